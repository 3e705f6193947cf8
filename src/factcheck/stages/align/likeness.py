"""Two claims' traces → how surely they answer one question: 0 keeps them apart.

Evidence is the sum over the words that stand near both values, each by its rarity in the story and its closeness to the two.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from factcheck.domain.claim import Claim
from factcheck.domain.value import Quantity
from factcheck.stages.align.traces import Trace

LEAST_TO_FIT = 0.9
LEAST_TO_CLASH = 1.6
TELLING_APART = frozenset(
    (
        "daily", "weekly", "monthly", "yearly", "each", "peak", "additional", "remaining", "foreign", "domestic", "male", "female", "half", "first",
        "second", "third", "seriously", "slightly",
    )
)  # fmt: skip
GENERAL = frozenset(("person",))
FATES = frozenset(("killed", "injured", "missing", "trapped", "rescued", "displaced", "affected", "arrested", "infected", "vaccinated"))
"""What befell people, and grows while an event lasts: reports of different times do not contradict each other."""


@dataclass(frozen=True, slots=True)
class Story:
    """How rare each key is among the sentences of the story's claims."""

    weights: Mapping[str, float]

    @classmethod
    def of(cls, traces: Sequence[Trace]) -> "Story":
        """1 for a key that one article in the story has, less the more articles and sentences share it."""
        places = {(t.claim.article, t.claim.sentences[:1]): t.frame.wide for t in traces}
        counts = Counter(key for keys in places.values() for key in keys)
        total = max(2, len(places))
        return cls({key: log((total + 1) / count) / log(total + 1) for key, count in counts.items()})

    def evidence(self, a: Trace, b: Trace) -> float:
        """The weighed words that both values have around them."""
        shared = a.frame.near.keys() & b.frame.near.keys()
        return sum(self.weights.get(key, 1.0) * sqrt(a.frame.near[key] * b.frame.near[key]) for key in shared)


def fits(a: Trace, b: Trace, story: Story) -> float:
    """For values that do not exclude each other."""
    if not _same_kind(a, b) or _other_years(a, b):
        return 0.0
    if a.unit == "words":
        return 1.0
    evidence = story.evidence(a, b) + 0.4 * _about(a, b)
    return evidence if evidence >= LEAST_TO_FIT and _about(a, b) else 0.0


def may_clash(a: Trace, b: Trace, story: Story) -> float:
    """For values that exclude each other: more evidence, and nothing that tells the two apart."""
    if not _same_kind(a, b) or a.unit == "words" or told_apart(a, b):
        return 0.0
    about = _about(a, b)
    evidence = story.evidence(a, b) + 0.4 * about
    return evidence if evidence >= LEAST_TO_CLASH and about else 0.0


def _about(a: Trace, b: Trace) -> int:
    """In how many ways both speak of the same: thing counted, event, respect."""
    counted = bool(set(a.frame.counted) & set(b.frame.counted))
    events = bool(set(a.frame.events[:2]) & set(b.frame.events[:2]))
    aspects = bool(set(a.frame.aspects[:2]) & set(b.frame.aspects[:2]))
    return counted + events + aspects


def _same_kind(a: Trace, b: Trace) -> bool:
    return a.unit == b.unit and a.claim.kind == b.claim.kind


def told_apart(a: Trace, b: Trace) -> bool:
    """Whether something near the values says that they are of two things, times, places or kinds of statement."""
    return (
        _other_years(a, b)
        or _other_things(a, b)
        or _other_fates(a, b)
        or _disjoint(a.frame.sites, b.frame.sites)
        or bool((a.frame.qualities ^ b.frame.qualities) & TELLING_APART)
        or _disjoint(a.frame.places, b.frame.places)
        or a.claim.modality != b.claim.modality
        or a.claim.article == b.claim.article
    )


def _other_years(a: Trace, b: Trace) -> bool:
    if a.years and b.years and a.claim.kind != "date":
        return _disjoint(a.years, b.years)
    return a.claim.occasion != b.claim.occasion and (_recalled(a.claim) or _recalled(b.claim))


def _recalled(claim: Claim) -> bool:
    return claim.occasion.startswith("y")


def _other_things(a: Trace, b: Trace) -> bool:
    return _disjoint(frozenset(a.frame.counted) - GENERAL, frozenset(b.frame.counted) - GENERAL)


def _other_fates(a: Trace, b: Trace) -> bool:
    """Another fate, or one that grows and nobody knows since when: an undated report may be the older one."""
    first, second = fate(a), fate(b)
    return first != second or bool(first and (a.published is None or b.published is None or a.published == b.published))


def fate(trace: Trace) -> str:
    """What befell those counted, "" for any other quantity."""
    told = (*trace.frame.counted, *trace.frame.events[:2]) if trace.claim.kind == "quantity" and not trace.unit else ()
    return next((key for key in told if key in FATES), "")


def _disjoint(first: frozenset[str] | frozenset[int], second: frozenset[str] | frozenset[int]) -> bool:
    return bool(first) and bool(second) and not first & second


def quantity(claim: Claim) -> Quantity | None:
    """Its value where it is one."""
    return claim.value if isinstance(claim.value, Quantity) else None
