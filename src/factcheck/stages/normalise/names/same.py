"""Names of people, places and bodies go in; whether two spellings can be one name, and a key that its spellings share, come out.

Titles, kinds and brackets are taken off first (`nameparts`), words are compared by their letters (`namesounds`), and one word that
differs more is forgiven where the others agree (`nameloose`). What a place or a body is called is never left out.
"""

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.names.loose import conventionally_same, loosely_same
from factcheck.stages.normalise.names.parts import MARKS, Parts, parts
from factcheck.stages.normalise.names.sounds import even, same_across, same_word, skeleton
from factcheck.stages.normalise.names.words import LINKING, OFFICE_BODIES, SYLLABIC

Words = tuple[str, ...]


def same_name(a: str, b: str) -> bool:
    """Whether two spellings can be one name: `same_name("سيرغي شويغو", "Sergei Shoigu")`. A surname alone meets the full name."""
    one, other = parts(a), parts(b)
    if not one.words or not other.words:
        return False
    if (one.kind and other.kind and one.kind != other.kind) or _shorts_differ(one.short, other.short):
        return False
    return _joined(a) == _joined(b) or _is_short_for(one, b) or _is_short_for(other, a) or _same_parts(one, other)


def name_key(name: str) -> str:
    """Consonant classes of the name's words, alike for its spellings and for some other names: for blocking, not for deciding."""
    return "|".join(skeleton(word) for unit in parts(name).words for word in unit.split())


def _joined(name: str) -> str:
    """«عبد الفتاح» and «عبدالفتاح» are one."""
    return even("".join(MARKS.sub("", folded(name)).replace("-", " ").split()))


def _shorts_differ(a: str, b: str) -> bool:
    """Brackets of one script that disagree; WHO and «الصحة العالمية» may stand for one body."""
    return bool(a and b) and has_arabic(a) == has_arabic(b) and folded(a) != folded(b) and not same_name(a, b)


def _is_short_for(bracketed: Parts, name: str) -> bool:
    """What stands in brackets behind a name is a name of its own: "World Health Organization (WHO)", "WHO"."""
    capitals = bracketed.short.isupper() and len(bracketed.short) > 1
    return capitals and folded(bracketed.short) == folded(name)


def _same_parts(a: Parts, b: Parts) -> bool:
    if _same_joined("".join(a.words), "".join(b.words), apart_elsewhere=len(a.words) != len(b.words)):
        return True
    if a.whole or b.whole:
        return _same_body(a.words, b.words)
    return _same_words(a.words, b.words) or (bool(a.kind or b.kind) and sorted(a.words) == sorted(b.words))


def _same_words(a: Words, b: Words) -> bool:
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) == len(longer):
        return _same_in_order(a, b)
    if len(shorter) == 1:
        return len(longer[-1]) > 2 and _same_unit(shorter[0], longer[-1])
    # A middle name may be left out, a syllable of a Chinese or Korean one not.
    return longer[0] not in SYLLABIC and _same_in_order((shorter[0], shorter[-1]), (longer[0], longer[-1]))


def _same_body(a: Words, b: Words) -> bool:
    """All words, in whatever order: «وكالة الأنباء المركزية الكورية»; "agriculture minister" is the ministry of agriculture."""
    one, other = ([OFFICE_BODIES.get(word, word) for word in words if word not in LINKING] for words in (a, b))
    return sorted(one) == sorted(other) or (len(one) == len(other) and _same_in_order(tuple(one), tuple(other)))


def _same_in_order(a: Words, b: Words) -> bool:
    """Word by word; one of several may differ a little more."""
    differing = [(x, y) for x, y in zip(a, b, strict=True) if not _same_unit(x, y)]
    apart = [(x, y) for x, y in differing if len(differing) == len(a) or not conventionally_same(x, y, family=a[0])]
    if len(apart) == 1 < len(a):
        return loosely_same(*apart[0], family=a[0], others=len(a) - 1)
    return not apart


def _same_unit(a: str, b: str) -> bool:
    """One word, or «عبد» with its complement."""
    one, other = a.split(), b.split()
    return len(one) == len(other) and all(map(same_word, one, other))


def _same_joined(a: str, b: str, *, apart_elsewhere: bool) -> bool:
    """`apart_elsewhere`: one writer parts words that another does not, so the same consonants in a row are the same name."""
    one, other = a.replace(" ", ""), b.replace(" ", "")
    if has_arabic(one) == has_arabic(other):
        return even(one) == even(other) or (apart_elsewhere and has_arabic(one) and same_word(one, other))
    return same_across(*((one, other) if has_arabic(one) else (other, one)))
