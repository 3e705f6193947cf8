"""A key goes in, whether this process may ask the model for it comes out: locks that die with their process.

One byte of one file stands for each key (POSIX record locks), so a kill -9 leaves nothing to clean up. Where the system has no
such locks, everybody may ask, and the worst that happens is an answer paid twice.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":  # pragma: no branch
    import fcntl

OFFSET_BITS = 60


class Claims:
    """The claims of one process; tasks of one process exclude each other by other means."""

    def __init__(self, path: Path) -> None:
        self._file = _open(path)

    def take(self, key: str) -> bool:
        """Whether the key is now ours; `key` is hexadecimal."""
        if self._file is None or sys.platform == "win32":
            return True
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _offset(key))
        except OSError as error:
            return error.errno not in (errno.EAGAIN, errno.EACCES)  # else a file system without locks
        return True

    def give_back(self, key: str) -> None:
        """Lets others ask; a key that is not ours is left alone."""
        if self._file is not None and sys.platform != "win32":
            fcntl.lockf(self._file, fcntl.LOCK_UN, 1, _offset(key))

    def close(self) -> None:
        """Gives all back."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


@contextmanager
def alone(path: Path, *, seconds: float) -> Iterator[None]:
    """Waits until no other process is in a block with the same file, at most so long; then goes on regardless."""
    claims, started = Claims(path), time.monotonic()
    while not claims.take("0") and time.monotonic() - started < seconds:
        time.sleep(0.02)
    try:
        yield
    finally:
        claims.close()


def _open(path: Path) -> int | None:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    except OSError:
        return None


def _offset(key: str) -> int:
    return int(key[: OFFSET_BITS // 4], 16)
