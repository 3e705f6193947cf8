"""Claims of several articles meet where the words around their values agree, and stay apart where anything tells them apart."""

from datetime import datetime

import pytest

from factcheck.domain.claim import OccasionDraft
from factcheck.domain.question import ClaimGroup
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.value import Quantity, Words
from factcheck.stages.align.events import clusters_of, emblems
from factcheck.stages.align.rules import align, of_one_thing
from factcheck.stages.compare.values import compare
from tests.made import article, claim
from tests.stages.by_rules import Source, claimed, occasions_of, questions


def told(*lines: str, name: str, published: str = "2025-07-09", language: str = "") -> Source:
    arabic = any("\u0600" < c < "\u0700" for c in lines[0])
    return article(*lines, name=name, published=published, language=language or ("ar" if arabic else "en"))


LICENCE = told("The licence of the warehouse covers 500 tonnes of dangerous goods in the port of Marsa Zayn.", name="a")


def test_an_arabic_and_an_english_claim_of_one_thing_meet_whatever_their_values():
    other = told("رخصة العنبر في مرفأ مرسى زين تجيز تخزين تسعمئة طن من المواد الخطرة.", name="b")

    assert questions(LICENCE, other) == [["500 tonnes", "تسعمئة طن"]]


def test_the_order_of_articles_and_claims_changes_nothing():
    sources = [
        LICENCE,
        told("رخصة العنبر في مرفأ مرسى زين تجيز تخزين تسعمئة طن من المواد الخطرة.", name="b"),
        told("The warehouse in Marsa Zayn has a licence for 500 tonnes of dangerous goods.", name="c"),
    ]
    claims = [c for source in sources for c in claimed(source)]
    articles = [a for a, _ in sources]

    forward = align(claims, articles, occasions_of(sources))
    backward = align(claims[::-1], articles[::-1], occasions_of(sources[::-1]))

    assert sorted(forward.groups, key=lambda g: g.claims) == sorted(backward.groups, key=lambda g: g.claims)
    assert forward.clusters == backward.clusters


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("The warehouse in the port of Marsa Zayn held 2,750 tonnes of nitrate.", "another thing"),
        ("In 1996 the licence of the warehouse in the port of Marsa Zayn covered 900 tonnes of dangerous goods.", "another year"),
        ("The port of Marsa Zayn plans a licence of the warehouse for 900 tonnes of dangerous goods.", "a plan"),
        ("A second licence of the warehouse covers 900 tonnes of dangerous goods in the port of Marsa Zayn.", "another one"),
        ("The licence of the warehouse in Marsa Zayn covers 40 kilometres.", "another measure"),
    ],
)
def test_what_tells_two_values_apart_keeps_their_claims_apart(line, why):
    assert questions(LICENCE, told(line, name="b")) == [], why


def test_a_count_that_befell_people_follows_its_time_and_other_fates_are_other_questions():
    dead = told("The blast in the port of Marsa Zayn killed 30 people, and 200 were injured there.", name="a", published="2025-03-04")
    later = told("The blast in the port of Marsa Zayn killed 52 people, and 640 were injured there.", name="b", published="2025-03-05")

    found = questions(dead, later)

    assert [group for group in found if "30 people" in group] == [["30 people", "52 people"]]
    assert not any("30 people" in group and any("640" in words for words in group) for group in found)


def test_tolls_of_one_hour_or_of_an_unknown_one_are_left_apart():
    first = told("The blast in the port of Marsa Zayn killed 30 people.", name="a", published="2025-03-04")
    same = told("The blast in the port of Marsa Zayn killed 52 people.", name="b", published="2025-03-04")
    undated = told("The blast in the port of Marsa Zayn killed 61 people.", name="c", published="")

    assert questions(first, same) == []
    assert questions(first, undated) == []


def test_sessions_a_year_apart_are_two_events_in_the_same_words():
    line = "The lake commission of Kestria and Dolmar signed {} agreements on fishery in Sint Orla."

    assert (
        questions(told(line.format("six"), name="a", published="2023-09-14"), told(line.format("seven"), name="b", published="2024-09-20"))
        == []
    )
    assert questions(
        told(line.format("seven"), name="a", published="2024-09-20"), told(line.format("nine"), name="b", published="2024-09-21")
    )


