"""Tokens go in, parts of a year or a month that are counted come out: quarters, halves, "the first six months of 2024"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import HALF_WORDS, QUARTER_WORDS, STRETCH_PHRASES, Stretch
from factcheck.stages.normalise.dates.decades import century_at
from factcheck.stages.normalise.dates.monthdays import month_phrase_at
from factcheck.stages.normalise.dates.stretches import DAYS, MONTHS, running_stretch_at, stretch_at
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, month_start, of_year
from factcheck.stages.normalise.dates.yearwords import year_words
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

LINKS = frozenset(folded(word) for word in ("of", "in", "the", "من", "في", "-", "ب"))
LAST = frozenset(folded(word) for word in ("last", "final", "الأخير", "الأخيرة"))
FIRST_UNITS = frozenset(folded(word) for word in ("first", "أول", "الأولى", "الأول"))
LAST_UNITS = frozenset(folded(word) for word in ("last", "final", "آخر", "الأخيرة"))
SHORT_PARTS = {"q": 3, "h": 6}
# The middle of a month: news that says "the first half of July" means its first fifteen days.
MIDDLE = 15


def year_part_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "the second quarter of 2024", «النصف الأول من يوليو», "Q4 2024", «الأشهر الستة الأولى من العام»."""
    return _short_part(tokens, at) or _ordered_part(tokens, at, lean) or _counted_units(tokens, at, lean)


def _short_part(tokens: Sequence[Token], at: int) -> Read | None:
    """ "Q4 2024", "H1 2023"."""
    months = SHORT_PARTS.get(tokens[at].text)
    is_numbered = at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].text in ("1", "2", "3", "4")
    if months is None or not is_numbered:
        return None
    year = year_words(tokens, at + 2)
    nth = int(tokens[at + 1].text)
    if year is None or nth * months > 12:
        return None
    when = absolute(of_year(year.number), "year") if year.number else year.relative
    return (_months_of(when, (nth - 1) * months + 1, months), year.end) if when else None


