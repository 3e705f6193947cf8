"""How quick the UI is beside Textual's own: `python -m benchmarks.tui`; ends with 1 where a ratio of issue 4 is passed.

    first paint      process start → first frame, against an app of one Static; processor time, least of several processes
    500 × 10         from the brief on the desk to the drawn matrix, against a DataTable of the same cells
    key press        cursor down in that matrix, key → frame, against the same key in that DataTable, both 100 columns wide; at 160
                     columns our side also shows the evidence of each row, which is told and not limited
    5,000 lines      opening an article, against mounting an empty view

All within one run and in processor time, so that a busy machine changes the numbers and not the ratios.
"""

import asyncio
import os
import resource
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import DataTable, Static

from factcheck.domain.brief import Brief, Position, Question
from factcheck.domain.relation import Relation, Status
from factcheck.tui.app import FactcheckApp
from factcheck.tui.pages.article import ArticleText, article_page
from factcheck.tui.widgets.textview import TextView
from tests.render.samples import large_brief
from tests.tui.fakes import FakeSession

LIMITS = {"first paint": 1.5, "500 × 10": 3.0, "key press": 2.0, "5,000 lines": 2.0}
PROCESSES, ROUNDS, KEYS = 5, 5, 40
SIZE, NARROW = (160, 48), (100, 48)
QUESTIONS, SOURCES, LINES = 500, 10, 5_000
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self): yield Static("bare")
    def on_ready(self): self.exit()
Bare().run(headless=True, size=(160, 48))
"""
OURS = """
import os, pathlib
from factcheck.settings import load_settings
from factcheck.commands.tui_session import WiredSession
from factcheck.tui.app import FactcheckApp
class Measured(FactcheckApp):
    def on_ready(self): self.exit()
Measured(WiredSession(load_settings(flags={}, environ={}, cwd=pathlib.Path("/")), None)).run(headless=True, size=(160, 48))
"""


class Table(App[None]):
    """The bare DataTable."""

    def compose(self) -> ComposeResult:
        yield DataTable()

    def fill(self) -> None:
        table = self.query_one(DataTable)
        table.cursor_type = "cell"
        table.add_columns("question", *(f"source {n}" for n in range(SOURCES)))
        table.add_rows([f"question {n}", *(f"= {n}" for _ in range(SOURCES))] for n in range(QUESTIONS))


class Empty(App[None]):
    """Textual's own floor: a key that is bound and does nothing but draw one line."""

    def compose(self) -> ComposeResult:
        yield Static("0")

    def on_key(self) -> None:
        self.query_one(Static).update("1")


def process_seconds(code: str) -> float:
    """Processor time of a fresh interpreter, least of several."""
    return min(_process(code) for _ in range(PROCESSES))


def _process(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def wide_brief() -> Brief:
    """500 questions that all of 10 sources answer."""
    brief = large_brief(QUESTIONS * 5)
    by_question = [tuple(c.id for c in brief.claims[n::QUESTIONS]) for n in range(QUESTIONS)]
    more = tuple(a.model_copy(update={"id": f"b-{n}", "source": f"Twin {n}"}) for n, a in enumerate(brief.articles))
    twins = tuple(c.model_copy(update={"id": f"t{c.id}", "article": c.article.replace("a-", "b-")}) for c in brief.claims)
    questions = tuple(
        Question(
            id=f"q-{n}", text=f"question {n}", slot="slot", occasion="o", status=Status.CORROBORATED, relation=Relation.EQUIVALENT,
            positions=(Position(value=f"{n}", claims=(*claims, *(f"t{c}" for c in claims)), independent=5),),
        )
        for n, claims in enumerate(by_question)
    )  # fmt: skip
    return brief.model_copy(
        update={"articles": (*brief.articles, *more), "claims": (*brief.claims, *twins), "questions": questions, "pairs": ()}
    )


async def timed(pilot: Pilot[None], act: Callable[[], object]) -> float:
    """Processor time until nothing is left to do."""
    start = time.process_time()
    act()
    await pilot.pause()
    return time.process_time() - start


async def least(rounds: int, measure: Callable[[], Awaitable[float]]) -> float:
    return min([await measure() for _ in range(rounds)])


async def matrix_seconds(brief: Brief) -> float:
    app = FactcheckApp(FakeSession(brief))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()

        def arrive() -> None:
            app.desk.brief, app.desk.state = brief, "done"
            app.desk.changed()
            app.draw_anew()

        return await timed(pilot, arrive)


async def table_seconds() -> float:
    app = Table()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        return await timed(pilot, app.fill)


async def key_seconds(app: App[None], prepare: Callable[[], None], size: tuple[int, int] = NARROW) -> float:
    """A key's processor time, mean of many, least of several rounds."""
    async with app.run_test(size=size) as pilot:
        prepare()
        await pilot.pause()

        async def presses() -> float:
            start = time.process_time()
            await pilot.press(*["down"] * KEYS)
            return (time.process_time() - start) / KEYS

        return await least(ROUNDS, presses)


async def own_key_seconds(brief: Brief, size: tuple[int, int]) -> float:
    app = FactcheckApp(FakeSession(brief))

    def arrive() -> None:
        app.desk.brief, app.desk.state = brief, "done"
        app.desk.changed()
        app.draw_anew()

    return await key_seconds(app, arrive, size)


async def view_seconds(lines: int) -> float:
    """Mounting a view and showing an article of so many lines in it."""
    text = "\n".join(f"line {n} of an article: الخبر رقم {n} يقول ما يقول" for n in range(lines))
    article = ArticleText("a", "Source", "", "2025-01-01", "ar", "a.txt", "", text)

    class Reading(App[None]):
        def get_default_screen(self) -> Screen[None]:
            return Screen()

    app = Reading()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        view = TextView()

        def open_it() -> None:
            app.screen.mount(view)
            view.show(article_page(article, (), tag="quote", sign=">", language="en").paragraphs if lines else ())

        return await timed(pilot, open_it)


async def measured() -> dict[str, tuple[float, float]]:
    """Name → (ours, Textual's), in seconds."""
    brief = wide_brief()
    table = Table()
    return {
        "first paint": (process_seconds(OURS), process_seconds(BARE)),
        "500 × 10": (await least(ROUNDS, lambda: matrix_seconds(brief)), await least(ROUNDS, table_seconds)),
        "key press": (await own_key_seconds(brief, NARROW), await key_seconds(table, table.fill)),
        "5,000 lines": (await least(ROUNDS, lambda: view_seconds(LINES)), await least(ROUNDS, lambda: view_seconds(0))),
    }


def main() -> int:
    """Print a table; 1 where a limit is passed."""
    found = asyncio.run(measured())
    print(f"{'':14}{'ours ms':>9}{'theirs':>9}{'ratio':>7}{'limit':>7}")
    for name, (ours, theirs) in found.items():
        print(f"{name:14}{ours * 1000:9.1f}{theirs * 1000:9.1f}{ours / theirs:7.2f}{LIMITS[name]:7.1f}")
    floor = asyncio.run(key_seconds(Empty(), lambda: None))
    beside = asyncio.run(own_key_seconds(wide_brief(), SIZE))
    print(f"{'a key alone':14}{'':9}{floor * 1000:9.1f}\n{'with evidence':14}{beside * 1000:9.1f}")
    return int(any(ours / theirs > LIMITS[name] for name, (ours, theirs) in found.items()))


if __name__ == "__main__":
    sys.exit(main())
