"""Two words of names whose other words agree go in; whether they can be one although they differ more than lone words may, comes out.

A short foreign word, a vowel of a Korean syllable or an initial says little by itself; beside a given name or a family name that
agrees it is the same name. Words of Arabic origin stay apart by each of their letters.
"""

from factcheck.domain.text import has_arabic
from factcheck.stages.normalise.names.letters import ARABIC_NAMES, NATIVE, NEAR, VOWELS
from factcheck.stages.normalise.names.sounds import consonants, even, gaps, latin_even
from factcheck.stages.normalise.names.words import INITIALS, KOREAN, SYLLABIC

# Two words beside it must agree before «أون» is «أونغ»: Yan and Yang are two Chinese names.
NASAL_FROM = 2
KADHAFI = str.maketrans("gq", "kk")
KADHAFI_FROM = 6
LONG_ENOUGH = 4


def conventionally_same(a: str, b: str, *, family: str) -> bool:
    """Initials, and syllables of a Korean name: however many of them differ, while one word agrees."""
    return _same_initial(a, b) or (family in KOREAN and _syllable(a) == _syllable(b))


def loosely_same(a: str, b: str, *, family: str, others: int) -> bool:
    """`family` is the first word of the name, `others` how many of its words agree (at least one)."""
    if not (has_arabic(a) and has_arabic(b)):
        return not has_arabic(a) and not has_arabic(b) and _same_guttural(a, b)
    if family in SYLLABIC:
        return others >= NASAL_FROM and _without_nasal(even(a)) == _without_nasal(even(b))
    if a[:-1] == b[:-1] and {a[-1], b[-1]} == {"ي", "ه"} and len(a) > LONG_ENOUGH:
        return True  # the last e of Japanese and Italian names
    return _foreign(a) and _foreign(b) and _one_edit(even(a), even(b), beside=family, others=others)


def _same_initial(a: str, b: str) -> bool:
    """«جي» and «جيه» are J, and so is a lone J before or after a point; J. can be John."""
    short, longer = sorted((a, b), key=len)
    cut = len(short) == 1 and len(longer) > 2
    return any((a in spelled and b in spelled) or (cut and short in spelled and longer[0] in spelled) for spelled in INITIALS.values())


def _same_guttural(a: str, b: str) -> bool:
    """Gaddafi, Kadhafi."""
    one, other = (latin_even(word.replace("dh", "d").replace("kh", "k")).translate(KADHAFI) for word in (a, b))
    return one == other and min(len(a), len(b)) >= KADHAFI_FROM


def _syllable(word: str) -> str:
    """The vowels eo and ae as Arabic desks write them: «سوك» and «سيوك», «جاي» and «جيه»."""
    return even(word.replace("يو", "و").removesuffix("ه").replace("اي", "ي"))


def _foreign(word: str) -> bool:
    """Neither an Arabic given name nor a word with letters that only Arabic words have."""
    return word not in ARABIC_NAMES and not NATIVE & set(word)


def _one_edit(a: str, b: str, *, beside: str, others: int) -> bool:
    one, other = consonants(a), consonants(b)
    if one == other:
        return _near_vowels(a, b)
    if others >= NASAL_FROM and _without_nasal(a) == _without_nasal(b):
        return True
    near = NEAR[:1] if beside in ARABIC_NAMES else NEAR
    return min(len(a), len(b)) > 3 and any(_swapped(one, other, *pair) for pair in near) and _vowels_equal(a, b)


def _without_nasal(word: str) -> str:
    return word.removesuffix("ج") if word.endswith("نج") else word


def _swapped(one: str, other: str, x: str, y: str) -> bool:
    """One of the two has y where the other has x, once."""
    return any(
        longer.replace(x, y, 1) == shorter or longer[::-1].replace(x[::-1], y, 1)[::-1] == shorter
        for longer, shorter in ((one, other), (other, one))
    )


def _vowels_equal(a: str, b: str) -> bool:
    first, second = "".join(gaps(a)), "".join(gaps(b))
    return first == second or (abs(len(first) - len(second)) == 1 and (first in second or second in first))


def _near_vowels(a: str, b: str) -> bool:
    """One long vowel more, or one changed among four consonants; three bare radicals are an Arabic pattern and stay apart."""
    edits = [(x, y) for x, y in zip(gaps(a), gaps(b), strict=True) if x != y]
    if not edits:
        return True  # only the kind of consonant differs: س and ص, ت and ط
    (x, y), *more = edits
    if not more and {x, y} == {"ي", "ا"} and {a[0], b[0]} == {x, y}:
        return True  # Yevgeny, Evgeny
    if more or (a[-1] != b[-1] and not (x and y)):
        return False
    if x and y and not (x in y or y in x):
        return len(consonants(a)) > 3 and not a.startswith("م")
    return abs(len(x) - len(y)) == 1 and not _triliteral(a, b)


def _triliteral(a: str, b: str) -> bool:
    return len(consonants(a)) == 3 and max(len(a), len(b)) == 4 and not VOWELS & {a[0], b[0], a[-1], b[-1]}
