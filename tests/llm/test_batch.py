"""Batches: files within limits, UTF-8, custom_id = cache key; what comes back is as strictly read as a live answer."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ModelRefused, StoreError
from factcheck.llm.batch import collect, files, lines, pending_batches, status, submit
from factcheck.llm.cached import CachedLLM
from factcheck.llm.exchange import cache_key
from factcheck.llm.protocol import Request
from factcheck.llm.store import Store, open_store
from factcheck.settings import Settings
from tests.faults.batches import BatchService
from tests.faults.server import Call, FaultServer, Play, completion, refused
from tests.llm.asking import MINISTER, asked
from tests.llm.fakes import BrokenLLM
from tests.llm.test_live import KEY


def settings_for(server: FaultServer, cache: Path) -> Settings:
    return Settings.model_validate({"api_key": KEY, "base_url": server.url, "model": "m", "cache_dir": cache})


def questions(settings: Settings, *texts: str) -> dict[str, Request[Any]]:
    return {cache_key(asked(text), endpoint=settings.base_url, model="m"): asked(text) for text in texts}


def store_in(cache: Path) -> Store:
    store = open_store(cache, warn=print)
    assert store is not None
    return store


def minister(_call: Call) -> Play:
    return completion(MINISTER)


async def test_what_a_batch_answers_no_run_asks_again(tmp_path: Path) -> None:
    service = BatchService(minister)
    async with FaultServer(service.play) as server:
        settings = settings_for(server, tmp_path)
        wanted = questions(settings, "الأول", "الثاني", "الثالث")
        (handed_in,) = await submit(wanted, settings=settings)
        gained = await collect(wanted, settings=settings, store=store_in(tmp_path))
        async with CachedLLM(BrokenLLM(), store_in(tmp_path), settings=settings, warn=print) as llm:
            replies = [await llm.complete(request) for request in wanted.values()]

    assert set(handed_in.keys) == set(wanted)
    assert (gained.stored, gained.refused, gained.unknown) == (3, {}, 0)
    assert [(reply.answer, reply.cached) for reply in replies] == [(MINISTER, True)] * 3
    assert pending_batches(settings) == ()


async def test_a_line_is_the_live_body_in_utf8_under_its_cache_key(tmp_path: Path) -> None:
    settings = Settings(base_url="http://127.0.0.1:1/v1", model="m", cache_dir=tmp_path)

    (line,) = lines(questions(settings, "قال الوزير"), model="m")

    told = json.loads(line)
    assert list(questions(settings, "قال الوزير")) == [told["custom_id"]]
    assert "قال الوزير".encode() in line
    assert told["body"]["response_format"]["json_schema"]["strict"] is True
    assert told["url"] == "/v1/chat/completions"


@pytest.mark.parametrize(
    ("most_lines", "most_bytes", "sizes"), [(2, 10**9, [2, 2, 1]), (100, 25, [2, 2, 1]), (100, 5, [1] * 5), (100, 10**9, [5])]
)
def test_files_stay_within_both_limits(most_lines: int, most_bytes: int, sizes: list[int]) -> None:
    made = list(files([b"0123456789\n"] * 5, most_lines=most_lines, most_bytes=most_bytes))

    assert [len(file) for file in made] == sizes


async def test_nothing_is_submitted_twice(tmp_path: Path) -> None:
    service = BatchService(minister)
    async with FaultServer(service.play) as server:
        settings = settings_for(server, tmp_path)
        await submit(questions(settings, "a", "b"), settings=settings)
        (second,) = await submit(questions(settings, "a", "b", "c"), settings=settings)
        third = await submit(questions(settings, "a", "b", "c"), settings=settings)

    assert second.keys == tuple(questions(settings, "c"))
    assert third == ()


async def test_a_batch_that_is_not_over_stays(tmp_path: Path) -> None:
    service = BatchService(minister)
    service.ready = False
    async with FaultServer(service.play) as server:
        settings = settings_for(server, tmp_path)
        wanted = questions(settings, "a")
        await submit(wanted, settings=settings)
        (told,) = await status(settings)
        gained = await collect(wanted, settings=settings, store=store_in(tmp_path))

    assert (told.state, told.done, gained.stored) == ("in_progress", 0, 0)
    assert len(pending_batches(settings)) == 1


SPOILT = {
    "no json": b"{",
    "another shape": b'"text"',
    "an error": b'{"custom_id": "%b", "response": {"status_code": 500, "body": {}}, "error": {}}',
    "expired": b'{"custom_id": "%b", "response": null, "error": {"code": "batch_expired"}}',
    "no completion": b'{"custom_id": "%b", "response": {"status_code": 200, "body": {"choices": []}}}',
    "a choice of text": b'{"custom_id": "%b", "response": {"status_code": 200, "body": {"choices": ["x"]}}}',
    "out of form": b'{"custom_id": "%b", "response": {"status_code": 200, "body": {"choices": [{"message": {"content": "{}}"}}]}}}',
    "cut short": b'{"custom_id": "%b", "response": {"status_code": 200, "body": {"choices": [{"finish_reason": "length", "message": {"content": "{"}}]}}}',
    "no body": b'{"custom_id": "%b", "response": {"status_code": 200, "body": "<html>"}}',
}


@pytest.mark.parametrize("case", SPOILT)
async def test_a_line_that_is_no_answer_is_reported_and_not_stored(case: str, tmp_path: Path) -> None:
    def spoil(number: int, line: bytes) -> bytes:
        key = json.loads(line)["custom_id"].encode()
        return SPOILT[case].replace(b"%b", key) if number == 1 else line

    async with FaultServer(BatchService(minister, spoil=spoil).play) as server:
        settings = settings_for(server, tmp_path)
        wanted = questions(settings, "a", "b")
        await submit(wanted, settings=settings)
        gained = await collect(wanted, settings=settings, store=store_in(tmp_path))
        again = await submit({key: wanted[key] for key in wanted if store_in(tmp_path).get(key) is None}, settings=settings)

    assert gained.stored == 1
    assert len(gained.refused) == (0 if case in ("no json", "another shape") else 1)
    assert [len(batch.keys) for batch in again] == [1], "what got no answer can be asked again"


async def test_answers_to_other_articles_stay_with_the_provider(tmp_path: Path) -> None:
    async with FaultServer(BatchService(minister).play) as server:
        settings = settings_for(server, tmp_path)
        await submit(questions(settings, "a", "b"), settings=settings)
        first = await collect(questions(settings, "a"), settings=settings, store=store_in(tmp_path))
        second = await collect(questions(settings, "b"), settings=settings, store=store_in(tmp_path))

    assert (first.stored, first.unknown) == (1, 1)
    assert (second.stored, second.unknown) == (1, 0)
    assert pending_batches(settings) == ()


async def test_an_endpoint_without_a_batch_service_says_so(tmp_path: Path) -> None:
    async with FaultServer(lambda _: refused(404)) as server:
        settings = settings_for(server, tmp_path)
        with pytest.raises(ModelRefused, match="no batch service"):
            await submit(questions(settings, "a"), settings=settings)


@pytest.mark.parametrize("fails", ["/v1/batches/batch_1", "/v1/files/batch_1-output/content"])
async def test_a_provider_that_fails_loses_nothing(fails: str, tmp_path: Path) -> None:
    service = BatchService(minister)
    broken = True

    def play(call: Call) -> Play:
        return refused(401) if broken and call.path == fails else service.play(call)

    async with FaultServer(play) as server:
        settings = settings_for(server, tmp_path)
        wanted = questions(settings, "a")
        await submit(wanted, settings=settings)
        with pytest.raises(ModelRefused, match="key was refused"):
            await collect(wanted, settings=settings, store=store_in(tmp_path))
        broken = False
        gained = await collect(wanted, settings=settings, store=store_in(tmp_path))

    assert gained.stored == 1


async def test_a_note_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "batches").mkdir()
    (tmp_path / "batches/x.json").write_text("{")

    with pytest.raises(StoreError, match=r"x\.json"):
        pending_batches(Settings(cache_dir=tmp_path))


async def test_a_batch_that_cannot_be_noted_is_told_with_its_id(tmp_path: Path) -> None:
    (tmp_path / "batches").write_text("in the way")
    async with FaultServer(BatchService(minister).play) as server:
        settings = settings_for(server, tmp_path)
        with pytest.raises(StoreError, match="batch_1"):
            await submit(questions(settings, "a"), settings=settings)
