"""Articles, jobs, brief, help and the palette: what they show, and what each of their keys does."""

from pathlib import Path

import pytest

from factcheck.render.json_brief import read_json
from factcheck.tui.screens.matrix import MatrixScreen
from factcheck.tui.widgets.entry import Entry
from tests.tui.fakes import FakeSession
from tests.tui.opening import NARROW, SMALL, WIDE, ferry, opened, press, settings
from tests.tui.screen import lines, shown, until


@pytest.mark.parametrize("key", ["o", "خ"])
async def test_articles_lists_sources_with_what_was_left_out(key: str):
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, key)
        screen = shown(app)

    assert "Zahra Herald" in screen
    assert "05-empty.txt" in screen
    assert "empty source" in screen


async def test_an_article_shows_metadata_dependence_and_what_was_removed():
    async with opened(size=WIDE) as (app, pilot):
        app.desk.gathered = None
        await press(pilot, "o")
        screen = shown(app)

    assert "file: 01-herald.txt" in screen
    assert "original: https://herald.example/ferry" in screen
    assert "from one origin: Bay Wire – the same sentence of the coastguard" in screen
    assert "[removed: read also]" in screen


async def test_a_finding_is_flagged_in_the_list_and_told_in_the_article():
    async with opened(size=WIDE) as (app, pilot):
        app.desk.gathered = None
        await press(pilot, "o", "end", "up")
        row = next(line for line in lines(app) if "ar    no date" in line or line.lstrip().startswith("!"))

        assert row.lstrip().startswith("!")
        assert "publication date: neither the metadata nor the text" in shown(app)


async def test_enter_goes_into_the_article_and_escape_out_of_it_and_home():
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, "o", "enter")
        inside = app.focused.id
        await press(pilot, "escape")
        outside = app.focused.id
        await press(pilot, "escape")

        assert (inside, outside) == ("source", "sources")
        assert isinstance(app.screen, MatrixScreen)


async def test_adding_a_path_gathers_it_beside_the_others():
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, "o", "a", *"more.txt", "enter")
        await until(pilot, lambda: len(session.gathered_from) == 2)
        await until(pilot, lambda: app.desk.state == "ready")

        assert session.gathered_from[-1] == ["story", "more.txt"]
        assert len(session.runs) == 1


async def test_adding_what_is_not_there_says_why_and_loses_nothing():
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, "o", "ش", *"missing", "enter")
        await until(pilot, lambda: app.desk.sources == ["story"])

        assert "'missing' cannot be read" in lines(app)[-1]
        assert app.desk.state == "done"
        assert app.desk.brief is not None
        assert app.desk.sources == ["story"]


@pytest.mark.parametrize("key", ["delete", "backspace"])
async def test_a_removed_article_is_out_of_the_next_comparison(key: str):
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, "o", "down", key)
        await until(pilot, lambda: app.desk.state == "ready")
        await press(pilot, "i")
        await until(pilot, lambda: app.desk.state == "done")

        assert [a.metadata.source for a in app.desk.gathered.articles] == ["Zahra Herald", "Bay Wire", "المساء"]
        assert len(session.runs) == 2
        assert isinstance(app.screen, MatrixScreen)


@pytest.mark.parametrize("size", [NARROW, SMALL])
async def test_articles_fit_small_screens(size: tuple[int, int]):
    async with opened(size=size) as (app, pilot):
        await press(pilot, "o")

        assert "Zahra Herald" in shown(app)
        assert all(len(line) <= size[0] for line in lines(app))


@pytest.mark.parametrize("key", ["w", "ص"])
async def test_jobs_of_a_finished_brief_show_what_it_once_cost(key: str):
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, key)
        screen = shown(app)

    assert "5 calls · once cost $0.0123" in screen
    assert "9,000+2,400" in screen


@pytest.mark.parametrize("key", ["e", "ث"])
async def test_brief_is_previewed_as_it_reads_not_as_it_is_escaped(key: str):
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, key)
        screen = shown(app)

    assert "1 contradiction · 1 dispute" in screen
    assert "\\" not in screen
    assert "**" not in screen


async def test_brief_is_written_and_not_over_another_one_unasked(tmp_path: Path):
    target = tmp_path / "brief.md"
    async with opened() as (app, pilot):
        app.desk.opened_from = str(tmp_path / "brief.json")
        await press(pilot, "e", "enter", "enter")
        said = lines(app)[-1]
        first = target.read_text("utf-8")
        target.write_text("edited by hand", "utf-8")
        await press(pilot, "enter", "enter", "n", "enter")
        kept = target.read_text("utf-8")
        await press(pilot, "enter", "enter", "y", "enter")

        assert "written" in said
        assert first.startswith("# Ferry Nawras")
        assert kept == "edited by hand"
        assert target.read_text("utf-8") == first


