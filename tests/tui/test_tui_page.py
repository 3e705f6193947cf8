"""docs/tui.md tells every key that there is, and no key that there is not."""

import re
from pathlib import Path

from factcheck.settings import UiSettings
from factcheck.tui.keys import ACTS, TWINS

PAGE = (Path(__file__).parents[2] / "docs" / "tui.md").read_text("utf-8")
ROWS = [line.split("|")[1:3] for line in PAGE.split("## Keys")[1].split("## Settings")[0].splitlines() if line.startswith("| ")][1:]


def test_every_act_has_its_key_on_the_page():
    told = {key for row in ROWS for key in re.findall(r"`([^`]+)`", row[0])} | {"esc"}

    for act in ACTS:
        keys = {"esc" if key == "escape" else key for key in act.keys.split(",")}
        assert keys & told, f"{act.name} ({act.keys}) is not on the page"


def test_every_twin_on_the_page_is_one():
    for keys, twins in ROWS:
        letters = re.findall(r"`([^`]+)`", keys)
        for twin in re.findall(r"`([^`]+)`", twins):
            assert twin == "لا" or twin in {TWINS.get(letter) for letter in letters}, (keys, twin)


def test_every_setting_of_the_ui_is_on_the_page():
    for name in UiSettings.model_fields:
        assert f"{name} = " in PAGE or f"[ui.{name}]" in PAGE
