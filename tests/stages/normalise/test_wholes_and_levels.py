"""Wholes beside their parts, two levels in one unit, losses, shares told to the point."""

import pytest

from factcheck.domain.relation import Relation
from factcheck.stages.compare.values import compare
from tests.stages.hand_made import only, quantities


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("لم ينج سوى ثلاثة ركاب من أصل 92", [(3, "passenger rescued"), (92, "passenger whole")]),
        ("three passengers out of 92 survived", [(3, "passenger"), (92, "passenger whole")]),
        ("three passengers in the coach out of 92", [(3, "passenger"), (92, "passenger whole")]),
        ("three passengers on the night coach out of 92", [(3, "passenger"), (92, "")]),
        ("نُقل 3100 نازح من أصل 5200 غادروا بيوتهم", [(3100, "displaced"), (5200, "displaced whole")]),
    ],
)
def test_a_whole_counts_what_its_part_does(words: str, expected: list[tuple[float, str]]) -> None:
    assert [(quantity.low, quantity.counted) for quantity in quantities(words)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("There were 200 prisoners, 12 of them", "prisoner part"), ("There were 200 prisoners, among them 12", "prisoner part"), ("There were 200 prisoners and 12", ""),
        ("There were 200 prisoners and 12 of", ""), ("200 soldiers came and against them 12", ""),
        ("45 people were killed, including 12 children and eight women", "woman killed"), ("45 people were killed, including 12 children and eight houses", "house"),
        ("36 missiles flew 19 km", ""), ("200 prisoners marched 50 km, 12 of them barefoot", "prisoner part"), ("12 prisoners, 12 of them", "prisoner part"), ("12 prisoners, 200 of them", ""),
        ("45 passengers were killed, 12 of them children", "child killed"),
    ],
)  # fmt: skip
def test_only_what_is_told_of_them_is_a_part_of_them(words: str, expected: str) -> None:
    assert quantities(words)[-1].counted == expected


def test_a_whole_does_not_exclude_its_part() -> None:
    part, whole = quantities("112 seats out of 200")

    for verdict in (compare(part, whole), compare(whole, part)):
        assert verdict is None or verdict.relation is not Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("words", "ends", "unit"),
    [
        ("raised its offer from 3.5 to 5 per cent", (3.5, 5), "percent"), ("rose from 3 to 5 million dollars", (3e6, 5e6), "USD"),
        ("rose from 1 to 20 million dollars", (1e6, 2e7), "USD"),
        ("ارتفعت الأرباح من 3 إلى 5 ملايين دولار", (3e6, 5e6), "USD"),
    ],
)  # fmt: skip
def test_two_levels_are_told_in_one_unit(words: str, ends: tuple[float, float], unit: str) -> None:
    levels = quantities(words)

    assert [(level.low, level.high, level.unit) for level in levels] == [(end, end, unit) for end in ends]


def test_a_level_takes_the_scale_of_the_level_after_it_whatever_is_told_later() -> None:
    assert [(value.low, value.unit) for value in quantities("rose from 3 to 5 million dollars in 2 countries")] == [
        (3e6, "USD"),
        (5e6, "USD"),
        (2, ""),
    ]


@pytest.mark.parametrize(
    ("words", "approximate"),
    [
        ("more than 10, but less than 30 tents", False),
        ("more than about 10 but less than 30 tents", True),
        ("more than 10 but less than about 30 tents", True),
    ],
)
def test_two_bounds_are_one_interval_and_hedged_where_one_of_them_is(words: str, approximate: bool) -> None:
    interval = only(words)

    assert (interval.low, interval.high, interval.counted, interval.approximate) == (10, 30, "tent", approximate)


def test_bounds_that_exclude_each_other_are_told_of_two_things() -> None:
    assert [(value.low, value.high) for value in quantities("more than 30 but less than 10 tents")] == [(30, None), (None, 10)]


def test_bounds_of_two_clauses_are_two() -> None:
    bounds = quantities("more than 10 tents stood beside fewer than 30 tents")

    assert [(value.low, value.high) for value in bounds] == [(10, None), (None, 30)]


