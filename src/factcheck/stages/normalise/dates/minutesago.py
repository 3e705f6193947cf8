"""Tokens go in, an instant so many minutes from publication comes out: «قبل ربع ساعة», "an hour and a half ago", «بعد ساعة ونصف»."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import STRETCH_PHRASES
from factcheck.stages.normalise.dates.relative import AFTERWARDS, AGO, AHEAD, FROM_NOW, OF_EVENT, WITHIN
from factcheck.stages.normalise.dates.rules import shifted_day
from factcheck.stages.normalise.dates.stretches import DUALS, PLURALS
from factcheck.stages.normalise.dates.when import ByMinute, Read, When
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

HOUR = 60
UNITS = {"hour": HOUR, "minute": 1}
PARTS = {"نصف": 30, "ربع": 15, "ثلث": 20, "half": 30, "quarter": 15}
# Before the word for an hour: «ربع ساعة», "half an hour", "a quarter of an hour".
SHARES = {folded(word): minutes for word, minutes in PARTS.items()}
# After it: «ساعة ونصف», "an hour and a half".
MORE = {folded(f"و{article}{word}"): minutes for word, minutes in PARTS.items() if not word.isascii() for article in ("", "ال")}
ARTICLES = frozenset(("a", "an", "of"))


@dataclass(frozen=True, slots=True)
class _Minutes:
    """`end` is the index after the words."""

    count: int
    end: int


def minutes_from_now_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
    """Hours and minutes before publication, or after it where the sentence does not look back."""
    before = AGO.at(tokens, at)
    if before is not None:
        told = _from_now(tokens, before[1])
        return (_moved(-told.count), told.end) if told else None
    ahead = AHEAD.at(tokens, at) if lean != "past" and tokens[at].text not in WITHIN else None
    told = _from_now(tokens, ahead[1]) if ahead else None
    if told is not None:
        return _moved(told.count), told.end
    told = _minutes(tokens, at)
    after = AFTERWARDS.at(tokens, told.end) if told else None
    return (_moved(-told.count), after[1]) if told and after else None


def _moved(minutes: int) -> When:
    note = f"{abs(minutes)} minutes {'before' if minutes < 0 else 'after'} publication"
    by_day = shifted_day(round(minutes / (24 * HOUR)), note=note)
    return When(ByMinute(minutes, by_day.rule), "day", note=note)


def _from_now(tokens: Sequence[Token], at: int) -> _Minutes | None:
    """Unless it is counted from an event: «قبل ساعة من الانفجار»."""
    told = _minutes(tokens, at)
    if told is None or told.end + 1 >= len(tokens) or tokens[told.end].text not in OF_EVENT:
        return told
    return told if tokens[told.end + 1].text in FROM_NOW else None


def _minutes(tokens: Sequence[Token], at: int) -> _Minutes | None:
    share = _share(tokens, at)
    if share is not None:
        return share
    start = at + 1 if at < len(tokens) and tokens[at].text in ("a", "an", "about", "some", folded("نحو"), folded("حوالي")) else at
    number = number_at(tokens, start)
    end = number.end if number else start
    unit = STRETCH_PHRASES.at(tokens, end)
    if unit is None or unit[0] not in UNITS or (number and (number.ordinal or number.share or number.vague)):
        return None
    is_bare_many = number is None and (tokens[end].text in PLURALS or tokens[end].text.startswith("ال"))
    if is_bare_many or (number is None and tokens[end].text.isascii() and start == at):
        return None
    count = number.low if number else 2 if tokens[end].text in DUALS else 1
    more = _more(tokens, unit[1]) if unit[0] == "hour" else _Minutes(0, unit[1])
    return _Minutes(round(count * UNITS[unit[0]]) + more.count, more.end)


def _share(tokens: Sequence[Token], at: int) -> _Minutes | None:
    """«ربع ساعة», "half an hour"."""
    start = at + 1 if at < len(tokens) and tokens[at].text == "a" else at
    minutes = SHARES.get(tokens[start].text) if start < len(tokens) else None
    end = start + 1
    while end < len(tokens) and tokens[end].text in ARTICLES:
        end += 1
    unit = STRETCH_PHRASES.at(tokens, end) if minutes else None
    return _Minutes(minutes, unit[1]) if minutes and unit and unit[0] == "hour" and tokens[end].text not in PLURALS else None


def _more(tokens: Sequence[Token], at: int) -> _Minutes:
    """«ونصف», «و20 دقيقة», "and a half"."""
    words = tuple(token.text for token in tokens[at : at + 3])
    if words[:1] and words[0] in MORE:
        return _Minutes(MORE[words[0]], at + 1)
    if words in (("and", "a", "half"), ("and", "a", "quarter")):
        return _Minutes(SHARES[words[2]], at + 3)
    number = (
        number_at(tokens, at + 1)
        if words[:1] in (("and",), ("و",))
        else number_at(tokens, at)
        if words[:1] and words[0][0] == "و"
        else None
    )
    unit = STRETCH_PHRASES.at(tokens, number.end) if number and not number.share and not number.vague else None
    return _Minutes(round(number.low), unit[1]) if number and unit and unit[0] == "minute" else _Minutes(0, at)
