"""The prompts' folders go in, prompts/lock.json comes out; refuses to pin changed text under an unchanged version."""

import json
import sys

from factcheck.prompts import PROMPT_IDS, digest, folder, load

LOCK = folder() / "lock.json"


def pins() -> dict[str, dict[str, str]]:
    """What the lock should hold for the text that stands there now."""
    return {prompt_id: {"version": load(prompt_id).version, "sha256": digest(folder() / prompt_id)} for prompt_id in PROMPT_IDS}


def problems(locked: dict[str, dict[str, str]], current: dict[str, dict[str, str]]) -> list[str]:
    """One line a prompt whose text changed while its version did not."""
    return [
        f"{prompt_id}: the text changed but the version is still {pin['version']}; raise it in prompts/{prompt_id}/prompt.toml"
        for prompt_id, pin in current.items()
        if (old := locked.get(prompt_id)) and old["version"] == pin["version"] and old["sha256"] != pin["sha256"]
    ]


def main() -> int:
    """Write the lock, or say what has to be done first."""
    current = pins()
    locked = json.loads(LOCK.read_text("utf-8")) if LOCK.exists() else {}
    complaints = problems(locked, current)
    if complaints and "--same-version" not in sys.argv:
        sys.stderr.write("\n".join(complaints) + "\n(--same-version pins it all the same, for text no recording has used yet)\n")
        return 1
    LOCK.write_text(json.dumps(current, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
