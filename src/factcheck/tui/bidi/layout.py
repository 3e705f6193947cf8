"""Logical text and a width → the lines to draw: shaped, wrapped in logical order on cell widths, then each line reordered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from re import compile as pattern
from typing import Literal

from factcheck.tui.bidi.clusters import Cluster, clusters_of
from factcheck.tui.bidi.drawing import Strategy, arrange, sent, shapes
from factcheck.tui.bidi.line import VisualLine

Base = Literal["auto", "ltr", "rtl"]

_LEVEL: dict[Base, int | None] = {"auto": None, "ltr": 0, "rtl": 1}
_SEPARATOR = pattern("\r\n|[\n\r\x1c-\x1e\x85\u2028\u2029]")
"""P1, and U+2028 with it: a line separator in an article ends what is read as one line."""

_SEPARATORS_AS_SPACES = str.maketrans(dict.fromkeys("\n\r\x1c\x1d\x1e\x85\u2028\u2029", " "))
_ELLIPSIS = "…"


def layout(text: str, *, width: int, base: Base = "auto", strategy: Strategy = "visual") -> tuple[VisualLine, ...]:
    """At least one line. None is wider than `width` cells, unless it is a single two-cell glyph in a width of one.

    `base` "auto" takes the direction of each paragraph from its own first strong character. Offsets count code points of `text`.
    """
    return _layout(text, max(1, width), base, strategy)


def visual(text: str, *, width: int | None = None, base: Base = "auto", strategy: Strategy = "visual") -> VisualLine:
    """One line for a label. What is wider than `width` is cut in logical order and ends in "…", which stands for all that was cut."""
    return _visual(text, width, base, strategy)


def caret_cell(text: str, index: int, *, base: Base = "auto", strategy: Strategy = "visual") -> int:
    """Column of the insertion point before code point `index` of an input line that is drawn as `visual(text + " ")`.

    The caret covers the glyph that is typed over; at the end of the text it covers the added space, to the left of Arabic.
    """
    line = visual(f"{text} ", base=base, strategy=strategy)
    positions = range(max(0, min(index, len(text))), len(text) + 1)
    return next(cells[0][0] for position in positions if (cells := line.cells(position, position + 1)))


def paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """P1: start, end, and end with its separator, of each paragraph; text that ends in a separator has no empty one after it."""
    start = 0
    for found in _SEPARATOR.finditer(text):
        yield start, found.start(), found.end()
        start = found.end()
    if start < len(text) or not text:
        yield start, len(text), len(text)


@lru_cache(maxsize=4096)
def _layout(text: str, width: int, base: Base, strategy: Strategy) -> tuple[VisualLine, ...]:
    lines: list[VisualLine] = []
    for start, end, following in paragraphs(text):
        paragraph = clusters_of(text[start:end], _LEVEL[base], shapes(strategy))
        bounds = list(_wrap(paragraph.clusters, width))
        for first, last in bounds:
            logical_start = start + paragraph.clusters[first].start if first else start
            logical_end = start + paragraph.clusters[last].start if last < len(paragraph.clusters) else following
            shown = _without_gap(paragraph.clusters[first:last])
            lines.append(_line(shown, paragraph.base, strategy, (start, logical_start, logical_end)))
    return tuple(lines)


@lru_cache(maxsize=8192)
def _visual(text: str, width: int | None, base: Base, strategy: Strategy) -> VisualLine:
    clusters, level = clusters_of(text.translate(_SEPARATORS_AS_SPACES), _LEVEL[base], shapes(strategy))
    if width is not None and sum(cluster.width for cluster in clusters) > width:
        clusters = _truncated(clusters, max(1, width), level)
    return _line(clusters, level, strategy, (0, 0, len(text)))


def _line(shown: Sequence[Cluster], base: int, strategy: Strategy, place: tuple[int, int, int]) -> VisualLine:
    """`place`: where the paragraph starts in the text, and where the line starts and ends."""
    offset, start, end = place
    arranged = arrange(shown, base, strategy)
    strings = sent(arranged, strategy)
    return VisualLine(
        text="".join(strings),
        width=sum(cluster.width for cluster in arranged),
        rtl=bool(base),
        logical=(start, end),
        _clusters=arranged,
        _sent=strings,
        _offset=offset,
    )


def _wrap(clusters: Sequence[Cluster], width: int) -> Iterator[tuple[int, int]]:
    """Greedy: bounds of each line. White space hangs over the edge, so that no line but the first starts with any."""
    start = used = opportunity = 0
    for position, cluster in enumerate(clusters):
        while not cluster.gap and used + cluster.width > width and position > start:
            cut = opportunity if opportunity > start else position
            yield start, cut
            start, used = cut, sum(clusters[index].width for index in range(cut, position))
        used += cluster.width
        if cluster.breaks:
            opportunity = position + 1
    yield start, len(clusters)


def _without_gap(clusters: Sequence[Cluster]) -> Sequence[Cluster]:
    end = len(clusters)
    while end and clusters[end - 1].gap:
        end -= 1
    return clusters[:end]


def _truncated(clusters: Sequence[Cluster], width: int, base: int) -> tuple[Cluster, ...]:
    """Cut before reordering; the ellipsis takes the paragraph's level, so that it stands where reading stops."""
    room, kept = width - 1, 0
    while clusters[kept].width <= room:
        room -= clusters[kept].width
        kept += 1
    shown = _without_gap(clusters[:kept])
    cut_from = clusters[len(shown)].start
    return (*shown, Cluster(cut_from, clusters[-1].end, _ELLIPSIS, "", 1, base, "ON", gap=False, breaks=False))
