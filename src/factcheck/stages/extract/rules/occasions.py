"""An article's drafts → the same drafts, each on the main occasion or on a background event that a year dates, and those occasions."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import ClaimDraft, Extraction, OccasionDraft
from factcheck.lexicons.frames import year_near, years
from factcheck.lexicons.words import Word, words

MAIN = "o1"
LEAD_SENTENCES = 4
"""A news text names its event, who takes part and where in its headline and first paragraph."""
MOST_PARTICIPANTS = 6
FIRST_WEEKS = 2
"""Months."""


def placed(drafts: Sequence[ClaimDraft], article: Article, sentences: Sequence[Sentence]) -> Extraction:
    """Drafts with their occasion: a quantity next to a past year belongs to that year's event ("y2009"), all else to the main one.

    A date never is its own background: two sources that date one event differently must meet.
    """
    by_number = {sentence.number: sentence for sentence in sentences}
    now = _now(article, sentences)
    keyed = tuple(_with_key(draft, by_number[draft.sentences[0]], now) for draft in drafts)
    recalled = {draft.occasion for draft in keyed} - {MAIN}
    told = {key: [by_number[d.sentences[0]] for d in keyed if d.occasion == key] for key in recalled}
    background = tuple(_background(key, told[key]) for key in sorted(recalled))
    return Extraction(drafts=keyed, occasions=(_main(article, sentences), *background) if keyed else ())


def _with_key(draft: ClaimDraft, sentence: Sentence, now: int | None) -> ClaimDraft:
    start = sentence.text.find(draft.words)
    year = year_near(sentence.text, start, start + len(draft.words)) if draft.kind == "quantity" and now and start >= 0 else None
    return draft.model_copy(update={"occasion": f"y{year}" if year and now and year < now else MAIN})


def _now(article: Article, sentences: Sequence[Sentence]) -> int | None:
    """The year the article speaks from; in its first weeks a year still speaks of the last one."""
    day = article.published.start if article.published else None
    if day:
        return day.year - (day.month <= FIRST_WEEKS)
    return max((year for sentence in sentences for year in years(sentence.text)), default=None)


def _main(article: Article, sentences: Sequence[Sentence]) -> OccasionDraft:
    lead = [word for sentence in sentences[:LEAD_SENTENCES] for word in words(sentence.text)]
    return _occasion(MAIN, lead, time_words="", fallback=article.title)


def _background(key: str, sentences: Sequence[Sentence]) -> OccasionDraft:
    told = [word for sentence in sentences for word in words(sentence.text)]
    written = next((s.text[w.start : w.end] for s in sentences for w in words(s.text) if w.folded == key[1:]), key[1:])
    return _occasion(key, told, time_words=written, fallback="")


def _occasion(key: str, told: Sequence[Word], *, time_words: str, fallback: str) -> OccasionDraft:
    kind = _commonest(told, "event")
    people = tuple(_participants(told))
    places = [name for word in told for name in word.means("place")]
    place = places[0] if places else ""
    what = " ".join(part for part in (kind, ", ".join(people[:3]), place) if part).replace("_", " ")
    return OccasionDraft(
        key=key,
        kind=kind.replace("_", " "),
        what=what or fallback,
        participants=people,
        place=place.replace("_", " "),
        time_words=time_words,
    )


def _commonest(told: Sequence[Word], word_class: str) -> str:
    counts = Counter(key for word in told for of, key in word.meanings if of == word_class)
    return min(counts, key=lambda key: (-counts[key], key), default="")


def _participants(told: Sequence[Word]) -> Iterator[str]:
    counts = Counter(name for word in told for name in word.means("place"))
    named = sorted(counts, key=lambda name: (-counts[name], name))
    yield from (name.replace("_", " ") for name in named[:MOST_PARTICIPANTS])
