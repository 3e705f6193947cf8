"""A figure of four digits goes in, whether it names a year comes out: "the failed 2021 coup", «دورة باريس 2024», but «1984 لاجئا»."""

import re
from collections.abc import Sequence

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.quantities.bounds import bounds_before
from factcheck.stages.normalise.quantities.counted import ENDS, NOUNS, noun_of_number
from factcheck.stages.normalise.quantities.units import unit_at, unit_before
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

# Round ones count as often as they date.
YEAR = re.compile(r"(?:19|20)(?!00)\d\d")
ARTICLES = frozenset(("the", "a", "an", "its", "this", "that"))
# A count is reached, stands or is one of something.
REACHED = frozenset(
    map(
        folded,
        (
            "to",
            "at",
            "reached",
            "is",
            "was",
            "totalled",
            "totaled",
            "numbered",
            "stood",
            "إلى",
            "بلغ",
            "بلغت",
            "يبلغ",
            "تبلغ",
            "عددهم",
            "عددها",
        ),
    )
)
COUNTS = frozenset(("were", "are", "have", "of", "in", "out", "others"))
PHRASE = 4
RATES = frozenset(map(folded, ("نسبة", "نحو", "حوالي", "قرابة", "زهاء")))


def is_year(tokens: Sequence[Token], number: Number) -> bool:
    """Only a bare figure that nothing bounds, measures or counts with."""
    first, end = number.first, number.end
    if end - first != 1 or not YEAR.fullmatch(tokens[first].text) or unit_at(tokens, end) or unit_before(tokens, first):
        return False
    before = tokens[first - 1].text if first else ""
    if before in ARTICLES:
        return True
    bounds, start = bounds_before(tokens, first)
    is_reached = before in REACHED or start < first
    is_told = (bool(bounds) or noun_of_number(tokens, first) is not None) and not _stands_before_number(tokens, end)
    return first > 0 and not (is_reached or is_told) and not _is_counted(tokens, end)


def _stands_before_number(tokens: Sequence[Token], end: int) -> bool:
    """«بلغ عدد اللاجئين حتى نهاية 2024 مئتين وخمسين ألفا», «لم تتعد … في 2024 نسبة 54»: the verb before tells of the second."""
    at = end + 1 if end < len(tokens) and tokens[end].text in RATES else end
    number = number_at(tokens, at)
    return number is not None and not tokens[at].glued and not tokens[at].text.startswith("و")


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun in the plural follows, in Arabic one in the accusative or of the table."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    word = tokens[at].text
    if has_arabic(word):
        found = lookup(word, NOUNS)
        return (found is not None and found[1].proclitic == "") or (len(word) > 3 and word.endswith("ا"))
    if word in COUNTS:
        return word != "in"
    phrase = []
    for token in tokens[at : at + PHRASE]:
        if token.kind != "word" or token.text in ENDS:
            break
        phrase.append(token.text)
    return any(_is_plural(text) for text in phrase)


def _is_plural(word: str) -> bool:
    is_regular = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return is_regular or (word in NOUNS and f"{word}s" not in NOUNS and f"{word}es" not in NOUNS)
