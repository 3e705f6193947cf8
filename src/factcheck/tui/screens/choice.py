"""Offers go in, the key of the chosen one comes back, or `None`; typing narrows them, Arabic folded."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from factcheck.domain.text import folded
from factcheck.tui.tags import COMPONENTS
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.cells import Cell, Column, SheetRow
from factcheck.tui.widgets.entry import Entry
from factcheck.tui.widgets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Offer:
    """`hint` stands at the trailing edge: the key that does the same. `also` is searched and not shown."""

    key: str
    label: str
    hint: str = ""
    also: str = ""


class ChoiceScreen(ModalScreen[str | None]):
    """The input line keeps the focus; up, down and enter go to the list."""

    COMPONENT_CLASSES: ClassVar[set[str]] = COMPONENTS
    CSS_PATH = Path(__file__).with_name("choice.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]
    AUTO_FOCUS = "#narrow"

    def __init__(self, title: str, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._title = title
        self._offers = tuple(offers)

    def compose(self) -> ComposeResult:
        with Vertical(id="choice"):
            yield Bar(id="choice-title")
            yield Entry(id="narrow")
            yield Sheet(id="offers", header=False)

    def on_mount(self) -> None:
        self.query_one("#choice-title", Bar).show([(self._title, "title")])
        self._narrow("")

    @on(Entry.Changed)
    def _changed(self, event: Entry.Changed) -> None:
        self._narrow(event.text)

    @on(Entry.Submitted)
    @on(Sheet.Opened)
    def _chosen(self) -> None:
        key = self.query_one("#offers", Sheet).key
        if key is not None:
            self.dismiss(key)

    def action_move(self, by: int) -> None:
        self.query_one("#offers", Sheet).action_move(by)

    def action_page(self, by: int) -> None:
        self.query_one("#offers", Sheet).action_page(by)

    def _narrow(self, text: str) -> None:
        wanted = folded(text).split()
        kept = [offer for offer in self._offers if all(part in folded(f"{offer.label} {offer.also}") for part in wanted)]
        hint = max((len(offer.hint) for offer in self._offers), default=0)
        columns = (Column(), Column(width=hint + 2)) if hint else (Column(),)
        self.query_one("#offers", Sheet).show(columns, [SheetRow(o.key, (Cell(o.label), Cell(o.hint, tag="key"))) for o in kept])
