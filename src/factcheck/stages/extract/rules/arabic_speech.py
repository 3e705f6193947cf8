"""An Arabic sentence → who says what in it: verb before or after its subject, relayed speech, "according to"."""

from collections.abc import Iterator, Sequence

from factcheck.lexicons import expressions, is_plain
from factcheck.lexicons.phrases import QUOTE_MARK, STOPS, THAT, THAT_HE, Token, expression_at, words_of
from factcheck.lexicons.speakers import Speaker, Utterance, is_body, is_title, speaker
from factcheck.lexicons.spelling import forms

LONGEST_SUBJECT = 11
LONGEST_APPOSITION = 8
MIN_WITH_LI = 4
OF_WHOM = words_of("وفقا طبقا ووفقا وطبقا استنادا خلافا")
LOOK_AHEAD = 22
"""Tokens between a subject and what is said: the hearer, the occasion, a second source."""


STARTS_CLAUSE = words_of("لكن ولكن فيما بينما حين إذ فإن أما وأن وإن أن إن غير حيث ثم بل")
ENDS_CONTENT = words_of("بحسب وفق وفقا كما حسب حسبما طبقا فيما بينما مضيفا مضيفة مشيرا مشيرة مؤكدا مؤكدة لكن ولكن داعيا داعية نقلا بينما")
NO_SUBJECT = words_of(
    "هو هي هم هذا هذه ذلك الذي التي الذين ما من كما لا لم لن قد وقد كان وكان كانت وكانت عندما حين وهو وهي أنه أنها إنه إنها ولا ولم مما فيما بما"
)
RELATIVES = words_of("الذي التي الذين وهو وهي وهم حيث")
NEVER_THE_SPEAKER = words_of("عدم وجود احتمال صحة")


def arabic_speeches(text: str, row: tuple[Token, ...]) -> Iterator[Utterance]:
    """In no order; a pronoun is no speaker."""
    del text
    for at in range(len(row)):
        if length := expression_at(row, at, "speech", "according"):
            yield from _according(row, at, at + length)
        elif _is_verb(row, at, "relayed"):
            yield from _relayed(row, at)
        elif _is_verb(row, at, "said") or _is_verb(row, at, "denied"):
            yield from _said(row, at)


def _is_verb(row: Sequence[Token], at: int, section: str) -> bool:
    before = row[at - 1].text if at else ""
    return expression_at(row, at, "speech", section) == 1 and before not in ("كما", "حسبما", "بما", "في")


def _said(row: Sequence[Token], at: int) -> Iterator[Utterance]:
    denied = _is_verb(row, at, "denied")
    who, after = _subject(row, at + 1, accusing=_is_verb(row, at, "accusing"))
    who = who or _subject_before(row, at)
    source, after = _source(row, after)
    content = _clause_before(row, at) if row[at - 1].text in ("ما", "مما", "وما", "الذي", "التي") and at else _content(row, after)
    if who and content:
        chain = (who, source) if source else (who,)
        yield Utterance(row[content[0]].start, row[content[1] - 1].end, chain, denied)


def _source(row: Sequence[Token], at: int) -> tuple[Speaker | None, int]:
    """«ذكرت صحيفة ... نقلا عن ...»."""
    if at + 1 < len(row) and row[at].text == "نقلا" and row[at + 1].text == "عن":
        return _subject(row, at + 2)
    return None, at


def _clause_before(row: Sequence[Token], at: int) -> tuple[int, int] | None:
    """«وهو ما نفته ...»: what is denied stands before the comma."""
    comma = next((i for i in range(at - 1, 0, -1) if row[i].text in ("،", ",")), None)
    return (_clause_start(row, comma), comma) if comma else None


def _relayed(row: Sequence[Token], at: int) -> Iterator[Utterance]:
    """«نقلت وكالة ... عن ...»: the relayer first, then the speaker."""
    source = next((i for i in range(at + 1, min(len(row), at + LONGEST_SUBJECT)) if row[i].text in ("عن", "الي")), None)
    if source is None:
        return
    relayer = speaker([t for t in row[at + 1 : source] if t.text != QUOTE_MARK and not t.mark])
    who, after = _subject(row, source + 1)
    content = _content(row, after)
    if who and content:
        yield Utterance(row[content[0]].start, row[content[1] - 1].end, (relayer, who) if relayer else (who,))


def _according(row: Sequence[Token], at: int, after: int) -> Iterator[Utterance]:
    """What the particle covers is the clause before it, or after it where it opens the sentence."""
    row, after = _without_li(row, _issuer(row, after))
    who, end = _subject(row, after, first_may_be_plain=True)
    if who is None or (at and row[at].text.startswith("نقلا")):
        return
    first = _clause_start(row, at)
    start, stop = (first, at) if at - first > 1 else (end, _clause_end(row, end))
    while start < stop and row[start].mark:
        start += 1
    while stop > start and row[stop - 1].mark:
        stop -= 1
    if start < stop:
        yield Utterance(row[start].start, row[stop - 1].end, (who,))


