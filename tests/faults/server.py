"""An OpenAI-compatible server on loopback that fails as told: real HTTP, byte by byte, so that nothing is imagined.

    async with FaultServer(lambda call: refused(429) if call.number == 1 else completion(ANSWER)) as server: …

A play is decided for each request by its number (from 1) or its content. The server writes HTTP by hand, because what it has to
do wrong (lying lengths, resets amid a body, a byte every second) no library would let it do.
"""

import asyncio
import contextlib
import json
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from pydantic import BaseModel

JSON_TYPE = {"content-type": "application/json"}


@dataclass(frozen=True)
class Call:
    """One request as it came in; `body` is empty where it was no JSON."""

    number: int
    method: str
    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    raw: bytes

    @property
    def user_text(self) -> str:
        return "\n".join(message["content"] for message in self.body.get("messages", []) if message["role"] == "user")


@dataclass(frozen=True)
class Play:
    """What the server does with one request."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0
    """Seconds before the first byte."""
    drip: float = 0.0
    """Seconds between two bytes of the body."""
    reset_at: int | None = None
    """After so many bytes of the body the connection is reset."""
    claimed_length: int | None = None


def completion(
    answer: BaseModel | str | None,
    *,
    finish: str = "stop",
    usage: object = "counted",
    model: str = "fault-model",
    refusal: str | None = None,
    **play: Any,
) -> Play:
    """A well-formed chat completion; `answer` may be any text that a model could write."""
    content = answer.model_dump_json() if isinstance(answer, BaseModel) else answer
    message = {"role": "assistant", "content": content} | ({"refusal": refusal} if refusal else {})
    counted = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120} if usage == "counted" else usage
    whole = {
        "id": "c-1",
        "object": "chat.completion",
        "created": 1,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": counted,
        "system_fingerprint": "fp-1",
    }
    return Play(json.dumps(whole, ensure_ascii=False).encode(), headers=JSON_TYPE, **play)


def refused(
    status: int, *, code: str = "", message: str = "no", kind: str = "", param: str | None = None, headers: Mapping[str, str] | None = None
) -> Play:
    """An error as OpenAI words it."""
    error = {"message": message, "type": kind, "code": code, "param": param}
    return Play(json.dumps({"error": error}).encode(), status=status, headers=JSON_TYPE | dict(headers or {}))


def html(status: int = 502) -> Play:
    """What a proxy says in the server's place."""
    return Play(b"<html><body><h1>Bad Gateway</h1></body></html>", status=status, headers={"content-type": "text/html"})


class FaultServer:
    """Plays on a free port of 127.0.0.1; keeps what it received and how many requests it had at once."""

    def __init__(self, play: Callable[[Call], Play]) -> None:
        self.calls: list[Call] = []
        self.completed = 0
        """Responses whose last byte was handed to the network."""
        self.at_once = 0
        """Requests that were read and of whose response no byte has gone out."""
        self.most_at_once = 0
        self.url = ""
        self._play = play
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connection, "127.0.0.1", 0, backlog=512)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._server is not None
        self._server.close()
        for writer in self._open:
            writer.close()
        while self._open:  # noqa: ASYNC110 - the connections' own tasks empty it
            await asyncio.sleep(0.001)

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while call := await self._read(reader):
                play = self._play(call)
                self.at_once += 1
                self.most_at_once = max(self.most_at_once, self.at_once)
                try:
                    await asyncio.sleep(play.wait)
                finally:
                    self.at_once -= 1
                if reader.at_eof():
                    break  # the client has gone: nobody gets this answer
                await self._answer(writer, play)
        self._open.discard(writer)
        with contextlib.suppress(ConnectionError):
            writer.close()

    async def _read(self, reader: asyncio.StreamReader) -> Call | None:
        letter = await reader.read(1)
        if not letter.isalpha():  # the end, or a TLS handshake
            return None
        first = (letter + await reader.readline()).decode("latin-1").split()
        headers: dict[str, str] = {}
        while line := (await reader.readline()).decode("latin-1").strip():
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        raw = await reader.readexactly(int(headers.get("content-length", 0)))
        body = json.loads(raw) if raw and headers.get("content-type", "").startswith("application/json") else {}
        call = Call(len(self.calls) + 1, first[0], first[1], headers, body, raw)
        self.calls.append(call)
        return call

    async def _answer(self, writer: asyncio.StreamWriter, play: Play) -> None:
        length = len(play.body) if play.claimed_length is None else play.claimed_length
        lines = [
            f"HTTP/1.1 {play.status} Played",
            f"content-length: {length}",
            *(f"{name}: {value}" for name, value in play.headers.items()),
        ]
        writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
        sent = play.body if play.reset_at is None else play.body[: play.reset_at]
        for byte in sent if play.drip else b"":
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(play.drip)
        if not play.drip:
            writer.write(sent)
        await writer.drain()
        if play.reset_at is not None:
            _reset(writer)
        self.completed += 1


def _reset(writer: asyncio.StreamWriter) -> None:
    """Closing with linger 0 sends RST instead of FIN."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    raise ConnectionResetError
