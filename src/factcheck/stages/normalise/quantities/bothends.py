"""The quantities of a text go in; two open ones that bound each other come out as one ("more than 10 but less than 30"), two levels in one unit."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.text import folded
from factcheck.domain.value import Quantity
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.quantities.intervals import tidy
from factcheck.stages.normalise.quantities.mentions import Mention
from factcheck.stages.normalise.quantities.ranges import scale_of
from factcheck.stages.normalise.tokens import Token

JOINS = frozenset(folded(word) for word in ("and", "but", "yet", "و", "لكن", "ولكن", ",", "،"))

FROM = frozenset(("from", folded("من")))
TO = frozenset(("to", folded("إلى")))
# Levels further apart than this are not told in one scale: "from 800 to 1.2 million".
SIZES = 100


def with_both_ends(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """Sorted and disjoint like those that went in."""
    joined: list[Mention] = []
    for mention in mentions:
        both = _both(text, tokens, joined[-1], mention) if joined and _is_open(joined[-1].quantity) else None
        if both is not None:
            joined[-1] = both
        else:
            joined.append(mention)
    return [_in_unit_of_next(tokens, joined, at) for at in range(len(joined))]


def _in_unit_of_next(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> Mention:
    """ "raised its offer from (3.5) to 5 per cent": the unit is told once for both levels."""
    one, other = mentions[at], mentions[at + 1] if at + 1 < len(mentions) else None
    if other is None or not one.first or tokens[one.first - 1].text not in FROM:
        return one
    is_to = other.first == one.end + 1 and tokens[one.end].text in TO
    return replace(one, quantity=_scaled(tokens, _in_unit_of(tokens, one.quantity, other), other)) if is_to else one


def _scaled(tokens: Sequence[Token], one: Quantity, other: Mention) -> Quantity:
    """ "from (3) to 5 million dollars": in millions as well, where the two levels are then of one size."""
    number = number_at(tokens, other.number_first)
    scale = scale_of(tokens, number) if number is not None else 1.0
    first, second = _edge(one), _edge(other.quantity)
    if scale == 1 or one.unit != other.quantity.unit or (one.counted and one.counted != other.quantity.counted):
        return one
    if not first or not second or not 1 / SIZES <= first * scale / second <= SIZES:
        return one
    ends = {name: None if end is None else end * scale for name, end in (("low", one.low), ("high", one.high))}
    return one.model_copy(update={**ends, "step": other.quantity.step})


def _edge(quantity: Quantity) -> float | None:
    return quantity.low if quantity.low is not None else quantity.high


def _is_open(quantity: Quantity) -> bool:
    return quantity.low is None or quantity.high is None


def _both(text: str, tokens: Sequence[Token], one: Mention, other: Mention) -> Mention | None:
    first = _scaled(tokens, _in_unit_of(tokens, one.quantity, other), other)
    low, high = (first, other.quantity) if first.high is None else (other.quantity, first)
    if low.high is not None or high.low is not None or low.low is None or high.high is None or low.low >= high.high:
        return None
    if not _adjoin(tokens, one.end, other.first) or not _same_kind(first, other.quantity):
        return None
    named = one.quantity if one.quantity.counted else other.quantity
    quantity = low.model_copy(
        update={
            "surface": text[tokens[one.first].start : tokens[other.end - 1].end], "high": high.high, "high_closed": high.high_closed,
            "approximate": low.approximate or high.approximate, "derivation": f"{low.derivation}; {high.derivation}",
            "counted": named.counted, "wider": named.wider, "state": named.state,
        }
    )  # fmt: skip
    return Mention(one.first, other.end, one.number_first, other.number_end, quantity)


def _in_unit_of(tokens: Sequence[Token], one: Quantity, other: Mention) -> Quantity:
    """The first with the unit that only the second names: "more than 10 but less than 30 km"."""
    number = number_at(tokens, other.number_first)
    edge = other.quantity.low if other.quantity.high is None else other.quantity.high
    is_bare = not one.unit and not one.counted and other.quantity.unit not in ("", "celsius")
    if not is_bare or number is None or edge is None or not number.low:
        return one
    by = edge / number.low
    ends = {name: None if end is None else tidy(end * by) for name, end in (("low", one.low), ("high", one.high))}
    return one.model_copy(update={**ends, "unit": other.quantity.unit, "step": other.quantity.step})


def _adjoin(tokens: Sequence[Token], end: int, first: int) -> bool:
    """Only "and", "but" or a comma stands between; in Arabic the conjunction is often written with the next word."""
    between = tokens[end:first]
    if not between:
        return first < len(tokens) and tokens[first].text.startswith("و")
    return len(between) <= 2 and all(token.text in JOINS for token in between)


def _same_kind(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit:
        return False
    return not one.counted or not other.counted or one.counted == other.counted
