"""One request goes out over HTTP, once; a valid answer or a `CallFailure` comes back.

The only module that knows openai, instructor and httpx2. It never retries (their own retries multiply), never passes
`context=` to instructor (that renders article text as a Jinja template), and lets nothing of theirs out: their exceptions
carry the article in their attributes, so they are replaced, not chained.
"""

import copy
import logging
import re
import socket
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any
from urllib.request import getproxies

import httpx2
import instructor
import openai
from instructor.core.hooks import Hooks
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, JsonValue, SecretStr

from factcheck.domain.text import safe
from factcheck.llm.body import body_of
from factcheck.llm.bounded import BoundedTransport
from factcheck.llm.dialect import Dialect
from factcheck.llm.failures import CallFailure, Kind
from factcheck.llm.protocol import Request, T
from factcheck.llm.reading import Answered, read_completion
from factcheck.llm.schema import strict_schema
from factcheck.settings import DEFAULT_MODEL, Settings

CONNECT_SECONDS = 10.0

BY_STATUS = {
    401: Kind.KEY, 403: Kind.KEY, 402: Kind.QUOTA, 404: Kind.NO_MODEL, 408: Kind.SERVER, 409: Kind.SERVER, 413: Kind.TOO_LONG,
    425: Kind.SERVER, 429: Kind.RATE,
}  # fmt: skip
NOT_TAKEN = r"not supported|unsupported|not support|unrecognized|unknown|not permitted|not available|not allowed|must be|extra inputs"
# The first that matches the server's words decides; openai, vLLM, llama.cpp, Ollama and LM Studio all say it differently.
BY_WORDS = (
    (re.compile(r"insufficient_quota|exceeded your current quota|billing", re.IGNORECASE), (429, 403, 400), Kind.QUOTA),
    (re.compile(r"context_length|context length|context size|context window|too many tokens|prompt is too long", re.IGNORECASE), (400, 413, 422, 500), Kind.TOO_LONG),
    (re.compile(r"invalid schema", re.IGNORECASE), (400, 422), Kind.BAD_REQUEST),
    (re.compile(rf"(?s)(response_format|json_schema|json_object|structured output|grammar).*({NOT_TAKEN})|({NOT_TAKEN}).*(response_format|json_schema|structured output|grammar)", re.IGNORECASE), (400, 404, 422, 500, 501), Kind.FORM),
    (re.compile(rf"(?s)(temperature|top_p|seed|max_tokens).*({NOT_TAKEN})|({NOT_TAKEN}).*(temperature|top_p|seed|max_tokens)", re.IGNORECASE), (400, 422), Kind.PARAMETER),
    (re.compile(r"model.*(not found|does not exist)|no such model", re.IGNORECASE), (400, 404), Kind.NO_MODEL),
)  # fmt: skip


class Wire:
    """One HTTP client; open for as long as the run."""

    def __init__(self, settings: Settings, *, on_headers: Callable[[Mapping[str, str]], None]) -> None:
        _silence_libraries()
        self._model = settings.model or DEFAULT_MODEL
        self._client = open_client(settings, on_headers=on_headers)
        self._instructor = instructor.from_openai(self._client, mode=instructor.Mode.JSON_SCHEMA)

    async def ask(self, request: Request[T], *, dialect: Dialect, max_tokens: int | None, complaint: str) -> Answered[T]:
        """`complaint`: what was wrong with the last answer, if this is a second asking.

        Raises: `CallFailure` and nothing else (but cancellation).
        """
        seen: list[Any] = []
        hooks = Hooks()
        # Copied as it comes in: instructor overwrites the usage in the response with its own running total.
        hooks.on("completion:response", lambda raw: seen.append(copy.deepcopy(raw)))
        body: dict[str, Any] = body_of(request, model=self._model, dialect=dialect, max_tokens=max_tokens, complaint=complaint)
        form = body.pop("response_format")
        failure: CallFailure | None = None
        try:
            await self._instructor.chat.completions.create(
                response_model=_prepared(request.answer),
                max_retries=0,
                hooks=hooks,
                extra_body={"response_format": form},
                **body,
            )
        except Exception as error:  # noqa: BLE001 - the boundary: whatever the libraries raise becomes one of ours
            failure = None if seen else failure_of(error, model=self._model)
        if failure is not None:
            raise failure
        return read_completion(seen[-1], request.answer)

    async def aclose(self) -> None:
        """Give the connections back."""
        await self._client.close()


@cache
def _prepared(answer: type[BaseModel]) -> type[BaseModel]:
    """Instructor derives a class and a schema for each call, a third of what a call costs the processor; done once it is the same."""
    derived: Any = instructor.openai_schema(answer)

    class Prepared(derived):  # type: ignore[misc]
        @classmethod
        def model_json_schema(cls, *_args: object, **_named: object) -> dict[str, JsonValue]:
            return strict_schema(answer)

    return Prepared


