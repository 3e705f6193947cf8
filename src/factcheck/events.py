"""What a run tells its shells while it goes on: small frozen messages to a sink, in the order they happen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from factcheck.domain.article import Article
from factcheck.domain.brief import Brief, Pair, Question
from factcheck.domain.claim import Claim, Rejected

Stage = Literal["ingest", "extract", "ground", "audit", "align", "compare", "judge", "independence", "summarise"]


@dataclass(frozen=True, slots=True)
class StageStarted:
    """A stage begins; `total` is the number of its steps where it is known (articles, batches)."""

    stage: Stage
    total: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """A source came in and was cleaned."""

    article: Article


@dataclass(frozen=True, slots=True)
class SourceFailed:
    """A source is missing from the brief, or part of it."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimGrounded:
    """A draft's quote was found."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class QuoteRejected:
    """A draft did not become a claim."""

    rejected: Rejected


@dataclass(frozen=True, slots=True)
class QuestionCompared:
    """A question has its verdict; sent once more where the judge changes it."""

    question: Question
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class CallStarted:
    """A question goes to the model (or to its cache)."""

    stage: str
    place: str


@dataclass(frozen=True, slots=True)
class CallFinished:
    """An answer came; `cached`: no call was made for it."""

    stage: str
    place: str
    seconds: float
    input_tokens: int | None
    output_tokens: int | None
    cost_usd: float | None
    cached: bool


@dataclass(frozen=True, slots=True)
class CallRetried:
    """An attempt failed and another is due in `wait` seconds."""

    stage: str
    place: str
    attempt: int
    wait: float
    reason: str


@dataclass(frozen=True, slots=True)
class CallFailed:
    """No answer for this place; the run goes on without it where it can."""

    stage: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class BriefReady:
    """The run is over."""

    brief: Brief


Event = (
    StageStarted
    | ArticleRead
    | SourceFailed
    | ClaimGrounded
    | QuoteRejected
    | QuestionCompared
    | CallStarted
    | CallFinished
    | CallRetried
    | CallFailed
    | BriefReady
)
Sink = Callable[[Event], None]


def silent(_event: Event) -> None:
    """The sink of a run that nobody watches."""
