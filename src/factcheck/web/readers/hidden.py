"""A parsed page goes in; it comes out without what a reader would not see, so that no hidden words reach a model."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

GONE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:[;!]|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)"
    r"|(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,}(?:px|em|pt)|clip(?:-path)?\s*:\s*(?:rect\(0|inset\((?:50|100)%)"
    r"|color\s*:\s*transparent|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*;[^}]*overflow\s*:\s*hidden",
    re.IGNORECASE,
)
RULE = re.compile(r"([^{}@]{1,400})\{([^{}]{0,2000})\}")
SIMPLE = re.compile(r"\s*(?:[a-z][a-z0-9]*)?([.#][\w-]+)\s*", re.IGNORECASE)
NEVER_SHOWN = ("script", "style", "template", "svg", "iframe", "object", "embed", "dialog")


def without_hidden(tree: HtmlElement) -> HtmlElement:
    """The same tree, changed in place."""
    selectors = _hiding_selectors(tree)
    for element in [element for element in tree.iter() if _is_hidden(element, selectors)]:
        if element.getparent() is not None:
            element.drop_tree()
    return tree


def _is_hidden(element: HtmlElement, selectors: frozenset[str]) -> bool:
    if not isinstance(element.tag, str):
        return True  # comments and processing instructions
    if element.tag in ("html", "body"):
        return False
    names = {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
    hides = element.get("hidden") is not None or GONE.search(element.get("style") or "") is not None
    return hides or bool(names & selectors) or (element.tag in NEVER_SHOWN and element.get("type") != "application/ld+json")


def _hiding_selectors(tree: HtmlElement) -> frozenset[str]:
    """Classes and ids that the page's own style sheets hide; only plain selectors, outside media queries."""
    return frozenset(name for sheet in tree.iter("style") for name in _hidden_in(sheet.text or ""))


def _hidden_in(sheet: str) -> Iterator[str]:
    outside_media = re.sub(r"@[^{;]{0,400}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", sheet[:200_000])
    for selectors, body in RULE.findall(outside_media):
        if GONE.search(body):
            yield from (found[1] for selector in selectors.split(",") if (found := SIMPLE.fullmatch(selector)))
