"""Tokens go in, the hour and minute that they tell come out: 15:30, "9.40 p.m.", «الثالثة وخمس عشرة دقيقة», "half past seven".

Each reader gives hour, minute, the index after, and whether minutes were told.
"""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DAY_PART_PHRASES
from factcheck.stages.normalise.dates.zones import ZONES
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.tokens import Token

FRACTIONS = {"نصف": 30, "والنصف": 30, "ونصف": 30, "ربع": 15, "وربع": 15, "والربع": 15, "ثلث": 20, "وثلث": 20, "والثلث": 20}
PAST_HOUR = {folded(word): minutes for word, minutes in FRACTIONS.items()}
TO_HOUR = {folded(word): minutes for word, minutes in {"ربع": 15, "ربعا": 15, "ثلث": 20, "ثلثا": 20, "خمس": 5}.items()}
ENGLISH_MINUTES = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20}
MINUTE_WORDS = frozenset((folded("دقيقة"), folded("دقائق"), "minutes"))


def digital_hour(tokens: Sequence[Token], at: int) -> tuple[int, int, int, bool] | None:
    """15:30, 15:30:20."""
    if (
        at + 2 >= len(tokens)
        or tokens[at].kind != "number"
        or tokens[at + 1].text != ":"
        or not tokens[at + 1].glued
        or not tokens[at + 2].glued
    ):
        return None
    hour, minute = tokens[at].text, tokens[at + 2].text
    if not (hour.isdigit() and minute.isdigit() and len(hour) <= 2 and len(minute) == 2 and int(hour) < 24 and int(minute) < 60):
        return None
    end = at + 3
    if end + 1 < len(tokens) and tokens[end].text == ":" and tokens[end + 1].kind == "number":
        end += 2
    return int(hour), int(minute), end, True


def pointed_hour(tokens: Sequence[Token], at: int, *, is_told: bool = False) -> tuple[int, int, int, bool] | None:
    """ "9.40 p.m." and "1300 GMT": only with such words after them, unless other words tell that it is a time."""
    if at >= len(tokens) or tokens[at].kind != "number":
        return None
    hour, _, minute = tokens[at].text.partition(".")
    if not minute and len(hour) == 4 and ZONES.at(tokens, at + 1):
        hour, minute = hour[:2], hour[2:]
    if not (hour.isdigit() and minute.isdigit() and len(minute) == 2 and len(hour) <= 2 and int(hour) < 24 and int(minute) < 60):
        return None
    is_time = is_told or half_of_day(tokens, at + 1) is not None or ZONES.at(tokens, at + 1) is not None
    return (int(hour), int(minute), at + 1, True) if is_time else None


def spoken_hour(tokens: Sequence[Token], at: int) -> tuple[int, int, int, bool] | None:
    """«الثالثة وخمس عشرة دقيقة», «12 إلا ربعا», "3"."""
    if at >= len(tokens):
        return None
    hour = _hour(tokens, at)
    if hour is None:
        return None
    value, minute, end = hour
    if minute:
        return value, minute, end, True
    if end < len(tokens) and tokens[end].text in PAST_HOUR:
        return value, PAST_HOUR[tokens[end].text], end + 1, True
    if end + 1 < len(tokens) and tokens[end].text == "الا":
        return _to_hour(tokens, value, end + 1)
    minutes = _minutes(tokens, end)
    return (value, minutes[0], minutes[1], True) if minutes else (value, 0, end, False)


def _to_hour(tokens: Sequence[Token], hour: int, at: int) -> tuple[int, int, int, bool] | None:
    """«إلا ربعا», «إلا عشر دقائق»."""
    if tokens[at].text in TO_HOUR:
        minutes, end = TO_HOUR[tokens[at].text], at + 1
    else:
        number = number_at(tokens, at)
        if number is None or number.ordinal or not 0 < number.low < 60:
            return None
        minutes, end = int(number.low), number.end
    end = end + 1 if end < len(tokens) and tokens[end].text in MINUTE_WORDS else end
    return (hour - 1) % 24, 60 - minutes, end, True


def phrased_hour(tokens: Sequence[Token], at: int) -> tuple[int, int, int, bool] | None:
    """ "half past seven", "a quarter to three"."""
    start = at + 1 if at < len(tokens) and tokens[at].text == "a" else at
    minutes = ENGLISH_MINUTES.get(tokens[start].text) if start + 2 < len(tokens) else None
    hour = _hour(tokens, start + 2) if minutes and tokens[start + 1].text in ("past", "to") else None
    if minutes is None or hour is None or hour[0] > 12 or hour[1] or (minutes == 30 and tokens[start + 1].text == "to"):
        return None
    if tokens[start + 1].text == "past":
        return hour[0], minutes, hour[2], True
    return hour[0] - 1 or 12, 60 - minutes, hour[2], True


def _hour(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """Hour, minutes that the number reader took for a part of it («ثلاثة وثلث», «الرابعة وأربعون دقيقة»), and the index after."""
    number = number_at(tokens, at)
    if (
        number is None
        or number.share
        or number.vague
        or (number.ordinal and tokens[at].text.isascii())
        or (number.digits and number.end > at + 1 and not number.ordinal)
    ):
        return None
    value, rest = divmod(number.low, 1)
    if rest and number.digits:
        return None
    if 1 <= value <= 24:
        return int(value), round(rest * 60), number.end
    is_minutes = number.end < len(tokens) and tokens[number.end].text in MINUTE_WORDS and value % 10 > 0 and value < 60
    return (int(value % 10), int(value - value % 10), number.end + 1) if is_minutes else None


def _minutes(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """«و18 دقيقة», «وأربعون دقيقة»."""
    start = at + 1 if at < len(tokens) and tokens[at].text == "و" else at
    if start == at and not (at < len(tokens) and tokens[at].text.startswith("و")):
        return None
    number = number_at(tokens, start)
    is_minutes = number is not None and number.end < len(tokens) and tokens[number.end].text in MINUTE_WORDS
    return (int(number.low), number.end + 1) if number is not None and is_minutes and number.low < 60 else None


def lettered_half(tokens: Sequence[Token], at: int) -> tuple[bool, int] | None:
    """«ص» and «م» after a clock time; after other figures «م» are metres."""
    text = tokens[at].text if at < len(tokens) else ""
    return (text == "م", at + 1) if text in ("م", "ص") else None


def half_of_day(tokens: Sequence[Token], at: int) -> tuple[bool, int] | None:
    """Whether the afternoon is meant, and the index after the words: "p.m.", «عصرا»."""
    start = at + 1 if at < len(tokens) and tokens[at].text in (folded("هذا"), folded("من")) else at
    part = DAY_PART_PHRASES.at(tokens, start)
    if part is not None:
        return part[0][2], part[1]
    if at >= len(tokens) or tokens[at].text[0] not in "ap":
        return None
    letters = "".join(token.text for token in tokens[at : at + 4])
    for text, afternoon, width in (
        ("a.m.", False, 4),
        ("p.m.", True, 4),
        ("a.m", False, 3),
        ("p.m", True, 3),
        ("am", False, 1),
        ("pm", True, 1),
    ):
        if letters.startswith(text) and (width > 1 or tokens[at].text == text):
            return afternoon, at + width
    return None
