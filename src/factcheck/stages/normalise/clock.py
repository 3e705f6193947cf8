"""Tokens go in, a time of day comes out, alone or put on the date beside it: «الساعة الثالثة عصرا», "3:18 a.m.", "15:30 GMT".

A stated zone makes the instants aware; without one they are naive, local to what the article tells.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.calendarwords import DAY_PART_PHRASES, WEEKDAY_PHRASES
from factcheck.stages.normalise.hours import digital_hour, half_of_day, phrased_hour, pointed_hour, spoken_hour
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.when import Read, Span, When, midnight
from factcheck.stages.normalise.wordforms import Phrases
from factcheck.stages.normalise.zones import ZONES, zone_of

LEADS = Phrases(
    [
        (phrase, True)
        for phrase in (
            "الساعة", "عند الساعة", "في الساعة", "بالساعة", "عند", "at", "at about", "at around", "around", "about", "by", "shortly after", "حوالي الساعة", "بحدود الساعة",
            "قرابة الساعة",
        )
    ]
)  # fmt: skip
TODAY_NOTE = "the day of publication"
# Midnight belongs to the day that begins with it only where a date says so; newspapers mean the night of the day they name.
EXACT = Phrases([("noon", 12), ("midday", 12), ("منتصف النهار", 12)])
OCLOCK = ("o", "'", "clock")
BARE_LEADS = frozenset(folded(word) for word in ("at", "عند", "around", "about", "by", "shortly"))
BEFORE_DATE = frozenset(folded(word) for word in ("on", "of", "the", "يوم", "من", ","))
LINKS = frozenset(folded(word) for word in (",", "،", "at", "في", "هذا", "-", "من"))
NIGHT_WORDS = frozenset(folded(word) for word in ("ليلا", "ليل", "الليل", "night"))
NIGHT_FALLS = 5
NIGHT = (18, 30, True)
# A clock hour below this without "a.m." or «صباحا» is taken as of the afternoon.
DAWN = 7


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `certain` where a.m. or p.m. follows from the words."""

    hour: int
    minute: int
    end: int
    has_minutes: bool
    certain: bool
    zone: str = ""


def clock_with_date(tokens: Sequence[Token], at: int, date_at: Callable[[Sequence[Token], int], Read | None]) -> Read | None:
    """ "9.40 p.m. on Thursday", «الثالثة من عصر الأربعاء», «مساء الخميس عند التاسعة»: `date_at` reads what follows the time."""
    clock = _clock(tokens, at)
    if clock is not None:
        found = _day_after(tokens, clock.end, date_at)
        return _with_part_after(tokens, at, clock, found) if found else None
    part = DAY_PART_PHRASES.at(tokens, at)
    found = _day_after(tokens, part[1], date_at) if part else None
    if part is None or found is None:
        return None
    found = (found[0], _past_next_day(tokens, found)) if part[0] == NIGHT else found
    later = _clock(tokens, _skip_links(tokens, found[1]), afternoon=part[0][2])
    return (put_on(found[0], later), later.end) if later else (in_part(found[0], part[0]), found[1])


def _past_next_day(tokens: Sequence[Token], found: Read) -> int:
    """«ليل الخميس الجمعة», «ليلة الأربعاء/الخميس»: the night between them is that of the first."""
    when, end = found
    start = end + 1 if end < len(tokens) and tokens[end].text in ("/", "-") else end
    following = WEEKDAY_PHRASES.at(tokens, start)
    is_next = following is not None and when.weekday is not None and following[0] == (when.weekday + 1) % 7
    return following[1] if following and is_next and not tokens[start].text.startswith("و") else end


def _with_part_after(tokens: Sequence[Token], at: int, clock: Clock, found: Read) -> Read:
    """ "at half past seven on Thursday evening", "at ten to five this morning": the part of the day tells which seven."""
    part = DAY_PART_PHRASES.at(tokens, found[1]) or DAY_PART_PHRASES.at(tokens, found[1] - 1)
    clock = (_clock(tokens, at, afternoon=part[0][2]) or clock) if part else clock
    return put_on(found[0], clock), max(part[1], found[1]) if part else found[1]


