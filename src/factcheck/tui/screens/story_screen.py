"""What the screens of a story share: its desk, a title bar, a footer, and being told when something changed."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget

from factcheck.tui.desk import Desk, reading_language
from factcheck.tui.keys import Place, hints
from factcheck.tui.pages.story import stage_line
from factcheck.tui.session import Language, Session
from factcheck.tui.tags import COMPONENTS
from factcheck.tui.widgets.bar import Bar, Piece
from factcheck.tui.widgets.look import look_of
from factcheck.tui.words import messages, word

STATE_TAGS = {"failed": "error", "budget": "warning", "paused": "warning", "cancelled": "warning"}


class StoryScreen(Screen[None]):
    """`tell` draws the desk anew; the app calls it whenever the desk changed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = COMPONENTS
    PLACE: ClassVar[Place] = "matrix"
    FOOT: ClassVar[tuple[str, ...]] = ()
    """Acts named in the footer, the most needed first."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", show=False, id="back")]
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (60, "-narrow"), (120, "-wide")]  # noqa: RUF012 (declared so by Textual)
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]  # noqa: RUF012

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self.desk = desk
        self.session = session
        self.message = ""

    @property
    def language(self) -> Language:
        """Of the UI's own words."""
        return reading_language(self.desk, getattr(self.app, "chosen_language", ""))

    @property
    def ascii_only(self) -> bool:
        return look_of(self).ascii_only

    @property
    def one_column(self) -> bool:
        """Too small for a matrix: below 60 × 16."""
        return self.size.width < 60 or self.size.height < 16

    @property
    def wide(self) -> bool:
        """Two panes beside each other; a terminal that reorders lines itself bears only one text a line."""
        return self.size.width >= 120 and not self.one_column and look_of(self).strategy != "logical"

    def compose(self) -> ComposeResult:
        yield Bar(id="head")
        yield from self.body()
        yield Bar(id="foot")

    def body(self) -> Sequence[Widget]:
        """What stands between title bar and footer."""
        return ()

    def on_mount(self) -> None:
        self.tell()

    def on_resize(self) -> None:
        self.call_after_refresh(self.tell)

    def on_screen_resume(self) -> None:
        self.tell()

    def tell(self) -> None:
        """Draw the desk anew."""
        self.query_one("#head", Bar).show(self._head(), self._state())
        self._foot()

    def action_back(self) -> None:
        """One screen back; home has nowhere to go."""
        self.dismiss()

    def say(self, text: str) -> None:
        """One line to the reader, in place of the footer until the next key."""
        self.message = text
        self._foot()

    def on_key(self) -> None:
        if self.message:
            self.say("")

    def _foot(self) -> None:
        if self.message:
            self.query_one("#foot", Bar).show([(f" {self.message}", "title")])
            return
        self.query_one("#foot", Bar).show(self._hints())

    def _hints(self) -> list[Piece]:
        """As many as there is room for, help always among them."""
        names, chosen = ("help", *self.FOOT, "leave"), self.session.settings.ui.keys
        offered = hints(self.PLACE, names, chosen, self.language, ascii_only=self.ascii_only)
        pieces: list[Piece] = []
        room = self.size.width
        for key, label in offered:
            pair = [(f" {key} ", "key"), (f"{label} ", "dim")]
            room -= sum(cell_len(text) for text, _ in pair)
            if room < 0:
                break
            pieces += pair
        return pieces[2:] + pieces[:2]

    def _head(self) -> list[Piece]:
        return [(" ", ""), (self.desk.picture.title or word("app", self.language), "title")]

    def _state(self) -> list[Piece]:
        """What was found, how it came about, what it costs."""
        desk, language = self.desk, self.language
        pieces: list[Piece] = []
        if desk.rows:
            pieces += [
                (f" {messages(language).count('contradiction', desk.alarms)} ", "contradictions" if desk.alarms else "dim"),
                ("·", "dim"),
            ]
        if desk.busy and desk.watch.stage:
            pieces += [(f" {stage_line(desk.watch, language)} ", ""), ("·", "dim")]
        pieces += [
            (f" {self._mode()} ", ""),
            ("·", "dim"),
            (f" {word(f'state {desk.state}', language)} ", STATE_TAGS.get(desk.state, "dim")),
        ]
        if desk.watch.cost is not None:
            pieces += [("·", "dim"), (f" ${desk.watch.cost:.4f} ", "")]
        left = desk.watch.seconds_left() if desk.state == "running" else None
        return [*pieces, (f" {word('seconds left', language, n=str(round(left)))} ", "dim")] if left else pieces

    def _mode(self) -> str:
        return word("mode file" if self.desk.opened_from else f"mode {self.desk.means.mode}", self.language)
