"""A typed question goes in, a typed answer comes out: the one interface between the stages and any model."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, Literal, Protocol, TypeVar

from pydantic import BaseModel

from factcheck.prompts import RenderedPrompt

T = TypeVar("T", bound=BaseModel)
Origin = Literal["live", "relay"]


@dataclass(frozen=True, slots=True)
class Sampling:
    """Every field goes into the cache key, `None` as an explicit null: the server's default is asked for."""

    temperature: float | None = 0.0
    top_p: float | None = None
    seed: int | None = 0
    max_tokens: int | None = 16_000


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one answer, summed over its attempts; `None`: the server did not say, or said nonsense."""

    input_tokens: int | None = None
    output_tokens: int | None = None
    attempts: int = 1


CostOf = Callable[[str, Usage], float | None]
"""(model, usage) → US dollars; `None`: unknown."""


def unpriced(_model: str, _usage: Usage) -> float | None:
    """Where nobody knows a price."""
    return None


Outcome = Literal["answered", "malformed", "cut short", "declined", "empty"]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call that the server answered, whether its answer could be used or not: it is billed either way."""

    outcome: Outcome
    input_tokens: int | None = None
    output_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """How an answer came about, for recordings and the cache; nothing here changes what the answer means."""

    asked_model: str = ""
    fingerprint: str = ""
    """The server's own name for its configuration; empty where it gives none."""
    finish_reason: str = "stop"
    rung: str = ""
    """Which form of structured output the server obeyed: "strict", "schema" or "object"."""
    attempts: tuple[Attempt, ...] = ()
    """In order; usage of each on its own, never a running total."""


@dataclass(frozen=True, slots=True)
class Request(Generic[T]):
    """One question. `place` names where it came from ("01-elaph"): it names the recording and is no part of the key."""

    prompt: RenderedPrompt
    answer: type[T]
    place: str
    sampling: Sampling = field(default_factory=Sampling)
    sample: int = 0
    """Which of several draws of the same question (`--votes`); part of the key."""


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """One answer, valid against today's type; `usage` is what the answer cost when it was made."""

    answer: T
    usage: Usage
    model: str
    """As the server reports it."""
    origin: Origin = "live"
    cached: bool = False
    """True where no call was made for it in this run."""
    trace: Trace = Trace()


class LLM(Protocol):
    """What a stage may know about the model.

    Raises: `ModelError` and its children; `ReplayMiss` where recordings end the chain.
    """

    async def complete(self, request: Request[T]) -> Reply[T]: ...
