"""Tokens go in, dates made from other dates come out: "early June", "the third Tuesday of May", «آخر يوم من الشهر»."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import (
    PART_PHRASES,
    WEEKDAY_PHRASES,
)
from factcheck.stages.normalise.dates.decades import century_at
from factcheck.stages.normalise.dates.hijri import hijri_at
from factcheck.stages.normalise.dates.monthdays import month_phrase_at
from factcheck.stages.normalise.dates.rules import part_of
from factcheck.stages.normalise.dates.seasons import season_at
from factcheck.stages.normalise.dates.stretches import is_weekend, running_stretch_at, stretch_at
from factcheck.stages.normalise.dates.when import Read, Span
from factcheck.stages.normalise.dates.yearparts import year_part_at
from factcheck.stages.normalise.dates.years import year_at
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

LINKS = frozenset(folded(word) for word in ("of", "in", "the", "من", "في", "-", "ب", "شهر_"))
LAST = frozenset(folded(word) for word in ("last", "final", "آخر", "الأخير", "الأخيرة", "اخر"))
# "by the end of the decade" is of the running one; "early in the decade" may be of another that the text tells of.
EDGES = frozenset(("start", "end", "so far", "since", "rest"))
WEEK_WORDS = frozenset(folded(word) for word in ("week", "أسبوع", "الأسبوع"))
DAY_WORDS = frozenset(folded(word) for word in ("day", "يوم", "اليوم"))
# «آخر أيام حزيران», «أول أيام رمضان»: one of the days.
DAYS_OF = frozenset((folded("أيام"),))
# The first and the last day of a month: «غرة رجب», «سلخ رمضان».
EDGE_DAYS = {folded(prefix + word): nth for word, nth in (("غرة", 1), ("سلخ", -1)) for prefix in ("", "ل", "ب", "و")}


def part_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "early June", «أواخر العام الماضي», "earlier this month", "mid-July"."""
    found = PART_PHRASES.at(tokens, at)
    if found is None:
        return None
    part, end = found
    if part == "end" and is_weekend(tokens, at):
        return None
    period = period_at(tokens, _skip(tokens, end), lean) or running_stretch_at(tokens, _skip(tokens, end), decades=part in EDGES)
    if period is None or (part in ("so far", "since", "rest") and period[0].granularity not in ("week", "month", "year", "day", "decade")):
        return None
    return part_of(period[0], part), period[1]


def period_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A month, a season, a year or a stretch of them; a preposition written with the month's name may be there."""
    if at >= len(tokens):
        return None
    return (
        month_phrase_at(tokens, at, lean)
        or season_at(tokens, at, lean)
        or year_part_at(tokens, at, lean)
        or _hijri_month_at(tokens, at, lean)
        or century_at(tokens, at, lean)
        or stretch_at(tokens, at)
        or year_at(tokens, at)
    )


def _hijri_month_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """«أواخر رمضان», «آخر جمعة من رمضان»; a day of it is no period."""
    found = hijri_at(tokens, at, lean)
    return found if found is not None and found[0].granularity == "month" else None


def nth_weekday_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "the third Tuesday of May", «آخر اثنين من الشهر القادم», «الأسبوع الأول من أكتوبر», "the last day of March"."""
    start = at + 1 if tokens[at].text == "the" and at + 1 < len(tokens) else at
    ordered = _ordinal_then_unit(tokens, start) or _unit_then_ordinal(tokens, start)
    if ordered is None:
        return None
    nth, unit, end = ordered
    if end >= len(tokens):
        return None
    link = _skip(tokens, end)
    period = period_at(tokens, link, lean)
    if period is None or period[0].granularity not in ("month", "year"):
        return None

    def rule(day: date) -> Span | None:
        span = period[0].rule(day)
        return _nth(span, nth, unit) if span else None

    name = "week" if unit == "week" else "day"
    weekday = unit if isinstance(unit, int) else None
    return replace(
        period[0], rule=rule, granularity="week" if name == "week" else "day", weekday=weekday, note=f"number {nth} of its kind in a period"
    ), period[1]


def _ordinal_then_unit(tokens: Sequence[Token], at: int) -> tuple[int, int | str, int] | None:
    if at >= len(tokens):
        return None
    if tokens[at].text in EDGE_DAYS:
        return EDGE_DAYS[tokens[at].text], "day", at + 1
    if tokens[at].text in LAST:
        nth, end = -1, at + 1
    else:
        number = number_at(tokens, at)
        if number is None or not number.ordinal or number.low > 31:
            return None
        nth, end = int(number.low), number.end
    is_of_days = end < len(tokens) and tokens[end].text in DAYS_OF
    unit = ("day", end + 1) if is_of_days else _unit(tokens, end)
    return (nth, *unit) if unit else None


def _unit_then_ordinal(tokens: Sequence[Token], at: int) -> tuple[int, int | str, int] | None:
    unit = _unit(tokens, at)
    if unit is None or unit[1] >= len(tokens):
        return None
    if tokens[unit[1]].text in LAST:
        return -1, unit[0], unit[1] + 1
    number = number_at(tokens, unit[1])
    return (int(number.low), unit[0], number.end) if number and number.ordinal and number.low <= (31 if unit[0] == "day" else 5) else None


def _unit(tokens: Sequence[Token], at: int) -> tuple[int | str, int] | None:
    """A weekday's number, "week" or "day"."""
    if at >= len(tokens):
        return None
    if tokens[at].text in WEEK_WORDS:
        return "week", at + 1
    start = at + 1 if tokens[at].text in DAY_WORDS else at
    weekday = WEEKDAY_PHRASES.at(tokens, start)
    if weekday is not None:
        return weekday
    return ("day", at + 1) if tokens[at].text in DAY_WORDS else None


def _nth(span: Span, nth: int, unit: int | str) -> Span | None:
    days = (span.end - span.start).days
    if unit == "week":
        return _nth_week(span, nth)
    if unit == "day":
        starts = [span.start + timedelta(days=at) for at in range(days)]
    else:
        starts = [day for at in range(days) if (day := span.start + timedelta(days=at)).weekday() == unit]
    if nth > len(starts) or not starts or nth == 0:
        return None
    start = starts[nth - 1] if nth > 0 else starts[-1]
    return Span(start, start + timedelta(days=1))


def _nth_week(span: Span, nth: int) -> Span | None:
    """Sevens of days from the first of the month, the last one its last seven days: news counts so, not by calendar weeks."""
    start = span.start + timedelta(days=7 * (nth - 1)) if nth > 0 else span.end - timedelta(days=7)
    return Span(start, min(start + timedelta(days=7), span.end)) if nth and start < span.end else None


def _skip(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].text in LINKS:
        at += 1
    return at
