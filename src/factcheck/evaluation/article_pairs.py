"""Labelled pairs of passages and the brief of their articles go in; for each pair the relation that the brief gives comes out."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from factcheck.domain.brief import Brief
from factcheck.domain.relation import Relation
from factcheck.errors import UsageError
from factcheck.evaluation.gold import Mention
from factcheck.evaluation.mentions import APART, Passages

GRAVEST_FIRST = (
    Relation.CONTRADICTS, Relation.DISPUTED, Relation.CHANGED_OVER_TIME, Relation.EQUIVALENT, Relation.REFINES, Relation.COMPATIBLE, Relation.UNDECIDED,
    *APART,
)  # fmt: skip
CONFLICTS = (Relation.CONTRADICTS, Relation.DISPUTED, Relation.CHANGED_OVER_TIME)


class LabelledPair(BaseModel):
    """Two passages and how they stand to each other."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    relation: Relation
    a: Mention
    b: Mention
    why: str = ""
    ruling: Literal["", "false alarm", "confirmed"] = ""
    """Of a reader (`factcheck verdicts --export`): a false alarm is right where the relation does not come out again."""


class PairPrediction(BaseModel):
    """One line of the predictions file."""

    model_config = ConfigDict(frozen=True)

    id: str
    expected: str
    predicted: str
    correct: bool
    reason: str = ""


def read_pairs(path: Path) -> tuple[LabelledPair, ...]:
    """Raises: `UsageError`."""
    try:
        return TypeAdapter(tuple[LabelledPair, ...]).validate_python(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        raise UsageError(
            f"the pairs in {str(path)!r} cannot be read", why=str(error), mend="name a JSON list of {id, relation, a, b}"
        ) from error


def judge_pairs(labelled: Sequence[LabelledPair], brief: Brief) -> tuple[PairPrediction, ...]:
    """Passages that the brief never brings together are "apart", which is right for UNRELATED and DIFFERENT_EVENT; "missing" says that one has no claim.

    A passage may hold several claims: the labelled relation counts where one pair of them has it and none is in a graver conflict.
    """
    passages = Passages(brief)
    return tuple(_judged(pair, passages) for pair in labelled)


def _judged(pair: LabelledPair, passages: Passages) -> PairPrediction:
    first, second = passages.within(pair.a), passages.within(pair.b)
    pairs = sorted(passages.between(first, second), key=lambda p: (p.relation is not pair.relation, GRAVEST_FIRST.index(p.relation)))
    graver = [p for p in pairs if p.relation in CONFLICTS and GRAVEST_FIRST.index(p.relation) < GRAVEST_FIRST.index(pair.relation)]
    pairs = [*graver, *pairs]
    predicted = str(pairs[0].relation) if pairs else "apart" if first and second else "missing"
    kept_apart = pair.relation in APART and (predicted in ("apart", "missing") or Relation(predicted) in APART)
    return PairPrediction(
        id=pair.id,
        expected=f"not {pair.relation}" if pair.ruling == "false alarm" else pair.relation,
        predicted=predicted,
        correct=predicted != pair.relation if pair.ruling == "false alarm" else kept_apart or predicted == pair.relation,
        reason=pairs[0].reason if pairs else "",
    )
