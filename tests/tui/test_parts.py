"""The parts of the UI that need no screen: keys, words, symbols, columns, lens, board, run and clipboard."""

import asyncio
import re
import threading
from pathlib import Path

import pytest

from factcheck.domain.relation import Relation
from factcheck.events import QuestionCompared
from factcheck.render.markdown import markdown
from factcheck.tui import glyphs, words
from factcheck.tui.board import Row, grave_pairs, picture_of, rows_of
from factcheck.tui.clipboard import feed, to_desktop
from factcheck.tui.columns import LEAST_QUESTION, LEAST_VALUE, plan
from factcheck.tui.keys import ACTS, TWINS, keymap, offered, shown_key, unknown, with_twins
from factcheck.tui.lens import ORDERS, Lens, through
from factcheck.tui.pages.markdown import markdown_page
from factcheck.tui.running import Running
from factcheck.tui.screens.brief import only
from factcheck.tui.session import Opinion
from factcheck.tui.tags import TAGS
from factcheck.tui.themes import OWN, following, meant
from factcheck.tui.watch import Watch
from tests.render.samples import large_brief, rich_brief
from tests.tui.opening import ferry

SOURCE = Path(words.__file__).parent


def rows(opinions: dict[tuple[str, str], Opinion] | None = None, marked: frozenset[str] = frozenset()) -> tuple[Row, ...]:
    return rows_of(picture_of(ferry()), opinions or {}, marked)


@pytest.mark.parametrize("place", ["matrix", "evidence", "articles", "jobs", "brief"])
def test_no_two_acts_of_a_screen_share_a_key(place):
    keys = [key for act in {*offered(place), *offered("everywhere")} if act.keys for key in with_twins(act.keys).split(",")]

    assert len(keys) == len(set(keys))


def test_every_letter_key_has_its_arabic_twin_but_for_the_alef_of_lam_alef():
    letters = {key for act in ACTS for key in act.keys.split(",") if len(key) == 1 and (key.isalpha() or key in "/?")}

    assert letters <= TWINS.keys() | {"h"}
    assert "ل" not in {with_twins(act.keys) for act in ACTS}


def test_a_readers_key_gets_its_twin_and_nonsense_is_named():
    assert keymap({"next-conflict": "m, f7", "nonsense": "x", "mark": " "}) == {"next-conflict": "m,ة,f7"}
    assert unknown({"next-conflict": "m", "nonsense": "x"}) == ["nonsense"]
    assert shown_key(ACTS[0], {"next-conflict": "f7"}) == "f7"


def test_every_word_is_there_in_both_languages_and_used():
    code = "".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py") if path.name != "words.py")
    families = ("mode ", "state ", "stage ", "sign ", "sorted ", "filter ", "call ", "keys ")

    for key, (english, arabic) in words.WORDS.items():
        assert english
        assert arabic
        assert set(re.findall(r"{(\w+)}", english)) == set(re.findall(r"{(\w+)}", arabic)), key
        assert f'"{key}"' in code or f"'{key}'" in code or key.startswith(families), f"{key!r} is used nowhere"


def test_every_symbol_is_one_cell_and_its_ascii_is_ascii():
    for symbol, plain in (*glyphs.CELLS.values(), *glyphs.SECTIONS.values(), *glyphs.MARKS.values()):
        assert len(symbol) == len(plain) == 1
        assert plain.isascii()
    assert len({symbol for symbol, _ in glyphs.CELLS.values()}) == len(glyphs.CELLS)
    assert len({plain for _, plain in glyphs.CELLS.values()}) == len(glyphs.CELLS)


def test_every_tag_has_its_look():
    sheet = (SOURCE / "app.tcss").read_text("utf-8")

    assert all(f".tag--{tag} " in sheet for tag in TAGS)


def test_themes_go_round_and_know_their_short_names():
    assert [following(theme.name) for theme in OWN] == [OWN[1].name, OWN[2].name, OWN[0].name]
    assert following("nord") == OWN[0].name
    assert (meant(""), meant("light"), meant("nord")) == ("factcheck-dark", "factcheck-light", "nord")


@pytest.mark.parametrize("sources", [1, 4, 5, 10, 20])
@pytest.mark.parametrize("width", [40, 79, 95, 119, 159, 300])
def test_columns_fit_where_the_question_keeps_its_room(sources: int, width: int):
    chosen = plan(width, sources, one_column=False)

    taken = 3 + (14 if chosen.status else 0) + chosen.value * sources
    assert chosen.symbols_only or width - taken >= LEAST_QUESTION
    assert chosen.symbols_only or chosen.value >= LEAST_VALUE
    assert not chosen.status or width - taken >= LEAST_QUESTION


def test_one_column_has_no_sources():
    assert plan(50, 5, one_column=True).value == 0


def test_severity_puts_contradictions_first_and_what_was_dismissed_behind_what_is_shared():
    picture = picture_of(ferry())
    pair = grave_pairs(rows()[0])[0]

    graded = [row.question.id for row in through(Lens(), rows(), picture)]
    dismissed = [row.question.id for row in through(Lens(), rows({pair: Opinion("false alarm")}), picture)]

    assert graded == ["q-check", "q-load", "q-toll", "q-aboard", "q-built"]
    assert dismissed == ["q-load", "q-toll", "q-aboard", "q-check", "q-built"]


