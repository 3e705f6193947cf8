"""Two sentences go in, the pairs of their mentions whose values can be compared come out, each with its verdict."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Found, Moment, Quantity, Value
from factcheck.evaluation.pair_mentions import Both, Mention, Sentence
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import remembered_moment

Kind = Literal["quantity", "date"]
FINE = ("hour", "minute")
COMPARED = (Relation.EQUIVALENT, Relation.REFINES, Relation.COMPATIBLE, Relation.CONTRADICTS)


def links(a: Sentence, b: Sentence, *, kind: Kind) -> tuple[Both, ...]:
    """Every mention of one sentence with every one of the other, where their values say how they stand to each other."""
    found = tuple(_links(a, b, kind))
    fitting = [both for both in found if not both.clash and not both.loose and not _part(both)]
    fitting_a, fitting_b = {both.a.order for both in fitting}, {both.b.order for both in fitting}
    return tuple(replace(both, elsewhere=both.a.order in fitting_a or both.b.order in fitting_b) for both in found)


def _part(both: Both) -> bool:
    return both.quantities is not None and both.quantities[0].counted != both.quantities[1].counted


def _links(a: Sentence, b: Sentence, kind: Kind) -> Iterator[Both]:
    for one in _mentions(a, kind):
        for other in _mentions(b, kind):
            compared = _compared(one.found.value, other.found.value)
            if compared is not None:
                yield Both(one, other, *compared)


def _mentions(sentence: Sentence, kind: Kind) -> list[Mention]:
    found = _found(sentence, kind)
    return [Mention(one, sentence, order, len(found)) for order, one in enumerate(found)]


def _found(sentence: Sentence, kind: Kind) -> list[Found]:
    if kind == "quantity":
        return [found for found in sentence.found if isinstance(found.value, Quantity)]
    remembered = remembered_moment(sentence.text, published=sentence.published)
    if remembered is not None:
        return [Found(start=0, end=len(sentence.text), value=remembered)]
    return _finest([found for found in sentence.found if isinstance(found.value, Moment)])


def _finest(moments: list[Found]) -> list[Found]:
    """ "Sunday's launch is set for 16:00" gives one date, told twice: its day and its hour."""
    hours = [m for m in moments if isinstance(m.value, Moment) and m.value.granularity in FINE and m.value.start]
    return [m for m in moments if m in hours or not any(_is_day_of(m.value, hour.value) for hour in hours)]


def _is_day_of(day: Value, hour: Value) -> bool:
    return (
        isinstance(day, Moment)
        and isinstance(hour, Moment)
        and day.granularity == "day"
        and day.start is not None
        and hour.start is not None
        and day.start.date() == hour.start.date()
    )


def _compared(a: Value, b: Value) -> tuple[Verdict, bool] | None:
    """With what they count; where that keeps them apart, without it, and so marked."""
    verdict = compare(a, b)
    if verdict is not None and _tells(verdict, a, b):
        return _one_day(verdict, a, b), False
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        loose = compare(_uncounted(a), _uncounted(b))
        return (loose, True) if loose is not None and _tells(loose, a, b) else None
    return None


def _one_day(verdict: Verdict, a: Value, b: Value) -> Verdict:
    """ "at dawn on 6 February" and "on 6 February" give one date."""
    grains = {m.granularity for m in (a, b) if isinstance(m, Moment)}
    if verdict.relation is Relation.REFINES and "day" in grains and grains & {"hour", "minute"}:
        return verdict.model_copy(update={"relation": Relation.EQUIVALENT, "direction": "", "kind": ""})
    return verdict


def _tells(verdict: Verdict, a: Value, b: Value) -> bool:
    return verdict.relation in COMPARED and not _weekday_alone(a, b)


def _weekday_alone(a: Value, b: Value) -> bool:
    """ "last Friday" of nobody knows which week settles nothing beside a date."""
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return False
    open_ended = a if a.start is None else b
    return (a.start is None) != (b.start is None) and open_ended.month is None and open_ended.before_christ is None


def _uncounted(value: Quantity) -> Quantity:
    return value.model_copy(update={"counted": "", "wider": "", "state": ""})
