"""Where comparing tips over: tolerances at their limit, open and closed ends, periods of rates, what a verdict says."""

from datetime import datetime, timedelta

import pytest

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Granularity, Moment, Quantity, Words
from factcheck.stages.compare.values import compare

AGREE, REFINES, COMPATIBLE, CONTRADICTS, UNRELATED = (
    Relation.EQUIVALENT,
    Relation.REFINES,
    Relation.COMPATIBLE,
    Relation.CONTRADICTS,
    Relation.UNRELATED,
)


def exact(worth: float, unit: str = "", *, step: float = 1) -> Quantity:
    return Quantity(surface=f"{worth:g} {unit}".strip(), low=worth, high=worth, unit=unit, step=step)


def between(low: float | None, high: float | None, *, closed: str = "[]", about: bool = False) -> Quantity:
    return Quantity(
        surface=f"{closed[0]}{low}, {high}{closed[1]}",
        low=low,
        high=high,
        low_closed=closed[0] == "[",
        high_closed=closed[1] == "]",
        approximate=about,
    )


def judged(a: Quantity | Moment, b: Quantity | Moment) -> Verdict:
    verdict = compare(a, b)
    assert verdict is not None
    return verdict


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (exact(1000, step=1000), exact(1025), AGREE), (exact(1000, step=1000), exact(1030), CONTRADICTS), (exact(1200, step=100), exact(1249), CONTRADICTS),
        (exact(100, step=100), exact(102), AGREE), (exact(99, step=100), exact(100, step=1), CONTRADICTS), (exact(90, step=10), exact(91), CONTRADICTS),
        (exact(100, "km", step=100), exact(105, "km"), AGREE), (exact(100, "km", step=100), exact(106, "km"), CONTRADICTS), (exact(6e6, "USD", step=1e6), exact(6.1e6, "USD"), AGREE),
        (exact(6e6, "USD", step=1e6), exact(6.2e6, "USD"), CONTRADICTS), (exact(40, "percent", step=10), exact(45, "percent"), AGREE), (exact(40, "percent", step=10), exact(46, "percent"), CONTRADICTS),
        (exact(0.4, "percent", step=0.1), exact(0.44, "percent", step=0.01), AGREE), (exact(5, "magnitude"), exact(5.2, "magnitude", step=0.1), CONTRADICTS),
        (exact(5, "magnitude"), exact(5.1, "magnitude", step=0.1), AGREE), (exact(84, "day", step=7), exact(91.3, "day", step=30.4), AGREE), (exact(10, "day"), exact(11, "day"), CONTRADICTS),
        (exact(6000, step=1), exact(6004, step=10), AGREE), (exact(6000, step=1), exact(6006, step=10), CONTRADICTS),
        (exact(0.5, "USD", step=0.1), exact(0.51, "USD", step=0.01), AGREE),
    ],
)  # fmt: skip
def test_rounding_reaches_half_of_the_last_digit_and_never_past_its_share(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert judged(a, b).relation is judged(b, a).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (between(5, 10), between(5, 10), AGREE), (between(5, 10), between(5, 10, closed="[)"), REFINES), (between(5, None, closed="(]"), between(5, None), REFINES),
        (between(5, 10), between(10, 20), COMPATIBLE), (between(5, 10), exact(10), REFINES), (between(5, 10, closed="[)"), exact(10), COMPATIBLE), (between(5, None, closed="(]"), exact(5), COMPATIBLE),
        (between(None, 10), between(None, 20), REFINES), (between(5, None), between(None, 5), COMPATIBLE), (between(2000, 999_999), between(6000, None), REFINES),
        (between(2000, 19_999), between(6000, None), COMPATIBLE), (between(6000, None), exact(5975), COMPATIBLE), (between(6000, None), exact(5960), CONTRADICTS),
        (between(90, 110, about=True), exact(110), AGREE), (between(90, 110, about=True), exact(90), AGREE), (between(90, 110, about=True), between(105, 125, about=True), COMPATIBLE),
        (between(90, 110, about=True), between(99, 121, about=True), AGREE), (between(90, 110, about=True), between(95, 200), COMPATIBLE), (between(80, None), between(80.5, None), AGREE),
        (between(80, None), between(82, None), REFINES), (between(90, 110, about=True), between(90, 110), AGREE), (between(None, 90, about=True), exact(80), REFINES),
        (between(90, 110, about=True), between(60, 100, about=True), COMPATIBLE), (between(90, 110, about=True), between(99.9, 122.1, about=True), COMPATIBLE),
        (between(90, 110), exact(100), REFINES), (between(None, 90, about=True), between(None, 90.5), AGREE), (between(None, 90, about=True), between(None, 200, about=True), REFINES),
    ],
)  # fmt: skip
def test_ends_decide_whether_intervals_agree_refine_meet_or_exclude(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert judged(a, b).relation is judged(b, a).relation is relation


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [(between(5, 10, closed="[)"), between(5, 10)), (between(6, 9), between(5, 10)), (between(None, 10), between(None, 20))],
)
def test_the_narrower_interval_is_the_specific_side(narrow: Quantity, wide: Quantity) -> None:
    assert judged(narrow, wide).direction == "a"
    assert judged(wide, narrow).direction == "b"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (exact(1, "flight/hour"), exact(24, "flight/day"), AGREE), (exact(2, "flight/night"), exact(14, "flight/week"), AGREE), (exact(7, "flight/week"), exact(30.4375, "flight/month"), AGREE),
        (exact(1, "flight/month"), exact(12, "flight/year"), AGREE), (exact(3, "flight/day"), exact(3, "flight/week"), CONTRADICTS), (exact(80, "USD/barrel"), exact(80, "USD/barrel"), AGREE),
        (exact(80, "USD/barrel"), exact(80, "USD/tonne"), UNRELATED), (exact(80, "USD/barrel"), exact(80, "USD/day"), UNRELATED), (exact(4, "time/day"), exact(28, "flight/week"), AGREE),
        (exact(4, "km"), exact(4000, "m"), AGREE), (exact(4, "km"), exact(4, "kg"), UNRELATED), (exact(2, "night"), exact(2, "day"), AGREE),
        (exact(1000, "m/hour"), exact(24, "km/day"), AGREE), (exact(4, "km/hour"), exact(4, "kg/day"), UNRELATED), (exact(200, "cent"), exact(2, "USD"), AGREE), (exact(3, "flight/day"), exact(3, "km"), UNRELATED),
    ],
)  # fmt: skip
def test_rates_and_units_are_brought_together_where_they_can_be(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert judged(a, b).relation is judged(b, a).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "size"),
    [
        (exact(3, "km"), exact(9000, "m"), "6 km apart (200 %)"), (exact(1), exact(101), "100 apart"), (exact(1), exact(100), "99 apart (9900 %)"), (exact(0), exact(7), "7 apart"),
        (exact(5, "USD/barrel"), exact(7, "USD/barrel"), "2 USD/barrel apart (40 %)"), (exact(2, "time/day"), exact(7, "flight/week"), "1 a day apart (100 %)"),
        (exact(50, "cent"), exact(3, "USD"), "2.5 USD apart (500 %)"),
    ],
)  # fmt: skip
def test_the_size_is_told_in_the_common_unit(a: Quantity, b: Quantity, size: str) -> None:
    assert judged(a, b).size == judged(b, a).size == size


