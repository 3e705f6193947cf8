"""Tokens go in, seasons, decades and centuries come out: "summer 2024", «الصيف الماضي», "the 1990s", «تسعينيات القرن الماضي»."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DECADE_PHRASES, DIRECTION_PHRASES, SEASON_MONTHS, SEASON_PHRASES, Direction
from factcheck.stages.normalise.dates.eras import before_christ, era_at
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, midnight, month_start, of_year
from factcheck.stages.normalise.dates.yearwords import YearWords, year_words
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

MILLENNIA = frozenset(folded(word) for word in ("millennium", "الألفية", "الألف"))
CENTURY_WORDS = MILLENNIA | frozenset(folded(word) for word in ("century", "القرن", "قرن"))
# Centuries before this one count from Christ on.
THIS_CENTURY = 21
OF = frozenset((folded("من"), "of"))
LAST_CENTURY = (folded("القرن الماضي"), folded("القرن العشرين"))


def season_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """Seasons of a named year or of the one that a direction tells, and decades."""
    del lean
    return _season_of_year(tokens, at) or _directed_season(tokens, at) or _decade(tokens, at)


def century_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "the nineteenth century", «القرن التاسع عشر»."""
    del lean
    found = era_century_at(tokens, at)
    named = None if found else _numbered_century(tokens, at)
    if named is None or named.width > 100 or not 1 < named.number <= THIS_CENTURY:
        return found
    return absolute(of_year((named.number - 1) * 100, 100), "interval", note=f"century {named.number}"), named.end


def era_century_at(tokens: Sequence[Token], at: int) -> Read | None:
    """ "the first century AD", «القرن الخامس قبل الميلاد», "the third millennium BC"."""
    named = _numbered_century(tokens, at)
    era = era_at(tokens, named.end) if named else None
    if named is None or era is None:
        return None
    if not era[0]:
        return before_christ(named.number * named.width, (named.number - 1) * named.width + 1), era[1]
    first = (named.number - 1) * named.width
    span = of_year(first or 1, named.width if first else named.width - 1)
    return (
        (absolute(span, "interval", note=f"century {named.number}"), era[1])
        if named.width == 100 and named.number <= THIS_CENTURY
        else None
    )


class _Century(NamedTuple):
    """Or a millennium: its number, its years, and the index after."""

    number: int
    width: int
    end: int


def _numbered_century(tokens: Sequence[Token], at: int) -> _Century | None:
    arabic = tokens[at].text in CENTURY_WORDS and not tokens[at].text.isascii()
    number = number_at(tokens, at + 1 if arabic else at)
    if number is None or not 1 <= number.low < 100 or number.low != int(number.low) or number.share or not (number.ordinal or arabic):
        return None
    word = at if arabic else number.end
    if word >= len(tokens) or tokens[word].text not in CENTURY_WORDS:
        return None
    return _Century(int(number.low), 1000 if tokens[word].text in MILLENNIA else 100, number.end if arabic else number.end + 1)


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


def _decade(tokens: Sequence[Token], at: int) -> Read | None:
    era = era_at(tokens, at + 2) if _is_decade_of_years(tokens, at) else None
    if era is not None and not era[0]:
        return before_christ(int(tokens[at].text) + 9, int(tokens[at].text)), era[1]
    if _is_decade_of_figures(tokens, at):
        return _of_figures(int(tokens[at].text)), at + 2
    found = DECADE_PHRASES.at(tokens, at)
    if found is None:
        return None
    start, end = found
    end = (
        end + 1 if end < len(tokens) and tokens[end].text in OF and end + 1 < len(tokens) and tokens[end + 1].text in CENTURY_WORDS else end
    )
    century = century_at(tokens, end, "") if end < len(tokens) else None
    if century is not None:
        return _decade_of(century[0], start), century[1]
    following = " ".join(word.text for word in tokens[end : end + 2])
    if following in LAST_CENTURY:
        return absolute(of_year(1900 + start, 10), "decade", note="a decade of the twentieth century"), end + 2
    return absolute(of_year(1900 + start, 10), "decade", note="a decade, taken as of the twentieth century"), end


def _of_figures(year: int) -> When:
    """ "1990s" is a decade, "1800s" a century; of "2000s" nobody means that yet."""
    is_century = year % 100 == 0 and year < 2000
    return absolute(
        of_year(year, 100 if is_century else 10), "interval" if is_century else "decade", note="a century" if is_century else "a decade"
    )


def _decade_of(century: When, start: int) -> When:
    """«ستينيات القرن التاسع عشر»."""

    def rule(day: date) -> Span | None:
        span = century.rule(day)
        return of_year(span.start.year + start, 10) if span else None

    return replace(century, rule=rule, granularity="decade", note=f"a decade of {century.note}")


def _is_decade_of_figures(tokens: Sequence[Token], at: int) -> bool:
    """ "1990s"."""
    return len(tokens[at].text) == 4 and _is_decade_of_years(tokens, at)


def _is_decade_of_years(tokens: Sequence[Token], at: int) -> bool:
    """ "480s" as well."""
    is_round = tokens[at].kind == "number" and tokens[at].text.endswith("0") and tokens[at].text.isdigit()
    return is_round and at + 1 < len(tokens) and tokens[at + 1].text == "s" and tokens[at + 1].glued
