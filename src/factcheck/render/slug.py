"""A title goes in, a file name that is safe on every system and never leaves its folder comes out."""

import re
import unicodedata

from factcheck.domain.frozen import content_id
from factcheck.domain.text import safe

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789")}
LONGEST = 60
"""In UTF-8 bytes: leaves room for a suffix within the 255 bytes of common file systems, and for a path on Windows."""


def safe_slug(title: str) -> str:
    """Letters and digits of any script joined by "-": `"../الزيارة: Day 1"` → `"الزيارة-day-1"`; a title without any gives "brief-" and a hash."""
    letters = unicodedata.normalize("NFKC", safe(title)).casefold()
    slug = _shortened("-".join(re.findall(r"[^\W_]+", letters)))
    return slug if slug and slug not in RESERVED else content_id("brief", title)


def _shortened(slug: str) -> str:
    """At most `LONGEST` bytes, cut between words where the cut leaves more than half."""
    encoded = slug.encode()
    if len(encoded) <= LONGEST:
        return slug
    cut = encoded[:LONGEST].decode(errors="ignore")
    words, _, _ = cut.rpartition("-")
    return words if len(words) > len(cut) // 2 else cut
