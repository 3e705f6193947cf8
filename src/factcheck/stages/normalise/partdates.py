"""Tokens go in, dates made from other dates come out: "early June", "the third Tuesday of May", "summer 2024", "the 1990s"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.calendarwords import (
    DECADE_PHRASES,
    HALF_WORDS,
    PART_PHRASES,
    QUARTER_WORDS,
    SEASON_MONTHS,
    SEASON_PHRASES,
    STRETCH_PHRASES,
    WEEKDAY_PHRASES,
)
from factcheck.stages.normalise.daterules import part_of
from factcheck.stages.normalise.monthdays import Read, month_phrase_at, year_at
from factcheck.stages.normalise.numbers import number_at
from factcheck.stages.normalise.relative import stretch_at, stretch_rule
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.when import Span, absolute, month_start, of_year
from factcheck.stages.normalise.yearwords import year_words

LINKS = frozenset(folded(word) for word in ("of", "in", "the", "من", "في", "-", "ب", "شهر_"))
LAST = frozenset(folded(word) for word in ("last", "final", "آخر", "الأخير", "الأخيرة", "اخر"))
WEEK_WORDS = frozenset(folded(word) for word in ("week", "أسبوع", "الأسبوع"))
DAY_WORDS = frozenset(folded(word) for word in ("day", "يوم", "اليوم"))
BARE_STRETCHES = frozenset(folded(word) for word in ("العام", "السنة", "الشهر", "الأسبوع", "العقد", "year", "month", "week"))
CENTURY_WORDS = frozenset(folded(word) for word in ("century", "القرن", "قرن"))
SHORT_PARTS = {"q": 3, "h": 6}
LAST_CENTURY = (folded("القرن الماضي"), folded("القرن العشرين"))


def part_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "early June", «أواخر العام الماضي», "earlier this month", "mid-July"."""
    found = PART_PHRASES.at(tokens, at)
    if found is None:
        return None
    part, end = found
    period = period_at(tokens, _skip(tokens, end), lean) or _bare_stretch(tokens, _skip(tokens, end))
    if period is None or (part in ("so far", "rest") and period[0].granularity not in ("week", "month", "year", "day")):
        return None
    return part_of(period[0], part), period[1]


def period_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A month, a season, a year or a stretch of them; a preposition written with the month's name may be there."""
    if at >= len(tokens):
        return None
    return (
        month_phrase_at(tokens, at, lean)
        or season_at(tokens, at, lean)
        or century_at(tokens, at, lean)
        or stretch_at(tokens, at)
        or year_at(tokens, at)
    )


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


