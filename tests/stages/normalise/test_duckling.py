"""Public development data: Arabic numerals, amounts, dates and intervals with gold values; the goals of issue 3."""

import json
import os
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pydantic import BaseModel

from factcheck.domain.value import Moment, Quantity
from factcheck.stages.normalise import figures_in, understand

SHARED = Path(os.environ.get("FACTCHECK_SHARED", Path(__file__).parents[4] / "shared"))
ROWS = SHARED / "data" / "duckling_ar.jsonl"
UNITS = {
    "Gram": ("kg", 0.001),
    "Ounce": ("kg", 0.028349523),
    "Cup": ("cup", 1.0),
    "Dollar": ("USD", 1.0),
    "Cent": ("cent", 1.0),
    "Pound": ("pound", 1.0),
}
GOALS = {"number": 0.97, "datetime": 0.80, "interval": 0.60, "simple": 0.85}


class Gold(BaseModel):
    """Fields depend on the kind."""

    kind: str
    value: float | list[int] | None = None
    start: list[int] | None = None
    to: list[int] | None = None
    unit: str = ""
    lo: float | None = None
    hi: float | None = None


def test_the_goals_on_public_data_are_met() -> None:
    if not ROWS.is_file():
        pytest.skip(f"{ROWS} is not there; FACTCHECK_SHARED names the folder above data/")
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()

    for row in map(json.loads, ROWS.read_text("utf-8").splitlines()):
        gold = Gold.model_validate({("start" if key == "from" else key): value for key, value in row["gold"].items()})
        kind = "simple" if gold.kind in ("between", "under", "above") else gold.kind
        of[kind] += 1
        right[kind] += is_right(row["input"], row["reference"], gold)

    assert {kind: right[kind] / of[kind] >= goal for kind, goal in GOALS.items()} == dict.fromkeys(GOALS, True)


def is_right(text: str, reference: str | None, gold: Gold) -> bool:
    if gold.kind in ("number", "ordinal"):
        return [figure.value for figure in figures_in(text)] == [pytest.approx(gold.value)]
    if gold.kind in ("datetime", "interval"):
        return is_right_date(text, reference or "", gold)
    value = understand(text, kind="quantity")
    unit, by = UNITS.get(gold.unit, (gold.unit, 1.0))
    low, high = {
        "simple": (gold.value, gold.value),
        "between": (gold.lo, gold.hi),
        "under": (None, gold.value),
        "above": (gold.value, None),
    }.get(gold.kind, (None, None))
    widened = isinstance(value, Quantity) and value.approximate
    return (
        isinstance(value, Quantity)
        and value.unit == unit
        and near(value.low, low, by * (0.95 if widened else 1))
        and near(value.high, high, by * (1.05 if widened else 1))
    )


def instant(parts: list[int]) -> datetime:
    return datetime(*parts)  # noqa: DTZ001 - local time, as the gold gives it


def near(found: float | None, wanted: object, by: float) -> bool:
    return found is None if not isinstance(wanted, float) else found == pytest.approx(wanted * by)


def is_right_date(text: str, reference: str, gold: Gold) -> bool:
    day = datetime.fromisoformat(reference[:10])
    value = understand(text, kind="date", published=Moment(surface="", start=day, end=day + timedelta(days=1)))
    if not isinstance(value, Moment) or value.start is None:
        return False
    if isinstance(gold.value, list):
        return value.start.replace(tzinfo=None) == instant(gold.value)
    return gold.start is not None and gold.to is not None and (value.start, value.end) == (instant(gold.start), instant(gold.to))
