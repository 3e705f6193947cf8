"""A question to the reader goes in, a line of text comes back, or `None` where it was left."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from factcheck.tui.pages.paragraph import Paragraph
from factcheck.tui.tags import COMPONENTS
from factcheck.tui.widgets.entry import Entry
from factcheck.tui.widgets.textview import TextView


class AskScreen(ModalScreen[str | None]):
    """Enter gives the text, escape gives nothing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = COMPONENTS
    CSS_PATH = Path(__file__).with_name("ask.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]
    AUTO_FOCUS = "#answer"

    def __init__(self, question: str, text: str = "") -> None:
        super().__init__()
        self._question = question
        self._text = text

    def compose(self) -> ComposeResult:
        with Vertical(id="ask"):
            yield TextView(id="asked")
            yield Entry(self._text, id="answer")

    def on_mount(self) -> None:
        self.query_one("#asked", TextView).show((Paragraph(self._question, "title"),))

    @on(Entry.Submitted)
    def _answered(self, event: Entry.Submitted) -> None:
        self.dismiss(event.text)
