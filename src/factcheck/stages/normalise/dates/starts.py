"""A word goes in, whether a date of some kind can start with it comes out, so that most words are asked about once and then passed over."""

from collections.abc import Callable, Set
from functools import lru_cache
from typing import Any

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import (
    DAY_PART_PHRASES,
    DECADE_PHRASES,
    DEICTIC_PHRASES,
    DIRECTION_PHRASES,
    HALF_WORDS,
    HIJRI_PHRASES,
    MONTH_PHRASES,
    PART_PHRASES,
    QUARTER_WORDS,
    SEASON_PHRASES,
    STRETCH_PHRASES,
    WEEKDAY_PHRASES,
)
from factcheck.stages.normalise.dates.clocktimes import EXACT, LEADS
from factcheck.stages.normalise.dates.decades import CENTURY_WORDS, DECADE_WORDS
from factcheck.stages.normalise.dates.eras import ERAS
from factcheck.stages.normalise.dates.feasts import EVES, FEASTS
from factcheck.stages.normalise.dates.monthdays import MONTH_LEADS
from factcheck.stages.normalise.dates.partdates import EDGE_DAYS, LAST, WEEK_WORDS
from factcheck.stages.normalise.dates.relative import AGO, AHEAD
from factcheck.stages.normalise.dates.samemonth import NAMED_DAY
from factcheck.stages.normalise.dates.thisday import THIS_DAY
from factcheck.stages.normalise.dates.weekdays import DAY_WORDS
from factcheck.stages.normalise.dates.weeksof import WEEKS
from factcheck.stages.normalise.dates.yearparts import FIRST_UNITS, LAST_UNITS
from factcheck.stages.normalise.dates.yearspans import PLURAL_NAMES
from factcheck.stages.normalise.dates.yearwords import LEADS as YEAR_LEADS
from factcheck.stages.normalise.dates.yearwords import YEAR_NAMES
from factcheck.stages.normalise.dates.zones import ZONES
from factcheck.stages.normalise.numbers.reading import may_start_number
from factcheck.stages.normalise.wordforms import Phrases, openings, opens_phrase

Starts = Callable[[str], bool]
ARTICLES = frozenset(("the", "a", "an"))
DATE_MARKS = frozenset(folded(word) for word in ("/", ":", "-", "s", "a", "p", "am", "pm", "من", "of", "st", "nd", "rd", "th", "in", "o"))
WORDS = frozenset(("q", "h")).union(
    ARTICLES, DAY_WORDS, EVES, MONTH_LEADS, YEAR_NAMES, PLURAL_NAMES, CENTURY_WORDS, QUARTER_WORDS, HALF_WORDS, LAST, WEEK_WORDS
)


def starting(*tables: Phrases[Any], words: Set[str] = frozenset(), numbers: bool = False) -> Starts:
    """Whether a word opens a phrase of these tables, is one of these words, or begins a number."""
    known = openings(tables)

    def starts(word: str) -> bool:
        return (numbers and may_start_number(word)) or word in words or opens_phrase(word, known)

    return starts


@lru_cache(maxsize=16_384)
def may_belong_to_date(word: str) -> bool:
    """Whether a word or mark makes a figure before it worth reading as a date."""
    return not word[0].isdecimal() and (word in DATE_MARKS or word in WORDS or opens_phrase(word, BELONGING))


def is_figure(word: str) -> bool:
    """Digits come first in it."""
    return word[0].isdecimal()


YEAR_PART_WORDS = QUARTER_WORDS | HALF_WORDS | FIRST_UNITS | LAST_UNITS | ARTICLES | frozenset(("q", "h"))
eras = starting(words=PLURAL_NAMES | CENTURY_WORDS | YEAR_NAMES | ARTICLES, numbers=True)
weeks = starting(WEEKS, words=frozenset(("the",)))
this_days = starting(THIS_DAY)
days_alone = starting(words=NAMED_DAY)
years = starting(words=PLURAL_NAMES | YEAR_NAMES, numbers=True)
deictics = starting(DEICTIC_PHRASES)
times = starting(EXACT, LEADS, DAY_PART_PHRASES, numbers=True)
hijri = starting(HIJRI_PHRASES, DIRECTION_PHRASES, words=YEAR_NAMES, numbers=True)
feasts = starting(FEASTS, words=EVES | DAY_WORDS | ARTICLES, numbers=True)
parts = starting(PART_PHRASES)
ordered_days = starting(WEEKDAY_PHRASES, words=LAST | WEEK_WORDS | DAY_WORDS | ARTICLES | EDGE_DAYS.keys(), numbers=True)
year_parts = starting(STRETCH_PHRASES, words=YEAR_PART_WORDS, numbers=True)
weekdays = starting(WEEKDAY_PHRASES, DIRECTION_PHRASES, words=DAY_WORDS)
month_days = starting(MONTH_PHRASES, words=MONTH_LEADS | DAY_WORDS | ARTICLES, numbers=True)
months = starting(MONTH_PHRASES, DIRECTION_PHRASES, words=MONTH_LEADS)
seasons = starting(SEASON_PHRASES, DECADE_PHRASES, DIRECTION_PHRASES, numbers=True)
centuries = starting(words=CENTURY_WORDS | DECADE_WORDS, numbers=True)
stretches = starting(STRETCH_PHRASES, DIRECTION_PHRASES, words=ARTICLES)
amounts = starting(AGO, AHEAD, STRETCH_PHRASES, words=ARTICLES, numbers=True)
# "the year" and «العام» begin with words that alone start no date; other openings are left to the token after them.
single_years = starting(DIRECTION_PHRASES, words=YEAR_NAMES | (YEAR_LEADS & WORDS) | frozenset(("ad", "ce")), numbers=True)
BELONGING = openings((
    ERAS, EXACT, AGO, AHEAD, DAY_PART_PHRASES, DECADE_PHRASES, DEICTIC_PHRASES, DIRECTION_PHRASES, FEASTS, HIJRI_PHRASES, LEADS, MONTH_PHRASES, PART_PHRASES,
    SEASON_PHRASES, STRETCH_PHRASES, WEEKDAY_PHRASES, ZONES,
))  # fmt: skip
