"""Claims and questions go to the model once, a summary and two sentences on each source come out; a sentence that says more than its claims is dropped."""

import re
from collections.abc import Callable, Iterator, Sequence

from pydantic import BaseModel, ConfigDict, Field

from factcheck.domain.brief import BriefSentence
from factcheck.domain.claim import Claim, Rejected
from factcheck.domain.relation import Status
from factcheck.domain.text import folded, one_line
from factcheck.domain.value import Moment, day_or_span
from factcheck.llm.protocol import LLM, Request, Sampling
from factcheck.prompts import Prompt, delimiter
from factcheck.stages.summarise.story import Story, Summary

DIGITS = re.compile(r"\d+(?:[.,/]\d+)*")
QUOTED = re.compile(r"«([^«»]{2,})»|“([^“”]{2,})”|\"([^\"]{2,})\"")
UNDATED = "date unknown"

Figures = Callable[[str], frozenset[float]]


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SentenceAnswer(_Answer):
    """A sentence and the numbers of the claims it rests on."""

    sentence: str = Field(max_length=1_200)
    claims: list[int]


class AbstractAnswer(_Answer):
    """What one article says."""

    article: str = Field(max_length=12)
    sentences: list[SentenceAnswer]


class SummaryAnswer(_Answer):
    """The whole answer to `summarise`."""

    summary: list[SentenceAnswer]
    abstracts: list[AbstractAnswer]


async def summarise(story: Story, *, llm: LLM, prompt: Prompt, sampling: Sampling, figures: Figures) -> Summary:
    """One call, whatever the number of articles.

    Raises: what `LLM.complete` raises.
    """
    reply = await llm.complete(request(story, prompt=prompt, sampling=sampling))
    return checked(reply.answer, story, figures)


def request(story: Story, *, prompt: Prompt, sampling: Sampling) -> Request[SummaryAnswer]:
    """The one request that `summarise` makes."""
    sections = {
        "articles": "\n".join(f"A{n} · {one_line(a.name)} · {day_or_span(a.published, UNDATED)}" for n, a in enumerate(story.articles, 1)),
        "claims": "\n".join(_claim_lines(story)),
        "questions": "\n".join(_question_lines(story)),
    }
    fence = delimiter("\n".join(sections.values()))
    rendered = prompt.render(language="Arabic" if story.language == "ar" else "English", fence=fence, **sections)
    return Request(prompt=rendered, answer=SummaryAnswer, place="brief", sampling=sampling)


def checked(answer: SummaryAnswer, story: Story, figures: Figures) -> Summary:
    """Keep the sentences whose every figure and quotation stands in a claim that they cite."""
    labels = {f"A{n}": a.id for n, a in enumerate(story.articles, 1)}
    dropped: list[Rejected] = []
    summary = tuple(_held("", answer.summary, story, figures, dropped))
    abstracts = {
        labels[a.article]: tuple(_held(labels[a.article], a.sentences, story, figures, dropped))
        for a in answer.abstracts
        if a.article in labels
    }
    return Summary(summary=summary, abstracts=abstracts, dropped=tuple(dropped))


def _held(
    article: str, sentences: Sequence[SentenceAnswer], story: Story, figures: Figures, dropped: list[Rejected]
) -> Iterator[BriefSentence]:
    for sentence in sentences:
        cited = [story.claims[n - 1] for n in dict.fromkeys(sentence.claims) if 0 < n <= len(story.claims)]
        text = one_line(sentence.sentence)
        problem = _problem(text, cited, story, figures)
        if problem:
            dropped.append(Rejected(article=article, quote=text, reason=problem))
        else:
            yield BriefSentence(sentence=text, claims=tuple(c.id for c in cited))


def _problem(text: str, cited: Sequence[Claim], story: Story, figures: Figures) -> str:
    if not cited:
        return "cites no claim"
    support = " ; ".join(" ; ".join((c.text, c.quote, _dates(c.value))) for c in cited) + " ; " + _frame(cited, story)
    unsupported = _unsupported_figure(text, support, figures) or _unsupported_quotation(text, support)
    return f"holds {unsupported}, which its claims do not hold" if unsupported else ""


def _unsupported_figure(text: str, support: str, figures: Figures) -> str:
    written = set(DIGITS.findall(folded(support)))
    known = figures(support)
    for match in DIGITS.finditer(folded(text)):
        if match[0] not in written and not figures(match[0]) <= known:
            return f"the figure {match[0]}"
    extra = figures(text) - known - figures(" ".join(sorted(written)))
    return f"the figure {min(extra):g}" if extra and min(extra) >= SMALLEST_WORD else ""


SMALLEST_WORD = 10
"""Smaller number words count sources and meetings ("both", "three outlets"), which no claim has to carry."""


def _unsupported_quotation(text: str, support: str) -> str:
    hay = folded(support)
    quotations = (next(filter(None, hit.groups())) for hit in QUOTED.finditer(text))
    return next((f"the quotation «{q}»" for q in quotations if folded(q).strip(" .،,") not in hay), "")


def _frame(cited: Sequence[Claim], story: Story) -> str:
    """What a sentence may say besides its claims: the names and dates of the sources that it cites, and what the questions compare."""
    used = {c.article for c in cited}
    ids = {c.id for c in cited}
    names = [f"{a.name} {day_or_span(a.published, UNDATED)}" for a in story.articles if a.id in used]
    sizes = [q.size for q in story.questions if ids & {c for p in q.positions for c in p.claims}]
    return " ; ".join((*names, *sizes))


def _dates(value: object) -> str:
    if not isinstance(value, Moment) or value.start is None or value.end is None:
        return ""
    return f"{value.start:%Y-%m-%d} {value.start.day} {value.start.month} {value.start.year} {value.end:%Y-%m-%d} {value.end.day} {value.end.year}"


def _claim_lines(story: Story) -> Iterator[str]:
    label = {a.id: f"A{n}" for n, a in enumerate(story.articles, 1)}
    for number, claim in enumerate(story.claims, 1):
        voice = f" · voice: {' > '.join(claim.attribution)}" if claim.attribution else ""
        said = "" if claim.modality == "asserted" else f" · {claim.modality}"
        when = f" · {day_or_span(claim.value, UNDATED)}" if isinstance(claim.value, Moment) and claim.value.start else ""
        yield one_line(f"{number} · {label[claim.article]} · {claim.text} · «{claim.words}»{when}{voice}{said}")


def _question_lines(story: Story) -> Iterator[str]:
    """Sides and distance only where sources conflict: elsewhere a finer value rule would change the prompt and spoil its recording."""
    number = {c.id: n for n, c in enumerate(story.claims, 1)}
    for question in story.questions:
        sides = [[number[c] for c in p.claims] for p in question.positions]
        if sum(map(len, sides)) > 1:
            parted = question.status in (Status.CONFLICTED, Status.DISPUTED)
            listed = sides if parted else [sorted(n for side in sides for n in side)]
            size = f" · {question.size}" if parted and question.size else ""
            yield one_line(f"{question.text} · {question.status}{size} · claims {' | '.join(', '.join(map(str, side)) for side in listed)}")
