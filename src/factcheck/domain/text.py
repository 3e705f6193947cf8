"""Any text goes in, a safe or a folded form comes out, each character with the offset that it came from.

`sanitise` is the one place that decides which characters may reach a prompt, a screen or a brief. `fold` is the one
place that decides when two wordings are the same word; quotes are looked for in folded text and cut from the original.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Escape sequences as terminals parse them (ECMA-48): CSI, the string controls OSC/DCS/SOS/PM/APC up to their end, two-byte escapes.
# String controls are bounded, so that an unterminated one cannot swallow an article.
ESCAPES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]?"
    "|(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]{0,256}(?:\x07|\x1b\\\\|\x9c)?"
    "|\x1b[ -~]?"
)
LINE_ENDS = {"\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\v": "\n", "\f": "\n", "\r": "\n", "\t": "\t", "\n": "\n"}
JOINERS = "\u200c\u200d"
INVISIBLE_RANGES = (
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB),
    (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
INVISIBLE = re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in INVISIBLE_RANGES) + "]")
ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufefc]")
# Letters that writers and keyboards interchange, and marks that mean the same; what NFKD already unites is not listed.
LETTERS = str.maketrans(
    {
        "ة": "ه", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ڪ": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ٱ": "ا",
        "ۆ": "و", "ۇ": "و", "ـ": "", "٪": "%", "٫": ".", "٬": ",", "„": '"', "“": '"', "”": '"', "‟": '"', "«": '"', "»": '"',
        "‹": "'", "›": "'", "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "′": "'", "″": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MappedText:
    """`text[i]` came from `origin[i]`; `origin` is non-decreasing and one longer than `text` (its last entry is the end)."""

    text: str
    origin: tuple[int, ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that `text[start:end]` came from; characters dropped inside it are included."""
        if start >= end:
            return self.origin[start], self.origin[start]
        return self.origin[start], self.origin[end - 1] + 1


def sanitise(text: str) -> MappedText:
    """Drop what must never reach a prompt or a screen: escapes, controls, bidi and zero-width characters, tags, lone surrogates."""
    return _mapped(_safe_characters(text), len(text))


def safe(text: str) -> str:
    """`sanitise` where nobody asks for offsets."""
    if text.replace("\n", "").isprintable() and not INVISIBLE.search(text):
        return text  # what nearly every sentence is; walking it character by character costs 50 times as much
    return "".join(piece for piece, _ in _safe_characters(text))


def one_line(text: str) -> str:
    """Fit to be shown or sent as one line: safe characters, single spaces, no line ends."""
    return " ".join(safe(text).split())


@lru_cache(maxsize=1_024)
def fold(text: str) -> MappedText:
    """For matching only: no marks, tatweel, case or letter variants, ASCII digits and quotes, single spaces.

    `"«٢٠ ألفاً»"` → `'"20 الفا"'`. Folding twice changes nothing.
    """
    pieces: list[str] = []
    origin: list[int] = []
    space_at = None
    for piece, offset in _folded_pieces(text):
        if piece == " ":
            space_at = offset if space_at is None else space_at
        elif piece:
            if space_at is not None and pieces:
                pieces.append(" ")
                origin.append(space_at)
            space_at = None
            pieces.append(piece)
            origin.extend([offset] * len(piece))
    return MappedText("".join(pieces), (*origin, len(text)))


@lru_cache(maxsize=16_384)
def folded(text: str) -> str:
    """`fold` where nobody asks for offsets."""
    if ESCAPES.search(text):
        return fold(text).text
    return " ".join(text.translate(_FOLDS).split())  # in C: word lists and every sentence pass here


def visible(text: str) -> str:
    """A name from outside (a file's, an outlet's) on one line: what cannot be seen is spelled out, `"a\n"` → `"a\\n"`."""
    return "".join(_spelled_out(character) for character in text)


def hidden_characters(text: str) -> int:
    """How many characters a reader would not see and `sanitise` drops; joiners and a leading byte-order mark do not count."""
    return sum(found[0] not in JOINERS for found in INVISIBLE.finditer(text.removeprefix("\ufeff")))


def has_arabic(text: str) -> bool:
    """Whether any character is an Arabic letter (of any language written with them)."""
    return ARABIC_LETTER.search(text) is not None


def _safe_characters(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for escape in ESCAPES.finditer(text):
        yield from _visible(text, at, escape.start())
        at = escape.end()
    yield from _visible(text, at, len(text))


def _visible(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    for offset in range(start, end):
        character = _safe_character(text[offset])
        if character and not (text[offset] == "\r" and text[offset + 1 : offset + 2] == "\n"):
            yield character, offset


@lru_cache(maxsize=8_192)
def _safe_character(character: str) -> str:
    if character in LINE_ENDS:
        return LINE_ENDS[character]
    if INVISIBLE.match(character) or unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn"):
        return ""
    return character


def _spelled_out(character: str) -> str:
    if character.isprintable() and not INVISIBLE.match(character):
        return character
    return character.encode("unicode_escape").decode("ascii")


class _Folds(dict[int, str]):
    """Code point → what it becomes in folded text, worked out when first met; "" for what `sanitise` drops."""

    def __missing__(self, code: int) -> str:
        safe_character = _safe_character(chr(code))
        self[code] = _fold_character(safe_character) if safe_character else ""
        return self[code]


_FOLDS = _Folds()


def _folded_pieces(text: str) -> Iterator[tuple[str, int]]:
    if "\r" in text or ESCAPES.search(text):
        return ((_fold_character(character), offset) for character, offset in _safe_characters(text))
    return ((_FOLDS[ord(character)], offset) for offset, character in enumerate(text))


@lru_cache(maxsize=8_192)
def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    apart = unicodedata.normalize("NFKD", character.translate(LETTERS)).casefold()
    bare = " ".join("".join(c for c in apart if unicodedata.category(c) not in ("Mn", "Me")).split())  # one ligature is four words
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in bare.translate(LETTERS))


def _mapped(characters: Iterator[tuple[str, int]], end: int) -> MappedText:
    pairs = tuple(characters)
    return MappedText("".join(c for c, _ in pairs), (*(offset for _, offset in pairs), end))
