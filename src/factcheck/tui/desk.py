"""The one open story: its sources, its run, its brief and the reader's marks; screens read it, the app writes it."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from factcheck.domain.brief import Brief
from factcheck.tui.board import Picture, Row, grave_pairs, picture_of, picture_so_far, rows_of
from factcheck.tui.lens import Lens, through
from factcheck.tui.pages.article import ArticleText, text_of_article, text_of_brief
from factcheck.tui.session import Control, Language, Means, Opinion, PairKey
from factcheck.tui.watch import Watch

if TYPE_CHECKING:
    from factcheck.stages.ingest import Gathered

State = Literal["empty", "ready", "gathering", "running", "paused", "done", "budget", "failed", "cancelled"]
RULES, CLEAR = Means("rules"), Lens()
EMPTY = Picture("", "", (), {}, (), {}, settled=True)


@dataclass(slots=True)
class Desk:
    """Mutable on purpose: there is one of it, and only the app changes it."""

    means: Means = RULES
    sources: list[str] = field(default_factory=list)
    """As the reader named them: files, folders, addresses."""
    gathered: "Gathered | None" = None
    watch: Watch = field(default_factory=Watch)
    brief: Brief | None = None
    opened_from: str = ""
    """The brief.json it came from; empty for a run."""
    state: State = "empty"
    reason: str = ""
    """Of a failure or a cap, as the error words it."""
    offline: bool = False
    control: Control = field(default_factory=Control)
    max_cost: float | None = None
    marked: set[str] = field(default_factory=set)
    """Ids of questions."""
    opinions: dict[PairKey, Opinion] = field(default_factory=dict)
    lens: Lens = CLEAR
    _picture: Picture = EMPTY
    _rows: tuple[Row, ...] = ()
    _stale: bool = True

    @property
    def busy(self) -> bool:
        return self.state in ("gathering", "running", "paused")

    @property
    def folder(self) -> Path | None:
        """Where the story lies: its opinions are kept there. `None`: nowhere in particular."""
        if self.opened_from:
            return Path(self.opened_from).parent
        return self.gathered.story_folder if self.gathered else None

    @property
    def picture(self) -> Picture:
        self._renew()
        return self._picture

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the brief."""
        self._renew()
        return self._rows

    @property
    def seen(self) -> tuple[Row, ...]:
        """The rows that search, filter and order leave."""
        return through(self.lens, self.rows, self.picture)

    @property
    def alarms(self) -> int:
        return sum(row.alarm for row in self.rows)

    def row(self, question: str | None) -> Row | None:
        return next((row for row in self.rows if row.question.id == question), None)

    def article(self, article_id: str) -> ArticleText | None:
        """Its text, from the brief, else from the run that is going on."""
        found = next((a for a in self.brief.articles if a.id == article_id), None) if self.brief else None
        running = self.watch.articles.get(article_id)
        if found is not None and self.brief is not None and (found.text or running is None):
            return text_of_brief(found, self.brief)
        return text_of_article(running) if running else None

    def changed(self) -> None:
        """Whatever `picture` and `rows` are made of is another one now."""
        self._stale = True

    def mark(self, question: str) -> None:
        self.marked ^= {question}
        self.changed()

    def judge(self, row: Row, opinion: Opinion | None) -> None:
        """The reader's opinion about all grave pairs of a question; `None` takes it back."""
        for pair in grave_pairs(row):
            self.opinions.pop(pair, None)
            if opinion is not None:
                self.opinions[pair] = opinion
        self.changed()

    def look_through(self, **change: str) -> None:
        """Another search, filter or order: `look_through(section="marked")`."""
        self.lens = replace(self.lens, **change)  # type: ignore[arg-type]

    def _renew(self) -> None:
        if not self._stale:
            return
        running = picture_so_far(self.watch, self.gathered.title if self.gathered else "", settled=not self.busy)
        self._picture = picture_of(self.brief) if self.brief else running
        self._rows = rows_of(self._picture, self.opinions, self.marked)
        self._stale = False


def reading_language(desk: Desk, chosen: str) -> Language:
    """The settings' language, else the story's, else English."""
    return "ar" if (chosen or desk.picture.language) == "ar" else "en"
