"""A sentence → its words and punctuation marks in one row, each with its place, for rules that read a sentence from left to right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.text import fold
from factcheck.lexicons import expressions

TOKEN = re.compile(r"[^\W_]+(?:['\-.][^\W_]+)*|[\"،,:;؛.!?؟()\[\]]|-(?=\s)")
QUOTE_MARK = '"'
STOPS = frozenset('،,:;؛.!?؟()[]-"')
CONJUNCTIONS = ("و", "ف")
LONGEST_EXPRESSION = 4


@dataclass(frozen=True, slots=True)
class Token:
    """`[start, end)` counts in the text that was given; `text` is folded."""

    start: int
    end: int
    text: str
    capital: bool

    @property
    def mark(self) -> bool:
        """Whether it is punctuation."""
        return self.text in STOPS


@lru_cache(maxsize=4_096)
def tokens(text: str) -> tuple[Token, ...]:
    """In reading order, disjoint; all quotation marks are one mark."""
    mapped = fold(text)
    row = []
    for match in TOKEN.finditer(mapped.text):
        start, end = mapped.source_span(match.start(), match.end())
        row.append(Token(start, end, match[0], text[start].isupper()))
    return tuple(row)


def expression_at(row: Sequence[Token], at: int, name: str, section: str) -> int:
    """How many tokens from `at` on make up an expression of the list, 0 where none does; a conjunction may be written onto the first."""
    listed = expressions(name, section)
    for length in range(min(LONGEST_EXPRESSION, len(row) - at), 0, -1):
        words = tuple(token.text for token in row[at : at + length])
        if words in listed or (_without_conjunction(words[0]), *words[1:]) in listed:
            return length
    return 0


def _without_conjunction(word: str) -> str:
    return word[1:] if word.startswith(CONJUNCTIONS) and len(word) > 3 else word