def test_the_reason_names_what_differs() -> None:
    soldiers = exact(5).model_copy(update={"counted": "soldier"})
    tents = exact(5).model_copy(update={"counted": "tent"})

    assert judged(soldiers, tents).reason == "soldier and tent are counted"
    assert judged(exact(5, "km"), exact(5, "kg")).reason == "km and kg do not measure the same"
    assert compare(exact(5), exact(5, "km")) is None
    assert compare(exact(5), exact(5, "flight/day")) is None


def test_a_part_may_be_smaller_than_its_whole_but_not_larger() -> None:
    soldiers = Quantity(surface="soldiers", low=30, high=30, counted="soldier", wider="person", step=1)
    people = Quantity(surface="people", low=30, high=40, counted="person", step=1)

    relations = [judged(soldiers.model_copy(update={"low": n, "high": n}), people).relation for n in (20, 30, 41)]

    assert relations == [COMPATIBLE, REFINES, CONTRADICTS]


def at(first: str, last: str, granularity: Granularity = "day", **named: int | bool) -> Moment:
    return Moment.model_validate(
        {"surface": first, "start": datetime.fromisoformat(first), "end": datetime.fromisoformat(last), "granularity": granularity, **named}
    )


DAY = at("2025-07-09", "2025-07-10")


@pytest.mark.parametrize(
    ("a", "b", "relation", "size"),
    [
        (DAY, at("2025-07-10", "2025-07-11"), CONTRADICTS, "1 day apart"), (DAY, at("2025-07-09T15:00", "2025-07-09T16:00", "hour"), REFINES, ""),
        (at("2025-07-07", "2025-07-14", "week"), at("2025-07-15", "2025-07-16"), COMPATIBLE, ""), (at("2025-07-07", "2025-07-14", "week"), at("2025-07-16", "2025-07-17"), CONTRADICTS, "1 week apart"),
        (at("2025-07-07", "2025-07-14", "week"), at("2025-07-28", "2025-08-04", "week"), CONTRADICTS, "3 weeks apart"),
        (at("2025-05-01", "2025-06-01", "month", approximate=True), at("2025-06-16", "2025-06-17"), COMPATIBLE, ""),
        (at("2025-05-01", "2025-06-01", "month", approximate=True), at("2025-06-18", "2025-06-19"), CONTRADICTS, "1 month apart"),
        (at("2024-01-01", "2025-01-01", "year"), at("2025-03-01", "2025-04-01", "month"), CONTRADICTS, "1 year apart"),
        (at("2025-07-09T10:00", "2025-07-09T10:01", "minute"), at("2025-07-10T10:00", "2025-07-10T10:01", "minute"), CONTRADICTS, "1 day apart"),
        (at("2025-07-09T10:00", "2025-07-09T10:01", "minute"), at("2025-07-10T09:00", "2025-07-10T09:01", "minute"), CONTRADICTS, "23 hours apart"),
        (at("2025-07-09T10:00", "2025-07-09T10:01", "minute"), at("2025-07-09T10:45", "2025-07-09T10:46", "minute"), CONTRADICTS, "45 minutes apart"),
        (at("2025-01-01", "2025-01-03", "interval"), at("2025-03-01", "2025-03-03", "interval"), CONTRADICTS, "59 days apart"),
        (at("2025-01-01", "2025-01-03", "interval"), at("2025-03-03", "2025-03-05", "interval"), CONTRADICTS, "2 months apart"),
        (at("2025-06-01", "2025-07-01", "month"), at("2025-07-01", "2025-07-02"), CONTRADICTS, "1 month apart"),
        (at("2025-06-01", "2025-07-01", "month"), at("2025-06-30", "2025-07-01"), REFINES, ""), (at("2025-06-01", "2025-07-01", "month"), at("2025-06-01", "2025-06-02"), REFINES, ""),
        (at("2025-07-01", "2025-07-10", "interval"), at("2025-07-05", "2025-07-20", "interval"), COMPATIBLE, ""),
    ],
)  # fmt: skip
def test_moments_exclude_each_other_by_their_gap_and_margin(a: Moment, b: Moment, relation: Relation, size: str) -> None:
    assert (judged(a, b).relation, judged(a, b).size) == (judged(b, a).relation, judged(b, a).size) == (relation, size)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (DAY, at("2025-07-11", "2025-07-12"), "2025-07-09 (2025-07-09) excludes 2025-07-11 (2025-07-11)"),
        (
            at("2025-06-01", "2025-07-01", "month"),
            at("2024-01-01", "2025-01-01", "year"),
            "2025-06-01 (2025-06) excludes 2024-01-01 (2024)",
        ),
        (
            at("2025-07-07", "2025-07-14", "week"),
            at("2025-09-01", "2025-09-02"),
            "2025-07-07 (2025-07-07 to 2025-07-13) excludes 2025-09-01 (2025-09-01)",
        ),
        (at("2025-07-09T10:00", "2025-07-09T10:01", "minute"), DAY, "2025-07-09T10:00 (2025-07-09 10:00) lies in 2025-07-09 (2025-07-09)"),
    ],
)
def test_a_reason_shows_the_settled_date_beside_the_words(a: Moment, b: Moment, reason: str) -> None:
    assert judged(a, b).reason == reason


