"""A number's place goes in, whether it is an age comes out: "aged 40", «فوق سن الستين», "children under 5"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.clauses import AND
from factcheck.stages.normalise.quantities.counted import NOUNS, WIDER, noun_after
from factcheck.stages.normalise.quantities.lifedecades import life_decade
from factcheck.stages.normalise.quantities.units import Unit
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases, lookup

YEARS = Unit("day", 365.25)
AGES = Phrases(
    [
        (phrase, True)
        for phrase in (
            "عمر",
            "عمر ناهز",
            "عمر يناهز",
            "أعمارهم",
            "أعمارهن",
            "aged",
            "age",
            "ages",
            "the age of",
            "the ages of",
            "age of",
            "سن",
            "السن",
            "سن ال",
            "ابن",
            "ابنة",
            "ابن ال",
            "ابنة ال",
        )
    ]
)
OLDER_YOUNGER = frozenset(map(folded, ("over", "under", "above", "below", "فوق", "تحت", "دون")))
ARE = frozenset(("are", "were"))
SHARES = frozenset(("most", "all", "majority", "half", "many", "some", "both", "none"))
SHARE_REACH = 4
# «معظمهم», «أغلبهن».
SHARES_OF_THEM = tuple(map(folded, ("معظم", "أغلب", "غالبيت", "كل", "جميع", "بعض", "نصف")))
THEIRS = tuple(map(folded, ("هم", "هن")))
# "(the) 71-year-old", "13 years old", "40 years of age".
AFTER_AGES = Phrases([(phrase, True) for phrase in ("- old", "- olds", "old", "olds", "of age", "من العمر", "من عمره", "من عمرها")])
OF_LIFE = Phrases([(phrase, True) for phrase in ("من العمر", "من عمره", "من عمرها", "of age")])
DEATHS = frozenset(map(folded, ("توفي", "توفيت", "رحل", "رحلت", "وفاة", "رحيل", "مات", "ماتت", "died")))
DEATH_REACH = 14
LIFETIME = folded("عمر")
LASTS = frozenset(map(folded, ("يتجاوز", "تجاوز", "يبلغ", "بلغ", "يزيد", "يقل", "يناهز", "متوسط", "معدل", "يتعدى", "كان", "قدر")))
LIFETIME_REACH = 10
AT_AGE = folded("عن")
BE = frozenset(("was", "is"))
WHO_IS = frozenset(("he", "she", "who"))
AFTER_AGE_TOLD = frozenset((",", ".", "and", "when", ";"))
SUBJECT_REACH = 10
YEAR_WORDS = frozenset(map(folded, ("عاما", "سنة", "عام", "years", "year")))
ONE_PERSON = frozenset(
    [
        "victim",
        "man",
        "woman",
        "boy",
        "girl",
        "teenager",
        "suspect",
        "driver",
        "cyclist",
        "pedestrian",
        "passenger",
        "author",
        "singer",
        "actor",
        "actress",
        "writer",
        "player",
    ]
)
# What else is so many: "the toll was 34", "the score was 3".
MEASURED = frozenset(["number", "toll", "total", "count", "score", "temperature", "average", "figure", "age", "rate"])
OLDEST = 120


def age_lead(tokens: Sequence[Token], first: int) -> int | None:
    """Where the words that make the number at `first` an age start, itself for the second of "aged 7 and 9"; `None` where none stand before it."""
    lead = AGES.before(tokens, first)
    if lead is not None:
        return lead[1]
    is_second = first > 2 and tokens[first - 1].text in AND and tokens[first - 2].kind == "number" and noun_after(tokens, first + 1) is None
    return first if is_second and age_lead(tokens, first - 2) is not None else None


def is_age(tokens: Sequence[Token], first: int, number_first: int, end: int) -> bool:
    """Whether a length of time is an age: "aged 43", "71-year-old", «توفي عن 81 عاما», "(34 عاما)"."""
    if life_decade(tokens, number_first) is not None:
        return True
    if age_lead(tokens, first) is not None or age_lead(tokens, number_first) is not None or AFTER_AGES.at(tokens, end) is not None:
        return True
    if _is_of_lifetime(tokens, number_first):
        return True
    before = tokens[number_first - 1].text if number_first else ""
    if before == "(" and end < len(tokens) and tokens[end].text == ")":
        return tokens[end - 1].text in YEAR_WORDS
    return before == AT_AGE and any(token.text in DEATHS for token in tokens[max(0, number_first - DEATH_REACH) : number_first])


def _is_of_lifetime(tokens: Sequence[Token], number_first: int) -> bool:
    """«لا يتجاوز عمر الشاب الذي أفرج عنه (18 عاما)»: a verb before it tells «عمر» from the name."""
    for at in range(number_first - 1, max(0, number_first - LIFETIME_REACH), -1):
        if tokens[at].kind == "mark":
            return False
        if tokens[at].text == LIFETIME:
            return tokens[at - 1].text.removeprefix("و") in LASTS
    return False


def is_told_of_one(tokens: Sequence[Token], number_first: int, end: int, *, highest: float) -> bool:
    """ "The victim, …, was 34," and no count: one person is the subject, nothing counted follows."""
    if number_first < 2 or tokens[number_first - 1].text not in BE or not 1 <= highest <= OLDEST:
        return False
    if end < len(tokens) and tokens[end].text not in AFTER_AGE_TOLD:
        return False
    subject = {token.text for token in tokens[max(0, number_first - SUBJECT_REACH) : number_first - 1]}
    return bool(subject & (WHO_IS | ONE_PERSON)) and not subject & MEASURED


def is_age_of_people(tokens: Sequence[Token], first: int, end: int, *, highest: float) -> bool:
    """A bare number after "over" or "under" right behind people is how old they are: "most of them are over fifty", «معظمهم فوق الخمسين»."""
    at = first - 2
    if at < 0 or tokens[at + 1].text not in OLDER_YOUNGER or highest > OLDEST or noun_after(tokens, end) is not None:
        return False
    if tokens[at].text in ARE:
        return _is_share_of_people(tokens, at - 1)
    return _are_people(tokens, at) or (tokens[at].text.startswith(SHARES_OF_THEM) and tokens[at].text.endswith(THEIRS))


def _is_share_of_people(tokens: Sequence[Token], at: int) -> bool:
    """ "most of the passengers", "all of them": "the dead were over 50" tells how many there were."""
    return at > 0 and _are_people(tokens, at) and any(token.text in SHARES for token in tokens[max(0, at - SHARE_REACH) : at])


def _are_people(tokens: Sequence[Token], at: int) -> bool:
    noun = lookup(tokens[at].text, NOUNS)
    return tokens[at].text == "them" or (noun is not None and "person" in (noun[0][0], WIDER.get(noun[0][0])))
