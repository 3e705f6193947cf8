"""Which kinds of calendar words stand near a token, and that no date is lost where its words stand far behind its first number."""

import pytest

from factcheck.stages.normalise import find_values
from factcheck.stages.normalise.dates.leaning import leaning
from factcheck.stages.normalise.dates.signs import ALL, CLOCK, ERA, MONTH, STRETCH, YEAR, kinds_of, signs_near
from factcheck.stages.normalise.tokens import tokenise


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("july", MONTH),
        ("وفبراير", MONTH),
        ("days", STRETCH),
        ("2019", YEAR),
        ("12", 0),
        ("bc", ERA | YEAR),
        ("clock", CLOCK),
        ("soldiers", 0),
    ],
)
def test_word_is_sign_of_dates_that_need_it(word: str, kinds: int) -> None:
    assert kinds_of(word) == kinds


def test_month_behind_number_is_near_it_and_one_pages_away_is_not() -> None:
    near, far = tokenise("5 of the month of July"), tokenise("5 " + "soldiers " * 200 + "July")

    assert signs_near(near, 0) & MONTH
    assert not signs_near(far, 0) & MONTH


def test_tokens_without_memory_are_read_as_if_every_sign_were_near() -> None:
    tokens = tokenise("The ministers of both countries will meet on 5 July")
    alone = tuple(tokens)

    assert signs_near(alone, 8) == ALL
    assert leaning(alone, 8) == leaning(tokens, 8) == "future"


def test_row_of_days_before_its_month_is_one_date() -> None:
    text = "-".join(str(day) for day in range(13, 32)) + " July 2025"

    found = find_values(text)

    assert [text[one.start : one.end] for one in found] == [text]
