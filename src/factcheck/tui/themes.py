"""The themes that the UI offers, and which of them a setting means."""

from textual.theme import Theme

DARK = Theme(
    name="factcheck-dark",
    primary="#7aa2d6",
    secondary="#8fb8a8",
    warning="#e0af68",
    error="#f07178",
    success="#8ec07c",
    accent="#c594c5",
    foreground="#d8dee4",
    background="#14171c",
    surface="#1b1f26",
    panel="#343b46",
    dark=True,
)
LIGHT = Theme(
    name="factcheck-light",
    primary="#205ea6",
    secondary="#24837b",
    warning="#9a5b00",
    error="#b3261e",
    success="#3d6b1f",
    accent="#7a3e9d",
    foreground="#1c1f24",
    background="#fbfaf7",
    surface="#f1efe9",
    panel="#cfcabf",
    dark=False,
)
OWN = (DARK, LIGHT)
NAMES = {"": DARK.name, "dark": DARK.name, "light": LIGHT.name, "ansi": "ansi-dark", "ansi-light": "ansi-light"}
ROUND = (DARK.name, LIGHT.name, "ansi-dark", "ansi-light")
"""What the key `t` goes through."""


def meant(setting: str) -> str:
    """The theme's own name; what is no short name is taken for one of Textual's."""
    return NAMES.get(setting, setting)


def following(name: str) -> str:
    return ROUND[(ROUND.index(name) + 1) % len(ROUND)] if name in ROUND else ROUND[0]
