"""A page's bytes go in, what it says about itself comes out: text, title, outlet, the dates it states.

Runs inside the worker process: parsers meet hostile input there, and are killed with it.
"""

from collections.abc import Callable
from datetime import datetime

from factcheck.domain.frozen import Frozen


class StatedDate(Frozen):
    """A publication date and where the page states it."""

    where: str
    """"metadata", "address" or "text"."""
    when: datetime
    has_time: bool


class FeedEntry(Frozen):
    """One article that a feed announces."""

    title: str
    url: str
    summary: str = ""


class Reading(Frozen):
    """What a parser found; `refused` says why there is no article text, and then the rest is empty."""

    text: str = ""
    title: str = ""
    source: str = ""
    url: str = ""
    encoding: str = "utf-8"
    dates: tuple[StatedDate, ...] = ()
    entries: tuple[FeedEntry, ...] = ()
    refused: str = ""


class Request(Frozen):
    """What a parser is asked to read."""

    kind: str
    url: str
    content_type: str = ""


def read(request: Request, body: bytes) -> Reading:
    """Never raises for what a page holds: a page that breaks a parser is refused with the parser's words."""
    reader = _reader(request.kind)
    if reader is None:
        return Reading(refused=f"no reader for {request.kind!r}")
    try:
        return reader(request, body)
    except Exception as error:  # noqa: BLE001 - whatever a parser trips over, the other sources go on
        return Reading(refused=f"it cannot be parsed ({type(error).__name__}: {str(error)[:200]})")


def _reader(kind: str) -> Callable[[Request, bytes], Reading] | None:
    from factcheck.web.readers import feed, html, mhtml, pdf, plain  # noqa: PLC0415 - lxml and trafilatura cost half a second

    readers = {"html": html.read, "mhtml": mhtml.read, "feed": feed.read, "pdf": pdf.read, "text": plain.read}
    return readers.get(kind)
