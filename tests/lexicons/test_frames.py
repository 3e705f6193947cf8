"""What stands around a value decides what it is about."""

import pytest

from factcheck.lexicons.frames import Frame, frame, is_site, year_near, years
from factcheck.lexicons.words import words


def around(text: str, value: str, *, inside: bool = True) -> Frame:
    start = text.index(value)
    return frame(text, start, start + len(value), inside=inside)


def test_the_noun_after_a_figure_is_counted_and_its_own_clause_gives_the_event():
    read = around("A blast killed 30 sailors, and the harbour was closed.", "30")

    assert read.counted == ("sailor",)
    assert read.events[0] == "killed"
    assert "closed" in read.events


def test_what_is_numbered_may_stand_before_the_figure():
    assert around("عدد القتلى بلغ واحداً وستين", "واحداً وستين").counted == ("killed",)
    assert "member" in around("وعدد أعضائها في الشركة ثمانية آلاف ومئتان", "ثمانية آلاف ومئتان").counted
    assert around("The number, as we said, stood at 61", "61").counted == ()


def test_an_unknown_noun_counts_by_its_stem_and_none_counts_nothing():
    assert around("They sold 40 gizmos there", "40").counted == ("gizmo",)
    assert around("It was 40.", "40").counted == ()


def test_nearer_words_weigh_more_and_another_figure_keeps_what_follows_apart():
    read = around("12 bridges and 900 schools", "12")

    assert read.near["bridge"] > read.near.get("school", 0)


def test_figures_given_side_by_side_are_remembered():
    read = around("4.6 per cent over two years, 1,500 crowns", "4.6")

    assert "#1500" in read.near
    assert "#two years" in read.near


def test_the_words_of_a_date_say_nothing_of_its_event():
    text = "Fares stay until the end of the month"

    assert "ended" in around(text, "the end of the month").events
    assert "ended" not in around(text, "the end of the month", inside=False).events


def test_a_verb_of_saying_right_before_a_date_dates_the_statement():
    assert around("أعلنت الوزارة في ١٢ يناير قواعد التسجيل", "١٢ يناير").said
    assert not around("قالت الوزارة إن الجسر انهار الأربعاء", "الأربعاء").said
    assert not around("افتتح الجسر في ١٢ يناير، كما أعلنت الوزارة", "١٢ يناير").said
    assert not around("in 2019", "2019").said


def test_places_qualities_and_names_are_kept_apart():
    read = around("On the first day of talks the envoy Holm of Aldensund sent 30 trucks to Syria", "30")

    assert "first" not in read.qualities
    assert read.places == {"syria"}
    assert {"~hlm", "~ldnsnd"} & read.names or read.names


@pytest.mark.parametrize(
    ("text", "site"), [("rain in Kafr fell", "Kafr"), ("في مدينة كفر النخل", "كفر"), ("it met Kafr", ""), ("at school", "")]
)
def test_a_site_is_an_unknown_name_after_a_word_that_says_where(text, site):
    found = [text[word.start : word.end] for word in words(text) if is_site(text, word)]

    assert found[:1] == ([site] if site else [])


def test_the_nearest_year_is_found_and_a_far_one_is_not():
    text = "the flood of 1996, which cost 48 lives"

    assert year_near(text, text.index("48"), text.index("48") + 2) == 1996
    assert year_near("48 lives", 0, 2) is None
    fronted = "In 1996, 48 people died"
    assert year_near(fronted, fronted.index("48"), fronted.index("48") + 2) == 1996
    apart = "The ground that was built in 1945, drew 48 people"
    assert year_near(apart, apart.index("48"), apart.index("48") + 2) is None
    assert years("من 1996 إلى ٢٠٢٥، و12") == {1996, 2025}
