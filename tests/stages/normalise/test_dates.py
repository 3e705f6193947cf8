"""Dates: absolute in every tradition of month names, relative to publication, Hijri, anniversaries, times of day."""

from datetime import date, datetime, timedelta

import pytest

from factcheck.domain.value import Moment, Words
from factcheck.stages.normalise import find_values, midnight, understand

SATURDAY = date(2025, 7, 12)


def published(day: date, days: int = 1) -> Moment:
    return Moment(surface=day.isoformat(), start=midnight(day), end=midnight(day) + timedelta(days=days))


def moment(words: str, context: str = "", day: date | None = SATURDAY) -> Moment:
    value = understand(words, context=context, kind="date", published=published(day) if day else None)
    assert isinstance(value, Moment), value
    return value


def days(value: Moment) -> tuple[str, str]:
    """First day and last day."""
    assert value.start is not None
    assert value.end is not None
    return value.start.date().isoformat(), (value.end - timedelta(microseconds=1)).date().isoformat()


@pytest.mark.parametrize(
    "words",
    [
        "9 July 2025", "July 9, 2025", "9 July, 2025", "the 9th of July 2025", "2025-07-09", "09/07/2025", "9 يوليو 2025", "9 تموز 2025", "9 جويلية 2025", "9 يوليوز 2025",
        "9 تموز/يوليو 2025", "التاسع من تموز عام 2025", "الأربعاء 9 يوليو 2025", "يوم الأربعاء الموافق 9 يوليو 2025", "Wednesday, July 9, 2025", "٩ يوليو ٢٠٢٥",
        "14 محرم 1447 هـ", "14 محرم 1447",
    ],
)  # fmt: skip
def test_one_day_in_every_notation(words: str) -> None:
    value = moment(words, day=None)

    assert days(value) == ("2025-07-09", "2025-07-09")
    assert value.granularity == "day"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("كانون الثاني 2024", "2024-01-01", "2024-01-31"), ("كانون الأول 2024", "2024-12-01", "2024-12-31"), ("تشرين الأول 2024", "2024-10-01", "2024-10-31"),
        ("آب 2024", "2024-08-01", "2024-08-31"), ("غشت 2024", "2024-08-01", "2024-08-31"), ("جانفي 2024", "2024-01-01", "2024-01-31"), ("May 2024", "2024-05-01", "2024-05-31"),
        ("عام 2019", "2019-01-01", "2019-12-31"), ("in 2019", "2019-01-01", "2019-12-31"), ("the 1990s", "1990-01-01", "1999-12-31"),
        ("ثمانينيات القرن الماضي", "1980-01-01", "1989-12-31"), ("القرن التاسع عشر", "1800-01-01", "1899-12-31"), ("the nineteenth century", "1800-01-01", "1899-12-31"),
        ("summer 2024", "2024-06-01", "2024-08-31"), ("الربع الأول من عام 2024", "2024-01-01", "2024-03-31"), ("the first half of 2023", "2023-01-01", "2023-06-30"),
        ("11–13 July 2025", "2025-07-11", "2025-07-13"), ("من 13 تموز إلى 15 تموز 2025", "2025-07-13", "2025-07-15"), ("between January and June 2023", "2023-01-01", "2023-06-30"),
        ("رمضان 1446", "2025-03-01", "2025-03-29"), ("early February 2026", "2026-02-01", "2026-02-10"), ("منتصف آذار 2025", "2025-03-11", "2025-03-20"),
        ("عيد الفطر 2013", "2013-08-08", "2013-08-08"), ("Easter 2013", "2013-03-31", "2013-03-31"),
    ],
)  # fmt: skip
def test_what_needs_no_publication_is_settled_without(words: str, first: str, last: str) -> None:
    assert days(moment(words, day=None)) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("أمس", "2025-07-11", "2025-07-11"), ("أول من أمس", "2025-07-10", "2025-07-10"), ("أمس الأول", "2025-07-10", "2025-07-10"), ("yesterday", "2025-07-11", "2025-07-11"),
        ("the day before yesterday", "2025-07-10", "2025-07-10"), ("غدا", "2025-07-13", "2025-07-13"), ("الأحد الماضي", "2025-07-06", "2025-07-06"),
        ("last Sunday", "2025-07-06", "2025-07-06"), ("السبت الماضي", "2025-07-05", "2025-07-05"), ("الأحد المقبل", "2025-07-13", "2025-07-13"),
        ("نوفمبر الماضي", "2024-11-01", "2024-11-30"), ("last November", "2024-11-01", "2024-11-30"), ("أبريل الماضي", "2025-04-01", "2025-04-30"),
        ("الشهر الماضي", "2025-06-01", "2025-06-30"), ("last month", "2025-06-01", "2025-06-30"), ("العام المقبل", "2026-01-01", "2026-12-31"),
        ("الأسبوع الماضي", "2025-06-30", "2025-07-06"), ("13 يوليو الجاري", "2025-07-13", "2025-07-13"), ("19 من الشهر الجاري", "2025-07-19", "2025-07-19"),
        ("قبل ثلاثة أيام", "2025-07-09", "2025-07-09"), ("منذ عشرة أيام", "2025-07-02", "2025-07-02"), ("three days ago", "2025-07-09", "2025-07-09"),
        ("قبل عامين", "2023-01-01", "2023-12-31"), ("a year ago today", "2024-07-12", "2024-07-12"), ("earlier this month", "2025-07-01", "2025-07-11"),
        ("في وقت سابق من هذا الشهر", "2025-07-01", "2025-07-11"), ("November last year", "2024-11-01", "2024-11-30"), ("أحد الأسبوع الماضي", "2025-07-06", "2025-07-06"),
        ("ثالث ثلاثاء في أيلول 2014", "2014-09-16", "2014-09-16"), ("the last Monday of March 2013", "2013-03-25", "2013-03-25"), ("اليوم", "2025-07-12", "2025-07-12"),
        ("أواخر العام الماضي", "2024-09-01", "2024-12-31"), ("الأسابيع الثلاثة القادمة", "2025-07-14", "2025-08-03"),
    ],
)  # fmt: skip
def test_a_relative_date_follows_from_publication(words: str, first: str, last: str) -> None:
    assert days(moment(words)) == (first, last)


