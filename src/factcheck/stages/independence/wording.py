"""Two texts go in; how much of their wording is one, comes out.

Shingling after Broder (1997), "On the resemblance and containment of documents": containment, because a copy may be cut or added to.
"""

import re
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.relation import Independence
from factcheck.domain.text import folded

SHINGLE = 5
COPIED = 0.5
"""Share of the shorter text's shingles: above it the texts are one (press copies measure 0.6 to 1, separate reports below 0.05)."""
SHARED = 0.12
"""Above it at least a paragraph is common."""
PASSAGE = 30
"""So many words in one run, outside quotation marks, are copied however long the rest is; a quotation may be reported by anybody."""
SHORTEST = 40
"""Words; a shorter text shows nothing."""
QUOTED = re.compile(r'"[^"\n]{1,600}"')


@dataclass(frozen=True, slots=True)
class Wording:
    """A text's five-word runs, and those of what it says in its own words, in reading order."""

    words: int
    runs: frozenset[str]
    own: tuple[str, ...]


def wording_of(article: Article) -> Wording:
    """Of the kept parts alone: menus and comment rules are common to all pages of a site."""
    body = folded(" ".join(article.text[span.start : span.end] for span in article.kept))
    # A mark where a quotation stood, so that no run reaches across it.
    return Wording(len(body.split()), frozenset(_runs(body)), _runs(QUOTED.sub(" \N{WHITE SQUARE} ", body)))


def by_wording(a: Wording, b: Wording) -> tuple[Independence, str] | None:
    """COPY or SAME_ROOT with what is common; `None` where too little is."""
    if min(a.words, b.words) < SHORTEST:
        return None
    share = len(a.runs & b.runs) / max(1, min(len(a.runs), len(b.runs)))
    if share >= COPIED:
        return Independence.COPY, f"{share:.0%} of the shorter text's five-word runs stand in the other"
    passage = _longest(a.own, frozenset(b.own))
    if passage >= PASSAGE:
        return Independence.SAME_ROOT, f"a passage of {passage} words stands in both"
    if share >= SHARED:
        return Independence.SAME_ROOT, f"{share:.0%} of the shorter text's five-word runs stand in the other"
    return None


def _runs(text: str) -> tuple[str, ...]:
    words = re.findall(r"\w+|\N{WHITE SQUARE}", text)
    return tuple(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _longest(runs: tuple[str, ...], other: frozenset[str]) -> int:
    """Words of the longest passage whose every run stands in the other text; a run with a quotation in it ends it."""
    best = length = 0
    for run in runs:
        length = length + 1 if run in other and "\N{WHITE SQUARE}" not in run else 0
        best = max(best, length)
    return best + SHINGLE - 1 if best else 0
