"""A line goes in, the mark of the first pattern that knows it comes out: what kind of chrome it is, and what may follow it.

The tables are `arabic.py` and `latin.py`; they are written in ordinary spelling and folded here, so that hamzas, marks
and alef variants need not be listed.
"""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.domain.article import RemovalReason
from factcheck.domain.text import folded
from factcheck.stages.clean.arabic import ARABIC
from factcheck.stages.clean.latin import LATIN
from factcheck.stages.clean.lines import FOLDED_PREFIX, Line
from factcheck.stages.clean.row import Role, Row

ROWS: tuple[Row, ...] = (*ARABIC, *LATIN)
ARABIC_WORD = re.compile("[\u0621-\u0652\u0671]+")
LETTER = re.compile(r"[^\W\d_]")
# Where a pattern of each form must stop: at the line's end, or at least not inside a word.
STOPS = {"label": "[ :.!…|*#>\"'-]*$", "opening": r"(?!\w)", "start": "", "phrase": ""}
SHORTEST_SENTENCE = 4
"""Words: "By then it was dark." is no byline; "Loading..." is a label."""
LONGEST_OPENING = 30
"""Words: a marker with its title on one line; more than that is a paragraph."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a line is no part of the article; `alone` means that the line is the marker and nothing else."""

    reason: RemovalReason
    role: Role = "line"
    alone: bool = True
    loose: bool = False
    """The words could also stand in an article: a whole paragraph is marked only where no article goes on."""


def known(line: Line) -> Mark | None:
    """The mark of the first row of the tables that fits; tables are ordered from the special to the general."""
    if not LETTER.search(line.key):
        return None
    begins, holds = _any_row()
    hits = (begins.match(line.key), holds.search(line.key))
    first = min((int((hit.lastgroup or "")[1:]) for hit in hits if hit), default=None)
    if first is None:
        return None
    return next((mark for at in range(first, len(ROWS)) if (mark := _mark(at, line)) is not None), None)


def _mark(at: int, line: Line) -> Mark | None:
    row, pattern = ROWS[at], _row_pattern(at)
    found = pattern.match(line.key) if row.form != "phrase" else pattern.search(line.key)
    rest = line.key[found.end() :] if found else ""
    if not found or not _fits(row, line, rest=rest):
        return None
    loose = row.form == "phrase" or row.reason == "aggregator notice"
    return Mark(row.reason, row.role, alone=not rest.strip(" :.-…|"), loose=loose)


def _fits(row: Row, line: Line, *, rest: str) -> bool:
    if row.form == "label" and len(line.text) > FOLDED_PREFIX:
        return False
    if row.form == "label":
        return line.words < SHORTEST_SENTENCE or not line.text.endswith(tuple(".!?؟"))
    return row.form != "opening" or _is_opening(line, rest=rest)


def _is_opening(line: Line, *, rest: str) -> bool:
    """A title may stand behind the marker: after a colon or dash, or as what does not end like prose."""
    titled = rest.lstrip()[:1] in tuple(":|>-–…") or rest.startswith("..")
    return not rest.strip() or (line.words <= LONGEST_OPENING and (titled or not line.ends_sentence))


@cache
def _any_row() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All rows in two patterns, one group a row: body lines, which nearly all lines are, need two calls instead of a hundred.

    Single rows are compiled when a line first needs them: compiling all costs 40 ms of a run that has 300.
    """
    groups = [(row.form == "phrase", f"(?P<r{at}>{_source(at)})") for at, row in enumerate(ROWS)]
    begins, holds = ("|".join(group for phrase, group in groups if phrase is wanted) for wanted in (False, True))
    return re.compile(begins), re.compile(holds)


@cache
def _row_pattern(at: int) -> re.Pattern[str]:
    return re.compile(_source(at))


@cache
def _source(at: int) -> str:
    return f"(?:{ARABIC_WORD.sub(_folded_word, ROWS[at].pattern)}){STOPS[ROWS[at].form]}"


def _folded_word(word: re.Match[str]) -> str:
    return folded(word[0])