def test_without_publication_a_relative_date_stays_relative_and_keeps_what_it_names() -> None:
    value = moment("نوفمبر الماضي", day=None)

    assert (value.start, value.end, value.month) == (None, None, 11)
    assert "relative" in value.derivation


def test_an_interval_of_publication_settles_only_what_all_its_days_agree_on() -> None:
    summer = published(date(2025, 6, 20), days=40)

    november = understand("نوفمبر الماضي", kind="date", published=summer)
    month = understand("الشهر الماضي", kind="date", published=summer)

    assert isinstance(november, Moment)
    assert isinstance(month, Moment)
    assert november.start == midnight(date(2024, 11, 1))
    assert month.start is None
    assert "leaves it open" in month.derivation


@pytest.mark.parametrize(
    ("words", "context", "day"),
    [
        ("Friday", "The ministers met in Geneva on Friday to discuss the ceasefire.", "2025-07-11"),
        ("Friday", "The ministers will meet in Geneva on Friday to discuss the ceasefire.", "2025-07-18"),
        ("الأحد", "قال المتحدث إن لافروف سيبقى في المدينة حتى يوم الأحد", "2025-07-13"),
        ("الأحد", "وقال المتحدث باسم الوزارة إن لافروف غادر المدينة يوم الأحد", "2025-07-06"),
        ("السبت", "وصل الوزير إلى المدينة يوم السبت والتقى نظيره", "2025-07-12"),
        ("15 March", "The bridge collapsed on 15 March, killing four workers.", "2025-03-15"),
        ("20 October", "The bridge collapsed on 20 October, killing four workers.", "2024-10-20"),
        ("20 October", "The vote is scheduled for 20 October in all provinces.", "2025-10-20"),
        ("اليوم الأربعاء", "وسئل المتحدث اليوم الأربعاء عن الزيارة", "2025-07-09"),
    ],
)
def test_the_sentence_tells_on_which_side_of_publication_a_bare_date_lies(words: str, context: str, day: str) -> None:
    assert days(moment(words, context)) == (day, day)


