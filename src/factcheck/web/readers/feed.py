"""An RSS or Atom feed goes in, the articles that it announces come out. No entity is expanded, no DTD or address is loaded."""

from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree
from lxml.html import fromstring

from factcheck.web.reading import FeedEntry, Reading, Request

MOST = 500
ENTRIES = ("item", "entry")
SUMMARIES = ("description", "summary", "content", "encoded")
Element = etree._Element


def read(request: Request, body: bytes) -> Reading:
    """Entries in the feed's order, each with an http(s) address."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True)
    root = etree.fromstring(body, parser)
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        return Reading(refused="it is no plain RSS or Atom feed")
    entries = tuple(entry for element in _entries(root) if (entry := _entry(element, request.url)))[:MOST]
    return Reading(entries=entries, url=request.url) if entries else Reading(refused="the feed announces no articles")


def _entries(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if _name(element) in ENTRIES)


def _entry(element: Element, base: str) -> FeedEntry | None:
    texts: dict[str, str] = {}
    for child in element:
        texts.setdefault(_name(child), "".join(child.itertext()).strip())
    url = urljoin(base, _link(element) or texts.get("link", "") or texts.get("guid", ""))
    if not url.startswith(("http://", "https://")):
        return None
    summary = next((texts[name] for name in SUMMARIES if texts.get(name)), "")
    return FeedEntry(title=_plain(texts.get("title", "")), url=url, summary=_plain(summary))


def _link(element: Element) -> str:
    """Atom: the alternate link; RSS has its address as text."""
    links = [child for child in element if _name(child) == "link" and child.get("href")]
    return next((str(link.get("href")) for link in links if link.get("rel", "alternate") == "alternate"), "")


def _name(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _plain(markup: str) -> str:
    text = fromstring(f"<div>{markup}</div>").text_content() if "<" in markup or "&" in markup else markup
    return " ".join(text.split())
