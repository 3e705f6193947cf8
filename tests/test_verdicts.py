"""Readers' verdicts: kept beside the story, found again after a re-run, exported as a set that keeps them true."""

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.relation import Relation
from factcheck.errors import StoreError, UsageError
from factcheck.evaluation.article_pairs import judge_pairs, read_pairs
from factcheck.verdicts import FILE_NAME, forget, read, regression_set, rule, ruling_on
from tests.render.samples import rich_brief

BRIEF = rich_brief(with_text=True)
CHECK, LOAD = BRIEF.pairs[0], BRIEF.pairs[1]


def test_a_verdict_is_found_again_in_either_order_of_its_claims(tmp_path):
    rule(tmp_path, BRIEF, CHECK.a, CHECK.b, ruling="false alarm", note="two inspections, not one")

    kept = read(tmp_path)

    found = ruling_on(kept, CHECK.b, CHECK.a)
    assert found is not None
    assert (found.ruling, found.said, found.note) == ("false alarm", Relation.CONTRADICTS, "two inspections, not one")
    assert ruling_on(kept, LOAD.a, LOAD.b) is None


def test_a_second_thought_replaces_the_first_and_others_stay(tmp_path):
    rule(tmp_path, BRIEF, CHECK.a, CHECK.b, ruling="false alarm")
    rule(tmp_path, BRIEF, LOAD.a, LOAD.b, ruling="confirmed")
    rule(tmp_path, BRIEF, CHECK.b, CHECK.a, ruling="confirmed")

    assert {(v.ruling, v.said) for v in read(tmp_path)} == {("confirmed", Relation.CONTRADICTS), ("confirmed", Relation.DISPUTED)}


def test_a_verdict_can_be_taken_back_once(tmp_path):
    rule(tmp_path, BRIEF, CHECK.a, CHECK.b, ruling="confirmed")

    assert forget(tmp_path, CHECK.b, CHECK.a)
    assert not forget(tmp_path, CHECK.b, CHECK.a)
    assert read(tmp_path) == ()


def test_only_pairs_that_the_brief_relates_can_be_ruled_on(tmp_path):
    with pytest.raises(UsageError, match="does not relate"):
        rule(tmp_path, BRIEF, CHECK.a, LOAD.b, ruling="confirmed")

    assert not (tmp_path / FILE_NAME).exists()


def test_the_same_verdicts_give_the_same_bytes_in_whatever_order_they_were_given(tmp_path):
    for name, pairs in (("one", (CHECK, LOAD)), ("other", (LOAD, CHECK))):
        (tmp_path / name).mkdir()
        for pair in pairs:
            rule(tmp_path / name, BRIEF, pair.a, pair.b, ruling="confirmed")

    assert (tmp_path / "one" / FILE_NAME).read_bytes() == (tmp_path / "other" / FILE_NAME).read_bytes()


def test_a_damaged_file_is_never_overwritten(tmp_path):
    (tmp_path / FILE_NAME).write_text("[[verdict]]\nruling = 3\n", encoding="utf-8")

    with pytest.raises(StoreError, match="cannot be read"):
        rule(tmp_path, BRIEF, CHECK.a, CHECK.b, ruling="confirmed")

    assert "ruling = 3" in (tmp_path / FILE_NAME).read_text(encoding="utf-8")


def test_a_folder_that_takes_no_file_is_said_to_be_one(tmp_path):
    with pytest.raises(StoreError, match="could not be written"):
        rule(tmp_path / "missing", BRIEF, CHECK.a, CHECK.b, ruling="confirmed")


def test_a_write_that_fails_leaves_the_old_verdicts_and_no_scraps(tmp_path):
    (tmp_path / FILE_NAME).mkdir()

    with pytest.raises(StoreError):
        rule(tmp_path, BRIEF, CHECK.a, CHECK.b, ruling="confirmed")

    assert [p.name for p in tmp_path.iterdir()] == [FILE_NAME]


@settings(max_examples=25, deadline=None)
@given(note=st.text(max_size=40))
def test_any_note_survives_the_file(note: str, tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("story")
    given_back = rule(folder, BRIEF, CHECK.a, CHECK.b, ruling="false alarm", note=note)

    assert read(folder) == (given_back,)
    assert tomllib.loads((folder / FILE_NAME).read_text(encoding="utf-8"))


def test_the_exported_set_fails_where_a_false_alarm_comes_again_and_where_a_confirmed_one_does_not(tmp_path):
    rule(tmp_path, BRIEF, CHECK.a, CHECK.b, ruling="false alarm", note="two inspections")
    rule(tmp_path, BRIEF, LOAD.a, LOAD.b, ruling="confirmed")
    path = tmp_path / "set.json"
    path.write_text(regression_set(read(tmp_path)), encoding="utf-8")
    mended = BRIEF.model_copy(update={"pairs": tuple(p.model_copy(update={"relation": Relation.UNRELATED}) for p in BRIEF.pairs)})

    now, then = judge_pairs(read_pairs(path), BRIEF), judge_pairs(read_pairs(path), mended)

    assert {p.expected: p.correct for p in now} == {"not CONTRADICTS": False, "DISPUTED": True}
    assert {p.expected: p.correct for p in then} == {"not CONTRADICTS": True, "DISPUTED": False}
    assert (
        "two inspections" in json.loads(path.read_text(encoding="utf-8"))[0]["why"] + json.loads(path.read_text(encoding="utf-8"))[1]["why"]
    )