def test_articles_that_none_dates_are_told_by_their_wording_alone():
    line = "The lake commission of Kestria and Dolmar signed {} agreements on fishery in Sint Orla."

    assert questions(told(line.format("seven"), name="a", published=""), told(line.format("nine"), name="b", published=""))


def test_an_article_that_gives_both_values_speaks_of_two_things():
    both = told(
        "The licence of the north warehouse covers 500 tonnes of dangerous goods, the licence of the south warehouse 900 tonnes.", name="a"
    )
    one = told("The licence of the warehouse covers 700 tonnes of dangerous goods.", name="b")

    assert not any(len(group) == 3 for group in questions(both, one))


def test_the_same_telling_figure_meets_on_little_else():
    a = told("On an ordinary day 41,500 people take the tram of Ruba to the university.", name="a")
    b = told("The tram of Ruba to the university had 41,500 on such days.", name="b")

    assert questions(a, b) != []


def test_dates_of_one_event_meet_and_dates_of_others_do_not():
    built = told("The Ghadir dam was built in 1978 by the ministry of water.", name="a")
    other = told("The Ghadir dam was built in 1987 by the ministry of water.", name="b")
    closed = told("The Ghadir dam was closed in 1990 by the ministry of water.", name="c")

    assert questions(built, other) == [["1978", "1987"]]
    assert questions(built, closed) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The ministry announced on Monday that the Ghadir dam was safe.",
            "The ministry announced on Friday that the Ghadir dam was safe.",
        ),
        ("The Ghadir dam burst in 1996 above Mushrifa.", "The Ghadir dam burst on Thursday above Mushrifa."),
        ("The Ghadir dam burst at three in the morning above Mushrifa.", "The Ghadir dam burst on Thursday above Mushrifa."),
        ("The Ghadir dam burst this week above Mushrifa.", "The Ghadir dam burst on 2 July above Mushrifa."),
    ],
)
def test_dates_of_talk_of_another_grain_or_of_the_clock_contradict_nothing(first, second):
    found = questions(told(first, name="a"), told(second, name="b"))

    assert all("dam was safe" in words for group in found for words in group)


def test_places_that_each_side_names_for_itself_are_two_places():
    morocco = told("صدّر المغرب 700 ألف طن من الطماطم إلى أوروبا في الموسم الماضي.", name="a")
    tunisia = told("صدّرت تونس عشرين ألف طن من الطماطم إلى أوروبا في الموسم الماضي.", name="b")

    assert questions(morocco, tunisia) == []


def test_names_that_each_side_has_for_itself_are_two_subjects():
    assert (
        questions(told("The Norlund exported 310 tonnes of beef.", name="a"), told("The Sudervik exported 410 tonnes of beef.", name="b"))
        == []
    )


def test_an_article_about_another_place_is_set_apart_by_the_place_it_names_most():
    lines = ("The strike in {0} ended.", "Trams in {0} run.", "Drivers in {0} get a payment of {1} crowns as agreed with the union.")
    here = told(*(line.format("Eastmere", "1,500") for line in lines), name="a")
    there = told(*(line.format("Westmere", "800") for line in lines), name="b")

    assert emblems([here[0], there[0]])["a-a"] != emblems([here[0], there[0]])["a-b"]
    assert questions(here, there) == []


def test_an_undated_article_joins_the_event_whose_telling_figures_recur_in_it():
    dated = told(
        "The tram of Ruba opened with 14 stations on Monday.",
        "The tram line of Ruba is 18.6 kilometres long, cost 840 million dinars and carries 41,500 passengers.",
        name="a",
        published="2025-05-06",
    )
    second = told(
        "The tram of Ruba opened on Monday with 14 stations and a brass band, the mayor of Ruba said.", name="b", published="2025-05-07"
    )
    undated = told(
        "Everybody writes of trams these days, and here is what a reader asked.",
        "The tram line of Ruba is 18.6 kilometres long, cost 840 million dinars and carries 41,500 passengers.",
        name="c",
        published="",
    )
    sources = [dated, second, undated]
    claims = [c for source in sources for c in claimed(source)]

    clusters = align(claims, [a for a, _ in sources], occasions_of(sources)).clusters

    assert [[article_id for article_id, _ in cluster.members] for cluster in clusters] == [["a-a", "a-b", "a-c"]]


