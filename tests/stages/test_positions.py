"""A group of claims with its verdicts → a question: who holds what, how independently, how it went, who is silent."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.brief import Question
from factcheck.domain.claim import Claim
from factcheck.domain.relation import Relation, Status, Verdict
from factcheck.domain.value import Moment
from factcheck.stages.positions import occasion_of, pairs, question, shown
from tests.stages.hand_made import claim, day, group, many, month

A, B, C = claim("a", many(30)), claim("b", many(30), sentence=2), claim("c", many(52))
DAYS = {"a": "2025-03-04", "b": "2025-03-05", "c": "2025-03-06", "d": "2025-03-07"}


def verdict(relation: Relation, *, direction: str = "", size: str = "", reason: str = "") -> Verdict:
    return Verdict.model_validate({"relation": relation, "decided_by": "values", "direction": direction, "size": size, "reason": reason})


def asked(claims: list[Claim], relations: dict[tuple[int, int], Verdict], *, witnesses: tuple[str, ...] = ()) -> Question:
    """Relations by the claims' places in the list; what is not given is compatible. Every article is a root of its own."""
    verdicts = {
        (claims[i].id, claims[j].id): relations.get((i, j), verdict(Relation.COMPATIBLE)) for i, j in combinations(range(len(claims)), 2)
    }
    return question(
        group(*claims),
        claims,
        verdicts,
        roots=lambda held: len({c.article for c in held}),
        as_of=lambda c: DAYS[c.article],
        witnesses=witnesses,
    )


@pytest.mark.parametrize(
    ("relation", "status"),
    [
        (Relation.CONTRADICTS, Status.CONFLICTED),
        (Relation.DISPUTED, Status.DISPUTED),
        (Relation.CHANGED_OVER_TIME, Status.SUPERSEDED),
        (Relation.EQUIVALENT, Status.CORROBORATED),
        (Relation.COMPATIBLE, Status.SINGLE_SOURCE),
        (Relation.UNDECIDED, Status.SINGLE_SOURCE),
        (Relation.DIFFERENT_EVENT, Status.SINGLE_SOURCE),
    ],
)
def test_the_gravest_relation_gives_the_status(relation, status):
    found = asked([A, C], {(0, 1): verdict(relation, size="22 apart", reason="why")})

    told = relation in (Relation.CONTRADICTS, Relation.DISPUTED, Relation.CHANGED_OVER_TIME)
    assert (found.status, found.relation, found.reason) == (status, relation, "why")
    assert found.size == ("22 apart" if told else "")


def test_a_claim_alone_is_one_position_of_a_single_source():
    found = asked([A], {})

    assert (found.status, found.relation) == (Status.SINGLE_SOURCE, Relation.NOT_COMPARABLE)
    assert [p.claims for p in found.positions] == [(A.id,)]


def test_claims_that_say_the_same_are_one_position_and_the_best_supported_comes_first():
    found = asked(
        [C, A, B], {(1, 2): verdict(Relation.EQUIVALENT), (0, 1): verdict(Relation.CONTRADICTS), (0, 2): verdict(Relation.CONTRADICTS)}
    )

    assert [p.claims for p in found.positions] == [(A.id, B.id), (C.id,)]
    assert [p.independent for p in found.positions] == [2, 1]


def test_two_claims_that_conflict_never_share_a_position_though_a_third_agrees_with_both():
    found = asked(
        [A, B, C], {(0, 1): verdict(Relation.EQUIVALENT), (1, 2): verdict(Relation.EQUIVALENT), (0, 2): verdict(Relation.CONTRADICTS)}
    )

    assert [p.claims for p in found.positions] == [(A.id, B.id), (C.id,)]


def test_whoever_says_it_more_exactly_supports_the_vaguer_answer_too():
    vague, exact = claim("a", many(2000, 9000)), claim("b", many(6000))
    for claims, direction in (([vague, exact], "b"), ([exact, vague], "a")):
        found = asked(claims, {(0, 1): verdict(Relation.REFINES, direction=direction)})

        assert {p.claims: p.independent for p in found.positions} == {(vague.id,): 2, (exact.id,): 1}
        assert found.status is Status.CORROBORATED


def test_agreement_of_sources_with_one_root_is_only_repetition():
    claims = [A, B]
    found = question(
        group(*claims),
        claims,
        {(A.id, B.id): verdict(Relation.EQUIVALENT)},
        roots=lambda held: 1,
        as_of=lambda c: "",
        witnesses=("a", "b", "d"),
    )

    assert found.status is Status.REPEATED
    assert found.silent == ()


