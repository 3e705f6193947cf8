"""A day without its month goes in, its date in the month that was named last comes out: «13 منه», "the 5th of the same month"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.daterules import day_within
from factcheck.stages.normalise.numbers import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.when import Read, When
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


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or (tokens[at].kind == "mark" and tokens[at].text != "-") or tokens[at].text in AFTERWARDS
