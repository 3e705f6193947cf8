"""What ingest asks for: an address or a saved page goes in, a raw article comes out."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from factcheck.domain.article import RawArticle
from factcheck.errors import SourceError
from factcheck.stages.ingest.files import kind_of
from factcheck.web.article import raw_article
from factcheck.web.feeds import about
from factcheck.web.fetch import Fetcher, Page, fetcher
from factcheck.web.parsing import Parser
from factcheck.web.policy import Policy
from factcheck.web.reading import FeedEntry, Reading, Request
from factcheck.web.store import KeptPage, keep, kept


def _now() -> datetime:
    return datetime.now(UTC)


class WebPages:
    """Reads pages for one run; nothing is loaded or started before the first page. Use it as a context manager, or `close` it."""

    def __init__(self, policy: Policy, *, web: Fetcher | None = None, now: Callable[[], datetime] = _now) -> None:
        self._web = web or fetcher(policy)
        self._parser = Parser(seconds=policy.parse_seconds)
        self._now = now

    def __enter__(self) -> "WebPages":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the parsing process."""
        self._parser.close()

    def from_url(self, url: str, *, folder: Path | None) -> RawArticle:
        """The copy in the story's folder, else the page itself, which is then kept there.

        Raises: `SourceError`, `StoreError`.
        """
        copy = kept(folder, url) if folder else None
        return raw_article(copy or self.fetched(url, folder=folder), path=url)

    def fetched(self, url: str, *, folder: Path | None) -> KeptPage:
        """Asks the web even where a copy is kept, and replaces the copy.

        Raises: `SourceError`, `StoreError`.
        """
        page = self._web.fetch(url)
        reading = self._read(page)
        if folder is not None:
            return keep(folder, page, reading, fetched=self._now())
        return _unkept(reading, url=page.url, fetched=self._now())

    def from_bytes(self, content: bytes, *, name: str) -> RawArticle:
        """A saved page, web archive or PDF. Its dates are not held against the clock: a brief must not change with the day.

        Raises: `SourceError`.
        """
        reading = self._parsed(Request(kind=kind_of(content, name=name), url=""), content, name=name)
        return raw_article(_unkept(reading, url=reading.url, fetched=None), path=name)

    def announced(self, feed_url: str, *, subject: str) -> tuple[FeedEntry, ...]:
        """The entries of a feed that are about the subject, best first.

        Raises: `SourceError`.
        """
        page = self._web.fetch(feed_url)
        kind = "feed" if page.kind in ("feed", "text", "html") else page.kind
        reading = self._parsed(Request(kind=kind, url=page.url, content_type=page.content_type), page.body, name=page.url)
        return about(reading.entries, subject)

    def _read(self, page: Page) -> Reading:
        reading = self._parsed(Request(kind=page.kind, url=page.url, content_type=page.content_type), page.body, name=page.url)
        if not reading.text:
            raise SourceError("no article text", why=f"{page.url} is a feed", mend=f"--feed {page.url} --about WORDS")
        return reading

    def _parsed(self, request: Request, body: bytes, *, name: str) -> Reading:
        reading = self._parser.read(request if request.url else request.model_copy(update={"url": ""}), body)
        if reading.refused:
            raise SourceError("no article text", why=f"{name}: {reading.refused}")
        return reading


def _unkept(reading: Reading, *, url: str, fetched: datetime | None) -> KeptPage:
    return KeptPage(
        url=url,
        asked=url,
        fetched=fetched,
        title=reading.title,
        source=reading.source,
        encoding=reading.encoding,
        dates=reading.dates,
        text=reading.text,
    )
