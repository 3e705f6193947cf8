"""Each terminal gets the strategy that makes Arabic read right in it."""

from __future__ import annotations

import pytest

from factcheck.errors import SettingsError
from factcheck.tui.bidi import STRATEGIES, Answer, Strategy, detect, terminal_for


@pytest.mark.parametrize(
    ("environ", "answer", "strategy"),
    [
        ({"TERM": "xterm-256color"}, Answer(None, "XTerm(390)"), "visual"),
        ({"TERM": "alacritty"}, Answer(), "visual"),
        ({}, Answer(), "visual"),
        ({"VTE_VERSION": "7600"}, Answer(1, "VTE(7600)"), "bdsm"),
        ({"VTE_VERSION": "7600"}, Answer(), "bdsm"),
        ({"VTE_VERSION": "5002"}, Answer(), "visual"),
        ({"VTE_VERSION": "rubbish"}, Answer(), "visual"),
        ({"VTE_VERSION": "7600"}, Answer(None, "XTerm(390)"), "visual"),
        ({"VTE_VERSION": "7600"}, Answer(2, "VTE(7600)"), "visual"),
        ({"TERM_PROGRAM": "mintty"}, Answer(), "bdsm"),
        ({"KONSOLE_VERSION": "230800"}, Answer(), "konsole"),
        ({}, Answer(None, "Konsole 23.08.1"), "konsole"),
        ({"KONSOLE_VERSION": "230800"}, Answer(None, "XTerm(390)"), "visual"),
        ({"MLTERM": "3.9.3"}, Answer(), "mlterm"),
        ({"KITTY_WINDOW_ID": "1"}, Answer(None, "kitty(0.32.2)"), "words"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, Answer(), "logical"),
        ({"TERM": "putty-256color"}, Answer(), "logical"),
        ({"TMUX": "/tmp/tmux,1,0", "VTE_VERSION": "7600"}, Answer(), "lro"),
        ({"TMUX": "/tmp/tmux,1,0"}, Answer(None, "VTE(7600) xterm-256color"), "lro"),
        ({"TMUX": "/tmp/tmux,1,0", "VTE_VERSION": "7600"}, Answer(None, "XTerm(390) xterm-256color"), "visual"),
        ({"TMUX": "/tmp/tmux,1,0"}, Answer(None, "kitty(0.32.2) xterm-kitty"), "words"),
        ({"STY": "1.pts", "VTE_VERSION": "7600"}, Answer(), "lro"),
    ],
)
def test_a_terminal_is_recognised_by_its_answers_and_then_its_environment(
    environ: dict[str, str], answer: Answer, strategy: Strategy
) -> None:
    assert detect(environ, lambda: answer) == strategy


def test_without_a_question_the_environment_alone_decides() -> None:
    assert detect({"KITTY_WINDOW_ID": "1"}) == "words"


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_strategy_that_is_asked_for_is_taken_without_a_question(strategy: Strategy) -> None:
    def never() -> Answer:
        raise AssertionError("the terminal was asked")

    assert detect({"FACTCHECK_BIDI": strategy.upper(), "MLTERM": "3"}, never) == strategy


@pytest.mark.parametrize("auto", ["", "auto", " AUTO "])
def test_auto_is_as_if_nothing_were_set(auto: str) -> None:
    assert detect({"FACTCHECK_BIDI": auto, "MLTERM": "3"}) == "mlterm"


def test_an_unknown_strategy_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SettingsError, match=r"(?s)'sideways'.*visual, bdsm.*export FACTCHECK_BIDI=auto"):
        detect({"FACTCHECK_BIDI": "sideways"})


def test_what_is_switched_off_is_switched_on_again() -> None:
    assert terminal_for("bdsm").setup == "\x1b[8l"
    assert terminal_for("bdsm").restore == "\x1b[8h"
    for strategy in ("konsole", "mlterm"):
        terminal = terminal_for(strategy)
        assert terminal.restore == terminal.setup.replace("false", "true") != terminal.setup


def test_a_terminal_that_needs_no_switch_is_told_nothing() -> None:
    for strategy in ("visual", "lro", "words", "logical"):
        assert (terminal_for(strategy).setup, terminal_for(strategy).restore) == ("", "")
