"""Tokens go in, the kinds of calendar words that stand on from each come out, so that no reader is tried where what it needs is missing."""

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import Any

from factcheck.stages.normalise.dates import starts as datestarts
from factcheck.stages.normalise.dates.calendarwords import (
    DAY_PART_PHRASES,
    DECADE_PHRASES,
    HALF_WORDS,
    HIJRI_PHRASES,
    MONTH_PHRASES,
    QUARTER_WORDS,
    SEASON_PHRASES,
    STRETCH_PHRASES,
    WEEKDAY_PHRASES,
)
from factcheck.stages.normalise.dates.clocktimes import EXACT, LEADS, OCLOCK
from factcheck.stages.normalise.dates.decades import CENTURY_WORDS
from factcheck.stages.normalise.dates.eras import ERAS
from factcheck.stages.normalise.dates.feasts import FEASTS
from factcheck.stages.normalise.dates.monthdays import MONTH_LEADS, RUNNING_MONTH
from factcheck.stages.normalise.dates.partdates import DAY_WORDS, DAYS_OF, EDGE_DAYS, WEEK_WORDS
from factcheck.stages.normalise.dates.weeksof import WEEKS
from factcheck.stages.normalise.dates.yearspans import PLURAL_NAMES
from factcheck.stages.normalise.dates.yearwords import RELATIVE_NAMES, YEAR_NAMES
from factcheck.stages.normalise.dates.zones import ZONES
from factcheck.stages.normalise.dates.zonewords import GREENWICH
from factcheck.stages.normalise.tokens import Token, Tokens
from factcheck.stages.normalise.wordforms import Phrases, openings, opens_phrase

# One bit a kind; a reader needs any of those that it names.
ERA, WEEK, YEAR, CLOCK, HIJRI, FEAST, WEEKDAY, PART, MONTH, STRETCH, SEASON, CENTURY = (1 << at for at in range(12))
ALL = (1 << 12) - 1
ALWAYS = 0
YEAR_DIGITS = 4
# Tokens that are looked at as one, and how many blocks on from that of a token: a row of days before one month is no longer.
BLOCK = 16
BLOCKS = 8
MEMORY = "signs"


class Signs:
    """Words without which no phrase of some tables can be there: its one word with clitics, or the last of several."""

    def __init__(self, *tables: Phrases[Any], words: Set[str] = frozenset()) -> None:
        """`words` stand for themselves."""
        self.alone = openings(Phrases(_single(table), clitics=tuple(table.clitics)) for table in tables)
        self.words = words | {_last(phrase) for table in tables for phrase in table.meanings if len(phrase) > 1}

    def __contains__(self, word: str) -> bool:
        """Whether this word is such a sign."""
        return word in self.words or opens_phrase(word, self.alone)


def signs_near(tokens: Sequence[Token], at: int) -> int:
    """The kinds of words from this token on, some tokens more than the longest date takes; all of them where nothing is remembered."""
    if not isinstance(tokens, Tokens):
        return ALL
    blocks = tokens.memory.get(MEMORY)
    if not isinstance(blocks, tuple):
        blocks = tokens.memory[MEMORY] = _blocks(tokens)
    return int(blocks[at // BLOCK])


def _blocks(tokens: Sequence[Token]) -> tuple[int, ...]:
    alone = [_union(token.text for token in tokens[first : first + BLOCK]) for first in range(0, len(tokens), BLOCK)]
    blocks = []
    for first in range(len(alone)):
        near = 0
        for kinds in alone[first : first + BLOCKS]:
            near |= kinds
        blocks.append(near)
    return tuple(blocks)


def _union(words: Iterator[str]) -> int:
    found = 0
    for word in words:
        found |= kinds_of(word)
    return found


@lru_cache(maxsize=16_384)
def kinds_of(word: str) -> int:
    """The kinds that this word is a sign of."""
    if datestarts.is_figure(word):
        return YEAR if len(word) == YEAR_DIGITS else 0
    return sum(kind for kind, signs in SIGNS if word in signs)


def _single(table: Phrases[Any]) -> Iterator[tuple[str, bool]]:
    return ((phrase[0], True) for phrase in table.meanings if len(phrase) == 1)


def _last(phrase: tuple[str, ...]) -> str:
    """Not the full stop of "a.d."."""
    return next(word for word in reversed(phrase) if word.isalpha())


SIGNS = (
    (ERA, Signs(ERAS)),
    (WEEK, Signs(WEEKS)),
    (YEAR, Signs(ERAS, words=YEAR_NAMES | RELATIVE_NAMES | PLURAL_NAMES)),
    (CLOCK, Signs(EXACT, LEADS, DAY_PART_PHRASES, ZONES, GREENWICH, words=frozenset((":", "am", "pm", "m", OCLOCK[2])))),
    (HIJRI, Signs(HIJRI_PHRASES, words=YEAR_NAMES)),
    (FEAST, Signs(FEASTS)),
    (WEEKDAY, Signs(WEEKDAY_PHRASES, words=WEEK_WORDS | DAY_WORDS | DAYS_OF | EDGE_DAYS.keys())),
    (PART, Signs(words=QUARTER_WORDS | HALF_WORDS | frozenset(("q", "h")))),
    (MONTH, Signs(MONTH_PHRASES, words=MONTH_LEADS | RUNNING_MONTH)),
    (STRETCH, Signs(STRETCH_PHRASES)),
    (SEASON, Signs(SEASON_PHRASES, DECADE_PHRASES, words=frozenset(("s",)))),
    (CENTURY, Signs(words=CENTURY_WORDS)),
)
