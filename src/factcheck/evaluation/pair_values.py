"""Two sentences go in, the verdict on the values that they share comes out.

In a brief, slots and occasions tell which values to compare. Two bare sentences do not have them, so here the words decide: which
mentions count or date the same, and whether the sentences tell of one event at all.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Moment, Quantity, Value
from factcheck.evaluation.pair_events import different_events, differing_ordinal
from factcheck.evaluation.pair_topics import different_countries, shared_share, too_little_shared
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import Found, find_values, is_listed, remembered_moment


class Side(NamedTuple):
    """A sentence and when its article was published."""

    text: str
    published: Moment | None


class Match(NamedTuple):
    """Two mentions that may be of the same thing; a higher `weight` is surer."""

    weight: float
    verdict: Verdict
    a: Found
    b: Found


# Different dates of different events are no conflict: below this share of common words they are not taken for one event. Of the labelled
# contradictions in fixtures/pairs all but one have more, of the look-alikes two in five have less.
# The hardest finding of all shared values is the verdict on the pair.
ONE_EVENT = 0.5
SEVERITY = {Relation.CONTRADICTS: 3, Relation.COMPATIBLE: 2, Relation.REFINES: 2, Relation.EQUIVALENT: 1}


def best_verdict(a: Side, b: Side, *, kind: Literal["quantity", "date"]) -> Verdict:
    """NOT_COMPARABLE where the sentences share no value of this kind."""
    reason = _apart(a, b, kind=kind)
    if reason:
        return _nothing(reason)
    matches = _chosen(sorted(_matches(a, b, kind=kind), key=lambda match: -match.weight))
    if not matches:
        return _nothing("no value of one sentence measures what a value of the other does")
    hardest = max((match.verdict for match in matches), key=lambda verdict: SEVERITY[verdict.relation])
    if kind == "date" and hardest.relation is Relation.CONTRADICTS and shared_share(a.text, b.text) < ONE_EVENT:
        return _nothing("the dates differ, and little else tells that both date one event")
    return hardest


def _apart(a: Side, b: Side, *, kind: str) -> str:
    ordinal = differing_ordinal(a.text, b.text)
    if ordinal:
        return ordinal
    countries = different_countries(a.text, b.text)
    if countries:
        return countries
    if kind == "quantity":
        return _different_years(a, b)
    return different_events(a.text, b.text) or too_little_shared(a.text, b.text)


def _different_years(a: Side, b: Side) -> str:
    years_a, years_b = _years(a), _years(b)
    return f"figures of {sorted(years_a)} and {sorted(years_b)}" if years_a and years_b and not years_a & years_b else ""


def _years(side: Side) -> set[int]:
    values = (found.value for found in find_values(side.text))
    return {value.start.year for value in values if isinstance(value, Moment) and value.start is not None}


def _matches(a: Side, b: Side, *, kind: str) -> Iterator[Match]:
    left, right = _found(a, kind), _found(b, kind)
    for one in left:
        for other in right:
            verdict = compare(one.value, other.value)
            if verdict is not None and verdict.relation in SEVERITY:
                yield Match(_weight(one.value, other.value), verdict, one, other)
            elif len(_like(left, one, right)) == len(_like(right, other, left)) == 1:
                yield from _loose(one, other)


def _like(found: list[Found], one: Found, others: list[Found]) -> list[Found]:
    """The quantities of the same unit that no other sentence repeats."""
    told = {(other.value.low, other.value.high) for other in others if isinstance(other.value, Quantity)}
    same = (
        other.value
        for other in found
        if isinstance(other.value, Quantity) and isinstance(one.value, Quantity) and other.value.unit == one.value.unit
    )
    return [found[0] for value in same if (value.low, value.high) not in told or value == one.value]


def _loose(one: Found, other: Found) -> Iterator[Match]:
    """Where each sentence has one figure of this unit and a noun is none that the table knows, another word may mean the same."""
    a, b = one.value, other.value
    if isinstance(a, Quantity) and isinstance(b, Quantity) and a.counted and b.counted and (_may_be_people(a, b) or _may_be_people(b, a)):
        nameless = a.model_copy(update={"counted": a.state, "wider": ""})
        verdict = compare(nameless, b)
        if verdict is not None and verdict.relation in SEVERITY:
            yield Match(-1.0, verdict, one, other)


def _found(side: Side, kind: str) -> list[Found]:
    if kind == "quantity":
        return [found for found in find_values(side.text, published=side.published) if isinstance(found.value, Quantity)]
    remembered = remembered_moment(side.text, published=side.published)
    if remembered is not None:
        return [Found(start=0, end=len(side.text), value=remembered)]
    return [found for found in find_values(side.text, published=side.published) if isinstance(found.value, Moment)]


def _may_be_people(a: Quantity, b: Quantity) -> bool:
    """A word that the table does not know beside people, or beside another such word."""
    return not is_listed(a.counted) and ("person" in (b.wider, b.counted.partition(" ")[0]) or not is_listed(b.counted))


def _weight(a: Value, b: Value) -> float:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        same_noun = bool(a.counted) and a.counted == b.counted
        return 4.0 * same_noun + 2.0 * (a.unit == b.unit != "") + 1.0 * (a.state == b.state != "") - 0.5 * (not a.counted and not a.unit)
    if isinstance(a, Moment) and isinstance(b, Moment):
        return (
            float(a.start is not None) + float(b.start is not None) + 0.5 * (a.granularity == b.granularity) + 0.25 * (a.start == b.start)
        )
    return 0.0


def _chosen(matches: list[Match]) -> list[Match]:
    """Each mention once, in its surest match; an equal pair that is surer takes its mentions out of the race."""
    chosen: list[Match] = []
    for match in matches:
        if all(match.a != other.a and match.b != other.b for other in chosen):
            chosen.append(match)
    return chosen


def _nothing(reason: str) -> Verdict:
    return Verdict(relation=Relation.NOT_COMPARABLE, decided_by="values", reason=reason)
