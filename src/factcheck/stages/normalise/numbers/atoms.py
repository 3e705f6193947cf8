"""A token goes in, its part in a number comes out; and the small words that stand between parts."""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.words import ATOMS, Atom
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Reading, lookup, readings

CLITICS = frozenset(folded(word) for word in ("ب", "ل", "و", "ف", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "ول", "فب"))
TEN_UNITS = frozenset(folded(word) for word in ("عشر", "عشرة"))
NOT_NUMBERS = frozenset(folded(word) for word in ("لست", "كمية", "وست", "فست"))
Worth = tuple[float, int]
"""A value and the index of the token after it."""


def atom_at(tokens: Sequence[Token], at: int) -> tuple[Atom, Reading] | None:
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    return atom_of(tokens[at].text)


@lru_cache(maxsize=8_192)
def atom_of(word: str) -> tuple[Atom, Reading] | None:
    """«كمية» is no «كـ» and a hundred, «لست» ("I am not") no six."""
    found = lookup(word, ATOMS) if len(word) <= 24 and word not in NOT_NUMBERS else None
    return None if found is None or "ك" in found[1].proclitic else found


def is_number_word(word: str) -> bool:
    return any(reading.stem in ATOMS for reading in readings(word))


def skip_article(tokens: Sequence[Token], at: int) -> int:
    """Past "a" before hundred, thousand, dozen, half."""
    if at + 1 < len(tokens) and tokens[at].text in ("a", "an"):
        found = ATOMS.get(tokens[at + 1].text)
        return at + 1 if found is not None and found.kind in ("hundred", "scale", "fraction") else at
    return at


def skip_hyphen(tokens: Sequence[Token], at: int) -> int:
    is_hyphen = at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].glued
    return at + 1 if is_hyphen else at


def skip_joiner(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    if at < len(tokens) and tokens[at].text in ("and", "و"):
        return at + 1, True
    return at, False
