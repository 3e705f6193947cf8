"""The themes that the UI offers, and which of them a setting means.

Component styles are drawn as they are, so the colours behind quotes and rows are opaque ones of our own, not blends.
"""

from textual.theme import BUILTIN_THEMES, Theme

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
    variables={"faint": "#8a939f", "quote": "#4a3b17", "other-quote": "#1b3d57", "line": "#262d38", "chosen": "#31507a"},
)
LIGHT = Theme(
    name="factcheck-light",
    primary="#205ea6",
    secondary="#24837b",
    warning="#8a4f00",
    error="#b3261e",
    success="#3d6b1f",
    accent="#7a3e9d",
    foreground="#1c1f24",
    background="#fbfaf7",
    surface="#f1efe9",
    panel="#d9d4c9",
    dark=False,
    variables={"faint": "#676b70", "quote": "#fbe3a6", "other-quote": "#cfe3f7", "line": "#e6e2d8", "chosen": "#b9d3f0"},
)
ANSI = Theme(
    name="factcheck-ansi",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    accent="ansi_magenta",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=False,
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        "faint": "ansi_default",
        "quote": "ansi_default",
        "other-quote": "ansi_default",
        "line": "ansi_default",
        "chosen": "ansi_default",
        "scrollbar": "ansi_blue",
        "scrollbar-background": "ansi_default",
    },
)
"""The terminal's own colours: quotes are told by weight and underline alone, for nobody knows what its yellow looks like."""
OWN = (DARK, LIGHT, ANSI)
NAMES = {"": DARK.name, "dark": DARK.name, "light": LIGHT.name, "ansi": ANSI.name}


def meant(setting: str) -> str:
    """The theme's own name; what is no short name is taken for one of Textual's."""
    return NAMES.get(setting, setting)


def following(name: str) -> str:
    """What the key `t` goes to."""
    names = [theme.name for theme in OWN]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def defaults(*, dark: bool) -> dict[str, str]:
    """Our own variables under a theme of Textual's, which has none."""
    return dict((DARK if dark else LIGHT).variables)
