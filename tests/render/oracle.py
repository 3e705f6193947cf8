"""Markdown read by an independent parser with everything on that a reader's program may have on: tables, links by sight, footnotes."""

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

PARSER = MarkdownIt("gfm-like", {"html": True}).use(footnote_plugin)
TEXT = {"text", "text_special"}


def tokens(markdown: str) -> list[Token]:
    """All tokens, those inside a line in their places."""
    return [token for block in PARSER.parse(markdown) for token in (block, *(block.children or ()))]


def structure(markdown: str) -> list[str]:
    """What the document is made of, without its words; neighbouring texts count once."""
    kinds = ["text" if token.type in TEXT else f"{token.type} {token.tag}" for token in tokens(markdown)]
    return [kind for n, kind in enumerate(kinds) if kind != "text" or kinds[n - 1] != "text"]


def words(markdown: str) -> str:
    """What a reader sees, without the structure."""
    return "".join(token.content for token in tokens(markdown) if token.type in TEXT)
