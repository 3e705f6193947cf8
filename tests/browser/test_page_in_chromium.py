import pytest

from factcheck.render.html import html
from tests.render.hostile import HOSTILE
from tests.render.samples import TEXTS, empty_brief, hostile_brief, large_brief, rich_brief

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

EVERYTHING_HOSTILE = " ".join(HOSTILE)
PAGES = {
    "rich-en": lambda: html(rich_brief(with_text=True), language="en"),
    "rich-ar": lambda: html(rich_brief(with_text=True), language="ar"),
    "hostile": lambda: html(hostile_brief(EVERYTHING_HOSTILE), language="ar", texts=dict.fromkeys(TEXTS, "\n".join(HOSTILE))),
    "large": lambda: html(large_brief(100), language="en"),
    "empty": lambda: html(empty_brief(sources=1), language="en"),
}


@pytest.fixture(params=PAGES)
def seen(request, tour):
    return tour(request.param, PAGES[request.param]())


@pytest.fixture(params=["rich-en", "rich-ar"])
def rich(request, tour):
    return tour(request.param, PAGES[request.param]())


def shown(entries) -> list[str]:
    return [entry["id"] for entry in entries if entry["id"]]


def test_a_page_asks_the_network_for_nothing_and_reports_no_error(seen) -> None:
    assert (seen["requests"], seen["errors"], seen["dialogs"]) == ([], [], 0)


def test_a_page_opens_within_a_second(seen) -> None:
    assert seen["loadMs"] <= 1000


@pytest.mark.parametrize("look", ["light", "dark", "phone"])
def test_axe_finds_nothing_in_light_dark_or_on_a_phone(seen, look: str) -> None:
    assert seen[look]["violations"] == []


def test_nothing_reaches_past_the_edge_of_a_phone(seen) -> None:
    assert seen["phone"]["scrollWidth"] == 390


def test_scripts_handlers_images_and_styles_that_get_into_the_page_do_nothing(seen) -> None:
    assert seen["intrusion"]["hit"] is None
    assert {"script-src-elem", "script-src-attr", "img-src", "style-src-attr"} <= set(seen["intrusion"]["violations"])


def test_a_relation_filters_cards_rows_and_lists_and_leaves_no_empty_section(rich) -> None:
    by_status = rich["filtering"]["byStatus"]

    assert shown(by_status["CONFLICTED"]["shown"]) == ["q1"]
    assert shown(by_status["CORROBORATED"]["shown"]) == ["q4"]
    assert {entry["status"] for entry in by_status["DISPUTED"]["shown"]} == {"DISPUTED"}
    assert by_status[""]["shown"] == rich["filtering"]["before"]
    assert all(not seen["emptySections"] and not seen["nothing"] for seen in by_status.values())


def test_a_source_filters_what_it_speaks_to(rich) -> None:
    by_source = rich["filtering"]["bySource"]

    assert shown(by_source["3"]["shown"]) == ["q3", "q4"]
    assert [e["sources"] for e in by_source["3"]["shown"] if e["status"] == "SINGLE_SOURCE"] == ["3"]
    assert by_source["3"]["articles"] == ["a3"]
    assert len(by_source[""]["articles"]) == 4


def test_n_and_p_walk_through_the_contradictions(tour) -> None:
    keyboard = tour("large", PAGES["large"]())["keyboard"]

    assert [keyboard[key]["id"] for key in ("n", "nn", "p")] == ["q1", "q5", "q1"]


def test_every_part_can_be_reached_by_key(rich) -> None:
    keyboard = rich["keyboard"]

    assert keyboard["n"]["id"] == "q1"
    assert keyboard["f"]["filter"] == ""
    assert keyboard["matrixInView"]
    assert keyboard["firstTab"] == "skip"


def test_a_quote_leads_to_its_words_in_the_article_and_they_lead_back(rich) -> None:
    links = rich["links"]

    assert links["target"]["inView"]
    assert links["target"]["article"] == "a1"
    assert links["target"]["words"].startswith("inspected in March 2024")
    assert links["returned"] == links["card"] == "q1"


def test_hovering_a_reference_shows_the_words_around_it_until_escape(rich) -> None:
    assert "had been inspected in March 2024" in rich["links"]["peek"]
    assert rich["links"]["closed"]


def test_an_arabic_page_runs_from_right_to_left_and_each_quote_its_own_way(tour) -> None:
    arabic, english = (tour(name, PAGES[name]())["appearance"] for name in ("rich-ar", "rich-en"))

    assert (arabic["direction"], english["direction"]) == ("rtl", "ltr")
    assert arabic["sides"][0]["left"] > arabic["sides"][1]["right"]
    assert english["sides"][0]["right"] < english["sides"][1]["left"]
    for page in (arabic, english):
        assert [(q["language"], q["direction"]) for q in page["quotes"][:2]] == [("en", "ltr"), ("ar", "rtl")]
        assert [(p["language"], p["direction"]) for p in page["paragraphs"]] == [("en", "ltr"), ("ar", "rtl")] * 2
        assert "Naskh" in page["quotes"][1]["font"].split(",")[0]


def test_light_turns_dark_at_a_press_and_print_has_no_controls(rich) -> None:
    appearance = rich["appearance"]

    assert appearance["background"] != appearance["otherBackground"]
    assert not appearance["filtersInPrint"]


def test_without_its_script_a_page_shows_everything_and_no_dead_controls(seen) -> None:
    assert seen["appearance"]["withoutScript"] == {"filters": False, "main": True}
