"""The brief: all that a run found, in the order a reader needs it; `factcheck schema` prints this module's JSON Schema.

All ids are content hashes and all lists have an order that the content determines: the same input gives the same bytes.
"""

from typing import Literal

from pydantic import Field

from factcheck.domain.article import Finding, RemovalReason
from factcheck.domain.claim import Claim, Coverage, Extractor, Rejected
from factcheck.domain.frozen import Frozen
from factcheck.domain.relation import DecidedBy, Independence, Relation, Status
from factcheck.domain.value import Moment

SCHEMA_VERSION = 1


class BriefSentence(Frozen):
    """One sentence of a summary and the ids of the claims it rests on (never empty)."""

    sentence: str
    claims: tuple[str, ...] = Field(min_length=1)


class BriefArticle(Frozen):
    """A source as the brief lists it."""

    id: str
    path: str
    source: str
    title: str
    url: str = ""
    published: str | None
    """ISO date or date-time; `None` where neither metadata nor text settles it."""
    published_derivation: str = ""
    language: str
    sha256: str
    abstract: tuple[BriefSentence, ...] = ()
    off_topic: bool = False
    """Set aside: it shares no occasion with the other articles."""
    text: str = ""
    """The decoded file, so that a brief can be read without its files; empty unless asked for."""


class Removal(Frozen):
    """A part of an article's file that was left out, and why."""

    article: str
    start: int
    end: int
    reason: RemovalReason
    text: str = ""
    """Its first words, for the reader."""


class Occasion(Frozen):
    """An event that one or more articles tell of."""

    id: str
    kind: str
    what: str
    participants: tuple[str, ...] = ()
    place: str = ""
    when: Moment | None = None
    articles: tuple[str, ...] = ()


class Position(Frozen):
    """One answer to a question and who gives it."""

    value: str
    claims: tuple[str, ...]
    independent: int
    """How many independent roots stand behind it (copies and shared agency texts count once)."""


class TimelineEntry(Frozen):
    """How an answer stood at a time: for CHANGED_OVER_TIME."""

    as_of: str
    """ISO date or date-time."""
    value: str
    claims: tuple[str, ...]


class Question(Frozen):
    """Claims of one or more sources about one slot of one occasion."""

    id: str
    text: str
    slot: str
    occasion: str
    status: Status
    relation: Relation
    """The gravest relation among its pairs."""
    size: str = ""
    reason: str = ""
    positions: tuple[Position, ...]
    timeline: tuple[TimelineEntry, ...] = ()
    silent: tuple[str, ...] = ()
    """Articles on the same occasion that do not answer it, where at least two independent sources do."""


class Pair(Frozen):
    """Two claims that share a question; `a` comes first in the order of claims. For REFINES `a` is the more specific."""

    a: str
    b: str
    question: str
    relation: Relation
    kind: str = ""
    size: str = ""
    decided_by: DecidedBy
    reason: str = ""


class SourceLink(Frozen):
    """How two articles depend on each other, with the evidence."""

    a: str
    b: str
    independence: Independence
    evidence: str


class Skipped(Frozen):
    """A source that could not be used."""

    path: str
    reason: str


class StageUsage(Frozen):
    """What a stage's answers cost when they were made, whether now or when recorded."""

    stage: str
    calls: int
    input_tokens: int | None
    output_tokens: int | None
    cost_usd: float | None = None


class PromptPin(Frozen):
    """Which text asked the model."""

    id: str
    version: str
    sha256: str


class Provenance(Frozen):
    """How the brief came about; no clock, so that a replay gives the same bytes."""

    factcheck: str
    extractor: Extractor
    model: str = ""
    origin: Literal["", "live", "relay", "mixed"] = ""
    prompts: tuple[PromptPin, ...] = ()
    passes: int = 1
    votes: int = 1


class Brief(Frozen):
    """The whole outcome of a run."""

    schema_version: int = SCHEMA_VERSION
    title: str
    language: str
    articles: tuple[BriefArticle, ...]
    skipped: tuple[Skipped, ...] = ()
    incomplete: tuple[str, ...] = ()
    """What a failed call, a cost cap or an interruption left out, one sentence each."""
    occasions: tuple[Occasion, ...] = ()
    claims: tuple[Claim, ...]
    questions: tuple[Question, ...]
    pairs: tuple[Pair, ...]
    links: tuple[SourceLink, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    removed: tuple[Removal, ...] = ()
    findings: tuple[Finding, ...] = ()
    summary: tuple[BriefSentence, ...] = ()
    dropped_sentences: tuple[Rejected, ...] = ()
    """Summary sentences that held a figure, date or quotation that their claims do not hold."""
    usage: tuple[StageUsage, ...] = ()
    provenance: Provenance
