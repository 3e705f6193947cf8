"""A folder of articles goes through the live path against a small real model on loopback; a report of how both fared comes out.

    uv run python scripts/real_model.py ARTICLES --folder F --weights FILE.gguf       starts llama.cpp's server from its wheel
    uv run python scripts/real_model.py ARTICLES --server http://127.0.0.1:8080/v1    uses one that runs already

A weak model is the point: it loops, invents quotations and answers in other languages, and the live path must survive all of it.
The report says how often answers were of the asked form, how many quotes were found in their articles, what stayed uncovered,
tokens and time. It says nothing about the quality of briefs, and nothing of it is part of CI. `docs/real-model.md` holds a run.
"""

# ruff: noqa: S310, S603, T201

import argparse
import asyncio
import os
import subprocess
import sys
import time
import urllib.request
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck import wiring
from factcheck.domain.brief import Brief
from factcheck.errors import FactcheckError
from factcheck.events import CallFailed, CallFinished, CallRetried, ClaimGrounded, Event, QuoteRejected, SourceFailed
from factcheck.llm.protocol import LLM, Reply, Request, T
from factcheck.pipeline import list_claims
from factcheck.settings import Settings

SERVER_PACKAGE = "xllamacpp==2026.10.11549"
PORT = 8099
CONTEXT = 16_384
READY_SECONDS = 180
# Without these two, waiting threads spin, and any other process on a core makes the model many times slower.
PASSIVE = {"OMP_WAIT_POLICY": "passive", "GOMP_SPINCOUNT": "0"}
SERVE = """
import signal, sys, xllamacpp
weights, port, context = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
chosen = xllamacpp.CommonParams()
chosen.model.path, chosen.port, chosen.n_ctx, chosen.n_parallel = weights, port, context, 1
chosen.use_jinja, chosen.offline = True, True
chosen.sampling.temp, chosen.sampling.seed = 0.0, 42
server = xllamacpp.Server(chosen)
signal.sigwait({signal.SIGTERM, signal.SIGINT})
"""


@dataclass
class Tally:
    """What the events of the runs add up to."""

    answered: int = 0
    retried: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    grounded: int = 0
    rejected: list[str] = field(default_factory=list)
    tokens_in: int = 0
    tokens_out: int = 0

    def hear(self, event: Event) -> None:
        match event:
            case CallFinished():
                self.answered += 1
                self.tokens_in += event.input_tokens or 0
                self.tokens_out += event.output_tokens or 0
            case CallRetried():
                self.retried.append(event.reason)
            case CallFailed() | SourceFailed():
                self.failed.append(event.reason.splitlines()[0])
            case ClaimGrounded():
                self.grounded += 1
            case QuoteRejected():
                self.rejected.append(event.rejected.reason)
            case _:
                pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--server", help="base URL of a server that runs already")
    parser.add_argument("--weights", type=Path, help="a GGUF file")
    parser.add_argument("--folder", type=Path, default=Path("real-model"), help="for the server's environment, its log and the cache")
    parser.add_argument("--deadline", type=float, default=600.0, help="seconds an answer")
    parser.add_argument("--portion", type=int, default=0, help="characters a call: articles are cut at their line ends first")
    parser.add_argument("--max-tokens", type=int, default=2_000, help="of an answer; a weak model repeats itself until it is stopped")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.server:
        asyncio.run(report(given, given.server))
        return
    if not given.weights:
        parser.error("name --server or --weights")
    with served(given.weights, given.folder) as url:
        asyncio.run(report(given, url))


