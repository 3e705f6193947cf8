import re
import string

import pytest

from factcheck.render.messages import COUNTS, PHRASES, Messages


@pytest.mark.parametrize(
    ("number", "arabic"),
    [(0, "لا ادعاءات"), (1, "ادعاء واحد"), (2, "ادعاءان"), (3, "3 ادعاءات"), (10, "10 ادعاءات"), (11, "11 ادعاءً"), (99, "99 ادعاءً"),
     (100, "100 ادعاء"), (102, "102 ادعاء"), (103, "103 ادعاءات"), (111, "111 ادعاءً"), (1200, "1,200 ادعاء")],
)  # fmt: skip
def test_arabic_nouns_follow_their_number(number: int, arabic: str) -> None:
    assert Messages("ar").count("claim", number) == arabic


@pytest.mark.parametrize(("number", "english"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (1200, "1,200 claims")])
def test_english_nouns_follow_their_number(number: int, english: str) -> None:
    assert Messages("en").count("claim", number) == english


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_take_the_same_fields(key: str) -> None:
    fields = [{name for _, name, _, _ in string.Formatter().parse(phrase) if name} for phrase in PHRASES[key]]

    assert fields[0] == fields[1]


@pytest.mark.parametrize("key", PHRASES)
def test_every_arabic_phrase_is_written_in_arabic(key: str) -> None:
    english, arabic = (re.sub(r"\{\w+\}", "", phrase) for phrase in PHRASES[key])

    assert any("\u0620" <= c <= "\u064a" for c in arabic) or not any(c.isalpha() for c in english)


@pytest.mark.parametrize("noun", COUNTS)
def test_every_count_shows_its_number_where_the_word_does_not(noun: str) -> None:
    assert "7" in Messages("ar").count(noun, 7)
    assert "7" in Messages("en").count(noun, 7)


def test_a_text_put_into_a_phrase_is_never_a_template() -> None:
    assert Messages("en")("model", name="{0} {name}") == "the model {0} {name}"
