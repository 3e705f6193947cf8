"""A line or paragraph of text as it was written, with tags on spans of it: what a text view is made of."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from factcheck.domain.text import safe, sanitise
from factcheck.tui.bidi import Base, isolate

ISOLATES = re.compile("([\u2068\u2069])")
TaggedSpan = tuple[int, int, str]
"""Code points of the paragraph's text, half-open, and a tag; "a+b" looks like `a` with `b` over it. Where spans overlap the last one wins."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`text` may hold anything, `shown` is what may reach a screen. `sign` stands beside the first line that a span tags."""

    text: str
    tag: str = ""
    spans: tuple[TaggedSpan, ...] = ()
    indent: int = 0
    base: Base = "auto"
    sign: str = ""

    composed: bool = False
    """Our own line with foreign parts in it, each fenced off by `apart`: the fences stay, all else is cleaned as ever."""

    def shown(self) -> tuple[str, tuple[TaggedSpan, ...]]:
        """The text without what must never reach a screen, and the spans where they now stand."""
        if self.composed:
            return fenced(self.text), self.spans
        if not self.spans or safe(self.text) == self.text:
            return safe(self.text), self.spans
        clean = sanitise(self.text)
        return clean.text, tuple((bisect_left(clean.origin, s), bisect_left(clean.origin, e), tag) for s, e, tag in self.spans)


Written = Paragraph | str
"""A paragraph without tags may stay a string: an article has thousands of them."""


def fenced(text: str) -> str:
    """`safe`, with the fences of `apart` left standing."""
    return "".join(part if ISOLATES.fullmatch(part) else safe(part) for part in ISOLATES.split(text))


def apart(text: str, *, direction: Base = "auto") -> str:
    """A foreign part of a line of ours: neither disturbs the other's order."""
    return isolate(safe(text), direction=direction) if text else ""


def line(text: str, tag: str = "", *, base: Base, spans: tuple[TaggedSpan, ...] = (), indent: int = 0, sign: str = "") -> Paragraph:
    """A line of ours in the reader's direction; foreign parts come in through `apart`."""
    return Paragraph(text, tag, spans, indent, base, sign, composed=True)


def blank() -> Paragraph:
    """An empty line."""
    return Paragraph("")