def unsettled(**named: int) -> Moment:
    return Moment.model_validate({"surface": "then", "start": None, "end": None, **named})


@pytest.mark.parametrize(
    ("a", "b", "relation", "size"),
    [
        (unsettled(month=7, day=9), unsettled(month=7, day=12), CONTRADICTS, "3 days apart"), (unsettled(month=7), unsettled(month=8), CONTRADICTS, ""),
        (unsettled(weekday=2), unsettled(weekday=3), CONTRADICTS, ""), (unsettled(day=9), unsettled(month=7, day=12), Relation.NOT_COMPARABLE, ""),
        (unsettled(month=7, day=9), unsettled(month=7), COMPATIBLE, ""), (unsettled(month=7, day=9), DAY, AGREE, ""), (unsettled(weekday=2), DAY, COMPATIBLE, ""),
        (unsettled(month=7), at("2025-07-01", "2025-08-01", "month"), COMPATIBLE, ""), (unsettled(month=7), at("2025-07-20", "2025-08-20", "interval"), Relation.NOT_COMPARABLE, ""),
        (unsettled(), unsettled(), Relation.NOT_COMPARABLE, ""), (unsettled(month=6), DAY, CONTRADICTS, ""),
    ],
)  # fmt: skip
def test_what_unsettled_moments_name_can_exclude_or_coincide(a: Moment, b: Moment, relation: Relation, size: str) -> None:
    assert (judged(a, b).relation, judged(a, b).size) == (judged(b, a).relation, judged(b, a).size) == (relation, size)


