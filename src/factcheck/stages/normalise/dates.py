"""Tokens go in, the dates in them come out, each as a rule that publication settles (`when.settled`)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from factcheck.domain.text import folded
from factcheck.stages.normalise.calendarwords import (
    DAY_PART_PHRASES,
    DECADE_PHRASES,
    DEICTIC_PHRASES,
    DIRECTION_PHRASES,
    HALF_WORDS,
    HIJRI_PHRASES,
    MONTH_PHRASES,
    PART_PHRASES,
    QUARTER_WORDS,
    SEASON_PHRASES,
    STRETCH_PHRASES,
    WEEKDAY_PHRASES,
)
from factcheck.stages.normalise.clock import EXACT, LEADS, TODAY_NOTE, clock_at, clock_with_date, in_part, put_on, time_alone, with_clock
from factcheck.stages.normalise.dateframes import is_in_name, side_before
from factcheck.stages.normalise.dateranges import to_range
from factcheck.stages.normalise.daterules import beyond
from factcheck.stages.normalise.feasts import EVES, FEASTS, feast_at
from factcheck.stages.normalise.hijri import hijri_at
from factcheck.stages.normalise.leaning import SENTENCE_ENDS, leaning
from factcheck.stages.normalise.monthdays import MONTH_LEADS, day_month_at, month_phrase_at
from factcheck.stages.normalise.numbers import may_start_number
from factcheck.stages.normalise.numericdates import numeric_date_at
from factcheck.stages.normalise.partdates import LAST, nth_weekday_at, part_at
from factcheck.stages.normalise.relative import AGO, AHEAD, ago_at, deictic_at
from factcheck.stages.normalise.samemonth import day_of_named_month
from factcheck.stages.normalise.seasons import CENTURY_WORDS, century_at, season_at
from factcheck.stages.normalise.stretches import stretch_at, weekend_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.weekdays import DAY_WORDS, is_weekday_here, near_weekday, weekday_at
from factcheck.stages.normalise.when import Read, When
from factcheck.stages.normalise.wordforms import Phrases, openings, opens_phrase
from factcheck.stages.normalise.yearparts import year_part_at
from factcheck.stages.normalise.years import year_at
from factcheck.stages.normalise.yearspans import PLURAL_NAMES, years_at
from factcheck.stages.normalise.yearwords import YEAR_NAMES
from factcheck.stages.normalise.zones import ZONES

Reader = Callable[[Sequence[Token], int, str], Read | None]


@dataclass(frozen=True, slots=True)
class DateMention:
    """Tokens `[first, end)`."""

    first: int
    end: int
    when: When


def read_dates(tokens: Sequence[Token]) -> tuple[DateMention, ...]:
    """Sorted, disjoint; a time of day alone belongs to the one day that its sentence names."""
    mentions = _all_dates(tokens)
    return tuple(_on_its_day(tokens, mention, mentions) for mention in mentions)


def _on_its_day(tokens: Sequence[Token], mention: DateMention, mentions: Sequence[DateMention]) -> DateMention:
    clock = (
        time_alone(tokens, mention.first) if mention.when.granularity in ("hour", "minute") and TODAY_NOTE in mention.when.note else None
    )
    if clock is None:
        return mention
    days = [other for other in mentions if _names_day(other) and not _is_parted(tokens, mention, other)]
    nearest = min(days, key=lambda day: (day.first > mention.first, abs(day.first - mention.first)), default=None)
    return replace(mention, when=put_on(nearest.when, clock)) if nearest else mention


def _names_day(mention: DateMention) -> bool:
    """A day, or a time of day on a stated one."""
    is_timed = mention.when.granularity in ("hour", "minute") and TODAY_NOTE not in mention.when.note
    return mention.when.granularity == "day" or is_timed


def _is_parted(tokens: Sequence[Token], one: DateMention, other: DateMention) -> bool:
    start, end = min(one.end, other.end), max(one.first, other.first)
    return any(token.text in SENTENCE_ENDS for token in tokens[start:end])


def _all_dates(tokens: Sequence[Token]) -> tuple[DateMention, ...]:
    mentions: list[DateMention] = []
    at = 0
    while at < len(tokens):
        found = date_at(tokens, at) or (_of_month_before(tokens, at, mentions[-1]) if mentions else None)
        if found is None:
            at += 1
        else:
            mentions.append(DateMention(at, found[1], found[0]))
            at = found[1]
    return tuple(mentions)


def _of_month_before(tokens: Sequence[Token], at: int, before: DateMention) -> Read | None:
    """«من 11 يوليو حتى 13 منه»: a day of the month named last, in the same sentence."""
    is_near = all(token.text not in SENTENCE_ENDS for token in tokens[before.end : at])
    return day_of_named_month(tokens, at, before.when) if is_near else None


def date_at(tokens: Sequence[Token], at: int) -> Read | None:
    """The date that starts at this token, a time of day beside it included."""
    found = _one_date_at(tokens, at)
    if found is None or is_in_name(tokens, at, found[1]):
        return None
    found = _equated(tokens, found)
    side = side_before(tokens, at)
    if side and found[0].granularity not in ("hour", "minute"):
        return beyond(found[0], side), found[1]
    return to_range(tokens, at, found, _one_date_at)


def _equated(tokens: Sequence[Token], found: Read) -> Read:
    """«1 محرم 1447 الموافق 26 يونيو 2025»: one day in two calendars; ours decides, for moons are sighted on different evenings."""
    when, end = found
    start = end + 1 if end < len(tokens) and tokens[end].text in EQUAL_WORDS else None
    start = start + 1 if start is not None and start < len(tokens) and tokens[start].text in ("ل", "to", "with") else start
    other = _one_date_at(tokens, start) if start is not None and start < len(tokens) and when.granularity == "day" else None
    if other is None or other[0].granularity != "day":
        return found
    return (other[0] if "Hijri" in when.note else when), other[1]


def _one_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    found = _bare_date_at(tokens, at)
    return with_clock(tokens, found) if found is not None else None


def _bare_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    return _first_reading(tokens, at, READERS)


def _untimed_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    return _first_reading(tokens, at, UNTIMED)


def _first_reading(tokens: Sequence[Token], at: int, readers: tuple[Reader, ...]) -> Read | None:
    if not may_start_date(tokens[at].text) or (tokens[at].kind == "number" and not _is_beside_date_words(tokens, at)):
        return None
    lean = leaning(tokens, at)
    for reader in readers:
        found = reader(tokens, at, lean)
        if found is not None:
            return found
    return None


def _is_beside_date_words(tokens: Sequence[Token], at: int) -> bool:
    """A figure is part of a date only with a word or mark of dates near it, or as a year."""
    text = tokens[at].text
    return len(text) == 4 or "." in text or any(may_belong_to_date(token.text) for token in tokens[at + 1 : at + 6])


def _deictic(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "today", with the weekday that often stands beside it: «اليوم الأربعاء», «أمس الأول، الجمعة»."""
    del lean
    found = deictic_at(tokens, at)
    if found is None:
        return None
    when, end = found
    if tokens[at].text in TONIGHT or tokens[end - 1].text in TONIGHT:
        return in_part(when, EVENING), end
    beside = end + 1 if end < len(tokens) and tokens[end].text in (",", "،", "on", "(") else end
    weekday = WEEKDAY_PHRASES.at(tokens, beside)
    if weekday is not None and is_weekday_here(tokens, beside, introduced=True):
        closes = beside > end and tokens[end].text == "(" and weekday[1] < len(tokens) and tokens[weekday[1]].text == ")"
        return near_weekday(when, weekday[0]), weekday[1] + closes
    return when, end


