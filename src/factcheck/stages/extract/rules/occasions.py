"""An article and its sentences → its main occasion, the background events it dates clearly, and which draft belongs to which."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article, Sentence
from factcheck.domain.claim import ClaimDraft, OccasionDraft
from factcheck.lexicons.frames import years
from factcheck.lexicons.words import Word, words

MAIN = "o1"
LEAD_SENTENCES = 4
"""A news text names its event, who takes part and where in its headline and first paragraph."""
MOST_PARTICIPANTS = 6


@dataclass(frozen=True, slots=True)
class Occasions:
    """The occasions of one article and the one of each sentence that tells of another than the main one."""

    drafts: tuple[OccasionDraft, ...]
    background: dict[int, str]

    def place(self, draft: ClaimDraft) -> ClaimDraft:
        """A quantity in a sentence that is dated to another year belongs to that year's event; a date is never its own background."""
        key = MAIN if draft.kind == "date" else self.background.get(draft.sentences[0], MAIN)
        return draft.model_copy(update={"occasion": key})


def occasions_of(article: Article, sentences: Sequence[Sentence]) -> Occasions:
    """The main occasion first; "y2009" is what a sentence of 2025 recalls of 2009."""
    current = _current_years(article)
    recalled = {s.number: year for s in sentences if (year := _recalled_year(s, current))}
    background = tuple(
        _background(year, [s for s in sentences if recalled.get(s.number) == year]) for year in sorted(set(recalled.values()))
    )
    main = _main(article, [s for s in sentences if s.number not in recalled])
    return Occasions(drafts=(main, *background), background={number: f"y{year}" for number, year in recalled.items()})


def _current_years(article: Article) -> frozenset[int]:
    day = article.published.start if article.published else None
    return frozenset((day.year - 1, day.year, day.year + 1)) if day else frozenset()


def _recalled_year(sentence: Sentence, current: frozenset[int]) -> int | None:
    named = years(sentence.text)
    return min(named) if named and current and not named & current else None


def _main(article: Article, sentences: Sequence[Sentence]) -> OccasionDraft:
    lead = [word for sentence in sentences[:LEAD_SENTENCES] for word in words(sentence.text)]
    return _occasion(MAIN, lead, time_words="", fallback=article.title)


def _background(year: int, sentences: Sequence[Sentence]) -> OccasionDraft:
    told = [word for sentence in sentences for word in words(sentence.text)]
    written = next((word.folded for word in told if word.figure and str(year) in word.folded), str(year))
    return _occasion(f"y{year}", told, time_words=written, fallback="")


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
