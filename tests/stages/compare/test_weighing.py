"""What remains of a contradiction once time, modality and voices are looked at."""

from dataclasses import replace
from datetime import datetime, timedelta
from string import Formatter

import pytest

from factcheck.domain.claim import Claim
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Quantity
from factcheck.stages.compare.reasons import TOLD
from factcheck.stages.compare.relate import weighed
from factcheck.stages.compare.values import compare
from tests.stages.hand_made import article, claim, day, group, many, occasion, setting, year

FIRST, NEXT, SAME_DAY, LATE = (
    article(n, d) for n, d in (("first", "2025-03-04"), ("next", "2025-03-05"), ("noon", "2025-03-05"), ("late", "2025-09-30"))
)
UNDATED, WEEK = article("undated"), article("week", "2025-03-10")
BLAST, OLD = occasion("o1", when=day("2025-03-04")), occasion("o2", "flood", when=year(1996))
STORY = setting(FIRST, NEXT, SAME_DAY, LATE, UNDATED, WEEK, occasions=(BLAST, OLD))
JUDGED = Verdict(relation=Relation.CONTRADICTS, decided_by="model", reason="they exclude each other")


def weigh(a: Claim, b: Claim, *, slot: str = "length", varies: bool = False, verdict: Verdict | None = None) -> Verdict:
    """The verdict on two claims; without one given, that of their values."""
    asked = group(a, b, slot=slot, varies=varies)
    found = weighed(a, b, verdict or compare(a.value, b.value) or JUDGED, asked, STORY)
    turned = weighed(b, a, verdict or compare(b.value, a.value) or JUDGED, asked, STORY)
    assert (turned.relation, turned.kind) == (found.relation, found.kind)
    return found


