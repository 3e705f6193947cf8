"""Tokens go in, the number nought that words of denial carry comes out: "no peacekeeper was wounded", «لم يصب أي جندي», "no deaths".

Only where harm or rescue of people is denied: "no minister" alone counts nobody.
"""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.quantities.befalling import befalls_people
from factcheck.stages.normalise.quantities.bounddenials import DENIALS
from factcheck.stages.normalise.quantities.clauses import AUXILIARIES, COMMAS, ends_sentence
from factcheck.stages.normalise.quantities.counted import NOUNS, WIDER
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

HARMED_NOUNS = frozenset(("deaths", "fatalities", "injuries", "casualties"))
ANY = frozenset((folded("أي"), folded("أحد")))
DENYING = frozenset(("nobody", "none", "no"))
# Of "(no) peacekeeper was seriously (wounded)", «(لم) يصب في القصف (أي)».
REACH = 5
NEAR = 3
OUTCOMES = frozenset(map(folded, ("يسفر", "تسفر", "يؤد", "تؤد", "يوقع", "توقع", "يخلف", "تخلف", "يتسبب", "تتسبب", "يسجل", "تسجل")))
OUTCOME_REACH = 18
WITHOUT = DENIALS | {folded("دون"), folded("بدون"), folded("بلا")}


def nobody_at(tokens: Sequence[Token], at: int) -> Number | None:
    """The number at a word that denies, or at «أي» after a denied verb."""
    word = tokens[at].text
    if word == "nobody":
        return Number(at, at + 1, 0, 0) if _are_harmed(tokens, at + 1) else None
    if word == "none" and at + 1 < len(tokens) and tokens[at + 1].text == "of":
        return Number(at, at + 1, 0, 0) if _are_harmed(tokens, at + 3) else None
    if word == "no" and at + 1 < len(tokens):
        following = tokens[at + 1].text
        end = at + 2 if following == "one" else at + 1
        is_told = following in HARMED_NOUNS or ((following == "one" or _is_person(following)) and _are_harmed(tokens, at + 2))
        return Number(at, end, 0, 0) if is_told else None
    is_none = word in ANY and ((_was_denied(tokens, at) and _names_people(tokens, at)) or _names_harm(tokens, at))
    return Number(at, at + 1, 0, 0) if is_none else None


def _is_person(word: str) -> bool:
    found = lookup(word, NOUNS)
    return found is not None and "person" in (found[0][0], WIDER.get(found[0][0]))


def _names_people(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text == folded("أحد") or (at + 1 < len(tokens) and _is_person(tokens[at + 1].text))


def _names_harm(tokens: Sequence[Token], at: int) -> bool:
    """«لم تسجل أي إصابة», «دون أي وفيات»."""
    found = lookup(tokens[at + 1].text, NOUNS) if at + 1 < len(tokens) else None
    if found is None or " " not in found[0][0]:
        return False
    before = {token.text.removeprefix("و") for token in tokens[max(0, at - NEAR) : at]}
    return bool(before & WITHOUT) or _had_no_outcome(tokens, at)


def _had_no_outcome(tokens: Sequence[Token], at: int) -> bool:
    """«لم يسفر خروج القطار عن سكته عن (أي وفيات)»: the denied verb of the outcome opens the clause."""
    for earlier in range(at - 1, max(0, at - OUTCOME_REACH), -1):
        if ends_sentence(tokens, earlier) or tokens[earlier].text in COMMAS:
            return False
        if tokens[earlier].text in OUTCOMES:
            return tokens[earlier - 1].text.removeprefix("و") in DENIALS
    return False


def _are_harmed(tokens: Sequence[Token], at: int) -> bool:
    """A passive follows: "was wounded", "were reported killed"."""
    words = tokens[at : at + REACH]
    passive = next((index for index, token in enumerate(words) if token.text in AUXILIARIES), None)
    return passive is not None and any(befalls_people(token.text) for token in words[passive:])


def _was_denied(tokens: Sequence[Token], at: int) -> bool:
    for earlier in range(at - 1, max(0, at - 1 - REACH), -1):
        if ends_sentence(tokens, earlier):
            return False
        if befalls_people(tokens[earlier].text):
            return tokens[earlier - 1].text.removeprefix("و") in DENIALS
    return False
