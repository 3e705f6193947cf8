"""A number's place goes in, whether it is an age comes out: "aged 40", «فوق سن الستين», "children under 5"."""

from collections.abc import Sequence

from factcheck.stages.normalise.counted import NOUNS, WIDER, noun_after
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.units import Unit
from factcheck.stages.normalise.wordforms import Phrases, lookup

YEARS = Unit("day", 365.25)
AGES = Phrases([(phrase, True) for phrase in ("aged", "age", "ages", "the age of", "the ages of", "age of", "سن", "السن", "سن ال")])
OLDER_YOUNGER = frozenset(("over", "under", "above", "below"))
OLDEST = 120


def age_lead(tokens: Sequence[Token], first: int) -> int | None:
    """Where the words that make the number at `first` an age start; `None` where none stand before it."""
    lead = AGES.before(tokens, first)
    return lead[1] if lead else None


def is_age_of_people(tokens: Sequence[Token], first: int, end: int, *, highest: float) -> bool:
    """A bare number after "over" or "under" right behind people is how old they are."""
    at = first - 2
    if at < 0 or tokens[at + 1].text not in OLDER_YOUNGER or highest > OLDEST or noun_after(tokens, end) is not None:
        return False
    noun = lookup(tokens[at].text, NOUNS)
    return noun is not None and "person" in (noun[0][0], WIDER.get(noun[0][0]))
