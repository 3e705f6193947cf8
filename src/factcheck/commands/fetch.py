"""`factcheck fetch`: addresses and feeds go in, pages in a story's folder and their entries in its story.toml come out."""

import json
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import click

from factcheck.commands.options import settings_from
from factcheck.errors import SourceError, UsageError
from factcheck.stages.ingest.story import STORY_FILE
from factcheck.web.article import raw_article
from factcheck.web.pages import WebPages
from factcheck.web.policy import Policy
from factcheck.web.store import KeptPage

SOURCE_MISSING = 3
AT_ONCE = 8
"""Hosts asked at the same time; a single host gets one request at a time whatever this says."""


@click.command()
@click.argument("addresses", nargs=-1, metavar="URL…")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    metavar="FOLDER",
    help="The story's folder [default: this one].",
)
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="Fetch what this RSS or Atom feed announces.")
@click.option("--about", "subject", default="", metavar="WORDS", help="Only the feeds' entries about this.")
@click.option("--title", default="", help="Title of a new story.")
@click.option("--allow-private", is_flag=True, default=None, help="Fetch from private and loopback addresses too.")
def fetch(addresses: tuple[str, ...], into: Path, feeds: tuple[str, ...], subject: str, **flags: Any) -> int:
    """Fetch web pages into a story's folder, so that a brief can be made again when they have changed or gone."""
    if not addresses and not feeds:
        raise UsageError("nothing to fetch", mend="factcheck fetch URL… or factcheck fetch --feed URL --about WORDS")
    settings = settings_from(flags)
    with WebPages(Policy(allow_private=settings.allow_private)) as pages:
        announced, missing = _announced(pages, feeds, subject)
        wanted = tuple(dict.fromkeys((*addresses, *announced)))
        got = _fetched(pages, wanted, into)
    _list(into, [page for page in got if isinstance(page, KeptPage)], title=flags["title"])
    problems = [*missing, *(error for error in got if isinstance(error, SourceError))]
    for error in problems:
        click.echo(f"factcheck: {error}", err=True)
    return SOURCE_MISSING if problems or not wanted else 0


def _announced(pages: WebPages, feeds: Sequence[str], subject: str) -> tuple[list[str], list[SourceError]]:
    urls: list[str] = []
    problems: list[SourceError] = []
    for feed in feeds:
        try:
            urls += [entry.url for entry in pages.announced(feed, subject=subject)]
        except SourceError as error:
            problems.append(error)
    return urls, problems


def _fetched(pages: WebPages, urls: Sequence[str], into: Path) -> list[KeptPage | SourceError]:
    """In the order of `urls`, told one by one."""

    def one(url: str) -> KeptPage | SourceError:
        try:
            page = pages.fetched(url, folder=into)
        except SourceError as error:
            return error
        click.echo(f"factcheck: {page.asked}: {page.title or 'no title'}, {len(page.text.split())} words", err=True)
        return page

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, urls))


def _list(folder: Path, got: Sequence[KeptPage], *, title: str) -> None:
    """Adds what story.toml does not list yet; what stands there is left as it is."""
    file = folder / STORY_FILE
    text = file.read_text("utf-8") if file.is_file() else f"title = {_quoted(title or (got[0].title if got else ''))}\n" if got else ""
    listed = {entry.get("url") for entry in tomllib.loads(text).get("article", [])}
    added = "".join(_entry(page) for page in got if page.asked not in listed)
    if added:
        file.write_text(text.rstrip("\n") + "\n" + added, "utf-8")
        click.echo(f"factcheck: {file} lists {len(got)} page(s); next: factcheck brief {folder}", err=True)


def _entry(page: KeptPage) -> str:
    metadata = raw_article(page, path=page.asked).metadata
    lines = ["", "[[article]]", f"url = {_quoted(page.asked)}", f"source = {_quoted(metadata.source)}"]
    if metadata.published:
        stated = metadata.published.isoformat() if metadata.published_has_time else metadata.published.date().isoformat()
        lines.append(f"published = {stated}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """JSON's strings are TOML's."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
