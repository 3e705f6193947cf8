"""Two mentions of a figure or a date in two sentences go in; what speaks for and against their being of one thing comes out, as numbers.

In a brief, articles, slots and occasions tell which values to compare. Two bare sentences have only their words: what each value
counts, the events and places around it, what the sentences share. `pair_weights.toml` says how much each sign counts.
"""

from collections.abc import Callable, Iterable, Mapping
from math import log10, sqrt

from factcheck.domain.interval import apart
from factcheck.domain.relation import Relation
from factcheck.domain.text import has_arabic
from factcheck.domain.value import Moment, Quantity
from factcheck.evaluation.pair_mentions import PAIR_WORDS, Both
from factcheck.stages.compare.values_quantity import CAPACITY, PERSON
from factcheck.stages.normalise import is_listed, ordinals_in

STAGES = tuple(frozenset(row.split()) for row in PAIR_WORDS["apart"])
GENERAL = frozenset(("person",))
TELLING = frozenset(("first", "second", "third", "additional", "remaining", "half", "daily", "weekly", "monthly", "yearly", "each"))
FARTHEST = 3.0
MOST_NEAR = 4.0
MOST_ACTS = 4
DAYS_IN = {"week": 7, "month": 30, "season": 91, "year": 365, "decade": 3650}

Sign = Callable[[Both], float]


def signs(both: Both) -> dict[str, float]:
    """Every sign that is not 0, by name."""
    table = OF_QUANTITIES if both.quantities else OF_MOMENTS
    told = {name: sign(both) for name, sign in (*table.items(), *OF_WORDS.items())}
    return {name: value for name, value in told.items() if value}


def _meeting(a: Iterable[object], b: Iterable[object]) -> float:
    """1 where two sets meet, -1 where both tell something and nothing common, 0 where one is empty."""
    first, second = frozenset(a), frozenset(b)
    return 0.0 if not first or not second else 1.0 if first & second else -1.0


def _each_its_own(a: frozenset[str], in_b: frozenset[str], b: frozenset[str], in_a: frozenset[str]) -> float:
    """Each side has what the whole other sentence lacks."""
    return float(bool(a - in_b) and bool(b - in_a))


def _noun(quantity: Quantity) -> str:
    return quantity.counted.removesuffix(quantity.state).strip() if quantity.state else quantity.counted


def _nouns(both: Both) -> str:
    """How the things counted stand to each other: "same", "wider", "other", "unknown", "none", "one" or "" for no quantities."""
    if both.quantities is None:
        return ""
    a, b = both.quantities
    one, other = _noun(a), _noun(b)
    if not one or not other:
        return "none" if one == other else "one"
    if one == other:
        return "same"
    if one == b.wider or other == a.wider:
        return "wider"
    if is_listed(one) and is_listed(other):
        return "other"
    return "unknown" if one.isascii() == other.isascii() else ""


def _states(both: Both) -> str:
    a, b = (q.state for q in both.quantities) if both.quantities else ("", "")
    if CAPACITY in (a, b) and a != b and both.quantities and PERSON in (q.wider for q in both.quantities):
        return "other"
    return "" if not a and not b else "same" if a == b else "other" if a and b else "one"


def _noun_is(name: str) -> Sign:
    return lambda both: float(_nouns(both) == name)


def _state_is(name: str) -> Sign:
    return lambda both: float(_states(both) == name)


def _near(both: Both) -> float:
    a, b = both.a.frame.near, both.b.frame.near
    return min(MOST_NEAR, sum(sqrt(a[key] * b[key]) for key in a.keys() & b.keys() if not key.startswith("#")))


