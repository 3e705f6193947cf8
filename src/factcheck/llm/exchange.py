"""A request and its reply go in, an Exchange (one JSON record) comes out, and back; the keys that name requests.

Two keys: the *content key* covers what was asked (messages, schema, sampling, sample, prompt id and version) and is what a
recording answers to, whoever answered it. The *cache key* adds who was asked: endpoint and model.
Never part of a key: the API key, time-outs, headers, times, paths, the place.
"""

import hashlib
import json
from datetime import UTC, datetime
from functools import cache, lru_cache
from importlib.metadata import version
from typing import cast

from pydantic import BaseModel, JsonValue, ValidationError

from factcheck.domain.frozen import Frozen
from factcheck.llm.protocol import Attempt, Origin, Outcome, Reply, Request, Sampling, T, Trace, Usage
from factcheck.llm.schema import strict_schema

FORMAT = 1
ASKED_FORM = "json_schema"
"""What every request asks for; which rung of the ladder answered is stored beside the answer and is no part of the key."""
LIBRARIES = ("openai", "instructor", "pydantic")


class AttemptRecord(Frozen):
    """`protocol.Attempt` as JSON."""

    outcome: Outcome
    input_tokens: int | None
    output_tokens: int | None


class Exchange(Frozen):
    """One answered request as it lies in the cache or in `exchange.json`."""

    format: int
    key: str
    """The content key: sha256 of the readable request, which is `request.md` beside it."""
    prompt: str
    version: str
    place: str
    sample: int
    model: str
    """As asked for."""
    answered_by: str
    """As the server reports it."""
    fingerprint: str
    origin: Origin
    recorded: str
    """ISO date."""
    rung: str
    finish_reason: str
    attempts: tuple[AttemptRecord, ...]
    libraries: dict[str, str]
    answer: JsonValue


def readable(request: Request[T]) -> str:
    """All that was asked, as Markdown; equal texts are equal questions (the counts keep sections from running into each other)."""
    return _readable(cast("Request[BaseModel]", request))


@lru_cache(maxsize=64)
def _readable(request: Request[BaseModel]) -> str:
    """Asked for by each wrapper on the request's way."""
    prompt, sampling = request.prompt, request.sampling
    chosen = {name: getattr(sampling, name) for name in Sampling.__slots__} | {"sample": request.sample}
    return "\n".join(
        [
            f"# {prompt.id} {prompt.version}\n",
            *(f"- {name}: {json.dumps(value)}" for name, value in chosen.items()),
            f"\n## system · {len(prompt.system)} characters\n\n{prompt.system}\n",
            f"## user · {len(prompt.user)} characters\n\n{prompt.user}\n",
            f"## schema of the answer\n\n{json.dumps(strict_schema(request.answer), ensure_ascii=False, indent=1)}\n",
        ]
    )


def content_key(request: Request[T]) -> str:
    """What was asked, whoever is asked."""
    return hash_of(readable(request))


def cache_key(request: Request[T], *, endpoint: str, model: str) -> str:
    """What was asked of whom; `model` as sent."""
    asked = {"format": FORMAT, "endpoint": endpoint.rstrip("/"), "model": model, "form": ASKED_FORM, "content": content_key(request)}
    return hash_of(json.dumps(asked, sort_keys=True, ensure_ascii=False, separators=(",", ":")))


def hash_of(text: str) -> str:
    """sha256 in hex; lone surrogates are no reason to fail."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def exchange_of(request: Request[T], reply: Reply[T]) -> Exchange:
    """What is worth keeping of an answer."""
    trace = reply.trace
    return Exchange(
        format=FORMAT,
        key=content_key(request),
        prompt=request.prompt.id,
        version=request.prompt.version,
        place=request.place,
        sample=request.sample,
        model=trace.asked_model or reply.model,
        answered_by=reply.model,
        fingerprint=trace.fingerprint,
        origin=reply.origin,
        recorded=datetime.now(UTC).date().isoformat(),
        rung=trace.rung,
        finish_reason=trace.finish_reason,
        attempts=tuple(
            AttemptRecord(outcome=a.outcome, input_tokens=a.input_tokens, output_tokens=a.output_tokens) for a in trace.attempts
        ),
        libraries=_libraries(),
        answer=reply.answer.model_dump(mode="json"),
    )


def reply_of(exchange: Exchange, answer: type[T]) -> Reply[T]:
    """The stored answer, valid against today's type.

    Raises: `pydantic.ValidationError` where it no longer is.
    """
    attempts = tuple(Attempt(a.outcome, a.input_tokens, a.output_tokens) for a in exchange.attempts)
    return Reply(
        answer=answer.model_validate_json(json.dumps(exchange.answer), strict=True),
        usage=usage_of(attempts),
        model=exchange.answered_by,
        origin=exchange.origin,
        cached=True,
        trace=Trace(exchange.model, exchange.fingerprint, exchange.finish_reason, exchange.rung, attempts),
    )


def usage_of(attempts: tuple[Attempt, ...]) -> Usage:
    """The sum; unknown as soon as one attempt's tokens are unknown."""
    return Usage(
        input_tokens=_sum([a.input_tokens for a in attempts]),
        output_tokens=_sum([a.output_tokens for a in attempts]),
        attempts=max(1, len(attempts)),
    )


def to_json(exchange: Exchange) -> str:
    """Readable UTF-8, never escaped: Arabic as `\\uXXXX` is five times as long and nobody can review it."""
    return json.dumps(exchange.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def from_json(text: str | bytes) -> Exchange:
    """Raises: `ValueError` naming what is wrong with the record."""
    try:
        return Exchange.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise ValueError("; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:5])) from None


def _sum(counts: list[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None


@cache
def _libraries() -> dict[str, str]:
    return {name: version(name) for name in LIBRARIES}
