"""Every key and every sign, in the reader's language."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.widget import Widget

from factcheck.tui.keys import Place
from factcheck.tui.pages.story import help_page
from factcheck.tui.screens.story_screen import StoryScreen
from factcheck.tui.widgets.textview import TextView


class HelpScreen(StoryScreen):
    """A page to read; escape leaves it."""

    PLACE: ClassVar[Place] = "everywhere"
    FOOT: ClassVar[tuple[str, ...]] = ("back",)
    CSS_PATH = Path(__file__).with_name("help.tcss")
    AUTO_FOCUS = "#keys"

    def body(self) -> Sequence[Widget]:
        return (TextView(id="keys"),)

    def tell(self) -> None:
        super().tell()
        self.query_one("#keys", TextView).show(help_page(self.session.settings.ui.keys, self.language, ascii_only=self.ascii_only))
