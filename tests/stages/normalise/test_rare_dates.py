"""Dates that an article has once a year: feasts, leap days, months in brackets, what lies ahead in a running month."""

from datetime import date, timedelta

import pytest

from factcheck.domain.value import Moment, Words
from factcheck.stages.normalise import find_values, midnight, understand


def moment(words: str, context: str = "", day: date = date(2025, 7, 12)) -> Moment:
    value = understand(
        words, context=context, kind="date", published=Moment(surface="", start=midnight(day), end=midnight(day) + timedelta(days=1))
    )
    assert isinstance(value, Moment), value
    return value


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("later this month", "2025-07-12"), ("في وقت لاحق من هذا الشهر", "2025-07-12"), ("9 أيلول (سبتمبر) 2023", "2023-09-09"), ("أيلول (سبتمبر) 2023", "2023-09-01"),
        ("Saturday the 16th", "2025-08-16"), ("السبت التاسع عشر", "2025-07-19"), ("at 5 p.m. local time", "2025-07-12"), ("5 p.m. Moscow time", "2025-07-12"),
        ("12/25/2024", "2024-12-25"), ("the 19th of this month", "2025-07-19"), ("12 ربيع الأول 1447", "2025-09-04"), ("1 محرم 1447", "2025-06-26"), ("24 ديسمبر (كانون الأول)", "2025-12-24"),
        ("winter 2024", "2023-12-01"), ("شهر تموز 2024", "2024-07-01"), ("شهر 3", "2025-03-01"), ("within two weeks", "2025-07-12"), ("in three days", "2025-07-15"),
        ("the first week of June 2025", "2025-06-01"), ("خلال أسبوعين", "2025-07-12"), ("H2 2024", "2024-07-01"), ("two days ago", "2025-07-10"),
    ],
)  # fmt: skip
def test_rare_wordings_are_settled(words: str, first: str) -> None:
    start = moment(words).start

    assert start is not None
    assert start.date().isoformat() == first


@pytest.mark.parametrize(
    ("words", "context", "day"),
    [
        ("Christmas", "The minister of the interior was arrested on Christmas and freed.", "2024-12-25"), ("Christmas", "The ceasefire will begin around the tree on Christmas.", "2025-12-25"),
        ("عيد الفطر", "وكان الوزير قد اعتقل في عيد الفطر ثم أطلق سراحه", "2025-03-30"), ("1 محرم", "وكان الوزير قد اعتقل في 1 محرم ثم أطلق سراحه لاحقا", "2025-06-26"),
        ("1 محرم", "وسيعلن الوزير في 1 محرم عن الخطة الجديدة", "2026-06-16"),
    ],
)  # fmt: skip
def test_a_feast_lies_on_the_side_that_its_sentence_tells(words: str, context: str, day: str) -> None:
    start = moment(words, context).start

    assert start is not None
    assert start.date().isoformat() == day


@pytest.mark.parametrize(
    ("words", "context", "first"),
    [
        ("مرور عامين على", "يصادف اليوم مرور عامين على الزلزال", "2023-07-12"), ("مرور 10 سنوات على", "يصادف اليوم مرور 10 سنوات على الزلزال", "2015-07-12"),
        ("مرور عام على", "يصادف اليوم مرور عام على الزلزال", "2024-07-12"), ("the anniversary", "Today is the anniversary of the quake", "2024-07-12"),
        ("the first anniversary", "On 29 February 2024 they marked the first anniversary of the quake", "2023-02-28"),
    ],
)  # fmt: skip
def test_an_anniversary_counts_back_its_years(words: str, context: str, first: str) -> None:
    start = moment(words, context).start

    assert start is not None
    assert start.date().isoformat() == first


@pytest.mark.parametrize(
    "words",
    [
        "30 رمضان 1446",
        "1 محرم 1600",
        "13/13/2024",
        "31 September",
        "29 February 2023",
        "the fifth Monday of February 2025",
        "Monday 30 February",
    ],
)
def test_a_day_that_no_calendar_has_settles_nothing(words: str) -> None:
    value = understand(words, kind="date", published=Moment(surface="", start=midnight(date(2025, 7, 12)), end=midnight(date(2025, 7, 13))))

    assert isinstance(value, Words) or value.type != "moment" or value.start is None or value.granularity != "day"


def test_a_publication_without_ends_settles_nothing() -> None:
    value = understand("أمس", kind="date", published=Moment(surface="?", start=None, end=None))

    assert isinstance(value, Moment)
    assert value.start is None


def test_a_passing_that_names_no_years_is_no_anniversary() -> None:
    assert isinstance(understand("مرور الكرام", kind="date"), Words)


def test_a_decimal_with_a_half_is_no_day_of_a_month() -> None:
    value = understand(
        "3.500 ونصف يوليو", kind="date", published=Moment(surface="", start=midnight(date(2025, 7, 12)), end=midnight(date(2025, 7, 13)))
    )

    assert not isinstance(value, Moment) or value.granularity != "day"


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("في مثل هذا اليوم قبل عامين", ["2022-11-18..2022-11-19"]), ("on this day in 2011", ["2011-11-18..2011-11-19"]), ("On this day ten years ago", ["2014-11-18..2014-11-19"]),
        ("8 Dhu al-Hijjah 1446 (4 June 2025)", ["2025-06-04..2025-06-05"]), ("يوم الاثنين الماضي، 24 فبراير", ["2025-02-24..2025-02-25"]),
        ("from mid-March to early May 2020", ["2020-03-11..2020-05-11"]), ("منذ يوم الأحد", ["2024-11-17..2024-11-18"]), ("بعد يوم غد", ["2024-11-20..2034-11-21"]),
        ("قبل يوم 15 يوليو", ["2014-07-15..2024-07-15"]), ("قبل يوم الانتخابات", []),
    ],
)  # fmt: skip
def test_a_date_told_in_two_ways_or_by_a_day_of_that_name_is_one(text: str, spans: list[str]) -> None:
    monday = Moment(surface="", start=midnight(date(2024, 11, 18)), end=midnight(date(2024, 11, 19)))

    values = [found.value for found in find_values(text, published=monday)]

    assert [f"{m.start.date()}..{m.end.date()}" for m in values if isinstance(m, Moment) and m.start and m.end] == spans
