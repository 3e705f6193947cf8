"""Requests go in, answers of a real endpoint come out, with one retry policy, one deadline an answer and one client a run.

What is retried and what fails at once stands in `failures.POLICIES`; this module carries it out. A failure that every other
call of the run would meet too (a refused key, an empty account, an unknown model) stops them before they are made.
"""

import asyncio
import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Generic, Self

from factcheck.errors import ModelError
from factcheck.events import CallRetried, Sink, silent
from factcheck.llm.budget import Budget
from factcheck.llm.dialect import Dialect, DialectMemory
from factcheck.llm.egress import EgressLog
from factcheck.llm.exchange import content_key, usage_of
from factcheck.llm.failures import CallFailure, Kind
from factcheck.llm.gate import HEAD_START, Gate
from factcheck.llm.protocol import Attempt, Origin, Reply, Request, T, Trace
from factcheck.llm.reading import Answered
from factcheck.llm.wire import Wire
from factcheck.settings import DEFAULT_MODEL, Settings

MOST_CALLS = 8
"""For one answer, whatever the failures are; the dialect's ladder is the only way to come near it."""
LONGER_ANSWER = 2
RELAY = "hand-relay"


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. Full jitter: each pause is random between 0 and a bound that doubles (Brooker, Exponential Backoff And Jitter, 2015)."""

    first: float = 0.5
    longest: float = 20.0
    longest_asked: float = 120.0
    """A server that asks for more is not waited for."""
    head_start: float = HEAD_START

    def pause(self, failed: int, asked: float | None) -> float:
        """After the `failed`-th failure; never less than the server asks for."""
        bound = min(self.longest, self.first * 2 ** (failed - 1))
        return (asked or 0.0) + random.uniform(0, bound)  # noqa: S311 - spreads load, guards nothing


@dataclass(slots=True)
class _Progress(Generic[T]):
    """One answer in the making."""

    request: Request[T]
    max_tokens: int | None
    left: float
    attempts: list[Attempt] = field(default_factory=list)
    failures: dict[Kind, int] = field(default_factory=dict)
    calls: int = 0
    complaint: str = ""


class LiveLLM:
    """`async with LiveLLM(…) as llm`: the connections live as long as the block."""

    def __init__(
        self,
        settings: Settings,
        *,
        sink: Sink = silent,
        budget: Budget | None = None,
        keep: Path | None = None,
        pace: Pace | None = None,
    ) -> None:
        """`keep`: the folder for what was learnt of endpoints and for the egress log; `None` keeps neither.

        Raises: `SettingsError` where no call could succeed.
        """
        settings.check_live()
        self._settings = settings
        self._model = settings.model or DEFAULT_MODEL
        self._sink = sink
        self._budget = budget or Budget(cap=None, price=None)
        self._pace = pace or Pace()
        self._memory = DialectMemory(keep)
        self._stopped: ModelError | None = None
        self._ever_answered = False
        self.egress = EgressLog(keep)
        self.gate = Gate(ceiling=settings.concurrency, head_start=self._pace.head_start)
        self._wire = Wire(settings, on_headers=self.gate.read_headers)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._wire.aclose()

    async def complete(self, request: Request[T]) -> Reply[T]:
        """Raises: `ModelRefused`, `ModelUnreachable`, `AnswerRejected`, `BudgetReached`."""
        progress = _Progress(request, request.sampling.max_tokens, self._settings.answer_deadline)
        while True:
            dialect = self._memory.of(self._settings.base_url, self._model)
            try:
                answered = await self._call(progress, dialect)
            except CallFailure as failure:
                await self._prepare_next(progress, failure, dialect)
            else:
                self._memory.learn(self._settings.base_url, self._model, dialect)
                return self._reply(progress, answered, dialect)

    async def _call(self, progress: _Progress[T], dialect: Dialect) -> Answered[T]:
        """One call, under the gate, the budget and what is left of the deadline; waiting for the gate costs no deadline."""
        async with self.gate.slot() as went:
            if self._stopped is not None:
                raise self._stopped
            async with self._budget.call(progress.request, max_tokens=progress.max_tokens) as grant:
                progress.calls += 1
                self._note(progress.request)
                try:
                    async with asyncio.timeout(progress.left):
                        answered = await self._wire.ask(
                            progress.request, dialect=dialect, max_tokens=grant.max_tokens, complaint=progress.complaint
                        )
                except TimeoutError:
                    raise CallFailure(Kind.TIMEOUT, f"deadline of {self._settings.answer_deadline:.0f} s") from None
                except CallFailure as failure:
                    grant.attempt = failure.attempt
                    self._told(failure, went)
                    raise
                finally:
                    progress.left -= time.monotonic() - went
                grant.attempt = answered.attempt
                self._ever_answered = True
                self.gate.answered()
                return answered

    def _told(self, failure: CallFailure, went: float) -> None:
        """What a failure means for the other calls."""
        if failure.kind is Kind.RATE:
            self.gate.refused(went=went, retry_after=min(failure.retry_after or 0.0, self._pace.longest_asked))
        elif failure.attempt is not None:
            self.gate.answered()
        if failure.policy.for_all:
            self._stopped = failure.reported()

    async def _prepare_next(self, progress: _Progress[T], failure: CallFailure, dialect: Dialect) -> None:
        """Return where another call is worth making, with `progress` changed for it; raise where none is."""
        if failure.attempt is not None:
            progress.attempts.append(failure.attempt)
        failed = progress.failures[failure.kind] = progress.failures.get(failure.kind, 0) + 1
        if progress.calls >= MOST_CALLS or not (self._changes_dialect(failure, dialect, failed) or failed < failure.policy.tries):
            raise self._given_up(failure)
        if failure.kind is Kind.CUT and progress.max_tokens is not None:
            progress.max_tokens *= LONGER_ANSWER
        progress.complaint = failure.detail if failure.kind is Kind.MALFORMED else ""
        pause = self._pace.pause(sum(progress.failures.values()), failure.retry_after) if failure.policy.backs_off else 0.0
        if (failure.retry_after or 0.0) > self._pace.longest_asked or pause >= progress.left:
            raise self._given_up(failure)
        progress.left -= pause
        self._sink(CallRetried(progress.request.prompt.id, progress.request.place, progress.calls, pause, str(failure)))
        await asyncio.sleep(pause)

    def _changes_dialect(self, failure: CallFailure, dialect: Dialect, failed: int) -> bool:
        """A refused form teaches at once; an answer out of form only where the server has never obeyed this one."""
        if failure.kind is Kind.MALFORMED and (self._ever_answered or failed < failure.policy.tries):
            return False
        now = self._memory.of(self._settings.base_url, self._model)
        better = now if now != dialect else dialect.after(failure)
        if better is None or failure.kind not in (Kind.FORM, Kind.PARAMETER, Kind.MALFORMED):
            return False
        self._memory.learn(self._settings.base_url, self._model, better)
        return True

    def _given_up(self, failure: CallFailure) -> ModelError:
        """An endpoint that was never reached at all is not tried again by the calls that still wait."""
        error = failure.reported()
        if failure.kind in (Kind.TRANSPORT, Kind.OFFLINE) and not self._ever_answered:
            self._stopped = error
        return error

    def _reply(self, progress: _Progress[T], answered: Answered[T], dialect: Dialect) -> Reply[T]:
        attempts = (*progress.attempts, answered.attempt)
        origin: Origin = self._settings.origin or ("relay" if RELAY in f"{self._model} {answered.model}" else "live")
        trace = Trace(self._model, answered.fingerprint, answered.finish_reason, dialect.rung, attempts)
        return Reply(answered.answer, usage_of(attempts), answered.model or self._model, origin, trace=trace)

    def _note(self, request: Request[T]) -> None:
        self.egress.note(
            endpoint=self._settings.base_url,
            model=self._model,
            prompt=request.prompt.id,
            place=request.place,
            characters=len(request.prompt.system) + len(request.prompt.user),
            sha256=content_key(request),
        )
