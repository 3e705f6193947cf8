"""Two claims' traces → how surely they answer one question: 0 keeps them apart.

Evidence is the sum over the words that stand near both values, each by its rarity in the story and its closeness to the two.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import isclose, sqrt

from factcheck.domain.claim import Claim
from factcheck.domain.interval import measure
from factcheck.domain.text import folded, has_arabic
from factcheck.domain.value import Moment, Quantity
from factcheck.lexicons import is_unknown
from factcheck.stages.align.traces import Trace

LEAST_TO_FIT = 0.9
LEAST_TO_RECUR = 0.6
"""For an equal figure of two digits or more, whose recurring needs less to be more than chance."""
LEAST_TO_CLASH = 1.3
FAR_OFF = 0.8
MOST_TIMES = 2.5
DATE = 0.4
WEEKDAY = 0.4
"""Each day of a story has its own happenings: "on Friday" here and "on Monday" there are seldom one event."""
OWN = 0.6
"""Closeness from which an event word is the value's own predicate."""
OTHER_EVENT = 0.6
OTHER_WORD = 0.3
MOST_OTHERS = 0.6
CLOSE = 0.33
"""Shared words close to both values tell something even where no list knows them."""
LEAST_FOR_A_TOLL = 0.9
"""Tolls of one event at different times follow each other; they are never taken for a contradiction."""
MOST_WIDER = 40
"""A month and its day are of one grain, a year and its day are not."""
OFTEN_COUNTED = 5
UNDATED = 0.7
"""An article without a date among dated ones may speak of another year."""
FIGURE_TELLS = 0.4
LEAST_SHARED = 0.6
"""How telling the shared event, thing or respect must be: a word that each article has all through ("strike") is no common matter."""
CONTEXT_WEIGHT = 0.2
MOST_FROM_CONTEXT = 0.8
PER_DIGIT = 0.3
"""Evidence that an equal figure gives, for each of its digits but trailing zeros: 118 twice is hardly chance, 5 is."""
TELLING_APART = frozenset(
    (
        "daily", "weekly", "monthly", "yearly", "each", "peak", "additional", "remaining", "foreign", "domestic", "male", "female", "half", "first",
        "second", "third", "seriously", "slightly",
    )
)  # fmt: skip
ORDINALS = frozenset(("first", "second", "third", "additional"))
VAGUE = frozenset(("value", "rate", "share", "frequency"))
GENERAL = frozenset(("person",))
COMMON = frozenset(
    (
        "rose", "fell", "paid", "spent", "began", "ended", "lasted", "stored", "runs", "sent", "carried", "attended", "met", "agreed", "lost", "moved",
        "arrived", "departed", "returned", "opened", "closed", "heard", "planned", "published", "served", "duration", "distance",
        "elected",
    )
)  # fmt: skip
FATES = frozenset(
    ("killed", "injured", "missing", "trapped", "rescued", "displaced", "affected", "arrested", "infected", "vaccinated", "cut_off")
)
"""What befell people, and grows while an event lasts: reports of different times do not contradict each other."""


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
            {key: (articles[key] / uses[key]) ** 0.75 for key in uses}, frozenset(k for k, n in counted.items() if n >= OFTEN_COUNTED)
        )

    def telling(self, a: Trace, b: Trace) -> float:
        """How much the common thing, event and respect say: what befalls all sorts of things counts half, "person" nothing."""
        counted = set(a.frame.counted) & set(b.frame.counted)
        keys = _shared(a, b) - GENERAL - self.units
        close = [k for k in (a.frame.near.keys() & b.frame.near.keys()) - keys if min(a.frame.near[k], b.frame.near[k]) >= CLOSE]
        others = min(MOST_OTHERS, OTHER_WORD * sum(not k.startswith(("~", "#")) and k not in GENERAL | COMMON | self.units for k in close))
        return others + sum(self.weights.get(key, 1.0) * (0.5 if key in COMMON and key not in counted else 1.0) for key in keys)

    def evidence(self, a: Trace, b: Trace) -> float:
        """The weighed words that both values have around them."""
        shared = a.frame.near.keys() & b.frame.near.keys()
        near = sum(self.weights.get(key, 1.0) * sqrt(a.frame.near[key] * b.frame.near[key]) for key in shared)
        around = sum(self.weights.get(key, 1.0) for key in (a.context & b.context) - shared)
        return near + min(MOST_FROM_CONTEXT, CONTEXT_WEIGHT * around)


