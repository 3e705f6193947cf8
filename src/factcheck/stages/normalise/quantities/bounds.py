"""The words before and after a number go in, how they bound it comes out ("more than", «ما لا يقل عن», "or so"). Tables first."""

import re
from collections.abc import Sequence
from typing import Literal

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.bounddenials import is_denied, is_reaching, is_unreached
from factcheck.stages.normalise.quantities.possibilities import may_reach
from factcheck.stages.normalise.tokens import Token, once_a_token
from factcheck.stages.normalise.wordforms import Phrases

Bound = Literal["gt", "ge", "lt", "le", "about", "exact", "odd"]

BEFORE: dict[Bound, str] = {
    "gt": "more than|over|above|upwards of|upward of|in excess of|exceeding|exceeds|exceeded|exceed|surpass|surpasses|greater than|higher than|well over|just over|beyond|surpassed|topped|topping"
    "|longer than|older than|larger than|bigger than|>"
    "|أكثر من|أكتر من|أزيد من|أكبر من|أعلى من|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|يزيدون على|يزيدون عن|ما يفوق|يفوق|تفوق|فاق|فاقت|تجاوز|تجاوزت|يتجاوز|تتجاوز|ما يتجاوز"
    "|يربو على|ما يربو على|تربو على|ما ينيف على|فوق|زاد على|زاد عن|أطول من|أكثر قليلا من|أكثر بقليل من|تجاوزوا|يتجاوزون|تخطى|تخطت|يتخطى|تتخطى|تعدى|تعدت|يتعدى|تتعدى|جاوز|جاوزت|ناف على|نافت على",
    "ge": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as many as at least"
    "|≥|> =|greater than or equal to|more than or equal to|at or above"
    "|أكبر من أو يساوي|أكثر من أو يساوي|أكبر أو يساوي|أكبر من أو تساوي|أكثر من أو تساوي"
    "|ما لا يقل عن|لا يقل عن|لا تقل عن|بما لا يقل عن|على الأقل|ليس أقل من|لا أقل من|كحد أدنى|بحد أدنى|حد أدنى|حده الأدنى|حدها الأدنى|أدناه|أدناها|لم يقل عن|لم تقل عن",
    "lt": "less than|fewer than|under|below|lower than|smaller than|shorter than|short of|just under|almost up to|not quite|<"
    "|أقل من|أدنى من|دون|تحت|ما يقل عن|يقل عن|تقل عن|أصغر من|ما دون|أقل قليلا من|أقل بقليل من",
    "le": "up to|at most|no more than|not more than|a maximum of|maximum of|as many as|as much as|not exceeding|only up to"
    "|≤|< =|less than or equal to|at or below"
    "|أصغر من أو يساوي|أقل من أو يساوي|أصغر أو يساوي|أصغر من أو تساوي|أقل من أو تساوي"
    "|ما يصل إلى|يصل إلى|تصل إلى|يصل عددهم إلى|يصل عددها إلى|يصل قوامها إلى|يصل قوامه إلى|لا يزيد على|لا يزيد عن|لا تزيد على|لا تزيد عن|لا يتجاوز|لا تتجاوز|لا يتعدى|لا تتعدى|لم يتجاوز|لم تتجاوز|لم يزد على|لا يفوق|لا تفوق|بحد أقصى|كحد أقصى|حد أقصى|حده الأقصى|حدها الأقصى|حتى|أقصاه|أقصاها|على الأكثر|لم يتجاوزوا|لا يتجاوزون|لا يتخطى|لا تتخطى|لم يتخط|لم تتخط|لم يتعد|لم تتعد|لم تزد على|لم يزد عن|لم تزد عن|ما لا يزيد عن"
    "|ما لا يزيد على|ليس أكثر من",
    "about": "about|around|roughly|approximately|approx|some|nearly|almost|close to|circa|an estimated|estimated|more or less|in the region of|near|virtually|~|≈|≃"
    "|نحو|حوالي|حوالى|قرابة|زهاء|تقريبا|ما يقارب|ما يقرب من|يقارب|تقارب|يقرب من|بحدود|في حدود|حدود|يناهز|تناهز|ما يناهز|ناهز|قاربت|قارب|نحوا من|ما يقدر ب|تقدر ب",
    "exact": "exactly|precisely|a total of|altogether|بالضبط|تحديدا|بالتحديد",
}  # fmt: skip
AFTER: dict[Bound, str] = {
    "ge": "at least|- plus|or more|or above|and above|minimum|plus|+|على الأقل|على أقل تقدير|في أقل تقدير|أو أكثر|فأكثر|فما فوق|كحد أدنى|بحد أدنى|وما فوق|فصاعدا|وأكثر|أو يزيد|أو تزيد|أو أزيد|أو ما يزيد",
    "le": "at most|or less|or fewer|maximum|at the most|على الأكثر|على أكثر تقدير|في أكثر تقدير|أو أقل|فأقل|فما أقل|فما دون|وما دون|كحد أقصى|بحد أقصى",
    "about": "or so|or thereabouts|approximately|roughly|أو نحو ذلك|أو ما يقارب ذلك|أو ما يقرب من ذلك|تقريبا|على وجه التقريب",
    "gt": "and counting|ويزيد|وتزيد",
    "odd": "odd|- odd|ونيف|ونيفا|و نيف|ونيّف|something",
}
# Verb → its bound, and whether a preposition stands before the number.
VERBS: dict[str, tuple[Bound, bool]] = {
    **{folded(word): ("gt", True) for word in ("يزيد", "تزيد", "زاد", "زادت", "يربو", "تربو")},
    **{folded(word): ("lt", True) for word in ("يقل", "تقل", "قل")},
    **{folded(word): ("gt", False) for word in ("تجاوز", "تجاوزت", "يتجاوز", "تتجاوز", "يفوق", "تفوق", "فاق", "تخطى", "تخطت")},
    **{folded(word): ("gt", False) for word in ("يتخطى", "تتخطى", "تعدى", "تعدت", "يتعدى", "تتعدى", "جاوز", "جاوزت")},
    # After «لم» the long vowel is gone.
    **{folded(word): ("gt", False) for word in ("يتعد", "تتعد", "يتخط", "تتخط")},
    **{folded(word): ("gt", True) for word in ("يزد", "تزد")},
}
OPPOSITE: dict[Bound, Bound] = {"gt": "le", "lt": "ge"}
PREPOSITIONS = frozenset(folded(word) for word in ("على", "عن"))
DISTANCE = 9
# A denied verb reaches farther: nothing else explains its preposition.
DENIED_DISTANCE = 13
# «(انخفضت) لتصل إلى 400» tells the level that was reached, «قد تصل إلى 400» the most.
REACHING = frozenset(map(folded, ("لتصل", "ليصل", "لتبلغ", "ليبلغ")))
COMPARATIVES = frozenset(folded(word) for word in ("more", "less", "fewer", "أكثر", "وأكثر", "أقل", "فأقل", "فأكثر"))
THAN = frozenset(folded(word) for word in ("than", "من"))
# What may stand between a bound and its number without changing it.
SKIPPED = frozenset(
    folded(word)
    for word in ("a", "an", "the", "of", "as", "ال", "ب", "عددهم", "عددها", "عدد", "قدره", "قدرها", "مقداره", "مقدارها", "يبلغ", "تبلغ")
)
# The noun may stand between a number and these: «14 شخصا على الأقل»; a plus sign must touch the figure.
REACH = 5
# «(70 في المئة) تلقوا جرعة واحدة على الأقل»: the bound is that of one dose.
ONE = frozenset(map(folded, ("واحد", "واحدة", "one")))
# One may stand between a verb and its number: «لم تتعد المشاركة في رئاسيات 2024 نسبة (54)».
YEAR = re.compile(r"(?:19|20)\d\d")


