"""Every article's occasions go in, those that are one event come out together, as far as date and wording tell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from factcheck.domain.article import Article
from factcheck.domain.claim import OccasionDraft
from factcheck.domain.question import OccasionCluster
from factcheck.domain.value import Moment
from factcheck.lexicons.words import words

Member = tuple[str, str]
Occasions = Mapping[Member, tuple[OccasionDraft, Moment | None]]

ONE_STORY = timedelta(days=45)
"""Articles published within this of the next one may tell of one event; a year later it is another visit, session or storm."""
LATEST = datetime(9999, 1, 1)  # noqa: DTZ001 - published dates are compared as naive local time
LEAD = 700
"""Code points of an article that name its event."""
LEAST_SHARED = 3
"""Content words that two leads must share; a headline alone shares two with any article on the same country."""


def clusters_of(articles: Sequence[Article], occasions: Occasions) -> tuple[OccasionCluster, ...]:
    """Only clusters of several members; sorted by their first member."""
    by_id = {article.id: article for article in articles}
    main = [m for m in sorted(occasions) if not _recalled(m) and m[0] in by_id]
    recalled = [m for m in sorted(occasions) if _recalled(m) and m[0] in by_id]
    runs = (*_main_runs(main, by_id), *_same_years(recalled))
    return tuple(sorted((_cluster(run, occasions) for run in runs if len(run) > 1), key=lambda c: c.members))


def _main_runs(members: Sequence[Member], articles: Mapping[str, Article]) -> Iterator[list[Member]]:
    """Connected by date and wording: an undated article joins whatever it shares most words with."""
    left = sorted(members, key=lambda m: (_day(articles[m[0]]) or LATEST, m))
    while left:
        run = [left.pop(0)]
        grown = True
        while grown:
            near = [m for m in left if any(_one_story(articles[m[0]], articles[other[0]]) for other in run)]
            grown = bool(near)
            run += near
            left = [m for m in left if m not in near]
        yield run


def _one_story(a: Article, b: Article) -> bool:
    first, second = _day(a), _day(b)
    if first and second and abs(first - second) > ONE_STORY:
        return False
    return len(_lead(a) & _lead(b)) >= LEAST_SHARED


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
