"""Tokens before a date go in, the side of it that is meant comes out: "before", "after", "by", "no earlier than"."""

from collections.abc import Sequence
from typing import Literal

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.leaning import ends_sentence
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

Side = Literal["before", "after", "by", "from"]
SIDES: Phrases[Side] = Phrases(
    [(phrase, "before") for phrase in ("before", "prior to", "قبل", "قبيل")]
    + [(phrase, "by") for phrase in ("by", "by the", "بحلول", "قبل حلول")]
    + [(f"{denial} {later}", "by") for denial in ("no", "not") for later in ("later than", "after")]
    + [(phrase, "by") for phrase in ("في موعد أقصاه", "موعد أقصاه", "في أجل أقصاه", "في مهلة أقصاها", "مهلة أقصاها", "في موعد لا يتجاوز", "موعد لا يتجاوز",
                                     "في موعد لا يتعدى", "في موعد غايته", "ليس بعد", "لا بعد", "on or before", "في أو قبل")]
    + [(f"{denial} {earlier}", "from") for denial in ("no", "not") for earlier in ("earlier than", "sooner than", "before", "until", "prior to")]
    + [(phrase, "from") for phrase in ("ليس قبل", "لا قبل", "on or after")]
    + [(phrase, "after") for phrase in ("after", "only after", "following", "بعد", "عقب")]
    + [(f"{side} the", side) for side in ("before", "after")]
    + [(f"{side} {unit}", meaning) for side, meaning in (("قبل", "before"), ("بعد", "after")) for unit in ("يوم", "شهر", "عام", "سنة")],
)  # fmt: skip
# «لن تجرى … قبل», "will not open before": what comes before the date is denied, so the day itself and all after it stay open.
DENIALS = frozenset(folded(word) for word in ("لن", "لم", "لا", "ليس", "ليست", "not", "cannot", "never", "won", "didn", "wouldn"))
CLAUSE_STARTS = frozenset(folded(word) for word in ("أن", "إن", "أنه", "أنها", "أنهم", "إنه", "إنها", "الذي", "التي", "that", "who", "which", "but", "لكن", "ولكن", "and", "or", "because", "لأن", "إذا",
                                                    "if", "إلا", "unless", ",", "،", ";", "؛", ":", "«", "»", '"'))  # fmt: skip
# These tell of what comes near.
SHORTLY = tuple(folded(word) for word in ("قبيل", "عقب", "following"))
# «بعد الثالثة فجرا بقليل»
NEAR_AFTER = frozenset(folded(word) for word in ("بقليل", "بدقائق", "مباشرة", "بلحظات", "بدقيقة", "بوقت", "بثوان", "فورا"))
NEARLY = frozenset(
    folded(word)
    for word in (
        "just",
        "soon",
        "shortly",
        "right",
        "immediately",
        "minutes",
        "moments",
        "little",
        "hours",
        "hour",
        "دقائق",
        "قليل",
        "بقليل",
        "ساعات",
        "ساعة",
        "دقيقة",
    )
)
STILL = frozenset(("يزال", "تزال", "زال", "زالت"))
CLAUSE = 9


def side_before(tokens: Sequence[Token], first: int, end: int) -> Side | None:
    """The side of the date that is meant; "before yesterday" and «بعد غد» were read as a whole before; none of "after Sunday's fire"."""
    found = SIDES.before(tokens, first)
    if found is None or (
        end + 1 < len(tokens) and tokens[end].text in ("'", "’") and tokens[end + 1].text == "s" and tokens[end + 1].glued
    ):
        return None
    return "from" if found[0] == "before" and _is_denied(tokens, found[1]) else found[0]


def is_wide_side(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "after 5 p.m." leaves the hours open, "just after 5 p.m." and «قبيل» do not."""
    found = SIDES.before(tokens, first)
    if found is None or tokens[found[1]].text.endswith(SHORTLY):
        return False
    is_near_after = end < len(tokens) and tokens[end].text in NEAR_AFTER
    return not is_near_after and not (found[1] and tokens[found[1] - 1].text in NEARLY)


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause that goes on at this token began with a denial."""
    for index in range(at - 1, max(-1, at - CLAUSE - 1), -1):
        if tokens[index].text in DENIALS:
            return tokens[index + 1].text not in STILL
        if tokens[index].text in CLAUSE_STARTS or ends_sentence(tokens, index):
            return False
    return False
