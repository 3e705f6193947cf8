"""Tokens after a time of day go in, the zone that they state comes out: "GMT+3", "local time (GMT+3)", «بتوقيت يسبق غرينتش بثلاث ساعات»."""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.zones import ZONES
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases, openings, opens_phrase

Zone = tuple[str, int]
"""A name that `zones.zone_of` knows and the index after its words."""

GREENWICH_TEXT = "gmt|utc|غرينتش|جرينتش|غرينيتش|غرينتش العالمي|توقيت غرينتش|توقيت جرينتش|بتوقيت غرينتش|بتوقيت جرينتش|التوقيت العالمي|بالتوقيت العالمي|خط غرينتش|greenwich mean time|greenwich"
GREENWICH = Phrases([(phrase, True) for phrase in GREENWICH_TEXT.split("|")])
SIGNS = {"+": 1, "-": -1, folded("زائد"): 1, folded("ناقص"): -1, "plus": 1, "minus": -1}
HOUR_WORDS = frozenset(folded(word) for word in ("hour", "hours", "ساعة", "ساعات", "بساعة", "ساعتين", "بساعتين"))
TWO_HOURS = frozenset(folded(word) for word in ("ساعتين", "بساعتين"))
# "three hours ahead of GMT"
AFTER_HOURS = Phrases([("ahead of", 1), ("behind", -1)], clitics=())
# «يسبق غرينتش بثلاث ساعات»
BEFORE_GREENWICH_TEXT = {
    1: "يسبق|تسبق|السابق ل|متقدم على|متقدمة على|المتقدم على|المتقدم عن|متقدم عن|يتقدم على|يزيد على|يزيد عن",
    -1: "متأخر عن|المتأخر عن|يتأخر عن|يقل عن|ينقص عن",
}
BEFORE_GREENWICH = Phrases(
    [(phrase, sign) for sign, phrases in BEFORE_GREENWICH_TEXT.items() for phrase in phrases.split("|")], clitics=("و",)
)
LOCAL_LEADS = frozenset(folded(word) for word in ("بتوقيت", "توقيت", "وهو", "الذي", "which", "is", "that", "a", "an"))
GLOSS_OPENERS = frozenset(folded(word) for word in ("(", ",", "،", "or", "أو", "أي", "-"))
LARGEST = 14
# Tokens of a count of hours with its word.
LONGEST_HOURS = 5
OPENINGS = openings((ZONES, GREENWICH, BEFORE_GREENWICH))


def zone_at(tokens: Sequence[Token], at: int) -> Zone | None:
    """The zone whose words start here; an offset told beside a name, in brackets or between commas, is the surer of the two."""
    if at >= len(tokens) or not _may_start_zone(tokens[at].text):
        return None
    named = _offset(tokens, at) or ZONES.at(tokens, at)
    end = named[1] if named else at
    is_open = end < len(tokens) and tokens[end].text in GLOSS_OPENERS and (named is None or named[0] == "local")
    return (_in_gloss(tokens, end) or named) if is_open else named


@lru_cache(maxsize=16_384)
def _may_start_zone(word: str) -> bool:
    return word in LOCAL_LEADS or word in GLOSS_OPENERS or opens_phrase(word, OPENINGS)


def offset_name(minutes: int) -> str:
    """`180` → `"UTC+03:00"`."""
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _in_gloss(tokens: Sequence[Token], at: int) -> Zone | None:
    """ "(GMT+3)", ", or GMT+2,", ", three hours ahead of GMT,"; a name alone only in brackets."""
    is_bracket = tokens[at].text == "("
    start = at
    while start < len(tokens) and start < at + 2 and tokens[start].text in GLOSS_OPENERS:
        start += 1
    found = _offset(tokens, start) or (ZONES.at(tokens, start) if is_bracket else None)
    if found is None or not is_bracket:
        return found
    return (found[0], found[1] + 1) if found[1] < len(tokens) and tokens[found[1]].text == ")" else None


def _offset(tokens: Sequence[Token], at: int) -> Zone | None:
    start = at
    while start < len(tokens) and start < at + 2 and tokens[start].text in LOCAL_LEADS:
        start += 1
    if start >= len(tokens):
        return None
    return (
        _signed(tokens, at) or (_signed(tokens, start) if start > at else None) or _hours_first(tokens, start) or _hours_last(tokens, start)
    )


def _signed(tokens: Sequence[Token], at: int) -> Zone | None:
    """ "GMT+3", "UTC +05:30", «غرينتش+2», «توقيت غرينتش زائد ثلاث ساعات»; a minus has to stand close, for a dash may not."""
    greenwich = GREENWICH.at(tokens, at)
    sign = SIGNS.get(tokens[greenwich[1]].text) if greenwich and greenwich[1] + 1 < len(tokens) else None
    if greenwich is None or sign is None:
        return None
    start = greenwich[1] + 1
    if tokens[greenwich[1]].text == "-" and not (tokens[greenwich[1]].glued and tokens[start].glued):
        return None
    hours = tokens[start].text
    if not (hours.isdigit() and len(hours) <= 2):
        told = _hours(tokens, start)
        return _named(sign * told[0] * 60, told[1]) if told else None
    is_minutes = start + 2 < len(tokens) and tokens[start + 1].text == ":" and tokens[start + 2].glued and len(tokens[start + 2].text) == 2
    minutes = int(tokens[start + 2].text) if is_minutes and tokens[start + 2].text.isdigit() else 0
    end = start + 3 if is_minutes else start + 1
    end = end + 1 if end < len(tokens) and tokens[end].text in HOUR_WORDS else end
    return _named(sign * (int(hours) * 60 + minutes), end)


def _hours_first(tokens: Sequence[Token], at: int) -> Zone | None:
    """ "three hours ahead of GMT"."""
    is_told = any(token.text in HOUR_WORDS for token in tokens[at : at + LONGEST_HOURS])
    hours = _hours(tokens, at) if is_told else None
    side = AFTER_HOURS.at(tokens, hours[1]) if hours else None
    greenwich = GREENWICH.at(tokens, side[1]) if side else None
    return _named(side[0] * hours[0] * 60, greenwich[1]) if hours and side and greenwich else None


def _hours_last(tokens: Sequence[Token], at: int) -> Zone | None:
    """«يسبق غرينتش بثلاث ساعات», «المتأخر عن توقيت غرينتش بساعتين»."""
    side = BEFORE_GREENWICH.at(tokens, at)
    greenwich = GREENWICH.at(tokens, side[1]) if side else None
    hours = _hours(tokens, greenwich[1]) if greenwich else None
    return _named(side[0] * hours[0] * 60, hours[1]) if side and hours else None


def _hours(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A count of hours and the index after them: "an hour", «بثلاث ساعات», «ساعتين»."""
    if at >= len(tokens):
        return None
    if tokens[at].text in HOUR_WORDS:
        return (2 if tokens[at].text in TWO_HOURS else 1), at + 1
    start = at + 1 if tokens[at].text == folded("ب") else at
    number = number_at(tokens, start)
    is_hours = number is not None and number.end < len(tokens) and tokens[number.end].text in HOUR_WORDS
    return (int(number.low), number.end + 1) if number is not None and is_hours and number.low == int(number.low) else None


def _named(minutes: int, end: int) -> Zone | None:
    return (offset_name(minutes), end) if abs(minutes) <= LARGEST * 60 else None
