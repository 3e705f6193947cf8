"""Figures in a notation of their own go in, whether they count comes out: "2-2" is a result of play, "1-2-3-4" a number to dial."""

from collections.abc import Sequence

from factcheck.stages.normalise.tokens import Token

DASH = "-"
SLASHES = frozenset(("/", "\u2044"))
# Of the figures of a result.
LONGEST = 3


def is_result_or_chain(tokens: Sequence[Token], at: int) -> bool:
    """Two figures joined by a dash of which the first is not the smaller, or more than two so joined."""
    before, after = _linked(tokens, at, -2), _linked(tokens, at, 2)
    if before and after:
        return True
    if before:
        return _linked(tokens, at - 2, -2) or _is_result(tokens, at - 2)
    return after and (_linked(tokens, at + 2, 2) or _is_result(tokens, at))


def _linked(tokens: Sequence[Token], at: int, by: int) -> bool:
    """Whether a figure stands at the other side of a dash without any space."""
    left = min(at, at + by)
    if left < 0 or left + 2 >= len(tokens):
        return False
    one, dash, other = tokens[left : left + 3]
    return one.kind == other.kind == "number" and dash.text == DASH and dash.glued and other.glued


def _is_result(tokens: Sequence[Token], at: int) -> bool:
    """ "3-1", but not "10-12" and not "2-1/2"."""
    one, other = tokens[at].text, tokens[at + 2].text
    is_fraction = at + 3 < len(tokens) and tokens[at + 3].text in SLASHES and tokens[at + 3].glued
    is_short = one.isdigit() and other.isdigit() and max(len(one), len(other)) <= LONGEST
    return is_short and not is_fraction and int(one) >= int(other)
