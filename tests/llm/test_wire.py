"""What foreign exceptions mean, where no server on loopback can raise them."""

import socket
from itertools import pairwise

import pytest

from factcheck.llm.failures import Kind
from factcheck.llm.wire import failure_of, retry_after


def _chained(*errors: Exception) -> Exception:
    for outer, inner in pairwise(errors):
        outer.__cause__ = inner
    return errors[0]


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (_chained(RuntimeError("wrapped"), OSError("x"), socket.gaierror("no such host")), Kind.OFFLINE),
        (_chained(RuntimeError("wrapped"), TimeoutError()), Kind.TIMEOUT),
        (_chained(RuntimeError("wrapped"), ConnectionResetError("reset")), Kind.TRANSPORT),
        (ValueError("the text of an article"), Kind.EMPTY),
        (_chained(*(ValueError(str(n)) for n in range(30))), Kind.EMPTY),
    ],
)
def test_the_cause_that_tells_most_decides(error: Exception, kind: Kind) -> None:
    failure = failure_of(error, model="m")

    assert failure.kind is kind
    assert "article" not in str(failure)


def test_a_date_in_the_past_asks_for_no_wait() -> None:
    assert retry_after({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}) == 0
    assert retry_after({"retry-after": "1.5"}) == 1.5
    assert retry_after({"retry-after": "-1"}) is None
    assert retry_after({}) is None
