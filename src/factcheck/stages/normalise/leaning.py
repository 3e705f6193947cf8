"""Tokens before a date go in, whether their sentence looks ahead or back comes out."""

import re
from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.calendarwords import FUTURE_CUES
from factcheck.stages.normalise.tokens import LINE_END, Token

PRESENT_VERB = re.compile(r"ي\w{3,5}")
SPEAKING_WORDS = "يقول يرى يعتقد يشير يؤكد يذكر يضيف يوضح يعد يعتبر يبلغ يعمل يعيش يقع يونيو يوليو يناير يعود يشهد يواصل يمثل يأتي"
# Nouns with the letters of a present verb; «يومي» stands before two days.
NOUN_WORDS = "يوم يوما يومي يومين يومان يومها يومئذ يسار يمين يمن يمني يهود يهودي ياباني يونان يوناني"
SPEAKING = frozenset(map(folded, f"{SPEAKING_WORDS} {NOUN_WORDS}".split()))
# «سيبقى», «ستبدأ»: the letter of the future stands before a present alone; «سقط» and «سلم» have a root that begins with it.
FUTURE_VERB = re.compile(r"س[يتن]\w{2,}")
# Roots, nouns and names that begin like such a verb: the whole word, with the endings of nouns, or as a past verb.
LOOK_ALIKES_TEXT = (
    "سيار سيارات سيارة سياسة سياسي سياسية سياسيا سياسات سياحة سياحي سياحية سياق سياقات سيادة سيادي سيادية سياج سيول سيولة سيدة سيدات سيدي سيطرة سيطر سيطرت سيطروا سيناء سيناريو"
    " سيناريوهات سينما سينمائي سينمائية سيرغي سيرجي سيرة سيرته سيرتها سيجار سيجارة سيلان سيلفا سيليكون سيبيريا سيدني سيراليون سيشل سيمون سيمنز سيناتور سيبراني سيبرانية سيرفر سيسي"
    " ستين ستون ستار ستارة ستاد ستوديو ستوكهولم ستيفن ستيف ستالين ستراسبورغ ستيني ستينيات ستينات ستارمر ستيفان ستارلينك سترة سترات"
    " سنوات سنوي سنوية سنويا سنتين سنتان سنتيمتر سنغافورة سندات سنجار سنوار سنيور سنية سنتات سنترال سنندج سنابل سنامي سنين سيما سينا سيوف سيتي سيرك سيرا سيان سيني ستان سنان سناء سندا سندس سنبل سنه سنها سنتر سنوي سنا سيفه سيفا سيول"
)
LOOK_ALIKES = frozenset(map(folded, LOOK_ALIKES_TEXT.split()))
FUTURE_PAIRS = frozenset((
    ("set", "to"), ("set", "for"), ("due", "on"), ("due", "in"), ("due", "by"), ("to", "be"), ("is", "to"), ("are", "to"), ("takes", "place"),
    *((be, verb) for be in ("is", "are") for verb in ("meeting", "visiting", "arriving", "leaving", "hosting", "holding", "travelling", "traveling", "flying")),
))  # fmt: skip
SAID = frozenset(
    folded(word)
    for word in ("said", "told", "reported", "announced", "قال", "قالت", "أعلن", "أعلنت", "أكد", "أكدت", "ذكر", "ذكرت", "أفاد", "أفادت")
)
CUE_REACH = 16
SENTENCE_ENDS = frozenset((".", "!", "?", "؟", LINE_END))
MAY_WORD = folded("قد")


def leaning(tokens: Sequence[Token], at: int) -> str:
    """Whether the sentence around a bare date looks ahead or back; "" where there is no sentence."""
    near = tokens[max(0, at - CUE_REACH) : at + 8]
    for index in range(at - 1, max(-1, at - CUE_REACH), -1):
        if _looks_ahead(tokens, index):
            return "future"
        if tokens[index].text in SENTENCE_ENDS or tokens[index].text in SAID:
            break
    if any(_is_plan(tokens, start) for start in range(max(0, at - CUE_REACH), at)):
        return "future"
    return "past" if sum(token.kind == "word" for token in near) > 6 else ""


def _is_plan(tokens: Sequence[Token], at: int) -> bool:
    """A sentence that opens with an Arabic present tells of a plan («يلقي الرئيس كلمة مساء الخميس»), unless it is one of speaking."""
    opens = at == 0 or tokens[at - 1].text in SENTENCE_ENDS
    return opens and PRESENT_VERB.fullmatch(tokens[at].text) is not None and tokens[at].text not in SPEAKING


def _looks_ahead(tokens: Sequence[Token], at: int) -> bool:
    """A future verb, a word of plans, or «قد» before a present ("may"); before a past «قد» only stresses it."""
    text = tokens[at].text.removeprefix("و")
    if text == MAY_WORD:
        return at + 1 < len(tokens) and tokens[at + 1].text[:1] in ("ي", "ت", "ن")
    if (text, tokens[at + 1].text if at + 1 < len(tokens) else "") in FUTURE_PAIRS:
        return True
    return text in FUTURE_CUES or (text not in LOOK_ALIKES and FUTURE_VERB.fullmatch(text) is not None)
