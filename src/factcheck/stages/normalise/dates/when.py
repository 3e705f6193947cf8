"""The parts of a date phrase go in, a `When` comes out: an interval of time, or the rule that finds it from a day of publication.

Every rule is monotone: a later day of publication never gives an earlier interval. So an interval of publication days settles a
phrase exactly where its first and last day agree (`settled`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from factcheck.domain.value import Granularity, Moment

YEARS = range(1000, 3000)
# Stands for an unknown day of publication: before anything that news announces.
EARLY = date(1900, 1, 1)


class Span(NamedTuple):
    """`[start, end)`."""

    start: datetime
    end: datetime


Rule = Callable[[date], Span | None]


@dataclass(frozen=True, slots=True)
class ByMinute:
    """The rule of an instant so many minutes from publication; `by_day` serves where only the day of publication is known."""

    minutes: int
    by_day: Rule

    def __call__(self, day: date) -> Span | None:
        """As any other rule."""
        return self.by_day(day)

    def at(self, published: datetime) -> Span:
        """The minute."""
        start = published.replace(second=0, microsecond=0, tzinfo=None) + timedelta(minutes=self.minutes)
        return Span(start, start + timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class When:
    """`rule` gives the span for a day of publication; an `absolute` one ignores that day."""

    rule: Rule
    granularity: Granularity
    absolute: bool = False
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    zoned_minute: int | None = None
    before_christ: tuple[int, int] | None = None
    """As of `Moment`; the rule then gives nothing."""
    approximate: bool = False
    deadline: bool = False
    """An absolute end whose beginning is the day of publication, where that is known and lies before it."""
    note: str = ""


Read = tuple[When, int]
"""What a reader found at a token: the date and the index after it."""


# Read so that it is taken for no date and no figure: "July 23 Square".
IN_NAME = When(lambda _: None, "interval", note="a part of a name")


UNPUBLISHED = "relative, publication unknown"
"""Ends the derivation of a date that a publication date would settle."""


def settled(when: When, published: Moment | None, *, surface: str) -> Moment:
    """The moment, with both ends `None` where publication does not settle it."""
    instant = _instant(when, published)
    span = instant or _span(when, published)
    stands_alone = when.absolute and not when.deadline
    derivation = when.note if stands_alone or span is None or published is None else f"{when.note}; published {spoken(published)}"
    if when.before_christ is not None:
        derivation = when.note
    elif span is None and not when.absolute:
        derivation = f"{when.note}; {UNPUBLISHED}" if published is None else f"{when.note}; publication leaves it open"
    return Moment(
        surface=surface, start=span.start if span else None, end=span.end if span else None, granularity="minute" if instant else when.granularity,
        approximate=when.approximate, month=when.month, day=when.day, weekday=when.weekday, zoned_minute=when.zoned_minute, before_christ=when.before_christ, derivation=derivation.strip("; "),
    )  # fmt: skip


def spoken(moment: Moment) -> str:
    """`"Wednesday 2025-07-09"`, `"2025-07-01 to 2025-07-31"`, or the words where nothing is settled."""
    if moment.start is None or moment.end is None:
        return moment.surface
    first, last = moment.start.date(), (moment.end - timedelta(microseconds=1)).date()
    return f"{first:%A} {first.isoformat()}" if first == last else f"{first.isoformat()} to {last.isoformat()}"


def publication_days(published: Moment) -> tuple[date, date] | None:
    """First and last possible day of publication."""
    if published.start is None or published.end is None:
        return None
    return published.start.date(), max(published.start, published.end - timedelta(microseconds=1)).date()


def _instant(when: When, published: Moment | None) -> Span | None:
    """Where both the words and the publication are told to the minute."""
    if not isinstance(when.rule, ByMinute) or published is None or published.start is None or published.granularity != "minute":
        return None
    return when.rule.at(published.start)


def _span(when: When, published: Moment | None) -> Span | None:
    days = publication_days(published) if published and (when.deadline or not when.absolute) else None
    if days is None:
        days = (EARLY, EARLY) if when.absolute else None
    if days is None:
        return None
    try:
        first, last = when.rule(days[0]), when.rule(days[1])
    except (ValueError, OverflowError):
        # A day that its month does not have, or a year beyond the calendar: the words name no date.
        return None
    if when.absolute and first is not None and last is not None:
        return Span(first.start, last.end)
    return first if first == last else None


def on_day(year: int, month: int, day: int) -> Span:
    """Raises ValueError where the month has no such day."""
    start = datetime(year, month, day)  # noqa: DTZ001 - local time as the article tells it
    return Span(start, start + timedelta(days=1))


def of_month(year: int, month: int) -> Span:
    """A whole month; `month` may run past 12 or below 1."""
    return Span(month_start(year, month), month_start(year, month + 1))


def of_year(year: int, years: int = 1) -> Span:
    """`years` whole years."""
    return Span(month_start(year, 1), month_start(year + years, 1))


def month_start(year: int, month: int) -> datetime:
    """The first of a month counted from January of `year`: (2025, 0) is December 2024."""
    return datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)  # noqa: DTZ001 - as above


def midnight(day: date) -> datetime:
    """The start of a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - as above


def absolute(span: Span, granularity: Granularity, *, note: str = "", month: int | None = None, day: int | None = None) -> When:
    """A phrase that needs no publication."""
    return When(lambda _: span, granularity, absolute=True, note=note, month=month, day=day)
