"""Two mentions of a figure or a date in two sentences go in; what speaks for and against their being of one thing comes out, as numbers.

In a brief, articles, slots and occasions tell which values to compare. Two bare sentences have only their words: what each value
counts, the events and places around it, what the sentences share. `pair_weights.toml` says how much each sign counts.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from math import log10, sqrt

from factcheck.domain.interval import apart
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.text import folded, has_arabic
from factcheck.domain.value import Found, Moment, Quantity
from factcheck.lexicons.frames import Frame, frame, is_site, years
from factcheck.lexicons.words import Word, words
from factcheck.stages.normalise import find_values, is_listed, ordinals_in

_WORDS = tomllib.loads(files(__package__).joinpath("pair_words.toml").read_text("utf-8"))
SAID = frozenset(_WORDS["said"].split())
BODIES = frozenset(_WORDS["bodies"].split())
SAYING = frozenset(("announce", "reveal", "confirm", "warn"))
STAGES = tuple(frozenset(row.split()) for row in _WORDS["apart"])
NOWHERE = frozenset(folded(word) for word in _WORDS["nowhere"].split())
GENERAL = frozenset(("person",))
TELLING = frozenset(("first", "second", "third", "additional", "remaining", "half", "daily", "weekly", "monthly", "yearly", "each"))
FARTHEST = 3.0
MOST_NEAR = 4.0
MOST_BETWEEN = 3
MOST_ACTS = 4
DAYS_IN = {"week": 7, "month": 30, "season": 91, "year": 365, "decade": 3650}
# Which edition of a thing that comes again, and which time of one that happens once more: folded words.
AGAIN = r"(?:نسخه|النسخه|الدوره|دورتها|الموسم|موسم|العام|عام|السنه|المره|الجوله|القمه|البطوله|الانتخابات)"
EDITIONS = {
    "past": re.compile(
        rf"\bprevious\b|\bearlier edition|\blast (?:year|season|edition)|\b(?:a|two|three) years? (?:ago|earlier|before)|{AGAIN} (?:السابق|الماضي|الفاءت|المنصرم)"
    ),
    "present": re.compile(rf"\bthis (?:year|season)|{AGAIN} (?:الحالي|الجاري)|\bهذا (?:العام|الموسم)|\bهذه (?:السنه|الدوره|النسخه)"),
    "next": re.compile(rf"\b(?:next|following) (?:year|season|edition)|\b(?:year|season)s? later|{AGAIN} (?:المقبل|القادم|التالي)"),
    "first": re.compile(
        rf"\bfirst[- ](?:ever|time|edition|visit|round|phase|stage|half|leg|met)|\bfor the first time|{AGAIN} الاول|لاول مره|\bاول (?:زياره|مره|دوره|لقاء)"
    ),
    "second": re.compile(
        rf"\b(?:again|another|(?:second|third) (?:time|edition|visit|round|phase|stage|half|leg|meeting))\b|{AGAIN} (?:الثاني|الثالث)|\b(?:مجددا|مره اخري|للمره الثانيه|ثاني زياره|ثاني لقاء)"
    ),
}


# What is told by the way: between two commas, in a relative clause, in the words that name the source.
PART = re.compile(r"[,،;؛()\u2013\u2014]")
ASIDE = re.compile(
    r"\b(?:who|whose|which|that had|born|hired|founded|first elected|according to|published|dated|since)\b|\b(?:الذي|التي|الذين|اللذان|اللتان|المولود|المولوده|منذ|وفق|بحسب|حسب|الصادر|الموقع|المبرم|كان قد)"
)
FEWEST_ASIDE = 12


@dataclass(frozen=True)
class Sentence:
    """A sentence with the publication day of its article."""

    text: str
    published: Moment | None

    @cached_property
    def content(self) -> tuple[Word, ...]:
        return tuple(word for word in words(self.text, "pair") if not word.filler and not word.figure)

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(key for word in self.content for key in word.keys)

    @cached_property
    def names(self) -> frozenset[str]:
        """Consonants of unknown words that may be names: all in Arabic, those with a capital in English."""
        named = (word for word in self.content if not word.meanings and (word.capital or has_arabic(word.folded)))
        return frozenset(key for word in named for key in word.keys if key.startswith("~"))

    @cached_property
    def sites(self) -> frozenset[str]:
        """Names after a word that says where."""
        said = (word for word in self.content if is_site(self.text, word, known=True) and word.folded.removeprefix("ال") not in NOWHERE)
        return frozenset(key for word in said for key in word.keys)

    @cached_property
    def events(self) -> frozenset[str]:
        return frozenset(key for word in self.content for key in word.means("event")) - SAID

    @cached_property
    def things(self) -> frozenset[str]:
        return frozenset(key for word in self.content for key in word.means("thing"))

    @cached_property
    def places(self) -> frozenset[str]:
        return frozenset(key for word in self.content for key in word.means("place")) - BODIES

    @cached_property
    def years(self) -> frozenset[int]:
        return years(self.text)

    @cached_property
    def found(self) -> tuple[Found, ...]:
        return find_values(self.text, published=self.published)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        return tuple(f.value for f in self.found if isinstance(f.value, Moment) and f.value.start is not None)


@dataclass(frozen=True)
class Mention:
    """A value in its sentence; `order` counts from 0 among those of its kind, `of` is how many there are."""

    found: Found
    sentence: Sentence
    order: int
    of: int

    @cached_property
    def frame(self) -> Frame:
        return frame(self.sentence.text, self.found.start, self.found.end, inside=isinstance(self.found.value, Quantity), lexicon="pair")

    @cached_property
    def editions(self) -> frozenset[str]:
        """Told outside of the value: "held last year" dates the thing, "last year's edition drew 300" is another thing."""
        text = self.sentence.text
        around = folded(text[: self.found.start] + " " + text[self.found.end :])
        return frozenset(name for name, wording in EDITIONS.items() if wording.search(around))

    @cached_property
    def aside(self) -> bool:
        """The value is told by the way: "the mayor, in office since 2011, opened …"."""
        text = self.sentence.text
        before = [match.end() for match in PART.finditer(text, 0, self.found.start)]
        after = PART.search(text, self.found.end)
        start = before[-1] if before else 0
        enclosed = bool(before) and after is not None and len(text) - after.end() >= FEWEST_ASIDE
        return enclosed or ASIDE.search(folded(text[start : self.found.start])) is not None

    @cached_property
    def said(self) -> bool:
        """A verb of saying stands right before the value: «أعلنت الوزارة في 12 يناير» dates the announcement."""
        before = [word for word in self.sentence.content if word.end <= self.found.start][-MOST_BETWEEN:]
        saying = [at for at, word in enumerate(before) if SAYING & frozenset(word.means("event"))]
        return bool(saying) and not any(frozenset(word.means("event")) - SAID for word in before[saying[-1] + 1 :])

    @cached_property
    def acts(self) -> tuple[str, ...]:
        """What happens around the value, nearest first; words of saying where nothing else does."""
        return tuple(event for event in self.frame.events if event not in SAID) or self.frame.events


@dataclass(frozen=True)
class Both:
    """Two mentions, the verdict on their values, and whether that verdict leaves out what they count.

    `elsewhere`: one of the two fits another mention of the other sentence, so that a clash here may be of two things.
    """

    a: Mention
    b: Mention
    verdict: Verdict
    loose: bool = False
    elsewhere: bool = False

    @property
    def clash(self) -> bool:
        return self.verdict.relation is Relation.CONTRADICTS

    @cached_property
    def quantities(self) -> tuple[Quantity, Quantity] | None:
        a, b = self.a.found.value, self.b.found.value
        return (a, b) if isinstance(a, Quantity) and isinstance(b, Quantity) else None

    @cached_property
    def moments(self) -> tuple[Moment, Moment] | None:
        a, b = self.a.found.value, self.b.found.value
        return (a, b) if isinstance(a, Moment) and isinstance(b, Moment) else None


Sign = Callable[[Both], float]


def signs(both: Both) -> dict[str, float]:
    """Every sign that is not 0, by name."""
    table = OF_QUANTITIES if both.quantities else OF_MOMENTS
    told = {name: sign(both) for name, sign in (*table.items(), *OF_WORDS.items())}
    return {name: value for name, value in told.items() if value}


def _meeting(a: Iterable[str], b: Iterable[str]) -> float:
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
    return _units_apart(*both.moments) if both.moments else 0.0


def _same_digits(both: Both) -> float:
    """85 million and 85 thousand: only the power of ten differs."""
    a, b = (q.low if q.low is not None else q.high or 0.0 for q in both.quantities) if both.quantities else (0.0, 0.0)
    return float(both.clash and a > 0 < b and a != b and f"{a:e}".split("e")[0] == f"{b:e}".split("e")[0])


def _units_apart(a: Moment, b: Moment) -> float:
    if a.start is None or b.start is None:
        return 0.0
    days = abs(a.start.replace(tzinfo=None) - b.start.replace(tzinfo=None)).days
    return log10(1 + days / max(DAYS_IN.get(moment.granularity, 1) for moment in (a, b)))


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
    a, b = (m.sentence.years - years(m.found.value.surface) for m in (both.a, both.b))
    return float(bool(a) and bool(b) and not a & b)


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
