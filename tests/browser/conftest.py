"""What a reader meets in a page, gathered once a page by Chromium; skipped, saying why, where it cannot be driven."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PATIENCE = 240
"""Seconds for the whole tour of one page; it takes 6 of processor time, and other tests may run beside it."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: opens pages in Chromium")


@cache
def missing() -> str:
    """Why no browser can be driven; empty where one can."""
    if not chromium():
        return "no Chromium (Debian: apt-get install chromium)"
    if not shutil.which("node"):
        return "no node"
    return "" if (HERE / "node_modules").is_dir() else "no playwright-core and axe-core (npm ci --prefix tests/browser)"


def chromium() -> str:
    return next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), "")


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., dict[str, Any]]:
    """`tour(name, page)`: everything `drive.mjs` sees in a page, or at a glance what every page must keep to; screenshots go to FACTCHECK_SCREENSHOTS where it is set."""
    if missing():
        pytest.skip(f"the browser tests need: {missing()}")
    folder, seen = tmp_path_factory.mktemp("pages"), {}

    def look(name: str, page: str, *, extent: str = "tour") -> dict[str, Any]:
        if name not in seen:
            seen[name] = _driven(folder / f"{name}.html", page, extent)
        return seen[name]

    return look


def _driven(file: Path, page: str, extent: str) -> dict[str, Any]:
    file.write_text(page, encoding="utf-8")
    shots = os.environ.get("FACTCHECK_SCREENSHOTS", "")
    command = ["node", str(HERE / "drive.mjs"), chromium(), str(file), extent, *([shots] if shots else [])]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
