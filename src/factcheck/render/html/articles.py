"""The texts of the articles and their claims go in, readable articles with linked highlights come out.

A highlight covers the words that carry a claim's value and leads to the question that the claim answers; the question's card
leads back. Where the text is not at hand, the claims stand alone with their quotes.
"""

from collections.abc import Mapping

from factcheck.domain.brief import BriefArticle, Question
from factcheck.domain.claim import Claim
from factcheck.render.escape import plain
from factcheck.render.html.element import Child, Markup, direction, element, foreign
from factcheck.render.html.marks import Mark, paragraphs
from factcheck.render.html.questions import STATUS
from factcheck.render.html.sheet import Sheet, language_of
from factcheck.render.outline import SECTIONS, Section

Answers = Mapping[str, tuple[Question, Section]]
"""By claim: the question it answers that stands first in reading order."""


def articles(sheet: Sheet) -> Markup:
    """All articles, in the order of the brief."""
    answers = _answers(sheet)
    return sheet.section("articles", [_article(sheet, article, answers) for article in sheet.outline.brief.articles])


def _answers(sheet: Sheet) -> Answers:
    found: dict[str, tuple[Question, Section]] = {}
    for section in (*SECTIONS, "single"):
        for question in sheet.outline.questions[section]:
            for claim in (c for position in question.positions for c in position.claims):
                found.setdefault(claim, (question, section))
    return found


def _article(sheet: Sheet, article: BriefArticle, answers: Answers) -> Markup:
    number = sheet.article_numbers[article.id]
    own = tuple(
        sorted((c for c in sheet.outline.claims.values() if c.article == article.id), key=lambda c: (c.words_start, c.words_end, c.id))
    )
    known = article.id in sheet.texts
    body: Child = _text(sheet, article, own, answers) if known else element("p", sheet.words("no text"), class_="calm")
    return element(
        "article",
        element("h3", sheet.name(article.id), dir="auto"),
        element("p", plain(article.title), class_="headline", dir="auto", lang=language_of(article)) if plain(article.title) else None,
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
        f"{sheet.words('date derived')}{sheet.words('colon')}{sheet.say.reason(article.published_derivation)}"
        if article.published_derivation
        else ""
    )
    aside = sheet.words("set aside") if article.off_topic else ""
    parts = (sheet.say.date(article), sheet.words.count("claim", claims), foreign(article.path), foreign(article.url), derived, aside)
    return Markup(" · ".join(part for part in parts if part))


def _text(sheet: Sheet, article: BriefArticle, claims: tuple[Claim, ...], answers: Answers) -> Markup:
    text = sheet.texts[article.id]
    removals = [removal for removal in sheet.outline.brief.removed if removal.article == article.id]
    lines, seen, before = [], set[str](), ""
    for marks in paragraphs(text, claims, removals):
        gone = next((mark.removed for mark in marks if mark.removed and text[mark.start : mark.end].strip()), "")
        note = sheet.words(f"removal {gone}") if gone and gone != before else ""
        pieces = [_piece(sheet, text[mark.start : mark.end], mark, answers, seen) for mark in marks]
        turned = direction(text[marks[0].start : marks[-1].end])
        lines.append(element("p", _removed(sheet, note), pieces, dir=turned, class_="removed" if gone else None))
        before = gone
    return element("div", lines, class_="text", lang=language_of(article))


def _removed(sheet: Sheet, reason: str) -> Markup | None:
    """Said once for neighbouring lines that were removed for the same reason."""
    return element("span", sheet.words("removed here"), sheet.words("colon"), reason, class_="note") if reason else None


def _piece(sheet: Sheet, piece: str, mark: Mark, answers: Answers, seen: set[str]) -> Child:
    """Text, or a highlight; the first piece of each claim carries its anchor and the link back to its question."""
    if not mark.claims:
        return piece
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


def _section(answers: Answers, claim: str) -> Section:
    return answers[claim][1] if claim in answers else "single"


def _back(sheet: Sheet, claim: str, answers: Answers) -> Markup | None:
    """The small number beside a highlight: up to the question; a claim that only this source makes is listed, not asked about."""
    number = sheet.claim_numbers[claim]
    if claim in answers and answers[claim][1] != "single":
        return element("a", str(number), class_="ref", href=f"#q{sheet.question_numbers[answers[claim][0].id]}")
    return element("a", str(number), class_="ref", href=f"#s{number}")


def _claims(sheet: Sheet, claims: tuple[Claim, ...], answers: Answers) -> Markup | None:
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
