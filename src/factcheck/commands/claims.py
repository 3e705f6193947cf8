"""`factcheck claims`: articles go in, each one's grounded claims and its coverage come out."""

from typing import Any, Literal

import click

from factcheck import wiring
from factcheck.commands.brief import SOURCE_MISSING, make
from factcheck.commands.options import metadata_from, named_from, run_options, settings_from, sources_arguments, wanted_from
from factcheck.commands.output import write
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
    told = make(gathered, settings, wanted_from(flags), steps=list_claims)
    write(json_text(told) if form == "json" else claims_markdown(told), None)
    return SOURCE_MISSING if told.skipped or told.incomplete else 0
