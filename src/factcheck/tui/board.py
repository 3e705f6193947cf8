"""A brief, or what a running one has so far, goes in; rows of questions with a cell for each source come out."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from factcheck.domain.brief import Brief, BriefArticle, Pair, Question
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Relation
from factcheck.domain.value import Moment
from factcheck.render.outline import Section, section_of
from factcheck.tui.session import Opinion, PairKey
from factcheck.tui.watch import Watch

CellKind = Literal["alone", "same", "partly", "differs", "disputed", "changed", "silent", "unsure", "pending", "failed"]
SEVERITY: tuple[Section, ...] = ("contradictions", "disputes", "changes", "undecided", "compatible", "agreements", "single")
KIND_OF: tuple[tuple[Relation, CellKind], ...] = (
    (Relation.CONTRADICTS, "differs"),
    (Relation.DISPUTED, "disputed"),
    (Relation.CHANGED_OVER_TIME, "changed"),
    (Relation.EQUIVALENT, "same"),
    (Relation.REFINES, "same"),
    (Relation.COMPATIBLE, "partly"),
    (Relation.UNDECIDED, "unsure"),
)
"""The first relation that a source's claims have within a question names its cell: the gravest; what is undecided only where nothing else is."""
GRAVE = (Relation.CONTRADICTS, Relation.DISPUTED)


@dataclass(frozen=True, slots=True)
class Source:
    """A column: an article as the matrix names it."""

    id: str
    name: str
    language: str
    path: str
    published: str = ""
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a story at one moment; `settled` once nothing will change any more."""

    title: str
    language: str
    sources: tuple[Source, ...]
    claims: Mapping[str, Claim]
    questions: tuple[Question, ...]
    pairs: Mapping[str, tuple[Pair, ...]]
    settled: bool


@dataclass(frozen=True, slots=True)
class Square:
    """What one source answers to one question."""

    source: str
    kind: CellKind
    value: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One question; `opinion` is the reader's own."""

    question: Question
    section: Section
    squares: tuple[Square, ...]
    pairs: tuple[Pair, ...]
    opinion: Opinion | None = None
    marked: bool = False

    @property
    def alarm(self) -> bool:
        """A contradiction that the reader has not called false."""
        return self.section == "contradictions" and not self.dismissed

    @property
    def dismissed(self) -> bool:
        return self.opinion is not None and self.opinion.kind == "false alarm"


def picture_of(brief: Brief) -> Picture:
    """The whole brief."""
    pairs: dict[str, list[Pair]] = {}
    for pair in brief.pairs:
        pairs.setdefault(pair.question, []).append(pair)
    failed = {s.path: s.reason for s in brief.skipped}
    return Picture(
        title=brief.title,
        language=brief.language,
        sources=tuple(_source(a, failed.get(a.path, "")) for a in brief.articles),
        claims={c.id: c for c in brief.claims},
        questions=brief.questions,
        pairs={question: tuple(found) for question, found in pairs.items()},
        settled=True,
    )


def picture_so_far(watch: Watch, title: str, *, settled: bool = False) -> Picture:
    """What a run has told until now; `settled` where it will tell no more."""
    articles = tuple(watch.articles.values())
    arabic = sum(a.language == "ar" for a in articles) * 2 >= len(articles)
    return Picture(
        title=title or next((a.title for a in articles if a.title), ""),
        language="ar" if articles and arabic else "en",
        sources=tuple(Source(a.id, a.name, a.language, a.path, day_of(a.published), watch.failed.get(a.path, "")) for a in articles),
        claims=dict(watch.claims),
        questions=tuple(watch.questions.values()),
        pairs=dict(watch.pairs),
        settled=settled,
    )


def day_of(published: Moment | None) -> str:
    """`2025-03-05 09:15`, the time where it is known; empty where not even the day is."""
    if published is None or published.start is None:
        return ""
    return f"{published.start:%Y-%m-%d %H:%M}" if published.granularity in ("hour", "minute") else f"{published.start:%Y-%m-%d}"


def rows_of(picture: Picture, opinions: Mapping[PairKey, Opinion], marked: Collection[str]) -> tuple[Row, ...]:
    """In the order of the picture's questions."""
    return tuple(_row(picture, question, opinions, marked) for question in picture.questions)


def grave_pairs(row: Row) -> tuple[PairKey, ...]:
    """What an opinion about a question is about: its contradicting or disputed pairs, each key sorted."""
    return tuple(_key(pair) for pair in row.pairs if pair.relation in GRAVE)


def _source(article: BriefArticle, failed: str) -> Source:
    published = (article.published or "").replace("T", " ")
    return Source(article.id, article.source or article.path, article.language, article.path, published, failed)


def _row(picture: Picture, question: Question, opinions: Mapping[PairKey, Opinion], marked: Collection[str]) -> Row:
    pairs = picture.pairs.get(question.id, ())
    gravest = _gravest(pairs)
    squares = tuple(_square(picture, question, source, gravest) for source in picture.sources)
    opinion = next((opinions[key] for pair in pairs if (key := _key(pair)) in opinions), None)
    return Row(question, section_of(question, picture.claims), squares, pairs, opinion, question.id in marked)


def _square(picture: Picture, question: Question, source: Source, gravest: Mapping[str, CellKind]) -> Square:
    answers = [(p.value, c) for p in question.positions for c in p.claims if c in picture.claims and picture.claims[c].article == source.id]
    if not answers:
        return Square(source.id, "failed" if source.failed else "silent")
    claims = tuple(claim for _, claim in answers)
    grave = [kind for _, kind in KIND_OF if any(gravest.get(c) == kind for c in claims)]
    kind = grave[0] if grave else "alone"
    if kind == "unsure" and not picture.settled:
        kind = "pending"
    values = dict.fromkeys(value for value, _ in answers)
    return Square(source.id, kind, " / ".join(values), claims)


def _gravest(pairs: Iterable[Pair]) -> dict[str, CellKind]:
    """Claim id → the gravest kind among its pairs."""
    found: dict[str, CellKind] = {}
    ranks = {relation: rank for rank, (relation, _) in enumerate(KIND_OF)}
    best: dict[str, int] = {}
    for pair in pairs:
        rank = ranks.get(pair.relation)
        for claim in (pair.a, pair.b):
            if rank is not None and rank < best.get(claim, len(KIND_OF)):
                best[claim], found[claim] = rank, KIND_OF[rank][1]
    return found


def _key(pair: Pair) -> PairKey:
    return (pair.a, pair.b) if pair.a <= pair.b else (pair.b, pair.a)
