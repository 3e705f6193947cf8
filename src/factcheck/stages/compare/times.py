"""Claims go in; the time for which each stands, and whether two of them speak of different times, comes out.

When a thing was reported is kept apart from when it held: "traded 1.4 billion in 2022" and "1.9 billion in 2023" are both true whenever they are printed.
"""

from datetime import datetime, timedelta

from factcheck.domain.claim import Claim
from factcheck.domain.interval import apart
from factcheck.domain.value import Moment
from factcheck.stages.compare.setting import Setting

PERIODS = ("month", "season", "year", "decade")
"""A claim that is dated by one of these is said of that period as a whole."""
FAR = timedelta(days=45)
"""Times further apart than this are not two ways of dating one event of the news."""


def reported(claim: Claim, setting: Setting) -> datetime | None:
    """When the claim's article was published; `None` where that is unknown."""
    return start_of(setting.articles[claim.article].published)


def as_of(claim: Claim, setting: Setting) -> datetime | None:
    """The time for which a count stands: after the event, the time that the claim names; else when its article was published."""
    occasion = setting.occasions.get(claim.occasion)
    event, held, published = occasion.when if occasion else None, claim.held, reported(claim, setting)
    begun, named = end_of(event), start_of(held)
    if named is not None and begun is not None and named >= begun and (published is None or named < published):
        return named
    return published


def iso(time: datetime) -> str:
    """The day, with hour and minute where the time is not a whole day's beginning: "2025-03-05", "2025-03-05T18:00"."""
    return time.isoformat(timespec="minutes").removesuffix("T00:00")


def other_period(a: Claim, b: Claim) -> bool:
    """Whether both claims name the months or years they are said of, and these differ."""
    first, second = a.held, b.held
    return bool(
        first
        and second
        and first.granularity in PERIODS
        and second.granularity in PERIODS
        and apart(first, second)
        and settled(first, second)
    )


def far_apart(first: Moment | None, second: Moment | None) -> bool:
    """Whether two settled moments lie further apart than `FAR`."""
    distance = gap(first, second)
    return distance is not None and distance > FAR


def gap(first: Moment | None, second: Moment | None) -> timedelta | None:
    """The time between two moments, zero where they touch or overlap; `None` where one is unknown."""
    a, b, a_end, b_end = start_of(first), start_of(second), end_of(first), end_of(second)
    if a is None or b is None or a_end is None or b_end is None:
        return None
    return max(a - b_end, b - a_end, timedelta(0))


def settled(*moments: Moment) -> bool:
    """Whether all of them have a place in time."""
    return all(m.start is not None and m.end is not None for m in moments)


def start_of(moment: Moment | None) -> datetime | None:
    """Local, without a zone: reports of one event differ by days, not by hours of longitude."""
    return moment.start.replace(tzinfo=None) if moment and moment.start else None


def end_of(moment: Moment | None) -> datetime | None:
    """As `start_of`; the first instant after the moment."""
    return moment.end.replace(tzinfo=None) if moment and moment.end else None
