"""What a user wrote about a source goes in (TOML or front matter values), checked `Metadata` comes out."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from factcheck.domain.article import Metadata

EARLIEST_YEAR = 1900
LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
UNKNOWN = Metadata()
TEXT_FIELDS = ("source", "title", "url")


class MalformedMetadata(ValueError):
    """A value that cannot be what its key says; the message is for the user."""


def metadata_from(fields: Mapping[str, object]) -> Metadata:
    """Keys as in `Metadata`; unknown keys are ignored here.

    Raises: `MalformedMetadata`.
    """
    texts = {name: _text(name, fields.get(name, "")) for name in TEXT_FIELDS}
    published, has_time = published_from(fields.get("published"))
    return Metadata(**texts, language=_language(fields.get("language", "")), published=published, published_has_time=has_time)


def published_from(value: object) -> tuple[datetime | None, bool]:
    """A TOML date, a datetime or an ISO string → when, and whether a time of day was given.

    Raises: `MalformedMetadata`.
    """
    if value is None or value == "":
        return None, False
    if isinstance(value, str):
        return _from_iso(value.strip())
    if isinstance(value, datetime):
        return _plausible(value), True
    if isinstance(value, date):
        return _plausible(datetime(value.year, value.month, value.day)), False  # noqa: DTZ001 - a day has no zone
    raise MalformedMetadata(f"published is {value!r}, not a date like 2025-07-12")


def overlaid(under: Metadata, over: Metadata) -> Metadata:
    """`over` wins wherever it says something."""
    said = {name: getattr(over, name) for name in ("source", "title", "url", "language") if getattr(over, name)}
    if over.published is not None:
        said |= {"published": over.published, "published_has_time": over.published_has_time}
    return under.model_copy(update=said)


def _from_iso(text: str) -> tuple[datetime | None, bool]:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise MalformedMetadata(f"published is {text!r}, not an ISO date like 2025-07-12 or 2025-07-12T09:30+03:00") from None
    return _plausible(moment), len(text) > len("2025-07-12")


def _plausible(moment: datetime) -> datetime:
    if moment.year < EARLIEST_YEAR:
        raise MalformedMetadata(f"published lies in the year {moment.year}")
    return moment


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise MalformedMetadata(f"{name} is {value!r}, not a text in quotes")
    return " ".join(value.split())


def _language(value: object) -> str:
    code = LANGUAGE.fullmatch(value.strip()) if isinstance(value, str) else None
    if value == "" or code:
        return code[1].lower() if code else ""
    raise MalformedMetadata(f"language is {value!r}, not a code like ar or en")
