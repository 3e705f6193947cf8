"""Recording writes what a reviewer can read; replaying gives it back or says what changed and how to record again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import ReplayMiss, StoreError
from factcheck.llm import recordings
from factcheck.llm.protocol import Sampling
from factcheck.llm.replay import RecordingLLM, ReplayLLM
from tests.llm.asking import MINISTER, Person, Persons, asked
from tests.llm.fakes import FakeLLM

IMPORTS = "import sys, factcheck.llm.replay; print([m for m in ('openai','instructor','textual','diskcache') if m in sys.modules])"


async def _record(folder: Path, *texts: str) -> None:
    llm = RecordingLLM(FakeLLM({"name_people": MINISTER}), folder)
    for text in texts or ("قال الوزير أمس",):
        await llm.complete(asked(text))


def _files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def _permit(folder: Path, folders: int, files: int) -> None:
    for path in sorted([folder, *folder.rglob("*")]):
        path.chmod(0o755 if path.is_dir() else files)
    for path in sorted([folder, *folder.rglob("*")], reverse=True):
        path.chmod(folders if path.is_dir() else files)


async def test_a_recorded_answer_replays_without_any_model(tmp_path: Path) -> None:
    await _record(tmp_path)

    reply = await ReplayLLM(tmp_path).complete(asked())

    assert (reply.answer, reply.cached, reply.model) == (MINISTER, True, "fake-model")


async def test_a_recording_is_two_text_files_named_by_prompt_and_place(tmp_path: Path) -> None:
    await _record(tmp_path)

    assert _files(tmp_path) == {"name_people/01-maraya/request.md", "name_people/01-maraya/exchange.json"}
    assert "الوزير" in (tmp_path / "name_people/01-maraya/exchange.json").read_text("utf-8")


async def test_replay_shows_what_changed_since_recording(tmp_path: Path) -> None:
    await _record(tmp_path, "قال الوزير أمس")

    with pytest.raises(ReplayMiss) as caught:
        await ReplayLLM(tmp_path).complete(asked("قال الوزير اليوم"))

    message = str(caught.value)
    assert "-«قال الوزير أمس»" in message
    assert "+«قال الوزير اليوم»" in message
    assert f"factcheck brief {tmp_path.parent} --record {tmp_path}" in message
    assert caught.value.exit_code == 5


async def test_096_another_sampling_is_a_miss_that_names_it(tmp_path: Path) -> None:
    await _record(tmp_path)

    with pytest.raises(ReplayMiss, match=r"(?s)-- seed: 0.*\+- seed: 7"):
        await ReplayLLM(tmp_path).complete(asked(sampling=Sampling(seed=7)))


async def test_a_miss_at_a_new_place_compares_with_the_nearest_recording(tmp_path: Path) -> None:
    await _record(tmp_path)

    with pytest.raises(ReplayMiss, match="recorded: 01-maraya"):
        await ReplayLLM(tmp_path).complete(asked("نص آخر", place="02-difaf"))


async def test_an_empty_folder_is_a_miss_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReplayMiss, match="nothing is recorded for prompt 'name_people'"):
        await ReplayLLM(tmp_path / "none").complete(asked())


async def test_renamed_articles_are_found_beside_recordings_that_cannot_be_read(tmp_path: Path) -> None:
    await _record(tmp_path, "الأول")
    await RecordingLLM(FakeLLM({"name_people": MINISTER}), tmp_path).complete(asked("الثاني", place="02-difaf"))
    broken = tmp_path / "name_people/00-broken"
    broken.mkdir()
    (broken / "exchange.json").write_text("{")
    replay = ReplayLLM(tmp_path)

    replies = [await replay.complete(asked(text, place="09-new")) for text in ("الأول", "الثاني")]

    assert [reply.answer for reply in replies] == [MINISTER, MINISTER]


async def test_a_renamed_article_keeps_its_recording(tmp_path: Path) -> None:
    await _record(tmp_path)

    reply = await ReplayLLM(tmp_path).complete(asked(place="09-renamed"))

    assert reply.answer == MINISTER


async def test_samples_of_one_question_lie_side_by_side(tmp_path: Path) -> None:
    answers = iter([MINISTER, Persons()])
    llm = RecordingLLM(FakeLLM({"name_people": lambda _: next(answers)}), tmp_path)
    for sample in (0, 1):
        await llm.complete(asked(sample=sample))

    replayed = [(await ReplayLLM(tmp_path).complete(asked(sample=sample))).answer for sample in (0, 1)]

    assert replayed == [MINISTER, Persons()]
    assert (tmp_path / "name_people/01-maraya~1").is_dir()


async def test_two_questions_from_one_place_do_not_overwrite_each_other(tmp_path: Path) -> None:
    await _record(tmp_path, "الأول", "الثاني", "الأول")

    replay = ReplayLLM(tmp_path)

    assert (await replay.complete(asked("الأول"))).answer == (await replay.complete(asked("الثاني"))).answer == MINISTER
    assert len(list((tmp_path / "name_people").iterdir())) == 2


async def test_recording_again_replaces_what_lay_there(tmp_path: Path) -> None:
    await _record(tmp_path, "قديم")

    await _record(tmp_path, "جديد")

    assert len(list((tmp_path / "name_people").iterdir())) == 1
    assert (await ReplayLLM(tmp_path).complete(asked("جديد"))).answer == MINISTER


async def test_a_recorded_answer_that_todays_type_refuses_is_a_miss(tmp_path: Path) -> None:
    await _record(tmp_path)
    path = tmp_path / "name_people/01-maraya/exchange.json"
    path.write_text(path.read_text("utf-8").replace('"speaker"', '"bystander"'), "utf-8")

    with pytest.raises(ReplayMiss, match="no valid Persons today"):
        await ReplayLLM(tmp_path).complete(asked())


async def test_a_damaged_recording_is_named_with_the_command_that_mends_it(tmp_path: Path) -> None:
    await _record(tmp_path)
    (tmp_path / "name_people/01-maraya/exchange.json").write_text("{", "utf-8")

    with pytest.raises(StoreError, match="rm -r"):
        await ReplayLLM(tmp_path).complete(asked())


async def test_092_read_only_recordings_replay(tmp_path: Path) -> None:
    await _record(tmp_path)
    _permit(tmp_path, 0o555, 0o444)

    reply = await ReplayLLM(tmp_path).complete(asked())

    _permit(tmp_path, 0o755, 0o644)
    assert reply.answer == MINISTER


async def test_091_recording_where_nothing_can_be_written_is_a_clear_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "name_people").write_text("in the way")

    with pytest.raises(StoreError, match="no recording can be written"):
        await _record(tmp_path)

    assert _files(tmp_path) == {"name_people"}


@pytest.mark.parametrize(
    ("edited", "old", "new", "said"),
    [
        ("request.md", "أمس", "اليوم", "one of the two was edited"),
        ("exchange.json", '"key": "', '"key": "0', "one of the two was edited"),
        ("exchange.json", '"format": 1', '"format": 0', "record again"),
        ("exchange.json", '"origin": "live"', '"origin": "invented"', "origin"),
    ],
)
async def test_098_a_recording_edited_by_hand_is_found(tmp_path: Path, edited: str, old: str, new: str, said: str) -> None:
    await _record(tmp_path)
    path = tmp_path / "name_people/01-maraya" / edited
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    assert any(said in str(trouble) for trouble in recordings.verify(tmp_path))


async def test_098_an_untouched_folder_has_no_trouble_whatever_the_line_ends(tmp_path: Path) -> None:
    await _record(tmp_path)
    request = tmp_path / "name_people/01-maraya/request.md"
    request.write_bytes(request.read_bytes().replace(b"\n", b"\r\n"))

    assert list(recordings.verify(tmp_path)) == []


@pytest.mark.parametrize("name", ["request.md", "exchange.json"])
async def test_098_half_a_recording_is_found(tmp_path: Path, name: str) -> None:
    await _record(tmp_path)
    (tmp_path / "name_people/01-maraya" / name).unlink()
    (tmp_path / "name_people/.02.9.tmp").mkdir()

    said = " ".join(str(trouble) for trouble in recordings.verify(tmp_path))

    assert "beside it" in said
    assert "killed" in said


@pytest.mark.parametrize(
    "secret", ["sk-proj-abcdefghij", "Authorization: Basic x", '"authorization":"0123456789abcdef"', "Bearer abcdefghijklmnopq"]
)
async def test_099_a_recording_that_holds_a_secret_is_found(tmp_path: Path, secret: str) -> None:
    await _record(tmp_path, f"the leak was {secret}, they said")

    assert any("holds a" in trouble.what for trouble in recordings.verify(tmp_path))


async def test_099_an_article_about_authorization_is_no_secret(tmp_path: Path) -> None:
    await _record(tmp_path, "authorization: flights to Pyongyang; the bearer of the letter; risk-averse")

    assert list(recordings.verify(tmp_path)) == []


@pytest.mark.parametrize(
    "place", ["../../etc/passwd", "a/b\\c", "", "...", "CON", "nul.txt", "\u202eevil", "س" * 300, "a\nb", "~1", "x+2", "-rf"]
)
def test_031_a_place_never_leaves_its_folder_and_no_two_meet(tmp_path: Path, place: str) -> None:
    name = recordings.safe_name(place)

    assert (tmp_path / name).resolve().parent == tmp_path.resolve()
    assert len(name.encode()) <= 120
    assert name not in {recordings.safe_name(other) for other in ("01-maraya", place + "x", "a-b-c", "place")}
    assert recordings.safe_name("01-مرايا") == "01-مرايا"


async def test_083_the_model_that_answered_is_kept_beside_the_one_that_was_asked(tmp_path: Path) -> None:
    await _record(tmp_path)

    stored = json.loads((tmp_path / "name_people/01-maraya/exchange.json").read_text("utf-8"))

    assert {"model", "answered_by", "recorded", "origin", "attempts", "finish_reason", "libraries"} <= set(stored)


def test_replaying_imports_neither_the_provider_nor_the_cache_nor_the_ui() -> None:
    printed = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == "[]"


async def test_names_of_people_survive_with_their_curly_quotes(tmp_path: Path) -> None:
    curly = Persons(people=(Person(name="“الوزير” ‘x’"),))
    await RecordingLLM(FakeLLM({"name_people": curly}), tmp_path).complete(asked())

    assert (await ReplayLLM(tmp_path).complete(asked())).answer == curly
