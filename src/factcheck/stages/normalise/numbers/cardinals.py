"""Tokens go in, an exact cardinal comes out: digits, words and mixtures, with scales and joined rests.

A number is read by descent: scaled = group × scale, then a joined rest that is smaller than the scale. Each level only accepts a
smaller one, so the depth is that of the scales, not of the text.
"""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.atoms import Worth, atom_at, atom_of, skip_article, skip_hyphen, skip_joiner
from factcheck.stages.normalise.numbers.digits import figure_at, is_designation, is_glued_number
from factcheck.stages.normalise.numbers.figures import figure_worth
from factcheck.stages.normalise.numbers.groups import group_worth
from factcheck.stages.normalise.numbers.words import ACCUSATIVE, GLUED_SCALES
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Reading

POINTS = frozenset(("point", folded("فاصلة"), folded("فاصل")))
GOING_ON = POINTS | {"and", "و", "a", "an", "-"}
CURRENCY_SIGNS = frozenset("$€£¥₺₽₹")
YEAR_DIGITS = 4


def cardinal_worth(tokens: Sequence[Token], first: int, *, joins: bool = True) -> Worth | None:
    """An exact cardinal; with `joins` false, "three and twenty" ends at "three"."""
    return _scaled(tokens, first, float("inf"), joins=joins)


def _scaled(tokens: Sequence[Token], first: int, ceiling: float, *, joins: bool = True) -> Worth | None:
    head = _head(tokens, first, joins=joins)
    if head is None:
        return None
    value, at, scale = head
    if scale >= ceiling or value >= ceiling:
        return None
    while scale and joins:
        rest = _rest(tokens, at, scale)
        if rest is None:
            break
        value, at, scale = value + rest[0], rest[1], 0
    return value, at


def _head(tokens: Sequence[Token], first: int, *, joins: bool) -> tuple[float, int, float] | None:
    """A group with its scale, or a scale alone; the scale is 0 where there is none."""
    is_figure = tokens[first].kind == "number"
    group = (None if is_figure else fraction_of_scale(tokens, first)) or _plain(tokens, first, joins=joins)
    if group is None:
        alone = atom_at(tokens, skip_article(tokens, first))
        if alone is None or alone[0].kind != "scale" or alone[1].stem == "score":
            return None  # "two score" is forty, but "a score of 3–2" none
        atom, reading = alone
        at = skip_article(tokens, first) + 1
        count = 1 if _is_singular_accusative(tokens, at - 1, reading, atom.worth) else atom.copies
        return _with_half(tokens, at, atom.worth * count, atom.worth)
    value, at = group
    if at >= len(tokens) or not _may_go_on(tokens[at].text):
        return value, at, 0
    value, at = _decimal_words(tokens, at, value)
    value, at = _and_half(tokens, at, value)
    scale = _scale_after(tokens, at)
    return _with_half(tokens, scale[1], value * scale[0], scale[0]) if scale else (value, at, 0)


@lru_cache(maxsize=16_384)
def _may_go_on(word: str) -> bool:
    """Whether a token with this text can go on a number: with decimals, a half or a scale."""
    return word in GOING_ON or word in GLUED_SCALES or atom_of(word) is not None


def _plain(tokens: Sequence[Token], first: int, *, joins: bool) -> Worth | None:
    if tokens[first].kind == "number":
        return None if is_designation(tokens, first) else figure_at(tokens, first)
    if tokens[first].text == "." and is_glued_number(tokens, first + 1) and not tokens[first].glued:
        fraction = figure_worth("0." + tokens[first + 1].text)
        return None if fraction is None else (fraction, first + 2)
    return group_worth(tokens, first, joins=joins)


def _scale_after(tokens: Sequence[Token], at: int) -> Worth | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.glued and tokens[at - 1].kind == "number" and token.text in GLUED_SCALES and not _is_metres(tokens, at):
        return GLUED_SCALES[token.text], at + 1
    if token.text in ("mn", "bn", "tn", "mln"):
        return GLUED_SCALES[token.text], at + 1
    found = atom_at(tokens, skip_hyphen(tokens, at))
    if found is None or found[0].kind not in ("scale", "many") or found[1].proclitic not in ("", "ال"):
        return None
    atom = found[0]
    is_plural = atom.kind == "many" and atom.worth >= 1000 and not (atom.latin and _is_of_date(tokens, at - 1))
    return (atom.worth, skip_hyphen(tokens, at) + 1) if atom.kind == "scale" or is_plural else None


def _is_of_date(tokens: Sequence[Token], at: int) -> bool:
    """ "in 2024 thousands fled", "on March 3 thousands fled", but "20 millions"."""
    if not tokens[at].text.isdigit():
        return False
    return len(tokens[at].text) == YEAR_DIGITS or (at > 0 and tokens[at - 1].raw[:1].isupper())


