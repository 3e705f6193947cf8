"""Tables only: the words for numbers in Arabic and English; what each is worth and how it combines.

Source: the authors' knowledge of both languages; spellings that only differ in folding (hamza, final ya, ta marbuta) stand once.
"""

from typing import Literal, NamedTuple

from factcheck.domain.text import folded

AtomKind = Literal["unit", "teen", "ten", "hundred", "scale", "many", "fraction", "parts"]


class Atom(NamedTuple):
    """One word's part in a number: `worth` times `copies` (a dual has 2); `many` is a bare plural scale ("thousands")."""

    kind: AtomKind
    worth: float
    copies: int = 1
    latin: bool = False


UNITS = {
    0: "صفر", 1: "واحد واحدة واحدا", 2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنين تنين",
    3: "ثلاث ثلاثة تلاتة", 4: "أربع أربعة", 5: "خمس خمسة", 6: "ست ستة", 7: "سبع سبعة", 8: "ثمان ثماني ثمانية ثمانيا تمانية", 9: "تسع تسعة",
    10: "عشرة",
}  # fmt: skip
TENS = {20: "عشرون عشرين عشرينا", 30: "ثلاثون ثلاثين", 40: "أربعون أربعين", 50: "خمسون خمسين", 60: "ستون ستين", 70: "سبعون سبعين",
        80: "ثمانون ثمانين", 90: "تسعون تسعين"}  # fmt: skip
HUNDREDS = {100: "مئة مائة مية مئه", 200: "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين"}
HUNDRED_STEMS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني ثمن", 9: "تسع"}
SCALES = {
    1e3: ("ألف", "ألفان ألفين ألفا ألفي", "آلاف ألوف"), 1e6: ("مليون", "مليونان مليونين مليونا مليوني", "ملايين"),
    1e9: ("مليار بليون", "ملياران مليارين مليارا ملياري بليونان بليونين بليوني", "مليارات بلايين"),
    1e12: ("تريليون ترليون", "تريليونان تريليونين تريليونا تريليوني ترليوني", "تريليونات ترليونات"),
}  # fmt: skip
# As an accusative after a number these are one thousand, one million …; alone they are a dual without its noun ("ألفا جندي").
ACCUSATIVE = frozenset(folded(word) for word in ("ألفا", "مليونا", "مليارا", "تريليونا"))
FRACTIONS = {1 / 2: "نصف نصفا", 1 / 3: "ثلث", 2 / 3: "ثلثا ثلثي ثلثين ثلثان", 1 / 4: "ربع ربعا"}
# After a number of three or more: "ثلاثة أرباع".
PARTS = {3: "أثلاث", 4: "أرباع", 5: "أخماس", 6: "أسداس", 8: "أثمان", 10: "أعشار"}
# One vowel sign tells a fifth from five.
VOWELLED_FRACTIONS = {"خُمس": 1 / 5, "سُدس": 1 / 6, "سُبع": 1 / 7, "ثُمن": 1 / 8, "تُسع": 1 / 9, "عُشر": 1 / 10}

ENGLISH_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ENGLISH_SCALES = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "score": 20.0,
}  # fmt: skip
# Only when written at a number: "6k", "1.2bn", "$3 mn".
GLUED_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
ENGLISH_MANY = {"dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "scores": 20.0,
                "tens": 10.0}  # fmt: skip
ARABIC_MANY = {10.0: "عشرات", 100.0: "مئات مائات"}
ENGLISH_FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "seventh": 1 / 7, "eighth": 1 / 8, "ninth": 1 / 9, "tenth": 1 / 10,
}  # fmt: skip
ENGLISH_PARTS = {"thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10}

ORDINALS = {
    1: "أول أولى أوّل حادي حادية", 2: "ثاني ثان ثانية", 3: "ثالث ثالثة", 4: "رابع رابعة", 5: "خامس خامسة", 6: "سادس سادسة", 7: "سابع سابعة",
    8: "ثامن ثامنة", 9: "تاسع تاسعة", 10: "عاشر عاشرة",
}  # fmt: skip
ENGLISH_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]  # fmt: skip
ENGLISH_TEN_ORDINALS = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]