@contextmanager
def served(weights: Path, folder: Path) -> Iterator[str]:
    """llama.cpp's own server for as long as the block lasts."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        venv.create(folder / "venv", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", SERVER_PACKAGE], check=True)
    with (folder / "server.log").open("wb") as log:
        words = [str(python), "-c", SERVE, str(weights), str(PORT), str(CONTEXT)]
        process = subprocess.Popen(words, stdout=log, stderr=log, env=os.environ | PASSIVE)
    try:
        wait_until_ready(process, f"http://127.0.0.1:{PORT}/health", folder / "server.log")
        yield f"http://127.0.0.1:{PORT}/v1"
    finally:
        process.terminate()
        process.wait(30)


def wait_until_ready(process: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    """Ends the script where the server does not come up."""
    for _ in range(READY_SECONDS * 2):
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except OSError:
            time.sleep(0.5)
    sys.exit(f"the server did not start, see {log}")


class Shortened:
    """Asks for shorter answers than the prompts allow."""

    def __init__(self, inner: LLM, max_tokens: int) -> None:
        self._inner = inner
        self._max_tokens = max_tokens

    async def complete(self, request: Request[T]) -> Reply[T]:
        return await self._inner.complete(replace(request, sampling=replace(request.sampling, max_tokens=self._max_tokens)))


def pieces(article: str, folder: Path, portion: int) -> list[str]:
    """The article, or files that hold its lines in runs of about `portion` characters."""
    if not portion:
        return [article]
    runs = [""]
    for line in Path(article).read_text("utf-8").splitlines():
        if runs[-1] and len(runs[-1]) + len(line) > portion:
            runs.append("")
        runs[-1] += f"{line}\n"
    (folder / "pieces").mkdir(exist_ok=True)
    paths = [folder / "pieces" / f"{Path(article).stem}-{number}.txt" for number in range(1, len(runs) + 1)]
    for path, run in zip(paths, runs, strict=True):
        path.write_text(run, "utf-8")
    return [str(path) for path in paths]


async def report(given: argparse.Namespace, url: str) -> None:
    """One article at a time, because the server answers one call at a time; a line each, then the sums."""
    print("| article | claims found | quotes rejected | asked again | failed | tokens in + out | seconds | covered |")
    print("|---|---|---|---|---|---|---|---|")
    whole = Tally()
    covered = mentions = 0
    chosen = {"base_url": url, "cache_dir": given.folder / "cache", "deadline": given.deadline, "concurrency": 1}
    for name in [piece for article in given.articles for piece in pieces(article, given.folder, given.portion)]:
        one, started = Tally(), time.monotonic()
        told = await _told(name, Settings.model_validate(chosen), one, given.max_tokens)
        seconds = time.monotonic() - started
        found = [c for c in told.coverage if c.covered_by] if told else []
        listed = len(told.coverage) if told else 0
        covered, mentions = covered + len(found), mentions + listed
        print(_row(Path(name).name, one, seconds, f"{len(found)} of {listed}"), flush=True)
        whole = _joined(whole, one)
    print(_row("all", whole, None, f"{covered} of {mentions}"))
    print_rates(whole)


async def _told(name: str, settings: Settings, tally: Tally, max_tokens: int) -> Brief | None:
    gathered = wiring.gathered([name], settings)
    wanted = wiring.Wanted()
    choice = wiring.choose(settings, wanted, None)
    try:
        async with wiring.tools(settings, choice, wanted, tally.hear) as tools:
            assert tools.llm is not None
            shorter = replace(tools, llm=Shortened(tools.llm, max_tokens))
            return await list_claims(gathered.articles, shorter, sink=tally.hear)
    except FactcheckError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return None


def print_rates(whole: Tally) -> None:
    """Of all answers the share in form, of all proposed claims the share whose words were found."""
    bad = sum("asked form" in reason or "cut short" in reason for reason in (*whole.retried, *whole.failed))
    answers = whole.answered + bad
    proposed = whole.grounded + len(whole.rejected)
    print(f"\nanswers of the asked form: {whole.answered} of {answers}; claims grounded: {whole.grounded} of {proposed}")
    for kind, reasons in (("asked again", whole.retried), ("failed", whole.failed), ("rejected", whole.rejected)):
        for reason in sorted(set(reasons)):
            print(f"- {kind}, {reasons.count(reason)}×: {reason}")


def _row(name: str, tally: Tally, seconds: float | None, covered: str) -> str:
    took = "" if seconds is None else f"{seconds:.0f}"
    counts = f"{tally.grounded} | {len(tally.rejected)} | {len(tally.retried)} | {len(tally.failed)}"
    return f"| {name} | {counts} | {tally.tokens_in} + {tally.tokens_out} | {took} | {covered} |"


def _joined(a: Tally, b: Tally) -> Tally:
    return Tally(
        a.answered + b.answered,
        a.retried + b.retried,
        a.failed + b.failed,
        a.grounded + b.grounded,
        a.rejected + b.rejected,
        a.tokens_in + b.tokens_in,
        a.tokens_out + b.tokens_out,
    )


if __name__ == "__main__":
    main()
