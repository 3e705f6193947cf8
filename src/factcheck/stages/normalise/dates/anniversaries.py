"""A text with an anniversary goes in, the moment that it implies comes out.

«الذكرى السنوية الأولى لتوقيع الاتفاق … الشهر الماضي» dates the signing, a year before the month of the celebration;
"unveiled on the tenth anniversary of the 16 April 2014 disaster" dates the unveiling, ten years after the disaster.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from factcheck.domain.text import folded
from factcheck.domain.value import Moment
from factcheck.stages.normalise.dates.leaning import ends_sentence, leaning
from factcheck.stages.normalise.dates.moments import MomentMention, moments_in
from factcheck.stages.normalise.dates.remembering import ANNIVERSARY, remembered_past
from factcheck.stages.normalise.dates.rules import day_of_month
from factcheck.stages.normalise.dates.when import Span, midnight, publication_days, settled, spoken
from factcheck.stages.normalise.tokens import Token, tokenise

# «في الذكرى», "on the tenth anniversary": what the sentence tells happened on that day itself.
ON_IT = frozenset(folded(word) for word in ("on", "في", "وفي", "مع", "ومع"))
# Before a date that is told of a deed; without one the date belongs to the noun before it: «كارثة 16 أبريل 2014».
DAY_LEADS = frozenset(folded(word) for word in ("on", "in", "at", "في", "يوم", "بتاريخ", "عام", "سنة"))
DEEDS = ("ing", "tion", "ment", "sion", "ه", "ها", "هم")
# Tokens between an anniversary and the date of what it remembers.
REACH = 8
YEAR = timedelta(days=366)


def anniversary_moment(words: str, context: str, published: Moment | None) -> Moment | None:
    """The moment of what is remembered, where `words` name an anniversary; its celebration is dated in the words or the context."""
    past = remembered_past(tokenise(words))
    if past is None:
        return None
    whole = context if words in context else words
    dated = _dated_event(whole, past.months, published) if past.side == "any" else None
    if dated is not None:
        return dated.model_copy(update={"surface": words})
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


class _Event(NamedTuple):
    """The date of what is remembered; `is_on` where the sentence tells what happened on the anniversary of it, `is_deed` of "its signing on"."""

    mention: MomentMention
    is_on: bool
    is_attached: bool
    is_deed: bool
    lean: str


def _dated_event(text: str, months: int, published: Moment | None) -> Moment | None:
    """Where the date of what is remembered is told: that date, or of what was done on its anniversary the day of the anniversary."""
    event = _event(text)
    if event is None:
        return None
    surface = text[event.mention.start : event.mention.end]
    when = event.mention.when
    if not when.absolute:
        return _on_that_day(event, surface, published)
    told = settled(when, published, surface=surface)
    moved = _moved_back(told, -months)
    if told.start is None or moved is None or not _is_remembered(event, moved, published):
        return None
    if not event.is_on:
        return told.model_copy(update={"derivation": f"the date of what the anniversary remembers: {spoken(told)}"})
    dated = told.model_copy(update={"start": moved.start, "end": moved.end, "weekday": None})
    note = f"the anniversary of {spoken(told)}, {_told(months)} after it: {spoken(dated)}"
    return dated.model_copy(update={"derivation": note})


def _event(text: str) -> _Event | None:
    """The first date after the anniversary, in its phrase."""
    tokens = tokenise(text)
    at = next((index for index, token in enumerate(tokens) if token.text in ANNIVERSARY), None)
    if at is None:
        return None
    mentions = moments_in(text)
    after = next((m for m in mentions if m.first > at), None)
    if after is None or after.first - at > REACH or any(_parts(tokens, index) for index in range(at, after.first)):
        return None
    is_attached = tokens[after.first].text not in DAY_LEADS and tokens[after.first - 1].text not in DAY_LEADS
    is_on = _is_on(tokens, at)
    is_other = any(m.last <= at for m in mentions)
    return None if is_other and is_on else _Event(after, is_on, is_attached, _is_deed(tokens, after.first), leaning(tokens, after.first))


def _is_deed(tokens: Sequence[Token], date: int) -> bool:
    """ "its signing on 3 May", «لتوقيعه في 3 مايو»: the date is of that; "of the disaster on 16 April" may be of the celebration."""
    noun = tokens[date - 2].raw if date > 1 else ""
    return noun.endswith(DEEDS)


def _is_on(tokens: Sequence[Token], at: int) -> bool:
    """ "on the tenth anniversary", «في الذكرى العاشرة», «في مثل هذه الذكرى»."""
    if not tokens[at].text.isascii():
        return at > 0 and tokens[at - 1].text in ON_IT
    start = next((index for index in range(at - 1, max(-1, at - 6), -1) if tokens[index].text in ("the", "its", "their", "his", "her")), 0)
    return start > 0 and tokens[start - 1].text in ON_IT


def _parts(tokens: Sequence[Token], at: int) -> bool:
    return ends_sentence(tokens, at) or tokens[at].text in (",", "،", ";", "؛", ":")


def _on_that_day(event: _Event, surface: str, published: Moment | None) -> Moment | None:
    """ "on the tenth anniversary of the 16 April disaster": the year is that of the telling."""
    when = event.mention.when
    if not event.is_on or when.month is None or when.day is None or when.granularity != "day":
        return None
    day = settled(day_of_month(when.month, when.day, None, lean=event.lean), published, surface=surface)
    return day.model_copy(update={"derivation": f"the anniversary day; {day.derivation}"})


def _is_remembered(event: _Event, anniversary: Span, published: Moment | None) -> bool:
    """Not the date of the celebration, whose own anniversary would lie far ahead of the telling."""
    days = publication_days(published) if published else None
    if days is None:
        return event.is_attached or (event.is_on and event.is_deed)
    return anniversary.start <= midnight(days[1]) + YEAR


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
