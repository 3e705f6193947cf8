"""A claim and its article → everything by which the rules recognise its question: frame, years, names, blocking keys."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.interval import measure
from factcheck.domain.text import folded
from factcheck.domain.value import Moment, Quantity
from factcheck.lexicons.frames import Frame, frame, years
from factcheck.lexicons.words import words

WIDEST = 700
SITE = 0.4
"""Closeness from which a place is the value's own."""
SENTENCE_END = re.compile(r"(?:[.!?؟][»”\"'’)]*\s|\n)")


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """A claim as the rules see it."""

    claim: Claim
    frame: Frame
    years: frozenset[int]
    """Years that the sentence names, the value's own aside."""
    unit: str
    """The measure of a quantity ("km" for metres too); "moment" for a date, "words" for anything else."""
    published: datetime | None
    context: frozenset[str]
    """Keys of the sentence and of the one before it in the paragraph: what "it" may stand for."""
    emblem: frozenset[str]
    """Keys of the place that the article is about; empty where none stands out."""
    sites: frozenset[str]
    """Keys of the story's places that stand close to the value."""
    event: str
    """What the occasion has in common with those of other articles: two claims of one event have the same."""
    blocks: tuple[str, ...]


def trace_of(
    claim: Claim,
    article: Article,
    *,
    emblem: frozenset[str] = frozenset(),
    sites: frozenset[tuple[str, ...]] = frozenset(),
) -> Trace:
    """The whole sentence around the claim is read, as it stands in the file."""
    start, end = _sentence(article.text, claim)
    text = article.text[start:end]
    around = frame(text, claim.words_start - start, claim.words_end - start, inside=_reads_inside(claim))
    unit = _unit(claim)
    outside = text[: claim.words_start - start] + " " + text[claim.words_end - start :]
    blocks = tuple(sorted(set(_blocks(claim, around, unit))))
    day = article.published.start if article.published else None
    return Trace(
        claim=claim,
        frame=around,
        years=years(outside),
        unit=unit,
        published=day,
        context=_context(article.text, start, end),
        emblem=emblem,
        sites=frozenset(key for keys in sites if any(around.near.get(k, 0) >= SITE for k in keys[:1]) for key in keys),
        event=f"{claim.article} {claim.occasion}",
        blocks=blocks,
    )


def _reads_inside(claim: Claim) -> bool:
    """The words of a date say nothing of its event, but for those of an anniversary."""
    return claim.kind != "date" or any("anniversary" in word.means("quality") for word in words(claim.words))


def _context(text: str, start: int, end: int) -> frozenset[str]:
    paragraph = text.rfind("\n", 0, start) + 1
    before = text[max(paragraph, start - WIDEST) : start].rstrip()
    ends = [match.end() for match in SENTENCE_END.finditer(before)]
    previous = before[ends[-1] :] if ends else before
    told = (*words(text[start:end]), *words(previous))
    return frozenset(key for word in told if not word.filler and not word.figure for key in word.keys)


def _sentence(text: str, claim: Claim) -> tuple[int, int]:
    """From the end of the sentence before to the next end; both within `WIDEST` of the words."""
    before = text[max(0, claim.words_start - WIDEST) : claim.words_start]
    after = text[claim.words_end : claim.words_end + WIDEST]
    ends = [match.end() for match in SENTENCE_END.finditer(before)]
    stop = SENTENCE_END.search(after)
    start = claim.words_start - len(before) + (ends[-1] if ends else 0)
    return start, claim.words_end + (stop.start() if stop else len(after))


def _unit(claim: Claim) -> str:
    if isinstance(claim.value, Quantity):
        return measure(claim.value.unit)[0]
    return "moment" if isinstance(claim.value, Moment) else "words"


def _blocks(claim: Claim, around: Frame, unit: str) -> Iterator[str]:
    if unit == "words":
        yield f"words {folded(claim.words)[:80]}"
        return
    for key in (*around.counted, *around.events[:3], *around.aspects[:3]):
        yield f"{unit} {key}"
    if claim.kind == "date":
        yield from (f"{unit} {key}" for key, near in around.near.items() if near >= SITE)
    if isinstance(claim.value, Quantity) and claim.value.counted:
        yield f"{unit} ={claim.value.counted}"
    if isinstance(claim.value, Quantity) and claim.value.low is not None:
        yield f"{unit} {claim.value.low * measure(claim.value.unit)[1]:.6g}"
