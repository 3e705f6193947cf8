"""The tables of mirrored characters and of paired brackets are Unicode's."""

from __future__ import annotations

import pytest

from factcheck.tui.bidi.mirrors import CLOSING, MIRROR


@pytest.mark.parametrize("unicode_file", ["BidiMirroring.txt"], indirect=True)
def test_every_mirrored_pair_of_unicode_is_in_the_table(unicode_file: list[str]) -> None:
    pairs = [line.split("#")[0].split(";") for line in unicode_file]

    assert {chr(int(char, 16)): chr(int(other, 16)) for char, other in pairs} == MIRROR


@pytest.mark.parametrize("unicode_file", ["BidiBrackets.txt"], indirect=True)
def test_every_paired_bracket_of_unicode_is_in_the_table(unicode_file: list[str]) -> None:
    rows = [[part.strip() for part in line.split("#")[0].split(";")] for line in unicode_file]

    assert {chr(int(char, 16)): chr(int(other, 16)) for char, other, kind in rows if kind == "o"} == CLOSING


def test_guillemets_mirror_but_do_not_pair() -> None:
    assert MIRROR["«"] == "»"
    assert "«" not in CLOSING