def _far(both: Both) -> float:
    """How far apart clashing values lie, in powers of ten: of quantities their ratio, of moments the units of the coarser one between them."""
    if not both.clash:
        return 0.0
    if both.quantities:
        a, b = (abs(q.low if q.low is not None else q.high or 0.0) for q in both.quantities)
        return min(FARTHEST, abs(log10(a / b))) if a and b else 0.0
    if not both.moments:
        return 0.0
    unit = DAYS_IN["year"] if both.a.whole or both.b.whole else max(DAYS_IN.get(moment.granularity, 1) for moment in both.moments)
    return log10(2 + _days_between(*both.moments) / unit)


def _same_digits(both: Both) -> float:
    """85 million and 85 thousand: only the power of ten differs."""
    a, b = (q.low if q.low is not None else q.high or 0.0 for q in both.quantities) if both.quantities else (0.0, 0.0)
    return float(both.clash and a > 0 < b and a != b and f"{a:e}".split("e")[0] == f"{b:e}".split("e")[0])


def _days_between(a: Moment, b: Moment) -> int:
    """From the end of the earlier to the start of the later; 0 where one of them is open."""
    settled = sorted((m.start.replace(tzinfo=None), m.end.replace(tzinfo=None)) for m in (a, b) if m.start and m.end)
    return max(0, (settled[1][0] - settled[0][1]).days) if len(settled) > 1 else 0


def _first_acts(both: Both, count: int) -> float:
    return _meeting(both.a.acts[:count], both.b.acts[:count])


def _own_acts(both: Both, count: int) -> float:
    a, b = (frozenset(m.acts[:count]) for m in (both.a, both.b))
    return _each_its_own(a, both.b.sentence.keys, b, both.a.sentence.keys)


def _own_sites(both: Both) -> float:
    """Across scripts many towns have two names (Aleppo, حلب): there it tells nothing."""
    a, b = both.a.sentence, both.b.sentence
    return 0.0 if _two_scripts(both) else _each_its_own(a.sites, b.keys, b.sites, a.keys)


def _own_names(both: Both) -> float:
    """Each names somebody or something with a capital that the other does not; Arabic has no capitals, and scripts part spellings."""
    a, b = both.a.sentence, both.b.sentence
    if has_arabic(a.text) or has_arabic(b.text):
        return 0.0
    return _each_its_own(a.names, b.names, b.names, a.names)


def _own_leaders(both: Both) -> float:
    """Each opens with a name that the other does not know: "Striker Marco Bellini scored …", "Winger Diego Sarti scored …"."""
    a, b = both.a.sentence, both.b.sentence
    return 0.0 if has_arabic(a.text) or has_arabic(b.text) else _each_its_own(a.leaders, b.keys, b.leaders, a.keys)


def _two_scripts(both: Both) -> bool:
    return has_arabic(both.a.sentence.text) != has_arabic(both.b.sentence.text)


def _other_stage(both: Both) -> float:
    """Signing here and ratifying there: near each value an act that the other sentence does not know, both of one row of stages."""
    a, b = (frozenset(m.acts[:MOST_ACTS]) for m in (both.a, both.b))
    own_a, own_b = a - both.b.sentence.keys, b - both.a.sentence.keys
    return float(any(own_a & row and own_b & row for row in STAGES))


def _other_matter(both: Both) -> float:
    """Equal values, no event in common, although both sentences tell of some, and no thing either: on one day much happens.

    Of values that clash it tells nothing: who contradicts tells a matter in other words.
    """
    a, b = both.a.sentence, both.b.sentence
    return float(not both.clash and _meeting(a.events, b.events) < 0 and _meeting(a.things, b.things) <= 0)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def _times(both: Both) -> float:
    """1 where moments of both sentences meet, -1 where both have some and none meet."""
    pairs = [(a, b) for a in both.a.sentence.moments for b in both.b.sentence.moments]
    return 0.0 if not pairs else 1.0 if any(not apart(a, b) for a, b in pairs) else -1.0


def _other_ordinal(both: Both) -> float:
    """ "the first phase" and "the second phase"."""
    a, b = (ordinals_in(m.sentence.text) for m in (both.a, both.b))
    return float(any(not a[noun] & b[noun] for noun in a.keys() & b.keys()))


