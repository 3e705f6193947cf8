"""One question: the positions on top, below them the articles with the quotes highlighted and scrolled to, two beside each other if wide."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from factcheck.tui import glyphs
from factcheck.tui.board import Row, Square
from factcheck.tui.desk import Desk
from factcheck.tui.keys import Place, bindings
from factcheck.tui.pages.article import Page, article_page
from factcheck.tui.pages.evidence import evidence_page
from factcheck.tui.screens.row_screen import RowScreen
from factcheck.tui.session import Session
from factcheck.tui.widgets.look import look_of
from factcheck.tui.widgets.textview import TextView

PANES = ("#left", "#right", "#positions")


class EvidenceScreen(RowScreen):
    """The first article is the source under the cursor; the other one says otherwise, or the same where nobody does."""

    PLACE: ClassVar[Place] = "evidence"
    FOOT: ClassVar[tuple[str, ...]] = ("next-conflict", "next-source", "mark", "false-alarm", "confirm", "copy", "back")
    CSS_PATH = Path(__file__).with_name("evidence.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("evidence"),
        Binding("right,l,م", "pane(1)", show=False, id="next-pane"),
        Binding("left,h", "pane(-1)", show=False, id="previous-pane"),
    ]
    AUTO_FOCUS = ""

    def __init__(self, desk: Desk, session: Session, question: str, source: str = "") -> None:
        super().__init__(desk, session)
        self._question = question
        self._source = source

    def body(self) -> Sequence[Widget]:
        return (TextView(id="positions"), Horizontal(TextView(id="left"), TextView(id="right"), id="articles"))

    @property
    def current(self) -> Row | None:
        return self.desk.row(self._question)

    @property
    def source(self) -> str:
        """The chosen one where it answers, else the first that does."""
        row = self.current
        answering = _answering(row) if row else ()
        found = next((s for s in answering if s.source == self._source), answering[0] if answering else None)
        return found.source if found else self._source

    def go(self, row: Row, source: str = "") -> None:
        self._question, self._source = row.question.id, source
        self.tell()

    def tell(self) -> None:
        super().tell()
        row = self.current
        self.query_one("#right").display = self.wide
        if row is None:
            return
        left = next((s for s in _answering(row) if s.source == self.source), None)
        right = _against(row, left) if left else None
        page = evidence_page(row, self.desk.picture, self.language, ascii_only=self.ascii_only, focus=self.source)
        self.query_one("#positions", TextView).show(page)
        near, far = self._panes
        self._show(near, row, left)
        self._show(far, row, right if self.wide else None)

    @property
    def _panes(self) -> tuple[str, str]:
        """The chosen source stands where reading starts."""
        return ("#right", "#left") if self.wide and look_of(self).mirror else ("#left", "#right")

    def on_mount(self) -> None:
        """Textual calls every class's own: the screen is told by its parent's."""
        self.query_one(self._panes[0]).focus()

    def action_next_source(self) -> None:
        self._turn(1)

    def action_previous_source(self) -> None:
        self._turn(-1)

    def action_pane(self, by: int) -> None:
        """Which pane the arrows scroll."""
        panes = [name for name in PANES if self.query_one(name).display]
        here = next((n for n, name in enumerate(panes) if self.query_one(name).has_focus), 0)
        self.query_one(panes[(here + by) % len(panes)]).focus()

    def _turn(self, by: int) -> None:
        row = self.current
        names = [s.source for s in _answering(row)] if row else []
        if names:
            self._source = names[(names.index(self.source) + by) % len(names)]
            self.tell()

    def _show(self, pane: str, row: Row, square: Square | None) -> None:
        page = self._page(row, square) if square else Page(())
        self.query_one(pane, TextView).show(page.paragraphs, aim=page.aim)

    def _page(self, row: Row, square: Square) -> Page:
        article = self.desk.article(square.source)
        if article is None:
            return Page(())
        claims = [self.desk.picture.claims[c] for c in square.claims]
        first = bool(row.question.positions) and square.claims[0] in row.question.positions[0].claims
        sign = glyphs.mark("pointer", ascii_only=self.ascii_only)
        return article_page(article, claims, tag="quote" if first else "other-quote", sign=sign, language=self.language)


def _answering(row: Row) -> tuple[Square, ...]:
    """Sources that say something, those that contradict another first."""
    return tuple(sorted((s for s in row.squares if s.claims), key=lambda s: s.kind != "differs"))


def _against(row: Row, left: Square) -> Square | None:
    """The source whose claim stands in the gravest relation to the left one's; else any other that answers."""
    others = [s for s in _answering(row) if s.source != left.source]
    opposed = {
        c for pair in row.pairs if pair.relation == row.question.relation for c in (pair.a, pair.b) if {pair.a, pair.b} & set(left.claims)
    }
    return next((s for s in others if opposed & set(s.claims)), others[0] if others else None)
