"""A cleaned article goes in, its sentences come out, numbered, with their offsets in the decoded file.

A line is a paragraph; the headline and subheadings are thereby sentences of their own. Inside it a sentence ends at
`.!?؟…` before a space, unless the dot belongs to an abbreviation or stands inside brackets or a short quotation.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from factcheck.domain.article import Article, Sentence, Span
from factcheck.domain.text import safe

LONGEST = 1_500
"""Characters; what runs on longer is cut at a comma, so that one endless line cannot fill a prompt."""
END = re.compile(
    r"(?P<mark>[.!?؟…]+)(?P<close>[\"'»”’)\]]*)(?P<gap>\s+)(?=\S)"
    r"|(?<=[\u0621-\u064a\u064b-\u0652]{3})(?P<tight>[.؟])(?=[\u0621-\u064a]{2})"
)
ENCLOSED = re.compile(r"\([^()\n]{0,300}\)|\[[^\[\]\n]{0,300}\]|«[^«»\n]{0,200}»|“[^“”\n]{0,200}”")
LAST_WORD = re.compile(r"[^\s\"'«“(\[]*$")
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
UNIT = re.compile(r"\d\s?[a-zم]$")
"""«18 h.», «25 m.», «12 م.»: a letter behind a number is no initial."""
LIST_NUMBER = re.compile(r"\s*[\"«“(]?\d{1,2}")
# Abbreviations that a name, a number or a place follows: never the end of a sentence.
TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "lt",
        "maj",
        "sgt",
        "capt",
        "cmdr",
        "adm",
        "gov",
        "sen",
        "rep",
        "rev",
        "hon",
        "st",
        "mt",
        "ft",
        "no",
        "nos",
        "vs",
        "fig",
        "vol",
        "art",
        "sec",
        "approx",
        "est",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mme",
        "mlle",
        "mgr",
        "me",
        "env",
        "av",
        "bd",
    ]
)
# Abbreviations that may end a sentence: they do before a word that begins one.
MAYBE_LAST = frozenset(["inc", "ltd", "co", "corp", "bros", "jr", "sr", "etc", "am", "pm", "a.m", "p.m", "u.s", "u.k", "u.n", "e.u", "d.c"])
STARTERS = frozenset(
    [
        "the",
        "a",
        "an",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "this",
        "that",
        "these",
        "those",
        "there",
        "but",
        "and",
        "in",
        "on",
        "at",
        "as",
        "if",
        "when",
        "while",
        "after",
        "before",
        "since",
        "for",
        "from",
        "by",
        "with",
        "his",
        "her",
        "its",
        "their",
        "our",
        "some",
        "many",
        "most",
        "all",
        "no",
        "not",
        "one",
        "two",
        "three",
        "both",
        "other",
        "others",
        "another",
        "however",
        "meanwhile",
        "earlier",
        "later",
        "according",
    ]
)
SEPARATOR = re.compile(r"[؛;،,:]\s|\s")


def segment(article: Article) -> tuple[Sentence, ...]:
    """In reading order, numbered from 1; each lies within one of `article.kept`."""
    spans = (span for paragraph in article.kept for span in _sentences(article.text, paragraph))
    texts = ((span, safe(article.text[span.start : span.end])) for span in spans)
    shown = ((span, text) for span, text in texts if text.strip())
    return tuple(Sentence(number=n, start=span.start, end=span.end, text=text) for n, (span, text) in enumerate(shown, 1))


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    line = text[paragraph.start : paragraph.end]
    start = 0
    for end, following in (*_ends(line), (len(line), len(line))):
        for a, b in _cut(line, start, end):
            yield Span(start=paragraph.start + a, end=paragraph.start + b)
        start = following


def _ends(line: str) -> list[tuple[int, int]]:
    """Where sentences end and where the next ones begin."""
    enclosed = [found.span() for found in ENCLOSED.finditer(line)]
    openings = [opening for opening, _ in enclosed]
    ends: list[tuple[int, int]] = []
    start = 0
    for found in END.finditer(line):
        around = bisect_right(openings, found.start()) - 1
        inside = around >= 0 and found.end() <= enclosed[around][1]
        if not inside and _is_end(line, found, start=start):
            ends.append((found.end("close") if found["mark"] else found.end(), found.end()))
            start = found.end()
    return ends


def _is_end(line: str, found: re.Match[str], *, start: int) -> bool:
    if found["tight"]:
        return True
    mark, following = found["mark"], line[found.end() : found.end() + 40]
    if following[0].islower() or line[found.start() - 1 : found.start()] in ("(", "["):  # «(...)»: words left out of a quotation
        return False
    if mark == "." and not found["close"]:
        return _is_full_stop(line[max(start, found.start() - 40) : found.start()], following, begins=start + 40 >= found.start())
    if mark[0] == "…" or mark.startswith(".."):  # an elision, or the «..» that headlines use as a dash
        return mark != ".." and not line[found.start() - 1 : found.start()].isspace() and found.start() - start > 20
    return True


def _is_full_stop(before: str, following: str, *, begins: bool) -> bool:
    if begins and LIST_NUMBER.fullmatch(before):
        return False
    last = LAST_WORD.search(before)
    word = last[0].lower() if last else ""
    if word in TITLES:
        return False
    if UNIT.search(before):
        return True
    if word in MAYBE_LAST or INITIALS.fullmatch(word):
        first = re.match(r"[\"'“«(]?(\w+)", following)
        return first is not None and first[1].lower() in STARTERS and word != "i"
    return True


def _cut(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One sentence as it is, an endless one in pieces that end at a separator where there is one."""
    while end - start > LONGEST:
        near = [found.end() for found in SEPARATOR.finditer(line, start + LONGEST // 2, start + LONGEST)]
        at = near[-1] if near else start + LONGEST
        yield start, at
        start = at
    yield start, end
