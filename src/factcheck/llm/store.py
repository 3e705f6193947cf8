"""Answers by key go in, survive a kill, and come out: diskcache, opened so that nothing in its file is ever executed.

The only module that knows diskcache. Keys are text, values are packed JSON in the row itself; rows of any other making are
refused. Nothing expires and nothing is evicted: an answer was paid for.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import diskcache

from factcheck.domain.frozen import Frozen
from factcheck.errors import StoreError
from factcheck.llm.claims import alone
from factcheck.llm.exchange import Exchange
from factcheck.llm.store_check import (
    DB_NAME,
    FORMAT_KEY,
    LOCK_SECONDS,
    SETTINGS,
    STORE_FORMAT,
    inspect,
    packed,
    quarantine,
    text_keys,
    unpacked,
    writable,
)

FOLDER = "answers"
MAKING = ".making-"
ROW_MODE = 1
DISK_TROUBLE = (sqlite3.Error, OSError, diskcache.Timeout)
Warn = Callable[[str], None]


class Stored(Frozen):
    """One answered request as it lies in the cache: who was asked, what, and what came back."""

    endpoint: str
    request: str
    """`exchange.readable`: for `cache explain`, and for whoever must show what was sent."""
    exchange: Exchange


class NamedFile(Exception):
    """A row that is replaced or deleted named a file, which factcheck never writes; the file is not touched."""


class SealedDisk(diskcache.Disk):  # type: ignore[misc]
    """Text keys and packed bytes in the row: no pickle, no file beside the database, neither read nor deleted."""

    def put(self, key: object) -> tuple[str, bool]:
        if not isinstance(key, str):
            raise TypeError("a key is text")
        return key, True

    def get(self, key: object, raw: object) -> str:
        if not raw or not isinstance(key, str):
            raise ValueError("a key that factcheck did not write")
        return key

    def store(self, value: object, read: object, key: object = None) -> tuple[int, int, None, bytes]:  # noqa: ARG002 - diskcache's signature
        if read or not isinstance(value, str):
            raise TypeError("a value is text")
        row = packed(value)
        return len(row), ROW_MODE, None, row

    def fetch(self, mode: object, filename: object, value: object, read: object) -> str:
        if mode != ROW_MODE or filename is not None or read:
            raise ValueError("a row that factcheck did not write")
        return unpacked(value)

    def remove(self, file_path: object) -> None:
        raise NamedFile(file_path)


class Store:
    """An open cache. Not for use by two threads at once; by as many processes as you like."""

    def __init__(self, folder: Path) -> None:
        """`folder` must hold a sound database (`open_store` sees to that). Raises: what SQLite raises."""
        self.folder = folder
        self._cache = _opened(folder)
        self._cache.close()  # connections are each thread's own, and the next to come may be on another

    def get(self, key: str) -> Stored | None:
        """`None` where nothing is stored. Raises: `ValueError` where something else than our answer is; what SQLite raises."""
        text: Any = self._cache.get(key)
        return None if text is None else Stored.model_validate_json(text, strict=True)

    def put(self, key: str, stored: Stored) -> None:
        """Durable when it returns; the same key again replaces. Raises: what SQLite raises."""
        try:
            self._cache.set(key, stored.model_dump_json())
        except NamedFile:
            return  # the row is written; the file that the old one named is left alone

    def everything(self) -> Iterator[tuple[str, Stored]]:
        """In the order of their keys; rows that are not ours are left out."""
        for key in text_keys(self.folder):
            try:
                stored = self.get(key) if key != FORMAT_KEY else None
            except ValueError:
                continue
            if stored is not None:
                yield key, stored

    def clear(self) -> int:
        """How many answers were deleted."""
        count = len(self._cache) - 1
        self._cache.clear()
        self._cache.set(FORMAT_KEY, str(STORE_FORMAT))
        return max(0, count)

    def bytes_on_disk(self) -> int:
        """The database with its journals."""
        return sum(path.stat().st_size for path in self.folder.glob(f"{DB_NAME}*") if ".corrupt-" not in path.name)

    def close(self) -> None:
        """The connection of the calling thread."""
        self._cache.close()


def open_store(cache_dir: Path, *, warn: Warn) -> Store | None:
    """The store in a cache folder; `None`, with a word to `warn`, where the run must do without.

    Raises: `StoreError` where the answers of an older version lie there: passing them over in silence would cost money.
    """
    folder = cache_dir / FOLDER
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # articles lie here, and who reads what is nobody else's business
        with alone(folder / "opening.lock", seconds=LOCK_SECONDS):
            return _open(folder, warn)
    except DISK_TROUBLE as error:
        warn(f"going on without a cache: {str(folder)!r} cannot be used ({error})")
        return None


def _open(folder: Path, warn: Warn) -> Store | None:
    verdict = inspect(folder)
    if verdict.state == "old":
        raise StoreError(f"the cache in {str(folder)!r} is of another version", why=verdict.why, mend="factcheck cache migrate")
    if verdict.state == "corrupt":
        warn(f"the cache was damaged ({verdict.why}) and is put aside as {str(quarantine(folder))!r}; going on with an empty one")
    if not (folder / DB_NAME).exists():
        _create(folder)
    elif verdict.state == "sound":
        verdict = writable(folder)
    if verdict.state in ("foreign", "busy"):
        warn(f"going on without a cache: {folder / DB_NAME} is not usable ({verdict.why}); `factcheck cache clear` begins anew")
        return None
    return Store(folder)


def _create(folder: Path) -> None:
    """Made beside its place and then moved there: a kill at any moment leaves a whole database or none."""
    for left_over in folder.glob(f"{MAKING}*"):
        shutil.rmtree(left_over, ignore_errors=True)
    making = folder / f"{MAKING}{os.getpid()}"
    cache = _opened(making)
    cache.set(FORMAT_KEY, str(STORE_FORMAT))
    cache.close()
    (making / DB_NAME).rename(folder / DB_NAME)
    shutil.rmtree(making, ignore_errors=True)


def _opened(folder: Path) -> diskcache.Cache:
    return diskcache.Cache(str(folder), timeout=LOCK_SECONDS, disk=SealedDisk, **SETTINGS)
