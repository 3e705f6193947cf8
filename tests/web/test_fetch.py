"""Fetching: only the open web, only so much, only so long; what is wrong is said with the address."""

import ipaddress
import shutil
import socket
import ssl
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from http.client import HTTPException
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.web.address import is_public, parse, without_credentials
from factcheck.web.connect import Network, PinnedConnection, Refused, resolve, verifying
from factcheck.web.exchange import Deadline
from factcheck.web.fetch import Fetcher
from factcheck.web.policy import Policy
from tests.site.pages import CLEAN, Served
from tests.site.server import Play, Site, self_signed, serving

LOCAL = Policy(allow_private=True, seconds=10)
STRICT = Policy(seconds=10)


def local(policy: Policy = LOCAL, *, network: Network | None = None) -> Fetcher:
    return Fetcher(policy, network or Network(allow_private=policy.allow_private))


def sending(*parts: bytes, wait: float = 0.0, again: int = 1) -> Play:
    """A play that sends the parts, the last one `again` times, with a pause before each."""

    def play(connection: socket.socket) -> None:
        for part in (*parts, *parts[-1:] * (again - 1)):
            connection.sendall(part)
            time.sleep(wait)

    return play


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://x/",
        "//x",
        "x",
        "http://",
        "http://[",
        "http://a:0/",
        "http://a:99999/",
    ],
)
def test_033_other_schemes_and_broken_addresses_are_refused(url: str) -> None:
    with pytest.raises(SourceError, match="cannot be fetched"):
        local().fetch(url)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "127.1",
        "0x7f000001",
        "2130706433",
        "0.0.0.0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "169.254.169.254",
        "10.1.2.3",
        "100.64.0.1",
        "192.168.1.1",
        "172.16.0.1",
        "[fe80::1]",
        "[fd00::1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "224.0.0.1",
        "[::]",
        "0177.0.0.1",
    ],
)
def test_034_private_addresses_are_refused_however_they_are_written(host: str) -> None:
    with pytest.raises(SourceError) as refused:
        local(STRICT).fetch(f"http://{host}/")

    assert "private, loopback or link-local" in str(refused.value)
    assert "--allow-private" in str(refused.value)


