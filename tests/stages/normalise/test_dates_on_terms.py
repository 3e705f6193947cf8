"""Dates on terms of their own: times with a stated zone, bounds, weeks, eras, years in names, days that are remembered."""

from datetime import UTC, date, timedelta

import pytest

from factcheck.domain.value import Moment
from factcheck.stages.normalise import find_values, midnight, remembered_moment, understand

WEDNESDAY = Moment(surface="", start=midnight(date(2024, 10, 9)), end=midnight(date(2024, 10, 10)))


def moments(text: str, published: Moment | None = WEDNESDAY) -> list[Moment]:
    return [found.value for found in find_values(text, published=published) if isinstance(found.value, Moment)]


def days(text: str, published: Moment | None = WEDNESDAY) -> list[str]:
    """`"2024-10-09"`, `"2024-10-07..2024-10-13"`, or "open"."""
    return [_told(moment) for moment in moments(text, published)]


def _told(moment: Moment) -> str:
    if moment.start is None or moment.end is None:
        return "open"
    first, last = moment.start.date(), (moment.end - timedelta(microseconds=1)).date()
    return f"{first}" if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("Guns fell silent at 7 a.m. local time (GMT+3) on 24 June 2025.", "2025-06-24T04:00"), ("Polls closed at 19:00 local time (GMT+2) on 9 June 2024.", "2024-06-09T17:00"),
        ("It hit at 9:10 a.m. local time, or GMT+2, on 6 May 2024.", "2024-05-06T07:10"), ("at 5:40 a.m. local time, three hours ahead of GMT, on 12 March 2024", "2024-03-12T02:40"),
        ("at 9 p.m. on 3 May 2024 (UTC-5)", "2024-05-04T02:00"), ("at 19:15 UTC+5:30 on 3 May 2024", "2024-05-03T13:45"), ("at 7 a.m. local time (0400 GMT) on 24 June 2025", "2025-06-24T04:00"),
        ("الساعة 11:11 ليل الجمعة 8 سبتمبر 2023 بالتوقيت المحلي (غرينتش+1)", "2023-09-08T22:11"), ("الساعة السابعة صباحا بتوقيت يسبق غرينتش بثلاث ساعات يوم 12 مارس 2024", "2024-03-12T04:00"),
        ("في الساعة 5:40 صباحا بالتوقيت المحلي (2:40 بتوقيت غرينتش) يوم 12 مارس 2024", "2024-03-12T02:40"), ("الساعة 23:30 بالتوقيت المحلي (غرينتش ناقص ساعتين) يوم 12 مارس 2024", "2024-03-13T01:30"),
        ("الساعة الثامنة مساء بتوقيت متأخر عن توقيت غرينتش بساعتين يوم 12 مارس 2024", "2024-03-12T22:00"),
    ],
)  # fmt: skip
def test_a_time_its_stated_zone_and_its_day_are_one_moment(text: str, utc: str) -> None:
    found = moments(text)

    assert len(found) == 1
    assert found[0].start is not None
    assert found[0].start.tzinfo is not None
    assert found[0].start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") == utc