def test_an_undated_copy_joins_its_original_and_another_undated_one_does_not():
    text = "A warehouse full of nitrate exploded in the port of Marsa Zayn and killed people in the old town."
    sources = [
        told(text, name="a"),
        told(text, name="b", published=""),
        told("The port of Marsa Zayn has a new lighthouse.", name="c", published=""),
    ]
    drafts = {(source[0].id, "o1"): (OccasionDraft(key="o1", kind="", what=""), None) for source in sources}

    clusters = clusters_of([a for a, _ in sources], drafts)

    assert [cluster.members for cluster in clusters] == [(("a-a", "o1"), ("a-b", "o1"))]


def test_background_events_of_one_year_are_one_event():
    a = told("A fire on a tanker killed 12 sailors in 2009.", "The port of Marsa Zayn burned.", name="a")
    b = told("Twelve sailors died in the tanker fire of 2009.", "The port of Marsa Zayn burned.", name="b")
    sources = [a, b]

    clusters = clusters_of([s[0] for s in sources], occasions_of(sources))

    assert (("a-a", "y2009"), ("a-b", "y2009")) in [cluster.members for cluster in clusters]
    assert ["12 sailors", "Twelve sailors died"] in questions(*sources) or ["12 sailors", "Twelve sailors"] in questions(*sources)


def test_one_quotation_in_two_articles_is_one_question():
    line = '"They were told in black and white," said Munir Salhab.'

    assert ["They were told in black and white"] * 2 in questions(told(line, name="a"), told(line, name="b"))


def test_every_claim_is_in_exactly_one_group_and_a_claim_of_no_article_in_none():
    claims = claimed(LICENCE)
    stray = claim("c-stray", "500 tonnes", of="a-nowhere", kind="quantity", value=Words(surface="500"))

    groups = align([*claims, stray], [LICENCE[0]], {}).groups

    assert sorted(i for group in groups for i in group.claims) == sorted(c.id for c in claims)


def test_a_claim_without_a_slot_is_asked_for_in_its_own_words():
    group = align([claim("c-1", "500 tonnes", slot="")], [article("500 tonnes")[0]], {}).groups[0]

    assert group == ClaimGroup(text="500 tonnes", slot="", occasion="o1", claims=("c-1",))


def test_a_toll_of_a_past_year_does_not_vary_and_a_running_one_does():
    past = told("The flood of 1996 killed 48 people.", "Rain fell.", name="a")
    running = told("The flood has killed 27 people.", name="b")

    groups = {g.slot: g.varies for s in (past, running) for g in align(claimed(s), [s[0]], occasions_of([s])).groups}
    varies = {
        c.words: g.varies for s in (past, running) for g in align(claimed(s), [s[0]], {}).groups for c in claimed(s) if c.id in g.claims
    }

    assert groups
    assert not any(value for words, value in varies.items() if "48" in words)
    assert any(value for words, value in varies.items() if "27" in words)


def amount(count: float, counted: str, *, state: str = "") -> Quantity:
    return Quantity(surface=f"{count:g}", low=count, high=count, counted=f"{counted} {state}".strip(), state=state, step=1)


def test_what_two_values_of_one_question_count_keeps_them_apart_no_more_but_their_fate_does():
    compared = of_one_thing(compare)

    assert compare(amount(5, "gizmo"), amount(9, "gadget")).relation is Relation.UNRELATED
    assert compared(amount(5, "gizmo"), amount(9, "gadget")).relation is Relation.CONTRADICTS
    assert compared(amount(5, "person", state="killed"), amount(9, "person", state="injured")).relation is Relation.UNRELATED
    assert compared(amount(5, "gizmo"), amount(5, "gizmo")).relation is Relation.EQUIVALENT
    assert compared(Words(surface="a"), Words(surface="b")) == compare(Words(surface="a"), Words(surface="b"))


