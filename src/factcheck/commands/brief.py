"""`factcheck brief`: articles go in, a brief comes out on stdout or in a file."""

import asyncio
from pathlib import Path
from typing import Any, Literal

import click

from factcheck import wiring
from factcheck.commands.options import metadata_from, named_from, run_options, settings_from, sources_arguments, wanted_from
from factcheck.commands.output import refuse_existing, write
from factcheck.commands.progress import Display
from factcheck.domain import brief as domain
from factcheck.pipeline import Steps, run
from factcheck.settings import Settings
from factcheck.stages.ingest import Gathered

SOURCE_MISSING = 3
Format = Literal["md", "json", "html"]


@click.command()
@sources_arguments
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write here instead of stdout.")
@click.option("--format", "form", type=click.Choice(["md", "json", "html"]), help="Default: by the file's ending, else md.")
@click.option("--lang", "language", type=click.Choice(["en", "ar"]), help="Language of headings.")
@click.option("--force", is_flag=True, help="Replace the output file.")
@click.option("--dry-run", is_flag=True, help="Show what would be sent and where to; send nothing.")
@run_options
def brief(articles: tuple[str, ...], output: Path | None, form: Format | None, **flags: Any) -> int:
    """Compare ARTICLES and write a brief: summary, contradictions, disputes, changes, agreements, audit."""
    settings = settings_from(flags)
    refuse_existing(output, force=flags["force"])
    gathered = wiring.gathered(named_from(articles, flags, settings), settings, flags=metadata_from(flags), title=flags["story"])
    if flags["dry_run"]:
        write(_foreseen(gathered, settings, wanted_from(flags)), None)
        return 0
    form = form or _form_of(output)
    wanted = wanted_from(flags, with_texts=form == "html")
    made = make(gathered, settings, wanted)
    write(rendered(made, form, settings.language or "en"), output)
    return SOURCE_MISSING if made.skipped or made.incomplete else 0


def _foreseen(gathered: Gathered, settings: Settings, wanted: wiring.Wanted) -> str:
    if wiring.choose(settings, wanted, gathered.story_folder).mode != "live":
        return "Nothing would leave this machine.\n"
    # Only a live run needs the store and what reads it.
    from factcheck.commands.planning import plan  # noqa: PLC0415

    return f"{asyncio.run(plan(gathered, settings, use_cache=wanted.use_cache))}\n"


async def _say_estimate(gathered: Gathered, settings: Settings, wanted: wiring.Wanted) -> None:
    from factcheck.commands.planning import plan  # noqa: PLC0415

    click.echo(f"factcheck: {(await plan(gathered, settings, use_cache=wanted.use_cache)).estimate}", err=True)


def make(gathered: Gathered, settings: Settings, wanted: wiring.Wanted, *, steps: Steps = run) -> domain.Brief:
    """Take `steps` (`run` or `list_claims`) with progress on stderr; what is left out and why is said there too.

    Raises: all that `steps` and `wiring` raise.
    """
    choice = wiring.choose(settings, wanted, gathered.story_folder)
    if choice.reason:
        click.echo(f"factcheck: {choice.reason}", err=True)
    skipped = tuple(domain.Skipped(path=s.path, reason=s.reason) for s in gathered.skipped)
    for one in skipped:
        click.echo(f"factcheck: {one.path}: {one.reason}; the others go on", err=True)

    briefs: list[domain.Brief] = []

    async def whole() -> None:
        # Not returned: when a task ends, asyncio and signal write out its result (45 ms for a brief) for a message that nobody sees.
        if choice.mode == "live" and gathered.articles and steps is run:
            await _say_estimate(gathered, settings, wanted)
        with Display() as sink:
            async with wiring.tools(settings, choice, wanted, sink) as tools:
                briefs.append(await steps(gathered.articles, tools, title=gathered.title, skipped=skipped, sink=sink))

    asyncio.run(whole())
    made = briefs[0]
    for line in made.incomplete:
        click.echo(f"factcheck: {line}", err=True)
    return made


def rendered(made: domain.Brief, form: Format, language: Literal["en", "ar"]) -> str:
    """The brief as text; each format's renderer is loaded only when it is asked for."""
    if form == "json":
        from factcheck.render.json_brief import json_text  # noqa: PLC0415

        return json_text(made)
    if form == "html":
        from factcheck.render.html import html  # noqa: PLC0415

        return html(made, language=language)
    from factcheck.render.markdown import markdown  # noqa: PLC0415

    return markdown(made, language=language)


def _form_of(output: Path | None) -> Format:
    endings: dict[str, Format] = {".json": "json", ".html": "html", ".htm": "html"}
    return endings.get(output.suffix.lower(), "md") if output else "md"
