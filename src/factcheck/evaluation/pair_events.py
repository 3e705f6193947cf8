"""Two sentences go in, the reason why they cannot tell of one event comes out, or nothing. The table is `pair_events.toml`."""

import tomllib
from importlib.resources import files

from factcheck.domain.text import folded
from factcheck.stages.normalise import ordinals_in, stems_in, value_free


def different_events(a: str, b: str) -> str:
    """Where both sentences have a class of event and none in common."""
    one, other = _classes(a), _classes(b)
    return f"{', '.join(sorted(one))} and {', '.join(sorted(other))} are different events" if one and other and not one & other else ""


def differing_ordinal(a: str, b: str) -> str:
    """ "the first phase" and "the second phase": one noun, two ordinals."""
    one, other = value_free(a), value_free(b)
    if (_is_first(one) and _is_again(other)) or (_is_first(other) and _is_again(one)):
        return "a first time and another"
    left, right = ordinals_in(a), ordinals_in(b)
    for noun in sorted(left.keys() & right.keys()):
        if not left[noun] & right[noun]:
            return f"{noun}: number {sorted(left[noun])} and number {sorted(right[noun])}"
    return ""


def _is_first(text: str) -> bool:
    return bool(FIRST & stems_in(text)) and not AGAIN & stems_in(text)


def _is_again(text: str) -> bool:
    return bool(AGAIN & stems_in(text)) and not FIRST & stems_in(text)


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
FIRST = frozenset(folded(word) for word in ("first", "أول", "أولى", "الأول", "الأولى"))
AGAIN = frozenset(
    folded(word)
    for word in ("another", "again", "second", "returned", "مجددا", "ثانية", "ثانيا", "أخرى", "آخر", "الثاني", "الثانية", "ثان")
)
