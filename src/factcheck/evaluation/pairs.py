"""Labelled sentence pairs go in; predictions of how their values stand to each other, and a table of scores, come out. No model.

A line: `{"id", "lang", "kind": "quantity"|"date", "a": {"text", "published"}, "b": {…}, "label"}`; `label` may be missing.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.domain.frozen import Frozen
from factcheck.domain.value import Moment
from factcheck.errors import UsageError
from factcheck.evaluation.pair_mentions import Sentence
from factcheck.evaluation.pair_values import best_verdict
from factcheck.stages.normalise import midnight

PairLabel = Literal["agree", "compatible", "contradict", "not_comparable"]
LABELS: tuple[PairLabel, ...] = ("agree", "compatible", "contradict", "not_comparable")
FROM_RELATION: dict[str, PairLabel] = {
    "EQUIVALENT": "agree",
    "REFINES": "compatible",
    "COMPATIBLE": "compatible",
    "CONTRADICTS": "contradict",
}


class PairText(BaseModel):
    """One sentence with the publication date of its article (ISO), if known."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    text: str
    published: date | None = None


class SentencePair(BaseModel):
    """Other fields of the line (why, trap) are for its readers."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    id: str
    kind: Literal["quantity", "date"]
    lang: str = ""
    a: PairText
    b: PairText
    label: PairLabel | None = None


class PairPrediction(Frozen):
    """What is predicted for one pair, and why."""

    id: str
    predicted: PairLabel
    label: PairLabel | None = None
    reason: str = ""

    @property
    def correct(self) -> bool:
        return self.predicted == self.label


class PairsReport(Frozen):
    """All predictions, in the order of the file."""

    predictions: tuple[PairPrediction, ...]

    @property
    def labelled(self) -> tuple[PairPrediction, ...]:
        return tuple(p for p in self.predictions if p.label is not None)

    def table(self) -> str:
        """Right of all, false contradictions, precision and recall of each label, then every miss."""
        return "\n".join([*_summary(self.labelled), "", *_misses(self.labelled)])


def evaluate_pairs(path: Path) -> PairsReport:
    """Raises: UsageError for a file that cannot be read as pairs, naming every bad line."""
    return PairsReport(predictions=tuple(judge(pair) for pair in read_pairs(path)))


def predict(pair: SentencePair) -> PairLabel:
    """The label alone."""
    return judge(pair).predicted


def judge(pair: SentencePair) -> PairPrediction:
    """The label with its reason."""
    verdict = best_verdict(sentence(pair.a), sentence(pair.b), kind=pair.kind)
    label = FROM_RELATION.get(verdict.relation.value, "not_comparable")
    return PairPrediction(id=pair.id, predicted=label, label=pair.label, reason=verdict.reason)


def read_pairs(path: Path) -> tuple[SentencePair, ...]:
    """Raises: UsageError."""
    pairs, problems = [], []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.strip():
            try:
                pairs.append(SentencePair.model_validate(json.loads(line)))
            except (json.JSONDecodeError, ValidationError) as error:
                problems.append(f"line {number}: {str(error).splitlines()[0]}")
    if problems:
        raise UsageError(
            f"{path.name!r} is not a file of sentence pairs", why="; ".join(problems[:5]), mend="one JSON object a line, see --help"
        )
    return tuple(pairs)


def sentence(text: PairText) -> Sentence:
    """With the day of publication as a moment."""
    if text.published is None:
        return Sentence(text.text, None)
    start = midnight(text.published)
    return Sentence(text.text, Moment(surface=text.published.isoformat(), start=start, end=start + timedelta(days=1)))


def _summary(predictions: Sequence[PairPrediction]) -> list[str]:
    right = sum(p.correct for p in predictions)
    others = [p for p in predictions if p.label != "contradict"]
    false = sum(p.predicted == "contradict" for p in others)
    lines = [f"right                 {_share(right, len(predictions))}", f"false contradictions  {_share(false, len(others))}"]
    lines += [
        f"{label:<21} precision {_of(predictions, label, 'predicted')}  recall {_of(predictions, label, 'label')}" for label in LABELS
    ]
    confusions = Counter((p.label, p.predicted) for p in predictions if not p.correct)
    return [*lines, *(f"  {label} → {predicted}: {count}" for (label, predicted), count in sorted(confusions.items(), key=str))]


def _of(predictions: Iterable[PairPrediction], label: str, side: Literal["predicted", "label"]) -> str:
    chosen = [p for p in predictions if (p.predicted if side == "predicted" else p.label) == label]
    return _share(sum(p.correct for p in chosen), len(chosen))


def _share(hits: int, of: int) -> str:
    return f"{hits / of:.1%} ({hits}/{of})" if of else "— (0/0)"


def _misses(predictions: Iterable[PairPrediction]) -> list[str]:
    return [f"{p.id}: {p.label} → {p.predicted}  {p.reason}" for p in predictions if not p.correct]
