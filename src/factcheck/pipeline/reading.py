"""Raw articles go in; cleaned, dated and segmented ones come out, in the canonical order that nothing but their content determines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from factcheck.domain.article import Article, Finding, RawArticle, Sentence
from factcheck.domain.value import Moment
from factcheck.events import ArticleRead, Sink, StageStarted
from factcheck.stages.clean import clean
from factcheck.stages.normalise import settle_publication
from factcheck.stages.segment import segment

HEADER_REASONS = ("site chrome", "share line")
"""Removed lines that may still date the article ("last updated …"); other removed parts belong to other stories."""


@dataclass(frozen=True, slots=True)
class Read:
    """An article and its sentences."""

    article: Article
    sentences: tuple[Sentence, ...]


def read(raw: Iterable[RawArticle], sink: Sink) -> tuple[Read, ...]:
    """Sorted by publication, source and id; articles without a date come last."""
    listed = tuple(raw)
    sink(StageStarted("ingest", len(listed)))
    done = [_read(article) for article in listed]
    done.sort(key=lambda r: _order(r.article))
    for one in done:
        sink(ArticleRead(one.article))
    return tuple(done)


def _read(raw: RawArticle) -> Read:
    article = clean(raw)
    sentences = segment(article)
    if article.published is None:
        article = _dated(article, sentences)
    return Read(article, sentences)


def _dated(article: Article, sentences: tuple[Sentence, ...]) -> Article:
    """The publication date that the text itself settles, said as a finding because nobody gave it."""
    header = [line for r in article.removed if r.reason in HEADER_REASONS for line in article.text[r.start : r.end].splitlines()]
    published = settle_publication([*header, *(s.text for s in sentences)], language=article.language)
    if published is None:
        return article
    finding = Finding(kind="publication date", article=article.id, message=f"settled by the text: {published.derivation}")
    return article.model_copy(update={"published": published, "findings": (*article.findings, finding)})


def _order(article: Article) -> tuple[str, str, str]:
    published = article.published
    day = published.start.isoformat() if published and published.start else "9999"
    return day, article.source, article.id


def day_of(published: Moment | None) -> str | None:
    """ISO date or date-time of a publication that is known to the day; `None` for a wider interval."""
    if published is None or published.start is None or published.end is None:
        return None
    if published.granularity in ("hour", "minute"):
        return published.start.isoformat(timespec="minutes")
    return published.start.date().isoformat() if published.end - published.start <= timedelta(days=1) else None
