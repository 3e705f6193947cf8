"""Two claims' traces → how surely they answer one question: 0 keeps them apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from factcheck.domain.claim import Claim
from factcheck.domain.value import Quantity
from factcheck.stages.align.traces import Trace

LEAST_TO_FIT = 0.22
LEAST_TO_CLASH = 0.38
TELLING_APART = frozenset(
    (
        "daily",
        "weekly",
        "monthly",
        "yearly",
        "each",
        "peak",
        "additional",
        "remaining",
        "foreign",
        "domestic",
        "male",
        "female",
        "half",
        "first",
        "second",
        "third",
    )
)
GENERAL = frozenset(("person", "killed"))


@dataclass(frozen=True, slots=True)
class Story:
    """How rare each key is among the sentences of the story's claims."""

    weights: dict[str, float]

    @classmethod
    def of(cls, traces: Sequence[Trace]) -> "Story":
        """The rarer a key, the more it tells; one that every sentence holds tells nothing."""
        places = {(t.claim.article, t.claim.sentences[:1]): t.frame.wide for t in traces}
        counts = Counter(key for keys in places.values() for key in keys)
        total = len(places) or 1
        return cls({key: log((total + 1) / count) for key, count in counts.items()})

    def weight(self, keys: Iterable[str]) -> float:
        """The sum over the keys; a key outside the story weighs one."""
        return sum(self.weights.get(key, 1.0) for key in keys)


def fits(a: Trace, b: Trace, story: Story) -> float:
    """For values that do not exclude each other: the same thing counted, or much of the wording."""
    if not _same_kind(a, b) or _other_years(a, b):
        return 0.0
    if a.unit == "words":
        return 1.0
    overlap = _overlap(a.frame.near, b.frame.near, story)
    about = _about(a, b)
    return overlap + about if overlap >= LEAST_TO_FIT and about else 0.0


def may_clash(a: Trace, b: Trace, story: Story) -> float:
    """For values that exclude each other: the same thing counted, the same event word or respect, and nothing that tells them apart."""
    if not _same_kind(a, b) or a.unit == "words" or _told_apart(a, b):
        return 0.0
    overlap = _overlap(a.frame.near, b.frame.near, story)
    about = _about(a, b)
    return overlap + about if overlap >= LEAST_TO_CLASH and about >= 2 else 0.0


def _about(a: Trace, b: Trace) -> int:
    """In how many ways both speak of the same: thing counted, event, respect."""
    counted = bool(set(a.frame.counted) & set(b.frame.counted))
    events = bool(set(a.frame.events[:2]) & set(b.frame.events[:2]))
    aspects = bool(set(a.frame.aspects[:2]) & set(b.frame.aspects[:2]))
    return counted + events + aspects


def _same_kind(a: Trace, b: Trace) -> bool:
    return a.unit == b.unit and a.claim.kind == b.claim.kind


def _told_apart(a: Trace, b: Trace) -> bool:
    return (
        _other_years(a, b)
        or _other_things(a, b)
        or bool((a.frame.qualities ^ b.frame.qualities) & TELLING_APART)
        or _disjoint(a.frame.places, b.frame.places)
        or a.claim.modality != b.claim.modality
        or a.claim.article == b.claim.article
    )


def _other_years(a: Trace, b: Trace) -> bool:
    return (
        _disjoint(a.years, b.years)
        if a.years and b.years
        else a.claim.occasion != b.claim.occasion and _recalled(a.claim) != _recalled(b.claim)
    )


def _recalled(claim: Claim) -> bool:
    return claim.occasion.startswith("y")


def _other_things(a: Trace, b: Trace) -> bool:
    return _disjoint(frozenset(a.frame.counted) - GENERAL, frozenset(b.frame.counted) - GENERAL)


def _disjoint(first: frozenset[str] | frozenset[int], second: frozenset[str] | frozenset[int]) -> bool:
    return bool(first) and bool(second) and not first & second


def _overlap(first: frozenset[str], second: frozenset[str], story: Story) -> float:
    lesser = min(story.weight(first), story.weight(second))
    return story.weight(first & second) / lesser if lesser else 0.0


def quantity(claim: Claim) -> Quantity | None:
    """Its value where it is one."""
    return claim.value if isinstance(claim.value, Quantity) else None
