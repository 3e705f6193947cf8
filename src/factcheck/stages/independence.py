"""All articles and the questions they share go in; how each two of them depend on each other, with the evidence, comes out.

Agreement counts only between independent roots. The evidence, strongest first: the same outlet, near-identical text (5-word shingles), a credit
to the other source or to one agency, and the same claims in the same order (two translations of one agency paragraph share no shingle).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from factcheck.domain.article import Article
from factcheck.domain.brief import SourceLink
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Independence
from factcheck.domain.text import folded

SameName = Callable[[str, str], bool]

SHINGLE = 5
COPIED = 0.5
"""Share of the shorter article's shingles: above it the texts are one (press copies measure 0.6–1, separate reports below 0.05)."""
SHARED = 0.12
"""Above it at least a paragraph is common."""
IN_ORDER = 4
"""So many shared answers in one order, in neighbouring sentences of both, do not come about by chance."""
SHORTEST = 40
"""Words; a shorter text shows nothing."""
CREDITS = {
    "AFP": ("afp", "فرانس برس", "ا ف ب", "ا.ف.ب"),
    "Reuters": ("reuters", "رويترز"),
    "AP": ("associated press", "اسوشيتد برس", "اسوشييتد برس", "ا ب"),
    "DPA": ("dpa", "د ب ا", "د.ب.ا"),
    "Xinhua": ("xinhua", "شينخوا"),
}
CREDIT_LINE = re.compile(
    r"(?:المصدر|مصدر الخبر|source|credit|via)\s*:\s*(?P<name>[^\n]{2,60})|[(\[](?P<mark>[^()\[\]\n]{2,40})[)\]]", re.IGNORECASE
)


def links(
    articles: Sequence[Article], claims: Mapping[str, Claim], agreements: Sequence[tuple[str, str]], *, same_name: SameName
) -> tuple[SourceLink, ...]:
    """One link for each two articles, in their order; `agreements` are pairs of claim ids that say the same."""
    shingles = {a.id: _shingles(a) for a in articles}
    agreed = _by_articles(claims, agreements)
    return tuple(_link(a, b, shingles, agreed.get((a.id, b.id), []), same_name) for a, b in combinations(articles, 2))


def root_counter(found: Sequence[SourceLink], *, same_name: SameName) -> Callable[[Sequence[Claim]], int]:
    """How many independent roots some claims have: articles not shown to be independent count as one, and so does one voice quoted twice."""
    independent = {frozenset((link.a, link.b)) for link in found if link.independence is Independence.INDEPENDENT}

    def joined(a: Claim, b: Claim) -> bool:
        if a.article == b.article or frozenset((a.article, b.article)) not in independent:
            return True
        first, second = a.attribution[-1:], b.attribution[-1:]
        return bool(first and second and (same_name(first[0], second[0]) or a.voices[-1:] == b.voices[-1:] != ()))

    return lambda claims: _components(claims, joined)


def _components(claims: Sequence[Claim], joined: Callable[[Claim, Claim], bool]) -> int:
    groups: list[list[Claim]] = []
    for claim in claims:
        near = [g for g in groups if any(joined(claim, other) for other in g)]
        groups = [g for g in groups if g not in near] + [[claim, *(c for g in near for c in g)]]
    return len(groups)


def _link(
    a: Article, b: Article, shingles: Mapping[str, frozenset[str]], agreed: list[tuple[Claim, Claim]], same_name: SameName
) -> SourceLink:
    for judge in (_same_outlet, _too_short):
        found = judge(a, b, same_name)
        if found:
            return SourceLink(a=a.id, b=b.id, independence=found[0], evidence=found[1])
    kind, evidence = _by_text(shingles[a.id], shingles[b.id]) or _by_credit(a, b, same_name) or _by_order(agreed) or _none_found(agreed)
    return SourceLink(a=a.id, b=b.id, independence=kind, evidence=evidence)


Evidence = tuple[Independence, str]


def _same_outlet(a: Article, b: Article, same_name: SameName) -> Evidence | None:
    if a.source and b.source and (folded(a.source) == folded(b.source) or same_name(a.source, b.source)):
        return Independence.SAME_ROOT, f"both are from {a.source}"
    return None


def _too_short(a: Article, b: Article, same_name: SameName) -> Evidence | None:
    del same_name
    shortest = min(len(_body(x).split()) for x in (a, b))
    return (Independence.UNKNOWN, f"one text has only {shortest} words") if shortest < SHORTEST else None


def _by_text(a: frozenset[str], b: frozenset[str]) -> Evidence | None:
    shared = len(a & b) / max(1, min(len(a), len(b)))
    if shared >= COPIED:
        return Independence.COPY, f"{shared:.0%} of the shorter text's five-word runs stand in the other"
    if shared >= SHARED:
        return Independence.SAME_ROOT, f"{shared:.0%} of the shorter text's five-word runs stand in the other"
    return None


def _by_credit(a: Article, b: Article, same_name: SameName) -> Evidence | None:
    first, second = _credits(a), _credits(b)
    for name, article, other in ((n, x, y) for x, y, names in ((a, b, first), (b, a, second)) for n in sorted(names)):
        if other.source and (folded(name) == folded(other.source) or same_name(name, other.source)):
            return Independence.COPY, f"{article.name} credits {other.source}"
    agencies = sorted(_agencies(first) & _agencies(second))
    return (Independence.SAME_ROOT, f"both credit {agencies[0]}") if agencies else None


def _by_order(agreed: list[tuple[Claim, Claim]]) -> Evidence | None:
    run = _longest_run(sorted(agreed, key=lambda pair: (pair[0].start, pair[1].start)))
    if run < IN_ORDER:
        return None
    return Independence.SAME_ROOT, f"{run} answers follow one another in the same order in both"


def _none_found(agreed: list[tuple[Claim, Claim]]) -> Evidence:
    shared = f"{len(agreed)} answers agree, without common wording, credit or order" if agreed else "nothing is common"
    return Independence.INDEPENDENT, shared


def _longest_run(pairs: list[tuple[Claim, Claim]]) -> int:
    """The longest chain of agreeing claims whose sentences step by at most two in both articles."""
    best: list[int] = []
    for i, (a, b) in enumerate(pairs):
        before = [best[j] for j in range(i) if _steps(pairs[j][0], a) and _steps(pairs[j][1], b)]
        best.append(1 + max(before, default=0))
    return max(best, default=0)


def _steps(earlier: Claim, later: Claim) -> bool:
    return earlier.words_start < later.words_start and 0 <= min(later.sentences) - min(earlier.sentences) <= 2


def _by_articles(claims: Mapping[str, Claim], agreements: Sequence[tuple[str, str]]) -> dict[tuple[str, str], list[tuple[Claim, Claim]]]:
    grouped: dict[tuple[str, str], list[tuple[Claim, Claim]]] = {}
    for first, second in agreements:
        a, b = claims[first], claims[second]
        grouped.setdefault((a.article, b.article), []).append((a, b))
        grouped.setdefault((b.article, a.article), []).append((b, a))
    return grouped


def _body(article: Article) -> str:
    return " ".join(article.text[span.start : span.end] for span in article.kept)


def _shingles(article: Article) -> frozenset[str]:
    words = re.findall(r"\w+", folded(_body(article)))
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _credits(article: Article) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for hit in CREDIT_LINE.finditer(article.text) if (name := hit["name"] or hit["mark"]))


def _agencies(names: frozenset[str]) -> frozenset[str]:
    words = [f" {folded(name)} " for name in names]
    return frozenset(agency for agency, marks in CREDITS.items() if any(f" {folded(m)} " in w for m in marks for w in words))
