"""Settings go in, the live chain of the package's docstring comes out, open for the length of one run."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from factcheck.events import Sink
from factcheck.llm.budget import Prices, budget_of
from factcheck.llm.cached import CachedLLM
from factcheck.llm.endpoints import settled
from factcheck.llm.live import LiveLLM
from factcheck.llm.protocol import LLM, CostOf
from factcheck.llm.replay import RecordingLLM
from factcheck.llm.reported import ReportedLLM
from factcheck.llm.store import open_store
from factcheck.settings import Settings


@asynccontextmanager
async def live_chain(
    settings: Settings, *, record: Path | None, use_cache: bool, sink: Sink, warn: Callable[[str], None]
) -> AsyncIterator[tuple[LLM, CostOf]]:
    """The model to ask, and what an answer costs; `warn` hears of a cache that cannot be used.

    Raises: `SettingsError`, `StoreError`.
    """
    settings.check_live()
    settings = await settled(settings, recording=record is not None)
    prices = Prices(settings)
    budget = budget_of(settings, prices)
    async with AsyncExitStack() as stack:
        chain: LLM = await stack.enter_async_context(LiveLLM(settings, sink=sink, budget=budget, keep=settings.cache_dir))
        store = open_store(settings.cache_dir, warn=warn) if use_cache else None
        if store is not None:
            chain = await stack.enter_async_context(CachedLLM(chain, store, settings=settings, warn=warn))
        if record is not None:
            chain = RecordingLLM(chain, record)
        yield ReportedLLM(chain, sink=sink, cost_of=prices.cost), prices.cost
