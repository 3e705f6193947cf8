"""Tokens go in, the dates in them come out, each as a rule that publication settles (`when.settled`)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from factcheck.domain.text import folded
from factcheck.stages.normalise.calendarwords import (
    DAY_PART_PHRASES,
    DECADE_PHRASES,
    DEICTIC_PHRASES,
    DIRECTION_PHRASES,
    FUTURE_CUES,
    HALF_WORDS,
    HIJRI_PHRASES,
    MONTH_PHRASES,
    PART_PHRASES,
    QUARTER_WORDS,
    SEASON_PHRASES,
    STRETCH_PHRASES,
    WEAK_WEEKDAYS,
    WEEKDAY_PHRASES,
)
from factcheck.stages.normalise.clock import EXACT, LEADS, TODAY_NOTE, clock_at, clock_with_date, in_part, put_on, time_alone, with_clock
from factcheck.stages.normalise.dateframes import is_in_name, side_before
from factcheck.stages.normalise.feasts import FEASTS, feast_at
from factcheck.stages.normalise.hijri import hijri_at
from factcheck.stages.normalise.monthdays import MONTH_LEADS, Read, day_month_at, month_phrase_at, year_at
from factcheck.stages.normalise.numbers import may_start_number, number_at
from factcheck.stages.normalise.partdates import CENTURY_WORDS, LAST, century_at, nth_weekday_at, part_at, season_at
from factcheck.stages.normalise.relative import AGO, AHEAD, ago_at, deictic_at, stretch_at, weekend_at
from factcheck.stages.normalise.tokens import LINE_END, Token
from factcheck.stages.normalise.when import (
    Span,
    When,
    absolute,
    beyond,
    day_of_month,
    hull,
    in_year_of,
    named_weekday,
    of_month,
    on_day,
    weekday_with_number,
)
from factcheck.stages.normalise.wordforms import Phrases
from factcheck.stages.normalise.yearwords import YEAR_NAMES
from factcheck.stages.normalise.zones import ZONES

Reader = Callable[[Sequence[Token], int, str], Read | None]
LINKS = frozenset(folded(word) for word in (",", "،", "الموافق", "المصادف", "في", "the", "on", "(", "-"))
WEEK_LINKS = frozenset(folded(word) for word in ("من", "of", "in"))
DAY_WORDS = frozenset(folded(word) for word in ("يوم", "اليوم", "أيام"))
PRESENT_VERB = re.compile(r"ي\w{3,5}")
SPEAKING = frozenset(
    folded(word)
    for word in ("يقول", "يرى", "يعتقد", "يشير", "يؤكد", "يذكر", "يضيف", "يوضح", "يعد", "يعتبر", "يبلغ", "يعمل", "يعيش", "يقع", "يونيو", "يوليو", "يناير", "يعود", "يشهد",
                 "يواصل", "يمثل", "يأتي")
)  # fmt: skip
# «سيبقى», «ستبدأ»; not «سيارات», «ستة», «سنوات».
FUTURE_VERB = re.compile(r"س(?:ي(?!ار|ول|اس|طر|د|نا|ر[غج]|ج|ف$|ل|ما|ا)|ت(?!ه|ين|ون|ا|ر|و|ديو)|ن(?!و|ه|د|غ|ت))\w{3,}")
FUTURE_PAIRS = frozenset((("set", "to"), ("set", "for"), ("due", "on"), ("due", "in"), ("due", "by"), ("to", "be")))
SAID = frozenset(
    folded(word)
    for word in ("said", "told", "reported", "announced", "قال", "قالت", "أعلن", "أعلنت", "أكد", "أكدت", "ذكر", "ذكرت", "أفاد", "أفادت")
)
ARABIC_FIRST = frozenset(
    folded(word) for word in ("يوم", "يومي", "صباح", "مساء", "ليل", "ليلة", "فجر", "ظهر", "بعد", "قبل", "عصر", "منذ", "حتى", "اليوم", "أمس")
)
CUE_REACH = 16
SENTENCE_ENDS = frozenset((".", "!", "?", "؟", LINE_END))
MAY_WORD = folded("قد")


@dataclass(frozen=True, slots=True)
class DateMention:
    """Tokens `[first, end)`."""

    first: int
    end: int
    when: When


def read_dates(tokens: Sequence[Token]) -> tuple[DateMention, ...]:
    """Sorted, disjoint; a time of day alone belongs to the one day that its sentence names."""
    mentions = _all_dates(tokens)
    return tuple(_on_its_day(tokens, mention, mentions) for mention in mentions)


def _on_its_day(tokens: Sequence[Token], mention: DateMention, mentions: Sequence[DateMention]) -> DateMention:
    clock = (
        time_alone(tokens, mention.first) if mention.when.granularity in ("hour", "minute") and TODAY_NOTE in mention.when.note else None
    )
    if clock is None:
        return mention
    days = [other for other in mentions if other.when.granularity == "day" and not _is_parted(tokens, mention, other)]
    return replace(mention, when=put_on(days[0].when, clock)) if len(days) == 1 else mention


def _is_parted(tokens: Sequence[Token], one: DateMention, other: DateMention) -> bool:
    start, end = min(one.end, other.end), max(one.first, other.first)
    return any(token.text in SENTENCE_ENDS for token in tokens[start:end])


def _all_dates(tokens: Sequence[Token]) -> tuple[DateMention, ...]:
    mentions = []
    at = 0
    while at < len(tokens):
        found = date_at(tokens, at)
        if found is None:
            at += 1
        else:
            mentions.append(DateMention(at, found[1], found[0]))
            at = found[1]
    return tuple(mentions)


def date_at(tokens: Sequence[Token], at: int) -> Read | None:
    """The date that starts at this token, a time of day beside it included."""
    found = _one_date_at(tokens, at)
    if found is None or is_in_name(tokens, at, found[1]):
        return None
    side = side_before(tokens, at)
    if side and found[0].granularity not in ("hour", "minute"):
        return beyond(found[0], side), found[1]
    return _to_range(tokens, at, found)


def _to_range(tokens: Sequence[Token], at: int, found: Read) -> Read:
    """ "from 13 July to 15 July"."""
    when, end = found
    if at == 0 or end + 1 >= len(tokens) or tokens[end].text not in RANGE_WORDS or tokens[at - 1].text not in RANGE_LEADS:
        return found
    other = _one_date_at(tokens, end + 1)
    if other is None:
        return found
    is_yearless = not when.absolute and when.month is not None and other[0].absolute
    return hull(in_year_of(when, other[0]) if is_yearless else when, other[0]), other[1]


def _one_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    found = _bare_date_at(tokens, at)
    return with_clock(tokens, found) if found is not None else None


def _bare_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    return _first_reading(tokens, at, READERS)


def _untimed_date_at(tokens: Sequence[Token], at: int) -> Read | None:
    return _first_reading(tokens, at, UNTIMED)


def _first_reading(tokens: Sequence[Token], at: int, readers: tuple[Reader, ...]) -> Read | None:
    if not may_start_date(tokens[at].text) or (tokens[at].kind == "number" and not _is_beside_date_words(tokens, at)):
        return None
    lean = leaning(tokens, at)
    for reader in readers:
        found = reader(tokens, at, lean)
        if found is not None:
            return found
    return None


def _is_beside_date_words(tokens: Sequence[Token], at: int) -> bool:
    """A figure is part of a date only with a word or mark of dates near it, or as a year."""
    text = tokens[at].text
    return len(text) == 4 or "." in text or any(may_belong_to_date(token.text) for token in tokens[at + 1 : at + 6])


def leaning(tokens: Sequence[Token], at: int) -> str:
    """Whether the sentence around a bare date looks ahead or back; "" where there is no sentence."""
    near = tokens[max(0, at - CUE_REACH) : at + 8]
    for index in range(at - 1, max(-1, at - CUE_REACH), -1):
        if _looks_ahead(tokens, index):
            return "future"
        if tokens[index].text in SENTENCE_ENDS or tokens[index].text in SAID:
            break
    if any(_is_plan(tokens, start) for start in range(max(0, at - CUE_REACH), at)):
        return "future"
    return "past" if sum(token.kind == "word" for token in near) > 6 else ""


def _is_plan(tokens: Sequence[Token], at: int) -> bool:
    """A sentence that opens with an Arabic present tells of a plan («يلقي الرئيس كلمة مساء الخميس»), unless it is one of speaking."""
    opens = at == 0 or tokens[at - 1].text in SENTENCE_ENDS
    return opens and PRESENT_VERB.fullmatch(tokens[at].text) is not None and tokens[at].text not in SPEAKING


def _looks_ahead(tokens: Sequence[Token], at: int) -> bool:
    """A future verb, a word of plans, or «قد» before a present ("may"); before a past «قد» only stresses it."""
    text = tokens[at].text
    if text == MAY_WORD:
        return at + 1 < len(tokens) and tokens[at + 1].text[:1] in ("ي", "ت", "ن")
    if (text, tokens[at + 1].text if at + 1 < len(tokens) else "") in FUTURE_PAIRS:
        return True
    return text in FUTURE_CUES or FUTURE_VERB.fullmatch(text) is not None


def _numeric(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """2025-07-09, 09/07/2025, 9.7.2025, 2/2013, and 21/09 after a weekday."""
    del lean
    is_inside = tokens[at].glued and at > 1 and tokens[at - 1].text in ("/", "-") and tokens[at - 2].kind == "number"
    if tokens[at].kind != "number" or is_inside:
        return None
    parts = [tokens[at].text]
    end = at + 1
    while (
        len(parts) < 3
        and end + 1 < len(tokens)
        and tokens[end].text in ("/", "-")
        and tokens[end].glued
        and tokens[end + 1].kind == "number"
    ):
        parts.append(tokens[end + 1].text)
        end += 2
    if len(parts) == 1:
        parts = parts[0].split(".")
    return _from_parts(parts, end)


def _from_parts(parts: list[str], end: int) -> Read | None:
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(parts) == 2 and len(parts[1]) == 4 and 1 <= numbers[0] <= 12 and 1500 <= numbers[1] <= 2100:
        return absolute(of_month(numbers[1], numbers[0]), "month", month=numbers[0], note="month/year"), end
    if len(parts) != 3:
        return None
    year_first = len(parts[0]) == 4
    year, month, day = numbers if year_first else reversed(numbers)
    if not year_first and month > 12 >= day:
        month, day = day, month
    if not 1500 <= year <= 2100:
        return None
    try:
        return absolute(
            on_day(year, month, day), "day", month=month, day=day, note="a full date, day before month" if not year_first else "a full date"
        ), end
    except ValueError:
        return None


def _weekday(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A weekday with its date, a direction, a week, or alone."""
    leading = DIRECTION_PHRASES.at(tokens, at)
    start = leading[1] if leading else at
    introduced = start < len(tokens) and tokens[start].text in DAY_WORDS
    start = start + 1 if introduced else start
    found = WEEKDAY_PHRASES.at(tokens, start)
    if found is None or not _is_weekday_here(tokens, start, introduced=introduced or leading is not None):
        return None
    weekday, end = found
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
    week = _of_week(tokens, end, weekday)
    return week or (named_weekday(weekday, leading[0] if leading else None, lean=lean), end)


