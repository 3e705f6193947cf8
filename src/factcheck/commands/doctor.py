"""`factcheck doctor`: what is set, what a run would use, and which servers answer on this machine; it changes nothing."""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from factcheck import __version__
from factcheck.commands.options import settings_from
from factcheck.errors import FactcheckError
from factcheck.llm.endpoints import Server, Unlisted, found_on_loopback, listed
from factcheck.llm.store import FOLDER
from factcheck.llm.store_check import DB_NAME, inspect
from factcheck.settings import DEFAULT_MODEL, Settings

MOST_MODELS = 12


@click.command()
@click.option("--offline", is_flag=True, help="Ask no endpoint, look for no server.")
def doctor(*, offline: bool) -> None:
    """Say what is set up, what is missing and what would be used. The key is never shown."""
    settings = settings_from({})
    click.echo(f"factcheck {__version__}, Python {sys.version.split()[0]}")
    for line in (*_extractor(settings), *_cache(settings.cache_dir)):
        click.echo(line)
    if not offline:
        for line in asyncio.run(_servers(settings)):
            click.echo(line)


def _extractor(settings: Settings) -> Iterator[str]:
    key = "set" if settings.api_key else settings.key_problem or "not set"
    yield f"endpoint   {settings.base_url} (OPENAI_BASE_URL), key {key} (OPENAI_API_KEY)"
    default = f"{DEFAULT_MODEL} (default)" if settings.at_openai else "the only one that the endpoint offers"
    yield f"model      {settings.model or default} (FACTCHECK_MODEL)"
    if not settings.wants_model:
        yield "extractor  rules: no key and no endpoint is set; export one of them for the model"
        return
    try:
        settings.check_live()
        yield f"extractor  model; at most {settings.concurrency} calls at once, {settings.answer_deadline:.0f} s an answer, {_cap(settings)}"
    except FactcheckError as error:
        yield f"extractor  model, but {error.what}: {error.why}"


def _cap(settings: Settings) -> str:
    return "no cost cap" if settings.max_cost is None else f"cost cap ${settings.max_cost:.2f}"


def _cache(cache_dir: Path) -> Iterator[str]:
    verdict = inspect(cache_dir / FOLDER)
    state = {"sound": "ready", "old": "of another format: factcheck cache migrate"}.get(verdict.state, f"{verdict.state}: {verdict.why}")
    yield f"cache      {cache_dir / FOLDER / DB_NAME}: {state}"


async def _servers(settings: Settings) -> list[str]:
    lines = [await _configured(settings)] if settings.wants_model and not settings.key_problem else []
    found = await found_on_loopback()
    lines += [
        f"found      {server.name} on {server.url}: {_models(server)}\n           export OPENAI_BASE_URL={server.url}" for server in found
    ]
    return lines or ["found      no server on the usual loopback ports (Ollama, llama.cpp, vLLM, LM Studio)"]


async def _configured(settings: Settings) -> str:
    answer = await listed(settings.base_url, key=settings.api_key)
    if isinstance(answer, Unlisted):
        refused = " (the key was refused)" if answer.status in (401, 403) else ""
        return f"reached    no: {settings.base_url} says {answer.why}{refused}"
    by_hand = "; a person answers here, recordings say so" if answer.by_hand else ""
    missing = f"; it does not list {settings.model!r}" if settings.model and settings.model not in answer.models else ""
    return f"reached    yes: {_models(answer)}{missing}{by_hand}"


def _models(server: Server) -> str:
    shown = ", ".join(server.models[:MOST_MODELS]) or "no model listed"
    return shown + (f" and {len(server.models) - MOST_MODELS} more" if len(server.models) > MOST_MODELS else "")
