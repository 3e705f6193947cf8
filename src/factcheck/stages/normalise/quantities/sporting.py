"""Words of sport go in, what they count comes out: goals of "a hat-trick", the metal of "14 gold medals"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.tokens import Token

METALS = {
    folded(word): metal
    for metal, words in {
        "gold": "gold golds ذهبية ذهبيتان ذهبيتين ذهبيات", "silver": "silver silvers فضية فضيتان فضيتين فضيات",
        "bronze": "bronze bronzes برونزية برونزيتان برونزيتين برونزيات",
    }.items()
    for word in words.split()
}  # fmt: skip
MEDALS = frozenset(("medal", "medals"))
HAULS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("hat", "-", "trick"), 3), (("hat", "trick"), 3), (("brace",), 2), ((folded("هاتريك"),), 3), ((folded("ثلاثية"),), 3), ((folded("ثنائية"),), 2),
    ((folded("رباعية"),), 4), (("twice",), 2), ((folded("مرتين"),), 2),
)  # fmt: skip
HAUL_STARTS = frozenset(haul[0] for haul, _ in HAULS)
SCORES = frozenset(
    map(
        folded,
        ("score", "scored", "scores", "scoring", "netted", "bagged", "grabbed", "سجل", "سجلت", "يسجل", "تسجيل", "سجلا", "سجله", "سجلها"),
    )
)
# Elsewhere they tell how often: only right after the verb they are goals.
AS_MANY = (("as", "many"), ("as", "much"), ("as", "often"))
OFTEN = frozenset(("twice", folded("مرتين")))
# Of "scored his first league (hat-trick)".
REACH = 5


def metal_beside(tokens: Sequence[Token], end: int) -> str:
    """The metal of the medals whose noun ends at `end`: before it in English, after it in Arabic; "" where none stands there."""
    at = end if not tokens[end - 1].text.isascii() else end - 2
    return METALS.get(tokens[at].text, "") if 0 <= at < len(tokens) else ""


def is_metal_of(tokens: Sequence[Token], at: int, words: Sequence[int]) -> bool:
    """ "gold bars" are no medals: a metal before another noun only tells what that is made of."""
    return tokens[at].text in METALS and at + 1 in words and tokens[at + 1].text not in MEDALS


def haul_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """How many goals one player scored, and the index after the word; «ثنائية الدوري والكأس» are no goals."""
    if tokens[at].text not in HAUL_STARTS:
        return None
    words = tuple(token.text for token in tokens[at : at + 3])
    found = next(((goals, at + len(haul)) for haul, goals in HAULS if words[: len(haul)] == haul), None)
    if found is None or (found[1] < len(tokens) and tokens[found[1]].text.startswith("ال")):
        return None
    if tokens[at].text in OFTEN:
        is_more = tuple(token.text for token in tokens[found[1] : found[1] + 2]) in AS_MANY
        is_near = any(token.text.removeprefix("و") in SCORES for token in tokens[max(0, at - 2) : at])
        return found if is_near and not is_more else None
    is_scored = any(token.text.removeprefix("و") in SCORES for token in tokens[max(0, at - REACH) : at])
    return found if is_scored else None
