"""A date and the words after it go in, the range that they make comes out: "from 3 to 7 May", «بين الاثنين والخميس», "July 11 to August 3"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.clock import is_time_alone, on_day_of
from factcheck.stages.normalise.dates.rules import hull, in_year_of
from factcheck.stages.normalise.dates.when import Read, Span, When
from factcheck.stages.normalise.tokens import Token

LEADS = frozenset(folded(word) for word in ("من", "from", "between", "بين", "وبين", "ومن", "مابين"))
DUAL_LEADS = frozenset(folded(word) for word in ("يومي", "شهري", "يوم", "مساء", "صباح"))
BETWEEN = frozenset(folded(word) for word in ("between", "بين", "وبين", "مابين"))
JOINERS = frozenset(
    folded(word) for word in ("to", "until", "till", "لغاية", "ولغاية", "through", "and", "إلى", "حتى", "وحتى", "و", "الى", "-")
)
# These make a range without "from" as well: "July 11 to August 3".
STRONG = JOINERS - {"and", "و"}
PLAIN = frozenset(("day", "month", "year"))
WEEK = timedelta(days=7)


def to_range(tokens: Sequence[Token], at: int, found: Read, read: Callable[[Sequence[Token], int], Read | None]) -> Read:
    """The date found at `at`, or the range from it to the date that `read` finds after it."""
    when, end = found
    start = _other_end(tokens, at, end)
    other = read(tokens, start) if start is not None else None
    if other is None or when.granularity not in PLAIN | {other[0].granularity}:
        return found
    if not _lead(tokens, at) and (other[0].granularity != when.granularity or when.granularity not in PLAIN):
        return found
    return _joined(when, other[0]), other[1]


def _lead(tokens: Sequence[Token], at: int) -> str:
    """The word that opens a range before token `at`; «بين يومي الاثنين» has one between."""
    before = at - 2 if at > 1 and tokens[at - 1].text in DUAL_LEADS else at - 1
    return tokens[before].text if before >= 0 and tokens[before].text in LEADS else ""


def _other_end(tokens: Sequence[Token], at: int, end: int) -> int | None:
    if end >= len(tokens):
        return None
    lead, text = _lead(tokens, at), tokens[end].text
    if text in (JOINERS if lead else STRONG):
        return end + 1 if end + 1 < len(tokens) else None
    return end if lead in BETWEEN and text.startswith("و") and len(text) > 1 else None


def _joined(first: When, last: When) -> When:
    if is_time_alone(first) and not is_time_alone(last):
        return hull(on_day_of(first, last), last)
    is_open = not first.absolute and first.month is not None and last.month is not None
    if is_open and (last.absolute or first.note.startswith("the ")):
        return hull(in_year_of(first, last), last)
    if first.weekday is None and first.granularity == last.granularity == "day" and last.weekday is not None and last.month is None:
        return hull(first, replace(last, rule=lambda day: _shifted(last, day, WEEK) if _are_crossed(first, last, day) else last.rule(day)))
    is_weekdays = first.weekday is not None and last.weekday is not None and first.month is None and last.month is None
    return hull(*_in_order(first, last)) if is_weekdays else hull(first, last)


def _in_order(first: When, last: When) -> tuple[When, When]:
    """ "from Thursday to Sunday": of past days the first, of planned ones the last moves by a week where they would be crossed."""
    is_ahead = "after" in last.note or "next" in last.note

    def earlier(day: date) -> Span | None:
        return _shifted(first, day, -WEEK) if not is_ahead and _are_crossed(first, last, day) else first.rule(day)

    def later(day: date) -> Span | None:
        return _shifted(last, day, WEEK) if is_ahead and _are_crossed(first, last, day) else last.rule(day)

    return replace(first, rule=earlier), replace(last, rule=later)


def _are_crossed(first: When, last: When, day: date) -> bool:
    start, end = first.rule(day), last.rule(day)
    return bool(start and end and end.start < start.start)


def _shifted(when: When, day: date, by: timedelta) -> Span | None:
    span = when.rule(day)
    return Span(span.start + by, span.end + by) if span else None
