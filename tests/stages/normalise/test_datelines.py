"""A header line that says its date is the article's own settles the publication date; a sentence with a date does not."""

import pytest

from factcheck.stages.normalise import settle_publication


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("آخر تحديث: الخميس 19 تشرين الأول/أكتوبر 2023 - 15:40 بتوقيت غرينتش", "2023-10-19"),
        ("نشر في 5 مايو 2025", "2025-05-05"),
        ("The Evening Letter, number 212, 20 November 2025", "2025-11-20"),
        ("Updated: 3 March 2024, 18:30 GMT", "2024-03-03"),
        ("From our archive: 18 March 2022", "2022-03-18"),
        ("الاثنين 5 مايو 2025", "2025-05-05"),
    ],
)
def test_a_stamp_or_masthead_dates_the_article(line: str, day: str) -> None:
    settled = settle_publication([line, "The rest says nothing about it."])

    assert settled is not None
    assert settled.start is not None
    assert settled.start.date().isoformat() == day
    assert "dates the article" in settled.derivation


@pytest.mark.parametrize(
    "line",
    [
        "The treaty was published on 5 May 2015.",
        "The bombing of the city: 13 February 1945",
        "The minister said that the list of the dead, published on 5 May 2015 by the court, was far from complete",
        "Updated figures are expected",
    ],
)
def test_a_sentence_or_a_title_with_a_date_does_not(line: str) -> None:
    settled = settle_publication([line])

    assert settled is None or "dates the article" not in settled.derivation
