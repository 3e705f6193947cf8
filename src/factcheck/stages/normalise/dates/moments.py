"""A text goes in, its moments come out, not yet settled by a publication date."""

from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.reading import read_dates
from factcheck.stages.normalise.dates.when import IN_NAME, When
from factcheck.stages.normalise.tokens import Tokens, tokenise

# "Now" dates nothing in a sentence; alone it is understood.
NOW = frozenset(folded(word) for word in ("now", "الآن", "حاليا"))
FEW = 4
# «الأسبوع التالي» follows what a sentence told before; alone it can only follow the day of speaking.
_NEXT, _LAST = (("المقبل", "المقبلة"), ("الماضي", "الماضية"))
DAY = folded("يوم")
DEICTIC = {
    folded(word): folded(instead)
    for words, deictic in ((("التالي", "التالية"), _NEXT), (("السابق", "السابقة"), _LAST))
    for word, instead in zip(words, deictic, strict=True)
}


@dataclass(frozen=True, slots=True)
class MomentMention:
    """Code points `[start, end)` of the text, tokens `[first, last)`."""

    start: int
    end: int
    first: int
    last: int
    when: When


def moments_in(text: str) -> tuple[MomentMention, ...]:
    """Sorted, disjoint; not yet settled by a publication date."""
    return tuple(mention for mention in mentions_in(text) if mention.when is not IN_NAME)


@lru_cache(maxsize=1_024)
def mentions_in(text: str) -> tuple[MomentMention, ...]:
    """As `moments_in`, with the dates that are parts of names."""
    tokens = tokenise(text)
    mentions = (
        m
        for m in read_dates(_alone(tokens))
        if len(tokens) < FEW or m.end > m.first + 1 or tokens[m.first].text.removeprefix("و") not in NOW
    )
    return tuple(MomentMention(tokens[m.first].start, tokens[m.end - 1].end, m.first, m.end, m.when) for m in mentions)


def _alone(tokens: Tokens) -> Tokens:
    """A phrase that is the whole text, with its last word as it is said of the day of speaking."""
    instead = DEICTIC.get(tokens[-1].text) if len(tokens) in (FEW - 2, FEW - 1) else None
    if instead is None or (len(tokens) == FEW - 1 and tokens[0].text != DAY):
        return tokens
    said = Tokens((*tokens[:-1], replace(tokens[-1], text=instead)))
    said.memory = {}
    return said
