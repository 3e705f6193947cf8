"""Tokens go in, the date that a day, a month or a year names comes out: "9 July", «الأربعاء 9 تموز/يوليو 2025», "in July", "2019"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from factcheck.domain.text import folded
from factcheck.domain.value import Granularity
from factcheck.stages.normalise.dates.calendarwords import DIRECTION_PHRASES, MONTH_PHRASES, WEAK_MONTHS, Direction
from factcheck.stages.normalise.dates.leaning import strictly
from factcheck.stages.normalise.dates.placenames import names_what_follows
from factcheck.stages.normalise.dates.rules import day_of_month, day_within, hull, named_month
from factcheck.stages.normalise.dates.stretches import stretch_at, stretch_rule
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, of_month, on_day
from factcheck.stages.normalise.dates.years import SINGLE_YEAR
from factcheck.stages.normalise.dates.yearwords import YearWords, year_words
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

OF = frozenset(folded(word) for word in ("of", "من", "شهر", "the", "ل", "لشهر", "بشهر", "في", "عام"))
BEFORE_WEAK = frozenset(folded(word) for word in ("in", "of", "last", "this", "next", "since", "until", "during", "early", "mid", "late", "by", "from", "to",
                                                  "شهر", "في", "خلال", "منذ", "أوائل", "أواخر", "منتصف", "مطلع", "نهاية", "بداية", "حتى", "من", "between", "and",
                                                  "أو", "or", "through"))  # fmt: skip
SHORT_MONTHS = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"))
# «10 الجاري»: of this month.
RUNNING_MONTH = frozenset((folded("الجاري"),))
# «12 شهرا الماضية» are twelve months, never the twelfth day of one.
COUNTED_MONTH = folded("شهرا")
MONTH_LEADS = frozenset(folded(word) for word in ("شهر", "لشهر", "بشهر", "الشهر"))
TO = frozenset(folded(word) for word in ("لغاية", "ولغاية", "-", "to", "إلى", "حتى", "وحتى", "until", "through", "and", "و", "الى"))


class Month(NamedTuple):
    """A named month and the index after it; `strong` where the words can mean nothing else."""

    number: int
    end: int
    strong: bool


def month_at(tokens: Sequence[Token], at: int) -> Month | None:
    """ "July", «تموز/يوليو», «شهر تموز», «الشهر التاسع», «شهر 3»."""
    led = at < len(tokens) and tokens[at].text in MONTH_LEADS
    start = at + 1 if led else at
    found = MONTH_PHRASES.at(tokens, start)
    if found is None:
        return _numbered_month(tokens, start) if led else None
    number, end = found
    beside = end + 1 if end < len(tokens) and tokens[end].text in ("/", "-") else end
    again = MONTH_PHRASES.at(tokens, beside)
    if again is not None and again[0] == number:
        return Month(number, again[1], strong=True)
    if end < len(tokens) and tokens[end].text == "(":
        again = MONTH_PHRASES.at(tokens, end + 1)
        if again is not None and again[0] == number and again[1] < len(tokens) and tokens[again[1]].text == ")":
            return Month(number, again[1] + 1, strong=True)
    word = tokens[start].text
    end = end + 1 if word in SHORT_MONTHS and _is_dotted(tokens, end) else end
    is_weak = end == found[1] == start + 1 and (word in WEAK_MONTHS or word[1:] in WEAK_MONTHS)
    is_name = not word.isascii() or tokens[start].raw[:1].isupper()
    return Month(number, end, strong=led or not is_weak) if is_name else None


def _is_dotted(tokens: Sequence[Token], at: int) -> bool:
    """ "Sept. 3": the full stop of an abbreviation, with the day or the year after it."""
    return at + 1 < len(tokens) and tokens[at].text == "." and tokens[at].glued and tokens[at + 1].kind == "number"


def day_month_at(tokens: Sequence[Token], at: int, lean: str, *, weekday: int | None = None) -> Read | None:
    """A day with its month, in either order, a year or a direction after it, or two days of one month."""
    found = _day_then_month(tokens, at) or _month_then_day(tokens, at)
    if found is None:
        return _day_of_running_month(tokens, at)
    first, last, month, end = found
    year = year_words(tokens, end)
    if year is None and _is_impossible_year(tokens, end):
        return None
    direction = None if year else _direction(tokens, end)
    if not (year or direction or weekday is not None) and _is_event_name(tokens, at, end):
        return When(lambda _: None, "day", month=month, day=first, note="the name of an event, its year not told"), end
    end = year.end if year else direction[1] if direction else end
    lean = lean if year else strictly(tokens, at, lean)
    when = _dated(first, month, year, direction[0] if direction else None, lean=lean, weekday=weekday)
    if last is None:
        return when, end
    closing = _dated(last, month, year, direction[0] if direction else None, lean=lean, weekday=None)
    return hull(when, closing), end


def _is_event_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """«هجمات 11 سبتمبر», "the October 7 attack": the day is a name that stays with the event for years."""
    before = tokens[first - 1].text if first else ""
    after = tokens[end].text if end < len(tokens) else ""
    if before in EVENT_BEFORE or before[1:] in EVENT_BEFORE:
        return True
    return before == "the" and (after in EVENT_AFTER or (after in EVENT_NAMES and tokens[end].raw[:1].isupper()))


def _is_impossible_year(tokens: Sequence[Token], at: int) -> bool:
    """ "1 January 9999": four digits or more that end the phrase, count nothing and are no year; the day of another year would be a guess."""
    ends = at + 1 >= len(tokens) or tokens[at + 1].kind == "mark"
    return at < len(tokens) and ends and tokens[at].kind == "number" and tokens[at].text.isdigit() and len(tokens[at].text) >= 4


def month_phrase_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A month with a year, a direction or alone."""
    led = DIRECTION_PHRASES.at(tokens, at)
    start = led[1] if led else at
    month = month_at(tokens, start)
    if month is None:
        return None
    year = year_words(tokens, month.end)
    if year is None and _is_impossible_year(tokens, month.end):
        return None
    direction = led or (None if year else _direction(tokens, month.end))
    if not month.strong and not (year or direction or _is_led(tokens, at)):
        return None
    if year is not None:
        return _month_of(year, month.number), year.end
    end = month.end if led or direction is None else direction[1]
    return named_month(month.number, direction[0] if direction else None, lean=strictly(tokens, at, lean)), end


