"""An English sentence → who says what in it: subject and verb in either order, "told", "citing", "according to"."""

from collections.abc import Iterator, Sequence

from factcheck.lexicons.phrases import QUOTE_MARK, Token, expression_at
from factcheck.lexicons.speakers import Speaker, Utterance, is_title, speaker

LONGEST_SUBJECT = 14
LONGEST_APPOSITION = 10
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "i",
        "we",
        "you",
        "who",
        "which",
        "that",
        "this",
        "what",
        "there",
        "nobody",
        "everybody",
        "all",
        "some",
        "one",
        "his",
        "her",
        "their",
        "its",
        "and",
        "but",
        "so",
        "as",
    ]
)
STARTS_CLAUSE = frozenset(["but", "while", "because", "although", "though", "since", "if", "that", "and", "whereas", "as", "when", "where"])
ENDS_NAME = frozenset(
    [
        "that",
        "who",
        "which",
        "in",
        "on",
        "at",
        "after",
        "before",
        "when",
        "as",
        "while",
        "during",
        "late",
        "early",
        "and",
        "to",
        "but",
        "with",
        "from",
        "by",
        "for",
        "told",
    ]
)
DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their"))
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"])
NOT_BEFORE_A_VERB = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "of", "in", "no", "any", "to", "these", "those", "such", "media", "news", "not", "for")
)
AUXILIARIES = frozenset(["has", "have", "had", "also", "later", "then", "is", "was", "would", "will", "did", "not", "never"])
SENTENCE_ENDS = frozenset((".", ";", "!", "?"))


def english_speeches(text: str, row: tuple[Token, ...]) -> Iterator[Utterance]:
    """In no order; a pronoun is no speaker."""
    del text
    for at in range(len(row)):
        if length := expression_at(row, at, "speech", "according") or int(at == 0 and row[0].text == "per"):
            yield from _according(row, at, at + length)
        elif row[at].text == "citing":
            yield from _citing(row, at)
        elif row[at].text == "quoted":
            yield from _quoting(row, at)
        elif _is_verb(row, at):
            yield from _said(row, at)


def _is_verb(row: Sequence[Token], at: int) -> bool:
    before = row[at - 1].text if at else ""
    if row[at].capital or before in NOT_BEFORE_A_VERB or before.endswith("'s"):
        return False
    return expression_at(row, at, "speech", "said") == 1 or expression_at(row, at, "speech", "denied") == 1


def _said(row: Sequence[Token], at: int) -> Iterator[Utterance]:
    denied = expression_at(row, at, "speech", "denied") == 1
    inverted = row[at].text not in ("told", "tells") and _after_quote(row, at) and _follows_a_name(row, at)
    who = _subject_after(row, at + 1) if inverted else _subject_before(row, at)
    if who is None:
        return
    first = _subject_start(row, who)
    before = _ends_here(row, at, first, inverted=inverted)
    content = _content_before(row, at if inverted else first) if before else _content_after(row, at)
    hearer = _hearer(row, at)
    if content and not (hearer and row[content[0]].start == hearer.start):
        chain = (hearer, who) if hearer else (who,)
        yield Utterance(row[content[0]].start, row[content[1] - 1].end, chain, denied)


def _subject_start(row: Sequence[Token], who: Speaker) -> int:
    return next(i for i, token in enumerate(row) if token.start == who.full_start)


def _after_quote(row: Sequence[Token], at: int) -> bool:
    return (at > 0 and row[at - 1].text in (QUOTE_MARK, ",") and any(token.text == QUOTE_MARK for token in row[:at])) or (
        at > 0 and row[at - 1].text == ","
    )


def _follows_a_name(row: Sequence[Token], at: int) -> bool:
    if at + 1 >= len(row):
        return False
    following = row[at + 1]
    if following.text in DETERMINERS:
        return True
    return following.text not in PRONOUNS | ENDS_NAME and (following.capital or is_title(following))


def _subject_after(row: Sequence[Token], first: int) -> Speaker | None:
    end = _name_end(row, first)
    phrase = row[first:end]
    apposition = _apposition(row, end)
    return _with_apposition(phrase, apposition)


def _name_end(row: Sequence[Token], first: int) -> int:
    at = first
    while (
        at < len(row) and at - first < LONGEST_SUBJECT and not row[at].mark and row[at].text not in ENDS_NAME and row[at].text not in DAYS
    ):
        at += 1
    return at


def _apposition(row: Sequence[Token], comma: int) -> Sequence[Token]:
    """The words between a comma and the next mark where they describe or name a person."""
    if comma >= len(row) or row[comma].text != ",":
        return ()
    end = next((i for i in range(comma + 1, min(len(row), comma + 2 + LONGEST_APPOSITION)) if row[i].mark), len(row))
    inner = row[comma + 1 : end]
    describes = bool(inner) and (
        inner[0].capital or inner[0].text in ("the", "a", "an", "its", "his", "her", "their") or is_title(inner[0])
    )
    return inner if describes and len(inner) <= LONGEST_APPOSITION else ()


def _with_apposition(phrase: Sequence[Token], apposition: Sequence[Token]) -> Speaker | None:
    if not phrase:
        return None
    if not apposition:
        return speaker(phrase)
    inner = [t for t in apposition if t.text not in ("the", "a", "an")]
    named = all(t.capital for t in inner) and bool(inner) and not is_title(inner[0])
    bare = [t for t in phrase if not is_title(t)]
    phrase_named = len(bare) > 1 and all(t.capital for t in bare) and bare[0].text not in ("the", "a", "an")
    return speaker([*phrase, *apposition], apposition if named and not phrase_named else bare if phrase_named else ())


