"""A brief without questions goes in; each article's claims with their quotes, and what no claim covers, come out as Markdown."""

from collections.abc import Iterator

from factcheck.domain.brief import Brief, BriefArticle
from factcheck.domain.claim import Claim
from factcheck.render.escape import literal

KINDS = ("figure", "date", "person", "quotation")


def claims_markdown(brief: Brief) -> str:
    """One section an article, claims in the order of the text."""
    return "\n\n".join("\n".join(_article(brief, article)) for article in brief.articles) + "\n"


def _article(brief: Brief, article: BriefArticle) -> Iterator[str]:
    claims = [c for c in brief.claims if c.article == article.id]
    date = f" · {article.published}" if article.published else ""
    yield f"# {literal(article.source or article.path)}{date}"
    yield ""
    yield from (_claim(claim) for claim in claims)
    yield ""
    yield from _coverage(brief, article)
    yield from (f"- rejected: {literal(r.quote)}: {literal(r.reason)}" for r in brief.rejected if r.article == article.id)
    yield from (f"- {f.kind}: {literal(f.message)}" for f in brief.findings if f.article == article.id)


def _claim(claim: Claim) -> str:
    voice = f" · {literal(' > '.join(claim.attribution))}" if claim.attribution else ""
    said = "" if claim.modality == "asserted" else f" · {claim.modality}"
    return f"- {literal(claim.text)} «{literal(claim.quote)}» · {claim.kind}{said}{voice} · {claim.start}–{claim.end}"


def _coverage(brief: Brief, article: BriefArticle) -> Iterator[str]:
    for kind in KINDS:
        entries = [c for c in brief.coverage if c.article == article.id and c.kind == kind]
        open_ones = [literal(c.surface) for c in entries if c.covered_by is None]
        if entries:
            rest = f"; not covered: {', '.join(open_ones)}" if open_ones else ""
            yield f"- {len(entries) - len(open_ones)} of {len(entries)} {kind}s covered{rest}"