class TestTolls:
    def test_a_toll_that_rises_from_day_to_day_has_changed(self):
        verdict = weigh(claim("first", many(30)), claim("next", many(52)), slot="people killed")

        assert verdict.relation is Relation.CHANGED_OVER_TIME
        assert verdict.reason == "rose from «30» (2025-03-04) to «52» (2025-03-05)"

    def test_a_toll_that_a_later_report_lowers_says_so(self):
        verdict = weigh(claim("first", many(27)), claim("next", many(26)), slot="death toll")

        assert verdict.relation is Relation.CHANGED_OVER_TIME
        assert verdict.reason.startswith("was lowered from «27»")

    def test_two_counts_of_one_day_at_named_hours_follow_one_another(self):
        morning, evening = (day(f"2025-03-09T{hour}:00", days=0) for hour in ("08", "18"))
        a, b = claim("week", many(40), held=morning), claim("week", many(52), held=evening, sentence=2)

        assert weigh(a, b, slot="people killed").reason == "rose from «40» (2025-03-09T08:00) to «52» (2025-03-09T18:00)"

    def test_two_tolls_of_one_day_contradict_each_other(self):
        assert weigh(claim("next", many(52)), claim("noon", many(61)), slot="people killed").relation is Relation.CONTRADICTS

    def test_what_must_not_vary_contradicts_however_far_apart_it_was_printed(self):
        assert weigh(claim("first", many(640)), claim("late", many(460)), slot="depth of the gallery").relation is Relation.CONTRADICTS

    def test_the_model_can_say_that_an_answer_varies(self):
        verdict = weigh(
            claim("first", many(3.5, of="percent")), claim("next", many(5, of="percent")), slot="rise put on the table", varies=True
        )

        assert verdict.relation is Relation.CHANGED_OVER_TIME

    def test_the_toll_of_a_flood_long_past_is_final(self):
        a, b = claim("first", many(48), occasion="o2"), claim("next", many(84), occasion="o2")

        assert weigh(a, b, slot="people killed").relation is Relation.CONTRADICTS

    def test_without_dates_nobody_knows_which_count_came_first(self):
        verdict = weigh(claim("first", many(30)), claim("undated", many(52)), slot="people killed")

        assert verdict.relation is Relation.UNDECIDED
        assert "which count came first" in verdict.reason
        assert weigh(claim("undated", many(30)), claim("undated", many(52), sentence=3), slot="deaths").relation is Relation.UNDECIDED

    def test_an_article_that_gives_an_earlier_count_with_its_time_has_a_timeline_of_its_own(self):
        before = claim("week", many(3400), held=day("2025-03-05"))

        verdict = weigh(before, claim("week", many(5200), sentence=2), slot="people displaced")

        assert verdict.relation is Relation.CHANGED_OVER_TIME
        assert verdict.reason == "rose from «3400» (2025-03-05) to «5200» (2025-03-10)"

    def test_a_lower_bound_that_is_far_exceeded_a_day_later_was_an_earlier_count(self):
        bound, count = claim("first", many(200, None)), claim("next", many(640))

        verdict = weigh(bound, count, slot="people injured")

        assert verdict.relation is Relation.CHANGED_OVER_TIME
        assert verdict.direction == ""

    @pytest.mark.parametrize(
        ("later", "slot"),
        [
            (claim("next", many(205)), "people injured"),
            (claim("next", many(640)), "length"),
            (claim("first", many(640), sentence=2), "people injured"),
        ],
    )
    def test_a_bound_that_a_count_fulfils_is_made_exact_by_it(self, later: Claim, slot: str):
        assert weigh(claim("first", many(200, None)), later, slot=slot).relation is Relation.REFINES

    @pytest.mark.parametrize(
        ("later", "relation"), [(249, Relation.REFINES), (250, Relation.CHANGED_OVER_TIME), (300, Relation.CHANGED_OVER_TIME)]
    )
    def test_a_bound_exceeded_by_a_quarter_has_grown(self, later: int, relation: Relation):
        assert weigh(claim("first", many(200, None)), claim("next", many(later)), slot="people injured").relation is relation

    @pytest.mark.parametrize(("days", "relation"), [(89, Relation.CHANGED_OVER_TIME), (90, Relation.CONTRADICTS)])
    def test_a_toll_is_final_three_months_after_the_event(self, days: int, relation: Relation):
        over = datetime(2025, 3, 5)  # noqa: DTZ001
        first, second = (article(f"{n} days on", (over + timedelta(days=n)).date().isoformat()) for n in (days, days + 1))
        story = setting(first, second, occasions=(BLAST,))
        a, b = claim(first.id, many(30)), claim(second.id, many(52))

        found = weighed(a, b, compare(a.value, b.value) or JUDGED, group(a, b, slot="people killed"), story)

        assert found.relation is relation

    @pytest.mark.parametrize(
        ("earlier", "later", "how"),
        [(many(0), many(1), "rose from"), (many(0.5, of="percent"), many(0, of="percent"), "was lowered"), ("a few", many(52), "changed")],
    )
    def test_a_change_is_told_with_its_direction_where_both_are_counts(self, earlier: Quantity | str, later: Quantity, how: str):
        verdict = weigh(claim("first", earlier), claim("next", later), slot="people killed", verdict=JUDGED)

        assert verdict.reason.startswith(how)

    @pytest.mark.parametrize("general", [many(2000, 999_999), many(0, None)])
    def test_other_ways_of_being_vague_are_made_exact_too(self, general):
        assert weigh(claim("first", general), claim("next", many(6000)), slot="people killed").relation is Relation.REFINES

    def test_a_narrower_date_refines_a_wider_one_at_any_time(self):
        a, b = claim("first", year(2025), kind="date"), claim("next", day("2025-03-04"), kind="date")

        assert weigh(a, b, slot="deaths", varies=True).relation is Relation.REFINES