def _is_led(tokens: Sequence[Token], at: int) -> bool:
    """ "in March", "mid-March"."""
    before = at - 2 if at > 1 and tokens[at - 1].text == "-" and tokens[at - 1].glued else at - 1
    return before >= 0 and tokens[before].text in BEFORE_WEAK


def _relative_year(year: YearWords) -> When:
    assert year.relative is not None
    return year.relative


def _day_then_month(tokens: Sequence[Token], at: int) -> tuple[int, int | None, int, int] | None:
    """First day, last day, month, index after: "11–13 July", «الثالث من أكتوبر»."""
    day = _day_number(tokens, at)
    if day is None:
        return None
    number, end, _ = day
    last = None
    while end < len(tokens) and (tokens[end].text in TO or tokens[end].text.startswith("و")):
        other = _day_number(tokens, end + 1 if tokens[end].text in TO else end)
        if other is None or other[0] <= (last or number):
            break
        last, end, _ = other
    for _ in range(2):
        end = end + 1 if end < len(tokens) and tokens[end].text in OF and not month_at(tokens, end) else end
    if end < len(tokens) and tokens[end].text == "-" and tokens[end].glued:
        end += 1
    month = month_at(tokens, end)
    return (number, last, month.number, month.end) if month else None


def _month_then_day(tokens: Sequence[Token], at: int) -> tuple[int, int | None, int, int] | None:
    month = month_at(tokens, at)
    if month is None:
        return None
    start = month.end + 1 if month.end < len(tokens) and tokens[month.end].text == "the" else month.end
    day = _day_number(tokens, start)
    if day is None or (not day[2] and _is_counted(tokens, at, day[1])):
        return None
    number, end = day[0], day[1]
    if end < len(tokens) and tokens[end].text in TO:
        other = _day_number(tokens, end + 1)
        if other is not None and other[0] > number and not month_at(tokens, other[1]):
            return number, other[0], month.number, other[1]
    return number, None, month.number, end


def _is_counted(tokens: Sequence[Token], first: int, end: int) -> bool:
    """The number after the month counts what follows; not in "on October 7 Hamas", nor in names."""
    if not _is_unit_next(tokens, end) or (first and tokens[first - 1].text == "on" and tokens[first].raw.isascii()):
        return False
    return not _is_event_name(tokens, first, end) and not names_what_follows(tokens, first, end)


def _is_unit_next(tokens: Sequence[Token], at: int) -> bool:
    """ "in July 12 people": the twelve counts people; a year or a comma or nothing may follow a day."""
    if at >= len(tokens) or tokens[at].kind == "mark" or SINGLE_YEAR.fullmatch(tokens[at].text):
        return False
    return not (tokens[at].text in TO or tokens[at].text in AFTER_DAY or DIRECTION_PHRASES.at(tokens, at))