def _timed(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A time of day before its date."""
    del lean
    return clock_with_date(tokens, at, _untimed_date_at)


def _deictic_weekday(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """«اليوم الأربعاء» is today, not "Wednesday"; it must be tried before weekdays are."""
    found = _deictic(tokens, at, lean)
    return found if found is not None and found[0].weekday is not None else None


def _stretch(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    del lean
    return stretch_at(tokens, at)


def _year(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    del lean
    return year_at(tokens, at)


EQUAL_WORDS = frozenset(folded(word) for word in ("الموافق", "والموافق", "للموافق", "corresponding", "equivalent"))
TONIGHT = frozenset(folded(word) for word in ("tonight", "الليلة", "ليلة", "night"))
EVENING = (18, 24, True)
READERS: tuple[Reader, ...] = (
    numeric_date_at, years_at, _deictic_weekday, _timed, hijri_at, feast_at, part_at, nth_weekday_at, year_part_at, weekday_at, day_month_at, month_phrase_at, _deictic, season_at, century_at, _stretch, weekend_at, ago_at, _year, clock_at,
)  # fmt: skip
# Times of day before dates read the date with these, so that a row of times cannot recurse.
UNTIMED = tuple(reader for reader in READERS if reader not in (_timed, clock_at))
STARTERS: tuple[Phrases[Any], ...] = tuple(
    phrases
    for phrases in (
        EXACT, AGO, AHEAD, DAY_PART_PHRASES, DECADE_PHRASES, DEICTIC_PHRASES, DIRECTION_PHRASES, FEASTS, HIJRI_PHRASES, LEADS, MONTH_PHRASES, PART_PHRASES,
        SEASON_PHRASES, STRETCH_PHRASES, WEEKDAY_PHRASES,
    )
)  # fmt: skip
STARTING = openings(STARTERS)
BELONGING = openings((*STARTERS, ZONES))
DATE_MARKS = frozenset(folded(word) for word in ("/", ":", "-", "s", "a", "p", "am", "pm", "من", "of", "st", "nd", "rd", "th", "in", "o"))
OTHER_STARTERS = frozenset(("the", "a", "an", "q", "h")).union(
    DAY_WORDS, EVES, MONTH_LEADS, YEAR_NAMES, PLURAL_NAMES, CENTURY_WORDS, QUARTER_WORDS, HALF_WORDS, LAST
)


@lru_cache(maxsize=16_384)
def may_start_date(word: str) -> bool:
    """Whether a token with this text can be the first of a date at all."""
    return may_start_number(word) or word in OTHER_STARTERS or opens_phrase(word, STARTING)


@lru_cache(maxsize=16_384)
def may_belong_to_date(word: str) -> bool:
    """Whether a word or mark makes a figure before it worth reading as a date."""
    return not word[0].isdecimal() and (word in DATE_MARKS or word in OTHER_STARTERS or opens_phrase(word, BELONGING))
