"""Bidi classes of a paragraph → embedding levels, and the isolating run sequences that are left to resolve (UAX #9 BD9, X1–X10)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.tui.bidi.classes import EMBEDDING_INITIATORS, ISOLATE_INITIATORS, REMOVED

MAX_DEPTH = 125


class IsolatingRun(NamedTuple):
    """Indices of one isolating run sequence (BD13) with the directions, L or R, of what stands before and after it (X10)."""

    indices: list[int]
    level: int
    before: str
    after: str


def matching_pdis(classes: Sequence[str]) -> dict[int, int]:
    """BD9: index of each isolate initiator → index of the PDI that closes it."""
    pending: list[int] = []
    closers: dict[int, int] = {}
    for index, kind in enumerate(classes):
        if kind in ISOLATE_INITIATORS:
            pending.append(index)
        elif kind == "PDI" and pending:
            closers[pending.pop()] = index
    return closers


def first_strong(classes: Sequence[str], start: int, end: int) -> int | None:
    """P2, P3: 0 or 1 by the first strong character of classes[start:end] that stands in no isolate; None where there is none."""
    depth = 0
    for index in range(start, end):
        kind = classes[index]
        if kind in ISOLATE_INITIATORS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in {"L", "R", "AL"}:
            return int(kind != "L")
    return None


def explicit_levels(classes: Sequence[str], base: int, closers: Mapping[int, int]) -> tuple[list[int], list[str]]:
    """X1–X8: the level of every character, and its class after directional overrides."""
    stack = _Stack(classes, base, closers)
    for index, kind in enumerate(classes):
        step = _STEPS.get(kind)
        if step:
            step(stack, index)
        else:
            stack.place(index)
    return stack.levels, stack.kinds


def isolating_runs(classes: Sequence[str], levels: Sequence[int], base: int, closers: Mapping[int, int]) -> Iterator[IsolatingRun]:
    """X9, X10: level runs without the removed characters, chained from each isolate initiator to its PDI."""
    kept = [index for index, kind in enumerate(classes) if kind not in REMOVED]
    runs = [list(group) for _, group in groupby(kept, key=levels.__getitem__)]
    number_at = {run[0]: number for number, run in enumerate(runs)}
    continued = set(closers.values())
    for number, run in enumerate(runs):
        if run[0] in continued:
            continue
        chain, last = list(run), number
        while (follower := number_at.get(closers.get(chain[-1], -1))) is not None:
            chain += runs[follower]
            last = follower
        level = levels[run[0]]
        previous = levels[runs[number - 1][0]] if number else base
        open_ended = classes[chain[-1]] in ISOLATE_INITIATORS and chain[-1] not in closers
        following = base if open_ended or last + 1 == len(runs) else levels[runs[last + 1][0]]
        yield IsolatingRun(chain, level, "LR"[max(previous, level) & 1], "LR"[max(following, level) & 1])


class _Status(NamedTuple):
    level: int
    override: str
    isolate: bool


class _Stack:
    """The directional status stack of X1 with its three counters, and the levels and classes it has assigned so far."""

    def __init__(self, classes: Sequence[str], base: int, closers: Mapping[int, int]) -> None:
        self.classes = classes
        self.closers = closers
        self.base = base
        self.levels = [base] * len(classes)
        self.kinds = list(classes)
        self.entries = [_Status(base, "", isolate=False)]
        self.overflowing_isolates = 0
        self.overflowing_embeddings = 0
        self.open_isolates = 0

    def place(self, index: int) -> None:
        """X6: the current level, and the class of an override if one is in force."""
        status = self.entries[-1]
        self.levels[index] = status.level
        if status.override:
            self.kinds[index] = status.override

    def mark(self, index: int) -> None:
        """X9 removes this character; it keeps the current level, so that reordering moves it with its neighbours."""
        self.levels[index] = self.entries[-1].level

    def separate(self, index: int) -> None:
        """X8: a paragraph separator stands at the paragraph's level."""
        self.levels[index] = self.base

    def embed(self, index: int) -> None:
        """X2–X5: an embedding or an override opens."""
        self.mark(index)
        kind = self.classes[index]
        level = self._next_level(rtl=kind.startswith("R"))
        if level <= MAX_DEPTH and not self.overflowing_isolates and not self.overflowing_embeddings:
            self.entries.append(_Status(level, kind[0] if kind.endswith("O") else "", isolate=False))
        elif not self.overflowing_isolates:
            self.overflowing_embeddings += 1

    def isolate(self, index: int) -> None:
        """X5a–X5c: an isolate opens. Beyond the depth limit its direction is not asked for: FSI in FSI would take quadratic time."""
        self.place(index)
        level = self._next_level(rtl=not self.overflowing_isolates and self._opens_rtl(index))
        if level <= MAX_DEPTH and not self.overflowing_isolates and not self.overflowing_embeddings:
            self.open_isolates += 1
            self.entries.append(_Status(level, "", isolate=True))
        else:
            self.overflowing_isolates += 1

    def close_isolate(self, index: int) -> None:
        """X6a: a PDI closes its isolate and every embedding left open in it."""
        if self.overflowing_isolates:
            self.overflowing_isolates -= 1
        elif self.open_isolates:
            self.overflowing_embeddings = 0
            while not self.entries.pop().isolate:
                pass
            self.open_isolates -= 1
        self.place(index)

    def close_embedding(self, index: int) -> None:
        """X7: a PDF closes the innermost embedding, never across an isolate."""
        self.mark(index)
        if self.overflowing_isolates:
            return
        if self.overflowing_embeddings:
            self.overflowing_embeddings -= 1
        elif not self.entries[-1].isolate and len(self.entries) > 1:
            self.entries.pop()

    def _opens_rtl(self, index: int) -> bool:
        """X5c: FSI takes its direction from what it encloses."""
        kind = self.classes[index]
        if kind != "FSI":
            return kind == "RLI"
        return first_strong(self.classes, index + 1, self.closers.get(index, len(self.classes))) == 1

    def _next_level(self, *, rtl: bool) -> int:
        level = self.entries[-1].level
        return (level + 1) | 1 if rtl else (level + 2) & ~1


_STEPS: dict[str, Callable[[_Stack, int], None]] = {
    **dict.fromkeys(EMBEDDING_INITIATORS, _Stack.embed),
    **dict.fromkeys(ISOLATE_INITIATORS, _Stack.isolate),
    "PDI": _Stack.close_isolate,
    "PDF": _Stack.close_embedding,
    "B": _Stack.separate,
    "BN": _Stack.mark,
}
