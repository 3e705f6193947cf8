"""A folder of recordings and a request go in, the exchange that lies there comes out; and what is wrong with such a folder.

    <folder>/<prompt id>/<place>/request.md       what was asked, readable; its sha256 is the key
    <folder>/<prompt id>/<place>/exchange.json    who answered, when, at what cost, and the answer

`<place>~2` is the third sample of a place, `<place>+2` a second question asked from the same place.
"""

import difflib
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.llm.exchange import FORMAT, Exchange, from_json, hash_of, readable, to_json
from factcheck.llm.protocol import Request, T

REQUEST, EXCHANGE = "request.md", "exchange.json"
MAX_NAME_BYTES = 100
RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
SECRETS = {
    "a key": re.compile(r"\bsk-[A-Za-z0-9_-]{8,}"),
    "an Authorization header": re.compile(
        r"(?i)\bauthorization[\"']?\s*[:=]\s*[\"']?(?:(?:basic|bearer|digest|token|negotiate)\b|[a-z0-9+/_.=-]{16})"
    ),
    "a bearer token": re.compile(r"(?i)\bbearer\s+[a-z0-9._~+/-]{16,}"),
}
DIFF_LINES = 60


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong with one recording."""

    path: Path
    what: str

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


def folder_of(root: Path, request: Request[T]) -> Path:
    """Where a request's recording lies, or would."""
    sample = f"~{request.sample}" if request.sample else ""
    return root / safe_name(request.prompt.id) / (safe_name(request.place) + sample)


def safe_name(place: str) -> str:
    """A name that every file system takes and that cannot leave its folder; readable where the place was."""
    kept = re.sub(r"[^\w.-]+", "-", place).strip(".-") or "place"
    while len(kept.encode()) > MAX_NAME_BYTES:
        kept = kept[:-1]
    if RESERVED.match(kept):
        kept = f"_{kept}"
    return kept if kept == place else f"{kept}-{hash_of(place)[:6]}"


def read(folder: Path) -> Exchange | None:
    """The exchange that lies in a folder; `None` where there is none.

    Raises: `StoreError` where one lies there that cannot be read.
    """
    path = folder / EXCHANGE
    try:
        return from_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise StoreError(f"the recording {str(path)!r} cannot be read", why=str(error), mend=f"rm -r {folder} and record again") from error


def write(folder: Path, *, request_text: str, exchange: Exchange) -> None:
    """Both files or neither, whenever the process dies.

    Raises: `StoreError`.
    """
    fresh = folder.with_name(f".{folder.name}.{os.getpid()}.tmp")
    try:
        fresh.mkdir(parents=True, exist_ok=True)
        (fresh / REQUEST).write_bytes(request_text.encode("utf-8", "surrogatepass"))
        (fresh / EXCHANGE).write_bytes(to_json(exchange).encode("utf-8"))
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    except OSError as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise StoreError(f"no recording can be written to {str(folder)!r}", why=str(error), mend="--record another folder") from error


def by_key(prompt_folder: Path) -> dict[str, Path]:
    """Content key → folder, for all readable recordings of a prompt; renamed articles are found this way."""
    found = {}
    for path in sorted(prompt_folder.glob(f"*/{EXCHANGE}")):
        try:
            found[from_json(path.read_bytes()).key] = path.parent
        except (OSError, ValueError):
            continue
    return found


def difference(root: Path, request: Request[T]) -> str:
    """What changed between the nearest recording and the request, as a unified diff; a sentence where nothing is near."""
    nearest = _nearest(root, request)
    if nearest is None:
        return f"nothing is recorded for prompt {request.prompt.id!r} in {root}"
    old, new = _lines(nearest), readable(request).splitlines()
    diff = list(difflib.unified_diff(old, new, f"recorded: {nearest.parent.name}", f"asked now: {request.place}", n=1, lineterm=""))
    more = [f"… and {len(diff) - DIFF_LINES} lines more"] if len(diff) > DIFF_LINES else []
    return "\n".join(diff[:DIFF_LINES] + more) or f"{nearest} asks the same; its exchange.json does not belong to it"


def verify(root: Path) -> Iterator[Trouble]:
    """Everything that is wrong in a folder of recordings: edited by hand, half there, of another format, or holding a secret."""
    for path in sorted(root.rglob("*")):
        if path.name in (REQUEST, EXCHANGE) and path.is_file():
            yield from _secrets(path)
        if path.name == EXCHANGE:
            yield from _mismatches(path)
        if path.name == REQUEST and not (path.parent / EXCHANGE).exists():
            yield Trouble(path, "no exchange.json beside it")
        if path.is_dir() and path.name.endswith(".tmp"):
            yield Trouble(path, "left over from a run that was killed; delete it")


def _secrets(path: Path) -> Iterator[Trouble]:
    text = path.read_text("utf-8", "replace")
    yield from (Trouble(path, f"holds {what}") for what, pattern in SECRETS.items() if pattern.search(text))


def _mismatches(path: Path) -> Iterator[Trouble]:
    try:
        exchange = from_json(path.read_bytes())
    except ValueError as error:
        yield Trouble(path, str(error))
        return
    if exchange.format != FORMAT:
        yield Trouble(path, f"format {exchange.format}, this version reads {FORMAT}: record again")
    request = path.with_name(REQUEST)
    if not request.exists():
        yield Trouble(path, "no request.md beside it")
    elif hash_of(request.read_bytes().decode("utf-8", "surrogatepass").replace("\r\n", "\n")) != exchange.key:
        yield Trouble(path, "its key is not the hash of request.md: one of the two was edited")


def _nearest(root: Path, request: Request[T]) -> Path | None:
    own = folder_of(root, request) / REQUEST
    if own.exists():
        return own
    asked = set(readable(request).splitlines())
    candidates = sorted((root / safe_name(request.prompt.id)).glob(f"*/{REQUEST}"))
    return max(candidates, key=lambda path: len(asked & set(_lines(path))), default=None)


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", "replace").splitlines()
