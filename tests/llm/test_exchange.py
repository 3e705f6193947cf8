"""Keys change with everything that could change an answer and with nothing else; records read back as they were written."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import Field, ValidationError

from factcheck.domain.frozen import Frozen
from factcheck.llm.exchange import cache_key, content_key, exchange_of, from_json, readable, reply_of, to_json, usage_of
from factcheck.llm.protocol import Attempt, Reply, Request, Sampling, Trace, Usage
from factcheck.prompts import RenderedPrompt
from tests.llm.asking import MINISTER, Persons, asked

PRINT_KEY = "from tests.llm.asking import asked; from factcheck.llm.exchange import cache_key; print(cache_key(asked(), endpoint='http://h/v1', model='m'))"


def _reply() -> Reply[Persons]:
    attempts = (Attempt("malformed", 100, 20), Attempt("answered", 150, 30))
    return Reply(MINISTER, usage_of(attempts), "m-2026", trace=Trace("m", "fp", "stop", "strict", attempts))


class Described(Frozen):
    people: tuple[str, ...] = Field(description="one word changed")


def _with_user(request: Request[Persons], user: str) -> Request[Persons]:
    return replace(request, prompt=replace(request.prompt, user=user))


CHANGES = {
    "a character of the article": asked("قال الوزير امس"),
    "a character of the system prompt": replace(
        asked(), prompt=RenderedPrompt("name_people", "1", "", "List the people!\n\n", asked().prompt.user)
    ),
    "text moved from one message to the other": replace(
        asked(), prompt=RenderedPrompt("name_people", "1", "", "List the people.\n", "\n" + asked().prompt.user)
    ),
    "prompt id": replace(asked(), prompt=replace(asked().prompt, id="name_persons")),
    "prompt version": asked(version="2"),
    "temperature": asked(sampling=Sampling(temperature=0.1)),
    "temperature left to the server": asked(sampling=Sampling(temperature=None)),
    "seed": asked(sampling=Sampling(seed=1)),
    "top_p": asked(sampling=Sampling(top_p=0.5)),
    "max_tokens": asked(sampling=Sampling(max_tokens=10)),
    "sample": asked(sample=1),
    "schema": replace(asked(), answer=Described),
}


@pytest.mark.parametrize("change", CHANGES)
def test_096_whatever_could_change_the_answer_changes_both_keys(change: str) -> None:
    changed = CHANGES[change]

    assert content_key(changed) != content_key(asked())
    assert cache_key(changed, endpoint="http://h/v1", model="m") != cache_key(asked(), endpoint="http://h/v1", model="m")


def test_096_endpoint_and_model_change_the_cache_key_alone() -> None:
    keys = {cache_key(asked(), endpoint=endpoint, model=model) for endpoint in ("http://h/v1", "http://i/v1") for model in ("m", "n")}

    assert len(keys) == 4
    assert cache_key(asked(), endpoint="http://h/v1/", model="m") in keys


def test_097_place_and_prompt_hash_are_no_part_of_a_key() -> None:
    moved = replace(asked(place="elsewhere"), prompt=replace(asked().prompt, sha256="1" * 64))

    assert content_key(moved) == content_key(asked())


def test_097_environment_folder_locale_and_hash_seed_do_not_change_a_key(tmp_path: Path) -> None:
    root = str(Path(__file__).parents[2])
    environments: list[dict[str, str]] = [
        {"PYTHONHASHSEED": "0", "LC_ALL": "C", "OPENAI_API_KEY": "sk-one"},
        {"PYTHONHASHSEED": "1", "LC_ALL": "ar_EG.UTF-8", "OPENAI_BASE_URL": "http://x/v1"},
    ]

    keys = {
        subprocess.run(
            [sys.executable, "-c", PRINT_KEY],
            env=os.environ | given | {"PYTHONPATH": root},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for given in environments
    }

    assert keys == {cache_key(asked(), endpoint="http://h/v1", model="m")}


def test_a_record_reads_back_as_the_reply_it_was_made_of() -> None:
    written = to_json(exchange_of(asked(), _reply()))

    read = reply_of(from_json(written), Persons)

    assert read == replace(_reply(), cached=True)
    assert "الوزير" in written
    assert "\\u" not in written


def test_084_usage_is_stored_per_attempt_and_summed_on_the_way_out() -> None:
    exchange = exchange_of(asked(), _reply())

    assert [(a.outcome, a.input_tokens) for a in exchange.attempts] == [("malformed", 100), ("answered", 150)]
    assert reply_of(exchange, Persons).usage == Usage(250, 50, 2)


def test_082_one_attempt_of_unknown_usage_makes_the_sum_unknown() -> None:
    assert usage_of((Attempt("malformed", None, 5), Attempt("answered", 10, 5))) == Usage(None, 10, 2)


def test_an_answer_that_is_no_longer_valid_is_not_handed_out() -> None:
    stored = exchange_of(asked(), _reply()).model_copy(update={"answer": {"people": [{"name": "x" * 41, "role": "subject"}]}})

    with pytest.raises(ValidationError):
        reply_of(stored, Persons)


@pytest.mark.parametrize("text", ["", "[]", "{}", "not json", '{"format": "1"}', '{"__proto__": 1}'])
def test_a_record_that_is_none_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        from_json(text)


def test_the_readable_request_holds_the_whole_question() -> None:
    text = readable(asked())

    assert text.startswith("# name_people 1\n")
    for part in ("- temperature: 0.0", "- top_p: null", "«قال الوزير أمس»", '"additionalProperties": false'):
        assert part in text
