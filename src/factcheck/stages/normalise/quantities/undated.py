"""Tokens go in, those that look like dates and are figures come out: "the toll rose to 1950", "a man in his sixties"."""

import re
from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.befalling import is_change_word
from factcheck.stages.normalise.quantities.bounds import bounds_before
from factcheck.stages.normalise.quantities.clauses import ends_sentence
from factcheck.stages.normalise.quantities.lifedecades import life_decade, may_be_life_decade
from factcheck.stages.normalise.tokens import Token

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
COUNTS = frozenset(
    map(folded, ("number", "toll", "total", "count", "tally", "عدد", "العدد", "حصيلة", "الحصيلة", "عددهم", "عددها", "مجموع"))
)
TO = frozenset(map(folded, ("to", "at", "إلى")))
REACHES = frozenset(map(folded, ("reached", "reaches", "reach", "totalled", "totaled", "hit", "بلغ", "بلغت", "يبلغ", "تبلغ")))
STANDS = frozenset(map(folded, ("stood", "stands", "وصل", "وصلت", "بلغ", "بلغت", "يصل", "تصل")))
REACH = 14


def undated(tokens: Sequence[Token]) -> frozenset[int]:
    """Indices of tokens that no date may hold."""
    of_life = frozenset(at for at, token in enumerate(tokens) if may_be_life_decade(token.text) and life_decade(tokens, at) is not None)
    if not any(token.text.removeprefix("و") in COUNTS for token in tokens):
        return of_life
    return of_life.union(at for at in range(1, len(tokens)) if _is_reached_count(tokens, at))


def _is_reached_count(tokens: Sequence[Token], at: int) -> bool:
    """A number of something rises to it or reaches it; no other year of a span stands before: "fell from 1950 to 1960"."""
    if tokens[at].kind != "number" or not YEAR.fullmatch(tokens[at].text):
        return False
    _, start = bounds_before(tokens, at)
    before = tokens[start - 1].text if start else ""
    clause = _clause(tokens, start)
    if not any(token.text.removeprefix("و") in COUNTS for token in clause) or any(YEAR.fullmatch(token.text) for token in clause):
        return False
    is_told = before in TO and any(token.text in STANDS or is_change_word(token.text) for token in clause)
    return is_told or before in REACHES or _is_verb_first(clause)


def _clause(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    start = next((at + 1 for at in range(end - 1, max(-1, end - REACH), -1) if ends_sentence(tokens, at)), max(0, end - REACH))
    return tokens[start:end]


def _is_verb_first(clause: Sequence[Token]) -> bool:
    """«بلغ عدد القتلى (1950)»: the verb stands before its subject, nothing but the noun between."""
    near = [token.text.removeprefix("و") for token in clause[-3:]]
    return len(near) == 3 and near[0] in REACHES and near[1] in COUNTS
