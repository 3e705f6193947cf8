"""Event names of all articles go in, resolved occasions and the way from each article's key to them come out.

A false merge is worse than a false split: the model may propose that two events are one, code splits what their dates keep apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from factcheck.domain.article import Article
from factcheck.domain.brief import Occasion
from factcheck.domain.claim import OccasionDraft
from factcheck.domain.frozen import content_id
from factcheck.domain.question import OccasionCluster
from factcheck.domain.value import Moment

Member = tuple[str, str]
"""Article id and the article's own key."""

CURRENT = timedelta(days=45)
"""An event this near to its article's publication is news of the day; a more distant one is background, whose date sources may dispute."""
APART = timedelta(days=21)
"""Current events further apart than this are two events, whoever takes part: no single visit, strike or meeting is news for three weeks."""


def resolve(
    clusters: Sequence[OccasionCluster], drafts: Mapping[Member, tuple[OccasionDraft, Moment | None]], articles: Sequence[Article]
) -> tuple[tuple[Occasion, ...], dict[Member, str]]:
    """Occasions sorted by id, and the occasion id of every member; a member that no cluster names is an occasion of its own."""
    published = {a.id: a.published for a in articles}
    parts = [part for cluster in _complete(clusters, drafts) for part in split(cluster, drafts, published)]
    occasions = {part.members: _occasion(part, drafts) for part in parts}
    ids = {member: occasions[part.members].id for part in parts for member in part.members}
    return tuple(sorted(occasions.values(), key=lambda o: o.id)), ids


def split(
    cluster: OccasionCluster, drafts: Mapping[Member, tuple[OccasionDraft, Moment | None]], published: Mapping[str, Moment | None]
) -> Iterator[OccasionCluster]:
    """The cluster in runs of current events that lie near one another; background and undated members stay with the first run."""
    dated = sorted(
        ((when.start, m) for m in cluster.members if (when := _current(m, drafts, published)) and when.start), key=lambda pair: pair
    )
    runs: list[list[Member]] = []
    last: datetime | None = None
    for start, member in dated:
        if last is None or _naive(start) - last > APART:
            runs.append([])
        runs[-1].append(member)
        last = _naive(start)
    rest = [m for m in cluster.members if all(m != member for _, member in dated)]
    if len(runs) < 2:
        yield cluster
        return
    nearest = _runs_with_background(runs, rest, drafts)
    for run in nearest:
        yield cluster.model_copy(update={"members": tuple(sorted(run))})


def _runs_with_background(
    runs: list[list[Member]], rest: list[Member], drafts: Mapping[Member, tuple[OccasionDraft, Moment | None]]
) -> list[list[Member]]:
    """A dated background member joins the run nearest in time; an undated one stays alone, for nothing tells which event it recalls."""
    starts = [_start(run[0], drafts) for run in runs]
    joined = [list(run) for run in runs]
    for member in rest:
        at = _start(member, drafts)
        distances = [abs(at - start) if at and start else None for start in starts]
        near = [i for i, distance in enumerate(distances) if distance is not None and distance <= APART]
        if near:
            joined[near[0]].append(member)
        else:
            joined.append([member])
    return joined


def _start(member: Member, drafts: Mapping[Member, tuple[OccasionDraft, Moment | None]]) -> datetime | None:
    when = drafts[member][1]
    return _naive(when.start) if when and when.start else None


def _current(
    member: Member, drafts: Mapping[Member, tuple[OccasionDraft, Moment | None]], published: Mapping[str, Moment | None]
) -> Moment | None:
    when, day = drafts[member][1], published.get(member[0])
    if when is None or when.start is None or day is None or day.start is None:
        return None
    return when if abs(_naive(when.start) - _naive(day.start)) <= CURRENT else None


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _complete(
    clusters: Sequence[OccasionCluster], drafts: Mapping[Member, tuple[OccasionDraft, Moment | None]]
) -> Iterator[OccasionCluster]:
    known = {member for cluster in clusters for member in cluster.members}
    yield from clusters
    for member in sorted(set(drafts) - known):
        draft = drafts[member][0]
        yield OccasionCluster(members=(member,), kind=draft.kind, what=draft.what, participants=draft.participants, place=draft.place)


def _occasion(cluster: OccasionCluster, drafts: Mapping[Member, tuple[OccasionDraft, Moment | None]]) -> Occasion:
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
