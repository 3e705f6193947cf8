"""What is known about one source goes in; its metadata, findings, dependence on others, and what was taken away come out."""

from collections.abc import Iterator

from factcheck.domain.brief import Brief
from factcheck.domain.relation import Independence
from factcheck.tui.pages.article import ArticleText, article_page
from factcheck.tui.pages.evidence import base_of
from factcheck.tui.pages.paragraph import Paragraph, Written, apart, blank, line
from factcheck.tui.session import Language
from factcheck.tui.words import messages, word


def source_page(article: ArticleText, brief: Brief | None, language: Language) -> tuple[Written, ...]:
    """Metadata first, then what a reader should know, then the text with the removed parts in place."""
    text = article_page(article, (), tag="", sign="", language=language).paragraphs
    known = _metadata(article, brief, language)
    return (
        *known,
        *(_findings(article.id, brief, language) if brief else ()),
        *(_links(article.id, brief, language) if brief else ()),
        blank(),
        *text,
    )


def _metadata(article: ArticleText, brief: Brief | None, language: Language) -> tuple[Paragraph, ...]:
    says = messages(language)
    derived = next((a.published_derivation for a in brief.articles if a.id == article.id), "") if brief else ""
    aside = any(a.off_topic for a in brief.articles if a.id == article.id) if brief else False
    rows = (
        (word("source", language), article.name),
        (word("title", language), article.title),
        (word("date", language), f"{article.published or says('unknown date')}{f' ({derived})' if derived else ''}"),
        (says("finding language"), article.language),
        (says("file"), article.path),
        (says("original"), article.url),
    )
    lines = [line(f"{name}: {apart(value)}", spans=((0, len(name) + 1, "dim"),), base=base_of(language)) for name, value in rows if value]
    return (*lines, Paragraph(says("set aside"), "warning")) if aside else tuple(lines)


def _findings(article: str, brief: Brief, language: Language) -> Iterator[Paragraph]:
    says = messages(language)
    for finding in brief.findings:
        if finding.article == article:
            kind = says.known(f"finding {finding.kind}") or apart(finding.kind)
            yield line(f"! {kind}: {apart(finding.message)}", "warning", base=base_of(language))


def _links(article: str, brief: Brief, language: Language) -> Iterator[Paragraph]:
    """Copies and common origins; independence is the rule and goes without saying."""
    says = messages(language)
    names = {a.id: a.source or a.path for a in brief.articles}
    for link in brief.links:
        if article in (link.a, link.b) and link.independence in (Independence.COPY, Independence.SAME_ROOT):
            other = link.b if link.a == article else link.a
            kind = says(f"independence {link.independence}")
            yield line(f"{kind}: {apart(names.get(other, other))} – {apart(link.evidence)}", "warning", base=base_of(language))
