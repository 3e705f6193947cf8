"""`factcheck verdicts`: a story's folder goes in; readers' verdicts are listed, given, taken back or exported."""

from pathlib import Path

import click

from factcheck import verdicts as store
from factcheck.commands.output import refuse_existing, write
from factcheck.differences import read_brief
from factcheck.errors import UsageError

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER")
@click.option("--false-alarm", nargs=2, metavar="CLAIM CLAIM", help="Rule that these two claims of --brief were related wrongly.")
@click.option("--confirm", nargs=2, metavar="CLAIM CLAIM", help="Rule that they were related rightly.")
@click.option("--forget", nargs=2, metavar="CLAIM CLAIM", help="Take a verdict back.")
@click.option("--brief", "brief_file", type=FILE, metavar="BRIEF.json", help="The brief that is ruled on.")
@click.option("--note", default="", help="Why, in your words.")
@click.option("--export", type=click.Path(path_type=Path), metavar="OUT.json", help="Write all as a set for `eval article-pairs`.")
@click.option("--force", is_flag=True, help="Replace the exported file.")
def verdicts(
    folder: Path,
    *,
    false_alarm: tuple[str, str] | None,
    confirm: tuple[str, str] | None,
    forget: tuple[str, str] | None,
    brief_file: Path | None,
    note: str,
    export: Path | None,
    force: bool,
) -> int:
    """List what readers ruled on pairs of claims of the story in FOLDER; rule, take back or export with the options."""
    refuse_existing(export, force=force)
    rulings: tuple[tuple[tuple[str, str] | None, store.Ruling], ...] = ((false_alarm, "false alarm"), (confirm, "confirmed"))
    for pair, ruling in rulings:
        if pair:
            store.rule(folder, read_brief(_needed(brief_file)), *pair, ruling=ruling, note=note)
    if forget and not store.forget(folder, *forget):
        raise UsageError(f"no verdict on {forget[0]!r} and {forget[1]!r} in {str(folder)!r}", mend=f"factcheck verdicts {folder}")
    kept = store.read(folder)
    if export is not None:
        write(store.regression_set(kept), export)
    click.echo("\n".join(_shown(v) for v in kept) if kept else f"no verdicts in {folder}")
    return 0


def _needed(brief_file: Path | None) -> Path:
    if brief_file is None:
        raise UsageError(
            "no brief to rule on",
            why="a verdict keeps what the brief said",
            mend="--brief BRIEF.json, the claims' ids stand in its `pairs`",
        )
    return brief_file


def _shown(verdict: store.ReaderVerdict) -> str:
    note = f"  {verdict.note}" if verdict.note else ""
    sides = "\n".join(f"    {side.claim} {side.file} «{' '.join(side.quote.split())}»" for side in (verdict.a, verdict.b))
    return f"{verdict.ruling}: {verdict.said}{note}\n{sides}"
