"""Bounds that a word some way before denies, and figures that are no counts of what the verb tells."""

import pytest

from factcheck.domain.value import Quantity
from factcheck.stages.normalise import find_values


def quantities(sentence: str) -> list[Quantity]:
    return [found.value for found in find_values(sentence) if isinstance(found.value, Quantity)]


def ends(sentence: str) -> list[tuple[float | None, float | None]]:
    return [(value.low, value.high) for value in quantities(sentence)]


@pytest.mark.parametrize(
    ("sentence", "high"),
    [
        ("لم تكن صادرات الحقل تزيد في فبراير على 230 ألف طن", 230_000_000),
        ("لم يكن عددهم يزيد على 40 شخصا", 40),
        ("لم يعد الحضور يتجاوز 30 طالبا", 30),
        ("Crowds did not in any month exceed 230,000 people", 230_000),
        ("The crowd didn't exceed 40 people", 40),
        ("تعهدت البلدية بألا تتجاوز كلفة الطريق ثلاثة ملايين دينار", 3_000_000),
        ("لم تتعد المشاركة في رئاسيات 2024 نسبة 54%", 54),
    ],
)
def test_a_denial_before_the_verb_of_a_bound_turns_it(sentence: str, high: float) -> None:
    assert ends(sentence) == [(None, high)]


def test_only_more_is_no_denial() -> None:
    assert ends("The crowd not only exceeded 40 people") == [(40, None)]


@pytest.mark.parametrize(
    "sentence", ["لم تصل نسبة المشاركة في الجولة الثانية من الانتخابات البلدية إلى 20 في المئة", "Turnout did not reach 20 percent"]
)
def test_a_level_that_was_not_reached_lies_below(sentence: str) -> None:
    (value,) = quantities(sentence)

    assert (value.low, value.high, value.high_closed) == (None, 20, False)


@pytest.mark.parametrize("sentence", ["لم تصل المساعدات إلى 20 قرية", "Aid did not reach 20 villages"])
def test_help_that_did_not_reach_villages_bounds_no_number_of_them(sentence: str) -> None:
    assert ends(sentence) == [(20, 20)]


@pytest.mark.parametrize(
    "sentence", ["ما بين عشر سفن وخمس عشرة سفينة", "between ten ships and fifteen ships", "ما بين عشرة قوارب وخمسة عشر قاربا"]
)
def test_a_range_may_name_its_noun_twice(sentence: str) -> None:
    assert ends(sentence) == [(10, 15)]


def test_fighting_between_two_sides_is_no_range() -> None:
    assert ends("fighting between 20 soldiers and 300 rebels") == [(20, 20), (300, 300)]


def test_a_year_between_a_number_and_what_it_counts_is_not_counted() -> None:
    (value,) = quantities("بلغ عدد اللاجئين السودانيين الذين وصلوا إلى المخيم حتى نهاية 2024 مئتين وخمسين ألفا")

    assert (value.low, value.counted) == (250_000, "refugee")


@pytest.mark.parametrize("sentence", ["يعيش خمس السكان في فقر", "يعيش خُمس السكان في فقر", "أيده خمس الناخبين"])
def test_a_fifth_needs_no_vowel_signs_before_a_masculine_whole(sentence: str) -> None:
    (value,) = quantities(sentence)

    assert (value.low, value.unit) == (20, "percent")


def test_five_ships_are_no_fifth() -> None:
    assert ends("وصلت خمس سفن وخمس عشرة شاحنة") == [(5, 5), (15, 15)]
