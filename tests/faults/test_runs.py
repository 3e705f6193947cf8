"""Whole runs over real HTTP: storms of failures, kills, interruptions, caps and shuffled answers. Catalogue cases 67, 72, 85 to 88."""

import asyncio
import json
import os
import random
import re
import signal
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.events import CallFailed, CallFinished, Event
from tests.faults.driver import settings_of, whole_run
from tests.faults.model import answer_to, answers
from tests.faults.server import Call, FaultServer, Play, completion, html, refused

ROOT = Path(__file__).parents[2]
STORY = ROOT / "fixtures/stories/wonsan-visit"
STORMS = 50
ARTICLES = 5
CALLS = ARTICLES + 3


async def command(*arguments: str, url: str, cache: Path, **environ: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of `factcheck …` in a process of its own."""
    process = await start(*arguments, url=url, cache=cache, **environ)
    out, err = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode or 0, out.decode(), err.decode()


async def start(*arguments: str, url: str, cache: Path, **environ: str) -> asyncio.subprocess.Process:
    given = {"OPENAI_BASE_URL": url, "FACTCHECK_MODEL": "m", "FACTCHECK_CACHE_DIR": str(cache), "PYTHONPATH": str(ROOT)}
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "factcheck", *arguments, env=os.environ | given | environ, cwd=cache.parent, stdout=pipe, stderr=pipe
    )


def _fault(dice: random.Random, call: Call) -> Play:
    """One of the catalogue's ways to fail."""
    good = answers(call)
    return dice.choice(
        [
            refused(429, headers={"retry-after-ms": "20"}),
            refused(429),
            refused(500),
            html(502),
            refused(503),
            html(200),
            Play(),
            replace(good, reset_at=len(good.body) // 2),
            replace(good, reset_at=0),
            replace(good, claimed_length=len(good.body) + 10, reset_at=len(good.body)),
            completion("not json at all"),
            completion('{"claims": [}'),
            completion('{"surprise": 1}'),
            completion(None),
            completion("{", finish="length"),
            completion(None, refusal="no"),
        ]
    )


@dataclass(frozen=True)
class Storm:
    """How a run under fire ended."""

    calls: int
    answers: int
    complete: bool
    missing: tuple[str, ...]


async def _storm(seed: int, cache: Path, turn: asyncio.Semaphore) -> Storm:
    dice = random.Random(seed)
    told: list[Event] = []
    async with turn, FaultServer(lambda call: _fault(dice, call) if dice.random() < 0.3 else answers(call)) as server:
        try:
            brief = await whole_run(STORY, settings_of(server.url, cache), told.append)
            missing = (*(f"{one.path}: {one.reason}" for one in brief.skipped), *brief.incomplete)
        except ModelError as error:
            missing = (str(error),)
    answered = [event for event in told if isinstance(event, CallFinished)]
    failed = [event for event in told if isinstance(event, CallFailed)]
    assert bool(failed) == bool(missing), "what failed is said, and nothing else"
    return Storm(len(server.calls), len(answered), not missing, missing)


async def test_with_a_third_of_answers_failing_every_run_is_complete_or_says_what_is_missing(tmp_path: Path) -> None:
    turn = asyncio.Semaphore(10)

    storms = await asyncio.gather(*(_storm(seed, tmp_path / str(seed), turn) for seed in range(STORMS)))

    asked, answered = sum(storm.calls for storm in storms), sum(storm.answers for storm in storms)
    assert asked / answered <= 1.6, f"{asked} calls for {answered} answers"
    assert sum(storm.complete for storm in storms) >= STORMS / 3
    assert all(re.search(r"\w", line) for storm in storms for line in storm.missing)


async def test_what_a_storm_left_out_a_second_run_adds_and_nothing_is_paid_twice(tmp_path: Path) -> None:
    def play(call: Call) -> Play:
        return refused(500) if not calm and ("ضفاف" in call.user_text.split("\n")[0] or "# Questions" in call.user_text) else answers(call)

    calm = False
    async with FaultServer(play) as server:
        settings = settings_of(server.url, tmp_path / "stormy")
        first = await whole_run(STORY, settings)
        calm, before = True, len(server.calls)
        second = await whole_run(STORY, settings)
        asked_again = server.calls[before:]
        undisturbed = await whole_run(STORY, settings_of(server.url, tmp_path / "calm"))

    assert first.skipped
    assert first.incomplete
    assert second == undisturbed
    assert [call.user_text.split("\n")[0] for call in asked_again].count("Source: صحيفة ضفاف") == 1
    assert sum(call.user_text.startswith("Source: ") for call in asked_again) == 1, "the other articles are not read again"


async def test_086_killed_at_random_the_store_opens_and_the_brief_is_the_same(tmp_path: Path) -> None:
    trials = int(os.environ.get("FACTCHECK_KILLS", "6"))
    async with FaultServer(lambda call: answers(call, wait=0.05)) as server:
        reference = await whole_run(STORY, settings_of(server.url, tmp_path / "reference"))
        server.calls.clear()
        out = tmp_path / "trials.jsonl"
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.faults.driver",
            server.url,
            str(tmp_path / "kills"),
            str(STORY),
            str(out),
            f"--trials={trials}",
            cwd=ROOT,
        )
        assert await process.wait() == 0

    told = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert len(told) == trials
    assert {one["store"] for one in told} == {"sound"}
    assert len({one["brief"] for one in told}) == 1
    assert len(reference.articles) == ARTICLES
    assert sum(one["repeated"] for one in told) == 0, "no stored answer is asked for again"
    # A call in flight at the kill is made again, for nobody has its answer. An answer that has just been sent and is not yet
    # written is paid twice: here all five come at one moment, so that the last waits for the others to be read.
    paid_twice = server.completed - (trials + 2) * CALLS
    report = f"{trials} kills, {len(server.calls) - (trials + 1) * CALLS} calls made again, {paid_twice} answers paid twice"
    out.with_name("report.txt").write_text(report)
    assert paid_twice <= trials, report


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
async def test_085_an_interrupted_run_stops_at_once_keeps_its_answers_and_goes_on_from_there(how: signal.Signals, tmp_path: Path) -> None:
    def play(call: Call) -> Play:
        return answers(call, wait=0.0 if call.number <= 3 else 30.0) if patient else answers(call)

    patient = True
    async with FaultServer(play) as server:
        process = await start("brief", str(STORY), url=server.url, cache=tmp_path / "cache")
        while len(server.calls) < ARTICLES:  # noqa: ASYNC110 - the server's own tasks count
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.5)
        process.send_signal(how)
        started = time.monotonic()
        _, err = await process.communicate()
        took, patient, before = time.monotonic() - started, False, len(server.calls)
        code, out, _ = await command("brief", str(STORY), url=server.url, cache=tmp_path / "cache")

    assert took <= 2.0
    assert process.returncode in (130, -signal.SIGTERM)
    assert b"Traceback" not in err
    assert code == 0
    assert out.startswith("# ")
    assert len(server.calls) - before == CALLS - 3


