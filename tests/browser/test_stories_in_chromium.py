import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

STORIES = Path(__file__).parents[2] / "fixtures" / "stories"
COMMAND = "import sys; from factcheck.cli import main; sys.exit(main())"
WRITTEN = (0, 3)


def page_of(story: Path, folder: Path) -> str:
    """The page as a user gets it: from the recordings where the story has its golden brief, else by the rules; no key, no network."""
    file = folder / f"{story.name}.html"
    way = ["--replay"] if (story / "brief.md").exists() else ["--extractor", "rules"]
    language = "ar" if story.name == "wonsan-visit" else "en"
    command = [sys.executable, "-c", COMMAND, "brief", str(story), *way, "--lang", language, "-o", str(file)]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI", "FACTCHECK"))}
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)
    assert ran.returncode in WRITTEN, ran.stderr
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("story", sorted(path for path in STORIES.iterdir() if (path / "story.toml").exists()), ids=lambda path: path.name)
def test_the_page_of_every_story_opens_reads_and_links(story: Path, tour, tmp_path: Path) -> None:
    page = page_of(story, tmp_path)

    seen = tour(story.name, page, extent="glance")

    assert len(page.encode()) <= 500_000
    assert (seen["requests"], seen["errors"], seen["dialogs"]) == ([], [], 0)
    assert seen["loadMs"] <= 1000
    assert seen["light"]["violations"] == []
    assert seen["light"]["scrollWidth"] == 1280
    if links := seen["links"]:
        assert links["target"]["inView"]
        assert links["returned"] == links["card"]
