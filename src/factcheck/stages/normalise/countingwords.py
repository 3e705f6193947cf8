"""Tokens go in, the numbers that count come out, those included that duals, "a year and a half" and "most" carry in themselves."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.counted import NOUNS
from factcheck.stages.normalise.multiples import multiple_word
from factcheck.stages.normalise.number import Number
from factcheck.stages.normalise.numbers import read_numbers
from factcheck.stages.normalise.rates import rate_after
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.units import unit_at
from factcheck.stages.normalise.wordforms import lookup

MOST = frozenset(folded(word) for word in ("most", "majority", "معظم", "غالبية", "أغلبية", "الغالبية", "الأغلبية"))
DIGIT_COUNTS: dict[tuple[str, ...], tuple[int, int]] = {
    (word, "-", "digit"): bounds for word, bounds in (("single", (1, 9)), ("double", (10, 99)), ("triple", (100, 999)))
}
NUMBERED_WORDS = "اللواء لواء الفوج الكتيبة الفرقة رقم القرار المادة الطريق الحلقة القطاع الخط البند الفقرة الرحلة القناة الدورة الجولة النسخة المجموعة الصفحة السورة الجناح الغرفة البوابة المنطقة no number route flight article highway resolution section chapter room gate brigade division warehouse terminal pier gate zone district ward boeing airbus apollo psalm line lines_"
NUMBERED = frozenset(map(folded, NUMBERED_WORDS.split()))
NAMERS = frozenset(("the", "a", "an", "his", "her", "my", "our", "every"))
TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
# «كيلومتر واحد»: the number stands after its unit.
ONE = frozenset((folded("واحد"), folded("واحدة")))
HALVES: tuple[tuple[tuple[str, ...], float], ...] = (
    (("and", "a", "half"), 0.5), (("and", "a", "quarter"), 0.25), ((folded("ونصف"),), 0.5), (("و", folded("نصف")), 0.5), ((folded("وربع"),), 0.25),
    ((folded("وثلث"),), 1 / 3),
)  # fmt: skip


def counting_numbers(tokens: Sequence[Token]) -> list[Number]:
    """The cardinals and shares, with the numbers that Arabic duals, "a year and a half" and "most" carry in themselves."""
    written = [number for number in read_numbers(tokens) if not number.ordinal and not _is_code(tokens, number)]
    covered = {at for number in written for at in range(number.first, number.end)}
    implied = [number for at in range(len(tokens)) if at not in covered and (number := _implied(tokens, at)) is not None]
    return sorted(written + implied, key=lambda number: number.first)


def _is_code(tokens: Sequence[Token], number: Number) -> bool:
    """ "5G", "3D": letters glued to a figure that are no unit."""
    if number.first and number.digits and tokens[number.first - 1].text in NUMBERED:
        return True
    end = number.end
    if number.digits and number.first and tokens[number.first - 1].text in NAMERS and _is_singular(tokens, end):
        return True
    if not number.digits or end >= len(tokens) or not tokens[end].glued or tokens[end].kind != "word":
        return False
    return unit_at(tokens, end) is None


def _is_singular(tokens: Sequence[Token], at: int) -> bool:
    """ "the 22 bus": an English noun in the singular is not counted by a figure above one."""
    word = tokens[at].text if at < len(tokens) and not tokens[at].glued else ""
    return word in NOUNS and (f"{word}s" in NOUNS or f"{word}es" in NOUNS)


def _implied(tokens: Sequence[Token], at: int) -> Number | None:
    if tokens[at].kind != "word":
        return None
    if tokens[at].text in MOST and not (at and tokens[at - 1].text == "at"):
        return Number(at, at + 1, 0.5, 1.0, share=True)
    digits = DIGIT_COUNTS.get(tuple(token.text for token in tokens[at : at + 3]))
    if digits is not None:
        return Number(at, at + 3, *digits)
    if tokens[at].text in TIMES and rate_after(tokens, at + 1) is not None and at + 1 < len(tokens) and tokens[at + 1].kind == "word":
        return Number(at, at + 1, TIMES[tokens[at].text], TIMES[tokens[at].text])
    carried = multiple_word(tokens[at]) or _carried(tokens, at)
    return Number(at, at, carried, carried) if carried else None


def _carried(tokens: Sequence[Token], at: int) -> float | None:
    """What a dual carries in itself, and a unit before "and a half"."""
    unit = unit_at(tokens, at)
    if unit is None:
        noun = lookup(tokens[at].text, NOUNS)
        return 2.0 if noun is not None and noun[0][1] == 2 and not noun[1].definite else None
    is_one = unit[1] < len(tokens) and tokens[unit[1]].text in ONE
    is_number = unit[0].copies == 2 or is_one or half_after(tokens, unit[1]) is not None
    return float(unit[0].copies) if is_number else None


def half_after(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """ "(a year) and a half", «(متر) ونصف المتر»: the fraction and the index after it and a repeated unit."""
    words = tuple(token.text for token in tokens[at : at + 3])
    for phrase, worth in HALVES:
        if words[: len(phrase)] == phrase:
            end = at + len(phrase)
            again = unit_at(tokens, end) or (unit_at(tokens, end + 1) if end < len(tokens) and tokens[end].text == "the" else None)
            named = end < len(tokens) and tokens[end].text.startswith("ال")
            return worth, (again[1] if again else end + 1 if named else end)
    return None
