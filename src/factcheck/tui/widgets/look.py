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


class Ink:
    """The styles of one widget for one drawing of it: asking Textual for each piece of each line costs more than the line.

    The screen holds the looks of tags for all its widgets: Textual keeps a node with caches for each, and styles it anew with every change.
    """

    def __init__(self, widget: Widget) -> None:
        self.plain = widget.rich_style
        self._screen = widget.screen
        self._known: dict[tuple[str, ...], Style] = {}

    def __call__(self, *tags: str) -> Style:
        """The styles of `tags` in order over the widget's own; empty tags change nothing."""
        if tags not in self._known:
            if not any(tags):
                return self.plain
            looks = (self._screen.get_component_rich_style(f"tag--{tag}", partial=True, default=NONE) for tag in tags if tag)
            self._known[tags] = sum(looks, start=self.plain)
        return self._known[tags]
