"""The judge: batches of questions, positions into pairs, both orders for contradictions, votes; a failed call leaves questions open."""

from collections.abc import Callable
from itertools import count

import pytest
from pydantic import BaseModel

from factcheck.domain.question import ClaimGroup
from factcheck.domain.relation import Relation, Verdict
from factcheck.errors import ModelUnreachable
from factcheck.llm.protocol import Request, Sampling
from factcheck.prompts import load
from factcheck.stages.compare.judge import (
    BATCH,
    Bench,
    Evidence,
    JudgeAnswer,
    Judged,
    PositionAnswer,
    QuestionAnswer,
    RelationAnswer,
    counted,
    judge,
    requests,
)
from tests.llm.fakes import FakeLLM
from tests.made import claim

CLAIMS = {
    c.id: c
    for c in (claim("c-1", "kitchen"), claim("c-2", "galley", of="a-two"), claim("c-3", "engine room", of="a-three", modality="denied"))
}
EVIDENCE = {c: Evidence(source=f"Source {c}", published="2025-07-09", sentence=f"Sentence of {c}.") for c in CLAIMS}
GROUP = ClaimGroup(text="Where did it begin?", slot="origin of the fire", occasion="o1", claims=("c-1", "c-2", "c-3"))


def answer(*positions: list[int], relations: list[tuple[int, int, str]] | None = None, question: int = 1) -> JudgeAnswer:
    related = [
        RelationAnswer.model_validate({"first": a, "second": b, "relation": r, "reason": f"{a}{r}{b}"}) for a, b, r in relations or []
    ]
    return JudgeAnswer(
        questions=[QuestionAnswer(question=question, positions=[PositionAnswer(value="v", claims=p) for p in positions], relations=related)]
    )


def bench(llm: FakeLLM, votes: int = 1) -> Bench:
    return Bench(llm, load("judge_positions"), Sampling(), votes)


async def judged(script: BaseModel | Exception | Callable[[Request[BaseModel]], BaseModel], votes: int = 1) -> tuple[Judged, FakeLLM]:
    llm = FakeLLM({"judge_positions": script})
    return await judge({0: GROUP}, CLAIMS, EVIDENCE, bench(llm, votes)), llm


def backwards(request: Request[BaseModel]) -> bool:
    return request.place.startswith("reversed")


async def test_claims_of_one_position_are_equivalent_and_positions_are_related() -> None:
    found, llm = await judged(answer([1, 2], [3], relations=[(1, 2, "DISPUTED")]))

    verdicts = found.verdicts[0]
    assert verdicts["c-1", "c-2"].relation is Relation.EQUIVALENT
    assert verdicts["c-1", "c-3"].relation is Relation.DISPUTED
    assert verdicts["c-2", "c-3"].reason == "1DISPUTED2"
    assert len(llm.requests) == 1


async def test_refines_points_at_the_more_specific_side_whichever_way_it_is_told() -> None:
    found, _ = await judged(answer([1], [2], [3], relations=[(1, 2, "REFINES"), (3, 1, "REFINES"), (2, 3, "COMPATIBLE")]))

    assert found.verdicts[0]["c-1", "c-2"].direction == "a"
    assert found.verdicts[0]["c-1", "c-3"].direction == "b"


async def test_positions_that_the_model_did_not_relate_are_undecided() -> None:
    found, _ = await judged(answer([1], [2], [3], relations=[(1, 2, "COMPATIBLE")]))

    assert found.verdicts[0]["c-1", "c-3"].relation is Relation.UNDECIDED


async def test_a_contradiction_is_asked_again_in_reverse_and_stays_when_it_holds() -> None:
    def reply(request: Request[BaseModel]) -> BaseModel:
        return (
            answer([1], [2, 3], relations=[(1, 2, "CONTRADICTS")])
            if backwards(request)
            else answer([3], [1, 2], relations=[(1, 2, "CONTRADICTS")])
        )

    found, llm = await judged(reply)

    assert [r.place for r in llm.requests] == ["batch1", "reversed1"]
    assert found.verdicts[0]["c-1", "c-3"].relation is Relation.CONTRADICTS


