"""A brief and the texts of its articles go in, one self-contained HTML page in the reader's language comes out.

The page holds one style and one script, both ours and both pinned by their hashes in its security policy; it asks the network
for nothing, and without its script everything is still there to read.
"""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from factcheck.domain.brief import Brief, BriefArticle
from factcheck.render.escape import plain
from factcheck.render.html.articles import articles
from factcheck.render.html.audit import audit, left_out, look_alikes, single
from factcheck.render.html.element import NOTHING, Child, Markup, direction, element, foreign
from factcheck.render.html.header import filters, header
from factcheck.render.html.matrix import matrix
from factcheck.render.html.pictures import agreement_grid, story_in_time
from factcheck.render.html.questions import agreements, changes, contradictions, disputes, open_questions
from factcheck.render.html.sheet import Sheet, sheet
from factcheck.render.messages import Language
from factcheck.render.outline import emptiness, outline


def html(brief: Brief, *, language: Language, texts: Mapping[str, str] | None = None) -> str:
    """The whole page; `texts` maps article ids to decoded files and comes before the texts in the brief."""
    page = sheet(outline(brief), language, texts or {})
    head = element("head", _head(page))
    body = element("body", _body(page), element("script", _asset("page.js")))
    root = element("html", head, body, lang=language, dir="rtl" if language == "ar" else "ltr")
    return f"<!doctype html>\n{root}\n"


def policy() -> str:
    """Nothing may load, and only the page's own style and script may act."""
    return f"default-src 'none'; style-src '{_digest('page.css')}'; script-src '{_digest('page.js')}'; base-uri 'none'; form-action 'none'"


def _head(page: Sheet) -> Child:
    return (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", plain(page.outline.brief.title) or page.words("untitled")),
        element("style", _asset("page.css")),
    )


def _body(page: Sheet) -> Child:
    return (
        element("a", page.words("skip"), href="#contradictions", class_="skip"),
        header(page),
        element(
            "main",
            filters(page),
            _summary(page),
            contradictions(page, emptiness(page.outline)),
            disputes(page),
            changes(page),
            _pictures(page),
            matrix(page),
            agreements(page),
            open_questions(page),
            look_alikes(page),
            single(page),
            left_out(page),
            articles(page),
            audit(page),
            id="main",
        ),
        _footer(page),
    )


def _summary(page: Sheet) -> Child:
    brief = page.outline.brief
    turned = direction("".join(s.sentence for s in brief.summary))
    sentences = [page.sentence(sentence) for sentence in brief.summary]
    prose = element("p", sentences, class_="lead", dir=turned)
    listed = element("ul", [element("li", sentence) for sentence in sentences], class_="plain digest", dir=turned)
    whole = prose if brief.provenance.extractor == "model" else listed
    told = [_abstract(page, article) for article in brief.articles if article.abstract]
    return (
        page.section("summary", whole) if sentences else NOTHING,
        page.section("each-source", element("ul", told, class_="abstracts"), heading="each source") if told else NOTHING,
    )


def _abstract(page: Sheet, article: BriefArticle) -> Markup:
    return element(
        "li",
        element("p", page.dated(article.id), class_="meta"),
        element("p", [page.sentence(s) for s in article.abstract], dir=direction("".join(s.sentence for s in article.abstract))),
        data_source=page.article_numbers[article.id],
    )


def _pictures(page: Sheet) -> Child:
    time, grid = story_in_time(page), agreement_grid(page)
    legend = element(
        "p",
        element("span", page.words("legend agree"), class_="key agree"),
        element("span", page.words("legend oppose"), class_="key oppose"),
        class_="legend",
    )
    return (
        page.section("time", element("div", time, class_="picture"), heading="story in time") if time else NOTHING,
        page.section("grid", element("div", grid, class_="picture"), legend, heading="agreement grid") if grid else NOTHING,
    )


def _footer(page: Sheet) -> Markup:
    brief = page.outline.brief
    pins = page.say.listed(foreign(f"{pin.id} {pin.version}") for pin in brief.provenance.prompts)
    rows = [
        (page.words("made by"), page.say.extractor(brief)),
        (page.words("prompts"), pins),
        (page.words("cost"), page.say.cost(brief.usage)),
    ]
    listed = [(element("dt", key), element("dd", Markup(content))) for key, content in rows if content]
    made = element("p", page.words("made with", version=brief.provenance.factcheck))
    sums = [
        element("li", page.source(a.id), " · ", foreign(a.path), " · ", element("code", f"sha256 {a.sha256[:12]}")) for a in brief.articles
    ]
    return element(
        "footer", element("h2", page.words("about")), element("dl", listed), element("ul", sums, class_="plain") if sums else None, made
    )


@cache
def _asset(name: str) -> Markup:
    return Markup(files("factcheck.render.html").joinpath(name).read_text(encoding="utf-8"))


@cache
def _digest(name: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(_asset(name).encode()).digest()).decode()
