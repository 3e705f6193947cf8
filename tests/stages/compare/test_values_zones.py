"""A weekday with a time and its zone, no date known: two of them are instants of one week."""

import pytest

from factcheck.domain.relation import Relation, Verdict
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import understand


def verdict(one: str, other: str) -> Verdict:
    found = compare(understand(one, kind="date"), understand(other, kind="date"))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "size"),
    [
        ("السبت في الثامنة مساء بتوقيت غرينتش", "السبت في التاسعة مساء بتوقيت مكة المكرمة", "2 hours apart"), ("at 20:00 GMT on Saturday", "at 20:00 GMT on Sunday", "1 day apart"),
        ("at 23:00 GMT on Sunday", "Monday at 3 a.m. Moscow time", "1 hour apart"),
    ],
)  # fmt: skip
def test_two_times_of_one_weekday_in_stated_zones_exclude_each_other(one: str, other: str, size: str) -> None:
    assert (verdict(one, other).relation, verdict(one, other).size) == (Relation.CONTRADICTS, size)
    assert (verdict(other, one).relation, verdict(other, one).size) == (Relation.CONTRADICTS, size)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("السبت في السادسة مساء بتوقيت غرينتش", "السبت في التاسعة مساء بتوقيت مكة المكرمة"), ("at 23:00 GMT on Saturday", "Sunday at 2 a.m. Moscow time"),
        ("at 23:00 GMT on Sunday", "Monday at 2 a.m. Moscow time"),
    ],
)  # fmt: skip
def test_one_instant_in_two_zones_is_one_though_midnight_lies_between(one: str, other: str) -> None:
    assert verdict(one, other).relation == verdict(other, one).relation == Relation.EQUIVALENT


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("at 20:00 GMT on Saturday", "Saturday at 20:00", Relation.COMPATIBLE), ("20:00 GMT", "21:00 Mecca time", Relation.NOT_COMPARABLE),
        ("at 20:00 GMT on Saturday", "Saturday at 20:00 Paris time", Relation.COMPATIBLE),
    ],
)  # fmt: skip
def test_without_a_weekday_or_a_steady_zone_nothing_excludes(one: str, other: str, relation: Relation) -> None:
    assert verdict(one, other).relation == verdict(other, one).relation == relation
