"""The questions of a brief go in, their Markdown sections come out: from contradictions to what each source leaves out.

A section is a heading and its blocks; one without content is left out, but for the contradictions, whose absence is news.
"""

from collections.abc import Callable, Iterable, Iterator

from factcheck.domain.brief import Pair, Position, Question
from factcheck.domain.claim import Claim
from factcheck.render.escape import literal
from factcheck.render.outline import Section, emptiness, told_once
from factcheck.render.pen import Pen
from factcheck.render.phrases import decision, excerpt

MOST_QUOTES = 4
"""Quotes printed under a position; further sources are named with a reference, which leads to theirs."""
MOST_LOOK_ALIKES = 20


def contradictions(write: Pen) -> Iterator[str]:
    """Each with its positions, sources, dates and quotes; where there is none, that is said, and why."""
    yield f"## {write.words('contradictions')}"
    found = write.outline.questions["contradictions"]
    if not found:
        yield write.words(emptiness(write.outline))
    for number, question in enumerate(found, 1):
        yield from _quoted_question(write, question, number)


def disputes(write: Pen) -> Iterator[str]:
    """Who says it against whom, and who reports each side."""
    yield from _section(write, "disputes", _dispute)


def changes(write: Pen) -> Iterator[str]:
    """How an answer stood at which time; the last one is marked."""
    yield from _section(write, "changes", _change)


def agreements(write: Pen) -> Iterator[str]:
    """The same answer, by how many sources that do not depend on each other."""
    found = write.outline.questions["agreements"]
    if found:
        yield f"## {write.words('agreements')}"
        yield "\n".join(f"- {write.line(_agreement(write, question))}" for question in found)


def compatible(write: Pen) -> Iterator[str]:
    """Different answers that can both be true; never counted as agreement."""
    yield from _section(write, "compatible", _plain_question)


def undecided(write: Pen) -> Iterator[str]:
    """Shown, never counted."""
    yield from _section(write, "undecided", _plain_question)


def look_alikes(write: Pen) -> Iterator[str]:
    """Claims that were kept apart because they are about different events."""
    pairs = write.outline.apart
    if pairs:
        yield f"## {write.words('look-alikes')}"
        lines = [f"- {write.line(_look_alike(write, pair))}" for pair in pairs[:MOST_LOOK_ALIKES]]
        if len(pairs) > MOST_LOOK_ALIKES:
            lines.append(f"- {write.words.count('more', len(pairs) - MOST_LOOK_ALIKES)}")
        yield "\n".join(lines)


def single(write: Pen) -> Iterator[str]:
    """By source, compactly: what nobody else speaks to."""
    if write.outline.single:
        yield f"## {write.words('single')}"
    for article, claims in write.outline.single.items():
        yield f"**{write.article(article)}**"
        yield "\n".join(f"- {write.line(_alone(write, alike))}" for alike in told_once(claims))


def left_out(write: Pen) -> Iterator[str]:
    """By source: what at least two others agree to speak of."""
    if write.outline.silent:
        yield f"## {write.words('left out')}"
        yield "\n".join(
            f"- {write.line(write.article(article))} {write.label('silent about')}"
            + write.words("semicolon").join(write.say.question(question) for question in questions)
            for article, questions in write.outline.silent.items()
        )


def _section(write: Pen, section: Section, block: Callable[[Pen, Question], Iterable[str]]) -> Iterator[str]:
    found = write.outline.questions[section]
    if found:
        yield f"## {write.words(section)}"
    for question in found:
        yield from block(write, question)


def _quoted_question(write: Pen, question: Question, number: int) -> Iterator[str]:
    yield f"### {number}. {write.line(write.say.question(question))}"
    kind, decided_by, reason = decision(question, write.outline)
    size = write.say.size(question)
    said = [f"**{size}**" if size else "", write.say.kind(kind), write.words(f"by {decided_by}") if decided_by else ""]
    if any(said):
        yield write.line(" · ".join(part for part in said if part))
    for position in question.positions:
        yield _quoted_position(write, position)
    if reason:
        yield f"{write.label('why')}{write.say.reason(reason)}"


