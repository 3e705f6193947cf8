"""Text goes in, the ISO 639-1 code of its language comes out, told by script, tell-tale letters and small words."""

import re
from collections import Counter

from factcheck.domain.text import folded

SCRIPTS = (
    ("ar", re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")),
    ("en", re.compile("[A-Za-z\u00c0-\u024f]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u0370-\u03ff]")),
)
# Letters that Arabic does not have; Persian keyboards also type ی and ک, which alone prove nothing.
PERSIAN = re.compile("[پچژگ]")
URDU = re.compile("[ٹڈڑںے]")
SMALL_WORDS = {
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "a",
            "is",
            "that",
            "for",
            "was",
            "on",
            "with",
            "said",
            "has",
            "are",
            "by",
            "from",
            "at",
            "an",
            "be",
            "it",
            "have",
            "were",
            "not",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "et",
            "est",
            "une",
            "un",
            "du",
            "dans",
            "que",
            "pour",
            "qui",
            "sur",
            "au",
            "par",
            "avec",
            "ont",
            "pas",
            "il",
            "elle",
            "ce",
            "cette",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "la",
            "los",
            "las",
            "de",
            "y",
            "que",
            "en",
            "un",
            "una",
            "por",
            "con",
            "para",
            "se",
            "del",
            "al",
            "su",
            "lo",
            "fue",
            "como",
            "mas",
        ]
    ),
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "ist",
            "in",
            "den",
            "von",
            "zu",
            "mit",
            "sich",
            "des",
            "auf",
            "fur",
            "nicht",
            "ein",
            "eine",
            "dem",
            "im",
            "auch",
        ]
    ),
    "it": frozenset(
        ["il", "lo", "la", "gli", "di", "e", "che", "un", "una", "per", "con", "non", "sono", "del", "della", "nel", "alla", "piu", "dei"]
    ),
    "tr": frozenset(["ve", "bir", "bu", "da", "de", "icin", "ile", "olarak", "cok", "gibi", "sonra", "kadar", "daha", "olan"]),
    "id": frozenset(["yang", "dan", "di", "dengan", "untuk", "dari", "pada", "tidak", "ini", "itu", "dalam", "akan", "oleh"]),
}
SAMPLE = 20_000


def language_of(text: str) -> str:
    """Empty where nothing decides: fewer than 20 letters of a known script, or a Latin text without known small words."""
    sample = text[:SAMPLE]
    letters = {code: len(pattern.findall(sample)) for code, pattern in SCRIPTS}
    code, count = max(letters.items(), key=lambda found: found[1])
    if count < 20:
        return ""
    if code == "ar":
        return _of_arabic_script(sample, count)
    return _of_latin_script(sample) if code == "en" else code


def _of_arabic_script(sample: str, letters: int) -> str:
    urdu, persian = len(URDU.findall(sample)), len(PERSIAN.findall(sample))
    if urdu > 0.02 * letters:
        return "ur"
    return "fa" if persian > 0.012 * letters else "ar"


def _of_latin_script(sample: str) -> str:
    words = Counter(re.findall(r"[a-z]+", folded(sample)))
    hits = {code: sum(words[word] for word in small) for code, small in SMALL_WORDS.items()}
    code, count = max(hits.items(), key=lambda found: found[1])
    return code if count > 0.08 * sum(words.values()) else ""
