"""A group of claims with the verdict on each pair goes in; the question with its positions, status and timeline comes out."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from factcheck.domain.brief import Pair, Position, Question, TimelineEntry
from factcheck.domain.claim import Claim
from factcheck.domain.frozen import content_id
from factcheck.domain.question import ClaimGroup
from factcheck.domain.relation import Relation, Status, Verdict
from factcheck.domain.value import Moment, Value

PairKey = tuple[str, str]
Roots = Callable[[Sequence[Claim]], int]
"""How many independent roots stand behind some claims."""

GRAVEST_FIRST = (
    Relation.CONTRADICTS, Relation.DISPUTED, Relation.CHANGED_OVER_TIME, Relation.UNDECIDED, Relation.COMPATIBLE, Relation.REFINES,
    Relation.EQUIVALENT, Relation.DIFFERENT_EVENT, Relation.UNRELATED, Relation.NOT_COMPARABLE,
)  # fmt: skip
STATUS_OF = {Relation.CONTRADICTS: Status.CONFLICTED, Relation.DISPUTED: Status.DISPUTED, Relation.CHANGED_OVER_TIME: Status.SUPERSEDED}
SHOWN_BY = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "hour": "%Y-%m-%d %H:%M", "minute": "%Y-%m-%d %H:%M"}


def question(
    group: ClaimGroup,
    claims: Sequence[Claim],
    verdicts: Mapping[PairKey, Verdict],
    *,
    roots: Roots,
    as_of: Callable[[Claim], str],
    witnesses: Sequence[str],
) -> Question:
    """`claims` are the group's in canonical order; `as_of` gives an ISO time or ""; `witnesses` are the articles that tell of the
    occasion and could have known the answer."""
    identity = content_id("q", *sorted(group.claims))
    positions = _positions(claims, verdicts, roots)
    gravest = _gravest(verdicts)
    return Question(
        id=identity,
        text=group.text,
        slot=group.slot,
        occasion=occasion_of(claims),
        status=_status(gravest[1].relation if gravest else None, claims, positions),
        relation=gravest[1].relation if gravest else Relation.NOT_COMPARABLE,
        size=gravest[1].size if gravest and gravest[1].relation in STATUS_OF else "",
        reason=gravest[1].reason if gravest else "",
        positions=positions,
        timeline=_timeline(claims, positions, verdicts, as_of),
        silent=_silent(claims, roots, witnesses),
    )


def pairs(group: ClaimGroup, claims: Sequence[Claim], verdicts: Mapping[PairKey, Verdict]) -> tuple[Pair, ...]:
    """One entry a pair in the order of the claims, but for REFINES, whose more specific side comes first."""
    identity = content_id("q", *sorted(group.claims))
    ordered = [(a.id, b.id) for a, b in combinations(claims, 2) if (a.id, b.id) in verdicts]
    return tuple(_pair(identity, key, verdicts[key]) for key in ordered)


def shown(value: Value) -> str:
    """The words of a value and, where they hold a date that a reader would have to work out, that date."""
    words = " ".join(value.surface.split())
    if not isinstance(value, Moment) or value.start is None or value.end is None:
        return words
    pattern = SHOWN_BY.get(value.granularity)
    day = value.start.strftime(pattern) if pattern else f"{value.start:%Y-%m-%d} – {value.end:%Y-%m-%d}"
    return f"{words} ({day})"


def _pair(identity: str, key: PairKey, verdict: Verdict) -> Pair:
    a, b = key if verdict.direction != "b" else key[::-1]
    return Pair(
        a=a,
        b=b,
        question=identity,
        relation=verdict.relation,
        kind=verdict.kind,
        size=verdict.size,
        decided_by=verdict.decided_by,
        reason=verdict.reason,
    )


def _gravest(verdicts: Mapping[PairKey, Verdict]) -> tuple[PairKey, Verdict] | None:
    ranked = sorted(verdicts.items(), key=lambda entry: (GRAVEST_FIRST.index(entry[1].relation), entry[1].size == ""))
    return ranked[0] if ranked else None


def occasion_of(claims: Sequence[Claim]) -> str:
    """The occasion that most of a question's claims are about, the first told of several."""
    held = [c.occasion for c in claims]
    return min(held, key=lambda o: (-held.count(o), held.index(o)))


