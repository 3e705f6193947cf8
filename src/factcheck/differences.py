"""Two briefs go in; what moved between them, and as far as it can be told why, comes out as lines for a reader.

Claims are matched by id (same article, same words) and questions by the claims they share, because a question's id changes with each claim.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from factcheck.domain.brief import Brief, Pair, Question
from factcheck.domain.claim import Claim
from factcheck.domain.text import safe
from factcheck.errors import UsageError

LONGEST = 90
"""Code points of a quote in one line."""


def read_brief(path: Path) -> Brief:
    """Raises: `UsageError` where the file is no JSON brief of this version."""
    try:
        return Brief.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        why = (
            error.strerror
            if isinstance(error, OSError)
            else f"{error.error_count()} fields do not fit, the first: {error.errors()[0]['msg']}"
        )
        raise UsageError(
            f"{str(path)!r} is no brief", why=why or str(error), mend="factcheck brief FOLDER --format json -o OLD.json"
        ) from error


def differences(old: Brief, new: Brief) -> list[str]:
    """Sections as lines, only those in which something moved; empty where nothing did."""
    change = _Change(old, new)
    sections = {
        "How the briefs were made": _made(old, new),
        "Sources": _sources(old, new),
        "Claims": change.claims(),
        "Questions": change.questions(),
        "Independence": _independence(old, new),
    }
    lines: list[str] = []
    for heading, body in sections.items():
        found = list(body)
        lines += [*([""] if lines and found else []), *([heading] if found else []), *(f"  {line}" for line in found)]
    return lines


@dataclass(frozen=True, slots=True)
class _Change:
    old: Brief
    new: Brief

    def claims(self) -> Iterator[str]:
        """What appeared and vanished, and claims that are read differently now."""
        before, after = {c.id: c for c in self.old.claims}, {c.id: c for c in self.new.claims}
        for claim in (c for c in self.old.claims if c.id not in after):
            yield f"- {_claim(claim, self.old)}{_why_gone(claim, self.new)}"
        for claim in (c for c in self.new.claims if c.id not in before):
            yield f"+ {_claim(claim, self.new)}"
        for claim in (c for c in self.new.claims if c.id in before):
            moved = _reread(before[claim.id], claim)
            if moved:
                yield f"~ {_claim(claim, self.new)}: {'; '.join(moved)}"

    def questions(self) -> Iterator[str]:
        """Each question under its successor; a changed status or relation with the pairs that moved it."""
        matched: set[str] = set()
        for question in self.old.questions:
            successor = _successor(question, [q for q in self.new.questions if q.id not in matched])
            if successor is None:
                yield f"- {_named(question)}: {question.status}"
                continue
            matched.add(successor.id)
            if (question.status, question.relation, question.size) != (successor.status, successor.relation, successor.size):
                yield f"~ {_named(successor)}: {_state(question)} → {_state(successor)}"
                yield from (f"    {line}" for line in self._moved(question, successor))
        yield from (f"+ {_named(q)}: {_state(q)}" for q in self.new.questions if q.id not in matched)

    def _moved(self, before: Question, after: Question) -> Iterator[str]:
        """Why: pairs whose relation changed, claims that came or went, or the independence behind it."""
        first, second = _pairs(self.old, before), _pairs(self.new, after)
        for key in sorted(first.keys() & second.keys(), key=sorted):
            if first[key].relation is not second[key].relation:
                words = " | ".join(_words(c, self.new) for c in (second[key].a, second[key].b))
                yield f"{words}: {first[key].relation} → {second[key].relation} ({second[key].decided_by}: {_short(second[key].reason)})"
        held, now = _members(before), _members(after)
        yield from (f"without {_words(c, self.old)}" for c in sorted(held - now))
        yield from (f"with {_words(c, self.new)}" for c in sorted(now - held))
        roots = max(p.independent for p in before.positions), max(p.independent for p in after.positions)
        if roots[0] != roots[1]:
            yield f"independent sources: {roots[0]} → {roots[1]}"


def _made(old: Brief, new: Brief) -> Iterator[str]:
    first, second = old.provenance, new.provenance
    for name in ("factcheck", "extractor", "model", "origin", "passes", "votes"):
        was, now = getattr(first, name), getattr(second, name)
        if was != now:
            yield f"{name}: {was or 'none'} → {now or 'none'}"
    pins = {p.id: p.version for p in first.prompts}
    yield from (f"prompt {p.id}: {pins[p.id]} → {p.version}" for p in second.prompts if pins.get(p.id, p.version) != p.version)


def _sources(old: Brief, new: Brief) -> Iterator[str]:
    before, after = {a.id: a for a in old.articles}, {a.id: a for a in new.articles}
    paths = {a.path for a in old.articles} & {a.path for a in new.articles}
    yield from (f"- {safe(a.path)}" for a in old.articles if a.id not in after and a.path not in paths)
    yield from (f"+ {safe(a.path)}" for a in new.articles if a.id not in before and a.path not in paths)
    yield from (f"~ {safe(a.path)}: its text is another" for a in new.articles if a.id not in before and a.path in paths)
    for article in new.articles:
        known = before.get(article.id)
        if known and (known.published, known.off_topic) != (article.published, article.off_topic):
            yield f"~ {safe(article.path)}: published {known.published} → {article.published}{', set aside' if article.off_topic else ''}"


def _independence(old: Brief, new: Brief) -> Iterator[str]:
    before = {frozenset((link.a, link.b)): link for link in old.links}
    names = {a.id: safe(a.source or a.path) for a in new.articles}
    for link in new.links:
        known = before.get(frozenset((link.a, link.b)))
        if known and known.independence is not link.independence:
            yield f"~ {names[link.a]} and {names[link.b]}: {known.independence} → {link.independence} ({link.evidence})"


def _why_gone(claim: Claim, new: Brief) -> str:
    reason = next((r.reason for r in new.rejected if r.article == claim.article and r.quote in (claim.words, claim.quote)), "")
    return f": {_short(reason)}" if reason else ""


def _reread(before: Claim, after: Claim) -> list[str]:
    """Fields that decide a comparison; a restated text moves nothing."""
    fields = {"value": (before.value, after.value), "voice": (before.attribution, after.attribution), "time": (before.held, after.held)}
    return [f"another {name}" for name, (was, now) in fields.items() if was != now]


def _successor(question: Question, candidates: Sequence[Question]) -> Question | None:
    """The question that shares most claims with this one."""
    held = _members(question)
    best = max(candidates, key=lambda q: len(held & _members(q)), default=None)
    return best if best is not None and held & _members(best) else None


def _members(question: Question) -> set[str]:
    return {claim for position in question.positions for claim in position.claims}


def _pairs(brief: Brief, question: Question) -> Mapping[frozenset[str], Pair]:
    return {frozenset((p.a, p.b)): p for p in brief.pairs if p.question == question.id}


def _state(question: Question) -> str:
    return f"{question.status}{f' ({question.size})' if question.size else ''}"


def _named(question: Question) -> str:
    return _short(question.text or question.slot)


def _claim(claim: Claim, brief: Brief) -> str:
    path = next((a.path for a in brief.articles if a.id == claim.article), "")
    return f"{safe(path)} «{_short(claim.words)}» ({_short(claim.slot)})"


def _words(claim_id: str, brief: Brief) -> str:
    return next((f"«{_short(c.words)}»" for c in brief.claims if c.id == claim_id), claim_id)


def _short(text: str) -> str:
    line = " ".join(safe(text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
