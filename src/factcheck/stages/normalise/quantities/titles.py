"""A number's place goes in, whether it stands in a name comes out: «تجمع الألف شاعر», "the Group of Seven", «قناة فرانس 24», "Six Nations"."""

from collections.abc import Sequence

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.numbers.atoms import atom_of
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.quantities.bounds import bounds_before
from factcheck.stages.normalise.quantities.clauses import SAYING, ends_sentence, is_verb
from factcheck.stages.normalise.quantities.counted import ENDS, NOUNS
from factcheck.stages.normalise.quantities.units import unit_at
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

QUOTES = frozenset(('"', "«", "»", "“", "”", "'", "‘", "’"))
# Round numbers with the article name an aim («مبادرة المليون شجرة») where these stand before or quotation marks around them.
ROUND = 100
AIMS = frozenset(
    map(folded, ("مبادرة", "حملة", "مشروع", "مسيرة", "تجمع", "ملتقى", "برنامج", "جائزة", "كتاب", "فيلم", "رواية", "مسلسل", "خطة", "ميدان"))
)
# In tokens, to either side.
TITLE_REACH = 4
GROUPS = frozenset(map(folded, ("مجموعة", "قمة", "لمجموعة", "لقمة", "بقمة", "بمجموعة")))
ARTICLE = folded("ال")
CLITICS = tuple(map(folded, ("ب", "ل", "و", "ف")))
BROADCASTERS = frozenset(map(folded, ("قناة", "تلفزيون", "محطة", "شبكة", "صحيفة", "إذاعة", "منصة", "راديو", "لقناة", "لتلفزيون", "لصحيفة")))
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
    if number.first > 1 and tokens[number.first - 1].text == "-" and tokens[number.first - 2].text == "multi":
        return True
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
    last = before[-1].text
    is_named = last not in ENDS and not is_verb(last) and not bounds_before(tokens, number.first)[0]
    opened = any(token.text in QUOTES for token in before) and last not in QUOTES
    return opened and is_named and any(token.text in QUOTES for token in after)


def _is_group(tokens: Sequence[Token], number: Number) -> bool:
    """«مجموعة العشرين», «قمة السبع»: a numeral with the article after a bare noun."""
    own = atom_of(tokens[number.first].text)
    is_definite = own is not None and own[1].definite
    return number.first > 0 and is_definite and tokens[number.first - 1].text.removeprefix("و") in GROUPS


def _is_group_of(tokens: Sequence[Token], number: Number) -> bool:
    """ "the Group of Seven", «مجموعة الـ20»."""
    if number.first < 2:
        return False
    group, link = tokens[number.first - 2], tokens[number.first - 1].text
    if link == ARTICLE:
        return group.text.removeprefix("و") in GROUPS
    is_named = link == "of" and group.raw == "Group"
    return is_named and number.first > 2 and not ends_sentence(tokens, number.first - 3)


def _names_a_broadcaster(tokens: Sequence[Token], number: Number) -> bool:
    """«قناة فرانس 24», "told France 24", "France 24 reported"."""
    at = number.first - 1
    if number.end - number.first > 1 or at < 0 or tokens[at].kind != "word" or unit_at(tokens, number.end) is not None:
        return False  # «سجلت محطة المشرفة 118 ملم» measures
    if has_arabic(tokens[at].text):
        return _closes_arabic_name(tokens, at) and not _may_be_counted(tokens, number.end)
    if not tokens[at].raw[0].isupper():
        return False
    is_told = at > 0 and tokens[at - 1].text in TOLD and not _may_be_counted(tokens, number.end)
    is_speaker = (at == 0 or ends_sentence(tokens, at - 1)) and number.end < len(tokens) and tokens[number.end].text in SAYING
    return is_told or (is_speaker and tokens[at].text not in NO_NAMES and not bounds_before(tokens, number.first)[0])


def _closes_arabic_name(tokens: Sequence[Token], at: int) -> bool:
    """«قناة فرانس», «صحيفة نيويورك تايمز»: one or two words without article or meaning of their own."""
    names = [token.text for token in tokens[max(0, at - 2) : at + 1]]
    start = next((index for index in range(len(names) - 1) if names[index].removeprefix("و") in BROADCASTERS), None)
    return start is not None and not any(
        name in ENDS or name.startswith(ARTICLE) or lookup(name, NOUNS) or is_verb(name) for name in names[start + 1 :]
    )


def _may_be_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows may be a noun: no preposition, particle or verb, nothing with a clitic («بذلك»)."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    word = tokens[at].text
    found = lookup(word, NOUNS)
    is_listed = found is not None and found[1].proclitic == ""
    return is_listed or not (word in ENDS or word.startswith(CLITICS) or is_verb(word) or word in SAYING)


def _owns(tokens: Sequence[Token], end: int) -> bool:
    """ "France 24's correspondent"."""
    if end + 1 >= len(tokens) or tokens[end].text not in APOSTROPHES:
        return False
    return tokens[end].glued and tokens[end + 1].text == "s" and tokens[end + 1].glued


def _is_capitalised(tokens: Sequence[Token], number: Number) -> bool:
    """ "the Six Nations": both words have a capital where the others have none."""
    first, end = number.first, number.end
    if end - first > 1 or end >= len(tokens) or not tokens[first].raw[0].isupper() or not tokens[end].raw[0].isupper():
        return False
    before = tokens[first - 1]
    if before.kind != "word" or (before.raw[0].isupper() and before.text != "the"):
        return False
    near = (*tokens[max(0, first - PLAIN_REACH) : first], *tokens[end : end + PLAIN_REACH])
    return sum(token.raw.islower() and len(token.raw) >= PLAIN_LENGTH for token in near) > 1
