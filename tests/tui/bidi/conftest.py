"""Arabic paragraphs from the stories of the repository, Unicode's data files where they are installed, and strategies for any text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
UNICODE = Path("/usr/share/unicode")


@pytest.fixture(scope="session")
def arabic_paragraphs() -> tuple[str, ...]:
    paragraphs = tuple(dict.fromkeys(_arabic((ROOT / "fixtures" / "stories").rglob("*.txt"))))
    if not paragraphs:
        pytest.skip("no Arabic story under fixtures/stories")
    return paragraphs


@pytest.fixture(scope="session")
def shared_paragraphs() -> tuple[str, ...]:
    shared = Path(os.environ.get("FACTCHECK_SHARED", ROOT.parent / "shared"))
    paragraphs = tuple(dict.fromkeys(_arabic((shared / "articles").rglob("*.txt"))))
    if not paragraphs:
        pytest.skip("no articles found; name their folder in FACTCHECK_SHARED")
    return paragraphs


@pytest.fixture(scope="session")
def unicode_file(request: pytest.FixtureRequest) -> list[str]:
    """The lines, without comments, of the file that a test names by `indirect`."""
    path = UNICODE / str(request.param)
    if not path.exists():
        pytest.skip(f"{path} is not there: apt-get install unicode-data")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _arabic(paths: Iterator[Path]) -> Iterator[str]:
    for path in sorted(paths):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if any("\u0621" <= char <= "\u064a" for char in line):
                yield line.strip("\ufeff")
