"""How large and how fast the HTML brief is: `python -m benchmarks.html_page`; fails where it passes the limits of issue 8.

Processor time is the least of several runs, so that a busy machine does not count; the browser's share is measured by
tests/browser, which open the same page.
"""

import sys
import time
from collections.abc import Callable

from factcheck.domain.brief import Brief
from factcheck.render.html import html
from factcheck.render.json_brief import json_text
from factcheck.render.markdown import markdown
from tests.render.samples import large_brief

ROUNDS = 7
MOST_BYTES = 500_000
MOST_MILLISECONDS = 100
CLAIMS = 100


def least_milliseconds(render: Callable[[Brief], str], brief: Brief) -> float:
    """Processor time of the fastest of several renderings."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        render(brief)
        taken.append(time.process_time() - start)
    return min(taken) * 1000


def main() -> int:
    """Print a table and return 1 where the page of 100 claims passes a limit."""
    renderers: dict[str, Callable[[Brief], str]] = {
        "html": lambda brief: html(brief, language="en"),
        "markdown": lambda brief: markdown(brief, language="en"),
        "json": json_text,
    }
    print(f"{'':10}{'claims':>8}{'bytes':>10}{'ms CPU':>9}")
    measured = {}
    for claims in (CLAIMS, 10 * CLAIMS):
        brief = large_brief(claims)
        for name, render in renderers.items():
            measured[name, claims] = len(render(brief).encode()), least_milliseconds(render, brief)
            print(f"{name:10}{claims:8}{measured[name, claims][0]:10,}{measured[name, claims][1]:9.1f}")
    size, milliseconds = measured["html", CLAIMS]
    return int(size > MOST_BYTES or milliseconds > MOST_MILLISECONDS)


if __name__ == "__main__":
    sys.exit(main())
