"""An app with a brief already on its desk, at a size, in the test's own loop."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from factcheck.domain.brief import Brief
from factcheck.settings import Settings, UiSettings
from factcheck.tui.app import FactcheckApp
from factcheck.tui.bidi import Strategy
from tests.render.samples import rich_brief
from tests.tui.fakes import FakeSession
from tests.tui.screen import until

NARROW, WIDE, SMALL = (80, 24), (160, 48), (50, 14)
DONE = ("done", "failed", "budget", "cancelled")


def ferry() -> Brief:
    """One contradiction, one dispute, one change, one agreement, one single claim; four sources in two languages."""
    return rich_brief(with_text=True).model_copy(update={"incomplete": ()})


def settings(language: str = "en", **ui: Any) -> Settings:
    return Settings(language=language, ui=UiSettings(**ui))  # type: ignore[arg-type]


@asynccontextmanager
async def opened(
    session: FakeSession | None = None,
    *,
    size: tuple[int, int] = NARROW,
    sources: Sequence[str] = ("story",),
    language: str = "en",
    strategy: Strategy = "visual",
) -> AsyncIterator[tuple[FactcheckApp, Pilot[None]]]:
    """Until the run has ended, unless the session holds it open."""
    session = session or FakeSession(ferry(), settings=settings(language))
    app = FactcheckApp(session, sources, strategy=strategy)
    async with app.run_test(size=size) as pilot:
        if sources and not session.held:
            await until(pilot, lambda: app.desk.state in DONE and not app._stale)
        await pilot.pause()
        yield app, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()
