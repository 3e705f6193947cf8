"""Small articles, sentences and claims for tests, made the way the program makes them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from factcheck.domain.article import GIVEN, Article, Sentence, Span
from factcheck.domain.claim import Claim
from factcheck.domain.value import Moment, Value, Words


def day(text: str) -> Moment:
    """A publication date as metadata gives it: `day("2025-07-09")`."""
    start = datetime.fromisoformat(text)
    return Moment(surface=text, start=start, end=start + timedelta(days=1), derivation=GIVEN)


def article(
    *lines: str, name: str = "one", source: str = "", published: str = "", language: str = "en"
) -> tuple[Article, tuple[Sentence, ...]]:
    """One line a sentence."""
    text = "\n".join(lines)
    sentences, at = [], 0
    for number, line in enumerate(lines, 1):
        sentences.append(Sentence(number=number, start=at, end=at + len(line), text=line))
        at += len(line) + 1
    made = Article(
        id=f"a-{name}",
        path=f"{name}.txt",
        sha256=name,
        text=text,
        kept=(Span(start=0, end=len(text)),),
        source=source or name.title(),
        language=language,
        published=day(published) if published else None,
    )
    return made, tuple(sentences)


def claim(
    identity: str, words: str, *, of: str = "a-one", value: Value | None = None, sentences: Sequence[int] = (1,), **more: object
) -> Claim:
    """A grounded claim whose text and quote are its words."""
    fields: dict[str, object] = {
        "id": identity,
        "article": of,
        "text": words,
        "quote": words,
        "start": 0,
        "end": len(words),
        "sentences": tuple(sentences),
        "kind": "statement",
        "words": words,
        "words_start": 0,
        "words_end": len(words),
        "value": value or Words(surface=words),
        "occasion": "o1",
        "slot": "slot",
    }
    return Claim.model_validate(fields | more)
