"""A text and the span of a value in it → what the value counts or measures, the event words around it and what else stands near.

Both the slot of a claim and the comparison of two claims rest on this one reading. It parses nothing: nearness decides, and a
separator between two words pushes them apart.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.domain.text import has_arabic
from factcheck.lexicons import Lexicon, WordClass, expressions
from factcheck.lexicons.words import Word, words, words_between

SEPARATOR = re.compile(
    r"[.!?؟;؛:،,()\[\]«»\"“”—–]|\s-\s|(?<=\s)(?:and|but|while|whereas|which|who|after|when|where|فيما|بينما|لكن|ولكن|حين|بعد|بعدما)(?=\s)"
)
SEPARATOR_COST = 4
FIGURE_COST = 3
NEAR = 16
"""Cost up to which a word can belong to the value."""
REACH = 700
"""Code points to either side that are read at all: a sentence is seldom longer, and a file without full stops is one sentence."""
CLOSE = 7
"""Cost up to which a verb of saying is the value's own."""
QUALIFIES = 9
"""Cost up to which an adjective tells one value from another."""
HALF_AT = 4
"""Cost at which a word counts half."""
AFTER = 4
"""Words after a figure among which the thing counted stands."""
PARTITIVES = ("of", "من", "the", "al", "its", "his", "her", "their", "more", "other", "new")
CLAUSE_MARK = re.compile(r"[.!?؟;؛:،,]")
RELATIVE = re.compile(r"(?<!\w)(?:which|when|where|who|that year|يومها|حينها|وقتها|آنذاك|عندما|حين|الذي|التي)(?!\w)")
FRONTED = 3
"""Words at most before a year that opens its sentence: "Back in 1996, ..."."""
LOCATIVE = re.compile(
    r"(?<!\w)(?:in|at|near|off|في|قرب|بـ|(?P<named>[ولب]*(?:مدينة|بلدة|قرية|محافظة|ولاية|إقليم|ريف|حي|ميناء|مطار)))\s+$", re.IGNORECASE
)
"""Where a name stands: after a preposition a word that no list knows, after "city" or "province" in Arabic any word."""
YEAR = re.compile(r"(?<![\d.,])(1[5-9]\d\d|20\d\d)(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a value; all words as keys of `Word.keys`, tuples nearest first."""

    counted: tuple[str, ...]
    events: tuple[str, ...]
    aspects: tuple[str, ...]
    qualities: frozenset[str]
    places: frozenset[str]
    sites: frozenset[str]
    """Unknown names after "in" or "at": towns, districts, stations."""
    names: frozenset[str]
    """Words with a capital inside a sentence; empty in Arabic, where every unknown word may be a name."""
    near: Mapping[str, float]
    """Key → how close it stands: 1 next to the value, less with every word between, nothing beyond `NEAR`."""
    wide: frozenset[str]
    """Of all that is read, at most `REACH` to either side."""
    said: bool
    """A verb of saying stands before the value and no event between the two: «أعلنت الوزارة في ١٢ يناير» dates the announcement."""


@lru_cache(maxsize=8_192)
def frame(text: str, start: int, end: int, *, inside: bool = True, lexicon: Lexicon = "story") -> Frame:
    """Read the surroundings of `text[start:end]`; `inside`: and the words in it, such as the noun that is counted ("the end of May" has none)."""
    window = words_between(text, start - REACH, end + REACH, lexicon)
    told = tuple(word for word in window if inside or not start <= word.start < end)
    content = [(word, _cost(text, word, start, end, told)) for word in told if not word.filler and not word.figure]
    nearest = sorted(content, key=lambda pair: (pair[1], pair[0].start))
    near = [word for word, cost in nearest if cost <= NEAR]
    clause_first = sorted(near, key=lambda word: (_crossed(text, word, start, end), near.index(word)))
    return Frame(
        counted=_counted(text, start, end, lexicon),
        events=_of("event", clause_first),
        aspects=_of("aspect", clause_first),
        qualities=frozenset(key for word, cost in nearest if 0 < cost <= QUALIFIES for key in word.means("quality")),
        places=frozenset(key for word in near for key in word.means("place")),
        sites=frozenset(key for word, cost in nearest if cost <= NEAR and is_site(text, word) for key in word.keys),
        names=frozenset(key for word, _ in content if _is_name(word) for key in word.keys if key.startswith("~")),
        near={**_closeness(nearest), **_figures_near(text, told, start, end)},
        wide=frozenset(key for word, _ in content for key in word.keys),
        said=_is_said(text, told, start, end, near),
    )


def _is_said(text: str, told: Sequence[Word], start: int, end: int, near: Sequence[Word]) -> bool:
    saying = [word.end for word in told if word.end <= start and _says(word) and _cost(text, word, start, end, told) <= CLOSE]
    return bool(saying) and not any(word.means("event") and max(saying) <= word.start < start for word in near)


def _says(word: Word) -> bool:
    listed = expressions("speech", "said")
    return (word.folded,) in listed or (word.folded.removeprefix("و"),) in listed


def _closeness(nearest: Sequence[tuple[Word, int]]) -> dict[str, float]:
    closeness: dict[str, float] = {}
    for word, cost in nearest:
        for key in word.keys if cost <= NEAR else ():
            closeness.setdefault(key, 1 / (1 + max(0, cost - 1) / HALF_AT))
    return closeness


def years(text: str) -> frozenset[int]:
    """The years that stand in a text as figures of either script."""
    return frozenset(int(match[0]) for word in words(text) if word.figure for match in YEAR.finditer(word.folded))


def _figures_near(text: str, told: Sequence[Word], start: int, end: int) -> dict[str, float]:
    """Other figures as keys ("#1500", "#two years"): accounts of one matter often give them side by side."""
    closeness: dict[str, float] = {}
    for word, after in pairwise((*told, None)):
        cost = _cost(text, word, start, end, told) if word and is_number(word) else NEAR + 1
        if word and 0 < cost <= NEAR:
            key = word.folded.replace(",", "") if word.figure else f"{word.folded} {after.folded if after else ''}"
            closeness.setdefault(f"#{key}", 1 / (1 + (cost - 1) / HALF_AT))
    return closeness


def _cost(text: str, word: Word, start: int, end: int, told: Sequence[Word]) -> int:
    """Words between, a separator as four and another figure as three: what stands behind it belongs to it."""
    if start <= word.start < end:
        return 0
    low, high = (word.end, start) if word.end <= start else (end, word.start)
    between = [w for w in told if low <= w.start and w.end <= high]
    figures = sum(is_number(w) for w in between)
    return 1 + len(between) + SEPARATOR_COST * len(SEPARATOR.findall(text[low:high])) + FIGURE_COST * figures


def _crossed(text: str, word: Word, start: int, end: int) -> int:
    """Separators between a word and the value: what stands in the value's own clause comes before all else."""
    low, high = (word.end, start) if word.end <= start else (end, word.start)
    return len(SEPARATOR.findall(text[low:high])) if low < high else 0


def is_number(word: Word) -> bool:
    """A figure, or the commonest number words of the two languages."""
    return word.figure or (word.filler and (word.folded,) in expressions("fillers", "numbers"))


def _of(word_class: WordClass, near: list[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for word in near for key in word.means(word_class)))


def _is_name(word: Word) -> bool:
    return word.capital and not word.meanings and word.start > 0


def is_site(text: str, word: Word, *, known: bool = False) -> bool:
    """Whether a name stands after a word that says where; `known`: countries and capitals that the lists know too."""
    before = LOCATIVE.search(text[max(0, word.start - 12) : word.start])
    if before is None or not (word.capital or has_arabic(word.folded)):
        return False
    return not word.meanings or before["named"] is not None or (known and bool(word.means("place")))


def year_near(text: str, start: int, end: int) -> int | None:
    """The year in figures that dates a value, itself aside: the nearest in its own clause, or one a relative or a fronted phrase ties to it."""
    told = words_between(text, start - REACH, end + REACH)
    dated = [(_cost(text, word, start, end, told), word) for word in told if word.figure and YEAR.fullmatch(word.folded)]
    near = [(cost, word) for cost, word in dated if 0 < cost <= NEAR and tied(text, word.start, word.end, start, end)]
    nearest = min(near, key=lambda pair: (pair[0], pair[1].start), default=None)
    return int(nearest[1].folded) if nearest else None


def tied(text: str, time_start: int, time_end: int, start: int, end: int) -> bool:
    """Whether words of time date a value beside them.

    "in 1945, before 41,200 spectators" dates no spectators; "of 1996, in which 48 died" and "In 1996, 48 died" do date the dead.
    """
    between = text[time_end:start] if time_end <= start else text[end:time_start]
    if not CLAUSE_MARK.search(between):
        return True
    return time_end <= start and (RELATIVE.search(between) is not None or len(text[:time_start].split()) <= FRONTED)


def _counted(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[str, ...]:
    inside = [word for word in words_between(text, start, end - 1, lexicon) if not word.filler and not word.figure]
    phrase = [*inside, *_phrase_after(text, end, lexicon)]
    known = next((word for word in phrase if any(of in ("person", "thing", "event") for of, _ in word.meanings)), None)
    if known is not None:
        return tuple(key for of, key in known.meanings if of in ("person", "thing", "event"))
    return _counted_before(text, start, lexicon) or (phrase[0].keys if phrase else ())


def _phrase_after(text: str, end: int, lexicon: Lexicon) -> Iterator[Word]:
    at = end
    for number, word in enumerate(words_between(text, end, end + REACH, lexicon)):
        if SEPARATOR.search(text[at : word.start]) or number >= AFTER:
            return
        if word.filler and word.folded not in PARTITIVES:
            return
        if not word.filler and not word.figure:
            yield word
        at = word.end


def _counted_before(text: str, start: int, lexicon: Lexicon) -> tuple[str, ...]:
    """ "the number of dead rose to 61", «عدد القتلى بلغ واحداً وستين»: the noun after "number"."""
    before = [word for word in words_between(text, start - REACH, start, lexicon) if word.end <= start]
    for i in range(len(before) - 1, -1, -1):
        if before[i].folded.endswith(("number", "عدد", "حصيله", "toll")):
            following = (w for w in before[i : i + 4] if any(of in ("person", "thing", "event") for of, _ in w.meanings))
            return next((tuple(key for of, key in w.meanings if of in ("person", "thing", "event")) for w in following), ())
        if SEPARATOR.search(text[before[i].end : start]):
            return ()
    return ()
