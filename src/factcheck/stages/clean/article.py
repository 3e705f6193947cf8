"""A decoded file goes in, the article comes out: its own paragraphs, all else under `removed` with the reason, its title."""

from collections.abc import Sequence
from datetime import timedelta

from factcheck.domain.article import GIVEN, Article, Finding, Metadata, RawArticle, Removed, Span
from factcheck.domain.frontmatter import front_matter
from factcheck.domain.text import hidden_characters, safe
from factcheck.domain.value import Moment
from factcheck.stages.clean.chrome import body_start, marked
from factcheck.stages.clean.language import language_of
from factcheck.stages.clean.lines import Line, lines
from factcheck.stages.clean.patterns import Mark

NEAR_EMPTY_WORDS = 25
LONGEST_TITLE = 200


def clean(raw: RawArticle) -> Article:
    """`kept` and `removed` together cover all that is visible in the file, each line whole."""
    header = front_matter(raw.text).end
    all_lines = lines(raw.text, begin=header)
    marks = marked(all_lines)
    own = [line for line, mark in zip(all_lines, marks, strict=True) if mark is None]
    own_text = "\n".join(line.text for line in own)
    told = language_of(own_text)
    return Article(
        id=raw.id,
        path=raw.path,
        sha256=raw.sha256,
        text=raw.text,
        kept=tuple(Span(start=line.start, end=line.end) for line in own),
        removed=(*_front_matter(header), *_removed(all_lines, marks)),
        source=safe(raw.metadata.source),
        title=safe(raw.metadata.title) or _title(all_lines, marks),
        url=raw.metadata.url,
        language=raw.metadata.language or told,
        published=_published(raw.metadata),
        findings=(*raw.findings, *_findings(raw, own, told=told)),
    )


def _front_matter(end: int) -> tuple[Removed, ...]:
    return (Removed(start=0, end=end, reason="front matter"),) if end else ()


def _removed(all_lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Removed]:
    """Neighbouring lines with the same reason become one removal."""
    joined: list[Removed] = []
    previous: Mark | None = None
    for line, mark in zip(all_lines, marks, strict=True):
        if mark and previous and previous.reason == mark.reason:
            joined[-1] = joined[-1].model_copy(update={"end": line.end})
        elif mark:
            joined.append(Removed(start=line.start, end=line.end, reason=mark.reason))
        previous = mark
    return joined


def _title(all_lines: Sequence[Line], marks: Sequence[Mark | None]) -> str:
    """The longer of the first two lines above the first paragraph: a kicker is shorter than its headline."""
    first = body_start(all_lines, marks)
    above = [line.text for line, mark in zip(all_lines[:first], marks, strict=False) if mark is None]
    headlines = [text for text in above[:2] if not text.endswith(".") and len(text) <= LONGEST_TITLE]
    return max(headlines, key=len, default="")


def _published(metadata: Metadata) -> Moment | None:
    """Naive local time: what "yesterday" means depends on the outlet's own clock."""
    if metadata.published is None:
        return None
    start = metadata.published.replace(tzinfo=None)
    step = timedelta(minutes=1) if metadata.published_has_time else timedelta(days=1)
    return Moment(
        surface=metadata.published.isoformat() if metadata.published_has_time else start.date().isoformat(),
        start=start,
        end=start + step,
        granularity="minute" if metadata.published_has_time else "day",
        derivation=GIVEN,
    )


def _findings(raw: RawArticle, own: Sequence[Line], *, told: str) -> list[Finding]:
    found = []
    hidden = hidden_characters(raw.text)
    if hidden:
        found.append(Finding(kind="hidden characters", article=raw.id, message=f"{hidden} hidden character(s) were dropped before reading"))
    words = sum(line.words for line in own)
    if words < NEAR_EMPTY_WORDS:
        found.append(Finding(kind="near empty", article=raw.id, message=f"only {words} word(s) of article text were found"))
    stated = raw.metadata.language
    if stated and told and stated != told:
        found.append(Finding(kind="language", article=raw.id, message=f"stated as {stated!r}, but its letters and words are {told!r}"))
    return found
