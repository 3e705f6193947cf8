"""Shell 1: the command line goes in; the brief goes to stdout or a file, everything else to stderr, and an exit code comes out.

Commands are imported when they are called: `--help` loads none of them. Exit codes: 0 written · 2 usage or settings · 3 written, a source
missing from it · 4 model refused or unreachable · 5 replay miss · 130 interrupted.
"""

import importlib
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from factcheck import __version__
from factcheck.errors import FactcheckError

INTERRUPTED = 130
# name → (module:command, one line for --help); the line stands here so that --help imports no command.
COMMANDS = {
    "brief": ("brief:brief", "Compare articles and write a brief (Markdown, JSON or HTML)."),
    "claims": ("claims:claims", "List each article's claims with their quotes and what no claim covers."),
    "tui": ("tui:tui", "Open the terminal UI."),
    "demo": ("demo:demo", "Show the bundled story's brief; needs no key and no network."),
    "value": ("value:value", "Show how a phrase is understood: number, quantity or date."),
    "diff": ("diff:diff", "Show what moved between two JSON briefs, and why."),
    "verdicts": ("verdicts:verdicts", "List or export what readers marked as false alarm or confirmed."),
    "fetch": ("fetch:fetch", "Fetch web pages into a story's folder."),
    "batch": ("batch:batch", "Ask the model through a provider's batch service."),
    "eval": ("evaluate:evaluate", "Measure against labelled stories or sentence pairs."),
    "cache": ("cache:cache", "Show, explain or clear the stored answers."),
    "recordings": ("recordings:recordings", "Check folders of recorded answers."),
    "doctor": ("doctor:doctor", "Say what is set up, what is missing and what would be used."),
    "schema": ("schema:schema", "Print the JSON Schema of the brief."),
    "serve": ("serve:serve", "Run the terminal UI in a browser (extra: serve)."),
}


class Commands(click.Group):
    """A group whose commands are imported when called; a first word that is a file, folder or URL opens the UI."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in COMMANDS if _shipped(name)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS or not _shipped(cmd_name):
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
        command = getattr(importlib.import_module(f"factcheck.commands.{module}"), attribute)
        return command if isinstance(command, click.Command) else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and (args[0].startswith(("http://", "https://")) or Path(args[0]).exists()):
            args = ["tui", *args]
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])


def _shipped(name: str) -> bool:
    return (Path(__file__).parent / "commands" / f"{COMMANDS[name][0].split(':')[0]}.py").is_file()


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factcheck")
@click.pass_context
def factcheck(ctx: click.Context) -> None:
    """Compare what several sources say about a story: who claims what, what agrees, what cannot both be true.

    Without a command, in a terminal: the UI. `factcheck ARTICLE…` opens it with these articles.
    """
    if ctx.invoked_subcommand is None:
        if sys.stdin.isatty() and sys.stdout.isatty() and _shipped("tui"):
            ctx.invoke(_command(ctx, "tui"))
        else:
            click.echo(ctx.get_help())


def _command(ctx: click.Context, name: str) -> click.Command:
    group = ctx.command
    command = group.get_command(ctx, name) if isinstance(group, click.Group) else None
    if command is None:
        raise click.UsageError(f"no command {name!r}")
    return command


def main() -> NoReturn:
    """The console script: foreign exceptions end here as one message and an exit code, never as a traceback."""
    _utf8_output()
    try:
        code = factcheck.main(standalone_mode=False)
    except click.exceptions.Abort:
        code = _said("interrupted; what was answered is kept, the same call goes on from there", INTERRUPTED)
    except click.ClickException as error:
        error.show(sys.stderr)
        code = error.exit_code
    except FactcheckError as error:
        code = _said(str(error), error.exit_code)
    except KeyboardInterrupt:
        code = _said("interrupted; what was answered is kept, the same call goes on from there", INTERRUPTED)
    except BrokenPipeError:
        # The reader has gone (`| head`): nothing is wrong, and the interpreter must not complain while it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


def _said(message: str, code: int) -> int:
    click.echo(f"factcheck: {message}", err=True)
    return code


def _utf8_output() -> None:
    """Arabic must come out under LANG=C too; a stream that cannot be changed stays as it is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
