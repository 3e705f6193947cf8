"""Questions that values cannot decide go to the model in batches, a verdict for each pair of their claims comes out.

The model sorts claims into positions and relates the positions; it never says how sure it is. Where it calls something a
contradiction, it is asked again with everything in reverse order: an answer that depends on the order is no answer.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, count
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from factcheck.domain.claim import Claim
from factcheck.domain.question import ClaimGroup
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.text import one_line
from factcheck.errors import ModelError
from factcheck.llm.protocol import LLM, Request, Sampling
from factcheck.prompts import Prompt, delimiter

BATCH = 20
"""Questions a call, as DESIGN.md's bound on calls has it."""

PairKey = tuple[str, str]
"""Claim ids in the order of the claims listing."""
Judgement = Literal[
    "UNRELATED", "DIFFERENT_EVENT", "CHANGED_OVER_TIME", "DISPUTED", "REFINES", "COMPATIBLE", "CONTRADICTS", "UNDECIDED"
]  # fmt: skip


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class PositionAnswer(_Answer):
    """Claims that say the same."""

    value: str = Field(max_length=300)
    claims: list[int]


class RelationAnswer(_Answer):
    """How two positions stand to each other; the relation comes before its reason, which weak models need."""

    first: int
    second: int
    relation: Judgement
    reason: str = Field(max_length=600)


class QuestionAnswer(_Answer):
    """One question, judged."""

    question: int
    positions: list[PositionAnswer]
    relations: list[RelationAnswer]


