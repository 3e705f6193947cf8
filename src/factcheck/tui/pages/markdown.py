"""The brief as Markdown goes in; paragraphs that read like the rendered page come out. Only our own Markdown is known: escapes, headings, bold.

The brief fences foreign words off with isolates; these stay, so that a preview reads as the written file does.
"""

import re
from collections.abc import Iterator

from factcheck.tui.pages.paragraph import Paragraph, TaggedSpan, line

TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<bold>\*\*)|\[\^(?P<note>[^\]]+)\](?P<colon>:?)|(?P<code>`)|<(?P<comment>!--[^>]*--)>"
)
LEAD = re.compile(r"(?P<indent> *)(?P<mark>#{1,6} |- |> ?|\d+\. )?")
RULE = re.compile(r"\|?[\s:|-]+\|?")


def markdown_page(text: str) -> tuple[Paragraph, ...]:
    """One paragraph a line; the rule between a table's head and its body is left out."""
    written = (one for one in text.split("\n") if not (RULE.fullmatch(one) and "|" in one))
    return tuple(_paragraph(one) for one in written)


def _paragraph(written: str) -> Paragraph:
    lead = LEAD.match(written)
    mark = lead["mark"] or "" if lead else ""
    indent = len(lead["indent"]) if lead else 0
    plain, spans = _plain(written[indent + len(mark) :])
    if mark.startswith("#"):
        return line(plain, "title" if len(mark) <= 3 else "heading", base="auto")
    if mark.startswith(">"):
        return line(plain, "dim", base="auto", indent=2, spans=tuple(spans))
    bullet = "• " if mark == "- " else mark
    shifted = tuple((start + len(bullet), end + len(bullet), tag) for start, end, tag in spans)
    return line(bullet + plain, base="auto", spans=shifted, indent=indent)


def _plain(text: str) -> tuple[str, list[TaggedSpan]]:
    """Without escapes and marks, and where bold text and notes stand."""
    parts: list[str] = []
    spans: list[TaggedSpan] = []
    bold_from = -1
    length = at = 0
    for token in _tokens(text):
        piece = text[at : token.start()] + _piece(token)
        if token["bold"]:
            start = length + len(piece)
            spans += [(bold_from, start, "title")] if bold_from >= 0 else []
            bold_from = start if bold_from < 0 else -1
        if token["note"]:
            spans.append((length + len(piece) - len(_piece(token)), length + len(piece), "dim"))
        parts.append(piece)
        length, at = length + len(piece), token.end()
    return "".join([*parts, text[at:]]), spans


def _tokens(text: str) -> Iterator[re.Match[str]]:
    return TOKEN.finditer(text)


def _piece(token: re.Match[str]) -> str:
    if token["escaped"]:
        return token["escaped"]
    return f"[{token['note']}]" if token["note"] else ""
