"""A name of a person or a place goes in, its key comes out; names of one bearer meet across scripts and transliterations.

The key is a consonant skeleton: letters that transliterations interchange (ج غ ق گ g j …) are one class, vowels and the semivowels
between consonants are dropped. A skeleton alone is generous, so `same_name` also asks that the words' vowels do not exclude it.
"""

from functools import lru_cache

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.nameletters import ARABIC, LATIN, LATIN_GROUPS, PARTICLES, TITLES

# A skeleton shorter than this is carried by too many names to prove anything: the spelling itself must be close.
SHORT = 2


def same_name(a: str, b: str) -> bool:
    """Whether two spellings can be one name: `same_name("سيرغي شويغو", "Sergei Shoigu")`. A surname alone meets the full name."""
    words_a, words_b = name_words(a), name_words(b)
    if not words_a or not words_b:
        return False
    if words_a == words_b:
        return True
    shorter, longer = sorted((words_a, words_b), key=len)
    if len(shorter) == len(longer):
        return _same_words(words_a, words_b)
    if len(shorter) == 1:
        return _same_word(shorter[0], longer[-1]) and len(skeleton(shorter[0])) > SHORT
    return _same_word(shorter[-1], longer[-1]) and _same_word(shorter[0], longer[0])


def name_key(name: str) -> str:
    """The skeletons of the name's words, titles and particles left out: `"سيرجي شويجو"` → `"srk|xk"`."""
    return "|".join(skeleton(word) for word in name_words(name))


@lru_cache(maxsize=8_192)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles and particles; hyphens part words."""
    plain = folded(name)
    for mark in "-'\".,()":
        plain = plain.replace(mark, " " if mark == "-" else "")
    words = [_without_article(word) for word in plain.split()]
    kept = tuple(word for word in words if word not in PARTICLES and word not in TITLES)
    return kept or tuple(words)


@lru_cache(maxsize=16_384)
def skeleton(word: str) -> str:
    """Classes of the word's consonants, doubled ones once."""
    classes = _arabic_classes(word) if has_arabic(word) else _latin_classes(word)
    kept: list[str] = []
    for letter in classes:
        if letter and (not kept or kept[-1] != letter):
            kept.append(letter)
    return "".join(kept)


def _same_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if all(_same_word(one, other) for one, other in zip(a, b, strict=True)):
        return True
    # "Pyong Yang" and "Pyongyang" were parted alike; a family name may stand first.
    return len(a) == 2 and _same_word(a[0], b[1]) and _same_word(a[1], b[0])


def _same_word(a: str, b: str) -> bool:
    if a == b:
        return True
    one, other = skeleton(a), skeleton(b)
    if one != other:
        return False
    return len(one) > SHORT or _vowels_agree(a, b)


def _vowels_agree(a: str, b: str) -> bool:
    """For short skeletons: the long vowels written in both scripts must not exclude each other ("كيم" is not "كام")."""
    one, other = _long_vowels(a), _long_vowels(b)
    return one == other or (has_arabic(a) != has_arabic(b) and (not one or not other or one[0] == other[0]))


def _long_vowels(word: str) -> str:
    classes = {"ا": "a", "و": "o", "ي": "i", "a": "a", "e": "i", "i": "i", "y": "i", "o": "o", "u": "o", "w": "o"}
    return "".join(classes[letter] for letter in word if letter in classes)


def _without_article(word: str) -> str:
    if word.startswith("ال") and len(word) > 4:
        return word[2:]
    return word


def _arabic_classes(word: str) -> list[str]:
    return [ARABIC.get(letter, "") if at or letter not in "اوي" else _initial(letter) for at, letter in enumerate(word)]


def _initial(letter: str) -> str:
    """A vowel at the start of a word is a syllable of its own, but which vowel is not told by the script."""
    return "w" if letter == "و" else "y" if letter == "ي" else "a"


def _latin_classes(word: str) -> list[str]:
    classes = []
    at = 0
    while at < len(word):
        group = next((group for group in LATIN_GROUPS if word.startswith(group, at)), word[at])
        if at == 0 and group[0] in "aeiou":
            classes.append("a")
        else:
            classes.append(LATIN.get(group, ""))
        at += len(group)
    return classes
