"""For which time a claim stands."""

from datetime import datetime, timedelta

from factcheck.stages.compare.times import as_of, far_apart, gap, other_period, reported
from tests.stages.hand_made import article, claim, day, many, month, occasion, setting, year

BLAST = occasion(when=day("2025-03-04"))
STORY = setting(article("paper", "2025-03-10"), article("undated"), occasions=(BLAST,))


def moment(iso: str) -> datetime:
    return datetime.fromisoformat(iso)


def test_a_count_stands_for_the_time_of_its_report():
    assert as_of(claim("paper", many(3)), STORY) == moment("2025-03-10")
    assert as_of(claim("undated", many(3)), STORY) is None


def test_unless_it_names_a_time_between_the_event_and_its_report():
    assert as_of(claim("paper", many(3), held=day("2025-03-06")), STORY) == moment("2025-03-06")
    assert as_of(claim("undated", many(3), held=day("2025-03-06")), STORY) == moment("2025-03-06")


def test_the_time_of_the_event_itself_says_nothing_about_the_count():
    assert as_of(claim("paper", many(3), held=day("2025-03-04")), STORY) == moment("2025-03-10")
    assert as_of(claim("paper", many(3), held=day("2025-03-06"), occasion="unknown"), STORY) == moment("2025-03-10")


def test_a_time_after_the_report_is_no_time_of_the_count():
    assert as_of(claim("paper", many(3), held=day("2025-04-01")), STORY) == reported(claim("paper", many(3)), STORY)


def test_periods_differ_only_where_both_are_named_and_settled():
    a, b = claim("paper", many(1), held=year(2022)), claim("paper", many(1), held=month(2023, 1))

    assert other_period(a, b)
    assert not other_period(a, claim("paper", many(1)))
    assert not other_period(a, claim("paper", many(1), held=day("2023-01-01")))
    assert not other_period(a, claim("paper", many(1), held=month(2022, 1)))


def test_named_months_without_a_year_are_not_settled_periods():
    open_month = month(2024, 1).model_copy(update={"start": None, "end": None, "month": 6})
    other = open_month.model_copy(update={"month": 7})

    assert not other_period(claim("paper", many(1), held=open_month), claim("paper", many(1), held=other))


def test_the_gap_between_moments_is_zero_where_they_touch_and_unknown_where_one_is():
    assert gap(day("2025-03-01"), day("2025-03-02")) == timedelta(0)
    assert gap(day("2025-03-05"), day("2025-03-01")) == timedelta(days=3)
    assert gap(None, day("2025-03-01")) is None
    assert far_apart(year(2019), day("2025-03-01"))
    assert not far_apart(day("2025-02-01"), day("2025-03-01"))
