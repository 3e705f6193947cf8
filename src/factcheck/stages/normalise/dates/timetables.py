"""Tokens go in, whether a date after or at one of them lies ahead comes out: "polls close on Sunday", "announced a strike from Monday".

A present simple beside a weekday is a timetable; what is announced, declared or called from a weekday has not begun.
"""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.text import folded
from factcheck.stages.normalise.tokens import LINE_END, Token

# With any words between them and the day, in their clause.
SURE = frozenset(("begins", "starts", "opens", "reopens", "resumes", "expires"))
# No noun ends like these, or none that stands before a day.
VERBS_TEXT = "closes shuts kicks meets convenes reconvenes departs arrives concludes travels heads elects holds premieres"
VERBS = frozenset(VERBS_TEXT.split())
# Nouns as well: only behind who does it.
AFTER_SUBJECT_TEXT = "votes returns leaves visits hosts faces plays launches ends rules decides sits goes takes comes"
AFTER_SUBJECT = frozenset(AFTER_SUBJECT_TEXT.split())
SUBJECTS_TEXT = (
    "country nation parliament assembly council senate house chamber it she he which who government city union committee board court jury president minister team side delegation"
    " commission cabinet truce ceasefire train ship ferry flight summit conference mandate term deadline strike king queen pope chancellor premier"
)
SUBJECTS = frozenset(SUBJECTS_TEXT.split())
# Behind a plural alone, for "close to", "a start" and "to meet" are other words.
PLURAL_VERBS_TEXT = "open close start begin kick meet vote reopen resume return leave depart arrive go head convene"
PLURAL_VERBS = frozenset(PLURAL_VERBS_TEXT.split())
PLURALS = frozenset(("people", "men", "women", "children", "police"))
# After the verb of a timetable stands its day, its time or its place.
AFTER_VERB_TEXT = "on at from off this again in for to here monday tuesday wednesday thursday friday saturday sunday"
AFTER_VERB = frozenset(AFTER_VERB_TEXT.split())
NOT_CLOSE = frozenset(("to", "in", "from", "for"))
# "The exhibition runs until 12 January".
LASTING = frozenset(("runs", "run", "lasts", "continues"))
ENDS = frozenset(("until", "till", "through", "from"))
# "Parking stays free until Sunday", "the museum remains closed through Friday".
STAYING = frozenset(("stays", "stay", "remains", "remain"))
STAYING_REACH = 5
POLLS = ("to", "the", "polls")
ARABIC_VERBS_TEXT = "تغلق يغلق تفتح يفتح تقفل يقفل تستأنف يستأنف تنعقد ينعقد"
ARABIC_VERBS = frozenset(map(folded, ARABIC_VERBS_TEXT.split()))
ARABIC_DENIALS = frozenset(folded(word) for word in ("لم", "ولم", "فلم", "ألم"))
# What is announced to begin on a weekday.
ANNOUNCED_TEXT = (
    "announced announces announcing declared declares ordered orders decided approved imposed imposes called calls banned bans suspended suspends cancelled canceled cancels extended"
    " extends promised agreed pledged introduced scheduled"
    " أعلن أعلنت أعلنوا إعلان قرر قررت تقرر فرض فرضت أمر أمرت دعا دعت حظر حظرت علق علقت ألغى ألغت مدد مددت تمديد تعليق إغلاق وافق وافقت أقر أقرت تعلن يعلن"
)
ANNOUNCED = frozenset(map(folded, ANNOUNCED_TEXT.split()))
FROM = frozenset(("from", "starting", "beginning", "effective"))
UNTIL = frozenset(folded(word) for word in ("until", "till", "for", "حتى", "لغاية"))
ARABIC_FROM = frozenset(folded(clitic + word) for word in ("اعتبارا", "ابتداء", "بدءا") for clitic in ("", "و"))
# «من الخميس حتى السبت»
RANGE = frozenset(folded(word) for word in ("حتى", "وحتى", "إلى", "لغاية"))
FROM_WORD = folded("من")
# Between "from" and its weekday.
PASSED_TEXT = "on the at of a p m am pm gmt morning evening afternoon noon midnight night يوم صباح مساء ظهر فجر عصر ليل الساعة في عند"
HOURS_TEXT = "الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية عشرة والنصف والربع"
PASSED = frozenset(map(folded, f"{PASSED_TEXT} {HOURS_TEXT}".split()))
# «دعا إلى إضراب عام الأربعاء»
CALLED_TEXT = "دعا دعت دعوا يدعو تدعو دعوة دعوته دعوات وجه وجهت"
CALLED = frozenset(map(folded, CALLED_TEXT.split()))
GATHERINGS_TEXT = "strike protest rally meeting session vote election walkout march إضراب اجتماع لقاء جلسة مظاهرة تظاهرة مظاهرات تظاهرات وقفة اعتصام مسيرة مسيرات انتخابات قمة عصيان"
GATHERINGS = frozenset(map(folded, GATHERINGS_TEXT.split()))
# "asked both sides to come on Wednesday"
ASKED_TEXT = "asked asks urged urges invited invites summoned summons"
ASKED = frozenset(ASKED_TEXT.split())
COMING_TEXT = "come attend meet return appear report gather vote join resume"
COMING = frozenset(COMING_TEXT.split())
PASSIVE = frozenset(("was", "were", "been", "be"))
# "Deal ends strike: trains from Friday" is a heading; these tell of the day itself.
SOURCES = frozenset(
    ("footage", "video", "videos", "photos", "images", "pictures", "report", "reports", "figures", "statement", "letter", "results")
)
SHORTEST_HEADING = 4
REACH = 16
ASKED_REACH = 7
PASSED_REACH = 8
CALLED_REACH = 5


