"""What the reader wants done goes in: open, add, remove, compare, pause, cancel, retry; the desk changes, and the app is told when it did."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.domain.brief import Brief
from factcheck.errors import BudgetReached, FactcheckError, ModelUnreachable
from factcheck.events import Event
from factcheck.tui.crash import report
from factcheck.tui.desk import Desk, State
from factcheck.tui.running import Running
from factcheck.tui.session import Control, Means, Session
from factcheck.tui.watch import Watch

if TYPE_CHECKING:
    from factcheck.stages.ingest import Gathered

SPEEDS = (0.0, 0.1, 0.3, 1.0, 3.0)
"""Seconds before each answer."""


@dataclass(slots=True)
class Work:
    """`in_ui` runs a call in the UI's thread, soon; `tell` says that the desk changed, `say` one line to the reader."""

    desk: Desk
    session: Session
    in_ui: Callable[[Callable[[], None]], None]
    tell: Callable[[], None]
    say: Callable[[str], None]
    _running: Running[Brief] | None = None

    def open(self, sources: Sequence[str]) -> None:
        """A brief.json is read; all else is gathered and compared."""
        self.cancel()
        desk = self.desk
        desk.sources, desk.gathered, desk.brief, desk.opened_from, desk.marked = list(sources), None, None, "", set()
        desk.watch, desk.opinions, desk.reason, desk.max_cost = Watch(), {}, "", None
        desk.changed()
        if len(sources) == 1 and sources[0].endswith(".json"):
            self._load(sources[0])
        elif sources:
            self._start(compare=True)
        else:
            self._become("empty")

    def add(self, source: str) -> None:
        """Gathered at once, compared when the reader asks for it; the first one of an empty desk at once."""
        if source.endswith(".json") or self.desk.state == "empty":
            self.open([source])
        elif not self.desk.busy:
            self.desk.sources = [*self.desk.sources, source]
            self._start(compare=False)

    def remove(self, article_id: str) -> None:
        """Out of the next comparison; the file stays where it is."""
        gathered = self.desk.gathered
        if gathered is not None and not self.desk.busy:
            self.desk.gathered = replace(gathered, articles=tuple(a for a in gathered.articles if a.id != article_id))
            self._become("ready")

    def compare(self, *, max_cost: float | None = None) -> bool:
        """The articles as they are; what was answered before is not asked again. False where there is nothing, or a run is going on."""
        if self.desk.busy or self.desk.gathered is None or not self.desk.gathered.articles:
            return False
        self.desk.max_cost = max_cost if max_cost is not None else self.desk.max_cost
        self._start(compare=True, anew=False)
        return True

    def again(self) -> bool:
        """What failed, once more: the comparison, or all of it where not even the sources could be read."""
        if self.desk.gathered is None and self.desk.sources and not self.desk.busy and not self.desk.brief:
            self.open(self.desk.sources)
            return True
        return self.compare()

    def pause_or_resume(self) -> bool:
        """False where nothing is running."""
        control = self.desk.control
        if self.desk.state == "running":
            control.pause()
            self._become("paused")
        elif self.desk.state == "paused":
            control.resume()
            self._become("running")
        else:
            return False
        return True

    def cancel(self) -> bool:
        """What was found so far stays."""
        if not self.desk.busy:
            return False
        if self._running is not None:
            self._running.cancel()
        self._running = None
        self.desk.control.resume()
        self._become("cancelled")
        return True

    def speed(self, step: int) -> float:
        """Slower (1) or faster (-1); the seconds before each answer from now on."""
        control = self.desk.control
        place = SPEEDS.index(control.delay) if control.delay in SPEEDS else 0
        control.delay = SPEEDS[max(0, min(place + step, len(SPEEDS) - 1))]
        return control.delay

    def _load(self, path: str) -> None:
        try:
            brief = self.session.load(path)
        except FactcheckError as error:
            self._failed(error)
            return
        self.desk.opened_from = path
        self._arrived(brief, "done")

    def _start(self, *, compare: bool, anew: bool = True) -> None:
        desk = self.desk
        desk.control, desk.reason, desk.offline = Control(desk.control.delay), "", False
        watch = Watch()
        gathered = None if anew else desk.gathered
        if compare:
            desk.watch, desk.brief, desk.opened_from = watch, None, ""
        running: Running[Brief] = Running(
            lambda: self._work(watch, gathered, compare=compare),
            ended=lambda brief: self._if_current(running, lambda: self._arrived(brief, self._end(brief))),
            failed=lambda error: self._if_current(running, lambda: self._stopped(error)),
        )
        self._running = running
        self._become("gathering")
        running.start()

    async def _work(self, watch: Watch, gathered: "Gathered | None", *, compare: bool) -> Brief:
        """In the run's thread."""
        desk = self.desk
        try:
            read = gathered or self.session.gather(desk.sources)
        except FactcheckError as error:
            if compare:
                raise
            raise NotAdded from error
        means = self.session.means(read)
        self.in_ui(lambda: self._gathered(read, means, compare=compare))
        if not compare:
            raise OnlyGathered
        return await self.session.run(read, control=desk.control, sink=lambda event: self._noted(watch, event), max_cost=desk.max_cost)

    def _noted(self, watch: Watch, event: Event) -> None:
        self.in_ui(lambda: self._note(watch, event))

    def _note(self, watch: Watch, event: Event) -> None:
        """Late events of a run that was left are let go."""
        if self.desk.watch is watch and self.desk.busy:
            watch.note(event)
            self.desk.changed()
            self.tell()

    def _gathered(self, read: "Gathered", means: Means, *, compare: bool) -> None:
        if not self.desk.busy:
            return
        self.desk.gathered, self.desk.means = read, means
        self._remember()
        self._become("running" if compare else "ready")

    def _if_current(self, running: Running[Brief], then: Callable[[], None]) -> None:
        self.in_ui(lambda: then() if self._running is running else None)

    def _arrived(self, brief: Brief, state: State) -> None:
        self.desk.brief = brief
        self._remember()
        self.desk.reason = "\n".join(brief.incomplete)
        self._become(state)

    def _end(self, brief: Brief) -> State:
        over = self.desk.watch.over_budget or any("cost cap" in text for text in brief.incomplete)
        return "budget" if over else "done"

    def _stopped(self, error: BaseException) -> None:
        if isinstance(error, OnlyGathered):
            return
        if isinstance(error, NotAdded):
            self.desk.sources = self.desk.sources[:-1]
            self._become("done" if self.desk.brief else "ready")
            self.say(report(error.__cause__ or error))
            return
        if isinstance(error, asyncio.CancelledError):
            self._become("cancelled")
        else:
            self._failed(error)

    def _failed(self, error: BaseException) -> None:
        self.desk.reason = report(error)
        self.desk.offline = isinstance(error, ModelUnreachable)
        self._become("budget" if isinstance(error, BudgetReached) else "failed")

    def _remember(self) -> None:
        """What the reader decided about this story before; opinions that cannot be read are none, and said so."""
        try:
            self.desk.opinions = dict(self.session.opinions(self.desk.folder)) | self.desk.opinions
        except FactcheckError as error:
            self.desk.reason = str(error)

    def _become(self, state: State) -> None:
        self.desk.state = state
        self.desk.changed()
        self.tell()


class OnlyGathered(Exception):
    """No error: the sources were read and nothing else was asked for."""


class NotAdded(Exception):
    """Its cause says why a further source cannot be read; what was open stays so."""
