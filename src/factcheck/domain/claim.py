"""One proposition of one article: ClaimDraft (an extractor's proposal) → Claim (its quote was found)."""

from typing import Literal

from factcheck.domain.frozen import Frozen
from factcheck.domain.value import Moment, Value

ClaimKind = Literal["quantity", "date", "event", "statement", "role", "place"]
Modality = Literal["asserted", "denied", "planned", "possible", "urged"]
Extractor = Literal["model", "rules"]


class OccasionDraft(Frozen):
    """An event as one article tells it; `key` is unique within the article ("o1")."""

    key: str
    kind: str
    """One English word: "visit", "explosion", "signing", "meeting"."""
    what: str
    """A short English description that names participants, so that two languages meet."""
    participants: tuple[str, ...] = ()
    """English names."""
    place: str = ""
    time_words: str = ""
    """Verbatim words of the article that date it; empty where it gives none."""


class ClaimDraft(Frozen):
    """What an extractor proposes; nothing in it is believed before `ground` has found `words` in a cited sentence."""

    article: str
    sentences: tuple[int, ...]
    words: str
    """The shortest verbatim words that carry the claim's value."""
    text: str
    """The claim as one plain sentence, in the article's language."""
    kind: ClaimKind
    slot: str
    """What is being said of the occasion, as a short English noun phrase: "date of signing of the treaty"."""
    occasion: str
    """`OccasionDraft.key` of the same article."""
    attribution: tuple[str, ...] = ()
    """On whose word, as the article words it, from the one it cites to the origin: ("وكالة تاس", "لافروف"); empty: its own voice."""
    voices: tuple[str, ...] = ()
    """The same voices under their English names, so that two languages meet; as long as `attribution`, or empty."""
    modality: Modality = "asserted"
    time_words: str = ""
    """Verbatim words that say when it held; empty where the article does not say."""
    extractor: Extractor = "model"


class Extraction(Frozen):
    """What an extractor proposes for one article; both extractors return it."""

    drafts: tuple[ClaimDraft, ...] = ()
    occasions: tuple[OccasionDraft, ...] = ()


class Claim(Frozen):
    """A grounded claim: `quote` is the file's text at `[start, end)`."""

    id: str
    article: str
    text: str
    quote: str
    start: int
    end: int
    sentences: tuple[int, ...]
    kind: ClaimKind
    words: str
    """The file's own words that carry the value, at `[words_start, words_end)`, inside the quote."""
    words_start: int
    words_end: int
    value: Value
    attribution: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    modality: Modality = "asserted"
    time_words: str = ""
    held: Moment | None = None
    """When it held, as far as the article says; not when it was reported."""
    occasion: str
    """The article's own key until `occasions` has resolved it, then the id of a `brief.Occasion`."""
    slot: str
    extractor: Extractor = "model"


class Rejected(Frozen):
    """A draft that did not become a claim, and why."""

    article: str
    quote: str
    """The words that the draft cited."""
    reason: str
    text: str = ""


class Coverage(Frozen):
    """A figure, date, name or quotation of the cleaned text, and the claim that covers it (`None`: none does)."""

    article: str
    surface: str
    start: int
    end: int
    kind: Literal["figure", "date", "person", "quotation"]
    covered_by: str | None = None
