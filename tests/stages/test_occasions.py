"""Which events of several articles are one: merged by whoever aligned them, parted by their dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.claim import OccasionDraft
from factcheck.domain.question import OccasionCluster
from factcheck.domain.value import Moment
from factcheck.stages.occasions import resolve, set_aside
from tests.stages.hand_made import article, day, month, occasion, year

Drafts = dict[tuple[str, str], tuple[OccasionDraft, Moment | None]]


def drafts(**when: Moment | None) -> Drafts:
    """`drafts(july=…)`: one occasion "o1" an article."""
    return {(name, "o1"): (OccasionDraft(key="o1", kind="visit", what=f"visit told by {name}"), moment) for name, moment in when.items()}


def clustered(told: Drafts, published: dict[str, str]) -> dict[str, str]:
    """Article → occasion, where all of them were proposed as one event."""
    cluster = OccasionCluster(members=tuple(sorted(told)), kind="visit", what="Lavrov's visit")
    _, ids = resolve([cluster], told, [article(name, iso) for name, iso in published.items()])
    return {name: ids[name, "o1"] for name, _ in told}


def test_an_event_keeps_all_its_tellers_and_its_narrowest_date():
    told = drafts(first=day("2025-07-12"), second=month(2025, 7), third=None)
    cluster = OccasionCluster(members=tuple(sorted(told)), kind="visit", what="Lavrov's visit", place="Wonsan")

    (found,), ids = resolve([cluster], told, [article(n, "2025-07-14") for n in ("first", "second", "third")])

    assert found.articles == ("first", "second", "third")
    assert found.when == day("2025-07-12")
    assert set(ids.values()) == {found.id}


def test_visits_of_two_years_are_two_events_however_alike():
    told = drafts(old=day("2023-10-18"), new=day("2025-07-11"), also_new=day("2025-07-12"))

    ids = clustered(told, {"old": "2023-10-19", "new": "2025-07-09", "also_new": "2025-07-12"})

    assert ids["old"] != ids["new"] == ids["also_new"]


def test_what_an_october_article_recalls_meets_the_september_article():
    told = drafts(september=day("2023-09-17"), october=month(2023, 9))

    ids = clustered(told, {"september": "2023-09-17", "october": "2023-10-19"})

    assert ids["september"] == ids["october"]


def test_one_signing_that_two_articles_recall_under_two_dates_stays_one_event():
    told = drafts(july=month(2024, 6), later=month(2024, 11))

    ids = clustered(told, {"july": "2025-07-09", "later": "2025-07-12"})

    assert ids["july"] == ids["later"]


def test_news_of_the_day_that_a_later_article_misdates_by_months_stays_one_event():
    told = drafts(fresh=day("2024-06-19"), later=month(2024, 11))

    ids = clustered(told, {"fresh": "2024-06-20", "later": "2025-07-12"})

    assert ids["fresh"] == ids["later"]


def test_a_recollection_a_year_away_from_the_news_is_last_years_session():
    told = drafts(session=day("2024-09-12"), recalls=year(1996), again=year(1996))

    ids = clustered(told, {"session": "2024-09-12", "recalls": "2024-09-12", "again": "2024-09-13"})

    assert ids["session"] != ids["recalls"]
    assert ids["recalls"] == ids["again"]


def test_among_several_look_alikes_a_recollection_joins_the_one_it_fits_and_an_undated_one_none():
    told = drafts(old=day("2023-09-13"), new=day("2024-09-12"), dated=month(2023, 9), undated=None, elsewhere=month(2022, 1))
    published = {"old": "2023-09-14", "new": "2024-09-13", "dated": "2024-11-20", "undated": "2024-11-20", "elsewhere": "2024-11-20"}

    ids = clustered(told, published)

    assert ids["dated"] == ids["old"]
    assert len({ids["old"], ids["new"], ids["undated"], ids["elsewhere"]}) == 4


def test_with_one_event_of_the_day_an_undated_telling_belongs_to_it():
    ids = clustered(drafts(told=day("2025-03-04"), undated=None), {"told": "2025-03-05", "undated": "2025-03-06"})

    assert ids["told"] == ids["undated"]


def test_without_publication_dates_nothing_is_cut():
    ids = clustered(drafts(one=day("2023-01-01"), other=day("2025-01-01")), {"one": "", "other": ""})

    assert ids["one"] == ids["other"]


def test_an_event_that_nobody_clustered_stands_alone():
    told = drafts(one=day("2025-03-04"), other=None)

    found, ids = resolve([], told, [article("one", "2025-03-05"), article("other")])

    assert len(found) == 2
    assert ids["one", "o1"] != ids["other", "o1"]


def test_a_moment_without_an_end_still_counts_as_a_date():
    half = day("2025-03-04").model_copy(update={"end": None})
    ids = clustered(
        drafts(one=half, other=month(2025, 3), far=day("2023-03-01")), {"one": "2025-03-05", "other": "2025-08-01", "far": "2023-03-02"}
    )

    assert ids["one"] != ids["far"]


WHEN = st.one_of(st.none(), st.builds(year, st.integers(2022, 2025)), st.builds(month, st.integers(2022, 2025), st.integers(1, 12)))


@given(whens=st.lists(WHEN, min_size=2, max_size=5), order=st.randoms())
def test_the_order_of_articles_and_clusters_changes_nothing(whens, order):
    told = drafts(**{f"a{n}": when for n, when in enumerate(whens)})
    articles = [article(f"a{n}", f"202{n % 4 + 2}-05-0{n + 1}") for n in range(len(whens))]
    clusters = [OccasionCluster(members=tuple(sorted(told)[:2]), kind="visit", what="x")]
    shuffled, turned = list(articles), dict(reversed(told.items()))
    order.shuffle(shuffled)

    assert resolve(clusters, told, articles) == resolve(clusters, turned, shuffled)


FIRE = "Fire destroyed the old theatre in Nordby on Friday night, the mayor said. Nobody was hurt."
MATCH = "Sunrise United won the cup final against Eastern City by three goals."


class TestSetAside:
    @pytest.mark.parametrize(
        ("compared", "expected"),
        [([], ("other",)), ([("a", "other")], ()), ([("other", "other")], ("other",))],
    )
    def test_an_article_that_shares_no_event_and_no_answer_is_named(self, compared, expected):
        told = [occasion("o1", articles=("a", "b")), occasion("o2", articles=("other",))]
        articles = [article("a", text=FIRE), article("b", text=FIRE), article("other", text=MATCH)]

        assert set_aside(articles, told, compared) == expected

    def test_an_article_in_the_same_words_is_kept_although_nothing_was_found_to_compare(self):
        told = [occasion("o1", articles=("a", "b")), occasion("o2", articles=("other",))]
        articles = [
            article("a", text=FIRE),
            article("b", text=FIRE),
            article("other", text="The theatre fire in Nordby hurt nobody, says the mayor."),
        ]

        assert set_aside(articles, told, []) == ()

    def test_among_strangers_nobody_is_off_topic(self):
        told = [occasion("o1", articles=("a",)), occasion("o2", articles=("b",))]

        assert set_aside([article("a", text=FIRE), article("b", text=MATCH)], told, []) == ()
