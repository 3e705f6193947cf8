"""Questions go in, a provider's batch service answers them within a day at its lower price, and the answers come out into the cache.

One JSON line a question, `custom_id` = its cache key, in files within the provider's limits. What was submitted is kept in
`<cache folder>/batches/`, so that no question is submitted twice and an answer finds its question.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from factcheck.domain.frozen import Frozen
from factcheck.errors import StoreError
from factcheck.llm.batch_service import URL, BatchService
from factcheck.llm.body import body_of
from factcheck.llm.dialect import Dialect
from factcheck.llm.exchange import exchange_of, readable, usage_of
from factcheck.llm.failures import CallFailure
from factcheck.llm.protocol import Reply, Request, Trace
from factcheck.llm.reading import read_completion
from factcheck.llm.store import Store, Stored
from factcheck.llm.wire import completion_from
from factcheck.settings import DEFAULT_MODEL, Settings

MOST_LINES = 50_000
MOST_BYTES = 190 * 1024 * 1024
"""OpenAI's limits are 50,000 requests and 200 MB a file (platform.openai.com/docs/guides/batch)."""
OVER = {"completed", "failed", "expired", "cancelled"}


class Submitted(Frozen):
    """A batch that was handed in; `keys` are those of its questions."""

    id: str
    endpoint: str
    model: str
    submitted: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How a batch stands, in the provider's words."""

    batch: Submitted
    state: str
    done: int
    failed: int


@dataclass(frozen=True, slots=True)
class Collected:
    """`stored` answers; `refused` by key, with the reason; `unknown` answered questions that were not asked now: their batch stays."""

    stored: int
    refused: Mapping[str, str]
    unknown: int


def lines(requests: Mapping[str, Request[Any]], *, model: str) -> Iterator[bytes]:
    """One UTF-8 line a question, never escaped, in the order of their keys."""
    for key, request in sorted(requests.items()):
        body = body_of(request, model=model, dialect=Dialect(), max_tokens=request.sampling.max_tokens)
        line = {"custom_id": key, "method": "POST", "url": URL, "body": body}
        yield json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def files(of_lines: Iterable[bytes], *, most_lines: int = MOST_LINES, most_bytes: int = MOST_BYTES) -> Iterator[list[bytes]]:
    """Lines in files within both limits; a line larger than a file may be stands alone and is for the provider to refuse."""
    file: list[bytes] = []
    size = 0
    for line in of_lines:
        if file and (len(file) == most_lines or size + len(line) > most_bytes):
            yield file
            file, size = [], 0
        file.append(line)
        size += len(line)
    if file:
        yield file


async def submit(requests: Mapping[str, Request[Any]], *, settings: Settings) -> tuple[Submitted, ...]:
    """Hand in what is not already with the provider. Raises: `ModelError`, `StoreError`."""
    model = settings.model or DEFAULT_MODEL
    pending = {key for batch in pending_batches(settings) for key in batch.keys}
    fresh = {key: request for key, request in requests.items() if key not in pending}
    handed_in = []
    async with BatchService(settings) as service:
        for file in files(lines(fresh, model=model)):
            batch_id = await service.create(b"".join(file))
            keys = tuple(json.loads(line)["custom_id"] for line in file)
            today = datetime.now(UTC).date().isoformat()
            batch = Submitted(id=batch_id, endpoint=settings.base_url, model=model, submitted=today, keys=keys)
            _keep(settings, batch)
            handed_in.append(batch)
    return tuple(handed_in)


async def status(settings: Settings) -> tuple[Progress, ...]:
    """How each pending batch stands. Raises: `ModelError`."""
    async with BatchService(settings) as service:
        return tuple([_progress(batch, await service.retrieve(batch.id)) for batch in pending_batches(settings)])


async def collect(requests: Mapping[str, Request[Any]], *, settings: Settings, store: Store) -> Collected:
    """Store the answers of all batches that are over; `requests` says which question a key stands for.

    Raises: `ModelError`, `StoreError`.
    """
    stored, unknown = 0, 0
    refused: dict[str, str] = {}
    async with BatchService(settings) as service:
        for batch in pending_batches(settings):
            told = await service.retrieve(batch.id)
            if getattr(told, "status", "") not in OVER:
                continue
            answers = {key: answer for key, answer in (await service.answers(told)).items() if store.get(key) is None}
            unasked = [key for key in answers if key not in requests]
            for key in answers.keys() - set(unasked):
                why_not = _store(requests[key], answers[key], batch, key=key, store=store)
                stored, refused = stored + (not why_not), refused | ({key: why_not} if why_not else {})
            unknown += len(unasked)
            if not unasked:
                _forget(settings, batch)
    return Collected(stored, refused, unknown)


def pending_batches(settings: Settings) -> tuple[Submitted, ...]:
    """Batches of this endpoint that were not collected yet, oldest first. Raises: `StoreError`."""
    found = []
    for path in sorted((settings.cache_dir / "batches").glob("*.json")):
        try:
            found.append(Submitted.model_validate_json(path.read_bytes()))
        except (OSError, ValueError) as error:
            raise StoreError(
                f"{path} is not readable", why=str(error), mend=f"look up the batch at your provider, then rm {path}"
            ) from None
    return tuple(batch for batch in sorted(found, key=lambda b: (b.submitted, b.id)) if batch.endpoint == settings.base_url)


def _store(request: Request[Any], answer: Any, batch: Submitted, *, key: str, store: Store) -> str:
    """Why the answer could not be stored; empty where it was."""
    reply = _reply(request, answer, batch.model)
    if isinstance(reply, str):
        return reply
    store.put(key, Stored(endpoint=batch.endpoint, request=readable(request), exchange=exchange_of(request, reply)))
    return ""


def _reply(request: Request[Any], answer: Any, model: str) -> Reply[Any] | str:
    """The answer, or why it is none."""
    response = answer.get("response") if isinstance(answer, dict) else None
    if not isinstance(response, dict) or response.get("status_code") != 200 or not isinstance(response.get("body"), dict):
        return "the provider reports an error for this question"
    try:
        answered = read_completion(completion_from(response["body"]), request.answer)
    except CallFailure as failure:
        return str(failure)
    trace = Trace(model, answered.fingerprint, answered.finish_reason, "strict", (answered.attempt,))
    return Reply(answered.answer, usage_of(trace.attempts), answered.model or model, trace=trace)


def _progress(batch: Submitted, told: Any) -> Progress:
    counts = getattr(told, "request_counts", None)
    return Progress(batch, str(getattr(told, "status", "unknown")), getattr(counts, "completed", 0) or 0, getattr(counts, "failed", 0) or 0)


def _keep(settings: Settings, batch: Submitted) -> None:
    path = _path(settings, batch)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}.tmp")
        fresh.write_text(batch.model_dump_json(indent=1), "utf-8")
        fresh.replace(path)
    except OSError as error:
        raise StoreError(f"batch {batch.id!r} was submitted and cannot be noted in {path}", why=str(error), mend="keep its id") from error


def _forget(settings: Settings, batch: Submitted) -> None:
    _path(settings, batch).unlink(missing_ok=True)


def _path(settings: Settings, batch: Submitted) -> Path:
    name = "".join(c if c.isalnum() or c in "-_" else "-" for c in batch.id)[:100]
    return settings.cache_dir / "batches" / f"{name}.json"
