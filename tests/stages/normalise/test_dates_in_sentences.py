"""Dates as a sentence writes them: several in one sentence, plans, ranges, parts of a year, times on their day, names that only look like dates."""

from datetime import date, timedelta

import pytest

from factcheck.domain.relation import Relation
from factcheck.domain.value import Moment
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import explain_value, find_values, midnight, understand

SATURDAY = Moment(surface="", start=midnight(date(2025, 7, 12)), end=midnight(date(2025, 7, 13)))


def dates(text: str, published: Moment | None = SATURDAY) -> list[str]:
    """`"2025-07-11"`, `"2025-07-01..2025-07-31"`, `"2025-07-11T17:00"`, or "open"."""
    return [_told(found.value) for found in find_values(text, published=published) if isinstance(found.value, Moment)]


def _told(moment: Moment) -> str:
    if moment.start is None or moment.end is None:
        return "open"
    if moment.granularity in ("hour", "minute"):
        return moment.start.replace(tzinfo=None).isoformat(timespec="minutes")
    first, last = moment.start.date(), (moment.end - timedelta(microseconds=1)).date()
    return f"{first}" if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تبدأ الزيارة في 11 يوليو الجاري وتنتهي في 13 منه", ["2025-07-11", "2025-07-13"]),
        ("انطلقت في 3 حزيران وانتهت في الخامس من الشهر نفسه", ["2025-06-03", "2025-06-05"]),
        ("The talks opened on June 3 and closed on the 5th of the same month.", ["2025-06-03", "2025-06-05"]),
        ("The visit begins on 11 July and ends on the 13th.", ["2025-07-11", "2025-07-13"]),
        ("The visit begins on 11 July. They came on the 13th floor.", ["2025-07-11"]),
        ("تصل البعثة في 10 الجاري", ["2025-07-10"]),
    ],
)
def test_a_day_without_its_month_is_of_the_month_named_before(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("سيجتمع المجلس الخميس", "2025-07-17"), ("وسيتم التوقيع الخميس في العاصمة", "2025-07-17"), ("وأعلن الوزير أن المجلس سيناقش الأمر الخميس في العاصمة", "2025-07-17"),
        ("ومن المنتظر أن تنعقد القمة الأحد في بغداد", "2025-07-13"), ("Ministers are to meet on Thursday in Paris.", "2025-07-17"),
        ("The summit takes place on Thursday in Paris.", "2025-07-17"), ("The president is meeting his counterpart on Thursday in the capital.", "2025-07-17"),
        ("The ceasefire starts at 6 a.m. on Sunday.", "2025-07-13T06:00"), ("The ceasefire started at 6 a.m. on Sunday and has held.", "2025-07-06T06:00"),
        ("وكان الحزب قد نفى الأحد صحة الأنباء", "2025-07-06"), ("قد يصل الوفد الأحد إلى العاصمة", "2025-07-13"), ("تعقد اللجنة اجتماعها الأحد في العاصمة", "2025-07-13"), ("He was due to appear in court on Tuesday but did not come.", "2025-07-08"),
        ("سقط ثلاثة قتلى يوم الخميس في غارة على المدينة", "2025-07-10"), ("سيطرت القوات الخميس على البلدة بعد معارك عنيفة مع المسلحين", "2025-07-10"),
        ("ناقش وزير السياحة سيناريوهات الموسم يوم الخميس مع سيدات أعمال", "2025-07-10"), ("Officials said on Thursday that the leaders would meet in Geneva.", "2025-07-10"),
    ],
)  # fmt: skip
def test_a_weekday_lies_ahead_where_the_sentence_plans_and_behind_where_it_tells(text: str, day: str) -> None:
    assert dates(text) == [day]


def test_the_days_of_a_pair_are_no_plan() -> None:
    assert dates("يومي الأربعاء والخميس") == ["2025-07-09", "2025-07-10"]


@pytest.mark.parametrize("words", ["by 2026", "بحلول 2026", "بحلول عام 2026", "before 2027", "قبل عام 2027", "بحلول نهاية عام 2026"])
def test_a_deadline_with_a_year_runs_from_publication_to_its_end(words: str) -> None:
    assert dates(words) == ["2025-07-12..2026-12-31"]


