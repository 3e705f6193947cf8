"""An article's text and the places of claims in it go in; paragraphs with the quotes tagged come out, and where the first quote stands."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from factcheck.domain.article import Article
from factcheck.domain.brief import Brief, BriefArticle
from factcheck.domain.claim import Claim
from factcheck.tui.board import day_of
from factcheck.tui.pages.paragraph import Paragraph, TaggedSpan, Written, blank
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

    paragraphs: tuple[Written, ...]
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
        published=day_of(article.published),
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
        *((c.words_start, c.words_end, f"{tag}+words") for c in claims),
    ]
    lines = _Lines(article.text)
    body = lines.tagged(spans, sign, [c.start for c in claims])
    notes = {lines.at(start): Paragraph(note, "removed") for start, note in _notes(article, language)}
    for number in sorted(notes, reverse=True):
        body.insert(number, notes[number])
    return Page((*head, blank(), *body), _aim(lines, claims, notes, before=len(head) + 1))


def _quotes(claims: Sequence[Claim], tag: str, sign: str) -> list[Paragraph]:
    return [
        Paragraph(c.quote, spans=((0, len(c.quote), tag), (c.words_start - c.start, c.words_end - c.start, f"{tag}+words")), sign=sign)
        for c in claims
    ]


def _removals(removed: Iterable[tuple[int, int, str]]) -> list[TaggedSpan]:
    return [(start, end, "removed") for start, end, _ in removed]


def _notes(article: ArticleText, language: Language) -> Iterable[tuple[int, str]]:
    """Start of each removed part, and what it is."""
    says = messages(language)
    for start, _, reason in article.removed:
        label = says.known(f"removal {reason}") or reason
        yield start, f"[{word('removed', language)}: {label}]"


class _Lines:
    """A text cut at line feeds; most of its lines stay the strings that they are, for an article may have thousands."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0))

    def at(self, offset: int) -> int:
        """Number of the line that a code point of the text stands in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def tagged(self, spans: Sequence[TaggedSpan], sign: str, signed: Sequence[int]) -> list[Written]:
        """The lines, those that a span touches as paragraphs; a span may run over several. `sign` where one of `signed` stands."""
        body: list[Written] = list(self.lines)
        own: dict[int, list[TaggedSpan]] = {}
        for start, end, tag in spans:
            for number in range(self.at(start), self.at(max(start, end - 1)) + 1):
                at, length = self.starts[number], len(self.lines[number])
                cut = max(start - at, 0), min(end - at, length), tag
                own.setdefault(number, []).extend([cut] if cut[0] < cut[1] else [])
        signs = {self.at(offset) for offset in signed}
        for number, cuts in own.items():
            body[number] = Paragraph(self.lines[number], spans=tuple(cuts), sign=sign if number in signs else "")
        return body


def _aim(lines: _Lines, claims: Sequence[Claim], notes: Collection[int], *, before: int) -> tuple[int, int] | None:
    """The first claim's words, counted with the notes that were put in above them."""
    first = min((c.words_start for c in claims), default=None)
    if first is None:
        return None
    number = lines.at(first)
    return before + number + sum(note <= number for note in notes), max(0, min(first - lines.starts[number], len(lines.lines[number]) - 1))