def _without_li(row: Sequence[Token], at: int) -> tuple[Sequence[Token], int]:
    """«وفقاً لمصدر», «بيان لوزارة»: the preposition on the first word is no part of the name."""
    if at >= len(row) or not row[at].text.startswith("ل") or row[at].text.startswith("لل") or len(row[at].text) < MIN_WITH_LI:
        return row, at
    if row[at - 1].text not in OF_WHOM and not expression_at(row, at - 1, "speech", "papers"):
        return row, at
    bare = Token(row[at].start + 1, row[at].end, row[at].text[1:], capital=False)
    return (*row[:at], bare, *row[at + 1 :]), at


def _issuer(row: Sequence[Token], at: int) -> int:
    """«بيان صادر عن ...», «تقرير ل...»: the body behind the paper."""
    issued = next((i for i in range(at, min(len(row), at + 4)) if expression_at(row, i, "speech", "issued")), None)
    if issued is not None:
        return issued + 1
    if at < len(row) and expression_at(row, at, "speech", "papers"):
        source = next((i for i in range(at + 1, min(len(row), at + 4)) if row[i].text == "عن"), None)
        to = next((i for i in range(at + 1, min(len(row), at + 3)) if row[i].text.startswith("ل")), None)
        return source + 1 if source else to or at
    return at


def _subject(row: Sequence[Token], first: int, *, first_may_be_plain: bool = False, accusing: bool = False) -> tuple[Speaker | None, int]:
    """The noun phrase from `first` on, with an apposition between commas, and where it ends."""
    while first < len(row) and row[first].text == QUOTE_MARK and _closes_soon(row, first):
        first += 1
    end = _phrase_end(row, first)
    end = _before_object(row, first, end) if accusing else end
    phrase = [t for t in row[first:end] if not t.mark]
    if not phrase or (phrase[0].text in NO_SUBJECT and not first_may_be_plain) or not _may_speak(phrase[0]):
        return None, first
    apposition = _apposition(row, end)
    if not apposition:
        who = speaker(phrase)
        return who, next((i for i in range(first, end) if who and row[i].start >= who.full_end), end)
    stop = end + 1 + len(apposition)
    describes = is_title(apposition[0]) or is_body(apposition[0])
    full = [*phrase, *apposition]
    return speaker(full, phrase if describes and not is_title(phrase[0]) else apposition if not describes else ()), stop


def _may_speak(first: Token) -> bool:
    """«قال للأهالي», «وعد ببناء جسر», «بين ٦٠ و٨٠»: the verb's subject is a pronoun, or it is no verb."""
    plain = first.text not in NEVER_THE_SPEAKER and not first.text[0].isdigit() and first.text not in ("لنا", "لي", "لهم", "لها", "له")
    return plain and not _addresses(first) and not _is_about(first) and not first.text.startswith("لل")


def _is_about(token: Token) -> bool:
    """«بدفع», «بالجيش»: a noun with a preposition written onto it, unless it is a name that begins like one («بوتين»)."""
    bare = token.text[1:]
    return token.text.startswith("بال") or (token.text.startswith("ب") and any(is_plain(form) for form in forms(bare)[:3]))


def _before_object(row: Sequence[Token], first: int, end: int) -> int:
    """«اتهمت كييف القوات الروسية», «اتهم مدير المرفأ منير صلهب شركة»: the second noun phrase is whom it is said to."""
    if first < end and (is_title(row[first]) or is_body(row[first])):
        named = next(
            (i for i in range(first + 1, end) if not row[i].text.startswith(("ال", "لل")) and not is_title(row[i]) and not is_body(row[i])),
            end,
        )
        return next((i for i in range(named + 1, end) if is_body(row[i]) or is_title(row[i])), end)
    return next((i for i in range(first + 1, end) if row[i].text.startswith("ال")), end)


def _closes_soon(row: Sequence[Token], at: int) -> bool:
    """A name between quotation marks («تاس») has no more than four words; a quotation has more."""
    return any(token.text == QUOTE_MARK for token in row[at + 2 : at + 6]) and not any(token.mark for token in row[at + 1 : at + 2])


def _phrase_end(row: Sequence[Token], first: int) -> int:
    at = first
    while at < len(row) and at - first < LONGEST_SUBJECT:
        token = row[at]
        if token.text == QUOTE_MARK and (_closes_soon(row, at) or _opened(row, first, at)):
            at += 1
        elif token.mark or token.text in STOPS or (at > first and (_addresses(token) or _is_object(token) or _is_about(token))):
            break
        else:
            at += 1
    return at


def _opened(row: Sequence[Token], first: int, at: int) -> bool:
    return sum(token.text == QUOTE_MARK for token in row[max(0, first - 1) : at]) % 2 == 1


def _addresses(token: Token) -> bool:
    """«للصحافيين», «لوكالة»: the hearer, not the speaker."""
    if not token.text.startswith("ل") or len(token.text) < 5:
        return False
    bare = (token.text[1:], token.text[2:])
    return any((form,) in expressions("speech", "hearers") for word in bare for form in forms(word))


