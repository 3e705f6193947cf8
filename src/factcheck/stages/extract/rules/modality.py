"""A sentence and the span of a value in it → whether the value is asserted, planned, possible or demanded."""

import re
from collections.abc import Iterator

from factcheck.domain.claim import Modality
from factcheck.lexicons import expressions
from factcheck.lexicons.frames import SEPARATOR
from factcheck.lexicons.words import Word, words_between

REACH = 12
"""Words before the value among which a marker governs it."""
REACH_AFTER = 4
WINDOW = 300
"""Code points in which these words are looked for."""
BREAK = re.compile(r"[.;؛!?؟«»\"“”]")
ORDER: tuple[Modality, ...] = ("urged", "possible", "planned")


def modality_of(text: str, start: int, end: int) -> Modality:
    """The first marker, in the order of `ORDER`, in the value's own clause.

    Negation denies nothing here: "not until May", «لم يُسجل سوى ٦٤» and "no fewer than" assert their values. Verbs of denial do, see `quotations`.
    """
    around = tuple(_governing(text, start, end))
    for modality in ORDER:
        if marked(around, modality):
            return modality
    return "asserted"


def marked(around: tuple[Word, ...], section: str) -> bool:
    """Whether an expression of the section of modality.toml stands in the words."""
    listed = expressions("modality", section)
    tokens = tuple(token for word in around if not (word.capital and word.folded == "may") for token in word.folded.split())
    return any(
        (first, *tokens[i + 1 : i + n]) in listed
        for n in (1, 2, 3)
        for i in range(len(tokens) - n + 1)
        for first in (tokens[i], tokens[i].removeprefix("و"))
    )


def _governing(text: str, start: int, end: int) -> Iterator[Word]:
    before = [word for word in words_between(text, start - WINDOW, start) if word.end <= start]
    after = words_between(text, end, end + WINDOW)
    yield from (word for word in before[-REACH:] if not BREAK.search(text[word.end : start]))
    yield from (word for word in after[:REACH_AFTER] if not SEPARATOR.search(text[end : word.start]))
