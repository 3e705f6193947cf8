"""A parsed page goes in; it comes out without what a reader would not see, so that no hidden words reach a model."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

GONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
# These hide words, but layouts also use them on boxes whose contents are shown: they count where nothing but text is inside.
UNREADABLE = re.compile(
    r"font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:[;!]|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)"
    r"|(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,}(?:px|em|pt)|clip(?:-path)?\s*:\s*(?:rect\(0|inset\((?:50|100)%)"
    r"|color\s*:\s*transparent|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*;[^}]*overflow\s*:\s*hidden",
    re.IGNORECASE,
)
SHOWN_AGAIN = re.compile(r"display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible", re.IGNORECASE)
BOXES = ("p", "div", "section", "article", "ul", "ol", "table", "main", "h1", "h2", "h3")
RULE = re.compile(r"([^{}@]{1,400})\{([^{}]{0,2000})\}")
SIMPLE = re.compile(r"\s*(?:[a-z][a-z0-9]*)?([.#][\w-]+)\s*", re.IGNORECASE)
NAME = re.compile(r"[.#][\w-]+")
OTHER_MEDIA = re.compile(r"@[^{;]{0,400}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
LONGEST_SHEET = 200_000
NEVER_SHOWN = ("script", "style", "template", "svg", "iframe", "object", "embed", "dialog")


@dataclass(frozen=True, slots=True)
class Sheets:
    """Class and id selectors that the page's own style sheets hide, or make unreadable."""

    gone: frozenset[str]
    unreadable: frozenset[str]


MOST_OF_THE_PAGE = 0.5
"""What holds more than half of a page's text is the article, faded in by a script: hiding it hides nothing from a reader."""


def without_hidden(tree: HtmlElement) -> HtmlElement:
    """The same tree, changed in place."""
    sheets = _sheets(tree)
    _drop(element for element in tree.iter() if _is_never_shown(element))
    longest = MOST_OF_THE_PAGE * len(tree.text_content())
    _drop(element for element in tree.iter() if _is_hidden(element, sheets) and len(element.text_content()) <= longest)
    return tree


def _drop(elements: Iterator[HtmlElement]) -> None:
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def _is_never_shown(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):
        return True  # comments and processing instructions
    return element.tag in NEVER_SHOWN and element.get("type") != "application/ld+json"


def _is_hidden(element: HtmlElement, sheets: Sheets) -> bool:
    if element.tag in ("html", "body", "script"):
        return False
    style = element.get("style") or ""
    names = {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
    if element.get("hidden") is not None or GONE.search(style) or names & sheets.gone:
        return True
    unreadable = UNREADABLE.search(style) is not None or bool(names & sheets.unreadable)
    return unreadable and not any(child.tag in BOXES for child in element.iterdescendants())


def _sheets(tree: HtmlElement) -> Sheets:
    """Only plain selectors, outside media queries; a class that another rule shows again is no hidden one."""
    rules = [rule for sheet in tree.iter("style") for rule in RULE.findall(OTHER_MEDIA.sub("", (sheet.text or "")[:LONGEST_SHEET]))]
    shown = {name for selectors, body in rules if SHOWN_AGAIN.search(body) for name in NAME.findall(selectors)}
    return Sheets(frozenset(_names(rules, GONE)) - shown, frozenset(_names(rules, UNREADABLE)))


def _names(rules: list[tuple[str, str]], hiding: re.Pattern[str]) -> Iterator[str]:
    for selectors, body in rules:
        if hiding.search(body):
            yield from (found[1] for selector in selectors.split(",") if (found := SIMPLE.fullmatch(selector)))
