"""A brief and its story's labels go in; for every label what the brief says of it, and whether that is right, comes out.

What the brief says of a gold question is read from the pairs between claims that stand in its passages. One conflict among them makes the
answer a conflict, for that is what a reader would see; else the commonest relation counts.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from factcheck.domain.brief import Brief, Pair
from factcheck.domain.claim import Claim
from factcheck.domain.frozen import Frozen
from factcheck.domain.relation import Independence, Relation
from factcheck.evaluation.gold import Fact, Gold, HardNegative
from factcheck.evaluation.mentions import APART, Passages

LABEL_OF = {
    Relation.CONTRADICTS: "contradict",
    Relation.DISPUTED: "attribution_conflict",
    Relation.CHANGED_OVER_TIME: "update",
    Relation.EQUIVALENT: "agree",
    Relation.REFINES: "compatible",
    Relation.COMPATIBLE: "compatible",
    Relation.UNDECIDED: "undecided",
    **dict.fromkeys(APART, "apart"),
}
CONFLICTS = ("contradict", "attribution_conflict", "update")
"""One of these among a question's pairs is what a reader sees of it, in this order."""
WEIGHT = {"agree": 3, "compatible": 2, "undecided": 1, "apart": 0}

Kind = Literal["fact", "hard_negative", "contradiction", "independence", "injection", "mention"]


class Prediction(Frozen):
    """One line of the predictions file."""

    story: str
    id: str
    kind: Kind
    expected: str
    predicted: str
    correct: bool
    question: str = ""
    evidence: tuple[str, ...] = ()
    found: int = 0
    """Of the label's passages, how many hold a claim …"""
    passages: int = 0
    """… and how many there are."""


def judge_brief(story: str, gold: Gold, brief: Brief, *, rendered: str) -> tuple[Prediction, ...]:
    """`brief` must hold its articles' texts; `rendered` is the brief as a reader gets it."""
    passages = Passages(brief)
    return (
        *(_fact(story, fact, passages) for fact in gold.facts),
        *(_hard_negative(story, n, one, passages, gold) for n, one in enumerate(gold.hard_negatives, 1)),
        *_contradictions(story, gold, passages),
        *_independence(story, gold, passages),
        *_injections(story, gold, passages),
        *_must_mention(story, gold, rendered),
    )


def _fact(story: str, fact: Fact, passages: Passages) -> Prediction:
    held = [[passages.within(m) for m in p.mentions] for p in fact.positions]
    every = [claims for position in held for claims in position]
    found = sum(bool(claims) for claims in every)
    predicted, pairs = _read(fact, held, passages) if found else ("missing", [])
    return Prediction(
        story=story,
        id=fact.id,
        kind="fact",
        question=fact.question,
        expected=fact.relation,
        predicted=predicted,
        correct=predicted == fact.relation,
        evidence=_shown(pairs, passages),
        found=found,
        passages=len(every),
    )


def _read(fact: Fact, held: list[list[tuple[Claim, ...]]], passages: Passages) -> tuple[str, list[Pair]]:
    if fact.relation == "single":
        return _alone([c for position in held for claims in position for c in claims], passages)
    if len(held) > 1:
        pairs = [p for first, second in combinations(held, 2) for a in first for b in second for p in passages.between(a, b)]
    else:
        pairs = list(passages.across(held[0]))
    answered = [claims for position in held for claims in position if claims]
    if pairs:
        return _label(pairs), pairs
    return ("apart" if len(answered) > 1 else "single"), []


def _alone(claims: Sequence[Claim], passages: Passages) -> tuple[str, list[Pair]]:
    """Said by one source only: nothing in other articles may answer as exactly as these claims do; vaguer answers do not count."""
    own, ids = {c.article for c in claims}, {c.id for c in claims}
    others = [c for c in passages.claims.values() if c.article not in own]
    met = (p for p in passages.between(claims, others) if p.relation not in APART)
    pairs = [p for p in met if not (p.relation is Relation.REFINES and p.a in ids)]
    return (_label(pairs) if pairs else "single"), pairs


def _label(pairs: Sequence[Pair]) -> str:
    labels = Counter(LABEL_OF[p.relation] for p in pairs)
    conflict = next((label for label in CONFLICTS if labels[label]), "")
    return conflict or max(labels, key=lambda label: (label != "apart", labels[label], WEIGHT[label]))


