"""Two sentences go in; their values, each with what is said around it, come out for `pair_signs` to weigh."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import pairwise

from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.text import folded, has_arabic
from factcheck.domain.value import Found, Moment, Quantity
from factcheck.lexicons.frames import Frame, frame, is_site, years
from factcheck.lexicons.words import Word, words
from factcheck.stages.normalise import find_values

PAIR_WORDS = tomllib.loads(files(__package__).joinpath("pair_words.toml").read_text("utf-8"))
SAID = frozenset(PAIR_WORDS["said"].split())
BODIES = frozenset(PAIR_WORDS["bodies"].split())
SAYING = frozenset(("announce", "reveal", "confirm", "warn"))
NOWHERE = frozenset(folded(word) for word in PAIR_WORDS["nowhere"].split())
MOST_BETWEEN = 3
# Which edition of a thing that comes again, and which time of one that happens once more: folded words.
AGAIN = r"(?:نسخه|النسخه|الدوره|دورتها|الموسم|موسم|العام|عام|السنه|المره|الجوله|القمه|البطوله|الانتخابات)"
EDITIONS = {
    "past": re.compile(
        rf"\bprevious\b|\bearlier edition|\blast (?:year|season|edition)|\b(?:a|two|three) years? (?:ago|earlier|before)|{AGAIN} (?:السابق|الماضي|الفاءت|المنصرم)"
    ),
    "present": re.compile(rf"\bthis (?:year|season)|{AGAIN} (?:الحالي|الجاري)|\bهذا (?:العام|الموسم)|\bهذه (?:السنه|الدوره|النسخه)"),
    "next": re.compile(rf"\b(?:next|following) (?:year|season|edition)|\b(?:year|season)s? later|{AGAIN} (?:المقبل|القادم|التالي)"),
    "first": re.compile(
        rf"\bfirst[- ](?:ever|time|edition|visit|round|phase|stage|half|leg|met)|\bfor the first time|{AGAIN} الاول|لاول مره|\bاول (?:زياره|مره|دوره|لقاء)|\b(?:هي|هو) (?:الاولي|الاول)\b"
    ),
    "second": re.compile(
        rf"\b(?:again|another|(?:second|third) (?:time|edition|visit|round|phase|stage|half|leg|meeting))\b|{AGAIN} (?:الثاني|الثالث)|\b(?:مجددا|مره اخري|للمره الثانيه|ثاني زياره|ثاني لقاء)"
    ),
}

NAMED_FOR_A_YEAR = (
    re.compile(r"\b(?:the|its|their|\w+['’]s) ((?:19|20)\d\d) (?=[^\W\d])"),
    re.compile(
        r"\b(?:ال)?(?:نسخه|دوره|موسم|قمه|مهرجان|معرض|بطوله|كاس|سباق|ماراثون|انتخابات|موازنه|ميزانيه|اولمبياد) (?:(?:عام|سنه) )?((?:19|20)\d\d)\b"
    ),
)

# What is told by the way: between two commas, in a relative clause, in the words that name the source.
PART = re.compile(r"[,،;؛()\u2013\u2014](?!\d)")
ASIDE = re.compile(
    r"\b(?:who|whose|which|that had|born|hired|founded|first elected|according to|published|dated|since)\b|\b(?:الذي|التي|الذين|اللذان|اللتان|المولود|المولوده|منذ|وفق|بحسب|حسب|الصادر|الموقع|المبرم|كان قد)"
)
BY_THE_WAY = re.compile(
    r"(?:who|whose|which|where|when|since|while|after)\b|(?:و?الذي|و?التي|الذين|حيث|حين|عندما|منذ|بعدما|بعد ان|فيما|بينما|وكان|وكانت)\b"
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
    def leaders(self) -> frozenset[str]:
        """Names before the first word of an event."""
        acts = [word.start for word in self.content if word.means("event")]
        first = min(acts, default=0)
        named = (word for word in self.content if word.capital and not word.meanings and word.start < first)
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
    def named_years(self) -> frozenset[str]:
        """Of "the 2023 summit"."""
        return frozenset(year for wording in NAMED_FOR_A_YEAR for year in wording.findall(folded(self.text)))

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
    def whole(self) -> bool:
        """The sentence as a whole tells the value: an anniversary dates what is remembered."""
        return self.found.start == 0 and self.found.end == len(self.sentence.text)

    @cached_property
    def years(self) -> frozenset[int]:
        """Years beside the value; not of what is told by the way: ", where 28,000 worked when sales peaked in 2018, "."""
        text = self.sentence.text
        ends = [0, *(match.end() for match in PART.finditer(text)), len(text)]
        own = (
            text[start:end]
            for start, end in pairwise(ends)
            if start <= self.found.start < end or not BY_THE_WAY.match(folded(text[start:end]))
        )
        return frozenset(year for part in own for year in years(part)) - years(self.found.value.surface)

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
