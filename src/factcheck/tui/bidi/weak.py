"""The classes of one isolating run sequence as a string of letters → the same after the rules for weak types (UAX #9 W1–W7).

One letter stands for one character, so each rule is a substitution that keeps the length. `before` is the sequence's start-of-sequence
direction; it stands as an extra first letter while the rules run, which spares each of them a special case.
"""

from __future__ import annotations

import re
from re import Match

LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2", "ES": "+", "ET": "%", "CS": ",", "NSM": "m",
    "B": "b", "S": "s", "WS": "w", "ON": "o", "LRI": "i", "RLI": "i", "FSI": "i", "PDI": "p",
}  # fmt: skip
"""Bidi class → letter. The three isolate initiators are alike once X10 has run."""

_LEFT_OVER = str.maketrans("+%,", "ooo")


def resolve_weak(letters: str, before: str) -> str:
    """W1–W7 in their order; the answer holds L, R, 1 (EN), 2 (AN) and the neutral letters."""
    present = set(letters)
    run = before + letters
    if "m" in present:
        run = re.sub("(.)(m+)", _marks_follow, run)
    if "A" in present:
        run = re.sub("A[^LRA]*", _arabic_numbers, run).replace("A", "R")
    if present & {"+", "%", ","}:
        run = _separators(run)
    if "1" in run:
        run = re.sub("L[^LR]*", _european_numbers, run)
    return run[1:]


def _marks_follow(found: Match[str]) -> str:
    """W1: a nonspacing mark takes the class of what it stands on; after an isolate's edge it is neutral."""
    return found[1] + ("o" if found[1] in "ip" else found[1]) * len(found[2])


def _arabic_numbers(found: Match[str]) -> str:
    """W2: a European number whose nearest strong character before it is AL is an Arabic number."""
    return found[0].replace("1", "2")


def _separators(run: str) -> str:
    """W4: one separator between two numbers of a kind joins them. W5: terminators beside a European number. W6: the rest is neutral."""
    run = re.sub("(?<=1)[+,](?=1)", "1", run)
    run = re.sub("(?<=2),(?=2)", "2", run)
    return re.sub("%+", _terminators, run).translate(_LEFT_OVER)


def _terminators(found: Match[str]) -> str:
    """W5: looks beside the whole run at once; a lookahead would be quadratic on a long row of percent signs."""
    run, start, end = found.string, found.start(), found.end()
    beside = run[start - 1] + run[end : end + 1]
    return ("1" if "1" in beside else "%") * (end - start)


def _european_numbers(found: Match[str]) -> str:
    """W7: a European number whose nearest strong character before it is L counts as L."""
    return found[0].replace("1", "L")