async def test_a_contradiction_that_depends_on_the_order_is_undecided() -> None:
    def reply(request: Request[BaseModel]) -> BaseModel:
        return answer([1, 2, 3]) if backwards(request) else answer([3], [1, 2], relations=[(1, 2, "CONTRADICTS")])

    found, _ = await judged(reply)

    verdict = found.verdicts[0]["c-1", "c-3"]
    assert verdict.relation is Relation.UNDECIDED
    assert verdict.reason.startswith("CONTRADICTS in one order of the claims, EQUIVALENT in the other")


async def test_the_second_asking_lists_claims_and_questions_the_other_way_round() -> None:
    found, llm = await judged(answer([1], [2], [3], relations=[(1, 2, "CONTRADICTS"), (1, 3, "CONTRADICTS"), (2, 3, "CONTRADICTS")]))

    first, second = (r.prompt.user for r in llm.requests)
    assert first.index("Source c-1") < first.index("Source c-3")
    assert second.index("Source c-3") < second.index("Source c-1")
    assert found.verdicts[0]["c-1", "c-2"].relation is Relation.CONTRADICTS


async def test_numbers_of_claims_and_questions_that_were_not_asked_are_left_out() -> None:
    found, _ = await judged(JudgeAnswer(questions=[*answer([1, 99, 0, -1], [2]).questions, *answer([1], question=7).questions]))

    assert set(found.verdicts) == {0}
    assert set(found.verdicts[0]) == {("c-1", "c-2")}


async def test_a_failed_call_leaves_its_questions_open_and_says_why() -> None:
    found, _ = await judged(ModelUnreachable("nobody answered"))

    assert found.failed == {0: "nobody answered"}
    assert not found.verdicts


async def test_a_contradiction_that_cannot_be_confirmed_for_want_of_an_answer_is_named_as_failed() -> None:
    def reply(request: Request[BaseModel]) -> BaseModel:
        if backwards(request):
            raise ModelUnreachable("gone")
        return answer([1], [2, 3], relations=[(1, 2, "CONTRADICTS")])

    found, _ = await judged(reply)

    assert found.failed == {0: "gone"}
    assert found.verdicts[0]["c-1", "c-2"].relation is Relation.UNDECIDED


async def test_twenty_questions_are_one_call_and_numbers_run_on_over_the_batch() -> None:
    groups = {n: ClaimGroup(text=f"Question {n}?", slot="s", occasion="o1", claims=("c-1", "c-2")) for n in range(BATCH + 1)}
    llm = FakeLLM({"judge_positions": JudgeAnswer(questions=[])})

    await judge(groups, CLAIMS, EVIDENCE, bench(llm))

    assert [r.place for r in llm.requests] == ["batch1", "batch2"]
    assert "claim 40 " in llm.requests[0].prompt.user
    assert [r.prompt for r in requests(groups, CLAIMS, EVIDENCE, bench(llm))] == [r.prompt for r in llm.requests]


async def test_a_listing_shows_source_date_voice_modality_quote_and_sentence() -> None:
    _, llm = await judged(JudgeAnswer(questions=[]))

    assert (
        "claim 3 · Source c-3 · 2025-07-09 · voice: — · denied · «engine room» · sentence: Sentence of c-3." in llm.requests[0].prompt.user
    )


async def test_votes_are_drawn_apart_and_counted() -> None:
    turn = count()

    def reply(_request: Request[BaseModel]) -> BaseModel:
        return answer([1, 2, 3]) if next(turn) % 3 else answer([1], [2, 3], relations=[(1, 2, "COMPATIBLE")])

    found, llm = await judged(reply, votes=3)

    assert [r.sample for r in llm.requests] == [0, 1, 2]
    assert found.verdicts[0]["c-1", "c-2"].relation is Relation.EQUIVALENT
    assert found.verdicts[0]["c-1", "c-2"].reason.endswith("(2 of 3 votes)")


@pytest.mark.parametrize("relations", [("COMPATIBLE", "DISPUTED"), ("COMPATIBLE", "DISPUTED", "REFINES")])
def test_votes_without_a_majority_are_undecided(relations: tuple[str, ...]) -> None:
    ballots = [{("c-1", "c-2"): Verdict(relation=Relation(r), decided_by="model")} for r in relations]

    verdict = counted(ballots)["c-1", "c-2"]

    assert verdict.relation is Relation.UNDECIDED
    assert verdict.reason == f"no majority among {len(relations)} votes"
