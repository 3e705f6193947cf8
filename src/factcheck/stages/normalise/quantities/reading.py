"""Tokens go in, the quantities in them come out: number, bound, range, unit, rate and what is counted."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.value import Quantity
from factcheck.stages.normalise.quantities.ages import age_lead, is_age_of_people
from factcheck.stages.normalise.quantities.bothends import with_both_ends
from factcheck.stages.normalise.quantities.bounds import Bound, bounds_after, bounds_before, excludes_ends
from factcheck.stages.normalise.quantities.counted import Noun
from factcheck.stages.normalise.quantities.countednouns import counted_as, is_base_of_rate, noun_of, says_nothing
from factcheck.stages.normalise.quantities.countingwords import counting_numbers
from factcheck.stages.normalise.quantities.exchange import with_rates
from factcheck.stages.normalise.quantities.intervals import Interval, bounded
from factcheck.stages.normalise.quantities.measures import measured
from factcheck.stages.normalise.quantities.mentions import Mention
from factcheck.stages.normalise.quantities.multiples import change, multiple_word, times_after
from factcheck.stages.normalise.quantities.numberstates import state_of
from factcheck.stages.normalise.quantities.parts import with_parts
from factcheck.stages.normalise.quantities.prices import price_of_one
from factcheck.stages.normalise.quantities.ranges import Range, range_from
from factcheck.stages.normalise.quantities.rates import rate_after
from factcheck.stages.normalise.quantities.units import MONEY, unit_before
from factcheck.stages.normalise.tokens import Token

# "4 per cent over two years" is within them, "for over two years" longer.
LENGTH_LEADS = frozenset(
    [
        "for",
        "well",
        "just",
        "of",
        "lasted",
        "lasting",
        "took",
        "taken",
        "takes",
        "after",
        "a",
        "little",
        "is",
        "was",
        "been",
        "has",
        "have",
        "had",
        "by",
        "since",
    ]
)


HEDGED: frozenset[Bound] = frozenset(("about",))
SPREAD = frozenset(("spread", "split", "divided", "scattered", "distributed", "shared", "staged", "held"))


def read_quantities(text: str, tokens: Sequence[Token], *, taken: frozenset[int] = frozenset()) -> tuple[Mention, ...]:
    """Sorted, disjoint; tokens in `taken` belong to dates. `text` is what the tokens were made from."""
    numbers = counting_numbers(tokens, taken=taken)
    mentions: list[Mention] = []
    at = 0
    while at < len(numbers):
        found = range_from(tokens, numbers, at)
        mention = _multiple(text, tokens, found) or _mention(text, tokens, found)
        at += found.used
        while at < len(numbers) and mention is not None and numbers[at].first < mention.end:
            at += 1
        if mention is not None and (not mentions or mention.first >= mentions[-1].end):
            mentions.append(mention)
    return with_rates(tokens, with_parts(tokens, with_both_ends(text, tokens, mentions)))


def _multiple(text: str, tokens: Sequence[Token], found: Range) -> Mention | None:
    is_verb = found.number_first == found.end
    if is_verb and multiple_word(tokens[found.end]) is None:
        return None
    end = found.end + 1 if is_verb else times_after(tokens, found.end)
    if end is None or found.share:
        return None
    low, state = change(found.low)
    before, first = bounds_before(tokens, found.first)
    shaped = bounded(Interval(low, change(found.high)[0], 20.0, note=f"{found.low:g} times is a change by {low:g} %"), before)
    surface = text[tokens[first].start : tokens[end - 1].end]
    quantity = Quantity(
        surface=surface, low=shaped.low, high=shaped.high, low_closed=shaped.low_closed, high_closed=shaped.high_closed, approximate=shaped.approximate,
        unit="percent", counted=state, state=state, step=20.0, derivation=shaped.note or f"{found.low:g} times is a change by {low:g} %",
    )  # fmt: skip
    return Mention(first, end, found.number_first, end, quantity)


def _mention(text: str, tokens: Sequence[Token], found: Range) -> Mention | None:
    interval, unit, end = measured(tokens, found)
    rate = rate_after(tokens, end) or _price(tokens, found, end, unit=unit)
    noun = noun_of(tokens, found, end, unit=unit)
    state = state_of(tokens, found, end, unit=unit, noun=noun)
    is_base = not unit and is_base_of_rate(tokens, found)
    if rate is None and (is_base or says_nothing(tokens, found, unit=unit, noun=noun)):
        return None
    if noun is not None and not unit and found.ambiguous_group:
        interval = replace(interval, low=interval.low * 1000, high=interval.high * 1000, step=1.0)
    sign = unit_before(tokens, found.first) if unit else None
    lead = age_lead(tokens, found.first) if unit == "day" else None
    before, first = bounds_before(tokens, sign[1] if sign else found.first if lead is None else lead)
    first = found.first if lead is not None and not before else first
    after, bound_end = bounds_after(tokens, end)
    last = max(end, bound_end, noun.end if noun and not unit else end)
    if rate and rate[1] > end and unit != "km/h":
        last = max(last, rate[1])
    if (unit == "day" and _is_within(tokens, first, found)) or _is_spread(tokens, first):
        before, first = frozenset(), found.first
    shaped = bounded(interval, before | after | HEDGED if found.hedged else before | after)
    if excludes_ends(tokens, last) > last and found.used > 1:
        last, shaped = excludes_ends(tokens, last), replace(shaped, low_closed=False, high_closed=False)
    surface = text[tokens[first].start : tokens[last - 1].end]
    quantity = Quantity(
        surface=surface,
        low=shaped.low, high=shaped.high, low_closed=shaped.low_closed, high_closed=shaped.high_closed, approximate=shaped.approximate,
        unit=_with_rate(unit, noun, rate), counted=counted_as(noun, state), wider=noun.wider if noun else "", state=state,
        step=interval.step, derivation=f"{interval.note}; {shaped.note}" if interval.note and shaped.note else interval.note or shaped.note,
    )  # fmt: skip
    return Mention(first, last, found.number_first, max(end, found.end), quantity)


def _price(tokens: Sequence[Token], found: Range, end: int, *, unit: str) -> tuple[str, int] | None:
    """The rate that the words before an amount tell: the price of one barrel."""
    priced = price_of_one(tokens, found.first) if unit in MONEY else None
    return (priced, end) if priced else None


def _is_within(tokens: Sequence[Token], first: int, found: Range) -> bool:
    """ "4 per cent over two years" bounds nothing; "for over two years" and "people over 60" do."""
    if not first or tokens[first].text != "over" or tokens[first - 1].text in LENGTH_LEADS:
        return False
    return not is_age_of_people(tokens, found.number_first, found.end, highest=found.high)


def _is_spread(tokens: Sequence[Token], first: int) -> bool:
    """ "gates spread over two piers": where, not how many more."""
    return first > 0 and tokens[first].text == "over" and tokens[first - 1].text in SPREAD


def _with_rate(unit: str, noun: Noun | None, rate: tuple[str, int] | None) -> str:
    if rate is None or unit == "km/h":
        return unit
    return f"{unit or (noun.key if noun and noun.listed else '')}/{rate[0]}"
