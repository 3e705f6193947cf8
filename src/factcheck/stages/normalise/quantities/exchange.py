"""The quantities of a text go in; where it states an exchange rate, the amounts in that currency come out with the rate put on them.

"1.5 billion pounds … a dollar is worth 50 pounds" → the first amount with rate 50, rate_unit "USD"; the rate itself has state "rate".
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.mentions import Mention
from factcheck.stages.normalise.quantities.units import MONEY, UNITS, unit_at, unit_before
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import openings, opens_phrase

EQUALS = frozenset(
    folded(word)
    for word in (
        "يعادل",
        "تعادل",
        "يساوي",
        "تساوي",
        "يوازي",
        "بسعر",
        "مقابل",
        "بلغ",
        "يبلغ",
        "=",
        "worth",
        "equals",
        "buys",
        "at",
        "is",
        "trades",
        "bought",
        "fetches",
    )
)
PER = frozenset(folded(word) for word in ("to", "per", "a", "the", "for", "مقابل", "لكل", "/", "للـ", "ل", "one", "واحد", "كل"))
PROCLITICS = ("", "وال", "ال", "لل", "بال", "و")
UNIT_WORDS = openings((UNITS,))
REACH_BEFORE = 6
REACH_AFTER = 3


class _Rate(NamedTuple):
    at: int
    unit: str
    rate_unit: str
    rate: float


def with_rates(tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions, in the same order."""
    mentions = [_in_currency(tokens, mention) for mention in mentions]
    rates = [rate for index, mention in enumerate(mentions) if (rate := _rate(tokens, mention, index)) is not None]
    if not rates:
        return tuple(mentions)
    return tuple(_rated(mention, index, rates) for index, mention in enumerate(mentions))


def _in_currency(tokens: Sequence[Token], mention: Mention) -> Mention:
    """ "the lira hit 34.5 to the dollar": a bare number that a currency reaches, told in another."""
    if mention.quantity.unit or not _currency_after(tokens, mention.end):
        return mention
    before = (_bare_currency(tokens, at) for at in range(mention.first - 1, max(-1, mention.first - 1 - REACH_BEFORE), -1))
    unit = next((unit for unit in before if unit), "")
    return replace(mention, quantity=mention.quantity.model_copy(update={"unit": unit, "counted": "", "state": ""})) if unit else mention


def _rated(mention: Mention, index: int, rates: Sequence[_Rate]) -> Mention:
    for rate in rates:
        if rate.at == index or _is_one_of(mention, index, rate):
            return replace(mention, quantity=mention.quantity.model_copy(update={"state": "rate", "counted": "rate"}))
        if rate.unit == mention.quantity.unit:
            return replace(mention, quantity=mention.quantity.model_copy(update={"rate": rate.rate, "rate_unit": rate.rate_unit}))
    return mention


def _is_one_of(mention: Mention, index: int, rate: _Rate) -> bool:
    """The "$1" of "($1 = 3.67 dirhams)": no amount either."""
    quantity = mention.quantity
    return rate.at == index + 1 and quantity.low == quantity.high == 1 and quantity.unit == rate.rate_unit


def _rate(tokens: Sequence[Token], mention: Mention, index: int) -> _Rate | None:
    quantity = mention.quantity
    if quantity.unit not in MONEY or quantity.low is None or quantity.low != quantity.high or quantity.low <= 0:
        return None
    other = _currency_after(tokens, mention.end) or _currency_before(tokens, mention.first)
    return _Rate(index, quantity.unit, other, quantity.low) if other and other != quantity.unit else None


def _currency_after(tokens: Sequence[Token], end: int) -> str:
    """ "(50 pounds) to the dollar", «(50 جنيها) للدولار»."""
    for at in range(end, min(end + REACH_AFTER, len(tokens))):
        unit = _bare_currency(tokens, at)
        if unit:
            return unit if at > end or tokens[at].text.startswith("ل") else ""
        if tokens[at].text not in PER:
            return ""
    return ""


def _currency_before(tokens: Sequence[Token], first: int) -> str:
    """ "a dollar is worth (50 pounds)", «الدولار يعادل حاليا (50 جنيها)»."""
    equals = False
    for at in range(first - 1, max(-1, first - 1 - REACH_BEFORE), -1):
        equals = equals or tokens[at].text in EQUALS
        unit = _bare_currency(tokens, at)
        if unit:
            return unit if equals else ""
        if tokens[at].kind == "number":
            sign = unit_before(tokens, at)
            return sign[0].canonical if equals and tokens[at].text == "1" and sign is not None and sign[0].canonical in MONEY else ""
    return ""


@lru_cache(maxsize=16_384)
def _may_be_currency(word: str) -> bool:
    return any(opens_phrase(word.removeprefix(proclitic), UNIT_WORDS) for proclitic in PROCLITICS)


def _bare_currency(tokens: Sequence[Token], at: int) -> str:
    """A currency that no number counts; its clitics may be there."""
    text = tokens[at].text
    if tokens[at].kind == "number" or not _may_be_currency(text):
        return ""
    for proclitic in PROCLITICS:
        if text.startswith(proclitic):
            found = unit_at((replace(tokens[at], text=text[len(proclitic) :]),), 0)
            if found is not None and found[0].canonical in MONEY and found[0].copies == 1:
                is_counted = at > 0 and tokens[at - 1].kind == "number" and tokens[at - 1].text != "1" and not text.startswith("لل")
                return "" if is_counted else found[0].canonical
    return ""