class TestOtherTimes:
    def test_figures_of_two_years_are_both_true_whenever_they_are_printed(self):
        verdict = weigh(claim("first", many(1.4), held=year(2022)), claim("next", many(1.9), held=year(2023)), slot="trade")

        assert verdict.relation is Relation.CHANGED_OVER_TIME
        assert verdict.reason == "each is said of its own time: «2022» and «2023»"

    def test_the_earlier_report_is_told_first_and_an_undated_one_last(self):
        late, early = claim("late", many(1.4), held=year(2022)), claim("next", many(1.9), held=year(2023))
        undated = claim("undated", many(2.4), held=year(2021))

        assert weigh(late, early, slot="trade").reason == "each is said of its own time: «2023» and «2022»"
        assert weigh(undated, late, slot="trade").reason == "each is said of its own time: «2022» and «2021»"

    def test_visits_of_other_years_that_nobody_kept_apart_are_kept_apart_by_their_times(self):
        a, b = claim("first", many(2), held=day("2023-10-18")), claim("next", many(3), held=day("2025-03-01"))

        assert weigh(a, b).relation is Relation.DIFFERENT_EVENT
        assert weigh(a, b, varies=True).relation is Relation.CHANGED_OVER_TIME

    def test_near_days_are_two_ways_of_dating_one_event(self):
        a, b = claim("first", many(2), held=day("2025-03-03")), claim("next", many(3), held=day("2025-03-04"))

        assert weigh(a, b).relation is Relation.CONTRADICTS

    def test_a_time_is_named_even_where_the_article_words_it_not(self):
        a = claim("first", many(1.4), held=year(2022)).model_copy(update={"time_words": ""})

        assert "2022-01" in weigh(a, claim("next", many(1.9), held=year(2023)), slot="trade").reason

    def test_two_dates_of_one_event_are_not_excused_by_being_two_dates(self):
        a, b = claim("first", year(2017), kind="date", held=year(2017)), claim("next", year(2019), kind="date", held=year(2019))

        assert weigh(a, b).relation is Relation.CONTRADICTS

    def test_nor_is_a_date_beside_words_that_contradict_it(self):
        a, b = claim("first", year(2017), kind="date", held=year(2017)), claim("next", "after the war", kind="date", held=year(2019))

        assert weigh(a, b, verdict=JUDGED).relation is Relation.CONTRADICTS


