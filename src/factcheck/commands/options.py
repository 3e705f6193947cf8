"""Options that several commands share, and what they mean together: flags → settings, metadata, how answers come about."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from factcheck import wiring
from factcheck.domain.article import Metadata
from factcheck.errors import UsageError
from factcheck.settings import Settings, load_settings
from factcheck.wiring import BESIDE_STORY, Wanted

F = TypeVar("F", bound=Callable[..., Any])
SETTING_FLAGS = ("extractor", "model", "base_url", "max_cost", "concurrency", "passes", "votes", "language", "allow_private")


def articles_argument(command: F) -> F:
    """ARTICLE…: files, folders, URLs."""
    return click.argument("articles", nargs=-1, required=True, metavar="ARTICLE|FOLDER|URL…")(command)


def sources_arguments(command: F) -> F:
    """ARTICLE… and what feeds announce."""
    for option in reversed(_ARTICLE_OPTIONS):
        command = option(command)
    return command


def named_from(articles: tuple[str, ...], flags: dict[str, Any], settings: Settings) -> tuple[str, ...]:
    """The articles of the call, and the addresses that its feeds announce.

    Raises: `UsageError` where neither is given; `SourceError` where a feed cannot be read.
    """
    if not articles and not flags["feeds"]:
        raise UsageError("no article is named", mend="factcheck brief ARTICLE… (files, folders, URLs), or --feed URL --about WORDS")
    return (*articles, *wiring.announced(flags["feeds"], flags["about"], settings)) if flags["feeds"] else articles


_ARTICLE_OPTIONS = (
    click.argument("articles", nargs=-1, metavar="ARTICLE|FOLDER|URL…"),
    click.option("--feed", "feeds", multiple=True, metavar="URL", help="Take the articles that this RSS or Atom feed announces."),
    click.option("--about", default="", metavar="WORDS", help="Of the feeds only what is about this."),
)


def run_options(command: F) -> F:
    """All that chooses how answers come about and what is known about the articles."""
    for option in reversed(_RUN_OPTIONS):
        command = option(command)
    return command


_RUN_OPTIONS = (
    click.option("--story", default="", metavar="TITLE", help="Title of the brief."),
    click.option("--extractor", type=click.Choice(["auto", "model", "rules"]), help="Who finds the claims."),
    click.option("--model", metavar="NAME", help="Model to ask [environment: FACTCHECK_MODEL]."),
    click.option("--base-url", metavar="URL", help="OpenAI-compatible endpoint [environment: OPENAI_BASE_URL]."),
    click.option(
        "--record", is_flag=False, flag_value="", type=str, metavar="[DIR]", help="Ask the model and store its answers as recordings."
    ),
    click.option("--replay", is_flag=False, flag_value="", type=str, metavar="[DIR]", help="Answer from recordings; no key, no network."),
    click.option("--no-cache", is_flag=True, help="Neither read nor write stored answers."),
    click.option("--max-cost", type=float, metavar="USD", help="Stop before a call that could cost more than this in all."),
    click.option("--concurrency", type=int, metavar="N", help="Most calls at once."),
    click.option(
        "--passes", type=int, metavar="1|2", help="2: ask again about sentences whose figures, dates or quotations no claim covers."
    ),
    click.option("--votes", type=int, metavar="N", help="Judge each open question N times and count."),
    click.option("--source", default="", metavar="NAME", help="Outlet of the articles named (one outlet for all of them)."),
    click.option("--published", default="", metavar="DATE", help="Publication date of the articles named, ISO: 2025-07-09."),
    click.option("--article-language", default="", metavar="ar|en", help="Language of the articles named; else told from the letters."),
    click.option("--allow-private", is_flag=True, default=None, help="Fetch from private and loopback addresses too."),
)


def settings_from(flags: dict[str, Any]) -> Settings:
    """Raises: `SettingsError` with every problem at once."""
    given = {name: flags[name] for name in SETTING_FLAGS if flags.get(name) is not None}
    settings = load_settings(flags=given, environ=os.environ, cwd=Path.cwd())
    for warning in settings.warnings:
        click.echo(f"factcheck: warning: {warning}", err=True)
    return settings


def wanted_from(flags: dict[str, Any], *, with_texts: bool = False) -> Wanted:
    """How the flags want answers to come about."""
    return Wanted(
        record=_folder(flags.get("record")),
        replay=_folder(flags.get("replay")),
        use_cache=not flags.get("no_cache"),
        with_texts=with_texts,
        warn=lambda message: click.echo(f"factcheck: warning: {message}", err=True),
    )


def metadata_from(flags: dict[str, Any]) -> Metadata:
    """Raises: `UsageError` for a date that is none."""
    published, has_time = _published(flags.get("published") or "")
    return Metadata(
        source=flags.get("source") or "", language=flags.get("article_language") or "", published=published, published_has_time=has_time
    )


def _folder(given: str | None) -> Path | None:
    if given is None:
        return None
    return Path(given) if given else BESIDE_STORY


def _published(text: str) -> tuple[datetime | None, bool]:
    if not text:
        return None, False
    try:
        return datetime.fromisoformat(text), "T" in text or ":" in text
    except ValueError:
        today = datetime.now(UTC).date().isoformat()
        raise UsageError(f"--published {text!r} is no date", why="it must be ISO", mend=f"--published {today}") from None
