"""A text → its words, each with its place, what the word lists say it means, and a key by which it meets its like in the other language."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from re import compile as pattern
from unicodedata import combining

from factcheck.domain.text import MappedText, fold, has_arabic
from factcheck.lexicons import Lexicon, Meaning, WordClass, concepts, expressions, first_words
from factcheck.lexicons.parted import parted_meanings, stands
from factcheck.lexicons.spelling import forms, skeleton, stem

WORD = pattern(r"[^\W_]+(?:(?:['\-.]|(?<=\d),(?=\d))[^\W_]+)*")
CLITICS = ("و", "ف", "ل", "ب", "ك")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or an expression of several that means one thing; `[start, end)` counts in the text that was given."""

    start: int
    end: int
    folded: str
    meanings: tuple[Meaning, ...]
    filler: bool
    capital: bool
    """Begins with a capital letter; always False in Arabic."""
    figure: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """What it counts as when two texts are laid side by side: its concepts, or a bare stem and a name's consonants."""
        if self.meanings:
            return tuple(dict.fromkeys(key for _, key in self.meanings))
        sounds = skeleton(self.folded) if self.capital or has_arabic(self.folded) else ""
        if len(sounds) < 3:
            return (stem(self.folded),)
        either = (f"~w{sounds}",) if self.folded.startswith("و") else ()
        return (stem(self.folded), f"~{sounds}", *either)

    def means(self, word_class: WordClass) -> tuple[str, ...]:
        """The concepts of a class that it can stand for."""
        return tuple(key for of, key in self.meanings if of == word_class)


@lru_cache(maxsize=4_096)
def words(text: str, lexicon: Lexicon = "story") -> tuple[Word, ...]:
    """In reading order, disjoint; an expression is one word ("رجال الإطفاء")."""
    mapped = fold(text)
    spans = [(match.start(), match.end()) for match in WORD.finditer(mapped.text)]
    return tuple(_words(text, mapped, spans, lexicon))


def words_between(text: str, low: int, high: int, lexicon: Lexicon = "story") -> tuple[Word, ...]:
    """The words that begin in `[low, high]`, found without reading the others."""
    starts = _starts(text, lexicon)
    return words(text, lexicon)[bisect_left(starts, low) : bisect_right(starts, high)]


@lru_cache(maxsize=4_096)
def _starts(text: str, lexicon: Lexicon) -> tuple[int, ...]:
    return tuple(word.start for word in words(text, lexicon))


def _words(text: str, mapped: MappedText, spans: list[tuple[int, int]], lexicon: Lexicon) -> Iterator[Word]:
    tokens = [mapped.text[start:end] for start, end in spans]
    parted = parted_meanings(mapped.text, spans, lexicon)
    at = 0
    while at < len(tokens):
        length, meanings = _expression(tokens, at, lexicon)
        if at in parted:
            meanings = (*parted[at], *(meaning for meaning in meanings if meaning[0] != "event"))
        start, end = mapped.source_span(spans[at][0], spans[at + length - 1][1])
        while end < len(text) and combining(text[end]):
            end += 1
        token = " ".join(tokens[at : at + length])
        yield Word(
            start=start,
            end=end,
            folded=token,
            meanings=meanings,
            filler=not meanings and is_filler(token),
            capital=text[start].isupper(),
            figure=token.lstrip("".join(CLITICS))[:1].isdigit(),
        )
        at += length


def _expression(tokens: list[str], at: int, lexicon: Lexicon) -> tuple[int, tuple[Meaning, ...]]:
    for form in forms(tokens[at]):
        for expression in first_words(lexicon).get(form, ()):
            if stands(tokens, at, expression):
                return len(expression), concepts(lexicon)[expression]
    return 1, _meanings(tokens[at], lexicon)


@lru_cache(maxsize=32_768)
def _meanings(token: str, lexicon: Lexicon) -> tuple[Meaning, ...]:
    known = concepts(lexicon)
    if is_filler(token) and (token,) not in known:
        return ()
    return next((known[(form,)] for form in forms(token) if (form,) in known), ())


@lru_cache(maxsize=32_768)
def is_filler(token: str) -> bool:
    """Whether a word carries no content, with or without a conjunction written onto it; single letters do not."""
    listed = expressions("fillers", "filler")
    bare = token[1:] if token.startswith(CLITICS) and len(token) > 3 else token
    return len(token) < 2 or (token,) in listed or (bare,) in listed
