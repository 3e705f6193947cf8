"""A name as written goes in; its words without titles, offices, kinds and brackets, and the kind that it was introduced by, come out.

`parts("المستشار الألماني أولاف شولتس")` → words `("اولاف", "شولتس")`; what is nothing but an office stays whole.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.names.letters import PARTICLES
from factcheck.stages.normalise.names.words import (
    ADDRESSES,
    APPOSED,
    APPOSED_DEFINITE,
    CASES,
    COMMON_NOUNS,
    ENGLISH_OFFICES,
    GOVERNING,
    HONORIFICS,
    NATIONS,
    NESTED,
    NO_NATION,
    NO_PERSON,
    NOT_APPOSED,
    OPENERS,
    QUALIFYING,
    RANKING,
    RANKS,
)

MARKS = re.compile(r"['\".,()ʿʾ]")
BRACKETED = re.compile(r"^(?P<name>[^()«»\"“”]*\S)\s*[(«\"“](?P<short>[^()«»\"“”]+)[)»\"”]\s*$")
INITIALS_RUN = re.compile(r"\b(\w)\.\s*(?=\w)")
ABD = frozenset(("abd", "abdel", "abdul", "abdal", "abdu", "عبد"))
ABD_JOINED = re.compile(r"^(?:عبد(?=ال..)|abd(?:[aeo]|ou|u)(?:l|(?=(.)\1)))(?P<rest>.{3,})$")
DIN_JOINED = re.compile(r"^(?P<first>\w{3,}?)(?:[ae]ddine?|udd[ie]e?n|eldine?|aldin)$")
DIN = frozenset(("eddine", "eddin", "uddin", "eldin", "eldine", "aldin", "addin", "dine", "deen"))
SON = frozenset(("بن", "ابن", "bin", "ibn", "ben", "ولد", "ould"))
PLURALS = re.compile(r"^(ال\w{3,}|\w{3,}ي)ون$")


@dataclass(frozen=True, slots=True)
class Parts:
    """`words` are folded and without articles; `kind` is empty where none was named; `short` is what stood in brackets.

    `whole`: an office («ملك الأردن») or a body, whose last word alone is another name.
    """

    words: tuple[str, ...]
    kind: str = ""
    short: str = ""
    whole: bool = False


@lru_cache(maxsize=8_192)
def parts(name: str) -> Parts:
    """One name's parts; `words` is empty where the name holds marks alone."""
    bracketed = BRACKETED.match(name)
    # After a single word they tell namesakes apart: «الكونغو (كينشاسا)».
    short = bracketed["short"] if bracketed and len(bracketed["name"].split()) > 1 else ""
    spoken = _split(_before_office(bracketed["name"] if bracketed and short else name))
    named = _without_title(spoken)
    kind, words = _without_kind(named)
    units = _units(words)
    return Parts(units, kind, short, whole=_is_whole(words) or (named == spoken and _office(spoken) > 0))


def _before_office(name: str) -> str:
    """«سيرغي لافروف، وزير الخارجية الروسي» without the apposition."""
    head, comma, rest = name.replace("،", ",").partition(",")
    described = _split(rest)
    return head if comma and described and _office(described) == len(described) else name


def _is_whole(words: list[str]) -> bool:
    """Places and bodies: «جنوب السودان», «مدينة الكويت», "American Samoa"."""
    bases = [without_article(word) for word in words]
    heads = bases[:-1] if bases[1:] and has_arabic(bases[0]) else bases  # «عمران خان» is no inn
    return any(base in COMMON_NOUNS for base in heads) or (
        len(words) > 1 and (bases[0] in APPOSED or (words[0] in NATIONS and not has_arabic(words[0])))
    )


def _split(name: str) -> list[str]:
    spelled = MARKS.sub("", INITIALS_RUN.sub(r"\1 ", folded(name))).replace("-", " ").split()
    words = [PLURALS.sub(r"\1ين", word) for word in spelled]
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def _without_title(words: list[str]) -> list[str]:
    rest = words[_office(words) :]
    return words if not rest or (rest[0] in NO_PERSON) else rest


def _office(words: list[str]) -> int:
    """Where the name starts behind titles and offices; 0 where there are none, the length where there is nothing else."""
    return _arabic_title(words) if words and has_arabic(words[0]) else _latin_title(words)


def _latin_title(words: list[str]) -> int:
    """Where the name starts after "former US Secretary of State": behind the last office of the run."""
    at = end = 0
    while at < len(words):
        phrase = next((p for p in ENGLISH_OFFICES if tuple(words[at : at + len(p)]) == p), ())
        if not phrase and words[at] not in HONORIFICS | QUALIFYING | NATIONS:
            return end
        at += len(phrase) or 1
        end = at if phrase or words[at - 1] in HONORIFICS else end
    return at if end else 0


def _arabic_title(words: list[str]) -> int:
    at = 0
    while at < len(words):
        after = _office_end(words, at)
        if after == at:
            return at
        at = after
    return at


