"""Two quantities go in, a verdict comes out: first whether they measure the same, then how their intervals lie."""

from typing import NamedTuple

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Quantity, plain_number
from factcheck.stages.compare.values_tolerance import slack

SPANS = ("minute", "hour", "day", "week", "month", "year")
# Units that `normalise` keeps apart because people read them apart: to the larger one.
CONVERSIONS = {"m": ("km", 0.001), "night": ("day", 1.0)}
# Small coins: of which currencies, named or not, they are what part. A fils of the Emirates is a hundredth, others a thousandth.
SMALL_COINS: dict[str, dict[str, float]] = {
    "cent": {"USD": 0.01, "EUR": 0.01}, "penny": {"GBP": 0.01, "pound": 0.01}, "kopeck": {"RUB": 0.01}, "halala": {"SAR": 0.01, "riyal": 0.01},
    "piastre": dict.fromkeys(("pound", "EGP", "SDG", "SYP", "LBP", "lira", "JOD", "dinar"), 0.01),
    "fils": {"AED": 0.01, "dirham": 0.01, **dict.fromkeys(("dinar", "KWD", "BHD", "JOD", "IQD"), 0.001)},
}  # fmt: skip
# A currency named without its country may be any of these.
FAMILIES = {
    "pound": frozenset(("GBP", "EGP", "SDG", "LBP", "SYP")), "dinar": frozenset(("KWD", "JOD", "BHD", "IQD", "LYD", "DZD", "TND")),
    "riyal": frozenset(("SAR", "QAR", "OMR", "YER", "IRR")), "lira": frozenset(("TRY", "LBP", "SYP")), "dirham": frozenset(("AED", "MAD")),
}  # fmt: skip
# Days in a period, for rates (a Julian year, as in the table of units).
PERIODS = {"hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
# An upper end so far above the lower one belongs to a vague word ("thousands"), not to a count.
VAGUE = 100


# The margin that `normalise` gives one number that is hedged.
ABOUT = 0.10
# Of a number that tells how many of what was counted before.
PART = "part"
# Of how many persons there is room for: how many came excludes it only where it is the same figure.
CAPACITY, PERSON = "capacity", "person"
# Of a number that tells of how many a part is.
WHOLE = "whole"
# Growth and inflation are rises: "prices rose 33 %", "inflation was 33 %".
ONE_STATE = frozenset((frozenset(("growth", "raised")), frozenset(("inflation", "raised"))))


class Bounds(NamedTuple):
    """An interval in a common unit; open ends are infinite."""

    low: float
    high: float
    low_closed: bool
    high_closed: bool
    step: float
    unit: str
    approximate: bool

    @property
    def exact(self) -> bool:
        """One number."""
        return self.low == self.high

    @property
    def centre(self) -> float:
        """The number an approximate interval was made from."""
        return (self.low + self.high) / 2


def compare_quantities(a: Quantity, b: Quantity) -> Verdict | None:
    """`None` where what is counted cannot be matched by code."""
    factors = _common_unit(a.unit, b.unit) or _by_stated_rate(a, b)
    if factors is None:
        return _unrelated(f"{a.unit or 'a count'} and {b.unit or 'a count'} do not measure the same")
    if (a.unit == "") != (b.unit == ""):
        return _unrelated(f"{a.surface} and {b.surface} do not measure the same") if _noun(a if b.unit else b) else None
    nouns = _by_states(a, b) or _nouns(a, b)
    if nouns == "unknown":
        return None
    left, right = _bounds(a, factors[0]), _bounds(b, factors[1])
    verdict = _by_intervals(a, b, left, right, part=nouns)
    # "14 pilgrims killed" and "14 passengers killed" may be the same people; another number tells of others.
    is_apart = nouns == "apart" or (nouns == "siblings" and verdict.relation != Relation.EQUIVALENT)
    return _unrelated(f"{a.counted} and {b.counted} are counted") if is_apart else verdict


def _common_unit(a: str, b: str) -> tuple[float, float] | None:
    """What to multiply each by; `None` for units that do not meet. A count without a unit meets anything here."""
    if a == b or not a or not b:
        return 1.0, 1.0
    (unit_a, _, per_a), (unit_b, _, per_b) = a.partition("/"), b.partition("/")
    factors = _same_measure(unit_a, unit_b)
    if factors is None or bool(per_a) != bool(per_b):
        return None
    if per_a == per_b:
        return factors
    if per_a not in PERIODS or per_b not in PERIODS:
        return None
    return factors[0] / PERIODS[per_a], factors[1] / PERIODS[per_b]


def _by_stated_rate(a: Quantity, b: Quantity) -> tuple[float, float] | None:
    """Two currencies meet only at a rate that one of the texts states."""
    if a.rate and _same_measure(a.rate_unit, b.unit):
        return 1 / a.rate, 1.0
    return (1.0, 1 / b.rate) if b.rate and _same_measure(b.rate_unit, a.unit) else None


def _same_measure(a: str, b: str) -> tuple[float, float] | None:
    (base_a, by_a), (base_b, by_b) = CONVERSIONS.get(a, (a, 1.0)), CONVERSIONS.get(b, (b, 1.0))
    if base_a == base_b or b in FAMILIES.get(a, ()) or a in FAMILIES.get(b, ()):
        return by_a, by_b
    if b in SMALL_COINS.get(a, {}):
        return SMALL_COINS[a][b], 1.0
    if a in SMALL_COINS.get(b, {}):
        return 1.0, SMALL_COINS[b][a]
    # In rates the numerator is what is counted; "times" and nothing stand for whatever the other side counts.
    return (1.0, 1.0) if {a, b} & {"time", ""} else None


def _nouns(a: Quantity, b: Quantity) -> str:
    """ "same", "apart", "siblings", "unknown", or the side that counts a part of what the other counts ("a", "b")."""
    noun_a, noun_b = _noun(a), _noun(b)
    if noun_a == noun_b or not noun_a or not noun_b or "time" in (noun_a, noun_b):
        return "same"
    if noun_a == b.wider:
        return "b"
    if noun_b == a.wider:
        return "a"
    if a.wider and a.wider == b.wider and a.state and a.state == b.state:
        return "siblings"
    return "apart" if noun_a.isascii() == noun_b.isascii() else "unknown"


def _by_states(a: Quantity, b: Quantity) -> str:
    """ "apart" for two states that are not said of one thing, the side that is a part; "" where the states decide nothing."""
    if a.state == b.state:
        return ""
    whole_a, whole_b = (state.removesuffix(PART).removesuffix("-") for state in (a.state, b.state))
    if whole_a and whole_b and whole_a != whole_b and frozenset((whole_a, whole_b)) not in ONE_STATE:
        return "apart"
    if CAPACITY in (whole_a, whole_b) and PERSON in (_noun(a), _noun(b), a.wider, b.wider):
        return "siblings" if _nouns(a, b) in ("same", "a", "b") else "apart"
    parts = a.state.endswith(PART) or b.state == WHOLE, b.state.endswith(PART) or a.state == WHOLE
    nouns = _nouns(a, b) if parts[0] != parts[1] else ""
    return nouns if nouns != "same" else "a" if parts[0] else "b"


def _noun(quantity: Quantity) -> str:
    return quantity.counted.removesuffix(quantity.state).strip() if quantity.state else quantity.counted


def _bounds(quantity: Quantity, by: float) -> Bounds:
    low = float("-inf") if quantity.low is None else _tidy(quantity.low * by)
    high = float("inf") if quantity.high is None else _tidy(quantity.high * by)
    return Bounds(low, high, quantity.low_closed, quantity.high_closed, quantity.step * by, quantity.unit, quantity.approximate)


def _tidy(value: float) -> float:
    """Without the noise of binary fractions, so that 150 piastres and 1.5 pounds meet."""
    return float(f"{value:.12g}")


def _by_intervals(a: Quantity, b: Quantity, left: Bounds, right: Bounds, *, part: str) -> Verdict:
    gap = max(left.low - right.high, right.low - left.high)
    allowed = _allowed(left, right)
    if gap > allowed and not _within_rounding(left, right, gap):
        return _disjoint(a, b, left, right, gap, part=part)
    if _equivalent(left, right, gap, allowed):
        return _verdict(Relation.EQUIVALENT, reason=f"{a.surface} and {b.surface} are the same figure")
    if _contains(right, left) and not _contains(left, right):
        return _verdict(Relation.REFINES, reason=f"{b.surface} contains {a.surface}", direction="a")
    if _contains(left, right) and not _contains(right, left):
        return _verdict(Relation.REFINES, reason=f"{a.surface} contains {b.surface}", direction="b")
    how = "meet at the edge" if gap >= 0 else "overlap"
    return _verdict(Relation.COMPATIBLE, reason=f"{a.surface} and {b.surface} {how}")


def _allowed(left: Bounds, right: Bounds) -> float:
    """What rounding allows at the two ends that face each other."""
    faces = (left.low, right.high) if left.low > right.high else (left.high, right.low)
    return max(
        (slack(side.unit, side.step, edge) for side, edge in zip((left, right), faces, strict=True) if _is_finite(edge)), default=0.0
    )


def _within_rounding(left: Bounds, right: Bounds, gap: float) -> bool:
    """Whether an open bound and a number that rounds to its end are apart by rounding alone: "more than 6,000" and 5,987."""
    edge = left.low if left.low > right.high else right.low
    return not (left.exact and right.exact) and gap <= 0.005 * abs(edge)


def _equivalent(left: Bounds, right: Bounds, gap: float, allowed: float) -> bool:
    if (left.low, left.high) == (right.low, right.high):
        return (left.low_closed, left.high_closed) == (right.low_closed, right.high_closed) or left.approximate or right.approximate
    if left.exact and right.exact:
        return gap <= allowed
    if left.approximate and right.approximate and _finite(left) and _finite(right):
        is_near = left.low <= right.centre <= left.high and right.low <= left.centre <= right.high
        return is_near and _around_one(left) == _around_one(right)
    hedged, other = (left, right) if left.approximate else (right, left)
    if hedged.approximate and _finite(hedged):
        return other.exact and hedged.low <= other.low <= hedged.high and _around_one(hedged)
    return _close(left, right)


def _around_one(bounds: Bounds) -> bool:
    """Whether it was made from one number, "about 6,000"; "about 10 to 12 thousand" holds 11,500 and does not equal it."""
    return abs(bounds.high - bounds.centre - ABOUT * abs(bounds.centre)) <= abs(bounds.centre) * 1e-6


def _close(left: Bounds, right: Bounds) -> bool:
    """The same bound but for conversion and rounding: "at least 50 miles" and "at least 80 km"."""
    ends = ((left.low, right.low), (left.high, right.high))
    return all(
        one == other or (_is_finite(one) and _is_finite(other) and abs(one - other) <= 0.01 * max(abs(one), abs(other)))
        for one, other in ends
    )


def _finite(bounds: Bounds) -> bool:
    return _is_finite(bounds.low) and _is_finite(bounds.high)


def _is_finite(value: float) -> bool:
    return abs(value) != float("inf")


def _contains(outer: Bounds, inner: Bounds) -> bool:
    starts = outer.low < inner.low or (outer.low == inner.low and (outer.low_closed or not inner.low_closed))
    is_vague = outer.low > 0 and VAGUE <= outer.high / outer.low < float("inf")
    ends = inner.high < outer.high or (inner.high == outer.high and (outer.high_closed or not inner.high_closed))
    return starts and (ends or (is_vague and inner.high == float("inf")))


def _disjoint(a: Quantity, b: Quantity, left: Bounds, right: Bounds, gap: float, *, part: str) -> Verdict:
    part_is_smaller = (part == "a" and left.high < right.low) or (part == "b" and right.high < left.low)
    if part_is_smaller:
        return _verdict(Relation.COMPATIBLE, reason=f"{a.counted} and {b.counted}: one may be a part of the other")
    smaller = min(abs(edge) for edge in (left.low, left.high, right.low, right.high) if _is_finite(edge))
    share = f" ({gap / smaller:.0%})".replace("%", " %") if smaller and gap / smaller < 100 else ""
    shown = _shown_unit(a, b)
    plural = "s" if shown in SPANS and gap != 1 else ""
    size = f"{plain_number(gap)} {shown}{plural} apart{share}".replace("  ", " ")
    return _verdict(Relation.CONTRADICTS, reason=f"{a.surface} excludes {b.surface}", size=size)


def _shown_unit(a: Quantity, b: Quantity) -> str:
    """The unit of the gap; rates of two periods were brought to the day, currencies to the one that a rate is stated in."""
    if a.unit == b.unit:
        return a.unit
    if "/" in a.unit and "/" in b.unit:
        return "a day"
    stated = {one.rate_unit for one, other in ((a, b), (b, a)) if one.rate and one.rate_unit == other.unit}
    # Of a currency named with and without its country the code tells more.
    coins = {unit for unit in (a.unit, b.unit) if unit not in SMALL_COINS}
    units = stated or {CONVERSIONS.get(unit, (unit, 1.0))[0] for unit in coins}
    return min(units, key=lambda unit: (not unit.isupper(), unit))


def _unrelated(reason: str) -> Verdict:
    return Verdict(relation=Relation.UNRELATED, decided_by="values", reason=reason)


def _verdict(relation: Relation, *, reason: str, size: str = "", direction: str = "") -> Verdict:
    side = "a" if direction == "a" else "b" if direction == "b" else ""
    return Verdict(
        relation=relation,
        decided_by="values",
        kind="" if relation == Relation.EQUIVALENT else "quantity",
        size=size,
        reason=reason,
        direction=side,
    )
