"""Tokens go in, whether a year in figures belongs to the name of a plan comes out: "Vision 2030", «رؤية مصر 2030», «سلام 2027» in quotation marks."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.tokens import Token

PLANS_TEXT = "رؤية أجندة خطة استراتيجية مبادرة برنامج مشروع إكسبو اكسبو كوب الرؤية الأجندة الخطة الاستراتيجية المبادرة البرنامج المشروع"
PLANS = frozenset(folded(prefix + word) for word in PLANS_TEXT.split() for prefix in ("", "و", "ب", "ل", "ك"))
ENGLISH_PLANS = frozenset(
    ("vision", "agenda", "project", "plan", "strategy", "initiative", "expo", "horizon", "operation", "programme", "program", "roadmap")
)
OPENING_QUOTES = frozenset(("«", "“", '"', "'", "‘", "„"))
CLOSING_QUOTES = frozenset(("»", "”", '"', "'", "’", "“"))
# Words between the opening mark and the year: a longer quotation is a sentence.
LONGEST_NAME = 4


def is_in_plan_name(tokens: Sequence[Token], at: int, leads: frozenset[str]) -> bool:
    """The year at this token dates nothing; after one of `leads` ("in", «عام») it does."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.text in ENGLISH_PLANS and after.raw[:1].isupper():
        return True
    before = tokens[at - 1] if at else None
    if before is None or before.kind != "word" or before.text in leads or before.text.removeprefix("و") in leads:
        return False
    if before.text in ENGLISH_PLANS:
        return before.raw[:1].isupper()
    if before.text in PLANS or (at > 1 and tokens[at - 2].text in PLANS):
        return True
    return _is_quoted_name(tokens, at)


def _is_quoted_name(tokens: Sequence[Token], at: int) -> bool:
    """The year closes a short name in quotation marks."""
    if at + 1 >= len(tokens) or tokens[at + 1].text not in CLOSING_QUOTES:
        return False
    name = range(at - 1, max(-1, at - LONGEST_NAME - 1), -1)
    return any(tokens[index].text in OPENING_QUOTES for index in name)
