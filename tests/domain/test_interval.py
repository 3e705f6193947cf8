"""Two values exclude each other only where no amount or moment belongs to both."""

from datetime import UTC, datetime

import pytest

from factcheck.domain.interval import apart, measure
from factcheck.domain.value import Moment, Quantity, Words


def amount(low: float | None, high: float | None, *, unit: str = "", closed: bool = True) -> Quantity:
    return Quantity(surface="n", low=low, high=high, unit=unit, low_closed=closed)


def moment(start: datetime | None = None, end: datetime | None = None, **named: int) -> Moment:
    return Moment(surface="when", start=start, end=end, **named)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (amount(5, 5), amount(6, 6), True),
        (amount(5, 5), amount(5, 9), False),
        (amount(5, None), amount(9, 9), False),
        (amount(5, None, closed=False), amount(5, 5), True),
        (amount(5, None), amount(5, 5), False),
        (amount(None, 4), amount(5, None), True),
        (amount(1000, 1000, unit="m"), amount(1, 1, unit="km"), False),
        (amount(640, 640, unit="m"), amount(0.46, 0.46, unit="km"), True),
        (amount(5, 5, unit="kg"), amount(6, 6, unit="km"), False),
        (amount(5, 5), Words(surface="five"), False),
    ],
)
def test_amounts_are_apart_where_their_intervals_in_one_measure_are_disjoint(a, b, expected):
    assert apart(a, b) is expected
    assert apart(b, a) is expected


def test_moments_are_apart_where_no_instant_belongs_to_both():
    june = moment(datetime(2024, 6, 1), datetime(2024, 7, 1))  # noqa: DTZ001
    day_in_june = moment(datetime(2024, 6, 8, tzinfo=UTC), datetime(2024, 6, 9, tzinfo=UTC))
    november = moment(datetime(2024, 11, 1), datetime(2024, 12, 1))  # noqa: DTZ001

    assert apart(june, november)
    assert not apart(june, day_in_june)


def test_moments_without_a_year_are_apart_where_what_they_name_differs():
    assert apart(moment(month=3), moment(month=4))
    assert apart(moment(weekday=1), moment(weekday=2))
    assert not apart(moment(month=3), moment(month=3, day=9))
    assert not apart(moment(), moment(month=3))


def test_a_unit_outside_the_table_is_its_own_measure():
    assert measure("m") == ("km", 0.001)
    assert measure("barrel") == ("barrel", 1.0)