@pytest.mark.parametrize(
    ("lens", "found"),
    [
        (Lens(search="حرس"), []),
        (Lens(search="خفر السواحل"), ["q-toll", "q-aboard"]),
        (Lens(search="OCTOBER"), []),
        (Lens(search="أَكتوبر ٢٠٢٤"), ["q-check"]),
        (Lens(section="disputes"), ["q-load"]),
        (Lens(section="marked"), ["q-toll"]),
        (Lens(section="dismissed"), []),
        (Lens(source="a-masaa"), ["q-toll"]),
        (Lens(language="ar", section="agreements"), ["q-aboard"]),
    ],
)
def test_lens_lets_through_what_was_asked_for(lens: Lens, found: list[str]):
    picture = picture_of(ferry())

    seen = through(lens, rows(marked=frozenset({"q-toll"})), picture)

    assert [row.question.id for row in seen] == found


def test_every_order_keeps_every_row():
    picture = picture_of(ferry())

    for order in ORDERS:
        assert {row.question.id for row in through(Lens(order=order), rows(), picture)} == {row.question.id for row in rows()}


def test_a_cell_says_how_its_source_stands_to_the_others():
    kinds = {row.question.id: [square.kind for square in row.squares] for row in rows()}

    assert kinds["q-check"] == ["differs", "differs", "silent", "silent"]
    assert kinds["q-load"] == ["disputed", "disputed", "silent", "silent"]
    assert kinds["q-aboard"] == ["same", "same", "same", "silent"]
    assert kinds["q-built"] == ["alone", "silent", "silent", "silent"]


def test_a_brief_of_what_is_marked_holds_no_claim_of_another_question():
    small = only(rich_brief(), {"q-check"})

    assert [q.id for q in small.questions] == ["q-check"]
    assert {p.question for p in small.pairs} == {"q-check"}
    assert {c.slot for c in small.claims} == {"date of last inspection"}
    assert all(set(s.claims) <= {c.id for c in small.claims} for s in small.summary)


def test_a_question_that_is_grouped_anew_replaces_the_old_one():
    brief, watch = ferry(), Watch()
    first, pairs = brief.questions[0], tuple(p for p in brief.pairs if p.question == "q-check")
    watch.note(QuestionCompared(first, pairs))

    watch.note(QuestionCompared(first.model_copy(update={"id": "q-new", "relation": Relation.UNDECIDED}), ()))

    assert list(watch.questions) == ["q-new"]
    assert watch.pairs == {"q-new": ()}


def test_preview_of_markdown_loses_escapes_and_keeps_words():
    brief = large_brief(20)
    written = markdown(brief, language="en")

    page = "\n".join(paragraph.text for paragraph in markdown_page(written))

    assert "\\" not in page
    assert "**" not in page
    assert "[^" not in page
    assert "How many houses are in street 0?" in page


def test_bold_words_and_notes_of_a_preview_are_tagged():
    (paragraph,) = markdown_page("- **two \\*stars\\***: text[^12] `code`")

    assert paragraph.text == "• two *stars*: text[12] code"
    assert [(paragraph.text[start:end], tag) for start, end, tag in paragraph.spans] == [("two *stars*", "title"), ("[12]", "dim")]


def test_the_desktops_clipboard_is_asked_in_order_and_failure_is_no_error():
    asked: list[str] = []

    def broken(command, content) -> None:
        asked.append(command[0])
        raise OSError

    def works(command, content) -> None:
        asked.append(f"{command[0]} {content.decode()}")

    everywhere = lambda name: f"/usr/bin/{name}"  # noqa: E731
    assert not to_desktop("x", {"DISPLAY": ":0"}, give=broken, there=everywhere)
    assert to_desktop("نص\ud800", {"WAYLAND_DISPLAY": "w"}, give=works, there=everywhere)
    assert not to_desktop("x", {}, give=works, there=lambda _name: None)
    assert asked == ["xclip", "xsel", "pbcopy", "wl-copy نص?"]


def test_a_command_is_fed_on_its_standard_input():
    feed(("cat",), b"x")
    with pytest.raises(OSError, match="no-such-tool"):
        feed(("no-such-tool",), b"x")


def test_work_that_is_cancelled_before_it_began_never_does_anything():
    done, ended = threading.Event(), []

    async def work() -> str:
        await asyncio.sleep(5)
        return "finished"

    def failed(error: BaseException) -> None:
        ended.append(type(error))
        done.set()

    running = Running(work, ended=ended.append, failed=failed)
    running.cancel()
    running.start()

    assert done.wait(3)
    assert ended == [asyncio.CancelledError]


def test_work_ends_once_with_what_it_gave():
    done, ended = threading.Event(), []

    async def work() -> str:
        return "finished"

    def told(outcome: str) -> None:
        ended.append(outcome)
        done.set()

    Running(work, ended=told, failed=ended.append).start()

    assert done.wait(3)
    assert ended == ["finished"]
