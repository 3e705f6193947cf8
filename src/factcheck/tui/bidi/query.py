"""The terminal on /dev/tty, or the tmux client around it → what it says about itself. Ask before a UI owns the terminal."""

from __future__ import annotations

import contextlib
import os
import re
import select
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence

from factcheck.tui.bidi.terminal import Answer, Query

_QUESTIONS = b"\x1b[8$p\x1b[>0q\x1b[c"
"""DECRQM for mode 8, XTVERSION, and DA1 as the fence: every terminal answers the last, so an ignorant one costs no waiting."""

_FENCE = re.compile(rb"\x1b\[\?[\d;]*c")
_MODE = re.compile(rb"\x1b\[8;(\d)\$y")
_NAME = re.compile(rb"\x1bP>\|([^\x1b]*)\x1b\\")
_TMUX = ("tmux", "display-message", "-p", "#{client_termtype} #{client_termname}")


def query_for(environ: Mapping[str, str]) -> Query:
    """The question that can be answered here; each gives up quietly, with an empty answer."""
    return ask_tmux if environ.get("TMUX") else ask_terminal


def ask_terminal(*, path: str = "/dev/tty", timeout: float = 0.25) -> Answer:
    """Waits for `timeout` seconds at most. What is typed meanwhile is lost."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return Answer()
    try:
        with _raw(descriptor):
            os.write(descriptor, _QUESTIONS)
            return parse(_read_to_fence(descriptor, time.monotonic() + timeout))
    except (OSError, ImportError):
        return Answer()
    finally:
        os.close(descriptor)


def ask_tmux(*, command: Sequence[str] = _TMUX) -> Answer:
    """The name of the terminal that shows the tmux client, such as "XTerm(390) xterm-256color"."""
    try:
        shown = subprocess.run(command, capture_output=True, text=True, timeout=1, check=False)  # noqa: S603 (a constant command)
    except (OSError, subprocess.SubprocessError):
        return Answer()
    return Answer(name=shown.stdout.strip())


def parse(reply: bytes) -> Answer:
    """`b"\\x1b[8;1$y\\x1bP>|VTE(7600)\\x1b\\\\"` → `Answer(1, "VTE(7600)")`; mode 0, "not recognised", counts as unanswered."""
    mode, name = _MODE.search(reply), _NAME.search(reply)
    return Answer((int(mode[1]) or None) if mode else None, name[1].decode("ascii", "replace") if name else "")


def _read_to_fence(descriptor: int, deadline: float) -> bytes:
    reply = b""
    while not _FENCE.search(reply) and (left := deadline - time.monotonic()) > 0:
        readable, _, _ = select.select([descriptor], [], [], left)
        if not readable or not (chunk := os.read(descriptor, 4096)):
            break
        reply += chunk
    return reply


@contextlib.contextmanager
def _raw(descriptor: int) -> Iterator[None]:
    import termios  # noqa: PLC0415 (absent on Windows)
    import tty  # noqa: PLC0415

    try:
        before = termios.tcgetattr(descriptor)
    except termios.error as trouble:
        raise OSError("not a terminal") from trouble
    try:
        tty.setraw(descriptor, termios.TCSANOW)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSANOW, before)
