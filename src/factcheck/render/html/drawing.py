"""Coordinates go in, SVG shapes come out; shared by all pictures of the page.

No style attribute is used: the page's security policy forbids them. Classes carry colour, so that light, dark and print work.
"""

from dataclasses import dataclass

from factcheck.render.escape import END_ISOLATE, dates_kept, plain
from factcheck.render.html.element import Child, Markup, direction, element, text

WIDTH = 480
"""Of the coordinates; shown a third larger where the column has room, so that labels stay readable on a phone."""
SHOWN = 4 / 3
TURNED = "\u2067"
"""Starts a stretch that runs from right to left, so that its ellipsis stands at its end."""
SHORT = 17
"""Code points of a name that fit beside a row; the page says the whole name elsewhere."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to x, running the way the reader reads."""

    low: float
    high: float
    left: float
    right: float
    mirrored: bool

    def x(self, value: float) -> float:
        """Clamped to the drawing."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return round(self.left + (1 - share if self.mirrored else share) * (self.right - self.left), 1)


def drawing(name: str, children: Child, *, width: float, height: float, class_: str) -> Markup:
    """One picture with a name; it scales down with its column, never up."""
    return element(
        "svg",
        children,
        role="img",
        aria_label=name,
        class_=class_,
        viewBox=f"0 0 {width:g} {height:g}",
        width=f"{width * SHOWN:g}",
        direction="ltr",
    )


def line(x1: float, y1: float, x2: float, y2: float, *, class_: str) -> Markup:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def bar(x1: float, x2: float, y: float, *, class_: str) -> Markup:
    """A horizontal bar with round ends, at least a dot wide."""
    left, right = min(x1, x2), max(x1, x2)
    return element("rect", x=round(left - 5, 1), y=y - 5, width=round(right - left + 10, 1), height=10, rx=5, class_=class_)


def dot(x: float, y: float, radius: float, *, class_: str, title: str = "") -> Markup:
    """A filled circle."""
    return element("circle", element("title", title) if title else None, cx=x, cy=y, r=radius, class_=class_)


def label(x: float, y: float, content: str, *, anchor: str = "start", class_: str | None = None) -> Markup:
    """A short text; `anchor` is start (left), middle or end (right), whatever the text's direction."""
    said = Markup(f"{TURNED}{dates_kept(text(content))}{END_ISOLATE}") if direction(content) == "rtl" else content
    return element("text", said, x=x, y=y, text_anchor=anchor, class_=class_)


def short(content: str, longest: int = SHORT) -> str:
    """Cut to what fits."""
    words = plain(content)
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
