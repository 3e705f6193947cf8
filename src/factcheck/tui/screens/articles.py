"""The sources of the story: add, remove, and what is known about each, with its text and what was taken away from it."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget

from factcheck.tui import glyphs
from factcheck.tui.keys import Place, bindings
from factcheck.tui.pages.article import ArticleText
from factcheck.tui.pages.paragraph import Paragraph
from factcheck.tui.pages.sources import source_page
from factcheck.tui.screens.story_screen import StoryScreen
from factcheck.tui.widgets.cells import Cell, Column, SheetRow
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.widgets.textview import TextView
from factcheck.tui.words import word


class ArticlesScreen(StoryScreen):
    """A row a source, those that could not be used among them, with the reason."""

    PLACE: ClassVar[Place] = "articles"
    FOOT: ClassVar[tuple[str, ...]] = ("add", "remove", "compare", "demo", "back")
    CSS_PATH = Path(__file__).with_name("articles.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("articles")]
    AUTO_FOCUS = "#sources"

    def body(self) -> Sequence[Widget]:
        return (Container(Sheet(id="sources"), TextView(id="source"), id="shelf"),)

    @property
    def chosen(self) -> str | None:
        """Id of the article under the cursor, or the path of a source that could not be used."""
        return self.query_one("#sources", Sheet).key

    def tell(self) -> None:
        super().tell()
        language = self.language
        titles = () if self.one_column or self.size.width < 80 else (Column(word("title", language)),)
        head = (
            Column(width=3),
            Column(word("source", language), 0 if not titles else 26),
            *titles,
            Column(word("language column", language), 6),
            *(() if self.one_column else (Column(word("date", language), 18), Column(word("claims column", language), 9))),
        )
        self.query_one("#sources", Sheet).show(head, [*self._articles(titled=bool(titles)), *self._skipped()])
        self._tell_source()

    @on(Sheet.Moved)
    def _tell_source(self) -> None:
        article = self._shelf().get(self.chosen or "")
        reason = self._reasons().get(self.chosen or "", "")
        if article is not None:
            page = source_page(article, self.desk.brief, self.language)
        else:
            page = (Paragraph(reason or word("no sources", self.language), "error" if reason else "dim"),)
        self.query_one("#source", TextView).show(page)

    @on(Sheet.Opened)
    def _read(self) -> None:
        self.query_one("#source", TextView).focus()

    def action_back(self) -> None:
        """From the text to the list, then home."""
        if self.query_one("#source", TextView).has_focus:
            self.query_one("#sources", Sheet).focus()
        else:
            self.dismiss()

    def _shelf(self) -> dict[str, ArticleText]:
        """What was gathered, in its order, better known once it was read; else what the brief holds."""
        known = {s.id: self.desk.article(s.id) for s in self.desk.picture.sources}
        if self.desk.gathered is None:
            return {article_id: found for article_id, found in known.items() if found}
        return {
            raw.id: known.get(raw.id)
            or ArticleText(
                id=raw.id, name=raw.metadata.source or raw.path, title=raw.metadata.title, published=str(raw.metadata.published or "")[:16],
                language=raw.metadata.language, path=raw.path, url=raw.metadata.url, text=raw.text,
            )
            for raw in self.desk.gathered.articles
        }  # fmt: skip

    def _reasons(self) -> dict[str, str]:
        skipped = self.desk.brief.skipped if self.desk.brief else self.desk.gathered.skipped if self.desk.gathered else ()
        return {s.path: s.reason for s in skipped}

    def _articles(self, *, titled: bool) -> list[SheetRow]:
        counts: dict[str, int] = {}
        for claim in self.desk.picture.claims.values():
            counts[claim.article] = counts.get(claim.article, 0) + 1
        failed = self._reasons()
        return [
            SheetRow(
                article_id,
                (
                    Cell(
                        symbol=glyphs.cell("failed", ascii_only=self.ascii_only) if article.path in failed else self._flag(article_id),
                        tag="warning",
                    ),
                    Cell(article.name, flush=True, tag="title"),
                    *((Cell(article.title, flush=True),) if titled else ()),
                    Cell(article.language),
                    Cell(article.published),
                    Cell(str(counts.get(article_id, ""))),
                ),
            )
            for article_id, article in self._shelf().items()
        ]

    def _flag(self, article_id: str) -> str:
        """Something about this source needs a look."""
        findings = self.desk.brief.findings if self.desk.brief else ()
        return "!" if any(f.article == article_id for f in findings) else ""

    def _skipped(self) -> list[SheetRow]:
        used = {article.path for article in self._shelf().values()}
        return [
            SheetRow(path, (Cell(symbol="!", tag="error"), Cell(path, tag="error"), Cell(reason, tag="error")))
            for path, reason in self._reasons().items()
            if path not in used
        ]
