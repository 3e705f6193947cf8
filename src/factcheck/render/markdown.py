"""A brief goes in, one Markdown document in the reader's language comes out; nothing of an article is read as Markdown.

The headline says how many contradictions there are and names them, so that ten seconds of reading are enough.
"""

from collections.abc import Iterator

from factcheck.domain.brief import Brief, BriefArticle
from factcheck.render.escape import literal
from factcheck.render.markdown_audit import audit, sources
from factcheck.render.markdown_questions import (
    agreements,
    changes,
    compatible,
    contradictions,
    disputes,
    left_out,
    look_alikes,
    single,
    undecided,
)
from factcheck.render.messages import Language
from factcheck.render.outline import Section, outline
from factcheck.render.pen import Pen, pen

MOST_NAMED = 5
"""Contradictions named under the headline; the others follow in their section."""
PARTS = (contradictions, disputes, changes, agreements, compatible, undecided, look_alikes, single, left_out, audit, sources)
HEADLINE: tuple[tuple[Section, str], ...] = (("disputes", "dispute"), ("changes", "change"), ("agreements", "agreement"))


def markdown(brief: Brief, *, language: Language) -> str:
    """The whole document, ending in one newline; references are footnotes that hold source, date and verbatim quote."""
    write = pen(outline(brief), language)
    blocks = [*_title(write), *_warnings(write), *_about(write), *_summary(write)]
    for part in PARTS:
        blocks.extend(part(write))
    footnotes = list(write.footnotes())
    if footnotes:
        blocks += ["---", *footnotes]
    return "\n\n".join(blocks) + "\n"


def _title(write: Pen) -> Iterator[str]:
    yield f"# {literal(write.outline.brief.title) or write.words('untitled')}"
    yield _headline(write)
    found = write.outline.questions["contradictions"]
    named = [f"- {write.line(_versus(write, question.id))}" for question in found[:MOST_NAMED]]
    if len(found) > MOST_NAMED:
        named.append(f"- {write.words.count('more', len(found) - MOST_NAMED)}")
    if named:
        yield "\n".join(named)


def _headline(write: Pen) -> str:
    outlined, count = write.outline, write.words.count
    counts = [f"**{count('contradiction', len(outlined.questions['contradictions']))}**"]
    counts += [count(noun, len(outlined.questions[section])) for section, noun in HEADLINE]
    counts += [count("claim", len(outlined.claims)), count("source", len(outlined.articles))]
    return write.line(" · ".join(counts))


def _versus(write: Pen, question_id: str) -> str:
    question = next(q for q in write.outline.questions["contradictions"] if q.id == question_id)
    sides = [
        f"**{write.say.value(p.value)}** ({write.say.listed(write.say.source(a) for a in write.outline.sources(p.claims))})"
        for p in question.positions
    ]
    size = write.say.size(question)
    return f"{write.say.question(question)} {write.words('versus').join(sides)}" + (f" – {size}" if size else "")


def _warnings(write: Pen) -> Iterator[str]:
    brief = write.outline.brief
    lines = [f"- {write.line(write.inline(sentence))}" for sentence in brief.incomplete]
    lines += [
        f"- {write.line(write.words('skipped') + write.words('colon') + write.inline(s.path) + write.words('dash') + write.say.reason(s.reason))}"
        for s in brief.skipped
    ]
    if lines:
        yield f"**{write.words('incomplete')}**"
        yield "\n".join(lines)


def _about(write: Pen) -> Iterator[str]:
    words, brief = write.words, write.outline.brief
    yield f"## {words('about')}"
    yield write.line(words("not a judge"))
    made = f"{write.say.extractor(brief)} · {write.inline(f'factcheck {brief.provenance.factcheck}')}"
    lines = [f"- {write.label('made by')}{made}"]
    if brief.provenance.prompts:
        pins = write.say.listed(write.inline(f"{pin.id} {pin.version}") for pin in brief.provenance.prompts)
        lines.append(f"- {write.label('prompts')}{pins}")
    lines.append(f"- {write.label('cost')}{write.say.cost(brief.usage)}")
    yield "\n".join(lines)
    if brief.articles:
        yield "\n".join(f"{number}. {write.line(_source_line(write, article))}" for number, article in enumerate(brief.articles, 1))


def _source_line(write: Pen, article: BriefArticle) -> str:
    own = sum(claim.article == article.id for claim in write.outline.claims.values())
    aside = f" · {write.words('set aside')}" if article.off_topic else ""
    return f"**{write.say.source(article)}**{write.words('comma')}{write.say.date(article)} · {write.words.count('claim', own)}{aside}"


def _summary(write: Pen) -> Iterator[str]:
    brief = write.outline.brief
    if brief.summary:
        yield f"## {write.words('summary')}"
        told = [write.sentence(sentence) for sentence in brief.summary]
        yield " ".join(told) if brief.provenance.extractor == "model" else "\n".join(f"- {sentence}" for sentence in told)
    abstracts = [article for article in brief.articles if article.abstract]
    if abstracts:
        yield f"## {write.words('each source')}"
        yield "\n".join(f"- {write.line(_abstract(write, article))}" for article in abstracts)


def _abstract(write: Pen, article: BriefArticle) -> str:
    return f"**{write.say.source(article)}**{write.words('colon')}{' '.join(write.sentence(s) for s in article.abstract)}"
