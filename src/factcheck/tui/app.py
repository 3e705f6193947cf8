"""The app: a session and the sources that the reader named go in; screens, a run and its end come out. It decides nothing about claims."""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import ClassVar

from rich.segment import Segments
from rich.text import Text
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.message import Message

from factcheck.tui.bidi import STRATEGIES, Strategy, terminal_for
from factcheck.tui.clipboard import to_desktop
from factcheck.tui.crash import report
from factcheck.tui.desk import Desk, reading_language
from factcheck.tui.keys import bindings, keymap, unknown
from factcheck.tui.screens.ask import AskScreen
from factcheck.tui.screens.matrix import MatrixScreen
from factcheck.tui.screens.story_screen import StoryScreen
from factcheck.tui.session import Language, Session
from factcheck.tui.themes import OWN, defaults, following, meant
from factcheck.tui.widgets.look import Look
from factcheck.tui.words import word
from factcheck.tui.work import Work

FOLDER = Path(__file__).parent
FRAME = 0.1
"""Seconds between two drawings of a run: events come faster than anyone reads."""
LAM_ALEF = 0.1
"""Seconds between the two letters that the key `b` sends under the Arabic layout; nobody types two keys as fast."""


class Later(Message):
    """A call that another thread wants made here."""

    def __init__(self, call: Callable[[], None]) -> None:
        super().__init__()
        self.call = call


