"""Tokens before a date go in, whether their sentence looks ahead or back comes out."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import FUTURE_CUES, WEEKDAY_PHRASES
from factcheck.stages.normalise.dates.fronted import is_before_plan, is_future_verb
from factcheck.stages.normalise.dates.timetables import is_call, is_timetable, may_tell, starts_ahead
from factcheck.stages.normalise.tokens import LINE_END, Token, Tokens

PRESENT_VERB = re.compile(r"ي\w{3,5}")
SPEAKING_WORDS = "يقول يرى يعتقد يشير يؤكد يذكر يضيف يوضح يعد يعتبر يبلغ يعمل يعيش يقع يونيو يوليو يناير يعود يشهد يواصل يمثل يأتي يشار يتهم ينفي يصف يدين يندد يطالب يشتبه يعاني"
# Nouns with the letters of a present verb; «يومي» stands before two days.
NOUN_WORDS = "يوم يوما يومي يومين يومان يومها يومئذ يسار يمين يمن يمني يهود يهودي ياباني يونان يوناني"
SPEAKING = frozenset(map(folded, f"{SPEAKING_WORDS} {NOUN_WORDS}".split()))
# «تقرر تأجيل المباراة»: what was decided comes behind the word, the day of deciding before it.
DECIDED = "إقامة عقد تأجيل إجراء افتتاح فتح بدء نقل إطلاق تنظيم استئناف تمديد تقديم"
FUTURE_PAIRS = frozenset((
    ("set", "to"), ("set", "for"), ("due", "on"), ("due", "in"), ("due", "by"), ("to", "be"), ("is", "to"), ("are", "to"), ("takes", "place"), ("takes", "effect"), ("polls", "open"), ("forecast", "for"), (folded("تقرر"), folded("أن")), *((verb, folded("حيز")) for verb in (folded("يدخل"), folded("تدخل"))),
    *((folded("تقرر"), folded(noun)) for noun in DECIDED.split()),
    *((be, verb) for be in ("is", "are") for verb in ("meeting", "visiting", "arriving", "leaving", "hosting", "holding", "travelling", "traveling", "flying")),
))  # fmt: skip
# Whoever fixes a date fixes one to come; what was put off "to Sunday" was put off to a day to come.
APPOINTED = frozenset(folded(word) for word in ("موعد", "موعدا", "موعدها", "موعده"))
APPOINTING = frozenset(folded(word) for word in ("حدد", "حددت", "يحدد", "تحدد", "تحديد"))
APPOINTING_REACH = 5
TO_DAY = frozenset(folded(word) for word in ("إلى", "حتى", "to", "until", "till"))
PUT_OFF_TEXT = "أجل أجلت تأجيل تأجلت تأجل أرجأ أرجأت إرجاء أرجئ أرجئت postponed postpones postponing adjourned rescheduled"
PUT_OFF = frozenset(map(folded, PUT_OFF_TEXT.split()))
PUT_OFF_REACH = 12
# "Sunday's launch is set for 16:00": told after the day, in the present.
OWNED_REACH = 10
OWNED_PLANS = frozenset((be, plan) for be in ("is", "are") for plan in ("set", "scheduled", "due", "planned", "slated"))
SAID = frozenset(
    folded(word)
    for word in ("said", "told", "reported", "announced", "قال", "قالت", "أعلن", "أعلنت", "أكد", "أكدت", "ذكر", "ذكرت", "أفاد", "أفادت")
)
CUE_REACH = 16
SENTENCE_ENDS = frozenset((".", "!", "?", "؟", LINE_END))
DISASTERS_TEXT = (
    "attack attacks blast explosion fire crash quake earthquake shooting bombing flood collapse accident derailment killing killings storm tremor"
    " هجوم هجمات مواجهات اشتباكات انفجار زلزال حريق قصف غارة غارات مجزرة تفجير تفجيرات حادث فيضان انهيار"
)
DISASTERS = frozenset(map(folded, DISASTERS_TEXT.split()))
MAY_WORD = folded("قد")
DAY_WORD = folded("يوم")
WAS = frozenset(folded(word) for word in ("was", "were", "been", "كان", "كانت", "كانا", "كانوا"))
# Feminine presents that open the news of a plan; most words with this first letter are nouns or pasts.
OPENING_TEXT = (
    "تعقد تجري تفتح تستضيف تستقبل تشارك تنظم تلتقي تقام تجتمع تصل تزور تتوجه تنعقد تحتضن تستأنف تفتتح تنتهي تتواصل تستمر تشهد تغلق تقفل تغادر تختتم تنطلق تبدأ تواجه تخوض تلعب"
    " تسافر تبث تصوت تنتخب تناقش تسري تنظر تحسم تعلن تطلق تستكمل يصل"
)
OPENING_VERBS = frozenset(map(folded, OPENING_TEXT.split()))
# With fewer words around it a date stands in no sentence.
FEW_WORDS = 6
# "faster than expected", «أسرع من المتوقع»: nothing is expected any more.
THAN = frozenset(("than", "as", "like"))
COMPARED_TEXT = "أكثر أقل أعلى أدنى أسرع أفضل أسوأ أبطأ أقوى أكبر أبكر أصغر أضعف"
COMPARED = frozenset(map(folded, COMPARED_TEXT.split()))
HOPES = frozenset(folded(word) for word in ("expected", "planned", "scheduled", "due", "المتوقع", "المقرر", "المنتظر"))
BREAKS_TEXT = ", ، ; ؛ : after since when who which that because بعد منذ الذي التي عقب عندما"
BREAKS = frozenset(map(folded, BREAKS_TEXT.split()))
# «اتفقا على أن يلتقيا الخميس»
ON_THAT = (folded("على"), folded("أن"))
SINCE = frozenset(("since", folded("منذ")))
AFTER_SINCE = frozenset(
    folded(word) for word in ("early", "mid", "late", "the", "شهر", "يوم", "أوائل", "أواخر", "منتصف", "مطلع", "بداية", "نهاية")
)
PAST_ENDS = ("ed", "met", "won", "held", "seen", "fought", "spoke", "went")
LAST_TIME = tuple(folded(word) for word in ("آخر", "مرة", "في"))
# Bits of what a token says: of what is to come, that what stands before it is another clause, or a sentence that tells of a plan;
# of a timetable for the days of its own clause, and where such a clause ends.
# «تعود الهيئة إلى الانعقاد الأربعاء» plans, «تعود الصورة إلى الأربعاء» tells.
AHEAD, CLOSING, PLAN, TIMETABLE, BREAK, RETURN = 1, 2, 4, 8, 16, 32
RETURNING = frozenset(folded(word) for word in ("تعود", "يعود"))
MEMORY = "leaning"


def leaning(tokens: Sequence[Token], at: int) -> str:
    """Whether the sentence around a bare date looks ahead or back; "" where there is no sentence."""
    if starts_ahead(tokens, at):
        return "future"
    if _is_of_disaster(tokens, at):
        return "past"
    marks = _marks(tokens)
    is_open = is_here = True
    for index in range(at - 1, max(-1, at - CUE_REACH - 1), -1):
        mark = marks[index] if marks is not None else _mark(tokens, index)
        if mark:
            if mark & AHEAD and is_open and index > at - CUE_REACH:
                return "" if _was_planned(tokens, index) else "future"
            is_return = mark & RETURN and is_here and at - index > 1 and tokens[at - 1].text not in TO_DAY
            if mark & PLAN or (mark & TIMETABLE and is_here) or is_return:
                return "future"
            is_open = is_open and not mark & CLOSING
            is_here = is_here and not mark & (CLOSING | BREAK)
    if _owns_plan(tokens, at) or is_before_plan(tokens, at):
        return "future"
    return "past" if _is_among_words(tokens, at) else ""


def _is_of_disaster(tokens: Sequence[Token], at: int) -> bool:
    """«بعد هجوم الأحد», "the scene of Sunday's blast": nobody plans it, whatever its sentence plans."""
    before = tokens[at - 2 if at > 1 and tokens[at - 1].text == DAY_WORD else at - 1].text if at else ""
    if before in DISASTERS or before[1:] in DISASTERS:
        return True
    return _owns(tokens, at) and any(token.text in DISASTERS for token in tokens[at + 3 : at + 5])


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """ "Sunday's"."""
    return at + 2 < len(tokens) and tokens[at + 1].text == "'" and tokens[at + 2].text == "s"


def strictly(tokens: Sequence[Token], at: int, lean: str) -> str:
    """The lean of a month or a day of it, "since" where nothing ahead can be meant: "since November", "last erupted in May", «آخر مرة في مايو»."""
    before = tuple(token.text for token in tokens[max(0, at - 3) : at])
    if any(word in SINCE for word in before[-1:]) or (before[-2:-1] and before[-2] in SINCE and before[-1] in AFTER_SINCE):
        return "since"
    is_last = len(before) == 3 and before[2] in ("in", "on") and before[0] == "last" and not before[1].isdigit()
    return "since" if (is_last and before[1].endswith(PAST_ENDS)) or before == LAST_TIME else lean


def _marks(tokens: Sequence[Token]) -> tuple[int, ...] | None:
    """Of every token, worked out once for a text; `None` for tokens without a memory."""
    if not isinstance(tokens, Tokens):
        return None
    marks = tokens.memory.get(MEMORY)
    if not isinstance(marks, tuple):
        marks = tokens.memory[MEMORY] = tuple(_mark(tokens, index) for index in range(len(tokens)))
    return marks


def _mark(tokens: Sequence[Token], at: int) -> int:
    """What the token says of the dates after it."""
    word = tokens[at].text
    is_first = at == 0 or ends_sentence(tokens, at - 1)
    is_timed = may_tell(word) and not _was_planned(tokens, at) and (is_timetable(tokens, at) or is_call(tokens, at))
    is_break = word in BREAKS and not (word == ":" and tokens[at].glued and tokens[at - 1].kind == "number")
    told = AHEAD * _looks_ahead(tokens, at) | CLOSING * (word in SAID or ends_sentence(tokens, at)) | PLAN * (is_first and _is_plan(word))
    return told | RETURN * (is_first and word in RETURNING) | TIMETABLE * is_timed | BREAK * is_break


def _is_among_words(tokens: Sequence[Token], at: int) -> bool:
    """Whether enough words stand around it for a sentence."""
    words = 0
    for index in range(max(0, at - CUE_REACH), min(len(tokens), at + 8)):
        words += tokens[index].kind == "word"
        if words > FEW_WORDS:
            return True
    return False


def ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Not the full stops of "a.m." and "U.S."."""
    token = tokens[at]
    if token.text not in SENTENCE_ENDS:
        return False
    before = tokens[at - 1].text if at and token.text == "." and token.glued else ""
    return not (len(before) == 1 and before.isalpha())


