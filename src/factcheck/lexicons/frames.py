"""A text and the span of a value in it → what the value counts or measures, the event words around it and what else stands near.

Both the slot of a claim and the comparison of two claims rest on this one reading. It parses nothing: nearness decides, and a
separator between two words pushes them apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.lexicons import WordClass
from factcheck.lexicons.words import Word, words

SEPARATOR = re.compile(
    r"[.!?؟;؛:،,()\[\]«»\"“”—–]|\s-\s|(?<=\s)(?:and|but|while|whereas|which|who|after|when|where|فيما|بينما|لكن|ولكن|حين|بعد|بعدما)(?=\s)"
)
SEPARATOR_COST = 4
NEAR = 9
"""Words (a separator counts for four) up to which a word belongs to the value."""
AFTER = 4
"""Words after a figure among which the thing counted stands."""
PARTITIVES = ("of", "من", "the", "al", "its", "his", "her", "their", "more", "other", "new")
YEAR = re.compile(r"(?<![\d.,])(1[5-9]\d\d|20\d\d)(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a value; all words as keys of `Word.keys`, tuples nearest first."""

    counted: tuple[str, ...]
    events: tuple[str, ...]
    aspects: tuple[str, ...]
    qualities: frozenset[str]
    places: frozenset[str]
    names: frozenset[str]
    """Words with a capital inside a sentence; empty in Arabic, where every unknown word may be a name."""
    near: frozenset[str]
    wide: frozenset[str]
    """Of the whole text."""


@lru_cache(maxsize=8_192)
def frame(text: str, start: int, end: int) -> Frame:
    """Read the surroundings of `text[start:end]`; a value at the very end has only what stands before it."""
    around = [(word, _cost(text, word, start, end)) for word in words(text) if not start <= word.start < end]
    content = [(word, cost) for word, cost in around if not word.filler and not word.figure]
    nearest = sorted(content, key=lambda pair: (pair[1], pair[0].start))
    near = [word for word, cost in nearest if cost <= NEAR]
    return Frame(
        counted=_counted(text, start, end),
        events=_of("event", near),
        aspects=_of("aspect", near),
        qualities=frozenset(key for word in near for key in word.means("quality")),
        places=frozenset(key for word in near for key in word.means("place")),
        names=frozenset(key for word, _ in content if _is_name(word) for key in word.keys if key.startswith("~")),
        near=frozenset(key for word in near for key in word.keys),
        wide=frozenset(key for word, _ in content for key in word.keys),
    )


def years(text: str) -> frozenset[int]:
    """The years that stand in a text as figures of either script."""
    return frozenset(int(match[0]) for word in words(text) if word.figure for match in YEAR.finditer(word.folded))


def _cost(text: str, word: Word, start: int, end: int) -> int:
    between = text[word.end : start] if word.end <= start else text[end : word.start]
    return len(between.split()) + SEPARATOR_COST * len(SEPARATOR.findall(between))


def _of(word_class: WordClass, near: list[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for word in near for key in word.means(word_class)))


def _is_name(word: Word) -> bool:
    return word.capital and not word.meanings and word.start > 0


def _counted(text: str, start: int, end: int) -> tuple[str, ...]:
    after = list(_phrase_after(text, end))
    known = next((word for word in after if any(of in ("person", "thing", "event") for of, _ in word.meanings)), None)
    if known is not None:
        return tuple(key for of, key in known.meanings if of in ("person", "thing", "event"))
    if after:
        return after[0].keys
    return _counted_before(text, start)


def _phrase_after(text: str, end: int) -> Iterator[Word]:
    at = end
    for number, word in enumerate(w for w in words(text) if w.start >= end):
        if SEPARATOR.search(text[at : word.start]) or number >= AFTER:
            return
        if word.filler and word.folded not in PARTITIVES:
            return
        if not word.filler and not word.figure:
            yield word
        at = word.end


def _counted_before(text: str, start: int) -> tuple[str, ...]:
    """ "the number of dead rose to 61", «عدد القتلى بلغ واحداً وستين»: the noun after "number"."""
    before = [word for word in words(text) if word.end <= start]
    for i in range(len(before) - 1, -1, -1):
        if before[i].folded.endswith(("number", "عدد", "حصيله", "toll")):
            following = (w for w in before[i : i + 4] if any(of in ("person", "thing", "event") for of, _ in w.meanings))
            return next((tuple(key for of, key in w.meanings if of in ("person", "thing", "event")) for w in following), ())
        if SEPARATOR.search(text[before[i].end : start]):
            return ()
    return ()
