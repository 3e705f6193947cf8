"""Decades and centuries, and their parts: whole years, overlapping where two names are used of one year."""

from datetime import date

import pytest

from factcheck.domain.value import Moment
from factcheck.stages.normalise import find_values, midnight

WEDNESDAY = Moment(surface="", start=midnight(date(2025, 7, 9)), end=midnight(date(2025, 7, 10)))


def years(text: str) -> str:
    """`"1960..1964"`, the last year excluded."""
    (found,) = find_values(text, published=WEDNESDAY)
    assert isinstance(found.value, Moment)
    assert found.value.start is not None
    assert found.value.end is not None
    return f"{found.value.start.year}..{found.value.end.year}"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("the early 1960s", "1960..1964"), ("the mid-1960s", "1963..1967"), ("late in the 1980s", "1986..1990"), ("مطلع الستينيات", "1960..1964"), ("أواخر التسعينيات", "1996..2000"),
        ("منتصف الثمانينيات", "1983..1987"), ("the late nineteenth century", "1860..1900"), ("مطلع القرن العشرين", "1900..1940"), ("by the end of the decade", "2025..2030"),
        ("earlier this decade", "2020..2025"), ("in the '90s", "1990..2000"), ("عشرينيات القرن الحالي", "2020..2030"), ("العقد الأول من القرن الحادي والعشرين", "2000..2010"),
        ("the second decade of this century", "2010..2020"),
    ],
)  # fmt: skip
def test_a_part_of_a_decade_or_a_century_is_of_whole_years(text: str, span: str) -> None:
    assert years(text) == span


@pytest.mark.parametrize("text", ["the first decade of the war", "temperatures in the 90s", "in the '20s"])
def test_a_decade_that_is_not_told_is_none(text: str) -> None:
    assert not [found for found in find_values(text, published=WEDNESDAY) if isinstance(found.value, Moment)]
