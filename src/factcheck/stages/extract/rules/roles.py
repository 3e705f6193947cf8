"""People whom a sentence names with their office → one draft a person: "health minister Hala Dergham"."""

from collections.abc import Iterator

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import ClaimDraft
from factcheck.lexicons.people import named_people
from factcheck.stages.extract.rules.values import verbatim


def role_drafts(article: Article, sentence: Sentence) -> Iterator[ClaimDraft]:
    """The words hold name and office; the slot names the person."""
    for person in named_people(sentence.text):
        yield ClaimDraft(
            article=article.id,
            sentences=(sentence.number,),
            words=verbatim(sentence.text, person.full_start, person.full_end),
            text=sentence.text.strip(),
            kind="role",
            slot=f"office of {sentence.text[person.start : person.end]}",
            occasion="",
            extractor="rules",
        )