def _day_after(tokens: Sequence[Token], at: int, date_at: Callable[[Sequence[Token], int], Read | None]) -> Read | None:
    start = at
    while start < len(tokens) and start < at + 2 and tokens[start].text in BEFORE_DATE:
        start += 1
    found = date_at(tokens, start) if start < len(tokens) else None
    return found if found is not None and found[0].granularity == "day" else None


def clock_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A time alone belongs to the day of publication."""
    del lean
    clock = _clock(tokens, at)
    if clock is None:
        return None
    today = When(lambda day: Span(midnight(day), midnight(day) + timedelta(days=1)), "day", note=TODAY_NOTE)
    return put_on(today, clock), clock.end


def time_alone(tokens: Sequence[Token], at: int) -> Clock | None:
    """The time of day that starts at this token."""
    return _clock(tokens, at)


def with_clock(tokens: Sequence[Token], found: Read) -> Read:
    """The date with the time or the part of the day that follows it."""
    when, end = found
    if when.granularity != "day":
        return found
    at = _skip_links(tokens, end)
    clock = next((clock for start in range(end, at + 1) if (clock := _clock(tokens, start))), None)
    if clock is not None:
        return put_on(when, clock), clock.end
    part = DAY_PART_PHRASES.at(tokens, at) if at == end else None
    return (in_part(when, part[0]), part[1]) if part else found


def _skip_links(tokens: Sequence[Token], end: int) -> int:
    at = end
    while at < len(tokens) and at < end + 2 and tokens[at].text in LINKS:
        at += 1
    return at


def in_part(when: When, hours: tuple[int, int, bool]) -> When:
    """The date narrowed to a part of its day."""

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        return Span(span.start + timedelta(hours=hours[0]), span.start + timedelta(hours=hours[1])) if span else None

    return replace(when, rule=rule, granularity="hour", approximate=True, note=f"part of that day; {when.note}")


def put_on(when: When, clock: Clock) -> When:
    """The date at that time."""

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        if span is None:
            return None
        start = midnight(span.start.date()) + timedelta(hours=clock.hour, minutes=clock.minute)
        start = start.replace(tzinfo=zone_of(clock.zone, start)) if clock.zone else start
        return Span(start, start + (timedelta(minutes=1) if clock.has_minutes else timedelta(hours=1)))

    zone = f", {clock.zone} time" if clock.zone else ""
    note = f"{clock.hour:02}:{clock.minute:02}{zone}{'' if clock.certain else ', afternoon assumed'}; {when.note}"
    is_loose = when.approximate or not clock.certain
    return replace(when, rule=rule, granularity="minute" if clock.has_minutes else "hour", approximate=is_loose, note=note)


def _clock(tokens: Sequence[Token], at: int, *, afternoon: bool | None = None) -> Clock | None:
    """`afternoon` where the part of the day is known from words before."""
    lead = LEADS.at(tokens, at)
    start = lead[1] if lead else at
    exact = EXACT.at(tokens, start)
    if exact is not None:
        return Clock(exact[0], 0, exact[1], has_minutes=True, certain=True)
    phrase = phrased_hour(tokens, start)
    read = digital_hour(tokens, start) or pointed_hour(tokens, start) or phrase or spoken_hour(tokens, start)
    if read is None:
        return None
    hour, minute, end, has_minutes = read
    is_digital = has_minutes and tokens[start].kind == "number" and (start + 1 == end or tokens[start + 1].text == ":")
    if tuple(token.text for token in tokens[end : end + 3]) == OCLOCK:
        lead, end = lead or (True, start), end + 3
    half = None if lead is None and _is_bare_part(tokens, end) else half_of_day(tokens, end)
    half = half or ((afternoon, end) if afternoon is not None and lead else None)
    zone = ZONES.at(tokens, half[1] if half else end)
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
