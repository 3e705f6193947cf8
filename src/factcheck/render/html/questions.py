"""The questions of a brief go in, their cards come out: positions side by side, each with its sources and verbatim quotes."""

from collections.abc import Iterable

from factcheck.domain.brief import Position, Question
from factcheck.domain.claim import Claim
from factcheck.render.escape import dates_kept, plain
from factcheck.render.html.element import NOTHING, Child, Markup, element, foreign, text
from factcheck.render.html.letters import letter
from factcheck.render.html.pictures import intervals
from factcheck.render.html.sheet import Sheet
from factcheck.render.outline import Section
from factcheck.render.phrases import decision

MOST_QUOTES = 4
"""Quotes shown at once under a position; the others unfold."""
STATUS: dict[Section, str] = {
    "contradictions": "CONFLICTED",
    "disputes": "DISPUTED",
    "changes": "SUPERSEDED",
    "agreements": "CORROBORATED",
    "compatible": "COMPATIBLE",
    "undecided": "UNDECIDED",
    "single": "SINGLE_SOURCE",
}
"""By section: the word that filters and colours use."""


def contradictions(sheet: Sheet, emptiness: str) -> Markup:
    """The cards, or why there are none."""
    cards = [_card(sheet, question, "contradictions") for question in sheet.outline.questions["contradictions"]]
    return sheet.section("contradictions", cards or element("p", sheet.words(emptiness), class_="calm"))


def disputes(sheet: Sheet) -> Markup:
    """Who says it against whom, and who reports each side."""
    return sheet.section("disputes", [_card(sheet, question, "disputes") for question in sheet.outline.questions["disputes"]])


def changes(sheet: Sheet) -> Markup:
    """How an answer stood at which time."""
    return sheet.section("changes", [_change(sheet, question) for question in sheet.outline.questions["changes"]])


def agreements(sheet: Sheet) -> Markup:
    """The same answer, by how many sources that do not depend on each other."""
    return _compact(sheet, "agreements")


def open_questions(sheet: Sheet) -> Child:
    """Answers that can both be true, and those that nobody decided."""
    return (_compact(sheet, "compatible"), _compact(sheet, "undecided"))


def question_attributes(sheet: Sheet, question: Question, section: Section) -> dict[str, str]:
    """What the filter looks at."""
    return {"data_status": STATUS[section], "data_sources": sheet.concerned(c for p in question.positions for c in p.claims)}


def _card(sheet: Sheet, question: Question, section: Section) -> Markup:
    kind, decided_by, reason = decision(question, sheet.outline)
    tags = [sheet.words(f"status {STATUS[section]}"), sheet.say.kind(kind), sheet.words(f"by {decided_by}") if decided_by else ""]
    size = sheet.say.size(question)
    return element(
        "article",
        element("p", Markup(" · ".join(tag for tag in tags if tag)), class_="tag"),
        sheet.heading(question),
        element("p", Markup(size), class_="size") if size else None,
        intervals(sheet, question),
        element("div", [_side(sheet, position, n, section) for n, position in enumerate(question.positions)], class_="sides"),
        element("p", element("b", sheet.words("why")), sheet.words("colon"), Markup(sheet.say.reason(reason)), class_="why")
        if reason
        else None,
        class_="card",
        id=f"q{sheet.question_numbers[question.id]}",
        tabindex="-1",
        **question_attributes(sheet, question, section),
    )


def _side(sheet: Sheet, position: Position, number: int, section: Section) -> Markup:
    claims = sheet.outline.position_claims(position)
    shown, rest = claims[:MOST_QUOTES], claims[MOST_QUOTES:]
    return element(
        "div",
        _value(sheet, position, number),
        _speakers(sheet, claims) if section == "disputes" else None,
        [_said(sheet, claim, section) for claim in shown],
        element("details", element("summary", sheet.words.count("more", len(rest))), [_said(sheet, c, section) for c in rest])
        if rest
        else None,
        class_="side",
    )


def _value(sheet: Sheet, position: Position, number: int) -> Markup:
    badge = element("bdi", letter(number), class_=f"letter p{number % 4}")
    return element("p", badge, " ", Markup(dates_kept(text(plain(position.value)))) or sheet.words("no value"), class_="value", dir="auto")


def _speakers(sheet: Sheet, claims: Iterable[Claim]) -> Markup:
    spoken = sheet.say.listed(dict.fromkeys(map(sheet.say.speaker, claims)))
    return element("p", Markup(spoken or sheet.words("own voice")), class_="speaker")


def _said(sheet: Sheet, claim: Claim, section: Section) -> Markup:
    spoken = sheet.say.modality(claim) if section == "disputes" else sheet.say.spoken(claim)
    return element(
        "figure",
        sheet.quote(claim),
        element(
            "figcaption",
            sheet.words("reported by") + " " if section == "disputes" else None,
            sheet.dated(claim.article),
            Markup(f" · {spoken}") if spoken else None,
            " · ",
            element(
                "a", sheet.words("in the article"), class_="there", href=sheet.place(claim.id), data_claim=sheet.claim_numbers[claim.id]
            ),
        ),
    )


def _change(sheet: Sheet, question: Question) -> Markup:
    steps = [(t.as_of, t.value, t.claims) for t in question.timeline] or [("", p.value, p.claims) for p in question.positions]
    return element(
        "article",
        element("p", sheet.words("status SUPERSEDED"), class_="tag"),
        sheet.heading(question),
        intervals(sheet, question),
        element("ol", [_step(sheet, *step, last=n == len(steps)) for n, step in enumerate(steps, 1)], class_="steps"),
        class_="card",
        id=f"q{sheet.question_numbers[question.id]}",
        tabindex="-1",
        **question_attributes(sheet, question, "changes"),
    )


def _step(sheet: Sheet, as_of: str, value: str, claims: tuple[str, ...], *, last: bool) -> Markup:
    return element(
        "li",
        element("span", foreign(as_of.replace("T", " ")), class_="date"),
        element("span", Markup(sheet.say.value(value)), element("em", sheet.words("latest")) if last else None, class_="value"),
        element("span", sheet.sources(claims), class_="who"),
        class_="latest" if last else None,
    )


def _compact(sheet: Sheet, section: Section) -> Markup:
    found = sheet.outline.questions[section]
    return sheet.section(section, element("ul", [_row(sheet, q, section) for q in found], class_="rows")) if found else NOTHING


def _row(sheet: Sheet, question: Question, section: Section) -> Markup:
    return element(
        "li",
        sheet.heading(question),
        [_stated(sheet, position) for position in question.positions],
        id=f"q{sheet.question_numbers[question.id]}",
        tabindex="-1",
        **question_attributes(sheet, question, section),
    )


def _stated(sheet: Sheet, position: Position) -> Markup:
    return element(
        "p",
        element("span", Markup(sheet.say.value(position.value)), class_="value"),
        element("span", support(sheet, position), class_="support"),
        element("span", sheet.sources(position.claims), class_="who"),
        class_="stated",
    )


def support(sheet: Sheet, position: Position) -> str:
    """How many independent sources stand behind a position that more than one source takes; empty for one."""
    if len(sheet.outline.sources(position.claims)) < 2:
        return ""
    return sheet.words.count("independent", position.independent) if position.independent > 1 else sheet.words("same origin")
