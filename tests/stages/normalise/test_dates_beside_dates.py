"""Dates whose year, side or age the words around them tell: years told apart, plans, passings, weeks of a month, stretches of many days."""

from datetime import date

import pytest

from factcheck.domain.value import Moment
from factcheck.stages.normalise import find_values, midnight, remembered_moment

FRIDAY = Moment(surface="", start=midnight(date(2025, 9, 12)), end=midnight(date(2025, 9, 13)), granularity="day")


def dates(text: str) -> list[str]:
    """`"22 August 2024-08-22"`, of a longer stretch its first day."""
    moments = [found.value for found in find_values(text, published=FRIDAY) if isinstance(found.value, Moment)]
    return [f"{moment.surface} {moment.start.date() if moment.start else 'open'}" for moment in moments]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Last year's fair was held on 22 August in the old port.", ["22 August 2024-08-22"]),
        ("The fair was held last year on 22 August.", ["last year on 22 August 2024-08-22"]),
        ("The election was held last year, in July.", ["last year, in July 2024-07-01"]),
        ("This year's edition opens on 2 September.", ["2 September 2025-09-02"]),
        ("Next year's race starts on 3 March.", ["3 March 2026-03-03"]),
        ("أقيم المعرض في الشارقة العام الماضي في 22 أغسطس", ["العام الماضي في 22 أغسطس 2024-08-22"]),
        ("تنطلق نسخة هذا العام من معرض الفروسية يوم 2 سبتمبر", ["2 سبتمبر 2025-09-02"]),
        ("في دورته الماضية عام 2023، يوم 5 مايو", ["عام 2023، يوم 5 مايو 2023-05-05"]),
    ],
)
def test_a_day_belongs_to_the_year_told_for_what_was_held_then(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Last year's winner arrived in the city on 22 August.", ["Last year 2024-01-01", "22 August 2025-08-22"]),
        ("Last year's floods ruined the port; the fair was held on 22 August.", ["Last year 2024-01-01", "22 August 2025-08-22"]),
        ("The museum, founded in 2019, opened its doors on 5 May.", ["2019 2019-01-01", "5 May 2025-05-05"]),
    ],
)
def test_a_year_told_of_something_else_leaves_the_day_its_own(text: str, found: list[str]) -> None:
    assert dates(text) == found


def test_a_leap_day_of_a_common_year_is_no_date() -> None:
    assert dates("This year's fair was held on 29 February in the old port.") == ["29 February open"]
    assert dates("Last year's fair was held on 28 February in the old port.") == ["28 February 2024-02-28"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("خلال الأسبوع الأول من يوليو 2025", "2025-07-01", "2025-07-07"), ("in the first week of July 2025", "2025-07-01", "2025-07-07"),
        ("the second week of July 2025", "2025-07-08", "2025-07-14"), ("الأسبوع الأخير من يوليو 2025", "2025-07-25", "2025-07-31"),
        ("the fifth week of July 2025", "2025-07-29", "2025-07-31"),
    ],
)  # fmt: skip
def test_weeks_of_a_month_are_counted_from_its_first_day(words: str, first: str, last: str) -> None:
    (found,) = find_values(words)

    assert isinstance(found.value, Moment)
    assert found.value.start == midnight(date.fromisoformat(first))
    assert found.value.end == midnight(date.fromordinal(date.fromisoformat(last).toordinal() + 1))


@pytest.mark.parametrize("words", ["the fifth week of February 2025", "the zeroth week of July 2025"])
def test_a_week_that_its_month_does_not_have_is_open(words: str) -> None:
    moments = [found.value for found in find_values(words) if isinstance(found.value, Moment)]

    assert not [moment for moment in moments if moment.granularity == "week" and moment.start]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("يمر اليوم عشرون عاما على توقيع الاتفاق", "2005-09-12"), ("مرت أمس عشر سنوات على انهيار السد", "2015-09-11"),
        ("وتمر اليوم الجمعة عشرون سنة على توقيع الاتفاق", "2005-09-12"), ("مر عامان أمس على الزلزال", "2023-09-11"),
        ("It is ten years today since the dam collapsed.", "2015-09-12"), ("It was ten years on Friday since the dam collapsed.", "2015-09-12"),
        ("Ten years have passed today since the dam collapsed.", "2015-09-12"),
    ],
)  # fmt: skip
def test_years_that_pass_on_a_day_date_what_is_remembered(text: str, day: str) -> None:
    remembered = remembered_moment(text, published=FRIDAY)

    assert remembered is not None
    assert remembered.start == midnight(date.fromisoformat(day))


