"""Figures of predictions."""

from factcheck.evaluation.stories import Prediction
from factcheck.evaluation.tally import Share, covered, measures, precision, recall, table


def fact(expected: str, predicted: str, *, found: int = 2) -> Prediction:
    return Prediction(
        story="s", id="f", kind="fact", expected=expected, predicted=predicted, correct=expected == predicted, found=found, passages=2
    )


def test_precision_counts_what_was_given_and_recall_what_was_wanted():
    predictions = [fact("contradict", "contradict"), fact("contradict", "agree"), fact("update", "contradict")]

    assert precision(predictions, "contradict") == Share(1, 2)
    assert recall(predictions, "contradict") == Share(1, 2)
    assert recall(predictions, "update") == Share(0, 1)


def test_a_share_of_nothing_is_no_number():
    assert precision([], "agree").value is None
    assert str(Share(0, 0)) == "—"
    assert str(Share(1, 4)) == "0.25 (1/4)"


def test_coverage_counts_passages():
    assert covered([fact("agree", "missing", found=0), fact("agree", "agree")]) == Share(2, 4)


def test_dependent_sources_have_a_precision_and_a_recall():
    link = Prediction(story="s", id="a ~ b", kind="independence", expected="dependent", predicted="independent", correct=False)
    alarm = link.model_copy(update={"expected": "independent", "predicted": "dependent"})
    found = link.model_copy(update={"predicted": "dependent", "correct": True})

    figures = measures([link, alarm, found])

    assert figures["dependent sources precision"] == Share(1, 2)
    assert figures["dependent sources recall"] == Share(1, 2)


def test_the_table_names_confusions_and_every_false_conflict():
    conflict = Prediction(
        story="bridge", id="hn01", kind="hard_negative", expected="no contradiction", predicted="contradict", correct=False, question="two bridges",
        evidence=("CONTRADICTS: «240» | «90»",),
    )  # fmt: skip

    shown = table([fact("update", "contradict"), conflict])

    assert "update → contradict: 1" in shown
    assert "false conflicts on hard negatives: 1" in shown
    assert "bridge hn01 two bridges" in shown
    assert "«240» | «90»" in shown
