"""A whole run: what comes out, that nothing but content determines it, and that one failure does not take the rest with it."""

import asyncio
import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.domain.brief import Brief, Question, Skipped
from factcheck.domain.relation import Relation, Status
from factcheck.errors import BudgetReached, ModelUnreachable, ReplayMiss, UsageError
from factcheck.events import BriefReady, ClaimGrounded, Event, QuestionCompared, SourceFailed, StageStarted
from factcheck.llm.protocol import LLM, Reply, Request, T
from factcheck.pipeline import Tools, list_claims, run
from factcheck.render.json_brief import json_text
from tests.llm.fakes import FakeLLM
from tests.pipeline.story import articles, extracted, model


async def briefed(llm: LLM | None = None, **more: object) -> Brief:
    tools = Tools(extractor="model", llm=llm or model())
    return await run(articles(), tools, title="The Corran", **more)  # type: ignore[arg-type]


def asked(brief: Brief, text: str) -> Question:
    return next(q for q in brief.questions if text in q.text)


async def test_every_claim_reads_back_from_its_file() -> None:
    brief = await briefed()

    texts = {a.id: raw.text for a in brief.articles for raw in articles() if raw.path == a.path}
    assert len(brief.claims) == 6
    assert all(c.quote == texts[c.article][c.start : c.end] for c in brief.claims)


async def test_values_decide_what_they_can_across_languages() -> None:
    brief = await briefed()

    cars = asked(brief, "cars")
    claims = {c.id: c for c in brief.claims}
    verdicts = {frozenset((claims[p.a].words, claims[p.b].words)): p for p in brief.pairs if p.question == cars.id}
    assert cars.status is Status.CONFLICTED
    assert verdicts[frozenset(("40 cars", "أربعين سيارة"))].relation is Relation.EQUIVALENT
    assert verdicts[frozenset(("55 cars", "أربعين سيارة"))].relation is Relation.CONTRADICTS
    assert verdicts[frozenset(("55 cars", "أربعين سيارة"))].decided_by == "values"
    assert "15 apart" in cars.size


async def test_the_model_decides_only_what_values_leave_open() -> None:
    brief = await briefed()

    place = asked(brief, "Where")
    assert place.relation is Relation.CONTRADICTS
    assert {p.decided_by for p in brief.pairs if p.question == place.id} == {"model"}


async def test_calls_do_not_grow_with_the_square_of_articles() -> None:
    llm = model()

    await briefed(llm)

    asked_for = [r.prompt.id for r in llm.requests]
    assert asked_for.count("extract_claims") == 3
    assert asked_for.count("group_questions") == 1
    assert asked_for.count("judge_positions") == 2
    assert asked_for.count("summarise") == 1


async def test_a_summary_sentence_without_support_is_dropped_and_reported() -> None:
    brief = await briefed()

    assert [s.sentence for s in brief.summary] == ["A fire broke out aboard the Corran."]
    assert [d.reason for d in brief.dropped_sentences] == ["holds the figure 900, which its claims do not hold"]


class Slow:
    """Answers in a random order."""

    def __init__(self, inner: LLM, seed: int) -> None:
        self._inner, self._random = inner, random.Random(seed)

    async def complete(self, request: Request[T]) -> Reply[T]:
        await asyncio.sleep(self._random.random() / 200)
        return await self._inner.complete(request)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(3)), seed=st.integers(0, 9))
def test_088_the_order_of_articles_and_answers_changes_no_byte(order: list[int], seed: int) -> None:
    shuffled = [articles()[i] for i in order]

    brief = asyncio.run(run(shuffled, Tools(extractor="model", llm=Slow(model(), seed)), title="The Corran"))

    assert json_text(brief) == json_text(asyncio.run(briefed()))


async def test_an_article_that_fails_is_named_and_the_others_go_on() -> None:
    def failing(request: Request[object]) -> object:
        if "Island Post" in request.prompt.user:
            raise ModelUnreachable("nobody answered")
        return extracted(request)  # type: ignore[arg-type]

    events: list[Event] = []
    brief = await briefed(model(extract_claims=failing), sink=events.append)

    assert [(s.path, s.reason) for s in brief.skipped] == [("02-island.txt", "nobody answered")]
    assert len(brief.claims) == 4
    assert [e.path for e in events if isinstance(e, SourceFailed)] == ["02-island.txt"]


async def test_where_every_article_fails_the_run_fails() -> None:
    with pytest.raises(ModelUnreachable):
        await briefed(model(extract_claims=ModelUnreachable("nobody answered")))


