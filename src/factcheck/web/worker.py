"""Runs as `python -m factcheck.web.worker`: requests on stdin, readings on stdout, each a JSON line (bodies follow as bytes).

It has no network of its own to use and its memory is capped; its owner kills it when a page takes too long.
"""

import os
import sys
from typing import BinaryIO

from factcheck.web.reading import Request, read

MEMORY = 2 * 1024**3


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Until stdin ends: a line with the request, a line with the body's length, the body."""
    while line := requests.readline():
        request = Request.model_validate_json(line)
        body = requests.read(int(requests.readline()))
        answers.write(read(request, body).model_dump_json().encode() + b"\n")
        answers.flush()


def _cap_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    _cap_memory()
    # Whatever a library prints must not come between the answers.
    channel = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, channel)
