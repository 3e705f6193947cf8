"""Tokens of a sentence go in, how long ago what it remembers was comes out: "the first anniversary", "exactly ten years to the day since", "turned 70"."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DEICTIC_PHRASES, STRETCH_PHRASES, WEEKDAY_PHRASES
from factcheck.stages.normalise.dates.stretches import DUALS, MONTHS
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

ANNIVERSARY = frozenset(
    folded(word) for word in ("ذكرى", "الذكرى", "بالذكرى", "للذكرى", "لذكرى", "بذكرى", "والذكرى", "anniversary", "birthday", "مرور")
)
YEAR_WORDS = frozenset(folded(word) for word in ("عام", "عاما", "سنة", "سنوات", "أعوام", "عامين", "سنتين"))
YEARLY = frozenset(folded(word) for word in ("السنوية", "سنوية", "ال", "year", "-", "the"))
TWO = frozenset(folded(word) for word in ("عامين", "سنتين"))
SINCE = frozenset(folded(word) for word in ("since", "after", "from", "على", "من", "منذ"))
# "five years to the day since", «خمس سنوات بالتمام على»: no round number, the day itself.
EXACT_AFTER = Phrases(
    [
        (phrase, True)
        for phrase in ("to the day", "exactly", "to the very day", "بالضبط", "تماما", "بالتمام والكمال", "بالتمام", "كاملة", "يوما بيوم")
    ],
    clitics=(),
)
EXACT_BEFORE = frozenset(("exactly", "precisely", "mark", "marks", "marked", "marking"))
# «يمر اليوم عشرون عاما على», "it is ten years today since": the day told with the passing is the one that many years after.
PASSING = frozenset(folded(word) for word in ("يمر", "تمر", "مر", "مرت", "يمضي", "تمضي", "مضى", "مضت", "تكتمل", "تنقضي", "انقضت"))
PASSED = Phrases([("have passed", True), ("have gone by", True), ("had passed", True), ("will have passed", True)], clitics=())
# «أتم السبعين», "turned 70": the day of birth is that many years before.
COMING_OF_AGE = frozenset(folded(word) for word in ("turned", "turns", "أتم", "أتمت", "يتم", "وأتم"))
AFTER_AGE = frozenset(folded(word) for word in ("on", "today", "yesterday", "يوم", "من", "أمس", "اليوم", ".", ","))
OLDEST = 120
DAY_LEADS = frozenset(folded(word) for word in ("on", "يوم", "في"))


class Past(NamedTuple):
    """`months` before the day that the sentence names: any, or the last "before" or the first "after" token `at`."""

    months: int
    at: int
    side: Literal["any", "before", "after"] = "any"


def remembered_past(tokens: Sequence[Token]) -> Past | None:
    """How long before its celebration the remembered event was."""
    years = _anniversary_years(tokens)
    if years is not None:
        return Past(years * 12, 0)
    return next(
        (past for at in range(len(tokens)) if (past := _exact_stretch(tokens, at) or _passing(tokens, at) or _age(tokens, at))), None
    )


def _exact_stretch(tokens: Sequence[Token], at: int) -> Past | None:
    """ "exactly two years since", "25 years to the day after", «ثلاث سنوات بالضبط على»."""
    if not (tokens[at].text.isascii() or STRETCH_PHRASES.at(tokens, at) or number_at(tokens, at)):
        return None
    number = number_at(tokens, at)
    unit = STRETCH_PHRASES.at(tokens, number.end if number else at)
    if unit is None or unit[0] not in ("month", "year", "decade", "century"):
        return None
    exact = EXACT_AFTER.at(tokens, unit[1])
    is_led = at > 0 and tokens[at - 1].text in EXACT_BEFORE
    end = exact[1] if exact else unit[1]
    is_since = end < len(tokens) and tokens[end].text in SINCE
    count = _count(tokens, at)
    return Past(count * MONTHS[unit[0]], at, "before") if count and is_since and (exact or is_led) else None


def _passing(tokens: Sequence[Token], at: int) -> Past | None:
    """«يمر اليوم عشرون عاما على», «مرت عشر سنوات أمس على», "it is ten years today since"; without a day beside it the figure is round."""
    unit = _whole_years(tokens, at)
    if unit is None:
        return None
    months, end = unit
    passed = PASSED.at(tokens, end)
    day_end = _day_word_end(tokens, passed[1] if passed else end)
    if day_end and _is_since(tokens, day_end) and (tokens[day_end].text == "since" or _passes_before(tokens, at)):
        return Past(months, at, "after")
    day = next((index for index in range(max(0, at - 3), at) if _day_word_end(tokens, index) == at), None)
    return Past(months, at, "before") if day is not None and _is_since(tokens, end) and _passes_before(tokens, day) else None


def _whole_years(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Months, and the index after."""
    number = number_at(tokens, at)
    unit = STRETCH_PHRASES.at(tokens, number.end if number else at)
    is_long = unit is not None and unit[0] in ("month", "year", "decade", "century")
    count = _count(tokens, at) if unit is not None and is_long else 0
    return (count * MONTHS[unit[0]], unit[1]) if unit is not None and count else None


