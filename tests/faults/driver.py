"""One whole live run as the command makes it, in this process: for tests that kill it, storm it or time it.

    python -m tests.faults.driver URL CACHE_DIR STORY OUT [--trials N --seed S]

With --trials it forks a child for each trial (imports are paid once), kills it with -9 at a random moment of the time that an
undisturbed run takes, runs the same again to its end and prints one JSON line a trial: whether the store was sound, how many stored answers were asked for again, the brief's sha256.
"""

import argparse
import asyncio
import hashlib
import json
import os
import random
import signal
import time
from pathlib import Path

from factcheck import wiring
from factcheck.commands.brief import rendered
from factcheck.domain.brief import Brief
from factcheck.events import Sink, silent
from factcheck.llm import chain as _chain  # noqa: F401 - the children shall not import it again
from factcheck.llm.store import FOLDER, open_store
from factcheck.llm.store_check import inspect
from factcheck.pipeline import run
from factcheck.settings import Settings


def settings_of(url: str, cache_dir: Path, **more: object) -> Settings:
    return Settings.model_validate({"base_url": url, "model": "m", "cache_dir": cache_dir, "deadline": 60.0} | more)


async def whole_run(story: Path, settings: Settings, sink: Sink = silent) -> Brief:
    """What `factcheck brief STORY` does between reading its arguments and writing."""
    gathered = wiring.gathered([str(story)], settings)
    wanted = wiring.Wanted()
    choice = wiring.choose(settings, wanted, gathered.story_folder)
    async with wiring.tools(settings, choice, wanted, sink) as tools:
        return await run(gathered.articles, tools, title=gathered.title, sink=sink)


def brief_text(story: Path, settings: Settings) -> str:
    return rendered(asyncio.run(whole_run(story, settings)), "json", "en")


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("url", "cache", "story", "out"):
        parser.add_argument(name)
    parser.add_argument("--trials", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    story, cache = Path(given.story), Path(given.cache)
    if not given.trials:
        Path(given.out).write_text(brief_text(story, settings_of(given.url, cache)), "utf-8")
        return
    moments = random.Random(given.seed)
    started = time.monotonic()
    os.waitpid(_forked(story, settings_of(given.url, cache / "undisturbed"), None), 0)
    longest = time.monotonic() - started
    with Path(given.out).open("w", encoding="utf-8") as out:
        for trial in range(given.trials):
            settings = settings_of(f"{given.url}", cache / str(trial), language="en")
            told = _trial(story, settings, moments.uniform(0, longest))
            out.write(json.dumps({"trial": trial} | told) + "\n")


def _trial(story: Path, settings: Settings, seconds: float) -> dict[str, object]:
    child = _forked(story, settings, None)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    verdict = inspect(settings.cache_dir / FOLDER)
    stored = _stored(settings.cache_dir) if verdict.state == "sound" else set()
    whole = settings.cache_dir / "brief.json"
    second = _forked(story, settings, whole)
    os.waitpid(second, 0)
    repeated = len(stored & _asked(settings.cache_dir, second))
    return {
        "killed_after": round(seconds, 3),
        "store": f"{verdict.state} {verdict.why}".strip(),
        "stored": len(stored),
        "repeated": repeated,
        "brief": hashlib.sha256(whole.read_bytes()).hexdigest(),
    }


def _stored(cache_dir: Path) -> set[str]:
    store = open_store(cache_dir, warn=print)
    assert store is not None
    keys = {stored.exchange.key for _, stored in store.everything()}
    store.close()
    return keys


def _asked(cache_dir: Path, process: int) -> set[str]:
    """Content keys of what a process sent, from its egress log."""
    logs = cache_dir.glob(f"egress/*-{process}.jsonl")
    return {json.loads(line)["request"] for log in logs for line in log.read_text("utf-8").splitlines()}


def _forked(story: Path, settings: Settings, out: Path | None) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        text = brief_text(story, settings)
        if out is not None:
            out.write_text(text, "utf-8")
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
