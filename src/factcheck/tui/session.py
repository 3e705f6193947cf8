"""What the UI asks of the rest of factcheck, as a protocol: sources go in, briefs and files come out.

`wiring` stands behind it in `commands/tui.py`, a fake in the tests; no screen knows which.
"""

import asyncio
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from factcheck.domain.brief import Brief
from factcheck.events import Sink
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.stages.ingest import Gathered

Format = Literal["md", "json", "html"]
Language = Literal["en", "ar"]
FORMATS: tuple[Format, ...] = ("md", "html", "json")
PairKey = tuple[str, str]
OpinionKind = Literal["false alarm", "confirmed"]
HELD_CHECK = 0.05


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the reader decided about a pair of claims."""

    kind: OpinionKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class Means:
    """How a run would get its answers, and why, in words for the reader."""

    mode: Literal["rules", "replay", "live"]
    reason: str = ""


@dataclass(slots=True)
class Control:
    """The reader's hand on a run: the UI's thread sets it, the run's thread asks it before each call."""

    delay: float = 0.0
    """Seconds before each answer, so that a replay can be watched."""
    _held: threading.Event = field(default_factory=threading.Event)

    @property
    def paused(self) -> bool:
        return self._held.is_set()

    def pause(self) -> None:
        self._held.set()

    def resume(self) -> None:
        self._held.clear()

    async def before_call(self) -> None:
        """Returns once the run may go on."""
        await asyncio.sleep(self.delay)
        while self._held.is_set():  # noqa: ASYNC110 (set from another thread, where no asyncio.Event may be touched)
            await asyncio.sleep(HELD_CHECK)


class Session(Protocol):
    """Everything but `run` is quick and may be called from the UI's own thread.

    Raises: `FactcheckError`, whose text is shown as it is.
    """

    @property
    def settings(self) -> Settings: ...

    def gather(self, sources: Sequence[str]) -> "Gathered":
        """Read files, folders and URLs; may take long where a page must be fetched."""
        ...

    def means(self, gathered: "Gathered | None") -> Means:
        """`None`: for no story in particular."""
        ...

    async def run(self, gathered: "Gathered", *, control: Control, sink: Sink, max_cost: float | None = None) -> Brief:
        """The pipeline; runs in a thread and an event loop of its own. `max_cost` overrides the settings' cap."""
        ...

    def load(self, path: str) -> Brief:
        """A brief that was written as JSON, with its articles' texts where they can still be found."""
        ...

    def demo(self) -> str:
        """The folder of the bundled story."""
        ...

    def preview(self, brief: Brief, *, language: Language) -> str:
        """The brief as Markdown."""
        ...

    def write(self, brief: Brief, path: Path, *, form: Format, language: Language, force: bool) -> Path:
        """Refuses an existing file unless `force`."""
        ...

    def opinions(self, folder: Path | None) -> Mapping[PairKey, Opinion]:
        """What the reader decided earlier about this story; keys are sorted claim ids."""
        ...

    def keep_opinion(self, folder: Path, brief: Brief, pair: PairKey, opinion: Opinion | None) -> None:
        """Store it beside the story; `None` takes an earlier one back."""
        ...
