"""Tokens go in, several years or a century with their era come out: "between 450 and 420 BC", «القرن الأول الميلادي».

What was before Christ names no date that a calendar here could hold; its years are kept apart.
"""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.decades import era_century_at
from factcheck.stages.normalise.dates.eras import before_christ, years_of_era
from factcheck.stages.normalise.dates.when import Read, absolute, of_year
from factcheck.stages.normalise.dates.yearwords import YEAR_NAMES
from factcheck.stages.normalise.tokens import Token

PLURAL_NAMES = frozenset(folded(word) for word in ("عامي", "سنتي", "العامين", "years"))
ARTICLES = frozenset(("the",))


def era_years_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """Two years or a century; a single year is read by `years.year_at`."""
    del lean
    start = at + 1 if tokens[at].text in ARTICLES and at + 1 < len(tokens) else at
    return _years(tokens, at) or era_century_at(tokens, start)


def _years(tokens: Sequence[Token], at: int) -> Read | None:
    is_named = tokens[at].text in PLURAL_NAMES or tokens[at].text in YEAR_NAMES
    years = years_of_era(tokens, at + 1 if is_named else at, is_named=is_named)
    if years is None or years.first == years.last:
        return None
    if not years.is_ours:
        return (before_christ(years.first, years.last), years.end) if years.first > years.last else None
    if years.last < years.first:
        return None
    span = of_year(years.first, years.last - years.first + 1)
    return absolute(span, "interval", note=f"the years {years.first} to {years.last}"), years.end
