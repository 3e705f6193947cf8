"""What all articles tell goes in; questions with their pairs, occasions and source links come out: aligned, compared, judged."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from factcheck.domain.article import Article
from factcheck.domain.brief import Occasion, Pair, Question, SourceLink
from factcheck.domain.claim import Claim, OccasionDraft
from factcheck.domain.question import Alignment, ClaimGroup
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Moment
from factcheck.errors import ModelError
from factcheck.events import QuestionCompared, Sink, StageStarted
from factcheck.llm.protocol import LLM
from factcheck.pipeline.claims import Told
from factcheck.pipeline.reading import day_of
from factcheck.pipeline.tools import Tools
from factcheck.stages import independence, positions
from factcheck.stages.align import model as align_model
from factcheck.stages.align import rules as align_rules
from factcheck.stages.compare.judge import Bench, Evidence, judge
from factcheck.stages.compare.relate import Setting, relate, weighed
from factcheck.stages.compare.times import as_of, iso, reported
from factcheck.stages.compare.values import compare
from factcheck.stages.compare.voices import officers_of
from factcheck.stages.normalise import same_name
from factcheck.stages.occasions import resolve, set_aside

Member = tuple[str, str]
PairKey = tuple[str, str]
AGREEING = (Relation.EQUIVALENT, Relation.REFINES)
STRANGERS = (Relation.DIFFERENT_EVENT, Relation.UNRELATED, Relation.NOT_COMPARABLE, Relation.UNDECIDED)
"""Relations that do not make two articles tell of one thing."""
OTHER_MATTERS = (Relation.EQUIVALENT, Relation.UNRELATED, Relation.DIFFERENT_EVENT)
DOUBTING = {
    Relation.CONTRADICTS: (*OTHER_MATTERS, Relation.REFINES, Relation.COMPATIBLE),
    Relation.DISPUTED: OTHER_MATTERS,
    Relation.CHANGED_OVER_TIME: OTHER_MATTERS,
}


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison of a whole story, all in canonical order; `claims` carry their resolved occasions."""

    claims: tuple[Claim, ...]
    occasions: tuple[Occasion, ...]
    questions: tuple[Question, ...]
    pairs: tuple[Pair, ...]
    links: tuple[SourceLink, ...]
    incomplete: tuple[str, ...] = field(default=())
    off_topic: tuple[str, ...] = field(default=())
    """Articles that tell of nothing any other tells of."""


async def ask(told: Sequence[Told], language: str, tools: Tools, llm: LLM | None, sink: Sink) -> Compared:
    """Align, compare by values, let the model judge the rest; what it does not answer is UNDECIDED and said to be missing."""
    story = _Story(told)
    incomplete: list[str] = []
    sink(StageStarted("align"))
    alignment = await _align(story, language, tools, llm, incomplete)
    occasions, resolved = resolve(alignment.clusters, story.occasions, story.articles)
    claims = {c.id: c.model_copy(update={"occasion": resolved.get((c.article, c.occasion), c.occasion)}) for c in story.claims}
    groups = _ordered(alignment.groups, claims)
    values = compare if llm is not None else align_rules.of_one_thing(compare)
    setting = Setting(
        story.by_id,
        {o.id: o for o in occasions},
        values,
        same_name,
        model_grouped=llm is not None,
        officers=officers_of(story.claims),
        language="ar" if language == "ar" else "en",
    )
    sink(StageStarted("compare", len(groups)))
    verdicts = [_by_values(group, claims, setting) for group in groups]
    shaped = _Shaper(story.articles, claims, groups, setting)
    if llm is not None:
        _announce(shaped, [_settled(v) for v in verdicts], sink)
        sink(StageStarted("judge"))
        prompt, sampling = tools.prompt("judge_positions"), tools.sampling("judge_positions")
        bench = Bench(llm, prompt, sampling, tools.votes)
        incomplete += await _judged(groups, verdicts, claims=claims, story=story, setting=setting, bench=bench)
    settled = [_settled(v) for v in verdicts]
    links = shaped.links(settled)
    questions, pairs = shaped.shape(settled, links)
    _tell_all(questions, pairs, sink)
    strangers = _off_topic(story.articles, claims, occasions, pairs)
    return Compared(tuple(claims.values()), occasions, questions, pairs, links, tuple(incomplete), strangers)


