"""The widgets on their own: what they draw, and that what they give away is logical text."""

from textual.app import App, ComposeResult
from textual.events import Key, Paste
from textual.geometry import Offset
from textual.selection import Selection

from factcheck.tui.pages.paragraph import Paragraph, apart, line
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.cells import Cell, Column, SheetRow
from factcheck.tui.widgets.entry import Entry
from factcheck.tui.widgets.flow import Flow
from factcheck.tui.widgets.look import Look
from factcheck.tui.widgets.sheet import Sheet
from factcheck.tui.widgets.textview import TextView
from tests.tui.screen import lines

ARABIC = "غرقت العبّارة مساء الاثنين"
MIXED = "the «عبّارة» sank"


class One(App[None]):
    """One widget, and nothing else."""

    def __init__(self, widget, look: Look | None = None) -> None:
        super().__init__()
        self._widget = widget
        if look:
            self.look = look

    def compose(self) -> ComposeResult:
        yield self._widget


async def test_entry_takes_arabic_and_keeps_it_in_logical_order():
    entry = Entry()
    async with One(entry).run_test(size=(30, 3)) as pilot:
        for letter in ARABIC[:13]:  # a terminal sends each mark as a key of its own, which the pilot cannot
            entry.post_message(Key(letter, letter))
        await pilot.pause()

        assert entry.text == "غرقت العبّارة"
        assert lines(pilot.app)[0].endswith("ﺓﺭﺎﺒّﻌﻟﺍ ﺖﻗﺮﻏ")


async def test_left_in_arabic_goes_on_and_erasing_takes_the_letter_before_the_caret():
    entry = Entry("سلام")
    async with One(entry).run_test(size=(20, 2)) as pilot:
        await pilot.press("right", "right", "backspace")

        assert entry.text == "سام"


async def test_entry_moves_jumps_and_erases():
    entry = Entry("one two")
    async with One(entry).run_test(size=(20, 2)) as pilot:
        await pilot.press("home", "x", "right", "delete", "end", "ctrl+w", "z")
        assert entry.text == "xoe z"
        await pilot.press("ctrl+u")
        assert entry.text == ""
        await pilot.press("backspace", "left", "delete")
        assert entry.text == ""


async def test_entry_shows_the_end_of_a_text_that_is_too_long():
    entry = Entry("كلمة " * 200 + "النهاية")
    async with One(entry).run_test(size=(20, 2)) as pilot:
        assert "ﺔﻳﺎﻬﻨﻟﺍ" in lines(pilot.app)[0]


async def test_paste_comes_in_as_one_line_without_escapes():
    entry = Entry()
    async with One(entry).run_test(size=(40, 2)) as pilot:
        entry.post_message(Paste("one\n\x1b[2Jtwo\u202e\n"))
        await pilot.pause()

        assert entry.text == "one two"


async def test_sheet_says_where_a_click_landed_in_either_direction():
    rows = [SheetRow(str(n), (Cell(f"row {n}"), Cell("a"), Cell("b"))) for n in range(5)]
    columns = (Column("name"), Column("A", 4, stop=True), Column("B", 4, stop=True))
    for look, x, column in ((Look(), 17, 2), (Look(mirror=True), 1, 2), (Look(mirror=True), 18, 1)):
        sheet = Sheet()
        async with One(sheet, look).run_test(size=(20, 8)) as pilot:
            sheet.show(columns, rows)
            await pilot.click(Sheet, offset=(x, 3))
            await pilot.pause()

            assert sheet.key == "2"
            assert sheet.column == column


async def test_sheet_stays_on_its_row_when_others_come_and_go():
    def rows(*keys: str) -> list[SheetRow]:
        return [SheetRow(key, (Cell(key),)) for key in keys]

    sheet = Sheet()
    async with One(sheet).run_test(size=(20, 8)) as pilot:
        sheet.show((Column(),), rows("a", "b", "c"))
        sheet.go("c")
        sheet.show((Column(),), rows("new", "a", "newer", "b", "c", "d"))
        assert sheet.key == "c"
        sheet.show((Column(),), rows("a", "b"))
        assert sheet.key == "b"
        sheet.show((Column(),), ())
        assert sheet.key is None
        await pilot.press("down", "enter", "pageup", "end")
        assert sheet.key is None


async def test_long_sheet_pages_and_draws_only_what_is_in_sight():
    sheet = Sheet()
    async with One(sheet).run_test(size=(20, 11)) as pilot:
        sheet.show((Column("n"),), [SheetRow(str(n), (Cell(f"row {n}"),)) for n in range(1000)])
        sheet.focus()
        await pilot.press("pagedown", "pagedown")
        paged = sheet.key
        await pilot.press("end")
        await pilot.pause()

        assert paged == "18"
        assert "row 999" in lines(pilot.app)[-1]
        assert lines(pilot.app)[0].split() == ["n"]


