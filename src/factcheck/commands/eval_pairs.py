"""`factcheck eval pairs`: labelled sentence pairs go in; a table of scores comes out, and every prediction as a JSON line."""

from pathlib import Path

import click

from factcheck.commands.output import refuse_existing, write
from factcheck.evaluation.pairs import evaluate_pairs


@click.command("pairs")
@click.argument("pairs_file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE.jsonl")
@click.option(
    "--predictions", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT.jsonl", help="Write each prediction as a line of JSON."
)
@click.option("--force", is_flag=True, help="Replace the predictions file.")
def pairs(pairs_file: Path, predictions: Path | None, force: bool) -> None:
    """Measure the reading and comparing of figures and dates against sentence pairs. No model is asked.

    A line of FILE.jsonl: {"id", "lang", "kind": "quantity" or "date", "a": {"text", "published"}, "b": {…}, "label"}.
    """
    refuse_existing(predictions, force=force)
    report = evaluate_pairs(pairs_file)
    if predictions is not None:
        write("".join(f"{prediction.model_dump_json()}\n" for prediction in report.predictions), predictions)
    click.echo(report.table())
