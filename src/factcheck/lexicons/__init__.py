"""TOML word lists → lookup tables for two languages; every rule that needs words reads them here, and none holds words itself.

A list that is missing or emptied leaves its words unknown: rules that needed them abstain.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import product
from typing import Literal

from factcheck.domain.text import folded

WordClass = Literal["event", "person", "thing", "aspect", "quality", "place", "body"]
Meaning = tuple[WordClass, str]
"""A class and a concept's English key: ("event", "killed")."""

Parted = tuple[tuple[str, ...], tuple[str, ...], tuple[Meaning, ...]]
"""The words before the gap, those after it, and what they mean together."""
PARTED = "*"
"""Stands in an expression for the words between two that belong together: "shot_*_dead"."""
BRACES = re.compile(r"[{}]")
Lexicon = Literal["story", "pair"]
"""Which lists name events and things: those that the rules align the claims of a story by, or the broader ones for two bare sentences."""
SHARED: dict[str, tuple[WordClass, ...]] = {"aspects": ("aspect",), "qualities": ("quality",), "places": ("place",), "bodies": ("body",)}
CONCEPT_FILES: dict[Lexicon, dict[str, tuple[WordClass, ...]]] = {
    "story": {"events": ("event",), "things": ("person", "thing"), **SHARED},
    "pair": {"concepts": ("event", "thing", "place", "body"), **SHARED},
}


@lru_cache(maxsize=2)
def concepts(lexicon: Lexicon = "story") -> Mapping[tuple[str, ...], tuple[Meaning, ...]]:
    """Folded words of an expression → what it can mean: `("رجال", "الاطفاء")` → `(("person", "firefighter"),)`."""
    table: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
    for name, classes in CONCEPT_FILES[lexicon].items():
        for word_class in classes:
            for key, wordings in word_list(name, word_class).items():
                for expression in _expressions(wordings.replace("|", " ")):
                    known = table.get(expression, ())
                    table[expression] = known if (word_class, key) in known else (*known, (word_class, key))
    return table


@lru_cache(maxsize=2)
def first_words(lexicon: Lexicon = "story") -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word → the expressions of several words that begin with it, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for expression in concepts(lexicon):
        if len(expression) > 1 and PARTED not in expression:
            table.setdefault(expression[0], []).append(expression)
    return {first: tuple(sorted(longer, key=lambda e: (-len(e), e))) for first, longer in table.items()}


@lru_cache(maxsize=2)
def parted_words(lexicon: Lexicon = "story") -> Mapping[str, tuple[Parted, ...]]:
    """First word → the expressions in two parts that begin with it: `"shot"` → `((("shot",), ("dead",), meanings),)`."""
    table: dict[str, list[Parted]] = {}
    for expression, meanings in concepts(lexicon).items():
        if PARTED in expression:
            cut = expression.index(PARTED)
            table.setdefault(expression[0], []).append((expression[:cut], expression[cut + 1 :], meanings))
    return {first: tuple(longer) for first, longer in table.items()}


def is_plain(form: str) -> bool:
    """Whether a form is an ordinary word of some list: no name, and no body that may speak."""
    return any(of != "body" for of, _ in concepts().get((form,), ()))


def is_unknown(key: str) -> bool:
    """Whether a key is a bare stem and no concept of any list."""
    return key not in _keys()


def is_thing(key: str) -> bool:
    """Whether a key is a concept for something that is no person: "house", "painting"."""
    return key in _things()


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    return frozenset(key for meanings in concepts().values() for of, key in meanings if of == "thing")


@lru_cache(maxsize=1)
def _keys() -> frozenset[str]:
    return frozenset(key for meanings in concepts().values() for _, key in meanings)


@lru_cache(maxsize=64)
def expressions(name: str, section: str, language: str = "") -> frozenset[tuple[str, ...]]:
    """The folded expressions of one section; `language` "" takes both."""
    section_lists = word_list(name, section)
    return frozenset(e for key, wordings in section_lists.items() if language in ("", key) for e in _expressions(wordings))


@lru_cache(maxsize=16)
def keyed(name: str, section: str) -> Mapping[tuple[str, ...], str]:
    """Folded expression → concept, of one section; the first concept that lists an expression keeps it."""
    pairs = [(e, key) for key, wordings in word_list(name, section).items() for e in _expressions(wordings.replace("|", " "))]
    return dict(reversed(pairs))


@lru_cache(maxsize=64)
def word_list(name: str, section: str) -> Mapping[str, str]:
    """A section of a file of this package, as it stands there; empty where there is none."""
    found = _tables(name).get(section, {})
    return {key: wordings for key, wordings in found.items() if isinstance(wordings, str)} if isinstance(found, dict) else {}


@lru_cache(maxsize=16)
def _tables(name: str) -> Mapping[str, object]:
    source = files(__package__).joinpath("lists", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}


def _expressions(wordings: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(folded(word.replace("_", " ")).split()) for written in wordings.split() for word in _choices(written))


def _choices(written: str) -> Iterator[str]:
    """`"{cut,axe}_{jobs,posts}"` → "cut_jobs", "cut_posts", "axe_jobs", "axe_posts"."""
    parts = [part.split(",") for part in BRACES.split(written)]
    yield from ("".join(chosen) for chosen in product(*parts))