def _is_metres(tokens: Sequence[Token], at: int) -> bool:
    """ "a 240m tower", "240m high"; with a currency or before a plural, "m" is a million."""
    if tokens[at].text != "m" or (at > 1 and tokens[at - 2].text in CURRENCY_SIGNS):
        return False
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return not (following.isalpha() and (following.endswith("s") or following in ("people", "of")) and following not in ("years", "across"))


def _rest(tokens: Sequence[Token], at: int, scale: float) -> Worth | None:
    """What is added to a scaled number: "… ومئتان", "… and four", always smaller than the scale."""
    start, joined = skip_joiner(tokens, at)
    found = atom_at(tokens, start)
    if start >= len(tokens) or not (joined or (found and (found[1].joined or (found[0].latin and scale >= 1000)))):
        return None
    rest = _scaled(tokens, start, scale)
    is_bare_figure = rest is not None and tokens[rest[1] - 1].kind == "number" and not (scale == 1000 and 100 <= rest[0] < 1000)
    return None if rest is None or is_bare_figure or (found and found[0].kind == "fraction") else rest


def fraction_of_scale(tokens: Sequence[Token], first: int) -> Worth | None:
    """ "half a million", «نصف مليون»: the fraction and the index of the scale word."""
    part = _part(tokens, first)
    if part is None:
        return None
    worth, at = part
    while at < len(tokens) and tokens[at].text in ("a", "an", "of", "-"):
        at += 1
    scale = atom_at(tokens, at)
    return (worth, at) if scale and scale[0].kind == "scale" and scale[0].copies == 1 and not scale[1].joined else None


def _part(tokens: Sequence[Token], first: int) -> Worth | None:
    """ "half", "three quarters", «ثلاثة أرباع»."""
    found = atom_at(tokens, first)
    if found is None or found[0].kind == "fraction":
        return (found[0].worth, first + 1) if found else None
    after = skip_hyphen(tokens, first + 1)
    parts = atom_at(tokens, after)
    is_part = parts is not None and parts[0].kind == "parts" and found[0].kind == "unit" and not parts[1].joined
    return (found[0].worth / parts[0].worth, after + 1) if parts and is_part else None


def _with_half(tokens: Sequence[Token], at: int, value: float, scale: float) -> tuple[float, int, float]:
    """«مليون ونصف المليون»: a joined fraction of the scale just read, named again or not."""
    start, _ = skip_joiner(tokens, at)
    found = atom_at(tokens, start)
    if found is None or not _fraction_joins(tokens, at):
        return value, at, scale
    again = atom_at(tokens, start + 1)
    end = start + 2 if again and again[0].worth == scale and not again[1].joined else start + 1
    return value + found[0].worth * scale, end, scale if end == start + 1 else 0


def _fraction_joins(tokens: Sequence[Token], at: int) -> bool:
    start, joined = skip_joiner(tokens, at)
    found = atom_at(tokens, start)
    return found is not None and found[0].kind == "fraction" and (joined or found[1].joined)


def _and_half(tokens: Sequence[Token], at: int, value: float) -> Worth:
    """ "one and a half million", «ثلاثة ونصف مليون»; without a scale after it the half belongs to the unit and stays."""
    start, joined = skip_joiner(tokens, at)
    start = skip_article(tokens, start)
    found = atom_at(tokens, start)
    if found and found[0].kind == "fraction" and (joined or found[1].joined):
        return value + found[0].worth, start + 1
    return value, at


def _decimal_words(tokens: Sequence[Token], at: int, value: float) -> Worth:
    """ "twenty-seven point six", «واحد فاصلة واحد»."""
    if at + 1 >= len(tokens) or tokens[at].text not in POINTS:
        return value, at
    digits, end = "", at + 1
    while end < len(tokens) and len(digits) < 6:
        found = atom_at(tokens, end)
        if tokens[end].text.isdigit():
            digits += tokens[end].text
        elif found and found[0].kind == "unit" and found[0].worth < 10 and not found[1].joined:
            digits += str(int(found[0].worth))
        else:
            break
        end += 1
    return (value + float(f"0.{digits}"), end) if digits else (value, at)


def _is_singular_accusative(tokens: Sequence[Token], at: int, reading: Reading, scale: float) -> bool:
    """«ألفًا» with its vowel sign is one thousand, «ألفا جندي» two; «مليونا ومئتي ألف» and «مليونا ونصف المليون» are one million more.

    A dual without its noun ends in ن.
    """
    is_signed = "\u064b" in tokens[at].raw
    return reading.stem in ACCUSATIVE and (is_signed or _rest(tokens, at + 1, scale) is not None or _fraction_joins(tokens, at + 1))
