"""An expression is known although other words stand between its parts, in the lists for two bare sentences."""

import pytest

from factcheck.lexicons.words import words


def meanings(text: str) -> list[tuple[str, ...]]:
    return [tuple(key for _, key in word.meanings) for word in words(text, "pair") if not word.filler and not word.figure]


def keys(text: str) -> set[str]:
    return {key for found in meanings(text) for key in found}


@pytest.mark.parametrize(
    ("one", "other", "concept"),
    [
        ("أعاد المتحف المصري فتح أبوابه", "the museum reopened", "reopen"),
        ("ألغى المصرف مئتي وظيفة", "the bank cut 200 jobs", "lay_off"),
        ("أعيد في مايو انتخاب الرئيس", "the president was re-elected", "elect"),
        ("دخلت الهدنة المؤقتة حيز التنفيذ", "the law started to apply", "take_effect"),
        ("استولى ضباط على السلطة", "officers seized power", "coup"),
        ("أحيت المغنية حفلها الوداعي", "her farewell concert", "perform"),
        ("سلمت السلطات الإسبانية المتهم", "he was extradited", "extradite"),
        ("took 14 people into custody", "اعتقلت الشرطة أربعة عشر شخصا", "arrest"),
        ("shot the deputy mayor dead", "أردي نائب العمدة بالرصاص", "shoot"),
    ],
)
def test_parts_of_an_expression_meet_across_the_words_between(one, other, concept):
    assert concept in keys(one)
    assert concept in keys(other)


def test_a_clause_between_parts_keeps_them_apart():
    assert "shoot" in keys("police shot the robber dead")
    assert ("attack", "shoot") in meanings("police shot the robber; two were found dead")


def test_the_second_part_stays_the_thing_it_names():
    text = "the bank cut 200 jobs"

    jobs = next(word for word in words(text, "pair") if text[word.start : word.end] == "jobs")

    assert jobs.means("thing") == ("job",)
    assert jobs.means("event") == ("lay_off",)


def test_expressions_of_the_story_lists_are_read_as_before():
    assert all(len(word.folded.split()) == 1 for word in words("shot the robber dead"))
