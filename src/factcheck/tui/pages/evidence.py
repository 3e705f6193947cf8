"""A row of the board goes in; what the sources say about its question comes out: positions, on whose word, quotes, the reader's opinion."""

from collections.abc import Iterator, Sequence

from factcheck.domain.brief import Position, Question
from factcheck.domain.claim import Claim
from factcheck.domain.text import safe
from factcheck.render.phrases import Phrases
from factcheck.tui import glyphs
from factcheck.tui.bidi import Base
from factcheck.tui.board import Picture, Row, Square
from factcheck.tui.pages.paragraph import Paragraph, TaggedSpan, apart, blank, line
from factcheck.tui.session import Language
from factcheck.tui.words import messages, word

DOT = " · "


def evidence_page(row: Row, picture: Picture, language: Language, *, ascii_only: bool, focus: str = "") -> tuple[Paragraph, ...]:
    """All positions with their quotes; `focus` is the id of the source under the cursor, whose name is pointed at."""
    return (
        Paragraph(row.question.text or row.question.slot, "title"),
        *verdict_lines(row, language, ascii_only=ascii_only),
        *_positions(row, picture, language, ascii_only=ascii_only, focus=focus),
        *_timeline(row.question, language),
        *_silent(row, picture, language),
    )


def verdict_lines(row: Row, language: Language, *, ascii_only: bool) -> tuple[Paragraph, ...]:
    """What was found, by how much, why, and what the reader said about it."""
    says = _phrases(language)
    question = row.question
    kind = next((p.kind for p in row.pairs if p.relation is question.relation), "")
    size = next((p.size for p in row.pairs if p.size and p.relation is question.relation), "") if not question.size else question.size
    found = DOT.join(p for p in (status_word(row, language), says.kind(kind), says.distance(size)) if p)
    decided = next((p.decided_by for p in row.pairs if p.relation is question.relation), "")
    because = says.reason(question.reason) if question.reason else ""
    why = DOT.join(p for p in (because, says.words(f"by {decided}") if decided else "") if p)
    lines = [line(f"{glyphs.SECTIONS[row.section][ascii_only]} {found}", row.section, base=base_of(language))]
    lines += [line(why, "dim", base=base_of(language))] if why else []
    if row.opinion is not None:
        own = word("false alarm" if row.dismissed else "confirmed", language)
        note = DOT.join(p for p in (own, apart(row.opinion.note)) if p)
        lines.append(line(note, "warning" if row.dismissed else "agreements", base=base_of(language)))
    return tuple(lines)


def status_word(row: Row, language: Language) -> str:
    """One word for what was found, as the brief words it."""
    says = messages(language)
    if row.section in ("compatible", "undecided"):
        return says(f"status {row.section.upper()}")
    return says("status SINGLE_SOURCE") if row.section == "single" else says(f"status {row.question.status}")


def square_page(square: Square, picture: Picture, language: Language, *, ascii_only: bool) -> tuple[Paragraph, ...]:
    """What one source says, in a few lines: the peek below a narrow matrix."""
    source = next(s for s in picture.sources if s.id == square.source)
    named = DOT.join(p for p in (apart(source.name), apart(source.published)) if p)
    lines = [line(f"{glyphs.cell(square.kind, ascii_only=ascii_only)} {named}", glyphs.TAG_OF[square.kind], base=base_of(language))]
    if square.claims:
        for claim in (picture.claims[c] for c in square.claims):
            lines += [*_attribution(claim, language, indent=0), quote(claim, "quote")]
    else:
        lines.append(Paragraph(source.failed or word("silent", language), "dim"))
    return tuple(lines)


def quote(claim: Claim, tag: str, *, indent: int = 0) -> Paragraph:
    """The verbatim quote in quotation marks of its own language, the words that carry the value tagged."""
    left, right = ("«", "»") if any("\u0600" <= c <= "\u06ff" for c in claim.quote) else ("“", "”")
    text = f"{left}{' '.join(claim.quote.split(chr(10)))}{right}"
    start, end = claim.words_start - claim.start + 1, claim.words_end - claim.start + 1
    spans: tuple[TaggedSpan, ...] = ((0, len(text), tag), (start, end, f"{tag}+words"))
    return Paragraph(text, spans=spans, indent=indent)


def copied_text(claims: Sequence[Claim], picture: Picture) -> str:
    """`«…» (Source, 2025-07-14, 02-x.txt)`, one line a claim: logical text that is safe to paste into a terminal."""
    sources = {source.id: source for source in picture.sources}
    lines = []
    for claim in claims:
        source = sources[claim.article]
        place = ", ".join(p for p in (source.name, source.published, source.path) if p)
        lines.append(" ".join(f"{quote(claim, '').text} ({place})".split()))
    return "\n".join(safe(line) for line in lines)


def _positions(row: Row, picture: Picture, language: Language, *, ascii_only: bool, focus: str) -> Iterator[Paragraph]:
    says = messages(language)
    for number, position in enumerate(row.question.positions, 1):
        yield blank()
        answer = DOT.join(p for p in (_phrases(language).value(position.value), _backing(position, language)) if p)
        yield line(f"{number}. {answer}", "heading", base=base_of(language))
        for claim in (picture.claims[c] for c in position.claims if c in picture.claims):
            source = next((s for s in picture.sources if s.id == claim.article), None)
            named = DOT.join(apart(p) for p in (source.name if source else claim.article, source.published if source else "") if p)
            here = glyphs.mark("pointer", ascii_only=ascii_only) if focus == claim.article else ""
            yield line(named, "key", sign=here, base=base_of(language))
            yield from _attribution(claim, language, indent=2)
            yield quote(claim, "quote" if number == 1 else "other-quote", indent=2)
            if claim.modality != "asserted":
                yield Paragraph(says(f"modality {claim.modality}"), "dim", indent=2)


def _backing(position: Position, language: Language) -> str:
    return messages(language).count("independent", position.independent) if position.independent > 1 else ""


def _attribution(claim: Claim, language: Language, *, indent: int) -> Iterator[Paragraph]:
    if claim.attribution:
        yield line(_phrases(language).attribution(claim), "dim", indent=indent, base=base_of(language))


def _timeline(question: Question, language: Language) -> Iterator[Paragraph]:
    if question.timeline:
        yield blank()
    for entry in question.timeline:
        yield line(
            f"{messages(language)('as of')} {apart(entry.as_of)}: {_phrases(language).value(entry.value)}",
            "changes",
            base=base_of(language),
        )


def _silent(row: Row, picture: Picture, language: Language) -> Iterator[Paragraph]:
    quiet = [s.name for s in picture.sources if s.id in row.question.silent]
    if quiet:
        yield blank()
        names = messages(language)("comma").join(apart(name) for name in quiet)
        yield line(f"{word('silent', language)}: {names}", "dim", base=base_of(language))


def _phrases(language: Language) -> Phrases:
    return Phrases(messages(language), inline=apart)


def base_of(language: Language) -> Base:
    return "rtl" if language == "ar" else "ltr"
