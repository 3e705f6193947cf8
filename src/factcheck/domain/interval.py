"""Two values → whether they exclude each other, as far as their intervals alone tell; what they count is not looked at."""

from datetime import datetime

from factcheck.domain.value import Moment, Quantity, Value

# Units of one measure that both occur as canonical units, with the factor to the common one.
MEASURES = {
    "m": ("km", 0.001),
    "g": ("kg", 0.001),
    "minute": ("day", 1 / 1440),
    "hour": ("day", 1 / 24),
    "week": ("day", 7.0),
    "point": ("percent", 1.0),
}


def measure(unit: str) -> tuple[str, float]:
    """The common unit of a measure and the factor to it: "m" → ("km", 0.001); another unit is its own."""
    return MEASURES.get(unit, (unit, 1.0))


def apart(a: Value, b: Value) -> bool:
    """True only where no amount, or no moment, belongs to both; values of different sorts or units exclude nothing."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        (first, by), (second, times) = measure(a.unit), measure(b.unit)
        return first == second and (_below(a, by, b, times) or _below(b, times, a, by))
    if isinstance(a, Moment) and isinstance(b, Moment):
        return _moments_apart(a, b)
    return False


def _below(a: Quantity, by: float, b: Quantity, times: float) -> bool:
    if a.high is None or b.low is None:
        return False
    high, low = a.high * by, b.low * times
    return high < low or (high == low and not (a.high_closed and b.low_closed))


def _moments_apart(a: Moment, b: Moment) -> bool:
    if a.start and a.end and b.start and b.end:
        return _naive(a.end) <= _naive(b.start) or _naive(b.end) <= _naive(a.start)
    named = ((a.month, b.month), (a.day, b.day), (a.weekday, b.weekday))
    return any(first is not None and second is not None and first != second for first, second in named)


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
