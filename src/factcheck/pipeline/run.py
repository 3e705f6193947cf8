"""Gathered articles go in, the brief comes out; the story of a run from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck import __version__
from factcheck.domain.article import Article, Finding, RawArticle
from factcheck.domain.brief import Brief, BriefArticle, Provenance, Removal, Skipped
from factcheck.errors import ModelError, UsageError
from factcheck.events import BriefReady, Sink, StageStarted, silent
from factcheck.pipeline.claims import Told, figures, tell
from factcheck.pipeline.questions import Compared, ask
from factcheck.pipeline.reading import day_of, read
from factcheck.pipeline.tools import Meter, Tools
from factcheck.stages.summarise import model as summarise_model
from factcheck.stages.summarise import rules as summarise_rules
from factcheck.stages.summarise.story import Story, Summary

EXCERPT = 80
"""Code points of a removed part that the audit shows."""


class Steps(Protocol):
    """What `run` and `list_claims` have in common."""

    async def __call__(
        self, raw: Sequence[RawArticle], tools: Tools, *, title: str = "", skipped: Sequence[Skipped] = (), sink: Sink = silent
    ) -> Brief: ...


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a brief says of itself, besides what the articles say."""

    title: str
    language: str
    skipped: tuple[Skipped, ...]
    missing: tuple[str, ...]


async def run(raw: Sequence[RawArticle], tools: Tools, *, title: str = "", skipped: Sequence[Skipped] = (), sink: Sink = silent) -> Brief:
    """Read, extract, ground, align, compare, judge, summarise: the same articles give the same brief in whatever order they come.

    Raises: `UsageError` without any article; `ModelError` where no article got an answer; `ReplayMiss`.
    """
    if not raw:
        raise UsageError("no article is left to compare", why="; ".join(f"{s.path}: {s.reason}" for s in skipped) or "none was named")
    meter = Meter(tools.llm, tools.cost_of) if tools.llm else None
    told = await tell(read(raw, sink), tools, meter, sink)
    language = _language([t.read.article for t in told])
    compared = await ask(told, language, tools, meter, sink)
    summary, missing = await _summarise(told, compared, language, tools=tools, meter=meter, sink=sink)
    frame = _Frame(title, language, _skipped(told, skipped), (*compared.incomplete, *missing))
    brief = _brief(frame, told, compared, summary, tools=tools, meter=meter)
    sink(BriefReady(brief))
    return brief


async def list_claims(
    raw: Sequence[RawArticle], tools: Tools, *, title: str = "", skipped: Sequence[Skipped] = (), sink: Sink = silent
) -> Brief:
    """Only what each article says, with its coverage; nothing is aligned, compared or summarised.

    Raises: as `run`.
    """
    if not raw:
        raise UsageError("no article is left to read", why="; ".join(f"{s.path}: {s.reason}" for s in skipped) or "none was named")
    meter = Meter(tools.llm, tools.cost_of) if tools.llm else None
    told = await tell(read(raw, sink), tools, meter, sink)
    compared = Compared(tuple(c for t in told for c in t.claims), (), (), (), ())
    frame = _Frame(title, _language([t.read.article for t in told]), _skipped(told, skipped), ())
    return _brief(frame, told, compared, Summary(), tools=tools, meter=meter)


async def _summarise(
    told: Sequence[Told], compared: Compared, language: str, *, tools: Tools, meter: Meter | None, sink: Sink
) -> tuple[Summary, tuple[str, ...]]:
    sink(StageStarted("summarise"))
    story = Story(tuple(t.read.article for t in told), compared.claims, compared.questions, language)
    missing: tuple[str, ...] = ()
    if meter is not None and compared.claims:
        try:
            prompt, sampling = tools.prompt("summarise"), tools.sampling("summarise")
            return await summarise_model.summarise(story, llm=meter, prompt=prompt, sampling=sampling, figures=figures), ()
        except ModelError as error:
            missing = (f"The model did not write the summary, rules did: {error.what}",)
    return summarise_rules.summarise(story), missing


def _skipped(told: Sequence[Told], before: Sequence[Skipped]) -> tuple[Skipped, ...]:
    failed = (Skipped(path=t.read.article.path, reason=t.failed.what) for t in told if t.failed)
    return tuple(sorted((*before, *failed), key=lambda s: (s.path, s.reason)))


def _language(articles: Sequence[Article]) -> str:
    """The language of most articles; Arabic where as many are Arabic as not."""
    return "ar" if sum(a.language == "ar" for a in articles) * 2 >= len(articles) else "en"


def _brief(frame: _Frame, told: Sequence[Told], compared: Compared, summary: Summary, *, tools: Tools, meter: Meter | None) -> Brief:
    return Brief(
        title=frame.title or next((t.read.article.title for t in told if t.read.article.title), ""),
        language=frame.language,
        articles=tuple(_article(t, summary, tools, off_topic=t.read.article.id in compared.off_topic) for t in told),
        skipped=frame.skipped,
        incomplete=frame.missing,
        occasions=compared.occasions,
        claims=compared.claims,
        questions=compared.questions,
        pairs=compared.pairs,
        links=compared.links,
        rejected=tuple(r for t in told for r in t.rejected),
        coverage=tuple(c for t in told for c in t.coverage),
        removed=tuple(r for t in told for r in _removals(t.read.article)),
        findings=tuple(f for t in told for f in (*t.read.article.findings, *t.findings, *_set_aside(t, compared))),
        summary=summary.summary,
        dropped_sentences=summary.dropped,
        usage=meter.usage() if meter else (),
        provenance=_provenance(tools, meter),
    )


def _set_aside(told: Told, compared: Compared) -> list[Finding]:
    article = told.read.article
    message = f"{article.name} tells of nothing that another source tells of: it was set aside"
    return [Finding(kind="off topic", article=article.id, message=message)] if article.id in compared.off_topic else []


def _article(told: Told, summary: Summary, tools: Tools, *, off_topic: bool) -> BriefArticle:
    article = told.read.article
    return BriefArticle(
        id=article.id,
        path=article.path,
        source=article.source,
        title=article.title,
        url=article.url,
        published=day_of(article.published),
        published_derivation=article.published.derivation if article.published else "",
        language=article.language,
        sha256=article.sha256,
        abstract=(summary.abstracts or {}).get(article.id, ()),
        off_topic=off_topic,
        text=article.text if tools.with_texts else "",
    )


def _removals(article: Article) -> list[Removal]:
    parts = ((r, " ".join(article.text[r.start : r.end].split())) for r in article.removed)
    return [Removal(article=article.id, start=r.start, end=r.end, reason=r.reason, text=text[:EXCERPT]) for r, text in parts]


def _provenance(tools: Tools, meter: Meter | None) -> Provenance:
    if meter is None:
        return Provenance(factcheck=__version__, extractor=tools.extractor)
    return Provenance(
        factcheck=__version__,
        extractor=tools.extractor,
        model=meter.models(),
        origin=meter.origin(),
        prompts=meter.pins(),
        passes=tools.passes,
        votes=tools.votes,
    )