def century_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "the nineteenth century", «القرن التاسع عشر»."""
    del lean
    arabic = tokens[at].text in CENTURY_WORDS and not tokens[at].text.isascii()
    number = number_at(tokens, at + 1 if arabic else at)
    if number is None or not 1 < number.low <= 21 or number.low != int(number.low) or number.share or not (number.ordinal or arabic):
        return None
    if not arabic and not (number.end < len(tokens) and tokens[number.end].text in CENTURY_WORDS):
        return None
    century = int(number.low)
    when = absolute(of_year((century - 1) * 100, 100), "interval", note=f"century {century}")
    return when, number.end if arabic else number.end + 1


def season_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """Seasons, quarters and halves of a year, decades."""
    return _season(tokens, at, lean) or _quarter(tokens, at) or _decade(tokens, at)


def _season(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    found = SEASON_PHRASES.at(tokens, at)
    if found is None:
        return None
    name, end = found
    year = year_words(tokens, end)
    if year is None:
        return None
    when = absolute(of_year(year.number), "year") if year.number else year.relative
    assert when is not None
    first = SEASON_MONTHS[name]
    del lean

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        if span is None:
            return None
        start = first if first < 12 else 0
        return Span(month_start(span.start.year, start), month_start(span.start.year, start + 3))

    return replace(when, rule=rule, granularity="season", note=f"{name}, northern", approximate=True), year.end


def _quarter(tokens: Sequence[Token], at: int) -> Read | None:
    short = _short_quarter(tokens, at)
    if short is not None:
        return short
    start = at + 1 if tokens[at].text == "the" and at + 1 < len(tokens) else at
    arabic = start < len(tokens) and tokens[start].text in QUARTER_WORDS | HALF_WORDS and not tokens[start].text.isascii()
    ordinal = number_at(tokens, start + 1 if arabic else start)
    if ordinal is None or not ordinal.ordinal or not 1 <= ordinal.low <= 4:
        return None
    unit = start if arabic else ordinal.end
    end = ordinal.end if arabic else ordinal.end + 1
    if unit >= len(tokens) or tokens[unit].text not in QUARTER_WORDS | HALF_WORDS:
        return None
    months = 3 if tokens[unit].text in QUARTER_WORDS else 6
    year = year_words(tokens, _skip(tokens, end))
    if year is None or ordinal.low * months > 12:
        return None
    when = absolute(of_year(year.number), "year") if year.number else year.relative
    assert when is not None
    first = int(ordinal.low - 1) * months + 1

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        return Span(month_start(span.start.year, first), month_start(span.start.year, first + months)) if span else None

    return replace(when, rule=rule, granularity="interval", note=f"months {first} to {first + months - 1}"), year.end


def _short_quarter(tokens: Sequence[Token], at: int) -> Read | None:
    """ "Q4 2024", "H1 2023"."""
    if (
        tokens[at].text not in SHORT_PARTS
        or at + 1 >= len(tokens)
        or not tokens[at + 1].glued
        or tokens[at + 1].text not in ("1", "2", "3", "4")
    ):
        return None
    year = year_words(tokens, at + 2)
    months, number = SHORT_PARTS[tokens[at].text], int(tokens[at + 1].text)
    if year is None or not year.number or number * months > 12:
        return None
    first = (number - 1) * months + 1
    span = Span(month_start(year.number, first), month_start(year.number, first + months))
    return absolute(span, "interval", note=f"months {first} to {first + months - 1}"), year.end


def _decade(tokens: Sequence[Token], at: int) -> Read | None:
    token = tokens[at]
    if (
        token.kind == "number"
        and len(token.text) == 4
        and token.text.endswith("0")
        and at + 1 < len(tokens)
        and tokens[at + 1].text == "s"
        and tokens[at + 1].glued
    ):
        return absolute(of_year(int(token.text), 10), "decade", note="a decade"), at + 2
    found = DECADE_PHRASES.at(tokens, at)
    if found is None:
        return None
    start, end = found
    following = " ".join(word.text for word in tokens[end : end + 2])
    if following in LAST_CENTURY:
        return absolute(of_year(1900 + start, 10), "decade", note="a decade of the twentieth century"), end + 2
    return absolute(of_year(1900 + start, 10), "decade", note="a decade, taken as of the twentieth century"), end


def _bare_stretch(tokens: Sequence[Token], at: int) -> Read | None:
    """ "the end of the year": the running one."""
    start = at + 1 if at + 1 < len(tokens) and tokens[at].text == "the" else at
    if start >= len(tokens) or tokens[start].text not in BARE_STRETCHES:
        return None
    stretch = STRETCH_PHRASES.at(tokens, start)
    return (stretch_rule(stretch[0], "this"), stretch[1]) if stretch else None


def _ordinal_then_unit(tokens: Sequence[Token], at: int) -> tuple[int, int | str, int] | None:
    if at >= len(tokens):
        return None
    if tokens[at].text in LAST:
        nth, end = -1, at + 1
    else:
        number = number_at(tokens, at)
        if number is None or not number.ordinal or number.low > 31:
            return None
        nth, end = int(number.low), number.end
    unit = _unit(tokens, end)
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
    if unit == "day":
        starts = [span.start + timedelta(days=at) for at in range(days)]
    else:
        wanted = 0 if unit == "week" else unit
        starts = [day for at in range(days) if (day := span.start + timedelta(days=at)).weekday() == wanted]
        # The last week of a month is the last that ends in it.
        starts = [day for day in starts if day + timedelta(days=7) <= span.end] if unit == "week" and nth < 0 else starts
    if nth > len(starts) or not starts or nth == 0:
        return None
    start = starts[nth - 1] if nth > 0 else starts[-1]
    return Span(start, start + timedelta(days=7 if unit == "week" else 1))


def _skip(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].text in LINKS:
        at += 1
    return at
