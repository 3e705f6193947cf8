"""What the user named goes in (files, folders, URLs), the run's decoded articles come out in that order.

A source that cannot be used is skipped with its reason and the others go on; what cannot be done as typed is an error,
and all such errors are reported at once.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from factcheck.domain.article import Finding, Metadata, RawArticle
from factcheck.domain.frontmatter import front_matter
from factcheck.domain.text import safe, visible
from factcheck.errors import SourceError, UsageError
from factcheck.stages.ingest.decode import decode
from factcheck.stages.ingest.duplicates import without_duplicates
from factcheck.stages.ingest.files import kind_of, read_bytes
from factcheck.stages.ingest.metadata import UNKNOWN, MalformedMetadata, metadata_from, overlaid
from factcheck.stages.ingest.story import STORY_FILE, Story, entry_beside, read_story

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
WEB = re.compile(r"https?://", re.IGNORECASE)


class Pages(Protocol):
    """Whoever can read web pages; both methods raise `SourceError` where there is no article text."""

    def from_url(self, url: str, *, folder: Path | None) -> RawArticle:
        """The page at `url`, from the story's folder where it was kept there."""
        ...

    def from_bytes(self, content: bytes, *, name: str) -> RawArticle:
        """A saved page (.html, .mhtml) or a PDF."""
        ...


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that is missing from the run."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a run reads; `story_folder` is where its recordings and pages lie, if it is one story's folder."""

    title: str
    articles: tuple[RawArticle, ...]
    skipped: tuple[Skipped, ...] = ()
    story_folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """One source to read: a file or a URL, with what is known about it beforehand."""

    shown: str
    file: Path | None
    url: str = ""
    metadata: Metadata = UNKNOWN
    story: Story | None = None


def gather(paths: Sequence[Path | str], *, flags: Metadata = UNKNOWN, story_title: str = "", pages: Pages | None = None) -> Gathered:
    """Read all that `paths` name; metadata from `flags` wins over story.toml, which wins over front matter.

    Raises: `UsageError` (all problems in one) where something cannot be read as typed.
    """
    wanted, problems = _all_wanted(paths)
    articles: list[RawArticle] = []
    skipped: list[Skipped] = []
    for one in wanted:
        try:
            articles.append(_read(one, flags=flags, pages=pages))
        except SourceError as error:
            skipped.append(Skipped(one.shown, _reason(error)))
        except UsageError as error:
            problems.append(error)
    if problems:
        raise _together(problems)
    stories = {one.story.folder.resolve(): one.story for one in wanted if one.story}
    whole = next(iter(stories.values())) if len(stories) == 1 and all(one.story for one in wanted) else None
    title = " ".join(story_title.split()) or (whole.title if whole else "")
    return Gathered(title, without_duplicates(articles), tuple(skipped), whole.folder if whole else None)


def _all_wanted(paths: Sequence[Path | str]) -> tuple[list[Wanted], list[UsageError]]:
    wanted: list[Wanted] = []
    problems: list[UsageError] = []
    for path in paths:
        try:
            wanted += _wanted(path)
        except UsageError as error:
            problems.append(error)
        except (OSError, ValueError) as error:  # a name too long, a NUL in it, a folder that is closed
            problems.append(_unusable(path, str(error)))
    return list(dict.fromkeys(wanted)), problems


def _wanted(named: Path | str) -> Iterator[Wanted]:
    if isinstance(named, str) and _is_url(named):
        yield Wanted(visible(named), None, named)
        return
    if not str(named):
        raise _unusable(named, "an empty name")
    path = Path(named)
    if path.name == STORY_FILE:
        path = path.parent
    if path.is_dir():
        yield from _of_story(read_story(path))
        return
    beside = entry_beside(path)
    if beside is None:
        yield Wanted(visible(str(path)), path)
        return
    story, entry = beside
    yield Wanted(visible(path.name), path, metadata=entry.metadata, story=story)


def _of_story(story: Story) -> Iterator[Wanted]:
    for entry in story.entries:
        shown = entry.url if entry.file is None else _relative(entry.file, story.folder)
        yield Wanted(visible(shown), entry.file, entry.url if entry.file is None else "", entry.metadata, story)


def _relative(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else str(file)


def _is_url(named: str) -> bool:
    if WEB.match(named):
        return True
    scheme = SCHEME.match(named)
    if scheme and not Path(named).exists():
        raise UsageError(f"{visible(named)!r} is neither a file nor a web address", why=f"{scheme[0]!r} is not http: or https:")
    return False


def _read(wanted: Wanted, *, flags: Metadata, pages: Pages | None) -> RawArticle:
    if wanted.file is None:
        raw = _pages(pages, wanted.url).from_url(wanted.url, folder=wanted.story.folder if wanted.story else None)
    else:
        raw = _from_file(wanted.file, pages=pages)
    if not safe(raw.text).strip():
        raise SourceError("empty source", why="it holds no text")
    known = overlaid(overlaid(raw.metadata, wanted.metadata), flags)
    return raw.model_copy(update={"path": wanted.shown, "metadata": known})


def _from_file(file: Path, *, pages: Pages | None) -> RawArticle:
    shown = visible(str(file))
    content = read_bytes(file, shown=shown)
    kind = kind_of(content, name=file.name)
    if kind == "text":
        return _from_text(content, shown=shown)
    if kind == "binary":
        raise SourceError("unsupported type", why="it is no text, HTML, MHTML or PDF file")
    return _pages(pages, shown).from_bytes(content, name=file.name)


def _from_text(content: bytes, *, shown: str) -> RawArticle:
    decoded = decode(content)
    raw = RawArticle(path=shown, text=decoded.text, encoding=decoded.encoding, sha256=hashlib.sha256(content).hexdigest())
    findings = [Finding(kind="encoding", article=raw.id, message=r.message, start=r.start, end=r.start) for r in decoded.remarks]
    try:
        metadata = metadata_from(front_matter(decoded.text).fields)
    except MalformedMetadata as error:
        metadata = UNKNOWN
        findings.append(Finding(kind="publication date", article=raw.id, message=f"its front matter was not used: {error}"))
    return raw.model_copy(update={"metadata": metadata, "findings": tuple(findings)})


def _unusable(named: Path | str, why: str) -> UsageError:
    return UsageError(f"{visible(str(named))[:200]!r} cannot be read", why=visible(why)[:200], mend="check the name and its permissions")


def _pages(pages: Pages | None, shown: str) -> Pages:
    if pages is None:
        raise SourceError("unsupported type", why=f"{shown!r} is a web page, and this call reads text files only")
    return pages


def _reason(error: SourceError) -> str:
    return f"{error.what}: {error.why}" if error.why else error.what


def _together(problems: Sequence[UsageError]) -> UsageError:
    if len(problems) == 1:
        return problems[0]
    lines = "".join(f"\n  {problem.what}: {problem.why}" for problem in problems)
    return UsageError(f"{len(problems)} of the named sources cannot be used:{lines}", mend="correct or leave out each of them")
