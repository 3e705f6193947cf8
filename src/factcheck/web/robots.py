"""An origin goes in, what its robots.txt allows comes out (RFC 9309): asked once a run."""

from collections.abc import Callable
from urllib.robotparser import RobotFileParser

from factcheck.errors import SourceError
from factcheck.web.address import Address, parse
from factcheck.web.exchange import Answer

Ask = Callable[[Address], Answer]
AGENT = "factcheck"
MAX_BYTES = 512 * 1024
"""RFC 9309: a crawler must read 500 KiB at least; what comes behind is ignored."""


class Robots:
    """The rules of the hosts of one run; the only memory a fetcher has."""

    def __init__(self) -> None:
        self._rules: dict[str, RobotFileParser] = {}

    def check(self, address: Address, ask: Ask) -> None:
        """Raises: `SourceError` where the site asks not to be read there."""
        if address.origin not in self._rules:
            self._rules[address.origin] = _rules(address, ask)
        if not self._rules[address.origin].can_fetch(AGENT, address.url):
            raise SourceError(
                f"{address.url} is not fetched", why="the site's robots.txt forbids it", mend="save the page and give the file"
            )


def _rules(address: Address, ask: Ask) -> RobotFileParser:
    """No file: all is allowed. A server that fails: nothing is (RFC 9309, 2.3.1.4)."""
    answer = ask(parse(f"{address.origin}/robots.txt"))
    lines = answer.body[:MAX_BYTES].decode("utf-8", "replace").splitlines() if answer.status == 200 else []
    rules = RobotFileParser()
    rules.parse(lines if answer.status < 500 else ["User-agent: *", "Disallow: /"])
    return rules
