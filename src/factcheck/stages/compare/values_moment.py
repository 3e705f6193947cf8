"""Two moments go in, a verdict comes out: by their intervals where both are settled, else by the month, day and weekday they name."""

from datetime import UTC, date, datetime, timedelta

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Granularity, Moment
from factcheck.stages.compare.values_tolerance import ZONES_APART, margin

# Finest first.
ORDER: tuple[Granularity, ...] = ("minute", "hour", "day", "week", "interval", "month", "season", "year", "decade")
Ends = tuple[datetime, datetime]
CLOCK = frozenset(("minute", "hour"))
# Any one: the week for times of which the day alone is told.
MONDAY = datetime(2024, 1, 1)  # noqa: DTZ001 - in UTC, but compared with its like alone
WEEK = timedelta(days=7)
FINE = frozenset(("minute", "hour", "day"))
# Above this many days a gap between intervals is told in months.
LONG_GAP = 60
# Years: how far "the late fifth century BC" may reach beyond its third.
THIRD_SLACK = 20


def compare_moments(a: Moment, b: Moment) -> Verdict:
    """`a` and `b` date the same thing."""
    if a.before_christ is not None or b.before_christ is not None:
        return _before_christ(a, b)
    if a.start is not None and a.end is not None and b.start is not None and b.end is not None:
        b_start, b_end = (b.start + _to_one_week(a, b), b.end + _to_one_week(a, b))
        return _settled(a, b, *_comparable((a.start, a.end), (b_start, b_end)))
    return _of_one_week(a, b) or _named(a, b)


def _of_one_week(a: Moment, b: Moment) -> Verdict | None:
    """Weekday, time and zone of both without a date: as instants of one week."""
    if a.start is not None or b.start is not None or a.zoned_minute is None or b.zoned_minute is None:
        return None
    if (a.month, a.day) != (b.month, b.day) or not {a.granularity, b.granularity} <= CLOCK:
        return None
    left, right = _instant(a), _instant(b)
    weeks = round((left[0] - right[0]) / WEEK)
    return _settled(a, b, left, (right[0] + weeks * WEEK, right[1] + weeks * WEEK))


def _instant(moment: Moment) -> Ends:
    start = MONDAY + timedelta(days=moment.weekday or 0, minutes=moment.zoned_minute or 0)
    return start, start + (timedelta(minutes=1) if moment.granularity == "minute" else timedelta(hours=1))


def _before_christ(a: Moment, b: Moment) -> Verdict:
    """Years that count down, each from its first to its last; none of them is one of ours."""
    left, right = a.before_christ, b.before_christ
    if left is None or right is None:
        return _of_two_eras(a, b)
    if left == right:
        return _verdict(Relation.EQUIVALENT, f"{a.surface} and {b.surface} are the same years before Christ")
    gap = max(left[1] - right[0], right[1] - left[0])
    if gap > (THIRD_SLACK if a.approximate or b.approximate else 0):
        return _verdict(Relation.CONTRADICTS, f"{a.surface} excludes {b.surface}", size=_apart(gap, "year"))
    if right[0] >= left[0] and left[1] >= right[1]:
        return _verdict(Relation.REFINES, f"{a.surface} lies in {b.surface}", direction="a")
    if left[0] >= right[0] and right[1] >= left[1]:
        return _verdict(Relation.REFINES, f"{b.surface} lies in {a.surface}", direction="b")
    return _verdict(Relation.COMPATIBLE, f"{a.surface} and {b.surface} can both be true")


def _of_two_eras(a: Moment, b: Moment) -> Verdict:
    last = (a.before_christ or b.before_christ or (0, 0))[1]
    ours = a.start or b.start
    if ours is None:
        return Verdict(relation=Relation.NOT_COMPARABLE, decided_by="values", reason=_unsettled_reason(a, b))
    size = _apart(last + ours.year - 1, "year")
    return _verdict(Relation.CONTRADICTS, f"{a.surface} excludes {b.surface}: one is before Christ", size=size)


def _to_one_week(a: Moment, b: Moment) -> timedelta:
    """Both name the weekday alone and were read a week apart: behind or ahead was told by the verbs around it, if at all; so `b` moves."""
    if a.start is None or b.start is None or a.weekday is None or a.weekday != b.weekday:
        return timedelta(0)
    days = (a.start.date() - b.start.date()).days
    return timedelta(days=days) if a.month is b.month is a.day is b.day is None and abs(days) == 7 else timedelta(0)


def _comparable(left: Ends, right: Ends) -> tuple[Ends, Ends]:
    """In one zone where both state theirs; else as each article tells it."""
    if left[0].tzinfo is not None and right[0].tzinfo is not None:
        return (left[0].astimezone(UTC), left[1].astimezone(UTC)), (right[0].astimezone(UTC), right[1].astimezone(UTC))
    return (left[0].replace(tzinfo=None), left[1].replace(tzinfo=None)), (right[0].replace(tzinfo=None), right[1].replace(tzinfo=None))


