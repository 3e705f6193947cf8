"""A path goes in, the bytes of a regular file of bearable size come out, and what kind of file they are."""

import os
import stat
from pathlib import Path
from typing import Literal

from factcheck.errors import SourceError, UsageError

MAX_BYTES = 10_000_000
"""Far above any article (the largest of 181 news pages has 3 MB of HTML), far below what would hurt."""
Kind = Literal["text", "html", "mhtml", "pdf", "binary"]
SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".pdf": "pdf",
}
NO_ARTICLE_SUFFIXES = frozenset({".json", ".jsonl", ".toml", ".yaml", ".yml", ".csv", ".py", ".xml", ".log", ".ini", ".lock"})
MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "binary"),
    (b"\xff\xd8\xff", "binary"),
    (b"GIF8", "binary"),
    (b"PK\x03\x04", "binary"),
    (b"\x1f\x8b", "binary"),
    (b"\x7fELF", "binary"),
    (b"RIFF", "binary"),
    (b"SQLite format 3", "binary"),
)
CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b\x00\x06")
HTML_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")


def read_bytes(path: Path, *, shown: str) -> bytes:
    """The whole file.

    Raises: `UsageError` where the path cannot be read at all, `SourceError` where the file is too large.
    """
    try:
        # Without O_NONBLOCK a pipe that nobody writes to would hang the run before it can be refused.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _cannot_open(shown, error) from error
    try:
        _require_readable(os.fstat(descriptor), shown)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(MAX_BYTES)
    finally:
        os.close(descriptor)


def kind_of(content: bytes, *, name: str) -> Kind:
    """By content first, by name where the content could be anything."""
    for start, kind in MAGIC:
        if content.startswith(start):
            return kind
    by_name = SUFFIXES.get(Path(name).suffix.lower(), "text")
    if by_name == "pdf" or Path(name).suffix.lower() in NO_ARTICLE_SUFFIXES:
        return "binary"
    if by_name == "text" and content.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(HTML_STARTS):
        return "html"
    controls = len(content) - len(content.translate(None, CONTROLS))
    return "binary" if controls > 0.05 * len(content) else by_name


def is_article_name(path: Path) -> bool:
    """Whether a folder without a story.toml offers this file as an article."""
    if path.suffix.lower() not in SUFFIXES or path.name.startswith((".", "_")):
        return False
    return path.stem.lower() not in {"readme", "brief", "notes", "license", "changelog", "contributing"}


def _require_readable(status: os.stat_result, shown: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UsageError(f"{shown!r} is a folder, not a file", why="a file was expected here", mend="name the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise UsageError(f"{shown!r} is not a regular file", why="pipes and devices have no end", mend="save its content to a .txt file")
    if status.st_size > MAX_BYTES:
        raise _too_large(status.st_size)


def _too_large(size: int) -> SourceError:
    return SourceError(f"too large: {size:,} bytes", why=f"an article has at most {MAX_BYTES:,}", mend="give the article alone")


def _cannot_open(shown: str, error: Exception) -> UsageError:
    return UsageError(
        f"{shown!r} cannot be read", why=getattr(error, "strerror", None) or str(error), mend="check the name and its permissions"
    )
