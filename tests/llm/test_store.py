"""The store itself: text in, text out, and nothing else in either direction; claims that die with their process."""

import io
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.llm.claims import Claims, alone
from factcheck.llm.store import FOLDER, NamedFile, SealedDisk, Store, open_store
from factcheck.llm.store_check import DB_NAME, inspect, packed, text_keys, unpacked
from tests.llm.test_cached import KEY, fill


def disk(tmp_path: Path) -> SealedDisk:
    return SealedDisk(str(tmp_path))


def test_only_text_becomes_a_key_and_only_text_comes_back(tmp_path: Path) -> None:
    assert disk(tmp_path).get(*disk(tmp_path).put("k")) == "k"
    with pytest.raises(TypeError):
        disk(tmp_path).put(("k",))
    for key, raw in ((b"k", True), ("k", False)):
        with pytest.raises(ValueError, match="did not write"):
            disk(tmp_path).get(key, raw)


@pytest.mark.parametrize("value", [b"bytes", 7, {"a": 1}, None])
def test_only_text_becomes_a_value(tmp_path: Path, value: object) -> None:
    with pytest.raises(TypeError):
        disk(tmp_path).store(value, False)


def test_a_stream_is_neither_stored_nor_handed_out(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        disk(tmp_path).store(io.BytesIO(b"x"), True)
    with pytest.raises(ValueError, match="did not write"):
        disk(tmp_path).fetch(1, None, packed("x"), True)


def test_a_file_that_a_row_names_is_never_deleted(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("data")

    with pytest.raises(NamedFile):
        disk(tmp_path).remove("precious")

    assert precious.exists()


@pytest.mark.parametrize("text", ["", "قال", "x" * 100_000, "\ud800"])
def test_what_is_packed_unpacks_to_itself(text: str) -> None:
    assert unpacked(packed(text)) == text


def test_a_row_that_is_cut_short_is_no_answer() -> None:
    with pytest.raises(ValueError, match="cut short"):
        unpacked(packed("x" * 1_000)[:-5])


async def test_clearing_keeps_the_format_and_tells_how_many_are_gone(tmp_path: Path) -> None:
    await fill(tmp_path)
    store = open_store(tmp_path, warn=print)
    assert store is not None

    assert store.clear() == 1

    assert list(store.everything()) == []
    assert store.get(KEY) is None
    assert inspect(tmp_path / FOLDER).state == "sound"
    assert store.bytes_on_disk() > 0
    store.close()


def test_a_database_half_made_when_its_process_was_killed_is_made_anew(tmp_path: Path) -> None:
    half = tmp_path / FOLDER / ".making-1"
    half.mkdir(parents=True)
    (half / DB_NAME).write_bytes(b"")
    warnings: list[str] = []

    assert open_store(tmp_path, warn=warnings.append) is not None

    assert warnings == []
    assert not half.exists()


async def test_a_row_of_another_making_is_left_out_of_the_listing(tmp_path: Path) -> None:
    await fill(tmp_path)
    store = Store(tmp_path / FOLDER)
    store._cache.set("another", "no answer")

    assert text_keys(tmp_path / FOLDER) == sorted([KEY, "another", "factcheck:format"])
    assert [key for key, _ in store.everything()] == [KEY]


def test_a_folder_or_a_link_in_the_files_place_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a" / DB_NAME).mkdir(parents=True)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / DB_NAME).symlink_to(tmp_path / "target")
    (tmp_path / "target").write_text("data")

    assert inspect(tmp_path / "a").state == "foreign"
    assert inspect(tmp_path / "b").state == "foreign"


def test_an_empty_database_is_damage(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / DB_NAME) as connection:
        connection.execute("CREATE TABLE x (y)")
        connection.execute("DROP TABLE x")

    assert inspect(tmp_path).state == "corrupt"


def test_a_claim_is_given_back_and_may_be_taken_again(tmp_path: Path) -> None:
    claims = Claims(tmp_path / "claims.lock")

    assert claims.take(KEY)
    claims.give_back(KEY)
    assert claims.take(KEY)
    claims.close()
    claims.close()


def test_who_opens_waits_a_moment_for_another_process_and_then_goes_on(tmp_path: Path) -> None:
    code = f"from pathlib import Path; from factcheck.llm.claims import Claims; Claims(Path({str(tmp_path / 'l')!r})).take('0'); print(1, flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        started = time.monotonic()
        with alone(tmp_path / "l", seconds=0.3):
            waited = time.monotonic() - started
        other.communicate(b"\n")

    assert 0.3 <= waited < 3


def test_where_no_lock_file_can_be_made_everybody_may_ask(tmp_path: Path) -> None:
    claims = Claims(tmp_path / "none" / "claims.lock")

    assert claims.take(KEY)
    claims.give_back(KEY)
    with alone(tmp_path / "none" / "opening.lock", seconds=0.1):
        pass
