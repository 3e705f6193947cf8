"""The clusters of one line and a strategy → the clusters from left to right, and the string that is sent for each (UAX #9 L1–L4).

Every strategy but `logical` starts from glyphs in visual order; they differ in what the terminal must be told or handed on top of that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Literal, get_args

from factcheck.tui.bidi.clusters import Cluster
from factcheck.tui.bidi.mirrors import MIRROR
from factcheck.tui.bidi.order import reset_levels, visual_order

Strategy = Literal["visual", "bdsm", "konsole", "mlterm", "lro", "words", "logical"]
"""
visual    as it is: the terminal orders nothing (xterm, Alacritty, foot, Windows Terminal, Ghostty, VS Code)
bdsm      as visual, with the terminal's own ordering switched off by `CSI 8 l` (VTE, mintty)
konsole   as visual, switched off by OSC 50
mlterm    as visual, switched off by OSC 5379
lro       as visual, each word after U+202D (VTE seen through tmux or screen, where the mode cannot be reached)
words     as visual, what stands between two spaces pre-reversed and without marks if it is Arabic or Hebrew (kitty)
logical   in logical order, unshaped: the terminal does all of it and cannot be stopped (Terminal.app, PuTTY)
"""

STRATEGIES: tuple[Strategy, ...] = get_args(Strategy)

_OVERRIDE = "\u202d"


def shapes(strategy: Strategy) -> bool:
    """Whether letters are joined and brackets mirrored here and not by the terminal."""
    return strategy != "logical"


def arrange(clusters: Sequence[Cluster], base: int, strategy: Strategy) -> tuple[Cluster, ...]:
    """Clusters of one line in the order of their columns (L1, L2); marks stay with their glyph (L3), mirrors are already in (L4)."""
    if strategy == "logical":
        return tuple(clusters)
    levels = reset_levels([cluster.kind for cluster in clusters], [cluster.level for cluster in clusters], base)
    return tuple(clusters[index] for index in visual_order(levels))


def sent(arranged: Sequence[Cluster], strategy: Strategy) -> tuple[str, ...]:
    """The string for each cluster of `arrange`, column by column."""
    by_word = _BY_WORD.get(strategy)
    if not by_word:
        return _plain(arranged)
    runs = [(blank, list(group)) for blank, group in groupby(arranged, key=lambda cluster: cluster.glyph == " ")]
    return tuple(string for blank, run in runs for string in (_plain(run) if blank else by_word(run)))


def _plain(run: Sequence[Cluster]) -> tuple[str, ...]:
    return tuple([cluster.glyph + cluster.marks for cluster in run])


def _overridden(run: Sequence[Cluster]) -> tuple[str, ...]:
    """An override has no cell: tmux keeps it with the cell before it, where a partial redraw can lose it, so that one a line is too few.

    Many do no harm: all levels stay even, beyond the depth limit too.
    """
    first, *others = _plain(run)
    return (_OVERRIDE + first, *others)


def _reversed_for_kitty(run: Sequence[Cluster]) -> tuple[str, ...]:
    """kitty hands HarfBuzz all cells between two spaces at once, which turns them round, brackets too, if the first script is Arabic
    or Hebrew (seen in 0.26.5). Marks would land on the wrong letter. Turned round here first, such a run comes out in order.

    A run that would begin with Latin once turned round cannot be helped; it is sent as it is.
    """
    scripts = [cluster.kind for cluster in run if cluster.kind in {"L", "R", "AL", "AN"}]
    if not scripts or "L" in {scripts[0], scripts[-1]}:
        return _plain(run)
    return tuple([MIRROR.get(cluster.glyph, cluster.glyph) for cluster in reversed(run)])


_BY_WORD: dict[Strategy, Callable[[Sequence[Cluster]], tuple[str, ...]]] = {"lro": _overridden, "words": _reversed_for_kitty}
"""What is done to all that stands between two spaces of the line as drawn."""