@once_a_token
def bounds_before(tokens: Sequence[Token], first: int) -> tuple[frozenset[Bound], int]:
    """The bounds in the words just before token `first`, and the index where those words start."""
    found: set[Bound] = _distant(tokens, first)
    at = first
    for _ in range(3):
        phrase = PHRASES_BEFORE.before(tokens, at)
        if phrase is None and at > 0 and tokens[at - 1].text in SKIPPED:
            phrase = PHRASES_BEFORE.before(tokens, at - 1)
        if phrase is None or _is_arrow(tokens, phrase[1]) or tokens[phrase[1]].text in REACHING:
            break
        bound, at = phrase
        if bound in OPPOSITE and (denied := is_denied(tokens, at)) is not None:
            bound, at = OPPOSITE[bound], at - 1 if denied == at - 1 else at
        elif bound == "le" and is_reaching(tokens[at].text) and is_unreached(tokens, at, first):
            bound = "lt"
        found.add(bound)
    return frozenset(found | {"le"} if may_reach(tokens, at) else found), at


def _distant(tokens: Sequence[Token], first: int) -> set[Bound]:
    """«لا يزيد عدد الدببة المتبقية على (مئة)», «تجاوز عدد القتلى (300)»: the verb stands before its subject."""
    needs_preposition = first > 0 and tokens[first - 1].text in PREPOSITIONS
    for at in range(first - 1, max(-1, first - DENIED_DISTANCE), -1):
        if tokens[at].kind != "word" and not YEAR.fullmatch(tokens[at].text):
            return set()
        verb = VERBS.get(tokens[at].text) if at < first - 1 else None
        is_denied_here = verb is not None and is_denied(tokens, at) is not None
        if verb is not None and verb[1] == needs_preposition and (is_denied_here or at > first - DISTANCE):
            return {OPPOSITE[verb[0]] if is_denied_here else verb[0]}
        if is_reaching(tokens[at].text) and is_unreached(tokens, at, first):
            return {"lt"}
    return set()


