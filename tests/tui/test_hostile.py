"""Articles and models may write anything: none of it styles, clicks, orders or breaks what the UI draws (bad inputs 104–107, 109, 110)."""

import unicodedata

import pytest

from factcheck.domain.brief import Brief
from factcheck.tui.app import FactcheckApp
from factcheck.tui.crash import report
from tests.render.samples import hostile_brief, large_brief
from tests.tui.fakes import FakeSession
from tests.tui.opening import NARROW, WIDE, opened, press, settings
from tests.tui.screen import lines, shown

MARKUP = "[red]no colour[/red] [/nope] [@click=app.quit]press[/] [bold"
ESCAPES = "\x1b[2J\x1b]52;c;aGVsbG8=\x07\x1b]8;;http://e.example\x07x\x9b31m\x07\r\bover"
OVERRIDES = "\u202eright\u2066 to \u2067left\u202d \u200f\u061c never ended"
ODD = "\ud800 \ufdd0 \U000e0041 \u0300\u0301\u0302\u0303\u0304\u0305 a\u0336\u0489 👩‍👩‍👧 \u3164 \x00 \ufffc"
LONG = "ط" * 10_000
TABLE = "a|b `c` <script>alert(1)</script> ![](http://e.example/?q=) === 1. # x"
TEXTS = {
    "markup": MARKUP,
    "escapes": ESCAPES,
    "overrides": OVERRIDES,
    "odd": ODD,
    "long": LONG,
    "table": TABLE,
    "empty": "",
    "lines": "\n\n\r\n\u2028\x85",
}


def hostile(text: str) -> Brief:
    """Everywhere, and in the articles themselves, with quotes that reach beyond them."""
    brief = hostile_brief(text)
    articles = tuple(a.model_copy(update={"text": f"{text}\n{text} tail"}) for a in brief.articles)
    return brief.model_copy(update={"articles": articles, "incomplete": (text.replace("cost cap", ""),)})


def assert_clean(app: FactcheckApp, size: tuple[int, int]) -> None:
    for line in lines(app):
        wrong = {c for c in line if unicodedata.category(c) in ("Cc", "Cf", "Cs")}
        assert not wrong, f"{wrong!r} on the screen in {line!r}"
    assert len(lines(app)) <= size[1]


@pytest.mark.parametrize(("name", "language"), [*zip(TEXTS, ("en", "ar") * len(TEXTS), strict=False), ("overrides", "ar"), ("long", "ar")])
async def test_hostile_text_is_drawn_as_it_is_on_every_screen(name: str, language: str):
    size = WIDE if language == "en" else NARROW
    session = FakeSession(hostile(TEXTS[name]), settings=settings(language))
    async with opened(session, size=size) as (app, pilot):
        for keys in (("n",), ("enter",), ("tab", "y"), ("escape", "o"), ("down", "enter"), ("w",), ("e",), ("pagedown",)):
            await press(pilot, *keys)
            assert_clean(app, size)
        assert app.is_running


async def test_markup_is_shown_letter_by_letter():
    async with opened(FakeSession(hostile(MARKUP)), size=WIDE) as (app, pilot):
        await press(pilot, "enter")

        assert "[red]no colour[/red] [/nope] [@click=app.quit]press[/]" in shown(app)


async def test_a_click_on_markup_does_nothing():
    async with opened(FakeSession(hostile(MARKUP)), size=WIDE) as (app, pilot):
        await press(pilot, "enter")
        row = next(y for y, line in enumerate(lines(app)) if "[@click" in line)
        await pilot.click(offset=(lines(app)[row].index("press"), row))
        await pilot.pause()

        assert app.is_running
        assert app.return_code is None


async def test_neighbouring_cells_are_left_alone_by_an_override():
    async with opened(FakeSession(hostile(OVERRIDES)), size=(120, 20)) as (app, _):
        row = lines(app)[2]

    assert row.startswith(" ≠ right to left")


async def test_hostile_text_copied_is_clean_of_escapes():
    async with opened(FakeSession(hostile(ESCAPES))) as (app, pilot):
        await press(pilot, "y")

        assert "\x1b" not in app.clipboard
        assert "\x07" not in app.clipboard


async def test_five_hundred_questions_of_ten_sources():
    brief = large_brief(2500)
    async with opened(FakeSession(brief), size=WIDE) as (app, pilot):
        await press(pilot, "end", "home", "n", "n", "enter", "escape")
        await press(pilot, "/", *"street 4", "enter")

        assert len(app.desk.rows) == 500
        assert all("street 4" in row.cells[1].text for row in app.screen.sheet.rows)


async def test_a_crash_prints_neither_values_nor_message():
    class Broken(FakeSession):
        def preview(self, brief: Brief, *, language: str) -> str:  # type: ignore[override]
            api_key = "sk-very-secret"
            article = "the whole article"
            raise RuntimeError(f"{api_key} {article}")

    app = FactcheckApp(Broken(large_brief(20)), ["x"])

    async def crash() -> None:
        async with app.run_test() as pilot:
            await pilot.pause(0.3)
            await pilot.press("e")
            await pilot.pause()

    with pytest.raises(RuntimeError):
        await crash()
    printed = "".join(str(segment) for renderable in app._exit_renderables for segment in getattr(renderable, "segments", ()))

    assert "sk-very-secret" not in printed
    assert "the whole article" not in printed


def test_report_of_a_crash_names_the_place_and_the_kind():
    def fails(key: str) -> None:
        raise KeyError(key)

    with pytest.raises(KeyError) as caught:
        fails("sk-very-secret")
    told = report(caught.value)

    assert "KeyError" in told
    assert "tui/test_hostile.py" in told
    assert "in fails" in told
    assert "sk-very-secret" not in told
