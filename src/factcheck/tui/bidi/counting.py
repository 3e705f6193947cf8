"""Text and a width → how many lines `layout` would make of it, without making them: a long article needs its height before its lines.

What most articles are made of (letters, digits and punctuation of one cell, spaces, harakat) is counted word by word; any other paragraph
is laid out and counted.
"""

from __future__ import annotations

import re

from factcheck.tui.bidi.drawing import Strategy, shapes
from factcheck.tui.bidi.layout import layout, paragraphs

_MARKS = "\u064b-\u0652"
_ONE_CELL = re.compile(
    f"[ -~\u00a0-\u00ac\u00ae-\u024f\u060c\u061b\u061f\u0621-\u063a\u0640-\u064a{_MARKS}\u0660-\u066c\u2013-\u201e\u2026]*"
)
_ORPHANS = re.compile(f"(?:^| )[{_MARKS}]")
_LAM_ALEF = re.compile("\u0644[\u0622\u0623\u0625\u0627]")
_WITHOUT_MARKS = dict.fromkeys(range(0x64B, 0x653))


def line_count(text: str, *, width: int, strategy: Strategy = "visual") -> int:
    """Equal to `len(layout(text, width=width, strategy=strategy))`."""
    return sum(_lines(text[start:end], max(1, width), strategy) for start, end, _ in paragraphs(text))


def _lines(paragraph: str, width: int, strategy: Strategy) -> int:
    if not _ONE_CELL.fullmatch(paragraph) or _ORPHANS.search(paragraph):
        return len(layout(paragraph, width=width, strategy=strategy))
    cells = paragraph.translate(_WITHOUT_MARKS)
    return _wrapped(_LAM_ALEF.sub("\ufefb", cells) if shapes(strategy) else cells, width)


def _wrapped(cells: str, width: int) -> int:
    """The same greedy rule as layout's: spaces hang, a word that does not fit starts a line, one longer than a line fills several."""
    lines, used = 1, 0
    for word in cells.split(" "):
        length = len(word)
        if length and used and used + length > width:
            lines, used = lines + 1, 0
        if length > width:
            lines, length = lines + (length - 1) // width, (length - 1) % width + 1
        used += length + 1
    return lines
