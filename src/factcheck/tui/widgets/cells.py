"""What a sheet is made of: columns of a width, and rows of cells under a key."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in cells, a blank after it included; 0 takes what the others leave (one such column). `stop`: the cursor goes there."""

    title: str = ""
    width: int = 0
    stop: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """`symbol` is drawn at the leading edge, outside the bidi run. `flush`: aligned by the direction of its own text."""

    text: str = ""
    symbol: str = ""
    tag: str = ""
    flush: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`key` stays the same while the row's place and cells change."""

    key: str
    cells: tuple[Cell, ...]
    tag: str = ""