def test_levels_of_other_sizes_share_no_scale() -> None:
    assert [level.low for level in quantities("rose from 800 to 1.2 million dollars")] == [800, 1.2e6]


@pytest.mark.parametrize("words", ["عمر مبنيين", "بمقياس ريختر. منزلين"])
def test_a_dual_counts_its_own_noun(words: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.unit, bool(quantity.surface)) == (2, "", True)


def test_each_one_is_no_count() -> None:
    assert [quantity.low for quantity in quantities("وتتسع الواحدة منها لـ220 راكبا")] == [220]


@pytest.mark.parametrize(
    ("words", "expected", "counted"),
    [
        ("the airline lost 1,200 million euros", 1.2e9, "loss"), ("خسرت الشركة 3 ملايين دولار", 3e6, "loss"), ("shares lost 3 per cent", 3, "lowered"),
        ("Kovac scored twice as Zeleni won", 2, "goal"), ("سجل كوفاتش مرتين", 2, "goal"), ("the ferry was licensed to carry 250 passengers", 250, "passenger capacity"),
        ("hire 1,500 nurses", 1500, "nurse hired"), ("عدد المشاركين 32 ألفا", 32_000, "attended"), ("a majority voted no", 50, ""),
    ],
)  # fmt: skip
def test_more_of_what_is_counted(words: str, expected: float, counted: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.counted) == (expected, counted)


@pytest.mark.parametrize("words", ["arrested scores of people after a night of looting", "scored twice as many goals"])
def test_what_only_looks_like_a_rate_or_goals(words: str) -> None:
    assert all("/" not in quantity.unit and quantity.low != 2 for quantity in quantities(words))


@pytest.mark.parametrize(("one", "other"), [("10 percent", "15 في المئة"), ("30 %", "34 %"), ("10 percent", "6 percent")])
def test_shares_in_figures_are_told_to_the_point(one: str, other: str) -> None:
    verdict = compare(only(one), only(other))

    assert verdict
    assert verdict.relation is Relation.CONTRADICTS


def test_a_change_and_the_level_it_reached_are_no_range() -> None:
    assert [(quantity.low, quantity.high) for quantity in quantities("rose 3 per cent to 40 per cent")] == [(3, 3), (40, 40)]


@pytest.mark.parametrize(
    "words",
    [
        "Turnout in the referendum was 48 per cent", "بلغت نسبة المشاركة في استفتاء الدستور 48 في المئة", "نسبة الاقتراع في الانتخابات بلغت 48 في المئة",
    ],
)  # fmt: skip
def test_a_turnout_is_a_share_of_voters(words: str) -> None:
    verdict = compare(only(words), only("ثلث الناخبين"))

    assert verdict
    assert verdict.relation is Relation.CONTRADICTS


def test_who_takes_part_in_a_strike_is_no_voter() -> None:
    assert "voter" not in only("بلغت نسبة المشاركة في الإضراب 80 في المئة").counted


@pytest.mark.parametrize("words", ["قوة يصل قوامها إلى 3000 جندي", "قوات يصل عددها إلى 3000 جندي"])
def test_a_force_that_reaches_a_number_has_at_most_so_many(words: str) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high, quantity.counted) == (None, 3000, "soldier")


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("five millions people", (5e6, 5e6)), ("20 millions dollars", (2e7, 2e7)), ("an eighth of voters", (12.5, 12.5)),
        ("more than 10 but less than 30 thousand km", (10_000, 30_000)), ("more than two but less than three million dollars", (2e6, 3e6)),
        ("more than 10 but less than 30 km", (10, 30)), ("more than 800 but less than 1.2 million people", (800, 1.2e6)),
    ],
)  # fmt: skip
def test_a_scale_told_late_or_in_the_plural_counts(words: str, ends: tuple[float, float]) -> None:
    quantity = only(words)

    assert (quantity.low, quantity.high) == ends


@pytest.mark.parametrize("words", ["In 2024 thousands fled", "On March 3 thousands fled the city"])
def test_a_date_before_thousands_multiplies_nothing(words: str) -> None:
    assert only(words).low == 2_000


def test_an_eighth_victim_is_no_share() -> None:
    assert quantities("an eighth victim died") == []
