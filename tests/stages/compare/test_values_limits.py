"""Comparing at the very limit, whichever side comes first: which edge rounds, what a part excludes, what a verdict says of it."""

from datetime import datetime, timedelta

import pytest

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Granularity, Moment, Quantity
from factcheck.stages.compare.values import compare

AGREE, REFINES, COMPATIBLE, CONTRADICTS = Relation.EQUIVALENT, Relation.REFINES, Relation.COMPATIBLE, Relation.CONTRADICTS


def span(low: float | None, high: float | None, unit: str = "", *, closed: str = "[]", step: float = 1, about: bool = False) -> Quantity:
    return Quantity(
        surface=f"{low} to {high}",
        low=low,
        high=high,
        low_closed=closed[0] == "[",
        high_closed=closed[1] == "]",
        unit=unit,
        step=step,
        approximate=about,
    )


def counting(low: float, high: float, counted: str, wider: str = "") -> Quantity:
    return span(low, high).model_copy(update={"counted": counted, "wider": wider})


def at(first: str, last: str, granularity: Granularity = "day") -> Moment:
    return Moment(surface=first, start=datetime.fromisoformat(first), end=datetime.fromisoformat(last), granularity=granularity)


def unsettled(**named: int) -> Moment:
    return Moment.model_validate({"surface": "then", "start": None, "end": None, **named})


