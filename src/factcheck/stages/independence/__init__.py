"""All articles and what their claims agree on go in; how each two of them depend on each other, with the evidence, comes out.

Agreement counts only between independent roots. The evidence, strongest first: one outlet, near-identical text, a credit to the other
source or to a common one, and the same answers in the same order, for two translations of one agency paragraph share no wording.

wording    five-word runs that stand in both
credits    datelines, bylines and source lines
order      answers that follow one another alike, background and shared rarities above all
roots      how many independent roots stand behind some claims
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.domain.article import Article
from factcheck.domain.brief import SourceLink
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Independence
from factcheck.stages.independence.credits import Credits, by_credit, credits_of, same_outlet
from factcheck.stages.independence.order import Shared, by_order
from factcheck.stages.independence.roots import root_counter
from factcheck.stages.independence.wording import SHORTEST, Wording, by_wording, wording_of

__all__ = ["links", "root_counter"]

SameName = Callable[[str, str], bool]
PairKey = tuple[str, str]


def links(
    articles: Sequence[Article],
    claims: Mapping[str, Claim],
    agreements: Sequence[PairKey],
    *,
    same_name: SameName,
    conflicts: Sequence[PairKey] = (),
) -> tuple[SourceLink, ...]:
    """One link for each two articles, in their order; `agreements` and `conflicts` are pairs of ids of claims of two articles."""
    seen = _Seen(
        {a.id: wording_of(a) for a in articles},
        {a.id: credits_of(a, same_name) for a in articles},
        Shared.of(claims, agreements, conflicts),
        same_name,
    )
    return tuple(_link(a, b, seen) for a, b in combinations(articles, 2))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was found in each article by itself, and between claims."""

    wordings: Mapping[str, Wording]
    credited: Mapping[str, Credits]
    shared: Shared
    same_name: SameName


def _link(a: Article, b: Article, seen: _Seen) -> SourceLink:
    independence, evidence = next(_evidence(a, b, seen))
    return SourceLink(a=a.id, b=b.id, independence=independence, evidence=evidence)


def _evidence(a: Article, b: Article, seen: _Seen) -> Iterator[tuple[Independence, str]]:
    """The strongest first; the last always comes."""
    if a.source and b.source and same_outlet(a.source, b.source, seen.same_name):
        yield Independence.SAME_ROOT, f"both are from {a.source}"
    first, second = seen.wordings[a.id], seen.wordings[b.id]
    textual = [e for e in (by_wording(first, second), by_credit(a, b, seen.credited, seen.same_name)) if e]
    if textual:
        copied = any(kind is Independence.COPY for kind, _ in textual)
        evidence = "; ".join([*(found for _, found in textual), *_printed_later(a, b)])
        yield Independence.COPY if copied else Independence.SAME_ROOT, evidence
    shortest = min(first.words, second.words)
    if shortest < SHORTEST:
        yield Independence.UNKNOWN, f"one text has only {shortest} words"
    order = by_order(seen.shared, a, b)
    if order:
        yield Independence.SAME_ROOT, order
    agreed = len(seen.shared.agreed(a.id, b.id))
    yield Independence.INDEPENDENT, f"{agreed} answers agree, without common wording, credit or order" if agreed else "nothing is common"


def _printed_later(a: Article, b: Article) -> Iterator[str]:
    """Whoever came second can have copied; whoever came first cannot. A day and an hour of that day tell nothing."""
    for earlier, later in ((a, b), (b, a)):
        first, second = earlier.published, later.published
        if first and second and first.end and second.start and first.end.replace(tzinfo=None) <= second.start.replace(tzinfo=None):
            yield f"{later.name} was printed after {earlier.name}"
