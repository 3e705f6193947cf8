"""Tokens go in, a date relative to publication comes out: «أمس», "last week", "three days ago", «الأسابيع الثلاثة القادمة»."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from factcheck.domain.text import folded
from factcheck.domain.value import Granularity
from factcheck.stages.normalise.calendarwords import (
    AGO_AFTER,
    AGO_BEFORE,
    AHEAD_BEFORE,
    DEICTIC_PHRASES,
    DIRECTION_PHRASES,
    STRETCH_PHRASES,
    Direction,
    Stretch,
)
from factcheck.stages.normalise.daterules import shifted_day
from factcheck.stages.normalise.numbers import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.when import Span, When, midnight, month_start
from factcheck.stages.normalise.wordforms import Phrases

Read = tuple[When, int]
AGO = Phrases([(phrase, True) for phrase in AGO_BEFORE.split("|")])
AHEAD = Phrases([(phrase, True) for phrase in AHEAD_BEFORE.split("|")])
AFTERWARDS = Phrases([(phrase, True) for phrase in AGO_AFTER.split("|")])
STEP = {"last": -1, "this": 0, "next": 1}
DAYS: dict[Stretch, int] = {"day": 1, "week": 7, "weekend": 7, "hour": 0, "minute": 0}
MONTHS: dict[Stretch, int] = {"month": 1, "season": 3, "year": 12, "decade": 120, "century": 1200}
GRAINS: dict[Stretch, Granularity] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "weekend": "interval", "hour": "day",
                                      "minute": "day", "century": "interval", "season": "season"}  # fmt: skip
DUALS_TEXT = (
    "يومين يومان أسبوعين أسبوعان شهرين شهران عامين عامان سنتين سنتان عقدين ساعتين ساعتان دقيقتين اليومين الأسبوعين الشهرين العامين السنتين"
)
DUALS = frozenset(map(folded, DUALS_TEXT.split()))
PLURALS_TEXT = "أيام أسابيع أشهر شهور سنوات أعوام عقود ساعات الأيام الأسابيع الأشهر السنوات الأعوام days weeks months years decades hours"
PLURALS = frozenset(map(folded, PLURALS_TEXT.split()))
WITHIN = frozenset(folded(word) for word in ("خلال", "within"))
HERE = frozenset(folded(word) for word in ("هذا", "هذه", "this"))


def deictic_at(tokens: Sequence[Token], at: int) -> Read | None:
    """ "yesterday", «أول من أمس»."""
    found = DEICTIC_PHRASES.at(tokens, at)
    if found is None:
        return None
    days, end = found
    words = " ".join(token.text for token in tokens[at:end])
    return shifted_day(days, note=f"{words}: {_days(days)}"), end


def weekend_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """The weekend that ended last or is running, or the coming one."""
    stretch = STRETCH_PHRASES.at(tokens, at)
    if stretch is None or stretch[0] != "weekend":
        return None

    def rule(day: date) -> Span:
        saturday = midnight(day - timedelta(days=(day.weekday() - 5) % 7)) + timedelta(days=7 * (lean == "future"))
        return Span(saturday, saturday + timedelta(days=2))

    following = DIRECTION_PHRASES.at(tokens, stretch[1])
    return When(rule, "interval", note="the weekend nearest to publication", approximate=True), following[1] if following else stretch[1]


def stretch_at(tokens: Sequence[Token], at: int) -> Read | None:
    """ "last week", «الشهر الجاري», "the past three days"."""
    leading = DIRECTION_PHRASES.at(tokens, at)
    if leading is not None and (tokens[at].text.isascii() or tokens[at].text in HERE):
        return _led_stretch(tokens, leading[1], leading[0])
    stretch = STRETCH_PHRASES.at(tokens, at)
    if stretch is None or tokens[at].text.isascii():
        return None
    name, end = stretch
    counted = number_at(tokens, end)
    count, end = (
        (int(counted.low), counted.end) if counted and not counted.ordinal and not counted.share and 1 < counted.low < 100 else (1, end)
    )
    count = 2 if tokens[at].text in DUALS else count
    following = DIRECTION_PHRASES.at(tokens, end) if end < len(tokens) and tokens[end].text not in HERE else None
    if following is None or (count == 1 and tokens[at].text in PLURALS):
        return None
    return _stretched(name, following[0], count), following[1]


def ago_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "three days ago", «قبل شهرين»; "in two weeks" and «بعد أسبوع» where the sentence looks ahead."""
    before = AGO.at(tokens, at)
    if before is not None:
        amount = _amount(tokens, before[1])
        return (_moved(amount[0], -amount[1]), amount[2]) if amount else None
    ahead = AHEAD.at(tokens, at)
    if ahead is not None and lean != "past":
        amount = _amount(tokens, ahead[1])
        is_within = tokens[at].text in WITHIN
        return ((_within if is_within else _moved)(amount[0], amount[1]), amount[2]) if amount else None
    amount = _amount(tokens, at)
    after = AFTERWARDS.at(tokens, amount[2]) if amount else None
    if amount and after and after[1] < len(tokens) and tokens[after[1]].text == "today":
        return _same_day(amount[0], amount[1]), after[1] + 1
    return (_moved(amount[0], -amount[1]), after[1]) if amount and after else None


