"""What every screen offers: going to another one, work on the story, how it looks. Each method is an act of `keys.ACTS`."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App

from factcheck.tui.bidi import STRATEGIES, terminal_for
from factcheck.tui.desk import Desk, reading_language
from factcheck.tui.screens.ask import AskScreen
from factcheck.tui.screens.story_screen import StoryScreen
from factcheck.tui.session import Language, Session
from factcheck.tui.themes import following
from factcheck.tui.widgets.look import Look
from factcheck.tui.words import word

if TYPE_CHECKING:
    from factcheck.tui.bidi import Terminal
    from factcheck.tui.work import Work

LAM_ALEF = 0.1
"""Seconds between the two letters that the key `b` sends under the Arabic layout; nobody types two keys as fast."""


class ActsApp(App[None]):
    """The other half of the app, which only acts; `FactcheckApp` has the life."""

    session: Session
    desk: Desk
    work: "Work"
    look: Look
    terminal: "Terminal"
    chosen_language: str
    """Empty: the story's."""
    _lam_at: float = 0.0

    @property
    def language(self) -> Language:
        """Of the UI's own words."""
        return reading_language(self.desk, self.chosen_language)

    @property
    def story(self) -> StoryScreen:
        """The screen under whatever asks something."""
        return next(screen for screen in reversed(self.screen_stack) if isinstance(screen, StoryScreen))

    def say(self, text: str) -> None:
        self.story.say(text)

    def draw_as(self, look: Look) -> None:
        """Draw everything anew, where something changed."""
        self.set_class(look.mirror, "-mirror")
        if look != self.look:
            self.look = look
            for screen in self.screen_stack:
                for widget in screen.walk_children():
                    widget.refresh(layout=True)

    def draw_anew(self) -> None:
        """In the language that the desk now asks for."""
        self.draw_as(Look(self.look.strategy, self.language == "ar", self.look.ascii_only))
        self.story.tell()

    def ask_cap(self) -> None:
        """The cost cap is reached: another one, or leave it so."""
        self.push_screen(AskScreen(word("budget ask", self.language)), self._new_cap)

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

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.desk, self.session))

    def action_palette(self) -> None:
        from factcheck.tui.screens.palette import palette  # noqa: PLC0415

        self.push_screen(palette(self.story.PLACE, self.session.settings.ui.keys, self.language), self._do)

    def action_demo(self) -> None:
        self.work.open([self.session.demo()])
        self._home()

    def action_add(self) -> None:
        self.push_screen(AskScreen(word("add ask", self.language)), self._add)

    def action_remove(self) -> None:
        chosen = getattr(self.story, "chosen", None)
        if isinstance(chosen, str):
            self.work.remove(chosen)

    def action_compare(self) -> None:
        if self.work.compare():
            self._home()
        else:
            self.say(word("running already" if self.desk.busy else "no sources", self.language))

    def action_retry(self) -> None:
        if self.desk.state == "budget":
            self.ask_cap()
        elif not self.work.again():
            self.say(word("running already" if self.desk.busy else "no sources", self.language))

    def action_pause(self) -> None:
        if not self.work.pause_or_resume():
            self.say(word("not running", self.language))

    def action_cancel(self) -> None:
        if not self.work.cancel():
            self.say(word("not running", self.language))

    def action_slower(self) -> None:
        self.say(word("speed", self.language, n=str(self.work.speed(1))))

    def action_faster(self) -> None:
        self.say(word("speed", self.language, n=str(self.work.speed(-1))))

    def action_bidi(self) -> None:
        """The next way of drawing Arabic; the terminal is told what the old one needed no more and what the new one needs."""
        chosen = STRATEGIES[(STRATEGIES.index(self.look.strategy) + 1) % len(STRATEGIES)]
        if self._driver is not None:
            self._driver.write(self.terminal.restore + terminal_for(chosen).setup)
        self.terminal = terminal_for(chosen)
        self.draw_as(Look(chosen, self.look.mirror, self.look.ascii_only))
        self.story.tell()
        self.say(word("bidi now", self.language, name=chosen))

    def action_language(self) -> None:
        self.chosen_language = "en" if self.language == "ar" else "ar"
        self.draw_anew()

    def action_theme(self) -> None:
        self.theme = following(self.theme)
        self.say(word("theme now", self.language, name=self.theme))

    def action_leave(self) -> None:
        self.work.cancel()
        self.exit()

    def action_lam(self) -> None:
        """The first letter of what the key `b` sends."""
        self._lam_at = time.monotonic()

    def action_alef(self) -> None:
        if time.monotonic() - self._lam_at < LAM_ALEF:
            self.action_bidi()

    def _switch(self, screen: Callable[[Desk, Session], StoryScreen]) -> None:
        """From one story screen to another, home always underneath: going round never piles them up."""
        self._home()
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

    def _new_cap(self, answer: str | None) -> None:
        try:
            cap = float((answer or "").strip().lstrip("$").replace("٫", ".") or "nan")
        except ValueError:
            cap = float("nan")
        if cap > 0:
            self.work.compare(max_cost=cap)
