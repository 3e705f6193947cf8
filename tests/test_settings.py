"""Settings: each layer wins over the one before, every problem is named with its key and place, keys never show."""

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import SettingsError
from factcheck.settings import Settings, load_settings


def _load(
    folder: Path, *, environ: dict[str, str] | None = None, toml: str = "", user_toml: str = "", flags: dict[str, object] | None = None
) -> Settings:
    user_folder = folder / "user"
    user_folder.mkdir(exist_ok=True)
    (user_folder / "factcheck.toml").write_text(user_toml, "utf-8")
    (folder / "factcheck.toml").write_text(toml, "utf-8")
    return load_settings(flags=flags or {}, environ=environ or {}, cwd=folder, user_folder=user_folder)


def test_each_layer_wins_over_the_one_before(tmp_path: Path) -> None:
    loaded = _load(
        tmp_path,
        user_toml="votes = 2\npasses = 2\nconcurrency = 2\nmax_cost = 1.0",
        toml="passes = 3\nconcurrency = 3\nmax_cost = 2",
        environ={"FACTCHECK_CONCURRENCY": "4", "FACTCHECK_MAX_COST": "3.5"},
        flags={"max_cost": 5.0, "concurrency": None},
    )

    assert (loaded.votes, loaded.passes, loaded.concurrency, loaded.max_cost) == (2, 3, 4, 5.0)


def test_without_any_file_the_defaults_hold(tmp_path: Path) -> None:
    loaded = load_settings(flags={}, environ={}, cwd=tmp_path, user_folder=tmp_path)

    assert loaded.base_url == "https://api.openai.com/v1"
    assert not loaded.wants_model


def test_a_home_folder_is_understood_as_the_shell_does(tmp_path: Path) -> None:
    assert _load(tmp_path, toml='cache_dir = "~/kept"').cache_dir == Path.home() / "kept"


def test_tables_of_two_layers_join(tmp_path: Path) -> None:
    loaded = _load(
        tmp_path,
        user_toml='[ui]\ntheme = "dark"\n[ui.keys]\nquit = "x"\n[prices.a]\ninput = 1\noutput = 2.0',
        toml='[ui]\nascii = true\n[ui.keys]\ncopy = "c"\n[prices.b]\ninput = 3\noutput = 4.0',
        environ={"FACTCHECK_BIDI": "visual"},
    )

    assert (loaded.ui.theme, loaded.ui.ascii, loaded.ui.bidi) == ("dark", True, "visual")
    assert loaded.ui.keys == {"quit": "x", "copy": "c"}
    assert set(loaded.prices) == {"a", "b"}


