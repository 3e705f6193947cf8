"""The home screen as a reader meets it: what it shows, and what each key does, at both sizes and in both languages."""

import pytest

from factcheck.tui.screens.evidence import EvidenceScreen
from tests.tui.fakes import FakeSession
from tests.tui.opening import NARROW, SMALL, WIDE, ferry, opened, press, settings
from tests.tui.screen import lines, shown, until


async def test_matrix_lists_questions_gravest_first_with_a_cell_for_each_source():
    async with opened() as (app, _):
        screen = lines(app)

    assert "Ferry Nawras" in screen[0]
    assert "1 contradiction" in screen[0]
    assert [line.split()[0] for line in screen[2:7]] == ["≠", "±", "→", "=", "·"]
    assert screen[2].split("inspe")[1].count("≠") == 2


async def test_contradiction_is_told_without_colour():
    async with opened(size=(110, 30)) as (app, _):
        row = next(line for line in lines(app) if "last inspected?" in line)
        question = next(s for s in app.screen._compositor.render_strips()[2] if "inspected" in s.text)

    assert row.startswith(" ≠")
    assert "contradiction" in row
    assert question.style is not None
    assert question.style.bold


async def test_narrow_screen_shows_the_focused_cell_below_the_matrix():
    async with opened(size=NARROW) as (app, pilot):
        await press(pilot, "down", "down")
        screen = shown(app)

    assert "→ Zahra Herald · 2025-03-03 22:40" in screen
    assert "“At least 14 people died." in screen


async def test_wide_screen_shows_the_evidence_beside_the_matrix():
    async with opened(size=WIDE) as (app, _):
        screen = shown(app)

    assert "contradiction · date · 7 months apart" in screen
    assert "1. March 2024" in screen
    assert "says nothing about it" not in screen


async def test_small_screen_is_one_column_of_questions():
    async with opened(size=SMALL) as (app, _):
        screen = lines(app)

    assert "enlarge" in screen[1]
    assert any("When was the ferry last inspected?" in line for line in screen)
    assert not any("Zahra Herald" in line for line in screen)


@pytest.mark.parametrize("key", ["n", "ى"])
async def test_n_goes_to_the_next_contradiction_and_round_the_end(key: str):
    async with opened() as (app, pilot):
        await press(pilot, "end")
        before = app.screen.current.question.id
        await press(pilot, key)

        assert before == "q-built"
        assert app.screen.current.question.id == "q-check"
        assert app.screen.source == "a-herald"


@pytest.mark.parametrize("key", ["N", "آ"])
async def test_capital_n_goes_back(key: str):
    async with opened() as (app, pilot):
        await press(pilot, "down", "down", key)

        assert app.screen.current.question.id == "q-check"


async def test_without_contradictions_n_says_so_and_stays():
    brief = ferry()
    calm = brief.model_copy(update={"questions": tuple(q for q in brief.questions if q.id != "q-check")})
    async with opened(FakeSession(calm)) as (app, pilot):
        await press(pilot, "down", "n")

        assert "no contradiction" in lines(app)[-1]
        assert app.screen.current.question.id == "q-toll"


async def test_arrows_and_letters_move_the_cursor():
    async with opened() as (app, pilot):
        await press(pilot, "j", "ت", "down", "k", "right", "l", "left")

        assert app.screen.current.question.id == "q-toll"
        assert app.screen.source == "a-difaf"


async def test_tab_goes_round_the_sources():
    async with opened() as (app, pilot):
        await press(pilot, "tab", "tab", "tab", "tab", "tab")
        forward = app.screen.source
        await press(pilot, "shift+tab")

        assert (forward, app.screen.source) == ("a-difaf", "a-herald")


@pytest.mark.parametrize("key", ["enter"])
async def test_enter_opens_the_evidence(key: str):
    async with opened() as (app, pilot):
        await press(pilot, key)

        assert isinstance(app.screen, EvidenceScreen)


async def test_space_marks_and_unmarks_a_question():
    async with opened() as (app, pilot):
        await press(pilot, "space")
        marked = lines(app)[2][:2]
        await press(pilot, "space")

        assert marked == "●≠"
        assert lines(app)[2][:2] == " ≠"


@pytest.mark.parametrize("key", ["x", "ء"])
async def test_false_alarm_asks_for_a_note_sinks_and_is_kept(key: str):
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, key)
        await press(pilot, *"old", "enter")

        assert "0 contradictions" in lines(app)[0]
        assert [line[0] for line in lines(app)[2:7]].count("×") == 1
        assert {opinion.note for opinion in session.kept.values()} == {"old"}


async def test_false_alarm_is_taken_back_by_the_same_key():
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, "x", "enter")
        await until(pilot, lambda: bool(session.kept))
        await press(pilot, "end", "up", "x")

        assert "1 contradiction" in lines(app)[0]
        assert session.kept == {}


async def test_escape_leaves_the_note_and_judges_nothing():
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, "x", "escape")

        assert "1 contradiction" in lines(app)[0]
        assert session.kept == {}


