"""A number's place goes in, what befell what it counts comes out: the cue that governs it in its own clause, then the nearest before.

The cues are those of `counted.toml`; each is said of people, of things or of some nouns, and of one kind of quantity.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.domain.text import folded
from factcheck.stages.normalise.numbers.reading import number_at
from factcheck.stages.normalise.quantities.clauses import (
    AND,
    COMMAS,
    INSERTED,
    OPENERS,
    SAYING,
    SENTENCE_ENDS,
    before_saying,
    closes_right,
    ends_sentence,
    governs,
    is_denied,
    is_subject,
    is_verb,
    joins_verb,
    opens_left,
    past_inserted,
    tells_of_them,
)
from factcheck.stages.normalise.quantities.counted import TABLE, WIDER
from factcheck.stages.normalise.tokens import Token, Tokens
from factcheck.stages.normalise.wordforms import lookup

WINDOW = 14
COMMA_COST = 4
AND_COST = 2
NUMBER_COST = 4
# What can be killed, wounded or displaced besides persons.
ALIVE = frozenset(("person", "family", "animal"))
# Adverbs elsewhere: a cue only beside the number: "up 8%", "3 percent fewer", but "put down a deposit".
ADJACENT = frozenset(("up", "down", "more", "fewer", "less", "higher", "lower", "seats"))
# Nouns after a number: "seats 80,000", but "80,000 seats".
BEFORE_ONLY = frozenset(("seats",))


MEMORY = "told"
MARKS = SENTENCE_ENDS | COMMAS | AND | {"by"}


class State(NamedTuple):
    """What happened to what is counted, the kind of quantity that it can be said of, and of whom."""

    name: str
    of: str
    who: str
    """ "people", "things", "" for both, or the keys of its nouns."""


def state_near(tokens: Sequence[Token], first: int, end: int, *, of: str, noun: str | None = None) -> str:
    """The state of the number at `[first, end)` that counts `noun` (`None`: unknown); "" where no cue of its clause tells one."""
    if not _is_told(tokens, of):
        return ""
    left, cost = _before(tokens, first, end, of=of, noun=noun)
    # "30 people, including (six) children, were killed": the comma after a part ends no clause.
    is_inserted = first > 1 and tokens[first - 1].text in INSERTED and tokens[first - 2].text in COMMAS
    is_inserted = is_inserted or (first > 0 and tokens[first - 1].text in COMMAS and tells_of_them(tokens, end))
    right = _after(tokens, end, of=of, noun=noun, below=cost, is_inserted=is_inserted)
    return right or left


def is_change_word(word: str) -> bool:
    """Whether the word tells that an amount rose or fell."""
    found = lookup(word, STATES)
    return found is not None and any(state.name in CHANGE_NAMES for state in found[0].values())


def befalls_people(word: str) -> bool:
    """Whether the word tells that people were killed, hurt, held, freed or the like."""
    found = lookup(word, STATES)
    return found is not None and "count" in found[0] and found[0]["count"].who == "people"


def _before(tokens: Sequence[Token], first: int, end: int, *, of: str, noun: str | None) -> tuple[str, int]:
    """The nearest cue before, and its cost; past the clause's start only where no verb of its own governs the number."""
    cost, governed = 0, False
    at = first
    while at > 0:
        at = before_saying(tokens, at - 1) if tokens[at - 1].text in COMMAS else at - 1
        token = tokens[at]
        cost += _cost(token)
        if cost <= WINDOW and (token.kind == "number" or _is_silent(token.text)):
            continue
        if cost > WINDOW or ends_sentence(tokens, at):
            break
        state = _said_of(token.text, of, noun)
        if state and (token.text not in ADJACENT or at == first - 1):
            return ("" if is_denied(tokens, at, first) else state), cost
        if at == first - 1 and governs(token.text):
            break
        if opens_left(tokens, at) and (of == "count" or token.text != "by"):
            break
        is_boundary = token.text in COMMAS or token.text in AND
        if is_boundary and (governed or is_subject(tokens, end)):
            break
        cost += COMMA_COST if token.text in COMMAS else AND_COST if token.text in AND else 0
        governed = governed or is_verb(token.text)
    return "", WINDOW + 1


def _after(tokens: Sequence[Token], end: int, *, of: str, noun: str | None, below: int, is_inserted: bool) -> str:
    """The nearest cue after it in its own clause, where it is cheaper than `below`."""
    cost, at = 0, end
    while at < len(tokens):
        token = tokens[at]
        cost += _cost(token)
        if cost < below and (token.kind == "number" or _is_silent(token.text)):
            at += 1
            continue
        if cost >= below or ends_sentence(tokens, at):
            break
        state = _said_of(token.text, of, noun)
        # A cue right before another number is that one's own: «3 كيلومترات بعمق 30 مترا».
        if _opens_clause(token.text) or (state and number_at(tokens, at + 1) is not None):
            break
        if state and (token.text not in ADJACENT or at == end) and token.text not in BEFORE_ONLY:
            return state
        if closes_right(tokens, at) and not (is_inserted and token.text in COMMAS):
            break
        at = (past_inserted(tokens, at) if token.text in COMMAS else None) or at + 1
    return ""


def _is_told(tokens: Sequence[Token], of: str) -> bool:
    """Whether any word of a text is a cue of such a quantity; a part of a text may always have one."""
    if not isinstance(tokens, Tokens):
        return True
    told = tokens.memory.get(MEMORY)
    if not isinstance(told, frozenset):
        told = tokens.memory[MEMORY] = frozenset(kind for token in tokens for kind in _states(token.text) or ())
    return of in told


@lru_cache(maxsize=16_384)
def _is_silent(word: str) -> bool:
    """No cue, nothing that ends, opens or governs a clause: most words only lie between."""
    if word in MARKS or word in OPENERS or word in SAYING:
        return False
    return _states(word) is None and not (is_verb(word) or joins_verb(word) or governs(word))


def _cost(token: Token) -> int:
    """How far one token carries from the number; a hyphen joins words into one."""
    if token.kind == "number":
        return 1 + NUMBER_COST
    return 0 if token.text == "-" and token.glued else 1


def _opens_clause(word: str) -> bool:
    """A cue with its conjunction tells of the next number: «قتل أكثر من 10 وأصيب أقل من 30»."""
    found = lookup(word, STATES)
    return found is not None and found[1].joined


def _said_of(word: str, of: str, noun: str | None) -> str:
    states = _states(word)
    state = states.get(of) if states else None
    return state.name if state is not None and _fits(state.who, noun) else ""


@lru_cache(maxsize=4_096)
def _fits(who: str, noun: str | None) -> bool:
    if not who or noun is None:
        return "person" not in who and "voter" not in who
    if noun in who.split():
        return True
    is_alive = noun in ALIVE or WIDER.get(noun) in ALIVE
    if "people" in who:
        return is_alive or noun not in WIDER_OR_LISTED
    return who == "things" and not is_alive


@lru_cache(maxsize=16_384)
def _states(word: str) -> Mapping[str, State] | None:
    found = lookup(word, STATES)
    return found[0] if found else None


def _table() -> dict[str, dict[str, State]]:
    states: dict[str, dict[str, State]] = {}
    for name, row in TABLE["state"].items():
        state = State(name, row.get("of", "count"), row.get("who", ""))
        for word in (*row["en"].split(), *row["ar"].split()):
            states.setdefault(folded(word), {}).setdefault(state.of, state)
    return states


CHANGE_NAMES = frozenset(("raised", "lowered"))
STATES = _table()
WIDER_OR_LISTED = frozenset(TABLE["noun"])
