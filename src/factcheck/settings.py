"""Defaults, factcheck.toml, the environment and flags go in; one frozen Settings comes out, or every problem at once.

    defaults < user's factcheck.toml < factcheck.toml in the working folder < environment < flags

Nothing here opens a connection or imports a provider's library; what only a live call needs is checked by `check_live`.
"""

import difflib
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from platformdirs import user_cache_path, user_config_path
from pydantic import AfterValidator, Field, SecretStr, TypeAdapter, ValidationError

from factcheck.domain.frozen import Frozen
from factcheck.errors import SettingsError

OPENAI_URL = "https://api.openai.com/v1"
DEFAULT_MODEL = "gpt-4.1-mini"
FILE_NAME = "factcheck.toml"
MAX_FILE_BYTES = 64 * 1024
MAX_CONCURRENCY = 64
ENVIRONMENT = {
    "OPENAI_API_KEY": "api_key",
    "OPENAI_BASE_URL": "base_url",
    "FACTCHECK_MODEL": "model",
    "FACTCHECK_EXTRACTOR": "extractor",
    "FACTCHECK_MAX_COST": "max_cost",
    "FACTCHECK_CONCURRENCY": "concurrency",
    "FACTCHECK_TIMEOUT": "timeout",
    "FACTCHECK_DEADLINE": "deadline",
    "FACTCHECK_LANGUAGE": "language",
    "FACTCHECK_CACHE_DIR": "cache_dir",
    "FACTCHECK_ORIGIN": "origin",
    "FACTCHECK_BIDI": "ui",
}
"""A variable for "ui" sets `ui.bidi`."""
LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "::1")
NOT_IN_A_FILE = {"api_key": "a key does not belong in a file that gets committed or shared; export OPENAI_API_KEY instead"}


def _endpoint(url: str) -> str:
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("an endpoint looks like https://host/v1")
    if parts.username or parts.password:
        raise ValueError("credentials do not belong in the address; export OPENAI_API_KEY instead")
    if parts.query or parts.fragment:
        raise ValueError("an endpoint has neither ? nor #")
    return url.strip().rstrip("/")


class Price(Frozen):
    """US dollars a million tokens."""

    input: float = Field(ge=0, allow_inf_nan=False)
    output: float = Field(ge=0, allow_inf_nan=False)


class UiSettings(Frozen):
    """What only the terminal UI asks for."""

    bidi: Literal["auto", "visual", "bdsm", "konsole", "mlterm", "lro", "words", "logical"] = "auto"
    """How Arabic gets its order on the screen; "auto" asks the terminal."""
    theme: str = ""
    ascii: bool = False
    keys: dict[str, str] = Field(default_factory=dict)
    """Action → key; the UI says which actions there are."""


