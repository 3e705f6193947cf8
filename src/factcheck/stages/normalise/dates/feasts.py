"""Tokens go in, the day of a feast comes out: fixed days, Easter by Gauss's rule, Muslim feasts by the Hijri calendar."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DIRECTION_PHRASES
from factcheck.stages.normalise.dates.hijri import ERA, span_of
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, on_day
from factcheck.stages.normalise.dates.yearwords import YEAR_NAMES, year_words
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

YearRule = Callable[[int], Span | None]
DAY_LEADS = frozenset((folded("اليوم"), "the"))
DAY_LINKS = frozenset((folded("أيام"), "من", "day", "of", "days"))
EVES = frozenset((folded("عشية"),))
LONGEST = 8


def feast_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """«عيد الأضحى 2013», "Christmas Day", «ثاني أيام عيد الفطر»."""
    nth, start = _nth_day(tokens, at)
    found = FEASTS.at(tokens, start)
    if found is None:
        return None
    of_year, end = _later(found[0], nth - 1), found[1]
    hijri = _in_hijri_year(tokens, start, end, nth)
    if hijri is not None:
        return hijri
    year = year_words(tokens, end)
    if year is not None and year.number:
        span = of_year(year.number)
        return (absolute(span, "day", note="a feast of that year"), year.end) if span else None
    following = DIRECTION_PHRASES.at(tokens, end)
    leading = DIRECTION_PHRASES.before(tokens, start) if tokens[start].text.isascii() else None
    direction = following[0] if following else leading[0] if leading else ""
    return _nearest(of_year, direction if direction in ("last", "next") else lean), following[1] if following else end


def _nearest(of_year: YearRule, side: str) -> When:
    """The one on that side of publication; a stated "last" or "next" leaves out the day itself, a sentence's lean does not."""

    def rule(day: date) -> Span | None:
        spans = [span for near in range(day.year - 1, day.year + 3) if (span := of_year(near)) is not None]
        if side in ("past", "last"):
            return max((span for span in spans if span.start.date() < day + timedelta(days=side == "past")), default=None)
        if side in ("future", "next"):
            return min((span for span in spans if span.end.date() > day + timedelta(days=side == "next")), default=None)
        return of_year(day.year)

    return When(rule, "day", note=f"{side} such feast" if side in ("last", "next") else "a feast")


def _in_hijri_year(tokens: Sequence[Token], at: int, end: int, nth: int) -> Read | None:
    """«عاشوراء 1446», «يوم عرفة عام 1445 هـ»."""
    feast = HIJRI_FEASTS.at(tokens, at)
    start = end + 1 if end < len(tokens) and tokens[end].text in YEAR_NAMES else end
    text = tokens[start].text if start < len(tokens) else ""
    span = span_of(int(text), *feast[0]) if feast and text.isdigit() and len(text) == 4 else None
    if span is None:
        return None
    moved = Span(span.start + timedelta(days=nth - 1), span.end + timedelta(days=nth - 1))
    is_marked = start + 1 < len(tokens) and tokens[start + 1].text in ERA
    return absolute(moved, "day", note=f"a feast of Hijri {text}, Umm al-Qura"), start + 1 + is_marked


def _nth_day(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Which day of the feast, and where its name begins: «اليوم الثاني من», «ثاني أيام», "the second day of", «عشية»."""
    if tokens[at].text in EVES:
        return 0, at + 1
    start = at + 1 if tokens[at].text in DAY_LEADS and at + 1 < len(tokens) else at
    number = number_at(tokens, start)
    if number is None or not number.ordinal or not 1 <= number.low <= LONGEST:
        return 1, at
    end = number.end
    while end < len(tokens) and tokens[end].text in DAY_LINKS:
        end += 1
    return (int(number.low), end) if end > number.end else (1, at)


def _later(of_year: YearRule, days: int) -> YearRule:
    def shifted(year: int) -> Span | None:
        span = of_year(year)
        return Span(span.start + timedelta(days=days), span.end + timedelta(days=days)) if span else None

    return shifted if days else of_year


def _fixed(year: int, *, month: int, day: int) -> Span:
    return on_day(year, month, day)


def _hijri(year: int, *, month: int, day: int) -> Span | None:
    """The feast in a year of ours; where two fall into it, the first."""
    first = int((year - 622) * 365.2425 / 354.367)
    spans = [span for hijri_year in range(first - 1, first + 3) if (span := span_of(hijri_year, month, day)) is not None]
    return next((span for span in spans if span.start.year == year), None)


def _easter(year: int) -> Span:
    """The anonymous Gregorian algorithm (Nature, 20 April 1876, p. 487)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return on_day(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def _entries() -> list[tuple[str, YearRule]]:
    table: dict[str, YearRule] = {
        "christmas day|christmas|عيد الميلاد|عيد الميلاد المجيد|الكريسماس|كريسماس": partial(_fixed, month=12, day=25),
        "christmas eve|ليلة عيد الميلاد": partial(_fixed, month=12, day=24),
        "new year's day|رأس السنة الميلادية|رأس السنة": partial(_fixed, month=1, day=1), "new year's eve|ليلة رأس السنة": partial(_fixed, month=12, day=31),
        "easter sunday|easter|عيد الفصح": _easter, "good friday": _later(_easter, -2), "easter monday": _later(_easter, 1), "palm sunday": _later(_easter, -7),
        **{phrases: partial(_hijri, month=month, day=day) for phrases, (month, day) in HIJRI_DAYS.items()},
    }  # fmt: skip
    return [(phrase, rule) for phrases, rule in table.items() for phrase in phrases.split("|")]


# Month and day.
HIJRI_DAYS = {
    "eid al adha|eid al - adha|عيد الأضحى|عيد الأضحى المبارك": (12, 10), "eid al fitr|eid al - fitr|عيد الفطر|عيد الفطر المبارك": (10, 1), "رأس السنة الهجرية|islamic new year": (1, 1),
    "المولد النبوي|المولد النبوي الشريف": (3, 12), "يوم عرفة|day of arafah": (12, 9), "عاشوراء|يوم عاشوراء|ashura": (1, 10), "ليلة الإسراء والمعراج|ذكرى الإسراء والمعراج": (7, 27),
}  # fmt: skip
FEASTS = Phrases(_entries())
HIJRI_FEASTS = Phrases([(phrase, day) for phrases, day in HIJRI_DAYS.items() for phrase in phrases.split("|")])
