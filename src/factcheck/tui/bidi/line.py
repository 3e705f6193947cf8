"""A drawn line ↔ the text it shows: from a logical span to the cells it takes, and from a column back to a logical position."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from factcheck.tui.bidi.clusters import Cluster

Tag = TypeVar("Tag")


@dataclass(frozen=True, slots=True)
class VisualLine:
    """One line as it is drawn, left to right.

    `logical` is the half-open range of code points of the text it shows, white space at its end and the paragraph separator included;
    the ranges of all lines follow each other without a gap. `rtl` is the direction of the paragraph: a line with it is aligned right.
    """

    text: str
    width: int
    rtl: bool
    logical: tuple[int, int]
    _clusters: tuple[Cluster, ...] = field(repr=False)
    _sent: tuple[str, ...] = field(repr=False)
    _offset: int = field(default=0, repr=False)

    def cells(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Columns of the code points [start, end) of the text: half-open, ascending, not touching; several where the direction changes.

        A code point without a cell of its own counts as its cluster's: a haraka or the alef of a lam-alef marks the whole glyph.
        """
        if start >= end:
            return ()
        shown = [cluster.start + self._offset < end and cluster.end + self._offset > start for cluster in self._clusters]
        return tuple((left, right) for marked, left, right in self._stretches(shown) if marked)

    def logical_at(self, column: int) -> int:
        """Code point that the glyph at this column starts with. Beside the line: its logical start or end, whichever lies on that side."""
        if column < 0:
            return self.logical[self.rtl]
        for cluster in self._clusters:
            column -= cluster.width
            if column < 0:
                return cluster.start + self._offset
        return self.logical[not self.rtl]

    def caret_at(self, column: int) -> int:
        """Code point of the insertion point at the left edge of this column: before a glyph that reads to the right, after one to the left."""
        if column < 0:
            return self.logical[self.rtl]
        for cluster in self._clusters:
            if column < cluster.width:
                return (cluster.end if cluster.level % 2 else cluster.start) + self._offset
            column -= cluster.width
        return self.logical[not self.rtl]

    def pieces(self, spans: Iterable[tuple[int, int, Tag]]) -> tuple[tuple[str, Tag | None], ...]:
        """`text` cut into runs of one tag, None where no span reaches; where spans (start, end, tag) overlap the last one wins."""
        tags: list[Tag | None] = [None] * len(self._clusters)
        for start, end, tag in spans:
            for position, cluster in enumerate(self._clusters):
                if start < end and cluster.start + self._offset < end and cluster.end + self._offset > start:
                    tags[position] = tag
        cut: list[tuple[str, Tag | None]] = []
        position = 0
        for shared, group in groupby(tags):
            length = len(list(group))
            cut.append(("".join(self._sent[position : position + length]), shared))
            position += length
        return tuple(cut)

    def _stretches(self, shown: Sequence[bool]) -> Iterable[tuple[bool, int, int]]:
        column = position = 0
        for marked, group in groupby(shown):
            length = len(list(group))
            end = column + sum(cluster.width for cluster in self._clusters[position : position + length])
            yield marked, column, end
            column, position = end, position + length
