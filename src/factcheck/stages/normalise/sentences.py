"""A sentence goes in, what else tells two sentences apart comes out: its ordinals by noun, what its anniversary remembers."""

from factcheck.domain.value import Moment
from factcheck.stages.normalise.dates.anniversaries import anniversary_moment
from factcheck.stages.normalise.dates.reading import read_dates
from factcheck.stages.normalise.numbers.reading import read_numbers
from factcheck.stages.normalise.quantities.counted import ENDS, key_stem, noun_after
from factcheck.stages.normalise.tokens import Token, tokenise


def ordinals_in(text: str) -> dict[str, frozenset[int]]:
    """`"the second phase of the park"` → `{"phase": {2}}`; in Arabic the noun stands before its ordinal."""
    tokens = tokenise(text)
    found: dict[str, frozenset[int]] = {}
    taken = {at for mention in read_dates(tokens) for at in range(mention.first, mention.end)}
    for number in read_numbers(tokens):
        if number.first in taken:
            continue
        for noun in _ordered_nouns(tokens, number.first, number.end) if number.ordinal else ():
            found[noun] = found.get(noun, frozenset()) | {int(number.low)}
    return found


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
