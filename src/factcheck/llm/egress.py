"""Calls go in, one line each comes out in the run's egress log: what left this machine, when, where to. Never the text itself."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path


class EgressLog:
    """`<cache folder>/egress/<start>-<process>.jsonl`; `None` keeps no log. Made with the first call, readable by its owner alone."""

    def __init__(self, folder: Path | None) -> None:
        start = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        self.path = folder / "egress" / f"{start}-{os.getpid()}.jsonl" if folder else None
        self.calls = 0

    def note(self, *, endpoint: str, model: str, prompt: str, place: str, characters: int, sha256: str) -> None:
        """`characters` of all messages together; `sha256` is the content key, so that a line can be matched with a recording."""
        self.calls += 1
        line = {
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "to": endpoint,
            "model": model,
            "prompt": prompt,
            "place": place,
            "characters": characters,
            "request": sha256,
        }
        if self.path is not None:
            self._append(json.dumps(line, ensure_ascii=False) + "\n")

    def _append(self, line: str) -> None:
        assert self.path is not None
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8") as log:
                log.write(line)
        except OSError:
            self.path = None  # a full or read-only disk must not stop a run; `calls` still counts
