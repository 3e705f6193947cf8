"""Two claims' traces → how much the words around both values say that they are about one thing.

Each shared word counts by how telling it is in the story and how close it stands to the two values.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isclose, sqrt

from factcheck.domain.claim import Claim
from factcheck.domain.interval import measure
from factcheck.domain.value import Moment, Quantity
from factcheck.lexicons import is_unknown
from factcheck.stages.align.differences import GENERAL
from factcheck.stages.align.traces import Trace

EACH_SHARED = 0.4
"""Evidence that a common thing, event or respect gives beside its nearness."""
OTHER_WORD = 0.3
MOST_OTHERS = 0.6
CLOSE = 0.33
"""Shared words this close to both values tell something even where no list knows them."""
NO_EVENT = 0.3
"""Closeness from which other words stand in for an event that no list knows."""
DATE_DIGITS = {"day": 3, "hour": 3, "minute": 3, "month": 2}
"""What an equal date is worth beside equal figures; in one year many things happen."""
OFTEN_COUNTED = 5
FIGURE_TELLS = 0.4
MOST_FIGURES = 2
CONTEXT_WEIGHT = 0.2
MOST_FROM_CONTEXT = 0.8
SPREAD = 0.75
"""How fast a word loses weight with the sentences that an article gives it."""
COMMON = frozenset(
    (
        "rose", "fell", "paid", "spent", "began", "ended", "lasted", "stored", "runs", "sent", "carried", "attended", "met", "agreed", "lost", "moved",
        "arrived", "departed", "returned", "opened", "closed", "heard", "planned", "published", "served", "duration", "distance", "elected",
    )
)  # fmt: skip
"""Events that happen to all sorts of things; they tell half."""


@dataclass(frozen=True, slots=True)
class Story:
    """How much each key tells: one that an article uses all through says little."""

    weights: Mapping[str, float]
    units: frozenset[str] = frozenset()
    """Unknown words that many values count, such as the money of a country no list knows: what is counted in them stays open."""

    @classmethod
    def of(cls, traces: Sequence[Trace]) -> "Story":
        """1 for a key that each article has in one sentence: it tells of one matter; less the more sentences an article gives it."""
        sentences = {(t.claim.article, t.claim.sentences[:1], key) for t in traces for key in t.frame.wide}
        uses = Counter(key for _, _, key in sentences)
        articles = Counter(key for _, key in {(article, key) for article, _, key in sentences})
        counted = Counter(key for t in traces for key in t.frame.counted if t.frame.counted == (key,) and is_unknown(key))
        return cls(
            {key: (articles[key] / uses[key]) ** SPREAD for key in uses}, frozenset(k for k, n in counted.items() if n >= OFTEN_COUNTED)
        )

    def telling(self, a: Trace, b: Trace) -> float:
        """How much the common thing, event and respect say, and the figures beside them: "person" says nothing."""
        counted = set(a.frame.counted) & set(b.frame.counted)
        keys = shared(a, b) - GENERAL - self.units
        close = [k for k in (a.frame.near.keys() & b.frame.near.keys()) - keys if min(a.frame.near[k], b.frame.near[k]) >= CLOSE]
        others = min(MOST_OTHERS, OTHER_WORD * sum(not k.startswith(("~", "#")) and k not in GENERAL | COMMON | self.units for k in close))
        figures = FIGURE_TELLS * min(MOST_FIGURES, sum(key.startswith("#") for key in a.frame.near.keys() & b.frame.near.keys()))
        return figures + others + sum(self.weights.get(key, 1.0) * (0.5 if key in COMMON and key not in counted else 1.0) for key in keys)

    def evidence(self, a: Trace, b: Trace) -> float:
        """The weighed words that both values have around them."""
        both = a.frame.near.keys() & b.frame.near.keys()
        near = sum(self.weights.get(key, 1.0) * sqrt(a.frame.near[key] * b.frame.near[key]) for key in both)
        around = sum(self.weights.get(key, 1.0) for key in (a.context & b.context) - both)
        return near + min(MOST_FROM_CONTEXT, CONTEXT_WEIGHT * around)


def shared(a: Trace, b: Trace) -> set[str]:
    """Thing counted, event and respect that both speak of; a date speaks of its event alone, where it has one."""
    events = set(a.frame.events[:2]) & set(b.frame.events[:2])
    if a.claim.kind == "date" and not (a.frame.events and b.frame.events):
        return {key for key in a.frame.near.keys() & b.frame.near.keys() if min(a.frame.near[key], b.frame.near[key]) >= NO_EVENT}
    if a.claim.kind == "date":
        both_first = a.frame.events[:1] == b.frame.events[:1]
        return events if both_first or len(events) > 1 else set()
    return events | (set(a.frame.counted) & set(b.frame.counted)) | (set(a.frame.aspects[:2]) & set(b.frame.aspects[:2]))


def equal_digits(a: Claim, b: Claim) -> int:
    """How many digits but trailing zeros two equal figures have, or what an equal date is worth; 0 for others."""
    first, second = a.value, b.value
    if isinstance(first, Moment) and isinstance(second, Moment):
        alike = first.start is not None and (first.start, first.end) == (second.start, second.end)
        return DATE_DIGITS.get(first.granularity, 0) if alike else 0
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.low is None or second.low is None:
        return 0
    if not isclose(first.low * measure(first.unit)[1], second.low * measure(second.unit)[1]):
        return 0
    return len(f"{first.low:.6g}".split("e")[0].replace(".", "").strip("0"))
