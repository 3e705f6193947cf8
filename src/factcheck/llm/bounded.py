"""HTTP responses pass through, as long as they are no larger than an answer can be: a server that never stops is cut off."""

from collections.abc import AsyncIterator
from typing import cast

import httpx2

MOST_BYTES = 16 * 1024 * 1024
"""The longest answers of today's models are below 1 MB."""


class BoundedTransport(httpx2.AsyncHTTPTransport):
    """Counts what comes over the wire, before anything is unpacked."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Raises: `httpx2.ReadError` once a body passes `MOST_BYTES`, while it is read."""
        response = await super().handle_async_request(request)
        response.stream = _Bounded(cast("httpx2.AsyncByteStream", response.stream))
        return response


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for part in self._inner:
            size += len(part)
            if size > MOST_BYTES:
                raise httpx2.ReadError("the response is larger than any answer")
            yield part

    async def aclose(self) -> None:
        await self._inner.aclose()