def test_what_was_before_a_year_that_is_over_ends_with_it() -> None:
    assert dates("The bridge was built before 2020.")[0].endswith("..2019-12-31")
    assert dates("before 2027", None)[0].endswith("..2026-12-31")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقع الانفجار يوم الثلاثاء في العاصمة ثم عثر عند الساعة الخامسة مساء على الجثث", ["2025-07-08", "2025-07-08T17:00"]),
        ("The blast hit on Tuesday at about 9 p.m. and firemen came at 9:30 p.m.", ["2025-07-08T21:00", "2025-07-08T21:30"]),
        ("عند الساعة الخامسة مساء وقع انفجار في العاصمة يوم الخميس", ["2025-07-10T17:00", "2025-07-10"]),
        ("It fell at about five o'clock on Thursday morning.", ["2025-07-10T05:00"]), ("at half past seven on Thursday evening", ["2025-07-10T19:30"]),
        ("The alarm rang at ten to five this morning.", ["2025-07-12T04:50"]), ("It left at 4.50 on Friday morning.", ["2025-07-11T04:50"]),
        ("They met at 9 on Thursday evening.", ["2025-07-10T21:00"]), ("It stood at 4.5 on Thursday morning.", ["2025-07-10T06:00"]), ("at a quarter to three on Thursday afternoon", ["2025-07-10T14:45"]), ("الساعة الثالثة إلا خمس دقائق فجرا", ["2025-07-12T02:55"]),
        ("الساعة 12 ليلا", ["2025-07-13T00:00"]), ("ليل الخميس الجمعة", ["2025-07-10T18:00"]), ("ليلة الأربعاء/الخميس", ["2025-07-09T18:00"]),
        ("at 7 p.m. ET on Thursday", ["2025-07-10T19:00"]), ("in the early hours of Thursday", ["2025-07-10T00:00"]),
    ],
)  # fmt: skip
def test_a_time_of_day_belongs_to_the_day_that_its_sentence_names(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أقيمت دورة 2025 من المعرض بين 19 و30 أبريل في أبوظبي", ["2025-01-01..2025-12-31", "2025-04-19..2025-04-30"]),
        ("the 2015 nuclear agreement", ["2015-01-01..2015-12-31"]), ("وفي 1948 وقعت الحرب", ["1948-01-01..1948-12-31"]), ("2015 soldiers were killed", []),
        ("flight 2015", []), ("القرار 1701", []), ("منذ عام 2019", ["2019-01-01..2019-12-31"]),
        ("بين عامي 2019 و2023", ["2019-01-01..2023-12-31"]), ("2019-2023", ["2019-01-01..2023-12-31"]), ("موسم 2024/2025", ["2024-01-01..2025-12-31"]),
        ("the 2024-25 season", ["2024-01-01..2025-12-31"]), ("أعوام 2021 و2022 و2023", ["2021-01-01..2023-12-31"]), ("2000-2023 soldiers", []),
        ("عام 1446 هـ", ["2024-07-07..2025-06-25"]), ("in the past year", ["2024-07-12..2025-07-12"]), ("العام قبل الماضي", ["2023-01-01..2023-12-31"]),
        ("the year before last", ["2023-01-01..2023-12-31"]), ("the following year", []), ("مقارنة بالعام السابق", []),
    ],
)  # fmt: skip
def test_years_are_told_from_numbers(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بين الاثنين والخميس", "2025-07-07..2025-07-10"), ("بين يومي الاثنين والخميس", "2025-07-07..2025-07-10"), ("from Thursday to Sunday", "2025-07-03..2025-07-06"),
        ("They will meet from Thursday to Sunday", "2025-07-17..2025-07-20"), ("from 28 December to 3 January", "2024-12-28..2025-01-03"),
        ("بين مايو ويونيو الماضيين", "2025-05-01..2025-06-30"), ("May 2024 to June 2025", "2024-05-01..2025-06-30"), ("من يناير إلى يونيو", "2025-01-01..2025-06-30"),
        ("من 5 ولغاية 9 أغسطس", "2025-08-05..2025-08-09"), ("during the past 24 hours", "2025-07-11..2025-07-12"),
        ("خلال الساعات الـ24 الماضية", "2025-07-11..2025-07-12"),
    ],
)  # fmt: skip
def test_two_ends_make_one_interval(text: str, found: str) -> None:
    assert dates(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("النصف الثاني من يوليو", "2025-07-16..2025-07-31"), ("the first half of June", "2025-06-01..2025-06-15"), ("الربع الأخير من 2024", "2024-10-01..2024-12-31"),
        ("النصف الأول من القرن العشرين", "1900-01-01..1949-12-31"), ("the last quarter of 2024", "2024-10-01..2024-12-31"), ("the first six months of 2024", "2024-01-01..2024-06-30"),
        ("الأشهر الستة الأولى من العام", "2025-01-01..2025-06-30"), ("the last ten days of June", "2025-06-21..2025-06-30"), ("الصيف الماضي", "2024-06-01..2024-08-31"),
        ("this spring", "2025-03-01..2025-05-31"), ("الشتاء المقبل", "2025-12-01..2026-02-28"), ("آخر جمعة من رمضان 1446", "2025-03-28"), ("آخر يوم من يونيو", "2025-06-30"),
        ("شهر رمضان المقبل", "2026-02-18..2026-03-19"), ("last Ramadan", "2025-03-01..2025-03-29"), ("الثلاثاء قبل الماضي", "2025-07-01"),
        ("الأسبوع قبل الماضي", "2025-06-23..2025-06-29"), ("ثاني أيام عيد الأضحى", "2025-06-07"), ("Easter Monday", "2025-04-21"), ("Sept. 3, 2024", "2024-09-03"),
        ("Thurs. July 10", "2025-07-10"), ("يوم الخميس الموافق لـ10 يوليو 2025", "2025-07-10"), ("1 محرم 1447هـ الموافق 26 يونيو 2025", "2025-06-26"),
        ("أمس (الجمعة)", "2025-07-11"), ("31/12/24", "2024-12-31"), ("10 تموز - يوليو 2024", "2024-07-10"), ("ستينيات القرن التاسع عشر", "1860-01-01..1869-12-31"),
        ("so far this year", "2025-01-01..2025-07-11"), ("في الساعات الأولى من صباح الخميس", "2025-07-10T00:00"),
    ],
)  # fmt: skip
def test_parts_of_a_year_and_rare_notations(text: str, found: str) -> None:
    assert dates(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "قبل ثلاثة أيام من القمة", "بعد عام على اندلاع الحرب", "في اليوم التالي", "في اليوم نفسه", "في اليوم الأول من المعركة", "اليوم الوطني", "Black Friday", "الأحد الدامي",
        "this fall in prices was sharp",
    ],
)  # fmt: skip
def test_what_is_dated_by_an_event_or_is_a_name_has_no_date_of_its_own(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in May and June 2024", ["2024-05-01..2024-05-31", "2024-06-01..2024-06-30"]), ("on 3 May and 4 June 2024", ["2024-05-03", "2024-06-04"]),
        ("في حزيران وتموز 2024", ["2024-06-01..2024-06-30", "2024-07-01..2024-07-31"]),
    ],
)  # fmt: skip
def test_a_year_told_once_is_that_of_the_date_before_it_too(text: str, found: list[str]) -> None:
    assert dates(text) == found


