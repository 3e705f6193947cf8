"""The figures and dates of a sentence → drafts that say what they count, measure or date, on whose word and how surely."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import combining

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import ClaimDraft
from factcheck.domain.text import folded, has_arabic
from factcheck.domain.value import Found, Moment, Quantity
from factcheck.lexicons.frames import Frame, frame, tied
from factcheck.lexicons.words import Word, words_between
from factcheck.stages.extract.rules.modality import modality_of
from factcheck.stages.extract.rules.quotations import Speech, chain_at

NOW = frozenset(folded(word) for word in ("now", "currently", "at present", "الآن", "حاليا", "حالياً", "في الوقت الراهن"))
LONGEST_ANNIVERSARY = 9
"""Words between a date and the anniversary that it dates, and between that and its event."""
PERIODS = ("month", "season", "year", "decade")
SENTENCE_MARKS = re.compile(r"[.;؛!?؟]")
DIGIT = re.compile(r"\d")
LONGEST_WORDS = 160
"""Code points of `words`: a value with what it counts; more would be a clause."""


def value_drafts(article: Article, sentence: Sentence, *, found: Sequence[Found], spoken: Sequence[Speech]) -> Iterator[ClaimDraft]:
    """One draft a value whose frame says what it is about; the others stay for the audit to report."""
    for mention in found:
        value = widened(sentence.text, mention, found)
        slot = (
            ""
            if _is_pronoun(value) or _is_now(value)
            else slot_of(
                value, frame(sentence.text, value.start, value.end, inside=not isinstance(mention.value, Moment) or value is not mention)
            )
        )
        if slot:
            yield _draft(article, sentence, value, slot, spoken).model_copy(update={"time_words": _period(sentence.text, value, found)})


def _period(text: str, value: Found, found: Sequence[Found]) -> str:
    """The month or year that a figure is said of, verbatim; "" where its clause names none."""
    if isinstance(value.value, Moment):
        return ""
    periods = [f for f in found if isinstance(f.value, Moment) and f.value.granularity in PERIODS]
    near = [f for f in periods if tied(text, f.start, f.end, value.start, value.end)]
    nearest = min(near, key=lambda f: (max(value.start - f.end, f.start - value.end), f.start), default=None)
    return text[nearest.start : nearest.end] if nearest else ""


def widened(text: str, found: Found, others: Sequence[Found]) -> Found:
    """The date nearest to "anniversary of the signing" with those words in it: it dates the signing, not the celebration."""
    if not isinstance(found.value, Moment):
        return found
    told = words_between(text, found.start - 2 * LONGEST_WORDS, found.end + 2 * LONGEST_WORDS)
    mark = next((i for i, w in enumerate(told) if "anniversary" in w.means("quality") and _beside(text, w.start, w.end, found)), None)
    if mark is None or _nearest(told[mark], others) is not found:
        return found
    event = next((w for w in told[mark + 1 : mark + LONGEST_ANNIVERSARY] if w.means("event")), told[mark])
    return found.model_copy(update={"start": min(found.start, told[mark].start), "end": max(found.end, event.end)})


def _nearest(mark: Word, others: Sequence[Found]) -> Found:
    dates = [found for found in others if isinstance(found.value, Moment)]
    return min(dates, key=lambda d: max(mark.start - d.end, d.start - mark.end))


def _beside(text: str, start: int, end: int, found: Found) -> bool:
    between = text[end : found.start] if end <= found.start else text[found.end : start]
    return len(between.split()) <= LONGEST_ANNIVERSARY and not SENTENCE_MARKS.search(between)


def _is_pronoun(found: Found) -> bool:
    """ "one of them": the number word one stands for a thing more often than it counts."""
    value = found.value
    return isinstance(value, Quantity) and value.low == value.high == 1 and not value.unit and not DIGIT.search(value.surface)


def slot_of(found: Found, around: Frame) -> str:
    """A short English phrase from concepts where there are some: "killed person", "cost in USD", "date of signed treaty"; "" abstains."""
    if isinstance(found.value, Moment):
        return _date_slot(around)
    return _quantity_slot(found.value, around)


def _quantity_slot(value: Quantity, around: Frame) -> str:
    subject = around.aspects[:1] if value.unit else ()
    counted = tuple(key for key in around.counted if not key.startswith("~") and not has_arabic(key))[:1]
    parts = dict.fromkeys((*around.events[:1], *counted, *subject)) or dict.fromkeys(_known(around)[:2])
    return _phrase((*parts, *(("in", value.unit) if value.unit and parts else ())))


def _date_slot(around: Frame) -> str:
    about = ("statement",) if around.said else around.events[:1] or _known(around)[:2]
    return _phrase(("date of", *about)) if about else ""


def _known(around: Frame) -> tuple[str, ...]:
    """Nearest first, English ones where there are any; a name's consonants and other figures are no words."""
    keys = tuple(key for key in around.near if not key.startswith(("~", "#")))
    return tuple(key for key in keys if not has_arabic(key)) or keys


def _phrase(parts: Sequence[str]) -> str:
    return " ".join(parts).replace("_", " ")


def _draft(article: Article, sentence: Sentence, found: Found, slot: str, spoken: Sequence[Speech]) -> ClaimDraft:
    attribution, voices, denied = chain_at(sentence.text, spoken, found.start)
    is_date = isinstance(found.value, Moment)
    return ClaimDraft(
        article=article.id,
        sentences=(sentence.number,),
        words=verbatim(sentence.text, found.start, _with_noun(sentence.text, found)),
        text=sentence.text.strip(),
        kind="date" if is_date else "quantity",
        slot=slot,
        occasion="",
        attribution=attribution,
        voices=voices,
        modality="denied" if denied else modality_of(sentence.text, found.start, found.end),
        extractor="rules",
    )


def _is_now(found: Found) -> bool:
    """ "now" dates nothing: every report is of its own now."""
    return isinstance(found.value, Moment) and folded(found.value.surface) in NOW


def _with_noun(text: str, found: Found) -> int:
    """The end of the words: a count takes in the noun that follows it, so that the words say what is counted."""
    if isinstance(found.value, Moment):
        return found.end
    following = words_between(text, found.end, found.end + LONGEST_WORDS)[:1]
    joined = following and not text[found.end : following[0].start].strip() and not following[0].filler
    return following[0].end if joined else found.end


def verbatim(text: str, start: int, end: int) -> str:
    """`text[start:end]` with the marks on its last letter, begun earlier word by word while the same words stand further to the left.

    Grounding takes the first place where the words stand.
    """
    while end < len(text) and combining(text[end]):
        end += 1
    before = [word.start for word in words_between(text, start - 2 * LONGEST_WORDS, start) if word.end <= start]
    while text.find(text[start:end]) < start and before and end - start < LONGEST_WORDS:
        start = before.pop()
    return text[start:end]
