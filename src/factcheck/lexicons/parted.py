"""The words of a text → where an expression stands whose words others part: «أعاد المتحف فتح أبوابه», "shot a man dead"."""

from collections.abc import Iterator, Sequence
from re import compile as pattern

from factcheck.lexicons import Lexicon, Meaning, parted_words
from factcheck.lexicons.spelling import forms

CLAUSE_END = pattern(r"[.!?؟;؛:،,()](?!\d)")
MOST_BETWEEN = 5
"""Words at most between the two parts."""


def parted_meanings(text: str, spans: Sequence[tuple[int, int]], lexicon: Lexicon) -> dict[int, tuple[Meaning, ...]]:
    """Places among `spans`, the words of `text` → what a word there means as the first word of either part."""
    tokens = [text[start:end] for start, end in spans]
    told: dict[int, tuple[Meaning, ...]] = {}
    for at, tail_at, meanings in _found(tokens, lexicon):
        if not CLAUSE_END.search(text[spans[at][1] : spans[tail_at][0]]):
            for place in (at, tail_at):
                told[place] = tuple(dict.fromkeys((*told.get(place, ()), *meanings)))
    return told


def stands(tokens: Sequence[str], at: int, expression: Sequence[str]) -> bool:
    """Whether the words of an expression stand one after another from a place on, each under clitics and endings."""
    following = tokens[at : at + len(expression)]
    return len(following) == len(expression) and all(
        expected in forms(token) for expected, token in zip(expression, following, strict=True)
    )


def _found(tokens: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, int, tuple[Meaning, ...]]]:
    known = parted_words(lexicon)
    for at, token in enumerate(tokens):
        for head, tail, meanings in (parted for form in forms(token) for parted in known.get(form, ())):
            if stands(tokens, at, head):
                after = range(at + len(head), at + len(head) + MOST_BETWEEN + 1)
                yield from ((at, place, meanings) for place in after if stands(tokens, place, tail))
