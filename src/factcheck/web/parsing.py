"""A page's bytes go in, its reading comes out of a worker process that is killed when it takes too long."""

import subprocess
import sys
import threading
from types import TracebackType

from factcheck.errors import SourceError
from factcheck.web.reading import Reading, Request

COMMAND = (sys.executable, "-m", "factcheck.web.worker")
START_SECONDS = 20.0
"""Loading lxml and trafilatura on a loaded machine; allowed once, on top of the first page's own time."""


class Parser:
    """One worker, started when the first page comes and again after it had to be killed; use it as a context manager."""

    def __init__(self, *, seconds: float, command: tuple[str, ...] = COMMAND, start_seconds: float = START_SECONDS) -> None:
        self._seconds = seconds
        self._start_seconds = start_seconds
        self._command = command
        self._worker: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> "Parser":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def read(self, request: Request, body: bytes) -> Reading:
        """Raises: `SourceError` where the worker dies or takes too long; the next page gets a new one."""
        with self._lock:
            fresh = self._worker is None
            worker = self._worker = self._worker or self._started()
            timer = threading.Timer(self._seconds + self._start_seconds * fresh, worker.kill)
            timer.start()
            try:
                answer = _ask(worker, request, body)
            finally:
                timer.cancel()
            if not answer:
                self.close()
                raise SourceError(f"{request.url} cannot be read", why=f"parsing it took too long or too much memory ({self._seconds:g} s)")
        return Reading.model_validate_json(answer)

    def close(self) -> None:
        """Ends the worker, if there is one."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        worker.wait()
        for pipe in (worker.stdin, worker.stdout):
            if pipe:
                pipe.close()

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603


def _ask(worker: subprocess.Popen[bytes], request: Request, body: bytes) -> bytes:
    """Empty where the worker is gone."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    try:
        worker.stdin.write(request.model_dump_json().encode() + b"\n" + str(len(body)).encode() + b"\n" + body)
        worker.stdin.flush()
        return worker.stdout.readline()
    except (OSError, ValueError):
        return b""
