"""What ingest asks for, while nothing is loaded: most runs read text files and should not pay for a web they do not use."""

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from factcheck.domain.article import RawArticle

if TYPE_CHECKING:
    from factcheck.web.pages import WebPages


class LatePages:
    """Opens `WebPages` when the first page is asked for; closes them at the end of the `with`."""

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private
        self._open: WebPages | None = None

    def __enter__(self) -> "LatePages":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._open is not None:
            self._open.close()

    def from_url(self, url: str, *, folder: Path | None) -> RawArticle:
        """Raises: `SourceError`, `StoreError`."""
        return self._pages().from_url(url, folder=folder)

    def from_bytes(self, content: bytes, *, name: str) -> RawArticle:
        """Raises: `SourceError`."""
        return self._pages().from_bytes(content, name=name)

    def _pages(self) -> "WebPages":
        if self._open is None:
            from factcheck.web.pages import WebPages  # noqa: PLC0415 - the point of this class
            from factcheck.web.policy import Policy  # noqa: PLC0415

            self._open = WebPages(Policy(allow_private=self._allow_private))
        return self._open
