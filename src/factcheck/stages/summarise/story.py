"""What there is to summarise, and a summary: shared by the model's and the rules' summary."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.brief import BriefSentence, Question
from factcheck.domain.claim import Claim, Rejected


@dataclass(frozen=True, slots=True)
class Summary:
    """Sentences that hold; `abstracts` by article id; `dropped` with the reason."""

    summary: tuple[BriefSentence, ...] = ()
    abstracts: Mapping[str, tuple[BriefSentence, ...]] | None = None
    dropped: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """What there is to summarise, all in canonical order."""

    articles: Sequence[Article]
    claims: Sequence[Claim]
    questions: Sequence[Question]
    language: str
