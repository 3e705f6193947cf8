"""A text, its claims and its removed parts go in, the text cut into paragraphs of evenly marked stretches comes out."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.brief import Removal
from factcheck.domain.claim import Claim

Spanned = tuple[int, int, str]
"""Start, end and what lies over it: a claim's id or a reason of removal."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch `[start, end)` of a text in code points, the claims whose words it holds, and why it was removed, if it was."""

    start: int
    end: int
    claims: tuple[str, ...] = ()
    removed: str = ""


def paragraphs(text: str, claims: Sequence[Claim], removals: Iterable[Removal]) -> Iterator[tuple[Mark, ...]]:
    """The lines of the text that hold more than white space, each as its marks; nothing of it is lost or told twice."""
    line: list[Mark] = []
    for mark in _marks(text, claims, removals):
        line.append(mark)
        if mark.end == len(text) or text[mark.end - 1] == "\n":
            if text[line[0].start : mark.end].strip():
                yield tuple(line)
            line = []


def _marks(text: str, claims: Sequence[Claim], removals: Iterable[Removal]) -> Iterator[Mark]:
    """Cut where a line ends and where anything begins or ends."""
    spans = [(max(0, c.words_start), min(len(text), c.words_end), c.id) for c in claims]
    parts = [(max(0, r.start), min(len(text), r.end), str(r.reason)) for r in removals]
    lines = (n + 1 for n, character in enumerate(text) if character == "\n")
    ends = (end for low, high, _ in (*spans, *parts) if low < high for end in (low, high))
    cuts = sorted({0, len(text), *lines, *ends})
    over, gone = _Sweep(spans), _Sweep(parts)
    for start, end in itertools.pairwise(cuts):
        yield Mark(start, end, over.at(start), next(iter(gone.at(start)), ""))


class _Sweep:
    """What lies over a place, asked for places in rising order."""

    def __init__(self, spans: Iterable[Spanned]) -> None:
        self.ahead = sorted(enumerate(spans), key=lambda numbered: numbered[1][0], reverse=True)
        self.here: list[tuple[int, Spanned]] = []

    def at(self, place: int) -> tuple[str, ...]:
        """The names of the spans over `place`, in the order in which they were given."""
        while self.ahead and self.ahead[-1][1][0] <= place:
            self.here.append(self.ahead.pop())
        self.here = sorted(spanned for spanned in self.here if spanned[1][1] > place)
        return tuple(name for _, (_, _, name) in self.here)
