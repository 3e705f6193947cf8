"""Resolved weak classes of one isolating run sequence → every character L, R, 1 (EN) or 2 (AN) (UAX #9 BD14–BD16, N0–N2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import Match

from factcheck.tui.bidi.explicit import IsolatingRun
from factcheck.tui.bidi.mirrors import CANONICAL, CLOSING

_BRACKETS = CLOSING.keys() | set(CLOSING.values())
_MAX_OPEN_BRACKETS = 63
_DIRECTION = {"L": "L", "R": "R", "1": "R", "2": "R"}
"""N0–N2: numbers count as R when they stand beside or between neutrals."""


def resolve_neutral(letters: str, chars: Sequence[str], marks: Sequence[bool], run: IsolatingRun) -> str:
    """N0–N2. `chars` are the characters of the sequence, `marks` says which of them were nonspacing marks."""
    embedding = "LR"[run.level & 1]
    if not _BRACKETS.isdisjoint(chars):
        letters = _resolve_brackets(letters, chars, marks, (run.before, embedding))

    def direction(found: Match[str]) -> str:
        """N1: between two alike directions neutrals take it. N2: else that of the embedding."""
        context, start, end = found.string, found.start(), found.end()
        left, right = _DIRECTION[context[start - 1]], _DIRECTION[context[end]]
        return (left if left == right else embedding) * (end - start)

    return re.sub("[^LR12]+", direction, run.before + letters + run.after)[1:-1]


def bracket_pairs(letters: Sequence[str], chars: Sequence[str]) -> list[tuple[int, int]]:
    """BD16: positions of matched brackets that are still neutral, in the order of their openings."""
    pending: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for position, char in enumerate(chars):
        if char not in _BRACKETS or letters[position] != "o":
            continue
        if closing := CLOSING.get(char):
            if len(pending) == _MAX_OPEN_BRACKETS:
                break
            pending.append((CANONICAL.get(closing, closing), position))
            continue
        wanted = CANONICAL.get(char, char)
        depth = next((depth for depth in reversed(range(len(pending))) if pending[depth][0] == wanted), None)
        if depth is not None:
            pairs.append((pending[depth][1], position))
            del pending[depth:]
    return sorted(pairs)


def _resolve_brackets(letters: str, chars: Sequence[str], marks: Sequence[bool], around: tuple[str, str]) -> str:
    """N0: each pair takes the embedding direction if that stands inside, else the one before it if the other stands inside."""
    before, embedding = around
    resolved = list(letters)
    for opening, closing in bracket_pairs(letters, chars):
        inside = {_DIRECTION.get(letter) for letter in set(resolved[opening + 1 : closing])}
        if embedding in inside:
            direction = embedding
        elif inside & {"L", "R"}:
            direction = _last_direction(resolved, opening, before)
        else:
            continue
        _assign(resolved, marks, (opening, closing), direction)
    return "".join(resolved)


def _last_direction(resolved: Sequence[str], end: int, before: str) -> str:
    """N0 c: the nearest strong direction to the left of a bracket."""
    return next((_DIRECTION[resolved[index]] for index in range(end - 1, -1, -1) if resolved[index] in _DIRECTION), before)


def _assign(resolved: list[str], marks: Sequence[bool], brackets: Iterable[int], direction: str) -> None:
    """N0: the marks that stand on a bracket follow it."""
    for bracket in brackets:
        resolved[bracket] = direction
        position = bracket + 1
        while position < len(marks) and marks[position]:
            resolved[position] = direction
            position += 1
