"""A parsed page goes in, the publication dates that it states come out, each with where: metadata, address, visible text."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import datetime

from htmldate import find_date
from lxml.html import HtmlElement

from factcheck.stages.normalise import settle_publication
from factcheck.web.reading import StatedDate

META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "og:date",
)
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0?[1-9]|1[0-2])[/-]?(0?[1-9]|[12]\d|3[01])(?=\D|$)")
ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]?(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?")
DEEPEST = 6
NAMED = re.compile(r"date|time|publi|تاريخ", re.IGNORECASE)
CHANGED = re.compile(r"modif|updat|edit|تحديث", re.IGNORECASE)
CLOCK = re.compile(r"[\s,،|-]*(?:الساعة\s*|at\s+|à\s+)?\d{1,2}[:h]\d{2}.*$")
LONGEST_LINE = 80


def stated_dates(tree: HtmlElement, *, url: str) -> tuple[StatedDate, ...]:
    """At most one a place, metadata first; none of them is chosen here."""
    found = (_first(_in_json_ld(tree)) or _first(_in_meta(tree)), _in_address(url), _in_text(tree))
    return tuple(date for date in found if date)


def _first(texts: Iterator[str]) -> StatedDate | None:
    return next((date for text in texts if (date := _iso(text, "metadata"))), None)


def _iso(text: str, where: str) -> StatedDate | None:
    found = ISO.search(text)
    if found is None:
        return None
    day, clock, zone = found.groups()
    try:
        return StatedDate(where=where, when=datetime.fromisoformat(f"{day}T{clock}{zone or ''}" if clock else day), has_time=bool(clock))
    except ValueError:
        return None


def _in_json_ld(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                yield from _published(json.loads(script.text_content()), 0)
            except (ValueError, RecursionError):
                continue


def _published(node: object, depth: int) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"]
        children = [node[key] for key in ("@graph", "mainEntity", "hasPart") if key in node]
    else:
        children = node if isinstance(node, list) else []
    if depth < DEEPEST:
        for child in children:
            yield from _published(child, depth + 1)


def _in_meta(tree: HtmlElement) -> Iterator[str]:
    stated: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        stated.setdefault(name, meta.get("content") or "")
    yield from (stated[name] for name in META if name in stated)
    yield from (
        time.get("datetime") or ""
        for time in tree.iter("time")
        if "datePublished" in (time.get("itemprop") or "") or time.get("pubdate") is not None
    )


def _in_address(url: str) -> StatedDate | None:
    found = IN_ADDRESS.search(url)
    return _iso(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}", "address") if found else None


def _in_text(tree: HtmlElement) -> StatedDate | None:
    """What the page shows its reader: a dated element beside the headline, else what htmldate sees outside the head."""
    return _in_time(tree, "//article//time|//main//time") or _in_date_line(tree) or _in_time(tree, "//time") or _elsewhere(tree)


def _in_time(tree: HtmlElement, path: str) -> StatedDate | None:
    """The first `<time>`; changes say that they are, other articles' dates come later."""
    times = [time for time in tree.xpath(path) if not CHANGED.search(_name(time))]
    return next((date for time in times[:1] if (date := _iso(time.get("datetime") or "", "text"))), None)


def _in_date_line(tree: HtmlElement) -> StatedDate | None:
    named = (
        element
        for element in tree.iter("time", "span", "div", "p", "small", "li")
        if NAMED.search(_name(element)) and not CHANGED.search(_name(element))
    )
    lines = (" ".join(element.text_content().split()) for element in named)
    return next((date for line in lines if line and len(line) <= LONGEST_LINE and (date := _spoken(line))), None)


def _spoken(line: str) -> StatedDate | None:
    """Month names of any calendar and country, by the rules that read articles; the time of day is cut off first."""
    for part in (CLOCK.sub("", line), line.rpartition("هـ")[2]):
        moment = settle_publication([part.strip(" -|،,")]) if part else None
        if moment and moment.start and moment.granularity == "day":
            return StatedDate(where="text", when=moment.start, has_time=False)
    return None


def _elsewhere(tree: HtmlElement) -> StatedDate | None:
    shown = deepcopy(tree)
    for element in [*shown.iter("head", "script", "meta", "link")]:
        if element.getparent() is not None:
            element.drop_tree()
    return _iso(find_date(shown, original_date=True, extensive_search=False, outputformat="%Y-%m-%d") or "", "text") if len(shown) else None


def _name(element: HtmlElement) -> str:
    return " ".join((str(element.tag), element.get("class") or "", element.get("id") or "", element.get("itemprop") or ""))
