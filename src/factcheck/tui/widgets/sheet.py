"""Rows of cells go in, a table with a cursor comes out; only the lines in sight are drawn, so that 500 × 10 costs as much as 20 × 10."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from factcheck.tui.widgets.cells import Cell, Column, SheetRow
from factcheck.tui.widgets.look import Ink, look_of
from factcheck.tui.widgets.strips import Align, field, mirrored, strip_of


class Sheet(ScrollView, can_focus=True):
    """The cursor stays on its key, and the key on its screen line, while rows come, go and move."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Sheet { height: 1fr; width: 1fr; overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k,ن", "move(-1)", show=False, id="up"),
        Binding("down,j,ت", "move(1)", show=False, id="down"),
        Binding("left", "step(-1)", show=False, id="left"),
        Binding("right,l,م", "step(1)", show=False, id="right"),
        Binding("pageup", "page(-1)", show=False, id="page-up"),
        Binding("pagedown", "page(1)", show=False, id="page-down"),
        Binding("home", "edge(0)", show=False, id="first"),
        Binding("end", "edge(-1)", show=False, id="last"),
        Binding("enter", "open", show=False, id="open"),
    ]

    class Moved(Message):
        """The cursor is on another row or column."""

    class Opened(Message):
        """Enter, or a click on the row that has the cursor."""

    def __init__(self, *, id: str | None = None, header: bool = True) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._columns: tuple[Column, ...] = (Column(),)
        self._rows: tuple[SheetRow, ...] = ()
        self._header = header
        self._row = 0
        self._column = -1
        self._ink: Ink
        self._frame = 0
        """Cells a line has in the drawing that goes on."""

    @property
    def key(self) -> str | None:
        """Of the row that has the cursor."""
        return self._rows[self._row].key if self._rows else None

    @property
    def column(self) -> int:
        """Index of the column that has the cursor; -1 where none stops it."""
        return self._column

    @property
    def rows(self) -> tuple[SheetRow, ...]:
        return self._rows

    def show(self, columns: Sequence[Column], rows: Sequence[SheetRow]) -> None:
        """Replace all of it."""
        if self._columns == tuple(columns) and self._rows == tuple(rows):
            return
        key, before = self.key, self._row
        self._columns, self._rows = tuple(columns), tuple(rows)
        stops = self._stops()
        self._column = self._column if self._column in stops else (stops or [-1])[0]
        self._row = next((n for n, row in enumerate(self._rows) if row.key == key), min(before, max(0, len(rows) - 1)))
        self.virtual_size = Size(self.size.width, len(self._rows) + self._header)
        if self._row != before:
            self.scroll_to(y=self.scroll_offset.y + self._row - before, animate=False, immediate=True)
        self.refresh()
        if self.key != key:
            self.post_message(self.Moved())

    def go(self, key: str, column: int | None = None) -> None:
        """Put the cursor on a row; a key that is not there changes nothing."""
        place = next((n for n, row in enumerate(self._rows) if row.key == key), None)
        if place is not None:
            self._to(place, self._column if column is None else column)

    def action_move(self, by: int) -> None:
        self._to(self._row + by, self._column)

    def action_page(self, by: int) -> None:
        self._to(self._row + by * max(1, self.size.height - self._header - 1), self._column)

    def action_edge(self, place: int) -> None:
        self._to(0 if place == 0 else len(self._rows) - 1, self._column)

    def action_step(self, by: int) -> None:
        """Left and right as seen, whatever the reading direction."""
        self.turn(-by if look_of(self).mirror else by)

    def turn(self, by: int, *, wrap: bool = False) -> None:
        """To the next or previous column that stops the cursor."""
        stops = self._stops()
        if not stops:
            return
        place = stops.index(self._column) + by
        self._to(self._row, stops[place % len(stops)] if wrap else stops[max(0, min(place, len(stops) - 1))])

    def action_open(self) -> None:
        if self._rows:
            self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        line = event.y - self._header + self.scroll_offset.y
        if event.y < self._header or not 0 <= line < len(self._rows):
            return
        column = self._column_at(event.x)
        if line == self._row and (column == self._column or column not in self._stops()):
            self.action_open()
        else:
            self._to(line, column if column in self._stops() else self._column)

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._rows) + self._header)
        self._into_sight()

    def render_lines(self, crop: Region) -> list[Strip]:
        self._ink, self._frame = Ink(self), self.scrollable_content_region.width
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        ink, width = self._ink, self._frame
        if self._header and y == 0:
            style = ink("header")
            return self._line([Cell(column.title) for column in self._columns], [style] * len(self._columns), width)
        number = y - self._header + self.scroll_offset.y
        if number >= len(self._rows):
            return Strip.blank(width, ink.plain)
        row = self._rows[number]
        return self._line(row.cells, [ink(*self._tags(number, n, row, cell)) for n, cell in enumerate(row.cells)], width)

    def _tags(self, number: int, column: int, row: SheetRow, cell: Cell) -> tuple[str, ...]:
        here = number == self._row
        on_cell = here and self.has_focus and column == (self._column if self._column >= 0 else column)
        return row.tag, cell.tag, "row" if here else "", "cursor" if on_cell else ""

    def _line(self, cells: Sequence[Cell], styles: Sequence[Style], width: int) -> Strip:
        parts: list[tuple[str, Style]] = []
        room = width
        for column, cell, style in zip(self._widths(width), cells, styles, strict=False):
            wide = min(column, room)
            room -= wide
            parts.append((self._drawn(cell, wide), style))
        parts.append((" " * room, self._ink.plain))
        return strip_of(mirrored(parts, look_of(self).mirror), width)

    def _drawn(self, cell: Cell, width: int) -> str:
        """Symbol, text and the blank that parts columns, in `width` cells."""
        look = look_of(self)
        lead = f"{cell.symbol} " if cell.symbol and cell.text else cell.symbol
        if width <= len(lead):
            return lead[:width].ljust(max(0, width))
        align: Align = "text" if cell.flush else "right" if look.mirror else "left"
        text = field(cell.text, width - 1 - len(lead), strategy=look.strategy, align=align)
        return f" {text}{lead[::-1]}" if look.mirror else f"{lead}{text} "

    def _widths(self, width: int) -> list[int]:
        rest = width - sum(column.width for column in self._columns)
        return [column.width or max(rest, 0) for column in self._columns]

    def _stops(self) -> list[int]:
        return [n for n, column in enumerate(self._columns) if column.stop]

    def _column_at(self, x: int) -> int:
        width = self.scrollable_content_region.width
        at = width - 1 - x if look_of(self).mirror else x
        for number, wide in enumerate(self._widths(width)):
            if at < wide:
                return number
            at -= wide
        return -1

    def _to(self, row: int, column: int) -> None:
        place = (max(0, min(row, len(self._rows) - 1)), column)
        if place == (self._row, self._column):
            return
        before, top = self._row, self.scroll_offset.y
        self._row, self._column = place
        self._into_sight()
        if self.scroll_offset.y == top:
            self.refresh(*(Region(0, self._header + line - top, self.size.width, 1) for line in {before, self._row}))
        self.post_message(self.Moved())

    def _into_sight(self) -> None:
        height = max(1, self.size.height - self._header)
        top = self.scroll_offset.y
        if not top <= self._row < top + height:
            self.scroll_to(y=self._row if self._row < top else self._row - height + 1, animate=False, immediate=True)