def _by_word(table: dict[int, str] | dict[float, str]) -> dict[str, float]:
    return {folded(word): float(worth) for worth, words in table.items() for word in words.split()}


def _atoms() -> dict[str, Atom]:
    atoms: dict[str, Atom] = {}
    atoms |= {word: Atom("unit", worth) for word, worth in _by_word(UNITS).items()}
    atoms |= {folded("عشر"): Atom("teen", 10), folded("إحدى"): Atom("unit", 1, copies=0), folded("أحد"): Atom("unit", 1, copies=0)}
    atoms |= {word: Atom("ten", worth) for word, worth in _by_word(TENS).items()}
    atoms |= {word: Atom("hundred", worth) for word, worth in _by_word(HUNDREDS).items()}
    for digit, stems in HUNDRED_STEMS.items():
        for stem in stems.split():
            atoms |= {folded(stem + hundred): Atom("hundred", digit * 100) for hundred in ("مئة", "مائة", "مية")}
    for worth, (single, dual, plural) in SCALES.items():
        atoms |= {folded(word): Atom("scale", worth) for word in single.split()}
        atoms |= {folded(word): Atom("scale", worth, copies=2) for word in dual.split()}
        atoms |= {folded(word): Atom("many", worth) for word in plural.split()}
    atoms |= {word: Atom("many", worth) for word, worth in _by_word(ARABIC_MANY).items()}
    atoms |= {folded(word): Atom("scale", 12.0) for word in ("دزينة", "دستة")}
    atoms |= {word: Atom("fraction", worth) for word, worth in _by_word(FRACTIONS).items()}
    atoms |= {folded(word): Atom("parts", worth) for worth, word in PARTS.items()}
    return atoms | _english_atoms()


def _english_atoms() -> dict[str, Atom]:
    atoms = {word: Atom("unit", worth, latin=True) for worth, word in enumerate(ENGLISH_SMALL)}
    atoms |= {word: Atom("ten", 20 + 10 * index, latin=True) for index, word in enumerate(ENGLISH_TENS)}
    atoms |= {"hundred": Atom("hundred", 100, latin=True)}
    atoms |= {word: Atom("scale", worth, latin=True) for word, worth in ENGLISH_SCALES.items()}
    atoms |= {word: Atom("many", worth, latin=True) for word, worth in ENGLISH_MANY.items()}
    atoms |= {word: Atom("fraction", worth, latin=True) for word, worth in ENGLISH_FRACTIONS.items()}
    return atoms | {word: Atom("parts", worth, latin=True) for word, worth in ENGLISH_PARTS.items()}


def _ordinals() -> dict[str, int]:
    ordinals = {folded(word): worth for worth, words in ORDINALS.items() for word in words.split()}
    ordinals |= {word: worth for worth, word in enumerate(ENGLISH_ORDINALS, start=1)}
    return ordinals | {word: 20 + 10 * index for index, word in enumerate(ENGLISH_TEN_ORDINALS)}


ATOMS = _atoms()
ORDINAL_WORDS = _ordinals()

# Vague words, alone and before a scale ("several hundred"): the widest reading that a reader would not call wrong.
# "thousands" is [2000, 999999] in DESIGN.md; the others follow it.
VAGUE_MANY = {10.0: (20, 199), 12.0: (20, 199), 20.0: (30, 199), 100.0: (200, 1_999), 1e3: (2e3, 999_999), 1e6: (2e6, 999_999_999),
              1e9: (2e9, 999_999_999_999), 1e12: (2e12, 1e15)}  # fmt: skip
VAGUE_FEW = {
    folded(word): bounds
    for words, bounds in {
        "several عدة": (3, 12), "بضع بضعة": (3, 9), "few بضعا": (2, 9), "handful حفنة": (2, 9), "نيف نيفا": (1, 9), "couple": (2, 3),
    }.items()
    for word in words.split()
}  # fmt: skip
