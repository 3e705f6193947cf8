"""The live path under fire, over real HTTP on loopback: catalogue cases 67 to 84 and more."""

import asyncio
import io
import logging
import os
import socket
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import AnswerRejected, ModelError, ModelRefused, ModelUnreachable, SettingsError
from factcheck.events import CallRetried, Event
from factcheck.llm.live import LiveLLM, Pace
from factcheck.llm.protocol import Attempt, Reply, Sampling, Usage
from factcheck.settings import Settings
from tests.faults.server import Call, FaultServer, Play, completion, html, refused
from tests.llm.asking import MINISTER, Persons, asked

KEY = "sk-test-0123456789abcdef"
QUICK = Pace(first=0.01, longest=0.02, head_start=0.1)
GOOD = completion(MINISTER)
MALFORMED = completion("{}}")


def settings_for(server: FaultServer, **more: object) -> Settings:
    chosen = {"api_key": KEY, "base_url": server.url, "model": "m", "deadline": 20.0} | more
    return Settings.model_validate(chosen)


def in_turn(*plays: Play) -> Callable[[Call], Play]:
    """The first play for the first call and so on; the last one for all that follow."""
    return lambda call: plays[min(call.number, len(plays)) - 1]


async def _ask(server: FaultServer, *, events: list[Event] | None = None, keep: Path | None = None, **more: object) -> Reply[Persons]:
    sink = events.append if events is not None else (lambda _: None)
    async with LiveLLM(settings_for(server, **more), sink=sink, keep=keep, pace=QUICK) as llm:
        return await llm.complete(asked())


async def _fails(play: Callable[[Call], Play], **more: object) -> tuple[ModelError, FaultServer]:
    async with FaultServer(play) as server:
        with pytest.raises(ModelError) as caught:
            await _ask(server, **more)
    return caught.value, server


async def test_a_strict_schema_and_the_whole_sampling_are_sent_in_one_request() -> None:
    async with FaultServer(in_turn(GOOD)) as server:
        reply = await _ask(server)

    body = server.calls[0].body
    assert (reply.answer, reply.usage, reply.cached) == (MINISTER, Usage(100, 20, 1), False)
    assert type(reply.answer) is Persons
    assert body["response_format"]["type"] == "json_schema"
    assert body["response_format"]["json_schema"]["strict"] is True
    assert (body["temperature"], body["seed"], body["max_tokens"], body["model"]) == (0.0, 0, 16_000, "m")
    assert "top_p" not in body
    assert len(server.calls) == 1


async def test_061_template_syntax_in_an_article_goes_out_verbatim_and_unescaped() -> None:
    text = "{{ 7*7 }} {% for x in y %} {{ قيمة {article} {0} %s"
    async with FaultServer(in_turn(GOOD)) as server, LiveLLM(settings_for(server), pace=QUICK) as llm:
        await llm.complete(asked(text))

    assert server.calls[0].user_text == f"«{text}»"
    assert "قيمة".encode() in server.calls[0].raw


@pytest.mark.parametrize("status", [401, 403])
async def test_067_a_refused_key_costs_one_request_and_is_never_shown(status: int) -> None:
    error, server = await _fails(lambda _: refused(status, code="invalid_api_key", message=f"Incorrect API key provided: {KEY}"))

    assert isinstance(error, ModelRefused)
    assert error.exit_code == 4
    assert len(server.calls) == 1
    assert KEY not in str(error)
    assert "0123456789abcdef" not in repr(error.__dict__)


async def test_067_a_refused_key_stops_all_calls_of_the_run_before_they_are_made() -> None:
    async with FaultServer(lambda _: refused(401)) as server, LiveLLM(settings_for(server), pace=QUICK) as llm:
        outcomes = await asyncio.gather(*(llm.complete(asked(str(n))) for n in range(20)), return_exceptions=True)

    assert all(isinstance(outcome, ModelRefused) for outcome in outcomes)
    assert len(server.calls) == 1


async def test_068_an_unknown_model_fails_at_once_and_is_named() -> None:
    error, server = await _fails(lambda _: refused(404, code="model_not_found", message="The model does not exist"), model="gpt-nonesuch")

    assert "gpt-nonesuch" in str(error)
    assert "factcheck doctor" in str(error)
    assert len(server.calls) == 1


async def test_068_a_refused_schema_fails_at_once() -> None:
    error, server = await _fails(lambda _: refused(400, message="Invalid schema for response_format 'Persons': unknown keyword"))

    assert isinstance(error, ModelRefused)
    assert "'m'" in str(error)
    assert len(server.calls) == 1


