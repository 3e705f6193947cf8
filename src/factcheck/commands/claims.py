"""`factcheck claims`: articles go in, each one's grounded claims and its coverage come out."""

import asyncio
from typing import Any, Literal

import click

from factcheck import wiring
from factcheck.commands.brief import SOURCE_MISSING
from factcheck.commands.options import metadata_from, named_from, run_options, settings_from, sources_arguments, wanted_from
from factcheck.commands.output import write
from factcheck.commands.progress import Display
from factcheck.domain import brief as domain
from factcheck.pipeline import list_claims
from factcheck.render.claims_list import claims_markdown
from factcheck.render.json_brief import json_text


@click.command()
@sources_arguments
@click.option("--format", "form", type=click.Choice(["md", "json"]), default="md")
@run_options
def claims(articles: tuple[str, ...], form: Literal["md", "json"], **flags: Any) -> int:
    """List the claims of each ARTICLE, grounded in its text, with what no claim covers."""
    settings = settings_from(flags)
    gathered = wiring.gathered(named_from(articles, flags, settings), settings, flags=metadata_from(flags), title=flags["story"])
    wanted = wanted_from(flags)
    choice = wiring.choose(settings, wanted, gathered.story_folder)
    if choice.reason:
        click.echo(f"factcheck: {choice.reason}", err=True)
    skipped = tuple(domain.Skipped(path=s.path, reason=s.reason) for s in gathered.skipped)

    async def whole() -> domain.Brief:
        with Display() as sink:
            async with wiring.tools(settings, choice, wanted, sink) as tools:
                return await list_claims(gathered.articles, tools, skipped=skipped, sink=sink)

    told = asyncio.run(whole())
    write(json_text(told) if form == "json" else claims_markdown(told), None)
    return SOURCE_MISSING if told.skipped else 0
