"""Unicode's own test files, and python-bidi, agree with the levels and the order worked out here."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.tui.bidi.classes import REMOVED, classes_of
from factcheck.tui.bidi.levels import resolve_levels
from factcheck.tui.bidi.order import reset_levels, visual_order

SPECIMENS = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "AN": "\u0661", "ES": "-", "ET": "%", "CS": ",", "NSM": "\u0300", "BN": "\u00ad",
    "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
    "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c", "LRO": "\u202d", "RLO": "\u202e",
}  # fmt: skip


def resolved(text: str, base: int | None) -> tuple[str, str, str]:
    """Paragraph level, levels ("x" where X9 removes) and visual order, written as in BidiCharacterTest.txt."""
    levels, base = resolve_levels(text, base)
    classes = classes_of(text)
    levels = reset_levels(classes, levels, base)
    kept = [index for index, kind in enumerate(classes) if kind not in REMOVED]
    order = [kept[place] for place in visual_order([levels[index] for index in kept])]
    shown = ["x" if kind in REMOVED else str(level) for kind, level in zip(classes, levels, strict=True)]
    return str(base), " ".join(shown), " ".join(map(str, order))


@pytest.mark.slow
@pytest.mark.parametrize("unicode_file", ["BidiCharacterTest.txt"], indirect=True)
def test_every_line_of_bidi_character_test_passes(unicode_file: list[str]) -> None:
    failed = []
    for line in unicode_file:
        codes, direction, *expected = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())

        if resolved(text, {"0": 0, "1": 1}.get(direction)) != tuple(expected):
            failed.append(line)

    assert len(unicode_file) > 90_000
    assert failed == []


def sampled_cases(lines: list[str], step: int) -> Iterator[tuple[str, int | None, str]]:
    """Text, base and expected levels: every `step`-th of the sequences in BidiTest.txt, each in the paragraph directions it names."""
    levels = ""
    for number, line in enumerate(lines):
        if line.startswith("@Levels:"):
            levels = " ".join(line.removeprefix("@Levels:").split())
        elif not line.startswith("@") and number % step == 0:
            classes, directions = line.split(";")
            text = "".join(SPECIMENS[kind] for kind in classes.split())
            yield from ((text, base, levels) for bit, base in ((1, None), (2, 0), (4, 1)) if int(directions, 16) & bit)


@pytest.mark.slow
@pytest.mark.parametrize("unicode_file", ["BidiTest.txt"], indirect=True)
def test_sampled_class_sequences_of_bidi_test_pass(unicode_file: list[str]) -> None:
    cases = list(sampled_cases(unicode_file, step=11))

    failed = [(text, base) for text, base, expected in cases if resolved(text, base)[1] != expected]

    assert len(cases) > 60_000
    assert failed == []


@pytest.mark.parametrize("source", ["arabic_paragraphs", "shared_paragraphs"])
def test_the_order_of_arabic_paragraphs_is_that_of_python_bidi(source: str, request: pytest.FixtureRequest) -> None:
    bidi = pytest.importorskip("bidi")
    paragraphs: tuple[str, ...] = request.getfixturevalue(source)

    for text in paragraphs:
        levels, base = resolve_levels(text)
        order = visual_order(reset_levels(classes_of(text), levels, base))

        assert "".join(text[index] for index in order) == bidi.get_display(text)


@pytest.mark.parametrize("source", ["arabic_paragraphs", "shared_paragraphs"])
def test_the_levels_of_paragraphs_without_brackets_are_those_of_python_bidi(source: str, request: pytest.FixtureRequest) -> None:
    algorithm = pytest.importorskip("bidi.algorithm")
    paragraphs = [text for text in request.getfixturevalue(source) if not set(text) & set("()[]{}")]
    assert paragraphs

    for text in paragraphs:
        storage = algorithm.get_empty_storage()
        storage["base_level"] = algorithm.get_base_level(text)
        storage["base_dir"] = "LR"[storage["base_level"]]
        algorithm.get_embedding_levels(text, storage)
        algorithm.explicit_embed_and_overrides(storage)
        algorithm.resolve_weak_types(storage)
        algorithm.resolve_neutral_types(storage, debug=False)
        algorithm.resolve_implicit_levels(storage, debug=False)

        kept = [level for level, kind in zip(resolve_levels(text)[0], classes_of(text), strict=True) if kind not in REMOVED]
        assert kept == [char["level"] for char in storage["chars"]]


def test_a_paragraph_without_a_strong_character_reads_left_to_right() -> None:
    assert resolve_levels("12 + 34") == ([0] * 7, 0)


def test_a_strong_character_inside_an_isolate_does_not_set_the_direction() -> None:
    assert resolve_levels("\u2067\u0627\u2069 a")[1] == 0


def test_an_override_is_read_as_the_algorithm_says() -> None:
    levels, _ = resolve_levels("\u202eabc")

    assert levels[1:] == [1, 1, 1]


def test_embeddings_and_isolates_deeper_than_the_limit_keep_their_closers_in_step() -> None:
    for opening, closing in (("\u202b", "\u202c"), ("\u2067", "\u2069")):
        levels, _ = resolve_levels(opening * 200 + "a" + closing * 200 + "b")

        assert max(levels) == 126
        assert levels[-1] == 0


def test_an_embedding_within_isolates_deeper_than_the_limit_is_passed_over_with_its_closer() -> None:
    levels, _ = resolve_levels("\u2067" * 200 + "\u202b\u202ca" + "\u2069" * 200 + "\u0627")

    assert levels[202] == 126
    assert levels[-1] == 1


def test_a_closer_without_an_opener_changes_nothing() -> None:
    assert resolve_levels("\u202c\u2069\u0627b")[0] == [1, 1, 1, 2]


def test_an_embedding_is_not_closed_from_within_an_isolate() -> None:
    levels, _ = resolve_levels("\u202b\u2066\u202c\u2069!a")

    assert levels[4:] == [1, 2]


def test_an_isolate_closes_the_embeddings_left_open_in_it() -> None:
    levels, _ = resolve_levels("a\u2067\u202a\u202b\u2069a")

    assert levels[-1] == 0


@given(st.text(alphabet="".join(SPECIMENS.values()) + "()[]", max_size=60), st.sampled_from([None, 0, 1]))
def test_every_text_has_a_level_for_each_code_point_and_an_order_that_loses_none(text: str, base: int | None) -> None:
    levels, paragraph = resolve_levels(text, base)

    assert len(levels) == len(text)
    assert all(paragraph <= level <= 127 for level in levels)
    assert sorted(visual_order(levels)) == list(range(len(text)))


@pytest.mark.slow
@pytest.mark.parametrize("unit", [*SPECIMENS.values(), "(", ")", "()", "[(", "\u2068\u2069", "\u2068a", "%a", "-1"])
def test_a_text_ten_times_as_long_takes_nowhere_near_a_hundred_times_as_long(unit: str) -> None:
    def seconds(length: int) -> float:
        text = "\u0627" + unit * length + "!"
        started = time.process_time()
        resolve_levels(text)
        return time.process_time() - started

    short = min(seconds(2_000) for _ in range(3))

    assert seconds(20_000) < 50 * short + 0.02
