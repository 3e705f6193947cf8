"""Anniversaries: the day of what they remember, or the day on which they were kept, whichever the sentence tells of."""

from datetime import date, timedelta

import pytest

from factcheck.domain.value import Moment
from factcheck.stages.normalise import midnight, remembered_moment, understand


def remembered(text: str, day: str | None) -> str:
    """The first day of it: `"2024-04-16"`; "open" where nothing settles it."""
    start = midnight(date.fromisoformat(day)) if day else None
    published = Moment(surface="", start=start, end=start + timedelta(days=1)) if start else None
    moment = remembered_moment(text, published=published)
    return str(moment.start.date()) if moment and moment.start else "open"


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("The memorial was unveiled on the tenth anniversary of the 16 April 2014 mine disaster", "2024-04-17", "2024-04-16"),
        ("The memorial was unveiled on the tenth anniversary of the 16 April 2014 mine disaster", None, "2024-04-16"),
        ("The museum opened on the tenth anniversary of its signing on 3 May 2010", "2020-05-05", "2020-05-03"),
        ("The museum opened on the tenth anniversary of its signing on 3 May 2010", None, "2020-05-03"),
        ("The memorial was unveiled on the tenth anniversary of the 2014 disaster", "2024-04-17", "2024-01-01"),
        ("The memorial was unveiled on the tenth anniversary of the 16 April disaster", "2024-04-17", "2024-04-16"),
        ("It was unveiled on the first anniversary of the October 7 attack", "2024-10-08", "2024-10-07"),
        ("On the tenth anniversary of the 16 April 2014 mine disaster the memorial was unveiled", None, "2024-04-16"),
        ("افتتح النصب في الذكرى العاشرة لكارثة 16 أبريل 2014", None, "2024-04-16"),
        ("في الذكرى العاشرة لكارثة 16 أبريل 2014 افتتح النصب", None, "2024-04-16"),
        ("افتتح النصب في الذكرى العاشرة لتوقيع الاتفاق في 16 أبريل 2014", "2024-04-17", "2024-04-16"),
    ],
)
def test_what_is_done_on_an_anniversary_happens_years_after_what_it_remembers(text: str, published: str | None, day: str) -> None:
    assert remembered(text, published) == day


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The town marked the tenth anniversary of the 16 April 2014 mine disaster", "2024-04-17"),
        ("The town marked the tenth anniversary of the disaster on 16 April 2024", "2024-04-17"),
        ("The town marked the tenth anniversary of the disaster on 16 April 2024", None),
        ("أحيت البلدة يوم الأحد الذكرى العاشرة لكارثة 16 أبريل 2014", "2024-04-17"),
        ("أحيت البلدة الذكرى العاشرة لكارثة 16 أبريل 2014 يوم الأحد", "2024-04-17"),
        ("The memorial was unveiled on the tenth anniversary of the disaster on 16 April 2024", "2024-04-17"),
        ("The memorial was unveiled on the tenth anniversary of the disaster on 16 April 2024", None),
    ],
)
def test_an_anniversary_that_is_kept_dates_what_it_remembers(text: str, published: str | None) -> None:
    assert remembered(text, published) == "2014-04-16"


def test_the_ordinal_of_an_anniversary_is_no_day_of_the_month() -> None:
    assert remembered("The town marked on Sunday the tenth anniversary of the disaster", "2024-04-17") == "2014-04-14"


def test_the_date_of_what_is_remembered_is_looked_for_in_the_sentence_around_the_words() -> None:
    sentence = "The town marked the tenth anniversary of the 16 April 2014 mine disaster"

    moment = understand("the tenth anniversary", context=sentence, kind="date")

    assert isinstance(moment, Moment)
    assert (str(moment.start), moment.surface) == ("2014-04-16 00:00:00", "the tenth anniversary")


def test_what_happened_exactly_so_long_ago_is_open_where_no_day_is_known() -> None:
    assert remembered("It is exactly two years since the dam burst", None) == "open"
    assert remembered("It is exactly two years since the dam burst", "2025-07-09") == "2023-07-09"


def test_of_several_days_the_one_right_before_so_long_since_is_counted_from() -> None:
    assert remembered("He died on 3 May 2019, and 5 June 2025 was exactly two years since the dam burst", "2025-07-09") == "2023-06-05"


def test_a_day_remembered_is_one_day_in_a_leap_year_and_told_with_how_it_was_found() -> None:
    moment = remembered_moment("The town marked on 28 February 2023 the third anniversary of the flood", published=None)

    assert moment is not None
    assert (str(moment.start), str(moment.end)) == ("2020-02-28 00:00:00", "2020-02-29 00:00:00")
    assert moment.derivation == "the anniversary: 28 February 2023 = Tuesday 2023-02-28 (a full date); 3 years before it: Friday 2020-02-28"


@pytest.mark.parametrize(("ordinal", "told"), [("first", "; 1 year before it: "), ("second", "; 2 years before it: ")])
def test_years_are_told_with_their_number(ordinal: str, told: str) -> None:
    moment = remembered_moment(f"The town marked on 28 February 2023 the {ordinal} anniversary of the flood", published=None)

    assert moment is not None
    assert told in moment.derivation


def test_a_date_behind_a_comma_is_not_of_what_is_remembered() -> None:
    told = "On Sunday the town marked the tenth anniversary of the disaster, and on 2 April 2010 a museum opened"

    assert remembered(told, "2024-04-17") == "2014-04-14"


def test_an_age_alone_tells_no_birthday() -> None:
    assert remembered("He turned 70", "2025-07-09") == "open"
    assert remembered("He turned 70 on Sunday", "2025-07-09") == "1955-07-06"
