"""Tokens go in, a date relative to publication comes out: «أمس», "last week", "three days ago", «الأسابيع الثلاثة القادمة»."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import (
    AGO_AFTER,
    AGO_BEFORE,
    AHEAD_BEFORE,
    DEICTIC_PHRASES,
    HIJRI_PHRASES,
    MONTH_PHRASES,
    STRETCH_PHRASES,
    Stretch,
)
from factcheck.stages.normalise.dates.rules import shifted_day
from factcheck.stages.normalise.dates.stretches import (
    CLOCK_UNITS,
    DAYS,
    DUALS,
    GRAINS,
    MONTHS,
    PLURALS,
    calendar_span,
    days_in,
    moved_back,
    stretch_at,
)
from factcheck.stages.normalise.dates.when import YEARS, ByMinute, Read, Span, When, midnight, month_start
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

AGO = Phrases([(phrase, True) for phrase in AGO_BEFORE.split("|")])
AHEAD = Phrases([(phrase, True) for phrase in AHEAD_BEFORE.split("|")])
AFTERWARDS = Phrases([(phrase, True) for phrase in AGO_AFTER.split("|")])
# «قبل يومين من الانتخابات» counts from the election, «من الآن» from today.
OF_EVENT = frozenset(folded(word) for word in ("من", "على", "of"))
FROM_NOW = frozenset(folded(word) for word in ("الآن", "اليوم", "now"))
TODAY = folded("اليوم")
# With these «اليوم» is a day of the story or one with a name, not today.
NOT_TODAY = frozenset(folded(word) for word in (
    "نفسه", "ذاته", "عينه", "التالي", "الموالي", "الذي", "الوطني", "العالمي", "الدولي", "الأخير", "الواحد", "المحدد", "المذكور", "المقرر", "الدراسي", "الختامي", "الافتتاحي",
    "السابع", "الكامل", "الأكثر", "الأشد", "الأعنف", "الأسوأ", "الأطول", "الأصعب", "الأهم", "الأقسى", "الأسود", "الأبرز", "العربي", "المشهود", "الموعود", "الانتخابي",
))  # fmt: skip
SINCE = frozenset((folded("منذ"),))
WITHIN = frozenset(folded(word) for word in ("خلال", "غضون", "within"))
NOW = frozenset(folded(word) for word in ("now", "الآن", "حاليا", "حالا", "في هذه اللحظة"))
DAY_WORDS = frozenset(folded(word) for word in ("يوم", "يوما"))
NAMED_DAYS = frozenset(folded(word) for word in ("غد", "أمس", "غدا"))
MONTH_WORDS = frozenset(folded(word) for word in ("شهر", "الشهر"))
NUMBERED = frozenset(folded(word) for word in ("عام", "سنة", "العام", "السنة"))


def deictic_at(tokens: Sequence[Token], at: int) -> Read | None:
    """ "yesterday", «أول من أمس»."""
    found = DEICTIC_PHRASES.at(tokens, at)
    if found is None:
        return None
    days, end = found
    if end < len(tokens) and tokens[at].text.endswith(TODAY) and (tokens[end].text in NOT_TODAY or _is_ordinal(tokens, end)):
        return None
    words = " ".join(token.text for token in tokens[at:end])
    when = shifted_day(days, note=f"{words}: {_days(days)}")
    return (replace(when, rule=ByMinute(0, when.rule)) if words in NOW else when), end


def _is_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """«اليوم الأول من المعركة» is the first day of it."""
    number = number_at(tokens, at)
    return number is not None and number.ordinal and tokens[at].text.startswith("ال")


def ago_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """ "three days ago", «قبل شهرين»; "in two weeks" and «بعد أسبوع» where the sentence looks ahead."""
    vague = _vaguely_ago(tokens, at)
    if vague is not None:
        return vague
    before = AGO.at(tokens, at)
    if before is not None:
        amount = _amount_from_now(tokens, before[1])
        return (_moved(amount[0], -amount[1]), amount[2]) if amount else None
    ahead = AHEAD.at(tokens, at)
    if ahead is not None and lean != "past":
        amount = _amount_from_now(tokens, ahead[1])
        is_within = tokens[at].text in WITHIN
        return ((_within if is_within else _moved)(amount[0], amount[1]), amount[2]) if amount else None
    amount = _amount(tokens, at)
    after = AFTERWARDS.at(tokens, amount[2]) if amount else None
    if amount and after and after[1] < len(tokens) and tokens[after[1]].text == "today":
        return _same_day(amount[0], amount[1]), after[1] + 1
    if amount and [token.text for token in tokens[amount[2] : amount[2] + 2]] in (["from", "now"], ["from", "today"]):
        return _moved(amount[0], amount[1]), amount[2] + 2
    week = _same_stretch(tokens, after[1], amount[0], amount[1]) if amount and after else None
    return week or ((_moved(amount[0], -amount[1]), after[1]) if amount and after else None)


def _vaguely_ago(tokens: Sequence[Token], at: int) -> Read | None:
    """ "decades ago", «قبل عدة عقود»: between two and twelve of them; only of decades and centuries, for «قبل أيام» says next to nothing."""
    before = AGO.at(tokens, at) if tokens[at].text not in SINCE else None
    start = before[1] if before else at
    number = number_at(tokens, start)
    stretch = STRETCH_PHRASES.at(tokens, number.end if number and number.vague else start)
    if stretch is None or stretch[0] not in ("decade", "century") or (number is not None and not number.vague):
        return None
    after = None if before else AFTERWARDS.at(tokens, stretch[1])
    is_many = number is not None or tokens[start].text in PLURALS
    end = stretch[1] if before else after[1] if after else 0
    is_of_event = end < len(tokens) and tokens[end].text in OF_EVENT
    if not is_many or not end or (before and is_of_event):
        return None
    least, most = (max(number.low, 2), number.high) if number else (2, 12)
    return _between(stretch[0], int(least), min(int(most), 12)), end


def _between(stretch: Stretch, least: int, most: int) -> When:
    """From `most` to `least` of them before publication."""

    def rule(day: date) -> Span:
        return Span(moved_back(day, stretch, most), moved_back(day, stretch, least))

    return When(rule, "interval", approximate=True, note=f"{least} to {most} {stretch}s before publication")


def _moved(stretch: Stretch, amount: int) -> When:
    """A day for days and weeks, the calendar month or year for longer stretches: nobody means "to the day" by "two months ago"."""
    note = f"{abs(amount)} {stretch}s {'before' if amount < 0 else 'after'} publication"
    if stretch in DAYS:
        when = shifted_day(days_in(stretch, amount), note=note)
        return When(when.rule, "day", approximate=stretch == "week" and abs(amount) > 1, note=note)

    def rule(day: date) -> Span:
        return calendar_span(day, stretch, amount, 1)

    return When(rule, GRAINS[stretch], approximate=True, note=note)


def _same_stretch(tokens: Sequence[Token], at: int, stretch: Stretch, amount: int) -> Read | None:
    """ "five years ago this week"."""
    this = stretch_at(tokens, at) if at < len(tokens) and tokens[at].text == "this" and stretch not in DAYS else None
    if this is None or this[0].granularity not in ("week", "month"):
        return None

    def rule(day: date) -> Span | None:
        return this[0].rule(_same_number(day, MONTHS[stretch] * amount).date())

    return replace(this[0], rule=rule, note=f"{this[0].note}, {amount} {stretch}s before publication"), this[1]


def _same_day(stretch: Stretch, amount: int) -> When:
    """ "a year ago today"."""

    def rule(day: date) -> Span:
        start = moved_back(day, stretch, amount) if stretch in DAYS else _same_number(day, MONTHS[stretch] * amount)
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
        is_later = span is not None and span.start > midnight(day) and stretch not in CLOCK_UNITS
        return Span(midnight(day), span.start if is_later else span.end) if span else None

    return When(rule, "interval", note=f"up to {moved.note}")


def _amount_from_now(tokens: Sequence[Token], at: int) -> tuple[Stretch, int, int] | None:
    """`_amount` unless it is counted from an event: «قبل يومين من الانتخابات», «بعد عام على الحرب»."""
    amount = _amount(tokens, at)
    if amount is None or amount[2] + 1 >= len(tokens) or tokens[amount[2]].text not in OF_EVENT:
        return amount
    return amount if tokens[amount[2] + 1].text in FROM_NOW else None


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
    if is_bare and (
        is_numbered_year(tokens, end, stretch[1]) or _is_named_month(tokens, end, stretch[1]) or _is_of_name(tokens, end, stretch[1])
    ):
        return None
    if is_bare and (tokens[end].text in PLURALS or (tokens[end].text.isascii() and start == at) or tokens[end].text.startswith("ال")):
        return None
    return stretch[0], count, stretch[1]


def is_numbered_year(tokens: Sequence[Token], at: int, end: int) -> bool:
    """«قبل عام 2027», «منذ عام ألفين وعشرة»: the year of that number, not one year."""
    if tokens[at].text not in NUMBERED or end >= len(tokens):
        return False
    if tokens[end].kind == "number":
        return len(tokens[end].text) == 4
    number = number_at(tokens, end)
    return number is not None and not number.vague and not number.share and number.low in YEARS


def _is_named_month(tokens: Sequence[Token], at: int, end: int) -> bool:
    """«خلال شهر يوليو», «قبل شهر رمضان»: the month of that name, not one month."""
    is_followed = tokens[at].text in MONTH_WORDS and end < len(tokens)
    return is_followed and (MONTH_PHRASES.at(tokens, end) is not None or HIJRI_PHRASES.at(tokens, end) is not None)


def _is_of_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """«منذ يوم الأحد», «قبل يوم 15 يوليو», «قبل يوم الانتخابات»: the day of that name, not one day."""
    if tokens[at].text.isascii() or end >= len(tokens):
        return False
    is_of_day = tokens[at].text in DAY_WORDS and (tokens[end].kind == "number" or tokens[end].text in NAMED_DAYS)
    return is_of_day or (tokens[end].text.startswith("ال") and tokens[end].text not in FROM_NOW)


def _days(days: int) -> str:
    if days == 0:
        return "the day of publication"
    return f"{abs(days)} day{'s' if abs(days) > 1 else ''} {'before' if days < 0 else 'after'} publication"
