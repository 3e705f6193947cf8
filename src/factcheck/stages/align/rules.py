"""The claims of all articles go in; which of them answer one question, as far as words and values tell, comes out: no model.

Claims meet in an inverted index over what they count, measure or date, and are held together only where the words around them
agree too. Two values that exclude each other need more agreement than two that fit: a false conflict is the worst error of all.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.interval import apart
from factcheck.domain.question import Alignment, ClaimGroup
from factcheck.domain.value import Value
from factcheck.stages.align.events import Occasions, clusters_of
from factcheck.stages.align.likeness import Story, fits, may_clash, told_apart
from factcheck.stages.align.traces import Trace, trace_of

LARGEST_BLOCK = 60
"""A key that more claims share than this tells nothing apart; its claims meet through rarer keys or not at all."""
VARYING = frozenset(
    ("killed", "injured", "missing", "trapped", "rescued", "displaced", "affected", "infected", "arrested", "price", "damage", "loss")
)

Excludes = Callable[[Value, Value], bool]
"""Whether two claims' values cannot both be true; values that cannot be compared exclude nothing."""


def align(claims: Sequence[Claim], articles: Sequence[Article], occasions: Occasions, *, excludes: Excludes = apart) -> Alignment:
    """Groups sorted by their first claim's place; every claim is in exactly one. Clusters name occasions of several articles."""
    texts = {article.id: article for article in articles}
    traces = [trace_of(claim, texts[claim.article]) for claim in claims if claim.article in texts]
    traces.sort(key=lambda t: (t.claim.article, t.claim.start, t.claim.words_start, t.claim.id))
    story = Story.of(traces)
    groups: list[list[Trace]] = [[trace] for trace in traces]
    links = sorted(_links(traces, story, excludes), key=lambda link: (-link[0], link[1].claim.id, link[2].claim.id))
    for _, a, b in links:
        _join(groups, a, b, excludes)
    return Alignment(groups=tuple(_group(members) for members in groups), clusters=clusters_of(articles, occasions))


def _links(traces: Sequence[Trace], story: Story, excludes: Excludes) -> Iterator[tuple[float, Trace, Trace]]:
    for a, b in _candidates(traces):
        likeness = _likeness(a, b, story, excludes)
        if likeness > 0:
            yield likeness, a, b


def _likeness(a: Trace, b: Trace, story: Story, excludes: Excludes) -> float:
    return may_clash(a, b, story) if excludes(a.claim.value, b.claim.value) else fits(a, b, story)


def _candidates(traces: Sequence[Trace]) -> Iterator[tuple[Trace, Trace]]:
    """Pairs that share a blocking key, each once."""
    index: dict[str, list[int]] = {}
    for i, trace in enumerate(traces):
        for key in trace.blocks:
            index.setdefault(key, []).append(i)
    pairs = {pair for key in sorted(index) if len(index[key]) <= LARGEST_BLOCK for pair in combinations(index[key], 2)}
    return ((traces[i], traces[j]) for i, j in sorted(pairs))


def _join(groups: list[list[Trace]], a: Trace, b: Trace, excludes: Excludes) -> None:
    """Two groups become one unless something tells two of their values apart."""
    first = next(group for group in groups if any(t is a for t in group))
    second = next(group for group in groups if any(t is b for t in group))
    if first is second:
        return
    if _one_article_says_both([*first, *second], excludes) or _kept_apart(first, second, excludes):
        return
    first.extend(second)
    groups[:] = [group for group in groups if group is not second]


def _one_article_says_both(members: Sequence[Trace], excludes: Excludes) -> bool:
    """An article that gives two values which exclude each other speaks of two things."""
    return any(x.claim.article == y.claim.article and excludes(x.claim.value, y.claim.value) for x, y in combinations(members, 2))


def _kept_apart(first: Sequence[Trace], second: Sequence[Trace], excludes: Excludes) -> bool:
    return any(excludes(x.claim.value, y.claim.value) and told_apart(x, y) for x in first for y in second)


def _group(members: Sequence[Trace]) -> ClaimGroup:
    ordered = sorted(members, key=lambda t: (t.claim.article, t.claim.start, t.claim.id))
    claim = ordered[0].claim
    return ClaimGroup(
        text=_question(claim),
        slot=claim.slot,
        occasion=claim.occasion,
        claims=tuple(sorted(t.claim.id for t in members)),
        varies=any(event in VARYING for t in members for event in (*t.frame.events[:1], *t.frame.aspects[:1], *t.frame.counted)),
    )


def _question(claim: Claim) -> str:
    """The slot where it reads as words, and the claim's own words for whoever does not read English slots."""
    return f"{claim.slot}: {claim.words}" if claim.slot else claim.words
