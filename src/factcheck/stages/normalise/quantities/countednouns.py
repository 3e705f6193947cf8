"""A number and its surroundings go in, the noun that it counts comes out; and whether it counts anything at all."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.atoms import atom_of
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.quantities.bounds import bounds_after, bounds_before
from factcheck.stages.normalise.quantities.counted import NOUNS, WIDER, Noun, noun_after, noun_before, noun_of_number
from factcheck.stages.normalise.quantities.notations import is_won_with
from factcheck.stages.normalise.quantities.ranges import Range
from factcheck.stages.normalise.quantities.rates import PER, ROUND
from factcheck.stages.normalise.quantities.sporting import haul_at, metal_beside
from factcheck.stages.normalise.quantities.turnout import turnout_before
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

OF = frozenset(folded(word) for word in ("of", "من"))
POSTPOSED = frozenset(folded(word) for word in ("عدة", "واحد", "واحدة", "اثنان", "اثنين", "اثنتان", "اثنتين"))
ARTICLE = folded("ال")
# Of a number with its article: «هدفه العشرين» is the twentieth.
ORDERED_WORDS = (
    "عامه عامها هدفه هدفها لقبه لقبها فوزه فوزها مباراته مباراتها ميلاده ميلادها يومه يومها أسبوعه أسبوعها"
    " الذكرى العيد القرن الدورة النسخة المرة اليوم الفصل المادة الطبعة السنة بالذكرى للذكرى"
)
ORDERED = frozenset(map(folded, ORDERED_WORDS.split()))
COLLECTIVES = {
    **{folded(word): "sailor" for word in ("crew", "crews", "طاقم")},
    **{folded(word): "soldier" for word in ("garrison", "battalion", "platoon", "حامية", "كتيبة")},
    **{
        folded(word): "person"
        for word in ("crowd", "audience", "congregation", "حشد", "جمهور", "town", "city", "village", "nation", "island")
    },
}
# Between a share and its whole: "half its flights".
WHOSE = frozenset(("the", "its", "their", "his", "her"))
PERSONAL = frozenset(("aboard", "on", "who", "present", "inside", "attending"))
WHOM = folded("ممن")
UP_TO = frozenset(("to", folded("إلى")))


def noun_of(tokens: Sequence[Token], found: Range, end: int, *, unit: str) -> Noun | None:
    """A bare number counts the noun after it, or in Arabic a listed one before; a measure or share only one joined with "of"."""
    if unit:
        return _of_unit(tokens, found, end, unit)
    if found.number_first == found.end:
        own = lookup(tokens[end].text, NOUNS) if end < len(tokens) else None
        key = own and ((metal_beside(tokens, end + 1) if own[0][0] == "medal" else "") or own[0][0])
        return Noun(key, WIDER.get(key, ""), end + 1) if key else None
    # «وأحد عشر» is folded to «واحد عشر»: no postposed one.
    is_postposed = tokens[found.number_first].text in POSTPOSED and found.end - found.number_first == 1
    follows = _is_definite(tokens[found.number_first].text) or is_postposed
    before = noun_before(tokens, found.first) if follows else _before_article(tokens, found.first)
    if before is not None:
        return before._replace(end=end)
    after = _those(tokens, end) or noun_after(tokens, _past_bound(tokens, end)) or _predicate(tokens, end)
    if after is not None and after.listed:
        return after
    # «الثلاثة» with an unknown word after it: that word belongs to another phrase.
    is_apart = follows and after is not None
    told = (
        _goals(tokens, found)
        or _of_second(tokens, end)
        or _collective(tokens, found.first)
        or (None if is_apart else noun_of_number(tokens, found.first))
    )
    if told is not None:
        return told._replace(end=end)
    return None if is_apart else after


def _of_unit(tokens: Sequence[Token], found: Range, end: int, unit: str) -> Noun | None:
    of = _of_share(tokens, end) if found.share and unit == "percent" else _joined(tokens, end)
    return of or (turnout_before(tokens, found.first) if unit == "percent" else None)


def _predicate(tokens: Sequence[Token], end: int) -> Noun | None:
    """ "Of the 52 dead, 12 were children": persons of a kind; what befell them is no kind."""
    at = end + 1
    found = NOUNS.get(tokens[at].text) if at < len(tokens) and tokens[end].text in ("were", "are") else None
    is_kind = found is not None and WIDER.get(found[0]) == "person"
    return Noun(found[0], "person", end) if found is not None and is_kind else None


def _past_bound(tokens: Sequence[Token], end: int) -> int:
    """ "a hundred or so (protesters)", "12 or more (villages)"."""
    if end >= len(tokens) or tokens[end].text != "or":
        return end
    bounds, after = bounds_after(tokens, end)
    return after if bounds else end


def _before_article(tokens: Sequence[Token], first: int) -> Noun | None:
    """«الدول الـ27»: a figure with the article follows its noun."""
    at = first - 1
    is_definite = at > 0 and tokens[at].text == ARTICLE and tokens[at - 1].text.startswith(ARTICLE)
    return noun_before(tokens, at) if is_definite else None


def _of_second(tokens: Sequence[Token], end: int) -> Noun | None:
    """ "rose from 100 to 130 wounded": both count what the second names."""
    second = number_at(tokens, end + 1) if end < len(tokens) and tokens[end].text in UP_TO else None
    noun = noun_after(tokens, second.end) if second is not None else None
    return noun if noun is not None and noun.listed else None


def _goals(tokens: Sequence[Token], found: Range) -> Noun | None:
    is_scored = is_won_with(tokens, found.number_first) or haul_at(tokens, found.number_first) is not None
    return Noun("goal", "", found.end) if is_scored else None


def _those(tokens: Sequence[Token], end: int) -> Noun | None:
    """ "60 of those aboard", «60 ممن كانوا على متنها»: persons."""
    if end >= len(tokens) or tokens[end].text not in ("of", WHOM):
        return None
    words = tuple(token.text for token in tokens[end : end + 3])
    is_told = words[:2] == ("of", "those") and words[-1] in PERSONAL
    return Noun("person", "", end) if is_told or words[0] == WHOM else None


def _collective(tokens: Sequence[Token], number_first: int) -> Noun | None:
    """ "a crew of nine", «طاقم من تسعة»: those that the group is made of."""
    _, first = bounds_before(tokens, number_first)
    if first < 2 or tokens[first - 1].text not in OF:
        return None
    found = lookup(tokens[first - 2].text, COLLECTIVES)
    return Noun(found[0], WIDER.get(found[0], ""), first) if found else None


def _joined(tokens: Sequence[Token], end: int) -> Noun | None:
    return noun_after(tokens, end) if end < len(tokens) and tokens[end].text in OF else None


def _of_share(tokens: Sequence[Token], end: int) -> Noun | None:
    """«ثلث الناخبين», "half the voters", "one in five members": a listed noun follows without "of" as well."""
    joined = _joined(tokens, end)
    noun = joined or noun_after(tokens, end + 1 if end < len(tokens) and tokens[end].text in WHOSE else end)
    return noun if joined or (noun is not None and noun.listed) else None


def _is_definite(word: str) -> bool:
    """«الثلاثة», but not «ألفا», which begins with the same letters."""
    atom = atom_of(word)
    return atom is not None and atom[1].definite


def says_nothing(tokens: Sequence[Token], found: Range, *, unit: str, noun: Noun | None) -> bool:
    """ "one of them": a pronoun, not a count; «الذكرى الستين»: an ordinal."""
    first = tokens[found.number_first] if found.number_first < len(tokens) else None
    if first is None or unit or found.low != found.high:
        return False
    before = tokens[found.number_first - 1].text if found.number_first else ""
    if found.low == 1 and first.text in POSTPOSED and found.number_first > 1 and tokens[found.number_first - 2].text in OF:
        return True  # «أربعة من عائلة واحدة»
    if _is_definite(first.text) and (found.low == 0 or (found.low == 1 and noun is None)):
        return True  # «ما دون الصفر», «تتسع الواحدة منها»
    if found.low == 1 and first.kind == "word" and found.end - found.number_first == 1 and not _is_definite(first.text):
        return noun is None or not noun.listed or (found.end < len(tokens) and tokens[found.end].text in OF)
    is_each = found.low == 1 and before.startswith(ARTICLE)  # «الجرعة الواحدة»: any one
    return _is_definite(first.text) and (is_each or before in ORDERED)


def is_base_of_rate(tokens: Sequence[Token], found: Range) -> bool:
    """ "cases per 100,000 people"."""
    return found.low in ROUND and found.first > 0 and tokens[found.first - 1].text in PER


def counted_as(noun: Noun | None, state: str) -> str:
    if noun is None or noun.key == state:
        return state
    if " " in noun.key:
        return f"{noun.key.partition(' ')[0]} {state}"
    return noun.key if not state or noun.key.endswith(f" {state}") else f"{noun.key} {state}"
