"""Tokens go in, a stretch of days, weeks, months or years around publication comes out: "last week", «الشهر الجاري», «الأسابيع الثلاثة القادمة»."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from factcheck.domain.text import folded
from factcheck.domain.value import Granularity
from factcheck.stages.normalise.dates.calendarwords import DIRECTION_PHRASES, STRETCH_PHRASES, Direction, Stretch
from factcheck.stages.normalise.dates.when import Read, Span, When, midnight, month_start
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

STEP: dict[Direction, int] = {"before last": -2, "last": -1, "this": 0, "next": 1, "after next": 2}
DAYS: dict[Stretch, int] = {"day": 1, "week": 7, "weekend": 7, "hour": 0, "minute": 0}
MONTHS: dict[Stretch, int] = {"month": 1, "season": 3, "year": 12, "decade": 120, "century": 1200}
GRAINS: dict[Stretch, Granularity] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "weekend": "interval", "hour": "day",
                                      "minute": "day", "century": "interval", "season": "season"}  # fmt: skip
DUALS_TEXT = "الأسبوعان اليومان الشهران العامان السنتان يومين يومان أسبوعين أسبوعان شهرين شهران عامين عامان سنتين سنتان عقدين ساعتين ساعتان دقيقتين اليومين الأسبوعين الشهرين العامين السنتين"
DUALS = frozenset(map(folded, DUALS_TEXT.split()))
PLURALS_TEXT = (
    "أيام أسابيع أشهر شهور سنوات أعوام عقود العقود ساعات الأيام الأسابيع الأشهر السنوات الأعوام days weeks months years decades hours"
)
PLURALS = frozenset(map(folded, PLURALS_TEXT.split()))
RUNNING = frozenset(folded(word) for word in ("العام", "السنة", "الشهر", "الأسبوع", "العقد", "year", "month", "week"))
CLOCK_UNITS: dict[Stretch, float] = {"hour": 1, "minute": 1 / 60}
MODALS = frozenset(("will", "to", "would", "could", "may", "might", "can", "should", "must", "not"))
ROLLING = "past"
HERE = frozenset(folded(word) for word in ("هذا", "هذه", "this"))


def stretch_at(tokens: Sequence[Token], at: int) -> Read | None:
    """ "last week", «الشهر الجاري», "the past three days"."""
    if at < len(tokens) and tokens[at].text == "the":
        return _stretch_before_last(tokens, at + 1)
    leading = DIRECTION_PHRASES.at(tokens, at)
    if leading is not None and (tokens[at].text.isascii() or tokens[at].text in HERE):
        return _led_stretch(tokens, leading[1], leading[0])
    stretch = STRETCH_PHRASES.at(tokens, at)
    if stretch is None or tokens[at].text.isascii():
        return None
    name, end = stretch
    end = end + 1 if end + 1 < len(tokens) and tokens[end].text == "ال" and tokens[end + 1].kind == "number" else end
    counted = number_at(tokens, end)
    count, end = (
        (int(counted.low), counted.end) if counted and not counted.ordinal and not counted.share and 1 < counted.low < 100 else (1, end)
    )
    count = 2 if tokens[at].text in DUALS else count
    following = DIRECTION_PHRASES.at(tokens, end) if end < len(tokens) and tokens[end].text not in HERE else None
    if following is None or (count > 1 and following[0] in ("before last", "after next")) or (count == 1 and tokens[at].text in PLURALS):
        return None
    return _stretched(name, following[0], count), following[1]


def running_stretch_at(tokens: Sequence[Token], at: int, *, decades: bool = False) -> Read | None:
    """ "the end of the year": the running one."""
    start = at + 1 if at + 1 < len(tokens) and tokens[at].text == "the" else at
    if start >= len(tokens) or not (tokens[start].text in RUNNING or (decades and tokens[start].text == "decade")):
        return None
    stretch = STRETCH_PHRASES.at(tokens, start)
    return (stretch_rule(stretch[0], "this"), stretch[1]) if stretch else None


def is_weekend(tokens: Sequence[Token], at: int) -> bool:
    """«نهاية الأسبوع» are its free days, not the end of the week."""
    found = STRETCH_PHRASES.at(tokens, at)
    return found is not None and found[0] == "weekend"


def weekend_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """The weekend that ended last or is running, or the coming one."""
    stretch = STRETCH_PHRASES.at(tokens, at)
    if stretch is None or stretch[0] != "weekend":
        return None

    following = DIRECTION_PHRASES.at(tokens, stretch[1])
    is_ahead = following[0] == "next" if following else lean == "future"
    is_of_week = following is None and not lean

    def rule(day: date) -> Span:
        back = day.weekday() - 5 if is_of_week else (day.weekday() - 5) % 7
        saturday = midnight(day - timedelta(days=back)) + timedelta(days=7 * is_ahead)
        return Span(saturday, saturday + timedelta(days=2))

    return When(rule, "interval", note="the weekend nearest to publication", approximate=True), following[1] if following else stretch[1]


def stretch_rule(stretch: Stretch, direction: Direction) -> When:
    """The calendar week, month, year … before, of or after publication."""

    def rule(day: date) -> Span:
        return calendar_span(day, stretch, STEP[direction], 1)

    return When(rule, GRAINS[stretch], note=f"{direction} {stretch}")


def _stretch_before_last(tokens: Sequence[Token], at: int) -> Read | None:
    """ "the week before last"."""
    stretch = STRETCH_PHRASES.at(tokens, at)
    following = DIRECTION_PHRASES.at(tokens, stretch[1]) if stretch else None
    if stretch is None or following is None or following[0] not in ("before last", "after next"):
        return None
    return stretch_rule(stretch[0], following[0]), following[1]


def _led_stretch(tokens: Sequence[Token], at: int, direction: Direction) -> Read | None:
    if at > 1 and tokens[at - 1].text == "last" and tokens[at - 2].text in MODALS:
        return None  # "will last three weeks"
    counted = number_at(tokens, at)
    count, end = (
        (int(counted.low), counted.end) if counted and not counted.ordinal and not counted.share and 1 < counted.low < 100 else (1, at)
    )
    stretch = STRETCH_PHRASES.at(tokens, end)
    if stretch is None or (count == 1 and tokens[end].text in PLURALS):
        return None
    if tokens[at - 1].text == ROLLING and count == 1 and stretch[0] != "weekend":
        return _rolling(stretch[0], 1), stretch[1]
    return _stretched(stretch[0], direction, count), stretch[1]


def _stretched(stretch: Stretch, direction: Direction, count: int) -> When:
    if count == 1:
        return stretch_rule(stretch, direction)

    if direction == "last":
        return _rolling(stretch, count)

    def rule(day: date) -> Span:
        if stretch in CLOCK_UNITS:
            return Span(midnight(day), midnight(day) + timedelta(days=1 + days_in(stretch, count)))
        return calendar_span(day, stretch, STEP[direction], count)

    return When(rule, "interval", note=f"{direction} {count} {stretch}s")


def _rolling(stretch: Stretch, count: int) -> When:
    """ "the past three weeks", "the past year": back from the day of publication, that day included."""

    def rule(day: date) -> Span:
        return Span(moved_back(day, stretch, count), midnight(day) + timedelta(days=1))

    return When(rule, "interval", approximate=True, note=f"last {count} {stretch}s")


def days_in(stretch: Stretch, count: int) -> int:
    """Whole days of that many days, weeks, hours or minutes: 24 hours are one, 3 hours none."""
    return round(count * CLOCK_UNITS[stretch] / 24) if stretch in CLOCK_UNITS else DAYS[stretch] * count


def calendar_span(day: date, stretch: Stretch, step: int, count: int) -> Span:
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


def moved_back(day: date, stretch: Stretch, count: int) -> datetime:
    if stretch in DAYS:
        return midnight(day) - timedelta(days=days_in(stretch, count))
    months = day.year * 12 + day.month - 1 - MONTHS[stretch] * count
    return month_start(months // 12, months % 12 + 1) + timedelta(days=min(day.day, 28) - 1)
