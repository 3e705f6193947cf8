"""What tells that two mentions are of one thing, and what tells them apart."""

import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from factcheck.domain.relation import Relation
from factcheck.evaluation.pair_links import Kind, links
from factcheck.evaluation.pair_mentions import SAID, Both, Sentence
from factcheck.evaluation.pair_signs import OF_MOMENTS, OF_QUANTITIES, OF_WORDS, STAGES, signs
from factcheck.evaluation.pair_values import WEIGHTS
from factcheck.evaluation.pairs import PairText, read_pairs, sentence
from factcheck.lexicons import word_list

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs" / "values.jsonl"

ANNIVERSARY = PairText(text="The town marked on Saturday the 30th anniversary of the bursting of the dam.", published=date(2024, 11, 3))


def first_link(a: str, b: str, kind: Kind = "date") -> Both:
    return next(iter(links(Sentence(a, None), Sentence(b, None), kind=kind)))


@pytest.mark.parametrize(
    ("sign", "a", "b", "kind"),
    [
        ("other stage", "They signed the treaty on 3 May 2024.", "Parliament ratified the treaty on 9 June 2024.", "date"),
        ("other stage", "وقّعت الدولتان المعاهدة في 3 أيار 2024", "صادق البرلمان على المعاهدة في 9 حزيران 2024", "date"),
        ("other stage", "Ilan won the semi-final on 5 May 2022.", "خاض إيلان المباراة النهائية في 15 مايو 2022", "date"),
        ("other stage", "The banker was remanded on 5 May 2022.", "حوكم المصرفي في 9 مارس 2023", "date"),
        ("other stage", "The wheat was planted in May 2022.", "حصد المزارعون القمح في مارس 2023", "date"),
        ("other stage", "The minister arrived on 3 May 2024.", "The minister departed on 9 May 2024.", "date"),
        ("one said", "The ministry announced on 3 May 2024 that schools would close.", "Schools will close on 9 May 2024.", "date"),
        ("other ordinal", "The first phase opened on 3 May 2024.", "The second phase opened on 9 May 2024.", "date"),
        ("other edition", "Last year's edition of the fair drew 300 firms.", "This year the fair drew 500 firms.", "quantity"),
        ("each its own place", "Uruguay sold 300 tonnes of beef.", "Paraguay sold 500 tonnes of beef.", "quantity"),
        ("each its own site", "Floods destroyed 30 homes in Tarsal.", "Floods destroyed 50 homes in Beldova.", "quantity"),
        ("each its own site", "هدمت السيول 30 منزلا في ولاية كسلا", "هدمت السيول 50 منزلا في ولاية سنار", "quantity"),
        ("other state", "The ground holds 45,000 spectators.", "The match drew a crowd of 28,000 spectators.", "quantity"),
        ("other noun", "The army lost 12 soldiers.", "The army retook 12 villages.", "quantity"),
        ("other year", "In 2023 fires burned 300 hectares.", "In 2024 fires burned 500 hectares.", "quantity"),
        (
            "other year",
            "In 2023 the fleet landed 300 tonnes of cod.",
            "The fleet landed 500 tonnes of cod in 2024, from 60 boats.",
            "quantity",
        ),
        ("edition of another year", "The 2023 summit opened on 9 May.", "The bloc's 2024 summit opened on 18 June.", "date"),
        ("edition of another year", "افتتحت قمة 2023 في 9 أيار", "افتتحت قمة عام 2024 في 18 حزيران", "date"),
        ("each its own leader", "Marco Bellini scored 24 goals for Torino.", "Diego Sarti scored nine goals for Torino.", "quantity"),
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
        (
            "other year",
            "The plant will cut 3,500 jobs by 2027.",
            "Some 3,900 jobs will go at the plant, where 28,000 worked when sales peaked in 2018, it said.",
            "quantity",
        ),
        ("fits elsewhere", "The team won 14 medals, seven of them gold.", "The team won 11 medals.", "quantity"),
        ("one said", "The tram stopped on 3 May 2024, the ministry said.", "The tram stopped on 9 May 2024.", "date"),
        ("other stage", "The truce began on 5 May 2022.", "دخلت الهدنة حيز التنفيذ في 9 مايو 2022", "date"),
        ("other stage", "The law was implemented on 5 May 2022.", "بدأ تطبيق القانون في 9 مايو 2022", "date"),
        ("other stage", "Lawmakers approved the pact on 5 May 2022.", "صادق النواب على الاتفاقية في 9 مايو 2022", "date"),
        ("other stage", "Kestrel bought the mine in May 2022.", "باعت فيلمار المنجم في مارس 2023", "date"),
    ],
)
def test_a_sign_is_not_seen_where_words_only_look_like_it(sign: str, a: str, b: str, kind: Kind) -> None:
    assert sign not in signs(first_link(a, b, kind))


def test_an_open_interval_is_as_far_as_its_closed_end() -> None:
    near = first_link("The soldiers left before the end of April 2024.", "The soldiers left on 5 August 2024.")
    far = first_link("The soldiers left before the end of April 2014.", "The soldiers left on 5 August 2024.")

    assert signs(near)["far"] < 3 < signs(far)["far"]


def test_an_anniversary_is_far_in_years() -> None:
    days = first_link("The dam burst on 2 November 1992.", "The dam burst on 2 November 1994.")
    years = next(iter(links(Sentence("The dam burst on 2 November 1992.", None), sentence(ANNIVERSARY), kind="date")))

    assert signs(years)["far"] < signs(days)["far"]


def test_the_day_of_an_hour_is_one_date_with_it() -> None:
    launch = sentence(PairText(text="Sunday's launch is set for 16:00 GMT.", published=date(2023, 5, 19)))
    rocket = sentence(PairText(text="The rocket will lift off on Sunday at 21:00 GMT.", published=date(2023, 5, 19)))

    assert [both.verdict.relation for both in links(launch, rocket, kind="date")] == [Relation.CONTRADICTS]


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
