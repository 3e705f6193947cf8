"""A price's place goes in, what it is the price of one of comes out: «سعر برميل البصرة … 80 دولارا», "the price of a tonne rose to $300"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.clauses import AND, COMMAS, ends_sentence, opens_left
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

# What is sold by; the keys are those of rates.
_SOLD_BY = {
    "barrel": "barrel برميل", "tonne": "tonne ton طن", "kg": "kilo kilogram kg كيلو كيلوغرام كيلوجرام كغ كلغ", "litre": "litre liter لتر ليتر",
    "ounce": "ounce أونصة أوقية", "gram": "gram غرام جرام", "gallon": "gallon غالون جالون",
}  # fmt: skip
SOLD_BY = {folded(word): key for key, words in _SOLD_BY.items() for word in words.split()}
PRICES = frozenset(map(folded, ("سعر", "أسعار", "ثمن", "price", "prices")))
SELLS = frozenset(map(folded, ("يباع", "تباع", "بيع", "بيعت")))
COSTS = frozenset(("cost", "costs", "sells", "sold", "fetches", "fetched", "trades", "traded", "trading"))
ONE = frozenset(("a", "an", "one", "each", "every"))
REACH = 14


def price_of_one(tokens: Sequence[Token], first: int) -> str | None:
    """The key of what one of is priced; `None` where the clause before the amount at `first` names no such price."""
    costs = False
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = tokens[at].text
        if ends_sentence(tokens, at) or opens_left(tokens, at) or word in COMMAS or word in AND:
            return None
        costs = costs or word in COSTS
        found = lookup(word, SOLD_BY)
        if found is not None and _is_priced(tokens, at, costs=costs):
            return found[0]
    return None


def _is_priced(tokens: Sequence[Token], at: int, *, costs: bool) -> bool:
    before = [token.text for token in tokens[max(0, at - 3) : at]]
    if not tokens[at].text.isascii():
        return bool(before) and _is_price(before[-1])
    is_one = bool(before) and before[-1] in ONE
    is_named = before[-2:] == ["per", "-"] and at + 1 < len(tokens) and tokens[at + 1].text in PRICES
    return is_named or (is_one and (costs or (before[-2:-1] == ["of"] and before[0] in PRICES)))


def _is_price(word: str) -> bool:
    """«سعر», «بسعر», «وثمن», «يباع»."""
    return any(word.removeprefix(lead) in PRICES for lead in ("", "و", "ب", "ل")) or word.removeprefix("و") in SELLS
