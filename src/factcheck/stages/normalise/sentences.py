"""A sentence goes in, what else tells two sentences apart comes out: its ordinals by noun, the readings of its words."""

from factcheck.domain.value import Moment
from factcheck.stages.normalise.counted import ENDS, key_stem, noun_after
from factcheck.stages.normalise.moments import anniversary_moment
from factcheck.stages.normalise.numbers import read_numbers
from factcheck.stages.normalise.tokens import Token, tokenise
from factcheck.stages.normalise.wordforms import readings


def ordinals_in(text: str) -> dict[str, frozenset[int]]:
    """`"the second phase of the park"` → `{"phase": {2}}`; in Arabic the noun stands before its ordinal."""
    tokens = tokenise(text)
    found: dict[str, frozenset[int]] = {}
    for number in read_numbers(tokens):
        for noun in _ordered_nouns(tokens, number.first, number.end) if number.ordinal else ():
            found[noun] = found.get(noun, frozenset()) | {int(number.low)}
    return found


def stems_in(text: str) -> frozenset[str]:
    """Every reading of every word, clitics on and off."""
    tokens = tokenise(text)
    whole = [token for at, token in enumerate(tokens) if token.kind == "word" and not _is_second_half(tokens, at)]
    return frozenset(reading.stem for token in whole for reading in readings(token.text))


def _is_second_half(tokens: tuple[Token, ...], at: int) -> bool:
    """ "Riga-born" tells of no birth."""
    return at > 0 and tokens[at].glued and tokens[at - 1].text == "-" and tokens[at - 1].glued


def remembered_moment(text: str, *, published: Moment | None) -> Moment | None:
    """The moment of what a sentence's anniversary remembers; `None` without an anniversary."""
    return anniversary_moment(text, text, published)


def _ordered_nouns(tokens: tuple[Token, ...], first: int, end: int) -> set[str]:
    """«الزلزال الأول» and «زلزال ثان» have the noun before, «ثالث قمة» after; where both stand, both are taken."""
    after = noun_after(tokens, end)
    if tokens[first].text.isascii():
        return {after.key} if after else set()
    before = tokens[first - 1] if first else None
    nouns = {key_stem(before.text)} if before and before.kind == "word" and before.text not in ENDS else set()
    return nouns | {after.key} if after and not tokens[first].text.startswith("ال") else nouns
