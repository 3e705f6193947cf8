"""Sources for the tests of ingest, clean and segment: texts as files hold them, and views of what became of them."""

import os
from pathlib import Path

from factcheck.domain.article import Article, Metadata, RawArticle
from factcheck.stages.clean import clean

ROOT = Path(__file__).parents[2]
STORIES = ROOT / "fixtures" / "stories"
SHARED = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared")) / "articles"

ARABIC = "أعلن وزير النقل أن الجسر الجديد يفتح يوم الأحد، وقال إن كلفته بلغت 40 مليون دينار.\nوأضاف أن 300 عامل شاركوا في البناء على مدى عامين كاملين."
ENGLISH = "The new bridge opens on Sunday, the transport minister said, after two years of work.\nIt cost 40 million dinars, and 300 people built it, he added."


def raw(text: str, *, metadata: Metadata | None = None) -> RawArticle:
    """A decoded file."""
    return RawArticle(path="article.txt", text=text, encoding="utf-8", sha256="0" * 64, metadata=metadata or Metadata())


def cleaned(*lines: str) -> Article:
    """What is left of a file with these lines."""
    return clean(raw("\n".join(lines)))


def kept(article: Article) -> list[str]:
    """The article's own paragraphs."""
    return [article.text[span.start : span.end] for span in article.kept]


def removed(article: Article) -> dict[str, str]:
    """Each removed line with its reason."""
    parts = [(part.reason, article.text[part.start : part.end]) for part in article.removed]
    return {line.strip(): reason for reason, text in parts for line in text.split("\n") if line.strip()}
