"""The package's docstring is the map: every module below factcheck stands in it, and nothing that is not there."""

import re
from pathlib import Path

import factcheck

ROOT = Path(factcheck.__file__).parent


def test_the_map_names_every_module_and_package_at_the_top_and_every_stage() -> None:
    there = {p.stem for p in ROOT.iterdir() if (p.suffix == ".py" or (p / "__init__.py").exists()) and not p.name.startswith("_")}
    stages = {
        f"stages/{p.stem}"
        for p in (ROOT / "stages").iterdir()
        if (p.suffix == ".py" or (p / "__init__.py").exists()) and not p.name.startswith("_")
    }

    named = set(re.findall(r"^    ([a-z_/]+?)/? {2,}", factcheck.__doc__ or "", re.MULTILINE))

    assert named == (there - {"stages"}) | stages


def test_every_module_says_what_it_is_for() -> None:
    silent = [str(p.relative_to(ROOT)) for p in sorted(ROOT.rglob("*.py")) if not p.read_text("utf-8").lstrip().startswith(('"""', 'r"""'))]

    assert silent == []
