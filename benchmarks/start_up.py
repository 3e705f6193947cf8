"""Prints CPU seconds of `--help`, a replayed brief and a rules brief, each as a ratio to a floor that is measured in the same run.

    uv run python benchmarks/start_up.py [ROUNDS]

Whole processes, user + system time, minimum of the rounds, commands taken in turn so that a slow moment hits all alike. Warm means with
byte code on disk, as Python itself leaves it: a first round, not counted, writes it into a folder of this run, whatever PYTHONDONTWRITEBYTECODE says.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

STORY = Path(__file__).parents[1] / "fixtures" / "stories" / "wonsan-visit"
FLOOR = "pass"
READER = f"""
import pathlib, pydantic
from factcheck.llm.exchange import Exchange
for path in sorted(pathlib.Path({str(STORY)!r}).rglob("exchange.json")):
    Exchange.model_validate_json(path.read_bytes())
"""
COMMANDS = {
    "python -c pass": ["-c", FLOOR],
    "--help": ["-m", "factcheck", "--help"],
    "pydantic + reading and validating the recordings": ["-c", READER],
    "brief --replay": ["-m", "factcheck", "brief", str(STORY), "--replay"],
    "brief --extractor rules": ["-m", "factcheck", "brief", str(STORY), "--extractor", "rules"],
}
RATIOS = (("--help", "python -c pass", 6.0), ("brief --replay", "pydantic + reading and validating the recordings", 2.0))


def cpu_seconds(words: list[str], byte_code: str) -> float:
    """User and system time of one finished process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environ = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "FACTCHECK_", "PYTHON"))}
    environ["PYTHONPYCACHEPREFIX"] = byte_code
    subprocess.run([sys.executable, *words], check=True, capture_output=True, env=environ)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """One line a command, then the ratios and their bounds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    measured: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as byte_code:
        for _ in range(rounds + 1):
            for name, words in COMMANDS.items():
                measured[name].append(cpu_seconds(words, byte_code))
    best = {name: min(times[1:]) for name, times in measured.items()}
    for name, seconds in best.items():
        print(f"{seconds * 1000:8.0f} ms CPU  {name}")
    for name, floor, bound in RATIOS:
        print(json.dumps({"ratio": f"{name} / {floor}", "measured": round(best[name] / best[floor], 2), "bound": bound}))


if __name__ == "__main__":
    main()
