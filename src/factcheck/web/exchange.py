"""One address goes in, one answer comes out: bounded in bytes and in wall-clock time, whatever the server does."""

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from factcheck.errors import SourceError
from factcheck.web.address import PORTS, Address
from factcheck.web.connect import Network, PinnedConnection
from factcheck.web.policy import Policy

CHUNK = 64 * 1024
# 16 + MAX_WBITS: gzip with its header. Only gzip is offered; no decoder for anything else is there to be bombed.
GZIP_WINDOW = 16 + zlib.MAX_WBITS
ENCODINGS = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip"}
ACCEPTED = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf;q=0.8,text/plain;q=0.7"
NAMES = {
    ssl.SSLCertVerificationError: "its certificate is not valid",
    ssl.SSLError: "no secure connection came about",
    socket.gaierror: "its name cannot be resolved",
    ConnectionRefusedError: "nobody answers there",
    ConnectionResetError: "the connection broke off",
    http.client.IncompleteRead: "the page broke off",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers (names in lower case) and the decompressed body."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment of the monotonic clock."""

    at: float
    seconds: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """`seconds` from now."""
        return cls(time.monotonic() + seconds, seconds)

    def left(self) -> float:
        """Raises: `TimeoutError` where nothing is left."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def get(address: Address, *, policy: Policy, network: Network, deadline: Deadline) -> Answer:
    """One GET without redirects.

    Raises: `SourceError`.
    """
    try:
        with _connected(address, network, deadline) as connection:
            return _answer(connection, address, policy)
    except (OSError, http.client.HTTPException, zlib.error) as error:
        raise SourceError(f"{address.url} cannot be fetched", why=_why(error, deadline)) from error


@dataclass(slots=True)
class _Line:
    """A connection that a timer may cut from its own thread; the socket is another one once TLS is on it."""

    socket: socket.socket
    cut: bool = False

    def hang_up(self) -> None:
        self.cut = True
        with suppress(OSError):  # it may be closed already
            self.socket.shutdown(socket.SHUT_RDWR)


@contextmanager
def _connected(address: Address, network: Network, deadline: Deadline) -> Iterator[PinnedConnection]:
    """A socket's own timeout counts from the last byte; the timer ends a drip of bytes as well, in the handshake too."""
    line = _Line(network.connect(address, timeout=deadline.left()))
    timer = threading.Timer(deadline.left(), line.hang_up)
    timer.daemon = True
    timer.start()
    try:
        line.socket = network.secured(line.socket, address)
        line.socket.settimeout(deadline.left())
        if isinstance(line.socket, ssl.SSLSocket):
            line.socket.do_handshake()
        yield PinnedConnection(address, line.socket)
        if line.cut:  # to the reader of a body without a length this looked like its end
            raise TimeoutError
    finally:
        timer.cancel()
        line.socket.close()


def _answer(connection: PinnedConnection, address: Address, policy: Policy) -> Answer:
    connection.putrequest("GET", address.path, skip_host=True, skip_accept_encoding=True)
    host = f"[{address.host}]" if ":" in address.host else address.host
    connection.putheader("Host", host if address.port == PORTS[address.scheme] else f"{host}:{address.port}")
    connection.putheader("User-Agent", policy.user_agent)
    connection.putheader("Accept", ACCEPTED)
    connection.putheader("Accept-Encoding", "gzip")
    connection.putheader("Connection", "close")
    connection.endheaders()
    response = connection.getresponse()
    headers = {name.lower(): value for name, value in response.getheaders()}
    encoding = ENCODINGS.get(headers.get("content-encoding", "").strip().lower())
    if encoding is None:
        raise SourceError(f"{address.url} cannot be read", why=f"it is sent as {headers['content-encoding']!r}, which was not offered")
    return Answer(response.status, headers, b"".join(_body(response, zipped=bool(encoding), policy=policy, url=address.url)))


def _body(response: http.client.HTTPResponse, *, zipped: bool, policy: Policy, url: str) -> Iterator[bytes]:
    unzip = zlib.decompressobj(GZIP_WINDOW) if zipped else None
    received = grown = 0
    while chunk := response.read1(CHUNK):
        received += len(chunk)
        piece = unzip.decompress(chunk, policy.max_bytes + 1 - grown) if unzip else chunk
        grown += len(piece)
        if max(received, grown) > policy.max_bytes:
            raise SourceError(f"{url} is too large", why=f"it has more than {policy.max_bytes:,} bytes")
        yield piece
    if response.length:  # announced and not sent
        raise http.client.IncompleteRead(b"", response.length)


def _why(error: Exception, deadline: Deadline) -> str:
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline.at:
        return f"it took longer than {deadline.seconds:g} seconds"
    told = next((name for kind, name in NAMES.items() if isinstance(error, kind)), "")
    return told or str(error) or type(error).__name__
