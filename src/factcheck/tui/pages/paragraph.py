"""A line or paragraph of text as it was written, with tags on spans of it: what a text view is made of."""

from bisect import bisect_left
from dataclasses import dataclass

from factcheck.domain.text import safe, sanitise
from factcheck.tui.bidi import Base

TaggedSpan = tuple[int, int, str]
"""Code points of the paragraph's text, half-open, and a tag."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`text` may hold anything, `shown` is what may reach a screen. `sign` stands beside the first line that a span tags."""

    text: str
    tag: str = ""
    spans: tuple[TaggedSpan, ...] = ()
    indent: int = 0
    base: Base = "auto"
    sign: str = ""

    def shown(self) -> tuple[str, tuple[TaggedSpan, ...]]:
        """The text without what must never reach a screen, and the spans where they now stand."""
        if not self.spans or safe(self.text) == self.text:
            return safe(self.text), self.spans
        clean = sanitise(self.text)
        return clean.text, tuple((bisect_left(clean.origin, s), bisect_left(clean.origin, e), tag) for s, e, tag in self.spans)


def blank() -> Paragraph:
    """An empty line."""
    return Paragraph("")
