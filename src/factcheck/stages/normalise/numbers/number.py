"""A number in a text: which tokens it takes and what it is worth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens `[first, end)`; `low < high` only for vague words ("thousands")."""

    first: int
    end: int
    low: float
    high: float
    ordinal: bool = False
    share: bool = False
    """A part of a whole ("two thirds", "four in ten"), as a fraction of one."""
    digits: bool = False
    """Its first token is a figure."""
    ambiguous_group: bool = False
    """"6.500": a decimal or, before people and things, six thousand five hundred."""

    @property
    def vague(self) -> bool:
        """An interval by its words alone."""
        return self.low != self.high
