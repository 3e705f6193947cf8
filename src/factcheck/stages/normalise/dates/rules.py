"""The parts of a date phrase go in, the rule that finds its interval from a day of publication comes out.

Every rule is monotone: a later day of publication never gives an earlier interval; `when.settled` relies on it.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from factcheck.stages.normalise.dates.calendarwords import Direction, Part
from factcheck.stages.normalise.dates.when import Span, When, midnight, month_start, of_month, on_day

LIFETIME = timedelta(days=36_525)
TEN_YEARS = timedelta(days=3_653)
# Parts of a year, a decade and a century in months from its start; those of decades and centuries overlap by the years that both names are given to.
YEAR_CUTS: dict[int, dict[Part, tuple[int, int]]] = {
    1: {"early": (0, 4), "start": (0, 4), "mid": (4, 8), "late": (8, 12), "end": (8, 12)},
    10: {"early": (0, 48), "start": (0, 48), "mid": (36, 84), "late": (72, 120), "end": (72, 120)},
    100: {"early": (0, 480), "start": (0, 480), "mid": (360, 840), "late": (720, 1200), "end": (720, 1200)},
}
# Days: "on 13 May" in a text of 9 May is four days ahead, whatever the tense; "2 May" announced on 9 May is behind.
NEAR_AHEAD = 60
NEAR_BEHIND = 30


def part_of(when: When, part: Part) -> When:
    """ "early June", "earlier this month": a third, the middle day, an end, or the side of the day of publication."""

    if when.before_christ is not None:
        return _part_before_christ(when, part)

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        return _part(span, _since(part, span, day), day, is_month=when.granularity == "month") if span else None

    is_day = (part in ("start", "end") or (part == "mid" and when.granularity == "month")) and when.granularity in ("month", "year")
    needs_day = part in ("so far", "since", "rest")
    return replace(
        when, rule=rule, granularity="interval", absolute=when.absolute and not needs_day, approximate=is_day, note=f"{part} of: {when.note}"
    )  # fmt: skip


def _since(part: Part, span: Span, day: date) -> Part:
    """«منذ بداية العام»: what has passed of the running one; of one that is over its beginning."""
    return part if part != "since" else "so far" if midnight(day) < span.end else "start"


def _part_before_christ(when: When, part: Part) -> When:
    """A third of years that count down: "the late fifth century BC" → (433, 401)."""
    first, last = when.before_christ or (0, 0)
    third = round((first - last + 1) / 3)
    early, late = (first, first - third + 1), (last + third - 1, last)
    thirds = {"early": early, "start": early, "mid": (first - third, last + third), "late": late, "end": late} if third else {}
    return replace(when, before_christ=thirds.get(part, (first, last)), approximate=True, note=f"{part} of: {when.note}")


def _part(span: Span, part: Part, day: date, *, is_month: bool) -> Span:
    today = min(max(midnight(day), span.start), span.end)
    if part == "so far":
        return Span(span.start, max(today, span.start + timedelta(days=1)))
    if part == "rest":
        return Span(min(today, span.end - timedelta(days=1)), span.end)
    if is_month:
        cuts = {"early": (0, 10), "mid": (10, 20), "late": (20, 31), "start": (0, 5), "end": (25, 31)}[part]
        return Span(span.start + timedelta(days=cuts[0]), min(span.end, span.start + timedelta(days=cuts[1])))
    years = span.end.year - span.start.year
    if years in YEAR_CUTS and span.start == month_start(span.start.year, 1) and span.end == month_start(span.end.year, 1):
        first, last = YEAR_CUTS[years][part]
        return Span(month_start(span.start.year, 1 + first), month_start(span.start.year, 1 + last))
    third = (span.end - span.start) / 3
    return {
        "early": Span(span.start, span.start + third), "start": Span(span.start, span.start + third),
        "mid": Span(span.start + third, span.end - third), "late": Span(span.end - third, span.end), "end": Span(span.end - third, span.end),
    }[part]  # fmt: skip


def named_month(month: int, direction: Direction | None, *, lean: str) -> When:
    """ "last November", "November": the year follows from publication."""

    def rule(day: date) -> Span:
        return of_month(_year_for(day, month, None, direction=direction, lean=lean), month)

    return When(rule, "month", month=month, note=_told(direction, lean, "month"))


def day_of_month(month: int, day_number: int, direction: Direction | None, *, lean: str, weekday: int | None = None) -> When:
    """ "9 July", "Wednesday 9 July": a weekday picks the nearest year in which it fits."""

    def rule(day: date) -> Span | None:
        if weekday is not None:
            years = sorted(range(day.year - 6, day.year + 7), key=lambda year: (abs(year - day.year), year))
            fitting = [year for year in years if _fits(year, month, day_number, weekday)]
            return on_day(fitting[0], month, day_number) if fitting else None
        return on_day(_year_for(day, month, day_number, direction=direction, lean=lean), month, day_number)

    return When(rule, "day", month=month, day=day_number, weekday=weekday, note=_told(direction, lean, "date"))


def weekday_with_number(weekday: int, day_number: int) -> When:
    """ "Saturday the 16th": the nearest month in which they meet."""

    def rule(day: date) -> Span | None:
        months = sorted(range(-6, 7), key=lambda ahead: (abs(ahead), ahead))
        for ahead in months:
            year, month = divmod(day.year * 12 + day.month - 1 + ahead, 12)
            if _fits(year, month + 1, day_number, weekday):
                return on_day(year, month + 1, day_number)
        return None

    return When(rule, "day", day=day_number, weekday=weekday, note="the nearest month in which that weekday has that number")


def day_within(period: When, day_number: int) -> When:
    """ "the 19th of this month"."""

    def rule(day: date) -> Span | None:
        span = period.rule(day)
        return on_day(span.start.year, span.start.month, day_number) if span else None

    return replace(period, rule=rule, granularity="day", day=day_number, note=f"day {day_number} of {period.note}")


def beyond(when: When, side: Literal["before", "after", "by", "from"]) -> When:
    """ "before mid-August", "after 20 August": everything on that side, as far as such words reach; a deadline ahead begins with publication."""
    reach = LIFETIME if when.granularity in ("year", "decade") else TEN_YEARS
    includes = side == "by" or when.note.startswith("end of")

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        if span is None:
            return None
        if side in ("after", "from"):
            start = span.end if side == "after" else span.start
            return Span(start, start + reach)
        end = span.end if includes else span.start
        return Span(max(midnight(day), end - reach) if midnight(day) < end else end - reach, end)

    return replace(
        when,
        rule=rule,
        granularity="interval",
        approximate=False,
        month=None,
        day=None,
        weekday=None,
        before_christ=None,
        deadline=side in ("before", "by"),
        note=f"{side} {when.note}",
    )


def in_year_of(when: When, other: When) -> When:
    """ "January" of "between January and June 2023": in the year of the other end, or before it where it would come after."""

    def rule(day: date) -> Span | None:
        end = other.rule(day)
        if end is None or when.month is None:
            return None
        year = end.start.year if when.month <= end.start.month else end.start.year - 1
        part = when.rule(day) if when.granularity == "interval" else None
        if part is not None:
            start = part.start.replace(year=year)
            return Span(start, start + (part.end - part.start))
        return on_day(year, when.month, when.day) if when.day else of_month(year, when.month)

    return replace(when, rule=rule, absolute=other.absolute)


def hull(first: When, last: When) -> When:
    """From the start of one to the end of the other."""

    def rule(day: date) -> Span | None:
        start, end = first.rule(day), last.rule(day)
        return Span(start.start, end.end) if start and end and end.end > start.start else None

    is_absolute = first.absolute and last.absolute
    years = (first.before_christ[0], last.before_christ[1]) if first.before_christ and last.before_christ else None
    note = f"from the first to the last named; {first.note}"
    return replace(
        first, rule=rule, granularity="interval", absolute=is_absolute, weekday=None, before_christ=years, approximate=False, note=note
    )


def _fits(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False


def _year_for(day: date, month: int, day_number: int | None, *, direction: Direction | None, lean: str) -> int:
    before = month < day.month or (month == day.month and day_number is not None and day_number < day.day)
    after = month > day.month or (month == day.month and day_number is not None and day_number > day.day)
    if direction in ("last", "before last"):
        return (day.year if before else day.year - 1) - (direction == "before last")
    if direction in ("next", "after next"):
        return (day.year if after else day.year + 1) + (direction == "after next")
    if direction == "this" or not lean:
        return day.year
    return _nearest_year(day, month, day_number, lean=lean)


def _nearest_year(day: date, month: int, day_number: int | None, *, lean: str) -> int:
    """The side that the sentence leans to, unless the other side is so near that a year's distance would have been told."""
    earliest, latest = (-NEAR_BEHIND, 366) if lean == "future" else (-366, 0 if lean == "since" else NEAR_AHEAD)
    target = day_number or (28 if lean == "future" else 1)
    fitting = [year for year in (day.year - 1, day.year, day.year + 1) if earliest <= _days_ahead(day, year, month, target) <= latest]
    return (min if lean == "future" else max)(fitting, default=day.year)


