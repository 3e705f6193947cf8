"""Stories with recordings go in, their golden briefs (brief.md) come out; read the diff before committing it."""

import asyncio
import sys
from pathlib import Path

from factcheck.domain.brief import Brief
from factcheck.pipeline import run
from factcheck.render.markdown import markdown
from factcheck.settings import load_settings
from factcheck.wiring import Choice, Wanted, gathered, tools

STORIES = Path(__file__).parents[1] / "fixtures" / "stories"


async def replayed(story: Path) -> Brief:
    """The story's brief from its own recordings."""
    settings = load_settings(flags={}, environ={}, cwd=story)
    read = gathered([str(story)], settings)
    async with tools(settings, Choice("replay", replay=story / "exchanges"), Wanted()) as kit:
        return await run(read.articles, kit, title=read.title)


def recorded_stories() -> list[Path]:
    """Folders whose recordings reach the summary, sorted."""
    return sorted(folder.parents[1] for folder in STORIES.glob("*/exchanges/summarise"))


def main() -> int:
    """Write brief.md into each story's folder."""
    for story in recorded_stories():
        (story / "brief.md").write_text(markdown(asyncio.run(replayed(story)), language="en"), encoding="utf-8", newline="\n")
        sys.stderr.write(f"{story.name}/brief.md\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
