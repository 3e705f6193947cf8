"""One paragraph → the embedding level of every code point, and the paragraph's own level (UAX #9 P2–P3, X1–X10, W, N, I).

`resolve_levels("abc אבג")` → `([0, 0, 0, 0, 1, 1, 1], 0)`
"""

from __future__ import annotations

from factcheck.tui.bidi.classes import LEFT_TO_RIGHT_ONLY, REMOVED, classes_of
from factcheck.tui.bidi.explicit import IsolatingRun, explicit_levels, first_strong, isolating_runs, matching_pdis
from factcheck.tui.bidi.neutral import resolve_neutral
from factcheck.tui.bidi.weak import LETTERS, resolve_weak

_RAISED = ({"L": 0, "R": 1, "2": 2, "1": 2}, {"R": 0, "L": 1, "1": 1, "2": 1})
"""I1, I2: by the parity of the level, how far a resolved class is raised above it."""


def resolve_levels(text: str, base: int | None = None) -> tuple[list[int], int]:
    """Levels before L1. `base` is the paragraph level; None derives it from the first strong character (P2, P3), 0 where there is none."""
    classes = classes_of(text)
    if base is None:
        base = first_strong(classes, 0, len(classes)) or 0
    if base == 0 and LEFT_TO_RIGHT_ONLY.issuperset(classes):
        return [0] * len(classes), 0
    closers = matching_pdis(classes)
    levels, kinds = explicit_levels(classes, base, closers)
    for run in list(isolating_runs(classes, levels, base, closers)):
        _raise_levels(levels, run, text, (classes, kinds))
    _level_removed(levels, classes, base)
    return levels, base


def _raise_levels(levels: list[int], run: IsolatingRun, text: str, classes: tuple[list[str], list[str]]) -> None:
    """I1, I2 on one isolating run sequence, after W and N; `classes` are the original ones and those after overrides."""
    original, overridden = classes
    letters = resolve_weak("".join([LETTERS[overridden[index]] for index in run.indices]), run.before)
    chars = [text[index] for index in run.indices]
    marks = [original[index] == "NSM" for index in run.indices]
    raised = _RAISED[run.level & 1]
    for index, letter in zip(run.indices, resolve_neutral(letters, chars, marks, run), strict=True):
        levels[index] = run.level + raised[letter]


def _level_removed(levels: list[int], classes: list[str], base: int) -> None:
    """Section 5.2: what X9 removed takes the level of what stands before it, so that it never splits a run."""
    for index, kind in enumerate(classes):
        if kind in REMOVED:
            levels[index] = levels[index - 1] if index else base
