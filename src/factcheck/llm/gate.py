"""Calls go in, as many at once as the server bears come out: the run's one limit on concurrency.

The first call goes alone for a moment, so that a refused key costs one request and not eight. Then up to 8 go at once, and
while the server takes them without complaint the limit doubles every tenth of a second, up to 64. A 429 halves it and holds
new calls back for as long as the server asks; from then on it grows by one for as many answers as it allows at once. (TCP's slow start and additive
increase, multiplicative decrease: Jacobson, Congestion Avoidance and Control, 1988.)
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

START, CEILING = 8, 64
HEAD_START = 0.2
DOUBLING = 0.1
TICK = 0.02
LONGEST_PAUSE = 60.0
DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h)")
SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


class Gate:
    """One for all calls of a run."""

    def __init__(self, *, ceiling: int = CEILING, start: int = START, head_start: float = HEAD_START) -> None:
        self.limit: float = min(start, ceiling)
        self.in_flight = 0
        self.most = 0
        """The most calls that were ever at once."""
        self._start = min(start, ceiling)
        self._ceiling = ceiling
        self._left = ceiling
        self._head_start = head_start
        self._first_at: float | None = None
        self._answered = False
        self._slow_start = True
        self._grown_at = 0.0
        self._halved_at = 0.0
        self._paused_until = 0.0

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[float]:
        """Waits until one more call may go; yields when it went."""
        while not self._may_go(time.monotonic()):  # noqa: ASYNC110 - what opens the gate is time passing as often as an event
            await asyncio.sleep(TICK)
        self.in_flight += 1
        self.most = max(self.most, self.in_flight)
        try:
            yield time.monotonic()
        finally:
            self.in_flight -= 1

    def answered(self) -> None:
        """The server answered, whatever it said."""
        self._answered = True
        if not self._slow_start:
            self.limit = min(self._ceiling, self._left, self.limit + 1 / self.limit)

    def refused(self, *, went: float, retry_after: float) -> None:
        """A 429. Calls that went before the last halving tell of the same overload and change nothing."""
        if went > self._halved_at:
            # What was doubled into silence was never proven: the first refusal takes it back to where it began.
            proven = min(self.limit, self.in_flight, self._start if self._slow_start else self.limit)
            self.limit, self._halved_at = max(1.0, proven / 2), time.monotonic()
        self._slow_start = False
        self._answered = True
        self.pause(retry_after)

    def read_headers(self, headers: Mapping[str, str]) -> None:
        """Follow what the server says is left; malformed numbers are no news."""
        left = headers.get("x-ratelimit-remaining-requests", "")
        if not left.isdecimal():
            return
        self._left = max(1, int(left))
        if int(left) == 0:
            self.pause(duration(headers.get("x-ratelimit-reset-requests", "")))
        elif self._left < self.limit:
            self.limit, self._slow_start = self._left, False

    def pause(self, seconds: float) -> None:
        """No new call for so long, a minute at most."""
        self._paused_until = max(self._paused_until, time.monotonic() + min(seconds, LONGEST_PAUSE))

    def _may_go(self, now: float) -> bool:
        if self._first_at is None:
            self._first_at = self._grown_at = now
            return True
        if now < self._paused_until:
            return False
        if not self._answered and now - self._first_at < self._head_start:
            return self.in_flight == 0
        self._grow(now)
        return self.in_flight < int(self.limit)

    def _grow(self, now: float) -> None:
        if self._slow_start and self.in_flight >= self.limit and now - self._grown_at >= DOUBLING:
            self.limit, self._grown_at = min(self._ceiling, self.limit * 2), now


def duration(text: str) -> float:
    """Seconds of "1s", "6m0s", "20ms"; 0 where it is none of these."""
    return sum(float(number) * SECONDS[unit] for number, unit in DURATION.findall(text))
