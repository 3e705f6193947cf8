"""Attribution chains go in; whether two claims rest on different named voices, on one voice, or on the outlets themselves comes out.

A figure that an outlet passes on from an authority ("police said") is the outlet's own figure; two named parties that
differ are a dispute which the outlets report.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from factcheck.domain.claim import Claim
from factcheck.domain.text import folded
from factcheck.lexicons import expressions, keyed
from factcheck.stages.compare.setting import SameName

Standing = Literal["own", "same voice", "different voices"]
ROLE_OF = re.compile(r"^(?:role|office|position|title|post) of (?P<name>.+)$", re.IGNORECASE)
"""How both extractors word the slot of a role."""


def standing(a: Claim, b: Claim, same_name: SameName, officers: frozenset[str] = frozenset()) -> Standing:
    """ "different voices" only where both claims name their origin, no name is common to both chains and not both are plain authorities."""
    first, second = origin(a), origin(b)
    if not first or not second:
        return "own"
    if _meet(a, b, same_name):
        return "same voice"
    return "own" if _pass_on(_office(first, officers), _office(second, officers)) else "different voices"


def officers_of(claims: Iterable[Claim]) -> frozenset[str]:
    """Folded English names of whoever is introduced as speaking for an authority: "the health minister, Hala Dergham"."""
    named = ((ROLE_OF.match(c.slot), c) for c in claims if c.kind == "role")
    return frozenset(folded(found["name"]) for found, c in named if found and (is_authority(c.words) or is_authority(c.text)))


def origin(claim: Claim) -> str:
    """The voice at the end of the chain, under its English name where there is one; empty for the outlet's own voice."""
    chain = claim.voices or claim.attribution
    return chain[-1].strip() if chain else ""


def party(claim: Claim, officers: frozenset[str] = frozenset()) -> str:
    """The origin where it is somebody who may have a side; empty for the outlet's own voice and for authorities."""
    voice = origin(claim)
    return "" if _office(voice, officers)[0] else voice


def is_authority(voice: str) -> bool:
    """Whether the voice only holds an office that passes figures on: "police", "health ministry officials", «مصادر طبية»."""
    return _read(voice)[0]


def _pass_on(first: tuple[bool, frozenset[str]], second: tuple[bool, frozenset[str]]) -> bool:
    """Both authorities, and not of two sides: "Israeli sources" and "Palestinian sources" differ in more than their office."""
    (a, of_a), (b, of_b) = first, second
    return a and b and (not of_a or not of_b or bool(of_a & of_b))


def _office(voice: str, officers: frozenset[str]) -> tuple[bool, frozenset[str]]:
    return (True, frozenset()) if folded(voice) in officers else _read(voice)


@lru_cache(maxsize=4_096)
def _read(voice: str) -> tuple[bool, frozenset[str]]:
    """Whether an office is named, and the words that are left over besides it: a place, a nation, a name."""
    words = folded(voice).replace("'s", "").replace("-", " ").split()
    left: list[str] = []
    office = False
    at = 0
    while at < len(words):
        length = next((n for n in (4, 3, 2, 1) if tuple(words[at : at + n]) in _offices()), 0)
        office = office or length > 0
        left += [] if length or (words[at],) in _fillers() else [words[at]]
        at += length or 1
    return office, frozenset(left)


@lru_cache(maxsize=1)
def _offices() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(" ".join(e).replace("-", " ").split()) for e in expressions("authorities", "office"))


@lru_cache(maxsize=1)
def _fillers() -> frozenset[tuple[str, ...]]:
    return expressions("authorities", "filler")


def _meet(a: Claim, b: Claim, same_name: SameName) -> bool:
    """One origin stands in the other's chain: "TASS" and "TASS > Lavrov" are one voice, "TASS > Lavrov" and "TASS > Peskov" are two."""
    first, second = tuple(_links(a)), tuple(_links(b))
    return any(
        x == y or same_name(x, y) or _same_body(x, y)
        for end, chain in ((first[-1], second), (second[-1], first))
        for names in chain
        for x in end
        for y in names
    )


def _same_body(a: str, b: str) -> bool:
    """ "Transport Workers' League" is "Transport Workers' Association": the kind of body in other words, and every other word the same."""
    one, other = _body(a), _body(b)
    return one == other and bool(one[0]) and bool(one[1])


@lru_cache(maxsize=4_096)
def _body(voice: str) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds of body that a voice's words name, and its other words without fillers and the genitive."""
    kinds = keyed("bodies", "body")
    words = [word for word in re.sub(r"'s?", "", folded(voice)).split() if (word,) not in _fillers()]
    named = frozenset(kinds[(word,)] for word in words if (word,) in kinds)
    return named, frozenset(word for word in words if (word,) not in kinds)


def _links(claim: Claim) -> Iterator[tuple[str, ...]]:
    """Each voice of the chain under all its names."""
    for n, name in enumerate(claim.attribution or claim.voices):
        english = claim.voices[n] if n < len(claim.voices) else ""
        yield tuple(dict.fromkeys(filter(None, (folded(english), folded(name)))))
