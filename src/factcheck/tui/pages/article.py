"""An article's text and the places of claims in it go in; paragraphs with the quotes tagged come out, and where the first quote stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.brief import Brief, BriefArticle, Removal
from factcheck.domain.claim import Claim
from factcheck.tui.pages.paragraph import Paragraph, TaggedSpan, blank
from factcheck.tui.session import Language
from factcheck.tui.words import messages, word


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What the UI shows of an article, from a brief or from a run that is still going on."""

    id: str
    name: str
    title: str
    published: str
    language: str
    path: str
    url: str
    text: str
    removed: tuple[tuple[int, int, str], ...] = ()
    """Sorted by start; the last is the reason."""


@dataclass(frozen=True, slots=True)
class Page:
    """`aim`: the paragraph and the code point in it that the reader wants to see first; `None`: the top."""

    paragraphs: tuple[Paragraph, ...]
    aim: tuple[int, int] | None = None


def text_of_brief(article: BriefArticle, brief: Brief) -> ArticleText:
    own = sorted((r.start, r.end, r.reason) for r in brief.removed if r.article == article.id)
    return ArticleText(
        id=article.id,
        name=article.source or article.path,
        title=article.title,
        published=(article.published or "").replace("T", " "),
        language=article.language,
        path=article.path,
        url=article.url,
        text=article.text,
        removed=tuple(own),
    )


def text_of_article(article: Article) -> ArticleText:
    return ArticleText(
        id=article.id,
        name=article.name,
        title=article.title,
        published=article.published.surface if article.published else "",
        language=article.language,
        path=article.path,
        url=article.url,
        text=article.text,
        removed=tuple(sorted((r.start, r.end, r.reason) for r in article.removed)),
    )


def article_page(article: ArticleText, claims: Sequence[Claim], *, tag: str, sign: str, language: Language) -> Page:
    """Quotes are tagged `tag`, the words that carry the value `words`; without the text the quotes stand alone."""
    head = (Paragraph(article.name, "heading"), Paragraph(" · ".join(p for p in (article.published, article.path) if p), "dim", base="ltr"))
    if not article.text:
        return Page((*head, blank(), Paragraph(word("no text", language), "warning"), blank(), *_quotes(claims, tag, sign)), (5, 0))
    spans = [
        *_removals(article.removed),
        *((c.start, c.end, tag) for c in claims),
        *((c.words_start, c.words_end, "words") for c in claims),
    ]
    body = tuple(_lines(article.text, spans, sign, [c.start for c in claims]))
    notes = dict(_notes(article, language))
    paragraphs = [*head, blank()]
    aim = None
    for start, paragraph in body:
        if note := notes.pop(start, ""):
            paragraphs.append(Paragraph(note, "removed"))
        first = min((c.words_start for c in claims), default=-1)
        if aim is None and start <= first <= start + len(paragraph.text):
            aim = (len(paragraphs), first - start)
        paragraphs.append(paragraph)
    return Page(tuple(paragraphs), aim)


def removals_page(removed: Iterable[Removal], language: Language) -> tuple[Paragraph, ...]:
    """What was taken away, in the brief's words."""
    says = messages(language)
    return tuple(Paragraph(f"{says(f'removal {r.reason}')}: {r.text}", "removed", indent=2) for r in removed)


def _quotes(claims: Sequence[Claim], tag: str, sign: str) -> list[Paragraph]:
    return [
        Paragraph(c.quote, spans=((0, len(c.quote), tag), (c.words_start - c.start, c.words_end - c.start, "words")), sign=sign)
        for c in claims
    ]


def _removals(removed: Iterable[tuple[int, int, str]]) -> list[TaggedSpan]:
    return [(start, end, "removed") for start, end, _ in removed]


def _notes(article: ArticleText, language: Language) -> Iterable[tuple[int, str]]:
    """Start of the line where a removed part begins → what it is."""
    says = messages(language)
    for start, _, reason in article.removed:
        label = says.known(f"removal {reason}") or reason
        yield article.text.rfind("\n", 0, start) + 1, f"[{word('removed', language)}: {label}]"


def _lines(text: str, spans: Sequence[TaggedSpan], sign: str, starts: Sequence[int]) -> Iterable[tuple[int, Paragraph]]:
    """Each line with its start; a span may run over several lines."""
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        own = tuple((max(s, at) - at, min(e, end) - at, tag) for s, e, tag in spans if s < end and e > at)
        yield at, Paragraph(line, spans=own, sign=sign if any(at <= start <= end for start in starts) else "")
        at = end + 1
