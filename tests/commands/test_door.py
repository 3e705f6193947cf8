"""doctor, cache, recordings, batch and the plan of a run, as commands: what they print, what they change, their exit codes."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck import wiring
from factcheck.commands.batch import batch
from factcheck.commands.planning import plan
from factcheck.llm.cached import CachedLLM
from factcheck.llm.replay import RecordingLLM
from factcheck.llm.store import FOLDER, open_store
from factcheck.llm.store_check import DB_NAME, packed
from factcheck.settings import Settings
from tests.commands.test_cli import run
from tests.faults.batches import BatchService
from tests.faults.driver import settings_of, whole_run
from tests.faults.model import answers
from tests.faults.server import Call, FaultServer, Play, html
from tests.llm.asking import MINISTER, asked
from tests.llm.fakes import BrokenLLM, FakeLLM
from tests.llm.test_cached import SETTINGS, fill, tamper
from tests.llm.test_endpoints import models

STORY = Path(__file__).parents[2] / "fixtures/stories/wonsan-visit"
ARTICLES, CALLS = 5, 8


async def command(*words: str, cwd: Path, **environ: str) -> tuple[int, str, str]:
    """`run` beside a fault server of this loop."""
    done = await asyncio.to_thread(lambda: run(*words, cwd=cwd, **environ))
    return done.returncode, done.stdout.decode(), done.stderr.decode()


async def invoked(*words: str, **environ: str) -> tuple[int, str, str]:
    """`factcheck batch …` in this process, which has paid for the provider's import already."""
    done = await asyncio.to_thread(lambda: CliRunner().invoke(batch, words, env=environ, standalone_mode=False))
    return done.exit_code, done.stdout, done.stderr


def cache_command(*words: str, cache: Path) -> "subprocess.CompletedProcess[bytes]":
    return run("cache", *words, cwd=cache, FACTCHECK_CACHE_DIR=str(cache))


async def test_cache_info_counts_answers_and_tokens(tmp_path: Path) -> None:
    await fill(tmp_path, asked("a"), asked("b"), asked(version="2"))

    done = cache_command("info", cache=tmp_path)

    out = done.stdout.decode()
    assert done.returncode == 0
    assert "3 answers" in out
    assert "fake-model · name_people 1: 2 answers" in out
    assert "fake-model · name_people 2: 1 answers" in out


async def test_cache_explain_says_what_made_the_key(tmp_path: Path) -> None:
    await fill(tmp_path, asked("a", place="01-maraya"), asked("b", place="02-difaf"))

    explained = cache_command("explain", "02-difaf", cache=tmp_path).stdout.decode()
    missed = cache_command("explain", "03-none", cache=tmp_path)

    assert explained.count("asked ") == 1
    for part in ("02-difaf", "fake-model", SETTINGS.base_url, "temperature: 0.0", "answered (", "seed: 0"):
        assert part in explained
    assert missed.returncode == 2
    assert b"cache info" in missed.stderr


async def test_cache_clear_asks_first_and_then_leaves_nothing(tmp_path: Path) -> None:
    database = await fill(tmp_path)

    unasked = cache_command("clear", cache=tmp_path)
    kept = database.read_bytes()
    cleared = cache_command("clear", "--yes", cache=tmp_path)

    assert unasked.returncode == 130
    assert kept
    assert cleared.returncode == 0
    assert list(database.parent.glob(f"{DB_NAME}*")) == []


async def test_089_cache_clear_also_removes_a_file_of_another_making_and_nothing_beside_it(tmp_path: Path) -> None:
    database = await fill(tmp_path)
    precious = tmp_path / "precious"
    precious.write_text("data")
    tamper(database, "INSERT INTO Settings VALUES ('sqlite_x', '1')")
    tamper(database, "UPDATE Cache SET filename = '../precious'")

    done = cache_command("clear", "--yes", cache=tmp_path)

    assert done.returncode == 0
    assert precious.read_text() == "data"
    assert not database.exists()


