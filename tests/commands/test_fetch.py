"""`factcheck fetch`: pages lie in the story's folder and its story.toml lists them; a brief then needs no network."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.commands.fetch import fetch
from factcheck.domain.article import Metadata
from factcheck.errors import UsageError
from factcheck.settings import Settings
from factcheck.wiring import gathered
from tests.site.pages import ENGLISH_TITLE, PARAGRAPHS, TITLE
from tests.site.server import serving


def run(*arguments: str) -> Result:
    return CliRunner().invoke(fetch, arguments, standalone_mode=False, catch_exceptions=False)


def test_pages_are_kept_and_listed_and_read_again_without_the_site(tmp_path: Path) -> None:
    with serving() as site:
        urls = [site.url("/clean"), site.url("/english"), site.url("/consent")]
        done = run(*urls, "--into", str(tmp_path), "--title", "The bridge", "--allow-private")

    assert done.return_value == 3
    assert "asks for consent" in done.stderr
    assert done.stdout == ""
    story = tomllib.loads((tmp_path / "story.toml").read_text("utf-8"))
    assert story["title"] == "The bridge"
    assert [entry["url"] for entry in story["article"]] == urls[:2]
    read = gathered([str(tmp_path)], Settings(), flags=Metadata())
    assert read.title == "The bridge"
    assert [raw.metadata.title for raw in read.articles] == [TITLE, ENGLISH_TITLE]
    assert read.articles[0].text.endswith(PARAGRAPHS[-1])
    assert read.skipped == ()


def test_a_second_fetch_adds_what_is_new_and_leaves_the_rest(tmp_path: Path) -> None:
    (tmp_path / "story.toml").write_text('title = "Mine"\n\n[[article]]\nurl = "https://example.org/x"  # by hand\n', "utf-8")
    with serving() as site:
        first = run(site.url("/clean"), "--into", str(tmp_path), "--allow-private")
        second = run(site.url("/clean"), "--into", str(tmp_path), "--allow-private")

    text = (tmp_path / "story.toml").read_text("utf-8")
    assert (first.return_value, second.return_value) == (0, 0)
    assert "# by hand" in text
    assert text.count("[[article]]") == 2


def test_a_feed_brings_the_pages_about_the_subject(tmp_path: Path) -> None:
    with serving() as site:
        done = run("--feed", site.url("/rss"), "--about", "Pomegranate bridge", "--into", str(tmp_path), "--allow-private")

    story = tomllib.loads((tmp_path / "story.toml").read_text("utf-8"))
    assert done.return_value == 0
    assert story["title"] == ENGLISH_TITLE
    assert len(story["article"]) == 1


def test_a_feed_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with serving() as site:
        done = run("--feed", site.url("/clean"), "--into", str(tmp_path), "--allow-private")

    assert done.return_value == 3
    assert "no plain RSS or Atom" in done.stderr or "announces no articles" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_private_addresses_need_the_flag(tmp_path: Path) -> None:
    done = run("http://127.0.0.1:9/x", "--into", str(tmp_path))

    assert done.return_value == 3
    assert "--allow-private" in done.stderr


def test_nothing_to_fetch_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="nothing to fetch"):
        run()
