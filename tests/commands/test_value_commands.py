"""`factcheck value` and `factcheck eval pairs` as a user calls them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.commands.eval_pairs import pairs
from factcheck.commands.value import value
from factcheck.errors import UsageError

LINE = {"id": "p1", "kind": "quantity", "a": {"text": "12 people died"}, "b": {"text": "قُتل 12 شخصا"}, "label": "agree"}


def test_value_tells_how_a_phrase_is_understood() -> None:
    done = CliRunner().invoke(value, ["نوفمبر الماضي", "--published", "2025-07-12"])

    assert done.exit_code == 0
    assert "2024-11-01 to 2024-11-30" in done.output
    assert "published Saturday 2025-07-12" in done.output


def test_value_without_publication_asks_for_it() -> None:
    assert "give a publication date" in CliRunner().invoke(value, ["yesterday"]).output


def test_pairs_prints_a_table_and_writes_each_prediction(tmp_path: Path) -> None:
    source, out = tmp_path / "pairs.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps(LINE), "utf-8")

    done = CliRunner().invoke(pairs, [str(source), "--predictions", str(out)])

    assert done.exit_code == 0
    assert "100.0% (1/1)" in done.output
    assert json.loads(out.read_text("utf-8")) == {
        "id": "p1",
        "predicted": "agree",
        "label": "agree",
        "reason": "12 people and 12 شخصا are the same figure",
    }


def test_pairs_does_not_replace_a_file_unasked(tmp_path: Path) -> None:
    source, out = tmp_path / "pairs.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps(LINE), "utf-8")
    out.write_text("mine", "utf-8")

    done = CliRunner().invoke(pairs, [str(source), "--predictions", str(out)])

    assert isinstance(done.exception, UsageError)
    assert out.read_text("utf-8") == "mine"
    assert CliRunner().invoke(pairs, [str(source), "--predictions", str(out), "--force"]).exit_code == 0


@pytest.mark.parametrize("published", ["yesterday", "2025-13-01"])
def test_a_publication_that_is_no_date_is_refused(published: str) -> None:
    assert CliRunner().invoke(value, ["yesterday", "--published", published]).exit_code == 2
