"""Keys go in, a line of text in any script comes out: kept in logical order, drawn in visual order, the caret where typing goes on."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from factcheck.domain.text import safe
from factcheck.tui.bidi import VisualLine, visual
from factcheck.tui.widgets.look import Ink, look_of
from factcheck.tui.widgets.strips import strip_of

LONGEST = 4_000
"""Code points; more is a mistaken paste."""
ODDEST = 3
"""Code points a cell that are looked back at: vocalised Arabic has one or two marks a letter."""


class Entry(Widget, can_focus=True):
    """One line; left and right move as seen on the screen, in whichever direction the text runs."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Entry { height: 1; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
        Binding("home,ctrl+a", "edge(0)", show=False),
        Binding("end,ctrl+e", "edge(1)", show=False),
        Binding("backspace,ctrl+h", "erase(-1)", show=False),
        Binding("delete,ctrl+d", "erase(1)", show=False),
        Binding("ctrl+u", "clear", show=False),
        Binding("ctrl+w", "erase_word", show=False),
        Binding("enter", "submit", show=False),
    ]

    class Changed(Message):
        """The text is another one."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Submitted(Message):
        """Enter was pressed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._text = text
        self._caret = len(text)

    @property
    def text(self) -> str:
        """In logical order."""
        return self._text

    def check_consume_key(self, key: str, character: str | None) -> bool:
        del key
        return character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        if event.character is not None and event.is_printable:
            self._insert(event.character)
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        self._insert(" ".join(safe(event.text).split("\n")).strip())
        event.stop()

    def action_step(self, by: int) -> None:
        self._caret = max(0, min(self._caret + (-by if self._rtl else by), len(self._text)))
        self.refresh()

    def action_edge(self, end: int) -> None:
        self._caret = len(self._text) if end else 0
        self.refresh()

    def action_erase(self, by: int) -> None:
        start, end = sorted((self._caret, max(0, min(self._caret + by, len(self._text)))))
        self._become(self._text[:start] + self._text[end:], start)

    def action_erase_word(self) -> None:
        before = self._text[: self._caret].rstrip()
        kept = before[: before.rfind(" ") + 1]
        self._become(kept + self._text[self._caret :], len(kept))

    def action_clear(self) -> None:
        self._become("", 0)

    def action_submit(self) -> None:
        self.post_message(self.Submitted(self._text))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        look, ink = look_of(self), Ink(self)
        window, caret = self._window(width)
        line = visual(f"{window} ", strategy=look.strategy)
        cursor = [(caret, caret + 1, "cursor")] if self.has_focus else []
        pieces = [(text, ink(tag or "")) for text, tag in line.pieces(cursor)]
        room = (" " * max(0, width - line.width), ink.plain)
        return strip_of([room, *pieces] if line.rtl else [*pieces, room], width)

    @property
    def _rtl(self) -> bool:
        return self._line.rtl

    @property
    def _line(self) -> VisualLine:
        return visual(self._text, strategy=look_of(self).strategy)

    def _window(self, width: int) -> tuple[str, int]:
        """The part around the caret that fits, and the caret in it; shaped Arabic is never wider than its letters."""
        room = max(1, width - 1)
        start = max(0, self._caret - ODDEST * room)
        while start < self._caret and visual(self._text[start : self._caret]).width > room - 1:
            start += max(1, room // 4)
        end = min(len(self._text), self._caret + room)
        while end > self._caret and visual(self._text[start:end]).width > room:
            end -= 1
        return self._text[start:end], self._caret - start

    def _insert(self, text: str) -> None:
        text = safe(text)[: LONGEST - len(self._text)]
        self._become(self._text[: self._caret] + text + self._text[self._caret :], self._caret + len(text))

    def _become(self, text: str, caret: int) -> None:
        changed = text != self._text
        self._text, self._caret = text, caret
        self.refresh()
        if changed:
            self.post_message(self.Changed(text))
