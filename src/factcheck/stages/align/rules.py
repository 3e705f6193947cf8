"""The claims of all articles go in; which of them answer one question, as far as words and values tell, comes out: no model.

Claims meet in an inverted index over what they count, measure or date, and are held together only where the words around them
agree too. Two values that exclude each other need more agreement than two that fit: a false conflict is the worst error of all.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.interval import apart
from factcheck.domain.question import Alignment, ClaimGroup, OccasionCluster
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.text import folded, one_line, safe
from factcheck.domain.value import Quantity, Value
from factcheck.lexicons import expressions
from factcheck.stages.align.differences import of_others, told_apart
from factcheck.stages.align.events import Occasions, all_sites, clusters_of, emblems
from factcheck.stages.align.evidence import Story
from factcheck.stages.align.likeness import fits, may_clash
from factcheck.stages.align.recurring import with_recurring
from factcheck.stages.align.traces import Trace, trace_of

LARGEST_BLOCK = 60
"""A key that more claims share than this tells nothing apart; its claims meet through rarer keys or not at all."""
VOICE = 0.1
"""What each further article behind a value adds where one claim could contradict two values: the story's question is the one many answer."""
VARYING = frozenset(
    (
        "killed",
        "injured",
        "missing",
        "trapped",
        "rescued",
        "displaced",
        "affected",
        "infected",
        "arrested",
        "cut_off",
        "damaged",
        "destroyed",
        "donated",
        "price",
        "reached",
        "vaccinated",
        "damage",
        "loss",
    )
)

CompareValues = Callable[[Value, Value], Verdict | None]
GAP = "…"
MOST_AROUND = 12
FEWEST_AROUND = 3
"""Words of a clause beside its value, without which it asks nothing."""
BARGAINED = frozenset(("offered", "demanded"))
"""What is offered or asked today is more or less tomorrow, whatever it is measured in."""
BESIDE = 0.5
Link = tuple[float, Trace, Trace, bool]
Excludes = Callable[[Value, Value], bool]
"""Whether two claims' values cannot both be true; values that cannot be compared exclude nothing."""


def align(claims: Sequence[Claim], articles: Sequence[Article], occasions: Occasions, *, excludes: Excludes = apart) -> Alignment:
    """Groups sorted by their first claim's place; every claim is in exactly one. Clusters name occasions of several articles."""
    clusters = clusters_of(articles, occasions)
    traces = sorted(_traces(claims, articles, clusters), key=lambda t: (t.claim.article, t.claim.start, t.claim.words_start, t.claim.id))
    story = Story.of(traces)
    clusters = with_recurring(clusters, traces, articles, story)
    traces = _placed(traces, clusters)
    links = sorted(_mutual(tuple(_links(traces, story, excludes))), key=lambda link: (-link[0], link[1].claim.id, link[2].claim.id))
    home = {trace.claim.id: [trace] for trace in traces}
    for _, a, b, clash in links:
        if not clash:
            _join(home, a, b, story, excludes)
    voices = {identity: len({member.claim.article for member in group}) for identity, group in home.items()}
    clashes = [link for link in links if link[3]]
    for _, a, b, _ in sorted(clashes, key=lambda link: -link[0] - VOICE * (voices[link[1].claim.id] + voices[link[2].claim.id])):
        _join(home, a, b, story, excludes)
    groups = {id(group): group for group in home.values()}.values()
    return Alignment(groups=tuple(_group(members, _told_in(articles)) for members in groups), clusters=clusters)


def of_one_thing(compare: CompareValues) -> CompareValues:
    """`compare` for values that the rules put under one question: the words around both told that they count one thing.

    A noun that the table of values does not list, or lists otherwise, then keeps them apart no more; what befell those counted does.
    """

    def compared(a: Value, b: Value) -> Verdict | None:
        verdict = compare(a, b)
        if not isinstance(a, Quantity) or not isinstance(b, Quantity) or (a.state and b.state and a.state != b.state):
            return verdict
        unsettled = verdict is None or verdict.relation is Relation.UNRELATED
        return compare(_uncounted(a), _uncounted(b)) if unsettled else verdict

    return compared


def _uncounted(value: Quantity) -> Quantity:
    return value.model_copy(update={"counted": "", "wider": "", "state": ""})


def _traces(claims: Sequence[Claim], articles: Sequence[Article], clusters: Sequence[OccasionCluster]) -> Iterator[Trace]:
    texts = {article.id: article for article in articles}
    emblem_of, sites = emblems(articles), all_sites(articles)
    unplaced = [trace_of(c, texts[c.article], emblem=emblem_of[c.article], sites=sites) for c in claims if c.article in texts]
    yield from _placed(unplaced, clusters)


def _placed(traces: Sequence[Trace], clusters: Sequence[OccasionCluster]) -> list[Trace]:
    """Claims of one cluster get one event; a claim in none keeps the occasion of its article."""
    event_of = {member: " ".join(cluster.members[0]) for cluster in clusters for member in cluster.members}
    return [replace(t, event=event_of.get((t.claim.article, t.claim.occasion), t.event)) for t in traces]


