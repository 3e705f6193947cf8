"""A brief and passages of its articles go in; the claims that stand in a passage, and how two passages' claims were related, come out."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import PurePath

from factcheck.domain.brief import Brief, Pair
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Relation
from factcheck.evaluation.gold import Mention

APART = (Relation.DIFFERENT_EVENT, Relation.UNRELATED, Relation.NOT_COMPARABLE)


class Passages:
    """Looks passages up in a brief that was made with its articles' texts (`Tools.with_texts`)."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self._texts = {PurePath(a.path).name: (a.id, a.text) for a in brief.articles}
        self._pairs = {frozenset((p.a, p.b)): p for p in brief.pairs}
        self.claims = {c.id: c for c in brief.claims}

    def article(self, file: str) -> str:
        """The article's id; empty where the brief lacks the file."""
        return self._texts.get(PurePath(file).name, ("", ""))[0]

    def span(self, mention: Mention) -> tuple[str, int, int] | None:
        """Article id and offsets; `None` where the file is missing from the brief or does not hold the words."""
        article, text = self._texts.get(PurePath(mention.file).name, ("", ""))
        at = text.find(mention.quote) if article else -1
        return (article, at, at + len(mention.quote)) if at >= 0 else None

    def within(self, mention: Mention) -> tuple[Claim, ...]:
        """Claims whose own words overlap the passage; failing that, claims whose whole quote does."""
        found = self.span(mention)
        return self.overlapping(*found) if found else ()

    def overlapping(self, article: str, start: int, end: int) -> tuple[Claim, ...]:
        there = [c for c in self.claims.values() if c.article == article]
        by_words = tuple(c for c in there if c.words_start < end and start < c.words_end)
        return by_words or tuple(c for c in there if c.start < end and start < c.end)

    def between(self, first: Iterable[Claim], second: Iterable[Claim]) -> tuple[Pair, ...]:
        """The brief's pairs that join a claim of one side to a claim of the other, each once."""
        keys = dict.fromkeys(frozenset((a.id, b.id)) for a, b in product(tuple(first), tuple(second)) if a.id != b.id)
        return tuple(self._pairs[key] for key in keys if key in self._pairs)

    def across(self, sides: Iterable[Iterable[Claim]]) -> Iterator[Pair]:
        """`between` for each two of several sides."""
        for first, second in combinations([tuple(s) for s in sides], 2):
            yield from self.between(first, second)
