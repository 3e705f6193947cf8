"""Labelled pairs of passages against a brief."""

import json

import pytest

from factcheck.domain.relation import Relation
from factcheck.errors import UsageError
from factcheck.evaluation.article_pairs import LabelledPair, judge_pairs, read_pairs
from factcheck.evaluation.gold import Mention
from tests.evaluation.stories import brief, claim

LONG_POST, LONG_WIRE, SECOND = claim("01-post.txt", "240 metres"), claim("02-wire.txt", "420 metres"), claim("02-wire.txt", "90 metres")


def labelled(relation: Relation, quote: str = "420 metres") -> LabelledPair:
    return LabelledPair(
        id="p", relation=relation, a=Mention(file="01-post.txt", quote="240 metres"), b=Mention(file="02-wire.txt", quote=quote)
    )


def test_a_pair_is_right_where_the_brief_gives_its_relation():
    made = brief((LONG_POST, LONG_WIRE, Relation.CONTRADICTS))

    right, wrong = judge_pairs([labelled(Relation.CONTRADICTS), labelled(Relation.REFINES)], made)

    assert right.correct
    assert not wrong.correct
    assert wrong.predicted == "CONTRADICTS"


def test_of_several_claims_in_a_passage_the_labelled_relation_counts_unless_another_conflicts():
    fell = claim("02-wire.txt", "fell on Wednesday")
    both = "420 metres long, fell on Wednesday"
    agreeing = brief((LONG_POST, LONG_WIRE, Relation.EQUIVALENT), (LONG_POST, fell, Relation.REFINES))
    conflicting = brief((LONG_POST, LONG_WIRE, Relation.CONTRADICTS), (LONG_POST, fell, Relation.REFINES))

    (right,), (wrong,) = (judge_pairs([labelled(Relation.REFINES, both)], made) for made in (agreeing, conflicting))

    assert right.correct
    assert wrong.predicted == "CONTRADICTS"


def test_different_events_are_right_wherever_they_are_not_compared():
    made = brief((LONG_POST, LONG_WIRE, Relation.UNRELATED), alone=(SECOND,))

    predictions = judge_pairs(
        [labelled(Relation.DIFFERENT_EVENT), labelled(Relation.DIFFERENT_EVENT, "90 metres"), labelled(Relation.EQUIVALENT, "90 metres")],
        made,
    )

    assert [p.correct for p in predictions] == [True, True, False]
    assert predictions[2].predicted == "apart"


def test_a_passage_without_a_claim_is_missing():
    (prediction,) = judge_pairs([labelled(Relation.EQUIVALENT)], brief())

    assert (prediction.predicted, prediction.correct) == ("missing", False)


def test_pairs_are_read_with_all_that_they_carry_besides(tmp_path):
    path = tmp_path / "pairs.json"
    side = {"file": "a.txt", "start": 1, "end": 2, "quote": "x"}
    path.write_text(json.dumps([{"id": "S1", "relation": "REFINES", "subtype": "s", "a": side, "b": side, "why": "w"}]), encoding="utf-8")

    (pair,) = read_pairs(path)

    assert (pair.relation, pair.why) == (Relation.REFINES, "w")


def test_an_unreadable_file_of_pairs_says_what_it_should_be(tmp_path):
    path = tmp_path / "pairs.json"
    path.write_text("{", encoding="utf-8")

    with pytest.raises(UsageError, match="JSON list"):
        read_pairs(path)
