"""Articles go in; whom they credit, and whether one credits the other or both a third, comes out.

MARSA ZAYN, March 5 (Coastal Wire) - …        a dateline
قنديل + ميريديان نيوز                           a byline of two
From Meridian News · المصدر: صدى البلد          a source line
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from factcheck.domain.article import Article
from factcheck.domain.relation import Independence
from factcheck.domain.text import folded, has_arabic, one_line
from factcheck.lexicons.spelling import skeleton

SameName = Callable[[str, str], bool]
AGENCIES = {
    "AFP": ("afp", "agence france-presse", "فرانس برس", "ا ف ب", "ا.ف.ب"),
    "Reuters": ("reuters", "رويترز"),
    "AP": ("associated press", "the associated press", "اسوشيتد برس", "اسوشييتد برس"),
    "DPA": ("dpa", "د ب ا", "د.ب.ا"),
    "EFE": ("efe", "افي"),
    "Xinhua": ("xinhua", "شينخوا"),
    "TASS": ("tass", "تاس"),
    "Anadolu": ("anadolu", "anadolu agency", "الاناضول", "وكالة الاناضول"),
}
FROM_ELSEWHERE = ("appended article", "read also", "comment rules", "tag list", "newsletter")
DATELINE = re.compile(r"^[^\n()]{0,80}\((?P<name>[^()\n]{2,50})\)\s*[-–—:]")
SOURCE_LINE = re.compile(r"^\s*(?:المصدر|مصدر الخبر|نقل[اً]{0,2} عن|source|sources|credit|via)\s*:\s*(?P<name>[^\n]{2,60})$", re.IGNORECASE)
FROM_LINE = re.compile(r"^\s*(?:from|via|courtesy of)\s+(?P<name>[^\n.,:;]{2,50})$", re.IGNORECASE)
JOINED = re.compile(r"\s*[+/&]\s*")
OPENING, CLOSING = 6, 4
"""Lines of an article's head and foot in which a byline may stand."""
NOBODY = (
    "our",
    "we",
    "staff",
    "own",
    "agencies",
    "services",
    "reporter",
    "correspondent",
    "وكالات",
    "مراسل",
    "مراسلنا",
    "موفد",
    "موفدنا",
    "خاص",
    "متابعات",
)
"""A credit with one of these words names the outlet itself, or nobody in particular."""
LONG_ENOUGH = 4
"""Consonants of a name that two scripts do not share by chance."""


@dataclass(frozen=True, slots=True)
class Credits:
    """Whom an article credits besides itself, as it words it."""

    names: tuple[str, ...]


def credits_of(article: Article, same_name: SameName) -> Credits:
    """From head, foot and datelines; what stands in appended texts credits those."""
    lines = [line for line in _own_text(article).splitlines() if line.strip()]
    found = (*(n for line in lines[:OPENING] for n in _in_head(line)), *(n for line in lines[-CLOSING:] for n in _source_lines(line)))
    shown = (one_line(name).strip(" «»\"'") for name in found)
    return Credits(tuple(dict.fromkeys(n for n in shown if n and not _itself(n, article, same_name))))


def by_credit(a: Article, b: Article, credited: Mapping[str, Credits], same_name: SameName) -> tuple[Independence, str] | None:
    """COPY where one credits the other's outlet, SAME_ROOT where both credit a third."""
    for article, other in ((a, b), (b, a)):
        if other.source and any(same_outlet(name, other.source, same_name) for name in credited[article.id].names):
            return Independence.COPY, f"{article.name} credits {other.source}"
    common = ((n, m) for n in credited[a.id].names for m in credited[b.id].names if same_outlet(n, m, same_name))
    first = next(common, None)
    return (Independence.SAME_ROOT, f"both credit {_agency(first[0]) or first[0]}") if first else None


def same_outlet(a: str, b: str, same_name: SameName) -> bool:
    """One outlet under two spellings, in one script or two: "Meridian News", «ميريديان نيوز»."""
    if folded(a) == folded(b) or (_agency(a) and _agency(a) == _agency(b)) or same_name(a, b):
        return True
    return has_arabic(a) != has_arabic(b) and bool(_sounds(a) & _sounds(b))


def _sounds(name: str) -> frozenset[str]:
    return frozenset(s for word in folded(name).split() if len(s := skeleton(word)) >= LONG_ENOUGH)


def _agency(name: str) -> str:
    plain = folded(name).strip(" .")
    return next((agency for agency, marks in AGENCIES.items() if plain in map(folded, marks)), "")


def _own_text(article: Article) -> str:
    """The decoded text without what belongs to other stories; source lines that cleaning took away stay."""
    text = article.text
    for removed in sorted(article.removed, key=lambda r: -r.start):
        if removed.reason in FROM_ELSEWHERE:
            text = f"{text[: removed.start]}\n{text[removed.end :]}"
    return text


def _in_head(line: str) -> Iterator[str]:
    dateline, source = DATELINE.match(line), FROM_LINE.match(line)
    if SOURCE_LINE.match(line):
        yield from _source_lines(line)
    elif dateline:
        yield from JOINED.split(dateline["name"])
    elif "+" in line and len(line.split()) <= 8:
        yield from JOINED.split(line)
    elif source and len(line.split()) <= 6:
        yield source["name"]


def _source_lines(line: str) -> Iterator[str]:
    source = SOURCE_LINE.match(line)
    if source:
        yield from JOINED.split(source["name"])


def _itself(name: str, article: Article, same_name: SameName) -> bool:
    nobody = any(word in folded(name).split() for word in NOBODY)
    return nobody or bool(article.source and same_outlet(name, article.source, same_name))
