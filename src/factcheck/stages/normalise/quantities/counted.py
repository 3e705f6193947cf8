"""The words around a number go in, what is counted comes out: a noun's key and the wider noun.

The table is `counted.toml`. A noun that is not in it keeps its own stem as its key, so that equal words still meet.
"""

import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import NamedTuple

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.quantities.clauses import ends_sentence, is_verb
from factcheck.stages.normalise.quantities.sporting import is_metal_of, metal_beside
from factcheck.stages.normalise.quantities.units import dual_forms
from factcheck.stages.normalise.tokens import Token, may_hold, tokenise
from factcheck.stages.normalise.wordforms import lookup

# A noun phrase ends at these words; English verbs that commonly follow a number's noun are here as well.
END_WORDS = (
    "in on at by for from with to and or but as after before during since when while who which that were was is are have has had be"
    " been than into over under near between against through across will would could can did do does per an a the this these those"
    " their his her its it they said says died live lived killed wounded hurt remain perished voted works work return returned في من إلى"
    " على عن مع بعد قبل خلال منذ حين عند أو ثم لكن بل كما حيث إذ التي الذي الذين كان كانت لم لن قد إن أن إنه بين ضد عبر نحو لدى"
    " أمام وفق بحسب حسب جراء إثر عقب بسبب دون غير سوى فقط هو هي هم ما لا هذا هذه ذلك تلك whose until what still today them us me"
    " him you brought die sang together each بلا عدد حتى مقابل ضمن حول أثناء داخل"
    " خارج تحت فوق قرب قبالة باتجاه نتيجة بينما بعدما عندما منهم منها بينهم بينها فيها فيه كذلك أيضا حاليا كانوا كحد آخرون آخرين آخران عدا باستثناء exclusive بأذى لكل قيد"
)
ENDS = frozenset(map(folded, END_WORDS.split()))
# English modifiers that are never the noun itself.
MODIFIERS = frozenset(
    [
        "more",
        "other",
        "others",
        "additional",
        "new",
        "further",
        "people's",
        "north",
        "south",
        "east",
        "west",
        "korean",
        "weekly",
        "daily",
        "monthly",
        "extra",
    ]
)
PREPOSED = frozenset(folded(word) for word in ("من", "of", "من بين"))
SENTENCE_ENDS = frozenset(".!?؟;؛")
ARABIC_SUFFIXES = tuple(folded(suffix) for suffix in ("هما", "ات", "ون", "ين", "ان", "هم", "ها", "ية", "ة", "ا", "ي"))
# Not ـه: folded it is also the ending of feminine nouns.
POSSESSIVES = tuple(folded(suffix) for suffix in ("ها", "هم", "هما", "نا"))
NUMBER_WORDS = frozenset(folded(word) for word in ("عدد", "وعدد", "number"))
# An article has none: «ألقاب», «ألعاب».
HAMZAS = frozenset("أإآ")
NUMBER_REACH = 14
# A year stands between: «عدد اللاجئين حتى نهاية 2024 (مئتا ألف)».
YEAR = re.compile(r"(?:19|20)\d\d")
WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
# After a hyphen these tell no noun: "a 14-strong crew", "300-plus flights".
HOW_MANY = frozenset(("strong", "odd", "plus", "fold", "or", "something", "a"))
APOSTROPHES = frozenset(("'", "\u2019", "\u02bc"))
# The most words of a noun phrase.
PHRASE = 5
# A sound plural loses its nun before what it belongs to; shorter words are singulars («عين»).
CONSTRUCT = 5
WHOLE_LEADS = frozenset(("the", "its", "their", "all", folded("أصل")))
APART_AFTER = 4
APART_BEFORE = 8


class Noun(NamedTuple):
    """What is counted: `key` ("soldier"), the wider `wider` ("person") or "", `state` where the noun itself tells it ("قتلى")."""

    key: str
    wider: str
    end: int
    """The index of the token after it."""
    copies: int = 1
    """2 for an Arabic dual."""
    listed: bool = True


def counted_key(noun_phrase: str, language: str = "") -> str:
    """`"North Korean soldiers"` and «جنود من كوريا» → `"soldier"`; "" where no noun stands. The language is found from the letters."""
    del language
    tokens = tokenise(noun_phrase)
    noun = noun_after(tokens, 0)
    return noun.key if noun else ""


def is_listed(key: str) -> bool:
    """Whether a key, with its state or without, is the table's and not a bare stem."""
    return key in NAMED_KEYS or key.partition(" ")[0] in NAMED_KEYS


