"""A noun phrase that speaks → the name in it without title, and the one name a voice has in both languages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.text import folded, has_arabic
from factcheck.lexicons import expressions, is_plain, keyed
from factcheck.lexicons.phrases import Token
from factcheck.lexicons.spelling import forms
from factcheck.lexicons.words import is_filler

VERBAL_NOUN = re.compile("ت..ي.")
"""«تشكيل», «تقديم»: the commonest pattern of an action, and of hardly any name."""
DETERMINERS = ("the", "a", "an", "its", "their", "his", "her", "our")
PREPOSITIONS = ("at", "of", "for", "in", "from", "with", "and", "on", "by")
ARABIC_LINKS = ("باسم", "لدي", "في", "من", "لشؤون", "المكلف", "المكلفه", "السابق", "السابقه", "الاول", "العام", "ب", "ل")


@dataclass(frozen=True, slots=True)
class Speaker:
    """`[start, end)`: the name without its title, or the whole phrase where it holds no name; `[full_start, full_end)`: with title."""

    start: int
    end: int
    full_start: int
    full_end: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a reader of one language found: `[start, end)` is what is said."""

    start: int
    end: int
    chain: tuple[Speaker, ...]
    denied: bool = False


def speaker(phrase: Sequence[Token], name: Sequence[Token] = ()) -> Speaker | None:
    """`name` is an apposition that is known to be the name; without one the phrase itself is looked through."""
    if not phrase:
        return None
    if name:
        return Speaker(name[0].start, name[-1].end, phrase[0].start, phrase[-1].end)
    named = _name(phrase)
    return Speaker(named[0].start, named[-1].end, phrase[0].start, named[-1].end)


def voice(name: str) -> str:
    """ "the port authority" and «سلطة المرفأ» → "authority port"; a personal name stays as it is written."""
    table = keyed("bodies", "body")
    spoken = folded(name).split()
    keys = [key for i in range(len(spoken)) if (key := _body(spoken, i, table))]
    return " ".join(sorted(dict.fromkeys(keys))) if keys else name


def is_title(token: Token) -> bool:
    """Whether a word opens or closes a description of a person."""
    return any((form,) in expressions("speech", "titles") for form in forms(token.text))


def is_body(token: Token) -> bool:
    """Whether a word opens the name of a body that speaks."""
    return any((form,) in expressions("speech", "bodies") for form in forms(token.text))


def _body(spoken: Sequence[str], at: int, table: object) -> str:
    assert isinstance(table, dict)
    for length in (3, 2, 1):
        head = forms(spoken[at])
        tail = tuple(spoken[at + 1 : at + length])
        for form in head:
            if len(tail) == length - 1 and (form, *tail) in table:
                return str(table[(form, *tail)])
    return ""


def _name(phrase: Sequence[Token]) -> Sequence[Token]:
    if has_arabic(phrase[0].text):
        return _arabic_name(phrase)
    return _english_name(phrase)


def _arabic_name(phrase: Sequence[Token]) -> Sequence[Token]:
    """What follows the title: the words up to the last definite one describe it, the first indefinite one after that begins the name."""
    if not (is_title(phrase[0]) or is_body(phrase[0])):
        return phrase
    at, definite = 1, phrase[0].text.startswith("ال")
    while at < len(phrase) and _describes(phrase[at], closed=definite or not any(_is_definite(t) for t in phrase[at + 1 : at + 3])):
        definite = definite or _is_definite(phrase[at])
        at += 1
    rest = _up_to_known(phrase[at:])
    named = rest and not is_body(phrase[0]) and not rest[0].text.startswith("باسم")
    return rest if named else phrase


def _up_to_known(name: Sequence[Token]) -> Sequence[Token]:
    """A name has two words at least; a third that a list knows («تشكيل لجنة») is what is spoken of."""
    end = next((i for i in range(2, len(name)) if _is_plain(name[i]) and not _is_definite(name[i])), len(name))
    return name[:end]


def _is_plain(token: Token) -> bool:
    return _known(token) or is_body(token) or is_title(token) or VERBAL_NOUN.fullmatch(token.text) is not None


def _describes(token: Token, *, closed: bool) -> bool:
    """`closed`: the title has its definite word, or none is near; then a plain word begins the name, listed or not («سلام»)."""
    listed = _is_definite(token) or token.text in ARABIC_LINKS or is_title(token) or is_body(token)
    return listed or (not closed and _known(token))


def _is_definite(token: Token) -> bool:
    return token.text.startswith(("ال", "لل", "بال"))


def _known(token: Token) -> bool:
    return is_filler(token.text) or any(is_plain(form) for form in forms(token.text)[:6])


def _english_name(phrase: Sequence[Token]) -> Sequence[Token]:
    """The capitalised words at the end, where a title or a trade stands before them; a body or a bare name is named as a whole."""
    at = len(phrase)
    while at > 0 and phrase[at - 1].capital and not is_title(phrase[at - 1]) and phrase[at - 1].text not in DETERMINERS:
        at -= 1
    name, before = phrase[at:], phrase[at - 1 : at]
    described = bool(before) and before[0].text not in DETERMINERS + PREPOSITIONS
    return name if described and (len(name) > 1 or (name and is_title(before[0]))) else phrase
