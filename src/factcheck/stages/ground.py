"""A draft and its article go in; a claim whose quote stands in the file comes out, or a rejection that says why.

Grounding is exact after folding (marks, tatweel, letter variants, digits, quote marks, white space) and never fuzzy: similarity
measures give an altered number 97 of 100 and a dropped negation 89. The quote is cut from the file, never taken from the model.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.domain.article import Article, Sentence, Span
from factcheck.domain.claim import Claim, ClaimDraft, Rejected
from factcheck.domain.frozen import content_id
from factcheck.domain.text import fold, folded
from factcheck.domain.value import Words

CLAUSE_ENDS = "،؛,;:"
OPENERS = {"«": "»", "“": "”", "(": ")", "[": "]", "„": "“"}
SHORTEST_QUOTE = 40
"""Code points; a shorter clause takes its neighbours in, so that a reader sees what the value belongs to."""
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")

Figures = Callable[[str], frozenset[float]]
"""The numbers that a text holds, in digits or words."""


def ground(draft: ClaimDraft, article: Article, sentences: Sequence[Sentence], *, figures: Figures) -> Claim | Rejected:
    """Find the draft's words in the sentences it cites, else in exactly one other, and cut the quote around them."""
    cited = _cited(draft, sentences)
    found = _locate(draft.words, article, cited) or _only(draft.words, article, sentences)
    if found is None:
        why = "cites no sentence of the article" if not cited else "the words are not in the cited sentence, nor in exactly one other"
        return _rejected(draft, why)
    sentence, words = found
    quote = clause(article.text, Span(start=sentence.start, end=sentence.end), words)
    problem = _problem(draft, article, (sentence, *cited), figures)
    if problem:
        return _rejected(draft, problem)
    return _claim(draft, article, quote=quote, words=words, sentences=tuple(dict.fromkeys((sentence.number, *(s.number for s in cited)))))


def clause(text: str, sentence: Span, words: Span) -> Span:
    """The clauses of the sentence that hold the words, widened to the left, then to the right, while too short to be read alone."""
    borders = [sentence.start, *_clause_borders(text, sentence), sentence.end]
    first = max(i for i, border in enumerate(borders[:-1]) if border <= words.start)
    last = min(i for i, border in enumerate(borders) if border >= words.end)
    while borders[last] - borders[first] < SHORTEST_QUOTE and (first > 0 or last < len(borders) - 1):
        first, last = (first - 1, last) if first > 0 else (first, last + 1)
    return _trimmed(text, Span(start=borders[first], end=borders[last]), words)


def _cited(draft: ClaimDraft, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    by_number = {s.number: s for s in sentences}
    return tuple(by_number[n] for n in dict.fromkeys(draft.sentences) if n in by_number)


def _locate(words: str, article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, Span] | None:
    for sentence in sentences:
        span = find(words, article.text, Span(start=sentence.start, end=sentence.end))
        if span:
            return sentence, span
    return None


def _only(words: str, article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, Span] | None:
    hits = [hit for sentence in sentences if (hit := _locate(words, article, (sentence,)))]
    return hits[0] if len(hits) == 1 else None


def find(words: str, text: str, within: Span) -> Span | None:
    """Where the folded words stand in `text[within]`, as a span of `text`; a number never matches inside a longer one."""
    wanted = folded(words).strip(" .،,؛;:")
    if not wanted:
        return None
    hay = fold(text[within.start : within.end])
    at = hay.text.find(wanted)
    while at >= 0:
        if not _inside_number(hay.text, at, at + len(wanted)):
            start, end = hay.source_span(at, at + len(wanted))
            return Span(start=within.start + start, end=_with_marks(text, within.start + end, within.end))
        at = hay.text.find(wanted, at + 1)
    return None


def _inside_number(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    left = text[start].isdigit() and bool(re.search(r"\d$|\d[.,]$", before))
    right = text[end - 1].isdigit() and bool(re.match(r"\d|[.,]\d", after))
    return left or right


def _with_marks(text: str, end: int, limit: int) -> int:
    """Marks on the last letter fold to nothing; they belong to the quote all the same."""
    while end < limit and not text[end].isspace() and not folded(text[end]):
        end += 1
    return end


def _clause_borders(text: str, sentence: Span) -> Iterator[int]:
    closers: list[str] = []
    straight = False
    for i in range(sentence.start, sentence.end):
        character = text[i]
        if character == '"':
            straight = not straight
        elif closers and character == closers[-1]:
            closers.pop()
        elif character in OPENERS:
            closers.append(OPENERS[character])
        elif character in CLAUSE_ENDS and not closers and not straight and not _between_digits(text, i):
            yield i + 1


def _between_digits(text: str, i: int) -> bool:
    return text[i - 1 : i].isdigit() and text[i + 1 : i + 2].isdigit()


def _trimmed(text: str, span: Span, words: Span) -> Span:
    start, end = span.start, span.end
    while start < words.start and (text[start].isspace() or text[start] in CLAUSE_ENDS):
        start += 1
    while end > words.end and (text[end - 1].isspace() or text[end - 1] in CLAUSE_ENDS):
        end -= 1
    return Span(start=start, end=end)


def _problem(draft: ClaimDraft, article: Article, cited: Sequence[Sentence], figures: Figures) -> str:
    missing = _missing_figures(draft.text, " ".join(article.text[s.start : s.end] for s in cited), figures)
    if missing:
        return f"the claim's figure {missing} is not in its quote"
    body = " ".join(folded(article.text[span.start : span.end]) for span in article.kept)
    absent = [name for name in draft.attribution if folded(name).strip(' ."،,') not in body]
    return f"the voice {absent[0]!r} is not in the article" if absent else ""


def _missing_figures(claim: str, quoted: str, figures: Figures) -> str:
    """A figure in digits that the model's restatement holds and the cited sentences, in digits or words, do not."""
    written = folded(quoted)
    unwritten = (match[0] for match in DIGITS.finditer(folded(claim)) if match[0] not in written)
    return next((figure for figure in unwritten if not figures(figure) <= figures(quoted)), "")


def _rejected(draft: ClaimDraft, reason: str) -> Rejected:
    return Rejected(article=draft.article, quote=draft.words, reason=reason, text=draft.text)


def _claim(draft: ClaimDraft, article: Article, *, quote: Span, words: Span, sentences: tuple[int, ...]) -> Claim:
    return Claim(
        id=content_id("c", article.id, words.start, words.end, draft.kind, draft.modality),
        article=article.id,
        text=draft.text,
        quote=article.text[quote.start : quote.end],
        start=quote.start,
        end=quote.end,
        sentences=sentences,
        kind=draft.kind,
        words=article.text[words.start : words.end],
        words_start=words.start,
        words_end=words.end,
        value=Words(surface=article.text[words.start : words.end]),
        attribution=draft.attribution,
        voices=draft.voices if len(draft.voices) == len(draft.attribution) else (),
        modality=draft.modality,
        time_words=_verbatim_time(draft, article),
        occasion=draft.occasion,
        slot=draft.slot,
        extractor=draft.extractor,
    )


def _verbatim_time(draft: ClaimDraft, article: Article) -> str:
    """The draft's time words where the article has them; invented ones are dropped, the claim does not rest on them."""
    return next((draft.time_words for span in article.kept if draft.time_words and find(draft.time_words, article.text, span)), "")
