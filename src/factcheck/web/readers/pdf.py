"""A PDF file goes in, its text comes out with lines joined to paragraphs; needs the extra `pdf`."""

import io
import re

from factcheck.web.reading import Reading, Request

MAX_PAGES = 100
MISSING = "PDF files need one more package: pip install 'factcheck-briefs[pdf]'"
PARAGRAPH_END = re.compile(r"[.!?؟…:»”\"]\s*$")


def read(request: Request, body: bytes) -> Reading:
    """A scanned page holds no text and is refused."""
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - an optional extra
    except ImportError:
        return Reading(refused=MISSING)
    document = PdfReader(io.BytesIO(body))
    lines = [line for page in document.pages[:MAX_PAGES] for line in page.extract_text().split("\n")]
    text = paragraphs(lines)
    if not text:
        return Reading(refused="the PDF holds no text (a scan?)")
    title = (document.metadata.title or "") if document.metadata else ""
    return Reading(text=text, title=" ".join(title.split()), url=request.url)


def paragraphs(lines: list[str]) -> str:
    """A blank line, or a short line that ends a sentence, ends a paragraph."""
    longest = max((len(line) for line in lines), default=0)
    joined = ""
    for line in (" ".join(line.split()) for line in lines):
        ends = not line or (PARAGRAPH_END.search(line) is not None and len(line) < 0.8 * longest)
        joined += line + ("\n\n" if ends else " ")
    return "\n\n".join(part.strip() for part in joined.split("\n\n") if part.strip())
