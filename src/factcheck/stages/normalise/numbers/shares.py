"""Tokens go in, a part of a whole comes out: "two thirds", «ثلاثة أرباع», "four in ten", «أربعة من كل عشرة»."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.atoms import Worth, atom_at, skip_article, skip_hyphen
from factcheck.stages.normalise.numbers.cardinals import fraction_of_scale
from factcheck.stages.normalise.numbers.digits import SLASHES, figure_at
from factcheck.stages.normalise.numbers.groups import small_worth
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.numbers.words import ORDINAL_WORDS, VOWELLED_FRACTIONS
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

# «بنسبة الربع» is a share, «الربع الأول» a period.
MEASURED = frozenset(
    folded(word)
    for word in (
        "بنسبة",
        "بمقدار",
        "نسبة",
        "إلى",
        "من",
        "نحو",
        "حوالي",
        "قرابة",
        "على",
        "عن",
        "بنحو",
        "زهاء",
        "أغلبية",
        "بأغلبية",
        "غالبية",
        "بغالبية",
    )
)

# Written without vowel signs, as in most texts.
BARE_FRACTIONS = {"خمس": 1 / 5, "سدس": 1 / 6, "سبع": 1 / 7, "ثمن": 1 / 8, "تسع": 1 / 9, "عشر": 1 / 10}
OF_WHOLE = frozenset(("of", "majority", folded("من")))
# What stands between "a fifth" and its whole, or opens what else the sentence tells.
AFTER_SHARE_WORDS = (
    "of the its their his her all in on at from to by than as more less fewer higher lower larger smaller and or but since after over were are have"
    " had said say says compared annually this last next every each during within off down up while when with for per between to year"
)
AFTER_SHARES = frozenset(AFTER_SHARE_WORDS.split())
WHOLES = frozenset(
    map(folded, ("السكان", "الأطفال", "الطلاب", "النواب", "العمال", "الناس", "الطلبة", "الناخبون", "الإنتاج", "المواطنون", "الأعضاء"))
)
LONGER_THAN_SINGULARS = 6
# Between a part and its whole.
MIDDLES = (("out", "of"), ("in", "every"), ("of", "every"), ("in",), (folded("من"), folded("كل")), (folded("من"), folded("اصل")))
MIDDLE_STARTS = frozenset(middle[0] for middle in MIDDLES)


def share_at(tokens: Sequence[Token], first: int) -> Number | None:
    """ "two thirds", «ثلاثة أرباع», "a quarter of", "four in ten", «أربعة من كل عشرة»."""
    fraction = _figure_share(tokens, first) if tokens[first].kind == "number" else _named_share(tokens, first)
    if fraction is None:
        fraction = _one_in(tokens, first)
    return None if fraction is None else Number(first, fraction[1], fraction[0], fraction[0], share=True)


def _figure_share(tokens: Sequence[Token], first: int) -> Worth | None:
    """ "3/4 of voters": of a whole a fraction in figures is a share, elsewhere a number ("1/2 cup")."""
    if first + 1 >= len(tokens) or tokens[first + 1].text not in SLASHES:
        return None
    worth = figure_at(tokens, first)
    is_part = worth is not None and worth[1] == first + 3 and 0 < worth[0] < 1
    return worth if worth is not None and is_part and worth[1] < len(tokens) and tokens[worth[1]].text in OF_WHOLE else None


def _named_share(tokens: Sequence[Token], first: int) -> Worth | None:
    raw = tokens[first].raw
    for vowelled, worth in VOWELLED_FRACTIONS.items():
        if raw.startswith(vowelled):
            return worth, first + 1
    if raw in BARE_FRACTIONS and first + 1 < len(tokens) and _is_whole(tokens, first + 1):
        return BARE_FRACTIONS[raw], first + 1
    at = skip_article(tokens, first)
    found = atom_at(tokens, at)
    if found is not None and found[0].kind == "fraction":
        is_measured = at > 0 and tokens[at - 1].text in MEASURED and not _is_numbered(tokens, at + 1)
        is_period = (found[1].definite and not is_measured) or _names_a_period(tokens, at)
        return None if is_period or fraction_of_scale(tokens, at) else (found[0].worth, at + 1)
    if found is None or found[0].kind != "unit" or found[0].worth > 9:
        return None
    after = skip_hyphen(tokens, at + 1)
    parts = atom_at(tokens, after)
    if (
        parts is None
        or parts[0].kind not in ("parts", "fraction")
        or parts[1].joined
        or (parts[0].kind == "fraction" and not parts[0].latin)
    ):
        return None
    whole = 1 / parts[0].worth if parts[0].kind == "parts" else parts[0].worth
    return (found[0].worth * whole, after + 1) if _fraction_of_scale_after(tokens, after) is None else None


def _is_whole(tokens: Sequence[Token], at: int) -> bool:
    """Masculine plurals: a numeral without its ending does not count them, so «خمس السكان» and «عشر سكان العالم» are shares."""
    word = tokens[at].text
    is_owned = at + 1 < len(tokens) and tokens[at + 1].text.startswith("ال") and f"ال{word}" in WHOLES
    return word in WHOLES or is_owned or (word.startswith("ال") and word.endswith("ين") and len(word) > LONGER_THAN_SINGULARS)


def _is_numbered(tokens: Sequence[Token], at: int) -> bool:
    """«الربع الأول» is the first quarter."""
    return at < len(tokens) and tokens[at].text.startswith("ال") and lookup(tokens[at].text, ORDINAL_WORDS) is not None


def _fraction_of_scale_after(tokens: Sequence[Token], at: int) -> int | None:
    """The scale in "three quarters of a million"; such a number is a cardinal."""
    end = at + 1
    while end < len(tokens) and tokens[end].text in ("of", "a", "an"):
        end += 1
    scale = atom_at(tokens, end)
    return end if scale and scale[0].kind == "scale" else None


def _names_a_period(tokens: Sequence[Token], at: int) -> bool:
    """ "third", "first quarter", "second half": an ordinal or a part of a year or match, not a share."""
    if not tokens[at].text.isascii():
        return False
    before = tokens[at - 1].text if at else ""
    is_like_ordinal = tokens[at].text in ORDINAL_WORDS
    is_bare_ordinal = is_like_ordinal and (
        before not in ("a", "an", "one", "almost", "nearly") or (before in ("a", "an") and _is_of_a_kind(tokens, at + 1))
    )
    return is_bare_ordinal or before in ORDINAL_WORDS or before in ("the", "th", "nd", "rd", "st")


def _is_of_a_kind(tokens: Sequence[Token], at: int) -> bool:
    """ "a fifth victim": one more, no share; after a share its whole or another part of the sentence stands."""
    return at < len(tokens) and tokens[at].kind == "word" and tokens[at].text not in AFTER_SHARES


def _one_in(tokens: Sequence[Token], first: int) -> Worth | None:
    if tokens[first].kind == "number" and (first + 1 >= len(tokens) or tokens[first + 1].text not in MIDDLE_STARTS):
        return None
    part = _small_or_figure(tokens, first)
    if part is None:
        return None
    at = _past_its_noun(tokens, part)
    if at >= len(tokens) or tokens[at].text not in MIDDLE_STARTS:
        return None
    words = tuple(token.text for token in tokens[at : at + 3])
    for middle in MIDDLES:
        if words[: len(middle)] == middle:
            whole = _small_or_figure(tokens, at + len(middle))
            is_share = whole is not None and whole[0] in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100) and part[0] < whole[0]
            return (part[0] / whole[0], whole[1]) if whole and is_share and not _counts_something(tokens, whole[1], middle) else None
    return None


def _past_its_noun(tokens: Sequence[Token], part: Worth) -> int:
    """ "one (Latvian school) in ten": the noun may stand inside the share."""
    value, at = part
    if value == 1 and tokens[at - 1].text == "one" and at < len(tokens) and tokens[at].text not in MIDDLE_STARTS:
        for end in (at + 1, at + 2):
            if end + 1 < len(tokens) and tokens[end].text in ("in", "out") and all(token.kind == "word" for token in tokens[at:end]):
                return end
    return at


def _counts_something(tokens: Sequence[Token], at: int, middle: tuple[str, ...]) -> bool:
    """ "one in two days" counts days; "out of ten" and "in ten people" do not."""
    following = tokens[at].text if at < len(tokens) else ""
    return middle == ("in",) and following in (
        "days",
        "weeks",
        "months",
        "years",
        "hours",
        "minutes",
        "day",
        "matches",
        "games",
        "cities",
        "places",
    )


def _small_or_figure(tokens: Sequence[Token], at: int) -> Worth | None:
    if at >= len(tokens):
        return None
    if tokens[at].kind == "number":
        return (float(tokens[at].text), at + 1) if tokens[at].text.isdigit() and len(tokens[at].text) <= 3 else None
    return small_worth(tokens, at, joins=True)
