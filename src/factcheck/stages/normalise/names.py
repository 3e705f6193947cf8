"""Names of people and places go in; whether two spellings can be one name, and a key that its spellings share, come out.

Within one script the consonants must be of the same classes and the long vowels may differ by one, and not at all in names that
such a vowel tells apart (حسن, حسين). Across scripts each long vowel that Arabic writes must be justified by the Latin spelling.
"""

import re
from functools import lru_cache
from itertools import islice, product

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.nameletters import ARABIC, ARABIC_NAMES, LATIN_GROUPS, LATIN_VOWELS, PARTICLES, TITLES, VOWELS

MARKS = re.compile(r"['\".,()ʿʾ]")
DOUBLED = re.compile(r"(.)\1+")
ABD = dict.fromkeys(("abdel", "abdul", "abdal"), "abd")
# Words shorter than this carry too little to be told apart once a vowel may differ.
LAX_FROM = 5
DIPHTHONGS_FROM = 6
TWO_VOWELS_FROM = 9
# Readings of one Latin word that are tried; a word with more ambiguous letters is not looked at further.
MOST_READINGS = 64


def same_name(a: str, b: str) -> bool:
    """Whether two spellings can be one name: `same_name("سيرغي شويغو", "Sergei Shoigu")`. A surname alone meets the full name."""
    words_a, words_b = name_words(a), name_words(b)
    if not words_a or not words_b:
        return False
    if _joined(a) == _joined(b) or _same_joined("".join(words_a), "".join(words_b)):
        return True
    shorter, longer = sorted((words_a, words_b), key=len)
    if len(shorter) == len(longer):
        return all(_same_word(one, other) for one, other in zip(shorter, longer, strict=True))
    if len(shorter) == 1:
        return len(longer[-1]) > 2 and _same_word(shorter[0], longer[-1])
    return _same_word(shorter[0], longer[0]) and _same_word(shorter[-1], longer[-1])


def name_key(name: str) -> str:
    """Consonant classes of the name's words, alike for its spellings and for some other names: for blocking, not for deciding."""
    return "|".join(skeleton(word) for word in name_words(name))


def _joined(name: str) -> str:
    """«عبد الفتاح» and «عبدالفتاح» are one."""
    return _even("".join(MARKS.sub("", folded(name)).replace("-", " ").split()))


def _same_joined(a: str, b: str) -> bool:
    return has_arabic(a) != has_arabic(b) and _same_across(*((a, b) if has_arabic(a) else (b, a)))


