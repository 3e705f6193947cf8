"""A sentence → whether it speaks to a language model instead of to a reader, in Arabic or English, plain or encoded."""

import base64
import binascii
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

from factcheck.domain.text import folded
from factcheck.lexicons import expressions, word_list

ENCODED = re.compile(r"[A-Za-z0-9+/]{24,}={0,2}")
HEXADECIMAL = re.compile(r"(?:[0-9a-fA-F]{2}[ :]?){16,}")
WORDS = re.compile(r"[^\s.,;:!?؟،؛()«»\"“”\[\]{}]+")
LONGEST_EXPRESSION = 5
OPENERS = frozenset(
    folded(word)
    for word in ("dear", "hey", "to", "note", "attention", "if", "any", "ai", "ملاحظة", "إلى", "أيها", "عزيزي", "تنبيه", "على", "إذا", "يا")
)


def is_injection(sentence: str) -> bool:
    """Whether the sentence, as it stands or decoded, is meant for a model that reads the article."""
    return any(_addresses(reading) for reading in _readings(sentence))


def _addresses(text: str) -> bool:
    plain = folded(text)
    if any(form in plain for form in _forms()):
        return True
    tokens = tuple(WORDS.findall(plain))
    if _has(tokens, "alone"):
        return True
    return _has(tokens, "addressee") and _has(tokens, "command") and _commands_first(tokens)


def _commands_first(tokens: tuple[str, ...]) -> bool:
    """News *about* models also names them and what they write; who speaks *to* one opens with the order or with its name."""
    return _has(tokens[:4], "command") or (_has(tokens[:6], "addressee") and _has(tokens[:12], "command") and tokens[0] in OPENERS)


@cache
def _forms() -> tuple[str, ...]:
    """As listed, and with "_" for a space: some of them hold the sign themselves."""
    listed = " ".join(word_list("injection", "form").values()).split()
    return tuple(dict.fromkeys(form for one in listed for form in (one, one.replace("_", " "))))


def _has(tokens: tuple[str, ...], section: str) -> bool:
    listed, first_words = expressions("injection", section), _first_words(section)
    begun = [at for at, token in enumerate(tokens) if token in first_words]
    return any(tokens[at : at + length] in listed for at in begun for length in range(1, LONGEST_EXPRESSION + 1))


@cache
def _first_words(section: str) -> frozenset[str]:
    return frozenset(expression[0] for expression in expressions("injection", section))


def _readings(sentence: str) -> Iterator[str]:
    yield sentence
    if "%" in sentence:
        yield unquote(sentence)
    for match in ENCODED.finditer(sentence):
        yield from _from_base64(match[0])
    for match in HEXADECIMAL.finditer(sentence):
        yield bytes.fromhex(re.sub("[ :]", "", match[0])[: len(match[0]) // 2 * 2]).decode("utf-8", "replace")


def _from_base64(chunk: str) -> Iterator[str]:
    try:
        yield base64.b64decode(chunk.rstrip("=") + "=" * (-len(chunk.rstrip("=")) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return
