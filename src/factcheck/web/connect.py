"""A host goes in, a socket to a checked address comes out; the address that was checked is the one that is connected to.

Resolving, checking and connecting are one step: a name that resolves to a public address first and to a private one a
moment later (DNS rebinding) gains nothing, because nobody resolves it a second time. The peer is checked once more.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from http.client import HTTPConnection, HTTPException

from factcheck.errors import SourceError
from factcheck.web.address import Address, IPAddress, is_public

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port → numeric addresses; raises `OSError`."""


class Refused(SourceError):
    """The address is private, loopback or link-local."""


def resolve(host: str, port: int) -> tuple[str, ...]:
    """All addresses of a host, in the system's order."""
    return tuple(dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


@cache
def verifying() -> ssl.SSLContext:
    """The system's certificates and host names checked; there is no other kind."""
    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class Network:
    """How hosts are resolved and reached; tests give their own resolver and certificate store."""

    resolver: Resolve = resolve
    tls: Callable[[], ssl.SSLContext] = verifying
    allow_private: bool = False

    def connect(self, address: Address, *, timeout: float) -> socket.socket:
        """The first of the host's addresses that answers; one private address among them refuses the host as a whole.

        Raises: `Refused`, `OSError`.
        """
        numeric = [ipaddress.ip_address(found.partition("%")[0]) for found in self.resolver(address.host, address.port)]
        for found in numeric:
            self._check(found, address)
        until = time.monotonic() + timeout
        for found in numeric[:-1]:
            with suppress(OSError):
                return self._reach(found, address, timeout=timeout / len(numeric))
        return self._reach(numeric[-1], address, timeout=max(0.01, until - time.monotonic()))

    def secured(self, connected: socket.socket, address: Address) -> socket.socket:
        """For https a TLS socket over the connection, its handshake still to be done; else the connection itself."""
        if address.scheme != "https":
            return connected
        return self.tls().wrap_socket(connected, server_hostname=address.host, do_handshake_on_connect=False)

    def _reach(self, found: IPAddress, address: Address, *, timeout: float) -> socket.socket:
        connected = socket.create_connection((str(found), address.port), timeout=timeout)
        try:
            self._check(ipaddress.ip_address(str(connected.getpeername()[0]).partition("%")[0]), address)
        except BaseException:
            connected.close()
            raise
        return connected

    def _check(self, found: IPAddress, address: Address) -> None:
        if not self.allow_private and not is_public(found):
            raise Refused(
                f"{address.host} is not fetched",
                why=f"its address {found} is private, loopback or link-local",
                mend="--allow-private where the address is meant",
            )


class PinnedConnection(HTTPConnection):
    """An HTTP connection over a socket that is there already; it never connects by itself."""

    def __init__(self, address: Address, connected: socket.socket) -> None:
        super().__init__(address.host, address.port)
        self.sock = connected

    def connect(self) -> None:
        """A second request would resolve again, so there is none."""
        raise HTTPException("the connection was closed")
