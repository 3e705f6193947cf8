"""Parts of a brief go in, short phrases for a reader come out: who, when, on whose word, by how much, at what cost.

Markdown and HTML say the same; they differ only in `inline`, which makes a text of an article fit to stand in a line of ours.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factcheck.domain.brief import Brief, BriefArticle, Question, StageUsage
from factcheck.domain.claim import Claim
from factcheck.render.escape import dates_kept
from factcheck.render.messages import Messages
from factcheck.render.outline import Outline
from factcheck.render.reasons import arabic_reason, arabic_size

LONGEST_QUOTE = 700
"""Code points; real quotes are one to three sentences, a page without sentence ends would fill the brief."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The reader's language and the output's way of putting a foreign text in a line."""

    words: Messages
    inline: Callable[[str], str]

    def source(self, article: BriefArticle) -> str:
        """The outlet's name, else the file's."""
        return self.inline(article.source) or self.inline(article.path) or self.words("unnamed")

    def date(self, article: BriefArticle) -> str:
        """`2025-03-03 22:40`, or that there is none."""
        return self.inline((article.published or "").replace("T", " ")) or self.words("unknown date")

    def dated(self, article: BriefArticle) -> str:
        """Source and date."""
        return f"{self.source(article)}{self.words('comma')}{self.date(article)}"

    def attribution(self, claim: Claim) -> str:
        """`on the word of Lavrov via TASS`; empty for the outlet's own voice."""
        if not claim.attribution:
            return ""
        return self.words("on the word of", who=self.speaker(claim))

    def speaker(self, claim: Claim) -> str:
        """Whose word it is, with those it passed through; the outlet itself where it names nobody."""
        *through, origin = claim.attribution or ("",)
        named = self.inline(origin) or self.words("own voice")
        for outlet in through:
            named = self.words("via", who=named, outlet=self.inline(outlet))
        return named

    def modality(self, claim: Claim) -> str:
        """Empty for what is plainly asserted."""
        return "" if claim.modality == "asserted" else self.words(f"modality {claim.modality}")

    def spoken(self, claim: Claim) -> str:
        """On whose word and in which mood, " · " between; empty for what an outlet plainly says itself."""
        return " · ".join(part for part in (self.attribution(claim), self.modality(claim)) if part)

    def question(self, question: Question) -> str:
        """Its text, else its slot."""
        return self.inline(question.text) or self.inline(question.slot) or self.words("no value")

    def value(self, stated: str) -> str:
        """An answer, its dates readable in either direction; never empty."""
        return dates_kept(self.inline(stated)) or self.words("no value")

    def kind(self, kind: str) -> str:
        """What differs, in the reader's language where it is one of the usual kinds."""
        return self.words.known(f"kind {kind}") or self.inline(kind)

    def size(self, question: Question) -> str:
        """By how much its positions differ."""
        return self.distance(question.size)

    def distance(self, size: str) -> str:
        """`7 months apart`, in the reader's language where the words are the comparison's own; empty where no distance is defined."""
        told = arabic_size(size, self.words, self.inline) if self.words.language == "ar" else None
        return told or self.inline(size)

    def reason(self, reason: str) -> str:
        """Why, in the reader's language where the words are code's own."""
        told = arabic_reason(reason, self.inline) if self.words.language == "ar" else None
        return dates_kept(told or self.inline(reason))

    def listed(self, parts: Iterable[str]) -> str:
        """Joined as the language lists things; empty parts are left out."""
        return self.words("comma").join(part for part in parts if part)

    def extractor(self, brief: Brief) -> str:
        """`the model some-model-1 (answers recorded through the relay)`."""
        provenance = brief.provenance
        if provenance.extractor == "rules":
            return self.words("rules")
        named = self.words("model", name=self.inline(provenance.model)) if provenance.model else self.words("some model")
        return f"{named} ({self.words(f'origin {provenance.origin}')})" if provenance.origin else named

    def cost(self, usage: Iterable[StageUsage]) -> str:
        """Calls, tokens and price over all stages; unknown amounts are not counted as nothing."""
        stages = [stage for stage in usage if stage.calls]
        if not stages:
            return self.words("no calls")
        read, written = sum(s.input_tokens or 0 for s in stages), sum(s.output_tokens or 0 for s in stages)
        tokens = self.words("tokens", read=f"{read:,}", written=f"{written:,}") if read or written else ""
        return " · ".join(part for part in (self.words.count("call", sum(s.calls for s in stages)), tokens, self._price(stages)) if part)

    def _price(self, stages: list[StageUsage]) -> str:
        known = [stage.cost_usd for stage in stages if stage.cost_usd is not None]
        missing = "" if len(known) == len(stages) else self.words("cost unknown")
        paid = self.inline(f"${sum(known):.4f}") if known else ""
        return f"{paid} + {missing}" if paid and missing else paid or missing


def decision(question: Question, outline: Outline) -> tuple[str, str, str]:
    """What decided a question: `(kind, decided_by, reason)` of its gravest pair, the reason of the question where it has one."""
    own = {c for position in question.positions for c in position.claims}
    pairs = [p for p in outline.brief.pairs if p.question == question.id and p.relation is question.relation and {p.a, p.b} <= own]
    if not pairs:
        return "", "", question.reason
    return pairs[0].kind, pairs[0].decided_by, question.reason or pairs[0].reason


def excerpt(claim: Claim) -> str:
    """The quote, or the part of an overlong one around the words that carry the value, with "[…]" for what is left out."""
    if len(claim.quote) <= LONGEST_QUOTE:
        return claim.quote
    at = max(0, claim.words_start - claim.start)
    start = max(0, min(at - LONGEST_QUOTE // 2, len(claim.quote) - LONGEST_QUOTE))
    end = start + LONGEST_QUOTE
    return ("[…] " if start else "") + claim.quote[start:end] + (" […]" if end < len(claim.quote) else "")
