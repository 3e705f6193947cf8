"""Events of a run go in one by one; what the screens show of the run can be read at any moment."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from factcheck.domain.article import Article
from factcheck.domain.brief import Brief, Pair, Question
from factcheck.domain.claim import Claim
from factcheck.events import (
    ArticleRead,
    BriefReady,
    CallFailed,
    CallFinished,
    CallRetried,
    CallStarted,
    ClaimGrounded,
    Event,
    QuestionCompared,
    QuoteRejected,
    SourceFailed,
    StageStarted,
)

CallState = Literal["asking", "waiting", "answered", "cached", "failed"]


@dataclass(frozen=True, slots=True)
class Call:
    """One question to the model as far as it has come."""

    stage: str
    place: str
    state: CallState = "asking"
    attempts: int = 1
    seconds: float = 0.0
    input_tokens: int | None = None
    output_tokens: int | None = None
    cost_usd: float | None = None
    reason: str = ""


@dataclass(slots=True)
class Watch:
    """Grows with `note`; all mappings keep the order in which things came."""

    stage: str = ""
    total: int | None = None
    articles: dict[str, Article] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    pairs: dict[str, tuple[Pair, ...]] = field(default_factory=dict)
    calls: dict[tuple[str, str], Call] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    """Path → reason."""
    rejected: int = 0
    brief: Brief | None = None
    _asked: dict[str, str] = field(default_factory=dict)
    """Claim id → the question that it answers at present."""

    def note(self, event: Event) -> None:
        NOTES[type(event)](self, event)

    @property
    def cost(self) -> float | None:
        """Of calls made now, not of cached answers; `None` where no price is known."""
        known = [c.cost_usd for c in self.calls.values() if c.state == "answered" and c.cost_usd is not None]
        return sum(known) if known else None

    @property
    def answered(self) -> int:
        return sum(c.state in ("answered", "cached") for c in self.calls.values())

    @property
    def over_budget(self) -> bool:
        """Whether the cost cap left something out."""
        return any("cost cap" in c.reason for c in self.calls.values()) or any("cost cap" in reason for reason in self.failed.values())

    def seconds_left(self) -> float | None:
        """A guess from the calls that were answered; `None` before the first."""
        took = [c.seconds for c in self.calls.values() if c.state == "answered"]
        open_calls = sum(c.state in ("asking", "waiting") for c in self.calls.values())
        return sum(took) / len(took) * max(1, open_calls) if took and open_calls else None

    def _stage(self, event: StageStarted) -> None:
        self.stage, self.total = event.stage, event.total

    def _article(self, event: ArticleRead) -> None:
        self.articles[event.article.id] = event.article

    def _source_failed(self, event: SourceFailed) -> None:
        self.failed[event.path] = event.reason

    def _claim(self, event: ClaimGrounded) -> None:
        self.claims[event.claim.id] = event.claim

    def _rejected(self, _event: QuoteRejected) -> None:
        self.rejected += 1

    def _question(self, event: QuestionCompared) -> None:
        """A claim answers one question at a time: the judge's round may group claims anew, under new ids."""
        claims = [c for position in event.question.positions for c in position.claims]
        for stale in {self._asked[c] for c in claims if c in self._asked} - {event.question.id}:
            self.questions.pop(stale, None)
            self.pairs.pop(stale, None)
        self._asked |= dict.fromkeys(claims, event.question.id)
        self.questions[event.question.id] = event.question
        self.pairs[event.question.id] = event.pairs

    def _call_started(self, event: CallStarted) -> None:
        self.calls[event.stage, event.place] = Call(event.stage, event.place)

    def _call_finished(self, event: CallFinished) -> None:
        call = self.calls.get((event.stage, event.place), Call(event.stage, event.place))
        self.calls[event.stage, event.place] = replace(
            call,
            state="cached" if event.cached else "answered",
            seconds=event.seconds,
            input_tokens=event.input_tokens,
            output_tokens=event.output_tokens,
            cost_usd=event.cost_usd,
            reason="",
        )

    def _call_retried(self, event: CallRetried) -> None:
        call = self.calls.get((event.stage, event.place), Call(event.stage, event.place))
        self.calls[event.stage, event.place] = replace(call, state="waiting", attempts=event.attempt + 1, reason=event.reason)

    def _call_failed(self, event: CallFailed) -> None:
        call = self.calls.get((event.stage, event.place), Call(event.stage, event.place))
        self.calls[event.stage, event.place] = replace(call, state="failed", reason=event.reason)

    def _ready(self, event: BriefReady) -> None:
        self.brief = event.brief


NOTES: dict[type, Callable[..., None]] = {
    StageStarted: Watch._stage,
    ArticleRead: Watch._article,
    SourceFailed: Watch._source_failed,
    ClaimGrounded: Watch._claim,
    QuoteRejected: Watch._rejected,
    QuestionCompared: Watch._question,
    CallStarted: Watch._call_started,
    CallFinished: Watch._call_finished,
    CallRetried: Watch._call_retried,
    CallFailed: Watch._call_failed,
    BriefReady: Watch._ready,
}
