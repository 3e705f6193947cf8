"""A feed's entries and what the user is looking for go in, the entries about it come out, best first."""

from collections.abc import Sequence

from factcheck.stages.clean.words import shared, stems
from factcheck.web.reading import FeedEntry

ENOUGH = 0.5
"""Half of the words that the user gave stand in title or summary; all of them where there are only two."""
MOST = 20


def about(entries: Sequence[FeedEntry], subject: str) -> tuple[FeedEntry, ...]:
    """In the feed's order where equally close; all entries where no subject is given. At most `MOST`."""
    if not stems(subject):
        return tuple(entries[:MOST])
    enough = 1.0 if len(stems(subject)) <= 2 else ENOUGH
    close = [(shared(subject, f"{entry.title} {entry.summary}"), entry) for entry in entries]
    best_first = sorted((pair for pair in close if pair[0] >= enough), key=lambda pair: -pair[0])
    return tuple(entry for _, entry in best_first[:MOST])