def noun_before(tokens: Sequence[Token], first: int) -> Noun | None:
    """The noun before a number that follows it: «الدول الثلاث», «زيارات عدة», «شخص واحد»."""
    token = tokens[first - 1] if first else None
    if token is None or token.kind != "word" or not has_arabic(token.text):
        return None
    found = _listed(token.text) or _listed(token.text.removeprefix("و"))
    return Noun(found[0], WIDER.get(found[0], ""), first) if found else None


def noun_of_number(tokens: Sequence[Token], first: int) -> Noun | None:
    """«عدد الركاب المصابين … على سبعة», "the number of victims rose to nine": what a number told at a distance counts."""
    if not may_hold(tokens, NUMBER_WORDS):
        return None
    for at in range(first - 2, max(-1, first - NUMBER_REACH), -1):
        if tokens[at].text in SENTENCE_ENDS or (tokens[at].kind == "number" and not YEAR.fullmatch(tokens[at].text)):
            return None
        if tokens[at].text in NUMBER_WORDS:
            noun = noun_after(tokens, at + 1)
            return noun._replace(end=first) if noun else None
    return None


def noun_after(tokens: Sequence[Token], at: int) -> Noun | None:
    """The noun that a number before `at` counts: in Arabic the first word, in English the last of the phrase or a listed one."""
    is_joined = at < len(tokens) and tokens[at].text in PREPOSED
    start = _past_whole(tokens, at + 1) if is_joined else at
    words = _hyphened(tokens, at) or _phrase(tokens, start, owned=is_joined)
    if not words:
        return None
    noun = _arabic_noun(tokens, words) if has_arabic(tokens[words[0]].text) else _english_noun(tokens, words)
    metal = metal_beside(tokens, noun.end) if noun is not None and noun.key == "medal" else ""
    if noun is not None and metal:
        return noun._replace(key=metal, wider=noun.key)
    # "day four of the crisis" counts no crises.
    is_past_article = is_joined and start > at + 1
    return None if noun is not None and is_past_article and not noun.listed else noun


def _hyphened(tokens: Sequence[Token], at: int) -> list[int]:
    """ "a six-storey building", "a 12-member team": storeys and members are counted."""
    is_joined = at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].glued
    return [at + 1] if is_joined and tokens[at + 1].kind == "word" and tokens[at + 1].text not in HOW_MANY else []


def _past_whole(tokens: Sequence[Token], at: int) -> int:
    """Past an article and the number of the whole: "19 of (the 24) districts", «18 من (أصل 24) محافظة»."""
    start = at + 1 if at < len(tokens) and tokens[at].text in WHOLE_LEADS else at
    whole = number_at(tokens, start) if start < len(tokens) else None
    return whole.end if whole is not None and not whole.ordinal and not whole.share else start


def key_stem(word: str, *, bare: bool = False) -> str:
    """A word's key where the table does not know it: without article and plural ending; `bare` where it has no article («ألقاب»)."""
    if has_arabic(word):
        stem = word[2:] if not bare and word.startswith(("ال", "لل")) and len(word) > 4 else word
        suffix = next((s for s in ARABIC_SUFFIXES if stem.endswith(s) and len(stem) >= len(s) + 3), "")
        return stem[: len(stem) - len(suffix)] if suffix else stem
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + instead
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _phrase(tokens: Sequence[Token], start: int, *, owned: bool) -> list[int]:
    """The words up to the end of a noun phrase; with `owned` of "Zambia's maize" only what is owned."""
    words: list[int] = []
    at = start
    while at < min(start + PHRASE, len(tokens)):
        token = tokens[at]
        if owned and _is_possessive(tokens, at):
            words, at, start = [], at + 2, at + 2
            continue
        is_hyphen = token.text == "-" and token.glued
        if not is_hyphen and (token.kind != "word" or token.text in ENDS or token.text in WEEKDAYS):
            break
        words += [] if is_hyphen else [at]
        at += 1
    return words


def _is_possessive(tokens: Sequence[Token], at: int) -> bool:
    """ "'s" before another word."""
    is_sign = tokens[at].text in APOSTROPHES and tokens[at].glued and at + 2 < len(tokens)
    return is_sign and tokens[at + 1].text == "s" and tokens[at + 1].glued and tokens[at + 2].kind == "word"


