"""`factcheck cache`: the stored answers shown, explained, cleared or brought to today's format."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from factcheck.commands.options import settings_from
from factcheck.commands.planning import warn
from factcheck.errors import StoreError, UsageError
from factcheck.llm.store import FOLDER, Store, Stored, open_store
from factcheck.llm.store_check import DB_NAME, inspect

SHOWN_KEY = 12
SHOWN_ENTRIES = 20


@click.group()
def cache() -> None:
    """Show, explain, clear or migrate the answers that were paid for and kept."""


@cache.command()
def info() -> None:
    """Say where the answers lie, how many there are, and of what."""
    cache_dir = settings_from({}).cache_dir
    store = _opened(cache_dir)
    entries = [stored for _, stored in store.everything()]
    click.echo(f"{store.folder / DB_NAME}: {len(entries)} answers, {store.bytes_on_disk() / 1024:.0f} kB")
    for line in _counts(entries):
        click.echo(line)
    for aside in sorted(store.folder.glob(f"{DB_NAME}.corrupt-*")):
        click.echo(f"damaged and put aside: {aside}")


@cache.command()
@click.argument("words", nargs=-1, metavar="[WORD]…")
def explain(words: tuple[str, ...]) -> None:
    """Say under which key each answer lies and what made that key; WORDs filter by place, prompt, model or key.

    An answer is found again only if endpoint, model, prompt, schema, sampling and the article's text are all the same.
    """
    matching = [(key, stored) for key, stored in _opened(settings_from({}).cache_dir).everything() if _matches(key, stored, words)]
    if not matching:
        raise UsageError(f"no stored answer matches {' '.join(words)!r}", mend="factcheck cache info")
    for key, stored in matching[:SHOWN_ENTRIES]:
        click.echo(_explained(key, stored))
    if len(matching) > SHOWN_ENTRIES:
        click.echo(f"… and {len(matching) - SHOWN_ENTRIES} more; name a place, prompt, model or key")


@cache.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
def clear(**flags: Any) -> None:
    """Delete all stored answers; the next run pays for each of them again."""
    folder = settings_from({}).cache_dir / FOLDER
    if not flags["yes"]:
        click.confirm(f"Delete all answers in {folder}? The next run pays for each of them again", abort=True, err=True)
    # Whole files and not rows: what lies there may be damaged or of somebody else's making.
    for path in sorted(folder.glob(f"{DB_NAME}*")):
        path.unlink()
    click.echo(f"{folder} is empty", err=True)


@cache.command()
def migrate() -> None:
    """Bring answers of an older format to today's; those that cannot be brought over are put aside."""
    folder = settings_from({}).cache_dir / FOLDER
    verdict = inspect(folder)
    if verdict.state != "old":
        click.echo(f"{folder}: nothing to migrate ({verdict.why or 'today’s format'})", err=True)
        return
    # Format 1 is the first that was ever released: an older mark is no older factcheck, so nothing can be brought over.
    aside = folder / f"{DB_NAME}.other-format"
    number = 1
    while aside.exists():
        number += 1
        aside = folder / f"{DB_NAME}.other-format-{number}"
    for ending in ("", "-wal", "-shm"):
        if (folder / f"{DB_NAME}{ending}").exists():
            (folder / f"{DB_NAME}{ending}").rename(f"{aside}{ending}")
    click.echo(f"{verdict.why}: put aside as {aside}; the next run begins with an empty cache", err=True)


def _opened(cache_dir: Path) -> Store:
    store = open_store(cache_dir, warn=warn)
    if store is None:
        raise StoreError(f"the cache in {cache_dir} cannot be opened", mend="factcheck cache clear")
    return store


def _counts(entries: Iterable[Stored]) -> Iterable[str]:
    listed = list(entries)
    groups = Counter((stored.exchange.model, stored.exchange.prompt, stored.exchange.version) for stored in listed)
    for (model, prompt, version), count in sorted(groups.items()):
        tokens = [_tokens(s) for s in listed if (s.exchange.model, s.exchange.prompt, s.exchange.version) == (model, prompt, version)]
        yield f"  {model} · {prompt} {version}: {count} answers, {sum(tokens)} tokens"


def _tokens(stored: Stored) -> int:
    return sum((a.input_tokens or 0) + (a.output_tokens or 0) for a in stored.exchange.attempts)


def _matches(key: str, stored: Stored, words: tuple[str, ...]) -> bool:
    exchange = stored.exchange
    searched = f"{key} {exchange.place} {exchange.prompt} {exchange.version} {exchange.model} {stored.endpoint}"
    return all(word in searched for word in words)


def _explained(key: str, stored: Stored) -> str:
    exchange = stored.exchange
    attempts = ", ".join(f"{a.outcome} ({a.input_tokens}+{a.output_tokens} tokens)" for a in exchange.attempts)
    sampling = " ".join(line[2:] for line in stored.request.splitlines()[1:10] if line.startswith("- "))
    return "\n".join(
        [
            f"{key[:SHOWN_KEY]}  {exchange.prompt} {exchange.version} · {exchange.place}",
            f"  asked     {exchange.model} at {stored.endpoint}; {sampling}",
            f"  answered  by {exchange.answered_by} on {exchange.recorded}, {exchange.rung} form: {attempts}",
            f"  question  {exchange.key[:SHOWN_KEY]}, {len(stored.request)} characters",
        ]
    )
