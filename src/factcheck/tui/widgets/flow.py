"""Paragraphs, a width and a way of drawing go in; which line of which paragraph stands at which line of the screen comes out.

Heights of paragraphs that nobody has seen are estimates; `settle` lays out what is in sight, from its top downwards, so that what is read
stands still.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from factcheck.tui.bidi import Strategy, VisualLine, layout
from factcheck.tui.pages.paragraph import Paragraph, TaggedSpan, Written

TIGHT = 1.1
"""Lines break at words: an estimate of height takes a tenth more than the cells alone."""
Point = tuple[int, int]
"""Paragraph, and code point in its shown text."""


class Flow:
    """One text at one width; nothing is laid out before it is asked for."""

    def __init__(self, paragraphs: Sequence[Written], width: int, strategy: Strategy) -> None:
        self.written = tuple(paragraphs)
        self.width = max(1, width)
        self.strategy: Strategy = strategy
        self._lines: dict[int, tuple[VisualLine, ...]] = {}
        self._shown: dict[int, tuple[str, tuple[TaggedSpan, ...]]] = {}
        room = self.width
        # A string that fits is the common case, and this runs over all of an article.
        heights = [1 if w.__class__ is str and len(w) <= room else _height(w, room) for w in self.written]
        self._tops = list(accumulate(heights, initial=0))

    @property
    def height(self) -> int:
        """Lines of all of it, as far as it is known."""
        return self._tops[-1]

    def paragraph(self, number: int) -> Paragraph:
        written = self.written[number]
        return Paragraph(written) if isinstance(written, str) else written

    def top(self, number: int) -> int:
        return self._tops[number]

    def at(self, line: int) -> tuple[int, int]:
        """The paragraph at a line, and which of its lines that is; the first or last one beyond the ends."""
        number = max(0, min(bisect_right(self._tops, line) - 1, len(self.written) - 1))
        return number, line - self._tops[number]

    def lines(self, number: int) -> tuple[VisualLine, ...]:
        if number not in self._lines:
            paragraph = self.paragraph(number)
            room = max(1, self.width - paragraph.indent)
            self._lines[number] = layout(self.text(number), width=room, base=paragraph.base, strategy=self.strategy)
        return self._lines[number]

    def text(self, number: int) -> str:
        """As it is shown: logical order, nothing in it that must not reach a screen."""
        return self._cleaned(number)[0]

    def spans(self, number: int) -> tuple[TaggedSpan, ...]:
        """Code points of `text`."""
        return self._cleaned(number)[1]

    def settle(self, top: int, height: int) -> bool:
        """Lay out what is in sight; True where an estimate was wrong, and what is below has moved."""
        if not self.written:
            return False
        number, moved = self.at(top)[0], False
        while number < len(self.written) and self._tops[number] < top + height:
            moved = self._correct(number) or moved
            number += 1
        return moved

    def line_of(self, number: int, offset: int) -> int:
        """Where code point `offset` of a paragraph's text, as it was written, is drawn."""
        self.settle(self._tops[number], 1)
        written = self.paragraph(number)
        moved = Paragraph(written.text, spans=((offset, offset + 1, ""),), composed=written.composed).shown()[1][0][0]
        return self._tops[number] + next((n for n, line in enumerate(self.lines(number)) if moved < line.logical[1]), 0)

    def between(self, start: Point, end: Point) -> str:
        """The logical text from one point to another."""
        (first, from_), (last, to) = start, end
        if first == last:
            return self.text(first)[from_:to]
        return "\n".join([self.text(first)[from_:], *(self.text(n) for n in range(first + 1, last)), self.text(last)[:to]])

    @property
    def end(self) -> Point:
        last = len(self.written) - 1
        return last, len(self.text(last))

    def _correct(self, number: int) -> bool:
        wrong = len(self.lines(number)) - (self._tops[number + 1] - self._tops[number])
        if wrong:
            self._tops[number + 1 :] = [below + wrong for below in self._tops[number + 1 :]]
        return bool(wrong)

    def _cleaned(self, number: int) -> tuple[str, tuple[TaggedSpan, ...]]:
        if number not in self._shown:
            self._shown[number] = self.paragraph(number).shown()
        return self._shown[number]


def _height(written: Written, width: int) -> int:
    text, indent = (written, 0) if isinstance(written, str) else (written.text, written.indent)
    length, room = len(text), max(1, width - indent)
    return 1 if length <= room else -(-int(length * TIGHT) // room)
