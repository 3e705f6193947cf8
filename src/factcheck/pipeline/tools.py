"""What a run works with, chosen by `wiring`; and the meter that sums what answers cost when they were made."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from factcheck.domain.brief import PromptPin, StageUsage
from factcheck.domain.claim import Extractor
from factcheck.llm.protocol import LLM, CostOf, Reply, Request, Sampling, T, Usage, unpriced
from factcheck.prompts import PROMPT_IDS, Prompt, load

STAGE_ORDER = PROMPT_IDS


@dataclass(frozen=True, slots=True)
class Tools:
    """`llm` is `None` for the rules extractor; `cost_of` prices an answer."""

    extractor: Extractor
    llm: LLM | None = None
    passes: int = 1
    votes: int = 1
    with_texts: bool = False
    """Put the articles' texts into the brief, for pages and screens that show them."""
    cost_of: CostOf = unpriced

    def prompt(self, prompt_id: str) -> Prompt:
        return load(prompt_id)

    def sampling(self, prompt_id: str) -> Sampling:
        prompt = load(prompt_id)
        return Sampling(temperature=prompt.temperature, max_tokens=prompt.max_tokens)


@dataclass(slots=True)
class Meter:
    """An LLM that remembers what each answer cost when it was made, so that a replay shows the same figures as the run it repeats."""

    inner: LLM
    cost_of: CostOf = unpriced
    replies: list[tuple[str, str, str, Usage]] = field(default_factory=list)
    """(prompt id, model, origin, usage); summed only, for the order differs from run to run."""

    async def complete(self, request: Request[T]) -> Reply[T]:
        """Raises: what `inner` raises."""
        reply = await self.inner.complete(request)
        self.replies.append((request.prompt.id, reply.model, reply.origin, reply.usage))
        return reply

    def usage(self) -> tuple[StageUsage, ...]:
        return tuple(self._stage(stage) for stage in STAGE_ORDER if any(r[0] == stage for r in self.replies))

    def models(self) -> str:
        return ", ".join(sorted({model for _, model, _, _ in self.replies}))

    def origin(self) -> str:
        found = sorted({origin for _, _, origin, _ in self.replies})
        return found[0] if len(found) == 1 else "mixed" if found else ""

    def pins(self) -> tuple[PromptPin, ...]:
        asked = {r[0] for r in self.replies}
        prompts = [load(prompt_id) for prompt_id in PROMPT_IDS if prompt_id in asked]
        return tuple(PromptPin(id=p.id, version=p.version, sha256=p.sha256) for p in prompts)

    def _stage(self, stage: str) -> StageUsage:
        replies = [(model, usage) for prompt_id, model, _, usage in self.replies if prompt_id == stage]
        return StageUsage(
            stage=stage,
            calls=len(replies),
            input_tokens=_sum([u.input_tokens for _, u in replies]),
            output_tokens=_sum([u.output_tokens for _, u in replies]),
            cost_usd=_sum([self.cost_of(model, usage) for model, usage in replies]),
        )


N = TypeVar("N", int, float)


def _sum(numbers: Sequence[N | None]) -> N | None:
    """The sum, or `None` where any part is unknown: a sum that leaves one out would be too small and look exact."""
    known = sorted(n for n in numbers if n is not None)
    return sum(known[1:], known[0]) if known and len(known) == len(numbers) else None
