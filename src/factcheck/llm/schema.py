"""An answer type goes in, the JSON Schema that the server is asked to obey comes out.

OpenAI's strict structured outputs allow a part of JSON Schema: every object closed, every property required, no defaults,
no keywords beside `$ref`, no lengths of strings. What is left out here, pydantic still checks when the answer comes.
"""

from functools import cache

from pydantic import BaseModel, JsonValue

LEFT_OUT = frozenset({"title", "default", "examples", "minLength", "maxLength", "uniqueItems", "discriminator", "deprecated"})
NAMED = ("properties", "$defs")


@cache
def strict_schema(answer: type[BaseModel]) -> dict[str, JsonValue]:
    """Property order is the type's own: models write in that order, so it is part of the question."""
    return _object(answer.model_json_schema())


def _strict(node: JsonValue) -> JsonValue:
    if isinstance(node, list):
        return [_strict(part) for part in node]
    return _object(node) if isinstance(node, dict) else node


def _object(node: dict[str, JsonValue]) -> dict[str, JsonValue]:
    kept = {_renamed(key): _named(part) if key in NAMED else _strict(part) for key, part in node.items() if key not in LEFT_OUT}
    if "$ref" in kept:
        return {"$ref": kept["$ref"]}
    if "prefixItems" in kept:
        raise TypeError(f"an answer type cannot hold a tuple of fixed length: {node}")
    if kept.get("type") == "object":
        properties = kept.get("properties")
        if not isinstance(properties, dict):
            raise TypeError(f"an answer type cannot hold an open mapping: {node}")
        kept |= {"additionalProperties": False, "required": list(properties)}
    return kept


def _named(properties: JsonValue) -> JsonValue:
    """Keys here are names of fields and types, not keywords."""
    return {name: _strict(part) for name, part in properties.items()} if isinstance(properties, dict) else properties


def _renamed(keyword: str) -> str:
    return "anyOf" if keyword == "oneOf" else keyword
