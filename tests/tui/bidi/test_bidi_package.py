"""The layout engine can be used without the UI, and its docstring tells no lies."""

from __future__ import annotations

import subprocess
import sys

from factcheck.tui import bidi


def test_importing_the_engine_does_not_import_textual() -> None:
    program = "import sys, factcheck.tui.bidi; sys.exit('textual' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_every_public_function_is_named_in_the_explanation() -> None:
    functions = {name for name in bidi.__all__ if name.islower()}

    assert {name for name in functions if name not in str(bidi.__doc__)} == set()


def test_layouts_are_cached_by_their_arguments() -> None:
    assert bidi.layout("سلام", width=9) is bidi.layout("سلام", width=9)
    assert bidi.visual("سلام", width=9) is bidi.visual("سلام", width=9)