class Settings(Frozen):
    """All that can be chosen from outside; a field's name is its key in factcheck.toml."""

    api_key: SecretStr | None = None
    base_url: Annotated[str, AfterValidator(_endpoint)] = OPENAI_URL
    model: str = Field(default="", max_length=200)
    """Empty: `DEFAULT_MODEL` at OpenAI; elsewhere the one model that the server offers (`llm.endpoints.settled`)."""
    extractor: Literal["auto", "model", "rules"] = "auto"
    max_cost: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    """US dollars a run."""
    concurrency: int = Field(default=MAX_CONCURRENCY, ge=1, le=MAX_CONCURRENCY)
    """The most calls at once; the run starts with 8 and follows what the server bears."""
    timeout: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    """Seconds without a byte from the server before an attempt is given up; `None`: as long as the deadline allows."""
    deadline: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    """Seconds for one answer, all attempts and waits together; `None`: 300, on loopback 3600 (small local models are slow)."""
    language: Literal["", "en", "ar"] = ""
    """Of the brief; empty: English."""
    cache_dir: Annotated[Path, AfterValidator(Path.expanduser)] = Field(default_factory=lambda: user_cache_path("factcheck"))
    passes: int = Field(default=1, ge=1, le=5)
    votes: int = Field(default=1, ge=1, le=9)
    allow_private: bool = False
    """Whether articles may be fetched from private addresses."""
    origin: Literal["", "live", "relay"] = ""
    """What recordings call themselves; empty: relay where the server says that a person answers, else live."""
    prices: dict[str, Price] = Field(default_factory=dict)
    """Model → price, before any other table."""
    ui: UiSettings = UiSettings()
    key_problem: str = Field(default="", exclude=True)
    """Why the key that was given cannot be one; reported by `check_live`, so that a replay needs no valid key."""
    warnings: tuple[str, ...] = ()

    @property
    def on_loopback(self) -> bool:
        """Whether article text stays on this machine."""
        return urlsplit(self.base_url).hostname in LOOPBACK_HOSTS

    @property
    def at_openai(self) -> bool:
        return urlsplit(self.base_url).hostname == urlsplit(OPENAI_URL).hostname

    @property
    def wants_model(self) -> bool:
        """Whether `extractor = auto` means the model: somebody named a key or an endpoint."""
        if self.extractor != "auto":
            return self.extractor == "model"
        return self.api_key is not None or bool(self.key_problem) or not self.at_openai

    @property
    def answer_deadline(self) -> float:
        return self.deadline or (3600.0 if self.on_loopback else 300.0)

    @property
    def read_timeout(self) -> float:
        """A server that does not stream sends nothing until it has written everything."""
        return self.timeout or self.answer_deadline

    def check_live(self) -> None:
        """Raises: `SettingsError` where no call could succeed with these settings."""
        if self.key_problem:
            mend = "export OPENAI_API_KEY=<your key>, on one line, unquoted"
            raise SettingsError("the model cannot be asked", why=self.key_problem, mend=mend)
        if self.api_key is None and self.at_openai:
            raise SettingsError(
                "the model cannot be asked",
                why=f"no key for {self.base_url}",
                mend="export OPENAI_API_KEY=…, or OPENAI_BASE_URL for a local server (`factcheck doctor` finds one), or --extractor rules",
            )


@dataclass(frozen=True, slots=True)
class _Given:
    """One value, and where it stands, for messages."""

    key: str
    value: Any = field(repr=False)
    """May be the API key: never shown."""
    place: str
    layer: Literal["file", "environment", "flag"]


def load_settings(*, flags: Mapping[str, object], environ: Mapping[str, str], cwd: Path, user_folder: Path | None = None) -> Settings:
    """Later layers win key by key; a flag that is `None` was not given.

    Raises: `SettingsError` naming each bad key and the place where it stands.
    """
    problems: list[str] = []
    given = [*_from_files(cwd, user_folder or user_config_path("factcheck"), problems), *_from_environment(environ), *_from_flags(flags)]
    chosen: dict[str, Any] = {}
    for one in given:
        try:
            chosen[one.key] = _merged(chosen.get(one.key), _validated(one))
        except ValueError as error:
            problems.append(f"{one.key} ({one.place}): {error}")
    if problems:
        mend = "correct these, then `factcheck doctor` shows what is in force"
        raise SettingsError("the settings cannot be used", why="\n       ".join(problems), mend=mend)
    chosen |= _key_fields(chosen.get("api_key"))
    return Settings(**chosen, warnings=tuple(_warnings(chosen, given)))


def _from_files(cwd: Path, user_folder: Path, problems: list[str]) -> Iterator[_Given]:
    for path in (user_folder / FILE_NAME, cwd / FILE_NAME):
        try:
            table = _read_table(path)
        except (OSError, ValueError) as error:
            problems.append(f"{path}: {error}")
            continue
        for key, value in table.items():
            yield _Given(key, value, str(path), "file")


