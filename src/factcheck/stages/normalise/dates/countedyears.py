"""Tokens around a figure of four digits go in, whether it counts what follows comes out: "more than 2000 people", «بين 1500 و2000 مقاتل»."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.counted import NOUNS
from factcheck.stages.normalise.quantities.units import unit_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

# After these a figure is a year though a noun follows: "in 2019 soldiers entered the town".
TIMES_TEXT = "in since during throughout until till في منذ خلال حتى بحلول مطلع أوائل منتصف أواخر نهاية طوال"
TIMES = frozenset(map(folded, TIMES_TEXT.split()))
JOINERS = frozenset(folded(word) for word in ("and", "to", "or", "-", "و", "إلى", "أو"))
ROUND = 100


def counts_what_follows(tokens: Sequence[Token], at: int) -> bool:
    """No year: a noun of the tables or a unit stands behind the figure, or behind the second of two."""
    is_time = at > 0 and tokens[at - 1].text.removeprefix("و") in TIMES
    if is_time and int(tokens[at].text) % ROUND:
        return False
    end = at + 1
    if end + 1 < len(tokens) and tokens[end].text in JOINERS and tokens[end + 1].kind == "number":
        end += 2
    return unit_at(tokens, end) is not None or _is_listed(tokens, end)


def _is_listed(tokens: Sequence[Token], at: int) -> bool:
    found = lookup(tokens[at].text, NOUNS) if at < len(tokens) and tokens[at].kind == "word" else None
    return found is not None and found[1].proclitic == ""