class TestPlans:
    def test_a_plan_and_what_came_of_it(self):
        verdict = weigh(claim("first", many(5), modality="planned"), claim("next", many(6)))

        assert verdict.relation is Relation.CHANGED_OVER_TIME
        assert verdict.reason == "announced in first («5»), reported as it came about in next («6»)"

    def test_a_forecast_and_what_came_of_it(self):
        assert weigh(claim("first", many(30), modality="possible"), claim("next", many(41))).relation is Relation.CHANGED_OVER_TIME

    def test_a_guess_printed_after_the_report_is_only_a_guess(self):
        assert weigh(claim("next", many(30), modality="possible"), claim("first", many(41))).relation is Relation.COMPATIBLE
        assert weigh(claim("undated", many(30), modality="possible"), claim("first", many(41))).relation is Relation.COMPATIBLE

    def test_what_lies_ahead_is_not_what_was_over_weeks_before(self):
        strike, settlement = claim("next", day("2025-02-12"), kind="date"), claim("first", day("2025-03-09"), kind="date")

        verdict = weigh(strike, settlement)

        assert verdict.relation is Relation.DIFFERENT_EVENT
        assert verdict.reason == "what first sees ahead («2025-03-09») is not what was over before («2025-02-12», next)"

    @pytest.mark.parametrize(
        ("past", "ahead", "relation"),
        [
            ("2025-02-21", "2025-03-09", Relation.DIFFERENT_EVENT),
            ("2025-02-22", "2025-03-09", Relation.CONTRADICTS),
            ("2025-03-03", "2025-04-09", Relation.DIFFERENT_EVENT),
            ("2025-03-04", "2025-04-09", Relation.CONTRADICTS),
            ("2025-02-12", "2025-03-04", Relation.CONTRADICTS),
        ],
    )
    def test_over_is_what_ended_before_the_day_of_print_and_ahead_what_begins_after_it(self, past: str, ahead: str, relation: Relation):
        assert weigh(claim("next", day(past), kind="date"), claim("first", day(ahead), kind="date")).relation is relation

    def test_but_dates_of_two_neighbouring_weeks_may_be_of_one_thing(self):
        past, ahead = claim("next", day("2025-03-02"), kind="date"), claim("first", day("2025-03-09"), kind="date")

        assert weigh(past, ahead).relation is Relation.CONTRADICTS

    def test_two_dates_still_to_come_are_no_plan_and_outcome_whatever_the_words(self):
        runs_until, expires = (
            claim("first", day("2027-05-31"), kind="date"),
            claim("next", day("2028-05-31"), kind="date", modality="planned"),
        )

        assert weigh(runs_until, expires).relation is Relation.CONTRADICTS

    @pytest.mark.parametrize(("told", "relation"), [("2025-03-05", Relation.CHANGED_OVER_TIME), ("2025-03-06", Relation.CONTRADICTS)])
    def test_what_comes_the_day_after_print_is_told_as_an_outcome_and_later_is_not(self, told: str, relation: Relation):
        settled, expires = claim("first", day(told), kind="date"), claim("next", day("2028-05-31"), kind="date", modality="planned")

        assert weigh(settled, expires).relation is relation

    def test_a_guess_of_the_same_day_is_only_a_guess(self):
        assert weigh(claim("next", many(30), modality="possible"), claim("noon", many(41))).relation is Relation.COMPATIBLE

    def test_two_plans_of_one_day_contradict_each_other(self):
        a, b = (
            claim("next", day("2025-03-09"), kind="date", modality="planned"),
            claim("noon", day("2025-03-12"), kind="date", modality="planned"),
        )

        assert weigh(a, b).relation is Relation.CONTRADICTS

    def test_a_plan_that_was_put_off_has_changed(self):
        a, b = (
            claim("first", day("2025-03-09"), kind="date", modality="planned"),
            claim("next", day("2025-03-12"), kind="date", modality="planned"),
        )

        assert weigh(a, b, varies=True).relation is Relation.CHANGED_OVER_TIME


class TestRoles:
    def test_an_office_changes_in_half_a_year(self):
        a, b = claim("first", "minister of water", kind="role"), claim("late", "foreign minister", kind="role")

        verdict = weigh(a, b, verdict=JUDGED)

        assert verdict.relation is Relation.CHANGED_OVER_TIME
        assert verdict.reason == "one office in 2025-03, another in 2025-09"

    @pytest.mark.parametrize(("published", "relation"), [("2025-05-02", Relation.CONTRADICTS), ("2025-05-03", Relation.CHANGED_OVER_TIME)])
    def test_an_office_may_have_changed_after_sixty_days(self, published: str, relation: Relation):
        later = article("later", published)
        a, b = claim("first", "minister of water", kind="role"), claim("later", "foreign minister", kind="role")

        assert weighed(a, b, JUDGED, group(a, b), setting(FIRST, later, occasions=(BLAST,))).relation is relation

    def test_and_hardly_over_night(self):
        a, b = claim("first", "minister of water", kind="role"), claim("next", "foreign minister", kind="role")

        assert weigh(a, b, verdict=JUDGED).relation is Relation.CONTRADICTS


