"""Lines that read right, lose nothing, fit their width, and lead back to the text."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.tui.bidi import STRATEGIES, Strategy, VisualLine, caret_cell, isolate, layout, visual
from factcheck.tui.bidi.classes import CONTROLS
from factcheck.tui.bidi.mirrors import MIRROR

ALEF_LAM = "السلام"
MIXED = "قال Reuters إن 6,000 شخص (نحو 10٪) حضروا «القمة» في 2024-06-19، وفق لَاعب."
ODD = (
    "abc אבג سلام لا لَا 12 ٣٤ ()[]«» %-,.…漢👍\U0001f3fd\ufe0f\u20e3\u0301\u064e\u0600\u3000\u115f\u00ad\u00a0\ud800"
    "\t\n\u2028\u2029\r\x00\x1b\x9b\x7f\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
odd_text = st.one_of(st.text(alphabet=ODD, max_size=80), st.text(alphabet=st.characters(), max_size=40))
widths = st.integers(min_value=1, max_value=30)
strategies = st.sampled_from(STRATEGIES)


def glyphs_without_direction(text: str) -> list[str]:
    """Base glyphs, sorted, a bracket and its mirror image counted as one."""
    return sorted(min(glyph, MIRROR.get(glyph, glyph)) for glyph in text if category(glyph) not in {"Mn", "Me"})


def columns(line: VisualLine, start: int, end: int) -> set[int]:
    return {column for left, right in line.cells(start, end) for column in range(left, right)}


def test_an_arabic_word_is_joined_and_drawn_from_the_right() -> None:
    (line,) = layout(ALEF_LAM, width=20)

    assert line.text == "ﻡﻼﺴﻟﺍ"
    assert (line.width, line.rtl, line.logical) == (5, True, (0, 6))


def test_english_is_drawn_as_it_is_written() -> None:
    (line,) = layout("The treaty (1998).", width=40)

    assert (line.text, line.rtl) == ("The treaty (1998).", False)


def test_brackets_are_mirrored_in_arabic_and_numbers_keep_their_order() -> None:
    (line,) = layout("عام (1998)", width=20)

    assert line.text == "(1998) ﻡﺎﻋ"


def test_a_number_of_our_own_keeps_its_order_only_when_isolated() -> None:
    bare = visual("في 2023-10-19 قال")
    isolated = visual(f"في {isolate('2023-10-19')} قال")

    assert "19-10-2023" in bare.text
    assert "2023-10-19" in isolated.text


def test_an_isolated_label_cannot_break_out_of_its_isolate() -> None:
    hostile = visual(f"a {isolate('b' + chr(0x2069) + chr(0x202E))} c (d)")

    assert hostile.text == "a b c (d)"


def test_an_override_in_an_article_does_not_draw_its_letters_backwards() -> None:
    assert visual("killed \u202e6000\u202c people").text == "killed 6000 people"
    assert visual("\u202dسلام\u202c").text == "ﻡﻼﺳ"


def test_a_span_across_a_change_of_direction_takes_two_stretches_of_cells() -> None:
    line = visual("abc سلام")

    assert line.cells(2, 6) == ((2, 4), (5, 7))
    assert [line.text[left:right] for left, right in line.cells(4, 6)] == ["ﻼﺳ"]


def test_the_alef_of_a_lam_alef_marks_the_whole_glyph() -> None:
    line = visual("لا")

    assert line.cells(0, 1) == line.cells(1, 2) == ((0, 1),)


def test_an_empty_span_takes_no_cells() -> None:
    assert visual(MIXED).cells(3, 3) == ()
    assert visual(MIXED).cells(5, 2) == ()


def test_pieces_are_the_line_cut_at_the_edges_of_its_spans() -> None:
    line = visual("abc سلام def")

    assert line.pieces([(4, 8, "quote")]) == (("abc ", None), ("ﻡﻼﺳ", "quote"), (" def", None))
    assert line.pieces([(0, 3, "a"), (2, 4, "b")])[:2] == (("ab", "a"), ("c ", "b"))


def test_an_override_stays_with_the_word_that_it_is_for() -> None:
    pieces = visual("abc def", strategy="lro").pieces([(4, 5, True)])

    assert pieces == (("\u202dabc ", None), ("\u202dd", True), ("ef", None))


def test_harakat_follow_their_letter() -> None:
    assert visual("بَت").text == "ﺖﺑَ"


def test_a_mark_without_a_letter_stands_on_a_dotted_circle() -> None:
    line = visual("\u064eabc")

    assert (line.text, line.width, line.cells(0, 1)) == ("\u25cc\u064eabc", 4, ((0, 1),))


def test_a_letter_carries_no_more_than_four_marks() -> None:
    assert len(visual("e" + "\u0301" * 500).text) == 5


def test_escapes_are_shown_as_pictures_and_never_sent() -> None:
    assert visual("a\x1b[31mb\x07\x9b\x7f").text == "a␛[31mb␇\ufffd␡"


def test_lines_break_at_spaces_and_the_spaces_hang() -> None:
    lines = layout("one two   three", width=7)

    assert [line.text for line in lines] == ["one two", "three"]
    assert [line.logical for line in lines] == [(0, 10), (10, 15)]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert [line.text for line in layout("abcdefgh", width=3)] == ["abc", "def", "gh"]


def test_a_non_breaking_space_holds_its_words_together_and_a_zero_width_space_lets_them_go() -> None:
    assert [line.text for line in layout("ab cd\u00a0ef", width=6)] == ["ab", "cd\u00a0ef"]
    assert [line.text for line in layout("abcd\u200befgh", width=5)] == ["abcd", "efgh"]


def test_wide_characters_break_anywhere_and_count_two_cells() -> None:
    lines = layout("漢字漢字", width=5)

    assert [(line.text, line.width) for line in lines] == [("漢字", 4), ("漢字", 4)]


def test_a_wide_character_after_a_full_line_of_letters_does_not_overflow() -> None:
    lines = layout(" abcdef漢", width=7)

    assert [line.width for line in lines] == [0, 6, 2]


def test_each_paragraph_has_its_own_direction_and_its_own_lines() -> None:
    lines = layout("abc\r\nسلام\n\nxyz\n", width=10)

    assert [(line.text, line.rtl, line.logical) for line in lines] == [
        ("abc", False, (0, 5)),
        ("ﻡﻼﺳ", True, (5, 10)),
        ("", False, (10, 11)),
        ("xyz", False, (11, 15)),
    ]
    assert lines[3].cells(12, 13) == ((1, 2),)
    assert lines[3].logical_at(1) == 12


def test_an_empty_text_is_one_empty_line() -> None:
    (line,) = layout("", width=10)

    assert (line.text, line.width, line.logical) == ("", 0, (0, 0))
    assert line.logical_at(0) == 0


def test_the_direction_can_be_given() -> None:
    assert visual("(1)", base="rtl").text == "(1)"
    assert visual("a.", base="rtl").text == ".a"
    assert visual("سلام!", base="ltr").text == "ﻡﻼﺳ!"


def test_a_label_is_cut_in_logical_order_before_it_is_reordered() -> None:
    line = visual("سلام عليكم", width=6)

    assert line.text == "…ﻋ ﻡﻼﺳ"
    assert line.cells(8, 9) == ((0, 1),)
    assert visual("سلام عليكم", width=5).text == "…ﻡﻼﺳ"


def test_a_label_that_fits_is_not_cut() -> None:
    assert visual("abc", width=3).text == "abc"
    assert visual("abcd", width=3).text == "ab…"
    assert visual("abcd", width=0).text == "…"
    assert visual("ab cd", width=4).text == "ab…"


def test_a_label_of_several_lines_becomes_one() -> None:
    assert visual("one\ntwo\u2029three\ttab").text == "one two three tab"


def test_a_click_beside_a_line_lands_at_the_end_of_that_side() -> None:
    arabic, english = visual("سلام"), visual("peace")

    assert (arabic.logical_at(-1), arabic.logical_at(99)) == (4, 0)
    assert (english.logical_at(-1), english.logical_at(99)) == (0, 5)


def test_the_caret_stands_left_of_arabic_and_right_of_english() -> None:
    assert [caret_cell("abc", index) for index in range(4)] == [0, 1, 2, 3]
    assert [caret_cell("سمع", index) for index in range(4)] == [3, 2, 1, 0]
    assert caret_cell("", 0) == 0
    assert caret_cell("abc", 99) == 3
    assert caret_cell("abc", -5) == 0


@given(odd_text, st.integers(min_value=0, max_value=90), strategies)
def test_the_caret_is_always_on_the_input_line(text: str, index: int, strategy: Strategy) -> None:
    line = visual(f"{text} ", strategy=strategy)

    assert 0 <= caret_cell(text, index, strategy=strategy) < line.width


@given(st.text(alphabet=ODD, max_size=40))
def test_words_holds_the_same_glyphs_as_visual_without_the_marks_of_words(text: str) -> None:
    words, plain = visual(text, strategy="words"), visual(text)

    assert words.width == plain.width
    assert glyphs_without_direction(words.text) == glyphs_without_direction(plain.text)


def test_words_sends_each_word_reversed_and_without_marks() -> None:
    assert visual("سَلام على Reuters", strategy="words").text == "Reuters ﻋﻠﻰ ﺳﻼﻡ"


def test_words_reverses_with_a_word_the_brackets_and_figures_that_touch_it() -> None:
    assert visual("(سلام)، ١٢", strategy="words").text.split(" ") == ["\u0662\u0661", "(ﺳﻼﻡ)،"]
    assert visual("والـBBC (1998)", strategy="words").text.split(" ") == ["BBC", "ﻭﺍﻟـ(8991)"]


def test_words_leaves_alone_what_starts_with_latin_as_its_terminal_does() -> None:
    assert visual("BBC-سلام", strategy="words").text == "BBC-ﻡﻼﺳ"
    assert visual("سلام-BBC", base="ltr", strategy="words").text == "ﻡﻼﺳ-BBC"


def test_lro_starts_each_word_with_an_override_that_has_no_width() -> None:
    lines = layout("سلام عليكم قال", width=9, strategy="lro")

    assert [line.text for line in lines] == ["\u202dﻢﻜﻴﻠﻋ \u202dﻡﻼﺳ", "\u202dﻝﺎﻗ"]
    assert [cell_len(line.text) for line in lines] == [line.width for line in lines]


def test_logical_leaves_order_and_letters_to_the_terminal() -> None:
    line = visual(MIXED, strategy="logical")

    assert line.text == MIXED
    assert line.cells(0, 3) == ((0, 3),)


@given(odd_text, widths, strategies)
@example("\u064e", 1, "visual")
@example("漢", 1, "visual")
@example("a\n", 5, "visual")
def test_lines_cover_the_text_and_are_as_wide_as_they_say(text: str, width: int, strategy: Strategy) -> None:
    lines = layout(text, width=width, strategy=strategy)

    assert lines[0].logical[0] == 0
    assert lines[-1].logical[1] == len(text)
    assert all(one.logical[1] == other.logical[0] for one, other in pairwise(lines))
    for line in lines:
        assert cell_len(line.text) == line.width
        assert line.width <= width or line.width == 2


@given(odd_text, widths, strategies)
def test_nothing_drawn_controls_the_terminal(text: str, width: int, strategy: Strategy) -> None:
    for line in layout(text, width=width, strategy=strategy):
        drawn = line.text.replace("\u202d", "") if strategy == "lro" else line.text

        assert CONTROLS.isdisjoint(drawn)
        assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 or 0xD800 <= ord(char) < 0xE000 for char in drawn)
        drawn.encode("utf-8")


@given(odd_text, widths, strategies, st.integers(0, 80), st.integers(0, 80))
def test_a_span_maps_to_exactly_the_cells_that_map_back_into_it(text: str, width: int, strategy: Strategy, start: int, end: int) -> None:
    for line in layout(text, width=width, strategy=strategy):
        inside = columns(line, start, end)

        for column in range(line.width):
            position = line.logical_at(column)
            assert line.logical[0] <= position < line.logical[1]
            if start <= position < end:
                assert column in inside
            assert columns(line, position, position + 1) >= {column}


@given(odd_text, widths)
def test_disjoint_spans_at_cluster_edges_share_no_cell_and_together_fill_the_line(text: str, width: int) -> None:
    for line in layout(text, width=width):
        edges = [*sorted({line.logical_at(column) for column in range(line.width)}), line.logical[1]]
        stretches = [columns(line, start, end) for start, end in pairwise(edges)]

        assert sum(map(len, stretches)) == line.width
        assert set().union(*stretches) == set(range(line.width))


@given(odd_text, widths)
def test_wrapping_draws_every_cluster_that_one_long_line_draws(text: str, width: int) -> None:
    whole, wrapped = ("".join(line.text for line in layout(text, width=cells)) for cells in (10_000, width))

    assert sorted("".join(wrapped.split())) == sorted("".join(whole.split()))


@given(odd_text, st.integers(0, 30), strategies)
def test_a_label_never_exceeds_its_width(text: str, width: int, strategy: Strategy) -> None:
    line = visual(text, width=width, strategy=strategy)

    assert line.width == cell_len(line.text) <= max(1, width)


@given(odd_text, widths, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers()), max_size=3))
def test_pieces_put_together_are_the_line(text: str, width: int, spans: list[tuple[int, int, int]]) -> None:
    for line in layout(text, width=width):
        assert "".join(piece for piece, _ in line.pieces(spans)) == line.text


@pytest.mark.parametrize("text", ["سلام " * 2_000, "س" * 10_000, "(" * 10_000, "\u202b" * 10_000, "\u0301" * 10_000, "%" * 9_999 + "س"])
def test_ten_thousand_characters_on_one_line_are_laid_out(text: str) -> None:
    assert layout(text, width=80)[-1].logical[1] == len(text)
