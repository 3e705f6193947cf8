"""Figures in a notation of their own go in, whether they count comes out: a "2-2 draw" does not, nor "1-2-3-4"; "beat them 4-2" does."""

from collections.abc import Sequence

from factcheck.domain.text import folded
from factcheck.stages.normalise.quantities.clauses import COMMAS, ends_sentence
from factcheck.stages.normalise.tokens import Token
from factcheck.stages.normalise.wordforms import lookup

DASH = "-"
DASHES = frozenset((DASH,))
SLASHES = frozenset(("/", "\u2044"))
# Of the figures of a result.
LONGEST = 3
WIN_WORDS = (
    "beat beats beaten defeated won wins win lost thrashed edged routed hammered فاز فازت فوز تغلب تغلبت هزم هزمت خسر خسرت هزيمة الفوز"
)
WINS = dict.fromkeys(map(folded, WIN_WORDS.split()), True)
WIN_REACH = 14


def is_won_with(tokens: Sequence[Token], at: int) -> bool:
    """Whether the figure at `at` is one of the two of a match that somebody won or lost: "beat them 4-2" tells of goals."""
    if not _is_beside(tokens, at, DASHES):
        return False
    start = at if _linked(tokens, at, 2) else at - 2
    if (
        _chained(tokens, at)
        or not _linked(tokens, start, 2)
        or not _is_result(tokens, start)
        or tokens[start].text == tokens[start + 2].text
        or _is_set(tokens, start)
    ):
        return False
    for earlier in range(start - 1, max(-1, start - 1 - WIN_REACH), -1):
        if ends_sentence(tokens, earlier):
            return False
        if lookup(tokens[earlier].text, WINS) is not None:
            return True
    return False


def is_slashed(tokens: Sequence[Token], at: int) -> bool:
    """ "24/7", "9/11"; fractions were read before as one number."""
    if not _is_beside(tokens, at, SLASHES):
        return False
    for left in (at, at - 2):
        words = tokens[max(0, left) : left + 3] if left >= 0 else ()
        if (
            len(words) == 3
            and words[1].text in SLASHES
            and words[1].glued
            and words[2].glued
            and words[0].kind == words[2].kind == "number"
        ):
            return True
    return False


def _is_set(tokens: Sequence[Token], start: int) -> bool:
    """One of "6-4, 6-3": sets of tennis and the like, no goals."""
    return any(
        start + by > 0 and start + by + 1 < len(tokens)
        and tokens[start + comma].text in COMMAS and _linked(tokens, start + by, 2)
        for by, comma in ((4, 3), (-4, -1)) if start + comma < len(tokens)
    )  # fmt: skip


def is_result_or_chain(tokens: Sequence[Token], at: int) -> bool:
    """Two figures joined by a dash of which the first is not the smaller, or more than two so joined."""
    return _is_beside(tokens, at, DASHES) and (_chained(tokens, at) or (_is_in_result(tokens, at) and not is_won_with(tokens, at)))


def _is_beside(tokens: Sequence[Token], at: int, marks: frozenset[str]) -> bool:
    """Without a mark at either side nothing is linked."""
    return (at + 1 < len(tokens) and tokens[at + 1].text in marks) or (at > 0 and tokens[at - 1].text in marks)


def _chained(tokens: Sequence[Token], at: int) -> bool:
    before, after = _linked(tokens, at, -2), _linked(tokens, at, 2)
    return (before and (after or _linked(tokens, at - 2, -2))) or (after and _linked(tokens, at + 2, 2))


def _is_in_result(tokens: Sequence[Token], at: int) -> bool:
    is_first = _linked(tokens, at, 2) and _is_result(tokens, at)
    return is_first or (_linked(tokens, at, -2) and _is_result(tokens, at - 2))


def _linked(tokens: Sequence[Token], at: int, by: int) -> bool:
    """Whether a figure stands at the other side of a dash without any space."""
    left = min(at, at + by)
    if left < 0 or left + 2 >= len(tokens):
        return False
    one, dash, other = tokens[left : left + 3]
    return one.kind == other.kind == "number" and dash.text == DASH and dash.glued and other.glued


def _is_result(tokens: Sequence[Token], at: int) -> bool:
    """ "3-1", but not "10-12" and not "2-1/2"."""
    one, other = tokens[at].text, tokens[at + 2].text
    is_fraction = at + 3 < len(tokens) and tokens[at + 3].text in SLASHES and tokens[at + 3].glued
    is_short = one.isdigit() and other.isdigit() and max(len(one), len(other)) <= LONGEST
    return is_short and not is_fraction and int(one) >= int(other)
