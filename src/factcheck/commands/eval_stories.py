"""`factcheck eval stories` and `eval article-pairs`: labelled material goes in; a table of figures comes out, and every prediction as a JSON line."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from factcheck import wiring
from factcheck.commands.brief import make, rendered
from factcheck.commands.options import run_options, settings_from, wanted_from
from factcheck.commands.output import refuse_existing, write
from factcheck.errors import FactcheckError
from factcheck.evaluation.article_pairs import PairPrediction, judge_pairs, read_pairs
from factcheck.evaluation.gold import read_gold
from factcheck.evaluation.stories import Prediction, judge_brief
from factcheck.evaluation.tally import table
from factcheck.settings import Settings

predictions_option = click.option(
    "--predictions", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT.jsonl", help="Write each prediction as a line of JSON."
)
force_option = click.option("--force", is_flag=True, help="Replace the predictions file.")


@click.command()
@click.argument("folders", nargs=-1, required=True, metavar="FOLDER…", type=click.Path(path_type=Path, exists=True, file_okay=False))
@predictions_option
@force_option
@run_options
def stories(folders: tuple[Path, ...], predictions: Path | None, force: bool, **flags: Any) -> int:
    """Measure briefs of labelled story FOLDERS: relations, false conflicts, independence. Recorded answers are replayed where no model is set up."""
    refuse_existing(predictions, force=force)
    settings = settings_from(flags)
    made: list[Prediction] = []
    code = 0
    for folder in folders:
        try:
            made += predict(folder, settings, wanted_from(flags, with_texts=True))
        except FactcheckError as error:
            click.echo(f"factcheck: {folder.name} is missing from the figures: {error}", err=True)
            code = max(code, error.exit_code)
    if predictions is not None:
        write(lines(made), predictions)
    click.echo(table(made))
    return code


@click.command("article-pairs")
@click.argument("pairs", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="PAIRS.json")
@click.option(
    "--articles",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Default: ../articles beside the file's folder.",
)
@predictions_option
@force_option
@run_options
def article_pairs(pairs: Path, folder: Path | None, predictions: Path | None, force: bool, **flags: Any) -> int:
    """Measure the brief of some articles against labelled PAIRS of passages."""
    refuse_existing(predictions, force=force)
    labelled = read_pairs(pairs)
    settings = settings_from(flags)
    gathered = wiring.gathered([str(folder or pairs.parents[1] / "articles")], settings)
    brief = make(gathered, settings, wanted_from(flags, with_texts=True))
    judged = judge_pairs(labelled, brief)
    if predictions is not None:
        write(lines(judged), predictions)
    click.echo("\n".join(_pair_line(p) for p in judged))
    click.echo(f"\n{sum(p.correct for p in judged)} of {len(judged)} as labelled ({brief.provenance.extractor})")
    return 0


def predict(folder: Path, settings: Settings, wanted: wiring.Wanted) -> tuple[Prediction, ...]:
    """One story's brief, made as `factcheck brief` makes it, against its labels.

    Raises: what making a brief raises; `UsageError` without labels; `ReplayMiss`.
    """
    gold = read_gold(folder)
    brief = make(wiring.gathered([str(folder)], settings), settings, wanted)
    return judge_brief(folder.resolve().name, gold, brief, rendered=rendered(brief, "md", "en"))


def lines(predictions: Sequence[BaseModel]) -> str:
    """JSON lines, Arabic as Arabic."""
    return "".join(f"{p.model_dump_json()}\n" for p in predictions)


def _pair_line(p: PairPrediction) -> str:
    return f"{'ok ' if p.correct else '   '} {p.id}  {p.expected} → {p.predicted}  {p.reason}".rstrip()
