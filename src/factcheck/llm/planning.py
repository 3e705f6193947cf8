"""A run goes through, nothing is asked; the questions that it would ask come out, and the text that shows them.

`CachedLLM(PlanningLLM(), store)` answers what is stored and notes what is not. Later questions depend on answers to earlier
ones, so only the first prompt with anything missing is planned for certain.
"""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from factcheck.errors import ModelError
from factcheck.llm.body import body_of
from factcheck.llm.budget import Estimate
from factcheck.llm.dialect import DialectMemory
from factcheck.llm.protocol import Reply, Request, T
from factcheck.prompts import PROMPT_IDS
from factcheck.settings import DEFAULT_MODEL, Settings


class NotAsked(ModelError):
    """The question was noted and not sent."""


class PlanningLLM:
    """Ends a chain in the place of a model."""

    def __init__(self) -> None:
        self.noted: list[Request[Any]] = []

    async def complete(self, request: Request[T]) -> Reply[T]:
        """Raises: `NotAsked`, always."""
        self.noted.append(request)
        raise NotAsked("the model was not asked", why="this run only plans", mend="the same command without --dry-run")

    def certain(self) -> tuple[Request[BaseModel], ...]:
        """The questions of the earliest prompt that lacks answers, sorted by place; later ones may yet change."""
        order = {prompt_id: number for number, prompt_id in enumerate(PROMPT_IDS)}
        first = min((order.get(r.prompt.id, len(order)) for r in self.noted), default=None)
        kept = [r for r in self.noted if order.get(r.prompt.id, len(order)) == first]
        return tuple(sorted(kept, key=lambda r: (r.place, r.sample)))

    def later(self) -> int:
        """How many calls will follow from the answers to these: one a prompt that comes after."""
        certain = self.certain()
        ids = [prompt_id for prompt_id in PROMPT_IDS if certain and prompt_id == certain[0].prompt.id]
        return len(PROMPT_IDS) - 1 - PROMPT_IDS.index(ids[0]) if ids else 0


def shown(requests: Sequence[Request[BaseModel]], *, settings: Settings, estimate: Estimate) -> str:
    """Where to, how much, and each body exactly as it would be sent; UTF-8, the key left out."""
    model = settings.model or DEFAULT_MODEL
    dialect = DialectMemory(settings.cache_dir).of(settings.base_url, model)
    staying = " (loopback: nothing leaves this machine)" if settings.on_loopback else ""
    characters = sum(len(r.prompt.system) + len(r.prompt.user) for r in requests)
    head = f"to {settings.base_url}/chat/completions{staying}, model {model!r}: {len(requests)} calls, {characters} characters; {estimate}"
    bodies = (
        f"--- {r.prompt.id} · {r.place}\n"
        + json.dumps(body_of(r, model=model, dialect=dialect, max_tokens=r.sampling.max_tokens), ensure_ascii=False, indent=1)
        for r in requests
    )
    later = "Questions that follow from these answers (grouping, judging, summary) would come after; run again to see them."
    return "\n".join([head, *bodies, *([later] if requests else [])]) + "\n"
