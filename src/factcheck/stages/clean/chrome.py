"""An article's lines go in; for each line `None` (the article's own) or the mark that says why it is not comes out.

First each line by itself (tables, shapes), then by where it stands: before the first paragraph, in a list below a
"read also", behind a comment form, in an appended article, after the last paragraph.
"""

import re
from collections.abc import Sequence

from factcheck.stages.clean.appended import appended
from factcheck.stages.clean.lines import Line
from factcheck.stages.clean.patterns import Mark, known
from factcheck.stages.clean.structure import shaped
from factcheck.stages.clean.words import goes_on

Marks = list[Mark | None]
SECTION_WORDS = 2
"""A line of at most so many words above a headline names a section; subheadings inside the body stay, however short."""
TAIL_WORDS = 8
CONJUNCTION = re.compile(r"[وف]\w{2}")
FIGURE = re.compile(r"\d")
TELEPHONE = re.compile(r"\d[\d\s-]{6,}")
DASH = re.compile(r"\s+[-–—]\s+")
# In folded spelling: the desks, reporters and agencies that bylines name.
DESK = re.compile(
    r"\b(?:قسم|متابعات|متابعه|وكالات|ووكالات|موفدنا|مراسلنا|مراسلتنا|رصد|خاص|فريق التحرير|agencies|correspondent|staff|desk|wire)\b"
)
ENDING = ("comments", "tags", "related")
QUOTE_PAIRS = (("“", "”"), ("«", "»"))


def marked(lines: Sequence[Line]) -> Marks:
    """As long as `lines`."""
    marks: Marks = [known(line) or shaped(line) for line in lines]
    _spare_prose(lines, marks)
    _continue_notices(lines, marks)
    _mark_head(lines, marks)
    _mark_lists(lines, marks)
    _mark_after_comments(lines, marks)
    for at in appended(lines, marks):
        marks[at] = Mark("appended article")
    _mark_tail(lines, marks)
    _mark_repeated(lines, marks)
    return marks


def body_start(lines: Sequence[Line], marks: Sequence[Mark | None]) -> int:
    """Index of the first paragraph of prose; `len(lines)` where there is none."""
    return next((at for at, line in enumerate(lines) if line.is_prose and marks[at] is None), len(lines))


def body_end(lines: Sequence[Line], marks: Sequence[Mark | None]) -> int:
    """One past the last paragraph of prose; 0 where there is none."""
    return next((at + 1 for at in range(len(lines) - 1, -1, -1) if lines[at].is_prose and marks[at] is None), 0)


def _spare_prose(lines: Sequence[Line], marks: Marks) -> None:
    """A whole paragraph may hold a site's words: it is a notice only before the first or after the last one of the body, and not
    where it tells what somebody said."""
    suspects = [at for at, mark in enumerate(marks) if mark and mark.loose and lines[at].is_prose]
    first, last = body_start(lines, marks), body_end(lines, marks)
    ends = next((at for at, mark in enumerate(marks) if at > first and mark and not mark.loose and mark.role in ENDING), last)
    for at in suspects:
        if first < at < min(last, ends) - 1 or goes_on(lines[at].text):
            marks[at] = None


def _continue_notices(lines: Sequence[Line], marks: Marks) -> None:
    """Aggregators quote the headline with its line end: the notice goes on until the quotation closes, two lines at most."""
    for at, mark in enumerate(list(marks)):
        if mark is None or mark.reason != "aggregator notice":
            continue
        for opening, closing in QUOTE_PAIRS:
            if lines[at].text.count(opening) > lines[at].text.count(closing):
                upto = next((n for n in range(at + 1, min(at + 3, len(lines))) if closing in lines[n].text), at)
                marks[at + 1 : upto + 1] = [mark] * (upto - at)


def _mark_head(lines: Sequence[Line], marks: Marks) -> None:
    first = body_start(lines, marks)
    if first == len(lines):
        return
    own = [at for at in range(first) if marks[at] is None]
    headline = next((at for at in own if lines[at].words > SECTION_WORDS), first)
    for at in own:
        if (at < headline and not lines[at].ends_sentence) or _is_byline(lines[at], below_headline=at > headline):
            marks[at] = Mark("site chrome")
        elif at > headline and _repeats(lines[at], (*(lines[n] for n in own[:3] if n < at), lines[first])):
            marks[at] = Mark("duplicate line")


