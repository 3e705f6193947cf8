"""What a reader says of two claims' relation goes in and is kept beside the story; it comes out again after every later run.

    <story>/verdicts.toml       one [[verdict]] a pair, in the order of the pairs; both shells write it

A claim's id is a hash of its article's bytes and the place of its words, so a verdict holds as long as the article says the same words.
"""

import json
import os
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from factcheck.domain.brief import Brief
from factcheck.domain.frozen import Frozen
from factcheck.domain.relation import Relation
from factcheck.domain.text import safe
from factcheck.errors import StoreError, UsageError

FILE_NAME = "verdicts.toml"
Ruling = Literal["false alarm", "confirmed"]
HEAD = "# Readers' verdicts on pairs of claims, written by factcheck; `factcheck verdicts FOLDER` lists them.\n"


class Side(Frozen):
    """One claim of the pair, readable without a brief."""

    claim: str
    file: str
    quote: str


class ReaderVerdict(Frozen):
    """`a.claim` sorts before `b.claim`."""

    a: Side
    b: Side
    said: Relation
    """What the brief said when the reader ruled."""
    ruling: Ruling
    note: str = ""

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.a.claim, self.b.claim))


class _File(Frozen):
    verdict: tuple[ReaderVerdict, ...] = ()


def read(folder: Path) -> tuple[ReaderVerdict, ...]:
    """All verdicts of a story's folder, by pair; none where there is no file.

    Raises: `StoreError` where the file cannot be read.
    """
    path = folder / FILE_NAME
    try:
        return TypeAdapter(_File).validate_python(tomllib.loads(path.read_text("utf-8"))).verdict
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, ValidationError) as error:
        raise StoreError(
            f"the verdicts in {str(path)!r} cannot be read", why=str(error), mend=f"correct it, or mv {path} {path}.old"
        ) from error


def rule(folder: Path, brief: Brief, a: str, b: str, *, ruling: Ruling, note: str = "") -> ReaderVerdict:
    """Keep a reader's verdict on two claims of a brief; an earlier one on the same pair is replaced.

    Raises: `UsageError` where the brief does not relate these claims; `StoreError`.
    """
    pair = next((p for p in brief.pairs if {p.a, p.b} == {a, b}), None)
    if pair is None:
        raise UsageError(f"the brief does not relate {a!r} and {b!r}", mend="take both ids from one entry of the brief's `pairs`")
    first, second = (_side(brief, claim) for claim in sorted((a, b)))
    verdict = ReaderVerdict(a=first, b=second, said=pair.relation, ruling=ruling, note=safe(note))
    _write(folder, (*(v for v in read(folder) if v.pair != verdict.pair), verdict))
    return verdict


def forget(folder: Path, a: str, b: str) -> bool:
    """Take a verdict back; False where there is none.

    Raises: `StoreError`.
    """
    known = read(folder)
    left = tuple(v for v in known if v.pair != {a, b})
    if len(left) == len(known):
        return False
    _write(folder, left)
    return True


def ruling_on(verdicts: Iterable[ReaderVerdict], a: str, b: str) -> ReaderVerdict | None:
    """The verdict on two claims, in either order."""
    return next((v for v in verdicts if v.pair == {a, b}), None)


def regression_set(verdicts: Sequence[ReaderVerdict]) -> str:
    """JSON for `factcheck eval article-pairs`: what was confirmed must come out again, what was a false alarm must not."""
    entries = [
        {
            "id": f"{v.a.claim}~{v.b.claim}",
            "relation": v.said,
            "ruling": v.ruling,
            "a": {"file": v.a.file, "quote": v.a.quote},
            "b": {"file": v.b.file, "quote": v.b.quote},
            "why": v.note,
        }
        for v in verdicts
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _side(brief: Brief, claim_id: str) -> Side:
    claim = next(c for c in brief.claims if c.id == claim_id)
    path = next((a.path for a in brief.articles if a.id == claim.article), "")
    return Side(claim=claim.id, file=path, quote=claim.quote)


def _write(folder: Path, verdicts: Sequence[ReaderVerdict]) -> None:
    ordered = sorted(verdicts, key=lambda v: (v.a.claim, v.b.claim))
    text = "\n".join([HEAD, *(_entry(v) for v in ordered)])
    path = folder / FILE_NAME
    try:
        _replace(path, text)
    except OSError as error:
        raise StoreError(f"{str(path)!r} could not be written", why=error.strerror or str(error)) from error


def _entry(verdict: ReaderVerdict) -> str:
    fields = {"ruling": verdict.ruling, "said": verdict.said, "note": verdict.note}
    lines = ["[[verdict]]", *(f"{name} = {_quoted(value)}" for name, value in fields.items() if value)]
    lines += [f"{side} = {{ {_inline(of)} }}" for side, of in (("a", verdict.a), ("b", verdict.b))]
    return "\n".join(lines) + "\n"


def _inline(side: Side) -> str:
    return ", ".join(f"{name} = {_quoted(value)}" for name, value in (("claim", side.claim), ("file", side.file), ("quote", side.quote)))


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, but for DEL, which TOML wants escaped too."""
    return json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")


def _replace(path: Path, text: str) -> None:
    """The old file or the whole new one, whenever the process dies."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as part:
            part.write(text)
            part.flush()
            os.fsync(part.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
