"""Words after a number go in, the period or thing it is counted by comes out: "a week", «يوميا», "per barrel"."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.dates.calendarwords import DIRECTION_PHRASES
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.numbers.words import ORDINAL_WORDS
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import Phrases, lookup

PERIODS = {
    "hour": ("hour", "hourly", "ساعة", "ساعيا"), "day": ("day", "daily", "يوم", "يوميا"), "week": ("week", "weekly", "أسبوع", "أسبوعيا"),
    "month": ("month", "monthly", "شهر", "شهريا"), "year": ("year", "yearly annually annual", "سنة", "سنويا"),
}  # fmt: skip
EXTRA = {
    "year": "في العام|كل عام|للعام|per annum|a head a year|annual", "night": "a night|per night|nightly|لليلة|في الليلة", "day": "اليومي|اليومية|باليوم",
    "week": "الأسبوعية|أسبوعية|بالأسبوع", "month": "الشهرية|شهرية|بالشهر", "barrel": "a barrel|per barrel|للبرميل|البرميل",
    "person": "per person|a head|per capita|للفرد|للشخص", "kg": "a kilo|per kilo|per kg|للكيلوغرام|للكيلو|للكيلوجرام", "litre": "a litre|per litre|a liter|per liter|للتر|لليتر",
    "tonne": "a tonne|per tonne|a ton|per ton|للطن", "ounce": "an ounce|per ounce|للأونصة|للأوقية", "gram": "a gram|per gram|للغرام|للجرام",
    "gallon": "a gallon|per gallon|للغالون|للجالون",
}  # fmt: skip
REACH = 4
# «مقارنة بالشهر السابق»: what an amount is measured against.
# "scores of people after a night of looting".
TIME_LEADS = frozenset(("after", "before", "during", "within", "over", "throughout"))
COMPARED = frozenset(map(folded, ("مقارنة", "قياسا", "بالمقارنة", "compared", "against")))


# «في الشهر السابق»: another one, no rate.
OTHER_PERIODS = frozenset(
    map(folded, ("السابق", "السابقة", "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "المماثل", "المماثلة", "التالي", "التالية"))
)
PER = frozenset(map(folded, ("per", "لكل")))
ROUND = frozenset((1e3, 1e4, 1e5, 1e6))


def rate_after(tokens: Sequence[Token], end: int) -> tuple[str, int] | None:
    """What the number is counted by, and the index after those words; the counted noun may stand between."""
    for at in range(end, min(end + REACH, len(tokens))):
        if tokens[at].text in COMPARED:
            return None
        found = RATES.at(tokens, at) or _per_thousands(tokens, at)
        if found is not None and tokens[at - 1].text in TIME_LEADS:
            return None
        if found is not None:
            return None if _is_dated(tokens, found[1]) else found
        if tokens[at].kind != "word":
            return None
    return None


def _per_thousands(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """ "per 100,000", «لكل ألف»: a round number of what a rate is told of."""
    number = number_at(tokens, at + 1) if tokens[at].text in PER else None
    is_round = number is not None and number.low == number.high and number.low in ROUND
    return (f"{number.low:.0f}", number.end) if number is not None and is_round else None


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    """«في الشهر الماضي», «في اليوم الأول», "a week ago": a date, not a rate."""
    if at >= len(tokens):
        return False
    word = tokens[at].text
    is_ordinal = word in OTHER_PERIODS or (word.startswith("ال") and lookup(word, ORDINAL_WORDS) is not None)
    return (
        word in ("ago", "later", "before", "after") or is_ordinal or (not word.isascii() and DIRECTION_PHRASES.at(tokens, at) is not None)
    )


def _entries() -> list[tuple[str, str]]:
    entries = []
    for period, (english, english_adverbs, arabic, arabic_adverb) in PERIODS.items():
        article = "an" if period == "hour" else "a"
        entries += [(f"{lead} {english}", period) for lead in (article, "per", "each", "every")]
        entries += [(word, period) for word in english_adverbs.split()]
        entries += [(f"في ال{arabic}", period), (f"كل {arabic}", period), (f"لل{arabic}", period), (arabic_adverb, period)]
    return entries + [(phrase, period) for period, phrases in EXTRA.items() for phrase in phrases.split("|")]


RATES = Phrases(_entries())
