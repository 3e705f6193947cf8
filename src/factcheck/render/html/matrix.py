"""The questions of a brief go in, a table of questions against sources comes out: who gives which answer, who is silent."""

from factcheck.domain.brief import BriefArticle, Question
from factcheck.render.html.element import NOTHING, Child, Markup, element
from factcheck.render.html.letters import letter
from factcheck.render.html.questions import STATUS, question_attributes
from factcheck.render.html.sheet import Sheet
from factcheck.render.outline import SECTIONS, Section


def matrix(sheet: Sheet) -> Markup:
    """Every question that more than one source answers; the same letter in a row means the same answer."""
    rows = [_row(sheet, question, section) for section in SECTIONS for question in sheet.outline.questions[section]]
    articles = sheet.outline.brief.articles
    if not rows:
        return NOTHING
    heads = [element("th", sheet.source(a.id), scope="col", data_source=sheet.article_numbers[a.id]) for a in articles]
    table = element(
        "table", element("thead", element("tr", element("th", sheet.words("questions"), scope="col"), heads)), element("tbody", rows)
    )
    return sheet.section("matrix", element("div", table, class_="scroll", tabindex="0", role="group", aria_labelledby="h-matrix"))


def _row(sheet: Sheet, question: Question, section: Section) -> Markup:
    lead = element("a", sheet.question(question), href=f"#q{sheet.question_numbers[question.id]}")
    tag = element("span", sheet.words(f"status {STATUS[section]}"), class_="tag")
    cells = [_cell(sheet, question, article) for article in sheet.outline.brief.articles]
    return element("tr", element("th", lead, tag, scope="row", dir="auto"), cells, **question_attributes(sheet, question, section))


def _cell(sheet: Sheet, question: Question, article: BriefArticle) -> Markup:
    answers: list[Child] = []
    for number, position in enumerate(question.positions):
        own = [c for c in position.claims if c in sheet.outline.claims and sheet.outline.claims[c].article == article.id]
        if own:
            badge = element("span", letter(number), class_=f"letter p{number % 4}")
            answers.append(element("a", badge, " ", Markup(sheet.say.value(position.value)), href=sheet.place(own[0]), class_="answer"))
    source = sheet.article_numbers[article.id]
    if answers:
        return element("td", answers, data_source=source)
    if article.id in question.silent:
        return element("td", element("span", sheet.words("silent"), class_="silent"), data_source=source)
    return element("td", element("span", "·", aria_hidden="true"), class_="none", data_source=source)