@lru_cache(maxsize=8_192)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles and particles; hyphens part words."""
    words = [ABD.get(word, _without_article(word)) for word in MARKS.sub("", folded(name)).replace("-", " ").split()]
    kept = tuple(word for word in words if word not in PARTICLES and word not in TITLES)
    return kept or tuple(words)


@lru_cache(maxsize=16_384)
def skeleton(word: str) -> str:
    """The consonant classes that both scripts share (neither h nor ع), of a Latin word in its first reading."""
    classes = _consonants(word) if has_arabic(word) else next(iter(_latin_readings(word)))[0]
    return DOUBLED.sub(r"\1", classes.replace("h", "").replace("e", ""))


@lru_cache(maxsize=16_384)
def _same_word(a: str, b: str) -> bool:
    if _even(a) == _even(b):
        return True
    if has_arabic(a) != has_arabic(b):
        return _same_across(*((a, b) if has_arabic(a) else (b, a)))
    return _same_arabic(_even(a), _even(b)) if has_arabic(a) else _same_latin(a, b)


def _even(word: str) -> str:
    """Without what one writer doubles and another does not, ending in ا for ى and ه; «تز» is «تس»."""
    plain = DOUBLED.sub(r"\1", word.replace("تز", "تس").replace("غ", "ج").replace("گ", "ج"))
    return plain[:-1] + "ا" if plain.endswith("ه") and len(plain) > 3 else plain


def _same_arabic(a: str, b: str) -> bool:
    if _consonants(a) != _consonants(b):
        return False
    if a in ARABIC_NAMES or b in ARABIC_NAMES:
        return False
    allowed = 2 if min(len(a), len(b)) >= TWO_VOWELS_FROM else 1
    return max(len(a), len(b)) >= LAX_FROM and _vowel_edits(a, b) <= allowed


def _consonants(word: str) -> str:
    return "".join(ARABIC.get(letter, "" if letter in VOWELS else letter) for letter in word)


def _vowel_edits(a: str, b: str) -> int:
    """How many long vowels stand in one word and not in the other, between the same consonants; a changed vowel counts three times."""
    is_long = min(len(a), len(b)) >= DIPHTHONGS_FROM
    edits = [
        abs(len(one) - len(other)) if _is_part(one, other, is_long=is_long) else 3 for one, other in zip(_gaps(a), _gaps(b), strict=True)
    ]
    # A vowel that only moved over a consonant (ديمتري, دميتري) is one edit.
    return 1 if is_long and sorted(edits)[-2:] == [1, 1] and sum(edits) == 2 and len(a) == len(b) else sum(edits)


def _is_part(a: str, b: str, *, is_long: bool) -> bool:
    """One run of vowels is the other with some left out; a diphthong is cut in half only in long words (بايدن is not بادن)."""
    shorter, longer = sorted((a, b), key=len)
    return shorter == longer or not shorter or (is_long and shorter in longer)


def _gaps(word: str) -> list[str]:
    """The vowels before, between and after the consonants."""
    gaps = [""]
    for letter in word:
        if letter in VOWELS:
            gaps[-1] += letter
        else:
            gaps.append("")
    return gaps


def _same_latin(a: str, b: str) -> bool:
    """Two romanisations: the same consonants and vowels that the same Arabic spelling could have."""
    (one, gaps_a), (other, gaps_b) = next(iter(_latin_readings(a))), next(iter(_latin_readings(b)))
    if one != other or len(gaps_a) != len(gaps_b) or min(len(a), len(b)) < LAX_FROM:
        return False
    return all(_vowels_alike(x.replace("h", ""), y.replace("h", "")) for x, y in zip(gaps_a, gaps_b, strict=True))


def _vowels_alike(a: str, b: str) -> bool:
    if not a or not b:
        return len(a) + len(b) < 2
    return bool(set(a) & set(b)) or {a[0], b[0]} in ({"i", "e"}, {"o", "u"}, {"e", "a"})


def _same_across(arabic: str, latin: str) -> bool:
    written = _across_gaps(DOUBLED.sub(r"\1", arabic))
    return any(written[0] == classes and _justified(written[1], gaps) for classes, gaps in _latin_readings(latin))


def _across_gaps(arabic: str) -> tuple[str, tuple[str, ...]]:
    """Classes without h and ع, and the long vowels between; a first alif only carries its vowel."""
    classes, gaps = "", [""]
    for at, letter in enumerate(arabic):
        kind = ARABIC.get(letter, "")
        if letter in VOWELS or kind in ("h", "e"):
            gaps[-1] += "" if at == 0 and letter == "ا" else letter
        elif kind and (not classes or classes[-1] != kind or gaps[-1]):
            classes += kind
            gaps.extend([""] * len(kind))
    return classes, tuple(gaps)


def _justified(arabic: tuple[str, ...], latin: tuple[str, ...]) -> bool:
    """Each long vowel of the Arabic by a letter of the Latin; two different Latin vowels want one in Arabic."""
    return len(arabic) == len(latin) and all(_vowels_fit(one, other) for one, other in zip(arabic, latin, strict=True))


def _vowels_fit(written: str, read: str) -> bool:
    """An h or ع between vowels lets both of them stand."""
    vowels = [letter for letter in written if letter in VOWELS]
    if not vowels:
        return bool(written) or len(set(read) - {"h"}) < 2
    return any(set(LATIN_VOWELS[letter]) & set(read) for letter in vowels)


@lru_cache(maxsize=8_192)
def _latin_readings(word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Consonant classes with the vowels between them, for each way to read the groups of letters."""
    parts: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        group, alternatives = next(((group, found) for group, found in LATIN_GROUPS if word.startswith(group, at)), (word[at], ()))
        parts.append(alternatives or (f"~{word[at]}" if word[at] in "aeiouyh" else "",))
        if group == "w":
            parts[-1] = ("~w", "f")
        at += len(group)
    return tuple(_reading(choice) for choice in islice(product(*parts), MOST_READINGS))


def _reading(choice: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    classes, gaps = "", [""]
    for part in choice:
        if part.startswith("~"):
            gaps[-1] += part[1]
        elif part and (not classes or classes[-1] != part or gaps[-1]):
            classes += part
            gaps.extend([""] * len(part))
    return classes, tuple(gaps)


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
