"""A number and the words after it go in, its interval in a canonical unit comes out: compound measures, shares, temperatures."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.ages import OF_LIFE, YEARS, age_lead, is_age_of_people, is_told_of_one
from factcheck.stages.normalise.quantities.befalling import state_near
from factcheck.stages.normalise.quantities.compounds import half_after, rest_after
from factcheck.stages.normalise.quantities.intervals import Interval, spanned, tidy
from factcheck.stages.normalise.quantities.lifedecades import life_decade
from factcheck.stages.normalise.quantities.ranges import Range
from factcheck.stages.normalise.quantities.units import Unit, temperature_letter, unit_at, unit_before
from factcheck.stages.normalise.tokens import Token, may_hold
from factcheck.stages.normalise.wordforms import Phrases

MAGNITUDE_CUES = frozenset(folded(word) for word in ("magnitude", "richter", "ريختر", "بقوة", "شدته", "قوته", "زلزال", "الزلزال", "هزة"))
MAGNITUDES = frozenset(("magnitude", "ريختر", "richter"))
LARGEST_MAGNITUDE = 10.5
SHARE_STEP = 5.0
TENTH_STEP = 10.0
PART_LINKS = frozenset(("a", "an", "of", "-"))
# "half a point" of chess is another.
INTEREST = frozenset(("rate", "rates", "interest", "bank", "fed", "yield", "yields", "borrowing"))
INTEREST_REACH = 12
# After a temperature: it is negative.
BELOW_ZERO = Phrases([(phrase, True) for phrase in ("below zero", "below freezing", "تحت الصفر", "دون الصفر", "under zero")])
FROM = folded("من")
# Of two meanings: contracts and decades.
CONTRACTS = folded("العقود")
# Shares in figures are told to the point: "30 per cent" is no rounded 34.
POINT = 1.0
# Of weight, in kilograms (NIST SP 811).
POUND = 0.45359237
# Of a day.
MINUTE = 1 / 1440
WEIGHT_POUND = Unit("kg", POUND)


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
    named = unit_at(tokens, at)
    if named is None and found.number_first == found.end:
        return spanned(found.low, found.high), "", end  # a dual counts its own noun: «عمر مبنيين»
    unit = (
        named
        or temperature_letter(tokens, at)
        or unit_before(tokens, found.number_first)
        or _age(tokens, found)
        or _of_units(tokens, found)
    )
    if unit is None or (unit[0].copies == 2 and found.number_first < found.end and found.used == 1):
        return _magnitude(tokens, found)
    after = max(unit[1], end)
    return _compound(tokens, found, unit[0], after)


def _age(tokens: Sequence[Token], found: Range) -> tuple[Unit, int] | None:
    is_age = (
        life_decade(tokens, found.number_first) is not None
        or age_lead(tokens, found.first) is not None
        or (found.first != found.number_first and age_lead(tokens, found.number_first) is not None)
    )
    is_age = (
        is_age or OF_LIFE.at(tokens, found.end) is not None or is_told_of_one(tokens, found.number_first, found.end, highest=found.high)
    )
    return (YEARS, found.end) if is_age or is_age_of_people(tokens, found.number_first, found.end, highest=found.high) else None


def _of_units(tokens: Sequence[Token], found: Range) -> tuple[Unit, int] | None:
    """A plural with its article after a vague number: «ملايين الدولارات», «مئات الآلاف من الدولارات»."""
    at = found.end + 1 if found.end < len(tokens) and tokens[found.end].text == FROM else found.end
    if found.low == found.high or at >= len(tokens) or not tokens[at].text.startswith("ال") or tokens[at].text == CONTRACTS:
        return None
    unit = unit_at((replace(tokens[at], text=tokens[at].text.removeprefix("ال")),), 0)
    return (unit[0], at + 1) if unit is not None and unit[0].copies == 1 else None


def _part_of_unit(tokens: Sequence[Token], found: Range) -> tuple[Unit, int] | None:
    """ "half an hour", «ربع ساعة», "a third of a mile", "a quarter-point" of interest."""
    at = found.end
    while at < len(tokens) and at < found.end + 2 and tokens[at].text in PART_LINKS:
        at += 1
    if (
        at < len(tokens)
        and tokens[at].text == "point"
        and any(token.text in INTEREST for token in tokens[max(0, at - INTEREST_REACH) : at + INTEREST_REACH])
    ):
        return Unit("percentage point", 1.0), at + 1
    unit = unit_at(tokens, at)
    is_one = unit is not None and unit[0].copies == 1 and unit[0].canonical != "percent"
    return unit if is_one and (at > found.end or not tokens[at].text.isascii()) and not tokens[at].text.startswith("ال") else None


def _magnitude(tokens: Sequence[Token], found: Range) -> tuple[Interval, str, int]:
    is_magnitude = found.high < LARGEST_MAGNITUDE and may_hold(tokens, MAGNITUDES) and _has_magnitude(tokens, found)
    return spanned(found.low, found.high), "magnitude" if is_magnitude else "", found.end


def _has_magnitude(tokens: Sequence[Token], found: Range) -> bool:
    near = (*tokens[max(0, found.number_first - 3) : found.number_first], *tokens[found.end : found.end + 2])
    return any(token.text in MAGNITUDES for token in near)


def _compound(tokens: Sequence[Token], found: Range, unit: Unit, after: int) -> tuple[Interval, str, int]:
    """Adds "… and a half", "… and 30 minutes", "… and 43 cents" to a measure."""
    if (
        unit.canonical == "pound"
        and tokens[after - 1].text.isascii()
        and rest_after(tokens, after, WEIGHT_POUND) not in (None, half_after(tokens, after))
    ):
        unit = WEIGHT_POUND
    low, high, by = found.low, found.high, unit.by
    extra, end = (None if found.used > 1 else rest_after(tokens, after, unit)) or (0.0, after)
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
    if name == "percent":
        return told if told.step <= POINT else replace(told, step=POINT), name, end
    # Twenty days are no rounded figure: a length of time is told to its unit; a time of a race is told closer.
    is_raced = by < MINUTE and interval.step < 1
    return (replace(told, step=tidy(by)) if name == "day" and not is_raced else told), name, end


def _degree(tokens: Sequence[Token], found: Range) -> str:
    near = tokens[max(0, found.number_first - 6) : found.end + 6]
    return "magnitude" if found.high < LARGEST_MAGNITUDE and any(token.text in MAGNITUDE_CUES for token in near) else "celsius"
