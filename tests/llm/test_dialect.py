"""Dialects: one step down the ladder at a time, remembered, and a broken memory is no memory."""

from pathlib import Path

import pytest

from factcheck.llm.dialect import Dialect, DialectMemory
from factcheck.llm.failures import CallFailure, Kind


def test_the_ladder_ends_at_any_object() -> None:
    rungs = [Dialect()]
    while (below := rungs[-1].after(CallFailure(Kind.FORM))) is not None:
        rungs.append(below)

    assert [dialect.rung for dialect in rungs] == ["strict", "schema", "object"]


def test_a_field_is_dropped_once_and_an_unknown_one_teaches_nothing() -> None:
    dropped = Dialect().after(CallFailure(Kind.PARAMETER, field="seed"))

    assert dropped == Dialect(dropped=("seed",))
    assert dropped.after(CallFailure(Kind.PARAMETER, field="seed")) is None
    assert dropped.after(CallFailure(Kind.PARAMETER, field="")) is None
    assert dropped.after(CallFailure(Kind.SERVER)) is None


def test_the_limit_of_tokens_is_renamed_and_then_dropped() -> None:
    renamed = Dialect().after(CallFailure(Kind.PARAMETER, field="max_tokens"))
    assert renamed is not None

    dropped = renamed.after(CallFailure(Kind.PARAMETER, field="max_tokens"))

    assert renamed.sampling({"max_tokens": 5, "seed": None}) == {"max_completion_tokens": 5}
    assert dropped is not None
    assert dropped.sampling({"max_tokens": 5, "seed": 0}) == {"seed": 0}


def test_what_one_run_learnt_the_next_one_knows_for_that_endpoint_and_model_alone(tmp_path: Path) -> None:
    learnt = Dialect(rung="object", dropped=("seed",))
    DialectMemory(tmp_path).learn("http://a", "m", learnt)

    later = DialectMemory(tmp_path)

    assert later.of("http://a", "m") == learnt
    assert later.of("http://a", "n") == later.of("http://b", "m") == Dialect()


@pytest.mark.parametrize("text", ["", "{", '{"x": 1}', '{"http://a m": {"rung": "telepathy"}}', "[]"])
def test_a_broken_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    (tmp_path / "endpoints.json").write_text(text)

    memory = DialectMemory(tmp_path)
    memory.learn("http://a", "m", Dialect(rung="schema"))

    assert DialectMemory(tmp_path).of("http://a", "m").rung == "schema"


def test_a_folder_that_cannot_be_written_still_remembers_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    memory = DialectMemory(tmp_path / "file")

    memory.learn("http://a", "m", Dialect(rung="schema"))

    assert memory.of("http://a", "m").rung == "schema"
