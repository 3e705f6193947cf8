"""`factcheck value`: a phrase goes in, how its numbers and dates are understood comes out."""

from datetime import datetime

import click

from factcheck.stages.normalise import explain_value


@click.command("value")
@click.argument("phrase")
@click.option(
    "--published", type=click.DateTime(("%Y-%m-%d",)), metavar="DATE", help="The day to which relative dates refer, as 2025-07-09."
)
def value(phrase: str, published: datetime | None) -> None:
    """Show how PHRASE is understood: each quantity and date in it, its interval and how it was read."""
    click.echo(explain_value(phrase, published.date() if published else None))
