"""Figures with separators go in, the date that they write comes out: 2025-07-09, 09/07/2025, 9.7.2025, 2/2013."""

from collections.abc import Sequence

from factcheck.stages.normalise.dates.hijri import ERA, span_of
from factcheck.stages.normalise.dates.rules import day_of_month
from factcheck.stages.normalise.dates.when import Read, Span, When, absolute, of_month, on_day
from factcheck.stages.normalise.tokens import Token, Tokens

# "31/12/69" is of 1969, "31/12/68" of 2068, as POSIX strptime has it.
PIVOT = 69
MEMORY = "english"


def numeric_date_at(tokens: Sequence[Token], at: int, lean: str) -> Read | None:
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
        if len(parts) == 1:
            return None
    if len(parts) == 3 and end < len(tokens) and tokens[end].text in ERA:
        return _hijri(parts, end + 1)
    if _is_either_order(tokens, at, parts):
        return _either_order(parts), end
    return _from_parts(parts, end, stroke=tokens[at + 1].text if end > at + 1 else "")


def _hijri(parts: list[str], end: int) -> Read | None:
    """«1/9/1446 هـ»: day, month and year of the Hijri calendar, or the year first."""
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    one, month, other = (int(part) for part in parts)
    year, day = (one, other) if len(parts[0]) == 4 else (other, one)
    span = span_of(year, month, day)
    return (absolute(span, "day", note=f"Hijri {year}-{month:02}-{day:02}, Umm al-Qura"), end) if span else None


def _is_either_order(tokens: Sequence[Token], at: int, parts: list[str]) -> bool:
    """4/5/2024 in an English text: April to some readers, May to others; Arabic and dotted dates name the day first."""
    is_stroked = len(parts) == 3 and tokens[at].text == parts[0] and all(part.isdigit() for part in parts)
    if not is_stroked or max(len(parts[0]), len(parts[1])) > 2 or not 1500 <= _numbers(parts)[2] <= 2100:
        return False
    is_open = parts[0] != parts[1] and 1 <= int(parts[0]) <= 12 and 1 <= int(parts[1]) <= 12
    return is_open and _is_english(tokens)


def _is_english(tokens: Sequence[Token]) -> bool:
    """The whole text, so that it is asked about once."""
    memory = tokens.memory if isinstance(tokens, Tokens) else {}
    if MEMORY not in memory:
        words = [token.text for token in tokens if token.kind == "word"]
        memory[MEMORY] = bool(words) and all(word.isascii() for word in words)
    return memory[MEMORY] is True


def _numbers(parts: list[str]) -> list[int]:
    """The parts with the year in four digits."""
    one, other, year = (int(part) for part in parts)
    return [one, other, year if len(parts[2]) > 2 else year + (2000 if year < PIVOT else 1900)]


def _either_order(parts: list[str]) -> When:
    """From the earlier to the later reading; a weekday beside it may decide (`of_weekday`)."""
    one, other, year = _numbers(parts)
    days = sorted((on_day(year, one, other), on_day(year, other, one)))
    return absolute(
        Span(days[0].start, days[1].end), "interval", note="day and month in either order: from the earlier to the later reading"
    )


def of_weekday(tokens: Sequence[Token], at: int, weekday: int) -> Read | None:
    """ "Saturday 4/5/2024": the one order whose day is that weekday."""
    parts = [token.text for token in tokens[at : at + 5 : 2]]
    if not _is_either_order(tokens, at, parts):
        return None
    one, other, year = _numbers(parts)
    fitting = [span for span in (on_day(year, other, one), on_day(year, one, other)) if span.start.weekday() == weekday]
    if len(fitting) != 1:
        return None
    start = fitting[0].start
    return absolute(fitting[0], "day", month=start.month, day=start.day, note="the order that its weekday tells"), at + 5


def slashed_date_at(tokens: Sequence[Token], at: int, lean: str, weekday: int) -> Read | None:
    """21/09 after its weekday."""
    texts = [token.text for token in tokens[at : at + 3]]
    if len(texts) < 3 or texts[1] != "/" or not (texts[0].isdigit() and texts[2].isdigit()) or len(texts[0]) > 2 or len(texts[2]) > 2:
        return None
    day, month = int(texts[0]), int(texts[2])
    return (day_of_month(month, day, None, lean=lean, weekday=weekday), at + 3) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _from_parts(parts: list[str], end: int, *, stroke: str) -> Read | None:
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(parts) == 2 and len(parts[1]) == 4 and 1 <= numbers[0] <= 12 and 1500 <= numbers[1] <= 2100:
        return absolute(of_month(numbers[1], numbers[0]), "month", month=numbers[0], note="month/year"), end
    if len(parts) != 3:
        return None
    if len(parts[2]) == 2 and max(len(parts[0]), len(parts[1])) <= 2 and stroke == "/":
        numbers = _numbers(parts)
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