async def test_bar_keeps_what_trails_and_cuts_what_leads():
    bar = Bar()
    async with One(bar).run_test(size=(30, 2)) as pilot:
        bar.show([("a title that is far too long for it", "")], [(" done ", "")])
        await pilot.pause()

        assert lines(pilot.app)[0].endswith("… done")


async def test_selection_of_arabic_is_logical_text():
    view = TextView()
    async with One(view).run_test(size=(40, 5)) as pilot:
        view.show((Paragraph(ARABIC), Paragraph("second line")))
        await pilot.pause()
        everything = view.get_selection(Selection(None, None))
        row = lines(pilot.app)[0]
        word_end, word_start = row.index("ﺖﻗﺮﻏ"), len(row)
        one = view.get_selection(Selection(Offset(word_end, 0), Offset(word_start, 0)))
        inside = view.get_selection(Selection(Offset(word_end + 1, 0), Offset(word_start - 1, 0)))

    assert everything == (f"{ARABIC}\nsecond line", "\n")
    assert one == ("غرقت", "\n")
    assert inside == ("رق", "\n")


async def test_a_sign_stands_beside_its_line_in_a_pane_wider_than_the_text():
    for look, expected in ((Look(), 99), (Look(mirror=True), 158)):
        view = TextView()
        async with One(view, look).run_test(size=(160, 5)) as pilot:
            view.show((Paragraph(ARABIC, sign="<"),))
            await pilot.pause()

            row = lines(pilot.app)[0]
            assert row.rstrip().endswith("<")
            assert row.index("<") - row.rindex("ﻏ") == 2
            assert abs(row.index("<") - expected) <= 3


async def test_selection_of_mixed_text_runs_from_point_to_point():
    view = TextView()
    async with One(view).run_test(size=(40, 5)) as pilot:
        view.show((Paragraph(MIXED),))
        await pilot.pause()
        part = view.get_selection(Selection(Offset(2, 0), Offset(5, 0)))

        assert part == ("the", "\n")


async def test_dragging_over_text_marks_it_and_copies_it():
    view = TextView()
    async with One(view).run_test(size=(40, 5)) as pilot:
        view.show((Paragraph("hello world"),))
        await pilot.pause()
        await pilot.mouse_down(view, offset=(2, 0))
        await pilot.hover(view, offset=(7, 0))
        await pilot.mouse_up(view, offset=(7, 0))
        await pilot.pause()

        assert pilot.app.screen.get_selected_text() == "hello "


async def test_view_scrolls_and_keeps_its_place_when_it_is_resized():
    view = TextView()
    async with One(view).run_test(size=(40, 10)) as pilot:
        view.show(tuple(Paragraph(f"paragraph {n} " + "word " * 20) for n in range(300)))
        view.focus()
        await pilot.press("pagedown", "pagedown", "down", "k")
        top = lines(pilot.app)[1]
        await pilot.resize_terminal(60, 12)
        await pilot.pause()
        same = any(number in "".join(lines(pilot.app)) for number in top.split() if number.isdigit())
        await pilot.press("end")
        await pilot.pause()

        assert same or "word" in top
        assert "paragraph 299" in " ".join(lines(pilot.app))
        await pilot.press("home")
        await pilot.pause()
        assert "paragraph 0" in lines(pilot.app)[0]


def test_flow_finds_the_line_of_an_offset_in_what_is_yet_unseen():
    texts = [f"{'word ' * 40}{n}" for n in range(100)]
    flow = Flow([Paragraph(text) for text in texts], 30, "visual")

    line_number = flow.line_of(50, len(texts[50]) - 1)
    paragraph, within = flow.at(line_number)

    assert paragraph == 50
    assert within == len(flow.lines(50)) - 1


def test_flow_of_nothing_has_no_lines():
    flow = Flow((), 30, "visual")

    assert flow.height == 0
    assert not flow.settle(0, 10)


def test_spans_of_a_text_with_hidden_characters_move_with_what_is_left():
    written = Paragraph("a\u202eb\x1b[2Jcd", spans=((7, 9, "quote"),))

    text, spans = written.shown()

    assert text == "abcd"
    assert [text[start:end] for start, end, _ in spans] == ["cd"]


def test_a_composed_line_keeps_its_own_fences_and_no_others_controls():
    composed = line(f"x {apart('2025-01-01')} {apart(chr(0x202E) + 'y' + chr(27) + '[2J')}", base="rtl")

    text, _ = composed.shown()

    assert text == "x \u20682025-01-01\u2069 \u2068y\u2069"


def test_a_string_in_a_flow_is_a_paragraph_without_tags():
    flow = Flow(("one", Paragraph("two", "title")), 30, "visual")

    assert [flow.paragraph(n) for n in (0, 1)] == [Paragraph("one"), Paragraph("two", "title")]
