"""One test site and one parsing process for all tests of the web: starting them takes seconds."""

from collections.abc import Iterator

import pytest

from factcheck.web.pages import WebPages
from factcheck.web.policy import Policy
from tests.site.server import Site, serving

LOCAL = Policy(allow_private=True, seconds=10)


@pytest.fixture(scope="session")
def web_site() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture(scope="session")
def pages() -> Iterator[WebPages]:
    with WebPages(LOCAL) as reading:
        yield reading
