"""Two words of names go in; whether they can be spellings of one, and the consonant classes that spellings share, come out.

Within one script the consonants must be of the same classes and the long vowels may differ by one, and not at all in names that
such a vowel tells apart (حسن, حسين). Across scripts each long vowel that Arabic writes must be justified by the Latin spelling.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, product

from factcheck.domain.text import has_arabic
from factcheck.stages.normalise.names.letters import (
    ALIKE_LATIN,
    ARABIC,
    ARABIC_NAMES,
    COARSE,
    GUTTURALS,
    LATIN_EVEN,
    LATIN_GROUPS,
    LATIN_VOWELS,
    ROMANISED,
    VOWELS,
)

DOUBLED = re.compile(r"(.)\1+")
FEMININE = re.compile(r"(?:ll|tt|nn|on)e$")
"""Michelle is not Michel."""
OWN_ARTICLE = re.compile("[aei]l")
AGENT = re.compile(".ا..")
AGENT_LATIN = re.compile(r"[iey][^aou]*$")
"""«صالح» is Saleh or Salih, not Salah."""
GLIDE = re.compile(r"[aeiou]y[aeiou]")
# Words shorter than this carry too little to be told apart once a vowel may differ.
LAX_FROM = 5
DIPHTHONGS_FROM = 6
TWO_VOWELS_FROM = 9
# Readings of one Latin word that are tried; a word with more ambiguous letters is not looked at further.
MOST_READINGS = 64

Reading = tuple[str, tuple[str, ...]]
"""Consonant classes, and the vowels before, between and after them."""


@lru_cache(maxsize=16_384)
def skeleton(word: str) -> str:
    """The consonant classes that both scripts share (neither h nor ع), of a Latin word in its first reading."""
    classes = consonants(word) if has_arabic(word) else _latin_readings(word)[0][0].translate(COARSE)
    return DOUBLED.sub(r"\1", classes.replace("h", "").replace("e", ""))


@lru_cache(maxsize=16_384)
def same_word(a: str, b: str) -> bool:
    """Spellings of one word, each in either script."""
    if even(a) == even(b):
        return True
    if has_arabic(a) != has_arabic(b):
        arabic, latin = (a, b) if has_arabic(a) else (b, a)
        # What looks like an article may be the name's own beginning: «ألبانيز», «أليكسي».
        return same_across(arabic, latin) or (OWN_ARTICLE.match(latin) is not None and same_across(f"ال{arabic}", latin))
    return _same_arabic(even(a), even(b)) if has_arabic(a) else _same_latin(a, b)


def even(word: str) -> str:
    """Without what one writer doubles and another does not, ending in ا for ى and ه; «تز» is «تس»."""
    plain = DOUBLED.sub(r"\1", word.replace("تز", "تس").replace("غ", "ج").replace("گ", "ج"))
    return plain[:-1] + "ا" if plain.endswith("ه") and len(plain) > 3 else plain


def consonants(word: str) -> str:
    """One class letter a consonant; ع and h are kept."""
    return "".join(ARABIC.get(letter, "" if letter in VOWELS else letter) for letter in word)


def gaps(word: str) -> list[str]:
    """The long vowels before, between and after the consonants."""
    found = [""]
    for letter in word:
        if letter in VOWELS:
            found[-1] += letter
        else:
            found.append("")
    return found


def same_across(arabic: str, latin: str) -> bool:
    """An Arabic and a Latin spelling of one word."""
    classes, letters, written = _across_gaps(DOUBLED.sub(r"\1", arabic))
    if (arabic[0] in "حه") != (latin[0] == "h") or (AGENT.fullmatch(arabic) and arabic in ARABIC_NAMES and not AGENT_LATIN.search(latin)):
        return False
    return any(
        classes == read.translate(COARSE) and all(map(_same_guttural, letters, read)) and _justified(written, vowels)
        for read, vowels in _latin_readings(latin)
    )


def _same_guttural(letter: str, sound: str) -> bool:
    return sound in GUTTURALS.get(letter, sound)


def _same_arabic(a: str, b: str) -> bool:
    if consonants(a) != consonants(b) or a in ARABIC_NAMES or b in ARABIC_NAMES:
        return False
    if max(len(a), len(b)) < LAX_FROM or (a[-1] != b[-1] and VOWELS & {a[-1], b[-1]}):
        return False
    allowed = 2 if min(len(a), len(b)) >= TWO_VOWELS_FROM else 1
    return _vowel_edits(a, b) <= allowed or _slavic(a) == _slavic(b)


def _slavic(word: str) -> str:
    """Russian -ov and Ukrainian -iv: «خاركوف», «خاركيف»."""
    return re.sub(r"(?<=\w{3})[وي]ف$", "وف", word)


def _vowel_edits(a: str, b: str) -> int:
    """How many long vowels stand in one word and not in the other, between the same consonants; a changed vowel counts three times."""
    is_long = min(len(a), len(b)) >= DIPHTHONGS_FROM
    edits = [
        abs(len(one) - len(other)) if _is_part(one, other, is_long=is_long) else 3 for one, other in zip(gaps(a), gaps(b), strict=True)
    ]
    # A vowel that only moved over a consonant (ديمتري, دميتري) is one edit.
    return 1 if is_long and sorted(edits)[-2:] == [1, 1] and sum(edits) == 2 and len(a) == len(b) else sum(edits)


def _is_part(a: str, b: str, *, is_long: bool) -> bool:
    """One run of vowels is the other with some left out; a diphthong is cut in half only in long words (بايدن is not بادن)."""
    shorter, longer = sorted((a, b), key=len)
    return shorter == longer or not shorter or (is_long and shorter in longer)


def _same_latin(a: str, b: str) -> bool:
    """Two romanisations: the same consonants in one reading each, and vowels that the same Arabic spelling could have."""
    if latin_even(a) == latin_even(b):
        return True
    if min(len(a), len(b)) < LAX_FROM or (a[0] == "h") != (b[0] == "h") or bool(FEMININE.search(a)) != bool(FEMININE.search(b)):
        return False
    return any(_same_reading(x, y) for x in _romanised(a) for y in _romanised(b))


@lru_cache(maxsize=8_192)
def latin_even(word: str) -> str:
    """ "Abou" → "abu", "Djamel" → "jamel"."""
    for group, vowel in (*LATIN_EVEN, ("dj", "j"), ("cheikh", "sheikh")):
        word = word.replace(group, vowel)
    return DOUBLED.sub(r"\1", word)


def _same_reading(a: Reading, b: Reading) -> bool:
    (one, vowels_a), (other, vowels_b) = a, b
    if len(one) != len(other) or not all(x == y or x + y in ALIKE_LATIN for x, y in zip(one, other, strict=True)):
        return False
    first, second = ([latin_even(v.replace("h", "")) for v in vowels] for vowels in (vowels_a, vowels_b))
    if sum(map(bool, first)) < 2 and not _same_syllable(first[:-1], second[:-1]):
        return False
    return _ends_alike(first[-1], second[-1]) and all(map(_vowels_alike, first[:-1], second[:-1]))


def _same_syllable(a: list[str], b: list[str]) -> bool:
    """A word of one syllable shows each of its vowels: Liang is not Luang."""
    return all(len(x) == len(y) and all(map(_vowels_alike, x, y)) for x, y in zip(a, b, strict=True))


def _ends_alike(a: str, b: str) -> bool:
    """Only a silent French e may come or go at the end: Samir is not Samira."""
    return {a, b} in ({"", "e"}, {""}) or (bool(a and b) and _vowels_alike(a[-1], b[-1]))


def _vowels_alike(a: str, b: str) -> bool:
    if not a or not b:
        return len(a) + len(b) < 2
    return bool(set(a) & set(b)) or {a[0], b[0]} in ({"i", "e"}, {"o", "u"}, {"e", "a"})


def _across_gaps(arabic: str) -> tuple[str, str, tuple[str, ...]]:
    """Classes without h and ع, the letters that wrote them, and the long vowels between; a first alif only carries its vowel."""
    classes, letters, found = "", "", [""]
    for at, letter in enumerate(arabic):
        kind = ARABIC.get(letter, "")
        if letter in VOWELS or kind in ("h", "e"):
            found[-1] += "" if at == 0 and letter == "ا" else letter
        elif kind and (not classes or classes[-1] != kind or found[-1]):
            classes, letters = classes + kind, letters + letter
            found.append("")
    return classes, letters, tuple(found)


def _justified(arabic: tuple[str, ...], latin: tuple[str, ...]) -> bool:
    """Each long vowel of the Arabic by a letter of the Latin; two different Latin vowels want one in Arabic."""
    return len(arabic) == len(latin) and all(map(_vowels_fit, arabic[:-1], latin[:-1])) and _ending_fits(arabic[-1], latin[-1])


def _vowels_fit(written: str, read: str) -> bool:
    """An h or ع between vowels lets both of them stand."""
    vowels = [letter for letter in written if letter in VOWELS]
    if not vowels:
        return bool(written) or len(set(read) - {"h"}) < 2
    if len(vowels) > len(read) + 1 or (GLIDE.search(read) and "ي" not in vowels):
        return False
    return any(set(LATIN_VOWELS[letter]) & set(read) for letter in vowels)


def _ending_fits(written: str, read: str) -> bool:
    """A last vowel is written in both scripts but for the French e: «جميلة» is no Jamil, and «كريم» no Karima."""
    if not written:
        return read in ("", "e", "h")
    return _vowels_fit(written, read) and (bool(read) or written[-1] != "ه")


@lru_cache(maxsize=8_192)
def _latin_readings(word: str) -> tuple[Reading, ...]:
    """Each way to read the groups of letters, as Arabic desks write them."""
    return _readings(word, {})


@lru_cache(maxsize=8_192)
def _romanised(word: str) -> tuple[Reading, ...]:
    """Each way to read the groups of letters as a romanisation."""
    return _readings(word, ROMANISED)


def _readings(word: str, fewer: dict[str, tuple[str, ...]]) -> tuple[Reading, ...]:
    open_parts: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        group, alternatives = next(((group, found) for group, found in LATIN_GROUPS if word.startswith(group, at)), (word[at], ()))
        open_parts.append(fewer.get(group) or alternatives or (f"~{word[at]}" if word[at] in "aeiouyh" else "",))
        at += len(group)
    return tuple(dict.fromkeys(_reading(choice) for choice in islice(product(*open_parts), MOST_READINGS)))


def _reading(choice: Sequence[str]) -> Reading:
    classes, found = "", [""]
    for part in choice:
        if part.startswith("~"):
            found[-1] += part[1]
        elif part and (not classes or classes[-1] != part or found[-1]):
            classes += part
            found.extend([""] * len(part))
    return classes, tuple(found)