def _is_byline(line: Line, *, below_headline: bool) -> bool:
    """«مرآة الجنوب – من موفدنا إلى المشرفة», «مرسى زين - وكالات»: an outlet, a place or an agency, but nothing that happened."""
    if line.words > 8 or line.text.endswith("."):
        return False
    sides = DASH.split(line.text)
    return len(sides) == 2 and (DESK.search(line.key) is not None or (below_headline and all(len(side.split()) <= 3 for side in sides)))


def _repeats(line: Line, others: Sequence[Line]) -> bool:
    """Captions and image texts: the words stand, in this order, in the headline or the first paragraph."""
    bare = _bare(line.key)
    return line.words <= 10 and any(bare in _bare(other.key) for other in others)


def _bare(key: str) -> str:
    return " ".join(re.findall(r"\w+", key))


def _mark_lists(lines: Sequence[Line], marks: Marks) -> None:
    """Below a heading such as «مقالات مشابهة» titles follow: lines that do not end as sentences, or bulleted ones."""
    inside: Mark | None = None
    for at, line in enumerate(lines):
        mark = marks[at]
        if mark is not None:
            inside = mark if mark.role == "related" and mark.alone else (inside if mark.role == "line" else None)
        elif inside and not line.is_prose and (line.bulleted or not line.ends_sentence or _is_title(lines, at)):
            marks[at] = Mark(inside.reason, "line")
        else:
            inside = None


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """A title that ends with a question mark or an ellipsis."""
    return lines[at].text.endswith(("?", "؟", "…", "..", "!")) and lines[at].words <= 20


def _mark_after_comments(lines: Sequence[Line], marks: Marks) -> None:
    """Once the article is over, all that stands below a comment form are readers."""
    first = body_start(lines, marks)
    prose = [at for at, line in enumerate(lines) if line.is_prose and marks[at] is None]
    form = next((at for at, mark in enumerate(marks) if at > first and mark and mark.role == "comments"), len(lines))
    before = sum(lines[at].words for at in prose if at < form)
    if form == len(lines) or before < sum(lines[at].words for at in prose if at > form):
        return
    for at in range(form, len(lines)):
        marks[at] = marks[at] or Mark("comment rules")


def _mark_tail(lines: Sequence[Line], marks: Marks) -> None:
    """After the last paragraph: lists, and short lines that do not end as sentences."""
    last = body_end(lines, marks)
    if not last:
        return
    last = _with_short_sentences(lines, marks, last)
    chrome = [at for at in range(last, len(lines)) if marks[at] is not None]
    for at in (at for at in range(last, len(lines)) if marks[at] is None):
        line = lines[at]
        below_chrome, above_chrome = bool(chrome) and chrome[0] < at, bool(chrome) and chrome[-1] > at
        short = line.words <= TAIL_WORDS and not line.ends_sentence and not CONJUNCTION.match(line.key)
        if short and (below_chrome or above_chrome or line.words <= 4):
            marks[at] = Mark("site chrome")
        elif below_chrome and line.bulleted and not line.ends_sentence:
            marks[at] = Mark("read also")


def _with_short_sentences(lines: Sequence[Line], marks: Sequence[Mark | None], last: int) -> int:
    """Short paragraphs right below the last long one belong to the body, and so do subheadings above them."""
    first_chrome = next((at for at in range(last, len(lines)) if marks[at] is not None), len(lines))
    return next((at + 1 for at in range(first_chrome - 1, last - 1, -1) if _says_something(lines[at])), last)


def _says_something(line: Line) -> bool:
    """A short sentence, or a figure with its words as in a box at the end («الطول: 400 متر»); no telephone number."""
    if line.ends_sentence:
        return line.words >= 3
    return line.words >= 2 and FIGURE.search(line.key) is not None and TELEPHONE.search(line.key) is None


def _mark_repeated(lines: Sequence[Line], marks: Marks) -> None:
    """The headline once more, or a paragraph twice: its first occurrence stays."""
    seen: set[str] = set()
    for at, line in enumerate(lines):
        if marks[at] is None and line.words >= 4:
            if line.text in seen:
                marks[at] = Mark("duplicate line")
            seen.add(line.text)