def test_a_verdict_is_what_comparing_gives():
    assert isinstance(of_one_thing(compare)(amount(5, "x"), amount(5, "y")), Verdict)


def test_a_month_of_publication_is_near_its_days():
    month = told("The Ghadir dam burst above Mushrifa and flooded its streets.", name="a", published="2025-07-09")
    wide = month[0].published.model_copy(update={"start": datetime(2025, 3, 1), "end": datetime(2025, 9, 1)})  # noqa: DTZ001
    other = month[0].model_copy(update={"id": "a-b", "published": wide})
    drafts = {(i, "o1"): (OccasionDraft(key="o1", kind="", what=""), None) for i in ("a-a", "a-b")}

    assert len(clusters_of([month[0], other], drafts)) == 1


def test_a_publication_time_without_an_end_is_near_everything():
    source = told("The Ghadir dam burst above Mushrifa and flooded its streets.", name="a")
    open_ended = source[0].model_copy(update={"id": "a-b", "published": source[0].published.model_copy(update={"end": None})})
    drafts = {(i, "o1"): (OccasionDraft(key="o1", kind="", what=""), None) for i in ("a-a", "a-b")}

    assert len(clusters_of([source[0], open_ended], drafts)) == 1


def test_equal_dates_agree_on_little_and_a_year_never_confirms_its_days():
    day = told("The trawler's call for help was heard in Tromso on 18 October 2024.", name="a")
    same = told("On 18 October 2024 radio operators in Tromso picked up the trawler.", name="b")
    year = told("The trawler's call for help was heard in Tromso in 2024.", name="c")

    assert questions(day, same) == [["18 October 2024", "18 October 2024"]]
    assert questions(day, year) == []


def test_dates_without_a_year_meet_in_the_same_words_only():
    line = "The trawler's call for help was heard in Tromso {}."
    undated = [told(line.format("on 18 October"), name=name, published="") for name in ("a", "b")]
    other = told(line.format("on 19 October"), name="c", published="")

    assert ["18 October", "18 October"] in [[words.removeprefix("on ") for words in group] for group in questions(*undated)]
    assert not any("19" in words and "18" in " ".join(group) for group in questions(undated[0], other) for words in group) or questions(
        undated[0], other
    )


def test_an_hour_is_told_apart_from_another_hour_only():
    at_three = told("The alarm of the museum rang at three in the morning.", name="a", published="2025-05-05")
    again = told("The alarm of the museum rang at three in the morning.", name="b", published="2025-05-06")

    assert not any(len(set(group)) > 1 for group in questions(at_three, again))


def test_nothing_is_asked_of_words_against_figures():
    assert questions(told("The port has 40 cranes.", name="a"), told('"The port has cranes enough," said Rami Okar.', name="b")) == []


def test_a_question_is_the_sources_clause_with_a_gap_for_the_answer():
    texts = {g.text for g in align(claimed(LICENCE), [LICENCE[0]], {}).groups}

    assert "The licence of the warehouse covers … of dangerous goods in the port of Marsa Zayn." in texts


def test_a_clause_that_is_nothing_but_the_answer_is_asked_for_by_its_slot():
    source = told("At least 30 dead", name="a")

    assert [g.text for g in align(claimed(source), [source[0]], {}).groups] == ["killed: At least 30 dead"]


def test_a_question_is_asked_in_the_language_of_most_articles():
    arabic = [told("رخصة العنبر في مرفأ مرسى زين تجيز تخزين ٥٠٠ طن من المواد الخطرة.", name=name) for name in ("x", "y")]
    sources = [LICENCE, *arabic]

    groups = align([c for s in sources for c in claimed(s)], [a for a, _ in sources], occasions_of(sources)).groups

    assert any(g.text.startswith("رخصة العنبر") and len(g.claims) == 3 for g in groups)


def test_a_count_so_far_varies():
    source = told("So far 40 bridges have been built.", name="a")

    assert [g.varies for g in align(claimed(source), [source[0]], {}).groups] == [True]


def test_an_offer_varies_in_any_measure():
    source = told("The company has offered a rise of 5 per cent.", name="a")

    assert [g.varies for g in align(claimed(source), [source[0]], {}).groups] == [True]
