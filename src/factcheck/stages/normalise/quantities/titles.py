"""A number's place goes in, whether it stands in a name comes out: «تجمع الألف شاعر», "the Group of Seven", «قناة فرانس 24», "Six Nations"."""

from collections.abc import Sequence

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.numbers.atoms import atom_of
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.quantities.bounds import bounds_before
from factcheck.stages.normalise.quantities.clauses import SAYING, ends_sentence
from factcheck.stages.normalise.tokens import Token

QUOTES = frozenset(('"', "«", "»", "“", "”", "'", "‘", "’"))
# Round numbers with the article name an aim («مبادرة المليون شجرة») where these stand before or quotation marks around them.
ROUND = 100
AIMS = frozenset(
    map(folded, ("مبادرة", "حملة", "مشروع", "مسيرة", "تجمع", "ملتقى", "برنامج", "جائزة", "كتاب", "فيلم", "رواية", "مسلسل", "خطة", "ميدان"))
)
# In tokens, to either side.
TITLE_REACH = 4
GROUPS = frozenset(map(folded, ("مجموعة", "قمة", "لمجموعة", "لقمة", "بقمة", "بمجموعة", "بلدان")))
ARTICLE = folded("ال")
BROADCASTERS = frozenset(
    map(folded, ("قناة", "تلفزيون", "محطة", "شبكة", "موقع", "صحيفة", "إذاعة", "منصة", "راديو", "لقناة", "لتلفزيون", "لموقع", "لصحيفة"))
)
TOLD = frozenset(("told", "channel", "broadcaster", "network", "station", "television", "tv"))
# Lower-case words of the neighbourhood: a headline in title case has none of so many letters.
PLAIN_LENGTH, PLAIN_REACH = 4, 8
# Of those that open a sentence before the number of its speakers: "Another 12 said so".
NO_NAMES = frozenset(
    (
        "another",
        "other",
        "these",
        "those",
        "only",
        "just",
        "of",
        "and",
        "but",
        "then",
        "the",
        "all",
        "in",
        "to",
        "later",
        "yesterday",
        "today",
    )
)
APOSTROPHES = frozenset(("'", "’"))


def is_in_title(tokens: Sequence[Token], number: Number) -> bool:
    """Whether the words around make the number, in figures or words, a part of a name."""
    if number.first and tokens[number.first].text.isascii() and not number.digits:
        return _is_capitalised(tokens, number) or _is_group_of(tokens, number)
    if number.digits:
        return _names_a_broadcaster(tokens, number) or _is_group_of(tokens, number) or _owns(tokens, number.end)
    return _is_definite_round(tokens, number) or _is_group(tokens, number)


def _is_definite_round(tokens: Sequence[Token], number: Number) -> bool:
    own = atom_of(tokens[number.first].text)
    if own is None or not own[1].definite or number.low < ROUND or number.end - number.first > 1 or not number.first:
        return False
    return tokens[number.first - 1].text.removeprefix("و") in AIMS or _is_inside_quotes(tokens, number)


def _is_inside_quotes(tokens: Sequence[Token], number: Number) -> bool:
    """A word of the name stands before the number: partial speech often opens with its figure."""
    before = tokens[max(0, number.first - TITLE_REACH) : number.first]
    after = tokens[number.end : number.end + TITLE_REACH]
    opened = any(token.text in QUOTES for token in before) and before[-1].text not in QUOTES
    return opened and any(token.text in QUOTES for token in after)


def _is_group(tokens: Sequence[Token], number: Number) -> bool:
    """«مجموعة العشرين», «قمة السبع»: a numeral with the article after a bare noun."""
    own = atom_of(tokens[number.first].text)
    is_definite = own is not None and own[1].definite
    return number.first > 0 and is_definite and tokens[number.first - 1].text.removeprefix("و") in GROUPS


def _is_group_of(tokens: Sequence[Token], number: Number) -> bool:
    """ "the Group of Seven", «مجموعة الـ20»."""
    before = [token.text for token in tokens[max(0, number.first - 2) : number.first]]
    if len(before) == 2 and before[1] == ARTICLE:
        return before[0].removeprefix("و") in GROUPS
    is_named = before == ["group", "of"] and tokens[number.first - 2].raw == "Group"
    return is_named and number.first > 2 and not ends_sentence(tokens, number.first - 3)


def _names_a_broadcaster(tokens: Sequence[Token], number: Number) -> bool:
    """«قناة فرانس 24», "told France 24", "France 24 reported"."""
    at = number.first - 1
    if number.end - number.first > 1 or at < 0 or tokens[at].kind != "word":
        return False
    if has_arabic(tokens[at].text):
        return any(token.text.removeprefix("و") in BROADCASTERS for token in tokens[max(0, at - 2) : at])
    if not tokens[at].raw[0].isupper():
        return False
    is_told = at > 0 and tokens[at - 1].text in TOLD
    is_speaker = (at == 0 or ends_sentence(tokens, at - 1)) and number.end < len(tokens) and tokens[number.end].text in SAYING
    return is_told or (is_speaker and tokens[at].text not in NO_NAMES and not bounds_before(tokens, number.first)[0])


def _owns(tokens: Sequence[Token], end: int) -> bool:
    """ "France 24's correspondent"."""
    marks = tokens[end : end + 2]
    return len(marks) == 2 and marks[0].text in APOSTROPHES and marks[0].glued and marks[1].text == "s" and marks[1].glued


def _is_capitalised(tokens: Sequence[Token], number: Number) -> bool:
    """ "the Six Nations": both words have a capital where the others have none."""
    first, end = number.first, number.end
    if end - first > 1 or end >= len(tokens) or not tokens[first].raw[0].isupper() or not tokens[end].raw[0].isupper():
        return False
    if tokens[first - 1].kind != "word" or tokens[first - 1].raw[0].isupper():
        return False
    near = (*tokens[max(0, first - PLAIN_REACH) : first], *tokens[end : end + PLAIN_REACH])
    return sum(token.raw.islower() and len(token.raw) >= PLAIN_LENGTH for token in near) > 1
