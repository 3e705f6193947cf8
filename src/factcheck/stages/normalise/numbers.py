"""Tokens go in, the numbers in them come out: digits in any script, number words in Arabic and English, and mixtures.

A number is read by descent: scaled = group × scale, then a joined rest that is smaller than the scale; group = hundreds, then a
joined rest below one hundred. Each level only accepts a smaller one, so the depth is that of the scales, not of the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.figures import figure_worth
from factcheck.stages.normalise.numberwords import (
    ACCUSATIVE,
    ATOMS,
    GLUED_SCALES,
    ORDINAL_WORDS,
    VAGUE_FEW,
    VAGUE_MANY,
    VOWELLED_FRACTIONS,
    Atom,
)
from factcheck.stages.normalise.tokens import Token, Tokens
from factcheck.stages.normalise.wordforms import Reading, lookup, readings

SIGNS = frozenset(("-", ".", "a", "an", "the", "minus", folded("سالب")))
VOWELLED = frozenset(folded(word) for word in VOWELLED_FRACTIONS)
# «بنسبة الربع» is a share, «الربع الأول» a period.
MEASURED = frozenset(folded(word) for word in ("بنسبة", "بمقدار", "نسبة", "إلى"))
CURRENCY_SIGNS = frozenset("$€£¥₺₽₹")
NOT_NUMBERS = frozenset(folded(word) for word in ("لست", "كمية", "وست", "فست"))
CLITICS = frozenset(folded(word) for word in ("ب", "ل", "و", "ف", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "ول", "فب"))
TEN_UNITS = frozenset(folded(word) for word in ("عشر", "عشرة"))
Worth = tuple[float, int]
"""A value and the index of the token after it."""


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens `[first, end)`; `low < high` only for vague words ("thousands")."""

    first: int
    end: int
    low: float
    high: float
    ordinal: bool = False
    share: bool = False
    """A part of a whole ("two thirds", "four in ten"), as a fraction of one."""
    digits: bool = False
    """Its first token is a figure."""
    ambiguous_group: bool = False
    """"6.500": a decimal or, before people and things, six thousand five hundred."""

    @property
    def vague(self) -> bool:
        """An interval by its words alone."""
        return self.low != self.high


def read_numbers(tokens: Sequence[Token]) -> tuple[Number, ...]:
    """Sorted by first token, disjoint."""
    numbers = []
    at = 0
    while at < len(tokens):
        number = number_at(tokens, at)
        if number is None:
            at += 1
        else:
            numbers.append(number)
            at = number.end
    return tuple(numbers)


def number_at(tokens: Sequence[Token], first: int) -> Number | None:
    """The longest number that starts at this token; `None` where none does."""
    if first >= len(tokens) or not may_start_number(tokens[first].text):
        return None
    memory = tokens.memory if isinstance(tokens, Tokens) else {}
    if first not in memory:
        memory[first] = _number_at(tokens, first)
    found = memory[first]
    return found if isinstance(found, Number) else None


@lru_cache(maxsize=16_384)
def may_start_number(word: str) -> bool:
    """Whether a token with this text can be the first of a number at all."""
    return (
        word[0].isdecimal()
        or word in SIGNS
        or _atom_of(word) is not None
        or lookup(word, ORDINAL_WORDS) is not None
        or lookup(word, VAGUE_FEW) is not None
        or word in VOWELLED
    )


def _number_at(tokens: Sequence[Token], first: int) -> Number | None:
    for reader in (_share, _vague, _ordinal, _cardinal):
        number = reader(tokens, first)
        if number is not None:
            return number
    return None


def cardinal_worth(tokens: Sequence[Token], first: int, *, joins: bool = True) -> Worth | None:
    """An exact cardinal; with `joins` false, "three and twenty" ends at "three"."""
    return _scaled(tokens, first, float("inf"), joins=joins)


def _cardinal(tokens: Sequence[Token], first: int) -> Number | None:
    start = _after_sign(tokens, first)
    worth = cardinal_worth(tokens, start)
    if worth is None:
        return None
    value, end = worth
    value = -value if start > first else value
    return Number(first, end, value, value, digits=tokens[start].kind == "number", ambiguous_group=_is_ambiguous(tokens, start, end))