def _is_weekday_here(tokens: Sequence[Token], at: int, *, introduced: bool) -> bool:
    word = tokens[at].text
    if word in WEAK_WEEKDAYS or (word not in KNOWN_WEEKDAYS and word[1:] in WEAK_WEEKDAYS):
        if word.isascii():
            return tokens[at].raw[:1].isupper() and (introduced or (at + 1 < len(tokens) and tokens[at + 1].text in (",", ".")))
        return introduced or stretch_at(tokens, at + 1) is not None
    return not word.isascii() or tokens[at].raw[:1].isupper()


def _dated_weekday(tokens: Sequence[Token], end: int, lean: str, weekday: int) -> Read | None:
    at = end
    while at < len(tokens) and at < end + 2 and (tokens[at].text in LINKS or tokens[at].text in DAY_WORDS):
        at += 1
    found = day_month_at(tokens, at, lean, weekday=weekday) if at < len(tokens) else None
    if found is not None:
        return replace(found[0], weekday=weekday) if found[0].granularity == "day" else found[0], found[1]
    if at < len(tokens) and tokens[at].kind == "number":
        full = _numeric(tokens, at, lean) or _slashed(tokens, at, lean, weekday)
        return (replace(full[0], weekday=weekday), full[1]) if full and full[0].granularity == "day" else None
    return _numbered_weekday(tokens, at, weekday) if at == end else None


