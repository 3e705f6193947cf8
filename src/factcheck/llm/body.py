"""A request goes in, the JSON body of its HTTP call comes out, as it is sent live, put into a batch file or shown by a dry run."""

import json

from pydantic import JsonValue

from factcheck.llm.dialect import Dialect
from factcheck.llm.protocol import Request, T
from factcheck.llm.schema import strict_schema

IN_WORDS = "\n\nAnswer with one JSON object and nothing else. It must satisfy this JSON Schema:\n"
ASK_AGAIN = "Your last answer could not be used: {}. Answer the question above again, with JSON that satisfies the schema and nothing else."


def body_of(request: Request[T], *, model: str, dialect: Dialect, max_tokens: int | None, complaint: str = "") -> dict[str, JsonValue]:
    """`complaint`: what was wrong with the last answer, if this is a second asking."""
    fields = {name: getattr(request.sampling, name) for name in ("temperature", "top_p", "seed")} | {"max_tokens": max_tokens}
    return {
        "model": model,
        "messages": _messages(request, dialect=dialect, complaint=complaint),
        "response_format": dialect.response_format(request.answer.__name__, strict_schema(request.answer)),
        **dialect.sampling(fields),
    }


def _messages(request: Request[T], *, dialect: Dialect, complaint: str) -> list[JsonValue]:
    """Instructions first, the article last; a complaint comes after, so that the prefix stays the same for the server's cache."""
    in_words = IN_WORDS + json.dumps(strict_schema(request.answer), ensure_ascii=False) if dialect.rung == "object" else ""
    messages: list[JsonValue] = [
        {"role": "system", "content": request.prompt.system + in_words},
        {"role": "user", "content": request.prompt.user},
    ]
    return messages + ([{"role": "user", "content": ASK_AGAIN.format(complaint)}] if complaint else [])