class _Story:
    """What the articles tell, flattened in canonical order."""

    def __init__(self, told: Sequence[Told]) -> None:
        self.articles: tuple[Article, ...] = tuple(t.read.article for t in told)
        self.by_id = {a.id: a for a in self.articles}
        self.claims: tuple[Claim, ...] = tuple(c for t in told for c in t.claims)
        self.occasions: dict[Member, tuple[OccasionDraft, Moment | None]] = {
            (t.read.article.id, draft.key): (draft, when) for t in told for draft, when in t.occasions
        }
        self.sentences = {(t.read.article.id, s.number): s.text for t in told for s in t.read.sentences}

    def evidence(self) -> dict[str, Evidence]:
        return {c.id: self._evidence(c) for c in self.claims}

    def _evidence(self, claim: Claim) -> Evidence:
        article = self.by_id[claim.article]
        sentence = " ".join(self.sentences[claim.article, n] for n in claim.sentences)
        return Evidence(source=article.name, published=day_of(article.published) or "date unknown", sentence=sentence)


async def _align(story: _Story, language: str, tools: Tools, llm: LLM | None, incomplete: list[str]) -> Alignment:
    if llm is not None and story.claims:
        try:
            return await align_model.align(
                story.articles,
                story.claims,
                story.occasions,
                llm=llm,
                prompt=tools.prompt("group_questions"),
                language="Arabic" if language == "ar" else "English",
                sampling=tools.sampling("group_questions"),
            )
        except ModelError as error:
            incomplete.append(f"The model did not group the claims, rules did: {error.what}")
    return align_rules.align(story.claims, story.articles, story.occasions)


def _ordered(groups: Sequence[ClaimGroup], claims: Mapping[str, Claim]) -> list[ClaimGroup]:
    place = {claim: n for n, claim in enumerate(claims)}
    return sorted(groups, key=lambda g: min(place[c] for c in g.claims))


Verdicts = dict[PairKey, Verdict | None]


def _members(group: ClaimGroup, claims: Mapping[str, Claim]) -> list[Claim]:
    wanted = set(group.claims)
    return [c for c in claims.values() if c.id in wanted]


def _by_values(group: ClaimGroup, claims: Mapping[str, Claim], setting: Setting) -> Verdicts:
    return {(a.id, b.id): relate(a, b, group, setting) for a, b in combinations(_members(group, claims), 2)}


def _settled(verdicts: Verdicts) -> dict[PairKey, Verdict]:
    undecided = Verdict(relation=Relation.UNDECIDED, decided_by="rules", reason="values do not decide it")
    return {pair: verdict or undecided for pair, verdict in verdicts.items()}


async def _judged(
    groups: Sequence[ClaimGroup], verdicts: list[Verdicts], *, claims: Mapping[str, Claim], story: _Story, setting: Setting, bench: Bench
) -> list[str]:
    """Fill in what values left open, have contradictions by values looked at again, and say what stays open.

    Every question goes before the judge, also one that values have decided: what is asked then depends on the claims alone, so that a
    better value rule spoils no recording and no cached answer. The model's word is held against time, modality and voices like any other.
    """
    judged = await judge({i: group for i, group in enumerate(groups) if len(group.claims) > 1}, claims, story.evidence(), bench)
    for i, found in judged.verdicts.items():
        # The judge sees quotes and dates; what grouping guessed of the question's nature no longer outweighs a contradiction it finds.
        firm = groups[i].model_copy(update={"varies": False})
        for (a, b), verdict in verdicts[i].items():
            heard = found.get((a, b))
            if heard is not None and verdict is None:
                verdicts[i][a, b] = weighed(claims[a], claims[b], heard, firm, setting)
            elif heard is not None and verdict is not None and verdict.decided_by == "values":
                both = heard.relation is Relation.CONTRADICTS and verdict.relation is Relation.CHANGED_OVER_TIME
                again = relate(claims[a], claims[b], firm, setting) if both else None
                verdicts[i][a, b] = looked_at_again(again or verdict, heard)
    unanswered = {i: why for i, why in judged.failed.items() if any(v is None for v in verdicts[i].values())}
    return [f"The model did not judge «{groups[i].text}»: {why}" for i, why in sorted(unanswered.items())]


