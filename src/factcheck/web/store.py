"""Pages that were fetched for a story lie in its folder, so that a brief can be made again when the page has changed or gone.

pages/<slug>.html   as the server sent it (or .pdf, .mhtml, .txt for what it was)
pages/<slug>.txt    the article's text as it was found in it: offsets count in this file
pages/<slug>.toml   where it came from, when, and what the page says about itself
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from factcheck.domain.frozen import Frozen
from factcheck.domain.text import safe
from factcheck.errors import StoreError
from factcheck.web.fetch import Page
from factcheck.web.reading import Reading, StatedDate

FOLDER = "pages"
SUFFIX = {"html": ".html", "pdf": ".pdf", "mhtml": ".mhtml", "text": ".page.txt", "feed": ".xml"}
LONGEST_SLUG = 60


class KeptPage(Frozen):
    """A page as the folder keeps it, without the bytes that the server sent."""

    url: str
    asked: str
    fetched: datetime | None = None
    """`None` for a file that somebody saved: nobody knows when."""
    content_type: str = ""
    title: str = ""
    source: str = ""
    encoding: str = "utf-8"
    dates: tuple[StatedDate, ...] = ()
    text: str = ""


def kept(folder: Path, url: str) -> KeptPage | None:
    """The page at this address, by what was asked for or where it was found; `None` where it was never fetched."""
    return next((page for page in _all(folder) if url in (page.asked, page.url)), None)


def keep(folder: Path, page: Page, reading: Reading, *, fetched: datetime) -> KeptPage:
    """Writes the three files; an older copy of the same address is replaced.

    Raises: `StoreError`.
    """
    entry = KeptPage(
        url=page.url,
        asked=page.asked,
        fetched=fetched,
        content_type=safe(page.content_type),
        title=safe(reading.title),
        source=safe(reading.source),
        encoding=reading.encoding,
        dates=reading.dates,
        text=reading.text,
    )
    base = folder / FOLDER / slug(page.asked)
    try:
        base.parent.mkdir(parents=True, exist_ok=True)
        base.with_name(base.name + SUFFIX[page.kind]).write_bytes(page.body)
        base.with_name(base.name + ".txt").write_bytes(reading.text.encode("utf-8", "replace"))
        base.with_name(base.name + ".toml").write_text(_toml(entry), "utf-8")
    except OSError as error:
        raise StoreError(
            f"{str(base)!r} could not be written", why=error.strerror or str(error), mend="a folder on a disk with room"
        ) from error
    return entry


def slug(url: str) -> str:
    """A file name that tells host and page and never leaves the folder: `https://a.example/x/نص?p=1` → `a-example-x-…-1f0c9a2b`."""
    words = re.sub(r"[^a-z0-9]+", "-", url.partition("://")[2].lower()).strip("-")[:LONGEST_SLUG].strip("-")
    return f"{words or 'page'}-{hashlib.sha256(url.encode()).hexdigest()[:8]}"


def _all(folder: Path) -> Iterator[KeptPage]:
    for path in sorted((folder / FOLDER).glob("*.toml")):
        try:
            fields = tomllib.loads(path.read_text("utf-8"))
            text = path.with_suffix(".txt").read_bytes().decode("utf-8")
            yield KeptPage.model_validate({**fields, "text": text})
        except (OSError, ValueError, ValidationError) as error:
            raise StoreError(
                f"{str(path)!r} is damaged", why=str(error).split("\n")[0], mend=f"delete it and fetch the page again: {path}"
            ) from error


def _toml(entry: KeptPage) -> str:
    """Strings are written as JSON, which TOML reads alike once DEL and line ends are out."""
    strings = {name: getattr(entry, name) for name in ("url", "asked", "content_type", "title", "source", "encoding")}
    lines = [f"{name} = {json.dumps(' '.join(safe(value).split()), ensure_ascii=False)}" for name, value in strings.items()]
    if entry.fetched:
        lines.insert(2, f"fetched = {entry.fetched.isoformat(timespec='seconds')}")
    for date in entry.dates:
        lines += ["", "[[dates]]", f'where = "{date.where}"', f"when = {date.when.isoformat()}", f"has_time = {str(date.has_time).lower()}"]
    return "\n".join(lines) + "\n"