def _positions(claims: Sequence[Claim], verdicts: Mapping[PairKey, Verdict], roots: Roots) -> tuple[Position, ...]:
    held = _same(claims, verdicts)
    counted = [(members, roots([*members, *_more_specific(members, claims, verdicts)])) for members in held]
    counted.sort(key=lambda entry: -entry[1])
    return tuple(Position(value=shown(members[0].value), claims=tuple(c.id for c in members), independent=n) for members, n in counted)


def _same(claims: Sequence[Claim], verdicts: Mapping[PairKey, Verdict]) -> list[list[Claim]]:
    """Claims that say the same, in order; two that conflict never share a position, even where a third agrees with both."""
    home = {c.id: frozenset((c.id,)) for c in claims}
    conflicts = {frozenset(pair) for pair, verdict in verdicts.items() if verdict.relation in STATUS_OF}
    for (a, b), verdict in verdicts.items():
        if verdict.relation is Relation.EQUIVALENT and not any(frozenset((x, y)) in conflicts for x in home[a] for y in home[b]):
            together = home[a] | home[b]
            home.update(dict.fromkeys(together, together))
    groups = dict.fromkeys(home[c.id] for c in claims)
    return [[c for c in claims if c.id in group] for group in groups]


def _more_specific(members: Sequence[Claim], claims: Sequence[Claim], verdicts: Mapping[PairKey, Verdict]) -> list[Claim]:
    """Whoever says something more exact says this too, and so supports it."""
    ids = {c.id for c in members}
    refining = {
        a if v.direction == "a" else b
        for (a, b), v in verdicts.items()
        if v.relation is Relation.REFINES and (b if v.direction == "a" else a) in ids
    }
    return [c for c in claims if c.id in refining and c.id not in ids]


def _status(gravest: Relation | None, claims: Sequence[Claim], positions: Sequence[Position]) -> Status:
    if gravest in STATUS_OF:
        return STATUS_OF[gravest]
    if max(p.independent for p in positions) > 1:
        return Status.CORROBORATED
    agreeing = any(len({c.article for c in claims if c.id in p.claims}) > 1 for p in positions)
    return Status.REPEATED if agreeing else Status.SINGLE_SOURCE


def _timeline(
    claims: Sequence[Claim], positions: Sequence[Position], verdicts: Mapping[PairKey, Verdict], as_of: Callable[[Claim], str]
) -> tuple[TimelineEntry, ...]:
    """How the answer went, of those positions that follow one another in time; look-alikes in the same question and undated reports
    have no place in it."""
    moving = {claim for pair, verdict in verdicts.items() if verdict.relation is Relation.CHANGED_OVER_TIME for claim in pair}
    by_id = {c.id: c for c in claims}
    entries = [
        TimelineEntry(as_of=time, value=p.value, claims=tuple(c for c in p.claims if as_of(by_id[c]) == time))
        for p in positions
        if moving.intersection(p.claims)
        for time in sorted({as_of(by_id[c]) for c in p.claims} - {""})
    ]
    return tuple(sorted(entries, key=lambda e: (e.as_of, e.claims)))


def _silent(claims: Sequence[Claim], roots: Roots, witnesses: Sequence[str]) -> tuple[str, ...]:
    """Witnesses that leave out what two independent sources carry; answers about a look-alike do not count, and
    nobody has to name a person's office."""
    answering, asked = {c.article for c in claims}, occasion_of(claims)
    of_it = [c for c in claims if c.occasion == asked and c.kind != "role"]
    if not of_it or roots(of_it) < 2:
        return ()
    return tuple(w for w in witnesses if w not in answering)
