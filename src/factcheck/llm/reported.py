"""Requests pass through; what became of each goes to a sink as CallStarted and then CallFinished or CallFailed."""

import time

from factcheck.errors import FactcheckError
from factcheck.events import CallFailed, CallFinished, CallStarted, Sink
from factcheck.llm.protocol import LLM, CostOf, Reply, Request, T, unpriced


class ReportedLLM:
    """The outermost wrapper: a shell sees every answer once, whether it was paid for, cached or replayed."""

    def __init__(self, inner: LLM, *, sink: Sink, cost_of: CostOf = unpriced) -> None:
        self._inner = inner
        self._sink = sink
        self._cost_of = cost_of

    async def complete(self, request: Request[T]) -> Reply[T]:
        """Raises: what `inner` raises."""
        stage, place, started = request.prompt.id, request.place, time.monotonic()
        self._sink(CallStarted(stage, place))
        try:
            reply = await self._inner.complete(request)
        except FactcheckError as error:
            self._sink(CallFailed(stage, place, error.what))
            raise
        usage, seconds = reply.usage, time.monotonic() - started
        cost = 0.0 if reply.cached else self._cost_of(reply.trace.asked_model or reply.model, usage)
        self._sink(CallFinished(stage, place, seconds, usage.input_tokens, usage.output_tokens, cost, reply.cached))
        return reply
