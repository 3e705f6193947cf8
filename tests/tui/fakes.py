"""A session without files, model or network: what the UI asks for is made here, at the pace that a test sets."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.domain.article import Metadata, RawArticle
from factcheck.domain.brief import Brief
from factcheck.domain.frozen import content_id
from factcheck.errors import UsageError
from factcheck.events import Event, Sink
from factcheck.render.json_brief import json_text, read_json
from factcheck.render.markdown import markdown
from factcheck.settings import Settings
from factcheck.stages.ingest import Gathered
from factcheck.tui.session import Control, Format, Language, Means, Opinion, PairKey


class FakeSession:
    """Plays `events`, then gives `brief` or raises `error`; `gate` holds the run open until a test sets it."""

    def __init__(
        self,
        brief: Brief,
        *,
        events: Sequence[Event] = (),
        error: Exception | None = None,
        settings: Settings | None = None,
        folder: Path | None = Path(),
        held: bool = False,
        mode: str = "rules",
    ) -> None:
        self.brief = brief
        self.events = list(events)
        self.error = error
        self.settings = settings or Settings(language="en")
        self.folder = folder
        self.held = held
        self._means = Means(mode, "")  # type: ignore[arg-type]
        self.runs: list[float | None] = []
        self.gathered_from: list[list[str]] = []
        self.kept: dict[PairKey, Opinion] = {}

    def gather(self, sources: Sequence[str]) -> Gathered:
        self.gathered_from.append(list(sources))
        if any("missing" in source for source in sources):
            raise UsageError("'missing' cannot be read", why="there is no such file")
        articles = [_raw(a.path, a.text or a.title, a.source, a.language) for a in self.brief.articles]
        return Gathered(self.brief.title, tuple(articles), story_folder=self.folder)

    def means(self, gathered: Gathered | None) -> Means:
        return self._means

    async def run(self, gathered: Gathered, *, control: Control, sink: Sink, max_cost: float | None = None) -> Brief:
        self.runs.append(max_cost)
        for event in self.events:
            await control.before_call()
            sink(event)
        while self.held:  # noqa: ASYNC110 (set from the test's thread)
            await asyncio.sleep(0.01)
        if self.error is not None:
            raise self.error
        return self.brief

    def load(self, path: str) -> Brief:
        try:
            return read_json(Path(path).read_text("utf-8"), name=path)
        except OSError as error:
            raise UsageError(f"{path!r} cannot be read", why=str(error.strerror)) from error

    def demo(self) -> str:
        return "demo-story"

    def preview(self, brief: Brief, *, language: Language) -> str:
        return markdown(brief, language=language)

    def write(self, brief: Brief, path: Path, *, form: Format, language: Language, force: bool) -> Path:
        if path.exists() and not force:
            raise UsageError(f"{str(path)!r} exists", mend="--force")
        path.write_text(json_text(brief) if form == "json" else markdown(brief, language=language), "utf-8")
        return path

    def opinions(self, folder: Path | None) -> Mapping[PairKey, Opinion]:
        return self.kept

    def keep_opinion(self, folder: Path, brief: Brief, pair: PairKey, opinion: Opinion | None) -> None:
        self.kept.pop(pair, None)
        if opinion is not None:
            self.kept[pair] = opinion


def _raw(path: str, text: str, source: str, language: str) -> RawArticle:
    return RawArticle(
        path=path, text=text, encoding="utf-8", sha256=content_id("s", path)[2:] * 5, metadata=Metadata(source=source, language=language)
    )
