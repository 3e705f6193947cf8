"""The model's summary: one call, and no sentence that says more than the claims it cites."""

import re

import pytest

from factcheck.domain.brief import Position, Question
from factcheck.domain.relation import Relation, Status
from factcheck.domain.text import folded
from factcheck.llm.protocol import Sampling
from factcheck.prompts import load
from factcheck.stages.summarise.model import AbstractAnswer, SentenceAnswer, SummaryAnswer, checked, summarise
from factcheck.stages.summarise.story import Story
from tests.llm.fakes import FakeLLM
from tests.made import article, claim, day

ONE, TWO = article("x", name="one", published="2025-07-09", source="Harbour Times")[0], article("y", name="two", source="صوت المرفأ")[0]
CLAIMS = (
    claim("c-1", "at least nine people", text="The fire killed at least nine people."),
    claim("c-2", "11 شخصا", of="a-two", text="قتل 11 شخصا", attribution=("الشرطة",), modality="possible"),
    claim("c-3", "last November", value=day("2024-11-03"), text="It was signed last November."),
)
QUESTION = Question(
    id="q-1",
    text="How many died?",
    slot="people killed",
    occasion="o1",
    status=Status.CONFLICTED,
    relation=Relation.CONTRADICTS,
    size="5 months apart",
    positions=(Position(value="nine", claims=("c-1",), independent=1), Position(value="11", claims=("c-2",), independent=1)),
)
STORY = Story((ONE, TWO), CLAIMS, (QUESTION,), "en")
WORDS = {"nine": 9, "eleven": 11, "fifteen": 15}


def figures(text: str) -> frozenset[float]:
    found = folded(text)
    return frozenset({float(n) for n in re.findall(r"\d+", found)} | {float(v) for w, v in WORDS.items() if w in found})


def kept(sentence: str, *claims: int) -> bool:
    answer = SummaryAnswer(summary=[SentenceAnswer(sentence=sentence, claims=list(claims))], abstracts=[])
    return bool(checked(answer, STORY, figures).summary)


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("A fire killed at least nine people.", (1,)),
        ("At least 9 people died.", (1,)),
        ("One source says nine, the other 11, both of them differ.", (1, 2)),
        ("It was signed in November 2024.", (3,)),
        ("Harbour Times of 2025-07-09 reports it.", (1,)),
        ("The two dates lie 5 months apart.", (1, 2)),
        ("It says “at least nine people”.", (1,)),
        ("قالت صوت المرفأ «١١ شخصاً».", (2,)),
    ],
)
def test_a_sentence_that_its_claims_carry_is_kept(sentence: str, claims: tuple[int, ...]) -> None:
    assert kept(sentence, *claims)


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("At least 12 people died.", (1, 2)),
        ("Eleven people died.", (1,)),
        ("Fifteen people died.", (1, 2)),
        ("11 people died.", (1,)),
        ("It was signed in November 2023.", (3,)),
        ("It says “nine heroes”.", (1,)),
        ("A sentence without any claim.", ()),
        ("A sentence with a claim that there is not.", (99, 0, -1)),
    ],
)
def test_a_sentence_that_says_more_is_dropped_with_the_reason(sentence: str, claims: tuple[int, ...]) -> None:
    answer = SummaryAnswer(summary=[SentenceAnswer(sentence=sentence, claims=list(claims))], abstracts=[])

    summary = checked(answer, STORY, figures)

    assert not summary.summary
    assert [d.quote for d in summary.dropped] == [sentence]
    assert summary.dropped[0].reason


def test_abstracts_go_to_their_articles_and_unknown_labels_nowhere() -> None:
    sentence = SentenceAnswer(sentence="It reports a fire.", claims=[1])
    answer = SummaryAnswer(
        summary=[], abstracts=[AbstractAnswer(article="A1", sentences=[sentence]), AbstractAnswer(article="A9", sentences=[sentence])]
    )

    summary = checked(answer, STORY, figures)

    assert list(summary.abstracts or {}) == ["a-one"]
    assert (summary.abstracts or {})["a-one"][0].claims == ("c-1",)


async def test_it_is_one_call_that_shows_claims_questions_and_sources() -> None:
    llm = FakeLLM({"summarise": SummaryAnswer(summary=[], abstracts=[])})

    await summarise(STORY, llm=llm, prompt=load("summarise"), sampling=Sampling(), figures=figures)

    user = llm.requests[0].prompt.user
    assert len(llm.requests) == 1
    assert "A1 · Harbour Times · 2025-07-09" in user
    assert "A2 · صوت المرفأ · date unknown" in user
    assert "2 · A2 · قتل 11 شخصا · «11 شخصا» · voice: الشرطة · possible" in user
    assert "3 · A1 · It was signed last November. · «last November» · 2024-11-03" in user
    assert "How many died? · CONFLICTED · 5 months apart · claims 1 | 2" in user
