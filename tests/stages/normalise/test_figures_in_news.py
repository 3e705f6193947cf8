"""Figures as news sentences tell them: scales with halves, duals of two words, numbers beside years, possibilities, names and medals."""

import pytest

from factcheck.domain.value import Quantity
from factcheck.stages.normalise import find_values


def quantities(words: str) -> list[Quantity]:
    return [found.value for found in find_values(words) if isinstance(found.value, Quantity)]


def only(words: str) -> Quantity:
    (quantity,) = quantities(words)
    return quantity


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("مليونا ونصف المليون شخص", 1_500_000), ("مليونين ونصف المليون شخص", 2_500_000), ("ألفا ونصف الألف شخص", 1_500), ("مليونا وربع المليون شخص", 1_250_000),
        ("ثلاثة ملايين وربع المليون شخص", 3_250_000), ("ألفا شخص", 2_000), ("مليونا شخص", 2_000_000),
    ],
)  # fmt: skip
def test_a_scale_in_the_accusative_before_its_half_is_one(words: str, expected: float) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high, quantity.counted) == (expected, expected, "person")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("استورد البلد خلال موسم 2024 مليونا ونصف المليون طن من القمح", 1.5e9), ("استورد البلد خلال عام 2024 مليوني طن من القمح", 2e9),
        ("In 2024 two million tonnes of wheat were imported", 2e9),
    ],
)  # fmt: skip
def test_a_year_right_before_a_number_is_no_part_of_it(words: str, expected: float) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit, quantity.counted.split()[0]) == (expected, "kg", "wheat")


@pytest.mark.parametrize(
    ("words", "expected", "unit"),
    [
        ("خفض البنك الفائدة نقطتين مئويتين", 2, "percentage point"), ("خفض البنك الفائدة نقطة مئوية واحدة", 1, "percentage point"),
        ("رفع البنك الفائدة 100 نقطة أساس", 1, "percentage point"), ("ارتفعت الحرارة درجتين مئويتين", 2, "celsius"),
        ("مساحتها كيلومتران مربعان", 2, "km2"), ("ثمنه جنيهان مصريان", 2, "EGP"),
    ],
)  # fmt: skip
def test_a_unit_of_two_words_has_a_dual(words: str, expected: float, unit: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high, quantity.unit) == (expected, expected, unit)