def is_timetable(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at this token tells when something happens by plan."""
    word = tokens[at].text
    if not word.isascii():
        return word.removeprefix("و") in ARABIC_VERBS and not (at and tokens[at - 1].text in ARABIC_DENIALS)
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if word in SURE or word in LASTING or word in STAYING:
        return word in SURE or _lasts_until(tokens, at)
    if at and word in AFTER_SUBJECT and tokens[at - 1].text in SUBJECTS:
        return bool(after) and tokens[at + 1].kind == "word"
    if after not in AFTER_VERB or (word.startswith("close") and after in NOT_CLOSE):
        return False
    if word in ("go", "goes", "head", "heads"):
        return tuple(token.text for token in tokens[at + 1 : at + 4]) == POLLS
    return word in VERBS or _fits_subject(tokens, at)


def _lasts_until(tokens: Sequence[Token], at: int) -> bool:
    if at and tokens[at - 1].text == "to":
        return False
    if tokens[at].text in LASTING:
        return at + 1 < len(tokens) and tokens[at + 1].text in ENDS
    return any(token.text in UNTIL_ENGLISH for token in tokens[at + 1 : at + 1 + STAYING_REACH])


def is_call(tokens: Sequence[Token], at: int) -> bool:
    """«دعا إلى إضراب», "asked both sides to come"."""
    word = tokens[at].text
    if word in GATHERINGS:
        return any(token.text.removeprefix("و") in CALLED for token in tokens[max(0, at - CALLED_REACH) : at])
    if word not in COMING or at == 0 or tokens[at - 1].text != "to":
        return False
    asked = next((index for index in range(at - 2, max(0, at - ASKED_REACH), -1) if tokens[index].text in ASKED), None)
    return asked is not None and tokens[asked - 1].text not in PASSIVE


def starts_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether the weekday at this token is one from which, or until which, something is announced to last."""
    index = at - 1
    while (
        index > max(0, at - PASSED_REACH)
        and (tokens[index].text in PASSED or tokens[index].kind != "word")
        and tokens[index].text != LINE_END
    ):
        index -= 1
    if index < 0:
        return False
    word = tokens[index].text
    if word == FROM_WORD and index and tokens[index - 1].text in ARABIC_FROM:
        return True
    if word == FROM_WORD and at + 1 < len(tokens) and tokens[at + 1].text in RANGE:
        return _is_announced(tokens, index)
    return (word in FROM_UNTIL and _is_announced(tokens, index)) or (word in FROM and _is_in_heading(tokens, index, at))


@lru_cache(maxsize=16_384)
def may_tell(word: str) -> bool:
    """Whether `is_timetable` or `is_call` can be true of this word."""
    return word.removeprefix("و") in ARABIC_VERBS or word in TELLING


def _fits_subject(tokens: Sequence[Token], at: int) -> bool:
    if at == 0:
        return False
    word, before = tokens[at].text, tokens[at - 1]
    if word in AFTER_SUBJECT:
        return before.raw[:1].isupper() and before.kind == "word"
    return word in PLURAL_VERBS and (_is_plural(before.text) or _has_plural_subject(tokens, at))


def _has_plural_subject(tokens: Sequence[Token], at: int) -> bool:
    """ "Polls in North Macedonia close": the sentence opens with a plural and names a place before its verb."""
    start = at
    while start > 0 and at - start < REACH and tokens[start - 1].kind == "word":
        start -= 1
    opening = [token.text for token in tokens[start:at]]
    return len(opening) > 2 and _is_plural(opening[0]) and opening[1] in ("in", "across", "of", "for") and tokens[at - 1].raw[:1].isupper()


def _is_plural(word: str) -> bool:
    return word in PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _is_in_heading(tokens: Sequence[Token], at: int, day: int) -> bool:
    """A line without a past that ends with the weekday."""
    if day + 1 < len(tokens) and tokens[day + 1].text != LINE_END:
        return False
    start = at
    while start > 0 and tokens[start - 1].text != LINE_END:
        start -= 1
    words = [token.text for token in tokens[start:at] if token.kind == "word"]
    return (
        SHORTEST_HEADING <= len(words) <= REACH
        and words[-1] not in SOURCES
        and not any(word.endswith("ed") or word in PASSIVE for word in words)
    )


def _is_announced(tokens: Sequence[Token], at: int) -> bool:
    """By the words of this sentence before the token."""
    for index in range(at - 1, max(-1, at - REACH), -1):
        if tokens[index].text in (".", "!", "?", "؟", LINE_END):
            return False
        if tokens[index].text.removeprefix("و") in ANNOUNCED:
            return True
    return False


FROM_UNTIL = FROM | UNTIL
UNTIL_ENGLISH = ENDS - FROM
TELLING = STAYING | SURE | LASTING | VERBS | AFTER_SUBJECT | PLURAL_VERBS | GATHERINGS | COMING
