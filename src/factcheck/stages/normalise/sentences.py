"""A sentence goes in, what else tells two sentences apart comes out: its ordinals by noun, the readings of its words."""

from factcheck.domain.value import Moment
from factcheck.stages.normalise.counted import ENDS, NOUNS, STATES, key_stem, noun_after
from factcheck.stages.normalise.dates import read_dates
from factcheck.stages.normalise.moments import anniversary_moment
from factcheck.stages.normalise.numbers import read_numbers
from factcheck.stages.normalise.tokens import Token, tokenise
from factcheck.stages.normalise.understanding import find_values
from factcheck.stages.normalise.wordforms import lookup, readings

# Longer stems are cut, so that derivations of one word meet.
STEM = 5


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


def stems_in(text: str) -> frozenset[str]:
    """Every reading of every word, clitics on and off."""
    tokens = tokenise(text)
    whole = [token for at, token in enumerate(tokens) if token.kind == "word" and not _is_second_half(tokens, at)]
    return frozenset(reading.stem for token in whole for reading in readings(token.text))


def _is_second_half(tokens: tuple[Token, ...], at: int) -> bool:
    """ "Riga-born" tells of no birth."""
    return at > 0 and tokens[at].glued and tokens[at - 1].text == "-" and tokens[at - 1].glued


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning; listed nouns by their key, so that «بيت» and «منزل» meet."""
    return frozenset(
        _content_stem(token.text) for token in tokenise(text) if token.kind == "word" and token.text not in ENDS and len(token.text) > 2
    )


def _content_stem(word: str) -> str:
    listed = lookup(word, NOUNS)
    if listed is not None:
        return listed[0][0]
    state = lookup(word, STATES)
    if state is not None:
        return state[0].name
    bare = word[1:] if word[0] in "وبلف" and len(word) > 4 else word
    return key_stem(bare)[:STEM]


def value_free(text: str) -> str:
    """The text with its quantities and dates blanked out."""
    for found in reversed(find_values(text)):
        text = text[: found.start] + " " + text[found.end :]
    return text


def words_of(text: str) -> tuple[str, ...]:
    """The words as they are written."""
    return tuple(token.raw for token in tokenise(text) if token.kind == "word")


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
