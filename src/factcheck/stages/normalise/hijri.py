"""Tokens go in, a date of the Hijri calendar comes out as days of ours (Umm al-Qura, as hijridate tabulates it: 1343–1500)."""

from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.calendarwords import HIJRI_PHRASES
from factcheck.stages.normalise.monthdays import Read
from factcheck.stages.normalise.numbers import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.when import Span, When, absolute, midnight
from factcheck.stages.normalise.yearwords import year_words

YEARS = range(1343, 1501)
# "1 صفر" is a match; only Ramadan is told without day and year.
WEAK = frozenset((folded("صفر"),))
ALONE = frozenset((folded("رمضان"), "ramadan", "ramadhan"))
LINKS = frozenset(folded(word) for word in ("من", "شهر", "of", "the", "عام", "سنة", "لعام", ",", "،", "لشهر"))
ERA = frozenset(folded(word) for word in ("ه", "هـ", "هجرية", "هجري", "ah"))


def hijri_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """«15 رمضان 1446 هـ», "Ramadan 1446", «عيد» not included; without a year the nearest to publication."""
    number = number_at(tokens, at)
    is_day = number is not None and not number.share and not number.vague and 1 <= number.low <= 30 and number.low == int(number.low)
    day = int(number.low) if number is not None and is_day else None
    start = _skip(tokens, number.end) if number is not None and is_day else at
    month = HIJRI_PHRASES.at(tokens, start)
    if month is None:
        return None
    common = year_words(tokens, month[1])
    if common is not None and common.number not in (0, *YEARS):
        return _in_common_year(month[0], day, common.number), common.end
    year, end = _year(tokens, month[1])
    name = " ".join(token.text for token in tokens[start : month[1]])
    if year is None and (name in WEAK if day else name not in ALONE):
        return None
    if year is not None:
        span = span_of(year, month[0], day)
        return (
            (
                absolute(
                    span, "day" if day else "month", note=f"Hijri {year}-{month[0]:02}" + (f"-{day:02}" if day else "") + ", Umm al-Qura"
                ),
                end,
            )
            if span
            else None
        )
    return nearest(month[0], day, lean=lean), end


def _in_common_year(month: int, day: int | None, year: int) -> When:
    """ "Ramadan 2025": the one that begins in that year of ours."""
    about = _year_of(date(year, 1, 1))
    spans = [span for near in range(about - 1, about + 3) if (span := span_of(near, month, day)) is not None and span.start.year == year]
    return When(
        lambda _: spans[0] if spans else None, "day" if day else "month", absolute=True, note=f"Hijri month {month} in {year}, Umm al-Qura"
    )


def nearest(month: int, day: int | None, *, lean: str) -> When:
    """A Hijri month or day without a year."""

    def rule(published: date) -> Span | None:
        year = _year_of(published)
        spans = [span for near in (year - 1, year, year + 1) if (span := span_of(near, month, day)) is not None]
        today = midnight(published)
        if lean == "future":
            return min((span for span in spans if span.end > today), default=None)
        if lean == "past":
            return max((span for span in spans if span.start <= today), default=None)
        return next((span for span in spans if span.start.year == published.year), None)

    return When(rule, "day" if day else "month", note=f"Hijri month {month}, Umm al-Qura")


def span_of(year: int, month: int, day: int | None) -> Span | None:
    """The days of a Hijri date; `None` outside the table or where the month has no such day."""
    from hijridate import Hijri  # noqa: PLC0415 - 15 ms that only a Hijri date pays

    if year not in YEARS:
        return None
    try:
        first = Hijri(year, month, day or 1)
        length = 1 if day else first.month_length()
        start = midnight(date(*first.to_gregorian().datetuple()))
    except (ValueError, OverflowError):
        return None
    return Span(start, start + timedelta(days=length))


def _year_of(day: date) -> int:
    # A Hijri year has 354.367 days and began on 16 July 622; the neighbours are tried as well.
    return int((day.toordinal() - date(622, 7, 16).toordinal()) / 354.367) + 1


def _year(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    start = _skip(tokens, at)
    if start < len(tokens) and tokens[start].text.isdigit() and len(tokens[start].text) == 4 and int(tokens[start].text) in YEARS:
        end = start + 1
        return int(tokens[start].text), end + 1 if end < len(tokens) and tokens[end].text in ERA else end
    return None, at


def _skip(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].text in LINKS:
        at += 1
    return at
