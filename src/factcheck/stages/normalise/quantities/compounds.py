"""The words after a measure go in, what they add to it comes out, in its unit: "… and a half", «… و30 دقيقة», "… 43 cents"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.quantities.clauses import AND
from factcheck.stages.normalise.quantities.units import MONEY, Unit, unit_at
from factcheck.stages.normalise.tokens import Token

HALVES: tuple[tuple[tuple[str, ...], float], ...] = (
    (("and", "a", "half"), 0.5), (("and", "a", "quarter"), 0.25), ((folded("ونصف"),), 0.5), (("و", folded("نصف")), 0.5), ((folded("وربع"),), 0.25),
    ((folded("وثلث"),), 1 / 3), ((folded("إلا"), folded("ربعا")), -0.25), ((folded("إلا"), folded("ربع")), -0.25), ((folded("إلا"), folded("ثلثا")), -1 / 3),
)  # fmt: skip
HALF_STARTS = frozenset(phrase[0] for phrase, _ in HALVES)
# Two canonical units of one measure: what one of the smaller is in the larger.
COINS = {
    ("pound", "piastre"): 0.01, ("EGP", "piastre"): 0.01, ("GBP", "penny"): 0.01, ("pound", "penny"): 0.01, ("RUB", "kopeck"): 0.01,
    ("riyal", "halala"): 0.01, ("SAR", "halala"): 0.01, ("dirham", "fils"): 0.01, ("AED", "fils"): 0.01,
    **{(dinar, "fils"): 0.001 for dinar in ("dinar", "KWD", "BHD", "JOD", "IQD")},
}  # fmt: skip
SMALLER = {("km", "m"): 0.001, **{(money, "cent"): 0.01 for money in MONEY if money != "cent"}, **COINS}
# The word is a preposition elsewhere: "6ft 2in".
INCH = Unit("m", 0.0254)
FOOT = 0.3048
# No measure is told in more parts than years, months, days, hours, minutes and seconds.
MOST_PARTS = 5
Rest = tuple[float, int]
"""What is added, in the larger unit, and the index of the token after it."""


def rest_after(tokens: Sequence[Token], at: int, unit: Unit) -> Rest | None:
    """A fraction, or ever smaller parts: «(ساعتان) و30 دقيقة و10 ثوان»; `None` where nothing is added."""
    half = half_after(tokens, at)
    if half is not None:
        return half
    total, end, last, worth = 0.0, at, unit, 1.0
    for _ in range(MOST_PARTS):
        part = _part_after(tokens, end, last)
        if part is None:
            break
        count, worth, last, end = part[0], worth * part[1], part[2], part[3]
        total += count * worth
    return (total, end) if end > at else None


def half_after(tokens: Sequence[Token], at: int) -> Rest | None:
    """ "(a year) and a half", «(متر) ونصف المتر»: the fraction and the index after it and a repeated unit."""
    if at >= len(tokens) or tokens[at].text not in HALF_STARTS:
        return None
    words = tuple(token.text for token in tokens[at : at + 3])
    for phrase, worth in HALVES:
        if words[: len(phrase)] == phrase:
            end = at + len(phrase)
            again = unit_at(tokens, end) or (unit_at(tokens, end + 1) if end < len(tokens) and tokens[end].text == "the" else None)
            named = end < len(tokens) and tokens[end].text.startswith("ال")
            return worth, (again[1] if again else end + 1 if named else end)
    return None


def _part_after(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[float, float, Unit, int] | None:
    """How many of a smaller unit follow, what one of it is in `unit`, that smaller unit, and the index after it."""
    start = _start_of_part(tokens, at, unit)
    if start is None:
        return None
    number = number_at(tokens, start)
    end = start if number is None else number.end
    found = _inches(tokens, end, unit) or unit_at(tokens, end)
    if (
        found is None
        or (number is None) != (found[0].copies == 2)
        or (number is not None and (number.share or number.ordinal or number.vague))
    ):
        return None
    by = _worth_in(found[0], unit)
    count = 2.0 if number is None else number.low
    return (count, by, found[0], found[1]) if by is not None and 0 < count * by < 1 else None


def _start_of_part(tokens: Sequence[Token], at: int, unit: Unit) -> int | None:
    """Past "and" or a comma between lengths of time; a part may also stand right after its measure."""
    if at >= len(tokens):
        return None
    if tokens[at].text in AND:
        return at + 1
    is_listed = tokens[at].text in (",", "،") and unit.canonical == "day"
    return at + 1 if is_listed and at + 1 < len(tokens) else at


def _inches(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[Unit, int] | None:
    is_glued = at < len(tokens) and tokens[at].text == "in" and tokens[at].glued
    return (INCH, at + 1) if is_glued and unit.by == FOOT else None


def _worth_in(part: Unit, whole: Unit) -> float | None:
    """One of the smaller unit in the larger; `None` where they do not measure the same or it is not smaller."""
    if part.canonical == "percent":
        return None
    by = 1.0 if part.canonical == whole.canonical else SMALLER.get((whole.canonical, part.canonical), 0.0)
    return by * part.by / whole.by if 0 < by * part.by < whole.by else None