def stretch_rule(stretch: Stretch, direction: Direction) -> When:
    """The calendar week, month, year … before, of or after publication."""

    def rule(day: date) -> Span:
        return _calendar(day, stretch, STEP[direction], 1)

    return When(rule, GRAINS[stretch], note=f"{direction} {stretch}")


def _led_stretch(tokens: Sequence[Token], at: int, direction: Direction) -> Read | None:
    counted = number_at(tokens, at)
    count, end = (
        (int(counted.low), counted.end) if counted and not counted.ordinal and not counted.share and 1 < counted.low < 100 else (1, at)
    )
    stretch = STRETCH_PHRASES.at(tokens, end)
    if stretch is None or (count == 1 and tokens[end].text in PLURALS):
        return None
    return _stretched(stretch[0], direction, count), stretch[1]


def _stretched(stretch: Stretch, direction: Direction, count: int) -> When:
    if count == 1:
        return stretch_rule(stretch, direction)

    def rule(day: date) -> Span:
        if direction != "last":
            return _calendar(day, stretch, STEP[direction], count)
        return Span(_moved_back(day, stretch, count), midnight(day) + timedelta(days=1))

    return When(rule, "interval", approximate=direction == "last", note=f"{direction} {count} {stretch}s")


def _calendar(day: date, stretch: Stretch, step: int, count: int) -> Span:
    if stretch in DAYS:
        width = max(DAYS[stretch], 1)
        back = day.weekday() if width == 7 else 0
        start = midnight(day - timedelta(days=back)) + timedelta(days=width * step)
        if stretch == "weekend":
            return Span(start + timedelta(days=5), start + timedelta(days=7))
        return Span(start, start + timedelta(days=width * count))
    months = MONTHS[stretch]
    first = (day.year * 12 + day.month - 1) // months * months + months * step
    return Span(month_start(first // 12, first % 12 + 1), month_start((first + months * count) // 12, (first + months * count) % 12 + 1))


def _moved_back(day: date, stretch: Stretch, count: int) -> datetime:
    if stretch in DAYS:
        return midnight(day) - timedelta(days=DAYS[stretch] * count)
    months = day.year * 12 + day.month - 1 - MONTHS[stretch] * count
    return month_start(months // 12, months % 12 + 1) + timedelta(days=min(day.day, 28) - 1)


def _moved(stretch: Stretch, amount: int) -> When:
    """A day for days and weeks, the calendar month or year for longer stretches: nobody means "to the day" by "two months ago"."""
    note = f"{abs(amount)} {stretch}s {'before' if amount < 0 else 'after'} publication"
    if stretch in DAYS:
        when = shifted_day(DAYS[stretch] * amount, note=note)
        return When(when.rule, "day", approximate=stretch == "week" and abs(amount) > 1, note=note)

    def rule(day: date) -> Span:
        return _calendar(day, stretch, amount, 1)

    return When(rule, GRAINS[stretch], approximate=True, note=note)


def _same_day(stretch: Stretch, amount: int) -> When:
    """ "a year ago today"."""

    def rule(day: date) -> Span:
        start = _moved_back(day, stretch, amount) if stretch in DAYS else _same_number(day, MONTHS[stretch] * amount)
        return Span(start, start + timedelta(days=1))

    return When(rule, "day", note=f"{amount} {stretch}s before publication, to the day")


def _same_number(day: date, months: int) -> datetime:
    index = day.year * 12 + day.month - 1 - months
    start = month_start(index // 12, index % 12 + 1)
    following = month_start((index + 1) // 12, (index + 1) % 12 + 1)
    return min(start + timedelta(days=day.day - 1), following - timedelta(days=1))


def _within(stretch: Stretch, amount: int) -> When:
    """From publication to that far ahead."""
    moved = _moved(stretch, amount)

    def rule(day: date) -> Span | None:
        span = moved.rule(day)
        return Span(midnight(day), span.start if span.start > midnight(day) else span.end) if span else None

    return When(rule, "interval", note=f"up to {moved.note}")


def _amount(tokens: Sequence[Token], at: int) -> tuple[Stretch, int, int] | None:
    """Stretch, count and the index after: "three days", «يومين», «أسبوع», "a week"."""
    start = at + 1 if at < len(tokens) and tokens[at].text in ("a", "an", "about", "some", folded("نحو"), folded("حوالي")) else at
    number = number_at(tokens, start)
    is_count = (
        number is not None
        and not number.ordinal
        and not number.share
        and not number.vague
        and number.low == int(number.low)
        and 0 < number.low < 1000
    )
    end = number.end if number is not None and is_count else start
    stretch = STRETCH_PHRASES.at(tokens, end)
    if stretch is None or stretch[0] == "weekend":
        return None
    count = int(number.low) if number is not None and is_count else 2 if tokens[end].text in DUALS else 1
    is_bare = not (number is not None and is_count)
    if is_bare and (tokens[end].text in PLURALS or (tokens[end].text.isascii() and start == at) or tokens[end].text.startswith("ال")):
        return None
    return stretch[0], count, stretch[1]


def _days(days: int) -> str:
    if days == 0:
        return "the day of publication"
    return f"{abs(days)} day{'s' if abs(days) > 1 else ''} {'before' if days < 0 else 'after'} publication"
