"""A noun and a number go in, the form of the noun that the number asks for comes out, in English or Arabic."""

# English: one, other. Arabic: zero, one, two, few (3–10), many (11–99), other, by the last two digits, as CLDR has it.
COUNTS: dict[str, tuple[tuple[str, str], tuple[str, str, str, str, str, str]]] = {
    "contradiction": (
        ("{n} contradiction", "{n} contradictions"),
        ("لا تناقض", "تناقض واحد", "تناقضان", "{n} تناقضات", "{n} تناقضاً", "{n} تناقض"),
    ),
    "dispute": (
        ("{n} dispute", "{n} disputes"),
        ("لا خلاف", "خلاف واحد", "خلافان", "{n} خلافات", "{n} خلافاً", "{n} خلاف"),
    ),
    "change": (
        ("{n} change over time", "{n} changes over time"),
        ("لا تغيّر", "تغيّر واحد", "تغيّران", "{n} تغيّرات", "{n} تغيّراً", "{n} تغيّر"),
    ),
    "agreement": (
        ("{n} agreement", "{n} agreements"),
        ("لا نقاط اتفاق", "نقطة اتفاق واحدة", "نقطتا اتفاق", "{n} نقاط اتفاق", "{n} نقطة اتفاق", "{n} نقطة اتفاق"),
    ),
    "claim": (
        ("{n} claim", "{n} claims"),
        ("لا ادعاءات", "ادعاء واحد", "ادعاءان", "{n} ادعاءات", "{n} ادعاءً", "{n} ادعاء"),
    ),
    "source": (
        ("{n} source", "{n} sources"),
        ("لا مصادر", "مصدر واحد", "مصدران", "{n} مصادر", "{n} مصدراً", "{n} مصدر"),
    ),
    "independent": (
        ("{n} independent source", "{n} independent sources"),
        (
            "لا مصدر مستقلاً", "مصدر مستقل واحد", "مصدران مستقلان", "{n} مصادر مستقلة", "{n} مصدراً مستقلاً", "{n} مصدر مستقل",
        ),
    ),
    "call": (
        ("{n} call", "{n} calls"),
        ("لا استدعاءات", "استدعاء واحد", "استدعاءان", "{n} استدعاءات", "{n} استدعاءً", "{n} استدعاء"),
    ),
    "more": (
        ("{n} more", "{n} more"),
        ("لا شيء آخر", "واحد آخر", "اثنان آخران", "{n} أخرى", "{n} أخرى", "{n} أخرى"),
    ),
    "minute": (
        ("{n} minute", "{n} minutes"),
        ("{n} دقيقة", "دقيقة واحدة", "دقيقتان", "{n} دقائق", "{n} دقيقة", "{n} دقيقة"),
    ),
    "hour": (
        ("{n} hour", "{n} hours"),
        ("{n} ساعة", "ساعة واحدة", "ساعتان", "{n} ساعات", "{n} ساعة", "{n} ساعة"),
    ),
    "day": (
        ("{n} day", "{n} days"),
        ("{n} يوم", "يوم واحد", "يومان", "{n} أيام", "{n} يوماً", "{n} يوم"),
    ),
    "week": (
        ("{n} week", "{n} weeks"),
        ("{n} أسبوع", "أسبوع واحد", "أسبوعان", "{n} أسابيع", "{n} أسبوعاً", "{n} أسبوع"),
    ),
    "month": (
        ("{n} month", "{n} months"),
        ("{n} شهر", "شهر واحد", "شهران", "{n} أشهر", "{n} شهراً", "{n} شهر"),
    ),
    "year": (
        ("{n} year", "{n} years"),
        ("{n} سنة", "سنة واحدة", "سنتان", "{n} سنوات", "{n} سنة", "{n} سنة"),
    ),
}  # fmt: skip


def plural_form(noun: str, number: int, *, arabic: bool) -> str:
    """With `{n}` where the number stands: `plural_form("claim", 2, arabic=True)` → «ادعاءان», which needs none."""
    english, six = COUNTS[noun]
    return six[_arabic_plural(number)] if arabic else english[number != 1]


def _arabic_plural(number: int) -> int:
    if number <= 2:
        return number
    tail = number % 100
    return 3 if 3 <= tail <= 10 else 4 if tail >= 11 else 5
