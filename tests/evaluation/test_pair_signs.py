"""What tells that two mentions are of one thing, and what tells them apart."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from factcheck.evaluation.pair_links import Kind, links
from factcheck.evaluation.pair_signs import OF_MOMENTS, OF_QUANTITIES, OF_WORDS, SAID, STAGES, Both, Sentence, signs
from factcheck.evaluation.pair_values import WEIGHTS
from factcheck.evaluation.pairs import read_pairs, sentence
from factcheck.lexicons import word_list

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs" / "values.jsonl"


def first_link(a: str, b: str, kind: Kind = "date") -> Both:
    return next(iter(links(Sentence(a, None), Sentence(b, None), kind=kind)))


@pytest.mark.parametrize(
    ("sign", "a", "b", "kind"),
    [
        ("other stage", "They signed the treaty on 3 May 2024.", "Parliament ratified the treaty on 9 June 2024.", "date"),
        ("other stage", "وقّعت الدولتان المعاهدة في 3 أيار 2024", "صادق البرلمان على المعاهدة في 9 حزيران 2024", "date"),
        ("other stage", "The minister arrived on 3 May 2024.", "The minister departed on 9 May 2024.", "date"),
        ("one said", "The ministry announced on 3 May 2024 that schools would close.", "Schools will close on 9 May 2024.", "date"),
        ("other ordinal", "The first phase opened on 3 May 2024.", "The second phase opened on 9 May 2024.", "date"),
        ("other edition", "Last year's edition of the fair drew 300 firms.", "This year the fair drew 500 firms.", "quantity"),
        ("each its own place", "Uruguay sold 300 tonnes of beef.", "Paraguay sold 500 tonnes of beef.", "quantity"),
        ("each its own site", "Floods destroyed 30 homes in Tarsal.", "Floods destroyed 50 homes in Beldova.", "quantity"),
        ("each its own site", "هدمت السيول 30 منزلا في ولاية كسلا", "هدمت السيول 50 منزلا في ولاية سنار", "quantity"),
        ("other noun", "The army lost 12 soldiers.", "The army retook 12 villages.", "quantity"),
        ("other year", "In 2023 fires burned 300 hectares.", "In 2024 fires burned 500 hectares.", "quantity"),
        ("same digits", "The fraud cost 85 million euros.", "The fraud cost 85 thousand euros.", "quantity"),
        ("same noun", "The alliance sent 300 soldiers.", "أرسل الحلف 500 جندي", "quantity"),
        ("nothing shared", "A storm hit on 3 May 2024.", "Voters chose a mayor on 3 May 2024.", "date"),
    ],
)
def test_a_sign_is_seen(sign: str, a: str, b: str, kind: Kind) -> None:
    told = signs(first_link(a, b, kind))

    assert told.get(sign) == 1.0


@pytest.mark.parametrize(
    ("sign", "a", "b", "kind"),
    [
        (
            "other stage",
            "They signed and ratified it on 3 May 2024.",
            "It was ratified on 9 June 2024, after it was signed in Rome.",
            "date",
        ),
        ("other edition", "The fair was held last November.", "The fair was held on 3 October 2024.", "date"),
        ("each its own site", "صدر الحكم في قضية السد يوم 3 أيار 2024", "صدر الحكم في ملف السد يوم 9 أيار 2024", "date"),
        ("other year", "The hall was built in 1927.", "The hall was built in 1972.", "date"),
        ("one said", "The tram stopped on 3 May 2024, the ministry said.", "The tram stopped on 9 May 2024.", "date"),
    ],
)
def test_a_sign_is_not_seen_where_words_only_look_like_it(sign: str, a: str, b: str, kind: Kind) -> None:
    assert sign not in signs(first_link(a, b, kind))


def test_signs_are_the_same_from_either_side() -> None:
    for pair in read_pairs(PAIRS)[::7]:
        a, b = sentence(pair.a), sentence(pair.b)

        there = [sorted((name, round(value, 9)) for name, value in signs(both).items()) for both in links(a, b, kind=pair.kind)]
        back = [sorted((name, round(value, 9)) for name, value in signs(both).items()) for both in links(b, a, kind=pair.kind)]

        assert sorted(there) == sorted(back)


@pytest.mark.parametrize("kind", ["quantity", "date"])
def test_every_weight_is_of_a_sign(kind: Kind) -> None:
    known = (OF_QUANTITIES if kind == "quantity" else OF_MOMENTS).keys() | OF_WORDS.keys()

    assert WEIGHTS[kind].each.keys() <= known
    assert WEIGHTS[kind].each_in_clash.keys() <= known


def test_a_contradiction_must_be_surer_than_an_agreement() -> None:
    assert all(weights.least > 0 for weights in WEIGHTS.values())


def test_stages_and_words_of_saying_are_events_that_the_table_knows() -> None:
    events = word_list("concepts", "event").keys()

    assert events >= SAID
    assert set().union(*STAGES) <= events


def test_the_table_of_words_has_no_stage_alone() -> None:
    rows = tomllib.loads(files("factcheck.evaluation").joinpath("pair_words.toml").read_text("utf-8"))["apart"]

    assert all(len(row.split()) > 1 for row in rows)
