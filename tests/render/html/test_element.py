from hypothesis import given

from factcheck.domain.text import safe
from factcheck.render.html.element import Markup, direction, element, foreign, joined, text
from tests.render.hostile import ANY_TEXT
from tests.render.html.reading import read


@given(ANY_TEXT)
def test_a_text_reads_back_as_itself_between_tags_and_in_attributes(content: str) -> None:
    (node,) = read(element("p", content, title=content)).children

    assert node.text == safe(content)
    assert node.attributes == {"title": safe(content)}
    assert len(node.children) <= 1


def test_children_may_be_nested_missing_or_markup() -> None:
    assert element("p", ["a", [None, element("b", "<")]], Markup("<i></i>")) == "<p>a<b>&lt;</b><i></i></p>"


def test_attributes_are_written_by_kind() -> None:
    assert element("a", class_="x", data_id=3, hidden=True, lang=None, open=False) == '<a class="x" data-id="3" hidden></a>'
    assert element("br") == "<br>"


def test_only_markup_passes_unescaped() -> None:
    assert joined([text("<"), "<", str(text("<"))]) == "&lt;&lt;&amp;lt;"


def test_a_foreign_text_is_one_isolated_line() -> None:
    assert foreign(" a\n b ") == "<bdi>a b</bdi>"
    assert foreign(" \n") == ""


def test_direction_follows_most_letters_not_the_first() -> None:
    assert direction("CNN: قال الوزير إن الزيارة تمت") == "rtl"
    assert direction("قال said the minister") == "ltr"
    assert direction("2025") == "ltr"
