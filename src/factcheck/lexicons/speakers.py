"""A noun phrase that speaks → the name in it without title, and the one name a voice has in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.text import folded, has_arabic
from factcheck.lexicons import concepts, expressions, keyed
from factcheck.lexicons.phrases import Token
from factcheck.lexicons.spelling import forms
from factcheck.lexicons.words import is_filler

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
    named = name or _name(phrase)
    return Speaker(named[0].start, named[-1].end, phrase[0].start, phrase[-1].end)


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
    """What follows the title and the words that describe it: they carry the article, or a word list knows them."""
    if not (is_title(phrase[0]) or is_body(phrase[0])):
        return phrase
    at = 1
    while at < len(phrase) and _describes(phrase[at]):
        at += 1
    rest = phrase[at:]
    return rest if rest and not is_body(phrase[0]) else phrase


def _describes(token: Token) -> bool:
    return token.text.startswith(("ال", "لل", "بال")) or token.text in ARABIC_LINKS or is_title(token) or is_body(token) or _known(token)


def _known(token: Token) -> bool:
    return is_filler(token.text) or any((form,) in concepts() for form in forms(token.text)[:6])


def _english_name(phrase: Sequence[Token]) -> Sequence[Token]:
    """The last run of capitalised words that are no titles, where it has two words; else the whole phrase."""
    run: list[Token] = []
    best: list[Token] = []
    for token in phrase:
        run = [*run, token] if token.capital and not is_title(token) else []
        best = run if len(run) >= max(2, len(best)) else best
    return best or phrase
