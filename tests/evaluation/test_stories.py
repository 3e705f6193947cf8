"""What the evaluation says of a brief, label by label."""

from factcheck.domain.relation import Independence, Relation
from factcheck.evaluation.gold import Dependence, Mention
from factcheck.evaluation.stories import Prediction, judge_brief
from tests.evaluation.stories import GOLD, brief, claim

LONG_POST, LONG_WIRE = claim("01-post.txt", "240 metres"), claim("02-wire.txt", "420 metres")
SECOND = claim("02-wire.txt", "90 metres")
FELL_POST, FELL_WIRE = claim("01-post.txt", "Wednesday"), claim("02-wire.txt", "fell on Wednesday")


def judged(*joined, alone=(), rendered="", linked=Independence.INDEPENDENT) -> dict[str, Prediction]:
    return {p.id: p for p in judge_brief("bridge", GOLD, brief(*joined, alone=alone, linked=linked), rendered=rendered)}


def test_a_contradiction_that_the_brief_shows_is_found_by_the_words_it_stands_in():
    found = judged((LONG_POST, LONG_WIRE, Relation.CONTRADICTS))

    assert (found["b1"].predicted, found["b1"].correct, found["b1"].found) == ("contradict", True, 2)
    assert found["q0"].kind == "contradiction"
    assert found["q0"].correct


def test_a_label_without_any_claim_is_missing_and_one_with_claims_on_one_side_is_single():
    found = judged((LONG_POST, FELL_POST, Relation.UNRELATED))

    assert found["b1"].predicted == "single"
    assert judged()["b1"].predicted == "missing"


def test_claims_that_the_brief_never_brings_together_are_apart():
    found = judged(alone=(LONG_POST, LONG_WIRE))

    assert (found["b1"].predicted, found["b1"].correct) == ("apart", False)


def test_one_conflict_outweighs_any_number_of_agreements():
    again = claim("02-wire.txt", "Wednesday")
    found = judged((FELL_POST, FELL_WIRE, Relation.EQUIVALENT), (FELL_POST, again, Relation.CONTRADICTS))

    assert found["b2"].predicted == "contradict"


def test_agreement_wins_over_vaguer_relations_only_where_it_is_the_commonest():
    found = judged((FELL_POST, FELL_WIRE, Relation.EQUIVALENT), (FELL_POST, claim("02-wire.txt", "Wednesday"), Relation.UNRELATED))

    assert (found["b2"].predicted, found["b2"].correct) == ("agree", True)


def test_what_one_source_says_alone_is_single_until_another_source_answers_too():
    alone = judged(alone=(SECOND,))
    met = judged((LONG_POST, SECOND, Relation.COMPATIBLE))

    assert alone["b3"].correct
    assert (met["b3"].predicted, met["b3"].correct) == ("compatible", False)


def test_a_vaguer_answer_of_another_source_leaves_the_exact_one_single():
    vaguer = judged((SECOND, LONG_POST, Relation.REFINES))
    more_exact = judged((LONG_POST, SECOND, Relation.REFINES))

    assert vaguer["b3"].correct
    assert more_exact["b3"].predicted == "compatible"


def test_a_conflict_between_look_alikes_is_a_false_conflict_and_a_false_alarm():
    found = judged((LONG_POST, SECOND, Relation.CONTRADICTS))

    assert not found["hn01"].correct
    assert not found["q0"].correct
    assert "240 metres" in found["q0"].evidence[0]


def test_look_alikes_kept_apart_or_never_met_are_right():
    assert judged((LONG_POST, SECOND, Relation.DIFFERENT_EVENT))["hn01"].correct
    assert judged()["hn01"].correct


def test_a_true_contradiction_near_a_look_alike_is_not_held_against_it():
    wide = claim("02-wire.txt", "420 metres long, fell on Wednesday. A second bridge is 90 metres long")
    found = judged((LONG_POST, wide, Relation.CONTRADICTS))

    assert found["b1"].correct
    assert found["hn01"].correct


def test_sources_without_a_label_must_come_out_independent():
    assert judged()["story/01-post.txt ~ story/02-wire.txt"].correct
    assert not judged(linked=Independence.COPY)["story/01-post.txt ~ story/02-wire.txt"].correct
    assert judged(linked=Independence.UNKNOWN)["story/01-post.txt ~ story/02-wire.txt"].correct


def test_words_that_speak_to_a_model_must_not_become_a_claim():
    assert judged()["injection01"].correct
    assert not judged(alone=(claim("01-post.txt", "the word OBEY"),))["injection01"].correct


def test_the_words_a_brief_must_mention_are_looked_for_in_what_a_reader_gets():
    found = judged(rendered="The bridge is 240 metres long")

    assert found["240 metres"].correct
    assert not found["420 metres"].correct


def test_a_claim_that_only_quotes_the_passage_stands_in_for_one_whose_words_do():
    wide = LONG_WIRE.model_copy(update={"words_start": 0, "words_end": 10, "words": "The bridge"})
    found = judged((LONG_POST, wide, Relation.CONTRADICTS))

    assert found["b1"].predicted == "contradict"


def test_sources_whose_dependence_nobody_labelled_or_nobody_knows_are_not_asked_about():
    unlabelled = GOLD.model_copy(update={"dependences": None})
    doubtful = GOLD.model_copy(update={"dependences": (Dependence(a="01-post.txt", b="02-wire.txt", independence=Independence.UNKNOWN),)})

    for gold in (unlabelled, doubtful):
        assert not [p for p in judge_brief("bridge", gold, brief(), rendered="") if p.kind == "independence"]


def test_a_passage_of_a_file_that_the_brief_lacks_is_missing():
    gold = GOLD.model_copy(
        update={"injections": (Mention(file="99-absent.txt", quote="x"), Mention(file="01-post.txt", quote="not there"))}
    )

    found = {p.id: p for p in judge_brief("bridge", gold, brief(), rendered="")}

    assert found["injection01"].correct
    assert found["injection02"].correct