def test_a_verb_that_is_written_like_a_direction_is_none() -> None:
    assert dates("The trial will last three weeks.") == []


@pytest.mark.parametrize("text", ["هجوم 7 أكتوبر", "the Sept. 11 attacks", "the October 7 massacre"])
def test_an_event_named_by_its_day_keeps_its_year_open(text: str) -> None:
    assert dates(text) == ["open"]


@pytest.mark.parametrize("other", ["5 April 2024", "4 May 2024", "٤ مايو ٢٠٢٤"])
def test_a_date_in_figures_of_an_english_text_excludes_neither_order(other: str) -> None:
    context = "The agreement was signed on 4/5/2024 in Vienna."

    value = understand("4/5/2024", context=context, kind="date")

    assert compare(value, understand(other, kind="date")).relation == Relation.REFINES
    assert compare(value, understand("4 July 2024", kind="date")).relation == Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was signed on 13/5/2024.", "2024-05-13"), ("It was signed on 5/13/2024.", "2024-05-13"), ("It was signed on Saturday 4/5/2024.", "2024-05-04"),
        ("وقع الاتفاق في ٤/٥/٢٠٢٤", "2024-05-04"), ("It was signed on 4.5.2024.", "2024-05-04"), ("It was signed on 5/5/2024.", "2024-05-05"),
    ],
)  # fmt: skip
def test_a_large_part_a_weekday_or_the_language_settles_the_order_of_figures(text: str, day: str) -> None:
    assert dates(text) == [day]


def test_an_anniversary_is_explained_in_both_steps() -> None:
    told = explain_value("الذكرى السنوية الأولى لتوقيع الاتفاق الشهر الماضي", date(2025, 7, 9))

    assert told.startswith("الذكرى السنوية الأولى")
    assert "2024-06-01 to 2024-06-30" in told
    assert "الشهر الماضي = 2025-06-01 to 2025-06-30" in told
    assert "1 year before it" in told