async def test_json_of_what_is_marked_holds_only_that(tmp_path: Path):
    async with opened() as (app, pilot):
        app.desk.opened_from = str(tmp_path / "x.json")
        await press(pilot, "space", "e", "f", "f", "m")
        shown_form = lines(app)[1]
        await press(pilot, "enter", "enter")
        written = read_json((tmp_path / "brief.json").read_text("utf-8"))

        assert "json" in shown_form
        assert "only 1 marked" in shown_form
        assert [q.id for q in written.questions] == ["q-check"]
        assert len(written.claims) == 2


async def test_writing_where_no_folder_is_says_so():
    async with opened() as (app, pilot):
        await press(pilot, "e", "enter", "ctrl+u", *"/no/such/place.md", "enter")

        assert "No such file" in lines(app)[-1]


async def test_brief_before_there_is_one_says_so():
    async with opened(sources=()) as (app, pilot):
        await press(pilot, "e", "enter")

        assert "There is no brief yet" in shown(app)


@pytest.mark.parametrize(
    ("key", "language", "words"), [("question_mark", "en", "next contradiction"), ("؟", "ar", "ﺾﻗﺎﻨﺘﻟﺍ"), ("f1", "en", "Signs")]
)
async def test_help_lists_every_sign_and_key(key: str, language: str, words: str):
    async with opened(FakeSession(ferry(), settings=settings(language)), size=(100, 80)) as (app, pilot):
        await press(pilot, key)
        screen = shown(app)
        await press(pilot, "escape")

    assert words in screen
    assert "≠" in screen


async def test_help_opened_from_the_evidence_goes_back_to_it():
    async with opened() as (app, pilot):
        await press(pilot, "enter", "?", "escape")

        assert app.screen.PLACE == "evidence"


@pytest.mark.parametrize("key", ["ctrl+p", "colon"])
async def test_palette_finds_an_act_in_either_language_and_does_it(key: str):
    async with opened() as (app, pilot):
        await press(pilot, key, *"المقالات", "enter")
        await until(pilot, lambda: app.screen.PLACE == "articles")

        assert "Zahra Herald" in shown(app)


async def test_palette_does_what_belongs_to_the_screen():
    async with opened() as (app, pilot):
        await press(pilot, "ctrl+p", *"mark", "enter")
        await until(pilot, lambda: app.desk.marked == {"q-check"})


async def test_keys_of_the_screen_do_not_act_while_something_is_typed():
    async with opened() as (app, pilot):
        await press(pilot, "a", *"qxe/n?")

        assert app.screen.query_one(Entry).text == "qxe/n?"
        assert app.desk.marked == set()


async def test_from_screen_to_screen_nothing_piles_up():
    async with opened() as (app, pilot):
        for key in ("o", "w", "e", "o", "w"):
            await press(pilot, key)

        assert len(app.screen_stack) == 2


@pytest.mark.parametrize("key", ["t", "ف"])
async def test_themes_go_round_and_keep_the_text(key: str):
    async with opened() as (app, pilot):
        before = lines(app)[:-1]
        for expected in ("factcheck-light", "factcheck-ansi", "factcheck-dark"):
            await press(pilot, key)
            assert app.theme == expected
            assert lines(app)[:-1] == before


async def test_the_ansi_theme_uses_the_terminals_own_colours():
    session = FakeSession(ferry(), settings=settings("en", theme="ansi"))
    async with opened(session) as (app, _):
        contradiction = app.screen._compositor.render_strips()[2]._segments[0].style

        assert contradiction.color.number == 1
        assert contradiction.bgcolor.is_default


async def test_a_theme_of_textuals_own_can_be_set():
    session = FakeSession(ferry(), settings=settings("en", theme="nord"))
    async with opened(session) as (app, _):
        assert app.theme == "nord"
        assert "Ferry Nawras" in shown(app)


async def test_bidi_key_and_its_two_arabic_letters_change_how_arabic_is_drawn():
    async with opened() as (app, pilot):
        await press(pilot, "b")
        once = app.look.strategy
        app.action_lam()
        app.action_alef()
        await pilot.pause()

        assert (once, app.look.strategy) == ("bdsm", "konsole")
        assert "konsole" in lines(app)[-1]


async def test_alef_alone_does_nothing():
    async with opened() as (app, pilot):
        await press(pilot, "ا")

        assert app.look.strategy == "visual"


@pytest.mark.parametrize("key", ["q", "ض", "ctrl+q"])
async def test_quit_leaves(key: str):
    async with opened() as (app, pilot):
        await press(pilot, key)

    assert app.return_code == 0