def test_an_anniversary_dates_what_it_remembers() -> None:
    words = "الذكرى السنوية الأولى لتوقيع اتفاق عسكري"
    context = f"وكان آخرها الشهر الماضي عندما احتفل البلدان ب{words} شامل"

    value = moment(words, context, date(2025, 7, 9))

    assert days(value) == ("2024-06-01", "2024-06-30")
    assert "anniversary" in value.derivation


@pytest.mark.parametrize(
    ("words", "context", "first"),
    [
        ("the second anniversary", "Villagers today mark the second anniversary of the quake.", "2023-07-12"),
        ("الذكرى الستين", "يصادف العام المقبل الذكرى الستين لإقامة العلاقات", "1966-01-01"),
    ],
)
def test_anniversaries_by_number(words: str, context: str, first: str) -> None:
    assert days(moment(words, context))[0] == first


def test_an_anniversary_without_a_date_is_not_settled() -> None:
    assert moment("the first anniversary of the treaty").start is None


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("الساعة الثالثة عصرا", "2025-07-12 15:00"), ("3:18 a.m.", "2025-07-12 03:18"), ("9.40 p.m. on Thursday", "2025-07-10 21:40"), ("الثالثة من عصر الأربعاء", "2025-07-09 15:00"),
        ("السادسة والربع من صباح الأربعاء", "2025-07-09 06:15"), ("noon on Wednesday", "2025-07-09 12:00"), ("Wednesday at 9 a.m.", "2025-07-09 09:00"),
        ("الساعة الثانية عشرة إلا ربعا صباحا", "2025-07-12 11:45"), ("at five o'clock", "2025-07-12 17:00"), ("صباح الثلاثاء", "2025-07-08 06:00"), ("tonight", "2025-07-12 18:00"),
    ],
)  # fmt: skip
def test_a_time_of_day_stands_on_its_date(words: str, start: str) -> None:
    assert moment(words).start == datetime.fromisoformat(start)


def test_a_stated_zone_makes_the_instant_comparable() -> None:
    eastern = moment("Wednesday at 9 a.m. Eastern Daylight Time")
    greenwich = moment("1300 GMT on Wednesday")

    assert eastern.start == greenwich.start
    assert eastern.start is not None
    assert eastern.start.tzinfo is not None


def test_before_and_after_leave_one_side_open() -> None:
    before, after = moment("before 20 August 2024"), moment("after 20 August 2024")

    assert before.end == midnight(date(2024, 8, 20))
    assert after.start == midnight(date(2024, 8, 21))


@pytest.mark.parametrize(
    "text",
    [
        "17 June Avenue", "جسر 6 أكتوبر", "every Friday", "كل يوم جمعة", "we may go", "they march on", "أب وأم", "room 1234 soldiers", "30 February 2025", "31/02/2025",
        "99/99/2025", "the second half", "2000 جندي",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_none_or_unsettled(text: str) -> None:
    dates = [found.value for found in find_values(text, published=published(SATURDAY)) if isinstance(found.value, Moment)]

    assert all(value.start is None for value in dates)


def test_words_without_a_date_stay_words() -> None:
    assert understand("the president", kind="date") == Words(surface="the president", derivation="no date in these words")


def test_a_row_of_times_does_not_recurse() -> None:
    assert find_values("at 5 p.m. on " * 400)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("before the end of the year", "2025-07-12", "2025-12-31"),
        ("before 31 July", "2025-07-12", "2025-07-30"),
        ("13 منه", "2025-07-13", "2025-07-13"),
        ("by 31 July", "2025-07-12", "2025-07-31"),
    ],
)
def test_a_deadline_runs_from_publication_on(words: str, first: str, last: str) -> None:
    context = f"تبدأ في 11 يوليو وتستمر حتى {words}" if words[0] == "1" else f"The work must be finished {words} at the latest."

    assert days(moment(words, context)) == (first, last)
