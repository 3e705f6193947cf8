"""An HTML file's bytes go in, its text comes out: UTF-8 where it is valid, else as declared where that fits, else as detected."""

import codecs
import re

from factcheck.stages.ingest import decode
from factcheck.stages.ingest.decode import BYTE_ORDER_MARKS

DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?|<\?xml[^>]{0,80}?|^[^<]{0,80}?;\s*)(?:charset|encoding)\s*=\s*["']?\s*([\w:-]{2,40})""", re.IGNORECASE
)
MARKUP = re.compile(rb"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
HEAD = 4096
# What declares Latin-1 means cp1252: browsers read it so (WHATWG Encoding).
AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252"}


def html_text(content: bytes, *, content_type: str) -> tuple[str, str]:
    """The text and the encoding it was read as; a declaration that does not fit the bytes is not believed.

    Raises: `SourceError` where no reading has at most 1 % replaced characters.
    """
    for encoding in _candidates(content, content_type):
        try:
            return content.decode(encoding).removeprefix("\ufeff"), encoding
        except (UnicodeDecodeError, LookupError):
            continue
    detected = decode(MARKUP.sub(b" ", content)).encoding
    return content.decode(detected, "replace"), detected


def _candidates(content: bytes, content_type: str) -> list[str]:
    marked = [encoding for mark, encoding in BYTE_ORDER_MARKS if content.startswith(mark)]
    declared = [*DECLARED.findall(b"x;" + content_type.encode("ascii", "replace")), *DECLARED.findall(content[:HEAD])]
    return [*marked[:1], "utf-8", *(name for raw in declared if (name := _known(raw.decode("ascii", "replace"))))]


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return ""
    return AS_BROWSERS_DO.get(found, found)