async def test_081_claims_in_another_language_are_flagged_and_their_quotes_kept(tmp_path: Path) -> None:
    def play(call: Call) -> Play:
        answer = answer_to(call)
        for claim in answer.get("claims", []):
            claim["claim"] = "Министр прибыл в пятницу"
        return completion(json.dumps(answer, ensure_ascii=False))

    async with FaultServer(play) as server:
        brief = await whole_run(STORY, settings_of(server.url, tmp_path))

    flagged = {finding.article for finding in brief.findings if finding.kind == "language"}
    assert brief.claims
    assert flagged == {claim.article for claim in brief.claims}
    assert all("Министр" not in claim.quote for claim in brief.claims)


async def test_088_the_order_in_which_answers_come_changes_no_byte_of_the_brief(tmp_path: Path) -> None:
    briefs = set()
    for number, concurrency in enumerate((1, 64, 64)):
        dice = random.Random(number)
        async with FaultServer(lambda call, dice=dice: answers(call, wait=dice.random() / 5)) as server:
            made = await whole_run(STORY, settings_of(server.url, tmp_path / str(number), concurrency=concurrency))
            briefs.add(made.model_dump_json())

    assert len(briefs) == 1


async def test_067_the_command_ends_with_4_after_one_request_and_shows_no_key(tmp_path: Path) -> None:
    async with FaultServer(lambda _: refused(401, message="Incorrect API key provided: sk-test-987654321")) as server:
        code, out, err = await command("brief", str(STORY), url=server.url, cache=tmp_path / "cache", OPENAI_API_KEY="sk-test-987654321")

    assert (code, out, len(server.calls)) == (4, "", 1)
    assert "the key was refused" in err
    assert "987654321" not in err
    assert "Traceback" not in err


async def test_072_one_article_that_fails_for_good_leaves_a_partial_brief_that_says_so(tmp_path: Path) -> None:
    async with FaultServer(
        lambda call: refused(500) if "مرايا" in call.user_text and "# Articles" not in call.user_text else answers(call)
    ) as server:
        code, out, err = await command("brief", str(STORY), "--format", "json", url=server.url, cache=tmp_path / "cache")

    brief = json.loads(out)
    assert code == 3
    assert [one["path"] for one in brief["skipped"]] == ["01-maraya.txt"]
    assert "the server failed" in err + json.dumps(brief["skipped"])


async def test_087_a_cap_that_is_reached_leaves_a_partial_brief_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("[prices.m]\ninput = 1.0\noutput = 1.0\n")

    async with FaultServer(lambda call: answers(call, usage={"prompt_tokens": 6_000, "completion_tokens": 2_000})) as server:
        code, out, err = await command(
            "brief", str(STORY), "--max-cost", "0.05", "--format", "json", url=server.url, cache=tmp_path / "cache"
        )

    assert code == 3
    assert 0 < len(server.calls) < CALLS
    assert len(server.calls) * 0.008 <= 0.05
    assert re.search("cost cap", out)
    assert "Traceback" not in err


async def test_074_without_a_network_the_message_says_so_and_a_replay_works(tmp_path: Path) -> None:
    code, _, err = await command("brief", str(STORY), url="http://no-such-host.invalid/v1", cache=tmp_path / "cache")

    assert code == 4
    assert "cannot be resolved" in err
    assert "--replay" in err