def test_112_every_problem_is_reported_at_once_with_key_and_place(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        _load(
            tmp_path,
            toml='modle = "x"\nconcurrency = "eight"\nmax_cost = nan\n[ui]\nbidi = "sideways"',
            environ={"FACTCHECK_DEADLINE": "-1"},
            flags={"votes": 100},
        )

    message = str(caught.value)
    assert "did you mean 'model'?" in message
    for key, place in (
        ("modle", "factcheck.toml"),
        ("concurrency", "factcheck.toml"),
        ("max_cost", "factcheck.toml"),
        ("ui", "factcheck.toml"),
    ):
        assert f"{key} ({tmp_path}/{place})" in message
    assert "deadline (environment variable FACTCHECK_DEADLINE)" in message
    assert "votes (--votes)" in message
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("!!python/object/apply:os.system ['touch hacked']", "line 1"),
        ('include = "factcheck.toml"', "include"),
        ("model = 'x'\n" * 100_000, "larger than 64 kB"),
        ('api_key = "sk-1"', "export OPENAI_API_KEY"),
        ('key_problem = "x"', "no such setting"),
        ("model = 2026-01-01\nvotes = true", "votes"),
        ('concurrency = "8"', "concurrency"),
    ],
    ids=["yaml tag", "include", "too large", "key in a file", "internal field", "wrong types", "number as text"],
)
def test_112_a_bad_file_names_what_is_wrong_and_is_never_executed(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        _load(tmp_path, toml=toml)

    assert said in str(caught.value)
    assert not (tmp_path / "hacked").exists()


def test_112_a_settings_file_that_is_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").mkdir()

    with pytest.raises(SettingsError, match="not a regular file"):
        load_settings(flags={}, environ={}, cwd=tmp_path, user_folder=tmp_path / "none")


@pytest.mark.parametrize("key", ["sk-abc\nsk-def", "sk-abc\n", '"sk-abc"', "'sk-abc'", "sk abc", "sk-abcé", "sk-\x00abc"])
def test_113_a_key_that_cannot_be_one_stops_a_live_run_before_any_call(tmp_path: Path, key: str) -> None:
    loaded = _load(tmp_path, environ={"OPENAI_API_KEY": key})

    assert loaded.wants_model
    with pytest.raises(SettingsError) as caught:
        loaded.check_live()
    assert "OPENAI_API_KEY" in str(caught.value)
    assert "abc" not in str(caught.value)


def test_113_an_empty_key_is_no_key_and_a_live_run_says_so(tmp_path: Path) -> None:
    loaded = _load(tmp_path, environ={"OPENAI_API_KEY": "", "OPENAI_BASE_URL": ""}, flags={"extractor": "model"})

    with pytest.raises(SettingsError, match=r"no key for https://api\.openai\.com"):
        loaded.check_live()


def test_a_local_server_needs_no_key(tmp_path: Path) -> None:
    loaded = _load(tmp_path, environ={"OPENAI_BASE_URL": "http://127.0.0.1:11434/v1/"})

    loaded.check_live()
    assert loaded.wants_model
    assert loaded.on_loopback
    assert loaded.base_url == "http://127.0.0.1:11434/v1"


@pytest.mark.parametrize(("extractor", "wants"), [("model", True), ("rules", False)])
def test_an_extractor_that_is_named_is_used_whatever_the_key(tmp_path: Path, extractor: str, wants: bool) -> None:
    assert _load(tmp_path, flags={"extractor": extractor}).wants_model is wants
    assert _load(tmp_path, flags={"extractor": extractor}, environ={"OPENAI_API_KEY": "sk-1"}).wants_model is wants


def test_openai_is_known_by_its_host_and_its_deadline_is_shorter(tmp_path: Path) -> None:
    local = _load(tmp_path, environ={"OPENAI_BASE_URL": "http://localhost:1/v1"})

    assert (Settings().at_openai, Settings().answer_deadline) == (True, 300)
    assert (local.at_openai, local.answer_deadline) == (False, 3600)
    assert _load(tmp_path, flags={"deadline": 7}).answer_deadline == 7


def test_110_the_key_shows_in_no_representation(tmp_path: Path) -> None:
    loaded = _load(tmp_path, environ={"OPENAI_API_KEY": "sk-secret"})

    assert "sk-secret" not in f"{loaded!r} {loaded!s} {loaded.model_dump_json()} {loaded.model_dump()}"


@pytest.mark.parametrize(
    "url", ["ftp://host/v1", "host:8080", "https://", "https://user:pw@host/v1", "https://host/v1?x=1", "http://[broken"]
)
def test_an_address_that_is_no_endpoint_is_refused_without_showing_its_password(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingsError, match="base_url") as caught:
        _load(tmp_path, environ={"OPENAI_BASE_URL": url})

    assert "user:pw" not in str(caught.value)


def test_114_a_key_that_would_travel_in_clear_is_warned_of(tmp_path: Path) -> None:
    environ = {"OPENAI_API_KEY": "sk-x"}

    clear = _load(tmp_path, environ=environ | {"OPENAI_BASE_URL": "http://models.example/v1"})
    loopback = _load(tmp_path, environ=environ | {"OPENAI_BASE_URL": "http://localhost:8080/v1"})

    assert "unencrypted" in clear.warnings[0]
    assert loopback.warnings == ()


def test_a_key_that_a_file_sends_elsewhere_is_warned_of(tmp_path: Path) -> None:
    loaded = _load(tmp_path, toml='base_url = "https://models.example/v1"', environ={"OPENAI_API_KEY": "sk-x"})

    assert "models.example" in loaded.warnings[0]
    assert "factcheck.toml" in loaded.warnings[0]


def test_reading_settings_imports_no_provider() -> None:
    check = "import sys, factcheck.settings; print([m for m in ('openai','instructor','textual','diskcache') if m in sys.modules])"

    printed = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"