@pytest.mark.parametrize("prompt_id", ["extract_claims", "group_questions", "judge_positions", "summarise"])
async def test_a_replay_miss_is_never_glossed_over(prompt_id: str) -> None:
    with pytest.raises(ReplayMiss):
        await briefed(model(**{prompt_id: ReplayMiss("no recording")}))


@pytest.mark.parametrize(
    ("prompt_id", "said"),
    [("group_questions", "did not group the claims"), ("judge_positions", "did not judge"), ("summarise", "did not write the summary")],
)
async def test_087_what_a_failed_later_call_leaves_out_is_said_in_the_brief(prompt_id: str, said: str) -> None:
    brief = await briefed(model(**{prompt_id: BudgetReached("the cap is reached")}))

    assert any(said in line and "the cap is reached" in line for line in brief.incomplete)
    assert brief.claims


async def test_events_come_in_the_order_of_the_work() -> None:
    events: list[Event] = []

    await briefed(sink=events.append)

    stages = [e.stage for e in events if isinstance(e, StageStarted)]
    assert stages == ["ingest", "extract", "align", "compare", "judge", "summarise"]
    assert sum(isinstance(e, ClaimGrounded) for e in events) == 6
    assert {e.question.text for e in events if isinstance(e, QuestionCompared)} >= {
        "Where did the fire begin?",
        "How many cars were destroyed?",
    }
    assert isinstance(events[-1], BriefReady)


async def test_what_intake_skipped_stays_in_the_brief() -> None:
    brief = await briefed(skipped=(Skipped(path="z.png", reason="unsupported type"),))

    assert brief.skipped == (Skipped(path="z.png", reason="unsupported type"),)


@pytest.mark.parametrize("call", [run, list_claims])
async def test_no_article_is_an_error_that_says_what_was_skipped(call: Callable[..., object]) -> None:
    with pytest.raises(UsageError, match=r"z\.png: empty source"):
        await call([], Tools(extractor="rules"), skipped=(Skipped(path="z.png", reason="empty source"),))  # type: ignore[misc]


async def test_claims_alone_ask_only_for_extraction() -> None:
    llm = model()

    told = await list_claims(articles(), Tools(extractor="model", llm=llm))

    assert {r.prompt.id for r in llm.requests} == {"extract_claims"}
    assert len(told.claims) == 6
    assert told.coverage
    assert not told.questions


async def test_usage_and_prompts_are_those_of_the_answers() -> None:
    brief = await briefed()

    assert [(u.stage, u.calls) for u in brief.usage] == [
        ("extract_claims", 3),
        ("group_questions", 1),
        ("judge_positions", 2),
        ("summarise", 1),
    ]
    assert brief.provenance.model == "fake-model"
    assert [p.id for p in brief.provenance.prompts] == ["extract_claims", "group_questions", "judge_positions", "summarise"]


async def test_by_rules_no_model_is_asked_and_the_brief_says_so() -> None:
    brief = await run(articles(), Tools(extractor="rules"))

    assert brief.provenance.extractor == "rules"
    assert brief.usage == ()
    assert any("40 cars" in c.quote for c in brief.claims)


async def test_two_articles_with_one_stem_get_recordings_of_their_own() -> None:
    llm = model()
    same = [raw.model_copy(update={"path": f"{n}/x.txt"}) for n, raw in enumerate(articles())]

    await run(same, Tools(extractor="model", llm=llm))

    places = [r.place for r in llm.requests if r.prompt.id == "extract_claims"]
    assert len(set(places)) == 3


async def test_a_second_pass_asks_only_about_sentences_with_something_uncovered() -> None:
    def half(request: Request[object]) -> object:
        answer = extracted(request)  # type: ignore[arg-type]
        first = answer.model_copy(update={"claims": answer.claims[:1]})  # type: ignore[attr-defined]
        return answer if request.place.endswith("-pass2") else first

    llm: FakeLLM = model(extract_claims=half)

    brief = await run(articles(), Tools(extractor="model", llm=llm, passes=2))

    second = [r for r in llm.requests if r.place.endswith("-pass2")]
    assert len(second) == 3
    shown = [r.prompt.user for r in second]
    assert all(("destroyed" in user or "وأتى" in user) and "began in" not in user and "started in" not in user for user in shown)
    assert len(brief.claims) == 6
    assert all(c.covered_by for c in brief.coverage if c.kind == "figure")
