"""An Arabic word with its clitics goes in, the readings without them come out; and phrases looked up over tokens."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

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


class Phrases(Generic[Meaning]):
    """Phrases of one or more words, folded, found at or before a token; the longest wins.

    Indexed by first and by last word, so that a token that begins and ends none costs one probe.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]], *, clitics: tuple[str, ...] = ("و", "ف", "ب", "ل", "وب", "ول")) -> None:
        """`clitics` may be written with a phrase's first word."""
        self.meanings = {texts(phrase): meaning for phrase, meaning in entries}
        self.clitics = frozenset(clitics)
        self.known: dict[str, tuple[tuple[str, ...], ...]] = {}
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        self.by_last: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(self.meanings, key=len, reverse=True):
            self.by_first.setdefault(words[0], []).append(words)
            self.by_last.setdefault(words[-1], []).append(words)

    def at(self, tokens: Sequence[Token], first: int) -> tuple[Meaning, int] | None:
        """The phrase that starts at `first` and the token index after it; clitics of its first word may be there."""
        if first >= len(tokens):
            return None
        word = tokens[first].text
        starting = self.known.get(word)  # most words start no phrase: this is the path that has to be short
        for words in self._starting(word) if starting is None else starting:
            if _follow(tokens, first + 1, words):
                return self.meanings[words], first + len(words)
        return None

    def before(self, tokens: Sequence[Token], end: int) -> tuple[Meaning, int] | None:
        """The phrase that ends just before `end` and the index of its first token."""
        if end <= 0:
            return None
        last = tokens[end - 1].text
        if last not in self.by_last and self.known.get(last) == ():
            return None
        for words in self.by_last.get(last, ()):
            start = end - len(words)
            if start >= 0 and _follow(tokens, start + 1, words) and words in self._starting(tokens[start].text):
                return self.meanings[words], start
        alone = next((words for words in self._starting(last) if len(words) == 1), None)
        return (self.meanings[alone], end - 1) if alone else None

    def _starting(self, word: str) -> tuple[tuple[str, ...], ...]:
        """The phrases that can start with this word, longest first, the word as it stands before its readings."""
        known = self.known.get(word)
        if known is None:
            found = [words for stem in self._stems(word) for words in self.by_first.get(stem, ())]
            known = tuple(sorted(found, key=len, reverse=True))
            if len(self.known) > REMEMBERED:
                self.known.clear()
            self.known[word] = known
        return known

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
    """Whether the words of a phrase after its first stand from `start` on."""
    if len(words) == 1:
        return True
    if len(tokens) < start + len(words) - 1 or tokens[start].text != words[1]:
        return False
    return all(tokens[start + at].text == word for at, word in enumerate(words[2:], 1))
