"""Every state of a run has a screen of its own, and none of them is a traceback."""

from pathlib import Path

import pytest

from factcheck.domain.article import Article, Span
from factcheck.errors import BudgetReached, ModelRefused, ModelUnreachable, ReplayMiss
from factcheck.events import (
    ArticleRead,
    BriefReady,
    CallFailed,
    CallFinished,
    CallRetried,
    CallStarted,
    ClaimGrounded,
    Event,
    QuestionCompared,
    QuoteRejected,
    SourceFailed,
    StageStarted,
)
from factcheck.render.json_brief import json_text
from factcheck.tui.screens.ask import AskScreen
from tests.render.samples import empty_brief
from tests.tui.fakes import FakeSession
from tests.tui.opening import NARROW, SMALL, WIDE, ferry, opened, press, settings
from tests.tui.screen import lines, shown, until


def events(*, undecided: bool = False) -> list[Event]:
    """A run of the ferry story as far as its questions."""
    brief = ferry()
    told: list[Event] = [StageStarted("ingest", 4)]
    told += [
        ArticleRead(
            Article(id=a.id, path=a.path, sha256=a.sha256, text=a.text, kept=(Span(start=0, end=len(a.text)),), source=a.source, title=a.title, language=a.language)
        )
        for a in brief.articles
    ]  # fmt: skip
    told += [StageStarted("extract", 4), CallStarted("extract_claims", "01-herald")]
    told += [ClaimGrounded(c) for c in brief.claims]
    told += [QuoteRejected(brief.rejected[0])]
    told += [CallFinished("extract_claims", "01-herald", 2.5, 900, 200, 0.004, cached=False), StageStarted("compare", 5)]
    for question in brief.questions:
        shown_as = question.model_copy(update={"relation": "UNDECIDED", "status": "SINGLE_SOURCE"}) if undecided else question
        pairs = tuple(p.model_copy(update={"relation": "UNDECIDED"} if undecided else {}) for p in brief.pairs if p.question == question.id)
        told.append(QuestionCompared(shown_as, pairs))
    return told


@pytest.mark.parametrize(("language", "words"), [("en", "bundled story"), ("ar", "ﺔﻘﻓﺮﻤﻟﺍ ﺔﺼﻘﻟﺍ")])
async def test_empty_desk_offers_the_bundled_story_and_says_what_works_without_a_key(language: str, words: str):
    async with opened(FakeSession(ferry(), settings=settings(language)), sources=()) as (app, _):
        screen = shown(app)

    assert words in screen
    assert "brief.json" in screen


@pytest.mark.parametrize("key", ["d", "ي"])
async def test_one_key_opens_the_bundled_story(key: str):
    session = FakeSession(ferry())
    async with opened(session, sources=()) as (app, pilot):
        await press(pilot, key)
        await until(pilot, lambda: app.desk.state == "done")

        assert session.gathered_from == [["demo-story"]]
        assert "When was the ferry last" in shown(app)


async def test_first_article_that_is_added_is_compared_at_once():
    session = FakeSession(ferry())
    async with opened(session, sources=()) as (app, pilot):
        await press(pilot, "a", *"one.txt", "enter")
        await until(pilot, lambda: app.desk.state == "done")

        assert session.gathered_from == [["one.txt"]]
        assert len(session.runs) == 1


async def test_before_any_question_each_source_shows_what_it_has_told():
    session = FakeSession(ferry(), events=[*events()[:6], ClaimGrounded(ferry().claims[0])], held=True)
    async with opened(session) as (app, pilot):
        await until(pilot, lambda: "120 people were aboard" in shown(app))
        screen = shown(app)

    assert "finding claims 4" in screen
    assert "not settled yet" in screen


async def test_rows_appear_while_the_run_goes_on_and_cells_wait_for_their_verdict():
    session = FakeSession(ferry(), events=events(undecided=True), held=True)
    async with opened(session) as (app, pilot):
        await until(pilot, lambda: len(app.desk.rows) == 5 and "last inspected" in shown(app))
        row = next(line for line in lines(app) if "last inspected" in line or "last ins" in line)
        waiting = row.count("…")
        session.held = False
        await until(pilot, lambda: app.desk.state == "done" and not app._stale)

        assert waiting >= 2
        assert "1 contradiction" in lines(app)[0]


