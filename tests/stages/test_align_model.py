"""Alignment by a model: one call whatever the number of articles, and nothing it names that was not shown gets through."""

from factcheck.domain.claim import OccasionDraft
from factcheck.domain.question import Alignment
from factcheck.llm.protocol import Sampling
from factcheck.prompts import delimiter, load
from factcheck.stages.align.model import GroupAnswer, OccasionAnswer, QuestionAnswer, align, batches_of
from tests.llm.fakes import FakeLLM
from tests.made import article, claim

ONE, TWO = article("x", name="one", published="2025-07-09")[0], article("y", name="two")[0]
CLAIMS = (
    claim("c-1", "at least nine", slot="people killed", voices=("coast guard",), attribution=("خفر السواحل",)),
    claim("c-2", "11", of="a-two", slot="people killed", modality="denied"),
    claim("c-3", "in the kitchen", of="a-two", slot="cause", occasion="o2"),
)
OCCASIONS = {
    ("a-one", "o1"): (OccasionDraft(key="o1", kind="fire", what="fire on the Corran", time_words="on Sunday"), None),
    ("a-two", "o1"): (OccasionDraft(key="o1", kind="fire", what="the Corran's fire"), None),
    ("a-two", "o2"): (OccasionDraft(key="o2", kind="inquiry", what="inquiry"), None),
    ("a-two", "o9"): (OccasionDraft(key="o9", kind="unused", what="nobody claims anything about it"), None),
}


def occasion(*members: str) -> OccasionAnswer:
    return OccasionAnswer(members=list(members), kind="fire", what="fire", participants=["Corran"], place="")


def question(*claims: int) -> QuestionAnswer:
    return QuestionAnswer(text="How many?", slot="people killed", varies=True, claims=list(claims))


async def aligned(answer: GroupAnswer) -> tuple[Alignment, FakeLLM]:
    llm = FakeLLM({"group_questions": answer})
    found = await align((ONE, TWO), CLAIMS, OCCASIONS, llm=llm, prompt=load("group_questions"), language="English", sampling=Sampling())
    return found, llm


async def test_claims_and_occasions_come_back_by_their_ids() -> None:
    found, llm = await aligned(GroupAnswer(occasions=[occasion("A1.o1", "A2.o1")], questions=[question(1, 2)]))

    assert len(llm.requests) == 1
    assert found.groups[0].claims == ("c-1", "c-2")
    assert found.groups[0].varies
    assert found.clusters[0].members == (("a-one", "o1"), ("a-two", "o1"))


async def test_a_claim_that_no_question_takes_is_a_question_of_its_own() -> None:
    found, _ = await aligned(GroupAnswer(occasions=[], questions=[question(1, 2)]))

    assert [g.claims for g in found.groups] == [("c-1", "c-2"), ("c-3",)]


async def test_what_was_not_shown_is_left_out_and_what_is_named_twice_counts_once() -> None:
    answer = GroupAnswer(
        occasions=[occasion("A1.o1", "A7.o1"), occasion("A1.o1", "A2.o1")], questions=[question(1, 2, 99, 0, -1), question(2, 3)]
    )

    found, _ = await aligned(answer)

    assert [g.claims for g in found.groups] == [("c-1", "c-2"), ("c-3",)]
    assert [c.members for c in found.clusters] == [(("a-one", "o1"),), (("a-two", "o1"),), (("a-two", "o2"),)]


async def test_a_question_with_one_claim_is_none() -> None:
    found, _ = await aligned(GroupAnswer(occasions=[], questions=[question(1)]))

    assert [g.claims for g in found.groups] == [("c-1",), ("c-2",), ("c-3",)]
    assert not found.groups[0].varies


async def test_the_listing_shows_all_that_a_reader_would_need_between_fences() -> None:
    _, llm = await aligned(GroupAnswer(occasions=[], questions=[]))

    user = llm.requests[0].prompt.user
    fence = next(line for line in user.splitlines() if line.startswith("ARTICLE-"))
    body = user.split(fence)[1]
    assert user.count(fence) == 2
    assert "A1 · One · published 2025-07-09" in body
    assert "A1.o1 · fire · fire on the Corran · time: on Sunday" in body
    assert "1 · A1.o1 · statement · people killed · at least nine · «at least nine» · voice: coast guard" in body
    assert "2 · A2.o1 · statement, denied ·" in body
    assert "o9" not in body
    assert fence == delimiter("\n".join(part.split("\n", 1)[1].strip("\n") for part in body.split("# ")[1:]))


def test_few_claims_are_one_batch_and_none_is_none_lost() -> None:
    assert list(batches_of(CLAIMS)) == [CLAIMS]


def test_many_claims_are_cut_where_no_slot_word_is_shared() -> None:
    claims = [claim(f"c-{n}-{k}", "x", slot=f"topic{n} detail") for n in range(40) for k in range(3)]

    batches = list(batches_of(claims, limit=30))

    assert sorted(c.id for b in batches for c in b) == sorted(c.id for c in claims)
    homes = {c.id: i for i, b in enumerate(batches) for c in b}
    assert all(homes[f"c-{n}-0"] == homes[f"c-{n}-1"] == homes[f"c-{n}-2"] for n in range(40))
    assert len(batches) <= 5


def test_a_component_larger_than_a_batch_stays_together() -> None:
    claims = [claim(f"c-{n}", "x", slot=f"word{n} word{n + 1}") for n in range(50)]

    assert [len(b) for b in batches_of(claims, limit=20)] == [50]


async def test_batches_are_asked_one_by_one_and_joined() -> None:
    llm = FakeLLM({"group_questions": GroupAnswer(occasions=[], questions=[question(1, 2)])})
    claims = [claim(f"c-{n:03}", "x", slot=f"uniqueword{n // 3}") for n in range(600)]

    found = await align((ONE, TWO), claims, OCCASIONS, llm=llm, prompt=load("group_questions"), language="English", sampling=Sampling())

    assert [r.place for r in llm.requests] == ["part1", "part2"]
    assert len(found.groups) == 600 - 2
