"""Tokens go in, the numbers in them come out: digits in any script, number words in Arabic and English, and mixtures."""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.atoms import TEN_UNITS, Worth, atom_at, atom_of, skip_hyphen, skip_joiner
from factcheck.stages.normalise.numbers.cardinals import cardinal_worth
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.numbers.shares import share_at
from factcheck.stages.normalise.numbers.words import ORDINAL_WORDS, VAGUE_FEW, VAGUE_MANY, VOWELLED_FRACTIONS
from factcheck.stages.normalise.tokens import Token, Tokens
from factcheck.stages.normalise.wordforms import lookup

SIGNS = frozenset(("-", ".", "a", "an", "the", "minus", folded("سالب"), folded("ناقص")))
MINUS = frozenset(("minus", folded("سالب"), folded("ناقص")))
# "few expect them to" counts nobody, "a few" do.
FEW_LEADS = frozenset(("a", "last", "past", "next", "first", "these", "every"))
ODD = frozenset(map(folded, ("نيف", "نيفا")))
VOWELLED = frozenset(folded(word) for word in VOWELLED_FRACTIONS)


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
        or atom_of(word) is not None
        or lookup(word, ORDINAL_WORDS) is not None
        or lookup(word, VAGUE_FEW) is not None
        or word in VOWELLED
    )


def _number_at(tokens: Sequence[Token], first: int) -> Number | None:
    if tokens[first].text == "-" and _after_sign(tokens, first) == first:
        return None
    for reader in FIGURE_READERS if tokens[first].kind == "number" else WORD_READERS:
        number = reader(tokens, first)
        if number is not None:
            return number
    return None


def _cardinal(tokens: Sequence[Token], first: int) -> Number | None:
    start = _after_sign(tokens, first)
    worth = cardinal_worth(tokens, start) if start < len(tokens) else None
    if worth is None:
        return None
    value, end = worth
    value = -value if start > first else value
    return Number(first, end, value, value, digits=tokens[start].kind == "number", ambiguous_group=_is_ambiguous(tokens, start, end))


def _after_sign(tokens: Sequence[Token], first: int) -> int:
    """Past a minus that is a sign: written at the figure and not at what stands before it."""
    is_apart = not tokens[first].glued or (first > 0 and tokens[first - 1].text == "و")
    is_sign = tokens[first].text == "-" and is_apart and first + 1 < len(tokens) and tokens[first + 1].glued
    return first + 1 if is_sign or tokens[first].text in MINUS else first


def _is_ambiguous(tokens: Sequence[Token], start: int, end: int) -> bool:
    text = tokens[start].text
    before, _, after = text.partition(".")
    return end == start + 1 and len(after) == 3 and after.isdigit() and before.isdigit() and before[0] != "0" and len(before) < 4


def _vague(tokens: Sequence[Token], first: int) -> Number | None:
    """ "thousands", «عشرات الآلاف», "several hundred"."""
    many = atom_at(tokens, first)
    if many is not None and many[0].kind == "many" and many[1].proclitic.endswith("بال"):
        # «بالمليارات» tells of no amount, only that it is large.
        return None
    if many is not None and many[0].kind == "many":
        low, high = VAGUE_MANY[many[0].worth]
        at = first + 2 if first + 1 < len(tokens) and tokens[first + 1].text in ("of", folded("من")) else first + 1
        scale = atom_at(tokens, at)
        if scale and scale[0].kind in ("many", "scale") and not scale[1].joined and scale[0].worth >= 1000:
            return Number(first, at + 1, low * scale[0].worth, high * scale[0].worth)
        return Number(first, first + 1, low, high)
    few = lookup(tokens[first].text, VAGUE_FEW)
    # «عشرون ونيف»: a bound of the number before.
    is_after = few is not None and few[1].joined and few[1].stem in ODD
    if few is None or is_after or (tokens[first].text == "few" and not (first and tokens[first - 1].text in FEW_LEADS)):
        return None
    return _few(tokens, first, bounds=few[0])


def _few(tokens: Sequence[Token], first: int, *, bounds: tuple[float, float]) -> Number:
    tens = _tens_after_few(tokens, first)
    if tens is not None:
        return Number(first, tens[1], tens[0] + bounds[0], tens[0] + bounds[1])
    at = first + 2 if first + 1 < len(tokens) and tokens[first + 1].text == "of" else first + 1
    scale = atom_at(tokens, at)
    if scale and scale[0].kind in ("scale", "many", "hundred") and scale[0].copies == 1 and not scale[1].joined:
        return Number(first, at + 1, 2 * scale[0].worth, 9.99 * scale[0].worth)
    return Number(first, first + 1, *bounds)


def _tens_after_few(tokens: Sequence[Token], first: int) -> Worth | None:
    """«بضعة عشر» is 13 to 19, «بضعة وعشرون» 23 to 29."""
    if first + 1 < len(tokens) and tokens[first + 1].text in TEN_UNITS:
        return 10, first + 2
    start, joined = skip_joiner(tokens, first + 1)
    found = atom_at(tokens, start)
    is_tens = found is not None and found[0].kind == "ten" and not found[0].latin and (joined or found[1].joined)
    return (found[0].worth, start + 1) if found is not None and is_tens else None


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
    found = atom_at(tokens, first)
    at = skip_hyphen(tokens, first + 1)
    if found and found[0].kind == "ten" and found[0].latin and at < len(tokens) and 0 < ORDINAL_WORDS.get(tokens[at].text, 0) < 10:
        value = found[0].worth + ORDINAL_WORDS[tokens[at].text]
        return Number(first, at + 1, value, value, ordinal=True)
    return None


def _arabic_ordinal_rest(tokens: Sequence[Token], at: int, value: float) -> Worth:
    if value >= 10 or at >= len(tokens):
        return value, at
    if tokens[at].text in TEN_UNITS:
        return value + 10, at + 1
    start, joined = skip_joiner(tokens, at)
    found = atom_at(tokens, start)
    if found and found[0].kind == "ten" and not found[0].latin and (joined or found[1].joined):
        return value + found[0].worth, start + 1
    return value, at


WORD_READERS = (share_at, _vague, _ordinal, _cardinal)
FIGURE_READERS = (share_at, _ordinal, _cardinal)