def _other_years(both: Both) -> float:
    """Years that the sentences name beside the values."""
    return float(_meeting(both.a.years, both.b.years) < 0)


def _other_quality(both: Both) -> float:
    """ "daily", "each", "the first": said of one value and not of the other; beside a date these words mean too much."""
    return float(bool((both.a.frame.qualities ^ both.b.frame.qualities) & TELLING))


OF_WORDS: Mapping[str, Sign] = {
    "overlap": lambda both: float(both.verdict.relation in (Relation.COMPATIBLE, Relation.REFINES)),
    "first": lambda both: float(both.a.order == both.b.order == 0),
    "only": lambda both: float(both.a.of == both.b.of == 1),
    "two scripts": lambda both: float(_two_scripts(both)),
    "near": _near,
    "shared words": lambda both: _share(both.a.sentence.keys, both.b.sentence.keys),
    "nothing shared": lambda both: float(not both.a.sentence.keys & both.b.sentence.keys),
    "each its own name": _own_names,
    "each its own leader": _own_leaders,
    "shared names": lambda both: _share(both.a.sentence.names, both.b.sentence.names),
    "shared things": lambda both: _share(both.a.sentence.things, both.b.sentence.things),
    "shared events": lambda both: _share(both.a.sentence.events, both.b.sentence.events),
    "first act": lambda both: _first_acts(both, 1),
    "first acts": lambda both: _first_acts(both, 2),
    "acts": lambda both: _first_acts(both, 4),
    "each its own act": lambda both: _own_acts(both, 1),
    "each its own acts": lambda both: _own_acts(both, 2),
    "other stage": _other_stage,
    "events": lambda both: _meeting(both.a.sentence.events, both.b.sentence.events),
    "other matter": _other_matter,
    "things": lambda both: _meeting(both.a.sentence.things, both.b.sentence.things),
    "places": lambda both: _meeting(both.a.sentence.places, both.b.sentence.places),
    "each its own place": lambda both: _each_its_own(
        both.a.sentence.places, both.b.sentence.places, both.b.sentence.places, both.a.sentence.places
    ),
    "names": lambda both: _meeting(both.a.sentence.names, both.b.sentence.names),
    "each its own site": _own_sites,
    "other edition": lambda both: float(_meeting(both.a.editions, both.b.editions) < 0),
    "edition of another year": lambda both: float(_meeting(both.a.sentence.named_years, both.b.sentence.named_years) < 0),
    "one edition": lambda both: float(bool(both.a.editions) != bool(both.b.editions)),
    "other ordinal": _other_ordinal,
    "other year": _other_years,
    "one aside": lambda both: float(both.a.aside != both.b.aside),
    "fits elsewhere": lambda both: float(both.clash and both.elsewhere),
    "far": _far,
}
OF_QUANTITIES: Mapping[str, Sign] = {
    **{f"{name} noun": _noun_is(name) for name in ("same", "wider", "other", "unknown", "none", "one")},
    **{f"{name} state": _state_is(name) for name in ("same", "other", "one")},
    "same unit": lambda both: float(bool(both.quantities and both.quantities[0].unit == both.quantities[1].unit != "")),
    "counted": lambda both: _meeting(frozenset(both.a.frame.counted) - GENERAL, frozenset(both.b.frame.counted) - GENERAL),
    "respect": lambda both: _meeting(both.a.frame.aspects[:2], both.b.frame.aspects[:2]),
    "loose": lambda both: float(both.loose),
    "same digits": _same_digits,
    "times": _times,
    "other quality": _other_quality,
}
OF_MOMENTS: Mapping[str, Sign] = {
    "same grain": lambda both: float(bool(both.moments and both.moments[0].granularity == both.moments[1].granularity)),
    "one said": lambda both: float(both.a.said != both.b.said),
}
