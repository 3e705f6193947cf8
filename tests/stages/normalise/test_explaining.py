"""What `factcheck value` prints."""

from datetime import date

import pytest
from inline_snapshot import snapshot

from factcheck.stages.normalise import explain_value


def test_a_bound_on_a_count_is_explained() -> None:
    assert explain_value("توفي أكثر من 6000 جندي") == snapshot("""\
أكثر من 6000 جندي
  quantity    more than 6,000
  interval    (6,000, ∞)
  counted     soldier killed
  read as     more than\
""")


def test_a_conversion_is_explained() -> None:
    assert explain_value("about 50 miles") == snapshot("""\
about 50 miles
  quantity    about 72.42 to 88.51
  interval    [72.42, 88.51]
  unit        km
  read as     × 1.60934 = 80.4672 km; about: ±10%\
""")


def test_an_upper_bound_and_a_range_are_explained() -> None:
    assert explain_value("fewer than 50 beds, between 10 and 12 tents") == snapshot("""\
fewer than 50 beds
  quantity    less than 50
  interval    (−∞, 50)
  counted     bed
  read as     less than

between 10 and 12 tents
  quantity    10 to 12
  interval    [10, 12]
  counted     tent
  read as     a range or a vague word\
""")


def test_a_date_with_its_publication_is_explained() -> None:
    assert explain_value("نوفمبر الماضي", date(2025, 7, 12)) == snapshot("""\
نوفمبر الماضي
  date        2024-11-01 to 2024-11-30
  interval    [2024-11-01 00:00, 2024-12-01 00:00)
  granularity month
  read as     last such month; published Saturday 2025-07-12\
""")


def test_a_relative_date_asks_for_a_publication_date() -> None:
    assert explain_value("last Sunday, July") == snapshot("""\
last Sunday
  date        relative: give a publication date to settle it
  granularity day
  named       weekday Sunday
  read as     last such weekday; relative, publication unknown

July
  date        relative: give a publication date to settle it
  granularity month
  named       month 7
  read as     the month nearest to publication; relative, publication unknown\
""")


@pytest.mark.parametrize(
    ("words", "told"),
    [("31 February 2025", "no such day"), ("29 شباط 2025", "no such day"), ("الذكرى السنوية الأولى", "not settled by these words")],
)
def test_what_no_publication_date_can_settle_asks_for_none(words: str, told: str) -> None:
    assert f"date        {told}\n" in explain_value(words, published=date(2025, 7, 9))


def test_words_without_value_say_so() -> None:
    assert explain_value("hello") == snapshot("'hello': no quantity and no date in these words")
