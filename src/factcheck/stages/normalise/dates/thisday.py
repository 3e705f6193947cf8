"""Tokens go in, this day of another year comes out: "on this day in 2011", «في مثل هذا اليوم قبل عامين», «في مثل هذا اليوم من العام الماضي»."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import STRETCH_PHRASES
from factcheck.stages.normalise.dates.stretches import DUALS, MONTHS
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, midnight, month_start, of_year
from factcheck.stages.normalise.dates.yearwords import year_words
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

THIS_DAY = Phrases([(phrase, True) for phrase in ("this day", "مثل هذا اليوم", "مثل هذا اليوم نفسه")])
AGO = folded("قبل")
LINKS = frozenset(folded(word) for word in ("in", "of", "من", "في"))


def this_day_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """The day and month of publication in the year that is told beside it."""
    del lean
    found = THIS_DAY.at(tokens, at)
    if found is None or found[1] >= len(tokens):
        return None
    return _in_year(tokens, found[1]) or _years_ago(tokens, found[1])


def _in_year(tokens: Sequence[Token], at: int) -> Read | None:
    year = year_words(tokens, at) if tokens[at].text in LINKS else None
    when = (
        absolute(of_year(year.number), "year", note=f"the year {year.number}") if year and year.number else year.relative if year else None
    )
    return (_of_that_year(when), year.end) if year is not None and when is not None else None


def _years_ago(tokens: Sequence[Token], at: int) -> Read | None:
    """«قبل عامين», "ten years ago"."""
    start = at + 1 if tokens[at].text == AGO else at
    number = number_at(tokens, start) if start < len(tokens) else None
    unit = STRETCH_PHRASES.at(tokens, number.end if number else start)
    is_ago = unit is not None and (start > at or (unit[1] < len(tokens) and tokens[unit[1]].text == "ago"))
    if unit is None or not is_ago or unit[0] not in ("year", "decade"):
        return None
    count = int(number.low) if number else 2 if tokens[start].text in DUALS else 1
    years = count * MONTHS[unit[0]] // 12
    when = When(lambda day: of_year(day.year - years), "year", note=f"{years} years before publication")
    return _of_that_year(when), unit[1] if start > at else unit[1] + 1


def _of_that_year(when: When) -> When:
    def rule(day: date) -> Span | None:
        span = when.rule(day)
        if span is None or (day.month, day.day) == (2, 29):
            return None
        start = month_start(span.start.year, day.month) + (midnight(day) - month_start(day.year, day.month))
        return Span(start, start + timedelta(days=1))

    return replace(when, rule=rule, granularity="day", absolute=False, approximate=False, note=f"the day of publication in: {when.note}")
