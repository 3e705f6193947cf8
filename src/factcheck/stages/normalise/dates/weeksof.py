"""Tokens go in, the seven days that a date in them opens, closes or lies in come out: "the week beginning 3 March", «الأسبوع الذي يبدأ في 3 مارس»."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.monthdays import day_month_at
from factcheck.stages.normalise.dates.numericdates import numeric_date_at
from factcheck.stages.normalise.dates.weekdays import weekday_at
from factcheck.stages.normalise.dates.when import Read, Span, When
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

Place = Literal["opens", "closes", "inside", "weekend"]
OPENING = "beginning|starting|commencing|that begins|that starts|which begins|which starts|الذي يبدأ|الذي بدأ|الذي سيبدأ|المبتدئ|الذي يبدا"
CLOSING = "ending|that ends|that ended|which ended|الذي ينتهي|الذي انتهى|المنتهي"
WEEKS: Phrases[Place] = Phrases(
    [(f"{week} {phrase}", "opens") for phrase in OPENING.split("|") for week in ("week", "الأسبوع")]
    + [(f"{week} {phrase}", "closes") for phrase in CLOSING.split("|") for week in ("week", "الأسبوع")]
    + [("week of", "inside"), ("week of the", "inside"), ("أسبوع", "inside"), ("weekend of", "weekend"), ("weekend of the", "weekend")]
)  # fmt: skip
LINKS = frozenset(folded(word) for word in ("on", "the", "في", "يوم", "من", "ب"))
WEEK = 7
SATURDAY = 5


def week_of_day_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A week by one of its days."""
    start = at + 1 if tokens[at].text == "the" and at + 1 < len(tokens) else at
    found = WEEKS.at(tokens, start)
    if found is None:
        return None
    first = found[1]
    while first < len(tokens) and first < found[1] + 2 and tokens[first].text in LINKS:
        first += 1
    day = _day_at(tokens, first, lean) if first < len(tokens) else None
    is_day = day is not None and day[0].granularity == "day" and (found[0] in ("opens", "closes") or day[0].month is not None)
    return (_week(day[0], found[0]), day[1]) if day is not None and is_day else None


def _day_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    return numeric_date_at(tokens, at, lean) or weekday_at(tokens, at, lean) or day_month_at(tokens, at, lean)


def _week(day: When, place: Place) -> When:
    """Of "the week of" the calendar's week, from Monday on."""

    def rule(published: date) -> Span | None:
        span = day.rule(published)
        if span is None:
            return None
        monday = span.start - timedelta(days=span.start.weekday())
        if place == "weekend":
            return Span(monday + timedelta(days=SATURDAY), monday + timedelta(days=WEEK))
        start = {"opens": span.start, "closes": span.start - timedelta(days=WEEK - 1), "inside": monday}[place]
        return Span(start, start + timedelta(days=WEEK))

    return replace(
        day,
        rule=rule,
        granularity="week",
        month=None,
        day=None,
        weekday=None,
        approximate=place == "inside",
        note=f"the week of {day.note}",
    )
