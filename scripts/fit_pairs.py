"""Labelled sentence pairs go in; how much each sign of `factcheck eval pairs` counts comes out, in evaluation/pair_weights.toml.

    uv run --with scipy python scripts/fit_pairs.py fixtures/pairs/values.jsonl fixtures/pairs/more.jsonl

A logistic regression whose weights may not change their sides: a shared noun never speaks against one matter, another place never for
it. Which of a pair's links is the one meant is not labelled; it is taken to be the surest of those that give the label, and this is
repeated. A contradiction must be as sure as can be had for `GIVEN_UP` of the right answers, each pair judged by weights
fitted without it. Pairs kept to measure with are never given to this script.
"""

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from factcheck.evaluation.pair_links import Kind, links
from factcheck.evaluation.pair_mentions import Both
from factcheck.evaluation.pair_signs import OF_MOMENTS, OF_QUANTITIES, OF_WORDS, signs
from factcheck.evaluation.pair_values import SEVERITY, Weights, decided
from factcheck.evaluation.pairs import FROM_RELATION, PairLabel, read_pairs, sentence

OUT = Path(__file__).parents[1] / "src" / "factcheck" / "evaluation" / "pair_weights.toml"
AGAINST = frozenset(
    ("each its own act", "each its own acts", "other stage", "other matter", "fits elsewhere", "each its own name", "one aside", "nothing shared", "each its own site", "each its own place", "other quality", "other edition", "one edition", "other ordinal", "other year", "edition of another year", "each its own leader",
     "other noun", "unknown noun", "one noun", "other state", "one state", "loose", "far", "one said")
)  # fmt: skip
EITHER_WAY = frozenset(("two scripts", "none noun", "overlap", "wider noun"))
STRENGTH = 0.3
"""Of the penalty on large weights; from 0.1 to 1 the figures of cross-validation differ by less than their noise."""
GIVEN_UP = 0.0075
"""Of the right answers, for fewer false contradictions: these are the worst error."""
FOLDS, ROUNDS, SHUFFLES = 10, 5, 3
LEASTS = tuple(step / 10 for step in range(41))


class Labelled(NamedTuple):
    """A pair with its links, each with its signs."""

    label: PairLabel
    links: tuple[tuple[Both, dict[str, float]], ...]


Judged = tuple[Labelled, list[tuple[float, Both]]]
"""A pair and its links, each with how surely it is of one thing."""


class Row(NamedTuple):
    """One link as an example: its numbers, 1 for links of one thing and -1 for others, and what it weighs."""

    numbers: np.ndarray
    side: float
    weight: float


def main() -> None:
    """Print the figures of cross-validation and write the table."""
    lines = ["# How much each sign of pair_signs.py counts; written by scripts/fit_pairs.py, not by hand.", ""]
    for kind in ("quantity", "date"):
        pairs = [_labelled(pair, kind) for path in sys.argv[1:] for pair in read_pairs(Path(path)) if pair.kind == kind and pair.label]
        least = _least(pairs, kind)
        lines += _table(kind, fitted(pairs, kind, least))
    OUT.write_text("\n".join(lines), "utf-8")


def _labelled(pair, kind: Kind) -> Labelled:  # type: ignore[no-untyped-def]
    found = links(sentence(pair.a), sentence(pair.b), kind=kind)
    return Labelled(pair.label, tuple((both, signs(both)) for both in found))


def _names(kind: Kind) -> tuple[str, ...]:
    return tuple(sorted((*(OF_QUANTITIES if kind == "quantity" else OF_MOMENTS), *OF_WORDS)))


def _numbers(both: Both, told: dict[str, float], names: Sequence[str]) -> np.ndarray:
    plain = np.array([told.get(name, 0.0) for name in names])
    return np.concatenate((plain, [float(both.clash)], plain * both.clash))


def fitted(pairs: Sequence[Labelled], kind: Kind, least: float) -> Weights:
    """Weights from all these pairs."""
    names = _names(kind)
    found, base = np.zeros(2 * len(names) + 1), 0.0
    for _ in range(ROUNDS):
        rows = [row for pair in pairs for row in _examples(pair, names, found)]
        found, base = _solve(rows, names, found, base)
    count = len(names)
    each = {name: round(float(w), 3) for name, w in zip(names, found[:count], strict=True)}
    in_clash = {name: round(float(w), 3) for name, w in zip(names, found[count + 1 :], strict=True)}
    return Weights(round(base, 3), round(float(found[count]), 3), least, _kept(each), _kept(in_clash))


def _kept(each: dict[str, float]) -> dict[str, float]:
    return {name: weight for name, weight in each.items() if abs(weight) >= 0.01}


