"""A label of our own → the same label fenced off, so that neither it nor the text around it changes the other's order.

In an Arabic sentence `2023-10-19` shows as `19-10-2023`; `isolate("2023-10-19")` shows as written.
"""

from __future__ import annotations

from factcheck.tui.bidi.classes import CONTROLS
from factcheck.tui.bidi.layout import Base

_INITIATORS: dict[Base, str] = {"auto": "\u2068", "ltr": "\u2066", "rtl": "\u2067"}
_POP = "\u2069"
_UNSAFE = str.maketrans(dict.fromkeys([*CONTROLS, *"\n\r\x1c\x1d\x1e\x85\u2029"], None))


def isolate(label: str, *, direction: Base = "auto") -> str:
    """Adds a code point at either end, which `layout` reads and never draws; controls inside, which could break out, are dropped."""
    return f"{_INITIATORS[direction]}{label.translate(_UNSAFE)}{_POP}"
