"""A number's place goes in, whether its words tell the most that may be reached comes out: «قد يصل عدد القتلى إلى 40», "could reach 40"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.clauses import COMMAS, ends_sentence
from factcheck.stages.normalise.quantities.units import unit_at, unit_before
from factcheck.stages.normalise.tokens import Token, may_hold
from factcheck.stages.normalise.wordforms import readings

ENGLISH_MODALS = frozenset(("could", "may", "might"))
ENGLISH_VERBS = frozenset(("reach", "hit", "total", "number"))
ENGLISH_LEVEL_WORDS = "toll number numbers total losses cost costs price prices population turnout figure damage deaths cases attendance"
ENGLISH_LEVELS = frozenset(ENGLISH_LEVEL_WORDS.split())
RISES = frozenset(("rise", "climb", "grow", "increase", "swell", "soar", "run", "go"))
# Each with what stands before it: a particle alone, or «(من) المتوقع أن».
MODALS = frozenset(map(folded, ("قد", "ربما", "ولربما")))
MODALS_OF_THAT = frozenset(map(folded, ("يمكن", "الممكن", "المتوقع", "المرجح", "المحتمل", "يحتمل", "يتوقع", "يرجح", "متوقعا", "مرجحا")))
THAT = folded("أن")
TO = folded("إلى")
# With and without a conjunction.
RISING = frozenset(folded(lead + word) for word in ("يرتفع", "ترتفع", "يتصاعد", "يزداد") for lead in ("", "و", "ف"))
REACHING_TO = RISING | frozenset(folded(lead + word) for word in ("يصل", "تصل") for lead in ("", "و", "ف"))
REACHING_BARE = frozenset(folded(lead + word) for word in ("يبلغ", "تبلغ") for lead in ("", "و", "ف"))
ANY_REACHING = REACHING_TO | REACHING_BARE
# What has a level, first words after the verb; other subjects move («قد يصل الوفد إلى 3 مدن»).
LEVEL_WORDS = "عدد أعداد نسبة حصيلة قيمة كلفة تكلفة تكاليف سعر أسعار حجم إجمالي مجموع خسائر معدل كمية مدة طول سرعة طاقة عددهم عددها قيمتها كلفتها تكلفتها"
LEVELS = frozenset(map(folded, LEVEL_WORDS.split()))
REACH = 18


def may_reach(tokens: Sequence[Token], first: int) -> bool:
    """Only that a level is possible is told of the number at `first`: it may be lower."""
    if first < 2:
        return False
    before = tokens[first - 1].text
    if before == "to" and tokens[first - 2].text in RISES:
        return first > 2 and tokens[first - 3].raw in ENGLISH_MODALS
    # As written: the breach of 9 May hit so many.
    is_possible = before in ENGLISH_VERBS and tokens[first - 2].raw in ENGLISH_MODALS
    return (is_possible and _has_level(tokens, first)) or _may_reach_in_arabic(tokens, first)


def _has_level(tokens: Sequence[Token], first: int) -> bool:
    """ "the toll could reach 500", "it may hit $5m", but "the storm could hit 3 villages"."""
    return _is_measured(tokens, first) or any(token.text in ENGLISH_LEVELS for token in tokens[max(0, first - REACH) : first - 2])


def _is_measured(tokens: Sequence[Token], first: int) -> bool:
    units = (unit_at(tokens, at) for at in range(first + 1, min(first + 4, len(tokens))))
    return any(units) or unit_before(tokens, first) is not None


def _may_reach_in_arabic(tokens: Sequence[Token], first: int) -> bool:
    verbs = REACHING_TO if tokens[first - 1].text == TO else REACHING_BARE
    if tokens[first - 1].kind == "number" or not may_hold(tokens, ANY_REACHING):
        return False
    for at in range(first - 2, max(0, first - REACH), -1):
        if ends_sentence(tokens, at) or tokens[at].text in COMMAS:
            return False
        if tokens[at].text in verbs:
            return _is_possible(tokens, at) and _is_level(tokens, at, first)
    return False


def _is_possible(tokens: Sequence[Token], verb: int) -> bool:
    """A rise that is expected is told with its level; only what "may" be leaves it open."""
    before = _stem(tokens[verb - 1].text)
    if before in MODALS:
        return True
    is_that = verb > 1 and tokens[verb - 1].text == THAT and _stem(tokens[verb - 2].text) in MODALS_OF_THAT
    return is_that and tokens[verb].text not in RISING


def _is_level(tokens: Sequence[Token], verb: int, first: int) -> bool:
    return _is_measured(tokens, first) or _stem(tokens[verb + 1].text) in LEVELS


def _stem(word: str) -> str:
    """Without the conjunction."""
    return next((reading.stem for reading in readings(word) if reading.proclitic in ("و", "ف")), word)
