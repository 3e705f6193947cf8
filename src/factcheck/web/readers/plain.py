"""A plain text file from the web goes in, its text comes out as it is."""

from factcheck.stages.ingest import decode
from factcheck.web.reading import Reading, Request


def read(request: Request, body: bytes) -> Reading:
    """Line ends and all: offsets count in it."""
    decoded = decode(body)
    return Reading(text=decoded.text, encoding=decoded.encoding, url=request.url)