def _after_sign(tokens: Sequence[Token], first: int) -> int:
    """Past a minus that is a sign: written at the figure and not at what stands before it."""
    is_sign = tokens[first].text == "-" and not tokens[first].glued and first + 1 < len(tokens) and tokens[first + 1].glued
    return first + 1 if is_sign or tokens[first].text in ("minus", folded("سالب")) else first


def _is_ambiguous(tokens: Sequence[Token], start: int, end: int) -> bool:
    text = tokens[start].text
    before, _, after = text.partition(".")
    return end == start + 1 and len(after) == 3 and after.isdigit() and before.isdigit() and before[0] != "0" and len(before) < 4


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
    group = _fraction_of_scale(tokens, first) or _plain(tokens, first, joins=joins)
    if group is None:
        alone = _atom(tokens, _skip_article(tokens, first))
        if alone is None or alone[0].kind != "scale":
            return None
        atom, reading = alone
        at = _skip_article(tokens, first) + 1
        count = 1 if _is_singular_accusative(tokens, at - 1, reading) else atom.copies
        return _with_half(tokens, at, atom.worth * count, atom.worth)
    value, at = group
    value, at = _decimal_words(tokens, at, value)
    value, at = _and_half(tokens, at, value)
    scale = _scale_after(tokens, at)
    return _with_half(tokens, scale[1], value * scale[0], scale[0]) if scale else (value, at, 0)


def _plain(tokens: Sequence[Token], first: int, *, joins: bool) -> Worth | None:
    if tokens[first].kind == "number":
        return None if _is_designation(tokens, first) else _figure(tokens, first)
    if tokens[first].text == "." and _glued_number(tokens, first + 1) and not tokens[first].glued:
        fraction = figure_worth("0." + tokens[first + 1].text)
        return None if fraction is None else (fraction, first + 2)
    return _group(tokens, first, joins=joins)


def _figure(tokens: Sequence[Token], at: int) -> Worth | None:
    """A figure in digits, with what belongs to its notation: "3/4", "6 500"."""
    value = figure_worth(tokens[at].text)
    if value is None:
        return None
    end = at + 1
    if _is_slash(tokens, end) and tokens[at].text.isdigit() and tokens[end + 1].text.isdigit() and int(tokens[end + 1].text[:9]):
        return value / int(tokens[end + 1].text[:9]), end + 2
    while len(tokens[at].text) <= 3 and tokens[at].text.isdigit() and _is_group_of_three(tokens, end):
        value, end = value * 1000 + int(tokens[end].text), end + 1
    return value, end


def _is_slash(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].text in ("/", "\u2044") and tokens[at].glued and _glued_number(tokens, at + 1)


def _is_group_of_three(tokens: Sequence[Token], at: int) -> bool:
    """ "6 500": three digits after one space. "11 July 200 people" has a word between, "in 2024 500" four digits before."""
    return (
        at < len(tokens)
        and tokens[at].kind == "number"
        and len(tokens[at].text) == 3
        and tokens[at].text.isdigit()
        and not tokens[at].glued
    )


