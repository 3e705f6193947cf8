"""What moved between two briefs, and why."""

import pytest

from factcheck.differences import differences, read_brief
from factcheck.domain.brief import Brief, PromptPin, Provenance
from factcheck.domain.claim import Rejected
from factcheck.domain.relation import Independence, Relation, Status
from factcheck.errors import UsageError
from factcheck.render.json_brief import json_text
from tests.render.samples import PINS, empty_brief, position, rich_brief

OLD = rich_brief()
CHECK = OLD.pairs[0]


def changed(**update: object) -> Brief:
    return OLD.model_copy(update=update)


def shown(new: Brief, old: Brief = OLD) -> str:
    return "\n".join(differences(old, new))


def test_between_equal_briefs_nothing_moved():
    assert differences(OLD, rich_brief()) == []


def test_a_question_that_changed_names_the_pair_that_moved_it_and_who_decided():
    resolved = CHECK.model_copy(update={"relation": Relation.DIFFERENT_EVENT, "decided_by": "model", "reason": "two inspections"})
    question = OLD.questions[0].model_copy(update={"status": Status.SINGLE_SOURCE, "relation": Relation.DIFFERENT_EVENT, "size": ""})
    new = changed(pairs=(resolved, *OLD.pairs[1:]), questions=(question, *OLD.questions[1:]))

    text = shown(new)

    assert "~ When was the ferry last inspected?: CONFLICTED (7 months apart) → SINGLE_SOURCE" in text
    assert "CONTRADICTS → DIFFERENT_EVENT (model: two inspections)" in text
    assert "Claims" not in text


def test_a_question_is_recognised_by_its_claims_when_its_id_changes():
    old = OLD.questions[3]
    fewer = old.model_copy(
        update={"id": "q-else", "status": Status.REPEATED, "positions": (position("120", "aboard-herald", "aboard-difaf"),)}
    )
    new = changed(questions=(*OLD.questions[:3], fewer, *OLD.questions[4:]))

    text = shown(new)

    assert "CORROBORATED → REPEATED" in text
    assert "without «120 people aboard»" in text
    assert "independent sources: 2 → 1" in text
    assert "with «120 people aboard»" in shown(OLD, new)


def test_questions_that_come_and_go_are_named_with_their_status():
    new = changed(questions=OLD.questions[:-1])

    assert "- When was the ferry built?: SINGLE_SOURCE" in shown(new)
    assert "+ When was the ferry built?: SINGLE_SOURCE" in shown(OLD, new)


def test_a_claim_that_was_rejected_says_why():
    gone = OLD.claims[0]
    new = changed(claims=OLD.claims[1:], rejected=(Rejected(article=gone.article, quote=gone.words, reason="the quote is not there"),))

    assert f"- 01-herald.txt «{gone.words}» ({gone.slot}): the quote is not there" in shown(new)
    assert f"+ 01-herald.txt «{gone.words}»" in shown(OLD, new)


def test_a_claim_that_just_vanished_is_only_named():
    assert "«120 people aboard» (people aboard)\n" in shown(changed(claims=OLD.claims[1:])) + "\n"


def test_a_claim_that_is_read_otherwise_says_what_of_it():
    reread = OLD.claims[0].model_copy(update={"value": OLD.claims[3].value, "attribution": (), "text": "other words for the same"})

    text = shown(changed(claims=(reread, *OLD.claims[1:])))

    assert "~ 01-herald.txt «120 people aboard» (people aboard): another value; another voice" in text
    assert differences(OLD, changed(claims=(OLD.claims[0].model_copy(update={"text": "other words"}), *OLD.claims[1:]))) == []


def test_sources_that_come_go_or_change_their_text_are_told_apart():
    edited = OLD.articles[0].model_copy(update={"id": "a-edited"})
    dated = OLD.articles[3].model_copy(update={"published": "2025-03-06", "off_topic": True})

    text = shown(changed(articles=(edited, OLD.articles[1], dated)))

    assert "~ 01-herald.txt: its text is another" in text
    assert "- 03-wire.txt" in text
    assert "~ 04-masaa.txt: published None → 2025-03-06, set aside" in text
    assert "+ 03-wire.txt" in shown(OLD, changed(articles=(*OLD.articles[:2], OLD.articles[3])))


def test_another_model_or_prompt_explains_what_moved():
    pins = (PromptPin(id=PINS[0].id, version="2.0", sha256="0" * 60), *PINS[1:])
    other = Provenance(factcheck="0.1.0", extractor="model", model="", origin="relay", prompts=pins)

    text = shown(changed(provenance=other))

    assert "model: some-model-1 → none" in text
    assert f"prompt {PINS[0].id}: 1.0 → 2.0" in text


def test_sources_that_turn_out_to_depend_on_each_other_are_named():
    copied = OLD.links[1].model_copy(update={"independence": Independence.COPY, "evidence": "60% of the wording"})

    assert "~ Zahra Herald and صحيفة ضفاف: INDEPENDENT → COPY (60% of the wording)" in shown(changed(links=(OLD.links[0], copied)))


def test_long_words_are_cut_and_hidden_characters_are_not_printed():
    long = OLD.claims[0].model_copy(update={"id": "c-new", "words": "\x1b[31mred" + "x" * 300})

    text = shown(changed(claims=(*OLD.claims, long)))

    assert "\x1b" not in text
    assert "xxx…»" in text


def test_an_empty_brief_against_a_full_one_lists_everything():
    assert sum(line.startswith("  + ") for line in differences(empty_brief(), OLD)) == len(OLD.articles) + len(OLD.claims) + len(
        OLD.questions
    )


def test_a_brief_is_read_back_and_anything_else_is_refused(tmp_path):
    path = tmp_path / "brief.json"
    path.write_text(json_text(OLD), encoding="utf-8")
    broken = tmp_path / "broken.json"
    broken.write_text('{"title": 3}', encoding="utf-8")

    assert differences(read_brief(path), OLD) == []
    with pytest.raises(UsageError, match="is no brief"):
        read_brief(broken)
    with pytest.raises(UsageError, match="is no brief"):
        read_brief(tmp_path / "absent.json")
