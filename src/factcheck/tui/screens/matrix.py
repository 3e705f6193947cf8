"""The home screen: questions × sources, with the evidence beside it where there is room, and what to do where there is no story yet."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from factcheck.tui.board import SEVERITY, Row
from factcheck.tui.columns import Plan, columns, plan, sheet_rows
from factcheck.tui.keys import Place, bindings
from factcheck.tui.lens import ORDERS
from factcheck.tui.pages.evidence import evidence_page, square_page
from factcheck.tui.pages.paragraph import Paragraph
from factcheck.tui.pages.story import failure_page, running_page, welcome_page
from factcheck.tui.screens.choice import ChoiceScreen, Offer
from factcheck.tui.screens.evidence import EvidenceScreen
from factcheck.tui.screens.row_screen import RowScreen
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.entry import Entry
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.widgets.textview import TextView
from factcheck.tui.words import messages, word


class MatrixScreen(RowScreen):
    """The cursor is on one question and one source."""

    PLACE: ClassVar[Place] = "matrix"
    FOOT: ClassVar[tuple[str, ...]] = ("next-conflict", "evidence", "mark", "search", "filter", "articles", "brief", "copy")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("matrix")]
    AUTO_FOCUS = "#matrix"

    def body(self) -> Sequence[Widget]:
        return (
            Bar(id="lens"),
            Horizontal(Sheet(id="matrix"), TextView(id="side"), id="panes"),
            TextView(id="page"),
            TextView(id="peek"),
            Horizontal(Bar(id="search-label"), Entry(id="search"), id="search-line"),
        )

    @property
    def sheet(self) -> Sheet:
        return self.query_one("#matrix", Sheet)

    @property
    def current(self) -> Row | None:
        return self.desk.row(self.sheet.key)

    @property
    def source(self) -> str:
        """Id of the source under the cursor; empty where columns show none."""
        number = self.sheet.column - self._plan.first
        sources = self.desk.picture.sources
        return sources[number].id if 0 <= number < len(sources) and self.sheet.column >= 0 else (sources[0].id if sources else "")

    @property
    def _plan(self) -> Plan:
        width = self.size.width * 3 // 5 if self._beside else self.size.width
        return plan(width - 1, len(self.desk.picture.sources), one_column=self.one_column)

    @property
    def _beside(self) -> bool:
        return self.wide and bool(self.desk.rows)

    def tell(self) -> None:
        super().tell()
        seen = self.desk.seen
        page = self._page()
        self.query_one("#panes").display = not page
        self.query_one("#page").display = bool(page)
        self.query_one("#side").display = self._beside
        self.query_one("#peek").display = not page and not self._beside and not self.one_column
        self.query_one("#page", TextView).show(page)
        self._lens_line()
        self.sheet.show(
            columns(self.desk.picture, self._plan, self.language), sheet_rows(seen, self._plan, self.language, ascii_only=self.ascii_only)
        )
        self._tell_row()

    def go(self, row: Row, source: str = "") -> None:
        ids = [s.id for s in self.desk.picture.sources]
        column = self._plan.first + ids.index(source) if source in ids and self._plan.value else None
        self.sheet.go(row.question.id, column)

    @on(Sheet.Moved)
    def _tell_row(self) -> None:
        row = self.current
        square = next((s for s in row.squares if s.source == self.source), None) if row else None
        side = (
            evidence_page(row, self.desk.picture, self.language, ascii_only=self.ascii_only, focus=self.source)
            if row and self._beside
            else ()
        )
        self.query_one("#side", TextView).show(side)
        peek = square_page(square, self.desk.picture, self.language, ascii_only=self.ascii_only) if row and square else ()
        self.query_one("#peek", TextView).show(peek if not self._beside else ())

    @on(Sheet.Opened)
    def action_evidence(self) -> None:
        if self.current is not None:
            self.app.push_screen(EvidenceScreen(self.desk, self.session, self.current.question.id, self.source))

    def action_next_source(self) -> None:
        self.sheet.turn(1, wrap=True)

    def action_previous_source(self) -> None:
        self.sheet.turn(-1, wrap=True)

    def action_search(self) -> None:
        self.query_one("#search-label", Bar).show([(f" {word('search', self.language)}: ", "key")])
        self.query_one("#search-line").display = True
        self.query_one("#search", Entry).focus()

    @on(Entry.Changed)
    def _search(self, event: Entry.Changed) -> None:
        self.desk.look_through(search=event.text)
        self.tell()

    @on(Entry.Submitted)
    def _searched(self) -> None:
        self.query_one("#search-line").display = bool(self.desk.lens.search)
        self.sheet.focus()

    def action_back(self) -> None:
        """Out of the search, then out of the filter."""
        self.query_one("#search", Entry).action_clear()
        self.desk.look_through(search="", **({} if self.desk.lens.search else {"section": "", "source": "", "language": ""}))
        self.query_one("#search-line").display = False
        self.sheet.focus()
        self.tell()

    def action_sort(self) -> None:
        order = ORDERS[(ORDERS.index(self.desk.lens.order) + 1) % len(ORDERS)]
        self.desk.look_through(order=order)
        self.tell()
        self.say(word(f"sorted {order}", self.language))

    def action_filter(self) -> None:
        self.app.push_screen(ChoiceScreen(word("filter", self.language), self._filters()), self._filtered)

    def _filters(self) -> list[Offer]:
        says, language = messages(self.language), self.language
        found = {row.section for row in self.desk.rows}
        sections = [section for section in SEVERITY if section in found]
        languages = sorted({s.language for s in self.desk.picture.sources})
        return [
            Offer("all", word("filter all", language)),
            Offer("section=marked", word("filter marked", language)),
            Offer("section=dismissed", word("filter dismissed", language)),
            *(Offer(f"section={section}", says(section)) for section in sections),
            *(Offer(f"language={name}", f"{says('finding language')}: {name}") for name in languages if name),
            *(Offer(f"source={source.id}", f"{says('from source')}: {source.name}") for source in self.desk.picture.sources),
        ]

    def _filtered(self, chosen: str | None) -> None:
        if chosen is None:
            return
        nothing = {"section": "", "source": "", "language": ""}
        name, _, value = chosen.partition("=")
        self.desk.look_through(**(nothing if chosen == "all" else nothing | {name: value}))
        self.tell()

    def _page(self) -> tuple[Paragraph, ...]:
        """What is shown in place of the matrix; nothing where there is one."""
        desk, language = self.desk, self.language
        if desk.rows:
            return () if desk.seen else (Paragraph(word("no rows", language), "warning"),)
        if desk.state == "failed":
            return failure_page(desk.reason, language, offline=desk.offline)
        if desk.state == "empty":
            return welcome_page(desk.means, self.session.settings.ui.keys, language)
        if desk.brief is not None:
            says = messages(language)
            return (Paragraph(says("no claims" if not desk.brief.claims else "nothing shared"), "warning"),)
        return running_page(desk.watch, language, ascii_only=self.ascii_only)

    def _lens_line(self) -> None:
        """What narrows the matrix; else why the run ended early; else that there is more in a larger window."""
        lens, desk, bar = self.desk.lens, self.desk, self.query_one("#lens", Bar)
        if lens.narrows:
            source = next((s.name for s in desk.picture.sources if s.id == lens.source), "")
            parts = [word("filter", self.language), lens.section and self._section_name(lens.section), source, lens.language, lens.search]
            said, tag = " · ".join(p for p in parts if p), "warning"
        elif desk.rows and desk.brief is None and desk.reason:
            said, tag = desk.reason.split("\n")[0], "error"
        else:
            said, tag = word("too small", self.language) if self.one_column and desk.rows else "", "dim"
        bar.display = bool(said)
        bar.show([(f" {said}", tag)])

    def _section_name(self, section: str) -> str:
        return messages(self.language).known(section) or word(f"filter {section}", self.language)
