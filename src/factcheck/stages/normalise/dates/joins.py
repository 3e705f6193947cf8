"""The dates of one text go in, each as the others beside it tell it comes out: a year told once, times on the day that their sentence names."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.clock import TODAY_NOTE, is_time_alone, on_day_of, put_on
from factcheck.stages.normalise.dates.clocktimes import clock_from
from factcheck.stages.normalise.dates.leaning import ends_sentence
from factcheck.stages.normalise.dates.rules import in_year_of
from factcheck.stages.normalise.dates.when import When
from factcheck.stages.normalise.tokens import Token

JOINING = frozenset(folded(word) for word in ("and", "or", ",", "،", "و", "أو"))
# Tokens; what stands further away is of another sentence, whatever the marks between.
LONG_SENTENCE = 80


@dataclass(frozen=True, slots=True)
class DateMention:
    """Tokens `[first, end)`."""

    first: int
    end: int
    when: When


def settled_together(tokens: Sequence[Token], mentions: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """Sorted and disjoint, as they came."""
    mentions = _with_shared_years(tokens, mentions)
    days = [mention for mention in mentions if _names_day(mention)]
    return tuple(_on_its_day(tokens, mention, days) for mention in mentions) if days else mentions


def _with_shared_years(tokens: Sequence[Token], mentions: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """ "in May and June 2024": the year is told once, behind the last."""
    found = list(mentions)
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at].when, found[at + 1].when
        is_open = one.month is not None and not one.absolute and one.note.startswith("the ") and one.granularity in ("day", "month")
        if is_open and other.absolute and other.month is not None and _are_joined(tokens, found[at].end, found[at + 1].first):
            found[at] = replace(found[at], when=in_year_of(one, other))
    return tuple(found)


def _are_joined(tokens: Sequence[Token], end: int, first: int) -> bool:
    return tokens[first].text.startswith("و") if first == end else first == end + 1 and tokens[end].text in JOINING


def _on_its_day(tokens: Sequence[Token], mention: DateMention, days: Sequence[DateMention]) -> DateMention:
    clock = (
        clock_from(tokens, mention.first) if mention.when.granularity in ("hour", "minute") and TODAY_NOTE in mention.when.note else None
    )
    is_range = mention.when.granularity == "interval" and is_time_alone(mention.when)
    if clock is None and not is_range:
        return mention
    first = bisect_left(days, mention.first - LONG_SENTENCE + 1, key=_first)
    around = days[first : bisect_left(days, mention.first + LONG_SENTENCE, key=_first)]
    near = [day for day in around if not _is_parted(tokens, mention, day)]
    nearest = min(near, key=lambda day: (day.first > mention.first, abs(day.first - mention.first)), default=None)
    if nearest is None:
        return mention
    return replace(mention, when=put_on(nearest.when, clock) if clock else on_day_of(mention.when, nearest.when))


def _first(mention: DateMention) -> int:
    return mention.first


def _names_day(mention: DateMention) -> bool:
    """A day, or a time of day on a stated one."""
    is_timed = mention.when.granularity in ("hour", "minute") and TODAY_NOTE not in mention.when.note
    return mention.when.granularity == "day" or is_timed


def _is_parted(tokens: Sequence[Token], one: DateMention, other: DateMention) -> bool:
    start, end = min(one.end, other.end), max(one.first, other.first)
    return any(ends_sentence(tokens, at) for at in range(start, end))