@pytest.mark.parametrize(
    "text", ["at 19:00 local time (GMT+23) on 9 June 2024", "at 19:00 GMT - 3 people died", "at 7 a.m. (local time) on 9 June 2024"]
)
def test_no_offset_is_made_up(text: str) -> None:
    assert all(m.start is None or m.start.utcoffset() in (None, timedelta(0)) for m in moments(text))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The visit takes place no earlier than 15 August 2025.", "2025-08-15"), ("It takes effect not before 1 March 2026.", "2026-03-01"), ("لن يجرى الاقتراع قبل الأول من مارس 2026", "2026-03-01"),
        ("The bridge will not open before 1 March 2026.", "2026-03-01"), ("موعد الانتخابات ليس قبل 15 أغسطس 2025", "2025-08-15"), ("not until 1 March 2026", "2026-03-01"),
    ],
)  # fmt: skip
def test_what_is_denied_before_a_day_stays_open_from_that_day(text: str, first: str) -> None:
    (told,) = days(text)

    assert told.startswith(f"{first}..")
    assert int(told.split("..")[1][:4]) > int(first[:4]) + 5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The report is due no later than 3 March 2025.", "2024-10-09..2025-03-03"), ("في موعد أقصاه 3 مارس 2025", "2024-10-09..2025-03-03"), ("في موعد لا يتجاوز 3 مارس 2025", "2024-10-09..2025-03-03"),
        ("He did not say that it had opened before 1 March 2025.", "2024-10-09..2025-02-28"), ("ما زال الطريق مغلقا ولا يزال يتوقع فتحه قبل 1 مارس 2025", "2024-10-09..2025-02-28"),
    ],
)  # fmt: skip
def test_a_deadline_ends_with_its_day(text: str, told: str) -> None:
    assert days(text) == [told]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tuesday marks five years to the day since troops took the town.", "2019-10-08"), ("Monday marks exactly two years since gunmen took the engineers.", "2022-10-07"),
        ("Survivors met on Friday, exactly 25 years to the day after the landslide.", "1999-10-04"), ("It is six months to the day since the strike.", "2024-04-09"),
        ("يصادف اليوم مرور خمس سنوات بالضبط على توقيع الاتفاق", "2019-10-09"), ("بعد ثلاث سنوات بالضبط على الزلزال التقى الناجون", "2021-10-09"),
        ("The keeper, who left in 1990, turned 70 on Tuesday.", "1954-10-08"), ("أتم السبعين يوم الثلاثاء", "1954-10-08"), ("She celebrated her 70th birthday on Tuesday.", "1954-10-08"),
    ],
)  # fmt: skip
def test_years_to_the_day_date_what_is_remembered(text: str, day: str) -> None:
    remembered = remembered_moment(text, published=WEDNESDAY)

    assert remembered is not None
    assert _told(remembered) == day


@pytest.mark.parametrize(
    "text",
    [
        "The war has lasted three years since 2021.", "He turned 70 people away on Tuesday.", "Exactly two years since the attack on 7 October 2023.", "He marked his birthday on Tuesday.",
        "Three years after the war began they met on Friday.",
    ],
)  # fmt: skip
def test_a_round_number_of_years_remembers_no_day(text: str) -> None:
    assert remembered_moment(text, published=WEDNESDAY) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The wall was built in 79 CE.", "0079-01-01..0079-12-31"), ("Vesuvius erupted in AD 79.", "0079-01-01..0079-12-31"), ("عام 79 ميلادية", "0079-01-01..0079-12-31"),
        ("سنة 79 للميلاد", "0079-01-01..0079-12-31"), ("24 August AD 79", "0079-08-24"), ("in the first century AD", "0001-01-01..0099-12-31"), ("القرن الخامس الميلادي", "0400-01-01..0499-12-31"),
        ("شيدت القلعة بين عامي 1180 و1190", "1180-01-01..1190-12-31"), ("between 450 and 420 BC", "open"), ("عام 1200 قبل الميلاد", "open"), ("killed on 15 March 44 BC", "open"),
        ("القرن الخامس قبل الميلاد", "open"), ("بين عامي 450 و420 قبل الميلاد", "open"), ("in 450 BCE", "open"),
    ],
)  # fmt: skip
def test_a_year_with_its_era_is_that_year_and_no_count(text: str, told: str) -> None:
    assert days(text) == [told]
    assert len(find_values(text)) == 1


