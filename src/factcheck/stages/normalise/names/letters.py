"""Tables only: letters of names and the class of sound that transliterations keep, and Arabic names that differ by a vowel alone.

Sources: the ALA-LC and BGN/PCGN romanisation tables for Arabic (letters to Latin), and newspaper usage for foreign names in Arabic
(ج, غ, ق, ك for g; ش for sh; تش for ch; ف for v; ب for p). The names are the authors' list of common ones.
"""

from factcheck.domain.text import folded

VOWELS = frozenset("اوي")
# Class letters of Arabic consonants; guttural ع is dropped, ح and ه are told apart only within Arabic.
ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "s", "ج": "k", "چ": "k", "ح": "h", "خ": "x", "د": "d", "ض": "d", "ذ": "z", "ر": "r", "ز": "z", "ژ": "z",
    "س": "s", "ص": "s", "ش": "c", "ظ": "z", "ع": "e", "غ": "k", "گ": "k", "ڤ": "f", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
}  # fmt: skip
# Which sounds of g, j, k and q each guttural can write: ج is j, or the g of Cairo and of foreign names; ق is the g of Libya and Sudan.
GUTTURALS = {"ج": "jg", "چ": "jg", "غ": "g", "گ": "g", "ق": "kgq", "ك": "kgq"}
COARSE = str.maketrans("gjq", "kkk")
# What a Latin spelling can stand for, each alternative in the classes above (g, j, q for their k; "~" for a vowel); the longest group first.
LATIN_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tch", ("tc",)), ("sch", ("c", "s")), ("sh", ("c",)), ("ch", ("tc", "c", "k", "x")), ("kh", ("x", "k")), ("gh", ("g",)), ("th", ("s", "t", "z")), ("dh", ("z", "d")),
    ("ph", ("f",)), ("zh", ("j", "z", "tc")), ("ts", ("ts",)), ("tz", ("ts",)), ("dj", ("j", "dj")), ("ck", ("k",)), ("qu", ("k",)), ("x", ("ks", "c")), ("j", ("j", "x", "~j")),
    ("z", ("z", "ts")), ("c", ("k", "s", "j")), ("d", ("d", "z")), ("s", ("s", "z", "c")), ("w", ("~w", "f")),
    ("b", ("b",)), ("p", ("b",)), ("t", ("t",)), ("g", ("g",)), ("k", ("k",)), ("q", ("q", "tc")), ("r", ("r",)), ("l", ("l",)), ("m", ("m",)), ("n", ("n",)),
    ("f", ("f",)), ("v", ("f",)),
)  # fmt: skip
# Between two Latin spellings fewer readings are open: French ch and English sh meet, s and sh do not.
ROMANISED = {
    "dj": ("j",),
    "th": ("t", "s"),
    "sch": ("c",),
    "ch": ("tc", "c"),
    "zh": ("j", "z"),
    "j": ("j",),
    "x": ("ks",),
    "z": ("z",),
    "c": ("k", "s"),
    "d": ("d",),
    "s": ("s",),
    "w": ("~w",),
    "q": ("q",),
}
# The guttural that one romanisation writes g and another j (Gamal, Jamal) or q.
ALIKE_LATIN = frozenset(("gj", "jg", "kq", "qk", "gq", "qg"))
# Vowels that French, English and German write with other letters.
LATIN_EVEN = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("w", "u"), ("aa", "a"))
# Consonants that one foreign name is written with by different desks, once a word and only beside other words that agree.
# The first stands for Turkish ç and c, which accompany Arabic given names too.
NEAR = (("tc", "k"), ("s", "c"), ("s", "z"), ("k", "x"))
# Letters of Arabic words; foreign names are hardly ever written with them.
NATIVE = frozenset("حعضظذ")
# A long vowel written in Arabic, and the Latin letters that can stand for it.
LATIN_VOWELS = {"ا": "aeuo", "و": "ouw", "ي": "ieyj"}
PARTICLES = frozenset(
    folded(word)
    for word in ("al", "el", "ez", "as", "ash", "ال", "آل", "bin", "ibn", "بن", "ابن", "ad", "ar", "an", "az", "de", "van", "von")
)
# One vowel more or less makes another name of these; foreign names tolerate it.
NAME_WORDS = (
        "محمد محمود أحمد حمد حامد حميد حمدي حمدان حماد حمود مصطفى علي عالي عليا علاء عمر عمار عمرو عامر عمران عميرة حسن حسين حسان حسنين حسنى حسني محسن سعد سعيد سعود"
        " أسعد مسعود سعيدة سالم سليم سلمان سليمان سلام سلامة سلوى سلمى مسلم مسلمة كريم كرم كرامة أكرم كامل كمال كامل مكمل جمال جميل جمانة جميلة خالد خليل خلدون خلود ناصر"
        " نصر نصير منصور نصار ناصيف فيصل فاضل فضل فضيل مفضل طارق طريق راشد رشيد رشاد مرشد ماجد مجيد مجد أمجد صالح صلاح مصلح صلح عادل عدل عدلي نادر نذير نادرة نذر"
        " سامي سمير سامر سما سمية سماح رامي ريم رمزي رامز هاني هناء هنية يوسف يونس ياسر يسري ياسين يسار بشار بشير بشرى باسم بسام باسل بسيم إبراهيم إسماعيل إسحاق"
        " إدريس عيسى موسى مرسي مريم ماريا أمين أمينة أمان أيمن يمن أنس أنيس أنور نور نوري نورا منير منار سهيل سهل سهام سهى شريف شرف أشرف مشرف لطيف لطفي ألطاف"
        " وليد ولد والد وسيم وسام فؤاد فايز فوزي فائز فوز فارس فراس فريد فرد فرج فراج قاسم قسيم قيس طلال طالب طلعت هشام هاشم هيثم هادي هدى مهدي مهند"
        " زيد زياد زايد زيدان يزيد غازي غسان غانم غنيم نبيل نبال نبيلة نجيب نجاة ناجي نجم نجلاء عاصم عصام معتصم عزيز عزت معز عزة رفيق رفقة رفعت"
        " رائد رعد رياض رضا راضي مراد مريد ليلى ليال لينا لانا لبنى لبنان دينا دانا دنيا رانيا رنا رينا هالة هلال هيلة سارة سيرة سوريا سور قطر قطار عمان عمون"
        " غانا غينيا مالي مولى النيجر نيجيريا تونس تنيس مصر مصير عراق عريق كوريا كاريا جورج جرجس عون عوني لحود حداد حديد نعيم نعمان نعمة ربيع رباع رابح رباح"
        " مبارك بركة بركات براك ظافر ظفر مظفر شاكر شكري شكر شكور عابد عبيد عبد عبدو معبد توفيق وفيق موفق صادق صديق صدقي تيسير تاريخ ثامر تامر تمر بدر بادر بدير ماهر مهر طاهر طه زاهر زهير زهر ناجح نجاح جابر جبر جبار جبير كاظم كاظمي"
)  # fmt: skip
ARABIC_NAMES = frozenset(map(folded, NAME_WORDS.split()))
