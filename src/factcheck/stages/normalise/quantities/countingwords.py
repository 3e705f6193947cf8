"""Tokens go in, the numbers that count come out, those included that duals, "a year and a half" and "most" carry in themselves."""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.numbers.reading import number_at, read_numbers
from factcheck.stages.normalise.quantities.bounds import bounds_before
from factcheck.stages.normalise.quantities.clauses import AND, is_verb
from factcheck.stages.normalise.quantities.compounds import half_after, rest_after
from factcheck.stages.normalise.quantities.counted import NOUNS
from factcheck.stages.normalise.quantities.designations import is_name
from factcheck.stages.normalise.quantities.lifedecades import life_decade, may_be_life_decade
from factcheck.stages.normalise.quantities.multiples import DOUBLES, VERBS, doubles_so_often, multiple_word
from factcheck.stages.normalise.quantities.nobody import ANY, DENYING, nobody_at
from factcheck.stages.normalise.quantities.ranges import LEADS, OR, TO
from factcheck.stages.normalise.quantities.rates import rate_after
from factcheck.stages.normalise.quantities.sporting import HAUL_STARTS, haul_at
from factcheck.stages.normalise.quantities.units import UNITS, Unit, unit_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup, openings, opens_phrase

MOST = frozenset(map(folded, ("most", "معظم")))
# Of a whole only where that is named: "a two-thirds majority" and «الأغلبية المطلقة» are none.
MAJORITIES = frozenset(map(folded, ("majority", "غالبية", "أغلبية", "الغالبية", "الأغلبية")))
OF = frozenset(map(folded, ("of", "من")))
MAJORITY_REACH = 3
DIGIT_COUNTS: dict[tuple[str, ...], tuple[int, int]] = {
    (word, "-", "digit"): bounds for word, bounds in (("single", (1, 9)), ("double", (10, 99)), ("triple", (100, 999)))
}
# Bounds before numbers, prepositions of place or time elsewhere: "over a cup of tea", «حتى ساعة متأخرة».
TWO_FACED = frozenset(
    folded(word) for word in ("over", "under", "above", "below", "beyond", "near", "some", "حتى", "دون", "تحت", "فوق", "مقدار")
)
TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
DUAL_ENDINGS = tuple(map(folded, ("ان", "ين")))
RELATIONS = tuple(map(folded, ("يان", "يين")))
SHORTEST_DUAL = 4
UNIT_WORDS = openings((UNITS,))
# First words of what else carries a number.
IMPLYING = MOST | MAJORITIES | DENYING | ANY | HAUL_STARTS | TIMES.keys() | {words[0] for words in DIGIT_COUNTS}
# «كيلومتر واحد»: the number stands after its unit.
ONE = frozenset((folded("واحد"), folded("واحدة")))


def counting_numbers(tokens: Sequence[Token], *, taken: frozenset[int] = frozenset()) -> list[Number]:
    """The cardinals and shares, with the numbers that Arabic duals, "a year and a half" and "most" carry in themselves.

    Tokens in `taken` belong to dates: no number holds one.
    """
    free = [number for each in read_numbers(tokens) if (number := _apart_from_date(tokens, each, taken)) is not None]
    written = [number for number in free if not number.ordinal and not is_name(tokens, number)]
    covered = taken | {at for number in written for at in range(number.first, number.end)}
    implied = [number for at in range(len(tokens)) if at not in covered and (number := _implied(tokens, at)) is not None]
    return sorted((number for number in written + implied if not taken & {*_span(number)}), key=lambda number: number.first)


def _span(number: Number) -> range:
    return range(number.first, number.end)


def _apart_from_date(tokens: Sequence[Token], number: Number, taken: frozenset[int]) -> Number | None:
    """«خلال موسم 2024 مليونا طن»: a year that stands right before a number is no part of it."""
    dated = [at for at in _span(number) if at in taken]
    if not dated:
        return number
    rest = number_at(tokens, dated[-1] + 1) if dated[-1] + 1 < number.end else None
    return None if rest is None or taken & {*_span(rest)} else rest


def _implied(tokens: Sequence[Token], at: int) -> Number | None:
    if tokens[at].kind == "mark" or not _may_imply(tokens[at].text):
        return None
    if _is_most(tokens, at):
        return Number(at, at + 1, 0.5, 1.0, share=True)
    span = _spanned(tokens, at)
    if span is not None:
        return span
    if tokens[at].text in TIMES and rate_after(tokens, at + 1) is not None and at + 1 < len(tokens) and tokens[at + 1].kind == "word":
        return Number(at, at + 1, TIMES[tokens[at].text], TIMES[tokens[at].text])
    nobody = nobody_at(tokens, at)
    if nobody is not None:
        return nobody
    carried = _carried(tokens, at) if doubles_so_often(tokens, at) else multiple_word(tokens[at]) or _carried(tokens, at)
    return Number(at, at, carried, carried) if carried else None


@lru_cache(maxsize=16_384)
def _may_imply(word: str) -> bool:
    """Most words carry no number, whatever stands around them."""
    if word in IMPLYING or word.removeprefix("و") in DOUBLES or may_be_life_decade(word) or lookup(word, VERBS) is not None:
        return True
    noun = lookup(word, NOUNS)
    return (noun is not None and noun[0][1] == 2) or opens_phrase(word, UNIT_WORDS)