@pytest.mark.parametrize(
    "text",
    [
        "مرت عشر سنوات على انهيار السد",
        "It is ten years since the dam collapsed.",
        "Ten years after the flood, the dam was rebuilt on Friday.",
    ],
)
def test_years_that_passed_on_no_day_told_are_round(text: str) -> None:
    assert remembered_moment(text, published=FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("حدد الاتحاد موعد النهائي السبت", "2025-09-13"), ("تقرر أن تقام المباراة الأحد", "2025-09-14"), ("تقرر تأجيل المباراة إلى الأحد", "2025-09-14"),
        ("أجلت المحكمة جلسة النطق بالحكم في القضية إلى الأحد", "2025-09-14"), ("The court postponed the hearing in the case of the brothers to Sunday.", "2025-09-14"),
        ("Sunday's launch from the eastern coast is set for early morning, the agency said.", "2025-09-14"),
        ("يدخل القرار الصادر عن وزارة العمل حيز التنفيذ الأحد", "2025-09-14"), ("The border crossing with the northern neighbour reopens on Sunday.", "2025-09-14"),
        ("حدد الاتحاد السبت موعد النهائي", "2025-09-06"), ("تقرر الأحد أن تقام المباراة", "2025-09-07"), ("أجلت المحكمة الأحد الجلسة إلى وقت لاحق", "2025-09-07"),
        ("The court on Sunday postponed the hearing in the case of the brothers.", "2025-09-07"), ("Sunday's attack on the town will be looked into, the agency said.", "2025-09-07"),
    ],
)  # fmt: skip
def test_a_day_that_is_fixed_or_put_off_to_lies_ahead_and_the_day_of_deciding_behind(text: str, day: str) -> None:
    assert dates(text)[0].endswith(day)


@pytest.mark.parametrize(
    ("text", "first"),
    [("وقع الانفجار قبل عشرين عاما", "2005-01-01"), ("وقع الانفجار قبل 15 يوما", "2025-08-28"), ("وقع الانفجار قبل 11 شهرا", "2024-10-01")],
)
def test_units_counted_from_eleven_on_date_as_those_below(text: str, first: str) -> None:
    (told,) = dates(text)

    assert told.endswith(first)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("انتخب رئيسا للحزب عام 2019 واستقال في مارس من العام نفسه", "مارس من العام نفسه 2019-03-01"),
        ("أسس الحزب في 3 مايو 2019 وفاز في نوفمبر من العام التالي", "نوفمبر من العام التالي 2020-11-01"),
        ("The party was founded in 2019 and won seats in May of the following year.", "May of the following year 2020-05-01"),
        ("The bridge opened in May 2019 and closed on 3 December that year.", "3 December that year 2019-12-03"),
        ("The party said on Tuesday that it had won its seats in June of that year.", "June of that year open"),
        ("انتخب رئيسا في مارس من العام نفسه", "مارس من العام نفسه open"),
    ],
)
def test_a_month_of_the_same_or_the_following_year_takes_it_from_the_date_before(text: str, last: str) -> None:
    assert dates(text)[-1] == last


def test_counted_months_are_no_day_of_a_month() -> None:
    assert not [told for told in dates("خلال الـ 12 شهرا الماضية") if told.endswith("-12")]


def test_this_year_is_read_with_its_preposition_and_a_past_edition_is_no_past_year() -> None:
    assert dates("فازت بجوائز أولمبياد الرياضيات لهذا العام") == ["لهذا العام 2025-01-01"]
    assert dates("في دورته الماضية عام 2023") == ["عام 2023 2023-01-01"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("خلال شهر أوت المنصرم", ["شهر أوت المنصرم 2025-08-01"]), ("منذ شهر مارس الماضي", ["شهر مارس الماضي 2025-03-01"]),
        ("سيعقد الاجتماع خلال شهر نوفمبر", ["شهر نوفمبر 2025-11-01"]), ("منذ عام ألفين وعشرة", ["عام ألفين وعشرة 2010-01-01"]), ("وقع الانفجار قبل شهر", ["قبل شهر 2025-08-01"]),
    ],
)  # fmt: skip
def test_the_month_or_year_of_a_name_is_no_stretch_of_one(text: str, found: list[str]) -> None:
    assert dates(text) == found
