"""Tokens of number words below one thousand go in, their worth comes out: "ثلاثة وعشرون", "two hundred and four"."""

from collections.abc import Sequence

from factcheck.stages.normalise.numbers.atoms import TEN_UNITS, Worth, atom_at, skip_article, skip_hyphen, skip_joiner
from factcheck.stages.normalise.numbers.words import Atom
from factcheck.stages.normalise.tokens import Token


def group_worth(tokens: Sequence[Token], first: int, *, joins: bool) -> Worth | None:
    """Below one thousand, in words."""
    start = skip_article(tokens, first)
    found = atom_at(tokens, start)
    if found is not None and found[0].kind == "hundred":
        return _below_hundred_after(tokens, start + 1, found[0].worth, joins=joins)
    small = None if start > first else small_worth(tokens, first, joins=joins)
    if small is None:
        return None
    value, at = small
    following = atom_at(tokens, skip_hyphen(tokens, at))
    if following and following[0].kind == "hundred" and following[0].worth == 100 and value < 100 and not following[1].proclitic:
        return _below_hundred_after(tokens, skip_hyphen(tokens, at) + 1, value * 100, joins=joins)
    return small


def _below_hundred_after(tokens: Sequence[Token], at: int, hundreds: float, *, joins: bool) -> Worth:
    start, joined = skip_joiner(tokens, at)
    small = small_worth(tokens, start, joins=joins) if joins and start < len(tokens) else None
    if small is None:
        return hundreds, at
    found = atom_at(tokens, start)
    after = atom_at(tokens, small[1])
    if found is None or not (joined or found[1].joined or found[0].latin) or (after and after[0].kind == "hundred" and not after[1].joined):
        return hundreds, at
    return hundreds + small[0], small[1]


def small_worth(tokens: Sequence[Token], first: int, *, joins: bool) -> Worth | None:
    """Below one hundred: "ثلاثة عشر", "ثلاثة وعشرون", "twenty-three"."""
    found = atom_at(tokens, first)
    if found is None or found[0].kind not in ("unit", "ten", "teen"):
        return None
    atom = found[0]
    if atom.kind == "ten" and atom.latin:
        return _english_unit_after(tokens, first + 1, atom.worth)
    if atom.kind == "unit" and not atom.latin and 0 < atom.worth < 10:
        return _arabic_after_unit(tokens, first + 1, atom, joins=joins)
    return atom.worth, first + 1


def _english_unit_after(tokens: Sequence[Token], at: int, tens: float) -> Worth:
    found = atom_at(tokens, skip_hyphen(tokens, at))
    if found and found[0].kind == "unit" and found[0].latin and 0 < found[0].worth < 10:
        return tens + found[0].worth, skip_hyphen(tokens, at) + 1
    return tens, at


def _arabic_after_unit(tokens: Sequence[Token], at: int, unit: Atom, *, joins: bool) -> Worth | None:
    if at < len(tokens) and tokens[at].text in TEN_UNITS:
        return unit.worth + 10, at + 1
    start, joined = skip_joiner(tokens, at)
    found = atom_at(tokens, start)
    if joins and found and found[0].kind == "ten" and not found[0].latin and (joined or found[1].joined):
        return unit.worth + found[0].worth, start + 1
    return (unit.worth, at) if unit.copies else None
