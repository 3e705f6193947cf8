"""`factcheck schema`: the JSON Schema of the brief."""

import click

from factcheck.render.json_brief import schema_text


@click.command()
def schema() -> None:
    """Print the JSON Schema of the brief."""
    click.echo(schema_text(), nl=False)
