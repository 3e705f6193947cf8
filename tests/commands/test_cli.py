"""The command line: exit codes, what it prints where, what it does not import, and streams that are not what they should be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import COMMANDS

HEAVY = ("openai", "instructor", "textual", "diskcache", "trafilatura")
ARTICLE = "Fire on the Corran\n\nThe fire aboard the ferry Corran killed 11 people on Monday, the coast guard said. It destroyed 40 cars.\n"


def run(*words: str, cwd: Path | None = None, stdin: bytes = b"", **environ: str) -> "subprocess.CompletedProcess[bytes]":
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "FACTCHECK_"))}
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *words], capture_output=True, check=False, env=clean | environ, cwd=cwd, input=stdin
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def imported_by(*words: str) -> set[str]:
    code = f"import sys, runpy; sys.argv = ['factcheck', *{list(words)!r}]\ntry: runpy.run_module('factcheck', run_name='__main__')\nexcept SystemExit: pass\n"
    code += f"print('\\n' + ' '.join(m for m in {HEAVY!r} if m in sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("brief", "--help"), ("demo",), ("schema",)])
def test_help_and_replay_import_neither_provider_nor_store_nor_ui(words: tuple[str, ...]) -> None:
    assert imported_by(*words) == set()


def test_help_names_every_command_that_is_there() -> None:
    shown = run("--help").stdout.decode()

    assert all(name in shown for name in COMMANDS)


def test_a_brief_goes_to_stdout_alone_and_the_rest_to_stderr(article: Path) -> None:
    done = run("brief", str(article), "--extractor", "rules")

    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith("# ")
    assert done.stderr == b""


def test_auto_without_key_endpoint_or_recording_works_by_rules_and_says_so_in_one_line(article: Path) -> None:
    done = run("brief", str(article))

    assert done.returncode == 0
    assert done.stderr.decode().count("\n") == 1
    assert "rules extractor" in done.stderr.decode()


def test_a_source_that_is_missing_from_the_brief_exits_with_3(article: Path) -> None:
    (article.parent / "empty.txt").write_text(" \n")

    done = run("brief", str(article), str(article.parent / "empty.txt"), "--extractor", "rules")

    assert done.returncode == 3
    assert b"empty source" in done.stderr
    assert "empty" in done.stdout.decode()


@pytest.mark.parametrize(
    "words",
    [
        ("brief",),
        ("brief", "no-such-file.txt"),
        ("brief", ".", "--format", "pdf"),
        ("brief", "one.txt", "--published", "yesterday"),
        ("brief", "one.txt", "--record", "--replay"),
        ("brief", "one.txt", "--replay"),
        ("brief", "one.txt", "--max-cost", "-1"),
        ("no-such-command",),
        ("brief", "one.txt", "--no-such-flag"),
        ("brief", "one.txt", "-o", "."),
    ],
)
def test_a_call_that_cannot_be_carried_out_exits_with_2_and_says_why(article: Path, words: tuple[str, ...]) -> None:
    done = run(*words, cwd=article.parent)

    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_067_a_model_that_is_wanted_without_a_key_exits_with_2_and_names_the_mend(article: Path) -> None:
    done = run("brief", str(article), "--extractor", "model")

    assert done.returncode == 2
    assert b"OPENAI_API_KEY" in done.stderr


def test_073_an_endpoint_that_nobody_serves_exits_with_4_and_leaves_no_file(article: Path) -> None:
    target = article.parent / "brief.md"

    done = run(
        "brief",
        str(article),
        "--base-url",
        "http://127.0.0.1:9/v1",
        "--model",
        "m",
        "-o",
        str(target),
        FACTCHECK_DEADLINE="2",
        FACTCHECK_CACHE_DIR=str(article.parent),
    )

    assert done.returncode == 4
    assert not target.exists()
    assert b"Traceback" not in done.stderr


def test_101_an_output_file_is_not_overwritten_without_force(article: Path) -> None:
    target = article.parent / "brief.md"
    target.write_text("mine")

    refused = run("brief", str(article), "-o", str(target), "--extractor", "rules")
    forced = run("brief", str(article), "-o", str(target), "--extractor", "rules", "--force")

    assert refused.returncode == 2
    assert forced.returncode == 0
    assert target.read_text("utf-8").startswith("# ")


def test_the_format_follows_the_files_ending(article: Path) -> None:
    target = article.parent / "brief.json"

    run("brief", str(article), "-o", str(target), "--extractor", "rules")

    assert target.read_text("utf-8").startswith("{")


@pytest.mark.parametrize(
    "environ", [{"LC_ALL": "C", "LANG": "C"}, {"TERM": "dumb"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "LC_ALL": "POSIX"}]
)
def test_108_a_poor_environment_still_gets_utf8(tmp_path: Path, environ: dict[str, str]) -> None:
    (tmp_path / "عربي.txt").write_text("قتل ١١ شخصا في حريق العبارة يوم الاثنين.\n", "utf-8")

    done = run("brief", str(tmp_path / "عربي.txt"), "--extractor", "rules", **environ)

    assert done.returncode == 0, done.stderr
    assert "١١ شخصا" in done.stdout.decode("utf-8")


def test_108_a_reader_that_closes_the_pipe_is_no_error(article: Path) -> None:
    words = [sys.executable, "-m", "factcheck", "demo"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        complaint = process.stderr.read()
        code = process.wait(30)

    assert code == 0
    assert b"Traceback" not in complaint
    assert b"BrokenPipe" not in complaint


def test_claims_lists_quotes_and_coverage(article: Path) -> None:
    done = run("claims", str(article), "--extractor", "rules")

    assert done.returncode == 0
    assert "40 cars" in done.stdout.decode()
    assert "figures covered" in done.stdout.decode()


def test_schema_prints_the_json_schema_of_the_brief() -> None:
    import json

    schema = json.loads(run("schema").stdout)

    assert {
        "articles",
        "claims",
        "questions",
        "pairs",
        "rejected",
        "coverage",
        "removed",
        "findings",
        "summary",
        "usage",
        "provenance",
    } <= set(schema["properties"])


def test_without_a_command_and_without_a_terminal_it_shows_the_help() -> None:
    done = run()

    assert done.returncode == 0
    assert b"Commands" in done.stdout


def test_a_setting_that_is_wrong_is_named(article: Path) -> None:
    (article.parent / "factcheck.toml").write_text('modell = "x"\n')

    done = run("brief", str(article), cwd=article.parent)

    assert done.returncode == 2
    assert b"modell" in done.stderr
    assert b"'model'" in done.stderr


def test_the_same_article_twice_is_one_source(article: Path) -> None:
    done = run("brief", str(article), str(article), "--extractor", "rules")

    assert "1 source" in done.stdout.decode()
