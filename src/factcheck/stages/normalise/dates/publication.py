"""The sentences of an article go in, the day it was published comes out where they settle it, else `None`; never today's date.

Each sentence may give constraints: a range of days, a test on a day, or both. The days that pass all of them are the answer: one day,
or an interval that holds them all. Nothing is guessed: without a constraint that bounds both ends there is no answer.
"""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from importlib.resources import files

from factcheck.domain.text import folded
from factcheck.domain.value import Moment
from factcheck.stages.normalise.dates.calendarwords import DEICTIC_PHRASES
from factcheck.stages.normalise.dates.joins import DateMention
from factcheck.stages.normalise.dates.leaning import leaning
from factcheck.stages.normalise.dates.reading import read_dates
from factcheck.stages.normalise.dates.when import midnight, spoken
from factcheck.stages.normalise.quantities.reading import read_quantities
from factcheck.stages.normalise.tokens import Token, tokenise

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 1, 1)
# Wider than this an interval says nothing that a reader could use.
WIDEST = timedelta(days=366)
# A date or month named without its year lies within half a year ahead of an article that announces it.
AHEAD = 183
# "this week" and its date are at most six days apart, whichever day weeks start on.
WEEK = 6
YEAR = 365.25
SHARED_WORDS = 2
# Words by which a header line says that its date is the article's own (mastheads and time stamps of Arabic and English news sites).
STAMPS = frozenset(
    folded(word)
    for word in (
        "updated",
        "published",
        "posted",
        "issue",
        "number",
        "edition",
        "archive",
        "تحديث",
        "نشر",
        "نشرت",
        "النشر",
        "العدد",
        "أرشيف",
        "الأرشيف",
    )
)
# Words beside the date: a line with more is a sentence that tells of one.
LONGEST_STAMP = 9


@dataclass(frozen=True, slots=True)
class Constraint:
    """Publication lies in `[first, last]` and passes `test`; `note` names the words it comes from."""

    note: str
    first: date = EARLIEST
    last: date = LATEST
    test: Callable[[date], bool] | None = None


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    tokens: tuple[Token, ...]
    dates: tuple[DateMention, ...]

    def words(self, mention: DateMention) -> str:
        return self.text[self.tokens[mention.first].start : self.tokens[mention.end - 1].end]


def settle_publication(texts: Sequence[str], *, language: str = "") -> Moment | None:
    """The publication day or the interval that surely holds it; the derivation tells which words gave which constraint."""
    del language
    sentences = [_Sentence(text, tokens, read_dates(tokens)) for text in texts for tokens in (tokenise(text),)]
    constraints = [found for sentence in sentences for found in _constraints(sentence)] + list(_same_week(sentences))
    first = max((constraint.first for constraint in constraints), default=EARLIEST)
    last = min((constraint.last for constraint in constraints), default=LATEST)
    if first == EARLIEST or last == LATEST or first > last or last - first > 4 * WIDEST:
        return None
    tests = [constraint.test for constraint in constraints if constraint.test is not None]
    days = [day for day in _days(first, last) if all(test(day) for test in tests)]
    if not days or days[-1] - days[0] > WIDEST:
        return None
    return _moment(days[0], days[-1], constraints)


def _moment(first: date, last: date, constraints: Sequence[Constraint]) -> Moment:
    start, end = midnight(first), midnight(last) + timedelta(days=1)
    notes = "; ".join(dict.fromkeys(constraint.note for constraint in constraints))
    moment = Moment(surface="", start=start, end=end, granularity="day" if first == last else "interval")
    return moment.model_copy(update={"surface": spoken(moment), "derivation": f"{notes} → {spoken(moment)}"})


def _days(first: date, last: date) -> Iterator[date]:
    for ahead in range((last - first).days + 1):
        yield first + timedelta(days=ahead)


def _constraints(sentence: _Sentence) -> Iterator[Constraint]:
    yield from _elapsed(sentence)
    for at, mention in enumerate(sentence.dates):
        following = sentence.dates[at + 1] if at + 1 < len(sentence.dates) else None
        yield from _from_date(sentence, mention, following)


def _from_date(sentence: _Sentence, mention: DateMention, following: DateMention | None) -> Iterator[Constraint]:
    words, when = sentence.words(mention), mention.when
    deictic = DEICTIC_PHRASES.at(sentence.tokens, mention.first)
    if deictic is not None and when.weekday is not None:
        yield Constraint(f"«{words}»", test=partial(_is_weekday, weekday=when.weekday, shift=deictic[0]))
    if deictic is not None and following is not None and following.first - mention.end <= 1 and following.when.absolute:
        yield from _stated(sentence.words(following), following, shift=deictic[0])
    elif when.absolute:
        yield from _stated(words, mention, shift=0) if _is_dateline(sentence, mention) else _bounded(sentence, mention)
    elif when.note.startswith("this such") and when.month is not None:
        yield Constraint(f"«{words}» is this month", test=partial(_is_month, month=when.month))
    elif (
        when.month is not None
        and leaning(sentence.tokens, mention.first) == "future"
        and when.granularity in ("day", "month")
        and "last" not in when.note
    ):
        yield Constraint(f"«{words}» is ahead", test=partial(_is_ahead, month=_last_month(sentence, mention), day=when.day))


