"""Two values go in, a verdict comes out, or `None` where values alone cannot decide; no model is asked."""

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Moment, Quantity, Value, Words
from factcheck.stages.compare.values_moment import compare_moments
from factcheck.stages.compare.values_quantity import compare_quantities


def compare(a: Value, b: Value) -> Verdict | None:
    """How two values of the same slot of the same occasion stand to each other; symmetric but for `direction`.

    `None`: words, or things counted that code cannot match (an Arabic and an English noun that no table lists).
    """
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return compare_quantities(a, b)
    if isinstance(a, Moment) and isinstance(b, Moment):
        return compare_moments(a, b)
    if isinstance(a, Words) or isinstance(b, Words):
        return None
    return Verdict(relation=Relation.NOT_COMPARABLE, decided_by="values", reason="a quantity and a date")
