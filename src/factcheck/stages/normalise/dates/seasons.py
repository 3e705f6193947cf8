"""Tokens go in, seasons and decades come out: "summer 2024", «الصيف الماضي», "the 1990s"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.stages.normalise.dates.calendarwords import DIRECTION_PHRASES, SEASON_MONTHS, SEASON_PHRASES, Direction
from factcheck.stages.normalise.dates.decades import decade_at
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, midnight, month_start, of_year
from factcheck.stages.normalise.dates.yearwords import YearWords, year_words
from factcheck.stages.normalise.tokens import Token


def season_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """Seasons of a named year or of the one that a direction tells, and decades."""
    del lean
    return _season_of_year(tokens, at) or _directed_season(tokens, at) or decade_at(tokens, at)


def _season_of_year(tokens: Sequence[Token], at: int) -> Read | None:
    found = SEASON_PHRASES.at(tokens, at)
    year = year_words(tokens, found[1]) if found else None
    if found is None or year is None:
        return None
    when = absolute(of_year(year.number), "year") if year.number else year.relative
    assert when is not None
    first = SEASON_MONTHS[found[0]]
    following = _closing_year(tokens, year) if found[0] == "winter" else None

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        return _of(first, span.start.year + (following is not None)) if span else None

    return replace(when, rule=rule, granularity="season", note=f"{found[0]}, northern", approximate=True), following or year.end


def _closing_year(tokens: Sequence[Token], year: YearWords) -> int | None:
    """The index after the second year of "winter 2023-24", where it is the next one."""
    at = year.end
    is_stroke = at + 1 < len(tokens) and tokens[at].text in ("-", "/") and tokens[at].glued and tokens[at + 1].glued
    following = str(year.number + 1)
    return at + 2 if is_stroke and year.number and tokens[at + 1].text in (following, following[-2:]) else None


def _directed_season(tokens: Sequence[Token], at: int) -> Read | None:
    """ "last summer", «الشتاء المقبل», "this spring"."""
    leading = DIRECTION_PHRASES.at(tokens, at)
    found = SEASON_PHRASES.at(tokens, leading[1] if leading else at)
    direction = leading or (DIRECTION_PHRASES.at(tokens, found[1]) if found else None)
    if found is None or direction is None:
        return None
    if tokens[found[1] - 1].text == "fall" and found[1] < len(tokens) and tokens[found[1]].text in ("in", "of"):
        return None  # "this fall in prices"
    end = found[1] if leading else direction[1]
    return _nearest_season(found[0], direction[0]), end


def _nearest_season(name: str, direction: Direction) -> When:
    """The last one that is over, the next one that has not begun, or the one that is nearest."""

    def rule(day: date) -> Span | None:
        today = midnight(day)
        spans = [_of(SEASON_MONTHS[name], day.year + ahead) for ahead in range(-2, 4)]
        if direction in ("last", "before last"):
            return [span for span in spans if span.end <= today][-1 if direction == "last" else -2]
        if direction in ("next", "after next"):
            return [span for span in spans if span.start > today][0 if direction == "next" else 1]
        return min(spans, key=lambda span: abs(span.start + (span.end - span.start) / 2 - today))

    return When(rule, "season", approximate=True, note=f"{direction} {name}, northern")


def _of(first_month: int, year: int) -> Span:
    """Winter is told by the year in which it ends."""
    start = first_month if first_month < 12 else 0
    return Span(month_start(year, start), month_start(year, start + 3))
