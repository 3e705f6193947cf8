"""A quantity with the place of its words, in tokens."""

from dataclasses import dataclass

from factcheck.domain.value import Quantity


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `[first, end)`, bound words, unit and noun included; its number at `[number_first, number_end)`."""

    first: int
    end: int
    number_first: int
    number_end: int
    quantity: Quantity
