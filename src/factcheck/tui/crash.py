"""An error of our own goes in; what may be printed of it comes out: its kind and its places in code, no message, no values.

Messages and local variables of an exception can hold an article or a key; code cannot.
"""

import traceback
from pathlib import PurePath

from factcheck.errors import FactcheckError


def report(error: BaseException) -> str:
    """For a reported failure its own text; else where it happened, outermost first."""
    if isinstance(error, FactcheckError):
        return str(error)
    lines = [
        f"factcheck's UI stopped: {type(error).__name__}",
        "  why: an error in factcheck itself; its message and values are withheld, for they may hold articles or keys",
        "  where:",
        *(f"    {_place(frame)}" for frame in traceback.extract_tb(error.__traceback__)),
        "  try: `factcheck brief …` does the same without the UI; please report the lines above",
    ]
    return "\n".join(lines)


def _place(frame: traceback.FrameSummary) -> str:
    """File (from the package on), line and function."""
    parts = PurePath(frame.filename).parts
    known = [n for n, part in enumerate(parts) if part in ("factcheck", "textual", "tests")]
    return f"{'/'.join(parts[known[-1] if known else -1 :])}:{frame.lineno} in {frame.name}"