def _links(traces: Sequence[Trace], story: Story, excludes: Excludes) -> Iterator[Link]:
    """Likeness, the two, and whether they exclude each other: agreement is settled first, so that a group is known by all its voices."""
    for a, b in _candidates(traces):
        clash = excludes(a.claim.value, b.claim.value)
        likeness = may_clash(a, b, story) if clash else fits(a, b, story)
        if likeness > 0:
            yield likeness, a, b, clash


def _mutual(links: Sequence[Link]) -> Iterator[Link]:
    """A clash counts only between claims that are each other's likest in the two articles: another pair is the better reading else."""
    best: dict[tuple[str, str], float] = {}
    for likeness, a, b, _ in links:
        for one, other in ((a, b), (b, a)):
            key = (one.claim.id, other.claim.article)
            best[key] = max(best.get(key, 0.0), likeness)
    for link in links:
        likeness, a, b, clash = link
        if not clash or (likeness >= best[a.claim.id, b.claim.article] and likeness >= best[b.claim.id, a.claim.article]):
            yield link


def _candidates(traces: Sequence[Trace]) -> Iterator[tuple[Trace, Trace]]:
    """Pairs that share a blocking key, each once."""
    index: dict[str, list[int]] = {}
    for i, trace in enumerate(traces):
        for key in trace.blocks:
            index.setdefault(key, []).append(i)
    pairs = {pair for key in sorted(index) if len(index[key]) <= LARGEST_BLOCK for pair in combinations(index[key], 2)}
    return ((traces[i], traces[j]) for i, j in sorted(pairs))


def _join(home: dict[str, list[Trace]], a: Trace, b: Trace, story: Story, excludes: Excludes) -> None:
    """The groups of two claims become one unless something tells two of their values apart."""
    first, second = home[a.claim.id], home[b.claim.id]
    if first is second or _one_article_says_both([*first, *second], excludes) or _kept_apart(first, second, story, excludes):
        return
    first.extend(second)
    home.update((member.claim.id, first) for member in second)


def _one_article_says_both(members: Sequence[Trace], excludes: Excludes) -> bool:
    """An article that gives two values which exclude each other speaks of two things."""
    return any(x.claim.article == y.claim.article and excludes(x.claim.value, y.claim.value) for x, y in combinations(members, 2))


def _kept_apart(first: Sequence[Trace], second: Sequence[Trace], story: Story, excludes: Excludes) -> bool:
    """Whether more than a third of the clashing pairs are of other things, or the wording tells most apart; a single odd reading does not."""
    clashes = [(x, y) for x in first for y in second if excludes(x.claim.value, y.claim.value)]
    if clashes and not any(may_clash(x, y, story) for x, y in clashes):
        return True
    others, apart_in_all = (sum(differ(x, y) for x, y in clashes) for differ in (of_others, told_apart))
    return others * 3 > len(clashes) or apart_in_all * 2 > len(clashes)


def _told_in(articles: Sequence[Article]) -> frozenset[str]:
    """The articles in the language that most of them are in; questions are asked in it where they can be."""
    languages = Counter(article.language for article in articles)
    most = min(languages, key=lambda language: (-languages[language], language), default="")
    return frozenset(article.id for article in articles if article.language == most)


def _group(members: Sequence[Trace], told_in: frozenset[str]) -> ClaimGroup:
    ordered = sorted(members, key=lambda t: (t.claim.article not in told_in, t.claim.article, t.claim.start, t.claim.id))
    claim = ordered[0].claim
    return ClaimGroup(
        text=_question(claim),
        slot=claim.slot,
        occasion=claim.occasion,
        claims=tuple(sorted(t.claim.id for t in members)),
        varies=any(_varies(t) for t in members),
    )


def _varies(trace: Trace) -> bool:
    """A count of people or things that befell them, or a price; a length stays what it is, and so does what a past year brought."""
    if trace.claim.occasion.startswith("y") or trace.claim.kind != "quantity":
        return False
    act = next((event for event in trace.frame.events[:2] if event not in ("rose", "fell")), "")
    if act in BARGAINED and trace.frame.near[act] >= BESIDE:
        return True
    if trace.unit:
        return any(key in VARYING for key in trace.frame.aspects[:1])
    return any(key in VARYING for key in (*trace.frame.events[:1], *trace.frame.counted)) or _goes_on(trace.claim.quote)


def _goes_on(quote: str) -> bool:
    """ "so far", "since Saturday": a count that a later report may raise."""
    listed = expressions("modality", "so_far")
    tokens = folded(quote).split()
    return any(tuple(tokens[i : i + n]) in listed for n in (1, 2) for i in range(len(tokens) - n + 1))


def _question(claim: Claim) -> str:
    """The source's own clause with a gap for the answer ("The dam was built in …"); its slot where the clause is nothing but the answer."""
    before = safe(claim.quote[: claim.words_start - claim.start]).split()
    after = safe(claim.quote[claim.words_end - claim.start :]).split()
    if len(before) + len(after) >= FEWEST_AROUND:
        return " ".join((*before[-MOST_AROUND:], GAP, *after[:MOST_AROUND])).replace(f"{GAP} .", GAP)
    words = one_line(claim.words)
    return f"{claim.slot}: {words}" if claim.slot else words
