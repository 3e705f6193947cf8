"""A text goes in, its moments come out; and the moment that an anniversary implies.

«الذكرى السنوية الأولى لتوقيع الاتفاق … الشهر الماضي» dates the signing, a year before the month of the celebration.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.domain.value import Moment
from factcheck.stages.normalise.dates import read_dates
from factcheck.stages.normalise.numbers import number_at
from factcheck.stages.normalise.tokens import Token, tokenise
from factcheck.stages.normalise.when import Span, When, month_start, settled, spoken

# "Now" dates nothing in a sentence; alone it is understood.
NOW = frozenset(folded(word) for word in ("now", "الآن", "حاليا"))
FEW = 4
ANNIVERSARY = frozenset(
    folded(word) for word in ("ذكرى", "الذكرى", "بالذكرى", "للذكرى", "لذكرى", "بذكرى", "والذكرى", "anniversary", "مرور")
)
YEAR_WORDS = frozenset(folded(word) for word in ("عام", "عاما", "سنة", "سنوات", "أعوام", "عامين", "سنتين"))
YEARLY = frozenset(folded(word) for word in ("السنوية", "سنوية", "ال", "year", "-", "the"))
TWO = frozenset(folded(word) for word in ("عامين", "سنتين"))


@dataclass(frozen=True, slots=True)
class MomentMention:
    """Code points `[start, end)` of the text, tokens `[first, last)`."""

    start: int
    end: int
    first: int
    last: int
    when: When


@lru_cache(maxsize=1_024)
def moments_in(text: str) -> tuple[MomentMention, ...]:
    """Sorted, disjoint; not yet settled by a publication date."""
    tokens = tokenise(text)
    mentions = (
        m for m in read_dates(tokens) if len(tokens) < FEW or m.end > m.first + 1 or tokens[m.first].text.removeprefix("و") not in NOW
    )
    return tuple(MomentMention(tokens[m.first].start, tokens[m.end - 1].end, m.first, m.end, m.when) for m in mentions)


def anniversary_moment(words: str, context: str, published: Moment | None) -> Moment | None:
    """The moment of what is remembered, where `words` name an anniversary; its celebration is dated in the words or the context."""
    years = _anniversary_years(tokenise(words))
    if years is None:
        return None
    celebration = _celebration(words, published) or _celebration(context, published)
    if celebration is None:
        return Moment(
            surface=words, start=None, end=None, granularity="year", derivation=f"{years} years before an anniversary of unknown date"
        )
    moved = _years_back(celebration, years)
    if moved is None:
        return None
    told = celebration.derivation.removesuffix("; ") or "a full date"
    note = f"the anniversary: {celebration.surface} = {spoken(celebration)} ({told}); {years} year{'s' if years > 1 else ''} before it: "
    dated = celebration.model_copy(update={"surface": words, "start": moved.start, "end": moved.end, "weekday": None})
    return dated.model_copy(update={"derivation": note + spoken(dated)})


def _celebration(text: str, published: Moment | None) -> Moment | None:
    for mention in moments_in(text):
        moment = settled(mention.when, published, surface=text[mention.start : mention.end])
        if moment.start is not None:
            return moment
    return None


def _anniversary_years(tokens: Sequence[Token]) -> int | None:
    """ "the first anniversary", «الذكرى السنوية الستين», «مرور 10 سنوات على»; one year where no number stands."""
    at = next((index for index, token in enumerate(tokens) if token.text in ANNIVERSARY), None)
    if at is None:
        return None
    if tokens[at].text == "anniversary":
        return _english_years(tokens, at)
    after = at + 1
    while after < len(tokens) and tokens[after].text in YEARLY:
        after += 1
    number = number_at(tokens, after) if after < len(tokens) else None
    if number is not None and not number.share and 0 < number.low < 2000:
        return int(number.low)
    if after < len(tokens) and tokens[after].text in TWO:
        return 2
    is_passing = tokens[at].text == folded("مرور")
    return None if is_passing and not (after < len(tokens) and tokens[after].text in YEAR_WORDS) else 1


def _english_years(tokens: Sequence[Token], at: int) -> int:
    for start in range(max(0, at - 4), at):
        number = number_at(tokens, start)
        if number is not None and not number.share and 0 < number.low < 2000:
            return int(number.low)
    return 1


def _years_back(moment: Moment, years: int) -> Span | None:
    if moment.start is None or moment.end is None:
        return None
    return Span(_shifted(moment.start, years), _shifted(moment.end, years)) if moment.start.year > years else None


def _shifted(instant: datetime, years: int) -> datetime:
    """29 February falls on the 28th of a common year."""
    start = month_start(instant.year - years, instant.month)
    try:
        return instant.replace(year=instant.year - years)
    except ValueError:
        return instant.replace(year=start.year, day=28)
