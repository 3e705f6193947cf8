"""Tokens go in, the decade of somebody's life comes out: "in her late sixties", "in his 60s", «في الستينيات من عمره»."""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.words import TENS
from factcheck.stages.normalise.tokens import Token

ENGLISH = {
    word: float(10 * tens)
    for tens, word in enumerate(("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"), start=2)
}
# «ستين» → «ستينيات», «ستينات».
ARABIC = {
    folded(word + ending): float(worth)
    for worth, words in TENS.items()
    for word in words.split()
    if word.endswith("ين")
    for ending in ("يات", "ات")
}
OWNERS = frozenset(("his", "her", "their", "my", "our"))
LEADS = frozenset(("in", "into", "of", "from"))
# Years of a decade of life that count as early, middle and late.
THIRDS = {"early": (0, 3), "mid": (3, 7), "late": (6, 9)}
LIFE = frozenset(map(folded, ("العمر", "عمره", "عمرها", "عمرهم", "عمرهن", "أعمارهم", "أعمارهن")))
FROM = folded("من")
ARTICLE = folded("ال")


def life_decade(tokens: Sequence[Token], at: int) -> tuple[float, float, int] | None:
    """The youngest and the oldest age and the index after the words; `None` where the decade at `at` is none of a life."""
    found = _decade(tokens, at)
    if found is None:
        return None
    decade, end = found
    if not tokens[at].text.isascii():
        is_of_life = end + 1 < len(tokens) and tokens[end].text == FROM and tokens[end + 1].text in LIFE
        return (decade, decade + 9, end + 2) if is_of_life else None
    owner = at - 1
    third = (0, 9)
    while owner > 0 and (tokens[owner].text == "-" or tokens[owner].text in THIRDS):
        third = THIRDS.get(tokens[owner].text, third)
        owner -= 1
    is_owned = owner > 0 and tokens[owner].text in OWNERS and tokens[owner - 1].text in LEADS
    return (decade + third[0], decade + third[1], end) if is_owned else None


@lru_cache(maxsize=16_384)
def may_be_life_decade(word: str) -> bool:
    """Whether a token with this text can start the words of a decade at all."""
    return word[0].isdecimal() or _named_decade(word) is not None


def _named_decade(word: str) -> float | None:
    return ENGLISH.get(word) if word.isascii() else ARABIC.get(word.removeprefix("و").removeprefix(ARTICLE))


def _decade(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    text = tokens[at].text
    if tokens[at].kind == "number":
        is_decade = len(text) == 2 and text[1] == "0" and text != "00" and at + 1 < len(tokens)
        return (float(text), at + 2) if is_decade and tokens[at + 1].text == "s" and tokens[at + 1].glued else None
    worth = _named_decade(text)
    return (worth, at + 1) if worth else None
