"""A verb that bounds a number goes in, the word that denies it comes out: «لم تكن الصادرات تزيد على», "did not in any month exceed"."""

from collections.abc import Iterator, Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.units import unit_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import readings

# «ألا» is «أن لا» in one word, with a preposition before it «بألا».
DENIALS = frozenset(map(folded, ("لا", "لم", "لن", "ألا", "ليس", "ليست")))
# What a denial rests on when the verb of the bound comes later: «لم تكن … تزيد», «لم يعد … يتجاوز».
CARRIERS = frozenset(map(folded, ("يكن", "تكن", "يكونوا", "يكونا", "تكونا", "يعد", "تعد", "يعودوا", "تكون", "يكون")))
ENGLISH_DENIALS = frozenset(("not", "never", "nor"))
# "not only exceeded": no denial.
BUT_MORE = frozenset(("only", "just", "merely", "simply"))
ENGLISH_VERBS = frozenset(("exceed", "exceeded", "exceeds", "exceeding", "surpass", "surpassed", "surpasses", "top", "topped"))
BREAKS = frozenset(
    map(
        folded,
        (
            "and",
            "but",
            "that",
            "because",
            "while",
            "which",
            "who",
            "if",
            "when",
            "و",
            "لكن",
            "ولكن",
            "بل",
            "لأن",
            "التي",
            "الذي",
            "إن",
            "أن",
        ),
    )
)
APOSTROPHES = frozenset(("'", "\u2019"))
REACH = 7
REACHING_WORDS = "تصل يصل يصلوا يبلغ تبلغ يبلغوا reach reached"
REACHING = frozenset(map(folded, REACHING_WORDS.split()))
LEVELS = frozenset(map(folded, ("عدد", "عددهم", "عددها", "نسبة", "حصيلة", "number", "toll", "turnout")))
# How far from a number its unit may end: "(20) per cent", "(20) million dollars".
UNIT_REACH = 4


def is_denied(tokens: Sequence[Token], at: int) -> int | None:
    """The index of what denies the verb at `at`, `None` where nothing does."""
    if at and _denies(tokens[at - 1].text):
        return at - 1
    return _english_denial(tokens, at) if tokens[at].text in ENGLISH_VERBS else _arabic_denial(tokens, at)


def _english_denial(tokens: Sequence[Token], at: int) -> int | None:
    for earlier in _clause_before(tokens, at):
        if tokens[earlier].text in ENGLISH_DENIALS or (tokens[earlier].text == "t" and tokens[earlier].glued):
            return None if tokens[earlier + 1].text in BUT_MORE else earlier
    return None


def _arabic_denial(tokens: Sequence[Token], at: int) -> int | None:
    carriers = (earlier for earlier in _clause_before(tokens, at) if earlier and tokens[earlier].text in CARRIERS)
    return next((carrier - 1 for carrier in carriers if _denies(tokens[carrier - 1].text)), None)


def _clause_before(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """The tokens before the verb, back to where its clause starts."""
    for earlier in range(at - 1, max(-1, at - 1 - REACH), -1):
        if tokens[earlier].text in BREAKS or (tokens[earlier].kind == "mark" and tokens[earlier].text not in APOSTROPHES):
            return
        yield earlier


def is_reaching(word: str) -> bool:
    """Whether the word tells what level is reached."""
    return word in REACHING


def is_unreached(tokens: Sequence[Token], at: int, first: int) -> bool:
    """«لم تصل نسبة … إلى 20 في المئة»: less than that. Help that did not reach 20 villages is another matter: there no unit stands."""
    is_denied_here = at > 0 and (_denies(tokens[at - 1].text) or tokens[at - 1].text in ENGLISH_DENIALS or tokens[at - 1].text == "t")
    near = tokens[max(0, at - 4) : first]
    is_level = any(token.text in LEVELS for token in near)
    return is_denied_here and (
        is_level or any(unit_at(tokens, after) for after in range(first + 1, min(first + 1 + UNIT_REACH, len(tokens))))
    )


def _denies(word: str) -> bool:
    return any(reading.stem in DENIALS for reading in readings(word))
