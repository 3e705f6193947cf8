"""A line goes in, its mark comes out where its shape alone shows chrome: counters, menus, breadcrumbs, link lists.

These rules know no words, so they hold for sites that no table has seen.
"""

import re

from factcheck.stages.clean.lines import Line
from factcheck.stages.clean.patterns import Mark

LONGEST = 400
"""Characters; a longer line is a paragraph, and splitting an endless one at spaces would take minutes."""
LETTERS = re.compile(r"[^\W\d_]")
BREADCRUMB = re.compile(r"\s*[›→»>/]\s+|\s+[›→»>/]\s*")
MENU = re.compile(r"\s*[|•·¦]\s*")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w[\w.]*|@\w{2,30}")
HASHTAGS = re.compile(r"(?:#\w+[\s,،|]*)+")


def shaped(line: Line) -> Mark | None:
    """Only shapes that no sentence has."""
    if not LETTERS.search(line.text):
        return Mark("site chrome")
    if len(line.text) > LONGEST:
        return None
    if HASHTAGS.fullmatch(line.text):
        return Mark("tag list", "tags")
    if ADDRESS.fullmatch(line.text) or _is_menu(line.text) or _is_breadcrumb(line):
        return Mark("site chrome")
    return None


def _is_menu(text: str) -> bool:
    """`واحة | الرئيسية | محليات`: three links at least, none longer than four words."""
    parts = [part for part in MENU.split(text) if part]
    return len(parts) >= 3 and all(len(part.split()) <= 4 for part in parts)


def _is_breadcrumb(line: Line) -> bool:
    """`مرايا اليوم › العالم`; a line with an opening guillemet is a quotation, whatever stands after the closing one."""
    if "«" in line.text or line.ends_sentence or line.words > 12:
        return False
    parts = [part for part in BREADCRUMB.split(line.text) if part.strip()]
    return len(parts) >= 2 and all(len(part.split()) <= 4 for part in parts)
