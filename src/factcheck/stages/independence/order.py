"""Claims that answer the same questions in two articles go in; whether they follow one another as in one source comes out.

Two translations of an agency's paragraph share no wording, but they share what the paragraph chose to recall and in which order. News of
the day, and what officials said of it, comes to every desk in much the same order; the background that a writer adds does not.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim

PairKey = tuple[str, str]
IN_ORDER = 7
"""So many answers in one order, in neighbouring sentences of both, do not come about by chance …"""
MOST = 0.55
"""… if they are more than this share of what the shorter article claims: reports of one press conference agree on less."""
BACKGROUND = 4
"""Fewer are enough where they recall other events than the day's, in the writer's own voice."""
LEAD = 4
"""An article's first claims: most of them are about its own event."""
STEP = 2
"""Sentences from one answer to the next."""
MOST_PAIRS = 500
"""An article that says one thing two hundred times must not cost a minute."""
AGAINST = 3
"""So many articles must say otherwise before a common answer counts as a common rarity."""
RARITY = 2
"""What a shared rarity adds to the length of a run."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the articles both tell of, by each two of them."""

    pairs: Mapping[PairKey, tuple[tuple[Claim, Claim], ...]]
    common: Mapping[PairKey, tuple[tuple[Claim, Claim], ...]]
    """As `pairs`, with those that contradict each other: a translation may garble what it takes over."""
    main: Mapping[str, str]
    """Article id → the occasion that it opens with."""
    sizes: Mapping[str, int]
    """Article id → how many claims it has."""
    against: Mapping[str, frozenset[str]]
    """Claim id → the articles that contradict it."""

    @classmethod
    def of(cls, claims: Mapping[str, Claim], agreements: Sequence[PairKey], conflicts: Sequence[PairKey]) -> "Shared":
        against: dict[str, set[str]] = {}
        for first, second in conflicts:
            against.setdefault(first, set()).add(claims[second].article)
            against.setdefault(second, set()).add(claims[first].article)
        return cls(
            _by_articles(claims, agreements),
            _by_articles(claims, (*agreements, *conflicts)),
            _main_occasions(claims),
            Counter(c.article for c in claims.values()),
            {claim: frozenset(articles) for claim, articles in against.items()},
        )

    def agreed(self, a: str, b: str) -> tuple[tuple[Claim, Claim], ...]:
        """The claims of `a` beside those of `b` that say the same."""
        return self.pairs.get((a, b), ())


def by_order(shared: Shared, a: Article, b: Article) -> str:
    """The evidence in words; empty where there is too little."""
    agreed = _in_place(shared.pairs.get((a.id, b.id), ()))
    rare = [pair for pair in agreed if _rarity(pair, shared)]
    recalled = longest_run([pair for pair in _in_place(shared.common.get((a.id, b.id), ())) if _recalled(pair, shared)])
    if recalled > 1 and recalled + RARITY * bool(rare) >= BACKGROUND:
        return f"{recalled} answers about earlier events follow one another in the same order in both{_also(rare)}"
    run = longest_run(agreed)
    shorter = min(shared.sizes.get(a.id, 0), shared.sizes.get(b.id, 0))
    if run + RARITY * bool(rare) >= IN_ORDER and run > MOST * shorter:
        return f"{run} answers follow one another in the same order in both{_also(rare)}"
    return ""


def longest_run(pairs: Sequence[tuple[Claim, Claim]]) -> int:
    """The longest chain of agreeing claims, each later than the one before and at most `STEP` sentences on, in both articles.

    `pairs` must be sorted by the first article's place.
    """
    best: list[int] = []
    for i, (a, b) in enumerate(pairs):
        before = [best[j] for j in range(i) if _steps(pairs[j][0], a) and _steps(pairs[j][1], b)]
        best.append(1 + max(before, default=0))
    return max(best, default=0)


def _steps(earlier: Claim, later: Claim) -> bool:
    return earlier.words_start < later.words_start and 0 <= later.sentences[0] - earlier.sentences[0] <= STEP


def _recalled(pair: tuple[Claim, Claim], shared: Shared) -> bool:
    return all(c.occasion != shared.main.get(c.article) and not c.attribution and c.kind != "role" for c in pair)


def _rarity(pair: tuple[Claim, Claim], shared: Shared) -> bool:
    others = [shared.against.get(c.id, frozenset()) for c in pair]
    return len(others[0] & others[1]) >= AGAINST


def _also(rare: Sequence[tuple[Claim, Claim]]) -> str:
    return f"; both say «{rare[0][0].words}», which {AGAINST} others or more contradict" if rare else ""


def _main_occasions(claims: Mapping[str, Claim]) -> dict[str, str]:
    opening: dict[str, list[str]] = {}
    for claim in sorted(claims.values(), key=lambda c: (c.words_start, c.id)):
        held = opening.setdefault(claim.article, [])
        if len(held) < LEAD:
            held.append(claim.occasion)
    return {article: min(held, key=lambda o: (-held.count(o), held.index(o))) for article, held in opening.items()}


def _by_articles(claims: Mapping[str, Claim], pairs: Sequence[PairKey]) -> dict[PairKey, tuple[tuple[Claim, Claim], ...]]:
    """Each pair under both orders of its two articles."""
    grouped: dict[PairKey, list[tuple[Claim, Claim]]] = {}
    for first, second in pairs:
        a, b = claims[first], claims[second]
        grouped.setdefault((a.article, b.article), []).append((a, b))
        grouped.setdefault((b.article, a.article), []).append((b, a))
    return {key: tuple(found) for key, found in grouped.items()}


def _in_place(pairs: Sequence[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim]]:
    return sorted(pairs, key=lambda pair: (pair[0].words_start, pair[1].words_start))[:MOST_PAIRS]
