"""The state of the open story goes in; what is shown where there is no matrix yet comes out: a welcome, a run's first minute, a failure."""

from collections.abc import Iterator, Mapping

from factcheck.tui import glyphs
from factcheck.tui.board import CellKind
from factcheck.tui.keys import ACTS, Place, offered, shown_key
from factcheck.tui.pages.evidence import base_of
from factcheck.tui.pages.paragraph import Paragraph, blank, line
from factcheck.tui.session import Language, Means
from factcheck.tui.watch import Watch
from factcheck.tui.words import word


def welcome_page(means: Means, chosen: Mapping[str, str], language: Language) -> tuple[Paragraph, ...]:
    """What one can do first; without key or server, what works without."""
    keys = {act.name: shown_key(act, chosen) for act in ACTS}
    offers = [
        (keys[name], word(phrase, language))
        for name, phrase in (("add", "welcome add"), ("demo", "welcome demo"), ("help", "welcome help"))
    ]
    lacking = [word("no key", language), word("without", language)] if means.mode != "live" else [means.reason] if means.reason else []
    advice = [blank(), *(Paragraph(text, "dim", indent=2) for text in lacking)]
    return (
        blank(),
        Paragraph(word("welcome", language), "title", indent=2),
        blank(),
        *(line(f"{key}   {label}", spans=((0, len(key), "key"),), indent=2, base=base_of(language)) for key, label in offers),
        *advice,
    )


def running_page(watch: Watch, language: Language, *, ascii_only: bool) -> tuple[Paragraph, ...]:
    """Each source with what it has told so far, before any question is known."""
    return (blank(), Paragraph(stage_line(watch, language), "heading"), blank(), *_sources(watch, language, ascii_only=ascii_only))


def stage_line(watch: Watch, language: Language) -> str:
    if not watch.stage:
        return word("state gathering", language)
    total = f" {watch.total}" if watch.total else ""
    return f"{word(f'stage {watch.stage}', language)}{total}"


def failure_page(reason: str, language: Language, *, offline: bool) -> tuple[Paragraph, ...]:
    """What happened, why, and what mends it; the text is the error's own."""
    advice = (blank(), Paragraph(word("offline", language), "warning")) if offline else ()
    return (blank(), Paragraph(word("state failed", language), "error"), *(Paragraph(line) for line in reason.split("\n")), *advice)


def help_page(chosen: Mapping[str, str], language: Language, *, ascii_only: bool) -> tuple[Paragraph, ...]:
    """Every key and every sign."""
    places: tuple[Place, ...] = ("matrix", "evidence", "articles", "jobs", "brief", "everywhere")
    keys = [paragraph for place in places for paragraph in _keys(place, chosen, language, ascii_only=ascii_only)]
    return (*_signs(language, ascii_only=ascii_only), *keys, blank(), Paragraph(word("keys lists", language), "dim"))


def _sources(watch: Watch, language: Language, *, ascii_only: bool) -> Iterator[Paragraph]:
    for article in watch.articles.values():
        claims = [c for c in watch.claims.values() if c.article == article.id]
        failed = watch.failed.get(article.path, "")
        state: CellKind = "failed" if failed else "same" if claims else "pending"
        sign = glyphs.CELLS[state][ascii_only]
        yield Paragraph(article.name, "key", sign=sign)
        yield Paragraph(failed or (claims[-1].text if claims else word("pending", language)), "error" if failed else "dim", indent=2)


def _keys(place: Place, chosen: Mapping[str, str], language: Language, *, ascii_only: bool) -> Iterator[Paragraph]:
    yield blank()
    yield Paragraph(word(f"keys {place}", language), "heading")
    for act in offered(place):
        key = shown_key(act, chosen, ascii_only=ascii_only)
        if key:
            yield line(f"{key:<8} {act.says(language)}", spans=((0, len(key), "key"),), indent=2, base=base_of(language))


def _signs(language: Language, *, ascii_only: bool) -> Iterator[Paragraph]:
    yield Paragraph(word("signs", language), "heading")
    for kind, tag in glyphs.TAG_OF.items():
        yield line(f"{glyphs.cell(kind, ascii_only=ascii_only)}  {word(f'sign {kind}', language)}", tag, indent=2, base=base_of(language))
    for name in ("marked", "dismissed", "confirmed"):
        yield line(f"{glyphs.mark(name, ascii_only=ascii_only)}  {word(f'sign {name}', language)}", indent=2, base=base_of(language))
