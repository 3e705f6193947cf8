"""Tokens of digits go in, a figure with what belongs to its notation comes out: "3/4", "6 500"; and which digits are names."""

import unicodedata
from collections.abc import Sequence

from factcheck.stages.normalise.numbers.atoms import CLITICS, Worth, is_number_word
from factcheck.stages.normalise.numbers.figures import LONGEST, figure_worth
from factcheck.stages.normalise.quantities.units import unit_before
from factcheck.stages.normalise.tokens import Token

SLASHES = frozenset(("/", "\u2044"))
NUMERATORS = frozenset("1234567")
# "24/7" and "9/11" are no fractions.
PARTS = frozenset(("2", "3", "4", "5", "6", "8", "10", "12", "16", "20", "100", "1000"))
DENOMINATORS = {str(parts): parts for parts in (2, 3, 4, 8)}


def figure_at(tokens: Sequence[Token], at: int) -> Worth | None:
    """A figure in digits, with what belongs to its notation: "3/4", "6 500"."""
    whole = None if tokens[at].raw == tokens[at].text else _before_fraction_sign(tokens[at].raw)
    if whole is not None:
        return whole, at + 3
    value = figure_worth(tokens[at].text)
    if value is None:
        return None
    end = at + 1
    if _is_slash(tokens, end) and tokens[at].text.isdigit() and tokens[end + 1].text in PARTS:
        return value / int(tokens[end + 1].text), end + 2
    fraction = _fraction_after(tokens, end) if tokens[at].text.isdigit() and len(tokens[at].text) <= 3 else None
    if fraction is not None:
        return value + fraction[0], fraction[1]
    while len(tokens[at].text) <= 3 and tokens[at].text.isdigit() and _is_group_of_three(tokens, end):
        value, end = value * 1000 + int(tokens[end].text), end + 1
    return value, end


def is_designation(tokens: Sequence[Token], at: int) -> bool:
    """Whether the figure is part of a name: "F-16", "A320", "S-400", "كوفيد-19"."""
    if not tokens[at].glued or at == 0:
        return False
    before = tokens[at - 1]
    if before.kind == "word":
        return before.text not in CLITICS and unit_before(tokens, at) is None
    return (
        before.text == "-"
        and before.glued
        and at > 1
        and tokens[at - 2].kind == "word"
        and tokens[at - 2].text not in CLITICS
        and not is_number_word(tokens[at - 2].text)
    )


def is_glued_number(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number" and tokens[at].glued


def _is_slash(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].text in SLASHES and tokens[at].glued and is_glued_number(tokens, at + 1)


def _before_fraction_sign(raw: str) -> float | None:
    """ "2½" is two and a half, although it folds to the tokens "21", "⁄", "2"."""
    sign = unicodedata.numeric(raw[-1], 0.0)
    return float(raw[:-1]) + sign if 0 < sign < 1 and raw[:-1].isdecimal() and len(raw) <= LONGEST else None


def _fraction_after(tokens: Sequence[Token], at: int) -> Worth | None:
    """ "(2) 1/2", "(2) ½": a proper fraction of small numbers after a whole one, not a date or the next of a list."""
    if at >= len(tokens) or tokens[at].glued or tokens[at].text not in NUMERATORS or not _is_slash(tokens, at + 1):
        return None
    parts = DENOMINATORS.get(tokens[at + 2].text, 0)
    return (int(tokens[at].text) / parts, at + 3) if int(tokens[at].text) < parts else None


def _is_group_of_three(tokens: Sequence[Token], at: int) -> bool:
    """ "6 500": three digits after one space. "11 July 200 people" has a word between, "in 2024 500" four digits before."""
    return (
        at < len(tokens)
        and tokens[at].kind == "number"
        and len(tokens[at].text) == 3
        and tokens[at].text.isdigit()
        and not tokens[at].glued
    )
