"""A cleaned article, its sentences and claims → what a reader should know about it: injection, headline, inner conflict, translation, calendars."""

import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.domain.article import Article, Finding, Sentence
from factcheck.domain.claim import Claim
from factcheck.domain.interval import apart
from factcheck.domain.text import folded, has_arabic, one_line, safe
from factcheck.domain.value import Quantity, Value
from factcheck.lexicons import addressed, expressions
from factcheck.lexicons.frames import Frame, frame

SPACED_COMMA = re.compile(r"(?<=[\u0620-\u064a])\s+[،,](?=\s)")
VERBLESS = re.compile(r"(?<![\u0620-\u064a])(?:هو|هي|هم)\s+(?:ي|ت)[\u0620-\u064a]{3,}")
HIJRI = frozenset(
    folded(m) for m in ("محرم", "صفر", "رجب", "شعبان", "رمضان", "شوال", "هجرية", "هجري", "ذي القعدة", "ذو القعدة", "ذي الحجة", "ذو الحجة")
)
GREGORIAN = re.compile(
    "يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|ايلول|تشرين"
    "|january|february|april|june|july|august|september|october|november|december"
)
FEWEST_SIGNS = 4
"""Signs of machine translation in one article; single ones occur in any hurried text."""

Compare = Callable[[Value, Value], bool]
"""Whether two values cannot both be true."""


def findings(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], *, excludes: Compare = apart) -> tuple[Finding, ...]:
    """Sorted by place, those about the whole article first."""
    own = sorted((c for c in claims if c.article == article.id), key=lambda c: (c.start, c.words_start, c.id))
    found = [
        *_injections(article, sentences),
        *_headline(article, sentences, own, excludes),
        *_inner(article, own, excludes),
        *_translation(article, sentences),
        *_calendars(article, sentences),
        *_language(article, own),
    ]
    return tuple(sorted(found, key=lambda f: (f.start if f.start is not None else -1, f.kind, f.quote)))


def _language(article: Article, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Claims that the model worded in another script than the article's: their quotes hold, their wording is a translation."""
    worded = [c for c in claims if c.extractor == "model" and any(letter.isalpha() for letter in c.text)]
    other = [c for c in worded if _mostly_arabic(c.text) != (article.language == "ar")]
    if other and article.language in ("ar", "en"):
        message = f"the model worded {len(other)} of {len(worded)} claims in another language than the article's; go by the quotes"
        yield Finding(kind="language", article=article.id, message=message, quote=safe(other[0].text))


def _mostly_arabic(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(map(has_arabic, letters)) * 2 > len(letters)


def is_injection(sentence: Sentence) -> bool:
    """Whether the sentence speaks to a language model; such a sentence becomes no claim and steers no prompt."""
    return addressed.is_injection(sentence.text)


def _injections(article: Article, sentences: Sequence[Sentence]) -> Iterator[Finding]:
    for sentence in sentences:
        if is_injection(sentence) or addressed.is_injection(article.text[sentence.start : sentence.end]):
            yield _finding(
                article, sentence, kind="injection", message="speaks to a language model, not to a reader; kept out of claims and prompts"
            )


def _headline(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], excludes: Compare) -> Iterator[Finding]:
    """A figure of the headline against the figures of the same thing below it, where the body never gives the headline's own."""
    if not sentences:
        return
    headline = sentences[0]
    for above in (c for c in claims if headline.start <= c.words_start < headline.end):
        below = [c for c in claims if c.words_start >= headline.end and _alike(article, above, c)]
        if below and all(excludes(above.value, c.value) for c in below):
            message = f"the headline says {_shown(above)}, the text {_shown(below[0])}"
            yield _finding(article, headline, kind="headline against body", message=message)


def _inner(article: Article, claims: Sequence[Claim], excludes: Compare) -> Iterator[Finding]:
    """Two figures of one thing in one article and one voice; a count "an hour earlier" or of another voice is no conflict."""
    for i, first in enumerate(claims):
        for second in claims[i + 1 :]:
            if first.attribution == second.attribution and _same_slot(article, first, second) and excludes(first.value, second.value):
                message = f"says {_shown(first)} and {_shown(second)} of the same thing"
                yield Finding(
                    kind="inner conflict", article=article.id, message=message, quote=safe(second.quote), start=second.start, end=second.end
                )


def _alike(article: Article, first: Claim, second: Claim) -> bool:
    if not isinstance(first.value, Quantity) or not isinstance(second.value, Quantity):
        return False
    a, b = _frame(article, first), _frame(article, second)
    return first.value.unit == second.value.unit and bool(set(a.counted) & set(b.counted)) and set(a.events[:1]) == set(b.events[:1])


def _same_slot(article: Article, first: Claim, second: Claim) -> bool:
    if not _alike(article, first, second) or (first.occasion, first.modality) != (second.occasion, second.modality):
        return False
    a, b = _frame(article, first), _frame(article, second)
    shared = a.near.keys() & b.near.keys()
    return first.sentences != second.sentences and a.qualities == b.qualities and len(shared) * 2 >= min(len(a.near), len(b.near)) >= 4


def _frame(article: Article, claim: Claim) -> Frame:
    return frame(article.text[claim.start : claim.end], claim.words_start - claim.start, claim.words_end - claim.start)


def _shown(claim: Claim) -> str:
    return f"\u2068{one_line(claim.words)}\u2069"


def _translation(article: Article, sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Arabic that keeps the order and the spaces of another language: commas set apart, "he" before each verb, verbs that do not agree."""
    body = "\n".join(article.text[s.start : s.end] for s in sentences)
    if not has_arabic(body):
        return
    said_so = any(len(e) > 1 and " ".join(e) in folded(article.text) for e in expressions("translation", "notice"))
    signs = len(SPACED_COMMA.findall(body)) + 2 * len(VERBLESS.findall(body))
    if signs >= FEWEST_SIGNS or (said_so and signs):
        yield Finding(
            kind="machine translation",
            article=article.id,
            message="reads like a machine translation: its wording is weak evidence for details",
        )


def _calendars(article: Article, sentences: Sequence[Sentence]) -> Iterator[Finding]:
    body = folded("\n".join(article.text[s.start : s.end] for s in sentences))
    hijri = sorted(month for month in HIJRI if re.search(rf"\d+ (?:من )?{month}|{month} \d", body))
    if hijri and GREGORIAN.search(body):
        yield Finding(kind="mixed calendars", article=article.id, message="gives dates in the Hijri and in the Gregorian calendar")


def _finding(article: Article, sentence: Sentence, *, kind: str, message: str) -> Finding:
    return Finding.model_validate(
        {
            "kind": kind,
            "article": article.id,
            "message": message,
            "quote": safe(article.text[sentence.start : sentence.end]),
            "start": sentence.start,
            "end": sentence.end,
        }
    )
