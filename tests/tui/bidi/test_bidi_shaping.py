"""Arabic letters take the forms that their neighbours call for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.tui.bidi.shaping import shape

LAM_ALEF_ONLY = {"delete_harakat": False, "support_zwj": True, "ARABIC LIGATURE ALLAH": False}


@pytest.mark.parametrize("source", ["arabic_paragraphs", "shared_paragraphs"])
def test_shaping_is_that_of_arabic_reshaper(source: str, request: pytest.FixtureRequest) -> None:
    reshaper = pytest.importorskip("arabic_reshaper").ArabicReshaper(LAM_ALEF_ONLY)
    paragraphs: tuple[str, ...] = request.getfixturevalue(source)

    for text in paragraphs:
        assert "".join(shape(text)) == reshaper.reshape(text)


def test_a_letter_has_four_forms() -> None:
    assert shape("ب ببب") == ["\ufe8f", " ", "\ufe91", "\ufe92", "\ufe90"]


def test_a_letter_that_reaches_only_back_breaks_the_word() -> None:
    assert shape("دار") == ["\ufea9", "\ufe8d", "\ufead"]


def test_lam_and_alef_become_one_glyph_isolated_or_joined() -> None:
    assert shape("لا") == ["\ufefb", ""]
    assert shape("بلأ") == ["\ufe91", "\ufef8", ""]


def test_harakat_stay_and_do_not_break_a_join() -> None:
    assert shape("بَب") == ["\ufe91", "َ", "\ufe90"]
    assert shape("لَا") == ["\ufefb", "َ", ""]


def test_a_non_joiner_ends_a_join_and_a_joiner_or_tatweel_makes_one() -> None:
    assert shape("ب\u200cب")[0] == "\ufe8f"
    assert shape("ب\u200d")[0] == "\ufe91"
    assert shape("بـ")[0] == "\ufe91"
    assert shape("ل\u200cا")[2] == "\ufe8d"


def test_persian_and_urdu_letters_join_too() -> None:
    assert shape("پیک") == ["\ufb58", "\ufbff", "\ufb8f"]


def test_text_without_arabic_is_untouched() -> None:
    assert shape("treaty, 1998") == list("treaty, 1998")


@given(st.text())
def test_there_is_one_glyph_for_each_code_point(text: str) -> None:
    assert len(shape(text)) == len(text)
