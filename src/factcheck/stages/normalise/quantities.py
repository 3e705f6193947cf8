"""Tokens go in, the quantities in them come out: number, bound, range, unit, rate and what is counted."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.text import folded
from factcheck.domain.value import Quantity
from factcheck.stages.normalise.bounds import bounds_after, bounds_before
from factcheck.stages.normalise.counted import NOUNS, Noun, noun_after, noun_before, noun_of_number, state_near
from factcheck.stages.normalise.exchange import with_rates
from factcheck.stages.normalise.intervals import Interval, bounded, spanned
from factcheck.stages.normalise.mentions import Mention
from factcheck.stages.normalise.multiples import change, multiple_word, times_after
from factcheck.stages.normalise.number import Number
from factcheck.stages.normalise.numbers import read_numbers
from factcheck.stages.normalise.ranges import CHANGES, Range, range_from
from factcheck.stages.normalise.rates import rate_after
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.units import MONEY, Unit, unit_at, unit_before
from factcheck.stages.normalise.wordforms import Phrases, lookup

NUMBER_STATES = {
    "percent": "amount",
    "percentage point": "amount",
    "km": "length",
    "m": "length",
    "day": "time",
    "kg": "weight",
    "": "count",
}
MAGNITUDE_CUES = frozenset(folded(word) for word in ("magnitude", "richter", "ريختر", "بقوة", "شدته", "قوته", "زلزال", "الزلزال", "هزة"))
NUMBERED = frozenset(
    folded(word)
    for word in [
        "اللواء",
        "لواء",
        "الفوج",
        "الكتيبة",
        "الفرقة",
        "رقم",
        "القرار",
        "المادة",
        "الطريق",
        "الحلقة",
        "القطاع",
        "الخط",
        "البند",
        "الفقرة",
        "الجناح",
        "الغرفة",
        "البوابة",
        "المنطقة",
        "no",
        "number",
        "route",
        "flight",
        "article",
        "highway",
        "resolution",
        "section",
        "chapter",
        "room",
        "gate",
        "brigade",
        "division",
        "boeing",
        "airbus",
        "apollo",
        "psalm",
    ]
)
POSTPOSED = frozenset(folded(word) for word in ("عدة", "واحد", "واحدة"))
ORDERED = frozenset(
    folded(word)
    for word in (
        "الذكرى",
        "العيد",
        "القرن",
        "الدورة",
        "النسخة",
        "المرة",
        "اليوم",
        "الفصل",
        "المادة",
        "الطبعة",
        "السنة",
        "بالذكرى",
        "للذكرى",
    )
)
MOST = frozenset(folded(word) for word in ("most", "majority", "معظم", "غالبية", "أغلبية", "الغالبية", "الأغلبية"))
OF = frozenset(folded(word) for word in ("of", "من"))
AND = frozenset(("and", "و"))
DIGIT_COUNTS: dict[tuple[str, ...], tuple[int, int]] = {
    (word, "-", "digit"): bounds for word, bounds in (("single", (1, 9)), ("double", (10, 99)), ("triple", (100, 999)))
}
# After a temperature: it is negative.
BELOW_ZERO = Phrases([(phrase, True) for phrase in ("below zero", "below freezing", "تحت الصفر", "دون الصفر", "under zero")])
CASUALTIES = Phrases(
    [
        (f"{lead}{dead} {join}{hurt}", True)
        for lead in ("", "بين ")
        for dead in ("قتيل", "قتلى", "قتيلا")
        for join in ("و",)
        for hurt in ("جريح", "جرحى", "مصاب", "جريحا")
    ]
    + [(f"{dead} {join} {hurt}", True) for dead in ("dead", "killed") for join in ("and", "or") for hurt in ("wounded", "injured", "hurt")]
)
PART_LINKS = frozenset(("a", "an", "of"))
# Of weight, in kilograms (NIST SP 811).
POUND = 0.45359237
TO = frozenset(folded(word) for word in ("to", "at", "إلى"))
SHARE_STEP = 5.0
TENTH_STEP = 10.0


def read_quantities(text: str, tokens: Sequence[Token], *, taken: frozenset[int] = frozenset()) -> tuple[Mention, ...]:
    """Sorted, disjoint; tokens in `taken` belong to dates. `text` is what the tokens were made from."""
    numbers = [number for number in _numbers(tokens) if not taken.intersection(range(number.first, number.end or number.first + 1))]
    mentions: list[Mention] = []
    at = 0
    while at < len(numbers):
        found = range_from(tokens, numbers, at)
        mention = _multiple(text, tokens, found) or _mention(text, tokens, found)
        at += found.used
        while at < len(numbers) and mention is not None and numbers[at].first < mention.end:
            at += 1
        if mention is not None and (not mentions or mention.first >= mentions[-1].end):
            mentions.append(mention)
    return with_rates(tokens, mentions)


def _numbers(tokens: Sequence[Token]) -> list[Number]:
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
    if not number.digits or end >= len(tokens) or not tokens[end].glued or tokens[end].kind != "word":
        return False
    return unit_at(tokens, end) is None


def _implied(tokens: Sequence[Token], at: int) -> Number | None:
    if tokens[at].kind != "word":
        return None
    if tokens[at].text in MOST and not (at and tokens[at - 1].text == "at"):
        return Number(at, at + 1, 0.5, 1.0, share=True)
    digits = DIGIT_COUNTS.get(tuple(token.text for token in tokens[at : at + 3]))
    if digits is not None:
        return Number(at, at + 3, *digits)
    carried = multiple_word(tokens[at]) or _carried(tokens, at)
    return Number(at, at, carried, carried) if carried else None


def _carried(tokens: Sequence[Token], at: int) -> float | None:
    """What a dual carries in itself, and a unit before "and a half"."""
    unit = unit_at(tokens, at)
    if unit is None:
        noun = lookup(tokens[at].text, NOUNS)
        return 2.0 if noun is not None and noun[0][1] == 2 and not noun[1].definite else None
    is_number = unit[0].copies == 2 or _half_after(tokens, unit[1]) is not None
    return float(unit[0].copies) if is_number else None


def _half_after(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """ "(a year) and a half", «(متر) ونصف المتر»: the fraction and the index after it and a repeated unit."""
    words = tuple(token.text for token in tokens[at : at + 3])
    for phrase, worth in HALVES:
        if words[: len(phrase)] == phrase:
            end = at + len(phrase)
            again = unit_at(tokens, end) or (unit_at(tokens, end + 1) if end < len(tokens) and tokens[end].text == "the" else None)
            named = end < len(tokens) and tokens[end].text.startswith("ال")
            return worth, (again[1] if again else end + 1 if named else end)
    return None


def _multiple(text: str, tokens: Sequence[Token], found: Range) -> Mention | None:
    is_verb = found.number_first == found.end
    if is_verb and multiple_word(tokens[found.end]) is None:
        return None
    end = found.end + 1 if is_verb else times_after(tokens, found.end)
    if end is None or found.share:
        return None
    low, state = change(found.low)
    before, first = bounds_before(tokens, found.first)
    shaped = bounded(Interval(low, change(found.high)[0], 20.0, note=f"{found.low:g} times is a change by {low:g} %"), before)
    surface = text[tokens[first].start : tokens[end - 1].end]
    quantity = Quantity(
        surface=surface, low=shaped.low, high=shaped.high, low_closed=shaped.low_closed, high_closed=shaped.high_closed, approximate=shaped.approximate,
        unit="percent", counted=state, state=state, step=20.0, derivation=shaped.note or f"{found.low:g} times is a change by {low:g} %",
    )  # fmt: skip
    return Mention(first, end, found.number_first, end, quantity)


def _mention(text: str, tokens: Sequence[Token], found: Range) -> Mention | None:
    interval, unit, end = _measured(tokens, found)
    rate = rate_after(tokens, end)
    noun = _noun(tokens, found, end, unit=unit)
    if _says_nothing(tokens, found, unit=unit, noun=noun):
        return None
    if noun is not None and not unit and found.ambiguous_group:
        interval = replace(interval, low=interval.low * 1000, high=interval.high * 1000, step=1.0)
    sign = unit_before(tokens, found.first)
    before, first = bounds_before(tokens, sign[1] if sign and unit else found.first)
    after, bound_end = bounds_after(tokens, end)
    state = _state(tokens, found, end, unit=unit, noun=noun)
    last = max(end, bound_end, noun.end if noun and not unit else end)
    if rate and rate[1] > end and unit != "km/h":
        last = max(last, rate[1])
    shaped = bounded(interval, before | after)
    surface = text[tokens[first].start : tokens[last - 1].end]
    quantity = Quantity(
        surface=surface,
        low=shaped.low, high=shaped.high, low_closed=shaped.low_closed, high_closed=shaped.high_closed, approximate=shaped.approximate,
        unit=_with_rate(unit, noun, rate), counted=_counted(noun, state), wider=noun.wider if noun else "", state=state,
        step=interval.step, derivation="; ".join(part for part in (interval.note, shaped.note) if part),
    )  # fmt: skip
    return Mention(first, last, found.number_first, max(end, found.end), quantity)


def _measured(tokens: Sequence[Token], found: Range) -> tuple[Interval, str, int]:
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
    unit = unit_at(tokens, at) or unit_before(tokens, found.number_first)
    if unit is None or (unit[0].copies == 2 and found.number_first < found.end):
        return _magnitude(tokens, found)
    after = max(unit[1], end)
    return _compound(tokens, found, unit[0], after)


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
    half = _half_after(tokens, after)
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
    return interval.times(by, unit=name), name, end


def _smaller_part(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[float, int] | None:
    numbers = read_numbers(tokens[at : at + 4]) if at < len(tokens) and _continues(tokens, at, unit) else ()
    if not numbers or numbers[0].first > 1 or numbers[0].share or numbers[0].ordinal:
        return None
    end = at + numbers[0].end
    part = unit_at(tokens, end)
    if part is None:
        return None
    is_cents = unit.canonical in MONEY and part[0].canonical == "cent" and unit.canonical != "cent"
    by = 0.01 if is_cents else part[0].by / unit.by
    return (numbers[0].low * by, part[1]) if is_cents or (part[0].canonical == unit.canonical and by < 1) else None


def _continues(tokens: Sequence[Token], at: int, unit: Unit) -> bool:
    return tokens[at].text in AND or tokens[at].text.startswith("و") or (unit.canonical in MONEY and tokens[at].kind == "number")


def _degree(tokens: Sequence[Token], found: Range) -> str:
    near = tokens[max(0, found.number_first - 6) : found.end + 6]
    return "magnitude" if found.high < 10.5 and any(token.text in MAGNITUDE_CUES for token in near) else "celsius"


def _noun(tokens: Sequence[Token], found: Range, end: int, *, unit: str) -> Noun | None:
    """A bare number counts the noun after it, or in Arabic a listed one before; a measure or share only one joined with "of"."""
    if unit:
        return noun_after(tokens, end) if end < len(tokens) and tokens[end].text in OF else None
    follows = tokens[found.number_first].text.startswith("ال") or tokens[found.number_first].text in POSTPOSED
    before = noun_before(tokens, found.first) if follows else None
    if before is not None:
        return before._replace(end=end)
    after = noun_after(tokens, end)
    if follows and after is not None and not after.listed:
        return None
    if after is not None and after.listed:
        return after
    told = noun_of_number(tokens, found.first)
    return told._replace(end=end) if told is not None else after


def _says_nothing(tokens: Sequence[Token], found: Range, *, unit: str, noun: Noun | None) -> bool:
    """ "one of them": a pronoun, not a count; «الذكرى الستين»: an ordinal."""
    first = tokens[found.number_first] if found.number_first < len(tokens) else None
    if first is None or unit or found.low != found.high:
        return False
    if found.low == 1 and first.kind == "word" and found.end - found.number_first == 1:
        return noun is None or not noun.listed or (found.end < len(tokens) and tokens[found.end].text in OF)
    before = tokens[found.number_first - 1].text if found.number_first else ""
    return first.text.startswith("ال") and before in ORDERED


def _state(tokens: Sequence[Token], found: Range, end: int, *, unit: str, noun: Noun | None) -> str:
    if any(CASUALTIES.at(tokens, at) for at in range(end, min(end + 3, len(tokens)))):
        return "casualty"
    if noun is not None and " " in noun.key:
        return noun.key.rpartition(" ")[2]
    state = state_near(tokens, found.number_first, end, of="amount" if unit in MONEY else NUMBER_STATES.get(unit, ""))
    if state in CHANGES and _is_reached(tokens, found.first):
        return "level"
    return state


def _is_reached(tokens: Sequence[Token], first: int) -> bool:
    """ "rose to 20 %" is a level, "rose by 20 %" a change; bound words may stand between."""
    _, start = bounds_before(tokens, first)
    return start > 0 and tokens[start - 1].text in TO


def _counted(noun: Noun | None, state: str) -> str:
    if noun is None:
        return state
    if " " in noun.key:
        return f"{noun.key.partition(' ')[0]} {state}"
    return noun.key if not state or noun.key.endswith(f" {state}") else f"{noun.key} {state}"


def _with_rate(unit: str, noun: Noun | None, rate: tuple[str, int] | None) -> str:
    if rate is None or unit == "km/h":
        return unit
    return f"{unit or (noun.key if noun and noun.listed else '')}/{rate[0]}"


HALVES: tuple[tuple[tuple[str, ...], float], ...] = (
    (("and", "a", "half"), 0.5), (("and", "a", "quarter"), 0.25), ((folded("ونصف"),), 0.5), (("و", folded("نصف")), 0.5), ((folded("وربع"),), 0.25),
    ((folded("وثلث"),), 1 / 3),
)  # fmt: skip
