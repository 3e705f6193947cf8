"""`factcheck tui`: articles, folders, addresses or a brief.json go in; the terminal UI comes up, and the terminal is put back at its end."""

import os
import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

from factcheck.commands.options import metadata_from, run_options, settings_from, wanted_from
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE|FOLDER|URL|brief.json]…")
@click.option("--lang", "language", type=click.Choice(["en", "ar"]), help="Language of the UI and of briefs; default: the story's.")
@click.option("--ascii", "ascii_only", is_flag=True, help="No symbols beyond ASCII.")
@click.option("--theme", metavar="dark|light|ansi", help="Or the name of any Textual theme.")
@run_options
def tui(articles: tuple[str, ...], ascii_only: bool, theme: str | None, **flags: Any) -> int:
    """Open the terminal UI: what the sources claim, side by side, with the quotes in their articles."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()) and not os.environ.get("TEXTUAL_DRIVER"):
        raise UsageError("the UI needs a terminal", why="stdin or stdout is none", mend="factcheck brief ARTICLE… does the same without")
    settings = settings_from(flags)
    ui = settings.ui.model_copy(update={"ascii": ascii_only or settings.ui.ascii, "theme": theme or settings.ui.theme})
    settings = settings.model_copy(update={"ui": ui})
    from factcheck.commands.tui_session import WiredSession  # noqa: PLC0415
    from factcheck.tui.app import FactcheckApp  # noqa: PLC0415
    from factcheck.tui.bidi import detect, query_for  # noqa: PLC0415

    session = WiredSession(settings, wanted_from(flags, with_texts=True), metadata_from(flags), flags["story"])
    # The variable has gone into the settings; what is left to ask is the terminal, before the UI owns it.
    environ = {**os.environ, "FACTCHECK_BIDI": ui.bidi}
    app = FactcheckApp(session, articles, strategy=detect(environ, query_for(environ)))
    return show(app)


def show(app: "FactcheckApp", *, terminal: TextIO | None = None) -> int:
    """Run it, with the terminal told about bidi before and put back after, however the app ends."""
    terminal = terminal or sys.__stdout__
    _tell(terminal, app.terminal.setup)
    try:
        app.run()
    finally:
        _tell(terminal, app.terminal.restore)
    return app.return_code or 0


def _tell(terminal: TextIO | None, sequence: str) -> None:
    if sequence and terminal is not None:
        terminal.write(sequence)
        terminal.flush()