def _is_most(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].text not in MAJORITIES:
        return tokens[at].text in MOST and not (at and tokens[at - 1].text == "at")
    following = tokens[at + 1 : at + 1 + MAJORITY_REACH]
    of = next((index for index, token in enumerate(following) if token.text in OF), None)
    if of is not None:
        return number_at(tokens, at + of + 2) is None
    if tokens[at].text.isascii():
        return bool(following) and is_verb(following[0].text)  # "a majority voted no"
    is_construct = not tokens[at].text.isascii() and not tokens[at].text.startswith("ال") and bool(following)
    return is_construct and following[0].kind == "word" and number_at(tokens, at + 1) is None and _names_whole(following)


def _names_whole(following: Sequence[Token]) -> bool:
    """«غالبية السكان», «غالبية سكان المدينة», but «أغلبية برلمانية»."""
    return following[0].text.startswith("ال") or lookup(following[0].text, NOUNS) is not None


def _spanned(tokens: Sequence[Token], at: int) -> Number | None:
    """ "in her sixties", "a hat-trick", "a double-digit rise"."""
    decade = life_decade(tokens, at)
    if decade is not None:
        return Number(at, decade[2], decade[0], decade[1])
    haul = haul_at(tokens, at)
    if haul is not None:
        return Number(at, haul[1], haul[0], haul[0])
    is_spelt = at + 1 < len(tokens) and tokens[at + 1].text == "-"
    digits = DIGIT_COUNTS.get(tuple(token.text for token in tokens[at : at + 3])) if is_spelt else None
    return Number(at, at + 3, *digits) if digits else None


def _carried(tokens: Sequence[Token], at: int) -> float | None:
    """What a dual carries in itself, and a unit before "and a half"."""
    unit = unit_at(tokens, at)
    if unit is None:
        noun = lookup(tokens[at].text, NOUNS)
        is_pair = noun is not None and noun[0][1] == 2 and not noun[1].definite
        return 2.0 if is_pair and not _is_dual(tokens, at - 1) and not _is_relation(tokens, at) else None
    is_one = unit[1] < len(tokens) and tokens[unit[1]].text in ONE
    is_number = (
        unit[0].copies == 2
        or is_one
        or _opens_compound(tokens, at, unit)
        or _opens_range(tokens, at, unit)
        or _is_bounded(tokens, at, unit)
    )
    return float(unit[0].copies) if is_number else None


def _is_dual(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun in the dual stands there; the dual after it is its adjective: «غارتين مدمرتين»."""
    noun = lookup(tokens[at].text, NOUNS) if at >= 0 else None
    return noun is not None and noun[0][1] == 2


def _is_relation(tokens: Sequence[Token], at: int) -> bool:
    """«موقعان إسرائيليان»: after an unknown noun in the dual that of a nationality is its adjective."""
    before = tokens[at - 1].text if at else ""
    is_dual = len(before) > SHORTEST_DUAL and before.endswith(DUAL_ENDINGS) and not before.startswith("ال") and not is_verb(before)
    return is_dual and tokens[at].text.endswith(RELATIONS)


def _is_bounded(tokens: Sequence[Token], at: int, unit: tuple[Unit, int]) -> bool:
    """«أقل من ساعة», "more than a year": one of it, unless it is numbered or dated («نحو عام 2020»)."""
    is_latin = tokens[at].text.isascii()
    if is_latin and not (at and tokens[at - 1].text in ("a", "an")):
        return False
    if tokens[at].text.startswith("ال") or (unit[1] < len(tokens) and tokens[unit[1]].kind == "number"):
        return False
    start = at - 1 if is_latin else at
    bounds, first = bounds_before(tokens, start)
    words = {token.text for token in tokens[first:start]}
    return bool(bounds) and first < start and (not words & TWO_FACED or (unit[0].canonical == "day" and is_latin))


def _opens_compound(tokens: Sequence[Token], at: int, unit: tuple[Unit, int]) -> bool:
    """A bare unit is one of it before "and a half" and before a smaller part: «ساعة وعشر دقائق», "an hour and 20 minutes"."""
    if half_after(tokens, unit[1]) is not None:
        return True
    is_joined = unit[1] < len(tokens) and (tokens[unit[1]].text in AND or tokens[unit[1]].text.startswith("و"))
    is_one = not tokens[at].text.isascii() or (at > 0 and tokens[at - 1].text in ("a", "an"))
    return is_joined and is_one and rest_after(tokens, unit[1], unit[0]) is not None


def _opens_range(tokens: Sequence[Token], at: int, unit: tuple[Unit, int]) -> bool:
    """A bare unit is one of it where a range to a dual or a number of the same unit follows: «من يوم إلى ثلاثة أيام», «ساعة أو ساعتين»."""
    start, end = (at - 1, unit[1]) if at and tokens[at - 1].text in ("a", "an") else (at, unit[1])
    if end >= len(tokens) or tokens[at].text.startswith("ال"):
        return False
    lead = LEADS.before(tokens, start)
    is_linked = tokens[end].text in OR or tokens[end].text in TO or (lead is not None and lead[0] == "between" and tokens[end].text in AND)
    is_joined = lead is not None and lead[0] == "between" and tokens[end].text.startswith("و")
    if not (is_linked or is_joined):
        return False
    second = end + 1 if is_linked else end
    number = number_at(tokens, second)
    named = unit_at(tokens, number.end if number is not None else second)
    return named is not None and named[0].canonical == unit[0].canonical and (number is not None or named[0].copies == 2)