async def test_069_a_rate_limit_is_waited_out_as_long_as_the_server_asks() -> None:
    events: list[Event] = []
    started = time.monotonic()
    async with FaultServer(in_turn(refused(429, headers={"retry-after": "1"}), GOOD)) as server:
        reply = await _ask(server, events=events)

    assert reply.answer == MINISTER
    assert 1.0 <= time.monotonic() - started < 3
    assert [event.attempt for event in events if isinstance(event, CallRetried)] == [1]


@pytest.mark.parametrize(
    "headers", [{"retry-after-ms": "50"}, {"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, {"retry-after": "soon"}, {}]
)
async def test_069_any_wording_of_the_wait_is_understood(headers: dict[str, str]) -> None:
    async with FaultServer(in_turn(refused(429, headers=headers), GOOD)) as server:
        reply = await _ask(server)

    assert reply.answer == MINISTER


async def test_070_a_wait_of_an_hour_is_not_waited_and_the_run_can_be_resumed() -> None:
    started = time.monotonic()

    error, server = await _fails(lambda _: refused(429, headers={"retry-after": "3600"}))

    assert time.monotonic() - started < 5
    assert isinstance(error, ModelUnreachable)
    assert "finished answers are kept" in str(error)
    assert len(server.calls) == 1


async def test_071_an_empty_account_costs_one_request() -> None:
    error, server = await _fails(lambda _: refused(429, code="insufficient_quota", kind="insufficient_quota"))

    assert isinstance(error, ModelRefused)
    assert len(server.calls) == 1


@pytest.mark.parametrize(
    "play", [refused(500), html(502), refused(503), refused(529), Play(status=504)], ids=["500", "502 html", "503", "529", "504 empty"]
)
async def test_072_a_failing_server_is_asked_four_times_at_most(play: Play) -> None:
    error, server = await _fails(lambda _: play)

    assert isinstance(error, ModelUnreachable)
    assert len(server.calls) == 4


async def test_072_a_server_that_recovers_is_forgiven() -> None:
    async with FaultServer(in_turn(refused(500), html(), refused(503), GOOD)) as server:
        reply = await _ask(server)

    assert reply.answer == MINISTER


@pytest.mark.parametrize("reset_at", [0, 1, 100])
async def test_073_a_connection_reset_amid_the_body_is_tried_again(reset_at: int) -> None:
    async with FaultServer(in_turn(replace(GOOD, reset_at=reset_at), GOOD)) as server:
        reply = await _ask(server)

    assert reply.answer == MINISTER
    assert len(server.calls) == 2


async def test_073_a_refused_connection_says_so_and_the_waiting_calls_are_not_tried() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/v1"
    events: list[Event] = []

    async with LiveLLM(Settings(base_url=url, model="m", concurrency=1), sink=events.append, pace=QUICK) as llm:
        outcomes = await asyncio.gather(*(llm.complete(asked(str(n))) for n in range(10)), return_exceptions=True)

    assert all(isinstance(outcome, ModelUnreachable) for outcome in outcomes)
    assert "the connection failed" in str(outcomes[0])
    assert len(events) < 4 * 10 - 10


async def test_073_a_server_that_speaks_no_tls_is_a_failed_connection() -> None:
    async with FaultServer(in_turn(GOOD)) as server:
        settings = settings_for(server, base_url=server.url.replace("http:", "https:"))
        async with LiveLLM(settings, pace=QUICK) as llm:
            with pytest.raises(ModelUnreachable, match="the connection failed"):
                await llm.complete(asked())


async def test_075_a_server_that_drips_cannot_outlast_the_deadline() -> None:
    started = time.monotonic()

    error, server = await _fails(lambda _: replace(GOOD, drip=0.05), deadline=0.5, timeout=10.0)

    assert time.monotonic() - started < 2
    assert isinstance(error, ModelUnreachable)
    assert "deadline" in str(error)
    assert len(server.calls) == 1


async def test_075_a_silent_server_is_given_up_after_the_timeout_and_tried_again() -> None:
    async with FaultServer(in_turn(replace(GOOD, wait=1.0), GOOD)) as server:
        reply = await _ask(server, timeout=0.2)

    assert reply.answer == MINISTER


@pytest.mark.parametrize(
    "play",
    [
        html(200),
        Play(),
        Play(b"{", headers={"content-type": "application/json"}),
        Play(b"[]", headers={"content-type": "application/json"}),
        Play(b'{"choices": []}', headers={"content-type": "application/json"}),
        Play(b'{"choices": null}', headers={"content-type": "application/json"}),
        Play(b'{"choices": [{}]}', headers={"content-type": "application/json"}),
        Play(b'{"choices": "soon"}', headers={"content-type": "application/json"}),
        completion(None),
        completion("  \n"),
    ],
    ids=["html", "empty", "half", "list", "no choices", "null", "bare choice", "text", "null content", "blank content"],
)
async def test_076_what_is_no_completion_is_asked_for_once_more(play: Play) -> None:
    error, server = await _fails(lambda _: play)

    assert isinstance(error, AnswerRejected)
    assert not error.cut_short
    assert len(server.calls) == 2


async def test_077_an_answer_cut_short_is_asked_for_once_with_twice_the_room() -> None:
    async with FaultServer(in_turn(completion('{"people": [', finish="length"), GOOD)) as server:
        reply = await _ask(server)

    assert [call.body["max_tokens"] for call in server.calls] == [16_000, 32_000]
    assert reply.usage == Usage(200, 40, 2)
    assert reply.trace.attempts[0] == Attempt("cut short", 100, 20)


async def test_077_an_answer_cut_short_twice_tells_the_extractor_to_split() -> None:
    error, server = await _fails(lambda _: completion("{", finish="length"))

    assert isinstance(error, AnswerRejected)
    assert error.cut_short
    assert len(server.calls) == 2


async def test_a_question_longer_than_the_context_tells_the_extractor_to_split() -> None:
    error, server = await _fails(lambda _: refused(400, code="context_length_exceeded", message="maximum context length is 8192 tokens"))

    assert isinstance(error, AnswerRejected)
    assert error.cut_short
    assert len(server.calls) == 1


@pytest.mark.parametrize("play", [completion(None, refusal="I cannot help with that"), completion("", finish="content_filter")])
async def test_078_a_refusal_is_reported_and_not_argued_with(play: Play) -> None:
    error, server = await _fails(lambda _: play)

    assert isinstance(error, AnswerRejected)
    assert "declined" in str(error)
    assert len(server.calls) == 1


async def test_079_a_fence_around_the_whole_answer_is_taken_off() -> None:
    async with FaultServer(in_turn(completion(f"```json\n{MINISTER.model_dump_json()}\n```"))) as server:
        reply = await _ask(server)

    assert reply.answer == MINISTER
    assert len(server.calls) == 1


BAD_ANSWERS = {
    "079 not json": "people: الوزير",
    "079 trailing comma": '{"people": [],}',
    "079 duplicate keys": '{"people": [], "people": []}',
    "079 NaN": '{"people": NaN}',
    "079 two values": '{"people": []} {"people": []}',
    "079 deep": "[" * 100_000,
    "080 enum": '{"people": [{"name": "x", "role": "bystander"}]}',
    "080 missing": '{"people": [{"role": "speaker"}]}',
    "080 extra": '{"people": [], "confidence": 1}',
    "080 type": '{"people": [{"name": 7, "role": "speaker"}]}',
    "080 list": "[]",
    "065 too long": f'{{"people": [{{"name": "{"x" * 1_000_000}", "role": "speaker"}}]}}',
    "014 lone surrogate": '{"people": [{"name": "\\ud800", "role": "speaker"}]}',
}


@pytest.mark.parametrize("case", BAD_ANSWERS)
async def test_079_080_an_answer_out_of_form_is_asked_for_once_more_with_the_complaint(case: str) -> None:
    async with FaultServer(in_turn(completion(BAD_ANSWERS[case]), GOOD)) as server:
        reply = await _ask(server)

    assert reply.answer == MINISTER
    assert [attempt.outcome for attempt in reply.trace.attempts] == ["malformed", "answered"]
    again = server.calls[1].body["messages"]
    assert again[:2] == server.calls[0].body["messages"]
    assert "could not be used" in again[2]["content"]
    assert len(again[2]["content"]) < 1_000


async def test_080_an_answer_twice_out_of_form_is_dropped() -> None:
    async with FaultServer(in_turn(GOOD, MALFORMED)) as server, LiveLLM(settings_for(server), pace=QUICK) as llm:
        await llm.complete(asked("first"))
        with pytest.raises(AnswerRejected, match="not of the asked form"):
            await llm.complete(asked("second"))

    assert len(server.calls) == 3


@pytest.mark.parametrize(
    "usage",
    [
        None,
        {},
        {"prompt_tokens": -5, "completion_tokens": 10**12},
        {"prompt_tokens": "many", "completion_tokens": None},
        "a lot",
        {"prompt_tokens": True, "completion_tokens": 1.5},
    ],
)
async def test_082_missing_or_absurd_usage_is_unknown_and_never_crashes(usage: object) -> None:
    async with FaultServer(in_turn(completion(MINISTER, usage=usage))) as server:
        reply = await _ask(server)

    assert (reply.usage.input_tokens, reply.usage.output_tokens) == (None, None)


async def test_084_both_attempts_are_billed_each_on_its_own() -> None:
    async with FaultServer(in_turn(MALFORMED, GOOD)) as server:
        reply = await _ask(server)

    assert reply.usage == Usage(200, 40, 2)
    assert reply.trace.attempts == (Attempt("malformed", 100, 20), Attempt("answered", 100, 20))


FORM_REFUSALS = [
    "'response_format' of type 'json_schema' is not supported with this model",
    "Unrecognized request argument supplied: response_format",
    "response_format.type must be one of: text, json_object",
]


@pytest.mark.parametrize("words", FORM_REFUSALS)
async def test_the_ladder_goes_down_to_json_mode_with_the_schema_in_words_and_is_remembered(words: str, tmp_path: Path) -> None:
    def play(call: Call) -> Play:
        return refused(400, message=words) if call.body["response_format"]["type"] == "json_schema" else GOOD

    async with FaultServer(play) as server:
        first = await _ask(server, keep=tmp_path)
        calls_to_learn = len(server.calls)
        second = await _ask(server, keep=tmp_path)

    assert (first.answer, second.answer) == (MINISTER, MINISTER)
    assert (calls_to_learn, len(server.calls)) == (3, 4)
    assert second.trace.rung == "object"
    assert '"additionalProperties": false' in server.calls[-1].body["messages"][0]["content"]


async def test_the_ladder_stops_at_the_schema_where_only_strictness_is_refused() -> None:
    def play(call: Call) -> Play:
        strict = call.body["response_format"]["json_schema"].get("strict")
        return refused(400, message="json_schema.strict: Extra inputs are not permitted") if strict else GOOD

    async with FaultServer(play) as server:
        reply = await _ask(server)

    assert reply.trace.rung == "schema"


async def test_a_server_that_ignores_the_schema_is_told_in_words() -> None:
    def play(call: Call) -> Play:
        return completion("Sure! The people are …") if call.body["response_format"]["type"] == "json_schema" else GOOD

    async with FaultServer(play) as server:
        reply = await _ask(server)

    assert reply.answer == MINISTER
    assert reply.trace.rung == "object"


@pytest.mark.parametrize(
    ("message", "gone", "instead"),
    [
        (
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
            "max_tokens",
            "max_completion_tokens",
        ),
        ("Unsupported value: 'temperature' does not support 0 with this model.", "temperature", ""),
        ("seed: Extra inputs are not permitted", "seed", ""),
    ],
)
async def test_a_sampling_field_that_an_endpoint_refuses_is_left_out(message: str, gone: str, instead: str) -> None:
    async with FaultServer(lambda call: refused(400, message=message, param=gone) if gone in call.body else GOOD) as server:
        reply = await _ask(server)

    assert reply.answer == MINISTER
    assert len(server.calls) == 2
    assert not instead or server.calls[1].body[instead] == 16_000


async def test_088_a_burst_starts_with_one_call_and_grows_to_many() -> None:
    async with FaultServer(lambda _: replace(GOOD, wait=0.6)) as server, LiveLLM(settings_for(server), pace=QUICK) as llm:
        started = time.monotonic()
        await asyncio.gather(*(llm.complete(asked(str(n))) for n in range(40)))

    assert time.monotonic() - started < 2.5
    assert 16 < server.most_at_once <= 64


async def test_concurrency_never_passes_what_the_settings_allow() -> None:
    async with FaultServer(lambda _: replace(GOOD, wait=0.05)) as server, LiveLLM(settings_for(server, concurrency=3), pace=QUICK) as llm:
        await asyncio.gather(*(llm.complete(asked(str(n))) for n in range(12)))

    assert server.most_at_once == 3


async def test_rate_limits_shrink_the_concurrency_and_every_call_is_answered() -> None:
    def play(call: Call) -> Play:
        return refused(429, headers={"retry-after-ms": "100"}) if server.at_once >= 4 else replace(GOOD, wait=0.05)

    async with FaultServer(play) as server, LiveLLM(settings_for(server), pace=Pace(first=0.05, longest=0.4, head_start=0.05)) as llm:
        replies = await asyncio.gather(*(llm.complete(asked(str(n))) for n in range(40)))

    assert all(reply.answer == MINISTER for reply in replies)
    # On a loaded machine the first burst is all refused at once; after it the limit is near what the server bears.
    assert len(server.calls) <= 2 * 40


async def test_headers_that_say_what_is_left_are_followed() -> None:
    few = {"x-ratelimit-remaining-requests": "2"} | GOOD.headers
    async with FaultServer(lambda _: replace(GOOD, headers=few, wait=0.02)) as server, LiveLLM(settings_for(server), pace=QUICK) as llm:
        await llm.complete(asked("first"))
        await asyncio.gather(*(llm.complete(asked(str(n))) for n in range(12)))

    assert server.most_at_once == 2


async def test_067_no_key_appears_in_a_traceback_or_in_the_attributes_of_an_error() -> None:
    error, _ = await _fails(lambda _: refused(500, message=f"upstream said Bearer {KEY}"))

    shown = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert KEY not in shown


async def test_110_the_error_chain_carries_neither_the_article_nor_a_foreign_exception() -> None:
    error, _ = await _fails(lambda _: MALFORMED)

    chain: list[BaseException] = [error]
    while chain[-1].__cause__ or chain[-1].__context__:
        chain.append(chain[-1].__cause__ or chain[-1].__context__)  # type: ignore[arg-type]
    assert all(type(one).__module__.startswith("factcheck.") for one in chain)
    assert "الوزير" not in "".join(repr(vars(one)) for one in chain)


def test_111_with_openai_log_debug_neither_key_nor_article_is_logged(tmp_path: Path) -> None:
    script = (
        "import asyncio\n"
        "from tests.faults.server import FaultServer, completion, refused\n"
        "from tests.llm.test_live import in_turn, settings_for, QUICK, GOOD, MALFORMED\n"
        "from tests.llm.asking import asked\n"
        "from factcheck.llm.live import LiveLLM\n"
        "async def run():\n"
        "    async with FaultServer(in_turn(refused(500), MALFORMED, GOOD)) as server, LiveLLM(settings_for(server), pace=QUICK) as llm:\n"
        "        await llm.complete(asked())\n"
        "asyncio.run(run())\n"
    )
    environ = os.environ | {"OPENAI_LOG": "debug", "PYTHONPATH": str(Path(__file__).parents[2])}

    ran = subprocess.run([sys.executable, "-c", script], env=environ, cwd=tmp_path, capture_output=True, text=True, check=True)

    assert ran.stdout + ran.stderr == ""


async def test_111_an_application_that_logs_everything_still_sees_no_article(caplog: pytest.LogCaptureFixture) -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    logging.getLogger().addHandler(handler)
    async with FaultServer(in_turn(MALFORMED, GOOD)) as server:
        await _ask(server)
    logging.getLogger().removeHandler(handler)

    assert "الوزير" not in stream.getvalue()
    assert KEY not in stream.getvalue()


async def test_the_egress_log_tells_what_left_and_where_to_but_not_the_text(tmp_path: Path) -> None:
    async with FaultServer(in_turn(MALFORMED, GOOD)) as server:
        await _ask(server, keep=tmp_path)

    (log,) = (tmp_path / "egress").iterdir()
    lines = log.read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert server.url in lines[0]
    assert "01-maraya" in lines[0]
    assert "الوزير" not in log.read_text("utf-8")
    assert log.stat().st_mode & 0o077 == 0


async def test_a_read_only_folder_for_the_log_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "egress").write_text("in the way")
    async with FaultServer(in_turn(GOOD)) as server:
        reply = await _ask(server, keep=tmp_path)

    assert reply.answer == MINISTER


async def test_without_a_key_openai_is_not_even_tried() -> None:
    with pytest.raises(SettingsError, match="no key"):
        LiveLLM(Settings())


async def test_a_redirect_is_not_followed_with_the_key() -> None:
    async with FaultServer(in_turn(GOOD)) as other:
        error, _ = await _fails(lambda _: Play(status=307, headers={"location": f"{other.url}/chat/completions"}))

    assert other.calls == []
    assert isinstance(error, ModelError)


async def test_044_an_answer_without_end_is_cut_off() -> None:
    endless = Play(b" " * (20 * 1024 * 1024), headers=GOOD.headers)
    async with FaultServer(in_turn(endless, GOOD)) as server:
        reply = await _ask(server)

    assert reply.answer == MINISTER
    assert len(server.calls) == 2


async def test_no_packed_answers_are_asked_for() -> None:
    async with FaultServer(in_turn(GOOD)) as server:
        await _ask(server)

    assert server.calls[0].headers["accept-encoding"] == "identity"


async def test_fields_left_to_the_server_are_not_sent() -> None:
    async with FaultServer(in_turn(GOOD)) as server, LiveLLM(settings_for(server), pace=QUICK) as llm:
        await llm.complete(asked(sampling=Sampling(None, None, None, None)))

    assert not {"temperature", "top_p", "seed", "max_tokens"} & set(server.calls[0].body)
