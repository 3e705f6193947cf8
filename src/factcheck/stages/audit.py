"""A cleaned article and its claims → every figure, date, named person and quotation in it, with the claim that covers it or none.

The audit reads the text by itself: what an extractor missed, rules or model, shows here.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.domain.article import Article, Sentence, Span
from factcheck.domain.claim import Claim, Coverage
from factcheck.domain.text import folded, one_line
from factcheck.domain.value import Found, Moment
from factcheck.lexicons.people import people_spans

QUOTED = re.compile(r"«([^«»\n]{2,600})»|“([^“”\n]{2,600})”|\"([^\"\n]{2,600})\"|„([^„“\n]{2,600})“")
FEWEST_QUOTED_WORDS = 2
"""A single word between marks is a name or a title, not a quotation."""
ENOUGH = 0.6
"""A quotation is covered by a claim whose words hold this share of it."""

Find = Callable[[str], tuple[Found, ...]]


def audit(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], *, find: Find) -> tuple[Coverage, ...]:
    """Sorted by place; `claims` may be those of all articles."""
    own = [claim for claim in claims if claim.article == article.id]
    mentions = [mention for sentence in sentences for mention in _mentions(article, sentence, find)]
    return tuple(_with_claim(mention, own) for mention in sorted(mentions, key=lambda m: (m.start, m.end, m.kind)))


def uncovered_sentences(coverage: Sequence[Coverage], sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Numbers of the sentences in which a figure, date or quotation has no claim: what a second pass should read again."""
    missed = [c.start for c in coverage if c.covered_by is None and c.kind != "person"]
    return tuple(s.number for s in sentences if any(s.start <= start < s.end for start in missed))


def _mentions(article: Article, sentence: Sentence, find: Find) -> Iterator[Coverage]:
    text = article.text[sentence.start : sentence.end]
    for found in find(text):
        yield _mention(article, sentence.start, found, "date" if isinstance(found.value, Moment) else "figure")
    for person in people_spans(text):
        yield _mention(article, sentence.start, person, "person")
    for match in QUOTED.finditer(text):
        if len(match[0].split()) >= FEWEST_QUOTED_WORDS:
            yield _mention(article, sentence.start, Span(start=match.start(), end=match.end()), "quotation")


def _mention(article: Article, offset: int, span: Found | Span, kind: str) -> Coverage:
    start, end = offset + span.start, offset + span.end
    surface = one_line(article.text[start:end])
    return Coverage.model_validate({"article": article.id, "surface": surface, "start": start, "end": end, "kind": kind})


def _with_claim(mention: Coverage, claims: Sequence[Claim]) -> Coverage:
    covering = [claim for claim in claims if _covers(claim, mention)]
    nearest = min(covering, key=lambda c: (c.end - c.start, c.start, c.id), default=None)
    return mention.model_copy(update={"covered_by": nearest.id if nearest else None})


def _covers(claim: Claim, mention: Coverage) -> bool:
    """A figure or date needs a claim whose words hold it; a quotation most of it; a person a quote or an attribution with the name."""
    shared = min(claim.words_end, mention.end) - max(claim.words_start, mention.start)
    if mention.kind == "person":
        return shared > 0 or claim.start <= mention.start < claim.end or _is_voice(claim, mention.surface)
    if mention.kind == "quotation":
        return shared >= ENOUGH * (mention.end - mention.start) or (claim.start <= mention.start and mention.end <= claim.end)
    return shared > 0 and shared >= ENOUGH * min(mention.end - mention.start, claim.words_end - claim.words_start)


def _is_voice(claim: Claim, person: str) -> bool:
    return any(folded(name) in folded(person) for name in claim.attribution if name.strip())
