"""Settings and the reader's flags go in; the session that the UI works through comes out: the same wiring and pipeline as `factcheck brief`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.domain import brief as domain
from factcheck.domain.article import Metadata
from factcheck.errors import SettingsError, UsageError
from factcheck.events import Sink
from factcheck.llm.protocol import LLM, Reply, Request, T
from factcheck.settings import Settings
from factcheck.tui.session import Control, Format, Language, Means, Opinion, PairKey

if TYPE_CHECKING:
    from factcheck import wiring
    from factcheck.stages.ingest import Gathered

UNKNOWN = Metadata()
LARGEST_BRIEF = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class HeldLLM:
    """`inner`, asked when the reader's hand on the run allows it."""

    inner: LLM
    control: Control

    async def complete(self, request: Request[T]) -> Reply[T]:
        """Raises: what `inner` raises."""
        await self.control.before_call()
        return await self.inner.complete(request)


@dataclass(frozen=True, slots=True)
class WiredSession:
    """`wanted` says how answers come about, as for `factcheck brief`. The pipeline is loaded when it is first needed, after the first paint."""

    settings: Settings
    wanted: "wiring.Wanted"
    metadata: Metadata = UNKNOWN
    title: str = ""

    def gather(self, sources: Sequence[str]) -> "Gathered":
        """Raises: `UsageError`."""
        from factcheck import wiring  # noqa: PLC0415

        return wiring.gathered(sources, self.settings, flags=self.metadata, title=self.title)

    def means(self, gathered: "Gathered | None") -> Means:
        """Settings that allow no call are a reason to read, not an error, until a run is asked for."""
        if gathered is None:
            return Means("live" if self.settings.wants_model else "rules")
        from factcheck import wiring  # noqa: PLC0415

        try:
            choice = wiring.choose(self.settings, self._wanted(gathered.story_folder), gathered.story_folder)
        except SettingsError as error:
            return Means("live", str(error))
        return Means(choice.mode, choice.reason)

    async def run(self, gathered: "Gathered", *, control: Control, sink: Sink, max_cost: float | None = None) -> domain.Brief:
        """Raises: what `pipeline.run` and `wiring` raise."""
        from factcheck import wiring  # noqa: PLC0415
        from factcheck.pipeline import run  # noqa: PLC0415

        settings = self.settings if max_cost is None else self.settings.model_copy(update={"max_cost": max_cost})
        wanted = self._wanted(gathered.story_folder)
        choice = wiring.choose(settings, wanted, gathered.story_folder)
        skipped = tuple(domain.Skipped(path=s.path, reason=s.reason) for s in gathered.skipped)
        async with wiring.tools(settings, choice, wanted, sink) as tools:
            held = replace(tools, llm=HeldLLM(tools.llm, control)) if tools.llm else tools
            return await run(gathered.articles, held, title=gathered.title, skipped=skipped, sink=sink)

    def load(self, path: str) -> domain.Brief:
        """Raises: `UsageError`."""
        from factcheck.render.json_brief import read_json  # noqa: PLC0415

        brief = read_json(_text(Path(path)), name=path)
        folders = (Path(path).parent, Path())
        return brief.model_copy(update={"articles": tuple(_with_text(article, folders) for article in brief.articles)})

    def demo(self) -> str:
        """Raises: `UsageError`."""
        from factcheck.commands.demo import story_folder  # noqa: PLC0415

        return str(story_folder())

    def preview(self, brief: domain.Brief, *, language: Language) -> str:
        from factcheck.commands.brief import rendered  # noqa: PLC0415

        return rendered(brief, "md", language)

    def write(self, brief: domain.Brief, path: Path, *, form: Format, language: Language, force: bool) -> Path:
        """Raises: `UsageError`, `StoreError`."""
        from factcheck.commands.brief import rendered  # noqa: PLC0415
        from factcheck.commands.output import refuse_existing, write  # noqa: PLC0415

        refuse_existing(path, force=force)
        write(rendered(brief, form, language), path)
        return path

    def opinions(self, folder: Path | None) -> Mapping[PairKey, Opinion]:
        """Raises: `StoreError`."""
        from factcheck import verdicts  # noqa: PLC0415

        kept = verdicts.read(folder) if folder else ()
        return {(v.a.claim, v.b.claim): Opinion(v.ruling, v.note) for v in kept}

    def keep_opinion(self, folder: Path, brief: domain.Brief, pair: PairKey, opinion: Opinion | None) -> None:
        """Raises: `StoreError`, `UsageError`."""
        from factcheck import verdicts  # noqa: PLC0415

        if opinion is None:
            verdicts.forget(folder, *pair)
        else:
            verdicts.rule(folder, brief, *pair, ruling=opinion.kind, note=opinion.note)

    def _wanted(self, folder: Path | None) -> "wiring.Wanted":
        """The bundled story is replayed, whatever keys there are: looking at it must not cost anything."""
        from factcheck import wiring  # noqa: PLC0415

        bundled = folder is not None and folder.resolve() == Path(self.demo()).resolve()
        if bundled and self.wanted.record is None and (Path(self.demo()) / wiring.RECORDINGS).is_dir():
            return replace(self.wanted, replay=self.wanted.replay or wiring.BESIDE_STORY)
        return self.wanted


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_BRIEF:
            raise UsageError(f"{str(path)!r} is too large", why=f"no brief has more than {LARGEST_BRIEF >> 20} MB")
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror or str(error) if isinstance(error, OSError) else "it is no UTF-8 text"
        raise UsageError(f"{str(path)!r} cannot be read", why=why, mend="factcheck brief ARTICLE… --format json -o brief.json") from error


def _with_text(article: domain.BriefArticle, folders: Sequence[Path]) -> domain.BriefArticle:
    """The text of the very file that the brief was made from, where it still lies beside the brief or where it was."""
    if article.text:
        return article
    for candidate in (folder / article.path for folder in folders):
        content = _bytes(candidate)
        from factcheck.stages.ingest import decode  # noqa: PLC0415

        if content is not None and sha256(content).hexdigest() == article.sha256:
            return article.model_copy(update={"text": decode(content).text})
    return article


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except (OSError, ValueError):
        return None
