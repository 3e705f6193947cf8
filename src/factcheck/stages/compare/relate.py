"""Two claims that answer one question go in, their relation comes out where occasion, values, time and voices decide it, else `None`.

The rules stand in the order of DESIGN.md's table; the first that applies decides. `None` asks for the model's judgement.
"""

from factcheck.domain.brief import Occasion
from factcheck.domain.claim import Claim
from factcheck.domain.question import ClaimGroup
from factcheck.domain.relation import DecidedBy, Relation, Verdict
from factcheck.domain.text import folded
from factcheck.domain.value import Moment
from factcheck.lexicons import word_list
from factcheck.stages.compare.reasons import told
from factcheck.stages.compare.setting import Setting
from factcheck.stages.compare.times import as_of, other_period
from factcheck.stages.compare.weighing import weighed

__all__ = ["Setting", "as_of", "relate", "weighed"]

OTHER_THING = (Relation.UNRELATED, Relation.NOT_COMPARABLE)


def relate(a: Claim, b: Claim, group: ClaimGroup, setting: Setting) -> Verdict | None:
    """The relation of two claims of one group, symmetric but for REFINES, whose `direction` names the more specific side."""
    verdict = setting.compare(a.value, b.value)
    apart = _occasions_apart(a, b, setting)
    if apart:
        return _of_two_periods(a, b, verdict, group, setting) or apart
    if verdict is None or (verdict.relation in OTHER_THING and setting.model_grouped):
        return None
    if (a.modality == "denied") != (b.modality == "denied"):
        return _denial(a, b, verdict, group, setting)
    found = weighed(a, b, verdict, group, setting)
    doubtful = found.relation is Relation.CONTRADICTS and a.occasion != b.occasion
    return None if doubtful else found


def _of_two_periods(a: Claim, b: Claim, verdict: Verdict | None, group: ClaimGroup, setting: Setting) -> Verdict | None:
    """The trade of 2022 and of 2023 is one figure that moves, though each year is an occasion of its own."""
    moving = verdict is not None and verdict.relation is Relation.CONTRADICTS and group.varies and other_period(a, b)
    return weighed(a, b, verdict, group, setting) if moving and verdict else None


def _occasions_apart(a: Claim, b: Claim, setting: Setting) -> Verdict | None:
    """Look-alikes are kept apart; one question hung on two different sorts of event (a visit, an opening) is not, where the model asked it as one.

    Who holds an office is about the person and the time, whatever event the article tells of.
    """
    if a.kind == b.kind == "role" or a.occasion == b.occasion or a.occasion not in setting.occasions or b.occasion not in setting.occasions:
        return None
    first, second = sorted((setting.occasions[a.occasion], setting.occasions[b.occasion]), key=lambda o: o.id)
    if setting.model_grouped and not _look_alike(first, second):
        return None
    by: DecidedBy = "model" if setting.model_grouped else "rules"
    return Verdict(
        relation=Relation.DIFFERENT_EVENT, decided_by=by, reason=told("other event", setting.language, a=_named(first), b=_named(second))
    )


def _look_alike(first: Occasion, second: Occasion) -> bool:
    a, b = folded(first.kind), folded(second.kind)
    return a == b or bool(_families(a) & _families(b))


def _families(kind: str) -> frozenset[str]:
    """What sorts of event a kind belongs to: a visit and a trip are one sort, a strike is two."""
    return frozenset(family for family, kinds in word_list("occasions", "alike").items() if kind.replace(" ", "_") in kinds.split())


def _named(occasion: Occasion) -> str:
    return f"{occasion.what or occasion.kind}{_when(occasion.when)}"


def _when(moment: Moment | None) -> str:
    if moment is None or moment.start is None:
        return ""
    return f" ({moment.start:%Y})" if moment.granularity in ("year", "decade") else f" ({moment.start.date().isoformat()})"


def _denial(a: Claim, b: Claim, verdict: Verdict, group: ClaimGroup, setting: Setting) -> Verdict | None:
    """Denying what the other side says, or what follows from it, conflicts with it; denying another value, or a more exact one, does not."""
    if verdict.relation in OTHER_THING:
        return verdict
    says = "b" if a.modality == "denied" else "a"
    implied = verdict.relation is Relation.REFINES and verdict.direction == says
    if verdict.relation is not Relation.EQUIVALENT and not implied:
        return _verdict(Relation.COMPATIBLE, told("other denial", setting.language))
    return weighed(a, b, verdict.model_copy(update={"relation": Relation.CONTRADICTS, "direction": ""}), group, setting)


def _verdict(relation: Relation, reason: str) -> Verdict:
    return Verdict(relation=relation, decided_by="rules", reason=reason)