@pytest.mark.parametrize("text", ["the tower is 79 m high", "قطع 79 م", "about 450 ad spots"])
def test_a_figure_before_a_unit_is_no_early_year(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Talks resume in the week beginning 3 March 2025.", "2025-03-03..2025-03-09"), ("the week ending 9 March 2025", "2025-03-03..2025-03-09"), ("the week of 5 March 2025", "2025-03-03..2025-03-09"),
        ("الأسبوع الذي يبدأ في 3 مارس 2025", "2025-03-03..2025-03-09"), ("الأسبوع المنتهي في 9 مارس 2025", "2025-03-03..2025-03-09"),
    ],
)  # fmt: skip
def test_a_week_told_by_a_day_has_seven(text: str, told: str) -> None:
    assert days(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "أكد أن خطة «سلام 2027» ما زالت المرجعية", "رؤية 2030", "رؤية السعودية 2030 للتنمية", "Saudi Vision 2030 is a plan", "the goals of Agenda 2030", "the 2030 Agenda for growth",
        'the talks on "Peace 2027" began', "COP28 is held in Dubai",
    ],
)  # fmt: skip
def test_a_year_in_the_name_of_a_plan_neither_dates_nor_counts(text: str) -> None:
    assert find_values(text) == ()


@pytest.mark.parametrize("text", ["وفق خطة عام 2030", "the plan in 2030", "قال «الخطة تبدأ في 2030»", "موازنة 2030", 'He said "in 2030"'])
def test_a_year_that_a_word_introduces_dates_the_plan(text: str) -> None:
    assert days(text) == ["2030-01-01..2030-12-31"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("غرة شعبان 1445هـ", "2024-02-11"), ("سلخ رمضان 1446", "2025-03-29"), ("يبدأ العمل بالقانون في غرة جانفي 2025", "2025-01-01"), ("آخر أيام حزيران 2025", "2025-06-30"),
        ("1/9/1446 هـ", "2025-03-01"), ("1446/9/1 هـ", "2025-03-01"), ("انقطع التيار أول من أمس", "2024-10-07"), ("اشترى سيارة نيسان في 5 أيار 2024", "2024-05-05"),
        ("وصل الفنان محمد رمضان أمس", "2024-10-08"), ("during Ramadan", "2024-03-11..2024-04-09"), ("خلال رمضان", "2024-03-11..2024-04-09"), ("Tariq Ramadan spoke on 5 May 2024", "2024-05-05"),
        ("تأجلت الجلسة للأربعاء المقبل", "2024-10-16"), ("يسدد القسط يوم 21", "2024-10-21"), ("سيصل الوفد يوم 3 على متن طائرة", "2024-11-03"), ("الأسبوعان المقبلان", "2024-10-14..2024-10-27"),
        ("نهاية الأسبوع", "2024-10-12..2024-10-13"), ("نهاية الأسبوع المقبل", "2024-10-19..2024-10-20"), ("2024-03-15T14:30:00", "2024-03-15"),
        ("It closed several decades ago.", "1904-10-09..1994-10-08"), ("أغلق المصنع قبل عقود", "1904-10-09..2004-10-08"), ("قبل ساعتين", "2024-10-09"), ("قبل 26 ساعة", "2024-10-08"),
        ("عيد الأضحى المقبل", "2025-06-06"), ("last Christmas", "2023-12-25"), ("next Easter", "2025-04-20"), ("يوم عرفة 1445", "2024-06-15"), ("عاشوراء 1446 هـ", "2024-07-16"),
        ("السبعينيات من القرن الماضي", "1970-01-01..1979-12-31"), ("بين 2019 و2021", "2019-01-01..2021-12-31"), ("أيام 5 و6 و7 مايو 2024", "2024-05-05..2024-05-07"),
        ("خلال ساعتين", "2024-10-09"),
    ],
)  # fmt: skip
def test_rare_ways_to_name_a_day_or_a_stretch(text: str, told: str) -> None:
    assert days(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "خلال العقود الماضية",
        "منذ عقود",
        "قتل 12 في 30 يوم 21 منهم أطفال",
        "the 21/22 season",
        "قبل ساعة من الانفجار",
        "قتل 1990 و2020 جنديا",
        "طوله 8 م",
    ],
)
def test_what_names_no_day_is_no_date(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("وصلت الحافلة قبل ربع ساعة", "14:15"), ("بعد ساعة ونصف", "16:00"), ("half an hour ago", "14:00"), ("an hour and a half ago", "13:00"), ("الآن", "14:30"), ("قبل 20 دقيقة", "14:10"),
        ("منذ ساعتين", "12:30"), ("قبل ساعة و20 دقيقة", "13:10"), ("in 2 hours and 10 minutes", "16:40"), ("غدا 8:30 م", "20:30"), ("الثانية بعد منتصف الليل", "02:00"), ("الساعة 9:15 ص", "09:15"), ("in a quarter of an hour", "14:45"),
    ],
)  # fmt: skip
def test_minutes_count_from_a_publication_told_to_the_minute(text: str, minute: str) -> None:
    start = midnight(date(2024, 10, 9)) + timedelta(hours=14, minutes=30)
    (found,) = moments(text, Moment(surface="", start=start, end=start + timedelta(minutes=1), granularity="minute"))

    assert found.start is not None
    assert f"{found.start:%H:%M}" == minute


