"""Tokens go in, decades, centuries and millennia come out: "the 1990s", «تسعينيات القرن الماضي», "the fifth century BC"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DECADE_PHRASES
from factcheck.stages.normalise.dates.eras import before_christ, era_at
from factcheck.stages.normalise.dates.stretches import stretch_at
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, of_year
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

MILLENNIA = frozenset(folded(word) for word in ("millennium", "الألفية", "الألف"))
CENTURY_WORDS = MILLENNIA | frozenset(folded(word) for word in ("century", "القرن", "قرن"))
# Centuries before this one count from Christ on.
THIS_CENTURY = 21
DECADE_WORDS = frozenset(folded(word) for word in ("العقد", "عقد", "decade"))
LINKS = frozenset(folded(word) for word in ("of", "in", "the", "من", "في"))
# Of the decades told by two figures alone these are of this century: "the '10s".
RECENT = 20
OF = frozenset((folded("من"), "of"))
LAST_CENTURY = (folded("القرن الماضي"), folded("القرن العشرين"))


def decade_at(tokens: Sequence[Token], at: int) -> Read | None:
    """ "the 1990s", "the '90s", "the 480s BC", «تسعينيات القرن الماضي»."""
    if _is_decade_of_years(tokens, at):
        return _figured_decade(tokens, at)
    found = DECADE_PHRASES.at(tokens, at)
    if found is None:
        return None
    start, end = found
    end = (
        end + 1 if end < len(tokens) and tokens[end].text in OF and end + 1 < len(tokens) and tokens[end + 1].text in CENTURY_WORDS else end
    )
    century = _whole_century(tokens, end)
    if century is not None:
        return _decade_of(century[0], start), century[1]
    following = " ".join(word.text for word in tokens[end : end + 2])
    if following in LAST_CENTURY:
        return absolute(of_year(1900 + start, 10), "decade", note="a decade of the twentieth century"), end + 2
    return absolute(of_year(1900 + start, 10), "decade", note="a decade, taken as of the twentieth century"), end


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


def _whole_century(tokens: Sequence[Token], at: int) -> Read | None:
    """Numbered or the running one: «القرن الحادي والعشرين», «القرن الحالي», "this century"."""
    if at >= len(tokens):
        return None
    running = stretch_at(tokens, at)
    is_century = running is not None and running[0].note == "this century"
    return century_at(tokens, at, "") or (running if is_century else None)


def nth_decade_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "the first decade of the 21st century", «العقد الثاني من القرن الحالي»."""
    del lean
    is_arabic = tokens[at].text in DECADE_WORDS and not tokens[at].text.isascii()
    number = number_at(tokens, at + 1 if is_arabic else at)
    if number is None or not number.ordinal or not 1 <= number.low <= 10:
        return None
    end = number.end if is_arabic else number.end + 1
    if not is_arabic and tokens[number.end : end] and tokens[number.end].text not in DECADE_WORDS:
        return None
    start = end
    while start < len(tokens) and start < end + 2 and tokens[start].text in LINKS:
        start += 1
    century = _whole_century(tokens, start) if start > end else None
    return (_decade_of(century[0], (int(number.low) - 1) * 10), century[1]) if century else None


def _figured_decade(tokens: Sequence[Token], at: int) -> Read | None:
    """Of "the '20s" nobody knows which."""
    year, era = int(tokens[at].text), era_at(tokens, at + 2)
    if era is not None and not era[0]:
        return before_christ(year + 9, year), era[1]
    if len(tokens[at].text) == 4:
        return _of_figures(year), at + 2
    is_short = at > 0 and tokens[at - 1].text in ("'", "’", "‘") and tokens[at].glued and len(tokens[at].text) == 2
    return (_of_figures((1900 if year > RECENT else 2000) + year), at + 2) if is_short and not 10 < year <= RECENT else None


def _is_decade_of_years(tokens: Sequence[Token], at: int) -> bool:
    is_round = tokens[at].kind == "number" and tokens[at].text.endswith("0") and tokens[at].text.isdigit()
    return is_round and at + 1 < len(tokens) and tokens[at + 1].text == "s" and tokens[at + 1].glued
