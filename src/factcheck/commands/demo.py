"""`factcheck demo`: the bundled story's brief, replayed from its recordings; no key, no network."""

from pathlib import Path
from typing import Literal

import click

from factcheck import wiring
from factcheck.commands.brief import Format, make, rendered
from factcheck.commands.options import settings_from
from factcheck.commands.output import write
from factcheck.errors import UsageError


@click.command()
@click.option("--format", "form", type=click.Choice(["md", "json", "html"]), default="md")
@click.option("--lang", "language", type=click.Choice(["en", "ar"]), default="en", help="Language of headings.")
def demo(form: Format, language: Literal["en", "ar"]) -> int:
    """Show the brief of the bundled story: five Arabic articles about two visits that look alike."""
    settings = settings_from({})
    gathered = wiring.gathered([str(story_folder())], settings)
    made = make(gathered, settings, wiring.Wanted(replay=wiring.BESIDE_STORY, with_texts=form == "html"))
    write(rendered(made, form, language), None)
    return 0


def story_folder() -> Path:
    """In the wheel `_demo`, in a checkout the fixture story.

    Raises: `UsageError` where neither is there.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "_demo", package.parents[1] / "fixtures" / "stories" / "wonsan-visit"):
        if folder.is_dir():
            return folder
    raise UsageError(
        "the bundled story is missing", why="the installation is incomplete", mend="pip install --force-reinstall factcheck-briefs"
    )
