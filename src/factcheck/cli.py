"""Shell 1: the command line goes in; the brief goes to stdout or a file, everything else to stderr, and an exit code comes out.

This module is the table of commands and the place where every failure ends. It imports nothing heavy: `--help` and `--version` are answered
from the table, any other call loads click and the one command. Exit codes: 0 written · 2 usage or settings · 3 written, a source missing from
it · 4 model refused or unreachable · 5 replay miss · 130 interrupted · 1 a defect of factcheck itself.
"""

import gc
import os
import sys
from typing import NoReturn

from factcheck import __version__
from factcheck.errors import FactcheckError

DEFECT = 1
INTERRUPTED = 130
COLLECT_AFTER = 50_000
"""Objects made before the collector looks for cycles: nearly all that a command loads and reads stays to its end (Python's 700: 90 ms a run)."""
# name → (module:command, one line for --help)
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
ABOUT = """\
Usage: factcheck [COMMAND] [ARTICLE|FOLDER|URL …]

  Compare what several sources say about a story: who claims what, what agrees,
  what cannot both be true.

  Without a command, in a terminal: the UI. `factcheck ARTICLE…` opens it with
  these articles. `factcheck COMMAND --help` tells more of a command.

Options:
  --version   Show the version.
  -h, --help  Show this text.

Commands:
"""


def main() -> NoReturn:
    """The console script: every failure ends here as a message and an exit code."""
    _utf8_output()
    told = _told(sys.argv[1:])
    if told:
        sys.stdout.write(told)
    sys.exit(0 if told else _run())


def help_text() -> str:
    """What `factcheck --help` prints."""
    width = max(map(len, COMMANDS))
    return ABOUT + "".join(f"  {name:<{width}}  {line}\n" for name, (_, line) in COMMANDS.items())


def _told(words: list[str]) -> str:
    """What can be said without a command; empty for any other call."""
    if words in (["--help"], ["-h"]):
        return help_text()
    return f"factcheck, version {__version__}\n" if words == ["--version"] else ""


def _run() -> int:
    gc.set_threshold(COLLECT_AFTER)
    from factcheck.commands.group import run  # noqa: PLC0415 - click is loaded only where there is a command to parse

    try:
        return run(COMMANDS, help_text())
    except FactcheckError as error:
        return _said(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _said("interrupted; what was answered is kept, the same call goes on from there", INTERRUPTED)
    except BrokenPipeError:
        # The reader has gone (`| head`): nothing is wrong, and the interpreter must not complain while it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # a traceback may show article text and frightens; it is there on request
        if os.environ.get("FACTCHECK_TRACEBACK"):
            raise
        return _said(
            f"a defect of factcheck: {type(error).__name__}: {error}\n  try: FACTCHECK_TRACEBACK=1 shows where, for a report", DEFECT
        )


def _said(message: str, code: int) -> int:
    sys.stderr.write(f"factcheck: {message}\n")
    return code


def _utf8_output() -> None:
    """Arabic must come out under LANG=C too; a stream that cannot be changed stays as it is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
