"""Tokens go in, a multiple comes out as a change in percent: «ثلاثة أضعاف ما كان» and "tripled" are a rise by 200 %."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.atoms import atom_of
from factcheck.stages.normalise.quantities.clauses import COMMAS, ends_sentence
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases, lookup

VERBS = {
    folded(word): times
    for words, times in {
        "doubled doubling double twofold تضاعف تضاعفت يتضاعف ضعف ضعفي ضعفين الضعف": 2.0, "tripled trebled tripling threefold": 3.0, "quadrupled fourfold": 4.0,
        "fivefold": 5.0, "sixfold": 6.0, "tenfold": 10.0, "halved halving": 0.5,
    }.items()
    for word in words.split()
}  # fmt: skip
TIMES = Phrases(
    [
        (phrase, 1.0)
        for phrase in (
            "times as",
            "times what",
            "times the",
            "times its",
            "times their",
            "times more",
            "times higher",
            "times larger",
            "fold",
            "- fold",
            "أضعاف",
            "ضعف",
            "ضعفا",
        )
    ]
)


DOUBLES = frozenset(map(folded, ("تضاعف", "تضاعفت", "يتضاعف", "تتضاعف", "تضاعفا")))
COUNTS = frozenset(map(folded, ("أضعاف", "مرات", "ضعفا", "مرة")))
REACH = 9


def doubles_so_often(tokens: Sequence[Token], at: int) -> int | None:
    """The index of «مرات» in «تضاعف عدد الزوار ثلاث مرات», from its verb at `at`: the figure tells the multiple, not the verb."""
    if tokens[at].text.removeprefix("و") not in DOUBLES:
        return None
    for after in range(at + 1, min(at + REACH, len(tokens))):
        if ends_sentence(tokens, after) or tokens[after].text in COMMAS:
            return None
        if tokens[after].text in COUNTS:
            return after if tokens[after - 1].kind == "number" or atom_of(tokens[after - 1].text) is not None else None
    return None


def multiple_word(token: Token) -> float | None:
    """ "tripled" → 3."""
    found = lookup(token.text, VERBS) if token.kind == "word" else None
    return found[0] if found else None


def times_after(tokens: Sequence[Token], end: int) -> int | None:
    """The index after "times as", «أضعاف»; `None` where the number is no multiple."""
    found = TIMES.at(tokens, end)
    if found is not None:
        return found[1]
    if end >= len(tokens) or tokens[end].text not in COUNTS:
        return None
    is_counted = any(doubles_so_often(tokens, at) == end for at in range(max(0, end - REACH), end))
    return end + 1 if is_counted else None


def change(times: float) -> tuple[float, str]:
    """In percent, with the state: 3 → (200, "raised"), 0.5 → (50, "lowered")."""
    return (round((times - 1) * 100, 6), "raised") if times >= 1 else (round((1 - times) * 100, 6), "lowered")
