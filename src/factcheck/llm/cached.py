"""Requests go in; answers that were paid for before come out of the store, others go to `inner` once and are kept.

One call for one question, however often it is asked: of two tasks, or two processes, with the same question the second waits
for the first one's answer. A store that fails is reported once and done without; it never stops a run.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from pydantic import ValidationError

from factcheck.llm.claims import Claims
from factcheck.llm.exchange import cache_key, exchange_of, readable, reply_of
from factcheck.llm.protocol import LLM, Reply, Request, T
from factcheck.llm.store import DISK_TROUBLE, Store, Stored, Warn
from factcheck.settings import DEFAULT_MODEL, Settings

S = TypeVar("S")
POLL = 0.1


class CachedLLM:
    """`async with CachedLLM(…) as llm`: on leaving, answers still being written are waited for."""

    def __init__(self, inner: LLM, store: Store, *, settings: Settings, warn: Warn) -> None:
        self._inner = inner
        self._store: Store | None = store
        self._endpoint = settings.base_url
        self._model = settings.model or DEFAULT_MODEL
        self._longest_wait = settings.answer_deadline
        self._warn = warn
        self._claims = Claims(Path(store.folder) / "claims.lock")
        self._asking: dict[str, asyncio.Lock] = {}
        self._answered_by: set[str] = set()
        # SQLite blocks; one thread keeps it off the event loop and its connection to itself.
        self._thread = ThreadPoolExecutor(1, "factcheck-store")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._store is not None:
            self._thread.submit(self._store.close)
        self._thread.shutdown(wait=True)
        self._claims.close()

    def key(self, request: Request[T]) -> str:
        """Under which the answer lies, or will."""
        return cache_key(request, endpoint=self._endpoint, model=self._model)

    async def complete(self, request: Request[T]) -> Reply[T]:
        """Raises: what `inner` raises."""
        key = self.key(request)
        async with self._asking.setdefault(key, asyncio.Lock()):
            if (reply := await self._kept(key, request)) is not None:
                return reply
            async with self._claimed(key) as somebody_else_asked:
                if somebody_else_asked and (reply := await self._kept(key, request)) is not None:
                    return reply
                reply = await self._inner.complete(request)
                await self._keep(key, request, reply)
                return reply

    async def has(self, request: Request[T]) -> bool:
        """Whether `complete` would make no call."""
        return await self._kept(self.key(request), request) is not None

    async def _kept(self, key: str, request: Request[T]) -> Reply[T] | None:
        try:
            stored = await self._in_thread(lambda store: store.get(key))
            reply = reply_of(stored.exchange, request.answer) if stored else None
        except (ValidationError, ValueError) as error:
            self._warn(
                f"the cached answer for {request.prompt.id} at {request.place} is not usable and is asked for again ({_first_line(error)})"
            )
            return None
        if reply is not None:
            self._answered_by.add(reply.model)
        return reply

    async def _keep(self, key: str, request: Request[T], reply: Reply[T]) -> None:
        if self._answered_by and reply.model not in self._answered_by:
            self._warn(
                f"the endpoint now answers as {reply.model!r}; cached answers are by {', '.join(sorted(map(repr, self._answered_by)))}"
            )
        self._answered_by.add(reply.model)
        stored = Stored(endpoint=self._endpoint, request=readable(request), exchange=exchange_of(request, reply))
        # Shielded: an answer that is paid for is kept even where Ctrl-C comes at this moment.
        await asyncio.shield(self._in_thread(lambda store: store.put(key, stored)))

    @asynccontextmanager
    async def _claimed(self, key: str) -> AsyncIterator[bool]:
        """Waits while another process asks the same; yields whether one did."""
        started = time.monotonic()
        waited = False
        while not self._claims.take(key) and time.monotonic() - started < self._longest_wait:
            waited = True
            await asyncio.sleep(POLL)
        try:
            yield waited
        finally:
            self._claims.give_back(key)

    async def _in_thread(self, work: Callable[[Store], S]) -> S | None:
        store = self._store
        if store is None:
            return None
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work, store)
        except DISK_TROUBLE as error:
            self._store = None
            self._warn(f"going on without a cache: {_first_line(error)}; answers of this run from here on are not kept")
            return None


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
