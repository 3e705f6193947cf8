"""Tokens go in, a weekday's date comes out: with its day and month, a direction, its week, or alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DIRECTION_PHRASES, WEAK_WEEKDAYS, WEEKDAY_PHRASES
from factcheck.stages.normalise.dates.hijri import hijri_at
from factcheck.stages.normalise.dates.monthdays import day_month_at
from factcheck.stages.normalise.dates.numericdates import numeric_date_at, of_weekday, slashed_date_at
from factcheck.stages.normalise.dates.rules import named_weekday, weekday_with_number
from factcheck.stages.normalise.dates.stretches import stretch_at
from factcheck.stages.normalise.dates.when import Read, Span, When
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

LINKS = frozenset(folded(word) for word in (",", "،", "الموافق", "للموافق", "المصادف", "ل", "في", "the", "on", "(", "-"))
COMMAS = frozenset((",", "،"))
WEEK_LINKS = frozenset(folded(word) for word in ("من", "of", "in"))
DAY_WORDS = frozenset(folded(word) for word in ("يوم", "اليوم", "أيام"))
NOT_DIRECTIONS = frozenset(folded(word) for word in ("this", "last", "next", "هذا", "هذه", "past"))
NAMING_BEFORE = frozenset(("black", "bloody", "cyber", "ash", "super", "good", "palm", "holy", "maundy", "easter", "whit"))
NAMING_AFTER = frozenset(folded(word) for word in ("السوداء", "الأسود", "الدامي", "الدامية", "العظيمة", "البيضاء", "الحزين", "الحزينة"))
SHORT_DAYS = frozenset(("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"))
AFTER_NUMBER = frozenset(("of", "at", "in", "and", "to", "when", "with", "after", "before", "for", "as", "from", "by", "until"))
KNOWN_WEEKDAYS = frozenset(words[0] for words in WEEKDAY_PHRASES.meanings)


def weekday_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A weekday with its date, a direction, a week, or alone."""
    leading = DIRECTION_PHRASES.at(tokens, at)
    start = leading[1] if leading else at
    introduced = start < len(tokens) and tokens[start].text in DAY_WORDS
    start = start + 1 if introduced else start
    found = WEEKDAY_PHRASES.at(tokens, start)
    if found is None or not is_weekday_here(tokens, start, introduced=introduced or leading is not None):
        return None
    weekday, end = found
    if _is_named_day(tokens, start, end):
        return None
    dated = _dated_weekday(tokens, end, lean, weekday)
    if dated is not None:
        return dated
    if (
        leading is None
        and end < len(tokens)
        and tokens[end].text not in NOT_DIRECTIONS
        and (following := DIRECTION_PHRASES.at(tokens, end))
    ):
        leading, end = (following[0], following[1]), following[1]
        dated = _dated_weekday(tokens, end, lean, weekday) if end < len(tokens) and tokens[end].text in COMMAS else None
        if dated is not None and dated[0].month is not None:
            return dated
    week = _of_week(tokens, end, weekday)
    return week or (named_weekday(weekday, leading[0] if leading else None, lean=lean), end)


def _is_named_day(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "Black Friday", «الأحد الدامي»."""
    return (first > 0 and tokens[first - 1].text in NAMING_BEFORE) or (end < len(tokens) and tokens[end].text in NAMING_AFTER)


def is_weekday_here(tokens: Sequence[Token], at: int, *, introduced: bool) -> bool:
    word = tokens[at].text
    if word in WEAK_WEEKDAYS or (word not in KNOWN_WEEKDAYS and word[1:] in WEAK_WEEKDAYS):
        if word.isascii():
            return tokens[at].raw[:1].isupper() and (introduced or (at + 1 < len(tokens) and tokens[at + 1].text in (",", ".")))
        return introduced or stretch_at(tokens, at + 1) is not None
    return not word.isascii() or tokens[at].raw[:1].isupper()


def _dated_weekday(tokens: Sequence[Token], end: int, lean: str, weekday: int) -> Read | None:
    end = end + 1 if tokens[end - 1].text in SHORT_DAYS and end < len(tokens) and tokens[end].text == "." and tokens[end].glued else end
    at = end
    while at < len(tokens) and at < end + 2 and (tokens[at].text in LINKS or tokens[at].text in DAY_WORDS):
        at += 1
    found = day_month_at(tokens, at, lean, weekday=weekday) if at < len(tokens) else None
    if found is not None:
        return replace(found[0], weekday=weekday) if found[0].granularity == "day" else found[0], found[1]
    hijri = hijri_at(tokens, at, lean) if at < len(tokens) else None
    if hijri is not None and hijri[0].granularity == "day":
        return (hijri[0] if hijri[0].absolute else near_weekday(hijri[0], weekday)), hijri[1]
    if at < len(tokens) and tokens[at].kind == "number":
        full = of_weekday(tokens, at, weekday) or numeric_date_at(tokens, at, lean) or slashed_date_at(tokens, at, lean, weekday)
        if full is not None and full[0].granularity == "day":
            return replace(full[0], weekday=weekday), full[1]
    return _numbered_weekday(tokens, end, weekday)


def _numbered_weekday(tokens: Sequence[Token], at: int, weekday: int) -> Read | None:
    """«السبت السادس عشر», "Saturday the 16th"."""
    start = at + 1 if at < len(tokens) and tokens[at].text == "the" else at
    number = number_at(tokens, start)
    if number is None or not number.ordinal or not 1 <= number.low <= 31 or _orders_noun(tokens, start, number.end):
        return None
    return weekday_with_number(weekday, int(number.low)), number.end


def _orders_noun(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "on Sunday the tenth anniversary", «السبت ثاني الجلسات»: the ordinal is of what comes behind it, not of the day."""
    if not tokens[first].text.isascii():
        return not tokens[first].text.startswith("ال")
    return end < len(tokens) and tokens[end].kind == "word" and tokens[end].text not in AFTER_NUMBER


def _of_week(tokens: Sequence[Token], end: int, weekday: int) -> Read | None:
    """ "Sunday of last week", «أحد الأسبوع الماضي»."""
    at = end + 1 if end < len(tokens) and tokens[end].text in WEEK_LINKS else end
    week = stretch_at(tokens, at) if at < len(tokens) else None
    if week is None or week[0].granularity != "week":
        return None

    def rule(day: date) -> Span | None:
        span = week[0].rule(day)
        return Span(span.start + timedelta(days=weekday), span.start + timedelta(days=weekday + 1)) if span else None

    return When(rule, "day", weekday=weekday, note=f"that day of {week[0].note}"), week[1]


def near_weekday(when: When, weekday: int) -> When:
    """The named weekday nearest to the day: an article dated a day late still means the day it names."""

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        if span is None:
            return None
        ahead = (weekday - span.start.weekday() + 3) % 7 - 3
        return Span(span.start + timedelta(days=ahead), span.end + timedelta(days=ahead))

    return replace(when, rule=rule, weekday=weekday)
