import json

import pytest

from factcheck.domain.brief import Brief
from factcheck.errors import UsageError
from factcheck.render.json_brief import json_text, read_json, schema_text
from tests.render.samples import hostile_brief, rich_brief


def test_a_brief_reads_back_as_it_was() -> None:
    brief = rich_brief(with_text=True)

    assert read_json(json_text(brief)) == brief


def test_the_same_brief_gives_the_same_bytes_with_sorted_keys() -> None:
    text = json_text(rich_brief())

    assert text == json_text(read_json(text))
    assert list(json.loads(text)) == sorted(json.loads(text))
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_arabic_stands_unescaped() -> None:
    assert "صحيفة ضفاف" in json_text(rich_brief())


@pytest.mark.parametrize(
    "character", ["\x1b", "\x9b", "\u202e", "\u2066", "\u200f", "\x07", "\r", "\u2028", "\ufeff", "\U000e0041", "\x7f"]
)
def test_105_characters_that_could_command_a_terminal_are_escaped_and_come_back(character: str) -> None:
    brief = hostile_brief(f"a{character}b")

    text = json_text(brief)

    assert character not in text
    assert read_json(text) == brief


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("not json", "Expecting value: line 1 column 1"),
        ("[" * 200_000, "recursion depth"),
        ("[]", "no `schema_version`"),
        ("{}", "no `schema_version`"),
        ('{"schema_version": 99}', "reads 1"),
        ('{"schema_version": 1}', "title: Field required; language: Field required"),
        ('{"schema_version": 1, "titel": "x"}', "; and 3 more"),
    ],
)
def test_what_is_no_brief_is_refused_with_the_reason_and_what_to_do(text: str, why: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_json(text, name="'old.json'")

    assert why in refused.value.why
    assert "'old.json'" in refused.value.what
    assert "--format json" in refused.value.mend


def test_a_problem_deep_inside_is_named_by_its_place() -> None:
    text = json_text(rich_brief()).replace('"relation": "DISPUTED"', '"relation": "WRONG"', 1)

    with pytest.raises(UsageError, match=r"pairs\.1\.relation"):
        read_json(text)


def test_the_schema_describes_every_field_of_a_brief() -> None:
    schema = json.loads(schema_text())

    assert set(schema["properties"]) == set(Brief.model_fields)