class JudgeAnswer(_Answer):
    """The whole answer to `judge_positions`."""

    questions: list[QuestionAnswer]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the judge sees of a claim: the name and date of its source and the sentence around its quote."""

    source: str
    published: str
    sentence: str


@dataclass(slots=True)
class Judged:
    """Verdicts by group index and pair; `failed` names the groups that got no answer, and why."""

    verdicts: dict[int, dict[PairKey, Verdict]] = field(default_factory=dict)
    failed: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bench:
    """Who judges and by what: everything a call needs besides the questions."""

    llm: LLM
    prompt: Prompt
    sampling: Sampling
    votes: int = 1


async def judge(groups: Mapping[int, ClaimGroup], claims: Mapping[str, Claim], evidence: Mapping[str, Evidence], bench: Bench) -> Judged:
    """Judge the groups, given by index in their canonical order; calls: ⌈groups/20⌉ a vote, and as many again only for contradictions."""
    judged = Judged()
    docket = _Docket(groups, claims, evidence)
    await asyncio.gather(*(_judge_batch(batch, f"batch{n}", docket, bench, judged) for n, batch in enumerate(_batches(tuple(groups)), 1)))
    suspects = tuple(i for i in groups if any(v.relation is Relation.CONTRADICTS for v in judged.verdicts.get(i, {}).values()))
    await asyncio.gather(*(_confirm(batch, f"reversed{n}", docket, bench, judged) for n, batch in enumerate(_batches(suspects), 1)))
    return judged


def requests(
    groups: Mapping[int, ClaimGroup], claims: Mapping[str, Claim], evidence: Mapping[str, Evidence], bench: Bench
) -> list[Request[JudgeAnswer]]:
    """The first requests that `judge` will make, for estimates and dry runs."""
    docket = _Docket(groups, claims, evidence)
    return [docket.request(batch, f"batch{n}", bench, sample=0) for n, batch in enumerate(_batches(tuple(groups)), 1)]


def _batches(indices: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for start in range(0, len(indices), BATCH):
        yield tuple(indices[start : start + BATCH])


async def _judge_batch(batch: tuple[int, ...], place: str, docket: "_Docket", bench: Bench, judged: Judged) -> None:
    try:
        asked = (bench.llm.complete(docket.request(batch, place, bench, sample=sample)) for sample in range(bench.votes))
        ballots = [docket.verdicts(batch, reply.answer) for reply in await asyncio.gather(*asked)]
    except ModelError as error:
        judged.failed.update(dict.fromkeys(batch, error.what))
        return
    for i in batch:
        judged.verdicts[i] = counted([ballot.get(i, {}) for ballot in ballots])


async def _confirm(batch: tuple[int, ...], place: str, docket: "_Docket", bench: Bench, judged: Judged) -> None:
    """Ask in reverse order; what is not called a contradiction again, or gets no second answer, is UNDECIDED."""
    again: dict[int, dict[PairKey, Verdict]] = {}
    try:
        reply = await bench.llm.complete(docket.request(batch, place, bench, sample=0, backwards=True))
        again = docket.verdicts(batch, reply.answer, backwards=True)
    except ModelError as error:
        judged.failed.update(dict.fromkeys(batch, error.what))
    for i in batch:
        for pair, verdict in judged.verdicts[i].items():
            if verdict.relation is Relation.CONTRADICTS:
                judged.verdicts[i][pair] = _twice(verdict, again.get(i, {}).get(pair))


def _twice(first: Verdict, second: Verdict | None) -> Verdict:
    if second is not None and second.relation is Relation.CONTRADICTS:
        return first
    heard = second.relation if second else "nothing"
    reason = f"CONTRADICTS in one order of the claims, {heard} in the other: {first.reason}"
    return Verdict(relation=Relation.UNDECIDED, decided_by="model", reason=reason)


def counted(ballots: Sequence[Mapping[PairKey, Verdict]]) -> dict[PairKey, Verdict]:
    """The majority of the votes on each pair; a tie is UNDECIDED, and more than one vote says how many agreed."""
    pairs = sorted({pair for ballot in ballots for pair in ballot})
    return {pair: _majority([ballot[pair] for ballot in ballots if pair in ballot], len(ballots)) for pair in pairs}


def _majority(votes: Sequence[Verdict], cast: int) -> Verdict:
    tally = Counter((v.relation, v.direction) for v in votes).most_common()
    winner, most = tally[0]
    if cast == 1:
        return votes[0]
    if most * 2 <= cast:
        return Verdict(relation=Relation.UNDECIDED, decided_by="model", reason=f"no majority among {cast} votes")
    chosen = next(v for v in votes if (v.relation, v.direction) == winner)
    return chosen.model_copy(update={"reason": f"{chosen.reason} ({most} of {cast} votes)"})


class _Docket:
    """Questions as the model sees them, and the way back from its numbers."""

    def __init__(self, groups: Mapping[int, ClaimGroup], claims: Mapping[str, Claim], evidence: Mapping[str, Evidence]) -> None:
        self._groups, self._claims, self._evidence = groups, claims, evidence
        self._order = {claim: n for n, claim in enumerate(claims)}

    def request(self, batch: tuple[int, ...], place: str, bench: Bench, *, sample: int, backwards: bool = False) -> Request[JudgeAnswer]:
        listing = "\n\n".join(
            self._question(n, i, numbered) for n, (i, numbered) in enumerate(self._numbered(batch, backwards=backwards), 1)
        )
        rendered = bench.prompt.render(fence=delimiter(listing), questions=listing)
        return Request(prompt=rendered, answer=JudgeAnswer, place=place, sampling=bench.sampling, sample=sample)

    def verdicts(self, batch: tuple[int, ...], answer: JudgeAnswer, *, backwards: bool = False) -> dict[int, dict[PairKey, Verdict]]:
        """By group index; questions and claims that were not asked about are left out."""
        asked = self._numbered(batch, backwards=backwards)
        answered = (q for q in answer.questions if 0 < q.question <= len(asked))
        return {asked[q.question - 1][0]: self._pairs(asked[q.question - 1][1], q) for q in answered}

    def _pairs(self, numbered: Mapping[int, str], answer: QuestionAnswer) -> dict[PairKey, Verdict]:
        position = {numbered[n]: p for p, held in enumerate(answer.positions, 1) for n in held.claims if n in numbered}
        relations = {(r.first, r.second): r for r in answer.relations}
        ordered = sorted(position, key=self._order.__getitem__)
        return {(a, b): _between(position[a], position[b], relations) for a, b in combinations(ordered, 2)}

    def _numbered(self, batch: tuple[int, ...], *, backwards: bool) -> list[tuple[int, dict[int, str]]]:
        """Group index and numbered claims, in the order of the listing; numbers run on over the whole batch."""
        turn = -1 if backwards else 1
        numbers = count(1)
        listed = ((i, sorted(self._groups[i].claims, key=self._order.__getitem__)[::turn]) for i in batch[::turn])
        return [(i, {next(numbers): claim for claim in claims}) for i, claims in listed]

    def _question(self, number: int, index: int, numbered: Mapping[int, str]) -> str:
        lines = [self._line(n, self._claims[claim]) for n, claim in numbered.items()]
        return "\n".join((f"Question {number}: {one_line(self._groups[index].text)}", *lines))

    def _line(self, number: int, claim: Claim) -> str:
        seen = self._evidence[claim.id]
        voice = " > ".join(claim.attribution) or "—"
        said = "" if claim.modality == "asserted" else f" · {claim.modality}"
        parts = (
            f"  claim {number}",
            one_line(seen.source),
            seen.published,
            f"voice: {one_line(voice)}{said}",
            f"«{one_line(claim.quote)}»",
            f"sentence: {one_line(seen.sentence)}",
        )
        return " · ".join(parts)


def _between(a: int, b: int, relations: Mapping[tuple[int, int], RelationAnswer]) -> Verdict:
    if a == b:
        return Verdict(relation=Relation.EQUIVALENT, decided_by="model")
    found = relations.get((a, b)) or relations.get((b, a))
    if found is None:
        return Verdict(relation=Relation.UNDECIDED, decided_by="model", reason="the model did not relate these positions")
    relation = Relation(found.relation)
    direction: Literal["", "a", "b"] = ("a" if (found.first, found.second) == (a, b) else "b") if relation is Relation.REFINES else ""
    return Verdict(relation=relation, decided_by="model", reason=one_line(found.reason), direction=direction)
