"""Logical text and a width go in, segments of exactly that many cells come out; the only way that text reaches the screen."""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from factcheck.tui.bidi import Base, Strategy, VisualLine, visual
from factcheck.tui.pages.paragraph import fenced

MOST_MARKS = 8
"""Code points a cell that a one-line field looks at: no writing has more marks on a letter, and a page in a cell must not cost a page."""
Align = Literal["left", "right", "text"]
Tag = TypeVar("Tag")


def field(text: str, width: int, *, strategy: Strategy, base: Base = "auto", align: Align = "text") -> str:
    """One line in `width` cells; "text" puts Arabic at the right and all else at the left."""
    if width <= 0:
        return ""
    line = visual(fenced(text[: width * MOST_MARKS]), width=width, base=base, strategy=strategy)
    return padded(line, width, right=align == "right" or (align == "text" and line.rtl))


def padded(line: VisualLine, width: int, *, right: bool) -> str:
    room = " " * max(0, width - line.width)
    return room + line.text if right else line.text + room


def strip_of(parts: Iterable[tuple[str, Style]], width: int) -> Strip:
    """`parts` must fill `width` cells; the length is told, because marks and prefixes without width are in them.

    Neighbours of one style become one segment: Textual's cost is a segment's, not a cell's.
    """
    segments: list[Segment] = []
    for text, style in parts:
        if text and segments and segments[-1].style is style:
            segments[-1] = Segment(segments[-1].text + text, style)
        elif text:
            segments.append(Segment(text, style))
    return Strip(segments, width)


def mirrored(parts: Sequence[Tag], mirror: bool) -> Sequence[Tag]:  # noqa: FBT001 (reads as a sentence where it is called)
    """Columns in the reading direction of the screen."""
    return parts[::-1] if mirror else parts
