"""Text goes in; it lands on the desktop's clipboard where a tool for it is there (over SSH, OSC 52 does it: see `App.copy_to_clipboard`)."""

import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence

TOOLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
)
"""The variable that must be set, and the command that reads text from stdin."""
PATIENCE = 2.0

Feed = Callable[[Sequence[str], bytes], None]


def feed(command: Sequence[str], content: bytes) -> None:
    """Raises: OSError, subprocess.SubprocessError."""
    quiet = subprocess.DEVNULL
    subprocess.run(command, input=content, stdout=quiet, stderr=quiet, timeout=PATIENCE, check=True)  # noqa: S603 (commands of the table above)


def to_desktop(text: str, environ: Mapping[str, str], *, give: Feed = feed, there: Callable[[str], str | None] = shutil.which) -> bool:
    """Whether some tool took it."""
    for variable, command in TOOLS:
        if (variable and not environ.get(variable)) or not there(command[0]):
            continue
        try:
            give(command, text.encode("utf-8", "replace"))
        except (OSError, subprocess.SubprocessError):
            continue
        return True
    return False
