"""Two claims that answer one question go in, their relation comes out where occasion, values, time and voices decide it, else `None`.

The rules stand in the order of DESIGN.md's table; the first that applies decides. `None` asks for the model's judgement.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from factcheck.domain.article import Article
from factcheck.domain.brief import Occasion
from factcheck.domain.claim import Claim
from factcheck.domain.question import ClaimGroup
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.text import folded
from factcheck.domain.value import Moment, Quantity, Value
from factcheck.stages.compare.voices import SameName, standing

FINAL_AFTER = timedelta(days=90)
"""A count about an event this long past is final: reports that differ about it contradict each other, they do not follow it."""

# Words of a slot whose count grows while an event lasts; English only, because slots are English in both extractors.
COUNTS_SO_FAR = (
    "killed", "dead", "death", "deaths", "toll", "casualties", "injured", "wounded", "hurt", "missing", "displaced", "evacuated", "arrested",
    "detained", "infected", "cases", "rescued", "homeless", "stranded", "price", "rate",
)  # fmt: skip

CompareValues = Callable[[Value, Value], Verdict | None]


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around the claims of a story: articles and occasions by id, and the two judgements that other stages make."""

    articles: Mapping[str, Article]
    occasions: Mapping[str, Occasion]
    compare: CompareValues
    same_name: SameName
    model_grouped: bool
    """The model put the claims under one question, so "another thing counted" is its judgement to confirm, not the value table's."""


def relate(a: Claim, b: Claim, group: ClaimGroup, setting: Setting) -> Verdict | None:
    """The relation of two claims of one group, symmetric but for REFINES, whose `direction` names the more specific side."""
    apart = _occasions_apart(a, b, setting)
    if apart:
        return apart
    if (a.modality == "urged") != (b.modality == "urged"):
        return _verdict(Relation.NOT_COMPARABLE, "what is demanded is compared with what is said to be so")
    verdict = setting.compare(a.value, b.value)
    if verdict is None or (verdict.relation in (Relation.UNRELATED, Relation.NOT_COMPARABLE) and setting.model_grouped):
        return None
    if (a.modality == "denied") != (b.modality == "denied"):
        return _denial(a, b, verdict, setting)
    return weighed(a, b, verdict, group, setting)


def weighed(a: Claim, b: Claim, verdict: Verdict, group: ClaimGroup, setting: Setting) -> Verdict:
    """A verdict of values or model, held against time, modality and voices: only what survives them stays CONTRADICTS."""
    if verdict.relation is not Relation.CONTRADICTS:
        return verdict
    for weigh in (_changed, _unsure, _voices, _inside_one_article):
        other = weigh(a, b, verdict, group, setting)
        if other:
            return other
    return verdict


def as_of(claim: Claim, setting: Setting) -> datetime | None:
    """The time for which a count stands: when its article was published; `None` where that is unknown."""
    published = setting.articles[claim.article].published
    return published.start.replace(tzinfo=None) if published and published.start else None


def _occasions_apart(a: Claim, b: Claim, setting: Setting) -> Verdict | None:
    if a.occasion == b.occasion or a.occasion not in setting.occasions or b.occasion not in setting.occasions:
        return None
    first, second = setting.occasions[a.occasion], setting.occasions[b.occasion]
    by = "model" if setting.model_grouped else "rules"
    reason = f"{first.what}{_when(first.when)} is not {second.what}{_when(second.when)}"
    return Verdict(relation=Relation.DIFFERENT_EVENT, decided_by="model" if by == "model" else "rules", reason=reason)


def _when(moment: Moment | None) -> str:
    return f" ({moment.start.date().isoformat()})" if moment and moment.start else ""


def _denial(a: Claim, b: Claim, verdict: Verdict, setting: Setting) -> Verdict:
    """One side asserts, the other denies: a dispute where the same value is denied, nothing where the denied value is another."""
    if verdict.relation is Relation.CONTRADICTS:
        return _verdict(Relation.COMPATIBLE, "what one side denies is another value than the other side gives")
    if standing(a, b, setting.same_name) == "same voice" and a.article != b.article:
        return verdict.model_copy(
            update={"relation": Relation.CONTRADICTS, "reason": "the same voice is quoted as saying and as denying it"}
        )
    return verdict.model_copy(update={"relation": Relation.DISPUTED, "reason": "one side says it, the other denies it", "direction": ""})


def _changed(a: Claim, b: Claim, verdict: Verdict, group: ClaimGroup, setting: Setting) -> Verdict | None:
    first, second = as_of(a, setting), as_of(b, setting)
    if first is None or second is None:
        return None
    if {a.modality, b.modality} == {"planned", "asserted"} and first != second:
        return verdict.model_copy(update={"relation": Relation.CHANGED_OVER_TIME, "reason": "announced first, reported later"})
    if first == second or not _varies(a, b, group, setting):
        return None
    earlier, later = (a, b) if first < second else (b, a)
    reason = f"{_direction(earlier.value, later.value)} between {min(first, second).date()} and {max(first, second).date()}"
    return verdict.model_copy(update={"relation": Relation.CHANGED_OVER_TIME, "reason": reason})


def _varies(a: Claim, b: Claim, group: ClaimGroup, setting: Setting) -> bool:
    so_far = any(word in folded(group.slot).split() for word in COUNTS_SO_FAR)
    if not (group.varies or so_far):
        return False
    occasion = setting.occasions.get(a.occasion)
    end = occasion.when.end.replace(tzinfo=None) if occasion and occasion.when and occasion.when.end else None
    reported = [moment for moment in (as_of(a, setting), as_of(b, setting)) if moment]
    return end is None or not reported or min(reported) - end < FINAL_AFTER


def _direction(earlier: Value, later: Value) -> str:
    if isinstance(earlier, Quantity) and isinstance(later, Quantity):
        first, second = earlier.low or earlier.high or 0, later.low or later.high or 0
        return "rose" if second > first else "was lowered"
    return "changed"


def _unsure(a: Claim, b: Claim, verdict: Verdict, group: ClaimGroup, setting: Setting) -> Verdict | None:
    del group, setting
    if "possible" in (a.modality, b.modality):
        return verdict.model_copy(
            update={"relation": Relation.COMPATIBLE, "kind": "", "size": "", "reason": "one of the two is only called possible"}
        )
    return None


def _voices(a: Claim, b: Claim, verdict: Verdict, group: ClaimGroup, setting: Setting) -> Verdict | None:
    del group
    if standing(a, b, setting.same_name) != "different voices":
        return None
    names = (a.attribution[-1], b.attribution[-1])
    return verdict.model_copy(
        update={"relation": Relation.DISPUTED, "reason": f"{verdict.reason}; said by {names[0]} and by {names[1]}".lstrip("; ")}
    )


def _inside_one_article(a: Claim, b: Claim, verdict: Verdict, group: ClaimGroup, setting: Setting) -> Verdict | None:
    del group, setting
    if a.article != b.article:
        return None
    return verdict.model_copy(
        update={"relation": Relation.UNDECIDED, "reason": f"{verdict.reason}; both stand in one article".lstrip("; ")}
    )


def _verdict(relation: Relation, reason: str) -> Verdict:
    return Verdict(relation=relation, decided_by="rules", reason=reason)
