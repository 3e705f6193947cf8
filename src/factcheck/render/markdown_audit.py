"""What a run refused, removed and noticed goes in, the Markdown audit and the list of sources come out."""

from collections import Counter
from collections.abc import Iterator

from factcheck.domain.article import Finding
from factcheck.domain.brief import BriefArticle, Removal
from factcheck.domain.claim import Rejected
from factcheck.render.pen import Pen

MOST_UNCOVERED = 12
"""Surfaces listed a source; the count before them says how many there are."""


def audit(write: Pen) -> Iterator[str]:
    """Rejections, removals, findings, dropped sentences, coverage and dependence; says so where there is nothing."""
    brief = write.outline.brief
    parts = (
        ("findings", [_finding(write, finding) for finding in brief.findings]),
        ("rejected", [_rejected(write, rejected) for rejected in brief.rejected]),
        ("dropped", [_rejected(write, rejected) for rejected in brief.dropped_sentences]),
        ("removed", [_removal(write, removal) for removal in brief.removed]),
        ("depends", [_link(write, n) for n, link in enumerate(brief.links) if link.independence not in ("INDEPENDENT", "UNKNOWN")]),
        ("coverage", list(_coverage(write))),
    )
    yield f"## {write.words('audit')}"
    for key, lines in parts:
        if lines:
            yield f"**{write.words(key)}** ({len(lines)})" if key != "coverage" else f"**{write.words(key)}**"
            yield "\n".join(f"- {write.line(line)}" for line in lines)
    if not any(lines for _, lines in parts):
        yield write.words("nothing found")


def sources(write: Pen) -> Iterator[str]:
    """Every article: title, file, address and checksum as plain text, never as a link."""
    if write.outline.brief.articles:
        yield f"## {write.words('sources')}"
        yield "\n".join(f"{number}. {write.line(_source(write, a))}" for number, a in enumerate(write.outline.brief.articles, 1))


def _source(write: Pen, article: BriefArticle) -> str:
    derived = f"{write.label('date derived')}{write.say.reason(article.published_derivation)}"
    parts = (
        f"**{write.say.source(article)}**",
        write.inline(article.title),
        write.say.date(article),
        derived if article.published_derivation else "",
        f"{write.words('file')} {write.inline(article.path)}",
        write.inline(article.url),
        write.inline(f"sha256 {article.sha256[:12]}") if article.sha256 else "",
    )
    return " · ".join(part for part in parts if part)


def _finding(write: Pen, finding: Finding) -> str:
    place = f"{write.article(finding.article)}{write.words('colon')}" if finding.article else ""
    quoted = f" {write.quoted(finding.quote)}" if finding.quote else ""
    return f"{place}{write.words(f'finding {finding.kind}')}{write.words('dash')}{write.say.reason(finding.message)}{quoted}"


def _rejected(write: Pen, rejected: Rejected) -> str:
    place = f"{write.article(rejected.article)}{write.words('colon')}" if rejected.article else ""
    return f"{place}{write.quoted(rejected.quote)}{write.words('dash')}{write.say.reason(rejected.reason)}"


def _removal(write: Pen, removal: Removal) -> str:
    shown = f"{write.words('dash')}{write.quoted(removal.text)}" if removal.text else ""
    span = write.inline(f"{removal.start:,}–{removal.end:,}")
    return f"{write.article(removal.article)}{write.words('colon')}{write.words(f'removal {removal.reason}')}{write.words('comma')}{span}{shown}"


def _link(write: Pen, number: int) -> str:
    link = write.outline.brief.links[number]
    named = f"{write.article(link.a)}{write.words('and')}{write.article(link.b)}"
    return f"{named}{write.words('colon')}{write.words(f'independence {link.independence}')}{write.words('dash')}{write.say.reason(link.evidence)}"


def _coverage(write: Pen) -> Iterator[str]:
    for article in write.outline.brief.articles:
        entries = [entry for entry in write.outline.brief.coverage if entry.article == article.id]
        total = Counter(entry.kind for entry in entries)
        covered = Counter(entry.kind for entry in entries if entry.covered_by)
        counts = [
            f"{write.words(f'coverage {kind}')} {write.words('coverage count', covered=str(covered[kind]), total=str(total[kind]))}"
            for kind in sorted(total)
        ]
        open_surfaces = list(dict.fromkeys(entry.surface for entry in entries if not entry.covered_by))
        if counts:
            yield f"{write.say.source(article)}{write.words('colon')}{write.say.listed(counts)}{_uncovered(write, open_surfaces)}"


def _uncovered(write: Pen, surfaces: list[str]) -> str:
    if not surfaces:
        return ""
    named = write.say.listed(write.inline(surface) for surface in surfaces[:MOST_UNCOVERED])
    more = f"{write.words('comma')}{write.words.count('more', len(surfaces) - MOST_UNCOVERED)}" if len(surfaces) > MOST_UNCOVERED else ""
    return f"{write.words('dash')}{write.label('uncovered')}{named}{more}"
