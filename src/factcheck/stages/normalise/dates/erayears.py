"""Tokens go in, several years or a century with their era come out: "between 450 and 420 BC", «القرن الأول الميلادي».

What was before Christ names no date that a calendar here could hold; it is read so that it is taken for no other date.
"""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.eras import era_at, years_of_era
from factcheck.stages.normalise.dates.seasons import CENTURY_WORDS
from factcheck.stages.normalise.dates.when import Read, absolute, of_year
from factcheck.stages.normalise.dates.yearwords import BEFORE_CHRIST, YEAR_NAMES
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

PLURAL_NAMES = frozenset(folded(word) for word in ("عامي", "سنتي", "العامين", "years"))
ARTICLES = frozenset(("the",))
LAST_CENTURY = 21


def era_years_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """Two years or a century; a single year is read by `years.year_at`."""
    del lean
    return _years(tokens, at) or _century(tokens, at)


def _years(tokens: Sequence[Token], at: int) -> Read | None:
    is_named = tokens[at].text in PLURAL_NAMES or tokens[at].text in YEAR_NAMES
    years = years_of_era(tokens, at + 1 if is_named else at, is_named=is_named)
    if years is None or years.first == years.last:
        return None
    if not years.is_ours:
        return BEFORE_CHRIST, years.end
    if years.last < years.first:
        return None
    span = of_year(years.first, years.last - years.first + 1)
    return absolute(span, "interval", note=f"the years {years.first} to {years.last}"), years.end


def _century(tokens: Sequence[Token], at: int) -> Read | None:
    """ "the first century AD", «القرن الخامس قبل الميلاد»."""
    start = at + 1 if tokens[at].text in ARTICLES and at + 1 < len(tokens) else at
    is_arabic = tokens[start].text in CENTURY_WORDS and not tokens[start].text.isascii()
    number = number_at(tokens, start + 1 if is_arabic else start) if start + 1 < len(tokens) else None
    if number is None or not number.ordinal or not 1 <= number.low <= LAST_CENTURY:
        return None
    if not is_arabic and not (number.end < len(tokens) and tokens[number.end].text in CENTURY_WORDS):
        return None
    era = era_at(tokens, number.end if is_arabic else number.end + 1)
    if era is None or not era[0]:
        return (BEFORE_CHRIST, era[1]) if era else None
    first = (int(number.low) - 1) * 100
    return absolute(of_year(first or 1, 100 if first else 99), "interval", note=f"century {int(number.low)}"), era[1]
