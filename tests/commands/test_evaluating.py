"""`eval stories`, `eval article-pairs`, `diff` and `verdicts` as a user calls them; nothing is asked of a model."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.commands.diff import diff
from factcheck.commands.evaluate import evaluate
from factcheck.commands.verdicts import verdicts
from factcheck.errors import StoreError, UsageError
from factcheck.render.json_brief import json_text
from tests.render.samples import rich_brief

BRIDGE = {
    "01-post.txt": "Bridge falls at Tal Nur\n\nThe Peace Bridge at Tal Nur, 240 metres long, collapsed on Wednesday night. Nobody was hurt, police said.\n",
    "02-wire.txt": "Peace Bridge gone\n\nThe Peace Bridge at Tal Nur is 420 metres long. It collapsed on Wednesday night, and ten families were moved.\n",
}
GOLD = {
    "facts": [
        {
            "id": "b1", "question": "How long is the bridge?", "kind": "quantity", "relation": "contradict",
            "positions": [
                {"value": "240 m", "mentions": [{"file": "01-post.txt", "quote": "240 metres long"}]},
                {"value": "420 m", "mentions": [{"file": "02-wire.txt", "quote": "420 metres long"}]},
            ],
        }
    ],
    "hard_negatives": [], "injections": [], "must_mention_in_brief": ["240 metres"],
}  # fmt: skip


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "bridge"
    folder.mkdir()
    for name, text in BRIDGE.items():
        (folder / name).write_text(text, "utf-8")
    entries = "\n".join(
        f'[[article]]\nfile = "{name}"\nsource = "{name[3:7]}"\npublished = 2025-11-13\nlanguage = "en"\n' for name in BRIDGE
    )
    (folder / "story.toml").write_text(f'title = "The bridge"\n\n{entries}', "utf-8")
    (folder / "gold.json").write_text(json.dumps(GOLD), "utf-8")
    return folder


@pytest.fixture
def brief_file(tmp_path: Path) -> Path:
    path = tmp_path / "brief.json"
    path.write_text(json_text(rich_brief()), "utf-8")
    return path


def call(*words: object) -> Result:
    name, *rest = [str(w) for w in words]
    return CliRunner().invoke({"eval": evaluate, "diff": diff, "verdicts": verdicts}[name], rest, standalone_mode=False)


def test_a_story_is_measured_and_every_prediction_is_a_line(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "predictions.jsonl"

    done = call("eval", "stories", story, "--extractor", "rules", "--predictions", out)

    assert done.return_value == 0
    assert "passages with a claim" in done.output
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert {line["kind"] for line in lines} >= {"fact", "mention"}
    assert {line["story"] for line in lines} == {"bridge"}


def test_predictions_are_never_overwritten_unasked(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "predictions.jsonl"
    out.write_text("mine", "utf-8")

    refused = call("eval", "stories", story, "--extractor", "rules", "--predictions", out)

    assert isinstance(refused.exception, UsageError)
    assert out.read_text("utf-8") == "mine"
    assert call("eval", "stories", story, "--extractor", "rules", "--predictions", out, "--force").return_value == 0


def test_a_story_that_cannot_be_measured_is_named_and_the_others_go_on(story: Path, tmp_path: Path) -> None:
    unlabelled = tmp_path / "unlabelled"
    unlabelled.mkdir()
    (unlabelled / "a.txt").write_text(BRIDGE["01-post.txt"], "utf-8")

    done = call("eval", "stories", unlabelled, story, "--extractor", "rules")

    assert done.return_value == 2
    assert "unlabelled is missing from the figures" in done.output
    assert "gold questions right" in done.output


def test_a_replay_without_recordings_is_a_replay_miss(story: Path) -> None:
    done = call("eval", "stories", story, "--replay", story / "exchanges")

    assert done.return_value == 5


def test_labelled_pairs_are_measured_against_the_articles_beside_them(story: Path, tmp_path: Path) -> None:
    folder = tmp_path / "gold"
    folder.mkdir()
    mentions = {side: GOLD["facts"][0]["positions"][n]["mentions"][0] for n, side in enumerate("ab")}  # type: ignore[index]
    (folder / "pairs.json").write_text(json.dumps([{"id": "P1", "relation": "CONTRADICTS", **mentions}]), "utf-8")
    out = tmp_path / "pairs.jsonl"

    done = call("eval", "article-pairs", folder / "pairs.json", "--articles", story, "--extractor", "rules", "--predictions", out)

    assert done.return_value == 0
    assert "P1  CONTRADICTS → " in done.output
    assert json.loads(out.read_text("utf-8"))["id"] == "P1"


def test_two_briefs_are_compared(brief_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    brief = rich_brief()
    other.write_text(json_text(brief.model_copy(update={"claims": brief.claims[1:]})), "utf-8")

    assert call("diff", brief_file, brief_file).output == "nothing moved\n"
    assert "- 01-herald.txt «120 people aboard»" in call("diff", brief_file, other).output


def test_verdicts_are_given_listed_exported_and_taken_back(brief_file: Path, tmp_path: Path) -> None:
    pair = rich_brief().pairs[0]
    out = tmp_path / "set.json"

    given = call("verdicts", tmp_path, "--brief", brief_file, "--false-alarm", pair.a, pair.b, "--note", "two inspections")
    listed = call("verdicts", tmp_path, "--export", out)
    taken = call("verdicts", tmp_path, "--forget", pair.b, pair.a)

    assert "false alarm: CONTRADICTS  two inspections" in given.output
    assert listed.output.startswith("factcheck: written to") or "false alarm" in listed.output
    assert json.loads(out.read_text("utf-8"))[0]["ruling"] == "false alarm"
    assert taken.output == f"no verdicts in {tmp_path}\n"


def test_a_confirmed_pair_replaces_a_false_alarm(brief_file: Path, tmp_path: Path) -> None:
    pair = rich_brief().pairs[0]
    call("verdicts", tmp_path, "--brief", brief_file, "--false-alarm", pair.a, pair.b)

    confirmed = call("verdicts", tmp_path, "--brief", brief_file, "--confirm", pair.a, pair.b)

    assert confirmed.output.startswith("confirmed: CONTRADICTS\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [(("--confirm", "c-1", "c-2"), "no brief to rule on"), (("--forget", "c-1", "c-2"), "no verdict on 'c-1'")],
)
def test_a_verdict_that_cannot_be_given_or_taken_says_what_to_do(tmp_path: Path, words: tuple[str, ...], message: str) -> None:
    done = call("verdicts", tmp_path, *words)

    assert isinstance(done.exception, UsageError)
    assert message in str(done.exception)


def test_a_damaged_verdicts_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "verdicts.toml").write_text("not toml", "utf-8")

    assert isinstance(call("verdicts", tmp_path).exception, StoreError)
