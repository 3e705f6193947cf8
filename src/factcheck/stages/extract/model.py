"""One article's numbered sentences go to the model, its proposed claims come out as drafts; nothing in them is believed yet."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ConfigDict, Field

from factcheck.domain.article import GIVEN, Article, Sentence
from factcheck.domain.claim import ClaimDraft, ClaimKind, Extraction, Modality, OccasionDraft
from factcheck.domain.text import folded, one_line
from factcheck.errors import AnswerRejected
from factcheck.llm.protocol import LLM, Request, Sampling
from factcheck.prompts import Prompt, RenderedPrompt, delimiter

PORTION = 14_000
"""Code points of article text a call: about 4,200 tokens of Arabic, whose claims fit the answer limit with room to spare."""
OVERLAP = 2
"""Sentences that two neighbouring portions share, so that a claim over the border is seen whole by one of them."""
MOST_CLAIMS = 200
"""A portion has some hundred sentences at most; more claims than this is a model that repeats itself."""


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class VoiceAnswer(_Answer):
    """A link of an attribution chain."""

    name: str = Field(max_length=300)
    english: str = Field(max_length=300)


class OccasionAnswer(_Answer):
    """An event of the article."""

    key: str = Field(max_length=12)
    kind: str = Field(max_length=60)
    what: str = Field(max_length=400)
    participants: list[str]
    place: str = Field(max_length=200)
    time_words: str = Field(max_length=400)


class ClaimAnswer(_Answer):
    """A claim as the model cites it."""

    sentences: list[int] = Field(min_length=1)
    words: str = Field(min_length=1, max_length=2_000)
    claim: str = Field(min_length=1, max_length=1_000)
    kind: ClaimKind
    slot: str = Field(max_length=300)
    occasion: str = Field(max_length=12)
    attribution: list[VoiceAnswer]
    modality: Modality
    time_words: str = Field(max_length=400)


class ExtractAnswer(_Answer):
    """The whole answer to `extract_claims`."""

    occasions: list[OccasionAnswer]
    claims: list[ClaimAnswer]


async def extract(
    article: Article, sentences: Sequence[Sentence], *, llm: LLM, prompt: Prompt, place: str, sampling: Sampling
) -> Extraction:
    """Ask once an article; a long one in portions that overlap, and in halves where an answer was cut short.

    Raises: what `LLM.complete` raises.
    """
    portions = tuple(portions_of(sentences))
    found: list[Extraction] = []
    for number, portion in enumerate(portions, 1):
        name = place if len(portions) == 1 else f"{place}-part{number}"
        found.extend(await _ask(article, portion, llm=llm, prompt=prompt, place=name, sampling=sampling))
    return merge(found)


def requests(
    article: Article, sentences: Sequence[Sentence], *, prompt: Prompt, place: str, sampling: Sampling
) -> list[Request[ExtractAnswer]]:
    """The very requests that `extract` will make first, for estimates, dry runs and batches."""
    portions = tuple(portions_of(sentences))
    names = [place if len(portions) == 1 else f"{place}-part{number}" for number in range(1, len(portions) + 1)]
    return [_request(article, portion, prompt, name, sampling) for portion, name in zip(portions, names, strict=True)]


def portions_of(sentences: Sequence[Sentence], *, limit: int = PORTION, overlap: int = OVERLAP) -> Iterator[tuple[Sentence, ...]]:
    """Runs of sentences of at most `limit` code points (a longer sentence stands alone), each beginning with the last ones of the run before."""
    run: list[Sentence] = []
    size = 0
    for sentence in sentences:
        if run and size + len(sentence.text) > limit:
            yield tuple(run)
            run = run[-overlap:] if sum(len(s.text) for s in run[-overlap:]) + len(sentence.text) <= limit else []
            size = sum(len(s.text) for s in run)
        run.append(sentence)
        size += len(sentence.text)
    if run:
        yield tuple(run)


def merge(extractions: Sequence[Extraction]) -> Extraction:
    """Portions as one: each keeps its own occasions, a claim that the overlap shows twice stays once."""
    drafts: dict[tuple[int, str, str], ClaimDraft] = {}
    occasions: list[OccasionDraft] = []
    for number, extraction in enumerate(extractions):
        prefix = f"p{number + 1}" if number else ""
        occasions += [o.model_copy(update={"key": prefix + o.key}) for o in extraction.occasions]
        for draft in extraction.drafts:
            identity = (draft.sentences[0], folded(draft.words), draft.kind)
            drafts.setdefault(identity, draft.model_copy(update={"occasion": prefix + draft.occasion}))
    return Extraction(drafts=tuple(drafts.values())[: MOST_CLAIMS * max(1, len(extractions))], occasions=tuple(occasions))


async def _ask(
    article: Article, portion: tuple[Sentence, ...], *, llm: LLM, prompt: Prompt, place: str, sampling: Sampling
) -> list[Extraction]:
    try:
        reply = await llm.complete(_request(article, portion, prompt, place, sampling))
    except AnswerRejected as rejected:
        if not getattr(rejected, "cut_short", False) or len(portion) < 2:
            raise
        halves = (portion[: len(portion) // 2], portion[len(portion) // 2 :])
        return [
            e
            for n, half in enumerate(halves, 1)
            for e in await _ask(article, half, llm=llm, prompt=prompt, place=f"{place}-{n}", sampling=sampling)
        ]
    return [_extraction(article, reply.answer)]


def _request(article: Article, portion: tuple[Sentence, ...], prompt: Prompt, place: str, sampling: Sampling) -> Request[ExtractAnswer]:
    return Request(prompt=_rendered(article, portion, prompt), answer=ExtractAnswer, place=place, sampling=sampling)


def _rendered(article: Article, portion: tuple[Sentence, ...], prompt: Prompt) -> RenderedPrompt:
    numbered = "\n".join(f"[{s.number}] {one_line(s.text)}" for s in portion)
    # A date that code worked out is left out: the model reads the same text, and a better solver must not spoil recordings.
    given = article.published if article.published and article.published.derivation == GIVEN else None
    day = given.start.date().isoformat() if given and given.start else "unknown"
    return prompt.render(
        source=one_line(article.source) or "unknown",
        published=day,
        language=article.language or "unknown",
        fence=delimiter(article.text),
        sentences=numbered,
    )


def _extraction(article: Article, answer: ExtractAnswer) -> Extraction:
    return Extraction(
        drafts=tuple(_draft(article, claim) for claim in answer.claims[:MOST_CLAIMS]),
        occasions=tuple(
            OccasionDraft(
                key=o.key,
                kind=o.kind,
                what=o.what,
                participants=tuple(p for p in o.participants if p),
                place=o.place,
                time_words=o.time_words,
            )
            for o in answer.occasions
        ),
    )


def _draft(article: Article, claim: ClaimAnswer) -> ClaimDraft:
    return ClaimDraft(
        article=article.id,
        sentences=tuple(claim.sentences),
        words=claim.words,
        text=claim.claim,
        kind=claim.kind,
        slot=claim.slot,
        occasion=claim.occasion,
        attribution=tuple(v.name for v in claim.attribution),
        voices=tuple(v.english for v in claim.attribution),
        modality=claim.modality,
        time_words=claim.time_words,
        extractor="model",
    )
