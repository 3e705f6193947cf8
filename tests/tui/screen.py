"""What an app shows, as text: visual order, one string a line, trailing blanks gone."""

import asyncio
from collections.abc import Callable

from textual.app import App
from textual.pilot import Pilot

PATIENCE = 5.0


def lines(app: App[None]) -> list[str]:
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def shown(app: App[None]) -> str:
    return "\n".join(lines(app))


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Let the app go on until `true`, and draw."""
    loop = asyncio.get_running_loop()
    end = loop.time() + PATIENCE
    while not true():
        if loop.time() > end:
            raise AssertionError(f"never came true; the screen shows\n{shown(pilot.app)}")
        await pilot.pause(0.02)
    await pilot.pause()
