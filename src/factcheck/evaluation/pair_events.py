"""Two sentences go in, the reason why they cannot tell of one event comes out, or nothing. The table is `pair_events.toml`."""

import tomllib
from importlib.resources import files

from factcheck.domain.text import folded
from factcheck.stages.normalise import ordinals_in, stems_in


def different_events(a: str, b: str) -> str:
    """Where both sentences have a class of event and none in common."""
    one, other = _classes(a), _classes(b)
    return f"{', '.join(sorted(one))} and {', '.join(sorted(other))} are different events" if one and other and not one & other else ""


def differing_ordinal(a: str, b: str) -> str:
    """ "the first phase" and "the second phase": one noun, two ordinals."""
    one, other = ordinals_in(a), ordinals_in(b)
    for noun in one.keys() & other.keys():
        if not one[noun] & other[noun]:
            return f"{noun}: number {sorted(one[noun])} and number {sorted(other[noun])}"
    return ""


def _classes(text: str) -> set[str]:
    return {event for stem in stems_in(text) for event in EVENTS.get(stem, ())}


def _load() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads(files(__package__).joinpath("pair_events.toml").read_text("utf-8"))
    events: dict[str, tuple[str, ...]] = {}
    for event, words in table.items():
        for word in words.split():
            key = folded(word)
            events[key] = (*events.get(key, ()), event)
    return events


EVENTS = _load()
