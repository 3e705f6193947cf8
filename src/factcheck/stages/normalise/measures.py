"""A number and the words after it go in, its interval in a canonical unit comes out: compound measures, shares, temperatures."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.text import folded
from factcheck.stages.normalise.counted import state_near
from factcheck.stages.normalise.countingwords import half_after
from factcheck.stages.normalise.intervals import Interval, spanned, tidy
from factcheck.stages.normalise.numbers import read_numbers
from factcheck.stages.normalise.ranges import Range
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.units import MONEY, Unit, unit_at, unit_before
from factcheck.stages.normalise.wordforms import Phrases

MAGNITUDE_CUES = frozenset(folded(word) for word in ("magnitude", "richter", "ريختر", "بقوة", "شدته", "قوته", "زلزال", "الزلزال", "هزة"))
SHARE_STEP = 5.0
TENTH_STEP = 10.0
AND = frozenset(("and", "و"))
PART_LINKS = frozenset(("a", "an", "of"))
# After a temperature: it is negative.
BELOW_ZERO = Phrases([(phrase, True) for phrase in ("below zero", "below freezing", "تحت الصفر", "دون الصفر", "under zero")])
# Of weight, in kilograms (NIST SP 811).
POUND = 0.45359237


def measured(tokens: Sequence[Token], found: Range) -> tuple[Interval, str, int]:
    """The interval in its canonical unit, that unit, and the index after the unit's words."""
    end = found.end
    part = _part_of_unit(tokens, found) if found.share else None
    if part is not None:
        return spanned(found.low, found.high).times(part[0].by, unit=part[0].canonical), part[0].canonical, part[1]
    if found.share:
        step = TENTH_STEP if found.low * 10 == round(found.low * 10) and found.end - found.number_first >= 3 else SHARE_STEP
        return (
            Interval(found.low * 100, found.high * 100, step, low_closed=found.low == found.high, note="a share, in percent"),
            "percent",
            end,
        )
    at = end + 1 if end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end].glued and tokens[end + 1].glued else end
    unit = unit_at(tokens, at) or unit_before(tokens, found.number_first) or _age(tokens, found)
    if unit is None or (unit[0].copies == 2 and found.number_first < found.end):
        return _magnitude(tokens, found)
    after = max(unit[1], end)
    return _compound(tokens, found, unit[0], after)


def _age(tokens: Sequence[Token], found: Range) -> tuple[Unit, int] | None:
    """ "aged 40"."""
    is_age = found.number_first > 0 and tokens[found.number_first - 1].text == "aged"
    return (Unit("day", 365.25), found.end) if is_age else None


def _part_of_unit(tokens: Sequence[Token], found: Range) -> tuple[Unit, int] | None:
    """ "half an hour", «ربع ساعة», "a third of a mile"."""
    at = found.end
    while at < len(tokens) and at < found.end + 2 and tokens[at].text in PART_LINKS:
        at += 1
    unit = unit_at(tokens, at)
    is_one = unit is not None and unit[0].copies == 1 and unit[0].canonical != "percent"
    return unit if is_one and (at > found.end or not tokens[at].text.isascii()) and not tokens[at].text.startswith("ال") else None


def _magnitude(tokens: Sequence[Token], found: Range) -> tuple[Interval, str, int]:
    interval = spanned(found.low, found.high)
    near = [token.text for token in (*tokens[max(0, found.number_first - 3) : found.number_first], *tokens[found.end : found.end + 2])]
    is_magnitude = found.high < 10.5 and any(word in ("magnitude", "ريختر", "richter") for word in near)
    return interval, "magnitude" if is_magnitude else "", found.end


def _compound(tokens: Sequence[Token], found: Range, unit: Unit, after: int) -> tuple[Interval, str, int]:
    """Adds "… and a half", "… and 30 minutes", "… and 43 cents" to a measure."""
    low, high, by = found.low, found.high, unit.by
    half = half_after(tokens, after)
    extra, end = half if half is not None else (0.0, after)
    if half is None and (more := _smaller_part(tokens, after, unit)) is not None:
        extra, end = more
    interval = spanned(low + extra, high + extra)
    below = BELOW_ZERO.at(tokens, end) if unit.canonical in ("degree", "celsius") else None
    if below is not None:
        interval, end = spanned(-high, -low), below[1]
    name = _degree(tokens, found) if unit.canonical == "degree" else unit.canonical
    if name == "pound" and state_near(tokens, found.number_first, end, of="weight"):
        return interval.times(POUND, unit="kg"), "kg", end
    if name == "fahrenheit":
        return Interval((low - 32) / 1.8, (high - 32) / 1.8, interval.step / 1.8, note="°C = (°F − 32) / 1.8"), "celsius", end
    told = interval.times(by, unit=name)
    # Twenty days are no rounded figure: a length of time is told to its unit.
    return (replace(told, step=tidy(by)) if name == "day" else told), name, end


def _smaller_part(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[float, int] | None:
    numbers = read_numbers(tokens[at : at + 4]) if at < len(tokens) and _continues(tokens, at, unit) else ()
    if not numbers or numbers[0].first > 1 or numbers[0].share or numbers[0].ordinal:
        return None
    end = at + numbers[0].end
    part = unit_at(tokens, end)
    if part is None:
        return None
    is_cents = unit.canonical in MONEY and part[0].canonical == "cent" and unit.canonical != "cent"
    is_metres = (unit.canonical, part[0].canonical) == ("km", "m")
    by = 0.01 if is_cents else part[0].by * (0.001 if is_metres else 1) / unit.by
    return (numbers[0].low * by, part[1]) if is_cents or ((is_metres or part[0].canonical == unit.canonical) and by < 1) else None


def _continues(tokens: Sequence[Token], at: int, unit: Unit) -> bool:
    return tokens[at].text in AND or tokens[at].text.startswith("و") or (unit.canonical in MONEY and tokens[at].kind == "number")


def _degree(tokens: Sequence[Token], found: Range) -> str:
    near = tokens[max(0, found.number_first - 6) : found.end + 6]
    return "magnitude" if found.high < 10.5 and any(token.text in MAGNITUDE_CUES for token in near) else "celsius"
