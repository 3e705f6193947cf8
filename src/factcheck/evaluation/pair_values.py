"""Two sentences go in, the verdict on the values that they share comes out.

Every mention of one sentence is held against every one of the other. How surely the two are of one thing is a weighed sum of signs
(`pair_signs`, `pair_weights.toml`); the surest links are taken, each mention once. Of these the hardest verdict stands: two sentences that
agree on one figure and exclude each other by another contradict each other. A contradiction must be surer than an agreement.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from factcheck.domain.relation import Relation, Verdict
from factcheck.evaluation.pair_links import Kind, links
from factcheck.evaluation.pair_mentions import Both, Sentence
from factcheck.evaluation.pair_signs import signs

SEVERITY = {Relation.CONTRADICTS: 3, Relation.COMPATIBLE: 2, Relation.REFINES: 2, Relation.EQUIVALENT: 1}


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign counts, and what it counts besides where the values clash; a sign without a row counts nothing."""

    base: float
    clash: float
    """Added where the values clash."""
    least: float
    """A clash below this is no contradiction; anything else must reach 0."""
    each: Mapping[str, float]
    each_in_clash: Mapping[str, float]

    def sureness(self, both: Both) -> float:
        """Above 0: rather of one thing than not."""
        told = signs(both)
        total = self.base + sum(value * self.each.get(name, 0.0) for name, value in told.items())
        if both.clash:
            total += self.clash + sum(value * self.each_in_clash.get(name, 0.0) for name, value in told.items())
        return total


def best_verdict(a: Sentence, b: Sentence, *, kind: Kind) -> Verdict:
    """NOT_COMPARABLE where the sentences share no value of this kind."""
    weights = WEIGHTS[kind]
    weighed = [(weights.sureness(both), both) for both in links(a, b, kind=kind)]
    unlike = "the words around the values do not tell of one thing"
    why = unlike if weighed else "no value of one sentence measures what a value of the other does"
    return decided(weighed, weights.least) or Verdict(relation=Relation.NOT_COMPARABLE, decided_by="values", reason=why)


def decided(weighed: Sequence[tuple[float, Both]], least: float) -> Verdict | None:
    """The hardest verdict of the surest links, each mention once; a contradiction must be at least so sure, anything else 0."""
    surest = sorted(weighed, key=lambda pair: (-pair[0], pair[1].a.order, pair[1].b.order))
    sure = (both for sureness, both in surest if sureness >= (least if both.clash else 0.0))
    return max((both.verdict for both in _each_once(sure)), key=lambda verdict: SEVERITY[verdict.relation], default=None)


def _each_once(surest: Iterable[Both]) -> Iterator[Both]:
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for both in surest:
        if both.a.order not in taken_a and both.b.order not in taken_b:
            taken_a.add(both.a.order)
            taken_b.add(both.b.order)
            yield both


def _load() -> dict[Kind, Weights]:
    table = tomllib.loads(files(__package__).joinpath("pair_weights.toml").read_text("utf-8"))
    kinds: tuple[Kind, ...] = ("quantity", "date")
    return {
        kind: Weights(table[kind]["base"], table[kind]["clash"], table[kind]["least"], table[kind]["each"], table[kind]["each_in_clash"])
        for kind in kinds
    }


WEIGHTS = _load()
