"""The calls to the model: which are out, which came back, what failed and why, and what all of it cost."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import Widget

from factcheck.domain.brief import StageUsage
from factcheck.tui import glyphs
from factcheck.tui.board import CellKind
from factcheck.tui.keys import Place, bindings
from factcheck.tui.pages.paragraph import Paragraph
from factcheck.tui.screens.story_screen import StoryScreen
from factcheck.tui.watch import Call, CallState
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.cells import Cell, Column, SheetRow
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.widgets.textview import TextView
from factcheck.tui.words import messages, word

LOOKS: dict[CallState, tuple[CellKind, str]] = {
    "asking": ("pending", ""),
    "waiting": ("pending", "warning"),
    "answered": ("same", "agreements"),
    "cached": ("same", "dim"),
    "failed": ("failed", "error"),
}


class JobsScreen(StoryScreen):
    """A run's own calls; for a brief from a file, what its stages cost when it was made."""

    PLACE: ClassVar[Place] = "jobs"
    FOOT: ClassVar[tuple[str, ...]] = ("pause", "cancel", "retry", "slower", "faster", "back")
    CSS_PATH = Path(__file__).with_name("jobs.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("jobs")]
    AUTO_FOCUS = "#calls"

    def body(self) -> Sequence[Widget]:
        return (Bar(id="total"), Sheet(id="calls"), TextView(id="why"))

    def tell(self) -> None:
        super().tell()
        language = self.language
        rows = [*map(self._row, self.desk.watch.calls.values())] or [*map(self._stage, self.desk.brief.usage if self.desk.brief else ())]
        heads = (
            Column(width=3),
            Column(word("column call", language)),
            Column(word("column state", language), 12),
            Column(word("column seconds", language), 7),
            *(() if self.one_column else (Column(word("column tokens", language), 15), Column(word("column cost", language), 9))),
        )
        self.query_one("#calls", Sheet).show(heads, rows)
        self.query_one("#total", Bar).show([(f" {self._total()}", "heading")])
        self._tell_why()

    @on(Sheet.Moved)
    def _tell_why(self) -> None:
        watch, language = self.desk.watch, self.language
        chosen = next((c for c in watch.calls.values() if _key(c) == self.query_one("#calls", Sheet).key), None)
        reason = chosen.reason if chosen else ""
        lines = [Paragraph(line, "error") for line in reason.split("\n")] if reason else []
        if not watch.calls and not (self.desk.brief and self.desk.brief.usage):
            lines = [Paragraph(word("jobs none", language), "dim")]
        told = [Paragraph(line, "error") for line in self.desk.reason.split("\n") if line and not self.desk.brief]
        failed = [Paragraph(f"! {path}: {why}", "error") for path, why in watch.failed.items()]
        left = [Paragraph(text, "warning") for text in self.desk.brief.incomplete] if self.desk.brief else []
        means = [Paragraph(self.desk.means.reason, "dim")] if self.desk.means.reason else []
        self.query_one("#why", TextView).show((*lines, *told, *failed, *left, *means))

    def _total(self) -> str:
        """Calls, tokens and cost, of this run or of the run that made the brief."""
        watch, says, language = self.desk.watch, messages(self.language), self.language
        usage = self.desk.brief.usage if self.desk.brief else ()
        if watch.calls and self.desk.means.mode == "live":
            cost = f"${watch.cost:.4f}" if watch.cost is not None else says("cost unknown")
            return f"{watch.answered} / {len(watch.calls)} · {cost}"
        known = [u.cost_usd for u in usage if u.cost_usd is not None]
        once = f"${sum(known):.4f}" if known else says("cost unknown")
        if not usage and watch.calls:
            return f"{watch.answered} / {len(watch.calls)}"
        if not usage:
            return says("no calls")
        calls = says.count("call", sum(u.calls for u in usage))
        return " · ".join(
            p for p in (word("replayed from", language) if watch.calls else "", word("once cost", language, calls=calls, cost=once)) if p
        )

    def _row(self, call: Call) -> SheetRow:
        kind, tag = LOOKS[call.state]
        seconds = f"{call.seconds:.1f}" if call.seconds else ""
        tries = f" ×{call.attempts}" if call.attempts > 1 else ""
        return SheetRow(
            _key(call),
            (
                Cell(symbol=glyphs.cell(kind, ascii_only=self.ascii_only), tag=tag),
                Cell(f"{call.stage} · {call.place}"),
                Cell(f"{word(f'call {call.state}', self.language)}{tries}", tag=tag),
                Cell(seconds),
                Cell(_tokens(call.input_tokens, call.output_tokens)),
                Cell(f"{call.cost_usd:.4f}" if call.cost_usd else ""),
            ),
        )

    def _stage(self, usage: StageUsage) -> SheetRow:
        cost = f"{usage.cost_usd:.4f}" if usage.cost_usd is not None else ""
        calls = messages(self.language).count("call", usage.calls)
        tokens = _tokens(usage.input_tokens, usage.output_tokens)
        return SheetRow(usage.stage, (Cell(symbol="="), Cell(usage.stage), Cell(calls), Cell(""), Cell(tokens), Cell(cost)))


def _key(call: Call) -> str:
    return f"{call.stage}/{call.place}"


def _tokens(read: int | None, written: int | None) -> str:
    return "" if read is None or written is None else f"{read:,}+{written:,}"
