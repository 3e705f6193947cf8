"""How two claims of one question stand to each other: every relation, in the order of the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.claim import Claim, Modality
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Moment
from factcheck.stages.compare.relate import relate
from tests.stages.hand_made import article, claim, day, group, many, month, occasion, setting, year

BLAST = occasion(when=day("2025-03-04"))
TUESDAY, WEDNESDAY = article("tuesday", "2025-03-04"), article("wednesday", "2025-03-05")
RIVAL = article("rival", "2025-03-05")
STORY = setting(TUESDAY, WEDNESDAY, RIVAL, occasions=(BLAST,))


def related(a: Claim, b: Claim, *, slot: str = "length of the bridge", varies: bool = False, story=STORY) -> Verdict:
    """The verdict, which must not depend on the order of the two claims."""
    found = relate(a, b, group(a, b, slot=slot, varies=varies), story)
    turned = relate(b, a, group(b, a, slot=slot, varies=varies), story)
    assert found is not None
    assert turned is not None
    assert turned.relation is found.relation
    return found


def test_equal_values_are_equivalent():
    assert related(claim("wednesday", many(74)), claim("rival", many(74))).relation is Relation.EQUIVALENT


def test_a_more_exact_figure_refines_a_vaguer_one_and_is_named():
    verdict = related(claim("wednesday", many(6000, None)), claim("rival", many(2000, 999_999)))

    assert (verdict.relation, verdict.direction) == (Relation.REFINES, "a")


def test_values_that_overlap_are_compatible():
    assert related(claim("wednesday", many(10, 20)), claim("rival", many(15, 30))).relation is Relation.COMPATIBLE


def test_values_that_exclude_each_other_contradict_with_kind_and_size():
    verdict = related(claim("wednesday", month(2024, 6), kind="date"), claim("rival", month(2024, 11), kind="date"), slot="date of signing")

    assert (verdict.relation, verdict.kind, verdict.size) == (Relation.CONTRADICTS, "date", "5 months apart")


def test_words_are_left_to_the_model():
    a, b = claim("wednesday", "in the capital", kind="place"), claim("rival", "in the port", kind="place")

    assert relate(a, b, group(a, b), STORY) is None


def test_other_things_counted_are_unrelated_where_no_model_grouped_them_and_asked_about_where_one_did():
    a, b = claim("wednesday", many(30, of="person killed")), claim("rival", many(30, of="dinar", unit="JOD"))
    by_rules = setting(WEDNESDAY, RIVAL, occasions=(BLAST,), model_grouped=False)

    assert related(a, b, story=by_rules).relation in (Relation.UNRELATED, Relation.NOT_COMPARABLE)
    assert relate(a, b, group(a, b), STORY) is None


def test_a_demand_is_not_compared_with_what_was_granted():
    demanded, granted = claim("tuesday", many(9), modality="urged"), claim("wednesday", many(5))

    assert related(demanded, granted).relation is Relation.NOT_COMPARABLE


def test_but_a_demand_that_another_source_reports_is_the_same_demand():
    assert related(claim("tuesday", many(46), modality="urged"), claim("wednesday", many(46))).relation is Relation.EQUIVALENT


class TestOccasions:
    def test_look_alike_events_never_contradict_and_both_are_named(self):
        visits = (
            occasion("o1", "visit", day("2023-10-18"), what="Lavrov's visit"),
            occasion("o2", "visit", day("2025-07-11"), what="Lavrov's visit"),
        )
        story = setting(TUESDAY, WEDNESDAY, occasions=visits)

        verdict = related(
            claim("tuesday", many(2, unit="day", of="")), claim("wednesday", many(3, unit="day", of=""), occasion="o2"), story=story
        )

        assert verdict.relation is Relation.DIFFERENT_EVENT
        assert "Lavrov's visit (2023-10-18)" in verdict.reason
        assert "2025-07-11" in verdict.reason

    def test_a_trip_and_a_visit_look_alike_though_they_are_called_otherwise(self):
        events = (occasion("o1", "trip", year(2019)), occasion("o2", "visit", day("2025-07-11")))
        story = setting(TUESDAY, WEDNESDAY, occasions=events)

        assert (
            related(claim("tuesday", many(2)), claim("wednesday", many(3), occasion="o2"), story=story).relation is Relation.DIFFERENT_EVENT
        )

    def test_what_lay_in_a_warehouse_may_be_told_with_its_unloading_years_ago_and_with_the_blast(self):
        events = (occasion("o1", "unloading", year(2017)), occasion("o2", "explosion", day("2025-03-04")))
        story = setting(TUESDAY, WEDNESDAY, occasions=events)
        tonnes = many(2_750_000, unit="kg", of="ammonium nitrate")

        assert related(claim("tuesday", tonnes), claim("wednesday", tonnes, occasion="o2"), story=story).relation is Relation.EQUIVALENT

    def test_one_question_hung_on_two_sorts_of_event_may_agree(self):
        events = (occasion("o1", "visit", day("2025-07-12")), occasion("o2", "opening", month(2025, 7)))
        story = setting(TUESDAY, WEDNESDAY, occasions=events)
        guests = many(20_000, of="guest")

        assert related(claim("tuesday", guests), claim("wednesday", guests, occasion="o2"), story=story).relation is Relation.EQUIVALENT

    def test_but_whether_it_conflicts_is_for_the_model_to_say(self):
        events = (occasion("o1", "visit", day("2025-07-12")), occasion("o2", "opening", month(2025, 7)))
        story = setting(TUESDAY, WEDNESDAY, occasions=events)
        a, b = claim("tuesday", many(20_000, of="guest")), claim("wednesday", many(30_000, of="guest"), occasion="o2")

        assert relate(a, b, group(a, b), story) is None

    def test_a_yearly_figure_moves_though_each_year_is_an_occasion_of_its_own(self):
        trade = (occasion("o1", "trade", year(2022)), occasion("o2", "trade", year(2023)))
        story = setting(TUESDAY, WEDNESDAY, occasions=trade)
        a, b = claim("tuesday", many(1.4), held=year(2022)), claim("wednesday", many(1.9), held=year(2023), occasion="o2")
        same = claim("wednesday", many(1.4), held=year(2023), occasion="o2")

        assert related(a, b, varies=True, story=story).relation is Relation.CHANGED_OVER_TIME
        assert related(a, b, story=story).relation is Relation.DIFFERENT_EVENT
        assert related(a, same, varies=True, story=story).relation is Relation.DIFFERENT_EVENT

    def test_an_office_is_not_about_the_event_it_is_named_at(self):
        visits = (occasion("o1", "visit", day("2023-10-18")), occasion("o2", "visit", day("2025-07-11")))
        story = setting(TUESDAY, WEDNESDAY, occasions=visits)
        a, b = (
            claim("tuesday", "foreign minister", kind="role"),
            claim("wednesday", "minister of foreign affairs", kind="role", occasion="o2"),
        )

        assert relate(a, b, group(a, b), story) is None

    def test_without_a_model_different_occasions_are_kept_apart_whatever_their_kind(self):
        events = (occasion("o1", "visit"), occasion("o2", "opening"))
        story = setting(TUESDAY, WEDNESDAY, occasions=events, model_grouped=False)

        assert (
            related(claim("tuesday", many(2)), claim("wednesday", many(2), occasion="o2"), story=story).relation is Relation.DIFFERENT_EVENT
        )

    def test_two_articles_that_date_one_signing_differently_contradict_each_other(self):
        signing = occasion("o1", "signing", month(2024, 6))
        story = setting(article("july", "2025-07-09"), article("later", "2025-07-12"), occasions=(signing,))

        verdict = related(
            claim("july", month(2024, 6), kind="date"), claim("later", month(2024, 11), kind="date"), slot="date of signing", story=story
        )

        assert verdict.relation is Relation.CONTRADICTS

    def test_an_occasion_without_a_year_day_is_named_by_its_year(self):
        floods = (occasion("o1", "flood", year(1996)), occasion("o2", "flood", None))
        story = setting(TUESDAY, WEDNESDAY, occasions=floods)

        reason = related(claim("tuesday", many(48)), claim("wednesday", many(26), occasion="o2"), story=story).reason

        assert "(1996)" in reason


class TestDenials:
    def test_denying_what_another_says_is_a_dispute_that_names_both(self):
        says = claim("wednesday", many(3, of="warning"), voice=("Munir Salhab",))
        denies = claim("rival", many(3, of="warning"), voice=("Tarfa",), modality="denied")

        verdict = related(says, denies)

        assert verdict.relation is Relation.DISPUTED
        assert verdict.reason == "Munir Salhab (in wednesday) says it, Tarfa (in rival) denies it"

    def test_denying_more_than_was_said_is_no_conflict(self):
        says = claim("wednesday", many(2000, 999_999), voice=("the union",))
        denies = claim("rival", many(6000), voice=("the owner",), modality="denied")

        assert related(says, denies).relation is Relation.COMPATIBLE

    def test_denying_what_follows_from_what_was_said_is_a_dispute(self):
        says = claim("wednesday", many(6000), voice=("the union",))
        denies = claim("rival", many(2000, 999_999), voice=("the owner",), modality="denied")

        assert related(says, denies).relation is Relation.DISPUTED

    def test_denying_another_value_is_no_conflict(self):
        says, denies = claim("wednesday", many(3)), claim("rival", many(7), modality="denied", voice=("Tarfa",))

        assert related(says, denies).relation is Relation.COMPATIBLE

    def test_an_outlet_that_denies_in_its_own_voice_contradicts_one_that_asserts_in_its_own(self):
        verdict = related(claim("wednesday", many(3)), claim("rival", many(3), modality="denied"))

        assert verdict.relation is Relation.CONTRADICTS
        assert verdict.reason == "wednesday says it, rival says that it is not so"

    def test_one_voice_quoted_as_saying_and_as_denying_is_a_contradiction_about_what_it_said(self):
        says, denies = claim("wednesday", many(3), voice=("Lavrov",)), claim("rival", many(3), voice=("سيرغي لافروف",), modality="denied")

        verdict = related(says, denies)

        assert verdict.relation is Relation.CONTRADICTS
        assert "is quoted as saying it in wednesday and as denying it in rival" in verdict.reason

    def test_inside_one_article_the_same_voice_reports_a_change_of_mind_not_a_contradiction(self):
        says, denies = claim("rival", many(3), voice=("Lavrov",)), claim("rival", many(3), voice=("Lavrov",), modality="denied", sentence=4)

        assert related(says, denies).relation is Relation.DISPUTED

    def test_a_denied_thing_that_is_another_thing_stays_unrelated(self):
        story = setting(WEDNESDAY, RIVAL, occasions=(BLAST,), model_grouped=False)
        verdict = related(
            claim("wednesday", many(3, of="warning")), claim("rival", many(3, unit="km", of=""), modality="denied"), story=story
        )

        assert verdict.relation in (Relation.UNRELATED, Relation.NOT_COMPARABLE)


VALUES = st.one_of(
    st.builds(many, st.integers(1, 50), st.one_of(st.just(-1), st.none(), st.integers(50, 90))),
    st.builds(month, st.just(2024), st.integers(1, 12)),
    st.builds(day, st.sampled_from(["2025-03-01", "2025-03-04", "2025-07-01"])),
)
CLAIMS = st.builds(
    claim,
    st.sampled_from(["tuesday", "wednesday", "rival", "undated"]),
    VALUES,
    occasion=st.sampled_from(["o1", "o2", "o3"]),
    kind=st.sampled_from(["quantity", "date", "statement", "role"]),
    voice=st.sampled_from([(), ("police",), ("Lavrov",), ("TASS", "Lavrov"), ("the union",)]),
    modality=st.sampled_from(["asserted", "denied", "planned", "possible", "urged"]),
    held=st.one_of(st.none(), st.builds(year, st.integers(2022, 2025)), st.just(day("2025-03-05"))),
    sentence=st.integers(1, 5),
)
EVENTS = (BLAST, occasion("o2", "explosion", year(2019)), occasion("o3", "fire"))


@given(a=CLAIMS, b=CLAIMS, varies=st.booleans(), model=st.booleans())
def test_swapping_the_claims_changes_nothing_but_the_side_that_is_more_exact(a: Claim, b: Claim, varies: bool, model: bool):
    story = setting(TUESDAY, WEDNESDAY, RIVAL, article("undated"), occasions=EVENTS, model_grouped=model)
    asked = group(a, b, varies=varies)

    there, back = relate(a, b, asked, story), relate(b, a, asked, story)

    assert (there is None) == (back is None)
    if there and back:
        assert (there.relation, there.kind, there.size) == (back.relation, back.kind, back.size)
        assert {"a": "b", "b": "a", "": ""}[there.direction] == back.direction


@given(a=CLAIMS, b=CLAIMS)
def test_no_contradiction_joins_two_look_alike_occasions_or_one_article_with_itself(a: Claim, b: Claim):
    story = setting(TUESDAY, WEDNESDAY, RIVAL, article("undated"), occasions=EVENTS)

    verdict = relate(a, b, group(a, b), story)

    if verdict and verdict.relation is Relation.CONTRADICTS:
        assert a.article != b.article
        assert a.occasion == b.occasion or a.kind == b.kind == "role"


@pytest.mark.parametrize("modality", ["planned", "possible", "urged"])
def test_what_is_not_yet_so_never_contradicts_what_another_source_reports_to_be_so(modality: Modality):
    ahead, done = claim("tuesday", many(5), modality=modality), claim("wednesday", many(6))

    assert related(ahead, done).relation is not Relation.CONTRADICTS


def test_an_unsettled_date_of_an_article_without_a_day_is_asked_about_or_not_comparable():
    a = claim("tuesday", Moment(surface="Sunday", start=None, end=None), kind="date")
    by_rules = setting(TUESDAY, WEDNESDAY, occasions=(BLAST,), model_grouped=False)

    assert related(a, claim("wednesday", day("2025-03-05"), kind="date"), story=by_rules).relation is Relation.NOT_COMPARABLE
