"""Two claims' traces → whether anything says that they are of two things, times, places or kinds of statement."""

from datetime import timedelta

from factcheck.domain.claim import Claim
from factcheck.domain.text import has_arabic
from factcheck.domain.value import Moment
from factcheck.lexicons import is_thing
from factcheck.stages.align.traces import Trace

TELLING_APART = frozenset(
    (
        "daily", "weekly", "monthly", "yearly", "each", "peak", "additional", "remaining", "foreign", "domestic", "male", "female", "half", "first",
        "second", "third", "seriously", "slightly",
    )
)  # fmt: skip
ORDINALS = frozenset(("first", "second", "third", "additional"))
VAGUE = frozenset(("value", "rate", "share", "frequency"))
GENERAL = frozenset(("person",))
"""What is counted so often that it tells nothing."""
FATES = frozenset(
    ("killed", "injured", "missing", "trapped", "rescued", "displaced", "affected", "arrested", "infected", "vaccinated", "cut_off")
)
"""What befell people, and grows while an event lasts: reports of different times do not contradict each other."""
CLOSE = 0.33
"""Closeness from which a name is the value's own."""
OF_SOMETHING = frozenset(("kg", "litre", "barrel", "percent", "km2"))
"""Measures of a stuff or a group: "tonnes of wheat", "per cent of voters"; a length or a time is of nothing."""
YEARS_APART = timedelta(days=400)


def told_apart(a: Trace, b: Trace) -> bool:
    """Whether something near the values says that they are of two things, times, places or kinds of statement."""
    return of_others(a, b) or any(differ(a, b) for differ in IN_WORDING)


def of_others(a: Trace, b: Trace) -> bool:
    """Whether the two are of two things, times or places: what no other wording of the same claim can mend."""
    return any(differ(a, b) for differ in IN_MATTER)


def of_other_matter(a: Trace, b: Trace) -> bool:
    """Whether thing, place or respect differ, whatever the event."""
    return _other_nouns(a, b) or _other_places(a, b) or _other_respects(a, b)


def other_years(a: Trace, b: Trace) -> bool:
    """Whether the sentences name other years, beside the values' own; a date is compared, not told apart, by its year."""
    return a.claim.kind != "date" and _disjoint(a.years, b.years)


def _other_events(a: Trace, b: Trace) -> bool:
    return a.event != b.event


def _recalled(claim: Claim) -> bool:
    return claim.occasion.startswith("y")


def _other_things(a: Trace, b: Trace) -> bool:
    if a.claim.kind == "date":
        return False
    if fate(a) and fate(a) == fate(b):
        return False
    if not a.unit:
        return not (a.frame.counted and b.frame.counted) or _other_nouns(a, b)
    return a.unit in OF_SOMETHING and _other_nouns(a, b)


def _other_nouns(a: Trace, b: Trace) -> bool:
    return _disjoint(frozenset(a.frame.counted) - GENERAL, frozenset(b.frame.counted) - GENERAL)


def other_fates(a: Trace, b: Trace) -> bool:
    """Another fate, or one that grows and nobody knows since when: an undated report may be the older one."""
    first, second = fate(a), fate(b)
    undated = a.published is None or b.published is None or a.published == b.published
    return first != second or bool(first and undated and not _recalled(a.claim))


def fate(trace: Trace) -> str:
    """What befell the people counted, "" for any other quantity: paintings are missing once and for all."""
    if trace.claim.kind != "quantity" or trace.unit or any(is_thing(key) for key in trace.frame.counted):
        return ""
    return next((key for key in (*trace.frame.counted, *trace.frame.events[:2]) if key in FATES), "")


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
    return abs(first.start.replace(tzinfo=None) - second.start.replace(tzinfo=None)) > YEARS_APART


def _clock_only(moment: Moment) -> bool:
    """ "at three in the morning": an hour of an unnamed day."""
    return moment.granularity in ("hour", "minute") and moment.weekday is None and moment.month is None


def _clock(moment: Moment) -> tuple[int, int] | None:
    return (moment.start.hour, moment.start.minute) if moment.start else None


IN_MATTER = (other_years, _other_events, _other_things, other_fates, _other_places, _same_article)
IN_WORDING = (_other_qualities, _other_respects, _other_modality, _other_grain)
