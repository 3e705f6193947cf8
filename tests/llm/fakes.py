"""Models that a test scripts: they speak the door's protocol and keep what they were asked."""

from collections.abc import Callable, Mapping

from pydantic import BaseModel

from factcheck.llm.protocol import Attempt, Reply, Request, T, Trace, Usage

Scripted = BaseModel | Exception | Callable[[Request[BaseModel]], BaseModel]


class FakeLLM:
    """Answers by prompt id: an answer, an error to raise, or a function of the request.

    `requests` holds what was asked, in order; a prompt without a script is a mistake of the test.
    """

    def __init__(self, answers: Mapping[str, Scripted], *, model: str = "fake-model") -> None:
        self.requests: list[Request[BaseModel]] = []
        self._answers = answers
        self._model = model

    async def complete(self, request: Request[T]) -> Reply[T]:
        self.requests.append(request)  # type: ignore[arg-type]
        scripted = self._answers[request.prompt.id]
        if isinstance(scripted, Exception):
            raise scripted
        answer = scripted if isinstance(scripted, BaseModel) else scripted(request)  # type: ignore[arg-type]
        checked = request.answer.model_validate_json(answer.model_dump_json(), strict=True)
        usage = Usage(input_tokens=len(request.prompt.user) // 4, output_tokens=10)
        attempts = (Attempt("answered", usage.input_tokens, usage.output_tokens),)
        return Reply(checked, usage, self._model, trace=Trace(asked_model=self._model, rung="strict", attempts=attempts))


class BrokenLLM:
    """Fails the test that asks it anything."""

    async def complete(self, request: Request[T]) -> Reply[T]:
        raise AssertionError(f"the model was asked {request.prompt.id!r} at {request.place!r}")