def hours(text: str) -> list[str]:
    """`"03T09:00..03T18:00"`: day of the month and time, the end excluded."""
    return [f"{m.start:%dT%H:%M}..{m.end:%dT%H:%M}" for m in moments(text) if m.start and m.end and m.granularity != "day"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("from 9 a.m. to 5 p.m. on 3 May 2024", "03T09:00..03T18:00"), ("It was shut on 3 May 2024 from 9 a.m. to 5 p.m.", "03T09:00..03T18:00"),
        ("من الساعة 9 صباحا حتى 5 مساء يوم الخميس", "03T09:00..03T18:00"), ("after 5 p.m. on Friday", "04T17:00..05T00:00"), ("before 9 a.m. on 3 May 2024", "03T00:00..03T09:00"),
        ("by 6 p.m. on 3 May 2024", "03T00:00..03T19:00"), ("just after 5 p.m. on Friday", "04T17:00..04T18:00"), ("قبيل الساعة الخامسة مساء يوم الخميس", "03T17:00..03T18:00"),
        ("بعد الساعة الخامسة مساء يوم الخميس", "03T17:00..04T00:00"), ("بعد الثالثة فجرا بقليل", "09T03:00..09T04:00"), ("عقب الثالثة صباحا", "09T03:00..09T04:00"),
    ],
)  # fmt: skip
def test_hours_before_after_and_between_are_of_the_day_that_is_told(text: str, told: str) -> None:
    assert hours(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("on or before 5 May 2026", "2024-10-09..2026-05-05"), ("the financial year 2023-24", "2023-01-01..2024-12-31"), ("عام 2023/2024", "2023-01-01..2024-12-31"),
        ("in the winter of 2023-24", "2023-12-01..2024-02-29"), ("in the 1800s", "1800-01-01..1899-12-31"), ("in the 1990s", "1990-01-01..1999-12-31"),
        ("the weekend of 5 May 2024", "2024-05-04..2024-05-05"), ("five years ago this week", "2019-10-07..2019-10-13"), ("from today to Friday", "2024-10-09..2024-10-11"),
    ],
)  # fmt: skip
def test_a_stretch_is_told_as_far_as_its_words_go(text: str, told: str) -> None:
    assert days(text) == [told]


@pytest.mark.parametrize(
    ("alone", "said"), [("الأسبوع التالي", "الأسبوع المقبل"), ("السنة السابقة", "السنة الماضية"), ("الشهر التالي", "الشهر المقبل")]
)
def test_what_follows_nothing_told_follows_the_day_of_speaking(alone: str, said: str) -> None:
    following, coming = (understand(words, kind="date", published=WEDNESDAY) for words in (alone, said))

    assert isinstance(following, Moment)
    assert isinstance(coming, Moment)
    assert (following.start, following.end) == (coming.start, coming.end)
    assert days(f"غادر الوفد ثم عاد في {alone} إلى المدينة") == []
