"""Tokens go in, a year that stands alone comes out: "in 2019", «دورة 2025», "the 2015 agreement"; not "2000 soldiers" nor "flight 2015"."""

import re
from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.countedyears import counts_what_follows
from factcheck.stages.normalise.dates.plannames import is_in_plan_name
from factcheck.stages.normalise.dates.when import Read, absolute, of_year
from factcheck.stages.normalise.dates.yearwords import YEAR_NAMES, year_words
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

SINGLE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# Their number is no year: "flight 2015", «القرار 1701».
NUMBERED_THINGS = frozenset(folded(word) for word in (
    "قرار", "القرار", "رقم", "الرقم", "مادة", "المادة", "الرحلة", "غرفة", "الغرفة", "صفحة", "resolution", "flight", "room", "number", "no", "page", "article", "bus", "route", "model",
))  # fmt: skip
# What is told apart by its year; one of them, so that no number of them is meant.
DATED_WORDS = (
    "دورة نسخة طبعة موسم قمة مونديال أولمبياد انتخابات موازنة ميزانية حرب نكسة نكبة ثورة اتفاق اتفاقية معاهدة دستور قانون هدنة انقلاب انتفاضة غزو زلزال حدود العالم"
    " بطولة كأس تعداد إحصاء"
)
DATED_BEFORE = frozenset(folded(prefix + word) for word in DATED_WORDS.split() for prefix in ("", "و", "ب", "ل"))
DATED_NOUNS = (
    "agreement accord deal treaty war election elections edition season census budget constitution revolution coup invasion uprising olympics summit earthquake"
    " ceasefire law referendum championship tournament attack massacre report disaster crash flood floods fire explosion blast eruption tsunami hurricane"
    " pandemic famine genocide bombing bombings riots protests siege"
)
DATED_AFTER = frozenset(DATED_NOUNS.split())
ARTICLES = frozenset(("the", "a", "its", "his", "their"))
YEAR_LEADS_TEXT = (
    "in since until till by of from during throughout through before after for to and between ( early late mid"
    " في منذ حتى خلال من إلى قبل بعد بين بحلول حلول مطلع أوائل أواسط منتصف أواخر نهاية بنهاية لنهاية بداية طوال طيلة مدار إبان غضون لغاية غداة"
)
YEAR_LEADS = frozenset(map(folded, YEAR_LEADS_TEXT.split()))
# "compared with 2019", «مقارنة بـ2019», "since at least 2019"
YEAR_PHRASES = Phrases(
    [(phrase, True) for phrase in ("compared with", "compared to", "since at least", "مقارنة ب", "مقارنة مع", "بالمقارنة مع", "قياسا ب")],
    clitics=("و",),
)
LEADING_WORDS = YEAR_LEADS | DATED_BEFORE | YEAR_NAMES


def year_at(tokens: Sequence[Token], at: int) -> Read | None:
    """A year that a word introduces, or four digits that nothing counts by."""
    year = year_words(tokens, at)
    if year is not None and (year.introduced or _stands_alone(tokens, at, year.end)):
        when = absolute(of_year(year.number), "year", note=f"the year {year.number}") if year.number else year.relative
        return (when, year.end) if when else None
    return None


def _joins_year(tokens: Sequence[Token], at: int) -> bool:
    """«بين 2019 و2021»: the second of two years of which a word introduces the first."""
    is_joined = at > 2 and tokens[at - 1].text == "و" and SINGLE_YEAR.fullmatch(tokens[at - 2].text) is not None
    before = tokens[at - 3].text if is_joined else ""
    return before in YEAR_LEADS or before.removeprefix("و") in YEAR_LEADS


def names_plan(tokens: Sequence[Token], at: int) -> bool:
    """A year in figures that is part of the name of a plan."""
    is_year = tokens[at].kind == "number" and SINGLE_YEAR.fullmatch(tokens[at].text) is not None
    return is_year and is_in_plan_name(tokens, at, LEADING_WORDS)


def _stands_alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "In 2019," and "the 2015 agreement", but neither "2000 soldiers" nor "room 2019"."""
    if not SINGLE_YEAR.fullmatch(tokens[at].text):
        return False
    if _dates_noun(tokens, at, end):
        return True
    return not counts_what_follows(tokens, at) and (YEAR_PHRASES.before(tokens, at) is not None or _is_bare(tokens, at, end))


def _is_bare(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A word leads to it, or nothing stands behind it."""
    if at > 0 and tokens[at].glued and tokens[at - 1].text not in "([-":
        return _joins_year(tokens, at)
    if end < len(tokens) and (tokens[end].kind == "number" or tokens[end].text in ("%", "$", "€", "£")):
        return False
    before = tokens[at - 1].text if at else ""
    if before in NUMBERED_THINGS or names_plan(tokens, at):
        return False
    return (
        before in YEAR_LEADS
        or before.removeprefix("و") in YEAR_LEADS
        or end >= len(tokens)
        or (tokens[end].kind == "mark" and tokens[end].text not in "-/" and not (at and before in "$€£"))
    )


def _dates_noun(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "the 2015 agreement", "its 2020 nuclear deal", «اتفاق 2015»."""
    before = tokens[at - 1].text if at else ""
    if before in NUMBERED_THINGS or names_plan(tokens, at) or tokens[at].glued:
        return False
    return before in DATED_BEFORE or (before in ARTICLES and any(token.text in DATED_AFTER for token in tokens[end : end + 2]))
