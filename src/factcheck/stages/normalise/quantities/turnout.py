"""A share's place goes in, whether it is a turnout comes out: "turnout was 48 per cent", «بلغت نسبة المشاركة في الاستفتاء 48 في المئة»."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.clauses import COMMAS, ends_sentence
from factcheck.stages.normalise.quantities.counted import Noun
from factcheck.stages.normalise.tokens import Token

TURNOUT = frozenset(("turnout",))
RATES = frozenset(folded(clitic + word) for word in ("نسبة", "ونسبة") for clitic in ("", "ب", "ل"))
TAKING_PART = frozenset(map(folded, ("المشاركة", "الإقبال", "الاقتراع", "التصويت", "مشاركة", "إقبال")))
# «نسبة المشاركة في الإضراب» is none.
BALLOT_TEXT = (
    "انتخابات الانتخابات انتخاب استفتاء الاستفتاء اقتراع الاقتراع التصويت ناخبين الناخبين للناخبين رئاسيات الرئاسيات تشريعيات البلديات"
)
BALLOTS = frozenset(folded(clitic + word) for word in BALLOT_TEXT.split() for clitic in ("", "ب", "ل"))
REACH = 8
AROUND = 14


def turnout_before(tokens: Sequence[Token], first: int) -> Noun | None:
    """Voters, where the words before the share at `first` tell a turnout."""
    for at in range(first - 1, max(-1, first - REACH), -1):
        if ends_sentence(tokens, at) or tokens[at].text in COMMAS:
            return None
        if tokens[at].text in TURNOUT or (tokens[at].text in TAKING_PART and _is_of_ballot(tokens, at)):
            return Noun("voter", "person", first)
    return None


def _is_of_ballot(tokens: Sequence[Token], at: int) -> bool:
    is_rate = at > 0 and tokens[at - 1].text in RATES
    return is_rate and any(token.text in BALLOTS for token in tokens[max(0, at - AROUND) : at + AROUND])