async def test_cursor_stays_on_its_question_when_rows_move():
    session = FakeSession(ferry(), events=events(undecided=True), held=True)
    async with opened(session) as (app, pilot):
        await until(pilot, lambda: len(app.desk.rows) == 5 and app.screen.sheet.key is not None)
        await press(pilot, "down", "down", "down")
        before = app.screen.sheet.key
        session.held = False
        await until(pilot, lambda: app.desk.state == "done" and not app._stale)

        assert app.screen.sheet.key == before


async def test_jobs_show_calls_retries_failures_and_their_reasons():
    told = [
        *events(),
        CallStarted("judge", "q1"),
        CallRetried("judge", "q1", 1, 2.0, "the server is busy"),
        CallStarted("judge", "q2"),
        CallFailed("judge", "q2", "the answer was refused"),
    ]
    async with opened(FakeSession(ferry(), events=told, held=True, mode="live"), size=WIDE) as (app, pilot):
        await until(pilot, lambda: len(app.desk.watch.calls) == 3)
        await press(pilot, "w", "down", "down")
        screen = shown(app)

    assert "1 / 3 · $0.0040" in screen
    assert "retrying ×2" in screen
    assert "900+200" in screen
    assert "the answer was refused" in screen


@pytest.mark.parametrize("key", ["p", "ح"])
async def test_pause_holds_the_next_call_until_the_reader_goes_on(key: str):
    session = FakeSession(ferry(), events=events())
    async with opened(session, sources=()) as (app, pilot):
        app.desk.control.delay = 0.2
        app.work.open(["story"])
        await until(pilot, lambda: app.desk.state == "running")
        await press(pilot, key)
        await pilot.pause(0.1)
        held = len(app.desk.watch.articles), len(app.desk.watch.questions)
        await pilot.pause(0.4)
        still = len(app.desk.watch.articles), len(app.desk.watch.questions)
        said = lines(app)[0]
        app.desk.control.delay = 0.0
        await press(pilot, key)
        await until(pilot, lambda: app.desk.state == "done")

        assert held == still
        assert "paused" in said


@pytest.mark.parametrize("key", ["c", "ؤ"])
async def test_cancel_keeps_what_was_found_and_retry_runs_again(key: str):
    session = FakeSession(ferry(), events=events(), held=True)
    async with opened(session) as (app, pilot):
        await until(pilot, lambda: len(app.desk.rows) == 5)
        await press(pilot, key)
        await pilot.pause(0.15)
        cancelled = lines(app)[0], len(app.desk.rows)
        session.held = False
        await press(pilot, "r")
        await until(pilot, lambda: app.desk.state == "done")

        assert "cancelled" in cancelled[0]
        assert cancelled[1] == 5
        assert len(session.runs) == 2


async def test_pause_and_cancel_of_nothing_say_so():
    async with opened() as (app, pilot):
        await press(pilot, "p")
        pause = lines(app)[-1]
        await press(pilot, "c")

        assert "nothing is running" in pause
        assert "nothing is running" in lines(app)[-1]


@pytest.mark.parametrize("key", ["minus", "plus"])
async def test_replay_speed_is_set_and_said(key: str):
    async with opened() as (app, pilot):
        app.desk.control.delay = 0.3
        await press(pilot, key)

        assert app.desk.control.delay == {"minus": 1.0, "plus": 0.1}[key]
        assert f"{app.desk.control.delay} s before each answer" in lines(app)[-1]


async def test_offline_says_what_works_without_and_what_to_press():
    error = ModelUnreachable("no answer from https://x.example/v1", why="the name is not known", mend="check the network")
    async with opened(FakeSession(ferry(), error=error, mode="live")) as (app, _):
        screen = " ".join(shown(app).split())

    assert "no answer from https://x.example/v1" in screen
    assert "try: check the network" in screen
    assert "rules extractor works offline" in screen


@pytest.mark.parametrize(
    "error", [ModelRefused("the key was refused", mend="export OPENAI_API_KEY=…"), ReplayMiss("no recording answers this")]
)
async def test_a_failure_shows_its_own_words_and_retry_tries_again(error: Exception):
    session = FakeSession(ferry(), error=error)
    async with opened(session) as (app, pilot):
        said = shown(app)
        session.error = None
        await press(pilot, "ق")
        await until(pilot, lambda: app.desk.state == "done")

        assert str(error).split("\n", maxsplit=1)[0] in said
        assert "When was the ferry last" in shown(app)


