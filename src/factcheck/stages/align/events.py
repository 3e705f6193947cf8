"""Every article's occasions go in, those that are one event come out together, as far as date and wording tell."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from factcheck.domain.article import Article
from factcheck.domain.claim import OccasionDraft
from factcheck.domain.question import OccasionCluster
from factcheck.domain.value import Moment
from factcheck.lexicons.frames import is_site
from factcheck.lexicons.words import words

Member = tuple[str, str]
Occasions = Mapping[Member, tuple[OccasionDraft, Moment | None]]

ONE_STORY = timedelta(days=45)
"""Articles published within this of the next one may tell of one event; a year later it is another visit, session or storm."""
LATEST = datetime(9999, 1, 1)  # noqa: DTZ001 - published dates are compared as naive local time
LEAD = 700
"""Code points of an article that name its event."""
COPIED = 0.6
"""Share of a lead's words; two reports of one event share up to half, and so do reports of two sessions a year apart."""
FEWEST_COPIED = 8
ALIKE = 0.2
"""Share of the shorter lead's words; reports of one event reach it at least with one other report, those of two events seldom."""
OFTEN = 2
LEAST_SHARED = 3
"""Content words that two leads must share; a headline alone shares two with any article on the same country."""


def clusters_of(articles: Sequence[Article], occasions: Occasions) -> tuple[OccasionCluster, ...]:
    """Only clusters of several members; sorted by their first member."""
    by_id = {article.id: article for article in articles}
    main = [m for m in sorted(occasions) if not _recalled(m) and m[0] in by_id]
    recalled = [m for m in sorted(occasions) if _recalled(m) and m[0] in by_id]
    runs = (*_main_runs(main, by_id), *_same_years(recalled))
    return tuple(sorted((_cluster(run, occasions) for run in runs if len(run) > 1), key=lambda c: c.members))


def emblems(articles: Sequence[Article]) -> dict[str, frozenset[str]]:
    """By article id, the keys of the place that it names at least twice as often as any other place of the story."""
    told = {article.id: _unknown(article) for article in articles}
    sites = all_sites(articles)
    return {article: _emblem(counts, sites) for article, counts in told.items()}


def all_sites(articles: Sequence[Article]) -> frozenset[tuple[str, ...]]:
    """The unknown names that stand after "in" or "at" anywhere in the story."""
    return frozenset(keys for article in articles for keys in _sites(article))


def _emblem(counts: Counter[tuple[str, ...]], sites: frozenset[tuple[str, ...]]) -> frozenset[str]:
    ranked = sorted(((counts[keys], keys) for keys in counts if keys in sites), reverse=True)[:2]
    if not ranked or ranked[0][0] < OFTEN or (len(ranked) > 1 and ranked[1][0] * 2 > ranked[0][0]):
        return frozenset()
    return frozenset(ranked[0][1])


def _unknown(article: Article) -> Counter[tuple[str, ...]]:
    kept = " ".join(article.text[span.start : span.end] for span in article.kept)
    return Counter(word.keys for word in words(kept) if not word.meanings and not word.filler)


def _sites(article: Article) -> Iterator[tuple[str, ...]]:
    for span in article.kept:
        paragraph = article.text[span.start : span.end]
        yield from (word.keys for word in words(paragraph) if not word.filler and is_site(paragraph, word))


def _main_runs(members: Sequence[Member], articles: Mapping[str, Article]) -> Iterator[list[Member]]:
    """Runs of dated articles, each near the next in time and alike in wording; an undated one joins only those it all but copies.

    Where no article has a date the wording alone decides: nobody could tell more from the texts.
    """
    dated = [m for m in members if _day(articles[m[0]])]
    runs = _connected(sorted(dated or members, key=lambda m: (_day(articles[m[0]]) or LATEST, m)), articles)
    for member in members if dated else ():
        if member not in dated:
            copied = [run for run in runs if any(_copies(articles[member[0]], articles[other[0]]) for other in run)]
            if copied:
                copied[0].append(member)
            else:
                runs.append([member])
    yield from runs


def _copies(a: Article, b: Article) -> bool:
    first, second = _lead(a), _lead(b)
    shared = len(first & second)
    return shared >= FEWEST_COPIED and shared >= COPIED * min(len(first), len(second))


def _connected(left: list[Member], articles: Mapping[str, Article]) -> list[list[Member]]:
    runs: list[list[Member]] = []
    while left:
        run = [left.pop(0)]
        while near := [m for m in left if any(_one_story(articles[m[0]], articles[other[0]]) for other in run)]:
            run += near
            left = [m for m in left if m not in near]
        runs.append(run)
    return runs


def _one_story(a: Article, b: Article) -> bool:
    if a.published and b.published and _gap(a.published, b.published) > ONE_STORY:
        return False
    first, second = _lead(a), _lead(b)
    return len(first & second) >= max(LEAST_SHARED, ALIKE * min(len(first), len(second)))


def _gap(a: Moment, b: Moment) -> timedelta:
    """Between two publication times, which may be known to the month only; nothing where one is unknown."""
    if not (a.start and a.end and b.start and b.end):
        return timedelta(0)
    earlier, later = sorted((_naive(m.start), _naive(m.end)) for m in (a, b) if m.start and m.end)
    return max(timedelta(0), later[0] - earlier[1])


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _lead(article: Article) -> frozenset[str]:
    start = article.kept[0].start if article.kept else 0
    told = words(article.text[start : start + LEAD])
    return frozenset(key for word in told if not word.filler and not word.figure for key in word.keys)


def _same_years(members: Sequence[Member]) -> Iterator[list[Member]]:
    for key in sorted({key for _, key in members}):
        yield [member for member in members if member[1] == key]


def _cluster(run: Sequence[Member], occasions: Occasions) -> OccasionCluster:
    first = occasions[min(run)][0]
    return OccasionCluster(members=tuple(sorted(run)), kind=first.kind, what=first.what, participants=first.participants, place=first.place)


def _recalled(member: Member) -> bool:
    return member[1].startswith("y")


def _day(article: Article) -> datetime | None:
    published = article.published
    return published.start.replace(tzinfo=None) if published and published.start else None
