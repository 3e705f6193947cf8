"""A prompt's folder and its sections go in, the messages with id, version and hash come out.

A prompt is `prompts/<id>/` with `prompt.toml` (version, sampling), `system.md` (the static prefix: instructions and
examples), `user.md` (what changes, last) and `examples.json`. Markers in `user.md` look like `<<article>>` and are
replaced in one pass over the template alone: text that is put in is never looked at again, so braces, markers or
template syntax in an article stay what they are.
"""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MARKER = re.compile(r"<<([a-z_]+)>>")
PROMPT_IDS = ("extract_claims", "group_questions", "judge_positions", "summarise")


@dataclass(frozen=True, slots=True)
class RenderedPrompt:
    """The messages of one request; `sha256` pins the prompt's own files, not what was put in."""

    id: str
    version: str
    sha256: str
    system: str
    user: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as it stands on disk."""

    id: str
    version: str
    sha256: str
    system: str
    user: str
    examples: str
    """`examples.json` as text; already part of `system` where it holds the marker `<<examples>>`."""
    temperature: float | None
    max_tokens: int | None
    """Sampling that suits the task; part of the prompt's version."""

    def render(self, **sections: str) -> RenderedPrompt:
        """Put the sections into the user message; every marker needs its section and every section its marker.

        Raises: `KeyError` naming what is missing or left over (a programming error, never a user's).
        """
        wanted = set(MARKER.findall(self.user))
        if wanted != set(sections):
            raise KeyError(f"prompt {self.id!r}: sections {sorted(sections)} against markers {sorted(wanted)}")
        user = MARKER.sub(lambda marker: sections[marker[1]], self.user)
        return RenderedPrompt(self.id, self.version, self.sha256, self.system, user)


def folder() -> Path:
    """Where the prompts lie: in the wheel as `_prompts`, in a checkout in the repository's own folder."""
    shipped = Path(__file__).parent / "_prompts"
    return shipped if shipped.is_dir() else Path(__file__).parents[2] / "prompts"


def load(prompt_id: str, *, root: Path | None = None) -> Prompt:
    """Read a prompt once per run; `root` is for tests."""
    return _load(prompt_id, root or folder())


def digest(prompt_folder: Path) -> str:
    """sha256 over names and bytes of a prompt's files, in the order of their names."""
    hashed = hashlib.sha256()
    for path in sorted(prompt_folder.iterdir()):
        hashed.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return hashed.hexdigest()


def delimiter(content: str) -> str:
    """A fence that the content's author cannot foresee and every run repeats: derived from the content's own hash."""
    return f"ARTICLE-{hashlib.sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


@cache
def _load(prompt_id: str, root: Path) -> Prompt:
    here = root / prompt_id
    settings = tomllib.loads((here / "prompt.toml").read_text("utf-8"))
    examples = (here / "examples.json").read_text("utf-8")
    system = (here / "system.md").read_text("utf-8").replace("<<examples>>", examples.strip())
    user = (here / "user.md").read_text("utf-8")
    sampling = (settings.get("temperature"), settings.get("max_tokens"))
    return Prompt(prompt_id, str(settings["version"]), digest(here), system, user, examples, *sampling)
