"""Two sentences go in, how much they tell of the same comes out: shared words, topics across languages, countries."""

import tomllib
from importlib.resources import files

from factcheck.domain.text import folded, has_arabic
from factcheck.stages.normalise import content_stems, same_name, stems_in, value_free, words_of

# Fewer shared words than this, and one event is not what both tell of; a short sentence needs two fifths of its words.
ENOUGH = 3
FRACTION = 0.4


def too_little_shared(a: str, b: str) -> str:
    """The reason, or "" where the sentences share enough."""
    one, other = value_free(a), value_free(b)
    if has_arabic(a) != has_arabic(b):
        return _apart_across(one, other)
    left, right = _content(one), _content(other)
    shared, shorter = left & right, min(len(left), len(right))
    needed = min(ENOUGH, max(min(2, shorter), round(FRACTION * shorter)))
    return "" if len(shared) >= needed else f"only {sorted(shared)} in common"


def shared_share(a: str, b: str) -> float:
    """The words and topics in common, as a share of the shorter sentence's; 1 across languages, where words cannot tell."""
    if has_arabic(a) != has_arabic(b):
        return 1.0
    left, right = _content(value_free(a)), _content(value_free(b))
    return len(left & right) / max(1, min(len(left), len(right)))


def different_countries(a: str, b: str) -> str:
    """Where both name countries and none in common."""
    one, other = _keys(a, COUNTRIES), _keys(b, COUNTRIES)
    return f"{'/'.join(sorted(one))} and {'/'.join(sorted(other))}" if one and other and not one & other else ""


def _apart_across(a: str, b: str) -> str:
    """Of two languages: no topic, no country and no name in common, although both have topics."""
    one, other = _keys(a, TOPICS), _keys(b, TOPICS)
    if not one or not other or one & other or _keys(a, COUNTRIES) & _keys(b, COUNTRIES):
        return ""
    return "" if _shared_names(a, b) > 1 else f"{', '.join(sorted(one))} and {', '.join(sorted(other))}"


def _shared_names(a: str, b: str) -> int:
    arabic, latin = (a, b) if has_arabic(a) else (b, a)
    names = [word for word in words_of(latin) if word[:1].isupper() and len(word) > 3]
    return sum(any(same_name(name, word) for word in words_of(arabic) if len(word) > 3) for name in names)


def _content(text: str) -> set[str]:
    topics = _keys(text, TOPICS)
    return {*content_stems(text), *topics} - {""}


def _keys(text: str, table: dict[str, tuple[str, ...]]) -> set[str]:
    return {key for stem in stems_in(text) for key in table.get(stem, ())}


def _load(name: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for key, words in tomllib.loads(files(__package__).joinpath(name).read_text("utf-8")).items():
        for word in words.split():
            table[folded(word)] = (*table.get(folded(word), ()), key)
    return table


TOPICS = _load("pair_topics.toml")
COUNTRIES = _load("pair_countries.toml")