async def test_an_error_of_our_own_withholds_its_values():
    async with opened(FakeSession(ferry(), error=ValueError("sk-secret and an article"))) as (app, _):
        screen = shown(app)

    assert "ValueError" in screen
    assert "sk-secret" not in screen


async def test_cost_cap_asks_and_goes_on_with_the_new_one():
    session = FakeSession(ferry(), error=BudgetReached("the cost cap of $0.10 is reached"), mode="live")
    async with opened(session) as (app, pilot):
        await until(pilot, lambda: isinstance(app.screen, AskScreen))
        asked = shown(app)
        session.error = None
        await press(pilot, *"0.5", "enter")
        await until(pilot, lambda: app.desk.state == "done")

        assert "cost cap is reached" in asked
        assert session.runs == [None, 0.5]


async def test_cost_cap_can_be_left_as_it_is_and_raised_later():
    cut = ferry().model_copy(update={"incomplete": ("The judge was not asked: the cost cap was reached.",)})
    session = FakeSession(cut)
    async with opened(session) as (app, pilot):
        await until(pilot, lambda: isinstance(app.screen, AskScreen))
        await press(pilot, "escape")
        left = lines(app)[0]
        await press(pilot, "r")

        assert "cost cap reached" in left
        assert "1 contradiction" in left
        assert isinstance(app.screen, AskScreen)
        assert len(session.runs) == 1


async def test_replay_says_so_and_what_it_once_cost():
    told = [*events(), BriefReady(ferry())]
    async with opened(FakeSession(ferry(), events=told, mode="replay"), size=WIDE) as (app, pilot):
        header = lines(app)[0]
        await press(pilot, "w")

        assert "replay" in header
        assert "answers replayed from recordings · 5 calls · once cost $0.0123" in shown(app)


async def test_a_failed_source_has_its_sign_in_every_cell():
    told = [*events()[:5], SourceFailed("04-masaa.txt", "no answer"), *events()[5:]]
    async with opened(FakeSession(ferry(), events=told, held=True)) as (app, pilot):
        await until(pilot, lambda: len(app.desk.rows) == 5)
        await press(pilot, "shift+tab")

        assert {row.squares[3].kind for row in app.desk.rows} == {"failed", "changed"}
        assert "no answer" in shown(app)


async def test_a_brief_from_a_file_opens_without_any_run(tmp_path: Path):
    path = tmp_path / "brief.json"
    path.write_text(json_text(ferry()), "utf-8")
    session = FakeSession(ferry())
    async with opened(session, sources=[str(path)]) as (app, _):
        assert "from a file" in lines(app)[0]
        assert "When was the ferry last" in shown(app)
        assert session.runs == []


async def test_a_file_that_is_no_brief_says_so(tmp_path: Path):
    path = tmp_path / "brief.json"
    path.write_text("{}", "utf-8")
    async with opened(sources=[str(path)]) as (app, _):
        assert "is not a brief" in " ".join(shown(app).split())


@pytest.mark.parametrize("sources", [0, 1])
async def test_a_brief_without_claims_says_that_there_is_nothing_to_compare(sources: int):
    async with opened(FakeSession(empty_brief(sources=sources))) as (app, _):
        assert "no claim was found" in shown(app)


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (59, 15), (60, 16), (119, 40), (120, 16), (300, 100)])
async def test_any_size_of_terminal_is_borne(size: tuple[int, int]):
    async with opened(size=size) as (app, pilot):
        await press(pilot, "enter", "escape", "o", "escape", "w", "escape", "e")

        assert all(len(line) <= size[0] for line in lines(app))


async def test_a_storm_of_resizes_leaves_the_cursor_where_it_was():
    async with opened() as (app, pilot):
        await press(pilot, "down", "down")
        for size in (SMALL, WIDE, (20, 5), (130, 17), NARROW):
            await pilot.resize_terminal(*size)
        await pilot.pause()

        assert app.screen.current.question.id == "q-toll"
        assert "How many people died?" in shown(app)


async def test_late_events_of_a_run_that_was_left_change_nothing():
    session = FakeSession(ferry(), events=events(), held=True)
    async with opened(session) as (app, pilot):
        await until(pilot, lambda: len(app.desk.rows) == 5)
        late = app.desk.watch
        app.work.open([])
        app.work._note(late, SourceFailed("x", "y"))
        await pilot.pause(0.15)

        assert app.desk.state == "empty"
        assert late.failed == {}
