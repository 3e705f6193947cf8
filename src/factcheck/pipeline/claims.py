"""Read articles go in; grounded claims with their values come out, with what was rejected and what each article failed on."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from factcheck.domain.article import Finding, Sentence
from factcheck.domain.claim import Claim, ClaimDraft, Coverage, Extraction, OccasionDraft, Rejected
from factcheck.domain.value import Found, Moment
from factcheck.errors import ModelError
from factcheck.events import ClaimGrounded, QuoteRejected, Sink, SourceFailed, StageStarted
from factcheck.llm.protocol import LLM
from factcheck.pipeline.reading import Read
from factcheck.pipeline.tools import Tools
from factcheck.stages.audit import audit, uncovered_sentences
from factcheck.stages.extract import model
from factcheck.stages.findings import findings, is_injection
from factcheck.stages.ground import ground
from factcheck.stages.normalise import figures_in, find_values, understand


@dataclass(frozen=True, slots=True)
class Told:
    """What one article says; `failed` tells why its claims are missing, in whole or in part."""

    read: Read
    claims: tuple[Claim, ...] = ()
    occasions: tuple[tuple[OccasionDraft, Moment | None], ...] = ()
    rejected: tuple[Rejected, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    findings: tuple[Finding, ...] = ()
    failed: ModelError | None = field(default=None)


async def tell(reads: Sequence[Read], tools: Tools, llm: LLM | None, sink: Sink) -> tuple[Told, ...]:
    """All articles at once; an article that fails does not hold up the others.

    Raises: the first `ModelError` where every article failed; `ReplayMiss`.
    """
    sink(StageStarted("extract", len(reads)))
    places = _places(reads)
    told = await asyncio.gather(*(_tell(read, place, tools, llm, sink) for read, place in zip(reads, places, strict=True)))
    first = next((t.failed for t in told if t.failed), None)
    if first and all(t.failed and not t.claims for t in told):
        raise first
    return tuple(told)


def figures(text: str) -> frozenset[float]:
    """The numbers that a text holds, in digits or words."""
    return frozenset(figure.value for figure in figures_in(text))


async def _tell(read: Read, place: str, tools: Tools, llm: LLM | None, sink: Sink) -> Told:
    try:
        extraction = await _extract(read, read.sentences, place, tools, llm)
    except ModelError as error:
        sink(SourceFailed(read.article.path, str(error)))
        return Told(read, failed=error)
    told = _told(read, extraction, sink)
    if tools.extractor == "model" and tools.passes > 1:
        told = await _second_pass(told, place, tools, llm, sink)
    return told


async def _extract(read: Read, sentences: Sequence[Sentence], place: str, tools: Tools, llm: LLM | None) -> Extraction:
    if llm is None:
        from factcheck.stages.extract import rules  # noqa: PLC0415 - a run with a model never reads its tables

        return rules.extract(read.article, tuple(sentences), find=lambda text: _find(read, text))
    prompt = tools.prompt("extract_claims")
    return await model.extract(read.article, sentences, llm=llm, prompt=prompt, place=place, sampling=tools.sampling("extract_claims"))


async def _second_pass(told: Told, place: str, tools: Tools, llm: LLM | None, sink: Sink) -> Told:
    """Ask once more, with only the sentences that hold a figure, date, name or quotation no claim covers."""
    wanted = set(uncovered_sentences(told.coverage, told.read.sentences))
    sentences = tuple(s for s in told.read.sentences if s.number in wanted)
    if not sentences:
        return told
    try:
        more = await _extract(told.read, sentences, f"{place}-pass2", tools, llm)
    except ModelError as error:
        sink(SourceFailed(told.read.article.path, f"second pass: {error}"))
        return told
    first = Extraction(drafts=(), occasions=tuple(draft for draft, _ in told.occasions))
    return _joined(told, _told(told.read, model.merge([first, more]), sink))


def _joined(first: Told, second: Told) -> Told:
    known = {c.id for c in first.claims}
    claims = _ordered((*first.claims, *(c for c in second.claims if c.id not in known)))
    coverage, noted = _audited(first.read, claims)
    return Told(
        read=first.read,
        claims=claims,
        occasions=tuple({o.key: (o, when) for o, when in (*second.occasions, *first.occasions)}.values()),
        rejected=tuple(dict.fromkeys((*first.rejected, *second.rejected))),
        coverage=coverage,
        findings=noted,
    )


def _told(read: Read, extraction: Extraction, sink: Sink) -> Told:
    claims: dict[str, Claim] = {}
    rejected: list[Rejected] = []
    for draft in extraction.drafts:
        grounded = _grounded(draft, read)
        if isinstance(grounded, Rejected):
            rejected.append(grounded)
            sink(QuoteRejected(grounded))
        elif grounded.id not in claims:
            claims[grounded.id] = grounded
            sink(ClaimGrounded(grounded))
    ordered = _ordered(claims.values())
    coverage, noted = _audited(read, ordered)
    occasions = tuple((o, _moment(o.time_words, read)) for o in _with_missing(extraction.occasions, ordered))
    return Told(read, ordered, occasions, tuple(rejected), coverage, noted)


def _audited(read: Read, claims: tuple[Claim, ...]) -> tuple[tuple[Coverage, ...], tuple[Finding, ...]]:
    coverage = audit(read.article, read.sentences, claims, find=lambda text: _find(read, text))
    return coverage, findings(read.article, read.sentences, claims)


def _grounded(draft: ClaimDraft, read: Read) -> Claim | Rejected:
    cited = [s for s in read.sentences if s.number in draft.sentences]
    if cited and is_injection(cited[0]):
        return Rejected(article=draft.article, quote=draft.words, reason="the sentence speaks to a model, not to readers", text=draft.text)
    grounded = ground(draft, read.article, read.sentences, figures=figures)
    return grounded if isinstance(grounded, Rejected) else _understood(grounded, read)


def _understood(claim: Claim, read: Read) -> Claim:
    """The claim with its words read as a quantity or a moment, and the time that it held."""
    sentence = next(s for s in read.sentences if s.number == claim.sentences[0])
    context = read.article.text[sentence.start : sentence.end]
    value = understand(
        claim.words,
        context=context,
        kind=claim.kind,
        published=read.article.published,
        language=read.article.language,
        at=claim.words_start - sentence.start,
    )
    return claim.model_copy(update={"value": value, "held": _moment(claim.time_words, read)})


def _moment(words: str, read: Read) -> Moment | None:
    if not words:
        return None
    value = understand(words, kind="date", published=read.article.published, language=read.article.language)
    return value if isinstance(value, Moment) else None


def _find(read: Read, text: str) -> tuple[Found, ...]:
    return find_values(text, language=read.article.language, published=read.article.published)


def _with_missing(occasions: Sequence[OccasionDraft], claims: Sequence[Claim]) -> list[OccasionDraft]:
    """A claim may name an occasion that the model forgot to list: it stands for itself, so that no claim is without one."""
    known = {o.key for o in occasions}
    missing = dict.fromkeys(c.occasion for c in claims if c.occasion not in known)
    unique = {o.key: o for o in reversed(occasions)}
    return [*(unique[key] for key in sorted(unique)), *(OccasionDraft(key=key, kind="", what="") for key in missing)]


def _ordered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda c: (c.words_start, c.words_end, c.kind, c.id)))


def _places(reads: Sequence[Read]) -> list[str]:
    """The stem of the article's file, with its id where two share one: names its recordings."""
    stems = [PurePath(r.article.path).stem or r.article.id for r in reads]
    return [stem if stems.count(stem) == 1 else f"{stem}-{r.article.id}" for stem, r in zip(stems, reads, strict=True)]
