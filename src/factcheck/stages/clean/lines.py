"""A file's text goes in, its lines come out with their spans and a folded form that the pattern tables are written for."""

import itertools
import re
from dataclasses import dataclass

from factcheck.domain.text import folded, safe

LINE = re.compile(r"[^\n\r\x85\u2028\u2029\v\f]+")
# Sites whose paragraphs lost their line breaks: a marker right after the end of a sentence starts a line of its own.
INLINE_MARKER = re.compile(
    r"(?<=[.!?؟…»\"”])\s+(?=(?:[اإأ]قر[أاؤ]و?ا? (?:أيضا|أيضًا|أيضاً|ايضا|ايضاً|المزيد|كذلك)|شاهد (?:أيضا|أيضاً|ايضا)|(?:مقالات|أخبار|مواضيع|موضوعات) ذات صلة"
    r"|المصدر\s?:|كلمات دلالية|(?:Read|See) also\s?:|Read more\s?:|Related\s?:|(?:À lire|Lire) aussi\s?:|Voir aussi\s?:))"
)
FULL_STOP = re.compile(r"[.…][\"'»”’)\]]*$")
SENTENCE_END = re.compile(r"[.!?؟…][\"'»”’)\]]*$|[»”\"]$")
BULLET = re.compile(r"[•·●▪◦‣■□○*–—-]\s+|\d{1,2}[.)-]\s+")
WORD = re.compile(r"\w+(?:['’]\w+)?")
FOLDED_PREFIX = 320
"""Patterns look at a line's beginning; folding whole articles here would double the cost of a warm replay."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space around it; `key` is its folded beginning without a bullet."""

    start: int
    end: int
    text: str
    key: str
    words: int
    bulleted: bool

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as prose does; headings, labels and list entries do not."""
        return SENTENCE_END.search(self.text[-8:]) is not None

    @property
    def is_prose(self) -> bool:
        """A paragraph of running text: eighteen words, or eight with a full stop (headlines, too, end in quotation and question marks)."""
        return not self.bulleted and (self.words >= 18 or (self.words >= 8 and FULL_STOP.search(self.text[-8:]) is not None))


def lines(text: str, *, begin: int = 0) -> list[Line]:
    """All lines that hold more than white space, from offset `begin` on, in order."""
    pieces = (piece for found in LINE.finditer(text, begin) for piece in _pieces(found[0], found.start()))
    return [line for start, raw in pieces if (line := _line(raw, start)) is not None]


def _pieces(raw: str, start: int) -> list[tuple[int, str]]:
    cuts = [0, *(found.end() for found in INLINE_MARKER.finditer(raw)), len(raw)] if len(raw) < 100_000 else [0, len(raw)]
    return [(start + a, raw[a:b]) for a, b in itertools.pairwise(cuts)]


def _line(raw: str, start: int) -> Line | None:
    if not raw.strip():
        return None
    visible = safe(raw).strip()
    lead = len(raw) - len(raw.lstrip())
    bullet = BULLET.match(visible)
    body = visible[bullet.end() :] if bullet else visible
    key = folded(body[:FOLDED_PREFIX])
    return Line(start + lead, start + len(raw.rstrip()), visible, key, len(WORD.findall(body)), bullet is not None)
