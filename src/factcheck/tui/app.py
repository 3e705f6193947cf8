"""The app: a session and the sources that the reader named go in; screens, a run and its end come out. It decides nothing about claims."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import ClassVar

from rich.segment import Segments
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.message import Message

from factcheck.domain.text import safe
from factcheck.tui.acts import ActsApp
from factcheck.tui.bidi import Strategy, terminal_for
from factcheck.tui.clipboard import to_desktop
from factcheck.tui.crash import report
from factcheck.tui.desk import Desk
from factcheck.tui.keys import bindings, keymap, unknown
from factcheck.tui.screens.matrix import MatrixScreen
from factcheck.tui.session import Session
from factcheck.tui.themes import OWN, defaults, meant
from factcheck.tui.widgets.look import Look
from factcheck.tui.words import word
from factcheck.tui.work import Work

FOLDER = Path(__file__).parent
FRAME = 0.1
"""Seconds between two drawings of a run: events come faster than anyone reads."""


class Later(Message):
    """A call that another thread wants made here."""

    def __init__(self, call: Callable[[], None]) -> None:
        super().__init__()
        self.call = call


class FactcheckApp(ActsApp):
    """One story at a time; `sources` are opened at once."""

    TITLE = "factcheck"
    CSS_PATH: ClassVar[list[str | PurePath]] = [FOLDER / "app.tcss", FOLDER / "screens" / "matrix.tcss"]
    """The first screen's sheet too: Textual loads a screen's own only where it is pushed."""
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("everywhere"),
        Binding("ctrl+q", "leave", show=False),
        Binding("ل", "lam", show=False),
        Binding("ا", "alef", show=False),
    ]

    def __init__(
        self, session: Session, sources: Sequence[str] = (), *, strategy: Strategy = "visual", driver_class: type[Driver] | None = None
    ) -> None:
        super().__init__(driver_class=driver_class)
        self.session = session
        self.chosen_language = session.settings.language
        self.desk = Desk(means=session.means(None))
        self.terminal = terminal_for(strategy)
        self.look = Look(strategy, self.language == "ar", session.settings.ui.ascii)
        self.work = Work(self.desk, session, in_ui=self._later, tell=self._changed, say=self.say)
        self._dress(meant(session.settings.ui.theme))
        self._sources = list(sources)
        self._stale = False
        self._asked_cap = False

    def get_default_screen(self) -> MatrixScreen:
        return MatrixScreen(self.desk, self.session)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return defaults(dark=self.current_theme.dark)

    def on_mount(self) -> None:
        own = self.session.settings.ui.keys
        self.set_keymap(keymap(own))
        self.set_interval(FRAME, self._frame)
        if unknown(own):
            self.call_after_refresh(self.say, word("unknown keys", self.language, names=", ".join(unknown(own))))
        if self._sources:
            self.work.open(self._sources)

    def on_later(self, message: Later) -> None:
        message.call()

    def copy_to_clipboard(self, text: str) -> None:
        """To the terminal (OSC 52, works over SSH) and to the desktop."""
        clean = safe(text)
        super().copy_to_clipboard(clean)
        to_desktop(clean, os.environ)

    def _fatal_error(self) -> None:
        """Textual would print the local variables of every frame, articles and keys among them."""
        self.bell()
        told = report(self._exception) if self._exception is not None else ""
        self._exit_renderables.append(Segments(self.console.render(Text(told), self.console.options)))
        self._close_messages_no_wait()

    def _dress(self, wanted: str) -> None:
        """Before the first paint: a theme that is set later has everything styled and drawn twice."""
        for theme in OWN:
            self.register_theme(theme)
        self.set_reactive(FactcheckApp.theme, wanted if wanted in self.available_themes else meant(""))
        self.stylesheet.set_variables(self.get_css_variables())
        self._refresh_truecolor_filter(self.ansi_theme)
        self.set_class(self.look.ascii_only, "-ascii")

    def _later(self, call: Callable[[], None]) -> None:
        self.post_message(Later(call))

    def _changed(self) -> None:
        self._stale = True

    def _frame(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self.draw_anew()
        if self.desk.state == "budget" and not self._asked_cap:
            self.ask_cap()
        self._asked_cap = self.desk.state == "budget"
