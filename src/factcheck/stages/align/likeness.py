"""Two claims' traces → how surely they answer one question: 0 keeps them apart."""

from factcheck.domain.claim import Claim
from factcheck.domain.text import folded
from factcheck.domain.value import Moment, Quantity
from factcheck.stages.align.differences import fate, of_other_matter, other_fates, other_years, told_apart
from factcheck.stages.align.evidence import COMMON, EACH_SHARED, Story, equal_digits, shared
from factcheck.stages.align.traces import Trace

LEAST_TO_FIT = 0.9
LEAST_TO_RECUR = 0.6
"""For an equal figure of two digits or more, whose recurring needs less to be more than chance."""
PER_DIGIT = 0.3
"""Evidence that an equal figure gives, for each of its digits but trailing zeros: 118 twice is hardly chance, 5 is."""
LEAST_TO_CLASH = 1.3
"""Measured on the fixture stories: true contradictions begin at 1.5, other figures of one event end at 1.3."""
LEAST_SHARED = 0.6
"""How telling the shared event, thing or respect must be: a word that each article has all through ("strike") is no common matter."""
LEAST_FOR_A_TOLL = 0.9
"""Tolls of one event at different times follow each other; they are never taken for a contradiction."""
MOST_WIDER = 40
"""A month and its day are of one grain, a year and its day are not."""

# What a clash needs beyond `LEAST_TO_CLASH`, each where it applies.
FAR_OFF, MOST_TIMES = 0.8, 2.5
OF_WHOM = 0.5
"""A share "of residents" and a share of nobody named may be shares of two things."""
DATE = 0.3
NO_EVENT = 2.0
"""For dates of something that no list has a word for."""
WEEKDAY = 0.4
"""Each day of a story has its own happenings: "on Friday" here and "on Monday" there are seldom one event."""
UNDATED = 0.7
"""An article without a date among dated ones may speak of another year."""
OTHER_EVENT, OWN = 0.6, 0.6
"""Closeness `OWN` makes an event word the value's own predicate."""


def fits(a: Trace, b: Trace, story: Story) -> float:
    """For values that do not exclude each other."""
    if not _comparable(a, b):
        return 0.0
    if a.unit == "words":
        return 1.0
    about, digits = _about(a, b), equal_digits(a.claim, b.claim)
    if a.claim.article == b.claim.article and not digits and a.claim.kind == "quantity":
        return 0.0
    evidence = story.evidence(a, b) + EACH_SHARED * about
    if about and evidence + PER_DIGIT * digits >= LEAST_TO_FIT:
        return evidence + PER_DIGIT * digits
    least = LEAST_TO_RECUR + DATE * (a.claim.kind == "date")
    exact = digits > 1 and evidence >= least and not of_other_matter(a, b)
    return evidence if exact else 0.0


def may_clash(a: Trace, b: Trace, story: Story) -> float:
    """For values that exclude each other: more evidence, and nothing that tells the two apart."""
    if not _same_kind(a, b) or a.unit == "words" or told_apart(a, b):
        return 0.0
    about = _about(a, b)
    if a.claim.kind == "date" and not about:
        return 0.0
    evidence = story.evidence(a, b) + EACH_SHARED * about
    if fate(a):
        return evidence if evidence >= LEAST_FOR_A_TOLL else 0.0
    return evidence if evidence >= _least(a, b) and story.telling(a, b) >= LEAST_SHARED else 0.0


def _least(a: Trace, b: Trace) -> float:
    return (
        LEAST_TO_CLASH
        + FAR_OFF * _far_off(a.claim, b.claim)
        + UNDATED * ((a.published is None) != (b.published is None))
        + OTHER_EVENT * _other_own_events(a, b)
        + OF_WHOM * (a.unit == "percent" and bool(a.frame.counted) != bool(b.frame.counted))
        + DATE * (a.claim.kind == "date")
        + NO_EVENT * (a.claim.kind == "date" and not (a.frame.events and b.frame.events))
        + WEEKDAY * (_weekday_only(a.claim) and _weekday_only(b.claim))
    )


def _comparable(a: Trace, b: Trace) -> bool:
    if not _same_kind(a, b) or other_years(a, b) or fate(a) != fate(b):
        return False
    if other_fates(a, b) and not equal_digits(a.claim, b.claim):
        return False
    return (a.event == b.event or a.claim.kind in ("date", "statement", "role")) and _placed_alike(a.claim, b.claim)


def _placed_alike(a: Claim, b: Claim) -> bool:
    """Moments of about one grain: a year holds each of its days and confirms none; a day without a year only meets its own words."""
    first, second = a.value, b.value
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return True
    if not (first.start and first.end and second.start and second.end):
        return folded(first.surface) == folded(second.surface)
    widths = sorted(((first.end - first.start).total_seconds() or 60, (second.end - second.start).total_seconds() or 60))
    return widths[1] <= MOST_WIDER * widths[0]


def _weekday_only(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Moment) and value.month is None and value.granularity != "year" and not any(c.isdigit() for c in value.surface)


def _other_own_events(a: Trace, b: Trace) -> bool:
    """Whether an event word right at one value is missing around the other: "members voted for it" are not all the members."""
    return bool(_own_events(a) - b.context or _own_events(b) - a.context)


def _own_events(trace: Trace) -> frozenset[str]:
    return frozenset(e for e in trace.frame.events[:1] if e not in COMMON and trace.frame.near.get(e, 0) >= OWN)


def _about(a: Trace, b: Trace) -> int:
    return min(3, len(shared(a, b)))


def _far_off(a: Claim, b: Claim) -> bool:
    """Accounts of one thing differ, but seldom by more than `MOST_TIMES`."""
    first, second = a.value, b.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    low, high = sorted((first.low or first.high or 0.0, second.low or second.high or 0.0))
    return high > MOST_TIMES * low


def _same_kind(a: Trace, b: Trace) -> bool:
    return a.unit == b.unit and a.claim.kind == b.claim.kind
