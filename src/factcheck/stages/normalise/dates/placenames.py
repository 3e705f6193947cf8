"""Tokens around a date go in, whether it is a part of a name comes out: "July 23 Square", «جسر 6 أكتوبر»; or of no one day: "every Friday"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.tokens import Token

# What carries a date as its name stands before it in Arabic, without an article: places and bodies, never what happened on that day.
ARABIC_TEXT = (
    "جسر شارع ميدان ساحة مدينة حركة كوبري جامعة مستشفى ملعب ثورة اتفاقية وعد كتائب كتيبة لواء ألوية حي حزب نادي قناة قوى تحالف فريق مطار مدرسة ثانوية إعدادية معهد كلية"
    " أكاديمية سد معبر قاعة نفق مخيم حديقة منتزه مسجد جامع دوار مسرح متحف مصنع مجمع مركز جمعية مجموعة جبهة تيار منظمة سرايا فرقة فيلق قاعدة ميناء محطة مكتبة قصر سجن مقبرة"
    " جادة بوابة برج استاد صالة ضاحية قرية زنقة نهج أوتوستراد مستوصف مشفى لجنة ائتلاف مؤسسة"
)
BEFORE = frozenset(folded(word) for word in (*ARABIC_TEXT.split(), "التيار", "bridge", "movement", "battalion"))
CLITICS = frozenset("بولفك")
# In English it stands behind, with a capital.
STREETS = frozenset(("avenue", "street", "bridge", "square", "road", "boulevard", "highway", "expressway", "plaza", "tunnel"))
BODIES_TEXT = (
    "movement city university stadium hospital brigade brigades battalion battalions revolution prayers prayer memorial museum park school college institute academy airport"
    " committee commission coalition alliance party club mosque church station dam port canal camp district quarter prison barracks library theatre theater hall tower monument"
    " foundation market cemetery fund organization organisation group regiment forces village"
)
AFTER = STREETS | frozenset(BODIES_TEXT.split())
RECURRING = frozenset(folded(word) for word in ("كل", "every", "each"))
BETWEEN = frozenset(folded(word) for word in ("يوم", "day", "other", "second"))


def is_recurring(tokens: Sequence[Token], first: int) -> bool:
    """ "every Friday", «كل يوم جمعة»."""
    before = tokens[first - 1].text if first else ""
    return before in RECURRING or (before in BETWEEN and first > 1 and tokens[first - 2].text in RECURRING)


def is_in_name(tokens: Sequence[Token], first: int, end: int, *, of_calendar: bool) -> bool:
    """No date of what the sentence tells; «انقطع التيار أمس» is one (not `of_calendar`)."""
    before = tokens[first - 1].text if first else ""
    return (of_calendar and _is_body(before)) or names_what_follows(tokens, first, end)


def names_what_follows(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "July 23 Square"; "on March 3 University staff" tells the day."""
    if end >= len(tokens) or not tokens[end].raw[:1].isupper():
        return False
    return tokens[end].text in (STREETS if first and tokens[first - 1].text == "on" else AFTER)


def _is_body(word: str) -> bool:
    """With the letters that are written together with it: «وبجامعة»."""
    if word in BEFORE or (word[:1] in CLITICS and word[1:] in BEFORE):
        return True
    return word[:1] in "وف" and word[1:2] in CLITICS and word[2:] in BEFORE
