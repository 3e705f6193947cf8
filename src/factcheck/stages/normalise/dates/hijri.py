"""Tokens go in, a date of the Hijri calendar comes out as days of ours (Umm al-Qura, as hijridate tabulates it: 1343–1500)."""

from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DIRECTION_PHRASES, HIJRI_PHRASES
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, midnight
from factcheck.stages.normalise.dates.yearwords import YEAR_NAMES, year_words
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

YEARS = range(1343, 1501)
# "1 صفر" is a match; only Ramadan is told without day and year.
WEAK = frozenset((folded("صفر"),))
ALONE = frozenset((folded("رمضان"), "ramadan", "ramadhan"))
# «رمضان الماضي» is over, «رمضان المقبل» has not begun.
LEANS = {"before last": "last", "last": "last", "this": "", "next": "next", "after next": "next"}
BEFORE_ENGLISH = frozenset(
    ("in", "during", "this", "before", "after", "since", "until", "of", "the", "for", "when", "last", "next", "holy", "and", "by", "as")
)
BEFORE_ARABIC_TEXT = (
    "شهر في خلال قبل بعد منذ حتى من إلى طوال طيلة هلال حلول قدوم دخول صيام صوم بداية نهاية مطلع أوائل أواخر منتصف هذا عيد فطور إفطار ليالي أيام موسم دراما مسلسلات استقبال قبيل"
    " مع أثناء غرة سلخ بحلول حول عن الشهر الفضيل ليلة أجواء عشية"
)
BEFORE_ARABIC = frozenset(map(folded, BEFORE_ARABIC_TEXT.split()))
LINKS = frozenset(folded(word) for word in ("من", "شهر", "of", "the", "عام", "سنة", "لعام", ",", "،", "لشهر"))
ERA = frozenset(folded(word) for word in ("ه", "هـ", "هجرية", "هجري", "الهجري", "الهجرية", "ah"))


def hijri_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """«15 رمضان 1446 هـ», "Ramadan 1446", «عيد» not included; without a year the nearest to publication."""
    return _hijri_year_at(tokens, at) or _directed_month_at(tokens, at) or _month_at(tokens, at, lean)


def _directed_month_at(tokens: Sequence[Token], at: int) -> Read | None:
    """ "last Ramadan", «رمضان المقبل», «15 شعبان الماضي»."""
    leading = DIRECTION_PHRASES.at(tokens, at)
    day, start = (None, _skip(tokens, leading[1])) if leading else _day(tokens, at)
    month = HIJRI_PHRASES.at(tokens, start)
    direction = leading or (DIRECTION_PHRASES.at(tokens, month[1]) if month else None)
    if month is None or direction is None:
        return None
    return nearest(month[0], day, lean=LEANS[direction[0]]), month[1] if leading else direction[1]


def _day(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """A day of a month and the index after it and its links, or `None` and `at`."""
    number = number_at(tokens, at)
    is_day = number is not None and not number.share and not number.vague and 1 <= number.low <= 30 and number.low == int(number.low)
    return (int(number.low), _skip(tokens, number.end)) if number is not None and is_day else (None, at)


def _month_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    day, start = _day(tokens, at)
    month = HIJRI_PHRASES.at(tokens, start)
    if month is None:
        return None
    common = year_words(tokens, month[1])
    if common is not None and common.number not in (0, *YEARS):
        return _in_common_year(month[0], day, common.number), common.end
    year, end = _year(tokens, month[1])
    name = " ".join(token.text for token in tokens[start : month[1]])
    if year is None and (name in WEAK if day else name not in ALONE or is_persons_name(tokens, start)):
        return None
    if year is not None:
        span = span_of(year, month[0], day)
        note = f"Hijri {year}-{month[0]:02}" + (f"-{day:02}" if day else "") + ", Umm al-Qura"
        return (absolute(span, "day" if day else "month", note=note), end) if span else None
    return nearest(month[0], day, lean=lean), end


def is_persons_name(tokens: Sequence[Token], at: int) -> bool:
    """«الفنان محمد رمضان», "Tariq Ramadan": after a word that does not lead to a month, the name of a person."""
    before = tokens[at - 1] if at else None
    if before is None or before.kind != "word":
        return False
    if before.text.isascii():
        return before.raw[:1].isupper() and before.text not in BEFORE_ENGLISH
    is_led = tokens[at].text not in ALONE or before.text in BEFORE_ARABIC or before.text[1:] in BEFORE_ARABIC
    return not is_led


def _hijri_year_at(tokens: Sequence[Token], at: int) -> Read | None:
    """«عام 1446 هـ», «العام الهجري 1447»."""
    if tokens[at].text not in YEAR_NAMES:
        return None
    is_named = at + 1 < len(tokens) and tokens[at + 1].text in ERA
    start = at + 2 if is_named else at + 1
    text = tokens[start].text if start < len(tokens) else ""
    is_marked = start + 1 < len(tokens) and tokens[start + 1].text in ERA
    if not (is_named or is_marked) or not text.isdigit() or int(text[:6]) not in YEARS:
        return None
    first, last = span_of(int(text), 1, None), span_of(int(text), 12, None)
    when = absolute(Span(first.start, last.end), "year", note=f"Hijri year {text}, Umm al-Qura") if first and last else None
    return (when, start + 1 + is_marked) if when else None


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
        spans = [span for near in range(year - 2, year + 3) if (span := span_of(near, month, day)) is not None]
        today = midnight(published)
        if lean == "future":
            return min((span for span in spans if span.end > today), default=None)
        if lean == "past":
            return max((span for span in spans if span.start <= today), default=None)
        if lean in ("last", "next"):
            past, ahead = [span for span in spans if span.end <= today], [span for span in spans if span.start > today]
            return max(past) if lean == "last" else min(ahead)
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
