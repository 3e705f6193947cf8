"""Dates that are parts of names are no dates, nor are their figures quantities."""

from datetime import date

import pytest

from factcheck.domain.value import Moment
from factcheck.stages.normalise import find_values, midnight

WEDNESDAY = Moment(surface="", start=midnight(date(2025, 7, 9)), end=midnight(date(2025, 7, 10)))


@pytest.mark.parametrize(
    "name",
    [
        "July 23 Square", "the February 20 Movement", "the October 7 Bridge", "September 11 Memorial", "the 9 April Stadium", "23 July Square", "on July 23 Square",
        "ساحة 23 يوليو", "في جامعة 7 نيسان", "كتائب 17 أيلول", "ملعب 5 يوليو 1962", "وبملعب 20 أوت", "بجامعة 7 نيسان", "لجامعة 7 نيسان", "مستشفى الثامن من آذار", "تحالف 14 آذار", "جسر 14 تموز",
    ],
)  # fmt: skip
def test_a_place_or_body_that_is_named_for_a_day_tells_no_day(name: str) -> None:
    assert find_values(name, published=WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On October 7 Hamas attacked", "2025-10-07"), ("on July 4 President Lincoln spoke", "2025-07-04"), ("on March 3 University staff walked out", "2025-03-03"),
        ("في ساحة 23 يوليو مساء الجمعة احتشدوا", "2025-07-04"), ("مدينة حمد في 3 مايو", "2025-05-03"),
    ],
)  # fmt: skip
def test_a_day_before_a_name_or_behind_one_is_that_day(text: str, day: str) -> None:
    (found,) = find_values(text, published=WEDNESDAY)

    assert isinstance(found.value, Moment)
    assert found.value.start is not None
    assert str(found.value.start.date()) == day


@pytest.mark.parametrize("text", ["the October 7 attack", "the June 4 Incident", "هجوم 7 أكتوبر"])
def test_an_event_that_is_named_for_its_day_keeps_it_without_a_year(text: str) -> None:
    (found,) = find_values(text, published=WEDNESDAY)

    assert isinstance(found.value, Moment)
    assert found.value.start is None
    assert found.value.day is not None