def test_a_toll_has_a_timeline_in_order_of_time_with_who_said_it():
    changed = verdict(Relation.CHANGED_OVER_TIME)
    found = asked([C, A, B], {(1, 2): verdict(Relation.EQUIVALENT), (0, 1): changed, (0, 2): changed})

    assert [(e.as_of, e.value, e.claims) for e in found.timeline] == [
        ("2025-03-04", "30", (A.id,)),
        ("2025-03-05", "30", (B.id,)),
        ("2025-03-06", "52", (C.id,)),
    ]


def test_a_look_alike_in_the_same_question_has_no_place_in_the_timeline():
    other = claim("d", many(12), occasion="o9")
    found = asked([A, C, other], {(0, 1): verdict(Relation.CHANGED_OVER_TIME), (0, 2): verdict(Relation.DIFFERENT_EVENT)})

    assert {c for e in found.timeline for c in e.claims} == {A.id, C.id}


def test_an_undated_report_has_no_place_in_the_timeline_either():
    undated = claim("e", many(7))
    claims, changed = [A, undated], verdict(Relation.CHANGED_OVER_TIME)
    days = {"a": "2025-03-04", "e": ""}

    found = question(group(*claims), claims, {(A.id, undated.id): changed}, roots=len, as_of=lambda c: days[c.article], witnesses=())

    assert [e.claims for e in found.timeline] == [(A.id,)]


def test_without_change_there_is_no_timeline():
    assert asked([A, C], {(0, 1): verdict(Relation.CONTRADICTS)}).timeline == ()


def test_a_witness_that_leaves_out_what_two_sources_carry_is_silent():
    found = asked([A, B], {(0, 1): verdict(Relation.EQUIVALENT)}, witnesses=("a", "b", "d"))

    assert found.silent == ("d",)
    assert asked([A], {}, witnesses=("a", "d")).silent == ()


def test_what_another_source_says_of_a_look_alike_makes_nobody_silent():
    other = claim("b", many(30), occasion="last year")

    assert asked([A, other], {(0, 1): verdict(Relation.DIFFERENT_EVENT)}, witnesses=("a", "d")).silent == ()


def test_nobody_is_silent_for_not_naming_an_office():
    roles = [claim(article, "minister", kind="role") for article in ("a", "b")]

    assert asked(roles, {(0, 1): verdict(Relation.EQUIVALENT)}, witnesses=("a", "b", "d")).silent == ()


def test_the_order_of_pairs_follows_the_claims_but_for_the_more_exact_side():
    claims = [A, B, C]
    verdicts = {
        (A.id, B.id): verdict(Relation.REFINES, direction="b"),
        (A.id, C.id): verdict(Relation.REFINES, direction="a"),
        (B.id, C.id): verdict(Relation.UNRELATED),
    }

    made = pairs(group(*claims), claims, verdicts)

    assert [(p.a, p.b) for p in made] == [(B.id, A.id), (A.id, C.id), (B.id, C.id)]
    assert len({p.question for p in made}) == 1
    assert pairs(group(*claims), claims, {}) == ()


def test_a_question_is_about_the_occasion_of_most_claims():
    assert occasion_of([claim("a", many(1), occasion="x"), claim("b", many(1), occasion="y"), claim("c", many(1), occasion="y")]) == "y"
    assert occasion_of([claim("a", many(1), occasion="x"), claim("b", many(1), occasion="y")]) == "x"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (many(30), "30"),
        (day("2025-07-12", surface="Saturday"), "Saturday (2025-07-12)"),
        (month(2024, 6).model_copy(update={"surface": "last\n June"}), "last June (2024-06)"),
        (day("2025-07-01", days=7, granularity="week", surface="this week"), "this week (2025-07-01 – 2025-07-08)"),
        (Moment(surface="Sunday", start=None, end=None), "Sunday"),
    ],
)
def test_a_value_is_shown_with_the_date_that_a_reader_would_have_to_work_out(value, expected):
    assert shown(value) == expected


@given(st.data())
def test_every_claim_has_one_position_and_no_two_in_conflict_share_one(data: st.DataObject):
    claims = [claim(f"art{n}", many(n), sentence=n + 1) for n in range(data.draw(st.integers(1, 6)))]
    relations = st.sampled_from(list(Relation))
    verdicts = {(a.id, b.id): verdict(data.draw(relations)) for a, b in combinations(claims, 2)}

    found = question(group(*claims), claims, verdicts, roots=len, as_of=lambda c: c.article, witnesses=())

    homes = [c for p in found.positions for c in p.claims]
    assert sorted(homes) == sorted(c.id for c in claims)
    conflicting = (Relation.CONTRADICTS, Relation.DISPUTED, Relation.CHANGED_OVER_TIME)
    for position in found.positions:
        for a, b in combinations(position.claims, 2):
            assert verdicts.get((a, b), verdicts.get((b, a), verdict(Relation.EQUIVALENT))).relation not in conflicting
