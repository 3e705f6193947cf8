"""Numbers of a sentence go in, one of them or a range of two comes out: "between 10 and 12", «من 10 إلى 20», "10–12 thousand"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.numbers.words import ACCUSATIVE, ATOMS, GLUED_SCALES
from factcheck.stages.normalise.quantities.ages import age_lead
from factcheck.stages.normalise.quantities.befalling import is_change_word
from factcheck.stages.normalise.quantities.bounds import bounds_before
from factcheck.stages.normalise.quantities.clauses import AND
from factcheck.stages.normalise.quantities.counted import noun_after
from factcheck.stages.normalise.quantities.intervals import tidy
from factcheck.stages.normalise.quantities.units import unit_at, unit_before
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases, lookup

LEADS = Phrases(
    [(phrase, "between") for phrase in ("between", "ranging between", "بين", "ما بين", "تتراوح بين", "يتراوح بين", "بما بين", "تراوح بين", "تراوحت بين",
                                        "يتراوح ما بين", "تتراوح ما بين")]
    + [(phrase, "from") for phrase in ("from", "من", "ranging from")]
)  # fmt: skip
TO = frozenset(folded(word) for word in ("-", "to", "إلى", "حتى", "وحتى", "الي", "لغاية", "until"))
OR = frozenset(folded(word) for word in ("or", "أو"))
# Without words before both, one of these stands between two ends.
LINKS = TO | OR
# "rose from 10 to 20 percent" is two levels, not a range.
CHANGES = frozenset(("raised", "lowered"))
CHANGE_REACH = 8
# What somebody does to an amount: "raised the wage from 100 to 150".
CHANGED_BY_WORDS = (
    "raised raise raises raising cut cuts cutting lowered lowering reduced reducing hiked boosted trimmed narrowed widened slashed lifted"
    " رفع رفعت يرفع ترفع رفعوا خفض خفضت يخفض تخفض خفضوا قلص قلصت عدل عدلت مدد مددت"
)
CHANGED_BY = frozenset(map(folded, CHANGED_BY_WORDS.split()))


@dataclass(frozen=True, slots=True)
class Range:
    """`used` numbers taken; `first` is where the words of the range start ("between"), `end` the token after the last number."""

    low: float
    high: float
    first: int
    number_first: int
    end: int
    used: int = 1
    share: bool = False
    ambiguous_group: bool = False
    hedged: bool = False
    """ "about" stands inside the range: «بين نحو 10 و15»."""


def range_from(tokens: Sequence[Token], numbers: Sequence[Number], at: int) -> Range:
    """The range that starts with `numbers[at]`, or that number alone."""
    one = numbers[at]
    following = _after_unit(tokens, numbers, at)
    if following < len(numbers):
        joined = _joined(tokens, one, numbers[following])
        if joined is not None:
            return replace(joined, used=following - at + 1)
    return Range(one.low, one.high, one.first, one.first, one.end, share=one.share, ambiguous_group=one.ambiguous_group)


def _after_unit(tokens: Sequence[Token], numbers: Sequence[Number], at: int) -> int:
    """The index of the next number that is no part of this one's unit, as the hundred of «في المئة» is."""
    unit = unit_at(tokens, numbers[at].end)
    following = at + 1
    while unit is not None and following < len(numbers) and numbers[following].first < unit[1]:
        following += 1
    return following


def _joined(tokens: Sequence[Token], one: Number, other: Number) -> Range | None:
    is_unjoined = other.first == one.end and tokens[other.first].kind == "number"
    if is_unjoined or one.share != other.share or other.first - one.end > 5:
        return None
    sign = unit_before(tokens, one.first)
    bounds, bound_first = bounds_before(tokens, sign[1] if sign else one.first)
    aged = age_lead(tokens, bound_first)
    lead = LEADS.before(tokens, bound_first if aged is None else aged)
    if lead is None and not any(token.text in LINKS for token in tokens[one.end : other.first]):
        return None
    factor = _unit_factor(tokens, one, other)
    if factor is None or not _connected(tokens, one, other, lead=lead[0] if lead else ""):
        return None
    if lead and lead[0] == "from" and _is_change(tokens, lead[1]):
        return None
    low = tidy(one.low * _inherited(tokens, one, other) * factor)
    if low >= other.high:
        return None
    first = lead[1] if lead else one.first
    return Range(low, other.high, first, one.first, other.end, used=2, share=one.share, hedged=lead is not None and "about" in bounds)