def _days_ahead(day: date, year: int, month: int, target: int) -> int:
    return (month_start(year, month).date() - day).days + target - 1


def named_weekday(weekday: int, direction: Direction | None, *, lean: str) -> When:
    """ "last Sunday" is before the day of publication, "Sunday" may be that day itself."""

    def rule(day: date) -> Span:
        back = (day.weekday() - weekday) % 7
        if direction in ("last", "before last"):
            found = day - timedelta(days=(back or 7) + 7 * (direction == "before last"))
        elif direction in ("next", "after next"):
            found = day + timedelta(days=((-back) % 7 or 7) + 7 * (direction == "after next"))
        elif (direction is None and lean == "future") or (direction == "this" and lean != "past"):
            found = day + timedelta(days=(-back) % 7)
        else:
            found = day - timedelta(days=back)
        return on_day(found.year, found.month, found.day)

    return When(rule, "day", weekday=weekday, note=_told(direction, lean, "weekday"))


def _told(direction: Direction | None, lean: str, what: str) -> str:
    if direction:
        return f"{direction} such {what}"
    return f"the {what} nearest {'after' if lean == 'future' else 'before'} publication" if lean else f"the {what} nearest to publication"


def shifted_day(days: int, *, note: str) -> When:
    """ "yesterday", "three days ago"."""

    def rule(day: date) -> Span:
        found = day + timedelta(days=days)
        return on_day(found.year, found.month, found.day)

    return When(rule, "day", note=note)
