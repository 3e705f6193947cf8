"""The texts of the articles and their claims go in, readable articles with linked highlights come out.

A highlight covers the words that carry a claim's value and leads to the question that the claim answers; the question's card
leads back. Where the text is not at hand, the claims stand alone with their quotes.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.domain.brief import BriefArticle, Question
from factcheck.domain.claim import Claim
from factcheck.render.escape import plain
from factcheck.render.html.element import Child, Markup, direction, element, foreign
from factcheck.render.html.questions import STATUS
from factcheck.render.html.sheet import Sheet, language_of
from factcheck.render.outline import SECTIONS, Section


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article's text: code points `[start, end)`, the numbers of the claims whose words it holds, removed or not."""

    start: int
    end: int
    claims: tuple[str, ...]
    removed: bool


def articles(sheet: Sheet) -> Markup:
    """All articles, in the order of the brief."""
    answers = _answers(sheet)
    return sheet.section("articles", [_article(sheet, article, answers) for article in sheet.outline.brief.articles])


def marks(text: str, claims: tuple[Claim, ...], removed: tuple[tuple[int, int], ...]) -> Iterator[Mark]:
    """The text cut where a highlight or a removed part begins or ends, and at line ends; together the marks cover it."""
    spans = [(max(0, c.words_start), min(len(text), c.words_end)) for c in claims]
    lines = (n + 1 for n, character in enumerate(text) if character == "\n")
    cuts = sorted({0, len(text), *lines, *(end for span in (*spans, *removed) for end in span if 0 <= end <= len(text))})
    for start, end in itertools.pairwise(cuts):
        over = tuple(c.id for c, (low, high) in zip(claims, spans, strict=True) if low <= start and end <= high)
        yield Mark(start, end, over, removed=any(low <= start and end <= high for low, high in removed))


def _answers(sheet: Sheet) -> Mapping[str, tuple[Question, Section]]:
    """By claim: the question it answers that stands first in reading order."""
    found: dict[str, tuple[Question, Section]] = {}
    for section in (*SECTIONS, "single"):
        for question in sheet.outline.questions[section]:
            for claim in (c for position in question.positions for c in position.claims):
                found.setdefault(claim, (question, section))
    return found


def _article(sheet: Sheet, article: BriefArticle, answers: Mapping[str, tuple[Question, Section]]) -> Markup:
    number = sheet.article_numbers[article.id]
    own = tuple(
        sorted((c for c in sheet.outline.claims.values() if c.article == article.id), key=lambda c: (c.words_start, c.words_end, c.id))
    )
    known = article.id in sheet.texts
    body: Child = _text(sheet, article, own, answers) if known else element("p", sheet.words("no text"), class_="calm")
    title = plain(article.title) or article.path
    return element(
        "article",
        element("h3", sheet.name(article.id), dir="auto"),
        element("p", title, class_="headline", dir="auto", lang=language_of(article)),
        element("p", _about(sheet, article, len(own)), class_="meta"),
        body,
        None if known else _claims(sheet, own, answers),
        class_="source",
        id=f"a{number}",
        tabindex="-1",
        data_source=number,
    )


def _about(sheet: Sheet, article: BriefArticle, claims: int) -> Child:
    derived = (
        f"{sheet.words('date derived')}{sheet.words('colon')}{foreign(article.published_derivation)}"
        if article.published_derivation
        else ""
    )
    aside = sheet.words("set aside") if article.off_topic else ""
    parts = (sheet.say.date(article), sheet.words.count("claim", claims), foreign(article.path), foreign(article.url), derived, aside)
    return Markup(" · ".join(part for part in parts if part))


def _text(sheet: Sheet, article: BriefArticle, claims: tuple[Claim, ...], answers: Mapping[str, tuple[Question, Section]]) -> Markup:
    text = sheet.texts[article.id]
    removed = tuple((r.start, r.end) for r in sheet.outline.brief.removed if r.article == article.id)
    paragraphs: list[tuple[bool, list[Child]]] = [(False, [])]
    seen: set[str] = set()
    for mark in marks(text, claims, removed):
        piece = text[mark.start : mark.end]
        paragraphs[-1][1].append(_piece(sheet, piece, mark, answers, seen) if mark.claims else piece)
        if piece.strip():
            paragraphs[-1] = (mark.removed, paragraphs[-1][1])
        if piece.endswith("\n"):
            paragraphs.append((False, []))
    lines = [
        _paragraph(sheet, children, gone=gone)
        for gone, children in paragraphs
        if any(isinstance(c, Markup) or str(c).strip() for c in children)
    ]
    return element("div", lines, class_="text", lang=language_of(article))


def _paragraph(sheet: Sheet, children: list[Child], *, gone: bool) -> Markup:
    note = element("span", sheet.words("removed here"), class_="note") if gone else None
    said = "".join(str(child) for child in children if not isinstance(child, Markup))
    return element("p", note, children, dir=direction(said), class_="removed" if gone else None)


def _piece(sheet: Sheet, piece: str, mark: Mark, answers: Mapping[str, tuple[Question, Section]], seen: set[str]) -> Markup:
    """A highlighted piece; the first piece of each claim carries its anchor and the link back to its question."""
    new = [c for c in mark.claims if c not in seen]
    seen.update(new)
    section = min((_section(answers, c) for c in mark.claims), key=(*SECTIONS, "single").index)
    anchors = [element("span", id=f"m{sheet.claim_numbers[c]}", class_="anchor", tabindex="-1") for c in new]
    return element(
        "mark",
        anchors,
        piece,
        [_back(sheet, c, answers) for c in new],
        class_=f"s-{STATUS[section]}",
        data_claims=" ".join(str(sheet.claim_numbers[c]) for c in mark.claims),
    )


def _section(answers: Mapping[str, tuple[Question, Section]], claim: str) -> Section:
    return answers[claim][1] if claim in answers else "single"


def _back(sheet: Sheet, claim: str, answers: Mapping[str, tuple[Question, Section]]) -> Markup | None:
    """The small number beside a highlight: up to the question; a claim that only this source makes is listed, not asked about."""
    number = sheet.claim_numbers[claim]
    if claim in answers and answers[claim][1] != "single":
        return element("a", str(number), class_="ref", href=f"#q{sheet.question_numbers[answers[claim][0].id]}")
    return element("a", str(number), class_="ref", href=f"#s{number}")


def _claims(sheet: Sheet, claims: tuple[Claim, ...], answers: Mapping[str, tuple[Question, Section]]) -> Markup | None:
    rows = [
        element(
            "li",
            element("span", foreign(claim.text), dir="auto"),
            " ",
            _back(sheet, claim.id, answers),
            sheet.quote(claim),
            id=f"c{sheet.claim_numbers[claim.id]}",
            tabindex="-1",
        )
        for claim in claims
    ]
    return element("ul", rows, class_="claims") if rows else None