def test_words_beside_anything_decide_nothing() -> None:
    assert compare(Words(surface="x"), exact(5)) is None
    assert compare(exact(5), Words(surface="x")) is None
    assert compare(DAY, Words(surface="x")) is None


def test_the_reason_names_which_date_stays_open() -> None:
    assert judged(unsettled(), DAY).reason == "not settled without a publication date: then"
    assert judged(DAY, unsettled()).reason == "not settled without a publication date: then"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (exact(100, "day"), exact(91.3, "day", step=30.4), CONTRADICTS),
        (exact(2000, "m"), exact(2.01, "km", step=0.01), CONTRADICTS),
        (exact(2000, "m", step=1000), exact(2.09, "km", step=0.01), AGREE),
    ],
)
def test_the_last_digit_is_converted_with_its_unit(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert judged(a, b).relation is judged(b, a).relation is relation


def test_a_gap_between_currencies_is_told_in_the_one_both_meet_in() -> None:
    stated = exact(3e9, "EGP").model_copy(update={"rate": 50.0, "rate_unit": "USD"})

    assert judged(exact(2, "pound"), exact(5, "EGP")).size == judged(exact(5, "EGP"), exact(2, "pound")).size == "3 EGP apart (150 %)"
    assert judged(stated, exact(30e6, "USD")).size == judged(exact(30e6, "USD"), stated).size == "30,000,000 USD apart (100 %)"


@pytest.mark.parametrize(
    ("granularity", "margin"),
    [
        ("minute", timedelta(hours=1)), ("hour", timedelta(hours=3)), ("day", timedelta(days=3)), ("week", timedelta(days=4)), ("month", timedelta(days=16)),
        ("season", timedelta(days=31)), ("year", timedelta(days=184)), ("interval", timedelta(days=5)), ("decade", timedelta(days=730)),
    ],
)  # fmt: skip
def test_about_a_time_reaches_so_far_and_no_further(granularity: Granularity, margin: timedelta) -> None:
    hedged = at("2025-07-09T10:00", "2025-07-09T10:01", granularity, approximate=True)
    limit = datetime(2025, 7, 9, 10, 1) + margin  # noqa: DTZ001
    within, beyond = (
        at(time.isoformat(), (time + timedelta(minutes=1)).isoformat(), "minute") for time in (limit - timedelta(minutes=1), limit)
    )

    assert judged(hedged, within).relation is judged(within, hedged).relation is COMPATIBLE
    assert judged(hedged, beyond).relation is judged(beyond, hedged).relation is CONTRADICTS


@pytest.mark.parametrize(("hour", "relation"), [("23:59", COMPATIBLE), ("00:01", CONTRADICTS)])
def test_a_time_of_no_zone_may_be_that_of_the_farthest_zone(hour: str, relation: Relation) -> None:
    stated = at("2025-07-09T10:00+00:00", "2025-07-09T10:01+00:00", "minute")
    day = "2025-07-09" if hour == "23:59" else "2025-07-10"
    bare = at(f"{day}T{hour}", f"{day}T{hour}:30", "minute")

    assert judged(stated, bare).relation is judged(bare, stated).relation is relation


@pytest.mark.parametrize(
    ("coin", "currency", "parts"),
    [
        ("cent", "USD", 100), ("cent", "EUR", 100), ("penny", "GBP", 100), ("penny", "pound", 100), ("kopeck", "RUB", 100), ("halala", "SAR", 100), ("halala", "riyal", 100), ("piastre", "EGP", 100),
        ("piastre", "SYP", 100), ("piastre", "lira", 100), ("piastre", "JOD", 100), ("piastre", "dinar", 100), ("fils", "AED", 100), ("fils", "dirham", 100), ("fils", "dinar", 1000), ("fils", "KWD", 1000),
        ("fils", "BHD", 1000), ("fils", "JOD", 1000), ("fils", "IQD", 1000),
    ],
)  # fmt: skip
def test_so_many_small_coins_are_one_of_their_currency(coin: str, currency: str, parts: int) -> None:
    assert judged(exact(parts, coin), exact(1, currency)).relation is judged(exact(1, currency), exact(parts, coin)).relation is AGREE


@pytest.mark.parametrize(
    ("granularity", "start", "relation"), [("minute", 1201, CONTRADICTS), ("minute", 1230, CONTRADICTS), ("hour", 1200, AGREE)]
)
def test_zoned_times_of_a_weekday_last_as_long_as_they_are_told(granularity: Granularity, start: int, relation: Relation) -> None:
    minute, other = zoned("minute", 1200), zoned(granularity, start)

    assert judged(minute, other).relation is judged(other, minute).relation is relation


def test_a_zoned_minute_lies_in_the_hour_that_holds_it_and_not_in_the_one_before() -> None:
    hour, inside, after = zoned("hour", 1200), zoned("minute", 1230), zoned("minute", 1260)

    assert judged(inside, hour).relation is judged(hour, inside).relation is REFINES
    assert judged(hour, after).relation is judged(after, hour).relation is CONTRADICTS


def test_one_weekday_and_time_of_two_named_days_are_two() -> None:
    one, other = zoned("minute", 1200, month=7, day=5), zoned("minute", 1200, month=7, day=12)

    assert judged(one, other).relation is judged(other, one).relation is CONTRADICTS


def zoned(granularity: Granularity, minute: int, **named: int) -> Moment:
    return Moment.model_validate(
        {"surface": "then", "start": None, "end": None, "granularity": granularity, "weekday": 5, "zoned_minute": minute, **named}
    )
