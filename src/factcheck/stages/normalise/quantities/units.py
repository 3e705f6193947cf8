"""Tokens after or before a number go in, the unit with its factor comes out; the table is `units.toml`."""

import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import NamedTuple

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.tokens import Token, texts
from factcheck.stages.normalise.wordforms import Phrases


class Unit(NamedTuple):
    """A word for a unit: `canonical = stated × by`; `copies` is 2 for an Arabic dual, which carries its own number."""

    canonical: str
    by: float
    copies: int = 1


MONEY = frozenset(("USD", "AUD", "CAD", "EUR", "GBP", "pound", "EGP", "SDG", "JPY", "CNY", "RUB", "INR", "KRW", "TRY", "LBP", "SYP", "lira", "ILS",
                   "KWD", "JOD", "BHD", "IQD", "LYD", "DZD", "TND", "dinar", "SAR", "QAR", "OMR", "YER", "IRR", "riyal", "AED", "MAD", "dirham",
                   "cent", "piastre", "fils", "halala", "penny", "kopeck", "crown", "florin", "franc", "CHF", "peso", "PLN", "ZAR", "BRL", "birr", "shilling", "toman", "naira", "hryvnia", "IDR", "mark", "thaler"))  # fmt: skip
# Letters that are a unit only where they are written at a figure: "5m", "20 g" is rare enough to lose.
NEEDS_FIGURE = frozenset(
    folded(word) for word in ("m", "g", "t", "l", "c", "م", "غ", "nm", "pc", "ha", "min", "sec", "le", "mad", "won", "sterling", "pp")
)


DEGREE_LETTERS = {"C": "celsius", "F": "fahrenheit"}
WEATHER = frozenset(
    (
        "high",
        "low",
        "highs",
        "lows",
        "temperature",
        "temperatures",
        "heat",
        "heatwave",
        "weather",
        "mercury",
        "hot",
        "cold",
        "warm",
        "degrees",
        "warmer",
        "colder",
        "hottest",
        "coldest",
        "thermometer",
        "thermometers",
        "fever",
        "freezing",
        "forecast",
        "forecasters",
    )
)
WEATHER_REACH = 14
ARTICLES = frozenset(("a", "A"))
WORDS_WITH_DUALS = 2
SHORTEST_WITH_DUAL = 3


def unit_at(tokens: Sequence[Token], first: int) -> tuple[Unit, int] | None:
    """The unit whose words start at this token and the index after them; a bare letter only right after a figure."""
    found = UNITS.at(tokens, first)
    if found is None:
        return None
    is_letter = found[1] == first + 1 and tokens[first].text in NEEDS_FIGURE
    after_figure = first > 0 and tokens[first - 1].kind == "number"
    # "5G" and "10C" are names; a unit's letter is written small.
    return None if is_letter and (not after_figure or tokens[first].raw.isupper()) else found


def temperature_letter(tokens: Sequence[Token], at: int) -> tuple[Unit, int] | None:
    """ "45C", "113F" where the sentence is about heat or cold; elsewhere such a letter names ("Gate 10C")."""
    if not 0 < at < len(tokens) or tokens[at].raw not in DEGREE_LETTERS or not tokens[at].glued or tokens[at - 1].kind != "number":
        return None
    near = tokens[max(0, at - WEATHER_REACH) : at + WEATHER_REACH]
    return (Unit(DEGREE_LETTERS[tokens[at].raw], 1.0), at + 1) if any(token.text in WEATHER for token in near) else None


def unit_before(tokens: Sequence[Token], end: int) -> tuple[Unit, int] | None:
    """A sign or code that ends just before this token: "$20", "US$ 20", «٪٣٨»; a code is written in capitals ("USD 20", not "won 3")."""
    found = SIGNS.before(tokens, end)
    if found is not None and found[1] < end - 1 and not tokens[end - 1].glued and tokens[found[1]].raw in ARTICLES:
        found = SIGNS.before(tokens[end - 1 : end], 1)  # "a $2bn deal": the article, no Australian dollars
        return found and (found[0], end - 1)
    return None if found is None or (tokens[end - 1].kind == "word" and not tokens[end - 1].raw.isupper()) else found


def dual_forms(singular: str) -> tuple[str, ...]:
    """«رحلة» → «رحلتان», «رحلتين»; the construct forms without nun are too short to tell from other words."""
    stem = singular[:-1] + "ت" if singular.endswith("ة") else singular
    return stem + "ان", stem + "ين"


def _dual_phrases(phrase: str) -> list[str]:
    """A noun's, with its adjective's: «نقطة مئوية» → «نقطتان مئويتان», «نقطتين مئويتين»."""
    words = phrase.split()
    if len(words) > WORDS_WITH_DUALS or min(map(len, words)) < SHORTEST_WITH_DUAL:
        return []
    return [" ".join(forms) for forms in zip(*map(dual_forms, words), strict=True)]


def _spaced(phrase: str) -> str:
    return " ".join(texts(phrase))


def _entries() -> list[tuple[str, Unit]]:
    table = tomllib.loads(files(__package__).joinpath("units.toml").read_text("utf-8"))
    entries: list[tuple[str, Unit]] = []
    for row in table["unit"]:
        unit = Unit(row["to"], row.get("by", 1.0))
        entries += [(_spaced(phrase), unit) for phrase in row.get("en", ())]
        entries += [(_spaced(phrase), unit._replace(copies=2)) for phrase in row.get("dual", ())]
        for phrase in row.get("ar", ()):
            entries.append((_spaced(phrase), unit))
            entries += [(_spaced(form), unit._replace(copies=2)) for form in _dual_phrases(phrase)]
            if " " not in phrase and len(phrase) > 2:
                entries += [] if phrase.endswith("ة") else [(_spaced(phrase + "ا"), unit)]
    return entries


def _first_wins(entries: list[tuple[str, Unit]]) -> list[tuple[str, Unit]]:
    """Made-up forms never displace a listed word, nor a later row an earlier («سنة» and «سنت» share a dual)."""
    made, listed = [e for e in entries if e[1].copies > 1], [e for e in entries if e[1].copies == 1]
    return [*reversed(made), *reversed(listed)]


_ALL = _entries()
# «بجنيه ونصف الجنيه»: a price with its preposition.
_PRICES = [
    ("ب" + words, unit) for words, unit in _ALL if unit.canonical in MONEY and len(words) > 3 and " " not in words and has_arabic(words)
]
UNITS = Phrases(_first_wins([entry for entry in (*_ALL, *_PRICES) if entry[0]]), clitics=("و",))
# "$20", and «٪٣٨» as some write it.
SIGNS = Phrases(clitics=(), entries=[entry for entry in _ALL if (entry[1].canonical in MONEY and entry[1].copies == 1) or entry[0] == "%"])