def _glued_number(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number" and tokens[at].glued


def _is_designation(tokens: Sequence[Token], at: int) -> bool:
    """Whether the figure is part of a name: "F-16", "A320", "S-400", "كوفيد-19"."""
    if not tokens[at].glued or at == 0:
        return False
    before = tokens[at - 1]
    if before.kind == "word":
        return before.text not in CLITICS
    return before.text == "-" and before.glued and at > 1 and tokens[at - 2].kind == "word" and not _is_number_word(tokens[at - 2].text)


def _group(tokens: Sequence[Token], first: int, *, joins: bool) -> Worth | None:
    """Below one thousand, in words."""
    start = _skip_article(tokens, first)
    found = _atom(tokens, start)
    if found is not None and found[0].kind == "hundred":
        return _below_hundred_after(tokens, start + 1, found[0].worth, joins=joins)
    small = None if start > first else _small(tokens, first, joins=joins)
    if small is None:
        return None
    value, at = small
    following = _atom(tokens, _skip_hyphen(tokens, at))
    if following and following[0].kind == "hundred" and following[0].worth == 100 and value < 100 and not following[1].joined:
        return _below_hundred_after(tokens, _skip_hyphen(tokens, at) + 1, value * 100, joins=joins)
    return small


def _below_hundred_after(tokens: Sequence[Token], at: int, hundreds: float, *, joins: bool) -> Worth:
    start, joined = _skip_joiner(tokens, at)
    small = _small(tokens, start, joins=joins) if joins and start < len(tokens) else None
    if small is None:
        return hundreds, at
    found = _atom(tokens, start)
    after = _atom(tokens, small[1])
    if found is None or not (joined or found[1].joined or found[0].latin) or (after and after[0].kind == "hundred" and not after[1].joined):
        return hundreds, at
    return hundreds + small[0], small[1]


def _small(tokens: Sequence[Token], first: int, *, joins: bool) -> Worth | None:
    """Below one hundred: "ثلاثة عشر", "ثلاثة وعشرون", "twenty-three"."""
    found = _atom(tokens, first)
    if found is None or found[0].kind not in ("unit", "ten", "teen"):
        return None
    atom = found[0]
    if atom.kind == "ten" and atom.latin:
        return _english_unit_after(tokens, first + 1, atom.worth)
    if atom.kind == "unit" and not atom.latin and 0 < atom.worth < 10:
        return _arabic_after_unit(tokens, first + 1, atom, joins=joins)
    return atom.worth, first + 1


def _english_unit_after(tokens: Sequence[Token], at: int, tens: float) -> Worth:
    found = _atom(tokens, _skip_hyphen(tokens, at))
    if found and found[0].kind == "unit" and found[0].latin and 0 < found[0].worth < 10:
        return tens + found[0].worth, _skip_hyphen(tokens, at) + 1
    return tens, at


def _arabic_after_unit(tokens: Sequence[Token], at: int, unit: Atom, *, joins: bool) -> Worth | None:
    if at < len(tokens) and tokens[at].text in TEN_UNITS:
        return unit.worth + 10, at + 1
    start, joined = _skip_joiner(tokens, at)
    found = _atom(tokens, start)
    if joins and found and found[0].kind == "ten" and not found[0].latin and (joined or found[1].joined):
        return unit.worth + found[0].worth, start + 1
    return (unit.worth, at) if unit.copies else None


def _scale_after(tokens: Sequence[Token], at: int) -> Worth | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.glued and tokens[at - 1].kind == "number" and token.text in GLUED_SCALES and not _is_metres(tokens, at):
        return GLUED_SCALES[token.text], at + 1
    if token.text in ("mn", "bn", "tn", "mln"):
        return GLUED_SCALES[token.text], at + 1
    found = _atom(tokens, _skip_hyphen(tokens, at))
    if found is None or found[0].kind not in ("scale", "many") or found[1].joined:
        return None
    atom = found[0]
    is_plural = atom.kind == "many" and not atom.latin and atom.worth >= 1000
    return (atom.worth, _skip_hyphen(tokens, at) + 1) if atom.kind == "scale" or is_plural else None


def _is_metres(tokens: Sequence[Token], at: int) -> bool:
    """ "a 240m tower", "240m high"; with a currency or before a plural, "m" is a million."""
    if tokens[at].text != "m" or (at > 1 and tokens[at - 2].text in CURRENCY_SIGNS):
        return False
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return not (following.isalpha() and (following.endswith("s") or following in ("people", "of")) and following not in ("years", "across"))


def _rest(tokens: Sequence[Token], at: int, scale: float) -> Worth | None:
    """What is added to a scaled number: "… ومئتان", "… and four", always smaller than the scale."""
    start, joined = _skip_joiner(tokens, at)
    found = _atom(tokens, start)
    if start >= len(tokens) or not (joined or (found and (found[1].joined or (found[0].latin and scale >= 1000)))):
        return None
    rest = _scaled(tokens, start, scale)
    is_bare_figure = rest is not None and tokens[rest[1] - 1].kind == "number" and not (scale == 1000 and 100 <= rest[0] < 1000)
    return None if rest is None or is_bare_figure or (found and found[0].kind == "fraction") else rest


def _fraction_of_scale(tokens: Sequence[Token], first: int) -> Worth | None:
    """ "half a million", «نصف مليون»: the fraction and the index of the scale word."""
    part = _part(tokens, first)
    if part is None:
        return None
    worth, at = part
    while at < len(tokens) and tokens[at].text in ("a", "an", "of", "-"):
        at += 1
    scale = _atom(tokens, at)
    return (worth, at) if scale and scale[0].kind == "scale" and scale[0].copies == 1 and not scale[1].joined else None


def _part(tokens: Sequence[Token], first: int) -> Worth | None:
    """"half", "three quarters", «ثلاثة أرباع»."""
    found = _atom(tokens, first)
    if found is None or found[0].kind == "fraction":
        return (found[0].worth, first + 1) if found else None
    after = _skip_hyphen(tokens, first + 1)
    parts = _atom(tokens, after)
    is_part = parts is not None and parts[0].kind == "parts" and found[0].kind == "unit" and not parts[1].joined
    return (found[0].worth / parts[0].worth, after + 1) if parts and is_part else None


def _with_half(tokens: Sequence[Token], at: int, value: float, scale: float) -> tuple[float, int, float]:
    """«مليون ونصف المليون»: a joined fraction of the scale just read, named again or not."""
    start, joined = _skip_joiner(tokens, at)
    found = _atom(tokens, start)
    if not (found and found[0].kind == "fraction" and (joined or found[1].joined)):
        return value, at, scale
    again = _atom(tokens, start + 1)
    end = start + 2 if again and again[0].worth == scale and not again[1].joined else start + 1
    return value + found[0].worth * scale, end, scale if end == start + 1 else 0


def _and_half(tokens: Sequence[Token], at: int, value: float) -> Worth:
    """ "one and a half million", «ثلاثة ونصف مليون»; without a scale after it the half belongs to the unit and stays."""
    start, joined = _skip_joiner(tokens, at)
    start = _skip_article(tokens, start)
    found = _atom(tokens, start)
    if found and found[0].kind == "fraction" and (joined or found[1].joined):
        return value + found[0].worth, start + 1
    return value, at


def _decimal_words(tokens: Sequence[Token], at: int, value: float) -> Worth:
    """ "twenty-seven point six", «واحد فاصلة واحد»."""
    if at + 1 >= len(tokens) or tokens[at].text not in ("point", folded("فاصلة"), folded("فاصل")):
        return value, at
    digits, end = "", at + 1
    while end < len(tokens) and len(digits) < 6:
        found = _atom(tokens, end)
        if tokens[end].text.isdigit():
            digits += tokens[end].text
        elif found and found[0].kind == "unit" and found[0].worth < 10 and not found[1].joined:
            digits += str(int(found[0].worth))
        else:
            break
        end += 1
    return (value + float(f"0.{digits}"), end) if digits else (value, at)


def _vague(tokens: Sequence[Token], first: int) -> Number | None:
    """ "thousands", «عشرات الآلاف», "several hundred"."""
    many = _atom(tokens, first)
    if many is not None and many[0].kind == "many":
        low, high = VAGUE_MANY[many[0].worth]
        at = first + 2 if first + 1 < len(tokens) and tokens[first + 1].text in ("of", folded("من")) else first + 1
        scale = _atom(tokens, at)
        if scale and scale[0].kind in ("many", "scale") and not scale[1].joined and scale[0].worth >= 1000:
            return Number(first, at + 1, low * scale[0].worth, high * scale[0].worth)
        return Number(first, first + 1, low, high)
    few = lookup(tokens[first].text, VAGUE_FEW)
    if few is None:
        return None
    return _few(tokens, first, bounds=few[0])


def _few(tokens: Sequence[Token], first: int, *, bounds: tuple[float, float]) -> Number:
    at = first + 2 if first + 1 < len(tokens) and tokens[first + 1].text == "of" else first + 1
    scale = _atom(tokens, at)
    if scale and scale[0].kind in ("scale", "many", "hundred") and scale[0].copies == 1 and not scale[1].joined:
        return Number(first, at + 1, 2 * scale[0].worth, 9.99 * scale[0].worth)
    return Number(first, first + 1, *bounds)


def _ordinal(tokens: Sequence[Token], first: int) -> Number | None:
    token = tokens[first]
    if token.kind == "number":
        is_ordinal = (
            token.text.isdigit()
            and first + 1 < len(tokens)
            and tokens[first + 1].glued
            and tokens[first + 1].text in ("st", "nd", "rd", "th")
        )
        return Number(first, first + 2, float(token.text[:9]), float(token.text[:9]), ordinal=True, digits=True) if is_ordinal else None
    found = lookup(token.text, ORDINAL_WORDS)
    if found is None or (token.text == folded("ثانية")):
        return _english_compound_ordinal(tokens, first)
    value, end = _arabic_ordinal_rest(tokens, first + 1, float(found[0]))
    return Number(first, end, value, value, ordinal=True)


def _english_compound_ordinal(tokens: Sequence[Token], first: int) -> Number | None:
    found = _atom(tokens, first)
    at = _skip_hyphen(tokens, first + 1)
    if found and found[0].kind == "ten" and found[0].latin and at < len(tokens) and 0 < ORDINAL_WORDS.get(tokens[at].text, 0) < 10:
        value = found[0].worth + ORDINAL_WORDS[tokens[at].text]
        return Number(first, at + 1, value, value, ordinal=True)
    return None


def _arabic_ordinal_rest(tokens: Sequence[Token], at: int, value: float) -> Worth:
    if value >= 10 or at >= len(tokens):
        return value, at
    if tokens[at].text in TEN_UNITS:
        return value + 10, at + 1
    start, joined = _skip_joiner(tokens, at)
    found = _atom(tokens, start)
    if found and found[0].kind == "ten" and not found[0].latin and (joined or found[1].joined):
        return value + found[0].worth, start + 1
    return value, at


def _share(tokens: Sequence[Token], first: int) -> Number | None:
    """ "two thirds", «ثلاثة أرباع», "a quarter of", "four in ten", «أربعة من كل عشرة»."""
    fraction = _named_share(tokens, first)
    if fraction is None:
        fraction = _one_in(tokens, first)
    return None if fraction is None else Number(first, fraction[1], fraction[0], fraction[0], share=True)


def _named_share(tokens: Sequence[Token], first: int) -> Worth | None:
    raw = tokens[first].raw
    for vowelled, worth in VOWELLED_FRACTIONS.items():
        if raw.startswith(vowelled):
            return worth, first + 1
    at = _skip_article(tokens, first)
    found = _atom(tokens, at)
    if found is not None and found[0].kind == "fraction":
        is_measured = at > 0 and tokens[at - 1].text in MEASURED
        is_period = (found[1].definite and not is_measured) or _names_a_period(tokens, at)
        return None if is_period or _fraction_of_scale(tokens, at) else (found[0].worth, at + 1)
    if found is None or found[0].kind != "unit" or found[0].worth > 9:
        return None
    after = _skip_hyphen(tokens, at + 1)
    parts = _atom(tokens, after)
    if (
        parts is None
        or parts[0].kind not in ("parts", "fraction")
        or parts[1].joined
        or (parts[0].kind == "fraction" and not parts[0].latin)
    ):
        return None
    whole = 1 / parts[0].worth if parts[0].kind == "parts" else parts[0].worth
    return (found[0].worth * whole, after + 1) if _fraction_of_scale_after(tokens, after) is None else None


def _fraction_of_scale_after(tokens: Sequence[Token], at: int) -> int | None:
    """The scale in "three quarters of a million"; such a number is a cardinal."""
    end = at + 1
    while end < len(tokens) and tokens[end].text in ("of", "a", "an"):
        end += 1
    scale = _atom(tokens, end)
    return end if scale and scale[0].kind == "scale" else None


def _names_a_period(tokens: Sequence[Token], at: int) -> bool:
    """ "third", "first quarter", "second half": an ordinal or a part of a year or match, not a share."""
    if not tokens[at].text.isascii():
        return False
    before = tokens[at - 1].text if at else ""
    is_bare_ordinal = tokens[at].text in ("third", "fifth") and before not in ("a", "one", "almost", "nearly")
    return is_bare_ordinal or before in ORDINAL_WORDS or before in ("the", "th", "nd", "rd", "st")


def _one_in(tokens: Sequence[Token], first: int) -> Worth | None:
    part = _small_or_figure(tokens, first)
    if part is None:
        return None
    at = _past_its_noun(tokens, part)
    words = tuple(token.text for token in tokens[at : at + 3])
    for middle in (("out", "of"), ("in", "every"), ("of", "every"), ("in",), (folded("من"), folded("كل")), (folded("من"), folded("اصل"))):
        if words[: len(middle)] == middle:
            whole = _small_or_figure(tokens, at + len(middle))
            is_share = whole is not None and whole[0] in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100) and part[0] < whole[0]
            return (part[0] / whole[0], whole[1]) if whole and is_share and not _counts_something(tokens, whole[1], middle) else None
    return None


