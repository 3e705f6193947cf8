"""A sentence → what is said in it and by whom: quotations and reported speech with the chain of those who passed them on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.text import has_arabic
from factcheck.lexicons.phrases import Token, tokens
from factcheck.lexicons.speakers import Speaker, Utterance, voice
from factcheck.stages.extract.rules.arabic_speech import arabic_speeches
from factcheck.stages.extract.rules.english_speech import english_speeches

LONGEST = 1_500
"""Tokens of a sentence that are read for speech; a text without full stops is no sentence."""


@dataclass(frozen=True, slots=True)
class Speech:
    """`[start, end)` is what is said; `chain` names who said it, the outlet's own source first, the origin last."""

    start: int
    end: int
    chain: tuple[Speaker, ...]
    denied: bool
    direct: bool
    """Between quotation marks."""


Reader = Callable[[str, tuple[Token, ...]], Iterator[Utterance]]


@lru_cache(maxsize=4_096)
def speeches(text: str) -> tuple[Speech, ...]:
    """Sorted by start; speech whose speaker the sentence does not name ("he said") is left out."""
    reader: Reader = arabic_speeches if has_arabic(text) else english_speeches
    read = sorted(reader(text, tokens(text)[:LONGEST]), key=lambda u: (u.start, u.end))
    return tuple(
        Speech(start=u.start, end=u.end, chain=u.chain, denied=u.denied, direct=_direct(text, u))
        for u in read
        if u.chain and u.end > u.start
    )


def chain_at(text: str, spoken: Sequence[Speech], at: int) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """Attribution (verbatim), voices (one name in both languages) and denial of the narrowest speech around a place; empty outside any."""
    around = [speech for speech in spoken if speech.start <= at < speech.end]
    if not around:
        return (), (), False
    speech = min(around, key=lambda s: s.end - s.start)
    names = tuple(text[s.start : s.end] for s in speech.chain)
    return names, tuple(voice(name) for name in names), speech.denied


def _direct(text: str, utterance: Utterance) -> bool:
    before, after = text[: utterance.start].rstrip()[-1:], text[utterance.end :].lstrip(" .,،")[:1]
    return before in tuple("«\"“„‟'‘") and after in tuple("»\"”“'’")
