"""Links between articles go in; a counter of independent roots behind any claims comes out: "3 sources, 1 independent"."""

from collections.abc import Callable, Sequence

from factcheck.domain.brief import SourceLink
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Independence

SameName = Callable[[str, str], bool]


def root_counter(found: Sequence[SourceLink], *, same_name: SameName) -> Callable[[Sequence[Claim]], int]:
    """Articles not shown to be independent count as one, and so does one voice quoted twice."""
    independent = {frozenset((link.a, link.b)) for link in found if link.independence is Independence.INDEPENDENT}

    def joined(a: Claim, b: Claim) -> bool:
        if a.article == b.article or frozenset((a.article, b.article)) not in independent:
            return True
        first, second = _origin(a), _origin(b)
        return any(x == y or same_name(x, y) for x in first for y in second)

    return lambda claims: _components(claims, joined)


def _origin(claim: Claim) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (*claim.voices[-1:], *claim.attribution[-1:]))))


def _components(claims: Sequence[Claim], joined: Callable[[Claim, Claim], bool]) -> int:
    groups: list[list[Claim]] = []
    for claim in claims:
        near = [g for g in groups if any(joined(claim, other) for other in g)]
        groups = [g for g in groups if g not in near] + [[claim, *(c for g in near for c in g)]]
    return len(groups)
