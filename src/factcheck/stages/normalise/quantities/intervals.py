"""A number with its bound words goes in, an interval comes out: "more than 6,000" → (6000, ∞)."""

from collections.abc import Set
from dataclasses import dataclass

from factcheck.stages.normalise.numbers.figures import step_of
from factcheck.stages.normalise.quantities.bounds import Bound

# DESIGN.md: "about 6,000" is ±10 %. A range that is itself hedged is widened by half of that.
ABOUT = 0.10
ABOUT_RANGE = 0.05


@dataclass(frozen=True, slots=True)
class Interval:
    """`[low, high]` before bounds apply; `step` is the last digit vouched for; `note` says how it was read."""

    low: float
    high: float
    step: float
    low_closed: bool = True
    note: str = ""

    def times(self, by: float, *, unit: str) -> "Interval":
        """In another unit."""
        if by == 1:
            return self
        note = f"× {by:g} = {self.low * by:g} {unit}" if self.low == self.high else f"× {by:g} {unit}"
        return Interval(tidy(self.low * by), tidy(self.high * by), tidy(self.step * by), self.low_closed, note)


@dataclass(frozen=True, slots=True)
class Shaped:
    """An interval with open ends (`None`) as a `Quantity` holds it."""

    low: float | None
    high: float | None
    low_closed: bool = True
    high_closed: bool = True
    approximate: bool = False
    note: str = ""


def tidy(value: float) -> float:
    """Without the noise of binary fractions: 92.60000000000001 → 92.6."""
    return float(f"{value:.10g}")


def spanned(low: float, high: float) -> Interval:
    """From what the number words say."""
    return Interval(low, high, step_of(low))


def bounded(interval: Interval, bounds: Set[Bound]) -> Shaped:
    """The strongest bound decides; "about" beside another bound only marks it."""
    about = "about" in bounds
    low, high = interval.low, interval.high
    if "gt" in bounds or "ge" in bounds:
        closed = "ge" in bounds
        return Shaped(low, None, low_closed=closed, approximate=about, note="at least" if closed else "more than")
    if "lt" in bounds or "le" in bounds:
        closed = "le" in bounds
        return Shaped(None, high, high_closed=closed, approximate=about, note="at most" if closed else "less than")
    if "odd" in bounds:
        return Shaped(low, tidy(high + interval.step), high_closed=False, note="and a few more")
    if about:
        margin = ABOUT if low == high else ABOUT_RANGE
        wide = sorted((low * (1 - margin), high * (1 + margin), low * (1 + margin), high * (1 - margin)))
        return Shaped(tidy(wide[0]), tidy(wide[-1]), approximate=True, note=f"about: ±{margin:.0%}")
    note = "" if low == high else "a range or a vague word"
    return Shaped(low, high, low_closed=interval.low_closed, note=note)
