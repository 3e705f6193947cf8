"""Environment and the terminal's own answers → the strategy that makes Arabic read right in it, and the sequences that set it up.

`FACTCHECK_BIDI` names a strategy outright. Otherwise the terminal is asked for ANSI mode 8 (BDSM, bidirectional support mode) and for
its name (XTVERSION); inside tmux, which answers for itself, tmux is asked for the terminal it is shown in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.errors import SettingsError
from factcheck.tui.bidi.drawing import STRATEGIES, Strategy

VARIABLE = "FACTCHECK_BIDI"
_REORDERS = 1
"""DECRPM answer "set": the terminal reorders now. 2 ("reset") means that it already does not, and is to be left so."""

_FIRST_VTE_WITH_BIDI = 5800


class Answer(NamedTuple):
    """What a terminal said: the state of mode 8 (1 set, 2 reset, None unanswered) and its name, "" if it told none."""

    bidi_mode: int | None = None
    name: str = ""


Query = Callable[[], Answer]


@dataclass(frozen=True, slots=True)
class Terminal:
    """`setup` is written before the first line, `restore` when the UI ends, however it ends; both are "" where nothing is to be told."""

    strategy: Strategy
    setup: str = ""
    restore: str = ""


_SWITCHES: dict[Strategy, tuple[str, str]] = {
    "bdsm": ("\x1b[8l", "\x1b[8h"),
    "konsole": ("\x1b]50;BidiRenderingEnabled=false\x07", "\x1b]50;BidiRenderingEnabled=true\x07"),
    "mlterm": ("\x1b]5379;use_ctl=false\x07", "\x1b]5379;use_ctl=true\x07"),
}


def terminal_for(strategy: Strategy) -> Terminal:
    """The terminal as this strategy needs it."""
    return Terminal(strategy, *_SWITCHES.get(strategy, ("", "")))


def detect(environ: Mapping[str, str], query: Query | None = None) -> Strategy:
    """Without `query` nothing is asked and the environment alone decides.

    Raises: SettingsError if FACTCHECK_BIDI names no strategy.
    """
    wanted = environ.get(VARIABLE, "").strip().lower() or "auto"
    if wanted != "auto":
        return _named(wanted)
    answer = query() if query else Answer()
    rules = _MULTIPLEXED if environ.get("TMUX") or environ.get("STY") else _DIRECT
    return next((strategy for strategy, holds in rules if holds(environ, answer)), "visual")


def _named(wanted: str) -> Strategy:
    for strategy in STRATEGIES:
        if strategy == wanted:
            return strategy
    raise SettingsError(
        f"{VARIABLE}={wanted!r} names no way to draw Arabic",
        why=f"known are auto, {', '.join(STRATEGIES)}",
        mend=f"export {VARIABLE}=auto",
    )


def _is_vte(environ: Mapping[str, str], answer: Answer) -> bool:
    version = environ.get("VTE_VERSION", "")
    return (version.isdecimal() and int(version) >= _FIRST_VTE_WITH_BIDI) or "vte" in answer.name.lower()


def _is_named(name: str, variable: str) -> Callable[[Mapping[str, str], Answer], bool]:
    """A name that the terminal told outweighs a variable, which a terminal started from another one inherits."""
    return lambda environ, answer: name in answer.name.lower() if answer.name else bool(environ.get(variable))


_MULTIPLEXED: tuple[tuple[Strategy, Callable[[Mapping[str, str], Answer], bool]], ...] = (
    ("visual", lambda _, answer: any(name in answer.name.lower() for name in ("xterm(", "alacritty", "foot"))),
    ("words", lambda _, answer: "kitty" in answer.name.lower()),
    ("lro", _is_vte),
)
"""Through tmux or screen no mode can be set. VTE_VERSION may be left from another terminal, so a name that tmux knows goes first."""

_DIRECT: tuple[tuple[Strategy, Callable[[Mapping[str, str], Answer], bool]], ...] = (
    ("bdsm", lambda _, answer: answer.bidi_mode == _REORDERS),
    ("visual", lambda _, answer: answer.bidi_mode is not None and answer.bidi_mode > _REORDERS),
    ("konsole", _is_named("konsole", "KONSOLE_VERSION")),
    ("mlterm", _is_named("mlterm", "MLTERM")),
    ("words", _is_named("kitty", "KITTY_WINDOW_ID")),
    ("bdsm", lambda environ, answer: answer.bidi_mode is None and not answer.name and _is_vte(environ, answer)),
    ("bdsm", lambda environ, _: environ.get("TERM_PROGRAM") == "mintty"),
    ("logical", lambda environ, _: environ.get("TERM_PROGRAM") == "Apple_Terminal" or environ.get("TERM", "").startswith("putty")),
)
