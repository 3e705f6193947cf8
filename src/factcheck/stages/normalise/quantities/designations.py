"""A number in digits goes in, whether it is part of a name comes out: "Article 5", «المستودع 12», "the 22 bus", "5G"."""

from collections.abc import Sequence

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.numbers.atoms import atom_of
from factcheck.stages.normalise.numbers.number import Number
from factcheck.stages.normalise.quantities.clauses import is_verb
from factcheck.stages.normalise.quantities.counted import NOUNS
from factcheck.stages.normalise.quantities.notations import is_result_or_chain, is_slashed
from factcheck.stages.normalise.quantities.titles import QUOTES, is_in_title
from factcheck.stages.normalise.quantities.units import temperature_letter, unit_at
from factcheck.stages.normalise.quantities.yearfigures import is_year
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

# A figure after these is their name unless it measures: "Boeing 737 jets", "Flight 302 passengers"; but "the line 4 km long".
NAMED_WORDS = (
    "number no route flight flights article articles highway highways resolution resolutions section sections chapter chapters room rooms gate"
    " gates brigade division warehouse warehouses terminal terminals pier piers zone zones district districts ward wards boeing airbus apollo"
    " psalm line lines phase class category tier formula covid windows iphone proposition"
    " appendix annex paragraph paragraphs clause clauses verse motorway junction runway reactor reactors hangar"
    " soyuz voyager falcon ariane playstation leopard abrams shahed geran sukhoi mig tupolev antonov embraer battalion regiment squadron precinct interstate"
    " رقم الرقم برقم القرار قرار المادتان المادتين للمادتين المواد للمواد البندان البندين البنود القراران القرارين القرارات الغرفتان الغرفتين"
    " بوينغ بوينج إيرباص ايرباص أبولو فورمولا كوفيد ويندوز آيفون عيار بنزين البنزين أوكتان octane"
)
NAMED = frozenset(map(folded, NAMED_WORDS.split()))
# After these a figure is their name unless it counts what follows: «المستودع 12», but «أصيب في المستودع 12 عاملا»; an English name has
# no article.
MAYBE_NAMED_WORDS = (
    "building unit block camp tower bay dock silo shelter bus train tram lane exit site well station school hospital company group table figure"
    " page apartment flat floor case day week tank car truck type grade level stage phase title volume act scene model channel area platform war"
    " mile form studio"
    " اللواء لواء الفوج الكتيبة الفرقة المادة الطريق الحلقة القطاع الخط البند الفقرة الرحلة القناة الدورة الجولة النسخة المجموعة الصفحة السورة"
    " الجناح الغرفة البوابة المنطقة المستودع المبنى الشقة الطابق العنبر المخيم المفاعل القطار الحافلة الباص السيارة المحطة المدرسة البئر الرصيف"
    " العمارة البرج المدرج الفصل الباب الملحق الآية الجزء المجلد المرحلة الفئة المستوى المعبر الحاجز النفق الوحدة السرية الحي المربع"
    " البلوك الزنزانة الملف القضية الحقل الصالة"
    " إف أف إس تي ميغ سوخوي شاهد فجر كوب خليجي قسام سي"
)
MAYBE_NAMED = frozenset(map(folded, MAYBE_NAMED_WORDS.split()))
# Abbreviations that a point follows: "No. 10", "Art. 5".
SHORTENED = frozenset(("no", "nos", "art", "arts", "sec", "ch", "fig", "vol", "pp", "p", "para"))
SIGNS = frozenset(("#", "№"))
NAMERS = frozenset(("the", "a", "an", "his", "her", "my", "our", "every"))
# A figure before these is a subject: "that day 5 were killed".
PLURAL_VERBS = frozenset(("were", "are", "have"))
NUMBER = folded("رقم")
VERB_LEADS = frozenset(("would", "will", "to", "could", "may", "might", "they", "we", "who", "that", "should"))
# Of a list of articles, in tokens.
LIST_REACH = 40
TITLE_WORDS = 3
# Arabic numerals up to this follow their noun with the article as adjectives do.
HIGHEST_ATTRIBUTE = 10
JOINS = frozenset(("and", "or", "to", "-", ",", "،", "و", folded("أو"), folded("إلى")))


def is_name(tokens: Sequence[Token], number: Number) -> bool:
    """Whether the number names instead of counting; those in words always count."""
    if is_in_title(tokens, number):
        return True
    if not number.digits:
        return _names_a_place(tokens, number)
    if is_result_or_chain(tokens, number.first):
        return True
    is_single = number.end - number.first == 1
    return (
        is_year(tokens, number)
        or (is_single and (is_slashed(tokens, number.first) or _follows_its_noun(tokens, number) or _closes_a_title(tokens, number)))
        or _precedes_its_noun(tokens, number)
        or _has_letters(tokens, number.end)
    )


