"""Requests go in; answers come out of a folder of recordings (ReplayLLM), or go into one on their way (RecordingLLM).

Replaying needs no key, no endpoint, no network and none of the provider's libraries. A request that no recording answers is
an error that shows what changed since, because a replay that quietly did something else would prove nothing.
"""

import shlex
from pathlib import Path

from pydantic import ValidationError

from factcheck.domain.text import safe
from factcheck.errors import ReplayMiss
from factcheck.llm import recordings
from factcheck.llm.exchange import FORMAT, Exchange, content_key, exchange_of, readable, reply_of
from factcheck.llm.protocol import LLM, Reply, Request, T


class ReplayLLM:
    """Ends the chain: what the folder does not hold is a `ReplayMiss`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._renamed: dict[str, dict[str, Path]] = {}

    async def complete(self, request: Request[T]) -> Reply[T]:
        """Raises: `ReplayMiss`; `StoreError` where the recording is damaged."""
        exchange = self._recorded(request)
        if exchange is None:
            raise self._miss(request, recordings.difference(self._folder, request))
        try:
            return reply_of(exchange, request.answer)
        except ValidationError as error:
            why = f"the recorded answer is no valid {request.answer.__name__} today:\n{error}"
            raise self._miss(request, why) from None

    def _recorded(self, request: Request[T]) -> Exchange | None:
        """By place first, which costs one file; else by content, so that a renamed article keeps its recording."""
        key = content_key(request)
        here = recordings.read(recordings.folder_of(self._folder, request))
        if here is not None and (here.key, here.format) == (key, FORMAT):
            return here
        prompt_id = request.prompt.id
        if prompt_id not in self._renamed:
            self._renamed[prompt_id] = recordings.by_key(self._folder / recordings.safe_name(prompt_id))
        elsewhere = self._renamed[prompt_id].get(key)
        return recordings.read(elsewhere) if elsewhere else None

    def _miss(self, request: Request[T], why: str) -> ReplayMiss:
        story = shlex.quote(str(self._folder.parent))
        return ReplayMiss(
            f"no recording in {str(self._folder)!r} answers {request.prompt.id!r} at {request.place!r}",
            why=safe(why).replace("\n", "\n       "),
            mend=f"factcheck brief {story} --record {shlex.quote(str(self._folder))}   (asks the model again and stores what it says)",
        )


class RecordingLLM:
    """Writes each answer of `inner` into a folder before it is handed on; an answer that cannot be written is an error."""

    def __init__(self, inner: LLM, folder: Path) -> None:
        self._inner = inner
        self._folder = folder
        self._written: dict[Path, str] = {}

    async def complete(self, request: Request[T]) -> Reply[T]:
        """Raises: what `inner` raises; `StoreError`."""
        reply = await self._inner.complete(request)
        exchange = exchange_of(request, reply)
        recordings.write(self._free(request, exchange.key), request_text=readable(request), exchange=exchange)
        return reply

    def _free(self, request: Request[T], key: str) -> Path:
        """Two different questions of one run never overwrite each other, even where their places are called the same."""
        first = folder = recordings.folder_of(self._folder, request)
        count = 1
        while self._written.setdefault(folder, key) != key:
            count += 1
            folder = first.with_name(f"{first.name}+{count}")
        return folder