def _is_arrow(tokens: Sequence[Token], at: int) -> bool:
    """ "->", "=>": no comparison."""
    return tokens[at].text in ("<", ">") and tokens[at].glued and at > 0 and tokens[at - 1].text in ("-", "=")


def bounds_after(tokens: Sequence[Token], end: int) -> tuple[frozenset[Bound], int]:
    """The bounds that follow token `end`, with the noun between, and the index after them (`end` where there are none)."""
    for at in range(end, min(end + REACH, len(tokens))):
        phrase = PHRASES_AFTER.at(tokens, at)
        if phrase is not None and (tokens[at].text not in ("+", "plus") or at == end):
            return (frozenset(), end) if _starts_another(tokens, phrase[1]) else (frozenset((phrase[0],)), phrase[1])
        if tokens[at].kind != "word" or (at > end and tokens[at].text in ONE):
            break
    return frozenset(), end


def excludes_ends(tokens: Sequence[Token], end: int) -> int:
    """The index after «عدا الطرفين» where it follows, else `end`."""
    found = EXCLUSIVE.at(tokens, end)
    return found[1] if found else end


def _starts_another(tokens: Sequence[Token], at: int) -> bool:
    """The bound is that of the next number: "… at least 5", «… وأكثر من 5»."""
    if at >= len(tokens):
        return False
    return tokens[at].kind == "number" or (tokens[at].text in THAN and tokens[at - 1].text in COMPARATIVES)


def _phrases(table: dict[Bound, str]) -> Phrases[Bound]:
    return Phrases([(phrase, bound) for bound, phrases in table.items() for phrase in phrases.split("|")])


EXCLUSIVE = Phrases([(phrase, True) for phrase in ("عدا الطرفين", "باستثناء الطرفين", "دون الطرفين", "exclusive", "ends excluded")])
PHRASES_BEFORE = _phrases(BEFORE)
PHRASES_AFTER = _phrases(AFTER)
