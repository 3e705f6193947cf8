"""A run's events go in, a progress display on stderr comes out; silent where stderr is no terminal, but for failures and warnings."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING

import click

from factcheck.domain.text import safe
from factcheck.events import CallFinished, CallRetried, ClaimGrounded, Event, QuoteRejected, SourceFailed, StageStarted

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

STAGES = {
    "ingest": "reading articles", "extract": "finding claims", "align": "grouping claims into questions", "compare": "comparing values",
    "judge": "judging what values leave open", "summarise": "writing the summary",
}  # fmt: skip


class Display:
    """A sink and a context: `with Display() as sink: …`."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._task: TaskID | None = None
        self._claims = self._rejected = self._calls = self._cached = 0

    def __enter__(self) -> "Display":
        if sys.stderr.isatty():
            # rich costs 60 ms, which a run in a pipe need not pay.
            from rich.console import Console  # noqa: PLC0415
            from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

            columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._progress.start()
            self._task = self._progress.add_task("", total=None)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._progress is not None:
            self._progress.stop()

    def __call__(self, event: Event) -> None:
        self._count(event)
        if isinstance(event, SourceFailed | CallRetried):
            self._say(_complaint(event))
        if self._progress is not None and self._task is not None:
            if isinstance(event, StageStarted):
                self._stage = STAGES.get(event.stage, event.stage)
            self._progress.update(self._task, description=self._line())

    def _count(self, event: Event) -> None:
        self._claims += isinstance(event, ClaimGrounded)
        self._rejected += isinstance(event, QuoteRejected)
        if isinstance(event, CallFinished):
            self._calls += 1
            self._cached += event.cached

    def _line(self) -> str:
        calls = f" · {self._calls} answers ({self._cached} without a call)" if self._calls else ""
        claims = f" · {self._claims} claims" if self._claims else ""
        return f"{self._stage}{claims}{calls}"

    _stage = "starting"

    def _say(self, message: str) -> None:
        if self._progress is not None:
            self._progress.console.print(message, markup=False, highlight=False)
        else:
            click.echo(message, err=True)


def _complaint(event: SourceFailed | CallRetried) -> str:
    if isinstance(event, SourceFailed):
        return f"factcheck: {safe(event.path)}: {safe(event.reason)}"
    return f"factcheck: {event.stage} of {safe(event.place)}: {safe(event.reason)}; again in {event.wait:.0f} s"