def _subject_before(row: Sequence[Token], verb: int) -> Speaker | None:
    end = verb
    while end > 0 and row[end - 1].text in AUXILIARIES:
        end -= 1
    if end and row[end - 1].text == ",":
        return _apposed_before(row, end - 1)
    phrase = row[_clause_start(row, end) : end]
    return speaker(phrase) if _can_speak(phrase) else None


def _apposed_before(row: Sequence[Token], comma: int) -> Speaker | None:
    """ "Its director, Munir Salhab, accused", "Tarfa Logistics, which runs the building, said"."""
    opening = next((i for i in range(comma - 1, max(-1, comma - 14), -1) if row[i].text == ","), None)
    if opening is None:
        return None
    phrase, inner = row[_clause_start(row, opening) : opening], row[opening + 1 : comma]
    if not _can_speak(phrase):
        return None
    relative = inner and (inner[0].text in ("who", "which", "whose", "where") or inner[0].text.endswith("ing"))
    return speaker(phrase) if relative or not inner else _with_apposition(phrase, inner)


def _can_speak(phrase: Sequence[Token]) -> bool:
    return (
        bool(phrase)
        and len(phrase) <= LONGEST_SUBJECT
        and phrase[0].text not in PRONOUNS - {"its", "his", "her", "their", "one", "some"}
        and phrase[-1].text not in PRONOUNS
    )


def _clause_start(row: Sequence[Token], before: int) -> int:
    at = before
    while at > 0 and not row[at - 1].mark and row[at - 1].text not in STARTS_CLAUSE:
        at -= 1
    return at


def _ends_here(row: Sequence[Token], at: int, first: int, *, inverted: bool) -> bool:
    """Whether the verb closes the sentence or its clause, so that what is said stands before it and its subject."""
    quoted = first > 1 and row[first - 1].text == QUOTE_MARK and not any(t.text == QUOTE_MARK for t in row[at:])
    if inverted or quoted:
        return True
    following = row[at + 1].text if at + 1 < len(row) else "."
    opened = any(token.text == QUOTE_MARK for token in row[:at])
    return following in SENTENCE_ENDS or (
        following in (",", *DAYS, "in", "on", "late", "early", "at") and (opened or _comma_before(row, at))
    )


def _comma_before(row: Sequence[Token], at: int) -> bool:
    start = _clause_start(row, at)
    return start > 1 and row[start - 1].text in (",", QUOTE_MARK)


def _content_before(row: Sequence[Token], at: int) -> tuple[int, int] | None:
    end = at
    while end > 0 and row[end - 1].mark:
        end -= 1
    start = end
    while start > 0 and row[start - 1].text not in SENTENCE_ENDS and row[start - 1].text != QUOTE_MARK:
        start -= 1
    return (start, end) if end > start else None


def _content_after(row: Sequence[Token], at: int) -> tuple[int, int] | None:
    """After "that", else from the next quotation mark, else from the verb on, to the end of the sentence."""
    stop = next((i for i in range(at + 1, len(row)) if row[i].text in SENTENCE_ENDS), len(row))
    ahead = row[at + 1 : min(stop, at + 10)]
    that = next((at + 2 + i for i, token in enumerate(ahead) if token.text == "that"), None)
    opening = next((at + 1 + i for i, token in enumerate(ahead) if token.text == QUOTE_MARK), None)
    if that is None and opening is not None:
        closing = next((i for i in range(opening + 1, len(row)) if row[i].text == QUOTE_MARK), len(row))
        return (opening + 1, closing) if closing > opening + 1 else None
    start = that if that is not None else at + 1
    while start < stop and row[start].mark:
        start += 1
    return (start, stop) if stop > start else None


def _hearer(row: Sequence[Token], at: int) -> Speaker | None:
    """ "told Reuters": the outlet that was told passes it on; reporters and courts do not."""
    if row[at].text not in ("told", "tells") or at + 1 >= len(row) or not row[at + 1].capital:
        return None
    end = at + 1
    while end < len(row) and row[end].capital:
        end += 1
    return speaker(row[at + 1 : end])


def _citing(row: Sequence[Token], at: int) -> Iterator[Utterance]:
    end = _name_end(row, at + 1)
    source = speaker(row[at + 1 : end])
    relay = next((who for i in range(at) if _is_verb(row, i) and (who := _subject_before(row, i))), None)
    content = _content_after(row, end - 1) or _content_before(row, at)
    if source and content:
        yield Utterance(row[content[0]].start, row[content[1] - 1].end, (relay, source) if relay else (source,))


def _quoting(row: Sequence[Token], at: int) -> Iterator[Utterance]:
    """ "TASS quoted the governor as saying that ..."."""
    saying = next(
        (i for i in range(at + 1, min(len(row), at + LONGEST_SUBJECT)) if row[i].text == "saying" and row[i - 1].text == "as"), None
    )
    who = speaker(row[at + 1 : saying - 1]) if saying else None
    content = _content_after(row, saying) if saying else None
    relay = _subject_before(row, at)
    if who and content:
        yield Utterance(row[content[0]].start, row[content[1] - 1].end, (relay, who) if relay else (who,))


def _according(row: Sequence[Token], at: int, after: int) -> Iterator[Utterance]:
    end = _name_end(row, after)
    if end < len(row) and row[end].text == "by" and any(expression_at(row, i, "speech", "papers") for i in range(after, end)):
        after, end = end + 1, _name_end(row, end + 1)
    who = _with_apposition(row[after:end], _apposition(row, end) if at else ())
    content = _content_before(row, at) if at else _content_after(row, end)
    if who and content and row[after].text not in PRONOUNS:
        yield Utterance(row[content[0]].start, row[content[1] - 1].end, (who,))
