"""Labelled stories and pairs go in; figures beside their floors come out, and exit code 1 where one sank.

python scripts/quality_gate.py                     check (what CI runs)
python scripts/quality_gate.py --raise             keep higher figures as floors; refuses while anything is below its floor
python scripts/quality_gate.py --lower "reason"    keep today's figures as floors although some sank; the reason is kept too
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck import wiring
from factcheck.commands.eval_stories import predict
from factcheck.errors import FactcheckError
from factcheck.evaluation.gate import Baseline, Floors, baseline_text, corpus_hash, lowered, raised, read_baseline, sunk
from factcheck.evaluation.pairs import PairPrediction, evaluate_pairs
from factcheck.evaluation.tally import Share, measures
from factcheck.settings import load_settings

ROOT = Path(__file__).parents[1]
STORIES = ROOT / "fixtures" / "stories"
PAIRS = {"pairs of values": "values.jsonl", "pairs fitted": "fitted.jsonl", "pairs held out": "held_out.jsonl"}
BASELINE = ROOT / "fixtures" / "quality_baseline.json"
CORPUS = ("*.txt", "*.md", "*.html", "story.toml", "gold.json", "independence.json")
RECORDED = Path(wiring.RECORDINGS) / "summarise"
"""The last answer of a run: a story without it is still being recorded."""
NOT_CORPUS = "brief.md"

Measured = tuple[str, dict[str, float], str]
"""Name, figures, corpus hash."""


def main() -> int:
    """Check, or write the baseline anew."""
    parser = argparse.ArgumentParser(description="hold measured quality above its floors")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--raise", dest="up", action="store_true")
    choice.add_argument("--lower", metavar="REASON", default="")
    asked = parser.parse_args()
    try:
        kept, measured = read_baseline(BASELINE), list(_measured())
    except FactcheckError as error:
        _say(f"not measured: {error}")
        return 1
    problems = [line for one in measured for line in _report(kept, one)]
    problems += [f"{name} was not measured" for name in kept if name not in {m[0] for m in measured}]
    if asked.lower:
        return _write({name: lowered(kept.get(name), figures, corpus, reason=asked.lower) for name, figures, corpus in measured})
    if asked.up and not _blocked(problems):
        return _write({name: raised(kept.get(name), figures, corpus) for name, figures, corpus in measured})
    _say(*(f"SUNK  {line}" for line in problems))
    if problems:
        _say('mend what sank; where labels changed or figures rose: --raise; to keep lower floors: --lower "reason"')
    return 1 if problems else 0


def _measured() -> Iterator[Measured]:
    folders = sorted(p.parent for p in STORIES.glob("*/gold.json"))
    yield _stories("stories by rules", folders, wiring.Wanted(with_texts=True))
    recorded = [f for f in folders if (f / RECORDED).is_dir()]
    if recorded:
        yield _stories("stories by recorded answers", recorded, wiring.Wanted(replay=wiring.BESIDE_STORY, with_texts=True))
    for name, file in PAIRS.items():
        path = ROOT / "fixtures" / "pairs" / file
        yield name, _figures(_pair_measures(evaluate_pairs(path).labelled)), corpus_hash(ROOT, [path])


def _stories(name: str, folders: list[Path], wanted: wiring.Wanted) -> Measured:
    settings = load_settings(flags={"extractor": "rules"}, environ={}, cwd=STORIES, user_folder=STORIES)
    predictions = [p for folder in folders for p in predict(folder, settings, wanted)]
    files = (path for folder in folders for pattern in CORPUS for path in folder.glob(pattern) if path.name != NOT_CORPUS)
    return name, _figures(measures(predictions)), corpus_hash(ROOT, files)


def _pair_measures(labelled: tuple[PairPrediction, ...]) -> dict[str, Share]:
    given = [p for p in labelled if p.predicted == "contradict"]
    wanted = [p for p in labelled if p.label == "contradict"]
    return {
        "pairs right": Share(sum(p.correct for p in labelled), len(labelled)),
        "contradict precision": Share(sum(p.correct for p in given), len(given)),
        "contradict recall": Share(sum(p.correct for p in wanted), len(wanted)),
    }


def _figures(shares: dict[str, Share]) -> dict[str, float]:
    return {name: share.value for name, share in shares.items() if share.value is not None}


def _report(kept: Baseline, one: Measured) -> Iterator[str]:
    name, figures, corpus = one
    floors: Floors | None = kept.get(name)
    _say("", name, *(f"  {figure:<44} {value:.4f}  {_floor(floors, figure)}" for figure, value in figures.items()))
    yield from (f"{name}: {line}" for line in sunk(floors, figures, corpus))


def _floor(floors: Floors | None, figure: str) -> str:
    return f"floor {floors.floors[figure]:.4f}" if floors and figure in floors.floors else "no floor yet"


def _blocked(problems: list[str]) -> bool:
    """Whether anything is below its floor; new material and changed labels are no obstacle to raising."""
    return any("below its floor" in line or "was not measured" in line for line in problems)


def _write(baseline: Baseline) -> int:
    BASELINE.write_text(baseline_text(baseline), encoding="utf-8")
    _say(f"written to {BASELINE.relative_to(ROOT)}")
    return 0


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
