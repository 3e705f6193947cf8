"""The sample brief as every renderer writes it, kept beside the tests: `python -m tests.render.golden` rewrites the files."""

from pathlib import Path

from factcheck.render.markdown import markdown
from tests.render.samples import rich_brief

FOLDER = Path(__file__).parent / "golden"
DOCUMENTS = {
    "rich.en.md": lambda: markdown(rich_brief(), language="en"),
    "rich.ar.md": lambda: markdown(rich_brief(), language="ar"),
}

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, document in DOCUMENTS.items():
        (FOLDER / name).write_text(document(), encoding="utf-8")
