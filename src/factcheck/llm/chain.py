"""Settings go in, the live chain of the package's docstring comes out, open for the length of one run."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from factcheck.events import Sink
from factcheck.llm.budget import Prices
from factcheck.llm.live import LiveLLM
from factcheck.llm.protocol import LLM
from factcheck.llm.replay import RecordingLLM
from factcheck.llm.reported import CostOf, ReportedLLM
from factcheck.settings import Settings


@asynccontextmanager
async def live_chain(settings: Settings, *, record: Path | None, use_cache: bool, sink: Sink) -> AsyncIterator[tuple[LLM, CostOf]]:
    """The model to ask, and what an answer costs.

    Raises: `SettingsError`, `StoreError`.
    """
    prices = Prices(settings)
    async with LiveLLM(settings, sink=sink, keep=settings.cache_dir) as live:
        chain: LLM = live
        del use_cache
        if record is not None:
            chain = RecordingLLM(chain, record)
        yield ReportedLLM(chain, sink=sink, cost_of=prices.cost), prices.cost
