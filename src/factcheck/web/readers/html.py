"""An HTML page's bytes go in, its article comes out with what the page says about itself."""

from urllib.parse import urlsplit

from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from factcheck.web.readers.charset import html_text
from factcheck.web.readers.dates import stated_dates
from factcheck.web.readers.hidden import without_hidden
from factcheck.web.readers.walls import wall
from factcheck.web.reading import Reading, Request

LONGEST_TITLE = 300


def read(request: Request, body: bytes) -> Reading:
    """The text begins with the headline; one paragraph a line, so that offsets in it mean something to a reader."""
    text, encoding = html_text(body, content_type=request.content_type)
    return from_text(text, encoding=encoding, url=request.url)


def from_text(html: str, *, encoding: str, url: str) -> Reading:
    """What `read` does once the characters are known."""
    tree = load_html(html)
    if tree is None:
        return Reading(refused=wall(html, "") or "it is no HTML", encoding=encoding)
    dates = stated_dates(tree, url=url)
    found = bare_extraction(without_hidden(tree), url=url or None, with_metadata=True, include_comments=False)
    if not isinstance(found, Document):
        return Reading(refused=wall(html, ""), encoding=encoding)
    article = _one_paragraph_a_line(found.text or "")
    refused = wall(html, article)
    if refused:
        return Reading(refused=refused, encoding=encoding)
    title = _headline(tree, found.title or "")
    return Reading(
        text=article if article.startswith(title) else f"{title}\n\n{article}",
        title=title,
        source=found.sitename or (urlsplit(url).hostname or "").removeprefix("www."),
        url=url,
        encoding=encoding,
        dates=dates,
    )


def _one_paragraph_a_line(text: str) -> str:
    return "\n\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def _headline(tree: HtmlElement, stated: str) -> str:
    """The page's only large heading where the stated title begins with it: titles carry " | Outlet" behind."""
    headings = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    shown = headings[0] if len(headings) == 1 and headings[0] and stated.startswith(headings[0]) else ""
    return (shown or " ".join(stated.split()))[:LONGEST_TITLE]
