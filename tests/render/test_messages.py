import re
import string
from typing import get_args

import pytest

from factcheck.domain.article import FindingKind, RemovalReason
from factcheck.domain.brief import Provenance
from factcheck.domain.claim import ClaimKind, Coverage, Modality
from factcheck.domain.relation import DecidedBy, Independence, Status
from factcheck.render.messages import PHRASES, Messages
from factcheck.render.plurals import COUNTS


@pytest.mark.parametrize(
    ("number", "arabic"),
    [(0, "لا ادعاءات"), (1, "ادعاء واحد"), (2, "ادعاءان"), (3, "3 ادعاءات"), (10, "10 ادعاءات"), (11, "11 ادعاءً"), (99, "99 ادعاءً"),
     (100, "100 ادعاء"), (102, "102 ادعاء"), (103, "103 ادعاءات"), (111, "111 ادعاءً"), (1200, "1,200 ادعاء")],
)  # fmt: skip
def test_arabic_nouns_follow_their_number(number: int, arabic: str) -> None:
    assert Messages("ar").count("claim", number) == arabic


@pytest.mark.parametrize(("number", "english"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (1200, "1,200 claims")])
def test_english_nouns_follow_their_number(number: int, english: str) -> None:
    assert Messages("en").count("claim", number) == english


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_take_the_same_fields(key: str) -> None:
    fields = [{name for _, name, _, _ in string.Formatter().parse(phrase) if name} for phrase in PHRASES[key]]

    assert fields[0] == fields[1]


@pytest.mark.parametrize("key", PHRASES)
def test_every_arabic_phrase_is_written_in_arabic(key: str) -> None:
    english, arabic = (re.sub(r"\{\w+\}", "", phrase) for phrase in PHRASES[key])

    assert any("\u0620" <= c <= "\u064a" for c in arabic) or not any(c.isalpha() for c in english)


@pytest.mark.parametrize("noun", COUNTS)
def test_every_count_shows_its_number_where_the_word_does_not(noun: str) -> None:
    assert "7" in Messages("ar").count(noun, 7)
    assert "7" in Messages("en").count(noun, 7)


def test_a_text_put_into_a_phrase_is_never_a_template() -> None:
    assert Messages("en")("model", name="{0} {name}") == "the model {0} {name}"


def test_every_kind_of_finding_and_reason_of_removal_has_words_in_both_languages() -> None:
    from typing import get_args

    from factcheck.domain.article import FindingKind, RemovalReason

    keys = [*(f"finding {kind}" for kind in get_args(FindingKind)), *(f"removal {reason}" for reason in get_args(RemovalReason))]

    assert [k for k in keys if k not in PHRASES] == []


def options(annotation: object) -> tuple[str, ...]:
    return tuple(str(option) for option in get_args(annotation))


@pytest.mark.parametrize(
    ("prefix", "closed_set"),
    [
        ("removal", options(RemovalReason)),
        ("finding", options(FindingKind)),
        ("coverage", options(Coverage.model_fields["kind"].annotation)),
        ("by", options(DecidedBy)),
        ("independence", tuple(Independence)),
        ("status", tuple(Status)),
        ("modality", tuple(set(options(Modality)) - {"asserted"})),
        ("origin", tuple(set(options(Provenance.model_fields["origin"].annotation)) - {""})),
        ("kind", options(ClaimKind)),
    ],
)
def test_every_word_of_a_closed_set_has_its_phrase(prefix: str, closed_set: tuple[str, ...]) -> None:
    assert closed_set
    assert [word for word in closed_set if f"{prefix} {word}" not in PHRASES] == []
