import pytest
from hypothesis import given, settings

from factcheck.render.escape import directed, inline, isolated, literal, plain
from tests.render.hostile import ANY_TEXT, HOSTILE
from tests.render.oracle import structure, words

PLACES = ("{}", "- {}", "1. {}", "> {}", "# {}", "**{}** x", "a {} b[^1]\n\n[^1]: x", "| a | b |\n| - | - |\n| {} | c |", "a **x** – {}")


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=150)
@given(text=ANY_TEXT)
def test_104_any_text_renders_as_itself_wherever_it_stands(place: str, text: str) -> None:
    shown = plain(text) or "x"
    written = place.format(literal(text) or "x")

    assert structure(written) == structure(place.format("word"))
    assert words(written) == words(place.format("\0")).replace("\ufffd", shown)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_hostile_text_becomes_structure(text: str) -> None:
    assert structure(f"before\n\n{literal(text) or 'x'}\n\nafter") == structure("before\n\nx\n\nafter")


@pytest.mark.parametrize(
    "text", ["30 people died, 2.75 million fled at 15:40. «نعم»، قال.", 'He said: "no" (twice)!', "a – b; c? 12%", "النهاية (2025)."]
)
def test_plain_prose_is_left_alone_so_that_a_search_finds_it(text: str) -> None:
    assert literal(text) == text


def test_105_escape_codes_and_direction_overrides_never_reach_the_line() -> None:
    written = literal("a\x1b[2Jb\x1b]52;c;x\x07c\x9b31md\u202ee\u2066f\rg\x00h")

    assert written == "abcdef gh"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("صحيفة", "en", "\u2068صحيفة\u2069"),
        ("Herald", "en", "Herald"),
        ("2025-07-09", "en", "2025-07-09"),
        ("Herald", "ar", "\u2068Herald\u2069"),
        ("2025-07-09", "ar", "\u20682025-07-09\u2069"),
        ("يوليو 2025", "ar", "يوليو 2025"),
    ],
)
def test_only_a_text_that_could_disturb_its_line_is_isolated(text: str, language, expected: str) -> None:
    assert isolated(text, language) == expected


def test_an_isolate_inside_the_text_cannot_close_ours() -> None:
    assert inline("صح\u2069يفة", "en") == "\u2068صحيفة\u2069"


def test_a_line_keeps_its_readers_direction() -> None:
    assert directed("**صحيفة**, 2025", "en").startswith("\u200e")
    assert directed("**Herald**، 2025", "ar").startswith("\u200f")
    assert directed("2025 - Herald", "en") == "2025 - Herald"
    assert directed("—", "ar") == "—"
