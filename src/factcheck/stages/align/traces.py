"""A claim and its article → everything by which the rules recognise its question: frame, years, names, blocking keys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import Claim
from factcheck.domain.text import folded
from factcheck.domain.value import Moment, Quantity
from factcheck.lexicons.frames import Frame, frame, years


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """A claim as the rules see it."""

    claim: Claim
    frame: Frame
    years: frozenset[int]
    """Years that the sentence names, the value's own aside."""
    unit: str
    """Of a quantity; "moment" for a date, "words" for anything else."""
    blocks: tuple[str, ...]


def trace_of(claim: Claim, article: Article, sentences: Sequence[Sentence]) -> Trace:
    """The sentence is read as it stands in the file; a claim outside all sentences is read in its quote."""
    start, end = _extent(claim, sentences)
    text = article.text[start:end]
    around = frame(text, claim.words_start - start, claim.words_end - start)
    unit = _unit(claim)
    outside = text[: claim.words_start - start] + " " + text[claim.words_end - start :]
    return Trace(claim=claim, frame=around, years=years(outside), unit=unit, blocks=tuple(sorted(set(_blocks(claim, around, unit)))))


def _extent(claim: Claim, sentences: Sequence[Sentence]) -> tuple[int, int]:
    around = next(((s.start, s.end) for s in sentences if s.start <= claim.words_start and claim.words_end <= s.end), None)
    return around or (claim.start, claim.end)


def _unit(claim: Claim) -> str:
    if isinstance(claim.value, Quantity):
        return claim.value.unit
    return "moment" if isinstance(claim.value, Moment) else "words"


def _blocks(claim: Claim, around: Frame, unit: str) -> Iterator[str]:
    if unit == "words":
        yield f"words {folded(claim.words)[:80]}"
        return
    for key in (*around.counted, *around.events[:3], *around.aspects[:3]):
        yield f"{unit} {key}"
    if isinstance(claim.value, Quantity) and claim.value.counted:
        yield f"{unit} ={claim.value.counted}"
