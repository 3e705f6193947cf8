"""Tokens go in, several years named together come out as one interval: "2019-2023", «عامي 2019 و2023», "the 2024-25 season"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.when import Read, absolute, of_year
from factcheck.stages.normalise.dates.yearwords import YEAR_NAMES
from factcheck.stages.normalise.tokens import Token

PLURAL_NAMES = frozenset(
    folded(word) for word in ("عامي", "سنتي", "عامين", "أعوام", "سنوات", "الأعوام", "السنوات", "العامين", "لعامي", "بعامي", "years")
)
AND = frozenset(("و", "and", ",", "،", "-", "to", folded("إلى"), folded("حتى")))
# Words that say that two years with a stroke between are one season, budget or school year.
SEASON_LEADS = frozenset(folded(word) for word in (
    "موسم", "الموسم", "موسمي", "بموسم", "لموسم", "المالي", "المالية", "الدراسي", "الدراسية", "الجامعي", "الفترة", "للفترة", "فترة", "عام", "العام", "season", "year",
    "period",
))  # fmt: skip
SEASON_WORDS = frozenset(("season", "fiscal", "academic", "school", "campaign", "budget", "financial", "year", "academic"))
LATEST = 2100
# A word that says "years" makes one of any four digits.
NAMED_EARLIEST = 1000
LONGEST = 100


def years_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """The whole of the years from the first to the last that is named."""
    del lean
    if tokens[at].text in YEAR_NAMES:
        return _stroked(tokens, at + 1) if at + 1 < len(tokens) else None
    return _listed(tokens, at) if tokens[at].text in PLURAL_NAMES else _stroked(tokens, at)


def _listed(tokens: Sequence[Token], at: int) -> Read | None:
    """«عامي 2019 و2023», «أعوام 2021 و2022 و2023»."""
    years, end = [], at + 1
    while end < len(tokens) and (year := _year(tokens, end, NAMED_EARLIEST)):
        years.append(year)
        end += 2 if end + 2 < len(tokens) and tokens[end + 1].text in AND and _year(tokens, end + 2, NAMED_EARLIEST) else 1
        if end >= len(tokens) or not _year(tokens, end, NAMED_EARLIEST) or tokens[end - 1].text not in AND:
            break
    return _spanned(years[0], years[-1], end) if len(years) > 1 else None


def _stroked(tokens: Sequence[Token], at: int) -> Read | None:
    """ "2019-2023", "2024/25"."""
    first = _year(tokens, at)
    is_stroke = at + 2 < len(tokens) and tokens[at + 1].text in ("-", "/") and tokens[at + 1].glued and tokens[at + 2].glued
    if not first or not is_stroke or (at and tokens[at].glued and tokens[at - 1].text != "("):
        return None
    last, end = _closing(tokens, at + 2, first), at + 3
    goes_on = end < len(tokens) and tokens[end].glued and tokens[end].text in ("-", "/", "%")
    if last is None or goes_on or not first < last <= first + (1 if tokens[at + 1].text == "/" else LONGEST):
        return None
    return _spanned(first, last, end) if _is_of_years(tokens, at, end, is_short=len(tokens[at + 2].text) == 2) else None


def _closing(tokens: Sequence[Token], at: int, first: int) -> int | None:
    text = tokens[at].text
    if len(text) == 2 and text.isdigit():
        return first // 100 * 100 + int(text)
    return _year(tokens, at) or None


def _is_of_years(tokens: Sequence[Token], at: int, end: int, *, is_short: bool) -> bool:
    """A range of four digits that counts nothing; two digits need a word for a season."""
    before = tokens[at - 1].text if at else ""
    after = tokens[end].text if end < len(tokens) else ""
    if before in SEASON_LEADS or after in SEASON_WORDS:
        return True
    return not is_short and before not in ("$", "€", "£") and (end >= len(tokens) or tokens[end].kind == "mark")


def _year(tokens: Sequence[Token], at: int, earliest: int = 1500) -> int:
    """The year in figures at this token, 0 where there is none."""
    text = tokens[at].text
    return int(text) if len(text) == 4 and text.isdigit() and earliest <= int(text) <= LATEST else 0


def _spanned(first: int, last: int, end: int) -> Read | None:
    return (absolute(of_year(first, last - first + 1), "interval", note=f"the years {first} to {last}"), end) if last > first else None
