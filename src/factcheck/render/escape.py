"""Any text of an article goes in, one line of Markdown that renders as exactly that text comes out.

Punctuation is escaped wherever CommonMark, GitHub's tables and strikethrough or an autolinker could read it, and left alone
where none can, so that a quote in the raw file can still be found with a search.
"""

import re
import unicodedata

from factcheck.domain.text import has_arabic, safe
from factcheck.render.messages import Language

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
ISOLATE, END_ISOLATE = "\u2068", "\u2069"
# What Markdown could read, by where it stands; everything else is inert on a single line.
ACTIVE = re.compile(
    r"(?P<number>^[0-9]{1,9})(?=[.)](?:\s|$))"  # a list number: the mark after it is escaped
    r"|[\\`*_{}\[\]<>#|~$^&@]"
    r"|^[-+=](?=.|$)"  # list, rule, underline of a heading
    r"|^:|(?<![0-9]):(?!$|\s)|:(?!$|\s|[0-9]{2}(?![0-9:]))"  # schemes and emoji codes, not "said: " or 15:40
    r"|/(?=/)"
    r"|(?<=[wW]{3})\."
    r"|(?<![0-9])\.(?!$|[\s\"'»”’)،؛,;])|\.(?!$|[\s\"'»”’)،؛,;0-9])"  # hosts, not 2.75 or the end of a sentence
)
ISO_DATE = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?: [0-9]{2}:[0-9]{2})?(?![0-9])")
STRONG = {"L": "en", "R": "ar", "AL": "ar"}


def literal(text: str) -> str:
    """One line, no controls, white space folded: `"[x](http://y)\\n# z"` → `"\\[x\\](http\\:\\//y) \\# z"`."""
    return ACTIVE.sub(_escaped, plain(text))


def plain(text: str) -> str:
    """One line of safe characters, not escaped."""
    return " ".join((text if text.isascii() and text.isprintable() else safe(text)).split())


def inline(text: str, language: Language) -> str:
    """`literal`, isolated where its direction could disturb the line that it stands in."""
    return isolated(literal(text), language)


def isolated(text: str, language: Language) -> str:
    """`text` between FSI and PDI if it holds letters of the other direction, or is a bare number or date in an Arabic line."""
    if language == "en" and text.isascii():
        return text
    kinds = {unicodedata.bidirectional(character) for character in text}
    lone_number = language == "ar" and "EN" in kinds and not kinds & {"R", "AL"}
    disturbs = lone_number or kinds & ({"L"} if language == "ar" else {"R", "AL", "AN"})
    return f"{ISOLATE}{text}{END_ISOLATE}" if disturbs else text


def dates_kept(written: str) -> str:
    """Written Markdown or HTML with each ISO date isolated, which among Arabic letters would be shown with its parts turned round."""
    return ISO_DATE.sub(lambda date: f"{ISOLATE}{date[0]}{END_ISOLATE}", written) if has_arabic(written) else written


def directed(line: str, language: Language) -> str:
    """`line` with a direction mark in front where its first letter would turn the whole line the other way."""
    first = next((STRONG[kind] for c in line if (kind := unicodedata.bidirectional(c)) in STRONG), language)
    return line if first == language else (RIGHT_TO_LEFT if language == "ar" else LEFT_TO_RIGHT) + line


def _escaped(match: re.Match[str]) -> str:
    if match["number"]:
        return match["number"] + "\\"
    return "\\" + match[0]
