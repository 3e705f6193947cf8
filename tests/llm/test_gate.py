"""The gate: alone at first, then many, fewer when the server complains."""

import asyncio

import pytest

from factcheck.llm.gate import Gate, duration


async def _burst(gate: Gate, count: int, seconds: float = 0.05) -> None:
    async def call() -> None:
        async with gate.slot():
            await asyncio.sleep(seconds)
            gate.answered()

    await asyncio.gather(*(call() for _ in range(count)))


async def test_the_first_call_goes_alone_until_it_is_answered_or_the_head_start_is_over() -> None:
    gate = Gate(head_start=5.0)
    release = asyncio.Event()

    async def call() -> None:
        async with gate.slot():
            await release.wait()
            gate.answered()

    calls = [asyncio.create_task(call()) for _ in range(5)]
    await asyncio.sleep(0.1)
    alone = gate.in_flight
    release.set()
    await asyncio.gather(*calls)

    assert alone == 1


async def test_silence_lets_the_limit_double() -> None:
    gate = Gate(head_start=0.0)

    await _burst(gate, 100, seconds=0.5)

    assert 32 <= gate.most <= 64


async def test_a_429_halves_once_for_all_calls_of_the_same_overload() -> None:
    gate = Gate(head_start=0.0, start=16)
    async with gate.slot() as went:
        gate.in_flight = 16
        gate.refused(went=went, retry_after=0.0)
        gate.refused(went=went, retry_after=0.0)
        gate.in_flight = 1

    assert gate.limit == 8


async def test_after_a_429_the_limit_grows_by_one_a_round_and_no_further_than_the_ceiling() -> None:
    gate = Gate(head_start=0.0, start=2, ceiling=3)
    gate.refused(went=1e12, retry_after=0.0)
    for _ in range(3):
        gate.answered()
    grown = gate.limit
    for _ in range(30):
        gate.answered()

    assert 2 < grown < 3
    assert gate.limit == 3


async def test_nothing_goes_while_the_server_asks_to_wait() -> None:
    gate = Gate(head_start=0.0)
    await _burst(gate, 1)
    started = asyncio.get_running_loop().time()
    gate.read_headers({"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "300ms"})

    await _burst(gate, 1, seconds=0)

    assert asyncio.get_running_loop().time() - started >= 0.28


@pytest.mark.parametrize("left", ["", "many", "-1", "1.5"])
async def test_a_malformed_header_is_no_news(left: str) -> None:
    gate = Gate()

    gate.read_headers({"x-ratelimit-remaining-requests": left})

    assert gate.limit == 8


@pytest.mark.parametrize(("text", "seconds"), [("1s", 1), ("6m0s", 360), ("20ms", 0.02), ("1h2m3.5s", 3723.5), ("soon", 0), ("", 0)])
def test_durations_are_read_as_servers_write_them(text: str, seconds: float) -> None:
    assert duration(text) == pytest.approx(seconds)
