"""A word is recognised under clitics, endings and in either language."""

from pathlib import Path

import pytest

from factcheck import lexicons
from factcheck.lexicons import concepts, expressions, is_unknown, keyed, word_list
from factcheck.lexicons.spelling import forms, skeleton, stem
from factcheck.lexicons.words import is_filler, words

LISTS = Path(lexicons.__file__).parent / "lists"


def keys(text: str) -> list[str]:
    return [key for word in words(text) if not word.filler and not word.figure for key in word.keys]


@pytest.mark.parametrize(
    ("arabic", "english", "concept"),
    [
        ("رخصة", "licence", "licensed"),
        ("وبالمدارس", "schools", "school"),
        ("رجال الإطفاء", "firefighters", "firefighter"),
        ("أعضائها", "members", "member"),
        ("نترات الأمونيوم", "ammonium nitrate", "ammonium_nitrate"),
        ("افتتاحه", "inaugurated", "opened"),
    ],
)
def test_two_languages_meet_in_one_concept(arabic, english, concept):
    assert concept in keys(arabic)
    assert concept in keys(english)


def test_an_expression_is_one_word_with_its_whole_span():
    text = "The death toll rose."

    toll = next(word for word in words(text) if word.means("event"))

    assert text[toll.start : toll.end] == "death toll"
    assert "killed" in toll.keys


def test_the_longest_expression_wins_and_half_of_one_is_none():
    assert "foundation_stone" in keys("the foundation stone was laid")
    assert "foundation_stone" not in keys("the foundation paid for it")


def test_spans_count_in_the_given_text_under_marks_and_tatweel():
    text = "بلغت المـدارسُ ثلاثاً"

    schools = next(word for word in words(text) if "school" in word.keys)

    assert text[schools.start : schools.end] == "المـدارسُ"


def test_a_name_meets_its_like_in_the_other_script_by_its_consonants():
    assert skeleton("albatros") == skeleton("الباتروس")
    assert set(keys("on the Albatros")) & set(keys("سفينة ألباتروس"))
    assert skeleton("westmere") != skeleton("eastmere")
    assert skeleton("oia") == ""


def test_a_capital_tells_a_name_from_a_word():
    assert any(key.startswith("~") for key in keys("near Ridgeton"))
    assert not any(key.startswith("~") for key in keys("near ridges"))


def test_fillers_and_numbers_carry_no_content():
    assert is_filler("the")
    assert is_filler("وقال")
    assert is_filler("و")
    assert not is_filler("harbour")
    assert keys("two hundred of them") == []
    assert next(iter(words("بـ٣٠٠"))).figure


@pytest.mark.parametrize(
    ("word", "expected"), [("deliveries", "delivery"), ("stopped", "stop"), ("closing", "close"), ("minister's", "minister")]
)
def test_english_endings_come_off(word, expected):
    assert expected in forms(word)


def test_a_hamza_before_an_ending_is_restored():
    assert "اعضاء" in forms("اعضايها")


@pytest.mark.parametrize(("word", "expected"), [("والمزارعون", "مزارع"), ("trawlers", "trawl"), ("لو", "لو"), ("الف", "الف"), ("as", "as")])
def test_an_unknown_word_keeps_its_stem(word, expected):
    assert stem(word) == expected


def test_every_file_says_where_its_entries_come_from_and_every_wording_finds_its_concept():
    for file in sorted(LISTS.glob("*.toml")):
        assert "Origin of every entry" in file.read_text(encoding="utf-8"), file.name
    for expression, meanings in concepts().items():
        assert meanings, expression


def test_a_section_that_does_not_exist_is_empty():
    assert word_list("events", "nothing") == {}
    assert word_list("no-such-file", "event") == {}
    assert expressions("no-such-file", "event") == frozenset()
    assert keyed("bodies", "body")["police",] == "police"


def test_a_bare_stem_is_unknown_and_a_concept_is_not():
    assert is_unknown("thaler")
    assert not is_unknown("killed")
