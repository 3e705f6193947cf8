"""A cache file goes in, what is wrong with it comes out, before diskcache opens it and believes what it holds.

diskcache runs pragmas that stand in the file's own Settings table, unpickles rows that say they are pickles, and reads and
deletes the files that rows name (CVE-2025-69872). So the file is looked at first, with plain SQLite and without writing.
"""

import json
import sqlite3
import time
import zlib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

DB_NAME = "cache.db"
STORE_FORMAT = 1
FORMAT_KEY = "factcheck:format"
SETTINGS: dict[str, str | int] = {
    "statistics": 0,
    "tag_index": 0,
    "eviction_policy": "none",
    "size_limit": 2**62,
    "cull_limit": 0,
    "sqlite_auto_vacuum": 1,
    "sqlite_cache_size": 2**13,
    "sqlite_journal_mode": "wal",
    "sqlite_mmap_size": 0,
    "sqlite_synchronous": 2,
    "disk_min_file_size": 2**62,
    "disk_pickle_protocol": 0,
}
"""All of diskcache's, so that none comes from the file. Its defaults evict; a mapped file that shrinks kills the process."""
COUNTERS = {"count", "size", "hits", "misses"}
TABLES = {"Settings", "Cache"}
TRIGGERS = {"Settings_count_insert", "Settings_count_delete", "Settings_size_insert", "Settings_size_update", "Settings_size_delete"}
CHECKED_BYTES = 64 * 1024 * 1024
"""Larger files are not read through at every start; SQLite notices a bad page when it comes upon one."""
LOCK_SECONDS = 8.0
MAX_ANSWER_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Verdict:
    """`sound`: open it. `corrupt`: put it aside and begin anew. `foreign`: leave it alone and go on without a cache."""

    state: Literal["sound", "corrupt", "foreign", "old", "busy"]
    why: str = ""


def inspect(folder: Path) -> Verdict:
    """What the file in a store's folder is; a folder without one is sound."""
    path = folder / DB_NAME
    if not path.exists():
        return Verdict("sound")
    if not path.is_file() or path.is_symlink():
        return Verdict("foreign", "not a regular file")
    if path.stat().st_size == 0:
        return Verdict("corrupt", "the file is empty")
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True, timeout=LOCK_SECONDS)) as connection:
            return _inspect_open(connection, path.stat().st_size)
    except sqlite3.OperationalError as error:
        return Verdict("busy" if "locked" in str(error) else "foreign", str(error))
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return Verdict("corrupt", str(error))


def writable(folder: Path) -> Verdict:
    """Whether the write lock can be had in a few seconds; diskcache would try for a minute, in silence."""
    try:
        with closing(sqlite3.connect(folder / DB_NAME, isolation_level=None, timeout=LOCK_SECONDS)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        return Verdict("busy", str(error))
    return Verdict("sound")


def quarantine(folder: Path) -> Path:
    """Put the file aside, with its journals, under a name that tells when; what can be saved from it is never deleted."""
    aside = folder / f"{DB_NAME}.corrupt-{time.strftime('%Y%m%dT%H%M%S')}-{time.time_ns() % 1_000_000:06d}"
    for ending in ("", "-wal", "-shm"):
        path = folder / f"{DB_NAME}{ending}"
        if path.exists():
            path.rename(f"{aside}{ending}")
    return aside


def text_keys(folder: Path) -> list[str]:
    """Sorted; keys of any other making are left out. Raises: what SQLite raises."""
    with closing(sqlite3.connect(f"file:{quote(str(folder / DB_NAME))}?mode=ro", uri=True, timeout=LOCK_SECONDS)) as connection:
        return [key for (key,) in connection.execute("SELECT key FROM Cache WHERE raw = 1 AND typeof(key) = 'text' ORDER BY key")]


def packed(text: str) -> bytes:
    """Text as it lies in a row."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpacked(row: object) -> str:
    """Raises: `ValueError` where the row is no packed text, or a bomb."""
    if not isinstance(row, bytes):
        raise ValueError("a row that is no packed text")
    inflater = zlib.decompressobj()
    try:
        text = inflater.decompress(row, MAX_ANSWER_BYTES)
    except zlib.error as error:
        raise ValueError(f"a row that cannot be unpacked: {error}") from None
    if not inflater.eof:
        raise ValueError("a row that is cut short or larger than any answer")
    return text.decode("utf-8", "surrogatepass")


def _inspect_open(connection: sqlite3.Connection, size: int) -> Verdict:
    if size <= CHECKED_BYTES and (damage := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        return Verdict("corrupt", str(damage))
    found = {(kind, name) for kind, name in connection.execute("SELECT type, name FROM sqlite_master") if not name.startswith("sqlite_")}
    tables = {name for kind, name in found if kind == "table"}
    if not tables:
        return Verdict("corrupt", "no tables")
    strange = (
        tables - TABLES | {name for kind, name in found if kind == "trigger"} - TRIGGERS | {name for kind, name in found if kind == "view"}
    )
    if strange or tables != TABLES:
        return Verdict("foreign", f"not made by factcheck: {', '.join(sorted(map(str, strange))) or 'tables are missing'}")
    return _foreign_settings(connection) or _format(connection)


def _foreign_settings(connection: sqlite3.Connection) -> Verdict | None:
    for key, value in connection.execute("SELECT key, value FROM Settings"):
        known = isinstance(value, int) if key in COUNTERS else SETTINGS.get(key) == value
        if not known:
            return Verdict("foreign", f"a setting that factcheck does not make: {str(key)[:60]!r}")
    return None


def _format(connection: sqlite3.Connection) -> Verdict:
    row = connection.execute(
        "SELECT value FROM Cache WHERE key = ? AND raw = 1 AND mode = 1 AND filename IS NULL", (FORMAT_KEY,)
    ).fetchone()
    if row is None:
        return Verdict("corrupt", "it does not say which format it has")
    try:
        stored = json.loads(unpacked(row[0]))
    except ValueError as error:
        return Verdict("corrupt", str(error))
    return Verdict("sound") if stored == STORE_FORMAT else Verdict("old", f"format {stored!r}, this version writes {STORE_FORMAT}")
