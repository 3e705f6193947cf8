"""An Arabic word with its clitics goes in, the readings without them come out; and phrases looked up over tokens."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from factcheck.stages.normalise.tokens import Token, texts

# What may be written together with the word after it: conjunction, preposition, article, in this order.
PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول", "وبال", "وك", "فب", "فل")
# Distinct words whose phrases are kept; an article has some hundreds.
REMEMBERED = 20_000
Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: `stem` without the clitics that stand in `proclitic`."""

    stem: str
    proclitic: str

    @property
    def joined(self) -> bool:
        """A conjunction is written with the word."""
        return self.proclitic[:1] in ("و", "ف") and self.proclitic != ""

    @property
    def definite(self) -> bool:
        """The article is written with the word."""
        return self.proclitic.endswith(("ال", "لل"))


@lru_cache(maxsize=16_384)
def readings(word: str) -> tuple[Reading, ...]:
    """The word as it stands first, then with ever longer proclitics cut; stems have two letters at least."""
    if not ("\u0620" <= word[:1] <= "\u06d3"):
        return (Reading(word, ""),)
    return tuple(Reading(word[len(p) :], p) for p in PROCLITICS if word.startswith(p) and (not p or len(word) >= len(p) + 2))


def lookup(word: str, table: Mapping[str, Meaning]) -> tuple[Meaning, Reading] | None:
    """The meaning of the word in a table of folded stems, whole word first."""
    for reading in readings(word):
        if reading.stem in table:
            return table[reading.stem], reading
    return None


class _Opened(NamedTuple):
    """The phrases that a word can open: that of one word, and the longer ones by their second word, longest first."""

    alone: tuple[str, ...] | None
    longer: Mapping[str, Sequence[tuple[str, ...]]]


class Phrases(Generic[Meaning]):
    """Phrases of one or more words, folded, found at or before a token; the longest wins.

    Indexed by first and by last word, so that a token that begins and ends none costs one probe or two.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]], *, clitics: tuple[str, ...] = ("و", "ف", "ب", "ل", "وب", "ول")) -> None:
        """`clitics` may be written with a phrase's first word."""
        self.meanings = {texts(phrase): meaning for phrase, meaning in entries}
        self.clitics = frozenset(clitics)
        self.known: dict[str, _Opened] = {}
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        self.by_last: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(self.meanings, key=len, reverse=True):
            self.by_first.setdefault(words[0], []).append(words)
            if len(words) > 1:
                self.by_last.setdefault(words[-1], []).append(words)

    def at(self, tokens: Sequence[Token], first: int) -> tuple[Meaning, int] | None:
        """The phrase that starts at `first` and the token index after it; clitics of its first word may be there."""
        if first >= len(tokens):
            return None
        word = tokens[first].text
        opened = self.known.get(word) or self._opened_by(word)  # most words open no phrase: this is the path that has to be short
        if opened.longer and first + 1 < len(tokens):
            for words in opened.longer.get(tokens[first + 1].text, ()):
                if _follow(tokens, first + 2, words[2:]):
                    return self.meanings[words], first + len(words)
        return (self.meanings[opened.alone], first + 1) if opened.alone else None

    def before(self, tokens: Sequence[Token], end: int) -> tuple[Meaning, int] | None:
        """The phrase that ends just before `end` and the index of its first token."""
        if end <= 0:
            return None
        last = tokens[end - 1].text
        for words in self.by_last.get(last, ()):
            start = end - len(words)
            if start >= 0 and self._is_opened(tokens[start].text, words) and _follow(tokens, start + 1, words[1:]):
                return self.meanings[words], start
        opened = self.known.get(last) or self._opened_by(last)
        return (self.meanings[opened.alone], end - 1) if opened.alone else None

    def _is_opened(self, word: str, words: tuple[str, ...]) -> bool:
        opened = self.known.get(word) or self._opened_by(word)
        return bool(opened.longer) and words in opened.longer.get(words[1], ())

    def _opened_by(self, word: str) -> "_Opened":
        """The phrases that can start with this word, longest first, the word as it stands before its readings."""
        found = [words for stem in self._stems(word) for words in self.by_first.get(stem, ())]
        longer: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(found, key=len, reverse=True):
            if len(words) > 1:
                longer.setdefault(words[1], []).append(words)
        if len(self.known) > REMEMBERED:
            self.known.clear()
        opened = self.known[word] = _Opened(next((words for words in found if len(words) == 1), None), longer)
        return opened

    def _stems(self, word: str) -> Iterator[str]:
        yield word
        for reading in readings(word)[1:]:
            if reading.proclitic in self.clitics:
                yield reading.stem


Openings = Mapping[str, frozenset[str]]
"""First words of phrases → the clitics that may be written with them."""


def openings(tables: Iterable[Phrases[Any]]) -> Openings:
    """The first words of many tables in one."""
    found: dict[str, frozenset[str]] = {}
    for table in tables:
        for first in table.by_first:
            found[first] = found.get(first, frozenset()) | table.clitics
    return found


def opens_phrase(word: str, known: Openings) -> bool:
    """Whether any phrase of these tables can start with this word."""
    return word in known or any(reading.proclitic in known.get(reading.stem, ()) for reading in readings(word)[1:])


def _follow(tokens: Sequence[Token], start: int, words: tuple[str, ...]) -> bool:
    """Whether these words stand from `start` on."""
    if len(tokens) < start + len(words):
        return False
    return not words or all(tokens[at].text == word for at, word in enumerate(words, start))
