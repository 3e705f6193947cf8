"""What a page says about itself goes in, a raw article comes out; dates that contradict each other become a finding."""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from factcheck.domain.article import Finding, Metadata, RawArticle
from factcheck.web.reading import StatedDate
from factcheck.web.store import KeptPage

EARLIEST_YEAR = 1995
"""No news page is older than the web; servers without a clock say 1970."""
ZONE_SLACK = timedelta(days=1)


def raw_article(page: KeptPage, *, path: str) -> RawArticle:
    """Offsets count in `page.text`; `sha256` is of that text in UTF-8, so that the same article gives the same id from any copy."""
    content = page.text.encode("utf-8", "replace")
    plausible = [date for date in page.dates if _is_plausible(date, page.fetched)]
    metadata = Metadata(
        source=page.source,
        title=page.title,
        url=page.url,
        published=plausible[0].when if plausible else None,
        published_has_time=bool(plausible) and plausible[0].has_time,
    )
    raw = RawArticle(
        path=path, text=content.decode(), encoding=page.encoding, sha256=hashlib.sha256(content).hexdigest(), metadata=metadata
    )
    message = _conflict(page.dates, plausible)
    return raw.model_copy(update={"findings": (Finding(kind="publication date", article=raw.id, message=message),)}) if message else raw


def _is_plausible(date: StatedDate, not_after: datetime | None) -> bool:
    if date.when.year < EARLIEST_YEAR:
        return False
    return not_after is None or date.when.replace(tzinfo=None) <= not_after.replace(tzinfo=None) + ZONE_SLACK


def _conflict(stated: Sequence[StatedDate], plausible: Sequence[StatedDate]) -> str:
    """Empty where the page agrees with itself; a zone may move a date by a day."""
    if len(stated) == len(plausible) and all(_same_day(plausible[0], date) for date in plausible[1:]):
        return ""
    listed = ", ".join(f"{date.where} {date.when.date().isoformat()}" for date in stated)
    used = f"used: {plausible[0].where}" if plausible else "none of them is used"
    return f"the page states publication dates that differ or cannot be: {listed}; {used}"


def _same_day(one: StatedDate, other: StatedDate) -> bool:
    apart = abs(one.when.date() - other.when.date())
    return not apart or (one.when.tzinfo is not None and apart <= ZONE_SLACK)
