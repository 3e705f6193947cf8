"""The words of a call go in; the command that they name is imported and called, its exit code comes out."""

import importlib
import sys
from pathlib import Path
from typing import Any

import click

from factcheck import __version__

# The table stands in cli, above this module: it is handed over, not imported, so that commands know nothing of the shell.
Table = dict[str, tuple[str, str]]


class Commands(click.Group):
    """A group whose commands are imported when called; a first word that is a file, folder or URL opens the UI."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table: Table = {}
        self.text = ""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.table:
            return None
        module, attribute = self.table[cmd_name][0].split(":")
        command = getattr(importlib.import_module(f"factcheck.commands.{module}"), attribute)
        return command if isinstance(command, click.Command) else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.table and (args[0].startswith(("http://", "https://")) or Path(args[0]).exists()):
            args = ["tui", *args]
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        return self.text.rstrip("\n")


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factcheck")
@click.pass_context
def factcheck(ctx: click.Context) -> None:
    """Compare what several sources say about a story."""
    if ctx.invoked_subcommand is not None:
        return
    command = Commands.get_command(factcheck, ctx, "tui") if sys.stdin.isatty() and sys.stdout.isatty() else None
    if command is None:
        click.echo(ctx.get_help())
    else:
        ctx.invoke(command)


def run(table: Table, text: str) -> int:
    """Carry out `sys.argv`.

    Raises: whatever the command raises, but for click's own exceptions, which end here; `KeyboardInterrupt` for an interruption.
    """
    factcheck.table, factcheck.text = table, text
    try:
        code = factcheck.main(standalone_mode=False)
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    return code if isinstance(code, int) else 0
