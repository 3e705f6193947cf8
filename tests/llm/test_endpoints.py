"""Servers: found on loopback, listed as they list themselves, never chosen silently among several."""

import asyncio
import json
import traceback
from pathlib import Path

import pytest
from pydantic import SecretStr

from factcheck.errors import SettingsError
from factcheck.llm.chain import live_chain
from factcheck.llm.endpoints import Server, Unlisted, found_on_loopback, listed, settled
from factcheck.settings import DEFAULT_MODEL, Settings
from tests.faults.server import JSON_TYPE, Call, FaultServer, Play, html
from tests.llm.asking import MINISTER, asked
from tests.llm.test_live import GOOD, KEY


def models(*ids: str, owner: str = "me") -> Play:
    return Play(json.dumps({"object": "list", "data": [{"id": one, "owned_by": owner} for one in ids]}).encode(), headers=JSON_TYPE)


async def test_a_server_on_a_usual_port_is_found_and_named() -> None:
    async with FaultServer(lambda _: models("qwen")) as server:
        port = int(server.url.split(":")[2].split("/")[0])

        found = await found_on_loopback({"Nothing": 1, "Ollama": port})

    assert [(one.name, one.models) for one in found] == [("Ollama", ("qwen",))]


@pytest.mark.parametrize(
    "play",
    [
        html(404),
        html(200),
        Play(b"[" * 100_000),
        Play(b'{"data": 7}'),
        Play(status=307, headers={"location": "http://127.0.0.1:1/"}),
        models("x", "\u202ey"),
    ],
    ids=["404", "html", "deep", "no list", "redirect", "bidi"],
)
async def test_a_listing_that_is_none_is_a_reason_and_never_an_error(play: Play) -> None:
    async with FaultServer(lambda _: play) as server:
        answer = await listed(server.url, key=SecretStr("k"))

    assert isinstance(answer, Unlisted) or "\u202e" not in "".join(answer.models)


async def test_the_only_model_of_a_local_server_is_taken() -> None:
    async with FaultServer(lambda _: models("qwen")) as server:
        chosen = await settled(Settings(base_url=server.url))

    assert chosen.model == "qwen"


async def test_among_several_models_the_user_chooses() -> None:
    async with FaultServer(lambda _: models("qwen", "llama")) as server:
        with pytest.raises(SettingsError, match=r"(?s)llama, qwen.*FACTCHECK_MODEL=llama"):
            await settled(Settings(base_url=server.url))


@pytest.mark.parametrize("play", [html(404), models()])
async def test_a_server_that_lists_nothing_is_asked_for_the_default_model(play: Play) -> None:
    async with FaultServer(lambda _: play) as server:
        chosen = await settled(Settings(base_url=server.url))

    assert chosen.model == DEFAULT_MODEL


async def test_with_a_model_chosen_no_listing_is_asked_for() -> None:
    async with FaultServer(lambda _: models("qwen")) as server:
        chosen = await settled(Settings(base_url=server.url, model="m"))

    assert (chosen.model, server.calls) == ("m", [])


async def test_110_no_variable_of_a_failing_listing_shows_the_key() -> None:
    async with FaultServer(lambda _: models("qwen", "llama")) as server:
        with pytest.raises(SettingsError) as caught:
            await settled(Settings(base_url=server.url, api_key=SecretStr(KEY)))

    assert KEY not in "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())


async def test_openai_is_not_asked_for_a_listing() -> None:
    assert (await settled(Settings())).model == DEFAULT_MODEL


async def test_a_recording_knows_that_a_person_answers() -> None:
    async with FaultServer(lambda _: models("any-name", owner="relay")) as server:
        chosen = await settled(Settings(base_url=server.url, model="any-name"), recording=True)
        overruled = await settled(Settings(base_url=server.url, model="any-name", origin="live"), recording=True)

    assert (chosen.origin, overruled.origin) == ("relay", "live")


async def test_the_whole_live_chain_asks_once_records_and_then_needs_no_server(tmp_path: Path) -> None:
    def play(call: Call) -> Play:
        return models("hand-relay", owner="relay") if call.method == "GET" else GOOD

    async with FaultServer(play) as server:
        settings = Settings(base_url=server.url, cache_dir=tmp_path / "cache")
        for _ in range(2):
            async with live_chain(settings, record=tmp_path / "exchanges", use_cache=True, sink=lambda _: None, warn=print) as (llm, _cost):
                replies = await asyncio.gather(*(llm.complete(asked()) for _ in range(3)))

    stored = json.loads((tmp_path / "exchanges/name_people/01-maraya/exchange.json").read_text("utf-8"))
    assert all(reply.answer == MINISTER for reply in replies)
    assert [call.method for call in server.calls].count("POST") == 1
    assert stored["origin"] == "relay"


async def test_without_cache_and_recording_every_question_is_asked(tmp_path: Path) -> None:
    async with FaultServer(lambda _: GOOD) as server:
        settings = Settings(base_url=server.url, model="m", cache_dir=tmp_path)
        for _ in range(2):
            async with live_chain(settings, record=None, use_cache=False, sink=lambda _: None, warn=print) as (llm, _cost):
                await llm.complete(asked())

    assert len(server.calls) == 2


async def test_a_cache_that_cannot_be_used_is_told_of_and_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    warnings: list[str] = []
    async with FaultServer(lambda _: GOOD) as server:
        settings = Settings(base_url=server.url, model="m", cache_dir=tmp_path / "file")
        async with live_chain(settings, record=None, use_cache=True, sink=lambda _: None, warn=warnings.append) as (llm, _cost):
            reply = await llm.complete(asked())

    assert reply.answer == MINISTER
    assert "going on without a cache" in warnings[0]


async def test_an_address_that_only_resolves_to_loopback_is_asked_like_any_other() -> None:
    async with FaultServer(lambda _: models("qwen")) as server:
        answer = await listed(server.url.replace("127.0.0.1", "127.1"))

    assert isinstance(answer, Server)


async def test_a_listing_names_its_server() -> None:
    async with FaultServer(lambda _: models("qwen")) as server:
        answer = await listed(server.url, name="vLLM")

    assert answer == Server("vLLM", server.url, ("qwen",))