@pytest.mark.parametrize(
    ("address", "public"),
    [("93.184.216.34", True), ("2606:4700::1111", True), ("::ffff:8.8.8.8", True), ("64:ff9b::a00:1", False), ("255.255.255.255", False)],
)
def test_034_public_addresses_are_told_from_private_ones(address: str, *, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


def test_035_a_redirect_to_a_private_address_is_refused_at_that_hop(web_site: Site) -> None:
    names = {"public.example": "127.0.0.1"}

    def only_the_first_host_is_trusted(host: str, port: int) -> Sequence[str]:
        return [names[host]] if host in names else resolve(host, port)

    class Trusting(Network):
        def connect(self, address, *, timeout):  # type: ignore[no-untyped-def]
            network = Network(only_the_first_host_is_trusted, allow_private=address.host in names)
            return network.connect(address, timeout=timeout)

    with pytest.raises(Refused, match=r"169\.254\.169\.254"):
        local(STRICT, network=Trusting()).fetch(web_site.url("/to-metadata", host="public.example"))


def test_036_a_name_that_turns_private_after_the_check_gains_nothing() -> None:
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    reached: list[str] = []

    class Recording(Network):
        def _reach(self, found, address, *, timeout):  # type: ignore[no-untyped-def]
            reached.append(str(found))
            raise ConnectionRefusedError

    network = Recording(lambda _host, _port: next(answers))
    address = parse("http://rebind.example/")

    with pytest.raises(ConnectionRefusedError):
        network.connect(address, timeout=1)
    with pytest.raises(Refused):
        network.connect(address, timeout=1)

    assert reached == ["93.184.216.34"]


def test_036_one_private_address_among_public_ones_refuses_the_host() -> None:
    with pytest.raises(Refused):
        Network(lambda _host, _port: ["93.184.216.34", "127.0.0.1"]).connect(parse("http://mixed.example/"), timeout=1)


def test_036_the_connected_peer_is_checked_too(web_site: Site) -> None:
    class Blind(Network):
        seen: list[str] = []  # noqa: RUF012

        def _check(self, found, address):  # type: ignore[no-untyped-def]
            self.seen.append(str(found))

    with Blind().connect(parse(web_site.url("/clean")), timeout=1):
        assert Blind.seen == ["127.0.0.1", "127.0.0.1"]


def test_the_second_address_is_tried_where_the_first_does_not_answer(web_site: Site) -> None:
    network = Network(lambda _host, _port: ["::1", "127.0.0.1"], allow_private=True)

    assert local(network=network).fetch(web_site.url("/clean", host="two.example")).body == CLEAN.encode()


def test_redirects_are_followed_and_the_last_address_is_kept(web_site: Site) -> None:
    page = local().fetch(web_site.url("/hop1"))

    assert page.body == CLEAN.encode()
    assert (page.asked, page.url) == (web_site.url("/hop1"), web_site.url("/clean"))


def test_037_a_redirect_loop_is_an_error_that_names_the_address(web_site: Site) -> None:
    with pytest.raises(SourceError, match=r"/loop.*\n.*redirects more than 5 times"):
        local().fetch(web_site.url("/loop"))


def test_037_a_redirect_to_another_scheme_is_refused(web_site: Site) -> None:
    with pytest.raises(SourceError, match="its scheme is 'file'"):
        local().fetch(web_site.url("/to-file"))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is needed to make a certificate")
    return self_signed(tmp_path_factory.mktemp("tls"))


def secure(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def trusting(certificate: Path) -> Network:
    context = ssl.create_default_context(cafile=str(certificate))
    return Network(tls=lambda: context, allow_private=True)


def test_038_a_certificate_that_nobody_vouches_for_is_refused_without_a_second_try(certificate: Path) -> None:
    with serving(tls=secure(certificate)) as running:
        with pytest.raises(SourceError, match="certificate is not valid"):
            local().fetch(running.url("/clean", scheme="https"))

        assert running.asked == []


def test_038_the_context_of_real_use_verifies_certificates_and_names() -> None:
    assert verifying().verify_mode == ssl.CERT_REQUIRED
    assert verifying().check_hostname


def test_038_a_good_certificate_for_another_name_is_refused(certificate: Path) -> None:
    network = replace(trusting(certificate), resolver=lambda _host, _port: ["127.0.0.1"])

    with serving(tls=secure(certificate)) as running, pytest.raises(SourceError, match="certificate is not valid"):
        local(network=network).fetch(running.url("/clean", scheme="https", host="other.example"))


def test_039_a_redirect_from_https_to_http_is_refused(certificate: Path) -> None:
    down = {"/down": Served(b"", status=302, headers={"Location": "http://127.0.0.1/clean"})}

    with serving(tls=secure(certificate), answers=down) as running:
        fetcher = local(network=trusting(certificate))

        assert fetcher.fetch(running.url("/clean", scheme="https")).body == CLEAN.encode()
        with pytest.raises(SourceError, match="is not secure"):
            fetcher.fetch(running.url("/down", scheme="https"))


def test_040_credentials_are_neither_sent_nor_shown(web_site: Site) -> None:
    url = f"http://reader:secret@127.0.0.1:{web_site.port}"

    page = local().fetch(f"{url}/clean")
    with pytest.raises(SourceError) as failed:
        local().fetch(f"{url}/status/403")

    assert "secret" not in page.url + page.asked + str(failed.value)
    assert not any(b"secret" in head or b"uthorization" in head for head in web_site.headers)
    assert without_credentials("ftp://reader:secret@host/x@y") == "ftp://host/x@y"


def test_041_a_compressed_page_is_read_and_a_bomb_stops_at_the_cap(web_site: Site) -> None:
    assert local().fetch(web_site.url("/gzip")).body == CLEAN.encode()
    with pytest.raises(SourceError, match="too large"):
        local().fetch(web_site.url("/bomb"))


def test_042_a_compression_that_was_not_offered_is_refused(web_site: Site) -> None:
    with pytest.raises(SourceError, match="'br', which was not offered"):
        local().fetch(web_site.url("/brotli"))

    assert any(b"Accept-Encoding: gzip\r\n" in head for head in web_site.headers)


@pytest.mark.parametrize(
    ("play", "complaint"),
    [
        (sending(HEAD + b"Content-Length: 90000\r\n\r\nshort"), "broke off"),
        (sending(HEAD + b"Content-Length: -5\r\n\r\n" + b"x" * 10), ""),
        (sending(HEAD + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\nno chunk"), "cannot be fetched"),
        (sending(b"no http at all\r\n\r\n"), "cannot be fetched"),
        (sending(b""), "cannot be fetched"),
        (sending(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"\r\n"), "cannot be fetched"),
        (sending(HEAD + b"Content-Encoding: gzip\r\n\r\nnot gzip"), "cannot be fetched"),
    ],
)
def test_043_answers_that_lie_about_themselves_are_bounded(play: Play, complaint: str) -> None:
    with serving(plays={"/lies": play}) as running:
        if not complaint:
            assert len(local().fetch(running.url("/lies")).body) <= 10
            return
        with pytest.raises(SourceError, match=complaint):
            local().fetch(running.url("/lies"))


def test_043_what_comes_behind_the_announced_length_is_not_read() -> None:
    with serving(plays={"/long": sending(HEAD + b"Content-Length: 4\r\n\r\nfour and more")}) as running:
        assert local().fetch(running.url("/long")).body == b"four"


def test_044_an_endless_body_stops_at_the_cap() -> None:
    with (
        serving(plays={"/endless": sending(HEAD + b"\r\n", b"x" * 100_000, again=10_000)}) as running,
        pytest.raises(SourceError, match="too large"),
    ):
        local(replace(LOCAL, max_bytes=1_000_000)).fetch(running.url("/endless"))


@pytest.mark.parametrize("parts", [(HEAD + b"\r\n", b"x"), (HEAD, b"X-Slow: y\r\n"), (b"H",)])
def test_045_a_drip_of_bytes_ends_at_the_deadline_of_the_wall_clock(parts: tuple[bytes, ...]) -> None:
    with serving(plays={"/drip": sending(*parts, wait=0.05, again=400)}) as running:
        began = time.monotonic()
        with pytest.raises(SourceError, match="longer than 1 seconds"):
            local(replace(LOCAL, seconds=1, respects_robots=False)).fetch(running.url("/drip"))

    assert time.monotonic() - began < 8


def test_045_a_handshake_that_never_ends_ends_at_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with pytest.raises(SourceError, match="longer than 1 seconds"):
            local(replace(LOCAL, seconds=1)).fetch(f"https://127.0.0.1:{silent.getsockname()[1]}/")

    assert time.monotonic() - began < 8


def test_043_a_pinned_connection_never_connects_by_itself() -> None:
    one, other = socket.socketpair()
    with one, other, pytest.raises(HTTPException):
        PinnedConnection(parse("http://example.org/"), one).connect()


def test_045_a_deadline_that_has_passed_allows_nothing() -> None:
    with pytest.raises(TimeoutError):
        Deadline.after(-1).left()


@pytest.mark.parametrize("path", ["/image", "/untyped"])
def test_046_what_is_no_page_is_refused_by_its_type(web_site: Site, path: str) -> None:
    with pytest.raises(SourceError, match="its type is"):
        local().fetch(web_site.url(path))


@pytest.mark.parametrize(
    ("status", "reason"),
    [(204, "empty"), (402, "paid"), (403, "refuses"), (404, "no such page"), (451, "legal"), (503, "not available"), (500, "otherwise")],
)
def test_047_the_status_of_a_page_that_is_none_is_told(web_site: Site, status: int, reason: str) -> None:
    with pytest.raises(SourceError, match=rf"{reason}.*HTTP {status}"):
        local().fetch(web_site.url(f"/status/{status}"))


def test_a_host_that_cannot_be_resolved_or_reached_is_named() -> None:
    def unknown(_host: str, _port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(SourceError, match="cannot be resolved"):
        local(network=Network(unknown)).fetch("http://nowhere.example/")
    with pytest.raises(SourceError, match="nobody answers"):
        local().fetch("http://127.0.0.1:1/")


def test_robots_are_asked_once_and_obeyed(web_site: Site) -> None:
    fetcher = local()
    before = web_site.asked.count("/robots.txt")

    fetcher.fetch(web_site.url("/clean"))
    with pytest.raises(SourceError, match=r"robots\.txt forbids"):
        fetcher.fetch(web_site.url("/private/clean"))

    assert web_site.asked.count("/robots.txt") == before + 1
    assert local(replace(LOCAL, respects_robots=False)).fetch(web_site.url("/private/clean")).body == CLEAN.encode()


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False)])
def test_robots_that_are_not_there_allow_all_and_a_failing_server_allows_nothing(status: int, *, allowed: bool) -> None:
    with serving(answers={"/robots.txt": Served(b"", status=status)}) as running:
        if allowed:
            assert local().fetch(running.url("/clean")).body
            return
        with pytest.raises(SourceError, match=r"robots\.txt"):
            local().fetch(running.url("/clean"))


def test_a_host_gets_one_request_at_a_time() -> None:
    with serving(delay=0.05) as running:
        fetcher = local(replace(LOCAL, respects_robots=False))
        threads = [threading.Thread(target=fetcher.fetch, args=(running.url("/clean"),)) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert len(running.asked) == 6
    assert running.busiest == 1


def test_the_request_says_who_asks_and_keeps_nothing_open(web_site: Site) -> None:
    local().fetch(web_site.url("/clean"))

    assert b"User-Agent: factcheck/" in web_site.headers[-1]
    assert b"Connection: close\r\n" in web_site.headers[-1]
    assert f"Host: 127.0.0.1:{web_site.port}\r\n".encode() in web_site.headers[-1]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("HTTP://Example.ORG:80/a b?q=ن#part", "http://example.org/a%20b?q=%D9%86"),
        ("https://example.org", "https://example.org/"),
        ("https://موقع.example/خبر", "https://xn--4gbrim.example/%D8%AE%D8%A8%D8%B1"),
        ("http://[::1]:8080/x%20y", "http://[::1]:8080/x%20y"),
        ("https://example.org.:443/", "https://example.org/"),
    ],
)
def test_addresses_are_written_as_they_are_sent(url: str, address: str) -> None:
    assert parse(url).url == address
