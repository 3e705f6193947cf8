"""Labels as they lie in a story's folder."""

import json

import pytest

from factcheck.domain.relation import Independence
from factcheck.errors import UsageError
from factcheck.evaluation.gold import read_gold

LABELS = {"articles": [], "facts": [], "hard_negatives": [], "injections": [], "must_mention_in_brief": ["x"]}


def test_a_folder_without_labels_says_so(tmp_path):
    with pytest.raises(UsageError, match=r"no gold\.json"):
        read_gold(tmp_path)


def test_malformed_labels_name_their_file(tmp_path):
    (tmp_path / "gold.json").write_text('{"facts": [{"id": 1}]}', encoding="utf-8")

    with pytest.raises(UsageError, match=r"gold\.json"):
        read_gold(tmp_path)


def test_dependences_come_from_the_file_beside_and_are_unknown_without_it(tmp_path):
    (tmp_path / "gold.json").write_text(json.dumps(LABELS), encoding="utf-8")
    unlabelled = read_gold(tmp_path)
    (tmp_path / "independence.json").write_text('[{"a": "1.txt", "b": "2.txt", "independence": "COPY"}]', encoding="utf-8")

    labelled = read_gold(tmp_path)

    assert unlabelled.dependences is None
    assert labelled.dependences is not None
    assert labelled.dependences[0].independence is Independence.COPY
    assert labelled.must_mention_in_brief == ("x",)
