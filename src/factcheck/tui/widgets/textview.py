"""Paragraphs go in, text to read comes out: wrapped, ordered and aligned when it comes in sight, so that 5,000 lines open at once.

Selections and copies are logical text.
"""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from factcheck.tui.bidi import VisualLine
from factcheck.tui.pages.paragraph import Paragraph, TaggedSpan, Written
from factcheck.tui.widgets.flow import Flow, Point
from factcheck.tui.widgets.look import Ink, Look, look_of
from factcheck.tui.widgets.strips import strip_of

GUTTER = 2
"""Cells at the leading edge of each line, for signs."""
EDGE = 1
"""Cells between text and scroll bar or border."""
MEASURE = 100
"""Cells: longer lines are hard to follow, and text of the other direction would stand far from what it belongs to."""


class TextView(ScrollView, can_focus=True):
    """A reading pane; it scrolls and selects, it has no cursor."""

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
        self._flow = Flow((), 1, "visual")
        self._aim: tuple[int, int] | None = None
        self._aimed_at: int | None = None
        self._ink: Ink
        self._look = Look()
        self._chosen: tuple[Point, Point] | None = None
        self._frame = 0
        """Cells a line has in the drawing that goes on."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """As shown now."""
        return tuple(self._flow.paragraph(number) for number in range(len(self._flow.written)))

    def show(self, paragraphs: Sequence[Written], *, aim: tuple[int, int] | None = None) -> None:
        """Replace all of it and scroll to `aim` (paragraph, code point of its text), or to the top where the text is another one."""
        paragraphs = tuple(paragraphs)
        if paragraphs == self._flow.written and aim == self._aim:
            return
        another = _texts(paragraphs) != _texts(self._flow.written)
        self._aim, self._aimed_at = aim, None
        self._reflow(paragraphs)
        if aim is None and another:
            self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def on_resize(self) -> None:
        """What was aimed at stays in sight until the reader scrolls away; then the paragraph at the top stays there."""
        first, aimed = self._flow.at(self.scroll_offset.y)[0], self._keeps_aim
        self._reflow(self._flow.written)
        if not aimed and self._flow.written:
            self.scroll_to(y=self._flow.top(first), animate=False, immediate=True)

    def action_scroll_up(self) -> None:
        self._scroll_by(-1)

    def action_scroll_down(self) -> None:
        self._scroll_by(1)

    def action_page_up(self) -> None:
        self._scroll_by(-max(1, self.size.height - 2))

    def action_page_down(self) -> None:
        self._scroll_by(max(1, self.size.height - 2))

    def render_lines(self, crop: Region) -> list[Strip]:
        selection = self.text_selection
        self._chosen = self._selected(selection) if selection is not None else None
        self._ink, self._look, self._frame = Ink(self), look_of(self), self.scrollable_content_region.width
        if (self._flow.width, self._flow.strategy) != (self._width, self._look.strategy):
            self._reflow(self._flow.written)
        if self._flow.settle(self.scroll_offset.y, self.size.height):
            self.call_later(self._resized)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        width = self._frame
        line_number = self.scroll_offset.y + y
        if line_number >= self._flow.height:
            return Strip.blank(width, self._ink.plain)
        number, within = self._flow.at(line_number)
        return self._drawn(number, within, width).apply_offsets(0, line_number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Logical text, whatever the order on the screen."""
        chosen = self._selected(selection)
        return (self._flow.between(*chosen), "\n") if chosen else None

    def selection_updated(self, selection: Selection | None) -> None:
        del selection
        self.refresh()

    @property
    def _width(self) -> int:
        """Before there is a size any will do: it is laid out anew with the first one."""
        if not self.size.width:
            return MEASURE
        return max(1, min(self.scrollable_content_region.width - GUTTER - EDGE, MEASURE))

    @property
    def _keeps_aim(self) -> bool:
        return self._aim is not None and self._aimed_at in (None, self.scroll_offset.y)

    def _scroll_by(self, lines: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, immediate=True)

    def _reflow(self, paragraphs: Sequence[Written]) -> None:
        self._flow = Flow(paragraphs, self._width, look_of(self).strategy)
        self._resized()

    def _resized(self) -> None:
        self.virtual_size = Size(self.size.width, self._flow.height)
        if self._keeps_aim and self._aim is not None and self._aim[0] < len(self._flow.written) and self.size.height:
            self._to_aim(*self._aim)

    def _to_aim(self, number: int, offset: int) -> None:
        """A third of the screen above what is aimed at, and all in sight laid out, so that nothing moves it away afterwards."""
        above = self.size.height // 3
        line = self._flow.line_of(number, offset)
        while self._flow.settle(max(0, line - above), self.size.height):
            line = self._flow.line_of(number, offset)
        self.virtual_size = Size(self.size.width, self._flow.height)
        self.scroll_to(y=max(0, line - above), animate=False, immediate=True)
        self._aimed_at = self.scroll_offset.y

    def _drawn(self, number: int, within: int, width: int) -> Strip:
        paragraph, lines = self._flow.paragraph(number), self._flow.lines(number)
        line = lines[min(within, len(lines) - 1)]
        ink = self._ink
        spans = [*self._flow.spans(number), *self._selection_in(number)]
        drawn = line.pieces(spans) if spans else ((line.text, None),)
        pieces = [(text, ink(paragraph.tag, *(tag or "").split("+"))) for text, tag in drawn]
        sign = (self._sign(number, line), ink("contradictions" if paragraph.sign else ""))
        left, right = self._margins(paragraph, line)
        before, after = (" " * left, ink.plain), (" " * right, ink.plain)
        column = [before, *pieces, after, sign] if line.rtl else [sign, before, *pieces, after]
        spare = (" " * self._spare, ink.plain)
        return strip_of([spare, *column] if self._look.mirror else [*column, spare], width)

    @property
    def _spare(self) -> int:
        """Cells beside the column of text, on the side where reading ends."""
        return max(0, self._frame - GUTTER - self._flow.width)

    def _margins(self, paragraph: Paragraph, line: VisualLine) -> tuple[int, int]:
        """Cells on either side of a line within the column of text."""
        room = max(0, self._flow.width - paragraph.indent - line.width)
        return (room, paragraph.indent) if line.rtl else (paragraph.indent, room)

    def _sign(self, number: int, line: VisualLine) -> str:
        """On the line where the first tagged span starts, or on the first one where nothing is tagged."""
        spans = self._flow.spans(number)
        start = spans[0][0] if spans else self._flow.lines(number)[0].logical[0]
        here = self._flow.paragraph(number).sign if line.logical[0] <= start < max(line.logical[1], line.logical[0] + 1) else ""
        return here.rjust(GUTTER) if line.rtl else here.ljust(GUTTER)

    def _selection_in(self, number: int) -> list[TaggedSpan]:
        chosen = self._chosen
        if chosen is None or not chosen[0][0] <= number <= chosen[1][0]:
            return []
        (first, start), (last, end) = chosen
        return [(start if number == first else 0, end if number == last else len(self._flow.text(number)), "selected")]

    def _selected(self, selection: Selection) -> tuple[Point, Point] | None:
        if not self._flow.written:
            return None
        start = (0, 0) if selection.start is None else self._point(selection.start.x, selection.start.y)
        end = self._flow.end if selection.end is None else self._point(selection.end.x, selection.end.y)
        return (start, end) if start <= end else (end, start)

    def _point(self, x: int, y: int) -> Point:
        """Textual counts characters of the strip, not cells: marks that take no cell are counted back."""
        number, within = self._flow.at(y)
        lines = self._flow.lines(number)
        line = lines[max(0, min(within, len(lines) - 1))]
        lead = self._margins(self._flow.paragraph(number), line)[0] + (0 if line.rtl else GUTTER)
        lead += self._spare if self._look.mirror else 0
        return number, line.caret_at(cell_len(line.text[: x - lead]) if x >= lead else -1)


def _texts(paragraphs: Sequence[Written]) -> list[str]:
    return [written if isinstance(written, str) else written.text for written in paragraphs]
