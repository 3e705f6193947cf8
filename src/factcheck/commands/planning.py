"""Gathered articles and settings go in, the questions a run would ask now come out; nothing is sent."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import click

from factcheck.errors import ModelError
from factcheck.events import silent
from factcheck.llm.budget import Estimate, Prices, estimate
from factcheck.llm.cached import CachedLLM
from factcheck.llm.endpoints import settled
from factcheck.llm.exchange import cache_key
from factcheck.llm.planning import PlanningLLM, shown
from factcheck.llm.protocol import LLM, Reply, Request, T
from factcheck.llm.store import Store, open_store
from factcheck.pipeline import Tools, run
from factcheck.settings import Settings
from factcheck.stages.ingest import Gathered


@dataclass(frozen=True, slots=True)
class Plan:
    """`missing` by cache key: the questions of the first stage that lacks answers; `estimate` counts the cached ones too."""

    settings: Settings
    missing: Mapping[str, Request[Any]]
    estimate: Estimate

    def __str__(self) -> str:
        return shown(tuple(self.missing.values()), settings=self.settings, estimate=self.estimate)


class _Answered:
    """Counts what the cache answers."""

    def __init__(self, inner: LLM) -> None:
        self._inner = inner
        self.kept: list[Request[Any]] = []

    async def complete(self, request: Request[T]) -> Reply[T]:
        reply = await self._inner.complete(request)
        self.kept.append(request)
        return reply


async def plan(gathered: Gathered, settings: Settings, *, use_cache: bool = True) -> Plan:
    """Go through the whole run with a model that only notes what it is asked.

    Raises: `SettingsError`, `StoreError`, `UsageError`.
    """
    settings = await settled(settings)
    store = open_store(settings.cache_dir, warn=warn) if use_cache else None
    return await plan_with(store, gathered, settings)


async def plan_with(store: Store | None, gathered: Gathered, settings: Settings) -> Plan:
    """`plan` with settled settings and a store that is open."""
    noting = PlanningLLM()
    if store is None:
        return await _planned(gathered, settings, noting, _Answered(noting))
    async with CachedLLM(noting, store, settings=settings, warn=warn) as cached:
        return await _planned(gathered, settings, noting, _Answered(cached))


def warn(message: str) -> None:
    """Where commands put warnings."""
    click.echo(f"factcheck: warning: {message}", err=True)


async def _planned(gathered: Gathered, settings: Settings, noting: PlanningLLM, llm: _Answered) -> Plan:
    tools = Tools(extractor="model", llm=llm, passes=settings.passes, votes=settings.votes)
    with suppress(ModelError):  # raised where every article lacks its answer: then all that can be known is noted
        await run(gathered.articles, tools, title=gathered.title, sink=silent)
    missing = noting.certain()
    pairs = [(request, False) for request in missing] + [(request, True) for request in llm.kept]
    return Plan(settings, _keyed(missing, settings), estimate(pairs, model=settings.model, prices=Prices(settings), later=noting.later()))


def _keyed(requests: tuple[Request[Any], ...], settings: Settings) -> dict[str, Request[Any]]:
    return {cache_key(request, endpoint=settings.base_url, model=settings.model): request for request in requests}
