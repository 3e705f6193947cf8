"""`factcheck batch`: the model is asked through a provider's batch service, at its lower price; answers go into the cache.

submit ARTICLES, wait, collect ARTICLES, and again until nothing is missing: later questions depend on earlier answers.
"""

import asyncio
from typing import Any

import click

from factcheck import wiring
from factcheck.commands.options import articles_argument, metadata_from, run_options, settings_from
from factcheck.commands.planning import Plan, plan_with, warn
from factcheck.errors import StoreError
from factcheck.llm import batch as service
from factcheck.llm.endpoints import settled
from factcheck.llm.store import Store, open_store
from factcheck.settings import Settings


@click.group()
def batch() -> None:
    """Ask the model through a provider's batch service: slower, cheaper, into the same cache."""


@batch.command()
@articles_argument
@run_options
def submit(articles: tuple[str, ...], **flags: Any) -> None:
    """Hand in the questions about ARTICLES that the cache does not answer yet."""

    async def whole() -> None:
        settings, planned, _ = await _planned(articles, flags)
        handed_in = await service.submit(planned.missing, settings=settings)
        click.echo(f"{planned.estimate}", err=True)
        for one in handed_in:
            click.echo(f"submitted {one.id}: {len(one.keys)} questions to {one.endpoint}")
        if not handed_in:
            click.echo(
                "nothing to submit: every question is answered or already with the provider" if planned.missing else "nothing is missing"
            )

    asyncio.run(whole())


@batch.command()
def status() -> None:
    """Say how each batch stands."""

    async def whole() -> None:
        told = await service.status(await settled(settings_from({})))
        for one in told:
            count = len(one.batch.keys)
            click.echo(
                f"{one.batch.id}: {one.state}, {one.done} of {count} answered, {one.failed} failed (submitted {one.batch.submitted})"
            )
        if not told:
            click.echo("no batch is pending")

    asyncio.run(whole())


@batch.command()
@articles_argument
@run_options
def collect(articles: tuple[str, ...], **flags: Any) -> None:
    """Put the answers about ARTICLES that are ready into the cache."""

    async def whole() -> None:
        settings, planned, store = await _planned(articles, flags)
        gained = await service.collect(planned.missing, settings=settings, store=store)
        click.echo(f"{gained.stored} answers stored, {len(gained.refused)} not usable")
        for key, why in sorted(gained.refused.items()):
            click.echo(f"  {planned.missing[key].place}: {why}", err=True)
        if gained.unknown:
            click.echo(f"{gained.unknown} answers are to questions about other articles; collect with those to keep them", err=True)
        if gained.stored:
            click.echo("submit again for the questions that follow, or run factcheck brief", err=True)

    asyncio.run(whole())


async def _planned(articles: tuple[str, ...], flags: dict[str, Any]) -> tuple[Settings, Plan, Store]:
    settings = await settled(settings_from(flags))
    settings.check_live()
    gathered = wiring.gathered(articles, settings, flags=metadata_from(flags), title=flags["story"])
    store = open_store(settings.cache_dir, warn=warn)
    if store is None:
        raise StoreError("a batch needs the cache", why="its answers go there", mend="factcheck cache clear")
    return settings, await plan_with(store, gathered, settings), store
