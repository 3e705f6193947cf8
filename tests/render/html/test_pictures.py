from datetime import datetime, timedelta

import pytest

from factcheck.domain.relation import Relation
from factcheck.domain.value import Moment, Quantity, Words
from factcheck.render.html.drawing import SHORT, Scale, short
from factcheck.render.html.letters import letter
from factcheck.render.html.pictures import agreement_grid, intervals, story_in_time
from factcheck.render.html.sheet import Sheet, sheet
from factcheck.render.outline import outline
from tests.render.html.reading import read
from tests.render.samples import CLAIMS, PAIRS, QUESTIONS, rich_brief

NEW_YEAR = datetime(2025, 1, 1)  # noqa: DTZ001


def drawn(language="en", **changes) -> Sheet:
    return sheet(outline(rich_brief().model_copy(update=changes)), language, {})


def with_values(*values) -> Sheet:
    first, second = CLAIMS["check-herald"], CLAIMS["check-difaf"]
    return drawn(claims=tuple(c.model_copy(update={"value": v}) for c, v in zip((first, second), values, strict=True)))


def quantity(low, high) -> Quantity:
    return Quantity(surface="n", low=low, high=high)


def test_disjoint_months_are_drawn_apart_in_the_order_of_reading() -> None:
    for language, forward in (("en", True), ("ar", False)):
        (picture,) = read(intervals(drawn(language), QUESTIONS[0])).children
        first, second = (float(bar.attributes["x"]) for bar in picture.all("rect"))
        assert (first < second) == forward


def test_an_open_end_is_drawn_to_the_edge_with_an_ellipsis() -> None:
    (picture,) = read(intervals(with_values(quantity(5, None), quantity(None, 3)), QUESTIONS[0])).children

    assert [t.text for t in picture.all("text") if t.text == "…"] == ["…", "…"]
    low, high = picture.all("rect")
    assert float(low.attributes["x"]) > float(high.attributes["x"])


@pytest.mark.parametrize(
    "values",
    [
        (Words(surface="a"), Words(surface="b")),
        (quantity(1, 1), Words(surface="b")),
        (quantity(1, 1), quantity(1, 1)),
        (quantity(1e308, 1e308), quantity(-1e308, -1e308)),
        (quantity(1, 1), quantity(None, None)),
        (quantity(1, 1), Moment(surface="m", start=NEW_YEAR, end=NEW_YEAR + timedelta(days=1))),
        (Moment(surface="m", start=None, end=None), Moment(surface="m", start=None, end=None)),
    ],
)
def test_what_cannot_stand_on_one_line_is_not_drawn(values) -> None:
    assert intervals(with_values(*values), QUESTIONS[0]) == ""


def test_a_claim_that_leads_nowhere_is_not_drawn() -> None:
    assert intervals(drawn(claims=()), QUESTIONS[0]) == ""


def test_days_are_labelled_with_the_last_day_they_hold() -> None:
    (picture,) = read(intervals(drawn(), QUESTIONS[0])).children

    assert [t.text for t in picture.all("text", class_="tick")][-2:] == ["2024-03-01", "2024-10-31"]


def test_the_story_in_time_has_a_lane_for_each_dated_source_and_each_change() -> None:
    (picture,) = read(story_in_time(drawn())).children

    assert len(picture.all("circle", class_="published")) == 3
    assert len(picture.all("circle", class_="change")) == 3
    assert [t.text for t in picture.all("text") if t.text in ("14 or more", "31", "33")] == ["14 or more", "31", "33"]


def test_steps_too_close_for_their_labels_keep_their_dots() -> None:
    crowded = QUESTIONS[2].model_copy(
        update={
            "timeline": tuple(
                QUESTIONS[2].timeline[0].model_copy(update={"as_of": f"2025-03-0{day}T{hour:02}:00"})
                for day, hour in ((3, 0), (3, 1), (9, 0))
            )
        }
    )

    (picture,) = read(story_in_time(drawn(questions=(crowded,)))).children

    assert len(picture.all("circle", class_="change")) == 3
    assert [t.text for t in picture.all("text")].count("14 or more") == 2


def test_a_story_of_one_date_or_of_dates_that_cannot_be_read_has_no_timeline() -> None:
    articles = tuple(a.model_copy(update={"published": "someday"}) for a in rich_brief().articles)

    assert story_in_time(drawn(articles=articles, questions=())) == ""
    unread = QUESTIONS[2].model_copy(update={"timeline": (QUESTIONS[2].timeline[0].model_copy(update={"as_of": "once"}),)})
    assert story_in_time(drawn(articles=articles, questions=(unread,))) == ""


def test_the_grid_counts_each_question_once_however_many_claims_meet_in_it() -> None:
    twice = (PAIRS[5], PAIRS[5].model_copy(update={"relation": Relation.REFINES}))

    (picture,) = read(agreement_grid(drawn(pairs=twice))).children

    assert [t.text for t in picture.all("text", class_="on")] == ["1", "1"]


def test_sources_that_never_meet_have_no_grid() -> None:
    assert agreement_grid(drawn(pairs=())) == ""
    assert agreement_grid(drawn(articles=rich_brief().articles[:1])) == ""


def test_names_are_cut_to_what_fits() -> None:
    assert short("short") == "short"
    assert len(short("x" * 99)) == SHORT
    assert short("x" * 99).endswith("…")


def test_a_scale_never_leaves_the_drawing() -> None:
    scale = Scale(0, 10, 100, 200, mirrored=True)

    assert [scale.x(v) for v in (-5, 0, 5, 10, 99)] == [200, 200, 150, 100, 100]


def test_positions_are_lettered() -> None:
    assert [letter(n) for n in (0, 25, 26)] == ["A", "Z", "27"]
