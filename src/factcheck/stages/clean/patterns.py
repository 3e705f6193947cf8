"""A line goes in, the mark of the first pattern that knows it comes out: what kind of chrome it is, and what may follow it.

The tables are `arabic.py` and `latin.py`; they are written in ordinary spelling and folded here, so that hamzas, marks
and alef variants need not be listed.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.domain.article import RemovalReason
from factcheck.domain.text import folded
from factcheck.stages.clean.arabic import ARABIC
from factcheck.stages.clean.latin import LATIN
from factcheck.stages.clean.lines import Line
from factcheck.stages.clean.row import Form, Role, Row

ARABIC_WORD = re.compile("[\u0621-\u0652\u0671]+")
# After a marker such as «اقرأ أيضاً» a title may stand on the same line; then the line must not end as prose does,
# unless a colon or a dash says that what follows is a title.
OPENING_ENDS = r"(?:\s*$|\s*[:：|›»>…\-–—]|\.\.|\s)"
LONGEST_OPENING = 30
"""Words: a marker with its title on one line; more than that is a paragraph."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a line is no part of the article; `alone` means that the line is the marker and nothing else."""

    reason: RemovalReason
    role: Role = "line"
    alone: bool = True


def known(line: Line) -> Mark | None:
    """The mark of the first row of the tables that fits; tables are ordered from the special to the general."""
    for row, pattern in _compiled():
        found = pattern.match(line.key) if row.form != "phrase" else pattern.search(line.key)
        if found and _fits(row.form, line, rest=line.key[found.end() :]):
            return Mark(row.reason, row.role, alone=not line.key[found.end() :].strip(" :.-…|"))
    return None


def _fits(form: Form, line: Line, *, rest: str) -> bool:
    if form == "phrase":
        return True
    if form == "label" or not rest.strip():
        return not rest.strip(" :.!-–…|*#»>\"'")
    titled = rest.lstrip()[:1] in ":|›>-–…" or rest.startswith("..")
    return line.words <= LONGEST_OPENING and rest[:1] in " :|›>-–….،,(" and (titled or form == "start" or not line.ends_sentence)


@cache
def _compiled() -> tuple[tuple[Row, re.Pattern[str]], ...]:
    rows = (*ARABIC, *LATIN)
    return tuple((row, re.compile(ARABIC_WORD.sub(lambda word: folded(word[0]), row.pattern))) for row in rows)


