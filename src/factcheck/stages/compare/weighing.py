"""A verdict of values or model on two claims goes in; what remains of it once time, modality and voices are looked at comes out.

Only what survives every rule here stays a contradiction: the rules are tried in order, the first that applies decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from factcheck.domain.claim import Claim
from factcheck.domain.question import ClaimGroup
from factcheck.domain.relation import Relation, Verdict
from factcheck.domain.text import folded, one_line
from factcheck.domain.value import Moment, Quantity, Value
from factcheck.stages.compare.reasons import told
from factcheck.stages.compare.setting import Setting
from factcheck.stages.compare.times import as_of, end_of, far_apart, iso, other_period, reported, start_of
from factcheck.stages.compare.voices import Standing, origin, party, standing

FINAL_AFTER = timedelta(days=90)
"""A count about an event this long past is final: reports that differ about it contradict each other, they do not follow it."""
TERM = timedelta(days=60)
"""Offices named in reports this far apart may both be right: the person has moved on."""
WEEKS = timedelta(days=14)
"""A date ahead and one past that lie further apart than this are of two things; nearer together one of them may be wrong."""
AHEAD = ("planned", "possible")
"""Modalities of what had not come about yet."""
GROWN = 1.25
"""A later count this many times an earlier lower bound has grown; nearer to it, it may be the same count given exactly."""

# Words of a slot whose count grows while an event lasts; English only, because slots are English in both extractors.
COUNTS_SO_FAR = frozenset(
    (
        "killed", "dead", "death", "deaths", "died", "toll", "casualties", "victims", "bodies", "injured", "injuries", "wounded", "hurt", "missing",
        "trapped", "displaced", "evacuated", "evacuees", "arrested", "arrests", "detained", "infected", "cases", "rescued", "survivors", "homeless", "stranded", "price",
        "prices", "rate", "damage", "losses", "offer", "demand", "estimate",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Case:
    """Two claims, in an order that only they determine, and what is held of them so far."""

    a: Claim
    b: Claim
    verdict: Verdict
    group: ClaimGroup
    setting: Setting

    @property
    def standing(self) -> Standing:
        return standing(self.a, self.b, self.setting.same_name, self.setting.officers)

    def becomes(self, relation: Relation, why: str, **found: str) -> Verdict:
        return self.verdict.model_copy(update={"relation": relation, "reason": told(why, self.setting.language, **found)})

    def fits(self, why: str, **found: str) -> Verdict:
        return self.becomes(Relation.COMPATIBLE, why, **found).model_copy(update={"kind": "", "size": ""})


def weighed(a: Claim, b: Claim, verdict: Verdict, group: ClaimGroup, setting: Setting) -> Verdict:
    """Symmetric: the order of `a` and `b` changes neither relation nor reason."""
    if verdict.relation is Relation.REFINES and verdict.decided_by == "values":
        exact, bound = (a, b) if verdict.direction == "a" else (b, a)
        return _grown(_Case(bound, exact, verdict, group, setting)) or verdict
    if verdict.relation is not Relation.CONTRADICTS:
        return verdict
    first, second = sorted((a, b), key=lambda c: (str(reported(c, setting) or "~"), c.article, c.words_start, c.id))
    case = _Case(first, second, verdict, group, setting)
    return next((other for weigh in _RULES if (other := weigh(case))), verdict)


def _other_time(case: _Case) -> Verdict | None:
    """Values that are said of other times; a date is itself the time, so that two dates of one event still contradict each other."""
    a, b = case.a, case.b
    if isinstance(a.value, Moment) or isinstance(b.value, Moment):
        return None
    if other_period(a, b):
        return case.becomes(Relation.CHANGED_OVER_TIME, "own period", a=_when(a), b=_when(b))
    if not far_apart(a.held, b.held):
        return None
    relation = Relation.CHANGED_OVER_TIME if case.group.varies else Relation.DIFFERENT_EVENT
    return case.becomes(relation, "other time", a=_when(a), b=_when(b))


def _over_already(case: _Case) -> Verdict | None:
    """What one report sees ahead is not what had been over for weeks when it was printed: the vote on the strike, the vote on its settlement."""
    for ahead, done in ((case.a, case.b), (case.b, case.a)):
        printed, over, begins = reported(ahead, case.setting), _dated(end_of, done), _dated(start_of, ahead)
        if printed is None or over is None or begins is None:
            continue
        if over <= printed < begins and begins - over > WEEKS:
            here, there = case.setting.outlet(ahead), case.setting.outlet(done)
            return case.becomes(
                Relation.DIFFERENT_EVENT, "over already", a=here, said=one_line(ahead.words), b=there, done=one_line(done.words)
            )
    return None


def _dated(edge: Callable[[Moment | None], datetime | None], claim: Claim) -> datetime | None:
    """Where the date that the claim tells begins or ends; `None` where it tells none."""
    return edge(claim.value) if isinstance(claim.value, Moment) else None


def _plan_and_outcome(case: _Case) -> Verdict | None:
    """What was announced or expected, and what came of it; an expectation printed after the outcome is left to `_unsure`."""
    ahead, done = (case.a, case.b) if case.a.modality in AHEAD else (case.b, case.a)
    if ahead.modality not in AHEAD or done.modality != "asserted" or _still_ahead(done, case.setting):
        return None
    if ahead.modality == "possible" and not _earlier(ahead, done, case.setting):
        return None
    here, there = case.setting.outlet(ahead), case.setting.outlet(done)
    return case.becomes(Relation.CHANGED_OVER_TIME, ahead.modality, a=here, said=one_line(ahead.words), b=there, done=one_line(done.words))


def _still_ahead(claim: Claim, setting: Setting) -> bool:
    """Told as settled but of a time that had not come when it was printed: not an outcome."""
    published, begins = reported(claim, setting), start_of(claim.value if isinstance(claim.value, Moment) else claim.held)
    return published is not None and begins is not None and begins - published > timedelta(days=1)


def _earlier(a: Claim, b: Claim, setting: Setting) -> bool:
    first, second = reported(a, setting), reported(b, setting)
    return first is not None and second is not None and first < second


def _changed(case: _Case) -> Verdict | None:
    first, second = as_of(case.a, case.setting), as_of(case.b, case.setting)
    if first == second is not None or not varies(case):
        return None
    if first is None or second is None:
        return case.becomes(Relation.UNDECIDED, "undated")
    (start, earlier), (end, later) = sorted(((first, case.a), (second, case.b)), key=lambda pair: pair[0])
    how = _direction(earlier.value, later.value)
    return _moved(case, how, (start, earlier), (end, later))


def _grown(case: _Case) -> Verdict | None:
    """ "More than 200 hurt" and, a day later, 640: the second does not make the first more exact, it is a later count."""
    bound, exact = case.a.value, case.b.value
    if not isinstance(bound, Quantity) or not isinstance(exact, Quantity) or bound.high is not None:
        return None
    if not bound.low or not exact.low or exact.low < bound.low * GROWN:
        return None
    first, second = as_of(case.a, case.setting), as_of(case.b, case.setting)
    if first is None or second is None or first.date() >= second.date() or not varies(case):
        return None
    moved = _moved(case, "rose", (first, case.a), (second, case.b))
    return moved.model_copy(update={"kind": "quantity", "direction": ""})


def _moved(case: _Case, how: str, earlier: tuple[datetime, Claim], later: tuple[datetime, Claim]) -> Verdict:
    one_day = earlier[0].date() == later[0].date()
    since, until = (iso(time) if one_day else time.date().isoformat() for time in (earlier[0], later[0]))
    words = {"a": one_line(earlier[1].words), "b": one_line(later[1].words)}
    return case.becomes(Relation.CHANGED_OVER_TIME, how, since=since, until=until, **words)


def varies(case: _Case) -> bool:
    """Whether the right answer may change from report to report: a toll, a price, an offer, as long as the event is fresh."""
    so_far = not isinstance(case.a.value, Moment) and COUNTS_SO_FAR.intersection(folded(case.group.slot).replace("-", " ").split())
    if not (case.group.varies or so_far):
        return False
    occasion = case.setting.occasions.get(case.a.occasion)
    over = end_of(occasion.when) if occasion else None
    times = [time for time in (reported(case.a, case.setting), reported(case.b, case.setting)) if time]
    return over is None or not times or min(times) - over < FINAL_AFTER


def _direction(earlier: Value, later: Value) -> str:
    if isinstance(earlier, Quantity) and isinstance(later, Quantity):
        first, second = earlier.low or earlier.high or 0, later.low or later.high or 0
        return "rose" if second > first else "was lowered"
    return "changed"


def _moved_on(case: _Case) -> Verdict | None:
    first, second = as_of(case.a, case.setting), as_of(case.b, case.setting)
    if case.a.kind != "role" or case.b.kind != "role" or first is None or second is None or abs(second - first) < TERM:
        return None
    early, late = sorted((first, second))
    return case.becomes(Relation.CHANGED_OVER_TIME, "office", a=f"{early:%Y-%m}", b=f"{late:%Y-%m}")


def _denied(case: _Case) -> Verdict | None:
    """An assertion and a denial: a dispute, unless both are the outlets' own or one voice's."""
    if (case.a.modality == "denied") == (case.b.modality == "denied"):
        return None
    says, denies = (case.b, case.a) if case.a.modality == "denied" else (case.a, case.b)
    here, there = case.setting.outlet(says), case.setting.outlet(denies)
    if says.article != denies.article and not origin(says) and not origin(denies):
        return case.becomes(Relation.CONTRADICTS, "own denial", a=here, b=there)
    if says.article != denies.article and case.standing == "same voice":
        return case.becomes(Relation.CONTRADICTS, "quoted twice", voice=one_line(origin(says)), a=here, b=there)
    return case.becomes(Relation.DISPUTED, "denial", a=_who(says, case.setting), b=_who(denies, case.setting))


def _unsure(case: _Case) -> Verdict | None:
    unsure = next((c for c in (case.a, case.b) if c.modality == "possible"), None)
    return case.fits("only possible", a=case.setting.outlet(unsure)) if unsure else None


def _asked_for(case: _Case) -> Verdict | None:
    if (case.a.modality == "urged") == (case.b.modality == "urged"):
        return None
    return case.becomes(Relation.NOT_COMPARABLE, "demand").model_copy(update={"kind": "", "size": ""})


def _demands(case: _Case) -> Verdict | None:
    """Two parties may want two things; only what one party is said to want can be told wrongly."""
    if {case.a.modality, case.b.modality} != {"urged"} or case.standing == "same voice":
        return None
    return case.fits("demands", a=_who(case.a, case.setting), b=_who(case.b, case.setting))


def _parties(case: _Case) -> Verdict | None:
    a, b = case.a, case.b
    one_sided = (
        case.standing == "own"
        and a.kind in ("statement", "event")
        and bool(party(a, case.setting.officers)) != bool(party(b, case.setting.officers))
    )
    if case.standing != "different voices" and not one_sided:
        return None
    voices = {"a": _who(a, case.setting), "b": _who(b, case.setting)}
    return case.becomes(Relation.DISPUTED, "parties", first=one_line(a.words), second=one_line(b.words), **voices)


def _inside_one_article(case: _Case) -> Verdict | None:
    if case.a.article != case.b.article:
        return None
    return case.becomes(Relation.UNDECIDED, "one article", rest=case.verdict.reason)


_RULES: tuple[Callable[[_Case], Verdict | None], ...] = (
    _other_time,
    _asked_for,
    _denied,
    _over_already,
    _plan_and_outcome,
    _changed,
    _moved_on,
    _unsure,
    _demands,
    _parties,
    _inside_one_article,
)


def _who(claim: Claim, setting: Setting) -> str:
    voice = claim.attribution[-1] if claim.attribution else origin(claim)
    return told("voice", setting.language, a=one_line(voice), b=setting.outlet(claim)) if voice else setting.outlet(claim)


def _when(claim: Claim) -> str:
    return f"«{one_line(claim.time_words)}»" if claim.time_words else f"{start_of(claim.held):%Y-%m}"
