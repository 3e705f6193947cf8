"""How long a live run takes against a server that needs a second a call, beside the time that the calls themselves cannot save.

    python -m benchmarks.live_path [--articles 20] [--seconds 1.0]

Prints the wall time, its ratio to the critical path (extraction + grouping + judging + summary, a second each) and the calls, and
ends with 1 where the ratio passes 1.25, the calls pass N + ⌈questions/20⌉ + 3, or a warm second run makes a call.
"""

import argparse
import asyncio
import math
import sys
import tempfile
import time
from pathlib import Path

from factcheck.llm.chain import live_chain
from factcheck.settings import Settings
from tests.faults.driver import settings_of, whole_run
from tests.faults.model import answers
from tests.faults.server import Call, FaultServer, Play

MOST_RATIO = 1.25
STREETS = ("Mill", "Church", "Harbour", "Station", "Garden", "Bridge", "Market", "Castle")
STAGES = ("ExtractAnswer", "GroupAnswer", "JudgeAnswer", "SummaryAnswer")


def write_story(folder: Path, articles: int) -> None:
    """English articles that agree on some numbers and not on others, so that every stage has work."""
    for n in range(articles):
        lines = [
            f"The town clerk counted {1_000 + 100 * k + (n % 3 if k < 2 else 0)} trees in the street called {street}"
            for k, street in enumerate(STREETS)
        ]
        (folder / f"{n:02}-paper.txt").write_text(f"Trees counted, part {n}\n\n" + "\n\n".join(lines) + "\n", "utf-8")


async def start_up(folder: Path) -> None:
    """What a process pays once, whatever it does then: the provider's libraries, a second or two. Not the path that is measured."""
    settings = Settings(base_url="http://127.0.0.1:1/v1", model="m", cache_dir=folder / "start-up")
    async with live_chain(settings, record=None, use_cache=True, sink=lambda _: None, warn=print):
        pass


async def measured(articles: int, seconds: float, folder: Path) -> int:
    story = folder / "story"
    story.mkdir()
    write_story(story, articles)
    started = time.perf_counter()
    await start_up(folder)
    print(f"start-up {time.perf_counter() - started:.2f} s")

    def play(call: Call) -> Play:
        return answers(call, wait=seconds)

    async with FaultServer(play) as server:
        settings = settings_of(server.url, folder / "cache")
        started, cpu = time.perf_counter(), time.process_time()
        brief = await whole_run(story, settings)
        cold, cpu = time.perf_counter() - started, time.process_time() - cpu
        calls, forms = len(server.calls), [call.body["response_format"]["json_schema"]["name"] for call in server.calls]
        started = time.perf_counter()
        again = await whole_run(story, settings)
        warm, warm_calls = time.perf_counter() - started, len(server.calls) - calls
    stages = sum(stage in forms for stage in STAGES)
    critical = seconds * stages
    most_calls = articles + math.ceil(len(brief.questions) / 20) + 3
    print(f"{articles} articles, {len(brief.claims)} claims, {len(brief.questions)} questions; {seconds} s a call, {stages} stages")
    print(
        f"cold  {cold:.2f} s ({cpu:.2f} s of processor, server included), critical path {critical:.2f} s, ratio {cold / critical:.2f} (at most {MOST_RATIO})"
    )
    print(f"calls {calls} (at most {most_calls}), at once {server.most_at_once}")
    print(f"warm  {warm:.2f} s, {warm_calls} calls, the same brief: {again == brief}")
    return int(cold / critical > MOST_RATIO or calls > most_calls or warm_calls > 0 or again != brief)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=1.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(asyncio.run(measured(given.articles, given.seconds, Path(folder))))


if __name__ == "__main__":
    main()
