"""Two values → whether they exclude each other, as far as their intervals alone tell; what they count is not looked at."""

from datetime import datetime

from factcheck.domain.value import Moment, Quantity, Value


def apart(a: Value, b: Value) -> bool:
    """True only where no amount, or no moment, belongs to both; values of different sorts or units exclude nothing."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.unit == b.unit and (_below(a, b) or _below(b, a))
    if isinstance(a, Moment) and isinstance(b, Moment):
        return _moments_apart(a, b)
    return False


def _below(a: Quantity, b: Quantity) -> bool:
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and not (a.high_closed and b.low_closed))


def _moments_apart(a: Moment, b: Moment) -> bool:
    if a.start and a.end and b.start and b.end:
        return _naive(a.end) <= _naive(b.start) or _naive(b.end) <= _naive(a.start)
    named = ((a.month, b.month), (a.day, b.day), (a.weekday, b.weekday))
    return any(first is not None and second is not None and first != second for first, second in named)


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
