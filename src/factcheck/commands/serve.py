"""`factcheck serve`: what `factcheck tui` takes goes in; the same UI comes up in a browser, one process a visitor (extra: serve)."""

import shlex
import sys
from pathlib import Path

import click

from factcheck.errors import UsageError

LOOPBACK = "127.0.0.1"


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[ARTICLE|FOLDER|URL|brief.json|OPTION OF tui]…")
@click.option(
    "--host", default=LOOPBACK, show_default=True, help="Any visitor of another address can read and write your files through the UI."
)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def serve(arguments: tuple[str, ...], host: str, port: int) -> int:
    """Run the terminal UI in a browser."""
    try:
        from textual_serve.server import Server  # noqa: PLC0415
    except ImportError as error:
        raise UsageError(
            "`factcheck serve` is not installed", why="it is an extra", mend="pip install 'factcheck-briefs[serve]'"
        ) from error
    Server(command_for(arguments), host=host, port=port, title="factcheck").serve()
    return 0


def command_for(arguments: tuple[str, ...]) -> str:
    """The call of this very program, quoted for a shell."""
    return (
        shlex.join([sys.executable, "-c", "from factcheck.cli import main; main()", "tui", *arguments])
        if not _script()
        else shlex.join([_script(), "tui", *arguments])
    )


def _script() -> str:
    """The path of the installed script; empty where it was started in another way."""
    script = Path(sys.argv[0])
    return str(script.resolve()) if script.stem == "factcheck" and script.is_file() else ""