def _last_month(sentence: _Sentence, mention: DateMention) -> int:
    """Of "in July or August" the later one."""
    months = [
        other.when.month for other in sentence.dates
        if other.when.month is not None and other.when.granularity == mention.when.granularity == "month" and 0 <= other.first - mention.end <= 1
    ]  # fmt: skip
    return months[-1] if months else mention.when.month or 1


def _stated(words: str, mention: DateMention, *, shift: int) -> Iterator[Constraint]:
    span = mention.when.rule(EARLIEST)
    if span is not None and mention.when.granularity in ("day", "hour", "minute"):
        day = span.start.date() - timedelta(days=shift)
        yield Constraint(f"«{words}» dates the article", day, day)


def _is_dateline(sentence: _Sentence, mention: DateMention) -> bool:
    """A line that is nothing but a date, or a short one that says what its date is: "Updated: …", "issue 212, …", «آخر تحديث: …»."""
    if mention.when.granularity not in ("day", "hour", "minute"):
        return False
    others = [token for at, token in enumerate(sentence.tokens) if not mention.first <= at < mention.end and token.kind != "mark"]
    stamped = any(token.text in STAMPS for token in others)
    return not others or (stamped and len(others) <= LONGEST_STAMP and sentence.text.rstrip()[-1:] not in ".!؟?")


def _bounded(sentence: _Sentence, mention: DateMention) -> Iterator[Constraint]:
    """A stated date that is told as past lies before publication, one that is announced does not end before it."""
    lean = leaning(sentence.tokens, mention.first)
    try:
        span = mention.when.rule(EARLIEST)
    except (ValueError, OverflowError):
        return
    if span is not None and lean == "past":
        yield Constraint(f"«{sentence.words(mention)}» is past", first=max(span.start.date(), EARLIEST))


def _elapsed(sentence: _Sentence) -> Iterator[Constraint]:
    """ "more than three years of war in Ukraine": the war's first day and the years together."""
    for name, start in _anchors(sentence.tokens):
        yield Constraint(f"{name} has begun ({start.isoformat()})", first=start)
        for mention in read_quantities(sentence.text, sentence.tokens):
            years = (mention.quantity.low or mention.quantity.high or 0) / YEAR
            if mention.quantity.unit != "day" or mention.quantity.state or years < 1 or years != round(years):
                continue
            is_more = mention.quantity.high is None
            first = start + timedelta(days=int(years * YEAR) if is_more else int((years - 0.5) * YEAR))
            note = f"«{mention.quantity.surface}» of {name}, since {start.isoformat()}"
            yield Constraint(note, first, start + timedelta(days=int((years + 1) * YEAR)))


def _anchors(tokens: Sequence[Token]) -> Iterator[tuple[str, date]]:
    words = {token.text for token in tokens}
    for name, start, groups in ANCHORS:
        if all(words & group for group in groups):
            yield name, start


def _same_week(sentences: Sequence[_Sentence]) -> Iterator[Constraint]:
    """ "arrives this week" and "the visit begins on 11 July": one visit, so that date is of this week."""
    this_week = [(s, m) for s in sentences for m in s.dates if m.when.note == "this week"]
    for told, mention in this_week:
        for other in sentences:
            for dated in other.dates:
                if dated.when.day is None or dated.when.month is None or dated.when.absolute or not _share_words(told, other):
                    continue
                lean = leaning(other.tokens, dated.first)
                note = f"«{told.words(mention)}» and «{other.words(dated)}» are one week"
                yield Constraint(note, test=partial(_is_near, month=dated.when.month, day=dated.when.day, lean=lean))
                break


def _share_words(one: _Sentence, other: _Sentence) -> bool:
    """The same event: names or long words in common."""
    return one is other or len(_content(one.tokens) & _content(other.tokens)) > SHARED_WORDS


def _content(tokens: Sequence[Token]) -> set[str]:
    return {token.text.removeprefix("و").removeprefix("ال") for token in tokens if token.kind == "word" and len(token.text) > 4}


def _is_weekday(published: date, *, weekday: int, shift: int) -> bool:
    return (published + timedelta(days=shift)).weekday() == weekday


def _is_month(published: date, *, month: int) -> bool:
    return published.month == month


def _is_ahead(published: date, *, month: int, day: int | None) -> bool:
    """A month is ahead until its last day."""
    target = day if day is not None else 31
    return any(0 <= (_safe_day(year, month, target) - published).days <= AHEAD for year in (published.year, published.year + 1))


def _is_near(published: date, *, month: int, day: int, lean: str) -> bool:
    distance = (_safe_day(published.year, month, day) - published).days
    return 0 <= distance <= WEEK if lean == "future" else abs(distance) <= WEEK


def _safe_day(year: int, month: int, day: int) -> date:
    """The last day of the month where it has no such day."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), following - timedelta(days=1))


def _load() -> tuple[tuple[str, date, tuple[frozenset[str], ...]], ...]:
    rows = tomllib.loads(files(__package__).joinpath("anchors.toml").read_text("utf-8"))["anchor"]
    return tuple(
        (row["name"], row["date"], tuple(frozenset(folded(word) for word in group.split()) for group in row["all"])) for row in rows
    )


ANCHORS = _load()