def looked_at_again(by_values: Verdict, by_model: Verdict) -> Verdict:
    """A difference of values that the model, asked without being told, reads as agreement or as other things: nobody should act on it.

    Where it reads a contradiction as two times, both answers are true, each at its time.
    """
    if by_values.relation is Relation.CONTRADICTS and by_model.relation is Relation.CHANGED_OVER_TIME:
        return by_model.model_copy(update={"kind": by_values.kind, "size": by_values.size})
    if by_model.relation not in DOUBTING.get(by_values.relation, ()):
        return by_values
    reason = f"values differ ({by_values.reason}), the model reads {by_model.relation}: {by_model.reason}"
    return by_values.model_copy(update={"relation": Relation.UNDECIDED, "reason": reason})


def _off_topic(
    articles: Sequence[Article], claims: Mapping[str, Claim], occasions: Sequence[Occasion], pairs: Sequence[Pair]
) -> tuple[str, ...]:
    """Of the articles that claim anything, those that share neither an event nor a comparable claim with any other."""
    telling = {c.article for c in claims.values()}
    met = ((claims[p.a].article, claims[p.b].article) for p in pairs if p.relation not in STRANGERS)
    return set_aside([a for a in articles if a.id in telling], occasions, met)


class _Shaper:
    """Groups and verdicts into questions and pairs."""

    def __init__(self, articles: Sequence[Article], claims: Mapping[str, Claim], groups: Sequence[ClaimGroup], setting: Setting) -> None:
        self._articles, self._claims, self._groups, self._setting = articles, claims, groups, setting
        self._witnesses = {o.id: o.articles for o in setting.occasions.values()}
        self._published = {a.id: day_of(a.published) or "" for a in articles}

    def links(self, verdicts: Sequence[Mapping[PairKey, Verdict]]) -> tuple[SourceLink, ...]:
        agreeing = self._across(verdicts, *AGREEING)
        conflicting = self._across(verdicts, Relation.CONTRADICTS)
        return independence.links(self._articles, self._claims, agreeing, same_name=same_name, conflicts=conflicting)

    def _across(self, verdicts: Sequence[Mapping[PairKey, Verdict]], *relations: Relation) -> list[PairKey]:
        """Pairs of claims of two articles that stand in one of these relations."""
        pairs = [pair for found in verdicts for pair, verdict in found.items() if verdict.relation in relations]
        return [(a, b) for a, b in pairs if self._claims[a].article != self._claims[b].article]

    def shape(
        self, verdicts: Sequence[Mapping[PairKey, Verdict]], links: Sequence[SourceLink]
    ) -> tuple[tuple[Question, ...], tuple[Pair, ...]]:
        roots = independence.root_counter(links, same_name=same_name)
        questions = tuple(self._question(g, found, roots) for g, found in zip(self._groups, verdicts, strict=True))
        pairs = tuple(
            p for g, found in zip(self._groups, verdicts, strict=True) for p in positions.pairs(g, _members(g, self._claims), found)
        )
        return questions, pairs

    def _question(self, group: ClaimGroup, verdicts: Mapping[PairKey, Verdict], roots: Callable[[Sequence[Claim]], int]) -> Question:
        members = _members(group, self._claims)
        first = min((self._published[c.article] for c in members), default="")
        told = self._witnesses.get(positions.occasion_of(members), ())
        # An article printed before anybody gave the answer has not left it out.
        witnesses = [w for w in told if not self._published[w] or self._published[w] >= first]
        return positions.question(group, members, verdicts, roots=roots, as_of=self._as_of, witnesses=witnesses)

    def _as_of(self, claim: Claim) -> str:
        """The time that a count stands for: the article's, or the one it names."""
        time = as_of(claim, self._setting)
        return self._published[claim.article] if time is None or time == reported(claim, self._setting) else iso(time)


def _announce(shaped: _Shaper, verdicts: Sequence[Mapping[PairKey, Verdict]], sink: Sink) -> None:
    questions, pairs = shaped.shape(verdicts, shaped.links(verdicts))
    _tell_all(questions, pairs, sink)


def _tell_all(questions: Sequence[Question], pairs: Sequence[Pair], sink: Sink) -> None:
    for question in questions:
        sink(QuestionCompared(question, tuple(p for p in pairs if p.question == question.id)))