def _settled(a: Moment, b: Moment, left: Ends, right: Ends) -> Verdict:
    gap = max(left[0] - right[1], right[0] - left[1])
    if gap >= max(timedelta(0), margin(a), margin(b), _zone_margin(a, b)):
        return _verdict(Relation.CONTRADICTS, f"{_told(a)} excludes {_told(b)}", size=_size(a, b, left, right))
    if left == right or (left[0] == right[0] and a.granularity in CLOCK and b.granularity in CLOCK):
        return _verdict(Relation.EQUIVALENT, f"{a.surface} and {b.surface} are {_told(a)}")
    if right[0] <= left[0] and left[1] <= right[1]:
        return _verdict(Relation.REFINES, f"{_told(a)} lies in {_told(b)}", direction="a")
    if left[0] <= right[0] and right[1] <= left[1]:
        return _verdict(Relation.REFINES, f"{_told(b)} lies in {_told(a)}", direction="b")
    return _verdict(Relation.COMPATIBLE, f"{_told(a)} and {_told(b)} can both be true")


def _zone_margin(a: Moment, b: Moment) -> timedelta:
    """A time of a stated zone beside one of none; days are told as days."""
    is_mixed = a.start is not None and b.start is not None and (a.start.tzinfo is None) != (b.start.tzinfo is None)
    return ZONES_APART if is_mixed and a.granularity in CLOCK and b.granularity in CLOCK else timedelta(0)


def _named(a: Moment, b: Moment) -> Verdict:
    """One side at least is not settled: what both name can still exclude, or coincide."""
    first, second = _parts(a), _parts(b)
    for name, one, other in zip(("month", "day", "weekday"), first, second, strict=True):
        if one is not None and other is not None and one != other and (name != "day" or first[0] == second[0] is not None):
            return _verdict(
                Relation.CONTRADICTS, f"{a.surface} excludes {b.surface}: another {name}", size=_named_size(first, second, name)
            )
    if first[0] is not None and first[:2] == second[:2] and first[1] is not None:
        return _verdict(Relation.EQUIVALENT, f"{a.surface} and {b.surface} name the same day, whatever the year")
    if any(one is not None and one == other for one, other in zip(first, second, strict=True)):
        return _verdict(Relation.COMPATIBLE, f"{a.surface} and {b.surface} name the same part of a date; the rest is open")
    return Verdict(relation=Relation.NOT_COMPARABLE, decided_by="values", reason=_unsettled_reason(a, b))


def _parts(moment: Moment) -> tuple[int | None, int | None, int | None]:
    """Month, day and weekday, read off the interval where it is settled and that fine."""
    if moment.start is None or moment.end is None:
        return moment.month, moment.day, moment.weekday
    last = (moment.end - timedelta(microseconds=1)).date()
    first = moment.start.date()
    month = first.month if (first.year, first.month) == (last.year, last.month) else None
    return (month, first.day, first.weekday()) if first == last else (month, None, None)


def _named_size(first: tuple[int | None, int | None, int | None], second: tuple[int | None, int | None, int | None], name: str) -> str:
    if name == "day" and first[1] is not None and second[1] is not None:
        return _apart(abs(first[1] - second[1]), "day")
    return ""


def _size(a: Moment, b: Moment, left: tuple[datetime, datetime], right: tuple[datetime, datetime]) -> str:
    """The distance at the coarser of both granularities."""
    coarser = max(a.granularity, b.granularity, key=ORDER.index)
    days = abs((left[0].date() - right[0].date()).days)
    months = abs((left[0].year - right[0].year) * 12 + left[0].month - right[0].month)
    if coarser in ("year", "decade"):
        return _apart(max(abs(left[0].year - right[0].year), 1), "year")
    if coarser in ("month", "season") or (coarser == "interval" and days > LONG_GAP):
        return _apart(months, "month") if months else _apart(days, "day")
    if coarser in ("minute", "hour"):
        return _hours_apart(left[0], right[0])
    return _apart(days // 7, "week") if coarser == "week" and days >= 7 else _apart(days, "day")


def _hours_apart(left: datetime, right: datetime) -> str:
    minutes = int(abs(left - right) / timedelta(minutes=1))
    if minutes >= 24 * 60:
        return _apart(abs((left.date() - right.date()).days), "day")
    return _apart(minutes // 60, "hour") if minutes % 60 == 0 else _apart(minutes, "minute")


def _apart(count: int, unit: str) -> str:
    return f"{count:,} {unit}{'' if count == 1 else 's'} apart"


def _told(moment: Moment) -> str:
    if moment.start is None or moment.end is None:
        return moment.surface
    first, last = moment.start.date(), (moment.end - timedelta(microseconds=1)).date()
    if moment.granularity in FINE:
        return f"{moment.surface} ({first.isoformat()}{_clock(moment)})"
    if moment.granularity in ("month", "year"):
        return f"{moment.surface} ({first:%Y-%m})" if moment.granularity == "month" else f"{moment.surface} ({first.year})"
    return f"{moment.surface} ({_range(first, last)})"


def _clock(moment: Moment) -> str:
    return "" if moment.granularity == "day" or moment.start is None else f" {moment.start:%H:%M}"


def _range(first: date, last: date) -> str:
    return f"{first.isoformat()} to {last.isoformat()}"


def _unsettled_reason(a: Moment, b: Moment) -> str:
    open_ones = [moment.surface for moment in (a, b) if moment.start is None]
    return f"not settled without a publication date: {', '.join(open_ones)}"


def _verdict(relation: Relation, reason: str, *, size: str = "", direction: str = "") -> Verdict:
    side = "a" if direction == "a" else "b" if direction == "b" else ""
    return Verdict(
        relation=relation,
        decided_by="values",
        kind="" if relation == Relation.EQUIVALENT else "date",
        size=size,
        reason=reason,
        direction=side,
    )
