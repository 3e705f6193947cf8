"""A text goes in, its folded tokens come out, each with its span in the original (code points, half-open)."""

import re
import unicodedata
from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Any, Literal, TypeVar

from factcheck.domain.text import fold, folded

# Disjoint alternatives, no nesting: linear whatever the input. The first reads the Swiss 1'450'000.
TOKEN = re.compile(r"(?P<number>\d{1,3}(?:'\d{3})+(?!\d)|\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+)|(?P<mark>\S)")


# A phrase does not go on over this mark; it is no character that a text can hold as a token.
LINE_END = "\n"
# Shorter lines are headings, captions and lists, not hard-wrapped prose.
WRAPPED = 60
TATWEEL = "\u0640"
Found = TypeVar("Found")
Reader = Callable[[Sequence["Token"], int], Found]
Kind = Literal["number", "word", "mark"]
# The groups of `TOKEN`.
KINDS: dict[str, Kind] = {"number": "number", "word": "word", "mark": "mark"}


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is folded; `raw` is the original, for the case of a letter or a vowel sign that decides a reading."""

    text: str
    raw: str
    start: int
    end: int
    kind: Kind
    glued: bool
    """No white space stands before it."""


class Tokens(tuple[Token, ...]):
    """A text's tokens with a memory for what was already read at each of them; a slice is a plain tuple without it."""

    memory: dict[Hashable, Any]


def tokenise(text: str) -> Tokens:
    """`"بـ350 ألفاً"` → `ب`, `350` (glued), `الفا`; tatweel and vowel signs are inside `raw` alone."""
    return _tokens(text)


def once_a_token(read: "Reader[Found]") -> "Reader[Found]":
    """A reader of what stands at, before or after a token, so that a text is read once at each of its tokens, however often it is asked."""

    @wraps(read)
    def remembering(tokens: Sequence[Token], at: int) -> Found:
        if not isinstance(tokens, Tokens):
            return read(tokens, at)
        known: dict[int, Found] = tokens.memory.setdefault(read, {})
        if at not in known:
            known[at] = read(tokens, at)
        return known[at]

    return remembering


def may_hold(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether a text has any of these words; a part of a text, for which nothing is remembered, may always have one."""
    if not isinstance(tokens, Tokens):
        return True
    if words not in tokens.memory:
        tokens.memory[words] = any(token.text in words for token in tokens)
    return tokens.memory[words] is True


def texts(phrase: str) -> tuple[str, ...]:
    """The folded tokens of one line alone, for tables of phrases: no spans are worked out."""
    return tuple(match.group() for match in TOKEN.finditer(folded(phrase)))


@lru_cache(maxsize=256)
def _tokens(text: str) -> Tokens:
    mapped = fold(text)
    origin = mapped.origin
    breaks = deque(_breaks(text))
    tokens: list[Token] = []
    previous_end = -1
    for match in TOKEN.finditer(mapped.text):
        first, last = match.span()
        start, end = origin[first], origin[last - 1] + 1  # no token is empty
        if end < len(text) and not text[end].isascii():
            end = _past_marks(text, end)
        while breaks and breaks[0] < start:
            at = breaks.popleft()
            tokens.append(Token(LINE_END, text[at : at + 1], at, at + 1, "mark", glued=False))
        tokens.append(Token(match.group(), text[start:end], start, end, KINDS[match.lastgroup or ""], first == previous_end))
        previous_end = last
    found = Tokens(tokens)
    found.memory = {}
    return found


def _past_marks(text: str, end: int) -> int:
    """Past the vowel signs and tatweel of the last letter: «ألفاً» is told from «ألفا» by its last sign."""
    while end < len(text) and (text[end] == TATWEEL or unicodedata.combining(text[end])):
        end += 1
    return end


def _breaks(text: str) -> Iterator[int]:
    """Where a line ends a phrase: before a blank line, or after a line too short to have been wrapped."""
    line = 0
    at = text.find("\n")
    while at >= 0:
        following = text[at + 1 : at + 2]
        if at - line < WRAPPED or following in ("\n", "\r", ""):
            yield at
        line = at + 1
        at = text.find("\n", line)
