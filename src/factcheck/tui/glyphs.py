"""A kind of cell, section or mark goes in, its one-cell symbol comes out: Unicode where the terminal can, ASCII where asked for."""

from factcheck.render.outline import Section
from factcheck.tui.board import CellKind, Row

CELLS: dict[CellKind, tuple[str, str]] = {
    "alone": ("•", "o"),
    "same": ("=", "="),
    "partly": ("≈", "~"),
    "differs": ("≠", "#"),
    "disputed": ("±", "%"),
    "changed": ("→", ">"),
    "silent": ("·", "."),
    "unsure": ("?", "?"),
    "pending": ("…", "_"),
    "failed": ("!", "!"),
}
SECTIONS: dict[Section, tuple[str, str]] = {
    "contradictions": ("≠", "#"),
    "disputes": ("±", "%"),
    "changes": ("→", ">"),
    "undecided": ("?", "?"),
    "compatible": ("≈", "~"),
    "agreements": ("=", "="),
    "single": ("·", "."),
}
TAG_OF: dict[CellKind, str] = {
    "alone": "single",
    "same": "agreements",
    "partly": "compatible",
    "differs": "contradictions",
    "disputed": "disputes",
    "changed": "changes",
    "silent": "dim",
    "unsure": "undecided",
    "pending": "dim",
    "failed": "error",
}
MARKS = {
    "marked": ("●", "*"),
    "dismissed": ("×", "x"),
    "confirmed": ("✓", "v"),
    "pointer": ("▶", ">"),
    "rule": ("─", "-"),
    "bar": ("│", "|"),
}


def cell(kind: CellKind, *, ascii_only: bool) -> str:
    return CELLS[kind][ascii_only]


def mark(name: str, *, ascii_only: bool) -> str:
    return MARKS[name][ascii_only]


def gutter(row: Row, *, ascii_only: bool) -> str:
    """Two cells before a question: the reader's own sign, then what the comparison found."""
    if row.dismissed:
        own = MARKS["dismissed"][ascii_only]
    elif row.opinion is not None:
        own = MARKS["confirmed"][ascii_only]
    else:
        own = MARKS["marked"][ascii_only] if row.marked else " "
    return own + SECTIONS[row.section][ascii_only]