def both_ways(a: Quantity | Moment, b: Quantity | Moment) -> tuple[Verdict, Verdict]:
    one, other = compare(a, b), compare(b, a)
    assert one is not None
    assert other is not None
    return one, other


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (span(100, 1000, step=100), span(1020, 1020), COMPATIBLE), (span(1000, 9000, step=1000), span(960, 960), CONTRADICTS), (span(None, 5000), span(6000, None), CONTRADICTS),
        (span(6000, None), span(5970, 5970), COMPATIBLE), (span(90, 110, about=True), span(90, 110, closed="[)"), AGREE), (span(99, None), span(100, None), AGREE),
        (span(2, 200), span(6, None), REFINES), (span(0.5, 60), span(1, None), REFINES), (span(2, 2, "/week"), span(2, 2, "flight/week"), AGREE),
    ],
)  # fmt: skip
def test_the_edges_that_face_each_other_decide(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert [verdict.relation for verdict in both_ways(a, b)] == [relation, relation]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (counting(5, 5, "soldier", "person"), counting(10, 10, "person"), COMPATIBLE), (counting(12, 12, "soldier", "person"), counting(10, 10, "person"), CONTRADICTS),
        (counting(5, 5, "soldier"), counting(5, 5, ""), AGREE), (counting(5, 5, "soldier"), counting(9, 9, ""), CONTRADICTS), (counting(4, 4, "time"), counting(4, 4, "visit"), AGREE),
    ],
)  # fmt: skip
def test_what_is_counted_meets_its_wider_noun_and_what_is_not_named(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert [verdict.relation for verdict in both_ways(a, b)] == [relation, relation]


@pytest.mark.parametrize(("a", "b", "how"), [(span(5, 10), span(10, 20), "meet at the edge"), (span(5, 10), span(9, 20), "overlap")])
def test_the_reason_tells_whether_intervals_meet_or_overlap(a: Quantity, b: Quantity, how: str) -> None:
    assert [verdict.reason.endswith(how) for verdict in both_ways(a, b)] == [True, True]


@pytest.mark.parametrize(
    ("a", "b", "size"),
    [
        (span(10, 10, "day"), span(11, 11, "day"), "1 day apart (10 %)"), (span(10, 10, "day"), span(12, 12, "day"), "2 days apart (20 %)"),
        (at("2024-11-01", "2024-12-01", "month"), at("2025-01-01", "2025-02-01", "month"), "2 months apart"), (at("2025-07-01", "2025-07-11", "month"), at("2025-07-21", "2025-08-01", "month"), "20 days apart"),
        (at("2024-06-01", "2024-09-01", "season"), at("2024-12-01", "2025-03-01", "season"), "6 months apart"), (at("2025-07-01", "2025-07-02"), at("2025-07-08", "2025-07-15", "week"), "1 week apart"),
        (at("2025-01-01", "2025-01-03", "interval"), at("2025-03-02", "2025-03-04", "interval"), "60 days apart"),
    ],
)  # fmt: skip
def test_a_gap_is_told_in_the_unit_and_number_a_reader_expects(a: Quantity | Moment, b: Quantity | Moment, size: str) -> None:
    assert [verdict.size for verdict in both_ways(a, b)] == [size, size]


def test_a_rate_into_another_currency_does_not_name_the_gap() -> None:
    stated = span(2, 2, "pound").model_copy(update={"rate": 50.0, "rate_unit": "USD"})

    assert [verdict.size for verdict in both_ways(stated, span(5, 5, "EGP"))] == ["3 EGP apart (150 %)"] * 2


def test_a_time_with_a_zone_and_the_same_time_without_one_agree() -> None:
    stated = at("2025-07-09T10:00+03:00", "2025-07-09T10:01+03:00", "minute")

    assert [verdict.relation for verdict in both_ways(stated, at("2025-07-09T10:00", "2025-07-09T10:01", "minute"))] == [AGREE, AGREE]


@pytest.mark.parametrize(
    ("a", "b", "part"),
    [(unsettled(month=7), unsettled(month=8), "month"), (unsettled(weekday=2), unsettled(weekday=3), "weekday"), (unsettled(month=7, day=9), unsettled(month=7, day=8), "day")],
)  # fmt: skip
def test_the_reason_names_the_part_of_the_date_that_differs(a: Moment, b: Moment, part: str) -> None:
    assert [verdict.reason.endswith(f"another {part}") for verdict in both_ways(a, b)] == [True, True]


def test_a_day_of_a_month_is_not_excluded_by_the_whole_month() -> None:
    month = at("2025-07-01", "2025-08-01", "month")

    assert [verdict.relation for verdict in both_ways(unsettled(month=7, day=5), month)] == [COMPATIBLE, COMPATIBLE]


def test_the_same_day_of_no_month_is_only_the_same_part_and_days_of_two_months_are_no_gap() -> None:
    assert [verdict.relation for verdict in both_ways(unsettled(day=9), unsettled(day=9))] == [COMPATIBLE, COMPATIBLE]
    assert [verdict.size for verdict in both_ways(unsettled(month=7, day=9), unsettled(month=8, day=12))] == ["", ""]


def test_agreement_has_no_kind_and_every_open_date_is_named() -> None:
    day = at("2025-07-09", "2025-07-10")

    assert [verdict.kind for verdict in both_ways(day, day)] == ["", ""]
    assert [verdict.kind for verdict in both_ways(span(5, 5), span(5, 5))] == ["", ""]
    assert [verdict.reason for verdict in both_ways(unsettled(), unsettled())] == ["not settled without a publication date: then, then"] * 2


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (("السبت", 4, 18), ("السبت", 11, 18), Relation.EQUIVALENT),
        (("السبت", 4, 21), ("السبت", 11, 18), Relation.CONTRADICTS),
        (("السبت", 4, 18), ("الأحد", 12, 18), Relation.CONTRADICTS),
    ],
)
def test_the_same_weekday_alone_is_of_one_week(a: tuple[str, int, int], b: tuple[str, int, int], relation: Relation) -> None:
    first, second = (
        Moment(
            surface=name,
            start=datetime(2023, 11, day, hour),  # noqa: DTZ001
            end=datetime(2023, 11, day, hour + 1),  # noqa: DTZ001
            granularity="hour",
            weekday={"السبت": 5, "الأحد": 6}[name],
        )
        for name, day, hour in (a, b)
    )

    assert compare(first, second).relation is relation  # type: ignore[union-attr]
    assert compare(second, first).relation is relation  # type: ignore[union-attr]


@pytest.mark.parametrize(("later", "named"), [("2023-11-18", {}), ("2023-11-11", {"month": 11, "day": 4})])
def test_a_weekday_two_weeks_on_or_with_its_date_is_of_another_week(later: str, named: dict[str, int]) -> None:
    one = at("2023-11-04", "2023-11-05").model_copy(update={"weekday": 5, **named})
    other = Moment(
        surface=later,
        start=datetime.fromisoformat(later),
        end=datetime.fromisoformat(later) + timedelta(days=1),
        granularity="day",
        weekday=5,
    )

    assert [verdict.relation for verdict in both_ways(one, other)] == [CONTRADICTS, CONTRADICTS]