def _is_object(token: Token) -> bool:
    """«نفت الحركة مسؤوليتها»: a noun with a pronoun on it is what is spoken of."""
    return len(token.text) > 4 and token.text.endswith(("ها", "تهم", "ته", "تهما"))


def _apposition(row: Sequence[Token], at: int) -> Sequence[Token]:
    if at >= len(row) or row[at].text not in ("،", ","):
        return ()
    for end in range(at + 1, min(len(row), at + 2 + LONGEST_APPOSITION)):
        if row[end].text in ("،", ","):
            inner = row[at + 1 : end]
            return inner if inner and not _breaks(inner) and inner[0].text not in RELATIVES else ()
        if row[end].mark:
            return ()
    return ()


def _breaks(inner: Sequence[Token]) -> bool:
    return any(t.text in STOPS and t.text != "في" for t in inner) or any(
        expression_at(inner, i, "speech", "according") for i in range(len(inner))
    )


def _subject_before(row: Sequence[Token], verb: int) -> Speaker | None:
    """«المخابرات في سيول قالت»: what stands between the beginning of the clause and the verb, where it can be a name."""
    if verb and row[verb - 1].text in ("،", ","):
        return _apposed_before(row, verb - 1)
    first = _clause_start(row, verb)
    phrase = row[first:verb]
    plain = 0 < len(phrase) <= LONGEST_APPOSITION and not _unlikely(phrase)
    return speaker(phrase) if plain else None


def _apposed_before(row: Sequence[Token], comma: int) -> Speaker | None:
    """«لكن ديمتري بيسكوف، الناطق باسم الكرملين، نفى»."""
    opening = next((i for i in range(comma - 1, max(-1, comma - 10), -1) if row[i].text in ("،", ",")), None)
    if opening is None:
        return None
    phrase, apposition = row[_clause_start(row, opening) : opening], row[opening + 1 : comma]
    if not phrase or not apposition or len(phrase) > LONGEST_APPOSITION or _unlikely(phrase):
        return None
    return speaker([*phrase, *apposition], phrase if is_title(apposition[0]) or is_body(apposition[0]) else apposition)


def _unlikely(phrase: Sequence[Token]) -> bool:
    first = phrase[0].text
    finite = any(expression_at(phrase, i, "speech", "said") for i in range(len(phrase)))
    return (
        first in STOPS
        or first in NO_SUBJECT
        or finite
        or first.startswith(("ي", "وي", "ست"))
        or (first.startswith("و") and not _names(first))
    )


def _names(word: str) -> bool:
    return any(is_body(t) or is_title(t) for form in forms(word)[:3] for t in (Token(0, 0, form, capital=False),))


def _content(row: Sequence[Token], after: int) -> tuple[int, int] | None:
    """Token span of what is said: after إن/أن, after a colon, or between quotation marks, whichever comes first; else what follows."""
    for at in range(after, min(len(row), after + LOOK_AHEAD)):
        token = row[at]
        if token.text == QUOTE_MARK and not _closes_soon(row, at):
            return _quoted(row, at)
        if token.text == ":":
            return _after_colon(row, at + 1)
        if token.text in THAT:
            return _reported(row, at + 1)
        if token.text in THAT_HE:
            return _reported(row, at)
        if token.text == "." or (at > after and _next_speech(row, at)):
            break
    return _reported(row, after)


def _next_speech(row: Sequence[Token], at: int) -> bool:
    return expression_at(row, at, "speech", "said") == 1 and (row[at - 1].mark or row[at - 1].text in STARTS_CLAUSE)


def _after_colon(row: Sequence[Token], at: int) -> tuple[int, int] | None:
    return _quoted(row, at) if at < len(row) and row[at].text == QUOTE_MARK else _reported(row, at)


def _quoted(row: Sequence[Token], opening: int) -> tuple[int, int] | None:
    closing = next((i for i in range(opening + 1, len(row)) if row[i].text == QUOTE_MARK), len(row))
    return (opening + 1, closing) if closing > opening + 1 else None


def _reported(row: Sequence[Token], start: int) -> tuple[int, int] | None:
    while start < len(row) and row[start].mark:
        start += 1
    end = start
    while end < len(row) and not _ends(row, end):
        end += 1
    while end > start and row[end - 1].mark and row[end - 1].text != QUOTE_MARK:
        end -= 1
    return (start, end) if any(not token.mark for token in row[start:end]) else None


def _ends(row: Sequence[Token], at: int) -> bool:
    if row[at].text in (".", "؛", ";", "!", "؟", "?"):
        return True
    return row[at].text in ("،", ",") and at + 1 < len(row) and row[at + 1].text in ENDS_CONTENT


def _clause_start(row: Sequence[Token], before: int) -> int:
    at = before
    while at > 0 and not (row[at - 1].mark and row[at - 1].text not in (QUOTE_MARK, "،", ",")) and row[at - 1].text not in STARTS_CLAUSE:
        if row[at - 1].text in ("،", ",") and at < before:
            break
        at -= 1
    return at


def _clause_end(row: Sequence[Token], start: int) -> int:
    return next((i for i in range(start, len(row)) if row[i].text in (".", "؛", ";")), len(row))
