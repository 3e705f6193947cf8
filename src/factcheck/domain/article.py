"""A source's text on its way in: RawArticle (decoded file) → Article (cleaned) → Sentence.

Every offset anywhere counts code points in the decoded file text, half-open.
"""

from datetime import datetime
from typing import Literal

from pydantic import Field

from factcheck.domain.frozen import Frozen, content_id
from factcheck.domain.value import Moment

RemovalReason = Literal[
    "front matter",
    "site chrome",
    "comment rules",
    "share line",
    "read also",
    "appended article",
    "tag list",
    "newsletter",
    "aggregator notice",
    "duplicate line",
]
FindingKind = Literal[
    "injection",
    "headline against body",
    "inner conflict",
    "machine translation",
    "mixed calendars",
    "hidden characters",
    "encoding",
    "near empty",
    "near duplicate",
    "off topic",
    "publication date",
    "language",
]


GIVEN = "given as metadata"
"""Derivation of a publication date that nobody had to work out."""


class Span(Frozen):
    """`[start, end)` in code points of the decoded file."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Removed(Frozen):
    """A part of the file that is not the article, and why."""

    start: int
    end: int
    reason: RemovalReason


class Finding(Frozen):
    """Something a reader should know about a source: not a claim, not an error."""

    kind: FindingKind
    article: str
    """The article's id; empty where it concerns the run."""
    message: str
    quote: str = ""
    start: int | None = None
    end: int | None = None


class Metadata(Frozen):
    """What is known about a source besides its text; empty strings and `None` mean unknown."""

    source: str = ""
    title: str = ""
    url: str = ""
    language: str = ""
    """ISO 639-1 code, "ar" or "en" for the languages whose rules exist."""
    published: datetime | None = None
    published_has_time: bool = False


class RawArticle(Frozen):
    """A decoded file with its metadata, before anything is taken away."""

    path: str
    """As the user named it, or relative to the story's folder; shown, never opened again."""
    text: str
    encoding: str
    sha256: str
    """Of the file's bytes."""
    metadata: Metadata = Metadata()
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        """Depends on the bytes alone: the same file twice is one article."""
        return content_id("a", self.sha256)


class Article(Frozen):
    """A cleaned source; `kept` and `removed` together cover the text, but for white space."""

    id: str
    path: str
    sha256: str
    text: str
    """The whole decoded file; all offsets count in it."""
    kept: tuple[Span, ...]
    """The article's own paragraphs, sorted by start, disjoint."""
    removed: tuple[Removed, ...] = ()
    source: str = ""
    title: str = ""
    url: str = ""
    language: str = ""
    published: Moment | None = None
    """From metadata (day, or minute where a time is given), or settled by the text: then `derivation` says how."""
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """What the reader sees: the outlet's name, else the file's."""
        return self.source or self.path


class Sentence(Frozen):
    """One sentence of an article, numbered from 1 in reading order; the headline is a sentence of its own."""

    number: int
    start: int
    end: int
    text: str
    """Sanitised: what a prompt or a screen may show. Not necessarily equal to the file's text at the span."""