class TestVoices:
    def test_two_named_parties_are_a_dispute_that_names_who_reports_each(self):
        a, b = claim("next", many(33), voice=("the company",)), claim("noon", many(10), voice=("the league",))

        verdict = weigh(a, b, slot="share of buses")

        assert verdict.relation is Relation.DISPUTED
        assert verdict.reason == "the company (in next) says «33», the league (in noon) says «10»"

    def test_one_authority_quoted_differently_is_a_contradiction_about_what_it_said(self):
        a, b = claim("next", many(3.2), voice=("Edda Holm",)), claim("noon", many(2.3), voice=("Edda Holm",))

        assert weigh(a, b).relation is Relation.CONTRADICTS

    def test_figures_passed_on_from_authorities_are_the_outlets_own(self):
        a, b = claim("next", many(12), voice=("police",)), claim("noon", many(15), voice=("hospital officials",))

        assert weigh(a, b).relation is Relation.CONTRADICTS

    def test_an_authority_and_a_party_are_a_dispute(self):
        a, b = claim("next", many(200), voice=("police",)), claim("noon", many(2000), voice=("the organisers",))

        assert weigh(a, b).relation is Relation.DISPUTED

    def test_a_figure_of_the_outlets_own_contradicts_an_attributed_one(self):
        assert weigh(claim("next", many(3)), claim("noon", many(7), voice=("Tarfa",))).relation is Relation.CONTRADICTS

    def test_a_statement_of_a_party_against_an_outlets_own_words_is_a_dispute(self):
        a, b = (
            claim("next", "it was negligent", kind="statement"),
            claim("noon", "it followed the rules", kind="statement", voice=("Tarfa",)),
        )

        verdict = weigh(a, b, verdict=JUDGED)

        assert verdict.relation is Relation.DISPUTED
        assert verdict.reason.startswith("next says «it was negligent»")

    def test_a_denial_reported_a_day_later_is_a_dispute_not_a_change(self):
        says, denies = claim("first", "it lost 40", voice=("the company",)), claim("next", "40", voice=("the league",), modality="denied")

        assert weigh(says, denies, slot="losses", verdict=JUDGED).relation is Relation.DISPUTED

    def test_two_parties_may_ask_for_two_things(self):
        a, b = claim("next", many(9), modality="urged", voice=("league",)), claim("noon", many(4), modality="urged", voice=("board",))

        assert weigh(a, b).relation is Relation.COMPATIBLE

    def test_but_what_one_party_asks_for_can_be_told_wrongly(self):
        a, b = claim("next", many(9), modality="urged", voice=("league",)), claim("noon", many(8), modality="urged", voice=("league",))

        assert weigh(a, b).relation is Relation.CONTRADICTS

    def test_two_figures_of_one_article_are_never_called_a_contradiction(self):
        verdict = weigh(claim("next", many(9)), claim("next", many(8), sentence=3))

        assert verdict.relation is Relation.UNDECIDED
        assert verdict.reason.startswith("both stand in one article")


@pytest.mark.parametrize("relation", [r for r in Relation if r is not Relation.CONTRADICTS])
def test_only_contradictions_are_weighed(relation: Relation):
    verdict = JUDGED.model_copy(update={"relation": relation})

    assert weigh(claim("first", many(30)), claim("next", many(52)), slot="people killed", verdict=verdict) == verdict


class TestReasons:
    def test_reasons_come_in_the_language_of_the_story(self):
        arabic = replace(STORY, language="ar")
        a, b = claim("first", many(27)), claim("next", many(26))
        says, denies = claim("next", "نعم", voice=("النقابة",)), claim("noon", "لا", voice=("الشركة",), modality="denied")

        lowered = weighed(a, b, compare(a.value, b.value) or JUDGED, group(a, b, slot="death toll"), arabic)
        disputed = weighed(says, denies, JUDGED, group(says, denies), arabic)

        assert lowered.reason == "خُفّض من «27» (2025-03-04) إلى «26» (2025-03-05)"
        assert disputed.reason == "الإثبات من النقابة (في next) والنفي من الشركة (في noon)"

    def test_every_reason_exists_in_both_languages_and_takes_the_same_words(self):
        for why, sentences in TOLD.items():
            assert sentences.keys() == {"en", "ar"}, why
            assert fields(sentences["en"]) == fields(sentences["ar"]), why


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}
