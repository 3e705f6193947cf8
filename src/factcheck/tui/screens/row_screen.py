"""What matrix and evidence share: a question under the cursor that can be marked, judged, copied, and left for the next contradiction."""

from collections.abc import Sequence

from factcheck.domain.brief import Brief
from factcheck.errors import FactcheckError
from factcheck.tui.board import Row, grave_pairs
from factcheck.tui.pages.evidence import copied_text
from factcheck.tui.screens.ask import AskScreen
from factcheck.tui.screens.story_screen import StoryScreen
from factcheck.tui.session import Opinion, PairKey
from factcheck.tui.words import word


class RowScreen(StoryScreen):
    """`current` and `source` say what is under the cursor, `go` puts it elsewhere."""

    @property
    def current(self) -> Row | None:
        """The question; `None` where nothing is shown."""
        return None

    @property
    def source(self) -> str:
        """Id of the article."""
        return ""

    def go(self, row: Row, source: str = "") -> None:
        """To another question, and the given source where one is given."""
        raise NotImplementedError

    def action_next_conflict(self) -> None:
        self._conflict(1)

    def action_previous_conflict(self) -> None:
        self._conflict(-1)

    def action_mark(self) -> None:
        if self.current is not None:
            self.desk.mark(self.current.question.id)
            self.tell()

    def action_false_alarm(self) -> None:
        """With a note; once more takes it back."""
        row = self.current
        if row is None:
            return
        if row.dismissed:
            self._judged(row, None)
        elif not any(p.relation in ("CONTRADICTS", "DISPUTED") for p in row.pairs):
            self.say(word("not a conflict", self.language))
        else:
            self.app.push_screen(AskScreen(word("note", self.language)), lambda note: self._alarm(row, note))

    def action_confirm(self) -> None:
        row = self.current
        if row is not None:
            confirmed = row.opinion is not None and row.opinion.kind == "confirmed"
            self._judged(row, None if confirmed else Opinion("confirmed"))

    def action_copy(self) -> None:
        """The quote under the cursor, or all quotes of the question where this source is silent."""
        row = self.current
        if row is None:
            return
        square = next((s for s in row.squares if s.source == self.source), None)
        claims = [self.desk.picture.claims[c] for c in square.claims] if square else []
        if not claims:
            self.say(word("nothing to copy", self.language))
            return
        text = copied_text(claims, self.desk.picture)
        self.app.copy_to_clipboard(text)
        self.say(word("copied", self.language, text=" ".join(text.split())))

    def _alarm(self, row: Row, note: str | None) -> None:
        if note is not None:
            self._judged(row, Opinion("false alarm", note.strip()))

    def _judged(self, row: Row, opinion: Opinion | None) -> None:
        """About all of the question's grave pairs; kept at once, so that a crash or a closed window loses nothing."""
        pairs, brief = grave_pairs(row), self.desk.brief
        if not pairs or brief is None:
            self.say(word("pending" if brief is None else "not a conflict", self.language))
            return
        said = word("undone", self.language) if opinion is None else ""
        try:
            said = self._kept(brief, pairs, opinion) or said
        except (FactcheckError, OSError) as error:
            said = str(error)
        self.desk.judge(row, opinion)
        self.tell()
        self.say(said)

    def _kept(self, brief: Brief, pairs: Sequence[PairKey], opinion: Opinion | None) -> str:
        """Why it is not kept where there is no folder to keep it in."""
        if self.desk.folder is None:
            return word("not kept", self.language)
        for pair in pairs:
            self.session.keep_opinion(self.desk.folder, brief, pair, opinion)
        return ""

    def _conflict(self, step: int) -> None:
        """The next contradiction after the cursor, round the end; on the source that contradicts."""
        seen = self.desk.seen
        here = next(
            (n for n, row in enumerate(seen) if self.current and row.question.id == self.current.question.id), -1 if step > 0 else 0
        )
        order = [seen[(here + step * n) % len(seen)] for n in range(1, len(seen) + 1)] if seen else []
        found = next((row for row in order if row.alarm), None)
        if found is None:
            self.say(word("no conflict", self.language))
            return
        self.go(found, next((s.source for s in found.squares if s.kind == "differs"), ""))
