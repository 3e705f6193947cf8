"""The levels of one line → the levels at its end reset, and the order in which its characters are drawn (UAX #9 L1, L2)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from factcheck.tui.bidi.classes import ISOLATE_INITIATORS, REMOVED

_TRAILING = ISOLATE_INITIATORS | REMOVED | {"PDI", "WS"}
_SEPARATORS = frozenset({"B", "S"})


def reset_levels(classes: Sequence[str], levels: Sequence[int], base: int) -> list[int]:
    """L1: separators, and the white space before them and at the line's end, return to the paragraph's level."""
    out = list(levels)
    trailing = True
    for index in range(len(classes) - 1, -1, -1):
        kind = classes[index]
        if kind in _SEPARATORS:
            trailing = True
        elif kind not in _TRAILING:
            trailing = False
        if trailing:
            out[index] = base
    return out


def visual_order(levels: Sequence[int]) -> list[int]:
    """L2: logical indices in the order drawn, left to right; from the highest level down to the lowest odd one each run is reversed."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level & 1), default=None)
    if lowest_odd is None:
        return order
    for threshold in range(max(levels), lowest_odd - 1, -1):
        order = _reverse_runs(order, [levels[index] >= threshold for index in order])
    return order


def _reverse_runs(order: Sequence[int], reversing: Sequence[bool]) -> list[int]:
    out: list[int] = []
    for reverse, group in groupby(zip(order, reversing, strict=True), key=itemgetter(1)):
        run = [index for index, _ in group]
        out += run[::-1] if reverse else run
    return out
