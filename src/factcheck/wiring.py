"""Settings and what the user named go in, a run's tools come out: the only place that chooses extractor and model.

Providers and stores are imported here, late, so that a replay or `--help` never loads them.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from factcheck.domain.article import Metadata
from factcheck.errors import UsageError
from factcheck.events import Sink, silent
from factcheck.llm.protocol import LLM, CostOf, unpriced
from factcheck.pipeline.tools import Tools
from factcheck.settings import Settings
from factcheck.stages.ingest import Gathered, gather
from factcheck.web.late import LatePages

RECORDINGS = "exchanges"
BESIDE_STORY = Path()
"""`--record` and `--replay` without a folder: the story's own `exchanges/`."""

Mode = Literal["rules", "replay", "live"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the user wants answers to come about; folders as given, `BESIDE_STORY` for the story's own."""

    record: Path | None = None
    replay: Path | None = None
    use_cache: bool = True
    with_texts: bool = False
    warn: Callable[[str], None] = lambda _message: None
    """Hears of a cache that cannot be used; the run goes on without it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a run will use, and the line that says why where the user did not say it."""

    mode: Mode
    reason: str = ""
    record: Path | None = None
    replay: Path | None = None


def gathered(paths: Sequence[str], settings: Settings, *, flags: Metadata | None = None, title: str = "") -> Gathered:
    """Read all that the user named, pages included.

    Raises: `UsageError`.
    """
    with LatePages(allow_private=settings.allow_private) as pages:
        return gather(paths, flags=flags or Metadata(), story_title=title, pages=pages)


def announced(feeds: Sequence[str], subject: str, settings: Settings) -> tuple[str, ...]:
    """The addresses of the feeds' entries about the subject, best first, each once.

    Raises: `SourceError`.
    """
    from factcheck.web.pages import WebPages  # noqa: PLC0415 - a run without feeds opens no connection
    from factcheck.web.policy import Policy  # noqa: PLC0415

    with WebPages(Policy(allow_private=settings.allow_private)) as pages:
        return tuple(dict.fromkeys(entry.url for feed in feeds for entry in pages.announced(feed, subject=subject)))


def choose(settings: Settings, wanted: Wanted, story_folder: Path | None) -> Choice:
    """Replay and recording where asked for; else as `settings.extractor` says; "auto" takes a key or endpoint, then recordings, then rules.

    Raises: `UsageError`, `SettingsError`.
    """
    if wanted.record is not None and wanted.replay is not None:
        raise UsageError("--record and --replay exclude each other", why="one asks the model, the other never does")
    if wanted.replay is not None:
        return Choice("replay", replay=_folder(wanted.replay, story_folder, "--replay"))
    record = _folder(wanted.record, story_folder, "--record") if wanted.record is not None else None
    if record is not None or settings.wants_model:
        settings.check_live()
        return Choice("live", record=record)
    own = story_folder / RECORDINGS if story_folder else None
    if settings.extractor == "auto" and own is not None and own.is_dir():
        return Choice("replay", reason=f"no key or endpoint is set: answers are replayed from {own}", replay=own)
    reason = "no key, endpoint or recording: the rules extractor works (export OPENAI_API_KEY or OPENAI_BASE_URL for the model)"
    return Choice("rules", reason=reason if settings.extractor == "auto" else "")


@asynccontextmanager
async def tools(settings: Settings, choice: Choice, wanted: Wanted, sink: Sink = silent) -> AsyncIterator[Tools]:
    """The tools of one run; clients and stores are closed at its end.

    Raises: `SettingsError`, `StoreError`.
    """
    if choice.mode == "rules":
        yield Tools(extractor="rules", with_texts=wanted.with_texts)
        return
    async with _model(settings, choice, wanted, sink) as (llm, cost_of):
        yield Tools(extractor="model", llm=llm, passes=settings.passes, votes=settings.votes, with_texts=wanted.with_texts, cost_of=cost_of)


@asynccontextmanager
async def _model(settings: Settings, choice: Choice, wanted: Wanted, sink: Sink) -> AsyncIterator[tuple[LLM, CostOf]]:
    from factcheck.llm.replay import ReplayLLM  # noqa: PLC0415
    from factcheck.llm.reported import ReportedLLM  # noqa: PLC0415

    if choice.replay is not None:
        yield ReportedLLM(ReplayLLM(choice.replay), sink=sink), unpriced
        return
    from factcheck.llm.chain import live_chain  # noqa: PLC0415

    async with live_chain(settings, record=choice.record, use_cache=wanted.use_cache, sink=sink, warn=wanted.warn) as chain:
        yield chain


def _folder(given: Path, story_folder: Path | None, flag: str) -> Path:
    if given != BESIDE_STORY:
        return given
    if story_folder is None:
        raise UsageError(f"{flag} needs a folder", why="the articles are not one story's folder", mend=f"{flag} FOLDER")
    return story_folder / RECORDINGS
