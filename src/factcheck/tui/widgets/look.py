"""What all widgets share: the style of a tag over the widget's own, and how this screen is drawn."""

from dataclasses import dataclass

from rich.style import Style
from textual.widget import Widget

from factcheck.tui.bidi import Strategy

NONE = Style.null()


@dataclass(frozen=True, slots=True)
class Look:
    """How text is drawn now: `mirror` where the reader's language runs from right to left."""

    strategy: Strategy = "visual"
    mirror: bool = False
    ascii_only: bool = False


def look_of(widget: Widget) -> Look:
    """The app's look; the default in an app that has none."""
    look = getattr(widget.app, "look", None)
    return look if isinstance(look, Look) else Look()


def tag_style(widget: Widget, *tags: str) -> Style:
    """The styles of `tags` in order over the widget's own; empty tags change nothing.

    The screen holds them for all its widgets: Textual keeps a node with caches for each, and styles it anew with every change.
    """
    style = widget.rich_style
    for tag in tags:
        if tag:
            style += widget.screen.get_component_rich_style(f"tag--{tag}", partial=True, default=NONE)
    return style
