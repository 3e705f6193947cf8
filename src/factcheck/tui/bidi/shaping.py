"""Logical text → one glyph per code point, Arabic letters in their joined presentation forms, an alef swallowed by its lam as "".

`shape("لا")` → `["ﻻ", ""]`. The tables come from the decompositions in Python's unicodedata; joining follows the Unicode Standard,
section 9.2, with the Joining_Type that the presence of forms implies. A letter that has no presentation forms joins nothing.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

Form = Literal["isolated", "final", "initial", "medial"]

_FORM_NAMES: dict[str, Form] = {"<isolated>": "isolated", "<final>": "final", "<initial>": "initial", "<medial>": "medial"}
_BLOCKS = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))
_FORM_BY_LINKS: dict[tuple[bool, bool], Form] = {
    (False, False): "isolated",
    (True, False): "final",
    (False, True): "initial",
    (True, True): "medial",
}
_LAM = "\u0644"
_LAM_ALEF = {
    "\u0622": ("\ufef5", "\ufef6"),
    "\u0623": ("\ufef7", "\ufef8"),
    "\u0625": ("\ufef9", "\ufefa"),
    "\u0627": ("\ufefb", "\ufefc"),
}
"""Alef → the ligature isolated, and joined to the letter before."""

_JOIN_CAUSING = frozenset("\u0640\u200d")
_OPAQUE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u0890\u0891\u08e2\u180e\u200c\u2066\u2067\u2068\u2069")
"""Format characters that end a join (Joining_Type U); all others are looked through (T)."""


def shape(text: str) -> list[str]:
    """Glyphs in logical order, as many as there are code points."""
    glyphs = list(text)
    if _FORMS.keys().isdisjoint(text):
        return glyphs
    letters = [index for index, char in enumerate(text) if not _transparent(char)]
    before, after = [-1, *letters], [*letters[1:], -1]
    for previous, here, following in zip(before, letters, after, strict=False):
        if text[here] not in _FORMS or not glyphs[here]:
            continue
        joined = previous >= 0 and _links(text[previous], text[here])
        if following >= 0 and text[here] == _LAM and text[following] in _LAM_ALEF:
            glyphs[here], glyphs[following] = _LAM_ALEF[text[following]][joined], ""
        else:
            joins = following >= 0 and _links(text[here], text[following])
            glyphs[here] = _glyph(text[here], _FORM_BY_LINKS[joined, joins])
    return glyphs


def _glyph(letter: str, form: Form) -> str:
    forms = _FORMS[letter]
    return forms.get(form) or forms.get("isolated") or letter


def _links(left: str, right: str) -> bool:
    """Whether two letters join: the first has a form that reaches forward, the second one that reaches back (both in logical order)."""
    return left in _REACHING_FORWARD and right in _REACHING_BACK


@lru_cache(maxsize=4096)
def _transparent(char: str) -> bool:
    """Whether joining looks through the character: harakat, other marks and most format characters."""
    return unicodedata.category(char) in {"Mn", "Me", "Cf"} and char not in _OPAQUE_FORMATS and char not in _JOIN_CAUSING


def _presentation_forms() -> dict[str, dict[Form, str]]:
    forms: dict[str, dict[Form, str]] = {}
    for code in (code for block in _BLOCKS for code in block):
        name, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if name in _FORM_NAMES and len(letters) == 1:
            forms.setdefault(chr(int(letters[0], 16)), {}).setdefault(_FORM_NAMES[name], chr(code))
    return forms


_FORMS = _presentation_forms()
_REACHING_FORWARD = _JOIN_CAUSING.union(letter for letter, forms in _FORMS.items() if "initial" in forms)
_REACHING_BACK = _JOIN_CAUSING.union(letter for letter, forms in _FORMS.items() if "final" in forms)
