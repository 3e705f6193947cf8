"""What only one source says, what sources leave out, and what a run refused, removed and noticed go in; their sections come out."""

from collections import Counter
from collections.abc import Iterator

from factcheck.domain.article import Finding
from factcheck.domain.brief import BriefArticle, Pair, Removal, SourceLink
from factcheck.domain.claim import Claim, Rejected
from factcheck.domain.relation import Independence
from factcheck.render.escape import plain
from factcheck.render.html.element import NOTHING, Child, Markup, direction, element, foreign
from factcheck.render.html.sheet import Sheet
from factcheck.render.outline import told_once

MOST_ALONE = 8
"""Claims of one source shown at once; the others unfold."""
DEPENDENT = (Independence.SAME_ROOT, Independence.COPY)


def look_alikes(sheet: Sheet) -> Markup:
    """Claims that were kept apart because they are about different events."""
    rows = [_look_alike(sheet, pair) for pair in sheet.outline.apart]
    return sheet.section("look-alikes", element("ul", rows, class_="plain")) if rows else NOTHING


def single(sheet: Sheet) -> Markup:
    """By source, compactly: what nobody else speaks to."""
    groups = [
        element(
            "div",
            element("h3", element("a", sheet.name(article), href=f"#a{sheet.article_numbers[article]}"), dir="auto"),
            _folded([_alone(sheet, alike) for alike in told_once(claims)], sheet),
            class_="group",
        )
        for article, claims in sheet.outline.single.items()
    ]
    return sheet.section("single", element("div", groups, class_="groups")) if groups else NOTHING


def _folded(rows: list[Markup], sheet: Sheet) -> Child:
    """The first few rows; the others unfold."""
    first, rest = element("ul", rows[:MOST_ALONE], class_="plain"), rows[MOST_ALONE:]
    if not rest:
        return first
    more = element("summary", sheet.words.count("more", len(rest)))
    return (first, element("details", more, element("ul", rest, class_="plain")))


def left_out(sheet: Sheet) -> Markup:
    """By source: what at least two others agree to speak of."""
    rows = [
        element(
            "li", sheet.source(article), f" {sheet.words('silent about')}{sheet.words('colon')}",
            [(sheet.words("semicolon") if n else None, element("a", sheet.question(q), href=f"#q{sheet.question_numbers[q.id]}")) for n, q in enumerate(found)],
            data_source=sheet.article_numbers[article],
        )
        for article, found in sheet.outline.silent.items()
    ]  # fmt: skip
    return sheet.section("left out", element("ul", rows, class_="plain")) if rows else NOTHING


def audit(sheet: Sheet) -> Markup:
    """Rejections, removals, findings, dropped sentences, dependence and coverage; says so where there is nothing."""
    brief = sheet.outline.brief
    parts: tuple[tuple[str, list[Markup]], ...] = (
        ("findings", [_finding(sheet, finding) for finding in brief.findings]),
        ("rejected", [_rejected(sheet, rejected) for rejected in brief.rejected]),
        ("dropped", [_rejected(sheet, rejected) for rejected in brief.dropped_sentences]),
        ("removed", [_removal(sheet, removal) for removal in brief.removed]),
        ("depends", [_link(sheet, link) for link in brief.links if link.independence in DEPENDENT]),
        ("coverage", [_coverage(sheet, article) for article in brief.articles if any(c.article == article.id for c in brief.coverage)]),
    )
    shown = [
        element("details", element("summary", f"{sheet.words(key)} ({len(rows)})"), element("ul", rows, class_="plain"))
        for key, rows in parts
        if rows
    ]
    return sheet.section("audit", shown or element("p", sheet.words("nothing found"), class_="calm"))


def _look_alike(sheet: Sheet, pair: Pair) -> Markup:
    one, other = (sheet.outline.claims[c] for c in (pair.a, pair.b))
    sides = [[foreign(c.text or c.quote), " (", sheet.source(c.article), ")", sheet.cite((c.id,))] for c in (one, other)]
    reason = element("span", sheet.words("dash"), Markup(sheet.say.reason(pair.reason)), class_="muted") if pair.reason else None
    return element(
        "li",
        sides[0],
        sheet.words("versus"),
        sides[1],
        reason,
        data_status="DIFFERENT_EVENT",
        data_sources=sheet.concerned((pair.a, pair.b)),
    )


def _alone(sheet: Sheet, alike: tuple[Claim, ...]) -> Markup:
    said = plain(alike[0].text or alike[0].quote)
    spoken = " · ".join(part for part in dict.fromkeys(map(sheet.say.spoken, alike)) if part)
    return element(
        "li",
        [element("span", id=f"s{sheet.claim_numbers[claim.id]}", tabindex="-1", class_="anchor") for claim in alike],
        said,
        element("bdi", Markup(f" · {spoken}"), class_="muted") if spoken else None,
        sheet.cite(claim.id for claim in alike),
        dir=direction(said),
        data_status="SINGLE_SOURCE",
        data_sources=sheet.concerned((alike[0].id,)),
    )


def _finding(sheet: Sheet, finding: Finding) -> Markup:
    place = (sheet.source(finding.article), sheet.words("colon")) if finding.article else None
    quoted = (" ", element("q", foreign(finding.quote))) if finding.quote else None
    return element(
        "li",
        place,
        element("b", sheet.words(f"finding {finding.kind}")),
        sheet.words("dash"),
        Markup(sheet.say.reason(finding.message)),
        quoted,
    )


def _rejected(sheet: Sheet, rejected: Rejected) -> Markup:
    place = (sheet.source(rejected.article), sheet.words("colon")) if rejected.article else None
    return element("li", place, element("q", foreign(rejected.quote)), sheet.words("dash"), Markup(sheet.say.reason(rejected.reason)))


def _removal(sheet: Sheet, removal: Removal) -> Markup:
    span = foreign(f"{removal.start:,}–{removal.end:,}")
    shown = (sheet.words("dash"), element("q", foreign(removal.text))) if removal.text else None
    return element(
        "li",
        sheet.source(removal.article),
        sheet.words("colon"),
        sheet.words(f"removal {removal.reason}"),
        sheet.words("comma"),
        span,
        shown,
    )


def _link(sheet: Sheet, link: SourceLink) -> Markup:
    named = (sheet.source(link.a), sheet.words("and"), sheet.source(link.b))
    return element(
        "li",
        named,
        sheet.words("colon"),
        sheet.words(f"independence {link.independence}"),
        sheet.words("dash"),
        Markup(sheet.say.reason(link.evidence)),
    )


def _coverage(sheet: Sheet, article: BriefArticle) -> Markup:
    return element("li", sheet.source(article.id), sheet.words("colon"), list(_covered(sheet, article)))


def _covered(sheet: Sheet, article: BriefArticle) -> Iterator[Child]:
    entries = [entry for entry in sheet.outline.brief.coverage if entry.article == article.id]
    total, covered = Counter(e.kind for e in entries), Counter(e.kind for e in entries if e.covered_by)
    counts = [
        f"{sheet.words(f'coverage {k}')} {sheet.words('coverage count', covered=str(covered[k]), total=str(total[k]))}"
        for k in sorted(total)
    ]
    yield sheet.say.listed(counts)
    open_surfaces = list(dict.fromkeys(entry.surface for entry in entries if not entry.covered_by))
    if open_surfaces:
        named = Markup(sheet.say.listed(foreign(surface) for surface in open_surfaces))
        yield element("span", sheet.words("dash"), sheet.words("uncovered"), sheet.words("colon"), named, class_="muted")
