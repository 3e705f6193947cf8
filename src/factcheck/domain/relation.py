"""How two claims, or the claims of a question, stand to each other: the closed vocabulary of DESIGN.md."""

from enum import StrEnum
from typing import Literal

from factcheck.domain.frozen import Frozen


class Relation(StrEnum):
    """Between two claims; the first that applies, in this order."""

    NOT_COMPARABLE = "NOT_COMPARABLE"
    DIFFERENT_EVENT = "DIFFERENT_EVENT"
    UNRELATED = "UNRELATED"
    CHANGED_OVER_TIME = "CHANGED_OVER_TIME"
    DISPUTED = "DISPUTED"
    EQUIVALENT = "EQUIVALENT"
    REFINES = "REFINES"
    COMPATIBLE = "COMPATIBLE"
    CONTRADICTS = "CONTRADICTS"
    UNDECIDED = "UNDECIDED"


class Independence(StrEnum):
    """Between two articles that say the same: did one of them take it from the other, or both from a third?"""

    INDEPENDENT = "INDEPENDENT"
    SAME_ROOT = "SAME_ROOT"
    COPY = "COPY"
    UNKNOWN = "UNKNOWN"


class Status(StrEnum):
    """Of a question, over all its positions."""

    CONFLICTED = "CONFLICTED"
    DISPUTED = "DISPUTED"
    SUPERSEDED = "SUPERSEDED"
    CORROBORATED = "CORROBORATED"
    REPEATED = "REPEATED"
    SINGLE_SOURCE = "SINGLE_SOURCE"


DecidedBy = Literal["values", "model", "rules"]


class Verdict(Frozen):
    """What comparing two claims or values gives: for REFINES, `direction` says which side is the more specific."""

    relation: Relation
    decided_by: DecidedBy
    kind: str = ""
    """What differs: "date", "quantity", "place", "role" …; empty where nothing does."""
    size: str = ""
    """By how much, in words: "5 months apart", "1,300 apart (28 %)"; empty where no distance is defined."""
    reason: str = ""
    direction: Literal["", "a", "b"] = ""
    """For REFINES: the side that is the more specific; empty otherwise."""
