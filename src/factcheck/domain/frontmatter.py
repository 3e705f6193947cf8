"""A file's text goes in, the `key: value` block at its top comes out, and where the article begins.

---
title: Port reopens        → {"title": "Port reopens", "date": "2025-03-09"}, offset of the line after the second rule
date: 2025-03-09
---
"""

import re
from dataclasses import dataclass, field

BLOCK = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<body>(?:[^\n]*\n){0,60}?)---[ \t]*(?:\r?\n|\Z)")
PAIR = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*\r?")
KEYS = {
    "title": "title",
    "headline": "title",
    "source": "source",
    "outlet": "source",
    "publisher": "source",
    "url": "url",
    "link": "url",
    "published": "published",
    "date": "published",
    "language": "language",
    "lang": "language",
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`fields` under the names that metadata uses (other keys are dropped); `end` 0 means that there is none."""

    fields: dict[str, str] = field(default_factory=dict)
    end: int = 0


def front_matter(text: str) -> FrontMatter:
    """Only a block with a key that we know counts: a rule above a first paragraph is no front matter."""
    block = BLOCK.match(text)
    if block is None:
        return FrontMatter()
    lines = [line for line in block["body"].split("\n") if line.strip()]
    pairs = [PAIR.fullmatch(line) for line in lines if not line.startswith((" ", "\t", "#", "- "))]
    fields = {KEYS[pair["key"].lower()]: _unquoted(pair["value"]) for pair in pairs if pair and pair["key"].lower() in KEYS}
    return FrontMatter(fields, block.end()) if fields and all(pairs) else FrontMatter()


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'" else value
