"""Tables only: the words of the calendar in Arabic (all month-name traditions) and English.

Sources: month names by country from Unicode CLDR 45 (ar, ar-DZ, ar-IQ, ar-LB, ar-MA, ar-TN …); the rest is the authors' knowledge.
"""

from typing import Literal

from factcheck.domain.text import folded
from factcheck.stages.normalise.wordforms import Phrases

Direction = Literal["before last", "last", "this", "next", "after next"]
Stretch = Literal["day", "week", "month", "season", "year", "decade", "century", "hour", "minute", "weekend"]
Part = Literal["early", "mid", "late", "start", "end", "so far", "since", "rest"]

MONTHS = {
    1: "january|jan|يناير|كانون الثاني|جانفي|ينايرِ", 2: "february|feb|فبراير|شباط|فيفري", 3: "march|mar|مارس|آذار", 4: "april|apr|أبريل|إبريل|نيسان|أفريل",
    5: "may|مايو|أيار|ماي|نوار", 6: "june|jun|يونيو|يونيه|حزيران|جوان", 7: "july|jul|يوليو|يوليه|تموز|جويلية|يوليوز", 8: "august|aug|أغسطس|آب|أوت|غشت|اغسطس",
    9: "september|sept|sep|سبتمبر|أيلول|شتنبر", 10: "october|oct|أكتوبر|تشرين الأول|اكتوبر", 11: "november|nov|نوفمبر|تشرين الثاني|نونبر",
    12: "december|dec|ديسمبر|كانون الأول|دجنبر",
}  # fmt: skip
# Also other words: a month only beside a day, a year, a direction or "in".
WEAK_MONTHS = frozenset(
    folded(word)
    for word in ("may", "march", "mar", "jan", "dec", "sep", "jun", "آب", "ماي", "أوت", "جوان", "مارس", "نوار", "أيار", "نيسان")
)
HIJRI_MONTHS = {
    1: "محرم|المحرم|muharram", 2: "صفر|safar", 3: "ربيع الأول|rabi al-awwal|rabi' al-awwal", 4: "ربيع الثاني|ربيع الآخر|rabi al-thani|rabi al-akhir", 5: "جمادى الأولى|جمادى الأول|jumada al-awwal|jumada al-ula",
    6: "جمادى الآخرة|جمادى الثانية|جمادى الآخر|jumada al-thani|jumada al-akhira", 7: "رجب|rajab", 8: "شعبان|shaaban|shaban", 9: "رمضان|ramadan|ramadhan", 10: "شوال|shawwal",
    11: "ذو القعدة|ذي القعدة|dhu al-qadah|dhu al-qaada|dhul qadah", 12: "ذو الحجة|ذي الحجة|dhu al-hijjah|dhu al-hijja|dhul hijjah|dhul hijja|zul hijja",
}  # fmt: skip
WEEKDAYS = {
    0: "monday|mon|الاثنين|الإثنين|اثنين", 1: "tuesday|tue|tues|الثلاثاء|ثلاثاء|للثلاثاء|الثلاثا", 2: "wednesday|wed|الأربعاء|أربعاء|للأربعاء|الاربعا|اربعا",
    3: "thursday|thu|thurs|الخميس|خميس|للخميس", 4: "friday|fri|الجمعة|جمعة|للجمعة", 5: "saturday|sat|السبت|سبت|للسبت", 6: "sunday|sun|الأحد|أحد|للأحد",
}  # fmt: skip
# Arabic weekday names without the article are also numbers and words; English short forms are words.
WEAK_WEEKDAYS = frozenset(
    folded(word)
    for word in ("اثنين", "أحد", "سبت", "جمعة", "خميس", "ثلاثاء", "أربعاء", "اربعا", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
)
STRETCHES: dict[Stretch, str] = {
    "day": "day|days|يوم|يوما|اليوم|أيام|الأيام|يومين|يومان|اليومين|اليومان", "week": "week|weeks|أسبوع|أسبوعا|الأسبوع|أسابيع|الأسابيع|أسبوعين|أسبوعان|الأسبوعين|الأسبوعان|اسبوع",
    "month": "month|months|شهر|شهرا|الشهر|أشهر|الأشهر|شهور|شهرين|شهران|الشهرين|الشهران", "year": "year|years|عام|عاما|العام|سنة|السنة|سنوات|السنوات|أعوام|الأعوام|عامين|عامان|العامين|العامان|سنتين|سنتان|السنتين|السنتان",
    "decade": "decade|decades|عقد|عقدا|العقد|عقود|العقود|عقدين|العقدين", "century": "century|centuries|قرن|قرنا|القرن|قرون|قرنين", "hour": "hour|hours|ساعة|الساعة|ساعات|ساعتين|ساعتان|الساعات",
    "minute": "minute|minutes|دقيقة|دقائق|دقيقتين", "weekend": "weekend|عطلة نهاية الأسبوع|نهاية الأسبوع",
}  # fmt: skip
DIRECTIONS: dict[Direction, str] = {
    "before last": "before last|قبل الماضي|قبل الماضية|ما قبل الماضي|ما قبل الماضية|قبل الفائت|قبل المنصرم",
    "after next": "after next|بعد المقبل|بعد المقبلة|بعد القادم|بعد القادمة|ما بعد المقبل|ما بعد القادم",
    "last": "last|past|الماضي|الماضية|الفائت|الفائتة|المنصرم|المنصرمة|المنقضي|المنقضية|الماض|الاخير الماضي|الماضيين|الماضيتين|الماضيان|الماضيتان|المنصرمين|الفائتين|فائت|ماض",
    "this": "this|current|الجاري|الجارية|الحالي|الحالية|هذا|هذه",
    "next": "next|coming|upcoming|المقبل|المقبلة|القادم|القادمة|الآتي|الآتية|الجاي|الجاية|المقبلين|القادمين|المقبلان|القادمان|المقبلتين|القادمتين|المقبلتان|القادمتان",
}  # fmt: skip
PARTS: dict[Part, str] = {
    "early": "early|early in|beginning of|at the beginning of|أوائل|اوائل|مطلع|مستهل", "mid": "mid|middle of|mid of|منتصف|أواسط|وسط|نصف|نص",
    "late": "late|late in|أواخر", "start": "the start of|start of|بداية|بدايات", "end": "end of|the end of|نهاية|ختام",
    "so far": "so far|so far in|earlier|earlier in|في وقت سابق من|وقت سابق من|سابق من", "since": "منذ مطلع|منذ بداية",
    "rest": "later|later in|في وقت لاحق من|وقت لاحق من",
}  # fmt: skip
# How many days after publication; "now" words count as today.
DEICTIC = {
    0: "today|tonight|this morning|this afternoon|this evening|now|اليوم|الآن|حاليا|هذا اليوم|في هذه اللحظة|الليلة|هذه الليلة|هذا الصباح|هذا المساء|حالا",
    -1: "yesterday|last night|أمس|الأمس|البارحة|امبارح|يوم أمس|الليلة الماضية|ليلة أمس|مبارح|اليوم الماضي|اليوم المنصرم",
    -2: "the day before yesterday|day before yesterday|أول من أمس|أمس الأول|أول أمس|قبل أمس|أمس الأولى|قبل البارحة|القبل البارحة|الي قبل امبارح|اول البارحة",
    1: "tomorrow|غدا|غد|يوم غد|الغد|بكرة|بكرا", 2: "the day after tomorrow|day after tomorrow|بعد غد|بعد غدا|بعد الغد|بعد بكرة|الذي بعد الغد|الي بعد بكرة",
}  # fmt: skip
AGO_BEFORE = "قبل|منذ|قبل نحو|قبل حوالي|منذ نحو|قبل أكثر من|قبل قرابة"
AGO_AFTER = "ago|مضت|خلت"
AHEAD_BEFORE = "بعد|خلال|غضون|in|within"
SEASONS = {
    "winter": ("winter", "شتاء|الشتاء"), "spring": ("spring", "ربيع|الربيع"), "summer": ("summer", "صيف|الصيف"),
    "autumn": ("autumn|fall", "خريف|الخريف"),
}  # fmt: skip
# First month and length; northern meteorological seasons. Winter is told by the year in which it ends.
SEASON_MONTHS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}
QUARTER_WORDS = frozenset(folded(word) for word in ("quarter", "الربع", "ربع", "الفصل", "فصل"))
HALF_WORDS = frozenset(folded(word) for word in ("half", "النصف", "نصف"))
DECADES = {
    20: "twenties|العشرينيات|عشرينيات|العشرينات", 30: "thirties|الثلاثينيات|ثلاثينيات|الثلاثينات|ثلاثينات", 40: "forties|الأربعينيات|أربعينيات|الأربعينات|أربعينات",
    50: "fifties|الخمسينيات|خمسينيات|الخمسينات|خمسينات", 60: "sixties|الستينيات|ستينيات|الستينات|ستينات", 70: "seventies|السبعينيات|سبعينيات|السبعينات|سبعينات",
    80: "eighties|الثمانينيات|ثمانينيات|الثمانينات|ثمانينات", 90: "nineties|التسعينيات|تسعينيات|التسعينات|تسعينات",
}  # fmt: skip
# Part of a day: hours [from, to), and whether a clock hour below 12 beside it means the afternoon.
DAY_PARTS: dict[str, tuple[int, int, bool]] = {
    "the early hours|early hours|in the early hours|the small hours|الساعات الأولى من صباح|الساعات الأولى من فجر|الساعات الأولى من|ساعات الفجر الأولى من|بعد منتصف الليل|بعيد منتصف الليل|after midnight|past midnight": (0, 6, False), "dawn|at dawn|فجر|فجرا|الفجر": (3, 7, False), "morning|in the morning|صباح|صباحا|الصباح|الصبح|الضحى|صبحا|قبل الظهر": (6, 12, False),
    "ظهر|ظهرا|الظهر|الظهيرة|ظهيرة": (11, 14, True), "afternoon|in the afternoon|بعد الظهر|بعد ظهر|عصر|عصرا|العصر|بعد العصر|قبل المغرب": (12, 18, True),
    "evening|in the evening|مساء|المساء|مساءا|المغرب|بعد المغرب|العشاء|عشاء": (17, 24, True), "night|at night|ليل|ليلا|الليل|ليلة|overnight": (18, 30, True),
}  # fmt: skip
FUTURE_CUES = frozenset(
    folded(word)
    for word in ["will", "would", "shall", "scheduled", "plans", "plan", "planned", "due", "expected", "expects", "set", "upcoming", "next", "tomorrow", "المقرر", "مقرر", "يعتزم", "تعتزم", "يفترض", "المقبل", "المقبلة", "القادم", "القادمة", "المزمع", "مزمع", "يتوقع", "المتوقع", "متوقع", "ينتظر", "المنتظر", "منتظر", "المرتقب", "المرتقبة", "مرتقب", "يرتقب", "سوف", "غدا", "قد", "تبدأ", "يبدأ", "تنطلق", "ينطلق"]
)  # fmt: skip


def _phrases(table: dict[int, str]) -> Phrases[int]:
    return Phrases([(phrase, key) for key, phrases in table.items() for phrase in phrases.split("|")])


MONTH_PHRASES = _phrases(MONTHS)
HIJRI_PHRASES = _phrases(HIJRI_MONTHS)
WEEKDAY_PHRASES = _phrases(WEEKDAYS)
DEICTIC_PHRASES = _phrases(DEICTIC)
DECADE_PHRASES = _phrases(DECADES)
STRETCH_PHRASES: Phrases[Stretch] = Phrases([(phrase, key) for key, phrases in STRETCHES.items() for phrase in phrases.split("|")])
DIRECTION_PHRASES: Phrases[Direction] = Phrases([(phrase, key) for key, phrases in DIRECTIONS.items() for phrase in phrases.split("|")])
PART_PHRASES: Phrases[Part] = Phrases([(phrase, key) for key, phrases in PARTS.items() for phrase in phrases.split("|")])
SEASON_PHRASES = Phrases([(phrase, key) for key, words in SEASONS.items() for word in words for phrase in word.split("|")])
DAY_PART_PHRASES = Phrases([(phrase, hours) for phrases, hours in DAY_PARTS.items() for phrase in phrases.split("|")])