def fits(a: Trace, b: Trace, story: Story) -> float:
    """For values that do not exclude each other."""
    if not _same_kind(a, b) or _other_years(a, b) or _other_fates(a, b):
        return 0.0
    if a.unit == "words":
        return 1.0
    if not _placed_alike(a.claim, b.claim):
        return 0.0
    about, digits = _about(a, b), equal_digits(a.claim, b.claim)
    if a.claim.article == b.claim.article and not digits and a.claim.kind == "quantity":
        return 0.0
    evidence = story.evidence(a, b) + 0.4 * about
    if about and evidence + PER_DIGIT * digits >= LEAST_TO_FIT:
        return evidence + PER_DIGIT * digits
    exact = digits > 1 and evidence >= LEAST_TO_RECUR and not of_other_matter(a, b)
    return evidence if exact else 0.0


def _placed_alike(a: Claim, b: Claim) -> bool:
    """Moments of about one grain: a year holds each of its days and confirms none; a day without a year only meets its own words."""
    first, second = a.value, b.value
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return True
    if not (first.start and first.end and second.start and second.end):
        return folded(first.surface) == folded(second.surface)
    widths = sorted(((first.end - first.start).total_seconds() or 60, (second.end - second.start).total_seconds() or 60))
    return widths[1] <= MOST_WIDER * widths[0]


def of_other_matter(a: Trace, b: Trace) -> bool:
    """Whether thing, place or respect differ, whatever the event."""
    return _other_nouns(a, b) or _other_places(a, b) or _other_respects(a, b)


def may_clash(a: Trace, b: Trace, story: Story) -> float:
    """For values that exclude each other: more evidence, and nothing that tells the two apart."""
    if not _same_kind(a, b) or a.unit == "words" or told_apart(a, b):
        return 0.0
    about = story.telling(a, b) + FIGURE_TELLS * _figures_shared(a, b)
    evidence = story.evidence(a, b) + 0.4 * _about(a, b)
    least = (
        LEAST_TO_CLASH
        + FAR_OFF * _far_off(a.claim, b.claim)
        + UNDATED * ((a.published is None) != (b.published is None))
        + OTHER_EVENT * _other_own_events(a, b)
    )
    least += DATE * (a.claim.kind == "date") + WEEKDAY * (_weekday_only(a.claim) and _weekday_only(b.claim))
    if fate(a) and not a.unit:
        return evidence if evidence >= LEAST_FOR_A_TOLL else 0.0
    return evidence if evidence >= least and about >= LEAST_SHARED else 0.0


def _shared(a: Trace, b: Trace) -> set[str]:
    """Thing counted, event and respect that both speak of; a date speaks of its event alone."""
    events = set(a.frame.events[:2]) & set(b.frame.events[:2])
    if a.claim.kind == "date":
        both_first = a.frame.events[:1] == b.frame.events[:1]
        return events if both_first or len(events) > 1 else set()
    return events | (set(a.frame.counted) & set(b.frame.counted)) | (set(a.frame.aspects[:2]) & set(b.frame.aspects[:2]))


def _weekday_only(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Moment) and value.month is None and value.granularity != "year" and not any(c.isdigit() for c in value.surface)


def _figures_shared(a: Trace, b: Trace) -> int:
    return min(2, sum(key.startswith("#") for key in a.frame.near.keys() & b.frame.near.keys()))


def _other_own_events(a: Trace, b: Trace) -> bool:
    """Whether an event word right at one value is missing around the other: "members voted for it" are not all the members."""
    return bool(_own_events(a) - b.context or _own_events(b) - a.context)


def _own_events(trace: Trace) -> frozenset[str]:
    return frozenset(e for e in trace.frame.events[:1] if e not in COMMON and trace.frame.near.get(e, 0) >= OWN)


def _about(a: Trace, b: Trace) -> int:
    return min(3, len(_shared(a, b)))


def _far_off(a: Claim, b: Claim) -> bool:
    """Accounts of one thing differ, but seldom by more than `MOST_TIMES`."""
    first, second = a.value, b.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    low, high = sorted((first.low or first.high or 0.0, second.low or second.high or 0.0))
    return high > MOST_TIMES * low


def equal_digits(a: Claim, b: Claim) -> int:
    """How many digits but trailing zeros two equal figures have; 0 for others."""
    first, second = a.value, b.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.low is None or second.low is None:
        return 0
    if not isclose(first.low * measure(first.unit)[1], second.low * measure(second.unit)[1]):
        return 0
    return len(f"{first.low:.6g}".split("e")[0].replace(".", "").strip("0"))


def _same_kind(a: Trace, b: Trace) -> bool:
    return a.unit == b.unit and a.claim.kind == b.claim.kind


def told_apart(a: Trace, b: Trace) -> bool:
    """Whether something near the values says that they are of two things, times, places or kinds of statement."""
    return of_others(a, b) or any(differ(a, b) for differ in IN_WORDING)


def of_others(a: Trace, b: Trace) -> bool:
    """Whether the two are of two things, times or places: what no other wording of the same claim can mend."""
    return any(differ(a, b) for differ in IN_MATTER)


