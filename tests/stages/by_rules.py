"""Articles made in a test, read, grounded and aligned by rules alone, as the pipeline does it; views of what came of them."""

from collections.abc import Sequence
from functools import partial

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import Claim, Extraction, Rejected
from factcheck.domain.value import Found
from factcheck.stages.align.events import Occasions
from factcheck.stages.align.rules import align
from factcheck.stages.extract import rules
from factcheck.stages.ground import ground
from factcheck.stages.normalise import find_values, understand

Source = tuple[Article, tuple[Sentence, ...]]


def values_of(article: Article, text: str) -> tuple[Found, ...]:
    """The values that the article's text mentions."""
    return find_values(text, language=article.language, published=article.published)


def extracted(source: Source) -> Extraction:
    article, sentences = source
    return rules.extract(article, sentences, find=partial(values_of, article))


def claimed(source: Source) -> list[Claim]:
    """Grounded claims with their values; a draft that cannot be grounded fails the test."""
    article, sentences = source
    claims: dict[str, Claim] = {}
    for draft in extracted(source).drafts:
        grounded = ground(draft, article, sentences, figures=lambda _text: frozenset())
        assert not isinstance(grounded, Rejected), grounded
        claims.setdefault(grounded.id, _understood(grounded, article, sentences))
    return list(claims.values())


def questions(*sources: Source) -> list[list[str]]:
    """The words of the claims that share a question with another article's, sorted; single claims are left out."""
    claims = {claim.id: claim for source in sources for claim in claimed(source)}
    alignment = align(tuple(claims.values()), [article for article, _ in sources], occasions_of(sources))
    shared = [[claims[i] for i in group.claims] for group in alignment.groups if len(group.claims) > 1]
    return sorted(sorted(claim.words for claim in members) for members in shared if len({c.article for c in members}) > 1)


def occasions_of(sources: Sequence[Source]) -> Occasions:
    return {(source[0].id, draft.key): (draft, None) for source in sources for draft in extracted(source).occasions}


def _understood(claim: Claim, article: Article, sentences: Sequence[Sentence]) -> Claim:
    sentence = next(s for s in sentences if s.number == claim.sentences[0])
    value = understand(
        claim.words,
        context=article.text[sentence.start : sentence.end],
        kind=claim.kind,
        published=article.published,
        language=article.language,
        at=claim.words_start - sentence.start,
    )
    return claim.model_copy(update={"value": value})