def _read_table(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    if not path.is_file():
        raise ValueError("not a regular file")
    if path.stat().st_size > MAX_FILE_BYTES:
        raise ValueError(f"larger than {MAX_FILE_BYTES // 1024} kB, which no settings file is")
    return tomllib.loads(path.read_text("utf-8-sig"))


def _from_environment(environ: Mapping[str, str]) -> Iterator[_Given]:
    for name, key in ENVIRONMENT.items():
        # An empty variable is how shells and CI unset one; only for the key does it deserve a word, in `_key_fields`.
        if name in environ and (environ[name].strip() or key == "api_key"):
            value = {"bidi": environ[name]} if key == "ui" else environ[name]
            yield _Given(key, value, f"environment variable {name}", "environment")


def _from_flags(flags: Mapping[str, object]) -> Iterator[_Given]:
    for key, value in flags.items():
        if value is not None:
            yield _Given(key, value, f"--{key.replace('_', '-')}", "flag")


def _validated(one: _Given) -> Any:
    field = Settings.model_fields.get(one.key)
    if field is None or one.key in ("warnings", "key_problem"):
        raise ValueError(_unknown(one.key))
    if one.layer == "file" and one.key in NOT_IN_A_FILE:
        raise ValueError(NOT_IN_A_FILE[one.key])
    try:
        return _parse(one)
    except ValidationError as error:
        raise ValueError("; ".join(_complaint(found) for found in error.errors(include_url=False, include_input=False))) from None


def _merged(earlier: Any, later: Any) -> Any:
    """Tables join key by key, all else is replaced."""
    if isinstance(earlier, UiSettings):
        return earlier.model_copy(update={name: _merged(getattr(earlier, name), getattr(later, name)) for name in later.model_fields_set})
    return {**earlier, **later} if isinstance(earlier, dict) else later


def _parse(one: _Given) -> Any:
    adapter = _adapter(one.key)
    if one.layer == "file":
        return adapter.validate_json(json.dumps(one.value, default=str), strict=True)
    if one.layer == "environment":
        return adapter.validate_strings(one.value)
    return adapter.validate_python(one.value)


@cache
def _adapter(key: str) -> TypeAdapter[Any]:
    field = Settings.model_fields[key]
    wanted: Any = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
    return TypeAdapter(wanted)


def _complaint(found: Mapping[str, Any]) -> str:
    where = ".".join(str(part) for part in found["loc"])
    return f"{where}: {found['msg']}" if where else str(found["msg"])


def _unknown(key: str) -> str:
    known = [name for name in Settings.model_fields if name not in ("warnings", "key_problem", *NOT_IN_A_FILE)]
    near = difflib.get_close_matches(key, known, n=1)
    return f"no such setting; did you mean {near[0]!r}?" if near else f"no such setting; there are {', '.join(known)}"


def _key_fields(key: SecretStr | None) -> dict[str, Any]:
    """What is wrong with a key must be said without showing it."""
    plain = key.get_secret_value() if key else None
    if plain is None or not plain.strip():
        return {"api_key": None}
    if any(c.isspace() for c in plain) or not plain.isprintable():
        return {"api_key": None, "key_problem": "OPENAI_API_KEY holds white space or a line break"}
    if plain[0] in "\"'" or not plain.isascii():
        return {"api_key": None, "key_problem": "OPENAI_API_KEY holds quote marks or letters that no key has"}
    return {"api_key": key}


def _warnings(chosen: Mapping[str, Any], given: list[_Given]) -> Iterator[str]:
    url = chosen.get("base_url", OPENAI_URL)
    named = [one for one in given if one.key == "base_url"]
    if chosen.get("api_key") is None:
        return
    if url.startswith("http://") and urlsplit(url).hostname not in LOOPBACK_HOSTS:
        yield f"the key and the articles go to {url} unencrypted; use https://"
    if named and named[-1].layer == "file":
        yield f"the key of the environment goes to {url}, which {named[-1].place} names"