def _unit_factor(tokens: Sequence[Token], one: Number, other: Number) -> float | None:
    """What brings the first number into the second's unit: "30 minutes to 2 hours"; `None` where they cannot make one range."""
    is_implied = one.first == one.end or other.first == other.end
    first, second = unit_at(tokens, one.end), unit_at(tokens, other.end)
    signs = unit_before(tokens, one.first), unit_before(tokens, other.first)
    if signs[1] is not None and (_is_risen(tokens, signs[0][1] if signs[0] else one.first) or (first is not None and signs[0] is None)):
        return None  # "rose 12 percent to $3bn", "climbed $3 to $91": a change and a level
    if first is None or second is None:
        return None if is_implied else 1.0
    if _is_risen(tokens, one.first):
        return None  # "rose 3 per cent to 40 per cent"
    return first[0].by / second[0].by if first[0].canonical == second[0].canonical else None


def _is_risen(tokens: Sequence[Token], first: int) -> bool:
    """A verb of change stands right before."""
    return first > 0 and is_change_word(tokens[first - 1].text)


def _connected(tokens: Sequence[Token], one: Number, other: Number, *, lead: str) -> bool:
    at = one.end
    unit = unit_at(tokens, at)
    if unit is not None and unit[1] <= other.first:
        at = unit[1]
    elif lead == "between":
        at = _past_noun(tokens, one, other)
    between = [token.text for token in tokens[at : other.first]]
    clitic = lookup(tokens[other.first].text, ATOMS)
    proclitic = clitic[1].proclitic if clitic else ""
    if not between:
        return (lead == "between" and (proclitic.startswith("و") or _is_joined_unit(tokens, other))) or (
            lead == "from" and proclitic == "ل"
        )
    rest = set(between[1:])
    if not rest <= ABOUT_WORDS:
        return False
    if between[0] in OR:
        return other.low <= 2 * one.low and not lead
    is_and = between[0] in AND or between[0].removeprefix("و") in ABOUT_WORDS
    return between[0] in TO or (lead == "between" and is_and) or (lead == "from" and between[0] == "ل")


def _past_noun(tokens: Sequence[Token], one: Number, other: Number) -> int:
    """Past the noun that both numbers count: "between ten ships and fifteen ships", «ما بين عشر سفن وخمس عشرة سفينة»."""
    first, second = noun_after(tokens, one.end), noun_after(tokens, other.end)
    is_one = first is not None and second is not None and first.key == second.key and first.listed and first.end <= other.first
    return first.end if first is not None and is_one else one.end


def _is_joined_unit(tokens: Sequence[Token], number: Number) -> bool:
    """A dual with its conjunction: «(بين يوم) ويومين»."""
    return number.first == number.end and tokens[number.first].text.startswith("و")


def _is_change(tokens: Sequence[Token], lead_first: int) -> bool:
    near = tokens[max(0, lead_first - CHANGE_REACH) : lead_first]
    return any(is_change_word(token.text) or token.text.removeprefix("و") in CHANGED_BY for token in near)


def _inherited(tokens: Sequence[Token], one: Number, other: Number) -> float:
    """The scale that the first number borrows from the second: "10–12 thousand"."""
    if scale_of(tokens, one) > 1:
        return 1
    scale = scale_of(tokens, other)
    return scale if one.low * scale < other.high else 1


def scale_of(tokens: Sequence[Token], number: Number) -> float:
    """What the last word of a number multiplies: 1000 of "12 thousand", 1 of "12"."""
    last = tokens[number.end - 1]
    if last.glued and last.text in GLUED_SCALES and number.digits:
        return GLUED_SCALES[last.text]
    found = lookup(last.text, ATOMS)
    if found is None or not (found[0].kind == "scale" or (found[0].kind == "many" and found[0].worth >= 1000)):
        return 1
    # «ثلاثين ألفا»: after a number this is one thousand in the accusative, alone it is the dual of a construct.
    is_one = found[0].copies == 1 or (found[1].stem in ACCUSATIVE and number.end - number.first > 1)
    return found[0].worth if is_one else 1


ABOUT_WORDS = frozenset(folded(word) for word in ("$", "€", "£", "about", "نحو", "حوالي", "a", "the", "us"))
