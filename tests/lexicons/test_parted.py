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
        ("France has withdrawn 2,100 soldiers", "سحبت قواتها", "withdraw_troops"),
        ("نشرت فرنسا 600 جندي", "troops were deployed", "deploy"),
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


def places(text: str) -> set[str]:
    return {key for word in words(text, "pair") for key in word.means("place")}


def test_a_town_meets_its_like_in_the_other_script_its_country_and_no_other_town():
    assert {"aleppo", "syria"} == places("حلب") == places("in Aleppo")
    assert places("Syrian towns") == {"syria"}
    assert places("in Tangier") & places("في وهران") == set()


def test_a_capital_is_its_state_and_a_town_beside_it():
    assert places("Baghdad said") == {"iraq"}
    assert {"baghdad"} <= keys("في بغداد")
    assert not places("in Baghdad") - places("in Basra")


def test_the_story_lists_know_no_towns():
    assert not any(word.means("place") for word in words("in Aleppo and in Basra"))