async def test_095_migrate_puts_another_format_aside_and_the_run_goes_on(tmp_path: Path) -> None:
    database = await fill(tmp_path)
    tamper(database, "UPDATE Cache SET value = ? WHERE key = 'factcheck:format'", packed("0"))

    refused = cache_command("info", cache=tmp_path)
    migrated = cache_command("migrate", cache=tmp_path)
    afterwards = cache_command("info", cache=tmp_path)

    assert (refused.returncode, migrated.returncode, afterwards.returncode) == (2, 0, 0)
    assert b"factcheck cache migrate" in refused.stderr
    assert b"0 answers" in afterwards.stdout
    assert (database.parent / f"{DB_NAME}.other-format").exists()


def test_migrate_leaves_todays_format_alone(tmp_path: Path) -> None:
    assert b"nothing to migrate" in cache_command("migrate", cache=tmp_path).stderr


async def test_098_recordings_verify_finds_an_edit(tmp_path: Path) -> None:
    await RecordingLLM(FakeLLM({"name_people": MINISTER}), tmp_path / "exchanges").complete(asked())

    sound = run("recordings", "verify", str(tmp_path / "exchanges"))
    request = tmp_path / "exchanges/name_people/01-maraya/request.md"
    request.write_text(request.read_text("utf-8").replace("أمس", "اليوم"), "utf-8")
    edited = run("recordings", "verify", str(tmp_path / "exchanges"))

    assert (sound.returncode, edited.returncode) == (0, 2)
    assert b"1 recordings are as they were made" in sound.stderr
    assert b"request.md: one of the two was edited" in edited.stderr


@pytest.mark.parametrize("story", [path.name for path in sorted((STORY.parent).iterdir()) if (path / "exchanges").is_dir()])
def test_099_the_committed_recordings_are_as_they_were_made_and_hold_no_secret(story: str) -> None:
    done = run("recordings", "verify", str(STORY.parent / story / "exchanges"))

    assert done.returncode == 0, done.stderr.decode()


def test_doctor_says_what_a_run_without_a_key_would_use(tmp_path: Path) -> None:
    done = run("doctor", "--offline", cwd=tmp_path, FACTCHECK_CACHE_DIR=str(tmp_path))

    out = done.stdout.decode()
    assert done.returncode == 0
    assert "extractor  rules" in out
    assert "key not set" in out


async def test_doctor_lists_what_the_endpoint_offers_and_never_shows_the_key(tmp_path: Path) -> None:
    async with FaultServer(lambda _: models("qwen", "llama", owner="relay")) as server:
        environ = {"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": "sk-test-13579", "FACTCHECK_MODEL": "gpt-9"}
        code, out, err = await command("doctor", cwd=tmp_path, **environ)

    assert code == 0
    assert "reached    yes: llama, qwen; it does not list 'gpt-9'; a person answers here" in out
    assert "13579" not in out + err


async def test_doctor_says_why_an_endpoint_cannot_be_used(tmp_path: Path) -> None:
    async with FaultServer(lambda _: html(401)) as server:
        _, out, _ = await command("doctor", cwd=tmp_path, OPENAI_BASE_URL=server.url, OPENAI_API_KEY="sk-1")
    _, bad_key, _ = await command("doctor", "--offline", cwd=tmp_path, OPENAI_API_KEY='"sk-quoted"')

    assert "HTTP 401 (the key was refused)" in out
    assert "quote marks" in bad_key
    assert "sk-quoted" not in bad_key


async def test_a_batch_answers_a_whole_story_so_that_the_brief_makes_no_call(tmp_path: Path) -> None:
    service = BatchService(answers)

    def play(call: Call) -> Play:
        return answers(call) if call.path.endswith("/chat/completions") else service.play(call)

    async with FaultServer(play) as server:
        environ = {"OPENAI_BASE_URL": server.url, "FACTCHECK_MODEL": "m", "FACTCHECK_CACHE_DIR": str(tmp_path / "cache")}
        submitted = []
        for _ in range(6):
            code, out, err = await invoked("submit", str(STORY), **environ)
            assert code == 0, err
            submitted.append(out.strip())
            if "nothing" in out:
                break
            assert "completed" in (await invoked("status", **environ))[1]
            assert (await invoked("collect", str(STORY), **environ))[0] == 0
        code, brief, err = await command("brief", str(STORY), cwd=tmp_path, **environ)

    assert "5 questions" in submitted[0]
    assert submitted[-1] == "nothing is missing"
    assert (code, brief[:2]) == (0, "# ")
    assert [call.path for call in server.calls if call.path.endswith("completions")] == []


