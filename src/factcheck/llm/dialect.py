"""A call's failure goes in, the way to ask this endpoint next comes out; what was learnt is kept for later runs.

The ladder of structured output: a strict schema, the schema without strictness, any JSON object with the schema in words.
Endpoints also differ in the sampling fields that they take; one that refuses a field is asked without it.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

from pydantic import JsonValue, TypeAdapter, ValidationError

from factcheck.llm.failures import CallFailure, Kind

Rung = Literal["strict", "schema", "object"]
LADDER: tuple[Rung, ...] = ("strict", "schema", "object")
SAMPLING_FIELDS = ("temperature", "top_p", "seed", "max_tokens")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one endpoint and model want to be asked."""

    rung: Rung = "strict"
    dropped: tuple[str, ...] = ()
    """Sampling fields that the endpoint refused."""
    tokens_field: str = "max_tokens"

    def after(self, failure: CallFailure) -> "Dialect | None":
        """The next way to try; `None` where the failure says nothing about the dialect or the ladder ends."""
        if failure.kind in (Kind.FORM, Kind.MALFORMED) and self.rung != LADDER[-1]:
            return replace(self, rung=LADDER[LADDER.index(self.rung) + 1])
        if failure.kind is Kind.PARAMETER and failure.field == "max_tokens" and self.tokens_field == "max_tokens":
            return replace(self, tokens_field="max_completion_tokens")
        if failure.kind is Kind.PARAMETER and failure.field in SAMPLING_FIELDS and failure.field not in self.dropped:
            return replace(self, dropped=(*self.dropped, failure.field))
        return None

    def response_format(self, name: str, schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """The field of that name in the request's body."""
        if self.rung == "object":
            return {"type": "json_object"}
        described: dict[str, JsonValue] = {"name": name, "schema": schema}
        return {"type": "json_schema", "json_schema": described | ({"strict": True} if self.rung == "strict" else {})}

    def sampling(self, fields: dict[str, float | int | None]) -> dict[str, float | int]:
        """The sampling fields as this endpoint takes them; `None` means the server's default and is not sent."""
        kept = {name: value for name, value in fields.items() if value is not None and name not in self.dropped}
        return {self.tokens_field if name == "max_tokens" else name: value for name, value in kept.items()}


class DialectMemory:
    """What endpoints have taught us, in `endpoints.json` of the cache folder; `None` keeps it for this run alone."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / "endpoints.json" if folder else None
        self._known = self._read()

    def of(self, endpoint: str, model: str) -> Dialect:
        """The strictest dialect where nothing is known."""
        return self._known.get(f"{endpoint} {model}", Dialect())

    def learn(self, endpoint: str, model: str, dialect: Dialect) -> None:
        """A folder that cannot be written costs a few refused calls next time, nothing else."""
        if self._known.get(f"{endpoint} {model}") == dialect:
            return
        self._known[f"{endpoint} {model}"] = dialect
        if self._path:
            text = json.dumps({key: asdict(known) for key, known in sorted(self._known.items())}, indent=1)
            _replace_quietly(self._path, text)

    def _read(self) -> dict[str, Dialect]:
        try:
            text = self._path.read_bytes() if self._path else b"{}"
            return TypeAdapter(dict[str, Dialect]).validate_json(text)
        except (OSError, ValidationError):
            return {}


def _replace_quietly(path: Path, text: str) -> None:
    fresh = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(text, "utf-8")
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
