import base64
import hashlib
import re
from functools import cache

import pytest
from hypothesis import assume, given, settings

from factcheck.domain.brief import Removal
from factcheck.domain.relation import Relation, Status
from factcheck.render.html import html, policy
from tests.render.hostile import ANY_TEXT, HOSTILE
from tests.render.html.reading import Node, read, skeleton
from tests.render.samples import CLAIMS, PAIRS, QUESTIONS, TEXTS, empty_brief, hostile_brief, large_brief, rich_brief


@cache
def page(language: str = "en") -> Node:
    return read(html(rich_brief(with_text=True), language=language))


def ids(node: Node) -> list[str]:
    return [found.attributes["id"] for found in node.all() if "id" in found.attributes]


def test_nothing_may_load_and_only_our_style_and_script_may_act() -> None:
    (rule,) = page().all("meta", http_equiv="Content-Security-Policy")

    assert rule.attributes["content"] == policy()
    for name in ("style", "script"):
        (own,) = page().all(name)
        digest = base64.b64encode(hashlib.sha256(own.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy()
    assert policy().startswith("default-src 'none'")
    assert "unsafe" not in policy()


def test_no_element_loads_anything_or_carries_a_handler_or_a_style() -> None:
    for node in page().all():
        assert not {key for key in node.attributes if key.startswith("on")} | ({"style", "src", "srcset", "action"} & set(node.attributes))
        assert (node.attributes.get("href") or "#").startswith("#")
        assert node.name not in {"img", "iframe", "object", "embed", "link", "form", "base", "video", "audio"}
    (style,) = page().all("style")
    assert "url(" not in style.text
    assert "@import" not in style.text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_link_inside_the_page_leads_somewhere_and_every_id_is_used_once(language: str) -> None:
    found = ids(page(language))

    assert len(found) == len(set(found))
    assert {link.attributes["href"][1:] for link in page(language).all("a")} <= set(found)
    for labelled in page(language).all():
        assert labelled.attributes.get("aria-labelledby", found[0]) in found


def test_language_and_direction_are_the_readers() -> None:
    (root,) = page("ar").all("html")

    assert (root.attributes["lang"], root.attributes["dir"]) == ("ar", "rtl")
    assert page("en").all("html", lang="en", dir="ltr")


def test_a_contradiction_shows_its_quotes_side_by_side_with_the_words_marked() -> None:
    (card,) = page().all("article", data_status="CONFLICTED")

    sides = card.all("div", class_="side")
    assert [side.all("blockquote")[0].text for side in sides] == [CLAIMS["check-herald"].quote, CLAIMS["check-difaf"].quote]
    assert [side.all("mark")[0].text for side in sides] == [CLAIMS["check-herald"].words, CLAIMS["check-difaf"].words]
    assert "7 months apart" in card.text
    assert [side.all("blockquote")[0].attributes["lang"] for side in sides] == ["en", "ar"]
    assert [side.all("blockquote")[0].all("p")[0].attributes["dir"] for side in sides] == ["ltr", "rtl"]


def test_quotes_and_articles_lead_to_each_other() -> None:
    (card,) = page().all("article", data_status="CONFLICTED")
    there = card.all("a", class_="there")

    for link, name in zip(there, ("check-herald", "check-difaf"), strict=True):
        anchor = link.attributes["href"][1:]
        (mark,) = [m for m in page().all("mark") if anchor in ids(m)]
        assert mark.text.startswith(CLAIMS[name].words)
        assert f"#{card.attributes['id']}" in [back.attributes["href"] for back in mark.all("a")]


def test_the_article_is_shown_whole_with_removed_parts_named() -> None:
    for article, text in zip(page().all("article", class_="source"), TEXTS.values(), strict=True):
        (shown,) = article.all("div", class_="text")
        assert re.sub(r"\s|removed: read also|\d+", "", shown.text) == re.sub(r"\s|\d+", "", text)
    (removed,) = page().all("p", class_="removed")
    assert removed.text.strip() == "removed: read alsoRead also: ten ferries of the bay"


def test_without_its_text_an_article_lists_its_claims_with_their_quotes() -> None:
    bare = read(html(rich_brief(), language="en"))

    assert not bare.all("div", class_="text")
    assert len(bare.all("ul", class_="claims")) == 4
    first = bare.all("a", class_="there")[0].attributes["href"]
    assert CLAIMS["check-herald"].quote in next(n for n in bare.all() if n.attributes.get("id") == first[1:]).text


def test_texts_given_apart_come_before_those_in_the_brief() -> None:
    shown = read(html(rich_brief(), language="en", texts={"a-wire": TEXTS["a-wire"]}))

    assert len(shown.all("div", class_="text")) == 1


def test_the_matrix_has_a_row_for_each_shared_question_and_says_who_is_silent() -> None:
    (matrix,) = page().all("section", id="matrix")
    rows = matrix.all("tr")

    assert len(rows) == 5
    assert [cell.text for cell in rows[0].all("th")[1:]] == ["Zahra Herald", "صحيفة ضفاف", "Bay Wire", "المساء"]
    assert [cell.text.replace("\xa0", " ") for cell in rows[3].all("td")] == ["A 14 or more", "B 31", "B 31", "C 33"]
    assert rows[4].all("td")[3].text == "silent"


def test_pictures_have_names_and_say_what_they_count() -> None:
    pictures = page().all("svg")

    assert {p.attributes["class"] for p in pictures} == {"intervals", "lanes", "grid"}
    assert all(p.attributes["role"] == "img" and p.attributes["aria-label"] for p in pictures)
    (grid,) = page().all("svg", class_="grid")
    assert len(grid.all("circle", class_="agree")) == 6
    assert len(grid.all("circle", class_="oppose")) == 2


def test_a_partial_run_says_so_at_the_top() -> None:
    (warning,) = page().all("div", class_="warning")

    assert "the cost cap was reached" in warning.text
    assert "05-empty.txt" in warning.text


def test_the_first_lines_name_the_contradictions_with_their_sources() -> None:
    (named,) = page().all("ul", class_="named")
    crowd = read(html(large_brief(200), language="en"))

    assert named.text == "When was the ferry last inspected? March 2024 (Zahra Herald) ↔ أكتوبر 2024 (صحيفة ضفاف)7 months apart"
    assert [row.text for row in crowd.all("ul", class_="named")[0].all("li")][-1] == "5 more"


def test_no_contradiction_is_said_plainly() -> None:
    calm = rich_brief().model_copy(update={"questions": QUESTIONS[1:], "pairs": PAIRS[1:]})

    (section,) = read(html(calm, language="en")).all("section", id="contradictions")

    assert "None. No two sources" in section.text


@pytest.mark.parametrize("sources", [0, 1, 2])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_empty_brief_is_a_whole_page_without_empty_sections(sources: int, language: str) -> None:
    shown = read(html(empty_brief(sources=sources), language=language))

    assert not shown.all("section", id="matrix")
    assert not shown.all("svg", class_="grid")
    assert all(section.text.strip() != section.all("h2")[0].text for section in shown.all("section"))


@settings(max_examples=40)
@given(text=ANY_TEXT)
def test_104_no_article_can_change_the_structure_of_the_page(text: str) -> None:
    shown = read(html(hostile_brief(text), language="en"))

    assume("".join(text.split()) and shown.all("h1")[0].text != "Untitled story")
    assert kinds(shown) == harmless()


@cache
def harmless() -> list:
    return kinds(read(html(hostile_brief("word"), language="en")))


def kinds(node: Node) -> list:
    """The skeleton without what a text's language code or length may change: a quote's `lang`."""
    return [(name, [key for key in keys if key != "lang"], below) for name, keys, below in flat(skeleton(node))]


def flat(tree: list) -> list:
    return [entry for name, keys, below in tree for entry in ((name, keys, len(below)), *flat(below))]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_leave_only_our_elements_and_our_links(text: str) -> None:
    shown = read(html(hostile_brief(text), language="en", texts=dict.fromkeys(TEXTS, text * 3)))

    assert len(shown.all("script")) == 1
    assert len(shown.all("style")) == 1
    assert not shown.all("img")
    assert all((link.attributes["href"] or "").startswith("#") for link in shown.all("a"))


def test_hostile_ids_never_reach_the_markup() -> None:
    evil = '"><script>alert(1)</script>'
    brief = rich_brief(with_text=True)
    renamed = {c.id: f"{evil}{n}" for n, c in enumerate(brief.claims)}
    text = brief.model_dump_json()
    for old, new in renamed.items():
        text = text.replace(old, new.replace('"', '\\"'))
    shown = html(type(brief).model_validate_json(text), language="en")

    assert evil not in shown
    assert "alert(1)" not in shown


def test_105_no_control_reaches_the_page() -> None:
    shown = html(hostile_brief("a\x1b[2J\x1b]52;c;x\x07\x9b31m\rb\x00\u202e"), language="en")

    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown)


def test_a_removed_part_that_lies_outside_the_text_is_ignored() -> None:
    brief = rich_brief(with_text=True)
    wild = Removal(article="a-wire", start=10_000, end=20_000, reason="share line")

    assert html(brief.model_copy(update={"removed": (wild,)}), language="en")


def test_a_position_with_many_claims_shows_some_quotes_and_unfolds_the_others() -> None:
    brief = large_brief()
    crowded = brief.questions[0].model_copy(
        update={"positions": (brief.questions[0].positions[0].model_copy(update={"claims": tuple(c.id for c in brief.claims[:6])}),)}
    )

    (card,) = read(html(brief.model_copy(update={"questions": (crowded,)}), language="en")).all("article", class_="card")

    assert card.all("summary")[0].text == "2 more"
    assert len(card.all("blockquote")) == 6


def test_open_questions_and_changes_without_a_timeline_are_shown() -> None:
    open_question = QUESTIONS[0].model_copy(update={"id": "q-o", "status": Status.SINGLE_SOURCE, "relation": Relation.COMPATIBLE})
    doubt = open_question.model_copy(update={"id": "q-d", "relation": Relation.UNDECIDED})
    change = QUESTIONS[2].model_copy(update={"timeline": ()})
    brief = rich_brief().model_copy(update={"questions": (open_question, doubt, change)})

    shown = read(html(brief, language="en"))

    assert {s.attributes["id"] for s in shown.all("section")} >= {"compatible", "undecided", "changes"}
    assert len(shown.all("ol", class_="steps")[0].all("li")) == 3


def test_a_hundred_claims_stay_below_half_a_megabyte() -> None:
    assert len(html(large_brief(100), language="ar").encode()) < 500_000


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert html(rich_brief(with_text=True), language="ar") == html(rich_brief(with_text=True), language="ar")


def test_claims_of_an_unknown_article_are_named_by_its_id() -> None:
    brief = rich_brief()
    lost = brief.model_copy(update={"claims": tuple(c.model_copy(update={"article": "a-lost"}) for c in brief.claims)})

    (card,) = read(html(lost, language="en")).all("article", data_status="CONFLICTED")

    assert "a-lost" in card.text


def test_a_source_whose_every_figure_is_covered_lists_nothing_uncovered() -> None:
    brief = rich_brief()

    (audit,) = read(html(brief.model_copy(update={"coverage": brief.coverage[:1]}), language="en")).all("section", id="audit")

    assert "figures 1 of 1" in audit.text
    assert "no claim covers" not in audit.text


def test_lines_removed_for_one_reason_are_told_so_once() -> None:
    text = "One.\nShare\nTweet\nTwo.\nTags\n"
    parts = (
        Removal(article="a-wire", start=5, end=17, reason="share line"),
        Removal(article="a-wire", start=22, end=26, reason="tag list"),
    )
    brief = rich_brief().model_copy(update={"removed": parts, "claims": ()})

    (shown,) = read(html(brief, language="en", texts={"a-wire": text})).all("div", class_="text")

    assert [note.text for note in shown.all("span", class_="note")] == ["removed: share line", "removed: tag list"]
    assert [p.attributes.get("class") for p in shown.all("p")] == [None, "removed", "removed", None, "removed"]


def test_a_reference_to_words_that_the_text_does_not_hold_leads_nowhere_rather_than_astray() -> None:
    brief = rich_brief()
    astray = tuple(c.model_copy(update={"words_start": 10_000, "words_end": 10_010}) for c in brief.claims)

    shown = read(html(brief.model_copy(update={"claims": astray}), language="en", texts=TEXTS))

    assert {link.attributes["href"][1:] for link in shown.all("a") if "href" in link.attributes} <= set(ids(shown))
    assert all("href" not in link.attributes for link in shown.all("a", class_="there"))
