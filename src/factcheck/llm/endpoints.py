"""An address goes in, the models that a server there offers come out; settings go in, settled ones come out.

Servers on the usual loopback ports are found for `factcheck doctor`, which offers them; nothing here starts using one unasked.
"""

import asyncio
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from typing import IO, Any, Literal

from pydantic import SecretStr

from factcheck.domain.text import safe
from factcheck.errors import SettingsError
from factcheck.settings import DEFAULT_MODEL, Settings

USUAL_PORTS: Mapping[str, int] = {"Ollama": 11434, "llama.cpp": 8080, "vLLM": 8000, "LM Studio": 1234}
LISTING_SECONDS = 5.0
PROBE_SECONDS = 0.5
MAX_LISTING_BYTES = 2_000_000
MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Server:
    """One that answered. `models` as it lists them; `by_hand`: a person answers behind it."""

    name: str
    url: str
    models: tuple[str, ...]
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Why there is no listing."""

    why: str
    status: int | None = None


async def listed(url: str, *, key: SecretStr | None = None, seconds: float = LISTING_SECONDS, name: str = "") -> Server | Unlisted:
    """What `GET <url>/models` says; sanitised, for it is shown."""
    return await asyncio.to_thread(_listed, url, key, seconds, name)


async def found_on_loopback(ports: Mapping[str, int] = USUAL_PORTS) -> tuple[Server, ...]:
    """The servers that answer on their usual ports, in the order of `ports`."""
    answers = await asyncio.gather(
        *(listed(f"http://127.0.0.1:{port}/v1", seconds=PROBE_SECONDS, name=name) for name, port in ports.items())
    )
    return tuple(answer for answer in answers if isinstance(answer, Server))


async def settled(settings: Settings, *, recording: bool = False) -> Settings:
    """With a model's name and, where answers will be recorded, their origin; asks the server only where either is open.

    A server that lists nothing is asked for `DEFAULT_MODEL`, and then says itself what it thinks of that.
    Raises: `SettingsError` where it offers several models and none was chosen.
    """
    open_model = not settings.model and not settings.at_openai
    open_origin = recording and not settings.origin and settings.on_loopback
    if not open_model and not open_origin:
        return settings.model_copy(update={"model": settings.model or DEFAULT_MODEL})
    server = await listed(settings.base_url, key=settings.api_key)
    if isinstance(server, Unlisted):
        return settings.model_copy(update={"model": settings.model or DEFAULT_MODEL})
    origin: Literal["", "live", "relay"] = "relay" if server.by_hand and not settings.origin else settings.origin
    return settings.model_copy(update={"model": settings.model or _only(server), "origin": origin})


def _only(server: Server) -> str:
    if len(server.models) == 1:
        return server.models[0]
    if not server.models:
        return DEFAULT_MODEL
    named = ", ".join(server.models[:MOST_NAMED]) + (" …" if len(server.models) > MOST_NAMED else "")
    raise SettingsError("no model is chosen", why=f"{server.url} offers {named}", mend=f"export FACTCHECK_MODEL={server.models[0]}")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A key must not follow a redirect."""

    def redirect_request(self, req: Any, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str) -> None:  # noqa: ARG002, PLR0917 - the library's signature
        return None


def _listed(url: str, key: SecretStr | None, seconds: float, name: str) -> Server | Unlisted:
    request = urllib.request.Request(f"{url}/models", headers=_authorised(key))  # noqa: S310 - settings admit http and https alone
    handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
    if url.startswith(("http://127.0.0.1", "http://localhost", "http://[::1]")):
        handlers.append(urllib.request.ProxyHandler({}))
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=seconds) as response:
            return _server(response.read(MAX_LISTING_BYTES), url=url, name=name)
    except urllib.error.HTTPError as error:
        return Unlisted(f"HTTP {error.code}", error.code)
    except (OSError, ValueError, RecursionError) as error:
        return Unlisted(safe(str(getattr(error, "reason", error)))[:120] or type(error).__name__)


def _authorised(key: SecretStr | None) -> dict[str, str]:
    """Unwrapped here and in no variable, because crash reports print variables."""
    return {"Authorization": f"Bearer {key.get_secret_value()}"} if key else {}


def _server(body: bytes, *, url: str, name: str) -> Server:
    listing = json.loads(body)
    rows = listing.get("data") if isinstance(listing, dict) else None
    entries = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    models = tuple(sorted({safe(str(entry.get("id", "")))[:200] for entry in entries} - {""}))
    by_hand = any(entry.get("owned_by") == "relay" or entry.get("id") == "hand-relay" for entry in entries)
    return Server(name, url, models, by_hand)