def _office_end(words: list[str], at: int) -> int:
    """Behind one office with its complement and adjectives; `at` itself where none stands there."""
    joined = words[at].startswith("و") and at > 0 and words[at][1:] in GOVERNING
    word = words[at][1:] if joined else words[at]
    base = without_article(word)
    if word != base and base in HONORIFICS and _next(words, at) not in SON:
        return _adjectives_end(words, _complement_end(words, _adjectives_end(words, at + 1), governed=False))
    if word in ADDRESSES or (word, _next(words, at)) in (("ايه", "الله"), ("حجه", "الاسلام")):
        return at + (1 if word in ADDRESSES else 2)
    if word in GOVERNING and _next(words, at) not in SON and len(words) > at + 1:
        return _adjectives_end(words, _complement_end(words, at + 1, governed=True))
    return at


def _complement_end(words: list[str], at: int, *, governed: bool) -> int:
    """Behind "of the Council of Ministers": nouns that take a complement, then one word and what is joined to it by «و»."""
    start = at
    while (
        at < len(words)
        and (words[at] in NESTED or words[at] in GOVERNING or _opens(words[at]))
        and (governed or at > start or _leads(words[at]))
    ):
        at += 1
        if _closes(words[at - 1]):
            break
    if at > start and _closes(words[at - 1]):
        adjectives = _adjectives_end(words, at)
        return _complement_end(words, adjectives, governed=False) if adjectives < len(words) else adjectives
    at += int(at < len(words) and (governed or at > start))
    at += int(at < len(words) and at > start and words[at].startswith("وال"))
    adjectives = _adjectives_end(words, at) if at > start else at
    return _complement_end(words, adjectives, governed=False) if adjectives < len(words) and _leads(words[adjectives]) else at


def _leads(word: str) -> bool:
    return word in OPENERS or _opens(word)


def _opens(word: str) -> bool:
    """«للجيش», «لحزب»."""
    return _closes(word) or (word.startswith("ل") and word[1:] in NESTED)


def _closes(word: str) -> bool:
    return word.startswith("لل") and len(word) > 4


def _adjectives_end(words: list[str], at: int) -> int:
    """Behind «الأميركي السابق»; a nisba that nothing follows can be the name itself («الرئيس السيسي»)."""
    while at < len(words) and (
        words[at] in RANKING or (words[at].startswith("ال") and _is_adjective(without_article(words[at]), _next(words, at)))
    ):
        at += 1
    return at


def _is_adjective(base: str, following: str) -> bool:
    stem = base.removesuffix("ه")
    if base in NO_NATION:
        return False
    if base in QUALIFYING or stem in NATIONS or (base.endswith("ه") and base not in HONORIFICS):
        return True
    return bool(following) and following not in SON and base.endswith("ي") and base not in HONORIFICS


def _next(words: list[str], at: int) -> str:
    return words[at + 1] if at + 1 < len(words) else ""


def _without_kind(words: list[str]) -> tuple[str, list[str]]:
    """The kind and the rest for «مدينة حلب», «العاصمة الأوكرانية كييف», "city of Aleppo"."""
    if words[-2:] == ["news", "agency"] and len(words) > 2:
        return "agency", words[:-2]
    base = without_article(words[0]) if words else ""
    if base not in APPOSED or (base in APPOSED_DEFINITE and base == words[0]):
        return "", words
    latin = not has_arabic(base)
    rest = words[2:] if latin and words[1:2] == ["of"] else words[1 if base == words[0] else _adjectives_end(words, 1) :]
    if not rest or without_article(rest[0]) in NOT_APPOSED or (latin and words[1] != "of"):
        return "", words
    return APPOSED[base], rest


def _units(words: list[str]) -> tuple[str, ...]:
    """«عبد الفتاح», «عبدالفتاح» and "Abdelfattah" as one unit of two words; particles and articles dropped, cases and ranks evened."""
    cased = [CASES.get(word, word) if at + 1 < len(words) else word for at, word in enumerate(words)]
    opened = [part for word in cased for part in _opened(RANKS.get(word, word))]
    kept = [without_article(w) for at, w in enumerate(opened) if w not in PARTICLES and not (w in SON and at)] or opened
    joined: list[str] = []
    for word in kept:
        if joined and joined[-1] in ABD:
            joined[-1] = f"{_abd(joined[-1])} {word}"
        else:
            joined.append(word)
    return tuple(joined)


def _opened(word: str) -> Iterable[str]:
    abd, din = ABD_JOINED.match(word), DIN_JOINED.match(word)
    if abd:
        return _abd(word), "allah" if abd["rest"] in ("lah", "llah") else abd["rest"]
    if din:
        return din["first"], "din"
    return ("din",) if word in DIN else (word,)


def _abd(word: str) -> str:
    return "عبد" if has_arabic(word) else "abd"


def without_article(word: str) -> str:
    """«البرهان» → «برهان»; «الله» stays."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
