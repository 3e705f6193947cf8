"""Parts of a brief go in, small drawings come out: the intervals of a question, the story in time, who agrees with whom.

Each repeats what the page also says in words, so it is one image with a name for a screen reader.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from math import isfinite

from factcheck.domain.brief import Question
from factcheck.domain.relation import Relation
from factcheck.domain.value import Moment, Quantity, Value
from factcheck.render.html.drawing import WIDTH, Scale, bar, dot, drawing, label, line, short
from factcheck.render.html.element import NOTHING, Child, Markup
from factcheck.render.html.letters import letter
from factcheck.render.html.sheet import Sheet

ROW, LANE, NAMES, CELL, PAD = 34, 38, 140, 48, 40
LONG = 38
"""Code points of an answer that fit over its bar."""
APART = 50
"""Labels closer than this would overlap; the steps are also listed in words."""
AGREE = frozenset({Relation.EQUIVALENT, Relation.REFINES})
Ends = tuple[float | None, float | None]
Lane = tuple[str, Sequence[tuple[datetime, str]]]


def intervals(sheet: Sheet, question: Question) -> Markup:
    """A bar for each position on one line of numbers or of time; nothing where a position is words or no two ends differ."""
    values = [_value(sheet, position.claims) for position in question.positions]
    spans = [ends for value in values if (ends := _ends(value)) is not None]
    known = sorted({end for ends in spans for end in ends if end is not None})
    if (
        len(spans) < max(2, len(values))
        or len(known) < 2
        or len({type(value) for value in values}) > 1
        or not isfinite(known[-1] - known[0])
    ):
        return NOTHING
    margin = (known[-1] - known[0]) * 0.08
    scale = Scale(known[0] - margin, known[-1] + margin, PAD, WIDTH - PAD, mirrored=sheet.language == "ar")
    bars = [
        _row(scale, ends, number, position.value) for number, (ends, position) in enumerate(zip(spans, question.positions, strict=True))
    ]
    floor = len(spans) * ROW + 10
    write = _moment_label if isinstance(values[0], Moment) else _number_label
    ticks = [label(scale.x(end), floor + 18, write(end), anchor="middle", class_="tick") for end in (known[0], known[-1])]
    axis = [line(0, floor, WIDTH, floor, class_="axis"), *ticks]
    name = sheet.words("picture intervals", question=question.text or question.slot)
    return drawing(name, [bars, axis], width=WIDTH, height=floor + 26, class_="intervals")


def story_in_time(sheet: Sheet) -> Markup:
    """A lane for each source with the day it published, one for each answer that changed; nothing below two dates."""
    lanes: list[Lane] = [(a.source or a.path, [(at, "")]) for a in sheet.outline.brief.articles if (at := _date(a.published))]
    for question in sheet.outline.questions["changes"]:
        steps = [(at, step.value) for step in question.timeline if (at := _date(step.as_of))]
        lanes += [(question.text or question.slot, steps)] if steps else []
    times = sorted({at for _, steps in lanes for at, _ in steps})
    if len(times) < 2:
        return NOTHING
    mirrored = sheet.language == "ar"
    left, right = (PAD, WIDTH - NAMES - 18) if mirrored else (NAMES + 18, WIDTH - PAD)
    scale = Scale(_days(times[0]), _days(times[-1]), left, right, mirrored=mirrored)
    rows = [_lane(scale, lane, number) for number, lane in enumerate(lanes)]
    floor = len(lanes) * LANE + 6
    ends = [label(scale.x(_days(at)), floor + 16, f"{at:%Y-%m-%d}", anchor="middle", class_="tick") for at in (times[0], times[-1])]
    return drawing(sheet.words("picture time"), [rows, ends], width=WIDTH, height=floor + 26, class_="lanes")


def agreement_grid(sheet: Sheet) -> Markup:
    """Sources against sources: on how many questions two say the same, on how many they contradict each other; nothing where no two meet."""
    articles = [a for a in sheet.outline.brief.articles if not a.off_topic]
    agreed, opposed = _meetings(sheet, AGREE), _meetings(sheet, {Relation.CONTRADICTS})
    if len(articles) < 2 or not agreed + opposed:
        return NOTHING
    width, mirrored = NAMES + CELL * len(articles) + 10, sheet.language == "ar"
    column = Scale(0, len(articles), NAMES, width - 10, mirrored=False)
    flip: Callable[[float], float] = (lambda x: width - x) if mirrored else (lambda x: x)
    shapes: list[Child] = []
    for row, one in enumerate(articles):
        y = 34 + row * CELL + CELL / 2
        shapes.append(label(flip(NAMES - 14), y + 4, f"{short(one.source or one.path)} {row + 1}", anchor="start" if mirrored else "end"))
        shapes.append(label(flip(column.x(row + 0.5)), 20, str(row + 1), anchor="middle", class_="tick"))
        for col, other in enumerate(articles):
            meeting = frozenset((one.id, other.id))
            shapes.append(_cell(flip(column.x(col + 0.5)), y, (agreed[meeting], opposed[meeting]), itself=row == col))
    return drawing(sheet.words("picture grid"), shapes, width=width, height=40 + CELL * len(articles), class_="grid")


def _value(sheet: Sheet, claims: Iterable[str]) -> Value | None:
    found = [sheet.outline.claims[c].value for c in claims if c in sheet.outline.claims]
    return next((value for value in found if _ends(value) is not None), None)


def _ends(value: Value | None) -> Ends | None:
    """Both ends as numbers (days for time), open ones `None`; `None` for what has no interval."""
    if isinstance(value, Quantity):
        ends: Ends = (value.low, value.high)
    elif isinstance(value, Moment):
        ends = (_days(value.start) if value.start else None, _days(value.end - timedelta(microseconds=1)) if value.end else None)
    else:
        return None
    return None if ends == (None, None) else ends


def _days(at: datetime) -> float:
    return at.toordinal() + (at.hour * 60 + at.minute) / 1440


def _date(iso: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(iso or "").replace(tzinfo=None)
    except ValueError:
        return None


def _row(scale: Scale, ends: Ends, number: int, said: str) -> list[Markup]:
    low, high = ends
    y = number * ROW + 26
    shape = bar(scale.x(scale.low if low is None else low), scale.x(scale.high if high is None else high), y, class_=f"p{number % 4}")
    edge = WIDTH - 10 if scale.mirrored else 10
    return [label(edge, y + 5, letter(number), anchor="middle", class_="tick"), shape, *_bar_labels(scale, ends, y, said)]


def _bar_labels(scale: Scale, ends: Ends, y: float, said: str) -> list[Markup]:
    """The answer over its bar, on the side with more room, and an ellipsis where an end is open."""
    low, high = (scale.x(outer if end is None else end) for end, outer in zip(ends, (scale.low, scale.high), strict=True))
    left, right = min(low, high), max(low, high)
    over = label(left - 5, y - 10, short(said, LONG)) if left < WIDTH / 2 else label(right + 5, y - 10, short(said, LONG), anchor="end")
    outward = -14 if (ends[0] is None) != scale.mirrored else 14
    open_end = label((low if ends[0] is None else high) + outward, y + 4, "…", anchor="middle", class_="tick")
    return [over, open_end] if None in ends else [over]


def _number_label(number: float) -> str:
    return f"{number:,.10g}"


def _moment_label(days: float) -> str:
    return f"{datetime.fromordinal(int(days)):%Y-%m-%d}"


def _lane(scale: Scale, lane: Lane, number: int) -> list[Markup]:
    name, steps = lane
    y = number * LANE + 26
    edge, anchor = (WIDTH - 2, "end") if scale.mirrored else (2, "start")
    shapes = [label(edge, y + 4, short(name), anchor=anchor), line(scale.left, y, scale.right, y, class_="axis")]
    last = -APART * 2.0
    for at, value in steps:
        x = scale.x(_days(at))
        shapes.append(dot(x, y, 6, class_="change" if value else "published", title=f"{at:%Y-%m-%d} {value}".strip()))
        if value and abs(x - last) > APART:
            shapes.append(label(x, y - 10, short(value), anchor="middle", class_="tick"))
            last = x
    return shapes


def _meetings(sheet: Sheet, relations: Iterable[Relation]) -> Counter[frozenset[str]]:
    """On how many questions two articles stand in one of these relations."""
    claims, wanted = sheet.outline.claims, set(relations)
    met = {
        (frozenset((claims[p.a].article, claims[p.b].article)), p.question)
        for p in sheet.outline.brief.pairs
        if p.relation in wanted and p.a in claims and p.b in claims and claims[p.a].article != claims[p.b].article
    }
    return Counter(articles for articles, _ in met)


def _cell(x: float, y: float, counts: tuple[int, int], *, itself: bool) -> list[Markup]:
    agreed, opposed = counts
    shapes = [bar(x - CELL / 2 + 9, x + CELL / 2 - 9, y, class_="itself")] if itself else []
    beside = 11 if agreed and opposed else 0
    for count, shift, class_ in ((agreed, -beside, "agree"), (opposed, beside, "oppose")):
        if count:
            shapes += [
                dot(x + shift, y, min(9 + count, 14) - (2 if beside else 0), class_=class_),
                label(x + shift, y + 4, str(count), anchor="middle", class_="on"),
            ]
    return shapes
