"""Characters → their Bidi_Class (UAX #9 table 4), and the sets of classes that the rules name."""

from __future__ import annotations

import unicodedata

ISOLATE_INITIATORS = frozenset({"LRI", "RLI", "FSI"})
EMBEDDING_INITIATORS = frozenset({"LRE", "RLE", "LRO", "RLO"})
REMOVED = EMBEDDING_INITIATORS | {"PDF", "BN"}
"""What X9 removes: these take part in no rule after X8."""

STRONG = frozenset({"L", "R", "AL"})
LEFT_TO_RIGHT_ONLY = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON"})
"""Classes that leave every level at 0 in a left-to-right paragraph, so that no rule need run."""

CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The twelve characters with Bidi_Control: read by the rules, never sent to a terminal."""


def classes_of(text: str) -> list[str]:
    """One class per code point; an unassigned character counts as L where Python's tables name no class."""
    bidirectional = unicodedata.bidirectional
    return [bidirectional(char) or "L" for char in text]
