"""Paragraphs go in, text to read comes out: wrapped, ordered and aligned when it comes in sight, so that 5,000 lines open at once.

Heights of paragraphs that nobody has seen are estimates; drawing settles them from the top of the screen downwards, so that what is read
stands still. Selections and copies are logical text.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from factcheck.tui.bidi import VisualLine, layout
from factcheck.tui.pages.paragraph import Paragraph, TaggedSpan
from factcheck.tui.tags import COMPONENTS
from factcheck.tui.widgets.look import look_of, tag_style
from factcheck.tui.widgets.strips import strip_of

GUTTER = 2
"""Cells at the leading edge of each line, for signs."""
TIGHT = 1.1
"""Lines break at words: an estimate of height takes a tenth more than the cells alone."""
Point = tuple[int, int]
"""Paragraph, and code point in its shown text."""


class TextView(ScrollView, can_focus=True):
    """A reading pane; it scrolls and selects, it has no cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = COMPONENTS
    DEFAULT_CSS = "TextView { height: 1fr; width: 1fr; overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k,ن", "scroll_up", show=False, id="scroll-up"),
        Binding("down,j,ت", "scroll_down", show=False, id="scroll-down"),
        Binding("pageup", "page_up", show=False, id="scroll-page-up"),
        Binding("pagedown", "page_down", show=False, id="scroll-page-down"),
        Binding("home", "scroll_home", show=False, id="scroll-first"),
        Binding("end", "scroll_end", show=False, id="scroll-last"),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._lines: dict[int, tuple[VisualLine, ...]] = {}
        self._spans: dict[int, tuple[TaggedSpan, ...]] = {}
        self._tops: list[int] = [0]
        self._drawn_as: object = None
        self._aim: tuple[int, int] | None = None
        self._shown_aim: tuple[int, int] | None = None

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return self._paragraphs

    def show(self, paragraphs: Sequence[Paragraph], *, aim: tuple[int, int] | None = None) -> None:
        """Replace all of it and scroll to `aim` (paragraph, code point of its text), or to the top where the text is another one."""
        paragraphs = tuple(paragraphs)
        if paragraphs == self._paragraphs and aim == self._shown_aim:
            return
        self._shown_aim = aim
        another = [p.text for p in paragraphs] != [p.text for p in self._paragraphs]
        self._paragraphs = paragraphs
        self._estimate()
        self._aim = aim
        if aim is not None:
            self._to_aim()
        elif another:
            self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def on_resize(self) -> None:
        """Keep the paragraph that is at the top at the top."""
        first = self._at(self.scroll_offset.y)[0] if self._paragraphs else 0
        self._estimate()
        if self._aim is not None:
            self._to_aim()
        elif self._paragraphs:
            self.scroll_to(y=self._tops[first], animate=False, immediate=True)

    def action_scroll_up(self) -> None:
        self._scroll_by(-1)

    def action_scroll_down(self) -> None:
        self._scroll_by(1)

    def action_page_up(self) -> None:
        self._scroll_by(-max(1, self.size.height - 2))

    def action_page_down(self) -> None:
        self._scroll_by(max(1, self.size.height - 2))

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._drawn_as != (self._width, look_of(self)):
            self._estimate()
        self._settle(self.scroll_offset.y, self.size.height)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        line_number = self.scroll_offset.y + y
        if line_number >= self._tops[-1]:
            return Strip.blank(width, self.rich_style)
        number, within = self._at(line_number)
        return self._drawn(number, within, width).apply_offsets(0, line_number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Logical text, whatever the order on the screen."""
        chosen = self._selected(selection)
        if chosen is None:
            return None
        (first, start), (last, end) = chosen
        if first == last:
            return self._shown(first)[start:end], "\n"
        middle = [self._shown(n) for n in range(first + 1, last)]
        return "\n".join([self._shown(first)[start:], *middle, self._shown(last)[:end]]), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        del selection
        self.refresh()

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width - GUTTER)

    def _scroll_by(self, lines: int) -> None:
        self._aim = None
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, immediate=True)

    def _estimate(self) -> None:
        self._lines, self._spans = {}, {}
        self._drawn_as = (self._width, look_of(self))
        width = self._width
        heights = [_height(paragraph, width) for paragraph in self._paragraphs]
        self._tops = [0, *accumulate(heights)]
        self.virtual_size = Size(self.size.width, self._tops[-1])

    def _settle(self, top: int, height: int) -> None:
        """Lay out what is in sight; where an estimate was wrong, what is below moves."""
        if not self._paragraphs:
            return
        number = self._at(top)[0]
        moved = False
        while number < len(self._paragraphs) and self._tops[number] < top + height:
            wrong = len(self._laid_out(number)) - (self._tops[number + 1] - self._tops[number])
            if wrong:
                moved = True
                self._tops[number + 1 :] = [below + wrong for below in self._tops[number + 1 :]]
            number += 1
        if moved:
            self.call_later(self._resized)

    def _resized(self) -> None:
        self.virtual_size = Size(self.size.width, self._tops[-1])
        if self._aim is not None:
            self._to_aim()

    def _to_aim(self) -> None:
        """A third of the screen above what is aimed at."""
        number, offset = self._aim or (0, 0)
        if number >= len(self._paragraphs) or not self.size.height:
            return
        self._settle(self._tops[number], 1)
        offset = self._moved_offset(number, offset)
        within = next((n for n, line in enumerate(self._laid_out(number)) if offset < line.logical[1]), 0)
        self.virtual_size = Size(self.size.width, self._tops[-1])
        self.scroll_to(y=max(0, self._tops[number] + within - self.size.height // 3), animate=False, immediate=True)

    def _moved_offset(self, number: int, offset: int) -> int:
        paragraph = self._paragraphs[number]
        moved = Paragraph(paragraph.text, spans=((offset, offset + 1, ""),)).shown()[1]
        return moved[0][0]

    def _at(self, line: int) -> tuple[int, int]:
        number = max(0, min(bisect_right(self._tops, line) - 1, len(self._paragraphs) - 1))
        return number, line - self._tops[number]

    def _laid_out(self, number: int) -> tuple[VisualLine, ...]:
        if number not in self._lines:
            paragraph = self._paragraphs[number]
            text, self._spans[number] = paragraph.shown()
            width = max(1, self._width - paragraph.indent)
            self._lines[number] = layout(text, width=width, base=paragraph.base, strategy=look_of(self).strategy)
        return self._lines[number]

    def _shown(self, number: int) -> str:
        return self._paragraphs[number].shown()[0]

    def _drawn(self, number: int, within: int, width: int) -> Strip:
        paragraph = self._paragraphs[number]
        lines = self._laid_out(number)
        line = lines[min(within, len(lines) - 1)]
        base = tag_style(self, paragraph.tag)
        spans = [*self._spans[number], *self._selection_in(number)]
        pieces = [(text, base if tag is None else tag_style(self, paragraph.tag, tag)) for text, tag in line.pieces(spans)]
        margin = (" " * paragraph.indent, self.rich_style)
        sign = (self._sign(paragraph, number, line, lines), tag_style(self, "contradictions"))
        room = (" " * max(0, width - GUTTER - paragraph.indent - line.width), self.rich_style)
        return strip_of([room, *pieces, margin, sign] if line.rtl else [sign, margin, *pieces, room], width)

    def _sign(self, paragraph: Paragraph, number: int, line: VisualLine, lines: Sequence[VisualLine]) -> str:
        """On the line where the first tagged span starts, or on the first one where nothing is tagged."""
        spans = self._spans[number]
        start = spans[0][0] if spans else lines[0].logical[0]
        here = paragraph.sign if line.logical[0] <= start < max(line.logical[1], line.logical[0] + 1) else ""
        return here.rjust(GUTTER) if line.rtl else here.ljust(GUTTER)

    def _selection_in(self, number: int) -> list[TaggedSpan]:
        selection = self.text_selection
        chosen = self._selected(selection) if selection is not None else None
        if chosen is None or not chosen[0][0] <= number <= chosen[1][0]:
            return []
        (first, start), (last, end) = chosen
        return [(start if number == first else 0, end if number == last else len(self._shown(number)), "selected")]

    def _selected(self, selection: Selection) -> tuple[Point, Point] | None:
        if not self._paragraphs:
            return None
        last = len(self._paragraphs) - 1
        start = (0, 0) if selection.start is None else self._point(selection.start.x, selection.start.y)
        end = (last, len(self._shown(last))) if selection.end is None else self._point(selection.end.x, selection.end.y)
        return (start, end) if start <= end else (end, start)

    def _point(self, x: int, y: int) -> Point:
        """Textual counts characters of the strip, not cells: marks that take no cell are counted back."""
        number, within = self._at(y)
        lines = self._laid_out(number)
        line = lines[max(0, min(within, len(lines) - 1))]
        width = self.scrollable_content_region.width
        lead = width - GUTTER - self._paragraphs[number].indent - line.width if line.rtl else GUTTER + self._paragraphs[number].indent
        return number, line.logical_at(cell_len(line.text[: x - lead]) if x >= lead else -1)


def _height(paragraph: Paragraph, width: int) -> int:
    length, room = len(paragraph.text), max(1, width - paragraph.indent)
    return 1 if length <= room else -(-int(length * TIGHT) // room)


