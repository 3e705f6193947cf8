"""A day without its month goes in, its date in the month that was named last comes out: «13 منه», "the 5th of the same month"."""

from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.rules import day_within
from factcheck.stages.normalise.dates.when import Read, Span, When, month_start
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

OF_IT = Phrases(
    [
        (phrase, True)
        for phrase in (
            "منه", "من الشهر نفسه", "من الشهر ذاته", "من الشهر عينه", "من نفس الشهر", "من ذلك الشهر", "من ذات الشهر", "من الشهر المذكور",
            "of that month", "of the same month", "of the month", "that month", "that same month",
        )
    ],
    clitics=(),
)  # fmt: skip
# "the 13th" alone is a day after these, and where nothing follows that it could be the thirteenth of.
DAY_LEADS = frozenset(("on", "until", "till", "to", "through", "by"))
AFTERWARDS = frozenset(("and", "at", "in", "when", "with", "after", "before"))
ORDINAL_DAY = folded("يوم")
NAMED_DAY = frozenset(folded(word) for word in ("يوم", "بيوم", "ليوم"))
AFTER_DAY = frozenset(folded(word) for word in ("في", "من", "على", "عند", "بعد", "قبل", "مع", "إلى", "الجاري"))


def day_of_named_month(tokens: Sequence[Token], at: int, before: When) -> Read | None:
    """The day at this token in the month of `before`; `None` where that names no month."""
    if before.month is None:
        return None
    start = at + 1 if tokens[at].text in ("the", ORDINAL_DAY) and at + 1 < len(tokens) else at
    number = number_at(tokens, start)
    is_day = number is not None and not number.share and not number.vague and 1 <= number.low <= 31 and number.low == int(number.low)
    if number is None or not is_day:
        return None
    pointing = OF_IT.at(tokens, number.end)
    if pointing is not None:
        return day_within(before, int(number.low)), pointing[1]
    is_named = number.ordinal and start > at > 0 and tokens[at].text == "the" and tokens[at - 1].text in DAY_LEADS
    return (day_within(before, int(number.low)), number.end) if is_named and _ends(tokens, number.end) else None


def day_alone_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """«يوم 21»: of the month of publication, or of the one beside it that the sentence looks to."""
    if tokens[at].text not in NAMED_DAY or at + 1 >= len(tokens) or (at and tokens[at - 1].kind == "number"):
        return None
    text = tokens[at + 1].text
    is_day = text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 31
    if not is_day or not (_ends(tokens, at + 2) or tokens[at + 2].text in AFTER_DAY) or _is_of_number(tokens, at + 2):
        return None
    return _numbered_day(int(text), lean), at + 2


def _is_of_number(tokens: Sequence[Token], at: int) -> bool:
    """ "21/5", "21.5", "21-22": no day alone."""
    return at < len(tokens) and tokens[at].glued and tokens[at].text in ("/", "-", ":", "%")


def _numbered_day(number: int, lean: str) -> When:
    def rule(day: date) -> Span | None:
        ahead = 1 if lean == "future" and number < day.day else -1 if lean == "past" and number > day.day else 0
        start = month_start(day.year, day.month + ahead) + timedelta(days=number - 1)
        is_there = start < month_start(day.year, day.month + ahead + 1)
        return Span(start, start + timedelta(days=1)) if is_there else None

    return When(rule, "day", day=number, note="that day of the month of publication, or of the one that the sentence looks to")


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or (tokens[at].kind == "mark" and tokens[at].text != "-") or tokens[at].text in AFTERWARDS
