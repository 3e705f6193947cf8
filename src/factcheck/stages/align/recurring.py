"""Clusters and traces → clusters that undated articles have joined, because they give several of the same telling figures.

Nobody dates an article by its wording: two sessions a year apart are told in the same words. But three figures of two digits or more, of
the same things, are hardly those of another year.
"""

from collections.abc import Mapping, Sequence

from factcheck.domain.article import Article
from factcheck.domain.question import OccasionCluster
from factcheck.stages.align.differences import of_other_matter
from factcheck.stages.align.events import Member
from factcheck.stages.align.evidence import Story, equal_digits
from factcheck.stages.align.traces import Trace

ENOUGH = 3
LEAST_EVIDENCE = 0.8
MAIN = "o1"


def with_recurring(
    clusters: Sequence[OccasionCluster], traces: Sequence[Trace], articles: Sequence[Article], story: Story
) -> tuple[OccasionCluster, ...]:
    """Sorted by first member; an article whose figures recur in two clusters joins neither."""
    placed = {member for cluster in clusters for member in cluster.members}
    undated = [article.id for article in articles if article.published is None and (article.id, MAIN) not in placed]
    joins: dict[Member, OccasionCluster] = {}
    for article in sorted(undated):
        own = [trace for trace in traces if trace.claim.article == article]
        meeting = [cluster for cluster in clusters if _recurring(own, _of(cluster, traces), story) >= ENOUGH]
        if own and len(meeting) == 1:
            joins[article, MAIN] = meeting[0]
    return tuple(sorted((_grown(cluster, joins) for cluster in clusters), key=lambda c: c.members))


def _of(cluster: OccasionCluster, traces: Sequence[Trace]) -> list[Trace]:
    members = set(cluster.members)
    return [trace for trace in traces if (trace.claim.article, trace.claim.occasion) in members]


def _recurring(own: Sequence[Trace], theirs: Sequence[Trace], story: Story) -> int:
    figures = {a.claim.words for a in own for b in theirs if _same_figure(a, b, story)}
    return len(figures)


def _same_figure(a: Trace, b: Trace, story: Story) -> bool:
    return a.unit == b.unit and equal_digits(a.claim, b.claim) > 1 and story.evidence(a, b) >= LEAST_EVIDENCE and not of_other_matter(a, b)


def _grown(cluster: OccasionCluster, joins: Mapping[Member, OccasionCluster]) -> OccasionCluster:
    new = [member for member, joined in joins.items() if joined is cluster]
    return cluster.model_copy(update={"members": tuple(sorted((*cluster.members, *new)))})