def _slashed(tokens: Sequence[Token], at: int, lean: str, weekday: int) -> Read | None:
    """21/09 after its weekday."""
    texts = [token.text for token in tokens[at : at + 3]]
    if len(texts) < 3 or texts[1] != "/" or not (texts[0].isdigit() and texts[2].isdigit()) or len(texts[0]) > 2 or len(texts[2]) > 2:
        return None
    day, month = int(texts[0]), int(texts[2])
    return (day_of_month(month, day, None, lean=lean, weekday=weekday), at + 3) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _numbered_weekday(tokens: Sequence[Token], at: int, weekday: int) -> Read | None:
    """«السبت السادس عشر», "Saturday the 16th"."""
    start = at + 1 if at < len(tokens) and tokens[at].text == "the" else at
    number = number_at(tokens, start)
    if number is None or not number.ordinal or not 1 <= number.low <= 31:
        return None
    return weekday_with_number(weekday, int(number.low)), number.end


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


def _deictic(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "today", with the weekday that often stands beside it: «اليوم الأربعاء», «أمس الأول، الجمعة»."""
    del lean
    found = deictic_at(tokens, at)
    if found is None:
        return None
    when, end = found
    if tokens[at].text in TONIGHT or tokens[end - 1].text in TONIGHT:
        return in_part(when, EVENING), end
    beside = end + 1 if end < len(tokens) and tokens[end].text in (",", "،", "on") else end
    weekday = WEEKDAY_PHRASES.at(tokens, beside)
    if weekday is not None and _is_weekday_here(tokens, beside, introduced=True):
        return _near_weekday(when, weekday[0]), weekday[1]
    return when, end


def _near_weekday(when: When, weekday: int) -> When:
    """The named weekday nearest to the day: an article dated a day late still means the day it names."""

    def rule(day: date) -> Span | None:
        span = when.rule(day)
        if span is None:
            return None
        ahead = (weekday - span.start.weekday() + 3) % 7 - 3
        return Span(span.start + timedelta(days=ahead), span.end + timedelta(days=ahead))

    return replace(when, rule=rule, weekday=weekday)


def _timed(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """A time of day before its date."""
    del lean
    return clock_with_date(tokens, at, _untimed_date_at)


def _deictic_weekday(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """«اليوم الأربعاء» is today, not "Wednesday"; it must be tried before weekdays are."""
    found = _deictic(tokens, at, lean)
    return found if found is not None and found[0].weekday is not None else None


def _stretch(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    del lean
    return stretch_at(tokens, at)


def _year(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    del lean
    return year_at(tokens, at)


RANGE_LEADS = frozenset(folded(word) for word in ("من", "from", "between", "بين"))
RANGE_WORDS = frozenset(folded(word) for word in ("to", "until", "till", "through", "and", "إلى", "حتى", "وحتى", "و", "الى", "-"))
TONIGHT = frozenset(folded(word) for word in ("tonight", "الليلة", "ليلة", "night"))
EVENING = (18, 24, True)
NOT_DIRECTIONS = frozenset(folded(word) for word in ("this", "last", "next", "هذا", "هذه", "past"))
KNOWN_WEEKDAYS = frozenset(words[0] for words in WEEKDAY_PHRASES.meanings)
READERS: tuple[Reader, ...] = (
    _numeric, _deictic_weekday, _timed, hijri_at, feast_at, part_at, nth_weekday_at, _weekday, day_month_at, month_phrase_at, _deictic, season_at, century_at, _stretch, weekend_at, ago_at, _year, clock_at,
)  # fmt: skip
# Times of day before dates read the date with these, so that a row of times cannot recurse.
UNTIMED = tuple(reader for reader in READERS if reader not in (_timed, clock_at))
STARTERS: tuple[Phrases[Any], ...] = tuple(
    phrases
    for phrases in (
        EXACT, AGO, AHEAD, DAY_PART_PHRASES, DECADE_PHRASES, DEICTIC_PHRASES, DIRECTION_PHRASES, FEASTS, HIJRI_PHRASES, LEADS, MONTH_PHRASES, PART_PHRASES,
        SEASON_PHRASES, STRETCH_PHRASES, WEEKDAY_PHRASES,
    )
)  # fmt: skip
DATE_MARKS = frozenset(folded(word) for word in ("/", ":", "-", "s", "a", "p", "am", "pm", "من", "of", "st", "nd", "rd", "th", "in", "o"))
OTHER_STARTERS = (
    DAY_WORDS | MONTH_LEADS | YEAR_NAMES | CENTURY_WORDS | QUARTER_WORDS | HALF_WORDS | LAST | frozenset(("the", "a", "an", "q", "h"))
)


@lru_cache(maxsize=16_384)
def may_start_date(word: str) -> bool:
    """Whether a token with this text can be the first of a date at all."""
    return may_start_number(word) or word in OTHER_STARTERS or any(phrases.begins_with(word) for phrases in STARTERS)


@lru_cache(maxsize=16_384)
def may_belong_to_date(word: str) -> bool:
    """Whether a word or mark makes a figure before it worth reading as a date."""
    return not word[0].isdecimal() and (
        word in DATE_MARKS or word in OTHER_STARTERS or any(phrases.begins_with(word) for phrases in (*STARTERS, ZONES))
    )
