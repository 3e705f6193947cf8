"""The brief as it would be written, and the writing of it: Markdown, HTML or JSON, whole or only what was marked."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from factcheck.domain.brief import Brief
from factcheck.errors import FactcheckError, UsageError
from factcheck.tui.desk import Desk
from factcheck.tui.keys import Place, bindings
from factcheck.tui.pages.markdown import markdown_page
from factcheck.tui.pages.paragraph import Paragraph
from factcheck.tui.screens.ask import AskScreen
from factcheck.tui.screens.story_screen import StoryScreen
from factcheck.tui.session import FORMATS, Format, Session
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.textview import TextView
from factcheck.tui.words import word

YES = ("y", "yes", "ن", "نعم", "غ")


class BriefScreen(StoryScreen):
    """`f` changes the form, `m` keeps only what is marked, enter writes."""

    PLACE: ClassVar[Place] = "brief"
    FOOT: ClassVar[tuple[str, ...]] = ("write", "form", "only-marked", "back")
    CSS_PATH = Path(__file__).with_name("brief.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("brief")]
    AUTO_FOCUS = "#preview"

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self._form: Format = "md"
        self._marked_only = False

    def body(self) -> Sequence[Widget]:
        return (Bar(id="form"), TextView(id="preview"))

    def tell(self) -> None:
        super().tell()
        brief = self._brief()
        marked = word("brief of marked", self.language, n=str(len(self.desk.marked))) if self._marked_only else ""
        self.query_one("#form", Bar).show([(f" {self._form} ", "heading"), (f" {marked}", "warning")])
        page: tuple[Paragraph, ...] = (Paragraph(word("no brief", self.language), "dim"),)
        if brief is not None:
            page = markdown_page(self.session.preview(brief, language=self.language))
        self.query_one("#preview", TextView).show(page)

    def action_form(self) -> None:
        self._form = FORMATS[(FORMATS.index(self._form) + 1) % len(FORMATS)]
        self.tell()

    def action_only_marked(self) -> None:
        self._marked_only = not self._marked_only and bool(self.desk.marked)
        self.tell()

    def action_write(self) -> None:
        if self._brief() is None:
            self.say(word("no brief", self.language))
            return
        folder = self.desk.folder or Path()
        self.app.push_screen(AskScreen(word("write ask", self.language), str(folder / f"brief.{self._form}")), self._write)

    def _write(self, path: str | None) -> None:
        if path and path.strip():
            self._written(Path(path.strip()).expanduser(), force=False)

    def _written(self, path: Path, *, force: bool) -> None:
        brief = self._brief()
        if brief is None:
            return
        try:
            written = self.session.write(brief, path, form=self._form, language=self.language, force=force)
        except UsageError as error:
            if path.is_file() and not force:
                self.app.push_screen(
                    AskScreen(word("overwrite", self.language, path=str(path))), lambda answer: self._overwrite(path, answer)
                )
            else:
                self.say(str(error))
        except (FactcheckError, OSError) as error:
            self.say(str(error))
        else:
            self.say(word("written", self.language, path=str(written)))

    def _overwrite(self, path: Path, answer: str | None) -> None:
        if answer is not None and answer.strip().lower() in YES:
            self._written(path, force=True)

    def _brief(self) -> Brief | None:
        brief = self.desk.brief
        return only(brief, self.desk.marked) if brief and self._marked_only else brief


def only(brief: Brief, questions: set[str]) -> Brief:
    """The brief with nothing but these questions, their claims, and the summary's sentences that rest on them."""
    kept = tuple(q for q in brief.questions if q.id in questions)
    claims = {c for q in kept for p in q.positions for c in p.claims}
    return brief.model_copy(
        update={
            "questions": kept,
            "claims": tuple(c for c in brief.claims if c.id in claims),
            "pairs": tuple(p for p in brief.pairs if p.question in questions),
            "summary": tuple(s for s in brief.summary if set(s.claims) <= claims),
            "articles": tuple(
                a.model_copy(update={"abstract": tuple(s for s in a.abstract if set(s.claims) <= claims)}) for a in brief.articles
            ),
        }
    )
