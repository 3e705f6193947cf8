"""A brief goes in; the same brief sorted into the sections a reader meets, with everything found by its id, comes out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from factcheck.domain.brief import Brief, BriefArticle, Pair, Position, Question
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Relation, Status

Section = Literal["contradictions", "disputes", "changes", "agreements", "compatible", "undecided", "single"]
SECTIONS: tuple[Section, ...] = ("contradictions", "disputes", "changes", "agreements", "compatible", "undecided")
"""The sections of questions that more than one source answers, in reading order."""
BY_STATUS: dict[Status, Section] = {
    Status.CONFLICTED: "contradictions",
    Status.DISPUTED: "disputes",
    Status.SUPERSEDED: "changes",
    Status.CORROBORATED: "agreements",
    Status.REPEATED: "agreements",
}


@dataclass(frozen=True, slots=True)
class Outline:
    """A brief and its index; questions and claims keep the brief's order."""

    brief: Brief
    claims: Mapping[str, Claim]
    articles: Mapping[str, BriefArticle]
    questions: Mapping[Section, tuple[Question, ...]]
    apart: tuple[Pair, ...]
    """Pairs of claims that look alike and are about different events."""
    single: Mapping[str, tuple[Claim, ...]]
    """By article: claims that no other source speaks to; articles without any are missing."""
    silent: Mapping[str, tuple[Question, ...]]
    """By article: questions that two or more independent sources answer and it does not."""

    def sources(self, claims: Iterable[str]) -> tuple[BriefArticle, ...]:
        """The articles of these claims, each once, in the order of the brief."""
        wanted = {self.claims[c].article for c in claims if c in self.claims}
        return tuple(a for a in self.brief.articles if a.id in wanted)

    def position_claims(self, position: Position) -> tuple[Claim, ...]:
        """Sorted as the brief sorts its articles, then by place in the text."""
        rank = {article.id: n for n, article in enumerate(self.brief.articles)}
        found = (self.claims[c] for c in position.claims if c in self.claims)
        return tuple(sorted(found, key=lambda c: (rank.get(c.article, 0), c.start, c.id)))


def outline(brief: Brief) -> Outline:
    """Index `brief`; ids that lead nowhere are left out rather than failing the reader."""
    claims = {claim.id: claim for claim in brief.claims}
    questions: dict[Section, list[Question]] = {}
    for question in brief.questions:
        questions.setdefault(section_of(question, claims), []).append(question)
    return Outline(
        brief=brief,
        claims=claims,
        articles={article.id: article for article in brief.articles},
        questions={section: tuple(questions.get(section, ())) for section in (*SECTIONS, "single")},
        apart=tuple(p for p in brief.pairs if p.relation is Relation.DIFFERENT_EVENT and p.a in claims and p.b in claims),
        single=_single(brief, [q for section in SECTIONS for q in questions.get(section, [])]),
        silent={a.id: hushed for a in brief.articles if (hushed := tuple(q for q in brief.questions if a.id in q.silent))},
    )


def section_of(question: Question, claims: Mapping[str, Claim]) -> Section:
    """Where a reader finds it: by its status, else by whether more than one source answers it."""
    if question.status in BY_STATUS:
        return BY_STATUS[question.status]
    answering = {claims[c].article for position in question.positions for c in position.claims if c in claims}
    if len(answering) < 2 or question.relation in (Relation.DIFFERENT_EVENT, Relation.UNRELATED, Relation.NOT_COMPARABLE):
        return "single"
    return "undecided" if question.relation is Relation.UNDECIDED else "compatible"


def told_once(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Claims of one article that say the same sentence, together, in the order of their first."""
    by_text: dict[str, list[Claim]] = {}
    for claim in claims:
        by_text.setdefault(claim.text or claim.quote, []).append(claim)
    return tuple(map(tuple, by_text.values()))


def emptiness(outlined: Outline) -> str:
    """Why there is no contradiction, as a key of the messages: the first thing that is missing, else that all can stand together."""
    brief = outlined.brief
    if len(brief.articles) < 2:
        return "one source" if brief.articles else "no source"
    if not brief.claims:
        return "no claims"
    return "none conflict" if any(outlined.questions[section] for section in SECTIONS) else "nothing shared"


def _single(brief: Brief, shown: list[Question]) -> dict[str, tuple[Claim, ...]]:
    answered = {c for question in shown for position in question.positions for c in position.claims}
    alone: dict[str, tuple[Claim, ...]] = {}
    for article in brief.articles:
        own = sorted((c for c in brief.claims if c.article == article.id and c.id not in answered), key=lambda c: (c.start, c.id))
        if own:
            alone[article.id] = tuple(own)
    return alone
