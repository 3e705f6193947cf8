"""The publication day from the text itself: settled where certain, silent elsewhere."""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from factcheck.domain.value import Moment
from factcheck.stages.normalise import midnight, settle_publication, understand

SHARED = Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).parents[4] / "shared"))

WAR = "أصبحت الدولة حليفة خلال حربها في أوكرانيا المستمرة منذ أكثر من ثلاث سنوات"
RUNNING_MONTH = "تبدأ الزيارة في 11 يوليو وتستمر حتى 13 يوليو الجاري"
TODAY = "وسئل المتحدث اليوم الأربعاء عن الزيارة"
THIS_WEEK = "يصل الوزير لافروف إلى بيونغ يانغ هذا الأسبوع في زيارة رسمية"
VISIT = "زيارة الوزير لافروف إلى بيونغ يانغ تبدأ في 11 يوليو وتستمر حتى 13 يوليو الجاري"


def test_weekday_running_month_week_and_a_dated_war_settle_the_day() -> None:
    settled = settle_publication([THIS_WEEK, VISIT, WAR, TODAY], language="ar")

    assert settled is not None
    assert settled.start == midnight(date(2025, 7, 9))
    assert settled.granularity == "day"
    assert "Wednesday 2025-07-09" in settled.derivation
    assert "2022-02-24" in settled.derivation


def test_where_only_the_month_is_certain_an_interval_is_the_answer() -> None:
    settled = settle_publication([RUNNING_MONTH, WAR], language="ar")

    assert settled is not None
    assert (settled.start, settled.end) == (midnight(date(2025, 7, 1)), midnight(date(2025, 7, 12)))


def test_an_interval_still_settles_what_all_its_days_agree_on() -> None:
    settled = settle_publication([WAR, "قد تستعد الدولة لنشر قوات إضافية في يوليو أو أغسطس"], language="ar")

    november = understand("نوفمبر الماضي", kind="date", published=settled)

    assert isinstance(november, Moment)
    assert november.start == midnight(date(2024, 11, 1))


@pytest.mark.parametrize(
    "sentences",
    [
        [], [""], [TODAY], [RUNNING_MONTH], ["The minister spoke on Thursday about the summit last month."], ["اليوم الأحد، تشكلت الدولة عام 1948"],
        ["The war in Ukraine goes on."],
    ],
)  # fmt: skip
def test_it_stays_silent_where_the_text_does_not_settle_the_day(sentences: list[str]) -> None:
    assert settle_publication(sentences) is None


@pytest.mark.parametrize("line", ["Wednesday, 9 July 2025", "9 July 2025", "الأربعاء 9 يوليو 2025", "2025-07-09"])
def test_a_line_that_is_nothing_but_a_date_dates_the_article(line: str) -> None:
    settled = settle_publication(["A headline", line, "A minister spoke."])

    assert settled is not None
    assert settled.start == midnight(date(2025, 7, 9))


def test_today_beside_a_full_date_dates_the_article() -> None:
    settled = settle_publication(["وصل الوزير أمس الثلاثاء، 8 يوليو 2025، إلى العاصمة"])

    assert settled is not None
    assert settled.start == midnight(date(2025, 7, 9))


def test_constraints_that_exclude_each_other_settle_nothing() -> None:
    assert settle_publication(["Wednesday, 9 July 2025", "وسئل المتحدث اليوم الأحد عن الزيارة"]) is None


def test_without_dates_the_users_articles_settle_as_far_as_they_go() -> None:
    folder = SHARED / "articles"
    if not folder.is_dir():
        pytest.skip(f"no articles in {folder}; FACTCHECK_SHARED names the folder above them")

    found = {path.name[:3]: settle_publication(_sentences(path)) for path in sorted(folder.glob("*.txt"))}

    assert found["002"] is not None
    assert found["002"].start == midnight(date(2025, 7, 9))
    november = understand("نوفمبر الماضي", kind="date", published=found["003"])
    assert isinstance(november, Moment)
    assert november.start == midnight(date(2024, 11, 1))
    assert (found["000"], found["001"], found["004"]) == (None, None, None)


def _sentences(path: Path) -> list[str]:
    """Without what a page puts around an article; cleaning has its own tests."""
    body = re.split("إقرأ أيضاً|تابعوا آخر|عدد التعليقات|نشكركم", path.read_text("utf-8"))[0]
    return [sentence for sentence in re.split(r"\n+|(?<=[.؟!])\s+", body) if sentence.strip()]
