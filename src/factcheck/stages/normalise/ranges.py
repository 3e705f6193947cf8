"""Numbers of a sentence go in, one of them or a range of two comes out: "between 10 and 12", «من 10 إلى 20», "10–12 thousand"."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.text import folded
from factcheck.stages.normalise.bounds import bounds_before
from factcheck.stages.normalise.counted import STATES
from factcheck.stages.normalise.number import Number
from factcheck.stages.normalise.numberwords import ATOMS, GLUED_SCALES
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.units import unit_at, unit_before
from factcheck.stages.normalise.wordforms import Phrases, lookup

LEADS = Phrases(
    [(phrase, "between") for phrase in ("between", "ranging between", "بين", "ما بين", "تتراوح بين", "يتراوح بين", "بما بين", "تراوح بين", "تراوحت بين",
                                        "يتراوح ما بين", "تتراوح ما بين")]
    + [(phrase, "from") for phrase in ("from", "من", "ranging from")]
)  # fmt: skip
TO = frozenset(folded(word) for word in ("-", "to", "إلى", "حتى", "وحتى", "الي", "لغاية", "until"))
AND = frozenset(("and", "و"))
OR = frozenset(folded(word) for word in ("or", "أو"))
# "rose from 10 to 20 percent" is two levels, not a range.
CHANGES = frozenset(("raised", "lowered"))
CHANGE_REACH = 8


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


def range_from(tokens: Sequence[Token], numbers: Sequence[Number], at: int) -> Range:
    """The range that starts with `numbers[at]`, or that number alone."""
    one = numbers[at]
    if at + 1 < len(numbers):
        joined = _joined(tokens, one, numbers[at + 1])
        if joined is not None:
            return joined
    return Range(one.low, one.high, one.first, one.first, one.end, share=one.share, ambiguous_group=one.ambiguous_group)


def _joined(tokens: Sequence[Token], one: Number, other: Number) -> Range | None:
    if one.share != other.share or one.first == one.end or other.first == other.end or other.first - one.end > 5:
        return None
    sign = unit_before(tokens, one.first)
    _, bound_first = bounds_before(tokens, sign[1] if sign else one.first)
    lead = LEADS.before(tokens, bound_first)
    if not _connected(tokens, one, other, lead=lead[0] if lead else ""):
        return None
    if lead and lead[0] == "from" and _is_change(tokens, lead[1]):
        return None
    low = one.low * _inherited(tokens, one, other)
    if low >= other.high:
        return None
    return Range(low, other.high, lead[1] if lead else one.first, one.first, other.end, used=2, share=one.share)


def _connected(tokens: Sequence[Token], one: Number, other: Number, *, lead: str) -> bool:
    at = one.end
    unit = unit_at(tokens, at)
    if unit is not None and unit[1] <= other.first:
        at = unit[1]
    between = [token.text for token in tokens[at : other.first]]
    clitic = lookup(tokens[other.first].text, ATOMS)
    proclitic = clitic[1].proclitic if clitic else ""
    if not between:
        return (lead == "between" and proclitic.startswith("و")) or (lead == "from" and proclitic == "ل")
    rest = set(between[1:])
    if not rest <= ABOUT_WORDS:
        return False
    if between[0] in OR:
        return other.low <= 2 * one.low and not lead
    return between[0] in TO or (lead == "between" and between[0] in AND) or (lead == "from" and between[0] == "ل")


def _is_change(tokens: Sequence[Token], lead_first: int) -> bool:
    for token in tokens[max(0, lead_first - CHANGE_REACH) : lead_first]:
        found = lookup(token.text, STATES)
        if found and found[0].name in CHANGES:
            return True
    return False


def _inherited(tokens: Sequence[Token], one: Number, other: Number) -> float:
    """The scale that the first number borrows from the second: "10–12 thousand"."""
    if _scale(tokens, one) > 1:
        return 1
    scale = _scale(tokens, other)
    return scale if one.low * scale < other.high else 1


def _scale(tokens: Sequence[Token], number: Number) -> float:
    last = tokens[number.end - 1]
    if last.glued and last.text in GLUED_SCALES and number.digits:
        return GLUED_SCALES[last.text]
    found = lookup(last.text, ATOMS)
    return found[0].worth if found and found[0].kind in ("scale", "many") and found[0].worth >= 1000 and found[0].copies == 1 else 1


ABOUT_WORDS = frozenset(folded(word) for word in ("$", "€", "£", "about", "نحو", "حوالي", "a", "the", "us"))