def _was_planned(tokens: Sequence[Token], at: int) -> bool:
    """ "was due to meet on Thursday", «كان من المقرر»: the plan is over or is not, its words do not tell."""
    return any(token.text.removeprefix("و") in WAS for token in tokens[max(0, at - 2) : at])


@lru_cache(maxsize=16_384)
def _is_plan(word: str) -> bool:
    """A sentence that opens with an Arabic present tells of a plan («يلقي الرئيس كلمة مساء الخميس»), unless it is one of speaking."""
    return word in OPENING_VERBS or (PRESENT_VERB.fullmatch(word) is not None and word not in SPEAKING)


def _looks_ahead(tokens: Sequence[Token], at: int) -> bool:
    """A future verb, a word of plans, or «قد» before a present ("may"); before a past «قد» only stresses it."""
    hint = _hint(tokens[at].text)
    if hint == "ahead" and ((tokens[at].text in HOPES and _is_compared(tokens, at)) or _is_beside(tokens, at)):
        return False
    if hint != "pair":
        return hint == "ahead"
    text, following = tokens[at].text.removeprefix("و"), tokens[at + 1].text if at + 1 < len(tokens) else ""
    if (text, following) == ON_THAT:
        return at + 2 < len(tokens) and _is_present(tokens[at + 2].text)
    if text in APPOINTED:
        return _is_led_by(tokens, at, APPOINTING, APPOINTING_REACH)
    if text in TO_DAY and (text, following) not in FUTURE_PAIRS:
        return _opens_day(tokens, at + 1) and _is_led_by(tokens, at, PUT_OFF, PUT_OFF_REACH)
    return _is_present(following) if text == MAY_WORD else (text, following) in FUTURE_PAIRS or text in FUTURE_CUES


