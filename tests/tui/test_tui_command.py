"""`factcheck tui` and `factcheck serve`: the session over the real pipeline, and what happens around the app."""

import asyncio
import io
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from factcheck import wiring
from factcheck.commands import serve, tui
from factcheck.commands.tui_session import HeldLLM, WiredSession
from factcheck.errors import StoreError, UsageError
from factcheck.events import Event
from factcheck.render.json_brief import json_text
from factcheck.settings import Settings
from factcheck.tui.bidi import terminal_for
from factcheck.tui.session import Control, Opinion

STORIES = Path(__file__).parents[2] / "fixtures" / "stories"
RULES = Settings(extractor="rules")


def session(settings: Settings = RULES) -> WiredSession:
    return WiredSession(settings, wiring.Wanted(with_texts=True))


def story(folder: Path) -> Path:
    """Two short articles that disagree about a date."""
    for name, month in (("one", "June"), ("two", "November")):
        (folder / f"{name}.txt").write_text(
            f"The treaty\n\nThe treaty was signed in {month} 2024 in the capital, the ministry said.\n", "utf-8"
        )
    (folder / "story.toml").write_text(
        'title = "The treaty"\n[[article]]\nfile = "one.txt"\nsource = "One"\n[[article]]\nfile = "two.txt"\nsource = "Two"\n', "utf-8"
    )
    return folder


async def test_a_run_through_the_session_tells_events_and_keeps_the_texts(tmp_path: Path):
    told: list[Event] = []
    wired = session()
    gathered = wired.gather([str(story(tmp_path))])

    brief = await wired.run(gathered, control=Control(), sink=told.append)

    assert wired.means(gathered).mode == "rules"
    assert brief.title == "The treaty"
    assert all(article.text.startswith("The treaty") for article in brief.articles)
    assert {type(event).__name__ for event in told} >= {"StageStarted", "ArticleRead", "ClaimGrounded", "BriefReady"}


async def test_a_brief_without_texts_finds_them_beside_it_by_their_bytes(tmp_path: Path):
    wired = session()
    brief = await wired.run(wired.gather([str(story(tmp_path))]), control=Control(), sink=lambda _event: None)
    bare = brief.model_copy(update={"articles": tuple(a.model_copy(update={"text": ""}) for a in brief.articles)})
    (tmp_path / "brief.json").write_text(json_text(bare), "utf-8")
    (tmp_path / "two.txt").write_text("another text now", "utf-8")

    loaded = wired.load(str(tmp_path / "brief.json"))

    assert {a.source: bool(a.text) for a in loaded.articles} == {"One": True, "Two": False}


@pytest.mark.parametrize("content", [b"\xff\xfe\xff", b"{", b"[]"])
def test_what_is_no_brief_is_refused_in_words(tmp_path: Path, content: bytes):
    path = tmp_path / "brief.json"
    path.write_bytes(content)

    with pytest.raises(UsageError):
        session().load(str(path))
    with pytest.raises(UsageError):
        session().load(str(tmp_path / "missing.json"))


async def test_opinions_lie_beside_the_story_and_are_taken_back(tmp_path: Path):
    wired = session()
    brief = await wired.run(wired.gather([str(story(tmp_path))]), control=Control(), sink=lambda _event: None)
    pair = next((min(p.a, p.b), max(p.a, p.b)) for p in brief.pairs)

    wired.keep_opinion(tmp_path, brief, pair, Opinion("false alarm", "«ملاحظة»"))
    kept = wired.opinions(tmp_path)
    wired.keep_opinion(tmp_path, brief, pair, None)

    assert kept == {pair: Opinion("false alarm", "«ملاحظة»")}
    assert wired.opinions(tmp_path) == {}
    assert wired.opinions(None) == {}


def test_opinions_that_cannot_be_read_say_which_file(tmp_path: Path):
    (tmp_path / "verdicts.toml").write_text("nonsense", "utf-8")

    with pytest.raises(StoreError, match=r"verdicts\.toml"):
        session().opinions(tmp_path)


async def test_preview_and_written_files_are_the_renderers_own(tmp_path: Path):
    wired = session()
    brief = await wired.run(wired.gather([str(story(tmp_path))]), control=Control(), sink=lambda _event: None)
    for form in ("md", "json", "html"):
        wired.write(brief, tmp_path / f"out.{form}", form=form, language="ar", force=False)

    assert (tmp_path / "out.md").read_text("utf-8") == wired.preview(brief, language="ar")
    assert (tmp_path / "out.json").read_text("utf-8") == json_text(brief)
    assert "<html" in (tmp_path / "out.html").read_text("utf-8")
    with pytest.raises(UsageError, match="exists"):
        wired.write(brief, tmp_path / "out.md", form="md", language="ar", force=False)


def test_the_bundled_story_is_replayed_even_where_a_key_is_set():
    wired = session(Settings(api_key="sk-test"))  # type: ignore[arg-type]
    folder = Path(wired.demo())

    assert folder == STORIES / "wonsan-visit"
    if (folder / "exchanges").is_dir():
        assert wired.means(wired.gather([str(folder)])).mode == "replay"


def test_settings_that_allow_no_call_are_told_and_not_raised(tmp_path: Path):
    wired = session(Settings(extractor="model"))

    means = wired.means(wired.gather([str(story(tmp_path))]))

    assert means.mode == "live"
    assert "no key" in means.reason


async def test_a_paused_run_asks_nothing():
    asked: list[str] = []

    class Inner:
        async def complete(self, request):
            asked.append(request)
            return request

    control = Control()
    control.pause()
    call = asyncio.create_task(HeldLLM(Inner(), control).complete("question"))  # type: ignore[arg-type]
    await asyncio.sleep(0.12)
    before = list(asked)
    control.resume()

    assert await call == "question"
    assert before == []


def test_without_a_terminal_the_command_names_the_other_one():
    outcome = CliRunner().invoke(tui.tui, [])

    assert isinstance(outcome.exception, UsageError)
    assert "factcheck brief" in str(outcome.exception)


def test_the_terminal_is_told_before_and_put_back_after_even_a_crash():
    class Broken:
        def __init__(self) -> None:
            self.terminal = terminal_for("bdsm")

        def run(self) -> None:
            raise KeyboardInterrupt

    written = io.StringIO()

    with pytest.raises(KeyboardInterrupt):
        tui.show(Broken(), terminal=written)  # type: ignore[arg-type]

    assert written.getvalue() == "\x1b[8l\x1b[8h"


def test_serve_without_its_extra_says_how_to_install_it():
    try:
        import textual_serve  # noqa: F401
    except ImportError:
        outcome = CliRunner().invoke(serve.serve, [])
        assert "factcheck-briefs[serve]" in str(outcome.exception)
    else:
        pytest.skip("textual-serve is installed")


def test_serve_calls_this_very_program_with_the_arguments_quoted():
    command = serve.command_for(("a folder", "--lang", "ar"))

    assert command.endswith("tui 'a folder' --lang ar")


def test_both_commands_explain_themselves():
    for command in (tui.tui, serve.serve):
        assert isinstance(command, click.Command)
        assert CliRunner().invoke(command, ["--help"]).exit_code == 0
