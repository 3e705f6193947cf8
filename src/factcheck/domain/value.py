"""What a claim's words mean: a quantity or a moment as an interval, or just words.

All intervals are half way between text and comparison: `surface` keeps the words, `derivation` says how they were read.
"""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from factcheck.domain.frozen import Frozen

Granularity = Literal["minute", "hour", "day", "week", "month", "season", "year", "decade", "interval"]


class Quantity(Frozen):
    """How many or how much: `[low, high]`, an end that is `None` is open.

    "more than 6,000 soldiers" → low 6000, low_closed False, high None, counted "soldier".
    """

    type: Literal["quantity"] = "quantity"
    surface: str
    low: float | None
    high: float | None
    low_closed: bool = True
    high_closed: bool = True
    approximate: bool = False
    """The source says "about", "nearly", or the interval is widened by a rounding rule."""
    unit: str = ""
    """Canonical unit: "" for a count, "km", "kg", "percent", "USD", "day"; a rate as "flight/week"."""
    counted: str = ""
    """What is counted as a normalised key ("soldier", "person killed"); "" where the words do not say."""
    wider: str = ""
    """The wider noun that `counted` is a kind of ("person" for "soldier"); "" where there is none."""
    state: str = ""
    """The last word of `counted` where that tells what happened to it, or which size is meant ("killed", "capacity")."""
    step: float = 0.0
    """The last digit that the words vouch for, in `unit`: "6,000" → 1000, "5,987" → 1, "four in ten" → 10 percent."""
    rate: float = 0.0
    """Where the text states an exchange rate: one `rate_unit` is this many of `unit`; 0 where it states none."""
    rate_unit: str = ""
    derivation: str = ""


class Moment(Frozen):
    """When: `[start, end)` in time, naive local time unless the words state a zone.

    Both ends are `None` while the words stay relative (no publication date); `month`, `day`, `weekday` keep what is known even then.
    """

    type: Literal["moment"] = "moment"
    surface: str
    start: datetime | None
    end: datetime | None
    granularity: Granularity = "day"
    approximate: bool = False
    month: int | None = Field(default=None, ge=1, le=12)
    """1–12 where the words name a month although the year is not settled."""
    day: int | None = Field(default=None, ge=1, le=31)
    weekday: int | None = Field(default=None, ge=0, le=6)
    """0 Monday … 6 Sunday, as named in the words."""
    zoned_minute: int | None = None
    """Where weekday, time and zone are told: minutes in UTC from the start of that weekday, "Saturday 1 a.m., UTC+3" → -120."""
    before_christ: tuple[int, int] | None = None
    """First and last year before Christ, which `start` and `end` cannot hold: "the fifth century BC" → (500, 401)."""
    derivation: str = ""


def day_or_span(moment: Moment | None, unknown: str) -> str:
    """`"2025-07-12"`, for anything coarser `"2025-07-01 to 2025-08-01"` (the end excluded); `unknown` where it is not settled."""
    if moment is None or moment.start is None or moment.end is None:
        return unknown
    first, end = moment.start.date().isoformat(), moment.end.date().isoformat()
    return first if moment.granularity in ("day", "hour", "minute") or first == end else f"{first} to {end}"


class Words(Frozen):
    """A value that is neither a quantity nor a moment: a place, a role, a statement."""

    type: Literal["words"] = "words"
    surface: str
    derivation: str = ""


def plain_number(value: float) -> str:
    """As a reader writes it: `1234567.0` → `"1,234,567"`, `80.4672` → `"80.47"`, `0.00002` → `"2e-05"`."""
    if abs(value) >= 1e15 or (value and abs(value) < 0.005):
        return f"{value:g}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


Value = Annotated[Quantity | Moment | Words, Field(discriminator="type")]


class Found(Frozen):
    """A value that a text mentions, and where: `[start, end)` in code points of the text that was searched."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    value: Quantity | Moment
