"""Strict schemas: closed, all required, without the keywords that strict servers refuse, in the type's own order."""

from typing import Any

import pytest
from pydantic import BaseModel, Field

from factcheck.llm.schema import LEFT_OUT, strict_schema
from tests.llm.asking import Persons


def _nodes(node: Any) -> list[dict[str, Any]]:
    inner = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    return ([node] if isinstance(node, dict) else []) + [found for part in inner for found in _nodes(part)]


def test_every_object_is_closed_and_asks_for_all_its_properties() -> None:
    schema = strict_schema(Persons)

    objects = [node for node in _nodes(schema) if node.get("type") == "object"]
    assert len(objects) == 2
    assert all(node["additionalProperties"] is False and node["required"] == list(node["properties"]) for node in objects)


def test_keywords_that_strict_servers_refuse_are_left_out_and_descriptions_stay() -> None:
    schema = strict_schema(Persons)

    assert not any(LEFT_OUT & set(node) for node in _nodes(schema) if "type" in node)
    assert schema["$defs"]["Person"]["properties"]["name"]["description"] == "As the article spells it"  # type: ignore[index,call-overload]


def test_a_field_may_be_called_like_a_keyword() -> None:
    class Page(BaseModel):
        title: str
        default: int = 3

    assert strict_schema(Page)["required"] == ["title", "default"]


def test_a_reference_stands_alone() -> None:
    class Inner(BaseModel):
        value: int

    class Outer(BaseModel):
        inner: Inner = Field(description="beside a reference this is refused")

    assert strict_schema(Outer)["properties"] == {"inner": {"$ref": "#/$defs/Inner"}}


@pytest.mark.parametrize("field", [tuple[int, str], dict[str, int]])
def test_types_that_strict_schemas_cannot_say_are_a_programming_error(field: type) -> None:
    class Bad(BaseModel):
        value: field  # type: ignore[valid-type]

    with pytest.raises(TypeError, match="an answer type cannot hold"):
        strict_schema(Bad)
