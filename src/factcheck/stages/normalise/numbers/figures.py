"""Digits with separators go in, what they are worth comes out; and the precision with which a number is stated."""

import re
from functools import lru_cache

# Beyond this many digits a figure is an identifier, and float would lose it.
LONGEST = 18
GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
GROUPED_BY_POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}\.\d{3},\d+")
DECIMAL = re.compile(r"\d+[.,]\d+")


@lru_cache(maxsize=4_096)
def figure_worth(text: str) -> float | None:
    """`"1,250,000"`, `"1.250.000"`, `"12,5"`, `"0.5"` → a number; `None` for what is no number ("12.07.2025", too many digits).

    Arabic separators were folded to "." and "," before. A single point before three digits is read as a decimal here.
    """
    if len(text) > LONGEST + 6:
        return None
    text = text.replace("'", "")
    if text.isdigit():
        return float(text) if len(text) <= LONGEST else None
    if GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    if GROUPED_BY_POINTS.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    return float(text.replace(",", ".")) if DECIMAL.fullmatch(text) else None


@lru_cache(maxsize=4_096)
def step_of(value: float) -> float:
    """The unit of the last digit that is not a trailing zero: 6000 → 1000, 4726 → 1, 2.5 → 0.1, 0 → 1."""
    if value == 0:
        return 1.0
    digits, _, exponent = f"{abs(value):.8e}".partition("e")
    significant = len(digits.rstrip("0").rstrip(".").replace(".", ""))
    return float(f"1e{int(exponent) - significant + 1}")