@pytest.mark.parametrize("key", ["v", "ر"])
async def test_confirmed_contradiction_is_ticked(key: str):
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, key)

        assert lines(app)[2][:2] == "✓≠"
        assert {opinion.kind for opinion in session.kept.values()} == {"confirmed"}


async def test_what_agrees_is_no_false_alarm():
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, "down", "down", "down", "x")

        assert "no contradiction or dispute" in lines(app)[-1]
        assert session.kept == {}


@pytest.mark.parametrize("key", ["y", "غ"])
async def test_copy_takes_the_quote_and_its_source_in_logical_order(key: str):
    async with opened() as (app, pilot):
        await press(pilot, "tab", key)

        assert app.clipboard == "«وكانت العبّارة قد خضعت للفحص آخر مرة في أكتوبر 2024.» (صحيفة ضفاف, 2025-03-04, 02-difaf.txt)"


async def test_copy_of_a_silent_source_says_that_there_is_nothing():
    async with opened() as (app, pilot):
        await press(pilot, "tab", "tab", "y")

        assert "says nothing here" in lines(app)[-1]
        assert app.clipboard == ""


@pytest.mark.parametrize("key", ["slash", "ظ"])
async def test_search_finds_arabic_without_its_marks_and_in_any_digits(key: str):
    async with opened() as (app, pilot):
        await press(pilot, key)
        await press(pilot, *"العباره", "enter")
        rows = [line for line in lines(app) if line[1:2] in "≠±→=·" and line.strip()]

        assert "When was the ferry last" in rows[0]
        assert not any("built" in line for line in rows)


async def test_search_that_finds_nothing_says_so_and_escape_brings_all_back():
    async with opened() as (app, pilot):
        await press(pilot, "slash", *"zzz")
        nothing = shown(app)
        await press(pilot, "enter", "escape")

        assert "Nothing matches" in nothing
        assert "How many people died?" in shown(app)


async def test_filter_shows_only_the_chosen_section():
    async with opened() as (app, pilot):
        await press(pilot, "f")
        await press(pilot, *"disp", "enter")

        assert "Was the ferry overloaded?" in shown(app)
        assert "When was the ferry last" not in shown(app)


async def test_filter_by_source_and_back_by_escape():
    async with opened() as (app, pilot):
        await press(pilot, "ب")
        await press(pilot, *"bay", "enter")
        one = [row.key for row in app.screen.sheet.rows]
        await press(pilot, "escape")

        assert one == ["q-toll", "q-aboard"]
        assert len(app.screen.sheet.rows) == 5


@pytest.mark.parametrize("key", ["s", "س"])
async def test_sort_goes_through_its_orders_and_says_which(key: str):
    async with opened() as (app, pilot):
        await press(pilot, key, key)
        said = lines(app)[-1]

        assert "most sources first" in said
        assert app.screen.sheet.rows[0].key == "q-toll"


async def test_arabic_screen_runs_from_right_to_left():
    async with opened(FakeSession(ferry(), settings=settings("ar"))) as (app, pilot):
        await press(pilot, "left")
        screen = lines(app)

        assert screen[2].endswith("≠")
        assert app.screen.source == "a-difaf"
        assert "ﺾﻗﺎﻨﺗ" in screen[0]


async def test_language_key_turns_the_screen_round():
    async with opened() as (app, pilot):
        await press(pilot, "u")
        turned = lines(app)[1]
        await press(pilot, "ع")

        assert turned.endswith("ﻝﺍﺆﺴﻟﺍ")
        assert "Question" in lines(app)[1]


async def test_ascii_screen_has_no_symbol_beyond_ascii():
    session = FakeSession(ferry(), settings=settings("en", ascii=True))
    async with opened(session) as (app, _):
        gutters = [line[:2] for line in lines(app)[2:7]]

        drawn = "".join(lines(app))

    assert gutters == [" #", " %", " >", " =", " ."]
    assert not set(drawn) & set("≠±→•●─│▁▂▃▄▅▆▇█␣↵⇧")


async def test_a_key_of_the_readers_own_replaces_ours():
    session = FakeSession(ferry(), settings=settings("en", keys={"next-conflict": "f7", "nonsense": "z"}))
    async with opened(session) as (app, pilot):
        await pilot.pause(0.1)
        said = lines(app)[-1]
        await press(pilot, "end", "n")
        stayed = app.screen.current.question.id
        await press(pilot, "f7")

        assert "nonsense" in said
        assert (stayed, app.screen.current.question.id) == ("q-built", "q-check")


async def test_click_moves_the_cursor_and_a_second_one_opens():
    async with opened() as (app, pilot):
        await pilot.click("#matrix", offset=(10, 3))
        await pilot.pause()
        first = app.screen.current.question.id
        await pilot.click("#matrix", offset=(10, 3))
        await pilot.pause()

        assert first == "q-toll"
        assert isinstance(app.screen, EvidenceScreen)
