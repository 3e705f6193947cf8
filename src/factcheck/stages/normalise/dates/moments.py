"""A text goes in, its moments come out; and the moment that an anniversary implies.

«الذكرى السنوية الأولى لتوقيع الاتفاق … الشهر الماضي» dates the signing, a year before the month of the celebration.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.domain.value import Moment
from factcheck.stages.normalise.dates.reading import read_dates
from factcheck.stages.normalise.dates.remembering import remembered_past
from factcheck.stages.normalise.dates.when import Span, When, midnight, publication_days, settled, spoken
from factcheck.stages.normalise.tokens import Tokens, tokenise

# "Now" dates nothing in a sentence; alone it is understood.
NOW = frozenset(folded(word) for word in ("now", "الآن", "حاليا"))
FEW = 4
# «الأسبوع التالي» follows what a sentence told before; alone it can only follow the day of speaking.
_NEXT, _LAST = (("المقبل", "المقبلة"), ("الماضي", "الماضية"))
DAY = folded("يوم")
DEICTIC = {
    folded(word): folded(instead)
    for words, deictic in ((("التالي", "التالية"), _NEXT), (("السابق", "السابقة"), _LAST))
    for word, instead in zip(words, deictic, strict=True)
}


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
        m
        for m in read_dates(_alone(tokens))
        if len(tokens) < FEW or m.end > m.first + 1 or tokens[m.first].text.removeprefix("و") not in NOW
    )
    return tuple(MomentMention(tokens[m.first].start, tokens[m.end - 1].end, m.first, m.end, m.when) for m in mentions)


def _alone(tokens: Tokens) -> Tokens:
    """A phrase that is the whole text, with its last word as it is said of the day of speaking."""
    instead = DEICTIC.get(tokens[-1].text) if len(tokens) in (FEW - 2, FEW - 1) else None
    if instead is None or (len(tokens) == FEW - 1 and tokens[0].text != DAY):
        return tokens
    said = Tokens((*tokens[:-1], replace(tokens[-1], text=instead)))
    said.memory = {}
    return said


def anniversary_moment(words: str, context: str, published: Moment | None) -> Moment | None:
    """The moment of what is remembered, where `words` name an anniversary; its celebration is dated in the words or the context."""
    past = remembered_past(tokenise(words))
    if past is None:
        return None
    whole = context if words in context else words
    celebration = _celebration(words, published) or _celebration(context, published) if past.side == "any" else _exact_day(whole, published)
    told = _told(past.months)
    if celebration is None and past.side != "any":
        return None
    if celebration is None:
        return Moment(surface=words, start=None, end=None, granularity="year", derivation=f"{told} before an anniversary of unknown date")
    moved = _moved_back(celebration, past.months)
    if moved is None:
        return None
    note = f"the anniversary: {celebration.surface} = {spoken(celebration)} ({celebration.derivation.removesuffix('; ') or 'a full date'}); {told} before it: "
    dated = celebration.model_copy(update={"surface": words, "start": moved.start, "end": moved.end, "weekday": None})
    return dated.model_copy(update={"derivation": note + spoken(dated)})


def _told(months: int) -> str:
    count, unit = (months // 12, "year") if months % 12 == 0 else (months, "month")
    return f"{count} {unit}{'s' if count > 1 else ''}"


def _today(published: Moment | None) -> Moment | None:
    """The day of publication, where that is one day."""
    days = publication_days(published) if published else None
    if days is None or days[0] != days[1]:
        return None
    return Moment(surface="today", start=midnight(days[0]), end=midnight(days[0]) + timedelta(days=1), derivation="the day of publication")


def _exact_day(text: str, published: Moment | None) -> Moment | None:
    """Of "exactly two years since" the date before these words, of an age the one after; where there is none at all, the day of publication."""
    past = remembered_past(tokenise(text))
    mentions = moments_in(text)
    if past is None or not mentions:
        return _today(published) if past and past.side == "before" else None
    near = [m for m in mentions if m.last <= past.at][-1:] if past.side == "before" else [m for m in mentions if m.first > past.at][:1]
    moment = settled(near[0].when, published, surface=text[near[0].start : near[0].end]) if near else None
    return moment if moment and moment.start and moment.granularity in ("day", "hour", "minute") else None


def _celebration(text: str, published: Moment | None) -> Moment | None:
    for mention in moments_in(text):
        moment = settled(mention.when, published, surface=text[mention.start : mention.end])
        if moment.start is not None:
            return moment
    return None


def _moved_back(moment: Moment, months: int) -> Span | None:
    if moment.start is None or moment.end is None or moment.start.year <= months // 12 + 1:
        return None
    start = _shifted(moment.start, months)
    is_day = moment.end - moment.start <= timedelta(days=1)
    return Span(start, start + (moment.end - moment.start) if is_day else _shifted(moment.end, months))


def _shifted(instant: datetime, months: int) -> datetime:
    """The last of a month that has no such day."""
    index = instant.year * 12 + instant.month - 1 - months
    year, month = index // 12, index % 12 + 1
    return instant.replace(year=year, month=month, day=min(instant.day, monthrange(year, month)[1]))
