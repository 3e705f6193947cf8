"""The base of every model (frozen, no unknown fields) and ids made from content."""

import hashlib
import json

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value; unknown fields are an error, so that a renamed field cannot pass unseen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def content_id(prefix: str, *parts: str | int) -> str:
    """A short id that only the parts determine: `content_id("c", "a-1f…", 10, 42)` → `"c-5be0…"` (12 hex digits)."""
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return f"{prefix}-{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
