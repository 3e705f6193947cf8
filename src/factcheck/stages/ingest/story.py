"""A story's folder goes in; its title and the sources that `story.toml` lists come out, every mistake in it named at once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.domain.article import Metadata
from factcheck.domain.text import visible
from factcheck.errors import UsageError
from factcheck.stages.ingest.files import SUFFIXES, is_article_name
from factcheck.stages.ingest.metadata import UNKNOWN, MalformedMetadata, metadata_from

STORY_FILE = "story.toml"
STORY_KEYS = {"title", "article"}
ENTRY_KEYS = {"file", "url", "source", "title", "published", "language"}
MEND = "see `[[article]]` in the README: file or url, then source, published, language"


@dataclass(frozen=True, slots=True)
class Entry:
    """One source of a story: exactly one of `file` (inside the folder, unless it is plainly an article) and `url`."""

    file: Path | None
    url: str
    metadata: Metadata = UNKNOWN


@dataclass(frozen=True, slots=True)
class Story:
    """What a folder offers; without a `story.toml` all its article files, by name."""

    folder: Path
    title: str
    entries: tuple[Entry, ...]


def read_story(folder: Path) -> Story:
    """Raises: `UsageError` where `story.toml` is malformed or the folder holds no article."""
    listed = folder / STORY_FILE
    if listed.is_file():
        return _listed(folder, _table(listed))
    files = sorted(path for path in folder.iterdir() if path.is_file() and is_article_name(path))
    if not files:
        raise UsageError(f"{visible(str(folder))!r} holds no articles", why="it has no story.toml and no .txt, .md or .html file")
    return Story(folder, "", tuple(Entry(path, "") for path in files))


def entry_beside(path: Path) -> tuple[Story, Entry] | None:
    """What the `story.toml` in a file's own folder says about it; `None` where it does not speak of it."""
    if not (path.parent / STORY_FILE).is_file():
        return None
    story = read_story(path.parent)
    return next(((story, entry) for entry in story.entries if entry.file and entry.file.name == path.name), None)


def _table(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise UsageError(f"{visible(str(path))!r} cannot be read", why=str(error), mend=MEND) from error


def _listed(folder: Path, table: Mapping[str, object]) -> Story:
    title = table.get("title", "")
    rows = table.get("article", [])
    problems = [f"unknown key {key!r}" for key in sorted(set(table) - STORY_KEYS)]
    problems += [] if isinstance(title, str) else [f"title is {title!r}, not a text in quotes"]
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise _mistakes(folder, [*problems, "no [[article]] entries"])
    entries = []
    for number, row in enumerate(rows, 1):
        mistakes = _row_mistakes(folder, row)
        problems += [f"article {number}: {mistake}" for mistake in mistakes]
        if not mistakes:
            entries.append(_entry(folder, row))
    if problems:
        raise _mistakes(folder, problems)
    return Story(folder, " ".join(str(title).split()), tuple(entries))


def _row_mistakes(folder: Path, row: Mapping[str, object]) -> list[str]:
    mistakes = [f"unknown key {key!r}" for key in sorted(set(row) - ENTRY_KEYS)]
    file, url = row.get("file"), row.get("url")
    if not isinstance(file or "", str) or not isinstance(url or "", str) or not (file or url):
        mistakes.append("neither a file nor a url")
    elif isinstance(file, str) and _reaches_out(folder, file):
        mistakes.append(f"{file!r} lies outside the story's folder and has no article's suffix")
    try:
        metadata_from(row)
    except MalformedMetadata as error:
        mistakes.append(str(error))
    return mistakes


def _reaches_out(folder: Path, file: str) -> bool:
    """A story from elsewhere must not send `../../.ssh/id_rsa` to a model, by name or by link."""
    if "\0" in file:
        return True
    target = (folder / file).resolve()
    return not target.is_relative_to(folder.resolve()) and target.suffix.lower() not in SUFFIXES


def _entry(folder: Path, row: Mapping[str, object]) -> Entry:
    file, url = row.get("file"), row.get("url")
    return Entry(folder / str(file) if file else None, str(url or ""), metadata_from(row))


def _mistakes(folder: Path, problems: list[str]) -> UsageError:
    return UsageError(f"{visible(str(folder / STORY_FILE))!r} is not a story", why="; ".join(problems), mend=MEND)
