"""`factcheck diff`: two JSON briefs go in, what moved between them comes out."""

from pathlib import Path

import click

from factcheck.differences import differences, read_brief

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("old", type=FILE, metavar="OLD.json")
@click.argument("new", type=FILE, metavar="NEW.json")
def diff(old: Path, new: Path) -> int:
    """Show what moved between two JSON briefs, and why: sources, claims, questions with the pairs that moved them, independence."""
    lines = differences(read_brief(old), read_brief(new))
    click.echo("\n".join(lines) if lines else "nothing moved")
    return 0
