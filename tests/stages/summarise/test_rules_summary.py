"""Without a model the summary is the sources' own sentences: conflicts first, then what most of them carry."""

from factcheck.domain.brief import Position, Question
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Relation, Status
from factcheck.stages.summarise.rules import summarise
from factcheck.stages.summarise.story import Story
from tests.made import article, claim


def asked(identity: str, status: Status, *positions: tuple[str, ...], independent: int = 1) -> Question:
    return Question(
        id=identity,
        text="?",
        slot="",
        occasion="o",
        status=status,
        relation=Relation.CONTRADICTS,
        positions=tuple(Position(value=str(n), claims=ids, independent=independent) for n, ids in enumerate(positions)),
    )


def story(claims: list[Claim], *questions: Question) -> Story:
    return Story(articles=(article("x", name="one")[0], article("y", name="two")[0]), claims=claims, questions=questions, language="en")


ONE = claim("c-1", "30 people died")
TWO = claim("c-2", "52 people died", of="a-two")
SAME = claim("c-3", "The port is shut", start=20, end=36, words_start=20, words_end=36)


def test_each_side_of_a_conflict_is_quoted_with_its_sources_and_claims():
    told = summarise(story([ONE, TWO], asked("q-1", Status.CONFLICTED, ("c-1",), ("c-2",)))).summary

    assert [(s.sentence, s.claims) for s in told] == [("One: 30 people died", ("c-1",)), ("Two: 52 people died", ("c-2",))]


def test_conflicts_come_before_disputes_and_both_before_agreement():
    questions = (
        asked("q-3", Status.CORROBORATED, ("c-3",), independent=3),
        asked("q-2", Status.DISPUTED, ("c-2",), independent=9),
        asked("q-1", Status.CONFLICTED, ("c-1",)),
        asked("q-0", Status.SINGLE_SOURCE, ("c-1",)),
    )

    told = summarise(story([ONE, TWO, SAME], *questions)).summary

    assert [s.claims for s in told] == [("c-1",), ("c-2",), ("c-3",)]


def test_of_agreement_the_position_with_most_independent_sources_is_quoted():
    question = asked("q", Status.CORROBORATED, ("c-1",), ("c-2",))
    wide = question.model_copy(update={"positions": (question.positions[0], question.positions[1].model_copy(update={"independent": 4}))})

    assert [s.claims for s in summarise(story([ONE, TWO], wide)).summary] == [("c-2",)]


def test_positions_whose_claims_are_gone_are_left_out():
    assert summarise(story([], asked("q", Status.CONFLICTED, ("c-9",)), asked("r", Status.CORROBORATED, ("c-9",)))).summary == ()


def test_a_source_is_told_in_its_first_two_quotes_that_do_not_lie_in_each_other():
    inner = claim("c-4", "30", start=0, end=14, words_end=2)
    third = claim("c-5", "Third", start=40, end=45, words_start=40, words_end=45)

    abstracts = summarise(story([ONE, inner, SAME, third, TWO])).abstracts or {}

    assert [s.claims for s in abstracts["a-one"]] == [("c-1", "c-4"), ("c-3",)]
    assert [s.claims for s in abstracts["a-two"]] == [("c-2",)]


def test_a_long_sentence_is_cut_between_words():
    long = claim("c-6", "word " * 200)

    sentence = (summarise(story([long])).abstracts or {})["a-one"][0].sentence

    assert sentence.endswith("word …")
    assert len(sentence) <= 402
