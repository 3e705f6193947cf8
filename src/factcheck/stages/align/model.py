"""The claims and occasions of all articles go to the model once; which claims answer one question, and which occasions are one event, comes out."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel, ConfigDict, Field

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, OccasionDraft
from factcheck.domain.question import Alignment, ClaimGroup, OccasionCluster
from factcheck.domain.text import folded, one_line, safe
from factcheck.domain.value import Moment, day_or_span
from factcheck.llm.protocol import LLM, Request, Sampling
from factcheck.prompts import Prompt, delimiter

MOST_CLAIMS = 500
"""Claims a call: about 30,000 tokens of prompt; a larger story is cut where no slot word is shared."""
RARE = 12
UNDATED = "unknown"
"""A slot word that more claims than this share says too little to hold two claims in one call."""

Member = tuple[str, str]


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class OccasionAnswer(_Answer):
    """Occasions that are one event."""

    members: list[str]
    kind: str = Field(max_length=60)
    what: str = Field(max_length=400)
    participants: list[str]
    place: str = Field(max_length=200)


class QuestionAnswer(_Answer):
    """Claims that answer one question."""

    text: str = Field(max_length=400)
    slot: str = Field(max_length=300)
    varies: bool
    claims: list[int]


class GroupAnswer(_Answer):
    """The whole answer to `group_questions`."""

    occasions: list[OccasionAnswer]
    questions: list[QuestionAnswer]


async def align(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    occasions: Mapping[Member, tuple[OccasionDraft, Moment | None]],
    *,
    llm: LLM,
    prompt: Prompt,
    language: str,
    sampling: Sampling,
) -> Alignment:
    """One call for up to `MOST_CLAIMS` claims; articles and claims must come in their canonical order.

    Raises: what `LLM.complete` raises.
    """
    found: list[Alignment] = []
    batches = tuple(batches_of(claims))
    for number, batch in enumerate(batches, 1):
        table = _Table(articles, batch, occasions)
        place = "all" if len(batches) == 1 else f"part{number}"
        rendered = prompt.render(
            language=language, fence=delimiter(table.text), articles=table.articles, occasions=table.occasions, claims=table.claims
        )
        reply = await llm.complete(Request(prompt=rendered, answer=GroupAnswer, place=place, sampling=sampling))
        found.append(table.read(reply.answer))
    return _joined(found, claims)


def batches_of(claims: Sequence[Claim], *, limit: int = MOST_CLAIMS) -> Iterator[tuple[Claim, ...]]:
    """All claims at once where they fit, else runs of claims that are joined by rare words of their slots, packed in order."""
    if len(claims) <= limit:
        yield tuple(claims)
        return
    batch: list[Claim] = []
    for component in _components(claims):
        if batch and len(batch) + len(component) > limit:
            yield tuple(batch)
            batch = []
        batch += component
    yield tuple(batch)


def _components(claims: Sequence[Claim]) -> list[list[Claim]]:
    words = [frozenset(w for w in folded(claim.slot).split() if len(w) > 3) for claim in claims]
    holders: dict[str, list[int]] = {}
    for i, slot in enumerate(words):
        for word in sorted(slot):
            holders.setdefault(word, []).append(i)
    parent = list(range(len(claims)))
    for word in sorted(holders):
        if len(holders[word]) <= RARE:
            for i in holders[word][1:]:
                parent[_root(parent, i)] = _root(parent, holders[word][0])
    components: dict[int, list[Claim]] = {}
    for i, claim in enumerate(claims):
        components.setdefault(_root(parent, i), []).append(claim)
    return list(components.values())


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


class _Table:
    """The numbered listing that a call shows, and the way back from its numbers and ids."""

    def __init__(
        self, articles: Sequence[Article], claims: Sequence[Claim], occasions: Mapping[Member, tuple[OccasionDraft, Moment | None]]
    ) -> None:
        self._claims = claims
        self._label = {article.id: f"A{n}" for n, article in enumerate(articles, 1)}
        used = {(c.article, c.occasion) for c in claims}
        self._drafts = {m: draft for m, (draft, _) in occasions.items() if m in used}
        self._member = {self._name(m): m for m in self._drafts}
        self.articles = "\n".join(_line(self._label[a.id], a.name, f"published {day_or_span(a.published, UNDATED)}") for a in articles)
        self.occasions = "\n".join(self._occasion(m, self._drafts[m]) for m in self._drafts)
        self.claims = "\n".join(self._claim(n, c) for n, c in enumerate(claims, 1))

    @property
    def text(self) -> str:
        return f"{self.articles}\n{self.occasions}\n{self.claims}"

    def read(self, answer: GroupAnswer) -> Alignment:
        """The answer in ids; what it names that was not shown is left out, what it names twice counts once."""
        return Alignment(groups=tuple(self._groups(answer.questions)), clusters=tuple(self._clusters(answer.occasions)))

    def _groups(self, questions: Sequence[QuestionAnswer]) -> Iterator[ClaimGroup]:
        free = set(range(1, len(self._claims) + 1))
        for question in questions:
            numbers = sorted(free & set(question.claims))
            if len(numbers) > 1:
                free -= set(numbers)
                members = [self._claims[n - 1] for n in numbers]
                yield _group(members, text=safe(question.text), slot=safe(question.slot), varies=question.varies)

    def _clusters(self, occasions: Sequence[OccasionAnswer]) -> Iterator[OccasionCluster]:
        free = set(self._drafts)
        for occasion in occasions:
            members = sorted({self._member[m] for m in occasion.members if m in self._member} & free)
            free -= set(members)
            if members:
                yield OccasionCluster(
                    members=tuple(members),
                    kind=safe(occasion.kind),
                    what=safe(occasion.what),
                    participants=tuple(safe(p) for p in occasion.participants),
                    place=safe(occasion.place),
                )
        yield from (_alone(m, self._drafts[m]) for m in sorted(free))

    def _name(self, member: Member) -> str:
        return f"{self._label[member[0]]}.{member[1]}"

    def _occasion(self, member: Member, draft: OccasionDraft) -> str:
        time = draft.time_words and f"time: {draft.time_words}"
        return _line(self._name(member), draft.kind, draft.what, ", ".join(draft.participants), draft.place, time)

    def _claim(self, number: int, claim: Claim) -> str:
        voices = claim.voices or claim.attribution
        return _line(
            str(number),
            self._name((claim.article, claim.occasion)),
            claim.kind if claim.modality == "asserted" else f"{claim.kind}, {claim.modality}",
            claim.slot,
            claim.text,
            f"«{claim.words}»",
            f"voice: {' > '.join(voices)}" if voices else "",
        )


def _line(*parts: str) -> str:
    return " · ".join(one_line(part) for part in parts if part)


def _group(members: Sequence[Claim], *, text: str, slot: str, varies: bool) -> ClaimGroup:
    return ClaimGroup(text=text, slot=slot, occasion=members[0].occasion, claims=tuple(sorted(c.id for c in members)), varies=varies)


def _alone(member: Member, draft: OccasionDraft) -> OccasionCluster:
    return OccasionCluster(members=(member,), kind=draft.kind, what=draft.what, participants=draft.participants, place=draft.place)


def _joined(found: Sequence[Alignment], claims: Sequence[Claim]) -> Alignment:
    """All batches as one; a claim that no question took is a question of its own."""
    groups = [group for alignment in found for group in alignment.groups]
    taken = {claim for group in groups for claim in group.claims}
    groups += [_group([c], text=c.text, slot=c.slot, varies=False) for c in claims if c.id not in taken]
    return Alignment(groups=tuple(groups), clusters=tuple(cluster for alignment in found for cluster in alignment.clusters))
