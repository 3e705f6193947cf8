"""Events: every answer is told of once, with its cost, whatever it came from."""

import pytest

from factcheck.errors import AnswerRejected
from factcheck.events import CallFailed, CallFinished, CallStarted, Event
from factcheck.llm.protocol import Reply, Request, T, Usage, unpriced
from factcheck.llm.reported import ReportedLLM
from tests.llm.asking import MINISTER, asked
from tests.llm.fakes import FakeLLM


class _Cached:
    async def complete(self, request: Request[T]) -> Reply[T]:
        reply = await FakeLLM({"name_people": MINISTER}).complete(request)
        return Reply(reply.answer, reply.usage, reply.model, cached=True)


async def test_an_answer_is_started_and_finished_with_its_cost() -> None:
    events: list[Event] = []
    llm = ReportedLLM(FakeLLM({"name_people": MINISTER}), sink=events.append, cost_of=lambda model, usage: 0.5)

    await llm.complete(asked())

    started, finished = events
    assert started == CallStarted("name_people", "01-maraya")
    assert isinstance(finished, CallFinished)
    assert (finished.cost_usd, finished.cached, finished.output_tokens) == (0.5, False, 10)


async def test_a_cached_answer_costs_nothing_now() -> None:
    events: list[Event] = []

    await ReportedLLM(_Cached(), sink=events.append).complete(asked())

    assert isinstance(events[-1], CallFinished)
    assert (events[-1].cost_usd, events[-1].cached) == (0.0, True)


async def test_a_failure_is_told_of_and_goes_on() -> None:
    events: list[Event] = []

    with pytest.raises(AnswerRejected):
        await ReportedLLM(FakeLLM({"name_people": AnswerRejected("declined")}), sink=events.append).complete(asked())

    assert events[-1] == CallFailed("name_people", "01-maraya", "declined")


def test_without_prices_a_cost_is_unknown() -> None:
    assert unpriced("m", Usage(1, 1)) is None
