"""A weekday or month that "follows" goes in, the first such after the date told before it comes out: "the following Monday", «نيسان التالي»."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.when import Read, Span, When, of_month, on_day
from factcheck.stages.normalise.tokens import Token

ARABIC_TEXT = "التالي التالية الموالي الموالية"
ARABIC = frozenset(map(folded, ARABIC_TEXT.split()))
DAYS = frozenset(("day", "hour", "minute"))


def is_following(tokens: Sequence[Token], at: int, found: Read) -> bool:
    """Not "following Monday's vote", which is a side of a date."""
    when, end = found
    if when.absolute or (when.weekday is None and when.month is None):
        return False
    if end < len(tokens) and tokens[end].text in ARABIC:
        return True
    return at > 1 and tokens[at - 1].text == "following" and tokens[at - 2].text == "the"


def following(tokens: Sequence[Token], found: Read, before: When | None) -> Read:
    """Open where no date was told before it."""
    when, end = found
    end = end + 1 if end < len(tokens) and tokens[end].text in ARABIC else end

    def rule(day: date) -> Span | None:
        span = before.rule(day) if before else None
        return _next(when, span.start.date(), is_day=before is not None and before.granularity in DAYS) if span else None

    is_absolute = before is not None and before.absolute
    return replace(when, rule=rule, absolute=is_absolute, note="the first after a date told before"), end


def _next(when: When, day: date, *, is_day: bool) -> Span | None:
    if when.month is not None:
        year = day.year + (when.month <= day.month)
        return on_day(year, when.month, when.day) if when.day else of_month(year, when.month)
    if when.weekday is None or not is_day:
        return None
    found = day + timedelta(days=(when.weekday - day.weekday() - 1) % 7 + 1)
    return on_day(found.year, found.month, found.day)
