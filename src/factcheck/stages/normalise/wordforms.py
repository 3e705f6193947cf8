"""An Arabic word with its clitics goes in, the readings without them come out; and phrases looked up over tokens."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from factcheck.stages.normalise.tokens import Token, tokenise

# What may be written together with the word after it: conjunction, preposition, article, in this order.
PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول", "وبال", "وك", "فب", "فل")
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

    A trie of tuples would be slower in Python than a dict probe for each of at most `longest` lengths.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]], *, clitics: tuple[str, ...] = ("و", "ف", "ب", "ل", "وب", "ول")) -> None:
        """`clitics` may be written with a phrase's first word."""
        self.meanings = {tuple(token.text for token in tokenise(phrase)): meaning for phrase, meaning in entries}
        self.clitics = frozenset(clitics)
        self.longest = max((len(words) for words in self.meanings), default=0)

    def at(self, tokens: Sequence[Token], first: int) -> tuple[Meaning, int] | None:
        """The phrase that starts at `first` and the token index after it; clitics of its first word may be there."""
        for length in range(min(self.longest, len(tokens) - first), 0, -1):
            found = self._meaning(tuple(token.text for token in tokens[first : first + length]))
            if found is not None:
                return found, first + length
        return None

    def before(self, tokens: Sequence[Token], end: int) -> tuple[Meaning, int] | None:
        """The phrase that ends just before `end` and the index of its first token."""
        for length in range(min(self.longest, end), 0, -1):
            found = self._meaning(tuple(token.text for token in tokens[end - length : end]))
            if found is not None:
                return found, end - length
        return None

    def _meaning(self, words: tuple[str, ...]) -> Meaning | None:
        exact = self.meanings.get(words)
        if exact is not None:
            return exact
        for reading in readings(words[0])[1:]:
            if reading.proclitic in self.clitics:
                found = self.meanings.get((reading.stem, *words[1:]))
                if found is not None:
                    return found
        return None
