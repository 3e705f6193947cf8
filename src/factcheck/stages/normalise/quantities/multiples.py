"""Tokens go in, a multiple comes out as a change in percent: «ثلاثة أضعاف ما كان» and "tripled" are a rise by 200 %."""

from collections.abc import Sequence

from factcheck.domain.text import folded
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


def multiple_word(token: Token) -> float | None:
    """ "tripled" → 3."""
    found = lookup(token.text, VERBS) if token.kind == "word" else None
    return found[0] if found else None


def times_after(tokens: Sequence[Token], end: int) -> int | None:
    """The index after "times as", «أضعاف»; `None` where the number is no multiple."""
    found = TIMES.at(tokens, end)
    return found[1] if found else None


def change(times: float) -> tuple[float, str]:
    """In percent, with the state: 3 → (200, "raised"), 0.5 → (50, "lowered")."""
    return (round((times - 1) * 100, 6), "raised") if times >= 1 else (round((1 - times) * 100, 6), "lowered")
