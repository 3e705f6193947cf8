"""What was typed goes in, an address that may be asked for comes out: http or https, no credentials, the host in ASCII."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from factcheck.domain.text import visible
from factcheck.errors import SourceError

PORTS = {"http": 80, "https": 443}
# Reserved by RFC 3986 or already escaped; everything else in a path is escaped as UTF-8, as browsers do.
KEPT = "/:?#[]@!$&'()*+,;=%~-._"
NAT64 = ipaddress.ip_network("64:ff9b::/96")
LONGEST_URL = 2_000
IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Address:
    """An http(s) address; `path` holds the query, never a fragment."""

    scheme: str
    host: str
    """ASCII (IDNA), lower case, without brackets."""
    port: int
    path: str

    @property
    def origin(self) -> str:
        """As browsers write it: without the scheme's own port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")

    @property
    def url(self) -> str:
        """The whole address; what logs, briefs and the store show."""
        return self.origin + self.path


def parse(url: str, *, base: str = "") -> Address:
    """Credentials are dropped: they are neither sent nor shown.

    Raises: `SourceError` for other schemes and for what is no address.
    """
    try:
        parts = urlsplit(urljoin(base, url.strip()) if base else url.strip())
        port = parts.port
        host = _ascii(parts.hostname or "")
    except ValueError as error:
        raise _refused(url, str(error)) from error
    if parts.scheme not in PORTS:
        raise _refused(url, f"its scheme is {parts.scheme!r}, not http or https")
    if not host or len(url) > LONGEST_URL or port == 0:
        raise _refused(url, "it names no host, no port or is too long")
    path = quote(parts.path or "/", safe=KEPT) + (f"?{quote(parts.query, safe=KEPT)}" if parts.query else "")
    return Address(parts.scheme, host, port or PORTS[parts.scheme], path)


def without_credentials(url: str) -> str:
    """For messages: `http://user:pass@host/` → `http://host/`; also where the address is refused."""
    scheme, mark, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    return visible(scheme + mark + authority.rpartition("@")[2] + slash + path)


def is_public(address: IPAddress) -> bool:
    """Whether an address belongs to the open internet, also the one inside IPv4-mapped, 6to4, Teredo and NAT64 addresses."""
    inner = _embedded(address) if isinstance(address, ipaddress.IPv6Address) else None
    if inner is not None:
        return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def _embedded(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)


def _ascii(host: str) -> str:
    host = host.rstrip(".").lower()
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _refused(url: str, why: str) -> SourceError:
    return SourceError(f"{without_credentials(url)!r} cannot be fetched", why=why, mend="give an http or https address")
