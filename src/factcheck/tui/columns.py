"""Rows of the board and a width in cells go in; the columns and cells of the matrix come out, with values where there is room for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.render.escape import dates_kept
from factcheck.tui import glyphs
from factcheck.tui.board import Picture, Row, Square
from factcheck.tui.pages.evidence import status_word
from factcheck.tui.session import Language
from factcheck.tui.widgets.cells import Cell, Column, SheetRow
from factcheck.tui.words import word

GUTTER = 3
STATUS = 14
LEAST_QUESTION = 34
LEAST_VALUE = 10
MOST_VALUE = 16
SYMBOL = 4
"""A column that has room for a symbol only is headed by the source's number, of two digits at most."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the matrix is laid out; `first` is the index of its first source column, `value` 0 where there are none."""

    status: bool
    value: int
    first: int

    @property
    def symbols_only(self) -> bool:
        return self.value <= SYMBOL


def plan(width: int, sources: int, *, one_column: bool) -> Plan:
    """Values where every source has room for one, else symbols; the word for what was found only where the question keeps its room."""
    if one_column or not sources:
        return Plan(status=False, value=0, first=2)
    room = width - GUTTER - LEAST_QUESTION
    least = LEAST_VALUE if room >= LEAST_VALUE * sources else SYMBOL
    status = room - least * sources >= STATUS
    room -= STATUS if status else 0
    value = min(MOST_VALUE, room // sources) if least == LEAST_VALUE else SYMBOL
    return Plan(status=status, value=value, first=3 if status else 2)


def columns(picture: Picture, chosen: Plan, language: Language) -> tuple[Column, ...]:
    """Gutter, question, what was found, then one for each source."""
    head = [Column("", GUTTER), Column(word("question", language))]
    head += [Column(word("status", language), STATUS)] if chosen.status else []
    if chosen.value:
        for number, source in enumerate(picture.sources, 1):
            head.append(Column(str(number) if chosen.symbols_only else source.name, chosen.value, stop=True))
    return tuple(head)


def sheet_rows(rows: Sequence[Row], chosen: Plan, language: Language, *, ascii_only: bool) -> tuple[SheetRow, ...]:
    return tuple(_row(row, chosen, language, ascii_only=ascii_only) for row in rows)


def _row(row: Row, chosen: Plan, language: Language, *, ascii_only: bool) -> SheetRow:
    cells = [
        Cell(symbol=glyphs.gutter(row, ascii_only=ascii_only), tag=row.section),
        Cell(row.question.text or row.question.slot, flush=True, tag="title" if row.alarm else ""),
    ]
    if chosen.status:
        cells.append(Cell(word("false alarm", language) if row.dismissed else status_word(row, language), tag=row.section))
    if chosen.value:
        cells += [_cell(square, chosen, ascii_only=ascii_only) for square in row.squares]
    return SheetRow(row.question.id, tuple(cells), "dismissed" if row.dismissed else "")


def _cell(square: Square, chosen: Plan, *, ascii_only: bool) -> Cell:
    text = "" if chosen.symbols_only else dates_kept(square.value)
    return Cell(text, glyphs.cell(square.kind, ascii_only=ascii_only), glyphs.TAG_OF[square.kind])