def _arabic_noun(tokens: Sequence[Token], words: list[int]) -> Noun | None:
    text = tokens[words[0]].text
    found = _listed(text)
    if found is not None:
        key = _told_apart(tokens, words[0], found[0])
        return Noun(key, WIDER.get(key, ""), words[0] + 1, found[1])
    # «أصيب العشرات بحالات …», «12 وأصيب 30»: what has a preposition or conjunction is not what the number counts.
    is_apart = text.startswith(("و", "بال", "لل")) or is_verb(text) or lookup(text, NOUNS) is not None or text in CUES
    return None if is_apart else Noun(key_stem(text, bare=tokens[words[0]].raw[0] in HAMZAS), "", words[0] + 1, listed=False)


def _told_apart(tokens: Sequence[Token], at: int, key: str) -> str:
    """The key of a noun of several meanings, by the words after it, else those before it in its sentence."""
    meanings = APART.get(key)
    if meanings is None:
        return key
    before = []
    for earlier in range(at - 1, max(-1, at - APART_BEFORE), -1):
        if ends_sentence(tokens, earlier):
            break
        before.append(tokens[earlier])
    near = (*tokens[at + 1 : at + 1 + APART_AFTER], *before)
    return next((meanings[word] for word in (token.text.removeprefix("و") for token in near) if word in meanings), key)


def _listed(text: str) -> tuple[str, int] | None:
    """The table's key with 2 for a dual; article and possessive ending may be there («جنودها»)."""
    bare = text.removeprefix("ال")
    for ending in ("", *POSSESSIVES):
        if ending in ("", bare[-len(ending) :]) and len(bare) > len(ending) + 2:
            found = NOUNS.get(text if not ending and text in NOUNS else bare.removesuffix(ending))
            if found is not None:
                return found
    return None


def _english_noun(tokens: Sequence[Token], words: list[int]) -> Noun | None:
    listed = [at for at in words if tokens[at].text in NOUNS and not is_metal_of(tokens, at, words)]
    if listed:
        at = _head(tokens, listed)
        key = _told_apart(tokens, at, NOUNS[tokens[at].text][0])
        return Noun(key, WIDER.get(key, ""), at + 1)
    plain = [at for at in words if tokens[at].text not in MODIFIERS and not tokens[at].text.endswith(("ed", "ly", "ing"))]
    plural = next((at for at in plain if tokens[at].text.endswith("s") and len(tokens[at].text) > 3), None)
    at = plural if plural is not None else (plain[0] if plain else -1)
    return Noun(key_stem(tokens[at].text), "", at + 1, listed=False) if at >= 0 else None


def _head(tokens: Sequence[Token], listed: list[int]) -> int:
    """The last listed noun of an unbroken run ("flour trucks", "army officers"), else the first."""
    at = listed[0]
    while at + 1 in listed and not tokens[at].text.endswith("s"):
        at += 1
    return at


def _nouns(table: dict[str, dict[str, str]]) -> dict[str, tuple[str, int]]:
    nouns: dict[str, tuple[str, int]] = {}
    made: dict[str, tuple[str, int]] = {}
    for key, row in table.items():
        name = STATE_NOUNS.get(key, key)
        for word in (*row.get("en", "").split(), *row.get("ar", "").split()):
            nouns.setdefault(folded(word), (name, 1))
            if has_arabic(word) and len(word) > 2:
                made |= {folded(form): (name, 2) for form in dual_forms(word)}
                made[folded(word + "ا")] = (name, 1)
            if word.endswith(("ين", "ون")) and len(word) > CONSTRUCT:
                made.setdefault(folded(word[:-1]), (name, 1))  # «موظفو الشركة», «موظفيها»
    return made | nouns


# A noun that tells the state: "قتلى", "the wounded".
STATE_NOUNS = {"killed": "person killed", "wounded": "person wounded", "missing": "person missing", "body": "person found_dead",
               "arrest": "person arrested"}  # fmt: skip
TABLE = tomllib.loads(files(__package__).joinpath("counted.toml").read_text("utf-8"))
NOUNS = _nouns(TABLE["noun"])
WIDER: dict[str, str] = {key: row["up"] for key, row in TABLE["noun"].items() if "up" in row}
APART = {
    STATE_NOUNS.get(key, key): {folded(word): meaning for meaning, words in row.items() for word in words.split()}
    for key, row in TABLE["apart"].items()
}
CUES = frozenset(folded(word) for row in TABLE["state"].values() for word in row["ar"].split())
NAMED_KEYS = frozenset(key for key, _ in NOUNS.values()) | set(TABLE["state"])
