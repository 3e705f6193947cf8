"""Tokens go in, a time of day comes out, its zone included: «الساعة الثالثة عصرا», "3:18 a.m.", "15:30 GMT", "7 a.m. local time (GMT+3)"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.hours import (
    ENGLISH_MINUTES,
    digital_hour,
    half_of_day,
    lettered_half,
    phrased_hour,
    pointed_hour,
    spoken_hour,
)
from factcheck.stages.normalise.dates.zones import OFFSETS
from factcheck.stages.normalise.dates.zonewords import offset_name, zone_at
from factcheck.stages.normalise.numbers.reading import may_start_number
from factcheck.stages.normalise.tokens import Token, Tokens
from factcheck.stages.normalise.wordforms import Phrases, openings, opens_phrase

LEADS = Phrases(
    [
        (phrase, True)
        for phrase in (
            "الساعة", "عند الساعة", "في الساعة", "بالساعة", "عند", "at", "at about", "at around", "around", "about", "shortly after", "حوالي الساعة", "بحدود الساعة",
            "قرابة الساعة",
        )
    ]
)  # fmt: skip
# Midnight belongs to the day that begins with it only where a date says so; newspapers mean the night of the day they name.
EXACT = Phrases([("noon", 12), ("midday", 12), ("منتصف النهار", 12)])
OPENINGS = openings((LEADS, EXACT))
OCLOCK = ("o", "'", "clock")
BARE_LEADS = frozenset(folded(word) for word in ("at", "عند", "around", "about", "by", "shortly"))
NIGHT_WORDS = frozenset(folded(word) for word in ("ليلا", "ليل", "الليل", "night"))
NIGHT_FALLS = 5
# A clock hour below this without "a.m." or «صباحا» is taken as of the afternoon.
DAWN = 7
GLOSS_MARKS = frozenset(("(", "/"))
# Minutes: the clocks of the world are from eleven hours behind to less than thirteen ahead; the rare rest cannot be told from their day.
WESTERNMOST = -11 * 60
MEMORY = "clock"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `certain` where a.m. or p.m. follows from the words."""

    hour: int
    minute: int
    end: int
    has_minutes: bool
    certain: bool
    zone: str = ""


def clock_from(tokens: Sequence[Token], at: int, *, afternoon: bool | None = None) -> Clock | None:
    """The time of day that starts at this token; `afternoon` where the part of the day is known from words before."""
    if at >= len(tokens) or not _may_start_clock(tokens[at].text):
        return None
    memory = tokens.memory if isinstance(tokens, Tokens) else {}
    key = (MEMORY, at, afternoon)
    if key not in memory:
        memory[key] = _clock_from(tokens, at, afternoon=afternoon)
    found = memory[key]
    return found if isinstance(found, Clock) else None


@lru_cache(maxsize=16_384)
def _may_start_clock(word: str) -> bool:
    """Whether a token with this text can be the first of a time of day at all."""
    return may_start_number(word) or word in ENGLISH_MINUTES or opens_phrase(word, OPENINGS)


def _clock_from(tokens: Sequence[Token], at: int, *, afternoon: bool | None) -> Clock | None:
    clock = _plain_clock(tokens, at, afternoon=afternoon)
    opens = clock is not None and clock.end + 2 < len(tokens) and tokens[clock.end].text in GLOSS_MARKS
    return _with_other_zone(tokens, clock) if clock is not None and opens and clock.zone in ("", "local") else clock


def _with_other_zone(tokens: Sequence[Token], clock: Clock) -> Clock:
    """ "5:40 a.m. (0240 GMT)": the same instant told in another zone; the difference is the offset of this one."""
    other = _plain_clock(tokens, clock.end + 1)
    is_closed = other is not None and (tokens[clock.end].text != "(" or (other.end < len(tokens) and tokens[other.end].text == ")"))
    if other is None or not is_closed or other.zone not in OFFSETS or not clock.certain:
        return clock
    ahead = (clock.hour - other.hour) * 60 + clock.minute - other.minute + round(OFFSETS[other.zone][0] * 60)
    ahead = (ahead - WESTERNMOST) % (24 * 60) + WESTERNMOST
    return replace(clock, zone=offset_name(ahead), end=other.end + (tokens[clock.end].text == "(")) if ahead % 15 == 0 else clock


def _plain_clock(tokens: Sequence[Token], at: int, *, afternoon: bool | None = None) -> Clock | None:
    """Without the same time in another zone."""
    lead = LEADS.at(tokens, at)
    start = lead[1] if lead else at
    exact = EXACT.at(tokens, start)
    if exact is not None:
        return Clock(exact[0], 0, exact[1], has_minutes=True, certain=True)
    phrase = phrased_hour(tokens, start)
    read = (
        digital_hour(tokens, start)
        or pointed_hour(tokens, start, is_told=lead is not None and afternoon is not None)
        or phrase
        or spoken_hour(tokens, start)
    )
    if read is None:
        return None
    hour, minute, end, has_minutes = read
    is_digital = has_minutes and tokens[start].kind == "number" and (start + 1 == end or tokens[start + 1].text == ":")
    if tuple(token.text for token in tokens[end : end + 3]) == OCLOCK:
        lead, end = lead or (True, start), end + 3
    half = None if lead is None and _is_bare_part(tokens, end) else half_of_day(tokens, end)
    half = half or (lettered_half(tokens, end) if is_digital or lead else None)
    half = half or ((afternoon, end) if afternoon is not None and lead else None)
    zone = zone_at(tokens, half[1] if half else end)
    if (
        half is None
        and not is_digital
        and (phrase is None or lead is None)
        and zone is None
        and (lead is None or (tokens[at].text in BARE_LEADS and tokens[end - 1].text != OCLOCK[2]))
    ):
        return None
    is_night = half is not None and tokens[half[1] - 1].text in NIGHT_WORDS
    hour, end = _at_night(hour, half[1]) if half and is_night else _in_half(hour, half, end)
    certain = half is not None or is_digital or hour >= DAWN
    hour = hour if certain else hour + 12
    return Clock(hour, minute, zone[1] if zone else end, has_minutes, certain, zone[0] if zone else "") if 0 <= hour <= 24 else None


def _is_bare_part(tokens: Sequence[Token], at: int) -> bool:
    """ "19 night guards": an English part of the day needs "in the" or "at" to make a figure before it an hour."""
    return at < len(tokens) and tokens[at].text in ("night", "morning", "evening", "afternoon", "dawn", "overnight")


def _at_night(hour: int, end: int) -> tuple[int, int]:
    """«الثانية عشرة ليلا» is the midnight that ends the day, «الثانية ليلا» no hour of the afternoon."""
    return (24 if hour == 12 else hour if hour < NIGHT_FALLS or hour > 12 else hour + 12), end


def _in_half(hour: int, half: tuple[bool, int] | None, end: int) -> tuple[int, int]:
    if half is None:
        return hour, end
    if half[0] and hour < 12:
        return hour + 12, half[1]
    return (0 if hour == 12 and not half[0] else hour), half[1]
