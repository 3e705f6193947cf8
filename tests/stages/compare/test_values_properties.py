"""Laws of comparing: symmetric, mirrored, and no wider bound makes a contradiction out of agreement."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.relation import Relation
from factcheck.domain.value import Granularity, Moment, Quantity, Value
from factcheck.stages.compare.values import compare

UNITS = st.sampled_from(["", "km", "m", "percent", "day", "USD", "EGP", "pound", "flight/week", "flight/day"])
NOUNS = st.sampled_from(
    [
        ("", "", ""),
        ("soldier", "person", ""),
        ("person killed", "", "killed"),
        ("soldier killed", "person", "killed"),
        ("tent", "", ""),
        ("خيم", "", ""),
    ]
)
ENDS = st.floats(min_value=0, max_value=1e7, allow_nan=False).map(lambda value: round(value, 2))
GRAINS: st.SearchStrategy[Granularity] = st.sampled_from(["minute", "hour", "day", "week", "month", "season", "year", "decade", "interval"])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(ENDS), draw(ENDS)))
    shape = draw(st.sampled_from(["exact", "range", "at least", "at most"]))
    counted, wider, state = draw(NOUNS)
    return Quantity(
        surface=shape,
        low=None if shape == "at most" else low,
        high={"exact": low, "range": high, "at least": None, "at most": high}[shape],
        low_closed=draw(st.booleans()) or shape == "exact",
        high_closed=draw(st.booleans()) or shape == "exact",
        approximate=draw(st.booleans()),
        unit=draw(UNITS),
        counted=counted,
        wider=wider,
        state=state,
        step=draw(st.sampled_from([0.0, 0.1, 1.0, 100.0])),
    )


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    settled = draw(st.booleans())
    start = draw(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2030, 1, 1)))  # noqa: DTZ001 - as articles tell them
    return Moment(
        surface="then",
        start=start if settled else None,
        end=start + timedelta(minutes=draw(st.integers(1, 600_000))) if settled else None,
        granularity=draw(GRAINS),
        approximate=draw(st.booleans()),
        month=draw(st.none() | st.integers(1, 12)),
        day=draw(st.none() | st.integers(1, 28)),
        weekday=draw(st.none() | st.integers(0, 6)),
    )


VALUES: st.SearchStrategy[Value] = st.one_of(quantities(), moments())
MIRROR = {"": "", "a": "b", "b": "a"}


@given(VALUES, VALUES)
def test_comparing_is_symmetric_and_refinement_mirrored(a: Value, b: Value) -> None:
    forth, back = compare(a, b), compare(b, a)

    if forth is None or back is None:
        assert forth is back
    else:
        assert (forth.relation, forth.size, forth.kind) == (back.relation, back.size, back.kind)
        assert forth.direction == MIRROR[back.direction]


@given(quantities())
def test_a_quantity_is_equivalent_to_itself(value: Quantity) -> None:
    verdict = compare(value, value)

    assert verdict is not None
    assert verdict.relation is Relation.EQUIVALENT


@given(quantities(), quantities(), ENDS, ENDS)
def test_a_wider_bound_never_turns_agreement_into_contradiction(a: Quantity, b: Quantity, below: float, above: float) -> None:
    before = compare(a, b)
    wider = a.model_copy(update={"low": None if a.low is None else a.low - below, "high": None if a.high is None else a.high + above})

    after = compare(wider, b)

    if before is not None and before.relation in (Relation.EQUIVALENT, Relation.REFINES, Relation.COMPATIBLE):
        assert after is not None
        assert after.relation is not Relation.CONTRADICTS


@given(st.integers(100, 9_000), st.floats(0, 1), st.floats(0, 1))
def test_widening_a_rounded_number_keeps_its_rounding(worth: int, below: float, above: float) -> None:
    rounded = Quantity(surface="round", low=worth * 100, high=worth * 100, step=100)
    near = Quantity(surface="near", low=worth * 100 + 45, high=worth * 100 + 45, step=1)
    wider = rounded.model_copy(update={"low": worth * 100 * (1 - below), "high": worth * 100 + above})

    verdicts = compare(rounded, near), compare(wider, near)

    assert verdicts[0] is not None
    assert verdicts[1] is not None
    assert verdicts[0].relation is Relation.EQUIVALENT
    assert verdicts[1].relation is not Relation.CONTRADICTS


@given(VALUES, VALUES)
def test_a_contradiction_tells_its_kind_and_only_refinement_has_a_direction(a: Value, b: Value) -> None:
    verdict = compare(a, b)

    if verdict is not None:
        assert verdict.decided_by == "values"
        assert (verdict.direction != "") == (verdict.relation is Relation.REFINES)
        if verdict.relation is Relation.CONTRADICTS:
            assert verdict.kind in ("quantity", "date")
            assert verdict.reason
