"""Floors that rise by themselves and sink only by a stated reason."""

import pytest

from factcheck.errors import UsageError
from factcheck.evaluation.gate import Floors, baseline_text, corpus_hash, lowered, raised, read_baseline, sunk

KEPT = Floors(corpus="c1", floors={"precision": 0.9, "recall": 0.5})


def test_figures_at_or_above_their_floors_pass():
    assert sunk(KEPT, {"precision": 0.9, "recall": 0.75, "new": 0.1}, "c1") == []


def test_a_figure_below_its_floor_is_named_with_both_numbers():
    assert sunk(KEPT, {"precision": 0.8999, "recall": 0.5}, "c1") == ["precision: 0.8999 is below its floor 0.9000"]


def test_a_figure_that_is_measured_no_more_has_sunk():
    assert sunk(KEPT, {"precision": 1.0}, "c1") == ["recall: not measured is below its floor 0.5000"]


def test_other_labels_do_not_pass_unseen_however_good_the_figures():
    assert sunk(KEPT, {"precision": 1.0, "recall": 1.0}, "c2") == ["its articles or labels are not those the floors were measured on"]


def test_material_without_floors_is_named():
    assert sunk(None, {"precision": 1.0}, "c1") == ["no floors are kept for it"]


def test_raising_never_lowers_a_floor_and_adds_new_ones():
    up = raised(KEPT, {"precision": 0.95, "recall": 0.4, "new": 1 / 3}, "c2")

    assert up.floors == {"precision": 0.95, "recall": 0.5, "new": 0.3333}
    assert up.corpus == "c2"
    assert raised(None, {"recall": 0.7}, "c1").floors == {"recall": 0.7}


def test_lowering_keeps_the_reason_and_by_how_much():
    down = lowered(KEPT, {"precision": 0.95, "recall": 0.4}, "c1", reason="labels corrected")

    assert down.floors == {"precision": 0.95, "recall": 0.4}
    assert down.lowered == ("labels corrected: recall 0.5000 → 0.4000",)
    assert lowered(down, {"precision": 0.95, "recall": 0.4}, "c1", reason="again").lowered == down.lowered
    assert lowered(None, {"recall": 0.4}, "c1", reason="first").lowered == ()


def test_the_hash_of_a_corpus_follows_names_and_contents_not_the_listing(tmp_path):
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("x", encoding="utf-8")
    two.write_text("y", encoding="utf-8")
    before = corpus_hash(tmp_path, [one, two])

    assert corpus_hash(tmp_path, [two, one]) == before
    two.write_text("z", encoding="utf-8")
    assert corpus_hash(tmp_path, [one, two]) != before
    assert corpus_hash(tmp_path, [one]) != before


def test_a_baseline_is_read_as_it_was_written_and_absent_ones_are_empty(tmp_path):
    path = tmp_path / "baseline.json"
    assert read_baseline(path) == {}

    path.write_text(baseline_text({"stories": KEPT}), encoding="utf-8")

    assert read_baseline(path) == {"stories": KEPT}


def test_a_malformed_baseline_is_an_error_not_an_empty_one(tmp_path):
    path = tmp_path / "baseline.json"
    path.write_text('{"stories": 3}', encoding="utf-8")

    with pytest.raises(UsageError, match="cannot be read"):
        read_baseline(path)