def _quoted_position(write: Pen, position: Position) -> str:
    claims = write.outline.position_claims(position)
    lines = [f"- **{write.say.value(position.value)}**"]
    for claim in claims[:MOST_QUOTES]:
        lines += ["", f"  {write.line(_said_by(write, claim))}", "", f"  > {literal(excerpt(claim)) or write.words('no value')}"]
    if claims[MOST_QUOTES:]:
        lines += ["", f"  {write.label('also at')}{write.sources(c.id for c in claims[MOST_QUOTES:])}"]
    return "\n".join(lines)


def _said_by(write: Pen, claim: Claim) -> str:
    article = write.outline.articles.get(claim.article)
    named = write.say.dated(article) if article else write.article(claim.article)
    return " · ".join(part for part in (named, write.say.spoken(claim)) if part) + write.cite((claim.id,))


def _dispute(write: Pen, question: Question) -> Iterator[str]:
    yield f"### {write.line(write.say.question(question))}"
    sides = [write.say.listed(dict.fromkeys(map(write.say.speaker, write.outline.position_claims(p)))) for p in question.positions]
    against = f" {write.words('against')} "
    yield write.line(f"**{against.join(side or write.words('own voice') for side in sides)}**")
    for position, side in zip(question.positions, sides, strict=True):
        yield _side(write, position, side)
    if question.reason:
        yield f"{write.label('why')}{write.say.reason(question.reason)}"


def _side(write: Pen, position: Position, side: str) -> str:
    claims = write.outline.position_claims(position)
    moods = {write.say.modality(claim) for claim in claims}
    mood = f" ({moods.pop()})" if len(moods) == 1 and "" not in moods else ""
    lines = [f"- {write.line(side or write.words('own voice'))}{mood}{write.words('colon')}**{write.say.value(position.value)}**"]
    for claim in claims[:MOST_QUOTES]:
        article = write.outline.articles.get(claim.article)
        named = write.say.dated(article) if article else write.article(claim.article)
        lines += [
            "",
            f"  {write.words('reported by')} {named}{write.cite((claim.id,))}",
            "",
            f"  > {literal(excerpt(claim)) or write.words('no value')}",
        ]
    return "\n".join(lines)


def _change(write: Pen, question: Question) -> Iterator[str]:
    yield f"### {write.line(write.say.question(question))}"
    steps = [(write.inline(t.as_of.replace("T", " ")), t.value, t.claims) for t in question.timeline] or [
        ("", p.value, p.claims) for p in question.positions
    ]
    yield "\n".join(
        f"- {write.line(_step(write, as_of, value, claims, last=number == len(steps)))}"
        for number, (as_of, value, claims) in enumerate(steps, 1)
    )


def _step(write: Pen, as_of: str, value: str, claims: tuple[str, ...], *, last: bool) -> str:
    at = f"{as_of}{write.words('colon')}" if as_of else ""
    latest = f" ({write.words('latest')})" if last else ""
    return f"{at}**{write.say.value(value)}**{latest}{write.words('dash')}{write.sources(claims)}"


def _agreement(write: Pen, question: Question) -> str:
    stated = write.words("semicolon").join(_stated(write, position) for position in question.positions)
    return f"{write.say.question(question)} {stated}"


def _stated(write: Pen, position: Position) -> str:
    sources = write.outline.sources(position.claims)
    if len(sources) < 2:
        support = ""
    elif position.independent > 1:
        support = f" ({write.words.count('independent', position.independent)})"
    else:
        support = f" ({write.words('same origin')})"
    return f"**{write.say.value(position.value)}**{support}{write.words('dash')}{write.sources(position.claims)}"


def _plain_question(write: Pen, question: Question) -> Iterator[str]:
    yield f"### {write.line(write.say.question(question))}"
    yield "\n".join(f"- {write.line(_stated(write, position))}" for position in question.positions)
    if question.reason:
        yield f"{write.label('why')}{write.say.reason(question.reason)}"


def _look_alike(write: Pen, pair: Pair) -> str:
    one, other = (write.outline.claims[c] for c in (pair.a, pair.b))
    sides = [f"{write.inline(c.text or c.quote)} ({write.article(c.article)}){write.cite((c.id,))}" for c in (one, other)]
    return write.words("versus").join(sides) + (f"{write.words('dash')}{write.say.reason(pair.reason)}" if pair.reason else "")


def _alone(write: Pen, alike: tuple[Claim, ...]) -> str:
    said = [write.inline(alike[0].text or alike[0].quote), *dict.fromkeys(map(write.say.spoken, alike))]
    return " · ".join(part for part in said if part) + write.cite(claim.id for claim in alike)