def _is_beside(tokens: Sequence[Token], at: int) -> bool:
    """ "next to the harbour", "next door"."""
    return tokens[at].text == "next" and at + 1 < len(tokens) and tokens[at + 1].text in ("to", "door")


def _is_compared(tokens: Sequence[Token], at: int) -> bool:
    """ "than expected", «أسرع من المتوقع»."""
    return at > 0 and (tokens[at - 1].text in THAN or (at > 1 and tokens[at - 2].text in COMPARED))


def _is_led_by(tokens: Sequence[Token], at: int, words: frozenset[str], reach: int) -> bool:
    """«حدد الاتحاد الدولي موعد النهائي»."""
    return any(token.text.removeprefix("و") in words for token in tokens[max(0, at - reach) : at])


def _opens_day(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].text == DAY_WORD or WEEKDAY_PHRASES.at(tokens, at) is not None)


def _owns_plan(tokens: Sequence[Token], at: int) -> bool:
    """ "Sunday's launch from the coast is set for"."""
    if not _owns(tokens, at):
        return False
    after = [token.text for token in tokens[at + 3 : at + OWNED_REACH]]
    return any(pair in OWNED_PLANS for pair in pairwise(after))


def _is_present(word: str) -> bool:
    """«قد يصل», «قد تصل»; «قد توقعت» and «قد نفى» are past."""
    return word.startswith("ي") or (word.startswith("ت") and not word.endswith("ت"))


@lru_cache(maxsize=16_384)
def _hint(word: str) -> Literal["ahead", "pair", ""]:
    """What the word says alone: "pair" where the next one decides."""
    text = word.removeprefix("و")
    if text in (MAY_WORD, ON_THAT[0]) or text in PAIR_OPENINGS or text in APPOINTED or text in TO_DAY:
        return "pair"
    return "ahead" if text in FUTURE_CUES or (is_future_verb(text)) else ""


PAIR_OPENINGS = frozenset(first for first, _ in FUTURE_PAIRS)
