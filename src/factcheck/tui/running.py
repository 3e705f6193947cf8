"""A run goes in, its events and its end come out, from a thread and an event loop of its own: the UI stays quick while code compares.

The thread is a daemon, so that quitting never waits for a server.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Running(Generic[T]):
    """One piece of work; exactly one of `ended` and `failed` is called, from its thread."""

    work: Callable[[], Coroutine[object, object, T]]
    ended: Callable[[T], None]
    failed: Callable[[BaseException], None]
    _loop: asyncio.AbstractEventLoop | None = None
    _task: "asyncio.Task[T] | None" = None
    _cancelled: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self) -> None:
        threading.Thread(target=self._main, name="factcheck-run", daemon=True).start()

    def cancel(self) -> None:
        """Also before the thread has come as far as making its task."""
        with self._lock:
            self._cancelled = True
            if self._loop is not None and self._task is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(self._task.cancel)

    def _main(self) -> None:
        try:
            outcome = asyncio.run(self._watched())
        except BaseException as error:  # noqa: BLE001 (whatever ends a run is told to the reader; the thread has nobody else)
            self.failed(error)
        else:
            self.ended(outcome)

    async def _watched(self) -> T:
        with self._lock:
            self._loop = asyncio.get_running_loop()
            self._task = asyncio.create_task(self.work())
            if self._cancelled:
                self._task.cancel()
        return await self._task
