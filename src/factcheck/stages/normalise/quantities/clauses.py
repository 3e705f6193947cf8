"""Tokens around a number go in, where its clause ends comes out: marks, conjunctions, «و» with a verb, verbs of another subject.

No grammar: a verb is known by its ending, by the letter of the present, or from a list of those that news use most.
"""

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.dates.leaning import NOUN_WORDS, PRESENT_VERB
from factcheck.stages.normalise.tokens import LINE_END, Token

_WORDS = tomllib.loads(files(__package__).joinpath("clauses.toml").read_text("utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(map(folded, _WORDS[name].split()))


SENTENCE_ENDS = frozenset((".", "!", "?", "؟", ";", "؛", LINE_END))
COMMAS = frozenset((",", "،"))
AND = frozenset(("and", "و"))
OPENERS, RELATIVES, INSERTED = _words("openers"), _words("relatives"), _words("inserted")
AUXILIARIES, SAYING, BY_VERBS = _words("auxiliaries"), _words("saying"), _words("by_verbs")
IRREGULAR, NO_VERBS = _words("irregular"), _words("no_verbs")
PAST, ENDS_LIKE_PAST = _words("past"), _words("ends_like_past")
REACHING, NOT, EXCEPT = _words("reaching"), _words("denials"), _words("exceptions")
BOUNDING = frozenset(
    map(folded, ("تتعدى", "يتعدى", "تتجاوز", "يتجاوز", "تزيد", "يزيد", "تقل", "يقل", "تفوق", "يفوق", "exceed", "top", "surpass"))
)
ANY = frozenset(map(folded, ("أي", "أحد", "no", "none", "nobody")))
THEIR_PART, THINGS_PART = folded("منهم"), folded("منها")
OBJECTS = ("ها", "هم", "ه")
PRESENT_NOUNS = frozenset(map(folded, NOUN_WORDS.split()))
# The most tokens of what is inserted between two commas; of "the health ministry said".
INSERTED_REACH = 10
SAYING_REACH = 5
# How far behind a number's place its verb may stand.
SUBJECT_REACH = 5


def ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    """A full stop ends a sentence unless a letter is glued to it ("U.S.", «أ.ف.ب.»)."""
    if tokens[at].text not in SENTENCE_ENDS:
        return False
    return not (tokens[at].text == "." and at + 1 < len(tokens) and tokens[at + 1].glued)


@lru_cache(maxsize=16_384)
def is_verb(word: str) -> bool:
    """A finite verb, so far as its letters tell: "deployed", «أغلقت», «نقلوا», «يعمل»."""
    if not has_arabic(word):
        return word in IRREGULAR or (len(word) > 4 and word.endswith(("ed", "ing")) and word not in NO_VERBS)
    if word.startswith("ال") or len(word) < 3:
        return False
    is_past = len(word) > 3 and word.endswith(("ت", "وا")) and not word.endswith("ات") and word not in ENDS_LIKE_PAST
    is_present = PRESENT_VERB.fullmatch(word) is not None and word not in PRESENT_NOUNS
    return is_past or is_present or word in PAST


@lru_cache(maxsize=16_384)
def joins_verb(word: str) -> bool:
    """«وأغلقت», «وأفرج»: a new clause."""
    return word.startswith("و") and len(word) > 3 and is_verb(word[1:])


@lru_cache(maxsize=16_384)
def governs(word: str) -> bool:
    """Whether a verb right before a number has that number's noun for its subject or object: "deployed 40 men", «شنه 20 مسلحا»."""
    bare = word.removeprefix("و")
    if bare in REACHING:
        return False
    return is_verb(bare) or any(bare.endswith(ending) and bare.removesuffix(ending) in PAST for ending in OBJECTS)


def is_denied(tokens: Sequence[Token], at: int, first: int) -> bool:
    """«لم يصب من الركاب الـ 140 أحد» hurts no 140 people; «لم يعتقل سوى 40» holds 40."""
    if first < len(tokens) and tokens[first].text in ANY:
        return False  # «لم يصب أي جندي»: the number is the denial
    before = {token.text.removeprefix("و") for token in tokens[max(0, at - 3) : at]}
    if before & BOUNDING:
        return False  # «لا تتعدى خسائر الشركة مليونا»: the bound is denied
    return bool(before & NOT) and not any(token.text in EXCEPT for token in tokens[at:first])


def is_subject(tokens: Sequence[Token], end: int) -> bool:
    """Whether the number's noun is the subject of a verb that follows: "30 others were …"."""
    for at in range(end, min(end + SUBJECT_REACH, len(tokens))):
        if tokens[at].kind != "word" or tokens[at].text in OPENERS or tokens[at].text in AND:
            return False
        if tokens[at].text in AUXILIARIES:
            return True
    return False


def opens_left(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands before this token belongs to another clause than what follows it."""
    word = tokens[at].text
    if word == "by":
        return not (at and tokens[at - 1].text in BY_VERBS)
    return word in OPENERS or word in SAYING or joins_verb(word)


def before_saying(tokens: Sequence[Token], at: int) -> int:
    """From the second comma of "the toll, police said, (was 12)" to the token before the first; any other place is its own."""
    if tokens[at].text not in COMMAS or at < 2 or tokens[at - 1].text not in SAYING:
        return at
    commas = (earlier for earlier in range(at - 2, max(0, at - 2 - SAYING_REACH), -1) if tokens[earlier].text in COMMAS)
    return next((earlier - 1 for earlier in commas), at)


def closes_right(tokens: Sequence[Token], at: int) -> bool:
    """Whether the clause of what stands before this token ends at it."""
    word = tokens[at].text
    if word in COMMAS:
        return past_inserted(tokens, at) is None
    if word in AND:
        return at + 1 < len(tokens) and is_verb(tokens[at + 1].text)
    return (word in OPENERS and word not in RELATIVES) or joins_verb(word) or (word.endswith("وا") and is_verb(word))


def past_inserted(tokens: Sequence[Token], comma: int) -> int | None:
    """Past "…, including six children, (were killed)", "…, two of them children, (died)": the index after the second comma."""
    if comma + 1 >= len(tokens) or not (tokens[comma + 1].text in INSERTED or tells_of_them(tokens, comma + 2)):
        return None
    following = range(comma + 2, min(comma + INSERTED_REACH, len(tokens)))
    return next((at + 1 for at in following if tokens[at].text in COMMAS), None)


def tells_of_them(tokens: Sequence[Token], end: int) -> bool:
    """Whether "of them", «منهم» follow a number that ends there."""
    words = [token.text for token in tokens[end : end + 2]]
    return words in (["of", "them"], ["of", "whom"]) or words[:1] in ([THEIR_PART], [THINGS_PART])
