"""A saved web archive (MHTML) goes in, the article of its HTML part comes out."""

import email
from email import policy

from factcheck.web.readers import html
from factcheck.web.reading import Reading, Request


def read(request: Request, body: bytes) -> Reading:
    """The address is the one that the archive says it was saved from; nothing of it is fetched."""
    archive = email.message_from_bytes(body, policy=policy.default)
    page = next((part for part in archive.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        return Reading(refused="the archive holds no HTML page")
    content = page.get_payload(decode=True)
    url = str(archive.get("Snapshot-Content-Location") or page.get("Content-Location") or request.url)
    inner = Request(kind="html", url=url, content_type=str(page.get("Content-Type", "")))
    return html.read(inner, content if isinstance(content, bytes) else b"")
