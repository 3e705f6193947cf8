"""A line goes in, the mark of the first pattern that knows it comes out: what kind of chrome it is, and what may follow it.

The tables are `arabic.py` and `latin.py`; they are written in ordinary spelling and folded here, so that hamzas, marks
and alef variants need not be listed.
"""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.domain.article import RemovalReason
from factcheck.domain.text import folded, has_arabic
from factcheck.stages.clean.arabic import ARABIC
from factcheck.stages.clean.latin import LATIN
from factcheck.stages.clean.lines import FOLDED_PREFIX, Line
from factcheck.stages.clean.row import Role, Row

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
    """The mark of the first row of its script's table that fits; tables are ordered from the special to the general."""
    if not LETTER.search(line.key):
        return None
    rows = ARABIC if has_arabic(line.key) else LATIN
    begins, holds = _any_of(rows)
    begun = begins.match(line.key)
    phrased = holds.search(line.key) is not None
    if begun is None and not phrased:
        return None
    first = int((begun.lastgroup or "")[1:]) if begun else len(rows)
    likely = (row for at, row in enumerate(rows) if (phrased if row.form == "phrase" else at >= first))
    return next((mark for row in likely if (mark := _mark(row, line)) is not None), None)


def _mark(row: Row, line: Line) -> Mark | None:
    pattern = _compiled(row)
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
def _any_of(rows: tuple[Row, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """All rows in two patterns, one group a row: body lines, which nearly all lines are, need two calls instead of a hundred.

    Single rows are compiled when a line first needs them: compiling all costs 40 ms of a run that has 300.
    """
    begins = "|".join(f"(?P<r{at}>{_source(row)})" for at, row in enumerate(rows) if row.form != "phrase")
    holds = "|".join(_source(row) for row in rows if row.form == "phrase")
    return re.compile(begins), re.compile(holds)


@cache
def _compiled(row: Row) -> re.Pattern[str]:
    return re.compile(_source(row))


def _source(row: Row) -> str:
    return f"(?:{ARABIC_WORD.sub(_folded_word, row.pattern)}){STOPS[row.form]}"


def _folded_word(word: re.Match[str]) -> str:
    return folded(word[0])