def _other_years(a: Trace, b: Trace) -> bool:
    if a.years and b.years and a.claim.kind != "date" and _disjoint(a.years, b.years):
        return True
    return a.event != b.event and a.claim.kind != "date"


def _other_events(a: Trace, b: Trace) -> bool:
    return a.event != b.event


def _recalled(claim: Claim) -> bool:
    return claim.occasion.startswith("y")


def _other_things(a: Trace, b: Trace) -> bool:
    if a.claim.kind == "date":
        return False
    if fate(a) and fate(a) == fate(b):
        return False
    if not a.unit and not (a.frame.counted and b.frame.counted):
        return True
    return _other_nouns(a, b)


def _other_nouns(a: Trace, b: Trace) -> bool:
    return _disjoint(frozenset(a.frame.counted) - GENERAL, frozenset(b.frame.counted) - GENERAL)


def _other_fates(a: Trace, b: Trace) -> bool:
    """Another fate, or one that grows and nobody knows since when: an undated report may be the older one."""
    first, second = fate(a), fate(b)
    undated = a.published is None or b.published is None or a.published == b.published
    return first != second or bool(first and undated and not _recalled(a.claim))


def fate(trace: Trace) -> str:
    """What befell those counted, "" for any other quantity."""
    told = (*trace.frame.counted, *trace.frame.events[:2]) if trace.claim.kind == "quantity" and not trace.unit else ()
    return next((key for key in told if key in FATES), "")


def _disjoint(first: frozenset[str] | frozenset[int], second: frozenset[str] | frozenset[int]) -> bool:
    return bool(first) and bool(second) and not first & second


def _other_qualities(a: Trace, b: Trace) -> bool:
    if a.claim.kind == "date":
        return _disjoint(a.frame.qualities & ORDINALS, b.frame.qualities & ORDINALS)
    return bool((a.frame.qualities ^ b.frame.qualities) & TELLING_APART)


def _other_places(a: Trace, b: Trace) -> bool:
    if _each_its_own(a.frame.places - b.context, b.frame.places - a.context) or _names_apart(a.sites, b.sites):
        return True
    if not a.frame.names & b.frame.names and _each_its_own(_own_names(a) - b.context, _own_names(b) - a.context):
        return True
    return _names_apart(a.emblem, b.emblem) and not (a.emblem & b.context or b.emblem & a.context)


def _each_its_own(first: frozenset[str], second: frozenset[str]) -> bool:
    """«المغرب … إلى أوروبا», «تونس … إلى أوروبا»: each side names one that the other does not."""
    return bool(first) and bool(second)


def _own_names(trace: Trace) -> frozenset[str]:
    return frozenset(name for name in trace.frame.names if trace.frame.near.get(name, 0) >= CLOSE)


def _names_apart(first: frozenset[str], second: frozenset[str]) -> bool:
    """Two names too short for their consonants to be told cannot be compared across scripts."""
    sounds = [any(key.startswith("~") for key in keys) for keys in (first, second)]
    scripts = {has_arabic("".join(keys)) for keys in (first, second)}
    return _disjoint(first, second) and (all(sounds) or len(scripts) == 1)


def _other_respects(a: Trace, b: Trace) -> bool:
    """Money and shares are told apart by what they are paid for or a share of."""
    if a.unit in ("", "moment"):
        return False
    return _disjoint(frozenset(a.frame.aspects[:2]) - VAGUE, frozenset(b.frame.aspects[:2]) - VAGUE)


def _other_modality(a: Trace, b: Trace) -> bool:
    if a.claim.kind == "date" and (a.frame.said or b.frame.said):
        return True
    return a.claim.modality != b.claim.modality


def _same_article(a: Trace, b: Trace) -> bool:
    return a.claim.article == b.claim.article


def _other_grain(a: Trace, b: Trace) -> bool:
    """A day and a year, two years apart, date two things; a day and its month may date one."""
    first, second = a.claim.value, b.claim.value
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return False
    if _clock_only(first) or _clock_only(second):
        return not (_clock_only(first) and _clock_only(second)) or _clock(first) == _clock(second)
    if "week" in (first.granularity, second.granularity):
        return True
    if first.start is None or second.start is None or first.granularity == second.granularity:
        return False
    return abs(first.start.replace(tzinfo=None) - second.start.replace(tzinfo=None)) > timedelta(days=400)


def _clock_only(moment: Moment) -> bool:
    """ "at three in the morning": an hour of an unnamed day."""
    return moment.granularity in ("hour", "minute") and moment.weekday is None and moment.month is None


def _clock(moment: Moment) -> tuple[int, int] | None:
    return (moment.start.hour, moment.start.minute) if moment.start else None


IN_MATTER = (_other_years, _other_events, _other_things, _other_fates, _other_places, _same_article)
IN_WORDING = (_other_qualities, _other_respects, _other_modality, _other_grain)
