import pytest

from factcheck.domain.relation import Relation, Status
from factcheck.render.outline import outline, section_of
from tests.render.samples import CLAIMS, QUESTIONS, ids, rich_brief


def question(**changes):
    return QUESTIONS[0].model_copy(update=changes)


@pytest.mark.parametrize(
    ("status", "relation", "section"),
    [
        (Status.CONFLICTED, Relation.CONTRADICTS, "contradictions"),
        (Status.DISPUTED, Relation.DISPUTED, "disputes"),
        (Status.SUPERSEDED, Relation.CHANGED_OVER_TIME, "changes"),
        (Status.CORROBORATED, Relation.EQUIVALENT, "agreements"),
        (Status.REPEATED, Relation.EQUIVALENT, "agreements"),
        (Status.SINGLE_SOURCE, Relation.COMPATIBLE, "compatible"),
        (Status.SINGLE_SOURCE, Relation.REFINES, "compatible"),
        (Status.SINGLE_SOURCE, Relation.UNDECIDED, "undecided"),
        (Status.SINGLE_SOURCE, Relation.DIFFERENT_EVENT, "single"),
        (Status.SINGLE_SOURCE, Relation.UNRELATED, "single"),
    ],
)
def test_a_question_stands_where_its_status_says(status: Status, relation: Relation, section: str) -> None:
    assert section_of(question(status=status, relation=relation), rich_brief_claims()) == section


def rich_brief_claims():
    return {claim.id: claim for claim in CLAIMS.values()}


def test_a_question_that_one_source_answers_is_single_whatever_its_relation() -> None:
    alone = question(status=Status.SINGLE_SOURCE, relation=Relation.COMPATIBLE, positions=QUESTIONS[0].positions[:1])

    assert section_of(alone, rich_brief_claims()) == "single"


def test_every_claim_is_either_in_a_shared_question_or_single() -> None:
    outlined = outline(rich_brief())
    shared = {c for section, qs in outlined.questions.items() if section != "single" for q in qs for p in q.positions for c in p.claims}
    single = {claim.id for claims in outlined.single.values() for claim in claims}

    assert shared | single == set(outlined.claims)
    assert not shared & single


def test_look_alikes_and_silences_are_found() -> None:
    outlined = outline(rich_brief())

    assert [(p.a, p.b) for p in outlined.apart] == [ids("aboard-wire", "old-difaf")]
    assert [q.id for q in outlined.silent["a-masaa"]] == ["q-aboard"]


def test_ids_that_lead_nowhere_do_not_fail_the_reader() -> None:
    brief = rich_brief()
    lost = brief.model_copy(update={"claims": brief.claims[:1]})

    outlined = outline(lost)

    assert outlined.apart == ()
    assert outlined.position_claims(QUESTIONS[0].positions[0]) == ()
    assert outlined.sources(["c-nowhere"]) == ()


def test_sources_and_claims_of_a_position_come_in_the_order_of_the_brief() -> None:
    outlined = outline(rich_brief())
    shuffled = QUESTIONS[3].positions[0].model_copy(update={"claims": ids("aboard-wire", "aboard-difaf", "aboard-herald")})

    assert [c.article for c in outlined.position_claims(shuffled)] == ["a-herald", "a-difaf", "a-wire"]
    assert [a.id for a in outlined.sources(shuffled.claims)] == ["a-herald", "a-difaf", "a-wire"]
