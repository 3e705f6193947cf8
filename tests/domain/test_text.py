"""Text: what may reach a prompt or a screen, and when two wordings are the same word; offsets lead back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text import fold, folded, has_arabic, hidden_characters, safe, sanitise, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain \x1b[2Jtext\x1b[31;1m!", "plain text!"),
        ("a\x1b]52;c;ZXZpbA==\x07b", "ab"),
        ("a\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\b", "alinkb"),
        ("a\x9b31mb\x9d0;title\x9cc", "abc"),
        ("a\x1bcb", "ab"),
        ("bell\x07 back\x08space nul\0", "bell backspace nul"),
        ("over\rwrite", "over\nwrite"),
        ("line\r\nend\x85next\u2028last\vtab\there", "line\nend\nnext\nlast\ntab\there"),
        ("right\u202eleft\u202c \u2066isolate\u2069", "rightleft isolate"),
        ("zero\u200bwidth so\u00adft", "zerowidth soft"),
        ("tag\U000e0041\U000e007fs", "tags"),
        ("lone\ud800surrogate", "lonesurrogate"),
        ("private\ue000 unassigned\U000e0fff", "private unassigned"),
        ("variation\ufe0f filler\u3164", "variation filler"),
        ("an unterminated \x1b]0;title\nkeeps the next line", "an unterminated \nkeeps the next line"),
        ("ألف\u00a0باء", "ألف\u00a0باء"),
    ],
)
def test_014_015_056_105_107_what_must_not_reach_a_screen_is_dropped(text: str, shown: str) -> None:
    assert sanitise(text).text == shown
    assert safe(text) == shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كُوريا الشَّماليّة", "كوريا الشماليه"),
        ("وزيـــر", "وزير"),
        ("إلى أن آن ٱن", "الي ان ان ان"),
        ("٢٠٢٥ ۲۰۲۵ 2025", "2025 2025 2025"),
        ("١٬٥٠٠٫٥٪", "1,500.5%"),
        ("«نعم» “yes” ‘no’", '"نعم" "yes" \'no\''),
        ("کیم یونس ہے", "كيم يونس هي"),
        ("\ufdfa", "صلي الله عليه وسلم"),
        ("\ufefb\ufe91", "لاب"),
        ("می\u200cشود", "ميشود"),
        ("Naïve  CAFÉ\n\tﬁn", "naive cafe fin"),
        ("2–3 — five", "2-3 - five"),
    ],
)
def test_023_024_025_026_two_spellings_of_a_word_fold_alike(one: str, other: str) -> None:
    assert folded(one) == other
    assert fold(one).text == folded(other)


def test_a_folded_span_leads_back_to_the_original_words() -> None:
    text = "قال\u202e الوزيــــرُ  «نعم»."
    folded_text = fold(text)

    at = folded_text.text.index("الوزير")

    start, end = folded_text.source_span(at, at + len("الوزير"))
    assert text[start:end] == "الوزيــــر"
    assert folded_text.source_span(at, at) == (start, start)


def test_names_from_outside_are_spelled_out_on_one_line() -> None:
    assert visible("a\nb\u202e\x1b[0m.txt\udcff ي") == "a\\nb\\u202e\\x1b[0m.txt\\udcff ي"


def test_hidden_characters_are_counted_but_for_joiners_and_a_leading_mark() -> None:
    assert hidden_characters("\ufeffمی\u200cشود") == 0
    assert hidden_characters("a\u202eb\U000e0041\u200b\ufeff") == 4


@pytest.mark.parametrize(("text", "expected"), [("abc ي", True), ("ﻻ", True), ("پ", True), ("abc 12 éß", False), ("٣", False)])
def test_arabic_letters_are_told_from_others(text: str, *, expected: bool) -> None:
    assert has_arabic(text) is expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet=st.characters(codec=None)))
def test_sanitising_twice_changes_nothing_and_both_ways_agree(text: str) -> None:
    once = sanitise(text)

    assert safe(once.text) == once.text == safe(text)
    assert len(once.origin) == len(once.text) + 1
    assert list(once.origin) == sorted(once.origin)
    once.text.encode()


@given(st.text(), st.data())
def test_a_folded_span_folds_to_itself(text: str, data: st.DataObject) -> None:
    mapped = fold(text)
    start = data.draw(st.integers(0, len(mapped.text)))
    end = data.draw(st.integers(start, len(mapped.text)))

    a, b = mapped.source_span(start, end)

    assert mapped.text[start:end].strip() in folded(text[a:b])
