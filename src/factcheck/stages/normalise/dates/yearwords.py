"""Tokens after a month go in, the year they name comes out: "2025", «من عام 2025», "last year", «العام الماضي»."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DIRECTION_PHRASES
from factcheck.stages.normalise.dates.eras import before_christ, years_of_era
from factcheck.stages.normalise.dates.stretches import HERE, stretch_rule
from factcheck.stages.normalise.dates.when import YEARS, When
from factcheck.stages.normalise.numbers.cardinals import cardinal_worth
from factcheck.stages.normalise.tokens import Token

LEADS = frozenset(folded(word) for word in (",", "،", "of", "من", "in", "the", "لـ", "في", "ل", "شهر"))
YEAR_NAMES = frozenset(
    folded(word) for word in ("عام", "سنة", "العام", "السنة", "لعام", "بعام", "لسنة", "بسنة", "وعام", "وسنة", "year", "year's")
)
RELATIVE_NAMES = frozenset(folded(word) for word in ("عام", "سنة", "العام", "السنة", "year"))
# Before its noun, «لهذا العام»; any other Arabic direction stands behind: «دورته الماضية عام 2023».
THIS = (folded("هذا"), folded("هذه"))


class YearWords(NamedTuple):
    """`number`, or 0 with a `relative` phrase; `introduced` where a word says that it is a year."""

    number: int
    end: int
    introduced: bool = False
    relative: When | None = None


def year_words(tokens: Sequence[Token], first: int) -> YearWords | None:
    """The year that starts here, its lead words included."""
    at = first
    while at < len(tokens) and at < first + 2 and tokens[at].text in LEADS:
        at += 1
    if at >= len(tokens):
        return None
    return _relative(tokens, at) or _numbered(tokens, at)


def _numbered(tokens: Sequence[Token], at: int) -> YearWords | None:
    introduced = tokens[at].text in YEAR_NAMES
    start = at + 1 if introduced else at
    if start >= len(tokens):
        return None
    era = years_of_era(tokens, start, is_named=introduced)
    if era is not None and era.first == era.last:
        return YearWords(
            era.first if era.is_ours else 0, era.end, introduced=True, relative=None if era.is_ours else before_christ(era.first, era.last)
        )
    token = tokens[start]
    if token.kind == "number":
        number = int(token.text) if token.text.isdigit() and len(token.text) == 4 else 0
        end = start + 1
    else:
        worth = cardinal_worth(tokens, start) if introduced else None
        number, end = (int(worth[0]), worth[1]) if worth else (0, start)
    if number not in YEARS or (not introduced and not 1500 <= number <= 2100):
        return None
    is_marked = end < len(tokens) and tokens[end].text == "م" and tokens[end].glued
    return YearWords(number, end + 1 if is_marked else end, introduced=introduced)


def _relative(tokens: Sequence[Token], at: int) -> YearWords | None:
    """ "last year", «العام الماضي», «هذا العام»."""
    leading = DIRECTION_PHRASES.at(tokens, at)
    leads = tokens[at].text.endswith(THIS) or (tokens[at].text.isascii() and tokens[at].text != "past")
    if leading is not None and leads and leading[1] < len(tokens) and tokens[leading[1]].text in RELATIVE_NAMES:
        return YearWords(0, leading[1] + 1, introduced=True, relative=stretch_rule("year", leading[0]))
    if tokens[at].text in RELATIVE_NAMES and not tokens[at].text.isascii():
        following = DIRECTION_PHRASES.at(tokens, at + 1)
        if following is not None and tokens[at + 1].text not in HERE:
            return YearWords(0, following[1], introduced=True, relative=stretch_rule("year", following[0]))
    return None
