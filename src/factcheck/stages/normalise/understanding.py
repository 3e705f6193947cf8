"""A claim's words go in, their value comes out; a text goes in, every quantity and date in it comes out with its span."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.claim import ClaimKind
from factcheck.domain.frozen import Frozen
from factcheck.domain.value import Found, Moment, Quantity, Value, Words
from factcheck.stages.normalise.dates.anniversaries import anniversary_moment
from factcheck.stages.normalise.dates.moments import MomentMention, mentions_in, moments_in
from factcheck.stages.normalise.dates.when import settled
from factcheck.stages.normalise.dates.years import names_plan
from factcheck.stages.normalise.numbers.reading import read_numbers
from factcheck.stages.normalise.quantities.befalling import state_near
from factcheck.stages.normalise.quantities.counted import noun_after
from factcheck.stages.normalise.quantities.mentions import Mention
from factcheck.stages.normalise.quantities.reading import read_quantities
from factcheck.stages.normalise.quantities.undated import undated
from factcheck.stages.normalise.quantities.units import unit_at
from factcheck.stages.normalise.tokens import Token, tokenise

YEAR_DIGITS = 4


class Figure(Frozen):
    """A number in digits or words at `[start, end)`; `high` differs from `value` for vague words alone."""

    start: int
    end: int
    surface: str
    value: float
    high: float
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    tokens: Sequence[Token]
    moments: tuple[MomentMention, ...]
    quantities: tuple[Mention, ...]


def understand(
    words: str, *, context: str = "", kind: ClaimKind | None = None, published: Moment | None = None, language: str = "", counted_hint: str = "",
    at: int | None = None,
) -> Value:  # fmt: skip
    """The value of `words`; `context` is the sentence around them, `at` where they start in it (else the first place they stand).

    A claim of another kind than "quantity" and "date" keeps its words. Without `kind` whichever value covers more of the words wins.
    """
    del language
    if kind not in (None, "quantity", "date"):
        return Words(surface=words)
    where = _place(words, context, at)
    if kind == "date":
        return _moment(words, context, where, published) or Words(surface=words, derivation="no date in these words")
    if kind == "quantity":
        return _quantity(words, context, where, counted_hint) or Words(surface=words, derivation="no quantity in these words")
    moment, quantity = _moment(words, context, where, published), _quantity(words, context, where, counted_hint)
    if moment is not None and quantity is not None:
        return moment if len(moment.surface) >= len(quantity.surface) else quantity
    return moment or quantity or Words(surface=words)


def find_values(text: str, *, language: str = "", published: Moment | None = None) -> tuple[Found, ...]:
    """Every quantity and date of a text: sorted by start, disjoint."""
    del language
    read = _read(text)
    found = [_dated(text, mention, published) for mention in read.moments]
    found += [Found(start=read.tokens[m.first].start, end=read.tokens[m.end - 1].end, value=m.quantity) for m in read.quantities]
    return _disjoint(sorted(found, key=lambda one: (one.start, -one.end)))


@lru_cache(maxsize=1_024)
def figures_in(text: str) -> tuple[Figure, ...]:
    """Every number of a text in digits or words: sorted, disjoint; those inside dates as well."""
    tokens = tokenise(text)
    figures = []
    for number in read_numbers(tokens):
        start, end = tokens[number.first].start, tokens[number.end - 1].end
        figures.append(Figure(start=start, end=end, surface=text[start:end], value=number.low, high=number.high, ordinal=number.ordinal))
    return tuple(figures)


@lru_cache(maxsize=1_024)
def _read(text: str) -> _Read:
    tokens = tokenise(text)
    moments = _moments(text)
    taken = frozenset(at for mention in mentions_in(text) for at in range(mention.first, mention.last)) - _undated(text)
    taken |= {at for at, token in enumerate(tokens) if len(token.text) == YEAR_DIGITS and names_plan(tokens, at)}
    return _Read(tokens, moments, read_quantities(text, tokens, taken=taken))


@lru_cache(maxsize=1_024)
def _moments(text: str) -> tuple[MomentMention, ...]:
    """Without figures that look like dates: "the toll rose to 1950"."""
    moments = moments_in(text)
    figures = _undated(text) if moments else frozenset()
    return tuple(m for m in moments if not figures & {*range(m.first, m.last)})


@lru_cache(maxsize=64)
def _undated(text: str) -> frozenset[int]:
    return undated(tokenise(text))


def _dated(text: str, mention: MomentMention, published: Moment | None) -> Found:
    surface = text[mention.start : mention.end]
    return Found(start=mention.start, end=mention.end, value=settled(mention.when, published, surface=surface))


def _disjoint(found: Sequence[Found]) -> tuple[Found, ...]:
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _place(words: str, context: str, at: int | None) -> int | None:
    if at is not None and context[at : at + len(words)] == words:
        return at
    found = context.find(words) if words else -1
    return found if found >= 0 else None


def _moment(words: str, context: str, where: int | None, published: Moment | None) -> Moment | None:
    """From the words as they stand in their sentence (its tense counts), else from the words alone."""
    remembered = anniversary_moment(words, context, published)
    if remembered is not None:
        return remembered
    if where is not None:
        inside = [m for m in _moments(context) if m.start < where + len(words) and m.end > where]
        if inside:
            best = max(inside, key=lambda m: min(m.end, where + len(words)) - max(m.start, where))
            return settled(best.when, published, surface=context[best.start : best.end])
    alone = _moments(words)
    if not alone:
        return None
    longest = max(alone, key=lambda m: m.end - m.start)
    return settled(longest.when, published, surface=words[longest.start : longest.end])


def _quantity(words: str, context: str, where: int | None, counted_hint: str) -> Quantity | None:
    found = _quantity_in_context(words, context, where) or _first_quantity(words) or _single_unit(words)
    if found is None or found.counted or not counted_hint or found.unit:
        return found
    tokens = tokenise(counted_hint)
    noun = noun_after(tokens, 0)
    if noun is None:
        return found
    state = state_near(tokens, 0, 0, of="count", noun=noun.key)
    counted = noun.key if not state or noun.key.endswith(state) else f"{noun.key} {state}"
    return found.model_copy(update={"counted": counted, "wider": noun.wider, "state": state})


def _quantity_in_context(words: str, context: str, where: int | None) -> Quantity | None:
    if where is None:
        return None
    read = _read(context)
    end = where + len(words)
    inside = [
        m for m in read.quantities
        if read.tokens[m.number_first].start < end and read.tokens[max(m.number_first, m.number_end - 1)].end > where
    ]  # fmt: skip
    return inside[0].quantity if inside else None


def _first_quantity(words: str) -> Quantity | None:
    read = _read(words)
    if read.quantities:
        return read.quantities[0].quantity
    unread = read_quantities(words, read.tokens)
    return unread[0].quantity if unread else None


def _single_unit(words: str) -> Quantity | None:
    """«كيلوغرام», "a week": one of it."""
    tokens = tokenise(words)
    start = 1 if len(tokens) > 1 and tokens[0].text in ("a", "an") else 0
    unit = unit_at(tokens, start) if len(tokens) > start and tokens[start].kind == "word" else None
    if unit is None or unit[1] != len(tokens):
        return None
    return Quantity(
        surface=words, low=unit[0].by, high=unit[0].by, unit=unit[0].canonical, step=unit[0].by, derivation="one, by the bare unit"
    )
