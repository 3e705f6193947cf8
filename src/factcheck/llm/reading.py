"""A raw completion and the answer type go in, a valid answer or a `CallFailure` comes out.

Read with the strictness of a parser that expects an adversary: no duplicate keys, no NaN, no coercion. A code fence around the
whole answer is the one liberty that is granted, because it changes nothing.
"""

import json
import re
from dataclasses import dataclass
from typing import Any, Generic

from pydantic import ValidationError

from factcheck.domain.text import safe
from factcheck.llm.failures import CallFailure, Kind
from factcheck.llm.protocol import Attempt, Outcome, T

MAX_TOKENS_BELIEVED = 100_000_000
FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*)\n\s*```\s*\Z", re.DOTALL)
OUTCOMES: dict[Kind, Outcome] = {Kind.CUT: "cut short", Kind.DECLINED: "declined", Kind.EMPTY: "empty", Kind.MALFORMED: "malformed"}


@dataclass(frozen=True, slots=True)
class Answered(Generic[T]):
    """One usable answer."""

    answer: T
    model: str
    fingerprint: str
    finish_reason: str
    attempt: Attempt


def read_completion(raw: Any, answer: type[T]) -> Answered[T]:
    choices = getattr(raw, "choices", None) or []
    message = getattr(choices[0], "message", None) if choices else None
    finish = str(getattr(choices[0], "finish_reason", "") or "") if choices else ""
    text = getattr(message, "content", None)
    kind, detail = _verdict(finish, text=text, refusal=getattr(message, "refusal", None))
    valid: T | None = None
    if kind is None and isinstance(text, str):
        valid, detail = _validated(text, answer)
        kind = None if valid is not None else Kind.MALFORMED
    attempt = Attempt(OUTCOMES[kind] if kind else "answered", *_tokens(getattr(raw, "usage", None)))
    if kind is not None or valid is None:
        raise CallFailure(kind or Kind.EMPTY, detail, attempt=attempt)
    return Answered(valid, safe(str(raw.model or "")), safe(str(getattr(raw, "system_fingerprint", "") or "")), finish or "stop", attempt)


def _verdict(finish: str, *, text: object, refusal: object) -> tuple[Kind | None, str]:
    if isinstance(refusal, str) and refusal:
        return Kind.DECLINED, safe(refusal).replace("\n", " ")[:120]
    if finish == "content_filter":
        return Kind.DECLINED, "content filter"
    if finish == "length":
        return Kind.CUT, ""
    if not isinstance(text, str) or not text.strip():
        return Kind.EMPTY, ""
    return None, ""


def _validated(text: str, answer: type[T]) -> tuple[T | None, str]:
    """The answer, or what is wrong with it in words that hold nothing of the answer but the names of fields."""
    fenced = FENCE.match(text)
    plain = fenced[1] if fenced else text
    try:
        json.loads(plain, object_pairs_hook=no_duplicates, parse_constant=no_constant)
        return answer.model_validate_json(plain, strict=True), ""
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        complaints = (f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in found[:5])
        return None, safe("; ".join(complaints))[:500]
    except (ValueError, RecursionError) as error:
        return None, f"not valid JSON: {safe(str(error))[:120]}"


def no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """For `json.loads`: of two values for one key neither is to be trusted."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def no_constant(name: str) -> float:
    """For `json.loads`: NaN and Infinity are Python's invention."""
    raise ValueError(f"{name} is no JSON number")


def _tokens(usage: Any) -> tuple[int | None, int | None]:
    return _count(getattr(usage, "prompt_tokens", None)), _count(getattr(usage, "completion_tokens", None))


def _count(tokens: object) -> int | None:
    """What a server says it used; negative, absurd or missing counts are unknown, not zero."""
    believable = isinstance(tokens, int) and not isinstance(tokens, bool) and 0 <= tokens <= MAX_TOKENS_BELIEVED
    return tokens if believable and isinstance(tokens, int) else None
