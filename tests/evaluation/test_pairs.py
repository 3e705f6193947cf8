"""Sentence pairs: the committed set is a floor, and each trap has its reason."""

import json
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.evaluation.pairs import PairText, SentencePair, evaluate_pairs, judge, predict

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs" / "values.jsonl"


def pair(a: str, b: str, kind: str = "quantity", *, days: tuple[str | None, str | None] = (None, None)) -> SentencePair:
    return SentencePair.model_validate(
        {"id": "p", "kind": kind, "a": {"text": a, "published": days[0]}, "b": {"text": b, "published": days[1]}}
    )


def test_the_committed_pairs_are_right_in_ninety_five_of_a_hundred_and_false_conflicts_are_rare() -> None:
    predictions = evaluate_pairs(PAIRS).labelled

    others = [p for p in predictions if p.label != "contradict"]
    assert len(predictions) >= 300
    assert sum(p.correct for p in predictions) / len(predictions) >= 0.95
    assert sum(p.predicted == "contradict" for p in others) / len(others) <= 0.02


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The blast killed 12 people.", "Twelve people died in the blast.", "agree"), ("Over 300 people were rescued from the flood.", "Rescuers saved 340 people from the flood.", "compatible"),
        ("The fire killed 17 workers and injured 40.", "At least 25 workers died in the fire, which wounded 40.", "contradict"),
        ("The fire killed 17 workers.", "The fire injured 40 workers.", "not_comparable"), ("The town had 900 people in 2008.", "The town had 1,200 people in 2023.", "not_comparable"),
        ("The first phase covers 150 hectares.", "The second phase covers 420 hectares.", "not_comparable"), ("Uruguay exported 300 tonnes.", "Paraguay exported 90 tonnes.", "not_comparable"),
        ("The first visit cost $5 million.", "They returned on another visit for $9 million.", "not_comparable"), ("Nobody saw it.", "Nine people were hurt.", "not_comparable"),
    ],
)  # fmt: skip
def test_figures_meet_only_where_they_count_the_same(a: str, b: str, label: str) -> None:
    assert predict(pair(a, b)) == label


@pytest.mark.parametrize(
    ("a", "b", "days", "label"),
    [
        ("The treaty was signed yesterday in Geneva.", "The treaty was signed in Geneva on 11 May.", ("2025-05-12", "2025-05-20"), "agree"),
        ("The treaty was signed yesterday in Geneva.", "The treaty was signed in Geneva on 11 May.", (None, None), "not_comparable"),
        ("The treaty was signed on 3 May 2024.", "The treaty was signed on 5 May 2024.", (None, None), "contradict"),
        ("The cellist was born in Riga on 3 May 1938.", "The Riga cellist died on 5 May 2011.", (None, None), "not_comparable"),
        ("Villagers today mark the second anniversary of the quake.", "The quake hit the villagers on 8 September 2023.", ("2025-09-08", None), "agree"),
        ("A storm hit Taiz on 25 June 2024.", "Police raided a newspaper in Taiz on 25 June 2024.", (None, None), "not_comparable"),
        ("ضربت عاصفة رملية المدينة يوم 4 أيار 2024", "A roadside bomb hit an army bus on 4 May 2024.", (None, None), "not_comparable"),
        ("The Syrian museum opened on 3 May 2024.", "افتتح المتحف السوري في 3 أيار 2024", (None, None), "agree"),
    ],
)  # fmt: skip
def test_dates_meet_only_where_they_date_one_event(a: str, b: str, days: tuple[str | None, str | None], label: str) -> None:
    assert predict(pair(a, b, "date", days=days)) == label


def test_a_word_no_table_knows_may_mean_the_same_people() -> None:
    assert predict(pair("The ship took 200 emigrants aboard.", "The ship took 200 people aboard.")) == "agree"


def test_the_prediction_tells_why() -> None:
    judged = judge(pair("more than 6,000 soldiers died", "4,700 soldiers died"))

    assert (judged.predicted, judged.label) == ("contradict", None)
    assert judged.reason == "more than 6,000 soldiers excludes 4,700 soldiers"


def test_the_table_counts_labels_and_lists_each_miss(tmp_path: Path) -> None:
    lines = [
        {"id": "right", "kind": "quantity", "a": {"text": "12 people died"}, "b": {"text": "12 people died"}, "label": "agree"},
        {"id": "wrong", "kind": "quantity", "a": {"text": "12 people died"}, "b": {"text": "19 people died"}, "label": "compatible"},
        {"id": "open", "kind": "quantity", "a": {"text": "12 people died"}, "b": {"text": "19 people died"}},
    ]
    file = tmp_path / "pairs.jsonl"
    file.write_text("\n".join([json.dumps(line) for line in lines] + [""]), "utf-8")

    report = evaluate_pairs(file)

    assert [p.predicted for p in report.predictions] == ["agree", "contradict", "contradict"]
    assert "right                 50.0% (1/2)" in report.table()
    assert "false contradictions  50.0% (1/2)" in report.table()
    assert "wrong: compatible → contradict" in report.table()
    assert "open" not in report.table()


def test_every_bad_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text('{"id": 1}\nnot json\n', "utf-8")

    with pytest.raises(UsageError, match=r"line 1[\s\S]*line 2"):
        evaluate_pairs(file)


def test_texts_alone_are_enough() -> None:
    assert PairText.model_validate({"text": "x", "note": "ignored"}).published is None
