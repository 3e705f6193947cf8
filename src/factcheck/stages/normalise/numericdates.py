"""Figures with separators go in, the date that they write comes out: 2025-07-09, 09/07/2025, 9.7.2025, 2/2013."""

from collections.abc import Sequence

from factcheck.stages.normalise.daterules import day_of_month
from factcheck.stages.normalise.monthdays import Read
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.when import absolute, of_month, on_day


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
    return _from_parts(parts, end)


def slashed_date_at(tokens: Sequence[Token], at: int, lean: str, weekday: int) -> Read | None:
    """21/09 after its weekday."""
    texts = [token.text for token in tokens[at : at + 3]]
    if len(texts) < 3 or texts[1] != "/" or not (texts[0].isdigit() and texts[2].isdigit()) or len(texts[0]) > 2 or len(texts[2]) > 2:
        return None
    day, month = int(texts[0]), int(texts[2])
    return (day_of_month(month, day, None, lean=lean, weekday=weekday), at + 3) if 1 <= day <= 31 and 1 <= month <= 12 else None


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
