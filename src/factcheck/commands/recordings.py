"""`factcheck recordings verify`: folders of recordings go in, what is wrong with them comes out."""

from pathlib import Path

import click

from factcheck.errors import StoreError
from factcheck.llm.recordings import EXCHANGE, verify


@click.group()
def recordings() -> None:
    """Check recorded answers."""


@recordings.command("verify")
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
def verify_folders(folders: tuple[Path, ...]) -> None:
    """Find recordings that were edited by hand, are half there, are of another format, or hold a key."""
    troubles = [trouble for folder in folders for trouble in verify(folder)]
    if troubles:
        why = "\n       ".join(str(trouble) for trouble in troubles)
        raise StoreError(f"{len(troubles)} recordings are not as they were made", why=why, mend="factcheck brief STORY --record")
    count = sum(1 for folder in folders for _ in folder.rglob(EXCHANGE))
    click.echo(f"{count} recordings are as they were made", err=True)
