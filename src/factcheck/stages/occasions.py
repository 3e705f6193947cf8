"""Event names of all articles go in, resolved occasions and the way from each article's key to them come out.

A false merge is worse than a false split: the model may propose that two events are one, code splits what their dates keep apart. Only
dates of the day's news do: an event that articles recall is dated wrongly often enough, and then the dates are the contradiction.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import combinations

from factcheck.domain.article import Article
from factcheck.domain.brief import Occasion
from factcheck.domain.claim import OccasionDraft
from factcheck.domain.frozen import content_id
from factcheck.domain.question import OccasionCluster
from factcheck.domain.value import Moment
from factcheck.lexicons.words import words

Member = tuple[str, str]
"""Article id and the article's own key."""
Drafts = Mapping[Member, tuple[OccasionDraft, Moment | None]]

CURRENT = timedelta(days=45)
"""An event this near to its article's publication is news of the day; a more distant one is background, whose date sources may dispute."""
APART = timedelta(days=21)
"""Current events further apart than this are two events, whoever takes part: no single visit, strike or meeting is news for three weeks."""
ALIKE = 0.2
"""Share of the shorter article's content words: reports of one story share 0.22 to 0.5, of two stories 0.12 to 0.26 (the fixture stories)."""
A_YEAR = timedelta(days=300)
"""A recalled event this far from the day's news is last year's session or visit, not the same one misdated."""


def resolve(
    clusters: Sequence[OccasionCluster], drafts: Drafts, articles: Sequence[Article]
) -> tuple[tuple[Occasion, ...], dict[Member, str]]:
    """Occasions sorted by id, and the occasion id of every member; a member that no cluster names is an occasion of its own."""
    published = {a.id: a.published for a in articles}
    parts = [part for cluster in _complete(clusters, drafts) for part in split(cluster, drafts, published)]
    occasions = {part.members: _occasion(part, drafts) for part in parts}
    ids = {member: occasions[part.members].id for part in parts for member in part.members}
    return tuple(sorted(occasions.values(), key=lambda o: o.id)), ids


def set_aside(articles: Sequence[Article], occasions: Sequence[Occasion], compared: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Ids of articles that tell of nothing any other tells of, where at least two others belong together.

    `compared` are articles whose claims met. An article that speaks of the same things in many of the same words is kept: nothing was found
    to compare it by, which is no proof that it is about something else.
    """
    joined = {pair for o in occasions for pair in combinations(sorted(set(o.articles)), 2)}
    met = {article for pair in (*joined, *(p for p in compared if p[0] != p[1])) for article in pair}
    strangers = [a for a in articles if a.id not in met] if len(met) > 1 else []
    return tuple(a.id for a in strangers if not any(_alike(a, other) for other in articles if other.id != a.id))


def _alike(a: Article, b: Article) -> bool:
    first, second = _content(a), _content(b)
    return len(first & second) >= ALIKE * min(len(first), len(second))


@lru_cache(maxsize=256)
def _content(article: Article) -> frozenset[str]:
    """What the article's content words count as in either language."""
    body = " ".join(article.text[span.start : span.end] for span in article.kept)
    return frozenset(key for word in words(body) if not word.filler and not word.figure for key in word.keys)


def split(cluster: OccasionCluster, drafts: Drafts, published: Mapping[str, Moment | None]) -> Iterator[OccasionCluster]:
    """The cluster in runs of current events that lie near one another, each with the recollections that fit it."""
    current = {m for m in cluster.members if _is_current(m, drafts, published)}
    runs = _runs(sorted(current), drafts)
    rest = [m for m in cluster.members if m not in current]
    for part in _with_recollections(runs, rest, drafts):
        yield cluster.model_copy(update={"members": tuple(sorted(part))})


def _runs(members: Sequence[Member], drafts: Drafts) -> list[list[Member]]:
    """Members in order of time, cut where more than `APART` lies between two."""
    runs: list[list[Member]] = []
    last: datetime | None = None
    for start, member in sorted((start, m) for m in members if (start := _start(m, drafts))):
        if last is None or start - last > APART:
            runs.append([])
        runs[-1].append(member)
        last = start
    return runs


def _with_recollections(runs: list[list[Member]], rest: Sequence[Member], drafts: Drafts) -> Iterator[list[Member]]:
    """Without news of the day nothing is cut. An undated member among several runs stays alone, for nothing tells which event it recalls."""
    if not runs:
        yield list(rest)
        return
    joined = [list(run) for run in runs]
    far: list[Member] = []
    for member in rest:
        home = _home(member, runs, drafts)
        if home is not None:
            joined[home].append(member)
        elif _start(member, drafts) is None:
            joined.append([member])
        else:
            far.append(member)
    yield from joined
    yield from _runs(far, drafts)


def _home(member: Member, runs: Sequence[Sequence[Member]], drafts: Drafts) -> int | None:
    """The run that a recollection belongs to; with a single run also one that it dates otherwise, unless by a year."""
    at = _start(member, drafts)
    if at is None:
        return 0 if len(runs) == 1 else None
    distances = [min(_between(drafts[member][1], drafts[m][1]) for m in run) for run in runs]
    nearest = min(range(len(runs)), key=distances.__getitem__)
    return nearest if distances[nearest] <= (A_YEAR if len(runs) == 1 else APART) else None


def _between(a: Moment | None, b: Moment | None) -> timedelta:
    """The time between two settled moments; zero where one lies in the other, as a day does in "in September"."""
    if not (a and b and a.start and b.start and a.end and b.end):
        return timedelta.max
    return max(_naive(a.start) - _naive(b.end), _naive(b.start) - _naive(a.end), timedelta(0))


def _start(member: Member, drafts: Drafts) -> datetime | None:
    when = drafts[member][1]
    return _naive(when.start) if when and when.start else None


def _is_current(member: Member, drafts: Drafts, published: Mapping[str, Moment | None]) -> bool:
    at, day = _start(member, drafts), published.get(member[0])
    return at is not None and day is not None and day.start is not None and abs(at - _naive(day.start)) <= CURRENT


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _complete(clusters: Sequence[OccasionCluster], drafts: Drafts) -> Iterator[OccasionCluster]:
    known = {member for cluster in clusters for member in cluster.members}
    yield from clusters
    for member in sorted(set(drafts) - known):
        draft = drafts[member][0]
        yield OccasionCluster(members=(member,), kind=draft.kind, what=draft.what, participants=draft.participants, place=draft.place)


def _occasion(cluster: OccasionCluster, drafts: Drafts) -> Occasion:
    moments = [when for m in cluster.members if (when := drafts[m][1]) and when.start]
    return Occasion(
        id=content_id("o", *(f"{article} {key}" for article, key in cluster.members)),
        kind=cluster.kind,
        what=cluster.what,
        participants=cluster.participants,
        place=cluster.place,
        when=min(moments, key=_width, default=None),
        articles=tuple(sorted({article for article, _ in cluster.members})),
    )


def _width(moment: Moment) -> tuple[timedelta, str]:
    if moment.start is None or moment.end is None:
        return timedelta.max, moment.surface
    return _naive(moment.end) - _naive(moment.start), moment.surface
