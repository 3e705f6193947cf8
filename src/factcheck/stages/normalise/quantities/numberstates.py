"""A number's place and noun go in, what befell what it counts or which of its sizes is meant comes out: "killed", "capacity", "raised"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.quantities.ages import is_age, is_told_of_one
from factcheck.stages.normalise.quantities.befalling import state_near
from factcheck.stages.normalise.quantities.bounds import bounds_before
from factcheck.stages.normalise.quantities.counted import Noun
from factcheck.stages.normalise.quantities.countednouns import ARTICLE, OF
from factcheck.stages.normalise.quantities.ranges import CHANGES, Range
from factcheck.stages.normalise.quantities.units import MONEY, unit_before
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases

NUMBER_STATES = {
    "percent": "amount",
    "percentage point": "amount",
    "point": "amount",
    "barrel": "amount",
    "barrel/day": "amount",
    "km": "length",
    "m": "length",
    "day": "time",
    "kg": "weight",
    "": "count",
}
CASUALTIES = Phrases(
    [
        (f"{lead}{dead} {join}{hurt}", True)
        for lead in ("", "بين ")
        for dead in ("قتيل", "قتلى", "قتيلا")
        for join in ("و",)
        for hurt in ("جريح", "جرحى", "مصاب", "جريحا")
    ]
    + [(f"{dead} {join} {hurt}", True) for dead in ("dead", "killed") for join in ("and", "or") for hurt in ("wounded", "injured", "hurt")]
)
# Of one number of both, which follows: «مقتل وإصابة 25», "killed or wounded 25".
BOTH_DONE = Phrases(
    [(f"{dead} و{hurt}", True) for dead in ("مقتل", "قتل", "مصرع", "سقوط قتلى") for hurt in ("إصابة", "جرح", "جرحى", "أصيب")]
    + [(f"{dead} {join} {hurt}", True) for dead, ending in (("killed", "ed"), ("killing", "ing"))
       for join in ("and", "or") for hurt in (f"wound{ending}", f"injur{ending}")]
)  # fmt: skip
# Of money: "lost $3bn" tells a loss, "shares lost 3 per cent" a fall.
LOST = frozenset(map(folded, ("lost", "lose", "loses", "losing", "خسر", "خسرت", "خسروا", "تكبد", "تكبدت")))
LOST_REACH = 3
# Of the whole behind its part, in tokens.
WHOLE_REACH = 4
# Before a level: "rose to 20 %", "fell from 6 %".
TO = frozenset(folded(word) for word in ("to", "at", "from", "إلى", "من", "مقابل", "versus"))


def state_of(tokens: Sequence[Token], found: Range, end: int, *, unit: str, noun: Noun | None) -> str:
    """The state's name of `counted.toml`, "casualty" where killed and wounded are not told apart, "" where nothing is told."""
    if _are_casualties(tokens, end) or (not unit and BOTH_DONE.before(tokens, _before_bounds(tokens, found.number_first)) is not None):
        return "casualty"
    if _is_known_whole(tokens, found.number_first):
        return ""
    if noun is not None and " " in noun.key:
        return noun.key.rpartition(" ")[2]
    if unit == "day" and _is_age(tokens, found, end):
        return "age"
    of = "amount" if unit in MONEY else NUMBER_STATES.get(unit, "")
    start = _before_bounds(tokens, found.number_first) if unit else found.number_first
    state = state_near(tokens, start, end, of=of, noun=noun.key if noun else None)
    # "40 percent of the harvest was lost": a share, no change by so much.
    of_whole = unit == "percent" and noun is not None and state in CHANGES
    reached = state in CHANGES and not of_whole and _is_reached(tokens, found.first)
    is_lost = unit in MONEY and state == "lowered" and any(token.text in LOST for token in tokens[max(0, start - LOST_REACH) : start])
    told = "" if of_whole else "loss" if is_lost else "level" if reached else state
    return _rate_state(tokens, found, end, state=told) if unit == "percent" and not of_whole else told


def _before_bounds(tokens: Sequence[Token], number_first: int) -> int:
    """ "fell (as much as) 8%": what bounds an amount stands in no other clause."""
    sign = unit_before(tokens, number_first)
    return bounds_before(tokens, sign[1] if sign else number_first)[1]


def _rate_state(tokens: Sequence[Token], found: Range, end: int, *, state: str) -> str:
    """A rate of growth or inflation is one however it is told ("grew 5 %", "growth at 5 %"), but "inflation rose 2 percent" is a change."""
    if state not in ("", "level", *CHANGES):
        return state
    rate = state_near(tokens, found.number_first, end, of="rate")
    return rate if rate and (rate == "growth" or state not in CHANGES) else state


def _is_known_whole(tokens: Sequence[Token], first: int) -> bool:
    """«ستة من أفراد الطاقم الـ11»: what befell the six did not befall all."""
    if first < 1 or tokens[first - 1].text != ARTICLE:
        return False
    of = next((at for at in range(first - 2, max(0, first - 2 - WHOLE_REACH), -1) if tokens[at].text in OF), None)
    return of is not None and number_at(tokens, of - 1) is not None


def _are_casualties(tokens: Sequence[Token], end: int) -> bool:
    """«12 قتيلا وجريحا», "30 dead and wounded": the two are not told apart."""
    if end >= len(tokens) or tokens[end].kind != "word":
        return False
    return any(CASUALTIES.at(tokens, at) for at in range(end, min(end + 3, len(tokens))))


def _is_age(tokens: Sequence[Token], found: Range, end: int) -> bool:
    is_told = is_told_of_one(tokens, found.number_first, end, highest=found.high)
    return is_told or is_age(tokens, found.first, found.number_first, end)


def _is_reached(tokens: Sequence[Token], first: int) -> bool:
    """ "rose to 20 %" is a level, "rose by 20 %" a change; bound words may stand between."""
    start = _before_bounds(tokens, first)
    return start > 0 and tokens[start - 1].text in TO
