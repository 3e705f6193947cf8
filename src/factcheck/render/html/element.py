"""Names, attributes and children go in, markup comes out; the one place where text is escaped for HTML.

A plain `str` is text, whoever wrote it; only what this module returns is `Markup` and passes unescaped.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from html import escape

from factcheck.domain.text import safe
from factcheck.render.escape import plain


class Markup(str):
    """A piece of HTML that needs no escaping any more."""

    __slots__ = ()


Child = str | None | Iterable["Child"]
Attribute = str | int | float | bool | None
VOID = frozenset({"meta", "br", "input"})
NOTHING = Markup("")


def element(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """`element("p", "a < b", class_="x")` → `<p class="x">a &lt; b</p>`; `_` in names reads `-`, `True` stands without a value."""
    opening = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Markup(opening if name in VOID else f"{opening}{joined(children)}</{name}>")


def joined(children: Child) -> Markup:
    """All children in their order; text is sanitised and escaped, `None` is nothing."""
    if isinstance(children, str):
        return text(children)
    return Markup("".join(map(joined, children))) if children is not None else NOTHING


def text(content: str) -> Markup:
    """Sanitised and escaped, for use between tags and inside quotes alike."""
    if isinstance(content, Markup):
        return content
    return Markup(escape(content if content.isascii() and content.isprintable() else safe(content)))


def foreign(content: str) -> Markup:
    """A text of an article inside a line of ours: whatever its direction, its neighbours stay in place; empty stays empty."""
    line = text(plain(content))
    return Markup(f"<bdi>{line}</bdi>") if line else NOTHING


def direction(content: str) -> str:
    """ "rtl" or "ltr", by the most letters: Arabic reports often begin with a Latin name, which would turn `dir="auto"` round."""
    kinds = Counter(unicodedata.bidirectional(character) for character in content)
    return "rtl" if kinds["R"] + kinds["AL"] > kinds["L"] else "ltr"


def _attribute(name: str, content: Attribute) -> str:
    if content is None or content is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if content is True else f' {written}="{text(str(content))}"'