async def test_a_plan_shows_each_body_that_would_be_sent_and_sends_nothing(tmp_path: Path) -> None:
    async with FaultServer(answers) as server:
        settings = settings_of(server.url, tmp_path)
        planned = await plan(wiring.gathered([str(STORY)], settings), settings)
        before = len(server.calls)
        await whole_run(STORY, settings)
        sent = [json.loads(call.raw) for call in server.calls]

    text = str(planned)
    assert before == 0
    assert f"to {server.url}/chat/completions (loopback: nothing leaves this machine)" in text
    shown = [json.loads(part.split("\n", 1)[1].split("\nQuestions that follow")[0]) for part in text.split("\n--- ")[1:]]
    assert len(shown) == ARTICLES
    assert all(body in sent for body in shown)


async def test_a_dry_run_of_the_brief_prints_the_plan(tmp_path: Path) -> None:
    async with FaultServer(answers) as server:
        environ = {"OPENAI_BASE_URL": server.url, "FACTCHECK_MODEL": "m", "FACTCHECK_CACHE_DIR": str(tmp_path / "cache")}
        code, out, _ = await command("brief", str(STORY), "--dry-run", cwd=tmp_path, **environ)

    assert code == 0
    assert f"to {server.url}" in out
    assert out.count("\n--- extract_claims") == ARTICLES
    assert server.calls == []


async def test_a_plan_knows_the_cache(tmp_path: Path) -> None:
    async with FaultServer(answers) as server:
        settings = settings_of(server.url, tmp_path)
        gathered = wiring.gathered([str(STORY)], settings)
        await whole_run(STORY, settings)
        planned = await plan(gathered, settings)

    assert planned.missing == {}
    assert str(planned.estimate).startswith(f"{CALLS} of {CALLS} calls cached")


async def test_a_plan_without_a_cache_is_the_whole_first_stage(tmp_path: Path) -> None:
    settings = Settings(base_url="http://127.0.0.1:1/v1", model="m", cache_dir=tmp_path)

    planned = await plan(wiring.gathered([str(STORY)], settings), settings, use_cache=False)

    assert len(planned.missing) == ARTICLES
    assert not (tmp_path / FOLDER).exists()


async def test_one_more_article_costs_its_own_extraction_and_what_it_touches(tmp_path: Path) -> None:
    story = tmp_path / "story"
    story.mkdir()
    for path in STORY.glob("*.txt"):
        (story / path.name).write_bytes(path.read_bytes())
    (story / "05-sanabel.txt").rename(tmp_path / "later.txt")
    async with FaultServer(answers) as server:
        settings = settings_of(server.url, tmp_path / "cache")
        await whole_run(story, settings)
        before = len(server.calls)
        (tmp_path / "later.txt").rename(story / "05-sanabel.txt")
        await whole_run(story, settings)
        new = server.calls[before:]

    assert sum("ExtractAnswer" in call.raw.decode() for call in new) == 1
    assert len(new) <= 4


async def test_answers_that_are_cached_need_no_model(tmp_path: Path) -> None:
    await fill(tmp_path)
    store = open_store(tmp_path, warn=print)
    assert store is not None

    async with CachedLLM(BrokenLLM(), store, settings=SETTINGS, warn=print) as llm:
        assert await llm.has(asked())
        assert not await llm.has(asked("another"))


def test_the_commands_of_the_door_import_no_provider_for_help() -> None:
    check = "import sys\nfrom factcheck.commands import cache, doctor, recordings\nprint([m for m in ('openai', 'instructor', 'textual') if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, env=dict(os.environ))

    assert done.stdout.strip() == "[]"
