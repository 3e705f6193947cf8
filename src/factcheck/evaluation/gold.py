"""A story folder's gold.json (and independence.json beside it) goes in; what its labels expect of a brief comes out."""

import json
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from factcheck.domain.relation import Independence
from factcheck.errors import UsageError

Label = Literal["contradict", "agree", "compatible", "update", "attribution_conflict", "single"]
GOLD_FILE = "gold.json"
INDEPENDENCE_FILE = "independence.json"
T = TypeVar("T")


class _Labelled(BaseModel):
    """Labels made elsewhere may carry more than is asked for here."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Mention(_Labelled):
    """Verbatim words of one article; `file` is its name in the story's folder."""

    file: str
    quote: str


class GoldPosition(_Labelled):
    """One answer and where it is given."""

    value: str
    mentions: tuple[Mention, ...]


class Fact(_Labelled):
    """One question, how its positions stand to each other, and who says what."""

    id: str
    question: str
    kind: str
    relation: Label
    positions: tuple[GoldPosition, ...]


class HardNegative(_Labelled):
    """Two passages that look like a conflict and are none."""

    a: Mention
    b: Mention
    why: str = ""


class Dependence(_Labelled):
    """Two files that are not independent of each other; all other pairs of the story are."""

    a: str
    b: str
    independence: Independence
    why: str = ""


class Gold(_Labelled):
    """All labels of a story."""

    facts: tuple[Fact, ...]
    hard_negatives: tuple[HardNegative, ...] = ()
    injections: tuple[Mention, ...] = ()
    must_mention_in_brief: tuple[str, ...] = ()
    dependences: tuple[Dependence, ...] | None = None
    """`None`: nobody has labelled which sources depend on each other."""


def read_gold(folder: Path) -> Gold:
    """Raises: `UsageError` where the folder has no labels or they are malformed."""
    gold = _read(folder / GOLD_FILE, TypeAdapter(Gold))
    beside = folder / INDEPENDENCE_FILE
    if not beside.exists():
        return gold
    return gold.model_copy(update={"dependences": _read(beside, TypeAdapter(tuple[Dependence, ...]))})


def _read(path: Path, adapter: TypeAdapter[T]) -> T:
    try:
        return adapter.validate_python(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        raise UsageError(
            f"{str(path.parent)!r} cannot be evaluated", why=f"it has no {path.name}", mend="name a folder like fixtures/stories/<slug>"
        ) from None
    except (OSError, ValueError, ValidationError) as error:
        raise UsageError(f"the labels in {str(path)!r} cannot be read", why=str(error)) from error
