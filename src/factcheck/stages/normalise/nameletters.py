"""Tables only: letters of names and the class of sound that transliterations keep.

Sources: the ALA-LC and BGN/PCGN romanisation tables for Arabic (letters to Latin), and newspaper usage for foreign names in Arabic
(ج, غ, ق, ك for g; ش for sh; تش for ch; ف for v; ب for p).
"""

from factcheck.domain.text import folded

# Class letters: b f k s x(sh) t d r l m n h z ; "" is dropped.
ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "s", "ج": "k", "چ": "x", "ح": "h", "خ": "k", "د": "d", "ض": "d", "ذ": "z", "ر": "r", "ز": "z", "ژ": "z",
    "س": "s", "ص": "s", "ش": "x", "ظ": "z", "ع": "", "غ": "k", "گ": "k", "ڤ": "f", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "", "ا": "",
    "و": "", "ي": "", "ء": "",
}  # fmt: skip
LATIN_GROUPS = ("tch", "sch", "sh", "ch", "kh", "gh", "th", "dh", "ph", "zh", "ts", "ck", "qu", "x")
LATIN = {
    "tch": "tx", "sch": "x", "sh": "x", "ch": "tx", "kh": "k", "gh": "k", "th": "s", "dh": "z", "ph": "f", "zh": "z", "ts": "ts", "ck": "k", "qu": "k", "x": "ks",
    "b": "b", "p": "b", "t": "t", "d": "d", "j": "k", "g": "k", "k": "k", "q": "k", "c": "k", "h": "", "r": "r", "z": "z", "s": "s", "l": "l", "m": "m", "n": "n",
    "f": "f", "v": "f",
}  # fmt: skip
PARTICLES = frozenset(folded(word) for word in ("al", "el", "ال", "آل", "bin", "ibn", "بن", "ابن", "de", "van", "von", "abu_"))
TITLES = frozenset(
    folded(word)
    for word in [
        "mr",
        "mrs",
        "ms",
        "dr",
        "president",
        "minister",
        "general",
        "prime",
        "foreign",
        "defence",
        "secretary",
        "king",
        "prince",
        "sheikh",
        "senator",
        "السيد",
        "السيدة",
        "الرئيس",
        "رئيس",
        "وزير",
        "الوزير",
        "الخارجية",
        "الدفاع",
        "الجنرال",
        "الملك",
        "الأمير",
        "الشيخ",
        "الدكتور",
        "د",
        "سكرتير",
        "المتحدث",
        "اللواء",
        "العميد",
        "العقيد",
    ]
)
