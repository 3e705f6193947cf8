"""Short pieces of text go in, one line comes out: some from the leading edge, some from the trailing one."""

from collections.abc import Sequence

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from factcheck.tui.bidi import visual
from factcheck.tui.pages.paragraph import fenced
from factcheck.tui.widgets.look import Ink, look_of
from factcheck.tui.widgets.strips import MOST_MARKS, mirrored, strip_of

Piece = tuple[str, str]
"""Text and its tag."""
LEAST = 6
"""Cells below which a cut piece says nothing any more."""


class Bar(Widget, can_focus=False):
    """The trailing pieces keep their place; the leading ones are cut when there is no room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    _leading: tuple[Piece, ...] = ()
    _trailing: tuple[Piece, ...] = ()

    def show(self, leading: Sequence[Piece], trailing: Sequence[Piece] = ()) -> None:
        self._leading, self._trailing = tuple(leading), tuple(trailing)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        trailing = self._fitted(self._trailing, width)
        leading = self._fitted(self._leading, width - sum(cells for _, cells, _ in trailing))
        gap = width - sum(cells for _, cells, _ in (*leading, *trailing))
        parts = [*leading, (" " * gap, gap, self.rich_style), *trailing]
        return strip_of([(text, style) for text, _, style in mirrored(parts, look_of(self).mirror)], width)

    def _fitted(self, pieces: Sequence[Piece], room: int) -> list[tuple[str, int, Style]]:
        fitted: list[tuple[str, int, Style]] = []
        look, ink = look_of(self), Ink(self)
        for written, tag in pieces:
            text = fenced(written[: max(room, LEAST) * MOST_MARKS])
            line = visual(text, strategy=look.strategy)
            if line.width > room:
                if room < LEAST:
                    break
                line = visual(text, width=room, strategy=look.strategy)
            fitted.append((line.text, line.width, ink(tag)))
            room -= line.width
        return fitted
