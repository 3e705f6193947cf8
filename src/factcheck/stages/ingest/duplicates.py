"""Articles go in; they come out without those that are byte for byte another, and with near duplicates marked.

The same text twice is one witness: counting it as two would make agreement out of a copy.
"""

import re
from collections.abc import Sequence

from factcheck.domain.article import Finding, RawArticle

NOT_LETTERS = re.compile(r"[\W_ـ]+")
"""Marks, tatweel, punctuation and line ends; a regular expression, because folding five articles costs 30 ms."""


def without_duplicates(articles: Sequence[RawArticle]) -> tuple[RawArticle, ...]:
    """The first of each set of equal files, with a finding that names the others."""
    same_bytes: dict[str, list[RawArticle]] = {}
    same_letters: dict[str, list[RawArticle]] = {}
    for article in articles:
        same_bytes.setdefault(article.sha256, []).append(article)
    for first, *_ in same_bytes.values():
        same_letters.setdefault(NOT_LETTERS.sub("", first.text).casefold(), []).append(first)
    alike = {copy.sha256: copies for copies in same_letters.values() for copy in copies if len(copies) > 1}
    return tuple(_marked(copies, alike.get(sha256, [])) for sha256, copies in same_bytes.items())


def _marked(copies: Sequence[RawArticle], alike: Sequence[RawArticle]) -> RawArticle:
    first = copies[0]
    others = [f"the same file was also given as {_name(copy)}; it counts once" for copy in copies[1:]]
    others += [f"its text equals that of {_name(other)} but for marks and spaces" for other in alike if other.sha256 != first.sha256]
    findings = tuple(Finding(kind="near duplicate", article=first.id, message=message) for message in others)
    return first.model_copy(update={"findings": (*first.findings, *findings)})


def _name(article: RawArticle) -> str:
    return f"{article.path} ({article.metadata.source})" if article.metadata.source else article.path
