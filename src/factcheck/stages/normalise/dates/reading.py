"""Tokens go in, the dates in them come out, each as a rule that publication settles (`when.settled`)."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates import signs as datesigns
from factcheck.stages.normalise.dates import starts as datestarts
from factcheck.stages.normalise.dates.calendarwords import (
    WEEKDAY_PHRASES,
)
from factcheck.stages.normalise.dates.clock import (
    beside_clock,
    clock_at,
    clock_with_date,
    in_part,
    with_clock,
)
from factcheck.stages.normalise.dates.decades import century_at, nth_decade_at
from factcheck.stages.normalise.dates.erayears import era_years_at
from factcheck.stages.normalise.dates.feasts import feast_at
from factcheck.stages.normalise.dates.following import following, is_following
from factcheck.stages.normalise.dates.frames import is_wide_side, side_before
from factcheck.stages.normalise.dates.hijri import hijri_at
from factcheck.stages.normalise.dates.hours import digital_hour
from factcheck.stages.normalise.dates.joins import DateMention, settled_together
from factcheck.stages.normalise.dates.leaning import ends_sentence, leaning
from factcheck.stages.normalise.dates.minutesago import minutes_from_now_at
from factcheck.stages.normalise.dates.monthdays import day_month_at, month_phrase_at
from factcheck.stages.normalise.dates.namedyears import in_named_years
from factcheck.stages.normalise.dates.numericdates import numeric_date_at
from factcheck.stages.normalise.dates.partdates import nth_weekday_at, part_at
from factcheck.stages.normalise.dates.placenames import is_in_name, is_recurring
from factcheck.stages.normalise.dates.relative import ago_at, deictic_at
from factcheck.stages.normalise.dates.rules import beyond
from factcheck.stages.normalise.dates.samemonth import day_alone_at, day_of_named_month
from factcheck.stages.normalise.dates.seasons import season_at
from factcheck.stages.normalise.dates.spans import to_range
from factcheck.stages.normalise.dates.stretches import stretch_at, weekend_at
from factcheck.stages.normalise.dates.thisday import this_day_at
from factcheck.stages.normalise.dates.weekdays import is_weekday_here, near_weekday, weekday_at
from factcheck.stages.normalise.dates.weeksof import week_of_day_at
from factcheck.stages.normalise.dates.when import IN_NAME, Read
from factcheck.stages.normalise.dates.yearparts import year_part_at
from factcheck.stages.normalise.dates.years import year_at
from factcheck.stages.normalise.dates.yearspans import years_at
from factcheck.stages.normalise.numbers.reading import may_start_number, number_at
from factcheck.stages.normalise.tokens import Token, once_a_token

Reader = Callable[[Sequence[Token], int, str], Read | None]
Table = tuple[tuple[Reader, datestarts.Starts, int], ...]


def read_dates(tokens: Sequence[Token]) -> tuple[DateMention, ...]:
    """Sorted, disjoint; a time of day alone belongs to the one day that its sentence names, a day to its year."""
    return settled_together(tokens, in_named_years(tokens, _all_dates(tokens)))


def _all_dates(tokens: Sequence[Token]) -> tuple[DateMention, ...]:
    mentions: list[DateMention] = []
    at = 0
    while at < len(tokens):
        found = date_at(tokens, at) or (_of_month_before(tokens, at, mentions[-1]) if mentions else None)
        found = (_following(tokens, at, mentions) or found) if found else None
        if found is None:
            at += 1
        else:
            mentions.append(DateMention(at, found[1], found[0]))
            at = found[1]
    return tuple(mentions)


def _following(tokens: Sequence[Token], at: int, mentions: Sequence[DateMention]) -> Read | None:
    """ "on 3 May 2019 and freed the following Monday"."""
    found = _one_date_at(tokens, at)
    if found is None or not is_following(tokens, at, found):
        return None
    return following(tokens, found, mentions[-1].when if mentions else None)


def _of_month_before(tokens: Sequence[Token], at: int, before: DateMention) -> Read | None:
    """«من 11 يوليو حتى 13 منه»: a day of the month named last, in the same sentence."""
    found = day_of_named_month(tokens, at, before.when)
    is_parted = found is not None and any(ends_sentence(tokens, index) for index in range(before.end, at))
    return None if is_parted else found


def date_at(tokens: Sequence[Token], at: int) -> Read | None:
    """The date that starts at this token, a time of day beside it included."""
    if not _may_start_date(tokens[at].text):
        return None
    found = _one_date_at(tokens, at)
    if found is None or is_recurring(tokens, at):
        return None
    if is_in_name(tokens, at, found[1], of_calendar=found[0].month is not None or (found[0].absolute and found[0].granularity == "day")):
        return IN_NAME, (_bare_date_at(tokens, at) or found)[1]
    found = _equated(tokens, found)
    side = side_before(tokens, at, found[1])
    if side and found[0].granularity not in ("hour", "minute"):
        return beyond(found[0], side), found[1]
    if side and is_wide_side(tokens, at, found[1]):
        return beside_clock(found[0], side), found[1]
    return to_range(tokens, at, found, _one_date_at)


def _equated(tokens: Sequence[Token], found: Read) -> Read:
    """«1 محرم 1447 الموافق 26 يونيو 2025»: one day in two calendars; ours decides, for moons are sighted on different evenings."""
    glossed = _glossed(tokens, found)
    if glossed is not None:
        return glossed
    when, end = found
    end = end + 1 if end + 1 < len(tokens) and tokens[end].text in (",", "،", "(") and tokens[end + 1].text in EQUAL_WORDS else end
    start = end + 1 if end < len(tokens) and tokens[end].text in EQUAL_WORDS else None
    start = start + 1 if start is not None and start < len(tokens) and tokens[start].text in ("ل", "to", "with") else start
    other = _one_date_at(tokens, start) if start is not None and start < len(tokens) and when.granularity == "day" else None
    if other is None or other[0].granularity != "day":
        return found
    return (other[0] if "Hijri" in when.note else when), other[1]


def _glossed(tokens: Sequence[Token], found: Read) -> Read | None:
    """ "8 Dhu al-Hijjah 1446 (4 June 2025)": a day of the moon with ours in brackets, or the other way round."""
    when, end = found
    if when.granularity != "day" or end + 1 >= len(tokens) or tokens[end].text != "(":
        return None
    other = _one_date_at(tokens, end + 1)
    is_closed = other is not None and other[1] < len(tokens) and tokens[other[1]].text == ")"
    if other is None or not is_closed or other[0].granularity != "day" or ("Hijri" in when.note) == ("Hijri" in other[0].note):
        return None
    return (other[0] if "Hijri" in when.note else when), other[1] + 1


@once_a_token
def _one_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    """Remembered, for what closes no range opens the next date."""
    found = _bare_date_at(tokens, at)
    return with_clock(tokens, found) if found is not None else None


def _bare_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    return _first_reading(tokens, at, timed=True)


def _untimed_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    return _first_reading(tokens, at, timed=False)


def _first_reading(tokens: Sequence[Token], at: int, *, timed: bool) -> Read | None:
    readers = _readers_at(tokens, at, timed=timed)
    if readers and at + 1 < len(tokens) and tokens[at + 1].text == ":" and digital_hour(tokens, at):
        readers = tuple(reader for reader in readers if reader in TIMED)
    lean: str | None = None
    for reader in readers:
        if lean is None and reader not in LEANLESS:
            lean = leaning(tokens, at)
        found = reader(tokens, at, lean or "")
        if found is not None:
            return found
    return None


def _readers_at(tokens: Sequence[Token], at: int, *, timed: bool) -> tuple[Reader, ...]:
    """Those of whose words one stands near."""
    word = tokens[at].text
    if word in NUMBER_MARKS and (_is_between_numbers(tokens, at) or number_at(tokens, at) is None):
        return ()
    readers = _readers_of(word, datesigns.signs_near(tokens, at), timed=timed)
    return () if readers and may_start_number(word) and not _is_beside_date_words(tokens, at) else readers


def _is_between_numbers(tokens: Sequence[Token], at: int) -> bool:
    """The dash of "9:30-10:30" is no minus."""
    return at > 0 and tokens[at].glued and tokens[at - 1].kind == "number"


def _is_beside_date_words(tokens: Sequence[Token], at: int) -> bool:
    """A number is part of a date only with a word or mark of dates near it, or as a year."""
    text = tokens[at].text
    if datestarts.is_figure(text) and (len(text) == 4 or "." in text):
        return True
    return any(datestarts.may_belong_to_date(token.text) for token in tokens[at : at + 7])


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
# A dash and a full stop before a number are part of it, and of no other words.
NUMBER_MARKS = frozenset(("-", "."))
READERS: Table = (
    (era_years_at, datestarts.eras, datesigns.ERA), (week_of_day_at, datestarts.weeks, datesigns.WEEK), (this_day_at, datestarts.this_days, datesigns.ALWAYS), (numeric_date_at, datestarts.is_figure, datesigns.ALWAYS),
    (years_at, datestarts.years, datesigns.YEAR), (_deictic_weekday, datestarts.deictics, datesigns.ALWAYS), (_timed, datestarts.times, datesigns.CLOCK),
    (hijri_at, datestarts.hijri, datesigns.HIJRI), (feast_at, datestarts.feasts, datesigns.FEAST), (part_at, datestarts.parts, datesigns.ALWAYS),
    (nth_weekday_at, datestarts.ordered_days, datesigns.WEEKDAY), (year_part_at, datestarts.year_parts, datesigns.PART | datesigns.STRETCH),
    (weekday_at, datestarts.weekdays, datesigns.WEEKDAY), (day_month_at, datestarts.month_days, datesigns.MONTH | datesigns.STRETCH),
    (month_phrase_at, datestarts.months, datesigns.MONTH), (_deictic, datestarts.deictics, datesigns.ALWAYS), (season_at, datestarts.seasons, datesigns.SEASON),
    (nth_decade_at, datestarts.centuries, datesigns.CENTURY), (century_at, datestarts.centuries, datesigns.CENTURY), (_stretch, datestarts.stretches, datesigns.STRETCH), (weekend_at, datestarts.stretches, datesigns.STRETCH),
    (day_alone_at, datestarts.days_alone, datesigns.ALWAYS), (minutes_from_now_at, datestarts.amounts, datesigns.STRETCH), (ago_at, datestarts.amounts, datesigns.STRETCH),
    (_year, datestarts.single_years, datesigns.YEAR), (clock_at, datestarts.times, datesigns.CLOCK),
)  # fmt: skip
TIMED: tuple[Reader, ...] = (_timed, clock_at)
# What their words name leans on no sentence.
LEANLESS: frozenset[Reader] = frozenset((
    era_years_at, this_day_at, numeric_date_at, years_at, _deictic_weekday, _timed, _deictic, season_at, nth_decade_at, century_at, _stretch, _year, clock_at,
))  # fmt: skip
# Times of day before dates read the date with these, so that a row of times cannot recurse.
UNTIMED: Table = tuple(row for row in READERS if row[0] not in TIMED)


@lru_cache(maxsize=16_384)
def _may_start_date(word: str) -> bool:
    return bool(_readers_of(word, datesigns.ALL, timed=True))


@lru_cache(maxsize=16_384)
def _readers_of(word: str, near: int, *, timed: bool) -> tuple[Reader, ...]:
    """Those that can read a date from a token with this text on, in their order."""
    table = READERS if timed else UNTIMED
    return tuple(reader for reader, starts, needs in table if (needs == datesigns.ALWAYS or needs & near) and starts(word))
