"""The cache: nothing is paid twice, nothing in its file is executed, and no damage to it stops a run. Catalogue cases 89 to 100."""

import asyncio
import json
import os
import pickle
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import AnswerRejected, StoreError
from factcheck.llm.cached import CachedLLM
from factcheck.llm.exchange import cache_key
from factcheck.llm.protocol import LLM, Reply, Request, Sampling, T
from factcheck.llm.store import FOLDER, Store, Stored, open_store
from factcheck.llm.store_check import DB_NAME, packed
from factcheck.settings import Settings
from tests.llm.asking import MINISTER, Persons, asked
from tests.llm.fakes import BrokenLLM, FakeLLM

SETTINGS = Settings(base_url="http://127.0.0.1:1/v1", model="fake-model")
KEY = cache_key(asked(), endpoint=SETTINGS.base_url, model="fake-model")


def fake() -> FakeLLM:
    return FakeLLM({"name_people": MINISTER})


@asynccontextmanager
async def cached(
    cache_dir: Path, inner: LLM, *, warnings: list[str] | None = None, settings: Settings = SETTINGS
) -> AsyncIterator[CachedLLM]:
    told = [] if warnings is None else warnings
    store = open_store(cache_dir, warn=told.append)
    assert store is not None, told
    async with CachedLLM(inner, store, settings=settings, warn=told.append) as llm:
        yield llm


async def fill(cache_dir: Path, *requests: Request[Persons]) -> Path:
    async with cached(cache_dir, fake()) as llm:
        for request in requests or (asked(),):
            await llm.complete(request)
    return cache_dir / FOLDER / DB_NAME


