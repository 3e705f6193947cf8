"""Years before Christ: no date of our calendar, never read as years after him, and compared among themselves."""

import pytest

from factcheck.domain.relation import Relation
from factcheck.domain.value import Moment
from factcheck.stages.compare.values import compare
from factcheck.stages.normalise import find_values


def moment(text: str) -> Moment:
    (found,) = find_values(text)
    assert isinstance(found.value, Moment)
    return found.value


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("the fifth century BC", (500, 401)), ("first century BC", (100, 1)), ("between 450 and 420 BC", (450, 420)), ("in 330 BCE", (330, 330)), ("the late fifth century BC", (433, 401)),
        ("mid-second century B.C.", (167, 134)), ("the 480s BC", (489, 480)), ("the third millennium BC", (3000, 2001)), ("about 2,500 BC", (2500, 2500)), ("3300–1200 BC", (3300, 1200)),
        ("القرن الأول قبل الميلاد", (100, 1)), ("سنة 330 ق.م", (330, 330)), ("أواخر القرن الخامس قبل الميلاد", (433, 401)), ("الألفية الثالثة قبل الميلاد", (3000, 2001)),
    ],
)  # fmt: skip
def test_years_before_christ_are_no_interval_of_our_calendar(text: str, years: tuple[int, int]) -> None:
    assert moment(text).before_christ == years
    assert moment(text).start is None


def test_a_century_after_christ_is_an_interval() -> None:
    assert moment("first century AD").before_christ is None
    assert moment("the late fifth century AD").start is not None


@pytest.mark.parametrize("text", ["before 330 BC", "from 50 BC to AD 30"])
def test_what_runs_beyond_the_years_before_christ_stays_open(text: str) -> None:
    assert moment(text).before_christ is None
    assert moment(text).start is None


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("the fifth century BC", "القرن الخامس قبل الميلاد", Relation.EQUIVALENT), ("the fifth century BC", "the fourth century BC", Relation.CONTRADICTS),
        ("in 430 BC", "the fifth century BC", Relation.REFINES), ("between 450 and 420 BC", "between 430 and 380 BC", Relation.COMPATIBLE), ("in 460 BC", "in 450 BC", Relation.CONTRADICTS),
        ("in 440 BC", "the late fifth century BC", Relation.COMPATIBLE), ("first century BC", "first century AD", Relation.CONTRADICTS), ("in 44 BC", "last week", Relation.NOT_COMPARABLE),
        ("in 453 BC", "the late fifth century BC", Relation.COMPATIBLE), ("in 454 BC", "the late fifth century BC", Relation.CONTRADICTS),
        ("in 450 BC", "between 450 and 420 BC", Relation.REFINES), ("in 420 BC", "between 450 and 420 BC", Relation.REFINES),
        ("between 450 and 420 BC", "between 420 and 400 BC", Relation.COMPATIBLE),
    ],
)  # fmt: skip
def test_years_before_christ_are_compared_as_they_count_down(one: str, other: str, relation: Relation) -> None:
    verdict, turned = compare(moment(one), moment(other)), compare(moment(other), moment(one))

    assert verdict is not None
    assert turned is not None
    assert verdict.relation == turned.relation == relation


def test_there_is_no_year_nought_between_the_eras() -> None:
    verdict = compare(moment("in 44 BC"), moment("in AD 330"))

    assert verdict is not None
    assert verdict.size == "373 years apart"
