"""A rule's name and what it found go in, the sentence that tells a reader why comes out, in the language of the story.

The model gives its reasons in that language too, so that a brief does not change language from line to line.
"""

from typing import Literal

Language = Literal["en", "ar"]

TOLD: dict[str, dict[Language, str]] = {
    "demand": {
        "en": "one side asks for something, the other says how it is",
        "ar": "أحد الطرفين يطالب بأمر والآخر يصف ما هو قائم",
    },
    "other event": {"en": "{a} is not {b}", "ar": "{a} غير {b}"},
    "other denial": {"en": "what one side denies is not what the other side says", "ar": "ما ينفيه أحد الطرفين ليس ما يقوله الآخر"},
    "own period": {"en": "each is said of its own time: {a} and {b}", "ar": "كل منهما عن زمنه: {a} و{b}"},
    "other time": {"en": "they speak of different times: {a} and {b}", "ar": "يتحدثان عن زمنين مختلفين: {a} و{b}"},
    "over already": {
        "en": "what {a} sees ahead («{said}») is not what was over before («{done}», {b})",
        "ar": "ما يراه {a} قادماً («{said}») غير ما انتهى قبله («{done}»، {b})",
    },
    "planned": {
        "en": "announced in {a} («{said}»), reported as it came about in {b} («{done}»)",
        "ar": "أُعلن في {a} («{said}»)، ثم ورد كما جرى في {b} («{done}»)",
    },
    "possible": {
        "en": "expected in {a} («{said}»), reported as it came about in {b} («{done}»)",
        "ar": "كان متوقعاً في {a} («{said}»)، ثم ورد كما جرى في {b} («{done}»)",
    },
    "rose": {"en": "rose from «{a}» ({since}) to «{b}» ({until})", "ar": "ارتفع من «{a}» ({since}) إلى «{b}» ({until})"},
    "was lowered": {"en": "was lowered from «{a}» ({since}) to «{b}» ({until})", "ar": "خُفّض من «{a}» ({since}) إلى «{b}» ({until})"},
    "changed": {"en": "changed from «{a}» ({since}) to «{b}» ({until})", "ar": "تغيّر من «{a}» ({since}) إلى «{b}» ({until})"},
    "undated": {
        "en": "one of the two reports has no date, so nobody can say which count came first",
        "ar": "أحد التقريرين بلا تاريخ، فلا يُعرف أي العددين جاء أولاً",
    },
    "office": {"en": "one office in {a}, another in {b}", "ar": "منصب في {a} وآخر في {b}"},
    "own denial": {"en": "{a} says it, {b} says that it is not so", "ar": "{a}: الأمر كذلك؛ {b}: ليس كذلك"},
    "quoted twice": {
        "en": "{voice} is quoted as saying it in {a} and as denying it in {b}",
        "ar": "نُقل عن {voice} إثبات ذلك في {a} ونفيه في {b}",
    },
    "denial": {"en": "{a} says it, {b} denies it", "ar": "الإثبات من {a} والنفي من {b}"},
    "only possible": {"en": "{a} calls it only possible", "ar": "يرد في {a} على أنه محتمل فقط"},
    "demands": {"en": "what {a} asks for and what {b} asks for", "ar": "ما يطالب به {a} وما يطالب به {b}"},
    "parties": {"en": "{a} says «{first}», {b} says «{second}»", "ar": "بحسب {a}: «{first}»؛ وبحسب {b}: «{second}»"},
    "one article": {"en": "both stand in one article; {rest}", "ar": "كلاهما في مقال واحد؛ {rest}"},
    "voice": {"en": "{a} (in {b})", "ar": "{a} (في {b})"},
}


def told(why: str, language: Language, **found: str) -> str:
    """The sentence for a rule; `found` are words that are fit to be shown."""
    return TOLD[why][language].format(**found).rstrip(" ;؛")
