"""A file's bytes go in, its text comes out with the encoding it was read as and what a reader should know about that.

Every character is kept (line ends, NULs, hidden characters): offsets count in this text. Only a byte-order mark goes.
"""

import codecs
import re
from dataclasses import dataclass

from factcheck.domain.text import has_arabic
from factcheck.errors import SourceError

# The longer mark first: UTF-32 LE begins like UTF-16 LE.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Strict decoders first: ISO 8859-6 refuses the bytes that only Mac Arabic uses, cp1256 refuses almost nothing.
ARABIC_ENCODINGS = ("iso8859_6", "mac_arabic", "cp720", "cp1256")
COMMON_ARABIC = re.compile(r"(?<!\w)(?:في|من|على|إلى|الى|عن|أن|ان|إن|التي|الذي|هذا|هذه|كان|بعد|قال|مع|أو|لا|ما|لم|بين|كما)(?!\w)")
# Bytes that cp1252 uses for quotes, dashes, the ellipsis, currency signs and accented letters between letters.
WESTERN_BYTES = re.compile(rb"[\x80\x85\x91-\x97\xa0\xa3\xab\xb0\xbb]|(?<=[A-Za-z\xc0-\xf6])[\xc0-\xf6]|[\xc0-\xf6](?=[a-z\xc0-\xf6])")
MAX_REPLACED = 0.01
FEW_REPLACED = 3
"""One character beyond Unicode's range is three invalid bytes; in a short text that is more than 1 %."""
# EBCDIC and old Macintosh pages: no article is written in them, and a guesser takes damaged UTF-8 for them.
NEVER_GUESSED = [
    "cp037",
    "cp273",
    "cp424",
    "cp500",
    "cp875",
    "cp1026",
    "cp1140",
    "mac_greek",
    "mac_iceland",
    "mac_latin2",
    "mac_roman",
    "mac_turkish",
]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the decoding that a reader should know; `start` is an offset in the text, where there is one."""

    message: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text as offsets count in it; no remarks means that the file said what it is and was right."""

    text: str
    encoding: str
    remarks: tuple[Remark, ...] = ()


def decode(content: bytes) -> Decoded:
    """Byte-order mark, UTF-16 by its pattern, UTF-8, UTF-8 with a few bad bytes, then detection.

    Raises: `SourceError` where no reading has at most 1 % replaced characters.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _tolerant(content[len(mark) :], encoding)
    unmarked = _unmarked_utf16(content)
    if unmarked:
        return _tolerant(content, unmarked)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(content) or _western(content) or _detected(content)


def _tolerant(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, "replace")
    replaced = text.count("\ufffd")
    if replaced > MAX_REPLACED * len(text) and replaced > 1:
        raise _unreadable(f"{replaced} of {len(text)} characters are no {encoding}")
    return Decoded(text, encoding, _replaced(text, encoding) if _is_broken(content, encoding) else ())


def _is_broken(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return True
    return False


def _replaced(text: str, encoding: str) -> tuple[Remark, ...]:
    first = text.index("\ufffd")
    return (Remark(f"{text.count(chr(0xFFFD))} invalid {encoding} byte(s) were replaced, the first at offset {first}", first),)


def _unmarked_utf16(content: bytes) -> str:
    """UTF-16 without a mark: every other byte is one of a few high bytes (0 for Latin, 6 for Arabic), the others are not.

    To be asked before UTF-8: Arabic in UTF-16 is mostly bytes below 0x80 and so passes as valid UTF-8.
    """
    sample = content[:4096]
    if len(sample) < 8:
        return ""
    high_when_little, high_when_big = (_share_of_high_bytes(sample[offset::2]) for offset in (1, 0))
    if high_when_little > 0.7 and high_when_big < 0.3:
        return "utf-16-le"
    if high_when_big > 0.7 and high_when_little < 0.3:
        return "utf-16-be"
    return ""


def _share_of_high_bytes(every_other: bytes) -> float:
    return sum(byte in (0x00, 0x06) for byte in every_other) / len(every_other)


def _damaged_utf8(content: bytes) -> Decoded | None:
    text = content.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    multibyte = sum(character > "\x7f" for character in text) - replaced
    if replaced > max(MAX_REPLACED * len(text), FEW_REPLACED) or (multibyte < 4 * replaced and _is_western(content)):
        return None
    return Decoded(text, "utf-8", _replaced(text, "utf-8"))


def _western(content: bytes) -> Decoded | None:
    """Mostly ASCII with a few Windows quotes and accents: guessers waver between a dozen code pages that agree on these."""
    return Decoded(content.decode("cp1252", "replace"), "cp1252", (_guess("cp1252"),)) if _is_western(content) else None


def _is_western(content: bytes) -> bool:
    high = sum(byte > 0x7F for byte in content)
    return high <= 0.15 * len(content) and len(WESTERN_BYTES.findall(content)) >= 0.9 * high


def _detected(content: bytes) -> Decoded:
    arabic = _arabic(content)
    if arabic is not None:
        return arabic
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 65 ms that nearly every run can save

    best = from_bytes(content[:200_000], cp_exclusion=NEVER_GUESSED).best()
    if best is None:
        raise _unreadable("its bytes fit no encoding")
    decoded = _tolerant(content, best.encoding)
    return Decoded(decoded.text, best.encoding, (*decoded.remarks, _guess(best.encoding)))


def _arabic(content: bytes) -> Decoded | None:
    """The Arabic code page whose reading holds the most common words; chance finds two of them in bytes of any kind."""
    readings = [(encoding, content.decode(encoding, "replace")) for encoding in ARABIC_ENCODINGS]
    fitting = [(encoding, text) for encoding, text in readings if text.count("\ufffd") <= MAX_REPLACED * len(text) and has_arabic(text)]
    scored = [(len(COMMON_ARABIC.findall(text)), -rank, encoding, text) for rank, (encoding, text) in enumerate(fitting)]
    words, _, encoding, text = max(scored, default=(0, 0, "", ""))
    return Decoded(text, encoding, (_guess(encoding),)) if words >= max(2, len(text) / 300) else None


def _guess(encoding: str) -> Remark:
    doubt = " (with little confidence)" if encoding == "mac_arabic" else ""
    return Remark(f"the file is not UTF-8; it was read as {encoding}{doubt}")


def _unreadable(why: str) -> SourceError:
    return SourceError("its encoding cannot be told", why=why, mend="save the file as UTF-8")
