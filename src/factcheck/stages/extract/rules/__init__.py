"""One article's sentences and the values found in them → claim drafts and occasions, by rules alone: no model, no network.

What the rules cannot place they leave out: a draft needs a value or a quotation, and a word that says what it is about.
"""

from collections.abc import Callable, Iterator, Sequence

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import ClaimDraft, Extraction
from factcheck.domain.value import Found
from factcheck.lexicons.addressed import is_injection
from factcheck.stages.extract.rules.occasions import placed
from factcheck.stages.extract.rules.quotations import speeches
from factcheck.stages.extract.rules.roles import role_drafts
from factcheck.stages.extract.rules.statements import statement_drafts
from factcheck.stages.extract.rules.values import value_drafts

Find = Callable[[str], tuple[Found, ...]]
"""The values that a text mentions, sorted by start."""


def extract(article: Article, sentences: Sequence[Sentence], *, find: Find) -> Extraction:
    """Drafts in reading order; sentences addressed to a model give none."""
    readable = [sentence for sentence in sentences if not is_injection(sentence.text)]
    return placed([draft for sentence in readable for draft in _drafts(article, sentence, find)], article, readable)


def _drafts(article: Article, sentence: Sentence, find: Find) -> Iterator[ClaimDraft]:
    spoken = speeches(sentence.text)
    yield from value_drafts(article, sentence, found=find(sentence.text), spoken=spoken)
    yield from statement_drafts(article, sentence, spoken)
    yield from role_drafts(article, sentence)
