"""What a sentence reports somebody as saying → one draft a speech, on the chain of those who said and passed it on."""

from collections.abc import Iterator, Sequence

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import ClaimDraft
from factcheck.lexicons.speakers import voice
from factcheck.lexicons.words import words
from factcheck.stages.extract.rules.quotations import Speech
from factcheck.stages.extract.rules.values import verbatim

FEWEST_WORDS = 2


def statement_drafts(article: Article, sentence: Sentence, spoken: Sequence[Speech]) -> Iterator[ClaimDraft]:
    """Quotation marks round a single word quote no statement."""
    for speech in spoken:
        said = sentence.text[speech.start : speech.end]
        if len(words(said)) >= FEWEST_WORDS:
            yield _draft(article, sentence, speech)


def _draft(article: Article, sentence: Sentence, speech: Speech) -> ClaimDraft:
    names = tuple(sentence.text[s.start : s.end] for s in speech.chain)
    voices = tuple(voice(name) for name in names)
    verb = "denial" if speech.denied else "quotation" if speech.direct else "statement"
    return ClaimDraft(
        article=article.id,
        sentences=(sentence.number,),
        words=verbatim(sentence.text, speech.start, speech.end),
        text=sentence.text.strip(),
        kind="statement",
        slot=f"{verb} of {voices[-1]}",
        occasion="",
        attribution=names,
        voices=voices,
        modality="denied" if speech.denied else "asserted",
        extractor="rules",
    )
