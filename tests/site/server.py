"""Serves the test site, and plays of bytes that no library would send: real sockets, so that nothing is imagined."""

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.site.pages import Served, site

Play = Callable[[socket.socket], None]
"""Writes to the connection as it likes; closing is done for it."""


@dataclass
class Site:
    """A running server; `asked` are the paths it was asked for, `busiest` how many were being answered at once."""

    port: int
    asked: list[str] = field(default_factory=list)
    headers: list[bytes] = field(default_factory=list)
    busiest: int = 0
    open_now: int = 0
    _counting: threading.Lock = field(default_factory=threading.Lock)

    def url(self, path: str, *, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Counts a request until its answer goes out: once it is sent, the client may ask again before this thread goes on."""
        with self._counting:
            self.open_now += 1
            self.busiest = max(self.busiest, self.open_now)
        try:
            yield
        finally:
            with self._counting:
                self.open_now -= 1


@contextmanager
def serving(
    *, plays: dict[str, Play] | None = None, answers: dict[str, Served] | None = None, tls: ssl.SSLContext | None = None, delay: float = 0
) -> Iterator[Site]:
    """The test site on a free port of loopback; `plays` and `answers` come before the site's own pages."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    running = Site(listener.getsockname()[1])
    served = site() | (answers or {})
    stopped = threading.Event()

    def accept() -> None:
        while not stopped.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            how = {"served": served, "plays": plays or {}, "tls": tls, "delay": delay}
            threading.Thread(target=_converse, args=(connection, running), kwargs=how, daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield running
    finally:
        stopped.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _converse(
    connection: socket.socket, running: Site, *, served: dict[str, Served], plays: dict[str, Play], tls: ssl.SSLContext | None, delay: float
) -> None:
    try:
        spoken = tls.wrap_socket(connection, server_side=True) if tls else connection
        with spoken:
            spoken.settimeout(20)
            with running.at_work():
                head = _head(spoken)
                path = head.split(b" ")[1].decode()
                running.asked.append(path)
                running.headers.append(head)
                time.sleep(delay)
            if path in plays:
                plays[path](spoken)
            else:
                spoken.sendall(_answer(served.get(path, Served(b"", status=404))))
    except (OSError, IndexError):
        connection.close()


def _head(connection: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head and (chunk := connection.recv(4096)):
        head += chunk
    return head


def _answer(served: Served) -> bytes:
    lines = [f"HTTP/1.1 {served.status} X", f"Content-Length: {len(served.body)}"]
    lines += [f"Content-Type: {served.content_type}"] if served.content_type else []
    lines += [f"{name}: {value}" for name, value in served.headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + served.body


def self_signed(folder: Path) -> Path:
    """A certificate for 127.0.0.1 and its key in one file, which no system trusts."""
    file = folder / "site.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=127.0.0.1",
        "-addext",
        "subjectAltName=IP:127.0.0.1",
    ]
    subprocess.run([*command, "-keyout", f"{file}.key", "-out", f"{file}.crt"], check=True, capture_output=True)
    file.write_bytes(Path(f"{file}.key").read_bytes() + Path(f"{file}.crt").read_bytes())
    return file
