"""A terminal, played by the other end of a pty, is asked what it is."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.tui.bidi import Answer, query_for
from factcheck.tui.bidi.query import ask_terminal, ask_tmux, parse

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


@pytest.fixture
def terminal() -> Iterator[tuple[int, str]]:
    """Descriptor of the terminal's side, path of the program's side."""
    outer, inner = os.openpty()
    yield outer, os.ttyname(inner)
    os.close(outer)
    os.close(inner)


def answering(outer: int, reply: bytes) -> threading.Thread:
    def answer() -> None:
        heard = b""
        while not heard.endswith(b"\x1b[c"):
            heard += os.read(outer, 100)
        os.write(outer, reply)

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    return thread


def test_a_terminal_tells_its_name_and_whether_it_reorders(terminal: tuple[int, str]) -> None:
    outer, path = terminal
    answering(outer, b"\x1b[8;1$y\x1bP>|VTE(7600)\x1b\\\x1b[?65;1;9c")

    assert ask_terminal(path=path, timeout=5) == Answer(1, "VTE(7600)")


def test_an_ignorant_terminal_costs_no_waiting(terminal: tuple[int, str]) -> None:
    outer, path = terminal
    answering(outer, b"\x1b[?6c")
    started = time.monotonic()

    assert ask_terminal(path=path, timeout=30) == Answer()
    assert time.monotonic() - started < 10


def test_a_dumb_terminal_is_given_up_after_the_timeout(terminal: tuple[int, str]) -> None:
    assert ask_terminal(path=terminal[1], timeout=0.05) == Answer()


def test_what_is_no_terminal_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("")

    assert ask_terminal(path=str(tmp_path / "plain")) == Answer()
    assert ask_terminal(path=str(tmp_path / "absent")) == Answer()


def test_tmux_is_asked_for_the_terminal_around_it() -> None:
    assert ask_tmux(command=("echo", "XTerm(390) xterm")) == Answer(None, "XTerm(390) xterm")
    assert ask_tmux(command=("no-such-program-anywhere",)) == Answer()
    assert query_for({"TMUX": "/tmp/tmux-0/default,1,0"}) is ask_tmux
    assert query_for({}) is ask_terminal


def test_a_mode_that_is_not_recognised_counts_as_unanswered() -> None:
    assert parse(b"\x1b[8;0$y\x1b[?6c") == Answer()
    assert parse(b"\x1b[8;2$y") == Answer(2)
    assert parse(b"\x1bP>|caf\xe9\x1b\\").name == "caf\ufffd"
