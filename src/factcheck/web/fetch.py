"""An address goes in, the page comes out: redirects followed by hand, each hop checked, robots.txt asked, hosts not hurried."""

import threading
from collections import defaultdict
from dataclasses import dataclass, field

from factcheck.errors import SourceError
from factcheck.web.address import Address, parse
from factcheck.web.connect import Network
from factcheck.web.exchange import Answer, Deadline, get
from factcheck.web.policy import Policy
from factcheck.web.robots import Robots

REDIRECTS = (301, 302, 303, 307, 308)
STATUS = {
    204: "the page is empty",
    401: "the page asks for a login",
    402: "the page asks to be paid",
    403: "the site refuses to show it",
    404: "there is no such page",
    410: "the page has been removed",
    429: "the site asks to wait",
    451: "the page is blocked for legal reasons",
    503: "the site is not available",
}
TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/pdf": "pdf",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
    "multipart/related": "mhtml",
    "message/rfc822": "mhtml",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered, as it was sent but for compression."""

    url: str
    """Where it was found in the end, without credentials."""
    asked: str
    """What was asked for, without credentials."""
    kind: str
    """"html", "text", "pdf", "feed" or "mhtml"."""
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Fetcher:
    """One run's way to the web; threads may share it."""

    policy: Policy
    network: Network
    robots: Robots = field(default_factory=Robots)
    hosts: dict[str, threading.Lock] = field(default_factory=lambda: defaultdict(threading.Lock))

    def fetch(self, url: str) -> Page:
        """Raises: `SourceError` with the address and what is wrong with it."""
        deadline = Deadline.after(self.policy.seconds)
        first = address = parse(url)
        for _ in range(self.policy.redirects + 1):
            if self.policy.respects_robots:
                self.robots.check(address, lambda asked: self._get(asked, deadline))
            answer = self._get(address, deadline)
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return _page(answer, address, first)
            address = _next(address, answer.headers["location"])
        raise SourceError(
            f"{first.url} cannot be fetched", why=f"it redirects more than {self.policy.redirects} times, last to {address.url}"
        )

    def _get(self, address: Address, deadline: Deadline) -> Answer:
        with self.hosts[address.host]:
            return get(address, policy=self.policy, network=self.network, deadline=deadline)


def fetcher(policy: Policy) -> Fetcher:
    """The one for real use."""
    return Fetcher(policy, Network(allow_private=policy.allow_private))


def _next(address: Address, location: str) -> Address:
    # http.client reads headers as Latin-1, while servers send UTF-8 paths raw.
    target = parse(location.encode("latin-1", "replace").decode("utf-8", "replace"), base=address.url)
    if address.scheme == "https" and target.scheme == "http":
        raise SourceError(f"{address.url} is not followed", why=f"it redirects to {target.url}, which is not secure")
    return target


def _page(answer: Answer, address: Address, first: Address) -> Page:
    if answer.status != 200:
        raise SourceError(
            f"no article at {address.url}", why=f"{STATUS.get(answer.status, 'the site answered otherwise')} (HTTP {answer.status})"
        )
    content_type = answer.headers.get("content-type", "")
    kind = TYPES.get(content_type.partition(";")[0].strip().lower())
    if kind is None:
        raise SourceError(f"no article at {address.url}", why=f"its type is {content_type[:80]!r}, not a page, text, PDF or feed")
    return Page(url=address.url, asked=first.url, kind=kind, content_type=content_type, body=answer.body)
