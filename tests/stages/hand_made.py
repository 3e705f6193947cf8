"""Articles, occasions and claims made by hand, for the rules that compare them; each says only what its test is about."""

from datetime import datetime, timedelta

from factcheck.domain.article import Article, Span
from factcheck.domain.brief import Occasion
from factcheck.domain.claim import Claim, ClaimKind, Modality
from factcheck.domain.frozen import content_id
from factcheck.domain.question import ClaimGroup
from factcheck.domain.text import folded
from factcheck.domain.value import Granularity, Moment, Quantity, Value, Words
from factcheck.stages.compare.relate import Setting
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import find_values

SPELLINGS = ({"سيرغي لافروف", "lavrov", "sergei lavrov"}, {"moscow times", "the moscow times"})
"""Names that `same_name` takes for one, besides equal ones."""


def same_name(a: str, b: str) -> bool:
    """Two spellings of one name, for tests that need no more."""
    first, second = folded(a), folded(b)
    return first == second or any(first in names and second in names for names in SPELLINGS)


def day(iso: str, *, days: int = 1, granularity: Granularity = "day", surface: str = "") -> Moment:
    """`day("2025-07-12")`; with more days an interval."""
    start = datetime.fromisoformat(iso)
    return Moment(surface=surface or iso, start=start, end=start + timedelta(days=days), granularity=granularity)


def year(number: int) -> Moment:
    return Moment(surface=str(number), start=datetime(number, 1, 1), end=datetime(number + 1, 1, 1), granularity="year")  # noqa: DTZ001


def month(number: int, month_number: int) -> Moment:
    end = datetime(number + month_number // 12, month_number % 12 + 1, 1)  # noqa: DTZ001
    start = datetime(number, month_number, 1)  # noqa: DTZ001
    return Moment(surface=f"{number}-{month_number:02}", start=start, end=end, granularity="month")


def many(count: float, high: float | None = -1, *, of: str = "person killed", unit: str = "") -> Quantity:
    """`many(6000)` exactly, `many(6000, None)` at least, `many(2000, 9000)` between."""
    return Quantity(surface=f"{count:g}", low=count, high=count if high == -1 else high, unit=unit, counted=of)


def article(name: str, published: str = "", *, text: str = "", language: str = "en", source: str = "", title: str = "") -> Article:
    """`name` is both id and, without `source`, what readers see."""
    return Article(
        id=name, path=f"{name}.txt", sha256=name, text=text, kept=(Span(start=0, end=len(text)),) if text else (), source=source or name, title=title,
        language=language, published=day(published) if published else None,
    )  # fmt: skip


def claim(
    article_id: str,
    value: Value | str,
    *,
    occasion: str = "o1",
    kind: ClaimKind = "quantity",
    voice: tuple[str, ...] = (),
    english: tuple[str, ...] = (),
    modality: Modality = "asserted",
    held: Moment | None = None,
    sentence: int = 1,
    slot: str = "people killed",
) -> Claim:
    """Its place in the article follows from the sentence's number."""
    meant = Words(surface=value) if isinstance(value, str) else value
    start = sentence * 100
    return Claim(
        id=content_id("c", article_id, meant.model_dump_json(), sentence, kind, modality, *voice), article=article_id, text=meant.surface, quote=meant.surface,
        start=start, end=start + len(meant.surface), sentences=(sentence,), kind=kind, words=meant.surface, words_start=start,
        words_end=start + len(meant.surface), value=meant, attribution=voice, voices=english, modality=modality, held=held,
        time_words=held.surface if held else "", occasion=occasion, slot=slot,
    )  # fmt: skip


def occasion(
    key: str = "o1", kind: str = "explosion", when: Moment | None = None, *, what: str = "", articles: tuple[str, ...] = ()
) -> Occasion:
    return Occasion(id=key, kind=kind, what=what or f"the {kind} {key}", when=when, articles=articles)


def setting(*articles: Article, occasions: tuple[Occasion, ...] = (), model_grouped: bool = True) -> Setting:
    return Setting({a.id: a for a in articles}, {o.id: o for o in occasions}, compare, same_name, model_grouped)


def group(*claims: Claim, slot: str = "cause", varies: bool = False) -> ClaimGroup:
    return ClaimGroup(text="?", slot=slot, occasion=claims[0].occasion, claims=tuple(sorted(c.id for c in claims)), varies=varies)


def quantities(words: str) -> list[Quantity]:
    """All quantities of a text, in its order."""
    return [found.value for found in find_values(words) if isinstance(found.value, Quantity)]


def only(words: str) -> Quantity:
    """The one quantity of a text."""
    (quantity,) = quantities(words)
    return quantity
