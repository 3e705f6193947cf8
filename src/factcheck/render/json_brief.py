"""A brief goes in and JSON comes out, or the other way round; the bytes depend on the brief alone."""

import json
import re
import unicodedata

from pydantic import ValidationError

from factcheck.domain.brief import SCHEMA_VERSION, Brief
from factcheck.errors import UsageError

MOST_PROBLEMS = 5
MAKE_ANEW = "factcheck brief ARTICLE… --format json -o brief.json"


def json_text(brief: Brief) -> str:
    """Sorted keys, readable UTF-8, one newline at the end.

    Quotes are not sanitised, so that they equal the file's text; characters that could command a terminal or turn a line
    round are written as JSON escapes instead.
    """
    return _dumped(brief.model_dump(mode="json"))


def schema_text() -> str:
    """The JSON Schema of `json_text`."""
    return _dumped(Brief.model_json_schema(mode="serialization"))


def read_json(text: str, *, name: str = "the file") -> Brief:
    """The brief that `json_text` wrote. Raises: UsageError that lists up to five problems and where they stand."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name} is not JSON", why=str(error), mend=MAKE_ANEW) from error
    _check_version(content, name)
    try:
        return Brief.model_validate_json(text)
    except ValidationError as error:
        raise UsageError(f"{name} is not a brief", why=_problems(error), mend=MAKE_ANEW) from error


def _dumped(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return re.sub(r"[^\n -~]", _readable, text) + "\n"


def _readable(match: re.Match[str]) -> str:
    character = match[0]
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return json.dumps(character)[1:-1]
    return character


def _check_version(content: object, name: str) -> None:
    found = content.get("schema_version") if isinstance(content, dict) else None
    if found is None:
        raise UsageError(f"{name} is not a brief", why="it has no `schema_version`", mend=MAKE_ANEW)
    if found != SCHEMA_VERSION:
        why = f"its schema_version is {found!r}, this version of factcheck reads {SCHEMA_VERSION}"
        raise UsageError(f"{name} cannot be read", why=why, mend=MAKE_ANEW)


def _problems(error: ValidationError) -> str:
    problems = [f"{'.'.join(map(str, p['loc']))}: {p['msg']}" for p in error.errors(include_url=False, include_input=False)]
    more = len(problems) - MOST_PROBLEMS
    return "; ".join(problems[:MOST_PROBLEMS]) + (f"; and {more} more" if more > 0 else "")
