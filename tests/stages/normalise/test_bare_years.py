"""Four digits without the word "year": a year where a word leads to one, a count where a noun or a unit follows."""

import pytest

from factcheck.domain.value import Moment, Quantity
from factcheck.stages.normalise import find_values


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("منذ 2019 ارتفعت الصادرات", 2019), ("Exports rose since 2019 despite the war", 2019), ("خلال 2023 ارتفعت الصادرات", 2023), ("طوال 2023 ارتفعت الصادرات", 2023),
        ("Exports rose throughout 2023 despite the war", 2023), ("Exports rose compared with 2019 despite the war", 2019), ("ارتفعت مقارنة بـ2019 رغم الحرب", 2019),
        ("It has been shut since at least 2019 for lack of money", 2019), ("in 2019 soldiers entered the town", 2019), ("the 2015 agreement", 2015),
    ],
)  # fmt: skip
def test_a_word_that_leads_to_a_time_makes_four_digits_a_year(text: str, year: int) -> None:
    (found,) = find_values(text)

    assert isinstance(found.value, Moment)
    assert found.value.start is not None
    assert found.value.start.year == year


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("إجلاء أكثر من 2000 شخص", None), ("من 2000 شخص", 2000), ("between 1500 and 2000 people", 2000), ("from 1800 to 2000 troops", 2000), ("of 2000 soldiers", 2000),
        ("بين 1500 و2000 مقاتل", 2000), ("وصل إلى 2000 دولار", 2000), ("a quake in 2000 villages", 2000), ("إلى 2024 مدينة", 2024),
    ],
)  # fmt: skip
def test_four_digits_before_what_they_count_are_no_year(text: str, high: float | None) -> None:
    (found,) = find_values(text)

    assert isinstance(found.value, Quantity)
    assert found.value.high == high
