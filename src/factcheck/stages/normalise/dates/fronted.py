"""Tokens with a date that opens their sentence go in, whether the verb behind it lies ahead comes out: "On Sunday the council will meet", «الأحد، سيسافر الرئيس»."""

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.tokens import LINE_END, Token

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
WILL = frozenset(("will", "shall", "won"))
IS = frozenset(("is", "are"))
PLANNED = frozenset(("expected", "due", "scheduled", "set", "planned", "slated", "to"))
PASTS_TEXT = (
    "was were had did has have said told met found went took saw heard made held came began fell won lost left got gave rose broke shot struck hit sent brought fought led spoke became"
    " that which who whose whom when if because but while after before since as"
)
PASTS = frozenset(PASTS_TEXT.split())
EVENTS_TEXT = (
    "vote meeting match election elections summit hearing talks game final session rally ceremony referendum poll launch debate strike concert visit trial march runoff ballot conference"
    " address race parade festival deadline polls round"
)
EVENTS = frozenset(EVENTS_TEXT.split())
ENGLISH_OPENINGS = frozenset(
    (
        "on",
        "in",
        "by",
        "within",
        "from",
        "the",
        "early",
        "late",
        "mid",
        "this",
        "of",
        "at",
        "about",
        "and",
        "but",
        "starting",
        "beginning",
        "until",
    )
)
OWNED = 3
# What may stand before a date that opens an Arabic sentence.
OPENINGS_TEXT = "و في وفي يوم ويوم مساء صباح ظهر فجر ليلة من ومن شهر خلال وخلال بعد وبعد اليوم"
OPENINGS = frozenset(map(folded, OPENINGS_TEXT.split()))
SOON = folded("سوف")
# Tokens: how far a date may stand from the start of its sentence, and its verb behind it.
PREFIX, REACH, ARABIC_REACH = 7, 14, 6


def is_before_plan(tokens: Sequence[Token], at: int) -> bool:
    """The first verb of the sentence stands behind the date, in the future."""
    start = _sentence_start(tokens, at)
    if start < 0:
        return False
    opening = tokens[start:at]
    if all(token.text.isascii() or token.kind != "word" for token in tokens[start : at + 2]):
        return _opens_plan(tokens, start, at) and _comes_will(tokens, at)
    return all(token.text in OPENINGS or token.kind != "word" for token in opening) and _comes_future(tokens, at)


def _opens_plan(tokens: Sequence[Token], start: int, at: int) -> bool:
    """ "On Sunday", "A vote on Sunday", "Sunday's vote"; "The attack on Sunday will be investigated" tells of a past one."""
    opening = [token.text for token in tokens[start:at] if token.kind == "word"]
    is_owner = [token.text for token in tokens[at + 1 : at + 3]] == ["'", "s"]
    owned = [token.text for token in tokens[at + 3 : at + 3 + OWNED]] if is_owner else []
    if any(word in EVENTS for word in (*opening, *owned)):
        return not any(_is_past(word) for word in opening)
    return not is_owner and all(word in ENGLISH_OPENINGS for word in opening)


def _sentence_start(tokens: Sequence[Token], at: int) -> int:
    """-1 where it is further off than `PREFIX` tokens."""
    for start in range(at, max(-1, at - PREFIX - 1), -1):
        if start == 0 or tokens[start - 1].text in (".", "!", "?", "؟", LINE_END):
            return start
    return -1


def _comes_will(tokens: Sequence[Token], at: int) -> bool:
    for index in range(at + 1, min(len(tokens), at + REACH)):
        text = tokens[index].text
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        if text in WILL or (text in IS and following in PLANNED):
            return True
        if text in (".", "!", "?", LINE_END, ";", ":") or text in IS or _is_past(text):
            return False
    return False


def _is_past(text: str) -> bool:
    return text in PASTS or (len(text) > 4 and text.endswith("ed"))


def _comes_future(tokens: Sequence[Token], at: int) -> bool:
    """Within few tokens, so that no other verb comes first."""
    for token in tokens[at + 1 : at + ARABIC_REACH]:
        if token.text == SOON or is_future_verb(token.text):
            return True
        if token.text in (".", "؟", "!", LINE_END) or token.text.startswith(("ان", "الت", "الذ")):
            return False
    return False


@lru_cache(maxsize=16_384)
def is_future_verb(word: str) -> bool:
    """«سيبقى», «ستبدأ»."""
    text = word.removeprefix("و")
    return text not in LOOK_ALIKES and FUTURE_VERB.fullmatch(text) is not None
