"""A word as it is written → the forms it may have in a word list, and the consonants by which two scripts spell one name alike.

Light by intent: clitics and endings are cut off, roots are not looked for. `"وبالمدارس"` → … "مدارس"; `"delivered"` → … "deliver".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.domain.text import has_arabic

PROCLITICS = (
    "", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "لل", "كال", "ولل", "وب", "ول", "وبال", "فل", "فب", "وك", "س",
)  # fmt: skip
VERB_PREFIXES = ("ي", "ت", "ن", "سي", "ست", "سن", "وي", "وت", "وسي", "وست", "في", "فت", "لي", "ا")
ENCLITICS = (
    "", "ا", "ه", "ت", "ي", "ها", "هم", "هن", "نا", "ان", "ين", "ون", "ات", "وا", "تا", "يه", "ته", "يا", "هما", "تها", "تهم", "اته", "يين",
    "يون", "تين", "تان", "اتها", "اتهم", "تهما", "ن", "نه", "وه", "كم",
)  # fmt: skip
SHORTEST_STEM = 3

# Letters of both scripts by the sound they share in news spelling; a letter without an entry is silent here (vowels, h, w, y).
ARABIC_SOUNDS = str.maketrans(
    {
        "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "g", "غ": "g", "ق": "g", "چ": "g", "گ": "g", "د": "d", "ض": "d", "ذ": "d",
        "ر": "r", "ز": "z", "ظ": "z", "س": "s", "ص": "s", "ش": "s", "ف": "f", "ڤ": "f", "ك": "g", "خ": "g", "ل": "l", "م": "m", "ن": "n",
    }
)  # fmt: skip
LATIN_PAIRS = (
    ("sch", "s"),
    ("tch", "ts"),
    ("kh", "g"),
    ("gh", "g"),
    ("sh", "s"),
    ("ch", "s"),
    ("th", "t"),
    ("ph", "f"),
    ("dh", "d"),
    ("ck", "g"),
    ("x", "gs"),
)
LATIN_SOUNDS = str.maketrans({"p": "b", "c": "g", "j": "g", "k": "g", "q": "g", "v": "f"})
SILENT = re.compile(r"[^bdfglmnrstz]")
ARTICLE = re.compile(r"^[وفبك]?(?:ال|لل)(?=..)")
LATIN_ARTICLE = re.compile(r"^(?:al|el)-?(?=\w{4})")
DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=32_768)
def forms(word: str) -> tuple[str, ...]:
    """A folded word's possible dictionary forms, the least cut first."""
    ordered = _arabic_forms(word) if has_arabic(word) else _english_forms(word)
    return tuple(dict.fromkeys(ordered))


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """What stands for a word that no list knows: the word without its clitics and commonest ending."""
    if not has_arabic(word):
        return _english_stem(word)
    for prefix in ("وبال", "وال", "فال", "بال", "كال", "ولل", "ال", "لل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_STEM:
            word = word[len(prefix) :]
            break
    for ending in ("اتها", "اتهم", "تها", "تهم", "هما", "ات", "ان", "ين", "ون", "ها", "هم", "يه", "ته", "ه", "ا"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=32_768)
def skeleton(word: str) -> str:
    """The consonants two scripts share: "albatros" and "الباتروس" → "btrs"; "" where fewer than two are left.

    A "w" counts at the beginning of a Latin name alone ("Westmere", not "Eastmere"); in Arabic it may be "and".
    """
    latin = ARTICLE.sub("", word).translate(ARABIC_SOUNDS) if has_arabic(word) else _latin_sounds(word)
    bare = DOUBLED.sub(r"\1", SILENT.sub("", latin))
    initial = "w" if word.startswith("w") else ""
    return initial + bare if len(bare) > 1 else ""


def _arabic_forms(word: str) -> Iterator[str]:
    yield word
    endings = [e for e in ENCLITICS if word.endswith(e)]
    cuts = sorted(
        ((p, e) for p in PROCLITICS + VERB_PREFIXES if word.startswith(p) for e in endings),
        key=lambda cut: (len(cut[0]) + len(cut[1]) + (cut[0] in VERB_PREFIXES), len(cut[1])),
    )
    for prefix, ending in cuts:
        bare = word[len(prefix) : len(word) - len(ending)]
        if len(bare) >= SHORTEST_STEM or (len(bare) == 2 and not ending and prefix in ("", "ال", "لل", "وال")):
            yield bare
            if ending and bare.endswith(("اي", "او")):
                yield f"{bare[:-1]}ء"
            if ending.startswith(("ت", "ات")) and ending != "ت":
                yield bare + "ه"


def _english_forms(word: str) -> Iterator[str]:
    word = word.removesuffix("'s").removesuffix("'")
    yield word
    for ending, replacement in (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM - 1:
            bare = word[: -len(ending)]
            yield bare + replacement
            if ending in ("ed", "ing") and len(bare) > SHORTEST_STEM and bare[-1] == bare[-2]:
                yield bare[:-1]


def _english_stem(word: str) -> str:
    bare = word.removesuffix("'s")
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "es", "ed", "ly", "s", "y", "e"):
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST_STEM:
            return bare[: -len(ending)]
    return bare


def _latin_sounds(word: str) -> str:
    word = re.sub(r"c(?=[eiy])", "s", LATIN_ARTICLE.sub("", word.removesuffix("'s")))
    for pair, sound in LATIN_PAIRS:
        word = word.replace(pair, sound)
    return word.translate(LATIN_SOUNDS)