def open_client(settings: Settings, *, on_headers: Callable[[Mapping[str, str]], None]) -> openai.AsyncOpenAI:
    """No retries, no redirects (a key must not follow one), no proxy for loopback."""

    async def hook(response: httpx2.Response) -> None:
        on_headers(response.headers)

    limits = httpx2.Limits(max_connections=None, max_keepalive_connections=100)
    proxied = not settings.on_loopback and bool(getproxies())
    http = httpx2.AsyncClient(
        timeout=httpx2.Timeout(settings.read_timeout, connect=CONNECT_SECONDS),
        transport=None if proxied else BoundedTransport(limits=limits),
        limits=limits,
        headers={"accept-encoding": "identity"},  # an answer is small, and what is not packed cannot be a bomb
        event_hooks={"response": [hook]},
        trust_env=proxied,
    )
    # The key is unwrapped in no variable, because crash reports print variables.
    key = settings.api_key or SecretStr("no-key-needed")
    return openai.AsyncOpenAI(api_key=key.get_secret_value(), base_url=settings.base_url, max_retries=0, http_client=http)


def completion_from(body: dict[str, Any]) -> Any:
    """A completion as it came in a batch; whether it is a usable one, `read_completion` finds out."""
    return ChatCompletion.construct(**body)


def failure_of(error: BaseException, *, model: str) -> CallFailure:
    """What a foreign exception means; only the server's own words and types' names get through."""
    chain = tuple(_causes(error))
    for cause in chain:
        if isinstance(cause, openai.APIStatusError):
            return _status_failure(cause, model=model)
    if any(isinstance(cause, socket.gaierror) for cause in chain):
        return CallFailure(Kind.OFFLINE)
    if any(isinstance(cause, (openai.APITimeoutError, httpx2.TimeoutException, TimeoutError)) for cause in chain):
        return CallFailure(Kind.TIMEOUT)
    if any(isinstance(cause, (openai.APIConnectionError, httpx2.TransportError, OSError)) for cause in chain):
        return CallFailure(Kind.TRANSPORT, _deepest(chain))
    return CallFailure(Kind.EMPTY, type(chain[-1]).__name__)


def _status_failure(error: openai.APIStatusError, *, model: str) -> CallFailure:
    said = f"{error.code or ''} {error.type or ''} {error.param or ''} {error.message}"
    kind = next((kind for words, statuses, kind in BY_WORDS if error.status_code in statuses and words.search(said)), None)
    if kind is None:
        kind = BY_STATUS.get(error.status_code, Kind.SERVER if error.status_code >= 500 else Kind.BAD_REQUEST)
    named = f"HTTP {error.status_code}, model {model!r}: {_server_words(error)}"
    field = next((name for name in ("temperature", "top_p", "seed", "max_tokens") if name in said), "")
    return CallFailure(kind, named, retry_after=retry_after(error.response.headers), field=field)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds, from `retry-after-ms` or `retry-after` as a number or a date; `None` where neither says."""
    milliseconds, seconds = headers.get("retry-after-ms", ""), headers.get("retry-after", "")
    for text, unit in ((milliseconds, 0.001), (seconds, 1.0)):
        if re.fullmatch(r"\d{1,9}(\.\d{1,9})?", text.strip()):
            return float(text) * unit
    try:
        return max(0.0, (parsedate_to_datetime(seconds) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None


def _server_words(error: openai.APIStatusError) -> str:
    """At most a line of what the server says; it may echo a key, never an article worth hiding."""
    body = error.body if isinstance(error.body, dict) else {}
    words = body.get("message")
    plain = safe(words if isinstance(words, str) else "").replace("\n", " ")[:200]
    return re.sub(r"(sk|key|Bearer)[-_ ][\w*.-]{4,}", r"\1-…", plain) or "no reason given"


def _causes(error: BaseException) -> Iterator[BaseException]:
    at: BaseException | None = error
    for _ in range(10):
        if at is None:
            return
        yield at
        at = at.__cause__ or at.__context__


def _deepest(chain: tuple[BaseException, ...]) -> str:
    said = next((str(cause) for cause in reversed(chain) if isinstance(cause, (OSError, httpx2.TransportError)) and str(cause)), "")
    return safe(said).replace("\n", " ")[:120]


def _silence_libraries() -> None:
    """Their log lines hold the whole request; whatever OPENAI_LOG says, an article gets into no log by itself."""
    for name in ("openai", "instructor", "httpx2", "httpcore2"):
        logger = logging.getLogger(name)
        logger.handlers = [logging.NullHandler()]
        logger.propagate = False
        logger.setLevel(logging.CRITICAL)