def _day_of_running_month(tokens: Sequence[Token], at: int) -> Read | None:
    """«19 من الشهر الجاري», "the 19th of this month"."""
    day = _day_number(tokens, at)
    if day is None:
        return None
    start = day[1] + 1 if day[1] < len(tokens) and tokens[day[1]].text in OF else day[1]
    if start < len(tokens) and tokens[start].text in RUNNING_MONTH and not day[2]:
        return day_within(stretch_rule("month", "this"), day[0]), start + 1
    month = stretch_at(tokens, start) if start < len(tokens) and tokens[start].text != COUNTED_MONTH else None
    return (day_within(month[0], day[0]), month[1]) if month and month[0].granularity == "month" else None


def _day_number(tokens: Sequence[Token], at: int) -> tuple[int, int, bool] | None:
    """A day of a month, the index after it, and whether it is an ordinal."""
    if at >= len(tokens):
        return None
    start = at + 1 if tokens[at].text in (folded("اليوم"), "the") and at + 1 < len(tokens) else at
    number = number_at(tokens, start)
    if number is None or number.share or number.vague or not 1 <= number.low <= 31 or number.low != int(number.low):
        return None
    end = number.end
    if number.ordinal and end < len(tokens) and tokens[end].text == folded("يوم"):
        end += 1
    if number.digits and not number.ordinal and number.end - start > 1 and tokens[start].kind == "number":
        text = tokens[start].text
        return (int(text), start + 1, False) if text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 31 else None
    return int(number.low), end, number.ordinal


def _numbered_month(tokens: Sequence[Token], at: int) -> Month | None:
    """«شهر ثلاثة», «الشهر التاسع», «شهر 3»; "5 months" in the plural is no month's number."""
    number = number_at(tokens, at)
    is_month = number is not None and not number.share and not number.vague and 1 <= number.low <= 12 and number.low == int(number.low)
    return Month(int(number.low), number.end, strong=True) if number is not None and is_month else None


def _direction(tokens: Sequence[Token], at: int) -> tuple[Direction, int] | None:
    """«الماضي» after a month, but not «هذا», which belongs to what follows."""
    if at < len(tokens) and tokens[at].text in NOT_AFTER:
        return None
    return DIRECTION_PHRASES.at(tokens, at)


def _dated(day: int, month: int, year: YearWords | None, direction: Direction | None, *, lean: str, weekday: int | None) -> When:
    if year is None:
        return day_of_month(month, day, direction, lean=lean, weekday=weekday)
    if year.number:
        number = year.number
        return When(lambda _: on_day(number, month, day), "day", absolute=True, month=month, day=day, weekday=weekday, note="a full date")
    return _within_year(year, lambda of: on_day(of, month, day), "day", month=month, day=day)


def _month_of(year: YearWords, month: int) -> When:
    if year.number:
        return absolute(of_month(year.number, month), "month", month=month, note="month and year")
    return _within_year(year, lambda of: of_month(of, month), "month", month=month)


def _within_year(year: YearWords, make: Callable[[int], Span], granularity: Granularity, *, month: int, day: int | None = None) -> When:
    relative = _relative_year(year)

    def rule(published: date) -> Span | None:
        span = relative.rule(published)
        return make(span.start.year) if span else None

    return replace(relative, rule=rule, granularity=granularity, month=month, day=day, note=f"in {relative.note}")


EVENT_BEFORE = frozenset(folded(word) for word in ("هجوم", "هجمات", "أحداث", "اعتداءات", "تفجيرات", "مجزرة", "احتجاجات", "حراك", "مظاهرات"))
EVENT_AFTER = frozenset(
    ["attack", "attacks", "assault", "massacre", "bombing", "bombings", "coup", "uprising", "revolution", "raid", "invasion"]
)
# With a capital alone: "the June 4 Incident" is a name, "the 6 January riot" one of that year.
EVENT_NAMES = frozenset(("incident", "plot", "riots", "riot", "crisis", "protests", "intervention", "mutiny"))
NOT_AFTER = frozenset(folded(word) for word in ("هذا", "هذه", "this", "last", "next", "past", "previous", "ذاته"))
AFTER_DAY = frozenset(folded(word) for word in ("in", "at", "and", "when", "after", "before", "as", "by", "for", "with", "that", "the", "on", "of", "from",
                                                "في", "من", "عام", "سنة", "بعد", "قبل", "مع", "على", "عند", "حيث", "لعام", "this", "last", "next"))  # fmt: skip