def _follows_its_noun(tokens: Sequence[Token], number: Number) -> bool:
    at = number.first - 1
    if at < 0:
        return False
    before = tokens[at].text
    if before == "number" and at and tokens[at - 1].text in VERB_LEADS:
        return False  # "would number 10,000"
    if before in NAMED or (before in SIGNS and tokens[number.first].glued):
        is_counted = has_arabic(before) and _counts_what_follows(tokens, number.end)  # «أيد القرار 124 دولة»
        return unit_at(tokens, number.end) is None and not is_counted
    if before == "." and at and tokens[at].glued and tokens[at - 1].text in SHORTENED:
        return not _counts_what_follows(tokens, number.end)
    is_of_name = at > 0 and tokens[at - 1].text == NUMBER and tokens[at].kind == "word"
    is_maybe_named = before in MAYBE_NAMED and not (at and tokens[at - 1].text in NAMERS)
    return (is_maybe_named or is_of_name or _continues_names(tokens, number)) and not _counts_what_follows(tokens, number.end)


def _continues_names(tokens: Sequence[Token], number: Number) -> bool:
    """The second of two: "Articles 5 and 6", «المواد 5 و6 و7», "737 Max 8"."""
    at = number.first - 1
    if at > 1 and tokens[at - 1].kind == "number" and tokens[at].raw[0].isupper():
        return tokens[at - 2].text in NAMED
    while number.first - LIST_REACH < at and at > 0 and tokens[at].text in JOINS and tokens[at - 1].kind == "number":
        at -= 2
    return 0 <= at < number.first - 1 and tokens[at].text in NAMED


def _names_a_place(tokens: Sequence[Token], number: Number) -> bool:
    """«ميناء الخمس»: a numeral with the article follows what it counts only where that has it too («الموانئ الخمس»)."""
    if number.end - number.first != 1 or not 2 < number.low <= HIGHEST_ATTRIBUTE or not number.first:
        return False
    before, own = lookup(tokens[number.first - 1].text, NOUNS), atom_of(tokens[number.first].text)
    is_bare = before is not None and not before[1].definite and has_arabic(tokens[number.first - 1].text)
    return is_bare and own is not None and own[1].definite and not _counts_what_follows(tokens, number.end)


def _closes_a_title(tokens: Sequence[Token], number: Number) -> bool:
    """«الدرع 24» in quotation marks is a name, as no words of speech stand in them, but a noun or two."""
    if number.end >= len(tokens) or tokens[number.end].text not in QUOTES:
        return False
    words: list[Token] = []
    for at in range(number.first - 1, max(-1, number.first - 2 - TITLE_WORDS), -1):
        if tokens[at].text in QUOTES:
            return bool(words) and all(_is_of_title(word) for word in words)
        words.append(tokens[at])
    return False


def _is_of_title(token: Token) -> bool:
    """A capital in English; in Arabic no verb and nothing that bounds a number."""
    if token.kind != "word" or not has_arabic(token.text):
        return token.kind == "word" and token.raw[0].isupper()
    return token.text.startswith("ال") and not is_verb(token.text)


def _counts_what_follows(tokens: Sequence[Token], at: int) -> bool:
    """A unit, a listed noun or one in the accusative («12 عاملا») follows; Arabic has no such ending on what is only named."""
    if at + 2 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].kind == "number":
        at += 2  # «الطريق 30 – 45 دقيقة»
    if at >= len(tokens) or tokens[at].kind != "word":
        return unit_at(tokens, at) is not None
    if tokens[at].text in PLURAL_VERBS or unit_at(tokens, at) is not None:
        return True
    found = lookup(tokens[at].text, NOUNS)
    return (found is not None and found[1].proclitic == "") or tokens[at].raw.endswith(("اً", "ًا"))


def _precedes_its_noun(tokens: Sequence[Token], number: Number) -> bool:
    """ "the 22 bus", "Falcon 9 rocket": an English noun in the singular is not counted by a figure above one."""
    if not number.first or not (tokens[number.first - 1].text in NAMERS or _is_proper(tokens[number.first - 1])) or number.low <= 1:
        return False
    word = tokens[number.end].text if number.end < len(tokens) and not tokens[number.end].glued else ""
    is_single = word in NOUNS and (f"{word}s" in NOUNS or f"{word}es" in NOUNS)
    return is_single and (tokens[number.first - 1].text in NAMERS or not _is_plural(tokens, number.end + 1))


def _is_plural(tokens: Sequence[Token], at: int) -> bool:
    """ "On Sunday 15 school children": the noun before only tells their kind."""
    word = tokens[at].text if at < len(tokens) else ""
    return word in NOUNS or (word.endswith("s") and len(word) > len("was"))


def _is_proper(token: Token) -> bool:
    return token.kind == "word" and token.text.isascii() and token.raw[0].isupper() and not token.raw.isupper()


def _has_letters(tokens: Sequence[Token], end: int) -> bool:
    """ "5G", "3D": letters glued to a figure that are no unit."""
    return (
        end < len(tokens)
        and tokens[end].glued
        and tokens[end].kind == "word"
        and unit_at(tokens, end) is None
        and temperature_letter(tokens, end) is None
    )
