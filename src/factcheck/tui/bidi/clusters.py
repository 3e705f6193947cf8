"""One paragraph → its clusters in logical order: a glyph of one or two cells, the marks on it, its level, and where it stands in the text.

Clusters are what is wrapped, reordered, highlighted and clicked; none has zero width and none is ever cut. What may not reach a terminal
is settled here: control characters are drawn as pictures (U+241B for escape), bidi controls, joiners, tags and variation selectors
not at all, a lone surrogate as U+FFFD. Joiners and selectors would also make the width of emoji depend on the terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rich.cells import get_character_cell_size

from factcheck.tui.bidi.classes import classes_of
from factcheck.tui.bidi.levels import resolve_levels
from factcheck.tui.bidi.mirrors import MIRROR
from factcheck.tui.bidi.shaping import shape

MAX_MARKS = 4
"""Marks drawn on one glyph. Vocalised Arabic needs three; more than this is a defaced text that would spill over its neighbours."""

_PLACEHOLDER = "\u25cc"
"""The dotted circle stands under a mark that has no letter, which would otherwise land on whatever is drawn to its left."""

_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
_BLANKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_GAPS = frozenset("\u0020\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
"""Spaces that may end a line: all but the three that do not break (U+00A0, U+2007, U+202F)."""

_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Letters and marks that are invisible by default (Default_Ignorable_Code_Point) and whose width terminals disagree about."""

_BREAKING_HIDDEN = "\u200b"
_VARIATIONS = (range(0x180B, 0x1810), range(0xFE00, 0xFE10), range(0x1F3FB, 0x1F400), range(0xE0100, 0xE01F0))
"""Variation selectors and skin tones: both make the width of what they follow depend on the terminal."""

_OVERRIDES_AS_EMBEDDINGS = str.maketrans("\u202d\u202e", "\u202a\u202b")


class Cluster(NamedTuple):
    """`start` and `end` are code points in the paragraph, half-open; `gap` says that it may hang at a line's end; `breaks`, that a line
    may end after it."""

    start: int
    end: int
    glyph: str
    marks: str
    width: int
    level: int
    kind: str
    gap: bool
    breaks: bool


class Paragraph(NamedTuple):
    """Clusters in logical order, and the paragraph level (0 or 1)."""

    clusters: tuple[Cluster, ...]
    base: int


@lru_cache(maxsize=2048)
def clusters_of(text: str, base: int | None, shaped: bool) -> Paragraph:  # noqa: FBT001 (a cache key)
    """`shaped` joins Arabic letters and mirrors brackets (L4); without it the terminal is left to do both.

    Overrides (LRO, RLO) count as embeddings (HL3): an article may set directions, not have its letters drawn backwards.
    """
    levels, base = resolve_levels(text.translate(_OVERRIDES_AS_EMBEDDINGS), base)
    kinds = classes_of(text)
    glyphs = shape(text) if shaped else list(text)
    looks = [_appearance(glyph) for glyph in glyphs]
    clusters = []
    for start, end in pairwise([*_starts(looks), len(text)]):
        glyph, width = looks[start]
        marks = "".join([drawn for drawn, _ in looks[start + 1 : end]])[:MAX_MARKS] if end - start > 1 else ""
        if not width:
            glyph, width, marks = _PLACEHOLDER, 1, (glyph + marks)[:MAX_MARKS]
        if shaped and levels[start] & 1:
            glyph = MIRROR.get(glyph, glyph)
        gap = glyph in _GAPS and not marks
        breaks = gap or width > 1 or (end - start > 1 and _BREAKING_HIDDEN in text[start:end])
        clusters.append(Cluster(start, end, glyph, marks, width, levels[start], kinds[start], gap, breaks))
    return Paragraph(tuple(clusters), base)


def _starts(looks: Sequence[tuple[str, int]]) -> list[int]:
    """Where clusters begin: at each glyph that has cells, and at a mark before all of them."""
    starts = [index for index, (_, width) in enumerate(looks) if width]
    end = starts[0] if starts else len(looks)
    orphan = next((index for index in range(end) if looks[index][0]), None)
    return starts if orphan is None else [orphan, *starts]


@lru_cache(maxsize=8192)
def _appearance(glyph: str) -> tuple[str, int]:
    """What is drawn for a glyph, and its width in cells; ("", 0) for what is not drawn."""
    drawn = _drawn(glyph) if glyph else ""
    return drawn, get_character_cell_size(drawn) if drawn else 0


def _drawn(char: str) -> str:
    if char in _BLANKS:
        return " "
    code, category = ord(char), unicodedata.category(char)
    if category == "Cc":
        return _control_picture(code)
    if category == "Cs":
        return "\ufffd"
    hidden = (category == "Cf" and char not in _VISIBLE_FORMATS) or char in _FILLERS
    return "" if hidden or any(code in block for block in _VARIATIONS) else char


def _control_picture(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
