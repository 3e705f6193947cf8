"""The evidence of one question: positions, quotes in their articles, and what each key does there."""

import pytest

from factcheck.tui.screens.matrix import MatrixScreen
from factcheck.tui.widgets.textview import TextView
from tests.tui.fakes import FakeSession
from tests.tui.opening import NARROW, WIDE, ferry, opened, press, settings
from tests.tui.screen import lines, shown


def tagged(app, pane: str, tag: str) -> list[str]:
    """What a pane tags, as logical text."""
    view = app.screen.query_one(pane, TextView)
    return [p.text[start:end] for p in view.paragraphs for start, end, name in p.spans if tag in name.split("+")]


async def test_two_keys_lead_from_the_story_to_both_quotes_in_both_articles():
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, "n", "enter")
        screen = shown(app)

        assert tagged(app, "#left", "words") == ["inspected in March 2024"]
        assert tagged(app, "#right", "words") == ["آخر مرة في أكتوبر 2024"]
        assert "▶ At least 14 people died." in screen
        assert "7 months apart" in screen


async def test_highlight_covers_exactly_the_words_on_the_screen():
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, "enter")
        right = app.screen.query_one("#right", TextView)
        strips = [right.render_line(y) for y in range(right.size.height)]
        underlined = "".join(s.text for strip in strips for s in strip if s.style and s.style.underline)

    assert underlined == "2024 ﺮﺑﻮﺘﻛﺃ ﻲﻓ ﺓﺮﻣ ﺮﺧﺁ"


async def test_narrow_screen_shows_one_article_and_tab_the_next():
    async with opened(size=NARROW) as (app, pilot):
        await press(pilot, "enter")
        first = tagged(app, "#left", "words")
        await press(pilot, "tab")

        assert first == ["inspected in March 2024"]
        assert tagged(app, "#left", "words") == ["آخر مرة في أكتوبر 2024"]
        assert not app.screen.query_one("#right").display
        await press(pilot, "shift+tab")
        assert tagged(app, "#left", "words") == first


async def test_article_is_scrolled_to_the_quote():
    brief = ferry()
    long = "\n".join(f"line {n}" for n in range(3000)) + "\n"
    articles = tuple(a.model_copy(update={"text": long + a.text}) for a in brief.articles)
    moved = {"start", "end", "words_start", "words_end"}
    claims = tuple(c.model_copy(update={name: getattr(c, name) + len(long) for name in moved}) for c in brief.claims)
    async with opened(FakeSession(brief.model_copy(update={"articles": articles, "claims": claims}))) as (app, pilot):
        await press(pilot, "enter")

        assert "inspected in March 2024" in " ".join(shown(app).split())
        assert "line 2999" in shown(app)


async def test_a_quote_at_the_very_end_of_a_long_wrapped_article_is_in_sight():
    brief = ferry()
    long = "\n".join("a rather long line of an article that wraps in any pane " * 4 for _ in range(400)) + "\n"
    herald = brief.articles[0].model_copy(update={"text": long + brief.articles[0].text})
    claims = tuple(
        c.model_copy(update={n: getattr(c, n) + len(long) for n in ("start", "end", "words_start", "words_end")}) if c.article == herald.id else c
        for c in brief.claims
    )  # fmt: skip
    told = brief.model_copy(update={"articles": (herald, *brief.articles[1:]), "claims": claims})
    async with opened(FakeSession(told)) as (app, pilot):
        await press(pilot, "enter")

        assert "▶ At least 14 people died." in shown(app)


@pytest.mark.parametrize("key", ["n", "ى"])
async def test_n_goes_on_to_the_next_contradiction_without_going_back(key: str):
    brief = ferry()
    dispute = brief.questions[1].model_copy(update={"status": "CONFLICTED", "relation": "CONTRADICTS"})
    pairs = tuple(p.model_copy(update={"relation": "CONTRADICTS"}) if p.question == "q-load" else p for p in brief.pairs)
    told = brief.model_copy(update={"questions": (brief.questions[0], dispute, *brief.questions[2:]), "pairs": pairs})
    async with opened(FakeSession(told)) as (app, pilot):
        await press(pilot, "enter", key)

        assert "Was the ferry overloaded?" in lines(app)[1]
        await press(pilot, "N")
        assert "When was the ferry last inspected?" in lines(app)[1]


async def test_a_dispute_names_its_speakers():
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, "down", "enter")
        screen = shown(app)

    assert "on the word of Samir Haddad via Bahri Lines" in screen
    assert "± dispute" in screen


async def test_mark_judge_and_copy_work_here_too():
    session = FakeSession(ferry())
    async with opened(session) as (app, pilot):
        await press(pilot, "enter", "space", "y", "x", "enter")

        assert app.desk.marked == {"q-check"}
        assert app.clipboard.startswith("“At least 14 people died.")
        assert {o.kind for o in session.kept.values()} == {"false alarm"}
        assert "false alarm" in shown(app)


async def test_arrows_scroll_the_focused_pane_and_right_goes_to_the_other():
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, "enter")
        first = app.focused.id
        await press(pilot, "right")
        second = app.focused.id
        await press(pilot, "left", "left")

        assert (first, second, app.focused.id) == ("left", "right", "positions")


async def test_escape_goes_back_to_the_same_question():
    async with opened() as (app, pilot):
        await press(pilot, "down", "down", "enter", "escape")

        assert isinstance(app.screen, MatrixScreen)
        assert app.screen.current.question.id == "q-toll"


async def test_without_the_articles_text_the_quotes_stand_alone():
    brief = ferry()
    bare = brief.model_copy(update={"articles": tuple(a.model_copy(update={"text": ""}) for a in brief.articles)})
    async with opened(FakeSession(bare), size=WIDE, sources=()) as (app, pilot):
        app.desk.brief = bare
        app.desk.state = "done"
        app.desk.changed()
        app.draw_anew()
        await press(pilot, "enter")
        screen = shown(app)

    assert "not in this brief and its file was not found" in screen
    assert "inspected in March 2024" in screen


async def test_removed_parts_are_named_where_they_stand():
    async with opened(size=WIDE) as (app, pilot):
        await press(pilot, "enter")

        assert "[removed: read also]" in shown(app)


async def test_in_arabic_the_chosen_source_stands_on_the_right():
    async with opened(FakeSession(ferry(), settings=settings("ar")), size=WIDE) as (app, pilot):
        await press(pilot, "enter")

        assert tagged(app, "#right", "words") == ["inspected in March 2024"]
        assert tagged(app, "#left", "words") == ["آخر مرة في أكتوبر 2024"]
        assert app.focused.id == "right"


async def test_dates_in_an_arabic_screen_stand_as_written():
    async with opened(FakeSession(ferry(), settings=settings("ar")), size=WIDE) as (app, pilot):
        await press(pilot, "enter")

        assert "2025-03-04 · ﻑﺎﻔﺿ ﺔﻔﻴﺤﺻ" in shown(app)
        assert "ﺮﻬﺷﺃ 7 ﻕﺭﺎﻔﻟﺍ" in shown(app)


async def test_a_terminal_that_orders_lines_itself_gets_one_text_a_line():
    async with opened(size=WIDE, strategy="logical") as (app, pilot):
        await press(pilot, "enter")

        assert not app.screen.query_one("#right").display
        assert "صحيفة ضفاف" in shown(app)
