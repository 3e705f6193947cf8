"""Rows go in; the rows that search, filter and order leave come out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from factcheck.domain.text import folded
from factcheck.render.outline import Section
from factcheck.tui.board import SEVERITY, Picture, Row

Order = Literal["severity", "story", "sources", "question"]
ORDERS: tuple[Order, ...] = ("severity", "story", "sources", "question")


@dataclass(frozen=True, slots=True)
class Lens:
    """Empty fields let everything through; `search` is folded when it is used."""

    search: str = ""
    section: Section | Literal["", "marked", "dismissed"] = ""
    source: str = ""
    language: str = ""
    order: Order = "severity"

    @property
    def narrows(self) -> bool:
        return bool(self.search or self.section or self.source or self.language)


def through(lens: Lens, rows: Sequence[Row], picture: Picture) -> tuple[Row, ...]:
    """Filtered, then ordered; a tie keeps the order of the brief."""
    wanted = folded(lens.search).strip()
    kept = [row for row in rows if _passes(lens, row, picture) and (not wanted or wanted in searchable(row, picture))]
    return tuple(sorted(kept, key=_KEYS[lens.order]))


def searchable(row: Row, picture: Picture) -> str:
    """All that a search looks at, folded: question, values, quotes and the sources that answer."""
    names = {source.id: source.name for source in picture.sources}
    parts = [row.question.text, row.question.slot]
    for square in row.squares:
        parts += [names[square.source], square.value, *(picture.claims[c].quote for c in square.claims)] if square.claims else []
    return "\n".join(folded(part) for part in parts)


def _passes(lens: Lens, row: Row, picture: Picture) -> bool:
    answering = {square.source for square in row.squares if square.claims}
    languages = {source.language for source in picture.sources if source.id in answering}
    return (
        _in_section(lens, row)
        and (not lens.source or lens.source in answering)
        and (not lens.language or lens.language in languages)
    )  # fmt: skip


def _in_section(lens: Lens, row: Row) -> bool:
    if lens.section == "marked":
        return row.marked
    if lens.section == "dismissed":
        return row.dismissed
    return not lens.section or row.section == lens.section


def _severity(row: Row) -> tuple[int, int]:
    """What the reader called a false alarm stays in sight, after everything that sources share."""
    rank = SEVERITY.index(row.section)
    return (SEVERITY.index("single"), 0) if row.dismissed else (rank, 1)


_KEYS: dict[Order, Callable[[Row], Any]] = {
    "severity": _severity,
    "story": lambda _row: 0,
    "sources": lambda row: -sum(bool(square.claims) for square in row.squares),
    "question": lambda row: folded(row.question.text),
}
