"""Lines and their marks so far go in; the indices that belong to another article appended below this one come out.

Aggregators glue a second story under the first, below "read also". The same words also stand inside articles, with the
body going on beneath them. Evidence decides, counted in `ENDED` and the weights below: how surely the article had ended,
whether a headline stands there that the following paragraph takes up, and whether that paragraph goes on ("he added").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.stages.clean.lines import Line
from factcheck.stages.clean.patterns import Mark
from factcheck.stages.clean.words import goes_on, shared

ENDED = {"comments": 3, "notice": 3, "tags": 2, "related": 1, "source": 1, "line": 0}
HEADLINE_TAKEN_UP = 2
GOES_ON = -2
ENOUGH = 3
SHORTEST_HEADLINE = 5
"""Words; subheadings of the same article, which the next paragraph takes up as well, are shorter."""
OVER = 2
FEWEST_BEFORE = 3
UNLIKE = 0.25
"""Six in ten later paragraphs of the same story lie below it, too: it only adds to other signs that the article had ended."""
TAKEN_UP = 0.34
"""In the five articles and the fixture stories: 0.4–0.7 for a headline and its own lead, below 0.25 for others."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Marked lines between two paragraphs of prose: `[start, stop)`, `stop` being the paragraph below."""

    start: int
    stop: int


def appended(lines: Sequence[Line], marks: Sequence[Mark | None]) -> range:
    """From the appended headline to the last line before the chrome at the very end; empty where nothing was appended."""
    for gap in _gaps(lines, marks):
        if _evidence(lines, marks, gap) >= ENOUGH:
            return range(_beginning(lines, marks, gap), _ending(lines, marks))
    return range(0)


def _gaps(lines: Sequence[Line], marks: Sequence[Mark | None]) -> Iterator[Gap]:
    previous: int | None = None
    for at, line in enumerate(lines):
        if not line.is_prose or marks[at] is not None:
            continue
        if previous is not None and any(marks[previous + 1 : at]):
            yield Gap(previous + 1, at)
        previous = at


def _evidence(lines: Sequence[Line], marks: Sequence[Mark | None], gap: Gap) -> int:
    roles = {mark.role for mark in marks[gap.start : gap.stop] if mark and (mark.alone or mark.role != "related")}
    ended = sum(ENDED[role] for role in roles)
    if ended >= OVER and _is_unlike(lines, marks, gap):
        ended += 1
    lead = lines[gap.stop].text
    taken_up = any(shared(lines[at].text, lead) >= TAKEN_UP for at in _headlines(lines, marks, gap))
    return ended + HEADLINE_TAKEN_UP * taken_up + GOES_ON * goes_on(lead)


def _is_unlike(lines: Sequence[Line], marks: Sequence[Mark | None], gap: Gap) -> bool:
    """After three paragraphs a fourth one of the same story repeats some of their words."""
    before = [lines[at].text for at in range(gap.start) if marks[at] is None and lines[at].is_prose]
    return len(before) >= FEWEST_BEFORE and shared(lines[gap.stop].text, " ".join(before)) < UNLIKE


def _headlines(lines: Sequence[Line], marks: Sequence[Mark | None], gap: Gap) -> list[int]:
    """Lines of the gap that could be the headline of what follows: unmarked, or taken for an entry of a list."""
    first = next((at for at in range(gap.start, gap.stop) if marks[at]), gap.stop)
    return [at for at in range(first, gap.stop) if _could_be_headline(lines[at], marks[at])]


def _could_be_headline(line: Line, mark: Mark | None) -> bool:
    if mark is not None and (mark.role != "line" or mark.reason != "read also"):
        return False
    return line.words >= SHORTEST_HEADLINE and not line.bulleted


def _beginning(lines: Sequence[Line], marks: Sequence[Mark | None], gap: Gap) -> int:
    return next(iter(_headlines(lines, marks, gap)), gap.stop)


def _ending(lines: Sequence[Line], marks: Sequence[Mark | None]) -> int:
    return next(at + 1 for at in range(len(lines) - 1, -1, -1) if lines[at].is_prose and marks[at] is None)