def tamper(database: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(statement, values)


async def test_an_answer_is_asked_for_once_and_then_kept(tmp_path: Path) -> None:
    await fill(tmp_path)

    async with cached(tmp_path, BrokenLLM()) as llm:
        reply = await llm.complete(asked())

    assert (reply.answer, reply.cached, reply.model) == (MINISTER, True, "fake-model")


async def test_018_the_same_question_asked_by_many_tasks_is_one_call(tmp_path: Path) -> None:
    inner = fake()
    async with cached(tmp_path, inner) as llm:
        replies = await asyncio.gather(*(llm.complete(asked(place=str(n))) for n in range(20)))

    assert len(inner.requests) == 1
    assert [reply.cached for reply in replies].count(False) == 1


class _Flaky:
    """Fails the first time."""

    def __init__(self) -> None:
        self.calls = 0

    async def complete(self, request: Request[T]) -> Reply[T]:
        self.calls += 1
        if self.calls == 1:
            raise AnswerRejected("declined")
        return await fake().complete(request)


async def test_078_a_refusal_is_not_kept(tmp_path: Path) -> None:
    inner = _Flaky()
    async with cached(tmp_path, inner) as llm:
        with pytest.raises(AnswerRejected):
            await llm.complete(asked())
        reply = await llm.complete(asked())

    assert inner.calls == 2
    assert not reply.cached


async def test_096_another_endpoint_model_prompt_or_sampling_is_asked_anew(tmp_path: Path) -> None:
    await fill(tmp_path)
    asked_again = fake()

    for settings in (SETTINGS, replace_setting(base_url="http://127.0.0.1:2/v1"), replace_setting(model="other")):
        async with cached(tmp_path, asked_again, settings=settings) as llm:
            await llm.complete(asked())
    async with cached(tmp_path, asked_again) as llm:
        for request in (asked("قال الوزير امس"), asked(sampling=Sampling(seed=1)), replace(asked(), sample=1)):
            await llm.complete(request)

    assert len(asked_again.requests) == 5


def replace_setting(**changed: object) -> Settings:
    return SETTINGS.model_copy(update=changed)


class _Bomb:
    def __reduce__(self) -> tuple[object, ...]:
        return (os.system, ("touch unpickled",))


ROWS = {
    "pickled value": ("UPDATE Cache SET mode = 4, value = ? WHERE key = ?", pickle.dumps(_Bomb())),
    "file name": ("UPDATE Cache SET mode = 2, filename = ?, value = NULL WHERE key = ?", "../../precious"),
    "file name beside a value": ("UPDATE Cache SET filename = ? WHERE key = ?", "../../precious"),
    "text file": ("UPDATE Cache SET mode = 3, filename = ? WHERE key = ?", "../../precious"),
    "not packed": ("UPDATE Cache SET value = ? WHERE key = ?", b"plain"),
    "a bomb": ("UPDATE Cache SET value = ? WHERE key = ?", packed("0" * 70_000_000)),
    "a number": ("UPDATE Cache SET value = ? WHERE key = ?", 7),
    "another shape": ("UPDATE Cache SET value = ? WHERE key = ?", packed('{"answer": {}}')),
    "an answer of another type": ("UPDATE Cache SET value = ? WHERE key = ?", None),
}


@pytest.mark.parametrize("case", ROWS)
async def test_089_a_row_that_factcheck_did_not_write_is_refused_and_asked_for_again(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    precious = tmp_path / "precious"
    precious.write_text("data")
    database = await fill(tmp_path / "a" / "b")
    statement, value = ROWS[case]
    tamper(database, statement, value, KEY)
    warnings: list[str] = []
    inner = fake()

    async with cached(tmp_path / "a" / "b", inner, warnings=warnings) as llm:
        reply = await llm.complete(asked())
        again = await llm.complete(asked())

    assert (reply.answer, again.cached) == (MINISTER, True)
    assert len(inner.requests) == 1
    assert precious.read_text() == "data"
    assert not (tmp_path / "unpickled").exists()
    assert case == "an answer of another type" or any("not usable" in warning for warning in warnings)


async def test_089_a_pickled_key_is_never_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    database = await fill(tmp_path)
    tamper(database, "INSERT INTO Cache (key, raw, mode, value) VALUES (?, 0, 1, x'00')", pickle.dumps(_Bomb()))

    store = open_store(tmp_path, warn=lambda _: None)

    assert store is not None
    assert [key for key, _ in store.everything()] == [KEY]
    assert not (tmp_path / "unpickled").exists()


FOREIGN = {
    "pragma": "INSERT INTO Settings VALUES ('sqlite_temp_store_directory', '/')",
    "changed pragma": "UPDATE Settings SET value = 'off' WHERE key = 'sqlite_journal_mode'",
    "eviction": "UPDATE Settings SET value = 'least-recently-used' WHERE key = 'eviction_policy'",
    "counter with text": "UPDATE Settings SET value = 'x' WHERE key = 'count'",
    "trigger": "CREATE TRIGGER evil AFTER INSERT ON Cache BEGIN DELETE FROM Cache; END",
    "view": "CREATE VIEW evil AS SELECT * FROM Cache",
    "table": "CREATE TABLE Extra (x)",
}


@pytest.mark.parametrize("case", FOREIGN)
async def test_089_a_file_with_settings_of_another_making_is_left_alone_and_the_run_goes_on(case: str, tmp_path: Path) -> None:
    database = await fill(tmp_path)
    tamper(database, FOREIGN[case])
    before = database.read_bytes()
    warnings: list[str] = []

    store = open_store(tmp_path, warn=warnings.append)

    assert store is None
    assert "going on without a cache" in warnings[0]
    assert database.read_bytes() == before


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _bad_header(path: Path) -> None:
    path.write_bytes(b"not a database" + path.read_bytes()[14:])


def _random_page(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096 : 2 * 4096] = bytes((n * 7919) % 256 for n in range(4096))
    path.write_bytes(whole)


def _no_format(path: Path) -> None:
    tamper(path, "DELETE FROM Cache WHERE key = 'factcheck:format'")


DAMAGE = {
    "zero length": lambda path: path.write_bytes(b""),
    "truncated": _truncated,
    "bad header": _bad_header,
    "random page": _random_page,
    "no format": _no_format,
    "format unreadable": lambda path: tamper(path, "UPDATE Cache SET value = x'00' WHERE key = 'factcheck:format'"),
    "text": lambda path: path.write_text("سجل" * 5_000),
}


@pytest.mark.parametrize("case", DAMAGE)
async def test_090_a_damaged_file_is_put_aside_and_the_run_begins_anew(case: str, tmp_path: Path) -> None:
    database = await fill(tmp_path, *(asked(str(n)) for n in range(5)))
    for journal in database.parent.glob(f"{DB_NAME}-*"):
        journal.unlink()
    DAMAGE[case](database)
    damaged = database.read_bytes()
    warnings: list[str] = []

    async with cached(tmp_path, fake(), warnings=warnings) as llm:
        reply = await llm.complete(asked())

    assert reply.answer == MINISTER
    assert "put aside" in warnings[0]
    assert [path.read_bytes() for path in database.parent.glob("*.corrupt-*") if not path.name.endswith(("-wal", "-shm"))] == [damaged]


async def test_090_a_database_of_somebody_else_is_not_taken_over(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    with closing(sqlite3.connect(folder / DB_NAME)) as connection, connection:
        connection.execute("CREATE TABLE accounts (name)")

    assert open_store(tmp_path, warn=lambda _: None) is None


async def test_091_a_full_disk_is_a_warning_and_the_answer_is_handed_out(tmp_path: Path) -> None:
    warnings: list[str] = []
    store = open_store(tmp_path, warn=warnings.append)
    assert store is not None
    pages = store._cache._sql("PRAGMA page_count").fetchone()[0]

    class Full(Store):
        def put(self, key: str, stored: object) -> None:
            self._cache._sql(f"PRAGMA max_page_count = {pages}")
            super().put(key, stored)  # type: ignore[arg-type]

    many = Persons(people=MINISTER.people * 1)
    inner = FakeLLM({"name_people": many})
    async with CachedLLM(inner, Full(tmp_path / FOLDER), settings=SETTINGS, warn=warnings.append) as llm:
        replies = [await llm.complete(asked(os.urandom(20_000).hex())) for _ in range(3)]

    assert [reply.answer for reply in replies] == [many] * 3
    assert len(warnings) == 1
    assert "full" in warnings[0]
    assert open_store(tmp_path, warn=warnings.append) is not None


async def test_092_a_cache_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    warnings: list[str] = []

    assert open_store(tmp_path / "file" / "cache", warn=warnings.append) is None
    assert "going on without a cache" in warnings[0]


ASK_AS_PROCESS = """
import asyncio, sys, time
from pathlib import Path
from factcheck.llm.cached import CachedLLM
from factcheck.llm.store import open_store
from tests.llm.asking import asked
from tests.llm.test_cached import SETTINGS, fake
class Slow:
    async def complete(self, request):
        with open(sys.argv[2], "a") as log:
            log.write("call\\n")
        await asyncio.sleep(1.0)
        return await fake().complete(request)
async def run():
    store = open_store(Path(sys.argv[1]), warn=print)
    async with CachedLLM(Slow(), store, settings=SETTINGS, warn=print) as llm:
        print((await llm.complete(asked())).answer.people[0].name)
asyncio.run(run())
"""


def _ask_as_process(cache_dir: Path, log: Path) -> "subprocess.Popen[str]":
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    arguments = [sys.executable, "-c", ASK_AS_PROCESS, str(cache_dir), str(log)]
    return subprocess.Popen(arguments, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _wait_for(path: Path, process: "subprocess.Popen[str]") -> None:
    while not path.exists() and process.poll() is None:
        time.sleep(0.01)


async def test_093_two_processes_with_one_question_make_one_call_and_one_record(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    processes = [_ask_as_process(tmp_path / "cache", log) for _ in range(2)]

    outputs = [process.communicate(timeout=60)[0].strip() for process in processes]

    store = open_store(tmp_path / "cache", warn=lambda _: None)
    assert store is not None
    assert outputs == ["الوزير", "الوزير"]
    assert log.read_text() == "call\n"
    assert len(list(store.everything())) == 1


HOLD = """
import sys, time
from pathlib import Path
from factcheck.llm.claims import Claims
claims = Claims(Path(sys.argv[1]))
assert claims.take(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


def _holder(lock: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", HOLD, str(lock), KEY], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


async def test_093_who_waited_for_another_process_takes_its_answer(tmp_path: Path) -> None:
    answer = open_store(await fill_elsewhere(tmp_path), warn=print)
    assert answer is not None
    holder = _holder(tmp_path / FOLDER / "claims.lock")
    assert holder.stdin is not None
    assert holder.stdout is not None

    async with cached(tmp_path, BrokenLLM()) as llm:
        await asyncio.to_thread(holder.stdout.readline)
        waiting = asyncio.create_task(llm.complete(asked()))
        await asyncio.sleep(0.3)
        assert not waiting.done()
        stored = answer.get(KEY)
        assert stored is not None
        Store(tmp_path / FOLDER).put(KEY, stored)
        await asyncio.to_thread(holder.communicate)
        reply = await waiting

    assert reply.cached


async def fill_elsewhere(tmp_path: Path) -> Path:
    """A cache folder that holds the answer, beside the one that does not."""
    await fill(tmp_path / "elsewhere")
    return tmp_path / "elsewhere"


async def test_093_a_process_that_is_killed_lets_the_others_ask(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    first = _ask_as_process(tmp_path / "cache", log)
    _wait_for(log, first)
    first.kill()
    first.communicate()

    output = _ask_as_process(tmp_path / "cache", log).communicate(timeout=60)[0]

    assert output.strip() == "الوزير"
    assert log.read_text() == "call\ncall\n"


async def test_094_a_lock_that_is_held_is_waited_for_and_the_answer_is_kept(tmp_path: Path) -> None:
    database = await fill(tmp_path)
    holder = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    started = time.monotonic()

    async with cached_later(tmp_path, holder, seconds=2.0) as llm:
        reply = await llm.complete(asked("new"))

    assert reply.answer == MINISTER
    assert time.monotonic() - started < 8
    async with cached(tmp_path, BrokenLLM()) as llm:
        assert (await llm.complete(asked("new"))).cached


@asynccontextmanager
async def cached_later(cache_dir: Path, holder: sqlite3.Connection, *, seconds: float) -> AsyncIterator[CachedLLM]:
    """Open the store while another connection holds the write lock, which it gives back after a while."""
    asyncio.get_running_loop().run_in_executor(None, lambda: (time.sleep(seconds), holder.rollback()))
    store = await asyncio.to_thread(lambda: open_store(cache_dir, warn=lambda _: None))
    assert store is not None
    async with CachedLLM(fake(), store, settings=SETTINGS, warn=lambda _: None) as llm:
        yield llm


async def test_094_a_lock_that_is_never_given_back_costs_ten_seconds_at_most(tmp_path: Path) -> None:
    database = await fill(tmp_path)
    warnings: list[str] = []
    with closing(sqlite3.connect(database, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        started = time.monotonic()

        store = open_store(tmp_path, warn=warnings.append)

    assert store is None
    assert time.monotonic() - started < 15
    assert "lock" in warnings[0]


async def test_095_answers_of_another_format_are_named_with_the_command(tmp_path: Path) -> None:
    database = await fill(tmp_path)
    tamper(database, "UPDATE Cache SET value = ? WHERE key = 'factcheck:format'", packed("0"))

    with pytest.raises(StoreError, match="factcheck cache migrate"):
        open_store(tmp_path, warn=lambda _: None)


async def test_100_a_clock_set_back_ten_years_changes_nothing(tmp_path: Path) -> None:
    database = await fill(tmp_path)
    tamper(database, "UPDATE Cache SET store_time = store_time + 315360000, access_time = access_time + 315360000")

    async with cached(tmp_path, BrokenLLM()) as llm:
        assert (await llm.complete(asked())).cached


async def test_nothing_is_evicted(tmp_path: Path) -> None:
    texts = [os.urandom(20_000).hex() for _ in range(100)]
    await fill(tmp_path, *(asked(text) for text in texts))

    async with cached(tmp_path, BrokenLLM()) as llm:
        assert all([await llm.has(asked(text)) for text in texts])


async def test_083_a_model_that_changed_since_is_warned_of(tmp_path: Path) -> None:
    await fill(tmp_path)
    warnings: list[str] = []

    async with cached(tmp_path, FakeLLM({"name_people": MINISTER}, model="fake-model-2027"), warnings=warnings) as llm:
        await llm.complete(asked())
        await llm.complete(asked("another"))

    assert len(warnings) == 1
    assert "'fake-model-2027'" in warnings[0]


class _SlowStore(Store):
    def put(self, key: str, stored: Stored) -> None:
        time.sleep(0.3)
        super().put(key, stored)


async def test_085_a_task_that_is_cancelled_while_its_answer_is_written_keeps_the_answer(tmp_path: Path) -> None:
    assert open_store(tmp_path, warn=lambda _: None) is not None
    inner = fake()
    async with CachedLLM(inner, _SlowStore(tmp_path / FOLDER), settings=SETTINGS, warn=lambda _: None) as llm:
        task = asyncio.create_task(llm.complete(asked()))
        await asyncio.sleep(0.15)
        assert len(inner.requests) == 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async with cached(tmp_path, BrokenLLM()) as llm:
        assert (await llm.complete(asked())).cached


async def test_the_file_holds_the_question_and_no_key(tmp_path: Path) -> None:
    await fill(tmp_path)
    store = open_store(tmp_path, warn=lambda _: None)
    assert store is not None

    ((key, stored),) = store.everything()

    assert key == KEY
    assert "قال الوزير أمس" in stored.request
    assert json.loads(stored.model_dump_json())["endpoint"] == SETTINGS.base_url
