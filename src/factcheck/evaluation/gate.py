"""Measured figures and the kept floors go in; what sank below its floor comes out. Floors rise by themselves and sink only by a stated reason.

A floor holds for one corpus: labels or articles that changed make the figures incomparable, and that must not pass unseen either.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from math import floor
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from factcheck.domain.frozen import Frozen
from factcheck.errors import UsageError

SLACK = 1e-9


class Floors(Frozen):
    """What one set of labelled material has reached; `lowered` keeps every reason for which a floor sank."""

    corpus: str
    floors: dict[str, float]
    lowered: tuple[str, ...] = ()


Baseline = dict[str, Floors]


def read_baseline(path: Path) -> Baseline:
    """Empty where there is no file.

    Raises: `UsageError` where it is malformed.
    """
    try:
        return TypeAdapter(Baseline).validate_python(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, ValidationError) as error:
        raise UsageError(f"the baseline {str(path)!r} cannot be read", why=str(error), mend=f"git checkout {path}") from error


def baseline_text(baseline: Baseline) -> str:
    """The file's text, sorted, so that a change of floors is a readable diff."""
    entries = {name: baseline[name].model_dump() for name in sorted(baseline)}
    return json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def corpus_hash(root: Path, files: Iterable[Path]) -> str:
    """Of names relative to `root` and contents; the order in which a file system lists them does not count."""
    digest = hashlib.sha256()
    for path in sorted(files, key=lambda p: p.relative_to(root).as_posix()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def sunk(kept: Floors | None, figures: Mapping[str, float], corpus: str) -> list[str]:
    """What is wrong, one line each; a figure that can no longer be measured has sunk too."""
    if kept is None:
        return ["no floors are kept for it"]
    problems = [
        f"{name}: {_shown(figures.get(name))} is below its floor {level:.4f}"
        for name, level in kept.floors.items()
        if _below(figures, name, level)
    ]
    return [*problems, *(["its articles or labels are not those the floors were measured on"] if corpus != kept.corpus else [])]


def raised(kept: Floors | None, figures: Mapping[str, float], corpus: str) -> Floors:
    """Each floor at the higher of the kept and the measured figure; figures measured for the first time get one."""
    known = kept.floors if kept else {}
    levels = {name: max(known.get(name, 0.0), _rounded(figures.get(name, 0.0))) for name in (*known, *figures)}
    return Floors(corpus=corpus, floors=levels, lowered=kept.lowered if kept else ())


def lowered(kept: Floors | None, figures: Mapping[str, float], corpus: str, *, reason: str) -> Floors:
    """The measured figures as floors, with the reason why some sank and by how much."""
    known = kept.floors if kept else {}
    down = [f"{name} {level:.4f} → {_shown(figures.get(name))}" for name, level in known.items() if _below(figures, name, level)]
    entry = (f"{reason}: {', '.join(down)}",) if down else ()
    return Floors(corpus=corpus, floors={n: _rounded(v) for n, v in figures.items()}, lowered=(*(kept.lowered if kept else ()), *entry))


def _below(figures: Mapping[str, float], name: str, level: float) -> bool:
    return name not in figures or figures[name] < level - SLACK


def _rounded(figure: float) -> float:
    """Down, so that a floor never stands above what was measured."""
    return floor(figure * 10_000 + SLACK) / 10_000


def _shown(figure: float | None) -> str:
    return "not measured" if figure is None else f"{figure:.4f}"
