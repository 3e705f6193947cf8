"""Tokens around a date go in, what they make of it comes out: a part of a name, or one side of it ("before", "after")."""

from collections.abc import Sequence
from typing import Literal

from factcheck.domain.text import folded
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

# Streets, bridges, towns and movements that carry a date as their name.
NAMED_BEFORE = frozenset(folded(word) for word in (
    "جسر", "شارع", "ميدان", "ساحة", "مدينة", "حركة", "كوبري", "جامعة", "مستشفى", "ملعب", "ثورة", "اتفاقية", "وعد", "كتائب", "لواء", "حي", "حزب", "نادي", "قناة",
    "التيار", "bridge", "movement", "battalion",
))  # fmt: skip
NAMED_AFTER = frozenset(
    [
        "avenue",
        "street",
        "bridge",
        "square",
        "road",
        "boulevard",
        "movement",
        "city",
        "university",
        "stadium",
        "hospital",
        "brigade",
        "revolution",
        "prayers",
        "prayer",
    ]
)
RECURRING = frozenset(folded(word) for word in ("كل", "every", "each"))
DAY_WORDS = frozenset(folded(word) for word in ("يوم", "day"))
SIDES: Phrases[Literal["before", "after", "by"]] = Phrases(
    [(phrase, "before") for phrase in ("before", "prior to", "قبل", "قبيل")]
    + [(phrase, "by") for phrase in ("by", "by the", "no later than", "بحلول", "قبل حلول", "في موعد أقصاه")]
    + [(phrase, "after") for phrase in ("after", "only after", "following", "بعد", "عقب")]
    + [(f"{side} the", side) for side in ("before", "after")]
    + [(f"{side} {unit}", meaning) for side, meaning in (("قبل", "before"), ("بعد", "after")) for unit in ("يوم", "شهر", "عام", "سنة")],
)


def is_in_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """«جسر 6 أكتوبر», "17 June Avenue", "every Friday": no date of what the sentence tells."""
    before = tokens[first - 1].text if first else ""
    after = tokens[end].text if end < len(tokens) else ""
    if before in RECURRING or (before in DAY_WORDS and first > 1 and tokens[first - 2].text in RECURRING):
        return True
    is_arabic_name = before in NAMED_BEFORE or (before[:1] in "بولف" and before[1:] in NAMED_BEFORE)
    return is_arabic_name or (after in NAMED_AFTER and tokens[end].raw[:1].isupper())


def side_before(tokens: Sequence[Token], first: int) -> Literal["before", "after", "by"] | None:
    """The side of the date that is meant; "before yesterday" and «بعد غد» were read as a whole before."""
    found = SIDES.before(tokens, first)
    return found[0] if found else None