def _ordered_part(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    start = at + 1 if tokens[at].text == "the" and at + 1 < len(tokens) else at
    found = _nth_part(tokens, start)
    if found is None:
        return None
    nth, months, end = found
    period = _period(tokens, _skip(tokens, end), lean)
    if period is None or nth * months > 12:
        return None
    when, end = period
    if when.note.startswith("century"):
        return (_half_of_years(when, nth), end) if months == 6 and nth <= 2 else None
    if when.granularity == "year":
        return _months_of(when, (nth - 1) * months + 1, months), end
    return (_half_of_month(when, nth), end) if months == 6 and when.granularity == "month" else None


def _nth_part(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """Which part, its months in a year, and the index after: «الربع الأخير», "second half"."""
    arabic = not tokens[at].text.isascii()
    unit, nth_at = (at, at + 1) if arabic else (at + 1, at)
    if max(unit, nth_at) >= len(tokens) or tokens[unit].text not in PARTS:
        return None
    months = PARTS[tokens[unit].text]
    if tokens[nth_at].text in LAST:
        return 12 // months, months, max(unit, nth_at) + 1
    ordinal = number_at(tokens, nth_at)
    is_near = ordinal is not None and (arabic or ordinal.end == unit)
    if ordinal is None or not is_near or not ordinal.ordinal or not 1 <= ordinal.low <= 4:
        return None
    return int(ordinal.low), months, max(ordinal.end, unit + 1)


def _counted_units(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "the first six months of 2024", «الأيام العشرة الأولى من يوليو»; the last ones where the words say so."""
    start = at + 1 if tokens[at].text == "the" and at + 1 < len(tokens) else at
    found = _units_after_order(tokens, start) or _units_before_order(tokens, start)
    period = _period(tokens, _skip(tokens, found[3]), lean) if found else None
    if found is None or period is None:
        return None
    stretch, count, from_end, _ = found
    when, end = period

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        return _cut(span, stretch, -count if from_end else count) if span else None

    note = f"the {'last' if from_end else 'first'} {count} {stretch}s of {when.note}"
    return replace(when, rule=rule, granularity="interval", approximate=False, note=note), end


def _units_after_order(tokens: Sequence[Token], at: int) -> tuple[Stretch, int, bool, int] | None:
    """ "first six months", «أول ستة أشهر»: unit, count, whether from the end, the index after."""
    if tokens[at].text not in FIRST_UNITS | LAST_UNITS:
        return None
    number = number_at(tokens, at + 1)
    unit = STRETCH_PHRASES.at(tokens, number.end) if number and not number.ordinal and 1 < number.low < 100 else None
    if number is None or unit is None or unit[0] not in UNITS:
        return None
    return unit[0], int(number.low), tokens[at].text in LAST_UNITS, unit[1]


def _units_before_order(tokens: Sequence[Token], at: int) -> tuple[Stretch, int, bool, int] | None:
    """«الأشهر الستة الأولى»."""
    unit = STRETCH_PHRASES.at(tokens, at)
    number = number_at(tokens, unit[1]) if unit and unit[0] in UNITS and not tokens[at].text.isascii() else None
    if unit is None or number is None or number.ordinal or not 1 < number.low < 100 or number.end >= len(tokens):
        return None
    order = tokens[number.end].text
    return (unit[0], int(number.low), order in LAST_UNITS, number.end + 1) if order in FIRST_UNITS | LAST_UNITS else None


def _cut(span: Span, stretch: Stretch, count: int) -> Span | None:
    """`count` units from the start, or from the end where it is negative; `None` where the period is not that long."""
    if count > 0:
        end = _later(span.start, stretch, count)
        return Span(span.start, end) if end <= span.end else None
    start = _later(span.end, stretch, count)
    return Span(start, span.end) if start >= span.start else None


def _later(instant: datetime, stretch: Stretch, count: int) -> datetime:
    if stretch in DAYS:
        return instant + timedelta(days=DAYS[stretch] * count)
    return month_start(instant.year, instant.month + MONTHS[stretch] * count)


def _period(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A year or a month."""
    if at >= len(tokens):
        return None
    year = year_words(tokens, at)
    if year is not None:
        when = absolute(of_year(year.number), "year", note=f"the year {year.number}") if year.number else year.relative
        return (when, year.end) if when else None
    found = century_at(tokens, at, lean) or month_phrase_at(tokens, at, lean) or stretch_at(tokens, at) or running_stretch_at(tokens, at)
    return found if found is not None and found[0].granularity in ("year", "month", "interval") else None


def _months_of(when: When, first: int, months: int) -> When:
    def rule(day: date) -> Span | None:
        span = when.rule(day)
        return Span(month_start(span.start.year, first), month_start(span.start.year, first + months)) if span else None

    return replace(when, rule=rule, granularity="interval", note=f"months {first} to {first + months - 1}")


def _half_of_month(when: When, nth: int) -> When:
    def rule(day: date) -> Span | None:
        span = when.rule(day)
        middle = span.start + timedelta(days=MIDDLE) if span else None
        return (Span(span.start, middle) if nth == 1 else Span(middle, span.end)) if span and middle else None

    return replace(when, rule=rule, granularity="interval", note=f"half {nth} of: {when.note}")


def _half_of_years(when: When, nth: int) -> When:
    def rule(day: date) -> Span | None:
        span = when.rule(day)
        middle = month_start((span.start.year + span.end.year) // 2, 1) if span else None
        return (Span(span.start, middle) if nth == 1 else Span(middle, span.end)) if span and middle else None

    return replace(when, rule=rule, note=f"half {nth} of: {when.note}")


def _skip(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].text in LINKS:
        at += 1
    return at


PARTS = {**dict.fromkeys(QUARTER_WORDS, 3), **dict.fromkeys(HALF_WORDS, 6)}
UNITS = frozenset(("day", "week", "month"))
