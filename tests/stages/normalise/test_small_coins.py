"""Small coins beside the currencies they are parts of, stated rates in brackets, and times of a race."""

import pytest

from factcheck.domain.relation import Relation
from factcheck.domain.value import Quantity
from factcheck.stages.compare.values_quantity import compare_quantities
from factcheck.stages.normalise import find_values


def quantities(sentence: str) -> list[Quantity]:
    return [found.value for found in find_values(sentence) if isinstance(found.value, Quantity)]


def related(one: str, other: str) -> Relation:
    (a,), (b,) = quantities(one), quantities(other)
    verdict = compare_quantities(a, b)
    assert verdict is not None
    return verdict.relation


@pytest.mark.parametrize(
    ("small", "large"),
    [("150 قرشا", "جنيه ونصف الجنيه"), ("150 piastres", "1.5 Egyptian pounds"), ("250 فلسا", "ربع دينار"), ("50 فلسا", "نصف درهم"), ("75 هللة", "0.75 ريال"),
     ("90 pence", "£0.90"), ("20 cents", "$0.20")],
)  # fmt: skip
def test_small_coins_meet_their_currency(small: str, large: str) -> None:
    assert related(small, large) is Relation.EQUIVALENT


def test_other_sums_of_small_coins_exclude_each_other() -> None:
    assert related("150 قرشا", "جنيهان") is Relation.CONTRADICTS


def test_coins_of_another_currency_do_not_meet_it() -> None:
    assert related("50 هللة", "نصف درهم") is Relation.UNRELATED


@pytest.mark.parametrize(("sentence", "worth"), [("بجنيه ونصف الجنيه", 1.5), ("5 جنيهات و50 قرشا", 5.5), ("two pounds and a half", 2.5)])
def test_a_pound_and_a_half_is_money(sentence: str, worth: float) -> None:
    (value,) = quantities(sentence)

    assert (value.low, value.unit) == (worth, "pound")


def test_a_rate_in_brackets_is_put_on_the_amounts_of_its_currency() -> None:
    amount, one, rate = quantities("The buyer will pay 450 million dirhams for the dairy ($1 = 3.67 dirhams)")

    assert (amount.rate, amount.rate_unit) == (3.67, "USD")
    assert (one.state, rate.state) == ("rate", "rate")


def test_times_of_a_race_are_told_to_their_last_digit() -> None:
    assert related("in 9.84 seconds", "in 9.91 seconds") is Relation.CONTRADICTS
    assert related("for 20 days", "for 20 days") is Relation.EQUIVALENT


def test_arrests_count_those_arrested() -> None:
    assert related("no more than 15 arrests", "22 people were arrested") is Relation.CONTRADICTS


@pytest.mark.parametrize("sentence", ["لم يسفر خروج القطار عن سكته قرب المدينة عن أي وفيات", "لم يسفر الحادث عن أي وفيات"])
def test_an_outcome_denied_at_a_distance_is_none(sentence: str) -> None:
    (value,) = quantities(sentence)

    assert (value.low, value.high, value.state) == (0, 0, "killed")


def test_a_dual_after_a_dual_is_its_adjective() -> None:
    assert [value.counted for value in quantities("شن الطيران غارتين مدمرتين")] == ["strike"]
    assert [value.counted for value in quantities("عبرت مدمرتين المضيق")] == ["destroyer"]