class FactcheckApp(App[None]):
    """`environ` is where the desktop's clipboard is looked for."""

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
        self.language: str = session.settings.language
        self.desk = Desk(means=session.means(None))
        self.terminal = terminal_for(strategy)
        self.look = Look(strategy, self._reads_arabic(), session.settings.ui.ascii)
        self.work = Work(self.desk, session, in_ui=lambda call: self._later(call), tell=self._changed)
        self._sources = list(sources)
        self._stale = False
        self._asked_cap = False
        self._lam_at = 0.0

    def get_default_screen(self) -> MatrixScreen:
        return MatrixScreen(self.desk, self.session)

    def on_mount(self) -> None:
        for theme in OWN:
            self.register_theme(theme)
        self.theme = self._theme()
        own = self.session.settings.ui.keys
        self.set_keymap(keymap(own))
        self.set_interval(FRAME, self._frame)
        if unknown(own):
            self.call_after_refresh(self.say, word("unknown keys", self._language, names=", ".join(unknown(own))))
        if self._sources:
            self.work.open(self._sources)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return defaults(dark=self.current_theme.dark)

    @property
    def story(self) -> StoryScreen:
        """The screen under whatever asks something."""
        return next(screen for screen in reversed(self.screen_stack) if isinstance(screen, StoryScreen))

    def say(self, text: str) -> None:
        self.story.say(text)

    def on_later(self, message: Later) -> None:
        message.call()

    def copy_to_clipboard(self, text: str) -> None:
        """To the terminal (OSC 52, works over SSH) and to the desktop."""
        super().copy_to_clipboard(text)
        to_desktop(text, os.environ)

    def action_articles(self) -> None:
        from factcheck.tui.screens.articles import ArticlesScreen  # noqa: PLC0415 (the first paint waits for no other screen)

        self._switch(ArticlesScreen)

    def action_jobs(self) -> None:
        from factcheck.tui.screens.jobs import JobsScreen  # noqa: PLC0415

        self._switch(JobsScreen)

    def action_brief(self) -> None:
        from factcheck.tui.screens.brief import BriefScreen  # noqa: PLC0415

        self._switch(BriefScreen)

    def action_help(self) -> None:
        from factcheck.tui.screens.help import HelpScreen  # noqa: PLC0415

        self._switch(HelpScreen)

    def action_palette(self) -> None:
        from factcheck.tui.screens.palette import palette  # noqa: PLC0415

        self.push_screen(palette(self.story.PLACE, self.session.settings.ui.keys, self._language), self._do)

    def action_demo(self) -> None:
        self.work.open([self.session.demo()])
        self._home()

    def action_add(self) -> None:
        self.push_screen(AskScreen(word("add ask", self._language)), self._add)

    def action_remove(self) -> None:
        chosen = getattr(self.story, "chosen", None)
        if isinstance(chosen, str):
            self.work.remove(chosen)

    def action_compare(self) -> None:
        if self.work.compare():
            self._home()
        else:
            self.say(word("running already" if self.desk.busy else "no sources", self._language))

    def action_retry(self) -> None:
        if self.desk.state == "budget":
            self._ask_cap()
        elif not self.work.compare():
            self.say(word("running already" if self.desk.busy else "no sources", self._language))

    def action_pause(self) -> None:
        if not self.work.pause_or_resume():
            self.say(word("not running", self._language))

    def action_cancel(self) -> None:
        if not self.work.cancel():
            self.say(word("not running", self._language))

    def action_slower(self) -> None:
        self.say(word("speed", self._language, n=str(self.work.speed(1))))

    def action_faster(self) -> None:
        self.say(word("speed", self._language, n=str(self.work.speed(-1))))

    def action_bidi(self) -> None:
        """The next way of drawing Arabic; the terminal is told what the old one needed no more and what the new one needs."""
        following_one = STRATEGIES[(STRATEGIES.index(self.look.strategy) + 1) % len(STRATEGIES)]
        if self._driver is not None:
            self._driver.write(self.terminal.restore + terminal_for(following_one).setup)
        self.terminal = terminal_for(following_one)
        self._draw_as(Look(following_one, self.look.mirror, self.look.ascii_only))
        self.say(word("bidi now", self._language, name=following_one))

    def action_language(self) -> None:
        self.language = "en" if self._language == "ar" else "ar"
        self._frame_now()

    def action_theme(self) -> None:
        self.theme = following(self.theme)
        self.say(word("theme now", self._language, name=self.theme))

    def action_leave(self) -> None:
        self.work.cancel()
        self.exit()

    def action_lam(self) -> None:
        self._lam_at = time.monotonic()

    def action_alef(self) -> None:
        if time.monotonic() - self._lam_at < LAM_ALEF:
            self.action_bidi()

    def _fatal_error(self) -> None:
        """Textual would print the local variables of every frame, articles and keys among them."""
        self.bell()
        told = report(self._exception) if self._exception is not None else ""
        self._exit_renderables.append(Segments(self.console.render(Text(told), self.console.options)))
        self._close_messages_no_wait()

    @property
    def _language(self) -> Language:
        return reading_language(self.desk, self.language)

    def _reads_arabic(self) -> bool:
        return self._language == "ar"

    def _theme(self) -> str:
        wanted = meant(self.session.settings.ui.theme)
        return wanted if wanted in self.available_themes else meant("")

    def _later(self, call: Callable[[], None]) -> None:
        self.post_message(Later(call))

    def _changed(self) -> None:
        self._stale = True

    def _frame(self) -> None:
        if self._stale:
            self._frame_now()

    def _frame_now(self) -> None:
        self._stale = False
        self._draw_as(Look(self.look.strategy, self._reads_arabic(), self.look.ascii_only))
        self.story.tell()
        if self.desk.state == "budget" and not self._asked_cap:
            self._ask_cap()
        self._asked_cap = self.desk.state == "budget"

    def _draw_as(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            for widget in self.screen.walk_children():
                widget.refresh(layout=True)

    def _switch(self, screen: Callable[..., StoryScreen]) -> None:
        """From one story screen to another, home always underneath: going round never piles them up."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        self.push_screen(screen(self.desk, self.session))

    def _home(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def _do(self, name: str | None) -> None:
        if name is not None:
            self.call_later(self._act, name.replace("-", "_"))

    async def _act(self, method: str) -> None:
        where = self.story if hasattr(self.story, f"action_{method}") else self
        await self.run_action(method, default_namespace=where)

    def _add(self, source: str | None) -> None:
        if source is not None and source.strip():
            self.work.add(source.strip())

    def _ask_cap(self) -> None:
        self.push_screen(AskScreen(word("budget ask", self._language)), self._new_cap)

    def _new_cap(self, answer: str | None) -> None:
        try:
            cap = float((answer or "").strip().lstrip("$").replace("٫", ".") or "nan")
        except ValueError:
            cap = float("nan")
        if cap > 0:
            self.work.compare(max_cost=cap)
