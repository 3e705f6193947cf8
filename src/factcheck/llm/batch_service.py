"""A provider's files and batches endpoints: questions go up as a file, a batch's state and its answers come down."""

import json
from collections.abc import Iterator
from typing import Any, Final

from factcheck.errors import ModelRefused
from factcheck.llm.reading import no_constant, no_duplicates
from factcheck.llm.wire import failure_of, open_client
from factcheck.settings import DEFAULT_MODEL, Settings

URL: Final = "/v1/chat/completions"
WINDOW: Final = "24h"


class BatchService:
    """`async with BatchService(settings) as service`; foreign exceptions end here."""

    def __init__(self, settings: Settings) -> None:
        settings.check_live()
        self._model = settings.model or DEFAULT_MODEL
        self._client = open_client(settings, on_headers=lambda _: None)

    async def __aenter__(self) -> "BatchService":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()

    async def create(self, content: bytes) -> str:
        """Upload a file and hand it in; the batch's id."""
        try:
            uploaded = await self._client.files.create(file=("factcheck.jsonl", content), purpose="batch")
            made = await self._client.batches.create(input_file_id=uploaded.id, endpoint=URL, completion_window=WINDOW)
        except Exception as error:  # noqa: BLE001 - the boundary, as in wire
            raise self._error(error) from None
        return str(made.id)

    async def retrieve(self, batch_id: str) -> Any:
        """The batch as the provider describes it."""
        try:
            return await self._client.batches.retrieve(batch_id)
        except Exception as error:  # noqa: BLE001
            raise self._error(error) from None

    async def answers(self, told: Any) -> dict[str, Any]:
        """custom_id → line, of the output and the error file; lines that are no JSON are left out."""
        found: dict[str, Any] = {}
        for file_id in (getattr(told, "output_file_id", None), getattr(told, "error_file_id", None)):
            if file_id:
                try:
                    content = (await self._client.files.content(file_id)).content
                except Exception as error:  # noqa: BLE001
                    raise self._error(error) from None
                found |= dict(_parsed(content))
        return found

    def _error(self, error: Exception) -> Exception:
        failure = failure_of(error, model=self._model)
        if "404" in failure.detail:
            return ModelRefused("this endpoint has no batch service", why=failure.detail, mend="factcheck brief asks it directly")
        return failure.reported()


def _parsed(content: bytes) -> Iterator[tuple[str, Any]]:
    for line in content.splitlines():
        try:
            answer = json.loads(line, object_pairs_hook=no_duplicates, parse_constant=no_constant)
        except (ValueError, RecursionError):
            continue
        if isinstance(answer, dict) and isinstance(answer.get("custom_id"), str):
            yield answer["custom_id"], answer
