"""A compared story → what the sources agree on and what they contradict each other about, in their own sentences, cited."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.domain.article import Article
from factcheck.domain.brief import BriefSentence, Question
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Status
from factcheck.domain.text import one_line
from factcheck.stages.summarise.story import Story, Summary

MOST_CONFLICTS = 12
MOST_AGREED = 5
ABSTRACT_SENTENCES = 2
LONGEST = 400
"""Code points; a longer sentence is cut at a space and ends in "…"."""


def summarise(story: Story) -> Summary:
    """Conflicts first, gravest first, then what most independent sources carry; two sentences on each source."""
    claims = {claim.id: claim for claim in story.claims}
    names = {article.id: article.name for article in story.articles}
    told = (*_conflicts(story, claims, names), *_agreed(story, claims, names))
    abstracts = {article.id: tuple(_abstract(article, story.claims)) for article in story.articles}
    return Summary(summary=tuple(told), abstracts=abstracts)


def _conflicts(story: Story, claims: Mapping[str, Claim], names: Mapping[str, str]) -> Iterator[BriefSentence]:
    conflicted = [q for q in story.questions if q.status in (Status.CONFLICTED, Status.DISPUTED)]
    ranked = sorted(conflicted, key=lambda q: (q.status is not Status.CONFLICTED, -sum(p.independent for p in q.positions), q.id))
    for question in ranked[:MOST_CONFLICTS]:
        yield from _sides(question, claims, names)


def _sides(question: Question, claims: Mapping[str, Claim], names: Mapping[str, str]) -> Iterator[BriefSentence]:
    """One sentence a position, in one source's words, with all the claims that hold it."""
    for position in question.positions:
        held = [claims[i] for i in position.claims if i in claims]
        if held:
            outlets = ", ".join(dict.fromkeys(names.get(c.article, c.article) for c in held))
            yield BriefSentence(sentence=f"{outlets}: {_words_of(held[0])}", claims=tuple(c.id for c in held))


def _agreed(story: Story, claims: Mapping[str, Claim], names: Mapping[str, str]) -> Iterator[BriefSentence]:
    agreed = [q for q in story.questions if q.status is Status.CORROBORATED]
    ranked = sorted(agreed, key=lambda q: (-max((p.independent for p in q.positions), default=0), q.id))
    for question in ranked[:MOST_AGREED]:
        widest = max(question.positions, key=lambda p: (p.independent, len(p.claims), p.value))
        held = [claims[i] for i in widest.claims if i in claims]
        if held:
            outlets = ", ".join(dict.fromkeys(names.get(c.article, c.article) for c in held))
            yield BriefSentence(sentence=f"{outlets}: {_words_of(held[0])}", claims=tuple(c.id for c in held))


def _abstract(article: Article, claims: Sequence[Claim]) -> Iterator[BriefSentence]:
    """The first two quotes that do not lie in each other."""
    own = sorted((c for c in claims if c.article == article.id), key=lambda c: (c.start, c.end, c.id))
    shown: list[Claim] = []
    for claim in own:
        if len(shown) < ABSTRACT_SENTENCES and all(claim.start >= other.end for other in shown):
            shown.append(claim)
            yield BriefSentence(sentence=_words_of(claim), claims=tuple(c.id for c in own if (c.start, c.end) == (claim.start, claim.end)))


def _words_of(claim: Claim) -> str:
    words = one_line(claim.quote)
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