def _past_its_noun(tokens: Sequence[Token], part: Worth) -> int:
    """"one (Latvian school) in ten": the noun may stand inside the share."""
    value, at = part
    if value == 1 and tokens[at - 1].text == "one":
        for end in (at + 1, at + 2):
            if end + 1 < len(tokens) and tokens[end].text in ("in", "out") and all(token.kind == "word" for token in tokens[at:end]):
                return end
    return at


def _counts_something(tokens: Sequence[Token], at: int, middle: tuple[str, ...]) -> bool:
    """ "one in two days" counts days; "out of ten" and "in ten people" do not."""
    following = tokens[at].text if at < len(tokens) else ""
    return middle == ("in",) and following in (
        "days",
        "weeks",
        "months",
        "years",
        "hours",
        "minutes",
        "day",
        "matches",
        "games",
        "cities",
        "places",
    )


def _small_or_figure(tokens: Sequence[Token], at: int) -> Worth | None:
    if at >= len(tokens):
        return None
    if tokens[at].kind == "number":
        return (float(tokens[at].text), at + 1) if tokens[at].text.isdigit() and len(tokens[at].text) <= 3 else None
    return _small(tokens, at, joins=True)


def _skip_article(tokens: Sequence[Token], at: int) -> int:
    """Past "a" before hundred, thousand, dozen, half."""
    if at + 1 < len(tokens) and tokens[at].text in ("a", "an"):
        found = ATOMS.get(tokens[at + 1].text)
        return at + 1 if found is not None and found.kind in ("hundred", "scale", "fraction") else at
    return at


def _skip_hyphen(tokens: Sequence[Token], at: int) -> int:
    is_hyphen = at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].glued
    return at + 1 if is_hyphen else at


def _skip_joiner(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    if at < len(tokens) and tokens[at].text in ("and", "و"):
        return at + 1, True
    return at, False


def _is_singular_accusative(tokens: Sequence[Token], at: int, reading: Reading) -> bool:
    """«ألفًا» with its vowel sign is one thousand, «ألفا جندي» two."""
    return reading.stem in ACCUSATIVE and "\u064b" in tokens[at].raw


def _atom(tokens: Sequence[Token], at: int) -> tuple[Atom, Reading] | None:
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    return _atom_of(tokens[at].text)


@lru_cache(maxsize=8_192)
def _atom_of(word: str) -> tuple[Atom, Reading] | None:
    """«كمية» is no «كـ» and a hundred, «لست» ("I am not") no six."""
    found = lookup(word, ATOMS) if len(word) <= 24 and word not in NOT_NUMBERS else None
    return None if found is None or "ك" in found[1].proclitic else found


def _is_number_word(word: str) -> bool:
    return any(reading.stem in ATOMS for reading in readings(word))
