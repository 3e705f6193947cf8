"""A quantity or a moment goes in, the distance within which another still agrees with it comes out. One table for all tolerances."""

from datetime import timedelta
from typing import NamedTuple

from factcheck.domain.value import Granularity, Moment


class Rounding(NamedTuple):
    """Half of the last digit vouched for, but never more than `share` of the number; below `from_size` a number is exact."""

    share: float
    from_size: float
    why: str


# One row a kind of unit, the first that fits. Sources: newsroom practice of rounding to two digits (Reuters and AP style round
# casualty figures from the hundreds on, never below); shares and conversions by arithmetic. Checked against fixtures/pairs/values.jsonl.
COUNT = Rounding(0.025, 100, "counts below a hundred are exact; above, a round figure stands for its last digit")
PERCENT = Rounding(1.0, 0, "half of the last digit: 27 % is 26.5 to 27.5; 'four in ten' is 35 to 45, 'a third' within 2.5 points")
MEASURE = Rounding(0.05, 0, "measures are rounded, and converted ones twice")
MONEY = Rounding(0.025, 0, "amounts are rounded to their last digit")
ROUNDING: dict[str, Rounding] = {
    "": COUNT, "percent": PERCENT, "percentage point": PERCENT, "magnitude": Rounding(0.02, 0, "half a tenth of a magnitude"),
    "day": Rounding(0.085, 0, "half of the unit told: twelve weeks are three months, ten days not eleven"),
    **dict.fromkeys(("km", "m", "kg", "km2", "litre", "km/h", "celsius", "MW", "barrel"), MEASURE),
}  # fmt: skip
# An approximate moment may lie this much outside of its interval.
MOMENT_SLACK: dict[Granularity, timedelta] = {
    "minute": timedelta(hours=1), "hour": timedelta(hours=3), "day": timedelta(days=3), "week": timedelta(days=4), "month": timedelta(days=16),
    "season": timedelta(days=31), "year": timedelta(days=184), "decade": timedelta(days=730), "interval": timedelta(days=5),
}  # fmt: skip
# UTC+14 is the farthest zone.
ZONES_APART = timedelta(hours=14)
# Weeks start on Saturday, Sunday or Monday, depending on the country.
WEEK_SLACK = timedelta(days=2)


def slack(unit: str, step: float, edge: float) -> float:
    """How far beyond this end of an interval a number may lie and still be the same figure, rounded; `step` and `edge` in one unit."""
    base = unit.partition("/")[0]
    rule = ROUNDING.get(base, MONEY if base.isupper() else COUNT)
    size = abs(edge)
    return 0.0 if size < rule.from_size else min(step / 2, rule.share * size)


def margin(moment: Moment) -> timedelta:
    """How far outside of its interval an approximate moment, or any week, may lie."""
    if moment.approximate:
        return MOMENT_SLACK[moment.granularity]
    return WEEK_SLACK if moment.granularity == "week" else timedelta(0)
