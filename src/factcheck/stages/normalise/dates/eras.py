"""Tokens go in, the years beside an era come out: "AD 79", «79 ميلادية», "450 and 420 BC"; a leaf that other readers of years build on."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.when import When
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

OUR_ERA = "ad|a.d.|ce|c.e.|ميلادي|ميلادية|الميلادي|الميلادية|للميلاد|بعد الميلاد|م"
BEFORE_CHRIST = "bc|b.c.|bce|b.c.e.|before christ|قبل الميلاد|قبل المسيح|ق.م|ق م|ق.م."
# Whether the years count forwards.
ERAS = Phrases([(phrase, True) for phrase in OUR_ERA.split("|")] + [(phrase, False) for phrase in BEFORE_CHRIST.split("|")], clitics=())
LEADING_ERAS = frozenset(("AD", "CE"))
# «79 م» are metres, «عام 79 م» is a year.
METRES = "م"
JOINERS = frozenset(folded(word) for word in ("and", "to", "-", "و", "إلى", "حتى", "until"))
LATEST = 2100
EARLIEST = 20_000


class EraYears(NamedTuple):
    """From `first` to `last` as they are told, the index after, and whether they are of our era."""

    first: int
    last: int
    end: int
    is_ours: bool


def era_at(tokens: Sequence[Token], at: int) -> tuple[bool, int] | None:
    """Whether years before it are of our era, and the index after; "AD" and "BCE" are capitals, so that no other short word is taken for them."""
    found = ERAS.at(tokens, at)
    is_written_so = found is not None and (not tokens[at].text.isascii() or tokens[at].raw.isupper() or tokens[at].text == "before")
    return found if is_written_so else None


def before_christ(first: int, last: int) -> When:
    """Years that count down to Christ; one of them where both are equal."""
    years = f"the year {first}" if first == last else f"the years {first} to {last}"
    return When(lambda _: None, "year" if first == last else "interval", before_christ=(first, last), note=f"{years} before Christ")


def years_of_era(tokens: Sequence[Token], at: int, *, is_named: bool) -> EraYears | None:
    """`is_named` where a word before says that they are years."""
    if at + 1 >= len(tokens):
        return None
    if tokens[at].raw in LEADING_ERAS:
        year = _year(tokens, at + 1)
        return EraYears(year, year, at + 2, is_ours=True) if 0 < year <= LATEST else None
    first = _year(tokens, at)
    if not first:
        return None
    last = _year(tokens, at + 2) if tokens[at + 1].text in JOINERS else 0
    end = at + 3 if last else at + 1
    era = era_at(tokens, end)
    if era is None or (tokens[end].text == METRES and not is_named) or (era[0] and max(first, last) > LATEST):
        return None
    return EraYears(first, last or first, era[1], era[0])


def _year(tokens: Sequence[Token], at: int) -> int:
    """A year in figures, 0 where there is none."""
    text = tokens[at].text.replace(",", "") if at < len(tokens) else ""
    return int(text) if text.isdigit() and len(text) <= 5 and 0 < int(text) <= EARLIEST else 0