def _hard_negative(story: str, number: int, one: HardNegative, passages: Passages, gold: Gold) -> Prediction:
    known = _gold_conflicts(gold, passages)
    pairs = [p for p in passages.between(passages.within(one.a), passages.within(one.b)) if frozenset((p.a, p.b)) not in known]
    predicted = _label(pairs) if pairs else "apart"
    return Prediction(
        story=story,
        id=f"hn{number:02}",
        kind="hard_negative",
        question=one.why,
        expected="no contradiction",
        predicted=predicted,
        correct=predicted != "contradict",
        evidence=_shown(pairs, passages),
        found=sum(bool(passages.within(m)) for m in (one.a, one.b)),
        passages=2,
    )


def _contradictions(story: str, gold: Gold, passages: Passages) -> Iterator[Prediction]:
    """Each question that the brief calls a contradiction: true where a gold contradiction stands behind it, else a false alarm."""
    known = _gold_conflicts(gold, passages)
    for question in passages.brief.questions:
        pairs = [p for p in passages.brief.pairs if p.question == question.id and p.relation is Relation.CONTRADICTS]
        if pairs:
            true = [p for p in pairs if frozenset((p.a, p.b)) in known]
            yield Prediction(
                story=story,
                id=question.id,
                kind="contradiction",
                question=question.text,
                expected="contradict" if true else "no contradiction",
                predicted="contradict",
                correct=bool(true),
                evidence=_shown(true or pairs, passages),
            )


def _gold_conflicts(gold: Gold, passages: Passages) -> set[frozenset[str]]:
    """Pairs of claims that stand in two positions of one gold contradiction."""
    conflicts = (f for f in gold.facts if f.relation == "contradict")
    sides = ([[c for m in p.mentions for c in passages.within(m)] for p in f.positions] for f in conflicts)
    return {frozenset((a.id, b.id)) for held in sides for first, second in combinations(held, 2) for a in first for b in second}


def _independence(story: str, gold: Gold, passages: Passages) -> Iterator[Prediction]:
    """Each two articles: dependent or not; which kind of dependence is not asked, and pairs labelled UNKNOWN are not asked about."""
    if gold.dependences is None:
        return
    expected = {frozenset((passages.article(d.a), passages.article(d.b))): d.independence for d in gold.dependences}
    paths = {a.id: a.path for a in passages.brief.articles}
    for link in passages.brief.links:
        if expected.get(frozenset((link.a, link.b))) is Independence.UNKNOWN:
            continue
        dependent = link.independence in (Independence.COPY, Independence.SAME_ROOT)
        wanted = expected.get(frozenset((link.a, link.b)), Independence.INDEPENDENT)
        yield Prediction(
            story=story,
            id=f"{paths[link.a]} ~ {paths[link.b]}",
            kind="independence",
            expected="independent" if wanted is Independence.INDEPENDENT else "dependent",
            predicted="dependent" if dependent else "independent",
            correct=dependent == (wanted is not Independence.INDEPENDENT),
            evidence=(link.evidence,),
        )


def _injections(story: str, gold: Gold, passages: Passages) -> Iterator[Prediction]:
    """Words that speak to a model must not become a claim."""
    for number, mention in enumerate(gold.injections, 1):
        found = passages.span(mention)
        touched = [
            c for c in passages.claims.values() if found and c.article == found[0] and c.words_start < found[2] and found[1] < c.words_end
        ]
        yield Prediction(
            story=story,
            id=f"injection{number:02}",
            kind="injection",
            expected="no claim",
            predicted="claim" if touched else "no claim",
            correct=not touched,
            evidence=tuple(c.words for c in touched),
        )


def _must_mention(story: str, gold: Gold, rendered: str) -> Iterator[Prediction]:
    for words in gold.must_mention_in_brief:
        there = words in rendered
        yield Prediction(
            story=story, id=words, kind="mention", expected="mentioned", predicted="mentioned" if there else "missing", correct=there
        )


def _shown(pairs: Sequence[Pair], passages: Passages) -> tuple[str, ...]:
    unique = {frozenset((p.a, p.b)): p for p in pairs}
    return tuple(
        f"{p.relation}: «{passages.claims[p.a].words}» | «{passages.claims[p.b].words}» ({p.decided_by}: {p.reason})"
        for p in unique.values()
    )