def _examples(pair: Labelled, names: Sequence[str], found: np.ndarray) -> Iterable[Row]:
    """All links of a pair that is not comparable are of two things; else the surest that gives the label is of one, harder ones of two."""
    if pair.label == "not_comparable":
        yield from _apart([_numbers(*link, names) for link in pair.links])
        return
    right = [_numbers(*link, names) for link in pair.links if FROM_RELATION[link[0].verdict.relation.value] == pair.label]
    hardest = max((level for relation, level in SEVERITY.items() if FROM_RELATION[relation.value] == pair.label), default=0)
    if right:
        start = np.concatenate([_start(names), np.zeros(len(names) + 1)])
        yield Row(max(right, key=lambda numbers: float(numbers @ (found if found.any() else start))), 1.0, 1.0)
    yield from _apart([_numbers(*link, names) for link in pair.links if SEVERITY[link[0].verdict.relation] > hardest])


def _apart(numbers: Sequence[np.ndarray]) -> Iterable[Row]:
    return (Row(row, -1.0, len(numbers) ** -0.5) for row in numbers)


def _start(names: Sequence[str]) -> np.ndarray:
    guess = {"near": 1.0, "same noun": 2.0, "same unit": 1.0, "first acts": 1.0}
    return np.array([guess.get(name, 0.0) for name in names])


def _solve(rows: Sequence[Row], names: Sequence[str], found: np.ndarray, base: float) -> tuple[np.ndarray, float]:
    numbers = np.array([row.numbers for row in rows])
    side, weight = np.array([row.side for row in rows]), np.array([row.weight for row in rows])
    spread = numbers.std(0) + 1e-6
    scaled = numbers / spread

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        margin = side * (scaled @ at[:-1] + at[-1])
        slope = -side / (1 + np.exp(margin)) * weight
        penalty = 0.5 / STRENGTH * float(at[:-1] @ at[:-1])
        return float(weight @ np.logaddexp(0, -margin)) + penalty, np.append(scaled.T @ slope + at[:-1] / STRENGTH, slope.sum())

    bounds = [*map(_bounds, names), (None, None), *map(_bounds, names), (None, None)]
    solved = minimize(loss, np.append(found * spread, base), jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 300}).x
    return solved[:-1] / spread, float(solved[-1])


def _bounds(name: str) -> tuple[float | None, float | None]:
    return (None, None) if name in EITHER_WAY else (None, 0.0) if name in AGAINST else (0.0, None)


def _least(pairs: Sequence[Labelled], kind: Kind) -> float:
    """The sureness that a contradiction needs."""
    judged = [one for seed in range(SHUFFLES) for one in _judged(pairs, kind, seed)]
    figures = {least: _figures(judged, least) for least in LEASTS}
    chosen = max(least for least in LEASTS if figures[least][0] >= figures[0.0][0] - GIVEN_UP)
    told = "; ".join(f"at {least}: right {figures[least][0]:.1%}, false contradictions {figures[least][1]:.1%}" for least in (chosen, 0.0))
    sys.stdout.write(f"{kind}: {len(pairs)} pairs, each judged by weights fitted without it; {told}\n")
    return chosen


def _judged(pairs: Sequence[Labelled], kind: Kind, seed: int) -> Iterator[Judged]:
    order = list(range(len(pairs)))
    random.Random(seed).shuffle(order)  # noqa: S311 - folds, no secret
    for fold in range(FOLDS):
        kept_out = set(order[fold::FOLDS])
        weights = fitted([pair for at, pair in enumerate(pairs) if at not in kept_out], kind, 0.0)
        yield from ((pairs[at], [(weights.sureness(both), both) for both, _ in pairs[at].links]) for at in sorted(kept_out))


def _figures(judged: Sequence[Judged], least: float) -> tuple[float, float]:
    said = [(pair.label, _label(weighed, least)) for pair, weighed in judged]
    others = [given for label, given in said if label != "contradict"]
    return sum(label == given for label, given in said) / len(said), others.count("contradict") / len(others)


def _label(weighed: Sequence[tuple[float, Both]], least: float) -> PairLabel:
    verdict = decided(weighed, least)
    return FROM_RELATION.get(verdict.relation.value, "not_comparable") if verdict else "not_comparable"


def _table(kind: str, weights: Weights) -> list[str]:
    lines = [f"[{kind}]", f"base = {weights.base}", f"clash = {weights.clash}", f"least = {weights.least}", "", f"[{kind}.each]"]
    lines += [f'"{name}" = {weight}' for name, weight in weights.each.items()]
    lines += ["", f"[{kind}.each_in_clash]", *(f'"{name}" = {weight}' for name, weight in weights.each_in_clash.items()), ""]
    return lines


if __name__ == "__main__":
    main()
