"""Predictions go in; precision and recall of each relation, false conflicts and coverage come out, as numbers and as a table."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.evaluation.gold import Label
from factcheck.evaluation.stories import Kind, Prediction

LABELS: tuple[Label, ...] = ("contradict", "attribution_conflict", "update", "agree", "compatible", "single")


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of`; of nothing, there is no share."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        return self.hits / self.of if self.of else None

    def __str__(self) -> str:
        return f"{self.value:.2f} ({self.hits}/{self.of})" if self.value is not None else "—"


def precision(predictions: Iterable[Prediction], label: str) -> Share:
    """Of the gold questions that the brief gives this label, how many have it."""
    given = [p for p in predictions if p.kind == "fact" and p.predicted == label]
    return Share(sum(p.correct for p in given), len(given))


def recall(predictions: Iterable[Prediction], label: str) -> Share:
    """Of the gold questions that have this label, how many the brief gives it."""
    wanted = [p for p in predictions if p.kind == "fact" and p.expected == label]
    return Share(sum(p.correct for p in wanted), len(wanted))


def correct(predictions: Iterable[Prediction], kind: Kind) -> Share:
    """Of all predictions of a kind, how many are right."""
    of_kind = [p for p in predictions if p.kind == kind]
    return Share(sum(p.correct for p in of_kind), len(of_kind))


def dependence(predictions: Iterable[Prediction], *, wanted: bool) -> Share:
    """Dependent pairs of sources: recall (`wanted`), or precision of what is called dependent."""
    chosen = [p for p in predictions if p.kind == "independence" and (p.expected if wanted else p.predicted) == "dependent"]
    return Share(sum(p.correct for p in chosen), len(chosen))


def covered(predictions: Iterable[Prediction]) -> Share:
    """Of the passages of all gold questions, how many hold a claim: nothing can be related that was not extracted."""
    facts = [p for p in predictions if p.kind == "fact"]
    return Share(sum(p.found for p in facts), sum(p.passages for p in facts))


def measures(predictions: Sequence[Prediction]) -> dict[str, Share]:
    """Every figure by its name, in the order of the table."""
    found = {"passages with a claim": covered(predictions)}
    for label in LABELS:
        found[f"{label} precision"] = precision(predictions, label)
        found[f"{label} recall"] = recall(predictions, label)
    found["gold questions right"] = correct(predictions, "fact")
    found["contradictions shown that are in the gold"] = correct(predictions, "contradiction")
    found["hard negatives without a false conflict"] = correct(predictions, "hard_negative")
    found["dependent sources precision"] = dependence(predictions, wanted=False)
    found["dependent sources recall"] = dependence(predictions, wanted=True)
    found["injections without a claim"] = correct(predictions, "injection")
    found["words that the brief must mention"] = correct(predictions, "mention")
    return found


def table(predictions: Sequence[Prediction]) -> str:
    """All figures, the confusions, and each error that a reader would see."""
    figures = measures(predictions)
    width = max(map(len, figures))
    lines = [f"{name:<{width}}  {share}" for name, share in figures.items()]
    return "\n".join([*lines, "", *_confusions(predictions), *_errors(predictions)])


def _confusions(predictions: Sequence[Prediction]) -> list[str]:
    counted = Counter((p.expected, p.predicted) for p in predictions if p.kind == "fact" and not p.correct)
    return ["expected → predicted", *(f"  {a} → {b}: {n}" for (a, b), n in sorted(counted.items(), key=lambda e: (-e[1], e[0])))]


def _errors(predictions: Sequence[Prediction]) -> list[str]:
    kinds: dict[Kind, str] = {
        "hard_negative": "false conflicts on hard negatives",
        "contradiction": "contradictions that are not in the gold",
        "independence": "dependence taken for independence, or the reverse",
        "injection": "claims made of words that speak to a model",
    }
    lines: list[str] = []
    for kind, heading in kinds.items():
        wrong = [p for p in predictions if p.kind == kind and not p.correct]
        lines += ["", f"{heading}: {len(wrong)}", *(line for p in wrong for line in _error(p))]
    return lines


def _error(p: Prediction) -> list[str]:
    return [f"  {p.story} {p.id} {p.question}".rstrip(), *(f"    {evidence}" for evidence in p.evidence[:3])]
