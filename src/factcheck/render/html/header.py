"""A brief goes in, the top of its page comes out: how many contradictions and which, what is missing, and the filter."""

from factcheck.domain.brief import Position, Question
from factcheck.render.escape import plain
from factcheck.render.html.element import NOTHING, Child, Markup, direction, element, foreign
from factcheck.render.html.questions import STATUS
from factcheck.render.html.sheet import Sheet
from factcheck.render.outline import Section

HEADLINE: tuple[tuple[Section, str], ...] = (
    ("contradictions", "contradiction"),
    ("disputes", "dispute"),
    ("changes", "change"),
    ("agreements", "agreement"),
)
MOST_NAMED = 5
"""Contradictions named at the top; the others follow in their section."""
FILTERS: tuple[Section, ...] = ("contradictions", "disputes", "changes", "agreements", "compatible", "undecided", "single")


def header(page: Sheet) -> Markup:
    """Title, counts, the contradictions by name, and what is missing."""
    brief = page.outline.brief
    title = plain(brief.title) or page.words("untitled")
    counts = [_count(page, section, noun) for section, noun in HEADLINE]
    read = f"{page.words.count('claim', len(brief.claims))} · {page.words.count('source', len(brief.articles))}"
    return element(
        "header",
        element("p", page.words("not a judge"), class_="motto"),
        element("h1", title, dir=direction(title)),
        element("ul", counts, element("li", read, class_="read"), class_="counts"),
        _named(page),
        _warnings(page),
        class_="top",
    )


def _count(page: Sheet, section: Section, noun: str) -> Markup:
    number = len(page.outline.questions[section])
    said = page.words.count(noun, number)
    return element("li", element("a", said, href=f"#{section}") if number else said, class_=f"s-{STATUS[section]}" if number else "zero")


def _named(page: Sheet) -> Markup:
    """The contradictions by name, so that ten seconds of reading are enough."""
    found = page.outline.questions["contradictions"]
    rows = [_versus(page, question) for question in found[:MOST_NAMED]]
    if len(found) > MOST_NAMED:
        rows.append(element("li", element("a", page.words.count("more", len(found) - MOST_NAMED), href="#contradictions")))
    return element("ul", rows, class_="named") if rows else NOTHING


def _versus(page: Sheet, question: Question) -> Markup:
    lead = element("a", page.question(question), href=f"#q{page.question_numbers[question.id]}")
    sides = [_side(page, position, first=not number) for number, position in enumerate(question.positions)]
    size = page.say.size(question)
    return element("li", lead, " ", sides, element("span", Markup(size), class_="size") if size else None)


def _side(page: Sheet, position: Position, *, first: bool) -> Child:
    named = page.say.listed(foreign(page.name(article.id)) for article in page.outline.sources(position.claims))
    told = element("b", Markup(page.say.value(position.value)))
    return (None if first else page.words("versus"), told, element("span", Markup(f" ({named})"), class_="muted"))


def _warnings(page: Sheet) -> Markup:
    brief = page.outline.brief
    rows = [element("li", foreign(sentence)) for sentence in brief.incomplete]
    rows += [
        element("li", page.words("skipped"), page.words("colon"), foreign(s.path), page.words("dash"), Markup(page.say.reason(s.reason)))
        for s in brief.skipped
    ]
    if not rows:
        return NOTHING
    return element(
        "div", element("p", element("b", page.words("incomplete"))), element("ul", rows, class_="plain"), class_="warning", role="note"
    )


def filters(page: Sheet) -> Markup:
    """Hidden until the script is there to serve them."""
    present = [section for section in FILTERS if page.outline.questions[section] or (section == "single" and page.outline.single)]
    buttons = [element("button", page.words("all"), type="button", aria_pressed="true", data_filter="")]
    buttons += [
        element(
            "button", page.words(f"status {STATUS[s]}"), type="button", aria_pressed="false", data_filter=STATUS[s], class_=f"s-{STATUS[s]}"
        )
        for s in present
    ]
    options = [element("option", page.words("all"), value="")]
    options += [element("option", page.name(a.id), value=page.article_numbers[a.id]) for a in page.outline.brief.articles]
    return element(
        "div",
        element("div", buttons, role="group", aria_label=page.words("show"), class_="relations"),
        element("label", page.words("from source"), " ", element("select", options, id="by-source")),
        element("button", page.words("theme"), type="button", id="theme"),
        element("p", page.words("keys"), class_="keys", id="keys"),
        element("p", page.words("nothing matches"), id="no-match", role="status", hidden=True),
        class_="filters",
        id="filters",
        hidden=True,
    )
