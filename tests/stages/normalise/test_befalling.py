"""What befell the people or things that a number counts is read in the number's own clause."""

import pytest

from factcheck.domain.value import Quantity
from factcheck.stages.normalise import find_values


def counted(text: str) -> list[str]:
    """What each quantity of the sentence counts, its state included."""
    return [found.value.counted for found in find_values(text) if isinstance(found.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The count puts the dead at 32, with eight sailors rescued.", ["killed", "sailor rescued"]),
        ("لم يعتقل سوى 4700 شخص، وأفرج عن معظمهم", ["person arrested"]),
        ("آلاف الجنود أُرسلوا إلى الإقليم بعد مقتل ضابطين", ["soldier", "police killed"]),
        ("شردت الحرب مليوني شخص وأغلقت 60 متجرا", ["person displaced", "shop"]),
        ("14 people were killed and 30 were wounded", ["person killed", "wounded"]),
        ("Dozens of people were wounded, and police deployed 4,000 officers", ["person wounded", "police"]),
        ("Floods killed 12 people and left 600 farmers without seed", ["person killed", "farmer"]),
        ("At least 30 people, including six children, were killed", ["person killed", "child killed"]),
        ("A cave-in killed four men, cutting off 31 others", ["person killed", ""]),
        ("Three soldiers were killed by 12 gunmen", ["soldier killed", "fighter"]),
        ("ذكرت الوزارة أن 186 شخصا أصيبوا وقالت إن 40 مريضا غادروا", ["person wounded", "patient"]),
    ],
)
def test_a_state_comes_from_the_clause_of_its_number(text: str, told: list[str]) -> None:
    assert counted(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أصيب عشرات الركاب في تصادم قطارين", ["passenger wounded", "train"]),
        ("أطلقت القوات 36 صاروخا على المدينة", ["missile"]),
        ("The army sent 60 engineers to inspect the damaged dam", ["engineer"]),
        ("The shelling damaged 60 houses and killed 3 sheep", ["house damaged", "sheep killed"]),
    ],
)
def test_only_the_living_are_killed_or_freed_and_only_things_damaged(text: str, told: list[str]) -> None:
    assert counted(text) == told


def test_a_verb_of_saying_between_commas_ends_no_clause() -> None:
    assert counted("The death toll from the crash, police said, was 12") == ["killed"]


def test_up_and_down_tell_a_change_only_beside_their_number() -> None:
    assert counted("Buyers put down a £500 deposit; sales are up 8%") == ["", "raised"]
