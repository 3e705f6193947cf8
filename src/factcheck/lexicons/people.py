"""A sentence → the people it names together with an office, title before name or after it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.domain.article import Span
from factcheck.domain.text import has_arabic
from factcheck.lexicons import concepts, is_plain
from factcheck.lexicons.phrases import STOPS, Token, tokens
from factcheck.lexicons.speakers import ARABIC_LINKS, Speaker, is_body, is_title
from factcheck.lexicons.spelling import forms
from factcheck.lexicons.words import is_filler, words

LONGEST_NAME = 4
LONGEST_TITLE = 8
ENGLISH_LINKS = ("of", "the", "for", "and", "de", "al")


@lru_cache(maxsize=4_096)
def named_people(text: str) -> tuple[Speaker, ...]:
    """Sorted by start, disjoint; a name alone or an office alone is none."""
    row = tokens(text)
    places = [word for word in words(text) if word.means("place")]
    read = _arabic(row) if has_arabic(text) else _english(row)
    people: list[Speaker] = []
    named = (p for p in read if not any(p.start < place.end and place.start < p.end for place in places))
    for person in sorted(named, key=lambda p: (p.full_start, -p.full_end)):
        if not people or person.full_start >= people[-1].full_end:
            people.append(person)
    return tuple(people)


def people_spans(text: str) -> tuple[Span, ...]:
    """Where each named person stands with the office, for the audit."""
    return tuple(Span(start=person.full_start, end=person.full_end) for person in named_people(text))


def _arabic(row: Sequence[Token]) -> Iterator[Speaker]:
    for at, token in enumerate(row):
        if not token.mark and is_title(token):
            end = _title_end(row, at)
            name = _arabic_run(row, end)
            if len(name) > 1:
                yield Speaker(name[0].start, name[-1].end, token.start, name[-1].end)
            elif at > 2 and row[at - 1].text in ("،", ","):
                yield from _name_before(row, at, end)


def _title_end(row: Sequence[Token], at: int) -> int:
    end = at + 1
    while end < len(row) and end - at < LONGEST_TITLE and not row[end].mark and _belongs_to_title(row[end]):
        end += 1
    return end


def _belongs_to_title(token: Token) -> bool:
    known = is_filler(token.text) or any(is_plain(form) for form in forms(token.text)[:6])
    listed = token.text in ARABIC_LINKS or token.text.startswith(("ال", "لل")) or is_title(token) or is_body(token)
    return token.text not in STOPS and (listed or known)


def _arabic_run(row: Sequence[Token], at: int) -> Sequence[Token]:
    end = at
    while end < len(row) and end - at < LONGEST_NAME and not row[end].mark and _may_be_name(row[end], first=end == at):
        end += 1
    return row[at:end]


def _may_be_name(token: Token, *, first: bool) -> bool:
    plain = token.text not in STOPS and not is_filler(token.text) and not token.text[0].isdigit()
    verb = any((form,) in concepts() and concepts()[(form,)][0][0] == "event" for form in forms(token.text)[:4])
    return plain and not verb and not (first and token.text.startswith("ال"))


def _name_before(row: Sequence[Token], at: int, end: int) -> Iterator[Speaker]:
    """«سيرغي لافروف، وزير خارجية روسيا»: the two or three words before the comma."""
    first = at - 1
    while first > 0 and at - 1 - first < 3 and not row[first - 1].mark and _may_be_name(row[first - 1], first=False):
        first -= 1
    name = row[first : at - 1]
    if len(name) > 1:
        yield Speaker(name[0].start, name[-1].end, name[0].start, row[end - 1].end)


def _english(row: Sequence[Token]) -> Iterator[Speaker]:
    at = 0
    while at < len(row):
        run = _capital_run(row, at)
        name = [token for token in run if not is_title(token)]
        if len(name) > 1 and name == list(run[-len(name) :]):
            yield from _with_office(row, at, run, name)
        at += max(1, len(run))


def _capital_run(row: Sequence[Token], at: int) -> Sequence[Token]:
    end = at
    while end < len(row) and row[end].capital and not row[end].mark and end - at < LONGEST_NAME + 2:
        end += 1
    return row[at:end]


def _with_office(row: Sequence[Token], at: int, run: Sequence[Token], name: Sequence[Token]) -> Iterator[Speaker]:
    before = _office_before(row, at)
    if before is not None or len(run) > len(name):
        start = row[before].start if before is not None else run[0].start
        yield Speaker(name[0].start, name[-1].end, start, name[-1].end)
        return
    after = _office_after(row, at + len(run))
    if after is not None:
        yield Speaker(name[0].start, name[-1].end, name[0].start, row[after].end)


def _office_before(row: Sequence[Token], at: int) -> int | None:
    """ "the health minister, Hala Dergham", "its director Munir Salhab": where the office begins."""
    end = at - 1 if at and row[at - 1].text == "," else at
    first = end
    while (
        first > 0
        and end - first < LONGEST_TITLE
        and not row[first - 1].mark
        and row[first - 1].text not in ("and", "but", "that", "said", "by", "to")
    ):
        first -= 1
        if row[first].text in ("the", "a", "an", "its", "their", "his", "her"):
            break
    return first if first < end and any(is_title(token) for token in row[max(first, end - 5) : end]) else None


def _office_after(row: Sequence[Token], at: int) -> int | None:
    """ "Rami Okar, a spokesman for Tarfa,": the last word of the office."""
    if at >= len(row) or row[at].text != ",":
        return None
    end = at + 1
    while end < len(row) and end - at <= LONGEST_TITLE and not row[end].mark:
        end += 1
    return end - 1 if end > at + 1 and any(is_title(token) for token in row[at + 1 : min(end, at + 5)]) else None
