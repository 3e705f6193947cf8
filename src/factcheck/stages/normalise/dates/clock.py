"""Tokens go in, a time of day comes out, alone or put on the date beside it: «الساعة الثالثة عصرا», "3:18 a.m.", "15:30 GMT".

A stated zone makes the instants aware; without one they are naive, local to what the article tells.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DAY_PART_PHRASES, WEEKDAY_PHRASES
from factcheck.stages.normalise.dates.clocktimes import Clock, clock_from
from factcheck.stages.normalise.dates.when import Read, Span, When, midnight
from factcheck.stages.normalise.dates.zones import steady_offset, zone_of
from factcheck.stages.normalise.dates.zonewords import zone_at
from factcheck.stages.normalise.tokens import Token

TODAY_NOTE = "the day of publication"
BEFORE_DATE = frozenset(folded(word) for word in ("on", "of", "the", "يوم", "من", ","))
LINKS = frozenset(folded(word) for word in (",", "،", "at", "في", "هذا", "-", "من"))
NIGHT = (18, 30, True)


def clock_with_date(tokens: Sequence[Token], at: int, date_at: Callable[[Sequence[Token], int], Read | None]) -> Read | None:
    """ "9.40 p.m. on Thursday", «الثالثة من عصر الأربعاء», «مساء الخميس عند التاسعة»: `date_at` reads what follows the time."""
    clock = clock_from(tokens, at)
    if clock is not None:
        found = _day_after(tokens, clock.end, date_at)
        return _with_part_after(tokens, at, clock, found) if found else None
    if tokens[at].text == "at":
        return _bare_time_of_part(tokens, at, date_at)
    part = DAY_PART_PHRASES.at(tokens, at)
    found = _day_after(tokens, part[1], date_at) if part else None
    if part is None or found is None:
        return None
    found = (found[0], _past_next_day(tokens, found)) if part[0] == NIGHT else found
    later = clock_from(tokens, _skip_links(tokens, found[1]), afternoon=part[0][2])
    return (put_on(found[0], later), later.end) if later else (in_part(found[0], part[0]), found[1])


def _bare_time_of_part(tokens: Sequence[Token], at: int, date_at: Callable[[Sequence[Token], int], Read | None]) -> Read | None:
    """ "at 4.50 on Friday morning", "at 9 this evening": the part of the day makes a time of the figure."""
    if at + 2 >= len(tokens) or tokens[at + 1].kind != "number":
        return None
    found = _day_after(tokens, at + 2, date_at)
    part = (DAY_PART_PHRASES.at(tokens, found[1]) or DAY_PART_PHRASES.at(tokens, found[1] - 1)) if found else None
    clock = clock_from(tokens, at, afternoon=part[0][2]) if part else None
    return _with_part_after(tokens, at, clock, found) if clock and found and clock.end == at + 2 else None


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
    clock = (clock_from(tokens, at, afternoon=part[0][2]) or clock) if part else clock
    end = max(part[1], found[1]) if part else found[1]
    zone = None if clock.zone else zone_at(tokens, end)
    return (put_on(found[0], replace(clock, zone=zone[0])), zone[1]) if zone else (put_on(found[0], clock), end)


def _day_after(tokens: Sequence[Token], at: int, date_at: Callable[[Sequence[Token], int], Read | None]) -> Read | None:
    start = at
    while start < len(tokens) and start < at + 2 and tokens[start].text in BEFORE_DATE:
        start += 1
    found = date_at(tokens, start) if start < len(tokens) else None
    return found if found is not None and found[0].granularity == "day" else None


def clock_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A time alone belongs to the day of publication."""
    del lean
    clock = clock_from(tokens, at)
    if clock is None:
        return None
    today = When(lambda day: Span(midnight(day), midnight(day) + timedelta(days=1)), "day", note=TODAY_NOTE)
    return put_on(today, clock), clock.end


def with_clock(tokens: Sequence[Token], found: Read) -> Read:
    """The date with the time or the part of the day that follows it."""
    when, end = found
    if when.granularity != "day":
        return found
    at = _skip_links(tokens, end)
    clock = next((clock for start in range(end, at + 1) if (clock := clock_from(tokens, start))), None)
    if clock is not None:
        return put_on(when, clock), clock.end
    part = DAY_PART_PHRASES.at(tokens, at) if at == end else None
    return (in_part(when, part[0]), part[1]) if part else found


def _skip_links(tokens: Sequence[Token], end: int) -> int:
    at = end
    while at < len(tokens) and at < end + 2 and (tokens[at].text in LINKS or (tokens[at].text == "t" and tokens[at].glued)):
        at += 1
    return at


def is_time_alone(when: When) -> bool:
    """A time, or a range of times, to which no day is told."""
    return when.note.endswith(f"; {TODAY_NOTE}")


def on_day_of(when: When, other: When) -> When:
    """A time alone, moved from the day of publication to the day of another date."""

    def rule(day: date) -> Span | None:
        span, target = when.rule(day), other.rule(day)
        ahead = midnight(target.start.date()) - midnight(day) if target else None
        return Span(span.start + ahead, span.end + ahead) if span and ahead is not None else None

    return replace(when, rule=rule, absolute=other.absolute, note=when.note.removesuffix(TODAY_NOTE) + other.note)


def beside_clock(when: When, side: Literal["before", "after", "by", "from"]) -> When:
    """ "after 5 p.m. on Friday": what is left of that day, or what went before."""

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        if span is None:
            return None
        start = span.start.replace(hour=0, minute=0)
        return (
            Span(span.start, start + timedelta(days=1))
            if side in ("after", "from")
            else Span(start, span.end if side == "by" else span.start)
        )

    return replace(when, rule=rule, granularity="interval", note=f"{side} {when.note}")


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

    offset = steady_offset(clock.zone) if clock.zone and clock.certain and when.weekday is not None else None
    minute = clock.hour * 60 + clock.minute - offset if offset is not None else None
    zone = f", {clock.zone} time" if clock.zone else ""
    note = f"{clock.hour:02}:{clock.minute:02}{zone}{'' if clock.certain else ', afternoon assumed'}; {when.note}"
    is_loose = when.approximate or not clock.certain
    return replace(
        when, rule=rule, granularity="minute" if clock.has_minutes else "hour", approximate=is_loose, zoned_minute=minute, note=note
    )
