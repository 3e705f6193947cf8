"""Tokens go in, a time of day comes out, alone or put on the date beside it: «الساعة الثالثة عصرا», "3:18 a.m.", "15:30 GMT".

A stated zone makes the instants aware; without one they are naive, local to what the article tells.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.calendarwords import DAY_PART_PHRASES
from factcheck.stages.normalise.monthdays import Read
from factcheck.stages.normalise.numbers import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.when import Span, When, midnight
from factcheck.stages.normalise.wordforms import Phrases
from factcheck.stages.normalise.zones import ZONES, zone_of

LEADS = Phrases(
    [
        (phrase, True)
        for phrase in ("الساعة", "عند الساعة", "في الساعة", "بالساعة", "عند", "at", "at about", "at around", "حوالي الساعة", "بحدود الساعة")
    ]
)
FRACTIONS = {"نصف": 30, "والنصف": 30, "ونصف": 30, "ربع": 15, "وربع": 15, "والربع": 15, "ثلث": 20, "وثلث": 20, "والثلث": 20}
PAST_HOUR = {folded(word): minutes for word, minutes in FRACTIONS.items()}
TO_HOUR = {folded(word): minutes for word, minutes in {"ربع": 15, "ربعا": 15, "ثلث": 20, "ثلثا": 20, "خمس": 5}.items()}
TODAY_NOTE = "the day of publication"
# Midnight belongs to the day that begins with it only where a date says so; newspapers mean the night of the day they name.
EXACT = Phrases([("noon", 12), ("midday", 12), ("منتصف النهار", 12)])
OCLOCK = ("o", "'", "clock")
BARE_LEADS = frozenset(folded(word) for word in ("at", "عند"))
BEFORE_DATE = frozenset(folded(word) for word in ("on", "of", "the", "يوم", "من", ","))
LINKS = frozenset(folded(word) for word in (",", "،", "at", "في", "هذا", "-", "من"))
MINUTE_WORDS = frozenset((folded("دقيقة"), folded("دقائق"), "minutes"))
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
        return (put_on(found[0], clock), found[1]) if found else None
    part = DAY_PART_PHRASES.at(tokens, at)
    found = _day_after(tokens, part[1], date_at) if part else None
    if part is None or found is None:
        return None
    later = _clock(tokens, _skip_links(tokens, found[1]), afternoon=part[0][2])
    return (put_on(found[0], later), later.end) if later else (in_part(found[0], part[0]), found[1])


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
    clock = _clock(tokens, at) if at < len(tokens) else None
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
        start = span.start + timedelta(hours=clock.hour, minutes=clock.minute)
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
    read = _digital(tokens, start) or _pointed(tokens, start) or _spoken(tokens, start)
    if read is None:
        return None
    hour, minute, end, has_minutes = read
    is_digital = has_minutes and tokens[start].kind == "number" and (start + 1 == end or tokens[start + 1].text == ":")
    if tuple(token.text for token in tokens[end : end + 3]) == OCLOCK:
        lead, end = lead or (True, start), end + 3
    half = None if lead is None and _is_bare_part(tokens, end) else _half_of_day(tokens, end)
    half = half or ((afternoon, end) if afternoon is not None and lead else None)
    zone = ZONES.at(tokens, half[1] if half else end)
    if (
        half is None
        and not is_digital
        and zone is None
        and (lead is None or (tokens[at].text in BARE_LEADS and tokens[end - 1].text != OCLOCK[2]))
    ):
        return None
    hour, end = _in_half(hour, half, end)
    certain = half is not None or is_digital or hour >= DAWN
    hour = hour if certain else hour + 12
    return Clock(hour, minute, zone[1] if zone else end, has_minutes, certain, zone[0] if zone else "") if 0 <= hour < 24 else None


def _is_bare_part(tokens: Sequence[Token], at: int) -> bool:
    """ "19 night guards": an English part of the day needs "in the" or "at" to make a figure before it an hour."""
    return at < len(tokens) and tokens[at].text in ("night", "morning", "evening", "afternoon", "dawn", "overnight")


def _in_half(hour: int, half: tuple[bool, int] | None, end: int) -> tuple[int, int]:
    if half is None:
        return hour, end
    if half[0] and hour < 12:
        return hour + 12, half[1]
    return (0 if hour == 12 and not half[0] else hour), half[1]


def _digital(tokens: Sequence[Token], at: int) -> tuple[int, int, int, bool] | None:
    """15:30, 15:30:20."""
    if (
        at + 2 >= len(tokens)
        or tokens[at].kind != "number"
        or tokens[at + 1].text != ":"
        or not tokens[at + 1].glued
        or not tokens[at + 2].glued
    ):
        return None
    hour, minute = tokens[at].text, tokens[at + 2].text
    if not (hour.isdigit() and minute.isdigit() and len(hour) <= 2 and len(minute) == 2 and int(hour) < 24 and int(minute) < 60):
        return None
    end = at + 3
    if end + 1 < len(tokens) and tokens[end].text == ":" and tokens[end + 1].kind == "number":
        end += 2
    return int(hour), int(minute), end, True


def _pointed(tokens: Sequence[Token], at: int) -> tuple[int, int, int, bool] | None:
    """ "9.40 p.m." and "1300 GMT": only with such words after them."""
    if at >= len(tokens) or tokens[at].kind != "number":
        return None
    hour, _, minute = tokens[at].text.partition(".")
    if not minute and len(hour) == 4 and ZONES.at(tokens, at + 1):
        hour, minute = hour[:2], hour[2:]
    if not (hour.isdigit() and minute.isdigit() and len(minute) == 2 and len(hour) <= 2 and int(hour) < 24 and int(minute) < 60):
        return None
    return (int(hour), int(minute), at + 1, True) if _half_of_day(tokens, at + 1) or ZONES.at(tokens, at + 1) else None


def _spoken(tokens: Sequence[Token], at: int) -> tuple[int, int, int, bool] | None:
    """«الثالثة وخمس عشرة دقيقة», «12 إلا ربعا», "3"."""
    if at >= len(tokens):
        return None
    hour = _hour(tokens, at)
    if hour is None:
        return None
    value, minute, end = hour
    if minute:
        return value, minute, end, True
    if end < len(tokens) and tokens[end].text in PAST_HOUR:
        return value, PAST_HOUR[tokens[end].text], end + 1, True
    if end + 1 < len(tokens) and tokens[end].text == "الا" and tokens[end + 1].text in TO_HOUR:
        return (value - 1) % 24, 60 - TO_HOUR[tokens[end + 1].text], end + 2, True
    minutes = _minutes(tokens, end)
    return (value, minutes[0], minutes[1], True) if minutes else (value, 0, end, False)


def _hour(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """Hour, minutes that the number reader took for a part of it («ثلاثة وثلث», «الرابعة وأربعون دقيقة»), and the index after."""
    number = number_at(tokens, at)
    if (
        number is None
        or number.share
        or number.vague
        or (number.ordinal and tokens[at].text.isascii())
        or (number.digits and number.end > at + 1 and not number.ordinal)
    ):
        return None
    value, rest = divmod(number.low, 1)
    if rest and number.digits:
        return None
    if 1 <= value <= 24:
        return int(value), round(rest * 60), number.end
    is_minutes = number.end < len(tokens) and tokens[number.end].text in MINUTE_WORDS and value % 10 > 0 and value < 60
    return (int(value % 10), int(value - value % 10), number.end + 1) if is_minutes else None


def _minutes(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """«و18 دقيقة», «وأربعون دقيقة»."""
    start = at + 1 if at < len(tokens) and tokens[at].text == "و" else at
    if start == at and not (at < len(tokens) and tokens[at].text.startswith("و")):
        return None
    number = number_at(tokens, start)
    is_minutes = number is not None and number.end < len(tokens) and tokens[number.end].text in MINUTE_WORDS
    return (int(number.low), number.end + 1) if number is not None and is_minutes and number.low < 60 else None


def _half_of_day(tokens: Sequence[Token], at: int) -> tuple[bool, int] | None:
    """Whether the afternoon is meant, and the index after the words: "p.m.", «عصرا»."""
    start = at + 1 if at < len(tokens) and tokens[at].text in (folded("هذا"), folded("من")) else at
    part = DAY_PART_PHRASES.at(tokens, start)
    if part is not None:
        return part[0][2], part[1]
    letters = "".join(token.text for token in tokens[at : at + 4])
    for text, afternoon, width in (
        ("a.m.", False, 4),
        ("p.m.", True, 4),
        ("a.m", False, 3),
        ("p.m", True, 3),
        ("am", False, 1),
        ("pm", True, 1),
    ):
        if letters.startswith(text) and at < len(tokens) and (width > 1 or tokens[at].text == text):
            return afternoon, at + width
    return None