def _day_word_end(tokens: Sequence[Token], at: int) -> int:
    """The index after "today", «أمس», "on Friday", «يوم الجمعة»; 0 where none stands."""
    start = at + 1 if at < len(tokens) and tokens[at].text in DAY_LEADS else at
    found = (DEICTIC_PHRASES.at(tokens, start) or WEEKDAY_PHRASES.at(tokens, start)) if start < len(tokens) else None
    if found is None:
        return 0
    beside = WEEKDAY_PHRASES.at(tokens, found[1]) if found[1] < len(tokens) else None
    return beside[1] if beside else found[1]


def _is_since(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text in SINCE


def _passes_before(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text.removeprefix("و") in PASSING


def _count(tokens: Sequence[Token], at: int) -> int:
    """0 where no whole number is told."""
    number = number_at(tokens, at)
    if number is None:
        return 2 if tokens[at].text in DUALS else 1
    is_whole = not number.ordinal and not number.share and not number.vague and number.low == int(number.low)
    return int(number.low) if is_whole and 0 < number.low < 2000 else 0


def _age(tokens: Sequence[Token], at: int) -> Past | None:
    """ "turned 70 on Tuesday", «أتم السبعين يوم الثلاثاء»."""
    number = number_at(tokens, at + 1) if tokens[at].text in COMING_OF_AGE and at + 1 < len(tokens) else None
    if number is None or number.share or number.vague or not 1 <= number.low <= OLDEST or number.low != int(number.low):
        return None
    is_age = number.end < len(tokens) and tokens[number.end].text in AFTER_AGE
    return Past(int(number.low) * 12, at, "after") if is_age else None


def _anniversary_years(tokens: Sequence[Token]) -> int | None:
    """ "the first anniversary", «الذكرى السنوية الستين», «مرور 10 سنوات على»; one year where no number stands."""
    at = next((index for index, token in enumerate(tokens) if token.text in ANNIVERSARY), None)
    if at is None:
        return None
    if tokens[at].text.isascii():
        years = _english_years(tokens, at)
        return years if years or tokens[at].text == "anniversary" else None
    after = at + 1
    while after < len(tokens) and tokens[after].text in YEARLY:
        after += 1
    number = number_at(tokens, after) if after < len(tokens) else None
    if number is not None and not number.share and 0 < number.low < 2000:
        return int(number.low)
    if after < len(tokens) and tokens[after].text in TWO:
        return 2
    is_passing = tokens[at].text == folded("مرور")
    return None if is_passing and not (after < len(tokens) and tokens[after].text in YEAR_WORDS) else 1


def _english_years(tokens: Sequence[Token], at: int) -> int:
    """1 where an anniversary is told without its number, 0 for a birthday without one."""
    for start in range(max(0, at - 4), at):
        number = number_at(tokens, start)
        if number is not None and not number.share and 0 < number.low < 2000:
            return int(number.low)
    return 1 if tokens[at].text == "anniversary" else 0
